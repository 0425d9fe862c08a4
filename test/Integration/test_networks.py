# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Real networks end to end against PyTorch in f64.

Property: every multi-branch block fuses; as trained, it stays within the bound of
docs/Numerics.md; an independent f64 evaluation of the linalg before and after agrees; fusing again
changes nothing. What fusing and compiling makes of it is run in test_compiled.py.
"""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import numpy as np
import pytest
from repvgg_testing import driver, numerics

CHAINS = ("timm_repvgg_a", "timm_repvgg_b", "timm_mobileone_s")


def relative_error(value: np.ndarray, expected: np.ndarray) -> float:
    """Largest error in units of the largest expected value."""
    return numerics.largest_error(value, expected) / float(np.abs(expected).max())


def test_every_block_fuses(exported) -> None:
    census = exported.census
    network = exported.network
    assert census.fused == network.blocks, census.reasons()
    assert census.found == network.blocks + network.left, census.reasons()


def skip_large(exported) -> None:
    if not exported.network.evaluate:
        pytest.skip("smaller networks of its family are evaluated")


def test_original_linalg_in_f64(exported) -> None:
    skip_large(exported)
    error = relative_error(exported.evaluate(exported.module), exported.expected)
    # GELU comes with a square root of 2 that is rounded to f32.
    rounding = numerics.ROUNDOFF["f32"] if exported.has_gelu else 0.0
    assert error <= numerics.network_bound(exported.lengths, "f64") + rounding


def test_fused_linalg_in_f64(exported) -> None:
    skip_large(exported)
    # Fused weights are rounded to f32, nothing else is.
    error = relative_error(exported.evaluate(exported.fused), exported.expected)
    assert error <= numerics.network_bound(exported.lengths)


def test_run_as_trained(exported) -> None:
    skip_large(exported)
    (y,) = driver.run(exported.module, [exported.image], "--opt-level=1").outputs
    error = relative_error(y, exported.expected)
    bound = numerics.network_bound(exported.lengths)
    exported.row.update({"trained": error, "bound": bound})
    assert error <= bound


def test_convolutions_have_kernels(exported) -> None:
    # No convolution is left to upstream's loops; a chain of them is packed once and unpacked once.
    text = exported.layers("repvgg-cpu-densify", "repvgg-cpu-plan", "repvgg-cpu-pack")
    assert "repvgg_layer.conv " in text
    assert not re.findall(r"linalg\.\w*conv\w*|linalg\.\w*matmul|repvgg\.conv", text)
    if exported.name.startswith(CHAINS):
        assert len(re.findall(r"= repvgg_layer\.(?:un)?pack ", text)) == 2


def test_fusing_again_changes_nothing(exported, tmp_path: Path) -> None:
    driver.fuse(exported.fused, tmp_path / "twice.mlirbc", "--emit-bytecode")
    assert _listing(tmp_path / "twice.mlirbc") == _listing(exported.fused)


def _listing(module: Path) -> str:
    """All of a module but the elements of constants; new ones have their hash in their name."""
    kinds = ("resource-strings", "elementsattrs")
    short = [f"--mlir-elide-{kind}-if-larger=64" for kind in kinds]
    command = [driver.find_tool("repvgg-opt"), module, *short, "--mlir-print-debuginfo"]
    return subprocess.check_output(command, text=True)
