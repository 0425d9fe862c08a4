# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Real networks end to end against PyTorch in f64.

Property: every multi-branch block fuses; both forms stay within the bound of docs/Numerics.md;
an independent f64 evaluation of the original linalg agrees; fusing again changes nothing.
"""

from __future__ import annotations

import filecmp
from pathlib import Path

import numpy as np
import pytest
from repvgg import driver, numerics


def relative_error(value: np.ndarray, expected: np.ndarray) -> float:
    """Largest error in units of the largest expected value."""
    return numerics.largest_error(value, expected) / float(np.abs(expected).max())


def test_every_block_fuses(exported) -> None:
    census = exported.census
    assert census.found == census.fused == exported.blocks, census.reasons()


def test_original_linalg_in_f64(exported) -> None:
    error = relative_error(exported.evaluate(exported.module), exported.expected)
    assert error <= numerics.network_bound(exported.lengths, "f64")


def test_fused_linalg_in_f64(exported) -> None:
    # Fused weights are rounded to f32, nothing else is.
    error = relative_error(exported.evaluate(exported.fused), exported.expected)
    assert error <= numerics.network_bound(exported.lengths)


@pytest.mark.parametrize("form", ["trained", "fused"])
def test_run(exported, form: str) -> None:
    path = exported.module if form == "trained" else exported.fused
    (y,) = driver.run(path, [exported.image], "--opt-level=1").outputs
    error = relative_error(y, exported.expected)
    bound = numerics.network_bound(exported.lengths)
    exported.row.update({"trained" if form == "trained" else "fused f32": error, "bound": bound})
    assert error <= bound


def test_convolutions_have_kernels(exported) -> None:
    # What is left to upstream's loops is next to nothing, and only the input and the output
    # change their layout.
    run = driver.run(exported.fused, [exported.image], "--opt-level=1", "--profile")
    layers = run.report["layers"]
    total = sum(layer["flops"] for layer in layers)
    kinds = ("conv", "map", "sum", "pack", "unpack")
    foreign = [layer for layer in layers if not layer["name"].rstrip("0123456789") in kinds]
    assert sum(layer["flops"] for layer in foreign) < 0.01 * total, foreign
    assert sum("pack" in layer["name"] for layer in layers) <= 2, layers


def test_fusing_again_changes_nothing(exported, tmp_path: Path) -> None:
    driver.fuse(exported.fused, tmp_path / "twice.mlir")
    assert filecmp.cmp(exported.fused, tmp_path / "twice.mlir", shallow=False)
    (tmp_path / "twice.mlir").unlink()
