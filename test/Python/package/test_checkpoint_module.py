# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Checkpoints as modules: a function a block, and the weights that come back."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import repvgg
from checkpoint_examples import EXAMPLES
from checkpoint_weights import Array, Trained
from repvgg.checkpoints import fuse_file, fuse_state_dict
from safetensors.numpy import load_file, save_file


def trained(name: str = "repvgg", seed: int = 0) -> Trained:
    draws = Trained(np.random.default_rng(seed))
    EXAMPLES[name](draws)
    return draws


def same(left: Mapping[str, Array], right: Mapping[str, Array]) -> bool:
    """Equal to the bit, with the same names in the same order."""
    return list(left) == list(right) and all(
        left[key].dtype == right[key].dtype and left[key].tobytes() == right[key].tobytes()
        for key in left
    )


@pytest.mark.parametrize("name", EXAMPLES)
def test_weights_come_back(name: str) -> None:
    """What a module holds is what `fuse` writes; what is given may not be written to."""
    draws = Trained(np.random.default_rng(0))
    options = EXAMPLES[name](draws).options
    state = draws.state
    before = {key: value.copy() for key, value in state.items()}
    for array in state.values():
        array.setflags(write=False)
    module = repvgg.from_checkpoint(state, **options)
    assert same(module.state_dict(), before)
    fused = module.fuse()
    assert same(fused.state_dict(), fuse_state_dict(state, **options)[0])
    assert same(state, before) and same(module.state_dict(), before)
    assert [block.status for block in fused.census().blocks()] == ["fused"]
    (certificate,) = fused.certificate()
    assert certificate.probes > 0 and certificate.error <= certificate.bound


def test_blocks_are_functions_of_their_names() -> None:
    state = {**trained().state, **trained("timm_repvgg").state}
    module = repvgg.from_checkpoint({"model": state, "epoch": 3})
    text = module.to_mlir()
    assert 'func.func @"model/stage1.1"(%arg0: tensor<?x6x?x?xf32>)' in text
    assert text.count("func.func") == 2 and "repvgg.batch_norm" in text
    fused = module.fuse()
    assert fused.to_mlir().count("repvgg.conv") == 2
    assert "repvgg.batch_norm" not in fused.to_mlir()
    assert {block.function for block in fused.census()} == {
        f"model/{name}" for name in ("stage1.1", "stages.0.1")
    }
    result = fused.state_dict()
    assert result["epoch"] == 3 and "stage1.1.rbr_reparam.weight" in result["model"]
    assert "2 fused" in fused.report().line()


def test_a_module_that_is_not_fused_says_what_would() -> None:
    module = repvgg.from_checkpoint(trained().state)
    assert "not fused" in repr(module) and module.certificate() == []
    assert (module.census().found, module.census().fused) == (1, 1)
    assert module.report().line() == module.fuse().report().line()


def test_lowered() -> None:
    """Plain linalg can be written, and has no weights to be read back."""
    fused = repvgg.from_checkpoint(trained("timm_repvgg").state).fuse(
        output="linalg", verify="source"
    )
    assert "linalg.conv_2d" in fused.to_mlir() and fused.certificate()[0].checked
    with pytest.raises(repvgg.Refused, match="output='repvgg'"):
        fused.state_dict()


def test_later_changes_are_not_seen() -> None:
    state = trained().state
    module = repvgg.from_checkpoint(state)
    expected = fuse_state_dict(state)[0]
    state["stage1.1.rbr_dense.conv.weight"][:] = 0
    weight = module.fuse().state_dict()["stage1.1.rbr_reparam.weight"]
    assert np.array_equal(weight, expected["stage1.1.rbr_reparam.weight"])


def test_files(tmp_path: Path) -> None:
    source, target = tmp_path / "model.safetensors", tmp_path / "deploy.safetensors"
    save_file(trained().state, source)
    data = source.read_bytes()
    for path in (source, str(source)):
        assert same(
            {k: v for k, v in sorted(repvgg.from_checkpoint(path).fuse().state_dict().items())},
            {k: v for k, v in sorted(_written(source, target).items())},
        )
    assert source.read_bytes() == data


def _written(source: Path, target: Path) -> dict[str, Array]:
    fuse_file(source, target)
    return load_file(target)


def test_one_block_is_a_checkpoint() -> None:
    names = {key.removeprefix("stage1.1."): value for key, value in trained().state.items()}
    module = repvgg.from_checkpoint(names, family="repvgg")
    assert "func.func @." in module.to_mlir() or 'func.func @"."' in module.to_mlir()
    assert "rbr_reparam.weight" in module.fuse().state_dict()


def test_nothing_to_fuse() -> None:
    state = {"fc.weight": np.ones((2, 2)), "step": 3}
    module = repvgg.from_checkpoint(state)
    assert len(module.census()) == 0
    assert module.fuse().state_dict() == state
    assert module.fuse().report().line() == "no block of a known family"
    with pytest.raises(repvgg.Refused, match="no block to fuse"):
        repvgg.from_checkpoint(state, strict=True)


def _state_with(key: str, value: Any) -> dict[str, Any]:
    return {**trained().state, key: value}


@pytest.mark.parametrize(
    "work, message",
    [
        (lambda m: m.fuse(check=1), "no sizes of images"),
        (lambda m: m.compile(), "stage1.1"),
        (lambda m: m.to_onnx(), "no network to write as ONNX"),
    ],
    ids=["check", "compile", "onnx"],
)
def test_what_weights_alone_cannot_do(work: Any, message: str) -> None:
    with pytest.raises(repvgg.Refused, match=message):
        work(repvgg.from_checkpoint(trained().state))


def test_bad_input(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="no family 'resnet'"):
        repvgg.from_checkpoint({}, family="resnet")
    with pytest.raises(repvgg.Error, match="no-such"):
        repvgg.from_checkpoint(tmp_path / "no-such.safetensors")
    (tmp_path / "cut.safetensors").write_bytes(b"\1\0\0\0\0\0\0\0{")
    with pytest.raises(repvgg.ParseError, match="cut.safetensors"):
        repvgg.from_checkpoint(tmp_path / "cut.safetensors")
    with pytest.raises(repvgg.Refused, match="ending of a checkpoint"):
        repvgg.from_checkpoint(tmp_path / "net.onnx")
    with pytest.raises(repvgg.Refused, match=r"rbr_dense.conv.weight' has the shape \[3\]"):
        repvgg.from_checkpoint(_state_with("stage1.1.rbr_dense.conv.weight", np.ones(3)))
    bad = _state_with("stage1.1.rbr_1x1.bn.running_var", np.full(6, -1, np.float32))
    fused = repvgg.from_checkpoint(bad).fuse()
    assert fused.census()[0].status == "refused"
    with pytest.raises(repvgg.Refused, match="rbr_1x1.bn.running_var' has the value -1"):
        fused.state_dict()
