# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Modules from Python: read, fused, written, and what is refused."""

from __future__ import annotations

import pickle
import threading
from pathlib import Path

import numpy as np
import pytest
import repvgg

BLOCK = """
func.func @main(%x: tensor<1x2x8x8xf32>) -> tensor<1x2x8x8xf32> {
  %w = arith.constant dense<0.5> : tensor<2x2x3x3xf32>
  %y = repvgg.conv %x, %w pad [1, 1]
    : (tensor<1x2x8x8xf32>, tensor<2x2x3x3xf32>) -> tensor<1x2x8x8xf32> loc("dense")
  %z = repvgg.sum %y, %x : tensor<1x2x8x8xf32> loc("sum")
  return %z : tensor<1x2x8x8xf32>
}
"""

BAD = """
func.func @main(%x: tensor<1x1x4x4xf32>) -> tensor<1x1x4x4xf32> {
  %w = arith.constant dense<1.0> : tensor<1x1x1x1xf32>
  %m = arith.constant dense<0.0> : tensor<1xf32>
  %v = arith.constant dense<-1.0> : tensor<1xf32>
  %y = repvgg.conv %x, %w
    : (tensor<1x1x4x4xf32>, tensor<1x1x1x1xf32>) -> tensor<1x1x4x4xf32>
  %z = repvgg.batch_norm %y mean %m variance %v epsilon 1.0e-5
    : (tensor<1x1x4x4xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x1x4x4xf32>
  return %z : tensor<1x1x4x4xf32>
}
"""


def test_fusing_leaves_the_module() -> None:
    module = repvgg.parse(BLOCK)
    before = module.to_mlir()
    fused = module.fuse(check=2)
    assert module.to_mlir() == before
    assert "linalg.conv_2d" in fused.to_mlir() and "repvgg" not in fused.to_mlir()
    assert module.certificate() == []
    (certificate,) = fused.certificate()
    assert certificate.checked and certificate.probes > 0
    assert certificate.error <= certificate.bound


def test_census_of_a_module_that_is_not_fused() -> None:
    module = repvgg.parse(BLOCK)
    census = module.census()
    assert (census.found, census.fused, census.refused) == (1, 1, 0)
    assert census[0].block == "sum" and census[0].certificate.probes == 0
    assert "not fused" in repr(module)


def test_census_as_table_html_and_rows() -> None:
    census = repvgg.parse(BLOCK).fuse().census()
    assert repr(census).splitlines()[0] == census.line()
    assert "3x3 s1 g1 2->2" in repr(census)
    page = census._repr_html_()
    assert page.count("<tr>") == 1 + len(census) and "2,432 → 2,304" in page
    assert census.to_json()["summary"]["fused"] == 1


def test_census_pickles() -> None:
    census = repvgg.parse(BLOCK).fuse().census()
    again = pickle.loads(pickle.dumps(census))
    assert list(again) == list(census) and repr(again) == repr(census)
    assert again.to_json() == census.to_json()


def test_html_escapes_names() -> None:
    text = BLOCK.replace('loc("sum")', 'loc("<b>&")')
    assert "<td>&lt;b&gt;&amp;</td>" in repvgg.parse(text).fuse().census()._repr_html_()


@pytest.mark.parametrize("name", ["model.mlir", "model.mlirbc"])
def test_files(tmp_path: Path, name: str) -> None:
    path = repvgg.parse(BLOCK).to_mlir(tmp_path / name, locations=True)
    assert isinstance(path, Path)
    assert (path.read_bytes()[:4] == b"ML\xefR") == name.endswith("bc")
    fused = repvgg.load(path).fuse()
    assert fused.census()[0].block == "sum"


def test_fuse_returns_what_it_is_given(tmp_path: Path) -> None:
    module = repvgg.parse(BLOCK)
    assert isinstance(repvgg.fuse(module), repvgg.Module)
    assert "linalg.conv_2d" in repvgg.fuse(BLOCK)
    assert b"linalg.conv_2d" in repvgg.fuse(BLOCK.encode())
    bytecode = module.to_mlir(bytecode=True)
    assert repvgg.fuse(bytecode)[:4] == b"ML\xefR"
    path = module.to_mlir(tmp_path / "model.mlir")
    assert repvgg.fuse(path) == tmp_path / "model.fused.mlir"
    assert repvgg.fuse(str(path), output_path=tmp_path / "x.mlirbc").exists()
    with pytest.raises(TypeError, match="cannot fuse a builtins.int"):
        repvgg.fuse(3)


