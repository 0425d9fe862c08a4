# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""What layers of integers are compared with is right itself."""

from __future__ import annotations

import numpy as np
from repvgg_testing.layers import fma


def test_fma_rounds_once() -> None:
    """(1 + 2**-12)**2 lies between two numbers of f32; 2**-60 less or more decides, of which f64
    has nothing left beside 1."""
    a = np.full(3, 1 + 2.0**-12, np.float32)
    c = np.array([-(2.0**-60), 0, 2.0**-60], np.float32)
    low, high = 1 + 2.0**-11, 1 + 2.0**-11 + 2.0**-23
    assert fma(a, a, c).tolist() == [low, low, high]
