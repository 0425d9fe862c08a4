# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""`repvgg` and `repvgg.fuse` on ONNX files and checkpoints."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import onnx
import pytest
import repvgg
from onnx import TensorProto, helper, numpy_helper
from repvgg.cli import main
from safetensors.numpy import load_file, save_file


def write_onnx(path: Path) -> None:
    """Two branches and an activation."""
    draw = np.random.default_rng(0)
    weights = {"w3": (4, 4, 3, 3), "w1": (4, 4, 1, 1)}
    constants = [
        numpy_helper.from_array(draw.standard_normal(shape).astype(np.float32), name)
        for name, shape in weights.items()
    ]
    nodes = [
        helper.make_node("Conv", ["x", "w3"], ["a"], name="dense", pads=[1, 1, 1, 1]),
        helper.make_node("Conv", ["x", "w1"], ["b"], name="point"),
        helper.make_node("Add", ["a", "b"], ["c"], name="sum"),
        helper.make_node("Relu", ["c"], ["y"], name="activation"),
    ]
    ends = [helper.make_tensor_value_info(name, TensorProto.FLOAT, [1, 4, 8, 8]) for name in "xy"]
    graph = helper.make_graph(nodes, "net", ends[:1], ends[1:], constants)
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)])
    model.ir_version = 9
    onnx.save(model, path)


def state_dict() -> dict[str, np.ndarray]:
    """A block of RepVGG's own code, as it is trained."""
    draw = np.random.default_rng(0)
    state = {}
    for branch, size in (("rbr_dense", 3), ("rbr_1x1", 1)):
        weight = draw.standard_normal((4, 4, size, size)).astype(np.float32)
        state[f"stage1.1.{branch}.conv.weight"] = weight
    for norm in ("rbr_dense.bn", "rbr_1x1.bn", "rbr_identity"):
        for name in ("weight", "bias", "running_mean", "running_var"):
            values = draw.uniform(0.5, 1.5, 4).astype(np.float32)
            state[f"stage1.1.{norm}.{name}"] = values
    return state


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    write_onnx(Path("net.onnx"))
    save_file(state_dict(), "weights.safetensors")


def test_onnx(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["fuse", "net.onnx", "--check", "2"]) == 0
    out = capsys.readouterr().out
    assert "1 found, 1 fused, 0 refused" in out and "outputs agree on 2 random inputs" in out
    assert out.splitlines()[-1].startswith("wrote net.fused.onnx (")
    fused = onnx.load("net.fused.onnx")
    onnx.checker.check_model(fused, full_check=True)
    assert [node.op_type for node in fused.graph.node] == ["Conv", "Relu"]
    assert main(["verify", "net.onnx", "net.fused.onnx"]) == 0
    assert main(["run", "net.fused.onnx"]) == 0


def test_onnx_with_weights_beside_it(capsys: pytest.CaptureFixture[str]) -> None:
    Path("large").mkdir()
    model = onnx.load("net.onnx")
    onnx.save(model, "large/net.onnx", save_as_external_data=True, size_threshold=0)
    assert len(list(Path("large").iterdir())) == 2
    assert main(["fuse", "large/net.onnx", "out.onnx", "--check", "1"]) == 0
    assert "outputs agree on 1 random inputs" in capsys.readouterr().out
    assert main(["verify", "large/net.onnx", "out.onnx"]) == 0


def test_onnx_census(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["census", "net.onnx", "--json", "--fail-on-refusal"]) == 0
    census = json.loads(capsys.readouterr().out)["census"][0]
    assert census["blocks"][0]["block"] == "sum"


def test_onnx_in_python() -> None:
    assert repvgg.fuse("net.onnx") == Path("net.fused.onnx")
    fused = repvgg.fuse(onnx.load("net.onnx"))
    assert [node.op_type for node in fused.graph.node] == ["Conv", "Relu"]


def test_onnx_through_a_pipe_and_back(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert main(["fuse", "net.onnx", "-"]) == 0
    out, err = capfdbinary.readouterr()
    assert len(onnx.load_from_string(out).graph.node) == 2 and b"wrote -" in err


def test_checkpoint(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["fuse", "weights.safetensors", "deploy.safetensors", "--eps", "1e-5"]) == 0
    assert "3x3 s1 g1 4->4" in capsys.readouterr().out
    deployed = load_file("deploy.safetensors")
    assert {name.rpartition(".")[2] for name in deployed} == {"weight", "bias"}
    assert all(name.startswith("stage1.1.rbr_reparam.") for name in deployed)


def test_checkpoint_in_python() -> None:
    state = state_dict()
    fused = repvgg.fuse(state, eps=1e-5)
    assert set(state) == set(state_dict())
    assert set(fused) == {"stage1.1.rbr_reparam.weight", "stage1.1.rbr_reparam.bias"}


def test_weights_cannot_be_run(capsys: pytest.CaptureFixture[str]) -> None:
    for command in (["run", "weights.safetensors"], ["compile", "weights.safetensors", "-o", "x"]):
        assert main(command) == 1
        assert "is a checkpoint" in capsys.readouterr().err
    assert main(["fuse", "weights.safetensors", "--check", "1"]) == 64
    assert "weights alone" in capsys.readouterr().err


@pytest.mark.parametrize("name", ["net.onnx", "weights.safetensors"])
def test_truncated_files(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    data = Path(name).read_bytes()
    for size in (0, 1, 9, len(data) // 2, len(data) - 1):
        Path("cut" + Path(name).suffix).write_bytes(data[:size])
        code = main(["fuse", "cut" + Path(name).suffix, "-o", "out" + Path(name).suffix])
        err = capsys.readouterr().err
        assert code == 1 and err.count("\n") == 1 and "cut" in err, (size, err)
    assert not Path("out" + Path(name).suffix).exists()