def test_parse_errors_have_places() -> None:
    with pytest.raises(repvgg.ParseError, match="net.mlir:2:3") as caught:
        repvgg.parse("func.func @f() {\n  no.op\n}", "net.mlir")
    first = caught.value.diagnostics[0]
    assert first.severity == "error" and first.location == "net.mlir:2:3"


def test_missing_file_names_it() -> None:
    with pytest.raises(repvgg.Error, match="no-such-file"):
        repvgg.load("no-such-file.mlir")


def test_foreign_file_says_what_it_is() -> None:
    with pytest.raises(repvgg.ParseError, match="empty"):
        repvgg.parse(b"")


def test_strict_names_the_rule() -> None:
    module = repvgg.parse(BAD)
    assert module.fuse().census()[0].rule == "A1"
    with pytest.raises(repvgg.Refused, match="variance") as caught:
        module.fuse(strict=True)
    assert caught.value.diagnostics[0].rule == "A1"


def test_options_are_checked() -> None:
    module = repvgg.parse(BLOCK)
    with pytest.raises(ValueError, match="verify to be one of source probe off, but got all"):
        module.fuse(verify="all")
    with pytest.raises(repvgg.Refused, match="fold-type"):
        module.fuse(fold_type="f8")
    with pytest.raises(ValueError, match="precision"):
        module.compile(precision="f17")
    with pytest.raises(TypeError, match="unknown option sped"):
        module.compile(sped=3)
    with pytest.raises(repvgg.Refused, match="no-such-cpu"):
        module.compile(cpu="no-such-cpu")


def test_progress_and_what_it_raises() -> None:
    stages: list[str] = []
    module = repvgg.parse(BLOCK, progress=lambda stage, step, steps: stages.append(stage))
    module.fuse(progress=lambda stage, step, steps: stages.append(stage))
    assert stages[0] == "reading the model" and "fusing" in stages

    def stop(stage: str, step: int, steps: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        module.fuse(progress=stop)
    with pytest.raises(KeyboardInterrupt):
        module.compile(progress=stop)
    assert module.fuse().census().fused == 1


def test_a_comparison_that_fails_is_an_error() -> None:
    first = repvgg.parse(BLOCK)
    second = repvgg.parse(BLOCK.replace("dense<0.5>", "dense<0.5001>"))
    from repvgg.module import compare

    assert compare(first, first, 1) == 0
    with pytest.raises(repvgg.VerifyError, match="outputs differ by"):
        compare(first, second, 1)
    with pytest.raises(repvgg.Refused, match="not the same"):
        compare(first, repvgg.parse(BAD), 1)


def test_a_comparison_sees_nan() -> None:
    from repvgg.module import compare

    first = repvgg.parse(BLOCK)
    second = repvgg.parse(BLOCK.replace("dense<0.5>", "dense<0x7FC00000>"))
    with pytest.raises(repvgg.VerifyError, match="outputs differ by nan"):
        compare(first, second, 2)


def test_threads_share_a_module() -> None:
    """One works while another lets go of a relative: neither waits for ever."""
    module = repvgg.parse(BLOCK)
    errors: list[BaseException] = []

    def work() -> None:
        try:
            for _ in range(10):
                module.fuse(progress=lambda *_: None).census()
        except BaseException as error:
            errors.append(error)

    workers = [threading.Thread(target=work) for _ in range(4)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join(timeout=60)
        assert not worker.is_alive()
    assert not errors


def test_data_is_used_where_it_lies() -> None:
    from repvgg import _core

    text = BLOCK.replace("dense<0.5>", "dense_resource<w>")
    weights = np.full((2, 2, 3, 3), 0.5, np.float32)
    module = _core.Module.load_bytes(text.encode(), "m", {"w": weights})
    constant = next(op for op in module.graph().ops if op.constant is not None).constant
    assert np.shares_memory(constant, weights) and not constant.flags.writeable
    del module, weights
    assert constant[0, 0, 0, 0] == 0.5
