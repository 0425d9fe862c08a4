# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""The `repvgg` command: results, reports, exit codes, and errors of one line."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from cli_calls import Call, caller
from repvgg.cli import main
from test_module import BAD, BLOCK


@pytest.fixture
def call(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Call:
    """Runs a command line in a folder with a model; gives exit code, stdout and stderr."""
    monkeypatch.chdir(tmp_path)
    Path("block.mlir").write_text(BLOCK)
    Path("bad.mlir").write_text(BAD)
    return caller(capsys)


def test_fuse_writes_beside_its_input(call: Call) -> None:
    code, out, err = call("fuse", "block.mlir", "--check", "2")
    assert code == 0 and not err
    lines = out.splitlines()
    assert any("3x3 s1 g1 2->2" in line for line in lines)
    assert lines[-2].startswith("outputs agree on 2 random inputs: largest difference ")
    assert lines[-1].startswith("wrote block.fused.mlir (") and lines[-1].endswith(" s")
    assert "linalg.conv_2d" in Path("block.fused.mlir").read_text()


@pytest.mark.parametrize(
    "arguments", [["block.mlir", "out.mlirbc"], ["block.mlir", "-o", "out.mlirbc"]]
)
def test_fuse_says_where(call: Call, arguments: list[str]) -> None:
    code, out, _ = call("fuse", "-q", *arguments)
    assert code == 0 and not out
    assert Path("out.mlirbc").read_bytes()[:4] == b"ML\xefR"


def test_fuse_many(call: Call) -> None:
    code, out, _ = call("fuse", "-d", "fused", "block.mlir", "bad.mlir")
    assert code == 0 and out.count("wrote fused") == 2
    assert {path.name for path in Path("fused").iterdir()} == {"block.mlir", "bad.mlir"}


def test_fuse_dry_run_and_json(call: Call) -> None:
    code, out, _ = call("fuse", "--dry-run", "block.mlir")
    assert code == 0 and "nothing is written" in out and not Path("block.fused.mlir").exists()
    code, out, _ = call("fuse", "--json", "block.mlir")
    report = json.loads(out)
    assert report["census"]["summary"]["fused"] == 1 and report["output"] == "block.fused.mlir"


def test_fuse_through_pipes(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "repvgg", "fuse", "-"]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    done = subprocess.run(command, input=BLOCK.encode(), capture_output=True, env=environment)
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith(b"module {") and b"wrote - (" in done.stderr
    done = subprocess.run(command, input=b"", capture_output=True, env=environment)
    assert done.returncode == 1 and done.stderr.count(b"\n") == 1 and not done.stdout


@pytest.mark.parametrize(
    "arguments, code, message",
    [
        (["fuse"], 64, "the following arguments are required: IN"),
        (
            ["fuse", "block.mlir", "--chek", "3"],
            64,
            "repvgg fuse: error: unrecognized arguments: --chek 3; did you mean --check?",
        ),
        (["fuse", "a", "b", "c"], 64, "use -d FOLDER for many models"),
        (["fuse", "-d", "x", "-o", "y", "block.mlir"], 64, "expects -o or -d, but got both"),
        (["fuse", "block.mlir", "--check", "0"], 64, "expects a positive number, but got '0'"),
        (["fuse", "block.mlir", "--rtol", "nan"], 64, "expects a number from 0 on"),
        (["fuse", "block.mlir", "--shape", "x"], 64, "expects NAME=SIZE,SIZE,..., but got 'x'"),
        (["melt", "block.mlir"], 64, "invalid choice: 'melt'"),
        ([], 64, "required: COMMAND"),
        (["fuse", "no-such.mlir"], 1, "no-such.mlir"),
        (["fuse", "block.txt"], 1, "expects a file that ends in one of .mlir"),
        (["fuse", "block.mlir", "no-such/x.mlir"], 1, "cannot write 'no-such/x.mlir'"),
        (["fuse", "--strict", "bad.mlir"], 1, "variance"),
        (["census", "no-such.mlir"], 1, "no-such.mlir"),
        (["compile", "block.mlir"], 64, "-o"),
        (["compile", "block.mlir", "-o", "x", "--cpu", "z80"], 1, "z80"),
        (["compile", "block.mlir", "-o", "x", "--threads", "-1"], 64, "from 0 on"),
        (["compile", "block.mlir", "-o", "x", "--max-error", "0"], 64, "an error above 0"),
        (["compile", "block.mlir", "-o", "x", "--max-error", "0.1"], 1, "to keep to a largest"),
        (["compile", "block.mlir", "-o", "x", "--precision-report", "r"], 1, "to report what"),
        (
            ["compile", "a.onnx", "-o", "x", "--batch", "1,2", "--precision-report", "r"],
            64,
            "expects one model for --precision-report",
        ),
        (["compile", "block.mlir", "-o", "x", "--batch", "1,0"], 64, "positive number"),
        (["compile", "block.mlir", "-o", "x", "--batch", "1"], 1, "--batch is for ONNX"),
        (["fuse", "block.mlir", "x.safetensors"], 1, "ends in one of .mlir, .mlirbc, .onnx"),
        (["fuse", "block.mlir", "x.onnx"], 1, "of which no ONNX is made"),
        (["run", "block.mlir", "--input", "block.mlir"], 1, "is no NumPy array"),
        (["run", "block.mlir", "--input", "y=x.npy"], 1, "there is no input 'y'"),
        (["verify", "block.mlir", "bad.mlir"], 1, "the models have other inputs"),
    ],
)
def test_errors(call: Call, arguments: list[str], code: int, message: str) -> None:
    found, out, err = call(*arguments)
    assert found == code and not out and message in err
    assert err.splitlines()[-1].startswith("repvgg") and "Traceback" not in err
    if code == 1:
        assert err.count("\n") == 1


def test_nothing_half_written(call: Call) -> None:
    call("fuse", "--strict", "bad.mlir", "out.mlir")
    assert {path.name for path in Path().iterdir()} == {"block.mlir", "bad.mlir"}


def test_census(call: Call) -> None:
    code, out, err = call("census", "block.mlir", "bad.mlir", "--html", "page.html")
    assert code == 0 and not err
    assert "block.mlir:\n" in out and "1 blocks found, 1 fused" in out and "A1" in out
    page = Path("page.html").read_text()
    assert page.startswith("<!DOCTYPE html>") and page.count("<table>") == 2
    code, out, _ = call("census", "--json", "block.mlir", "bad.mlir")
    rows = [json.loads(line) for line in out.splitlines()]
    assert [row["census"][0]["summary"]["fused"] for row in rows] == [1, 0]


@pytest.mark.parametrize("name, code", [("block.mlir", 0), ("bad.mlir", 3)])
def test_census_as_a_condition(call: Call, name: str, code: int) -> None:
    assert call("census", "--fail-on-refusal", name)[0] == code


def test_verify(call: Call) -> None:
    call("fuse", "block.mlir")
    code, out, _ = call("verify", "block.mlir", "block.fused.mlir", "-n", "2")
    assert code == 0 and "100%" in out and "differs" not in out
    Path("other.mlir").write_text(BLOCK.replace("dense<0.5>", "dense<0.51>"))
    code, out, _ = call("verify", "block.mlir", "other.mlir")
    assert code == 2 and out.splitlines()[1].endswith("differs")
    assert call("verify", "block.mlir", "other.mlir", "--rtol", "0.5")[0] == 0


def test_compile_and_run(call: Call) -> None:
    code, out, _ = call("compile", "block.mlir", "-o", "net")
    assert code == 0 and out.startswith("wrote net.so (")
    np.save("x.npy", np.ones((1, 2, 8, 8), np.float32))
    code, out, _ = call("run", "net.so", "--input", "x.npy", "--output", "y.npy", "--repeat", "3")
    assert code == 0 and "output 0: float32 [1, 2, 8, 8] from 5 to 10" in out
    assert "3 runs: best" in out
    assert np.load("y.npy")[0, 0, 0, 0] == 5
    assert call("verify", "block.mlir", "net.so")[0] == 0
    code, _, err = call("compile", "block.mlir", "-o", "net", "--print-plan", "-q")
    assert code == 0 and "k3x3" in err


def test_run_takes_inputs_by_name(call: Call) -> None:
    Path("two.mlir").write_text(
        "func.func @main(%x: tensor<4xf32>, %y: tensor<4xf32>) -> tensor<4xf32> {\n"
        "  %0 = arith.subf %x, %y : tensor<4xf32>\n  return %0 : tensor<4xf32>\n}\n"
    )
    np.save("a.npy", np.arange(4, dtype=np.float32))
    np.save("b.npy", np.ones(4, np.float32))
    files = ["--input", "input1=b.npy", "--input", "a.npy"]
    assert "from -1 to 2" in call("run", "two.mlir", *files)[1]
    code, _, err = call("run", "two.mlir", *files, "--input", "a.npy")
    assert code == 1 and "the model has 2 inputs, but got more files" in err
    code, _, err = call("run", "two.mlir", "--output", "y.npy", "--output", "z.npy")
    assert code == 1 and "has 1 outputs, but got 2 files" in err


def test_pickled_arrays_are_not_executed(call: Call) -> None:
    np.save("x.npy", np.array([{"a": 1}], object), allow_pickle=True)
    code, _, err = call("run", "block.mlir", "--input", "x.npy")
    assert code == 1 and "is no NumPy array" in err


@pytest.mark.parametrize(
    "command", ["fuse", "census", "verify", "compile", "run", "trace", "completion"]
)
def test_help(call: Call, command: str) -> None:
    code, out, _ = call(command, "--help")
    assert code == 0 and "examples:" in out and f"repvgg {command}" in out


def test_progress_is_for_terminals(
    call: Call, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    assert main(["fuse", "block.mlir"]) == 0
    assert "repvgg: fusing (" in terminal.getvalue()
    assert terminal.getvalue().endswith("\r")


def test_version(call: Call) -> None:
    import repvgg

    assert call("--version")[1] == f"repvgg-mlir {repvgg.__version__}\n"
