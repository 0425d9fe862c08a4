# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Real networks end to end against PyTorch in f64.

Property: every multi-branch block fuses; both forms stay within the bound of docs/Numerics.md;
an independent f64 evaluation of the original linalg agrees; fusing again changes nothing.
"""

from __future__ import annotations

import filecmp
import re
import subprocess
from pathlib import Path

import numpy as np
import pytest
from repvgg import driver, numerics


CHAINS = ("timm_repvgg_a0", "timm_repvgg_b0", "timm_repvgg_b1g4", "timm_mobileone_s0")


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
    # No convolution is left to upstream's loops; a chain of them is packed once and unpacked once.
    passes = (
        "convert-elementwise-to-linalg,repvgg-to-linalg{keep-convolutions=true},"
        "repvgg-raise-convolutions,canonicalize,cse,repvgg-cpu-layers,canonicalize,cse,"
        "repvgg-cpu-plan,repvgg-cpu-pack"
    )
    pipeline = f"--pass-pipeline=builtin.module(func.func({passes}))"
    short = [f"--mlir-elide-{what}-if-larger=64" for what in ("resource-strings", "elementsattrs")]
    tool = driver.find_tool("repvgg-opt")
    text = subprocess.check_output([tool, pipeline, *short, exported.fused], text=True)
    assert "repvgg_cpu.conv " in text
    assert not re.findall(r"linalg\.\w*conv\w*|linalg\.\w*matmul|repvgg\.conv", text)
    if exported.name in CHAINS:
        assert len(re.findall(r"= repvgg_cpu\.(?:un)?pack ", text)) == 2


def test_fusing_again_changes_nothing(exported, tmp_path: Path) -> None:
    driver.fuse(exported.fused, tmp_path / "twice.mlir")
    assert filecmp.cmp(exported.fused, tmp_path / "twice.mlir", shallow=False)
    (tmp_path / "twice.mlir").unlink()
