# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Each checked-in export, against PyTorch in f64.

Property: every block that can be fused is, its result stays within the error bound however
the export was rewritten before, and fusing twice changes nothing.
"""

from __future__ import annotations

import json
import subprocess
from dataclasses import dataclass
from pathlib import Path

import linalg_reference
import numpy as np
import pytest
from repvgg_testing import driver, numerics

INPUTS = Path(__file__).parent / "Inputs"
CASES = json.loads((INPUTS / "cases.json").read_text())
REWRITES = {
    "elementwise": "--linalg-fuse-elementwise-ops",
    "generalized": "--linalg-generalize-named-ops",
    "specialized": "--linalg-specialize-generic-ops",
    "unit_dimensions": "--linalg-fold-unit-extent-dims",
    "all": "--linalg-generalize-named-ops --linalg-fuse-elementwise-ops",
}


@dataclass
class Case:
    """One export: its files and what cases.json says of it."""

    name: str

    @property
    def path(self) -> Path:
        return INPUTS / f"{self.name}.mlir"

    @property
    def image(self) -> np.ndarray:
        return np.load(INPUTS / f"{self.name}.x.npy")

    @property
    def expected(self) -> np.ndarray:
        return np.load(INPUTS / f"{self.name}.y.npy")

    def __getitem__(self, key: str):
        return CASES[self.name][key]

    def bound(self, roundings: int) -> float:
        """Error allowed after `roundings` in f32 (docs/Numerics.md)."""
        slope = numerics.SLOPE[self["activation"]]
        bound = numerics.gamma(roundings)
        if self["storage"] != "f32":
            bound += numerics.gamma(8, self["storage"])
        return slope * bound * self["magnitude"]


@pytest.fixture(params=sorted(CASES))
def case(request: pytest.FixtureRequest) -> Case:
    return Case(request.param)


def check_in_f64(path: Path, case: Case) -> None:
    """The module's f64 value: only its weights are rounded (once, or twice in a chain)."""
    module = linalg_reference.load(path, driver.find_tool("mlir-opt-22"))
    (y,) = linalg_reference.evaluate(module, [case.image])
    assert numerics.largest_error(y, case.expected) <= case.bound(4)


def test_census(case: Case, tmp_path: Path) -> None:
    census = driver.fuse(case.path, tmp_path / "fused.mlir")
    assert (census.found, census.fused) == (case["found"], case["fused"]), census.reasons()


def test_value_in_f64(case: Case, tmp_path: Path) -> None:
    driver.fuse(case.path, tmp_path / "fused.mlir")
    check_in_f64(tmp_path / "fused.mlir", case)


def test_fusing_again_changes_nothing(case: Case, tmp_path: Path) -> None:
    driver.fuse(case.path, tmp_path / "once.mlir")
    driver.fuse(tmp_path / "once.mlir", tmp_path / "twice.mlir")
    once = (tmp_path / "once.mlir").read_text()
    assert "repvgg." not in once.partition("{-#")[0]
    assert once == (tmp_path / "twice.mlir").read_text()


@pytest.mark.parametrize("form", ["trained", "fused"])
def test_run(case: Case, form: str, tmp_path: Path) -> None:
    path = case.path
    if form == "fused":
        path = tmp_path / "fused.mlir"
        driver.fuse(case.path, path)
    (y,) = driver.run(path, [case.image], "--opt-level=1").outputs
    assert numerics.largest_error(y, case.expected) <= case.bound(case["roundings"])


@pytest.mark.parametrize("rewrite", REWRITES)
def test_rewritten_before(case: Case, rewrite: str, tmp_path: Path) -> None:
    rewritten, fused = tmp_path / "rewritten.mlir", tmp_path / "fused.mlir"
    mlir_opt = driver.find_tool("mlir-opt-22")
    command = [mlir_opt, case.path, *REWRITES[rewrite].split(), "-o", rewritten]
    subprocess.run(command, check=True)
    census = driver.fuse(rewritten, fused)
    assert census.fused == case["fused"], census.reasons()
    check_in_f64(fused, case)
