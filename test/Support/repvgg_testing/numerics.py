# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""How far a rounded computation may be from the exact one.

Input: the length of the sums and the element types. Output: bounds on the error
(derived in docs/Numerics.md).
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy as np

#: Unit roundoff, half an ulp of one.
ROUNDOFF = {"f64": 2.0**-53, "f32": 2.0**-24, "f16": 2.0**-11, "bf16": 2.0**-8}

#: Largest slope of each activation: what it may amplify an error by.
SLOPE = {
    "none": 1.0,
    "relu": 1.0,
    "relu6": 1.0,
    "leaky_relu": 1.0,
    "silu": 1.1,
    "gelu": 1.13,
    "hardswish": 1.5,
}


def gamma(n: int, kind: str = "f32") -> float:
    """Worst relative error of n roundings: n u / (1 - n u).

    >>> gamma(1, "f64") == 2.0**-53 / (1 - 2.0**-53)
    True
    """
    nu = n * ROUNDOFF[kind]
    if nu >= 1:
        raise ValueError(f"expected fewer than 1/u roundings in {kind}, got {n}")
    return nu / (1 - nu)


def fused_bound(length: int, magnitude: float, kind: str = "f32", weight: str = "f32") -> float:
    """Bound on the error of one fused convolution.

    Parameters
    ----------
    length : int
        Products that one output sums: I/g times the window's taps.
    magnitude : float
        M, the sum of |W||x| + |b| over those products.
    kind, weight : str
        Element types of the sum and of the weight.

    Weight and bias are rounded once, then products and sums of any order.

    >>> fused_bound(9, 2.0) < 2e-6
    True
    """
    rounding = ROUNDOFF[weight]
    return (rounding + gamma(length + 1, kind) * (1 + rounding)) * magnitude


def narrow_bound(length: int, magnitude: Any, result: Any, kind: str) -> Any:
    """Bound on the error of one layer that multiplies and stores `kind`, with sums in f32.

    Parameters
    ----------
    length : int
        Products that one output sums.
    magnitude, result : float or array
        M, the sum of |W||x| + |b|, and the exact result's magnitude.
    kind : str
        bf16 or f16: of weights, images and the result.

    >>> narrow_bound(9, 2.0, 1.0, "f16") < narrow_bound(9, 2.0, 1.0, "bf16") / 7
    True
    """
    u = ROUNDOFF[kind]
    return (1 + u) * fused_bound(length, magnitude, weight=kind) + u * result


def int8_bound(weights: Any, image: Any, input_step: float, weight_step: Any) -> Any:
    """Bound on the error of a convolution of integers that clips nothing, before it is stored.

    Parameters
    ----------
    weights, image : float or array
        Sums of |W| and of the image's magnitudes, half a step more each, over the products.
    input_step, weight_step : float or array
        What the integer 1 stands for.

    Half a step of each factor; converting, scaling and shifting the sum are roundings of f32.

    >>> int8_bound(1.0, 2.0, 0.1, 0.01) < 0.061
    True
    """
    half = input_step / 2 * weights + weight_step / 2 * image
    return half * (1 + gamma(4)) + gamma(4) * weights * image


def branches_bound(length: int, branches: int, magnitude: float, kind: str = "f32") -> float:
    """Bound on the error of one block as trained.

    Parameters
    ----------
    length : int
        Products that the longest branch sums.
    branches : int
        Branches that are added.
    magnitude : float
        Sum over the branches of |a| (sum |W||x| + |b| + |mean|) + |beta|.

    >>> branches_bound(9, 3, 2.0) > fused_bound(9, 2.0)
    True
    """
    return gamma(length + 8 + branches, kind) * magnitude


def network_bound(lengths: Iterable[int], kind: str = "f32", factor: float = 8.0) -> float:
    """Bound on a whole network's error, relative to its largest output.

    Worst-case bounds multiply layer by layer and say nothing after five. Here
    roundings are independent and of mean zero, so that n of them add up to
    sqrt(n) u; `factor` leaves a probability of failure below 1e-6.

    Parameters
    ----------
    lengths : iterable of int
        The longest sum of each layer.

    >>> network_bound([9, 16]) == 8 * 5 * 2.0**-24
    True
    """
    return factor * ROUNDOFF[kind] * math.sqrt(sum(lengths))


#: By how much the values that Winograd's transforms round are larger than the results, an axis
#: (docs/Numerics.md): of the largest tiles that plans have.
WINOGRAD_GROWTH = 6.8


def winograd_bound(channels: int, taps: int = 9, growth: float = WINOGRAD_GROWTH) -> float:
    """Bound on the error of a convolution by Winograd, relative to its results' deviation.

    Parameters
    ----------
    channels : int
        Input channels of a group.
    taps : int
        Of the window.
    growth : float
        h of the transform of an axis.

    >>> winograd_bound(16, growth=1) == 8 * math.sqrt(41) * 2.0**-24
    True
    """
    return 8 * math.sqrt(channels + taps + 16) * growth**2 * ROUNDOFF["f32"]


def largest_error(value: np.ndarray, reference: np.ndarray) -> float:
    """Largest absolute difference, in f64; infinite where a value is not finite.

    Raises
    ------
    ValueError
        If the shapes differ.

    >>> import numpy as np
    >>> largest_error(np.float32([1, 2]), np.array([1.0, 2.5]))
    0.5
    """
    import numpy as np

    if value.shape != reference.shape:
        raise ValueError(f"expected shape {reference.shape}, got {value.shape}")
    difference = np.abs(value.astype(np.float64) - reference)
    if not np.isfinite(difference).all():
        return math.inf
    return float(difference.max(initial=0.0))
