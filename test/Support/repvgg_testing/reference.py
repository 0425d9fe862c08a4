# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""What a network must give, in f64.

Input: a `Network` and an image. Output: its logits in f64. Independent of the
compiler and of the linalg writer: windows are gathered (im2col) and multiplied
in one matrix product, BN is applied as its formula says.
"""

from __future__ import annotations

import numpy as np

from repvgg_testing.models import Array, BatchNorm, Block, Network


def conv2d(
    x: Array, weight: Array, stride: int = 1, padding: int = 0, dilation: int = 1, groups: int = 1
) -> Array:
    """Cross-correlation with zero padding.

    Parameters
    ----------
    x : `[N, I, H, W]` f64
    weight : `[O, I/g, KH, KW]` f64

    Returns
    -------
    `[N, O, H', W']` f64

    >>> conv2d(np.ones((1, 1, 3, 3)), np.ones((1, 1, 3, 3)), padding=1)[0, 0]
    array([[4., 6., 4.],
           [6., 9., 6.],
           [4., 6., 4.]])
    """
    x = np.pad(x, ((0, 0), (0, 0), (padding, padding), (padding, padding)))
    outputs, per_group, height, width = weight.shape
    extent = (dilation * (height - 1) + 1, dilation * (width - 1) + 1)
    windows = np.lib.stride_tricks.sliding_window_view(x, extent, axis=(2, 3))
    windows = windows[:, :, ::stride, ::stride, ::dilation, ::dilation]
    n, _, rows, columns = windows.shape[:4]
    result = np.empty((n, outputs, rows, columns))
    for g in range(groups):
        o = slice(g * outputs // groups, (g + 1) * outputs // groups)
        i = slice(g * per_group, (g + 1) * per_group)
        result[:, o] = np.tensordot(
            windows[:, i], weight[o], axes=((1, 4, 5), (1, 2, 3))
        ).transpose(0, 3, 1, 2)
    return result


def batch_norm(x: Array, norm: BatchNorm) -> Array:
    """gamma * (x - mean) / sqrt(variance + epsilon) + beta, a channel each.

    >>> norm = BatchNorm(np.array([1.0]), np.array([4.0]), np.array([2.0]), np.array([3.0]), 0.0)
    >>> batch_norm(np.full((1, 1, 1, 1), 5.0), norm).item()
    7.0
    """
    mean, variance, gamma, beta = (
        np.asarray(p, np.float64).reshape(-1, 1, 1)
        for p in (norm.mean, norm.variance, norm.gamma, norm.beta)
    )
    return gamma * (x - mean) / np.sqrt(variance + norm.epsilon) + beta


def run_block(x: Array, block: Block) -> Array:
    """One block with its branches: `[N, I, H, W]` to `[N, O, H', W']`, f64."""
    dense = conv2d(x, block.weight_3x3.astype(np.float64), block.stride, 1, 1, block.groups)
    point = conv2d(x, block.weight_1x1.astype(np.float64), block.stride, 0, 1, block.groups)
    total = batch_norm(dense, block.norm_3x3) + batch_norm(point, block.norm_1x1)
    if block.identity is not None:
        total += batch_norm(x, block.identity)
    return np.maximum(total, 0)


def run(network: Network, x: Array) -> Array:
    """Logits `[N, classes]` in f64 of an image `[N, 3, H, W]`.

    >>> from repvgg_testing.models import build
    >>> run(build("tiny", classes=4), np.ones((1, 3, 16, 16))).shape
    (1, 4)
    """
    x = np.asarray(x, np.float64)
    for block in network.blocks:
        x = run_block(x, block)
    return x.mean(axis=(2, 3)) @ network.weight.astype(np.float64).T + network.bias
