# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""The generator's linalg means what the f64 reference computes, for any network."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import linalg_reference
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from repvgg_testing import driver, generate, models, numerics, reference

VARIANTS = st.builds(
    models.Variant,
    blocks=st.just((1, 2)),
    widths=st.tuples(*[st.sampled_from((4, 8, 12))] * 3),
    groups=st.sampled_from((1, 2, 4)),
)


def write(network: models.Network, path: Path, size: int, batch: int = 1) -> None:
    with open(path, "w", encoding="ascii") as stream:
        generate.write_linalg(network, stream, size, batch)


@settings(max_examples=15, deadline=None)
@given(VARIANTS, st.integers(0, 999), st.integers(1, 20), st.integers(1, 3))
def test_linalg_equals_reference(
    tmp_path_factory: pytest.TempPathFactory,
    variant: models.Variant,
    seed: int,
    size: int,
    batch: int,
) -> None:
    network = models.build(variant, seed, classes=5)
    path = tmp_path_factory.mktemp("network") / "network.mlir"
    write(network, path, size, batch)
    image = generate.draw_image(size, batch, seed)
    module = linalg_reference.load(path, driver.find_tool("mlir-opt-22"))
    (y,) = linalg_reference.evaluate(module, [image])
    expected = reference.run(network, image)
    assert numerics.largest_error(y, expected) <= numerics.gamma(2000, "f64") * 100


@pytest.mark.parametrize("groups", [1, 4])
def test_generated_network_fuses_and_runs(groups: int, tmp_path: Path) -> None:
    network = models.build(models.Variant((2, 2), (8, 8, 16), groups), seed=3, classes=10)
    write(network, tmp_path / "trained.mlir", 24, 2)
    census = driver.fuse(tmp_path / "trained.mlir", tmp_path / "fused.mlir")
    assert (census.found, census.fused) == (5, 5), census.reasons()
    image = generate.draw_image(24, 2)
    expected = reference.run(network, image)
    lengths = [9 * b.weight_3x3.shape[1] for b in network.blocks] + [network.weight.shape[1]]
    bound = numerics.network_bound(lengths) * np.abs(expected).max()
    for form in ("trained", "fused"):
        (y,) = driver.run(tmp_path / f"{form}.mlir", [image]).outputs
        assert numerics.largest_error(y, expected) <= bound


def test_same_seed_same_text(tmp_path: Path) -> None:
    for name in ("first", "second"):
        write(models.build("tiny", seed=7), tmp_path / name, 16)
    write(models.build("tiny", seed=8), tmp_path / "other", 16)
    first, second, other = ((tmp_path / n).read_text() for n in ("first", "second", "other"))
    assert first == second != other


@pytest.mark.parametrize("name", [name for name in models.VARIANTS if name != "tiny"])
def test_depth_and_width_of_variants(name: str) -> None:
    # Published numbers of blocks: 22 for A, 28 for B; the stem is at most 64 wide.
    layers = models.plan(models.VARIANTS[name])
    assert len(layers) == (22 if name.startswith("A") else 28)
    assert layers[0][1] <= 64
    assert sum(stride == 2 for _, _, stride, _ in layers) == 5


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--layers", "0"], "expected at least 1 layer, got 0"),
        (["--size", "-1"], "expected a positive size and batch, got -1 and 1"),
        (["--classes", "0"], "expected at least 1 class, got 0"),
        (["--layers", "1", "-o", "no/such/folder/x.mlir"], "No such file or directory"),
    ],
)
def test_bad_arguments_are_named(arguments: list[str], message: str) -> None:
    environment = {**os.environ, "PYTHONPATH": str(Path(generate.__file__).parents[1])}
    command = [sys.executable, "-m", "repvgg_testing.generate", "--variant", "tiny", *arguments]
    done = subprocess.run(command, capture_output=True, text=True, env=environment)
    assert done.returncode == 1
    assert done.stderr.startswith("repvgg_testing.generate: error: ") and message in done.stderr
