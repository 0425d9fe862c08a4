# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""The bounds hold for sums in f32 in any order, and are not idle."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from repvgg_testing import numerics


@given(st.integers(1, 500), st.integers(0, 2**32 - 1))
def test_fused_bound_covers_a_sum_of_products(length: int, seed: int) -> None:
    rng = np.random.default_rng(seed)
    weight, x = rng.standard_normal((2, length))
    x = x.astype(np.float32)
    rounded = weight.astype(np.float32)
    total = np.float32(0)
    for w, v in zip(rounded, x, strict=True):
        total = np.float32(total + np.float32(w * v))
    magnitude = float(np.abs(weight) @ np.abs(x.astype(np.float64)))
    error = abs(float(total) - float(weight @ x.astype(np.float64)))
    assert error <= numerics.fused_bound(length, magnitude)


def test_a_lost_tap_is_outside_the_bound() -> None:
    weight, x = np.full(576, 0.01), np.ones(576)
    error = abs(weight[1:] @ x[1:] - weight @ x)
    assert error > numerics.fused_bound(576, float(weight @ x))


@given(st.integers(1, 10**4), st.sampled_from(sorted(numerics.ROUNDOFF)))
def test_gamma_is_the_worst_of_n_roundings(n: int, kind: str) -> None:
    u = numerics.ROUNDOFF[kind]
    if n * u >= 0.5:
        return
    assert (1 + u) ** n - 1 <= numerics.gamma(n, kind) * (1 + 1e-9)


def test_shapes_must_agree() -> None:
    with pytest.raises(ValueError, match="expected shape"):
        numerics.largest_error(np.zeros((2, 3)), np.zeros((3, 2)))


def test_a_value_that_is_not_finite_is_an_infinite_error() -> None:
    assert numerics.largest_error(np.array([np.nan]), np.array([0.0])) == np.inf
