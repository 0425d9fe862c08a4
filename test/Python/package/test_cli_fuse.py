# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""`repvgg fuse --input` and `--keep`, on each kind of model; what is not known of PyTorch."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import numpy as np
import onnx
import pytest
import repvgg
from repvgg.checkpoints import fuse_state_dict
from repvgg.cli import main
from safetensors.numpy import load_file, save_file
from test_cli_formats import state_dict, write_onnx
from test_module import BLOCK

Capture = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    write_onnx(Path("net.onnx"))
    Path("net.mlir").write_text(BLOCK)
    two = {key.replace("stage1.1", "stage2.0"): value for key, value in state_dict().items()}
    save_file({**state_dict(), **two}, "weights.safetensors")


@pytest.mark.parametrize("name, shape", [("net.onnx", (1, 4, 8, 8)), ("net.mlir", (1, 2, 8, 8))])
def test_inputs_of_a_check(name: str, shape: tuple[int, ...], capsys: Capture) -> None:
    """They are used: of zeros both forms are equal to the bit."""
    np.save("zeros.npy", np.zeros(shape, np.float32))
    assert main(["fuse", name, "--check", "1", "--input", "zeros.npy"]) == 0
    out = capsys.readouterr().out
    assert "agree on 1 given and random inputs: largest difference 0.0e+00" in out
    np.save("wrong.npy", np.zeros((3, 3), np.float32))
    assert main(["fuse", name, "--check", "1", "--input", "wrong.npy"]) == 1
    assert capsys.readouterr().err.count("\n") == 1


@pytest.mark.parametrize("name, known", [("net.onnx", "x"), ("net.mlir", "input0")])
def test_inputs_have_names(name: str, known: str, capsys: Capture) -> None:
    np.save("x.npy", np.zeros((1, 2 if name == "net.mlir" else 4, 8, 8), np.float32))
    assert main(["fuse", name, "--check", "1", "--input", f"{known}=x.npy"]) == 0
    assert main(["fuse", name, "--check", "1", "--input", "z=x.npy"]) == 1
    assert f"there is no input 'z', but {known}" in capsys.readouterr().err
    assert main(["fuse", name, "--check", "1", "--input", "no-such.npy"]) == 1
    assert "no-such.npy" in capsys.readouterr().err
    assert main(["fuse", name, "--input", "x.npy"]) == 64
    assert "--input is for --check" in capsys.readouterr().err


def test_nodes_that_are_kept(capsys: Capture) -> None:
    assert main(["fuse", "net.onnx", "--keep", "point"]) == 0
    assert "left: point (Conv): it is to be kept" in capsys.readouterr().out
    nodes = onnx.load("net.fused.onnx").graph.node
    assert nodes == onnx.load("net.onnx").graph.node
    assert main(["fuse", "net.onnx", "--keep", "activation"]) == 0
    assert len(onnx.load("net.fused.onnx").graph.node) == 2
    kept = repvgg.fuse(onnx.load("net.onnx"), keep=["sum"])
    assert kept.graph.node == nodes


def test_blocks_that_are_kept(capsys: Capture) -> None:
    assert main(["fuse", "weights.safetensors", "out.safetensors", "--keep", "stage2.0"]) == 0
    assert "stage2.0: it is to be kept" in capsys.readouterr().out
    before, after = load_file("weights.safetensors"), load_file("out.safetensors")
    assert "stage1.1.rbr_reparam.weight" in after
    left = {key: value for key, value in before.items() if key.startswith("stage2.0.")}
    assert all(np.array_equal(after[key], value) for key, value in left.items())
    assert len(after) == len(left) + 2
    module = repvgg.from_checkpoint(before, keep=["stage2.0"], strict=True)
    assert module.fuse().state_dict().keys() == after.keys()
    with pytest.raises(repvgg.Refused, match="no block to fuse"):
        fuse_state_dict(before, keep=["stage1.1", "stage2.0"], strict=True)


@pytest.mark.parametrize(
    "name, message",
    [
        ("net.onnx", "there is no node 'x1', which is to be kept"),
        ("weights.safetensors", "there is no block 'x1', which is to be kept"),
        ("net.mlir", "--keep is for ONNX models and checkpoints"),
    ],
)
def test_what_is_kept_is_there(name: str, message: str, capsys: Capture) -> None:
    files = set(Path().iterdir())
    assert main(["fuse", name, "--keep", "x1"]) == 1
    err = capsys.readouterr().err
    assert message in err and err.count("\n") == 1
    assert set(Path().iterdir()) == files


def test_census_of_a_checkpoint(capsys: Capture) -> None:
    assert main(["census", "weights.safetensors", "--fail-on-refusal"]) == 0
    assert "2 blocks found, 2 fused" in capsys.readouterr().out


def test_verify_reads_a_pipe(tmp_path: Path) -> None:
    for arguments in (["verify", "-", "net.mlir"], ["run", "-"]):
        command = [sys.executable, "-m", "repvgg", *arguments]
        path = {"PYTHONPATH": ":".join(sys.path)}
        done = subprocess.run(command, input=BLOCK, capture_output=True, text=True, env=path)
        assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("name", ["net.pt2", "timm:repvgg_a0"])
def test_pytorch_is_asked_for(name: str, monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
    """In one line, where it is not installed."""
    for module in ("torch", "timm"):
        monkeypatch.setitem(sys.modules, module, None)
    for module in [m for m in sys.modules if m.startswith("repvgg.torch")]:
        monkeypatch.delitem(sys.modules, module)
    Path("net.pt2").write_bytes(b"")
    for command in (["fuse", name], ["census", name], ["run", name]):
        assert main(command) == 1
        err = capsys.readouterr().err
        assert "pip install" in err and err.count("\n") == 1, err
