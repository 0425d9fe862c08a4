# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Asks a compiler which of the rules it has, by the smallest example of each.

Input: the tools. Output: options that fuse all that may be fused, and rules. What is missing is
printed by those who ask, so that nothing is skipped in silence.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np

from blocks import check
from blocks.expression import Array, BatchNorm, Conv, Function, Input, Node, Scale
from blocks.legality import SEQUENCES


def _weights(*shape: int) -> Array:
    return np.arange(1, int(np.prod(shape)) + 1).reshape(shape) / 16.0


def _conv(
    x: Node, size: int, pad: int, stride: int = 1, groups: int = 1, bias: bool = False
) -> Node:
    sides = tuple((n + 2 * pad - size) // stride + 1 for n in x.sizes)
    return Conv(
        (x,), (*x.shape[:1], 4, *sides), "f32", style=15, size=(size, size), strides=(stride,) * 2,
        low=(pad, pad), high=(pad, pad), dilations=(1, 1), groups=groups,
        weight=_weights(4, x.channels // groups, size, size), bias=_weights(4) if bias else None,
    )  # fmt: skip


def _norm(x: Node) -> Node:
    ones = _weights(4)
    return BatchNorm((x,), x.shape, "f32", style=1, mean=ones, variance=ones, gamma=ones, beta=ones)


def _examples(x: Node) -> dict[str, Node]:
    return {
        "A10": _conv(_conv(x, 3, 1, bias=True), 1, 0, bias=True),
        "A11": _conv(_conv(x, 1, 0), 3, 1, bias=True),
        "A12": _conv(_conv(x, 1, 0, bias=True), 3, 0),
        "A13": _conv(_norm(x), 1, 0, bias=True),
        "A13s": _conv(Scale((x,), x.shape, "f32", factor=_weights(4)), 3, 1),
        "A14": _conv(_conv(x, 1, 0, stride=2), 3, 1),
        "A15": _conv(_conv(x, 3, 1, bias=True), 3, 0),
        "A17": _conv(_conv(x, 1, 0, groups=2), 3, 1, groups=2),
        "A18": _conv(_conv(x, 3, 1, groups=4), 1, 0),
    }


def options(folder: Path) -> str:
    """What makes --fuse fuse whatever may be fused."""
    x = Input((), (1, 4, 5, 5), "f32")
    function = Function("probe", (x,), (_conv(_conv(x, 3, 1), 1, 0),))
    asked = check.Settings(frozenset(), "cost=always")
    return "" if isinstance(check.fuse([function], asked, folder), str) else "cost=always"


def rules(options: str, folder: Path) -> frozenset[str]:
    """The rules of sequences that the compiler has."""
    found = set()
    for rule in SEQUENCES:
        x = Input((), (1, 4, 5, 5), "f32")
        function = Function("probe", (x,), (_examples(x)[rule],))
        fused = check.fuse([function], check.Settings(frozenset(), options), folder)
        if isinstance(fused, str):
            continue
        block = fused.functions["probe"]
        if check.count_windows(block) == 1 and not check.count_affine(block):
            found.add(rule)
    return frozenset(found)
