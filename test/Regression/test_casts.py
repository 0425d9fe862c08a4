# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Modules whose casts matter, against PyTorch's own answer with every cast in it.

Property: what is rounded on the way is rounded after fusing too, at the same place, unless
both ends of the block are as narrow.
"""

from __future__ import annotations

import json
import re
import subprocess
from pathlib import Path

import numpy as np
import pytest
from repvgg_testing import driver, numerics

INPUTS = Path(__file__).parent / "Inputs"
CASES = json.loads((INPUTS / "casts.json").read_text())
CONVOLUTION = re.compile(r"linalg\.\w*(?:conv_\w*\dd|matmul)")


@pytest.fixture(params=sorted(CASES))
def name(request: pytest.FixtureRequest) -> str:
    return request.param


def check_run(module: Path, name: str) -> None:
    """The module's answer. Half of all values, and more, must be as near as f32 allows: a
    rounding that is left out shows in nearly all of them, one that falls to the other side
    in few."""
    case, expected = CASES[name], np.load(INPUTS / f"{name}.y.npy")
    (y,) = driver.run(module, [np.load(INPUTS / f"{name}.x.npy")], "--opt-level=1").outputs
    error, scale = np.abs(y - expected), float(np.abs(expected).max())
    bound = numerics.network_bound([case["roundings"]]) * scale
    if case["storage"] != "f32":
        assert error.max() <= bound + numerics.gamma(8, case["storage"]) * scale
        return
    assert np.median(error) <= bound
    assert error.max() <= bound + 2 * case["step"] * max(scale, 1.0)


def test_census(name: str, tmp_path: Path) -> None:
    census = driver.fuse(INPUTS / f"{name}.mlir", tmp_path / "fused.mlir")
    text = (tmp_path / "fused.mlir").read_text()
    assert census.fused == CASES[name]["fused"], census.reasons()
    assert len(CONVOLUTION.findall(text)) == CASES[name]["left"]


def test_fusing_again_changes_nothing(name: str, tmp_path: Path) -> None:
    driver.fuse(INPUTS / f"{name}.mlir", tmp_path / "once.mlir")
    driver.fuse(tmp_path / "once.mlir", tmp_path / "twice.mlir")
    assert (tmp_path / "once.mlir").read_text() == (tmp_path / "twice.mlir").read_text()


@pytest.mark.parametrize("form", ["trained", "fused", "rewritten"])
def test_run(name: str, form: str, tmp_path: Path) -> None:
    module = INPUTS / f"{name}.mlir"
    if form == "rewritten":
        rewritten = tmp_path / "rewritten.mlir"
        mlir_opt = driver.find_tool("mlir-opt-22")
        options = ["--linalg-generalize-named-ops", "--linalg-fuse-elementwise-ops"]
        subprocess.run([mlir_opt, module, *options, "-o", rewritten], check=True)
        module = rewritten
    if form != "trained":
        fused = tmp_path / "fused.mlir"
        driver.fuse(module, fused)
        module = fused
    check_run(module, name)
