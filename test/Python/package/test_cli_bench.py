# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""`repvgg bench`: both forms timed in turns, compared, and beside other engines."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest
from cli_calls import Call, caller
from onnx_models import Network
from repvgg.cli import contenders
from repvgg.cli.contenders import Contender
from repvgg.cli.races import race
from repvgg.cli.runners import Array
from repvgg.compiled import Tensor
from repvgg.errors import Refused
from test_module import BLOCK


@pytest.fixture
def call(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Call:
    """Runs a command line in a folder with models; gives exit code, stdout and stderr."""
    monkeypatch.chdir(tmp_path)
    Path("block.mlir").write_text(BLOCK)
    net = Network(kind="f32")
    both = net.node("Add", net.conv("x", 4, 4), net.conv("x", 4, 4, (1, 1)))
    Path("net.onnx").write_bytes(net.model(both).SerializeToString())
    return caller(capsys)


class Double:
    """A contender that counts its calls, and is wrong by `error`."""

    def __init__(self, log: list[str], name: str, error: float = 0.0) -> None:
        self.inputs = [Tensor("x", "float32", (3,))]
        self._log, self._name, self._error = log, name, error

    def __call__(self, arrays: Sequence[Array]) -> list[Array]:
        self._log.append(self._name)
        return [2 * arrays[0] + self._error]


def test_contenders_take_turns() -> None:
    log: list[str] = []
    both = [Contender("e", form, Double(log, form)) for form in ("as it came", "fused")]
    first, second = race(both, [np.ones(3, np.float32)], rounds=3)
    assert first.runs > 3 and first.ratios == (1.0, 1.0)
    assert second.ratios == (first.minimum / second.minimum, first.median / second.median)
    turns = [name for name, before in zip(log, [None, *log], strict=False) if name != before]
    # Once for the outputs, once for the length of a turn, then three turns each.
    assert turns == ["as it came", "fused"] * 5
    assert first.difference == second.difference == 0


@pytest.mark.parametrize("error, expected", [(1e-3, 5e-4), (float("nan"), None)])
def test_differences_are_seen(error: float, expected: float | None) -> None:
    both = [Contender("e", str(e), Double([], "", e)) for e in (0.0, error)]
    result = race(both, [np.ones(3, np.float32)], rounds=1)[1]
    if expected is None:
        assert np.isnan(result.difference)
    else:
        assert result.difference == pytest.approx(expected, rel=1e-3)


def test_other_shapes_are_refused() -> None:
    class Longer(Double):
        def __call__(self, arrays: Sequence[Array]) -> list[Array]:
            return [np.ones(4, np.float32)]

    both = [Contender("e", "a", Double([], "")), Contender("e", "b", Longer([], ""))]
    with pytest.raises(Refused, match="other shapes"):
        race(both, [np.ones(3, np.float32)], rounds=1)


def test_table(call: Call) -> None:
    code, out, err = call("bench", "block.mlir", "--rounds", "2")
    assert code == 0 and not err
    head, first, second = out.splitlines()
    assert head.split() == ["min", "median", "min", "ratio", "median", "ratio", "difference"]
    assert first.startswith("repvgg, as it came  ") and first.endswith(" ms")
    assert second.startswith("repvgg, fused  ") and second.count(" x ") == 2


def test_json(call: Call) -> None:
    code, out, err = call("bench", "block.mlir", "--rounds", "2", "--threads", "2", "--json")
    facts = json.loads(out)
    assert code == 0 and not err
    assert (facts["threads"], facts["rounds"], facts["notes"]) == (2, 2, [])
    first, second = facts["contenders"]
    assert (first["form"], second["form"]) == ("as it came", "fused")
    assert 0 < second["minimum"] <= second["median"] and second["runs"] >= 2
    assert second["ratios"][0] == first["minimum"] / second["minimum"]
    assert 0 <= second["difference"] < 1e-5


def test_onnx_runs_in_onnx_runtime(call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    # What torch-mlir is needed for cannot be had here; the other engine runs all the same.
    monkeypatch.setitem(sys.modules, "torch_mlir", None)
    code, out, err = call("bench", "net.onnx", "--rounds", "1", "--shape", "x=1,4,8,8")
    assert code == 0 and "note: this compiler does not run the model: " in err
    assert [line.split("  ")[0] for line in out.splitlines()[1:]] == [
        "onnxruntime, as it came",
        "onnxruntime, fused",
    ]
    assert {path.name for path in Path().iterdir()} == {"block.mlir", "net.onnx"}


def test_exit_code_says_that_outputs_differ(call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    def wrong(*_: object, **__: object) -> tuple[list[Contender], list[str]]:
        both = [Contender("e", f, Double([], "", e)) for f, e in (("a", 0.0), ("b", 1.0))]
        return both, []

    monkeypatch.setattr("repvgg.cli.bench.make_contenders", wrong)
    assert call("bench", "block.mlir", "--rounds", "1")[0] == 2
    assert call("bench", "block.mlir", "--rounds", "1", "--rtol", "1")[0] == 0


@pytest.mark.parametrize(
    "arguments, code, message",
    [
        ([], 64, "the following arguments are required: IN"),
        (["no-such.mlir"], 1, "no-such.mlir"),
        (["block.mlir", "--against", "onnxruntime"], 1, "--against is for ONNX models"),
        (["net.onnx", "--against", "tensorrt"], 64, "expects some of onnxruntime, openvino"),
        (["block.mlir", "--rounds", "0"], 64, "expects a positive number, but got '0'"),
        (["block.mlir", "--shape", "x=1"], 1, "--shape is for ONNX models"),
        (["x.safetensors"], 1, "weights without a model cannot be run"),
        (["x.so"], 1, "is compiled already"),
        (["block.mlir", "--input", "y=x.npy", "--rounds", "1"], 1, "there is no input 'y'"),
    ],
)
def test_errors(call: Call, arguments: list[str], code: int, message: str) -> None:
    found, out, err = call("bench", *arguments)
    assert found == code and not out and message in err and "Traceback" not in err
    assert err.splitlines()[-1].startswith("repvgg")


def test_an_engine_that_is_not_there_is_named(call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(contenders, "_is_installed", lambda package: package != "openvino")
    code, _, err = call("bench", "net.onnx", "--against", "openvino")
    assert code == 1 and "needs openvino: pip install openvino" in err
