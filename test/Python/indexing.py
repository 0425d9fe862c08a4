# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Operands of linalg.generic as arrays whose axes carry the dimensions' numbers.

Input: an affine map's text and an array. Output: views, broadcasts and contractions.
"""

from __future__ import annotations

import math
import re
from functools import cached_property, lru_cache

import numpy as np

Labelled = tuple[np.ndarray, list[int]]


@lru_cache(maxsize=4096)
def affine(text: str) -> tuple[dict[int, int], int]:
    """Coefficients by dimension, and the constant.

    >>> affine("d2 * 2 + d5 - 1")
    ({2: 2, 5: 1}, -1)
    """
    coefficients: dict[int, int] = {}
    offset = 0
    for term in text.replace(" - ", " + -").split(" + "):
        if match := re.fullmatch(r"(-?)d(\d+)(?: \* (-?\d+))?", term):
            sign = -1 if match[1] else 1
            coefficients[int(match[2])] = sign * int(match[3] or 1)
        else:
            offset += int(term)
    return coefficients, offset


class IndexingMap:
    """One indexing map: an affine expression for each axis of an operand."""

    def __init__(self, text: str) -> None:
        results = text.partition(" -> ")[2].strip("()")
        self.axes = [affine(axis) for axis in results.split(", ")] if results else []
        self.labels = [d for coefficients, _ in self.axes for d in coefficients]
        alone = all(list(c.values()) == [1] and not offset for c, offset in self.axes)
        self.plain = alone and len(set(self.labels)) == len(self.labels)

    def sizes(self, shape: tuple[int, ...]) -> dict[int, int]:
        """Sizes of the dimensions that stand alone on an axis."""
        if self.plain:
            return dict(zip(self.labels, shape, strict=True))
        known = {}
        for (coefficients, offset), size in zip(self.axes, shape, strict=True):
            if list(coefficients.values()) == [1] and not offset:
                known[next(iter(coefficients))] = size
        return known

    @cached_property
    def windowed(self) -> set[int]:
        """Dimensions that share an axis with another."""
        return {d for coefficients, _ in self.axes if len(coefficients) > 1 for d in coefficients}

    def view(self, array: np.ndarray, fixed: dict[int, int], sizes: dict[int, int]) -> Labelled:
        """The operand with `fixed` dimensions bound; one label for each axis left."""
        if self.plain and not fixed:
            return array, self.labels
        index: list[int | slice] = []
        labels = []
        for coefficients, offset in self.axes:
            start = offset + sum(c * fixed[d] for d, c in coefficients.items() if d in fixed)
            free = [d for d in coefficients if d not in fixed]
            if not free:
                index.append(start)
                continue
            (dimension,) = free
            step = coefficients[dimension]
            index.append(slice(start, start + step * (sizes[dimension] - 1) + 1, step))
            labels.append(dimension)
        return array[tuple(index)], labels

    def windows(self, array: np.ndarray, sizes: dict[int, int]) -> Labelled:
        """The operand with an axis for each dimension: windows overlap, nothing is copied."""
        if self.plain:
            return array, self.labels
        array = np.ascontiguousarray(array)
        offset, shape, strides = 0, [], []
        for axis, (coefficients, start) in enumerate(self.axes):
            offset += start * array.strides[axis]
            for dimension, coefficient in coefficients.items():
                shape.append(sizes[dimension])
                strides.append(coefficient * array.strides[axis])
        if offset or len(set(self.labels)) < len(self.labels):
            raise NotImplementedError("expected windows from the first element, without diagonals")
        # NumPy sees to it that no window reaches out of the buffer.
        return np.ndarray(shape, array.dtype, array, 0, strides), self.labels


@lru_cache(maxsize=4096)
def indexing_map(text: str) -> IndexingMap:
    """The map of a text, read once."""
    return IndexingMap(text)


def transposed(array: np.ndarray, order: list[int]) -> np.ndarray:
    """The array with its axes in this order."""
    return array if order == sorted(order) else array.transpose(order)


def spread(value: Labelled, domain: list[int]) -> np.ndarray:
    """An operand broadcast-ready over `domain`: size 1 where it has no label."""
    array, labels = value
    if labels == domain:
        return array
    order = sorted(range(len(labels)), key=lambda axis: domain.index(labels[axis]))
    array = transposed(array, order)
    present = iter(array.shape)
    return array.reshape([next(present) if d in labels else 1 for d in domain])


def _summed(value: Labelled, kept: list[int]) -> Labelled:
    """The sum over what only this factor reads."""
    array, labels = value
    axes = tuple(axis for axis, d in enumerate(labels) if d not in kept)
    return array.sum(axis=axes) if axes else array, [d for d in labels if d in kept]


def contract(a: Labelled, b: Labelled, out: list[int], sizes: dict[int, int]) -> np.ndarray:
    """Sum of products over the dimensions that `out` lacks, as one batched matrix product."""
    unread = math.prod(size for d, size in sizes.items() if d not in a[1] + b[1] + out)
    a, b = _summed(a, out + b[1]), _summed(b, out + a[1])
    batch = [d for d in out if d in a[1] and d in b[1]]
    summed = [d for d in a[1] if d in b[1] and d not in out]
    rows = [d for d in a[1] if d not in batch + summed]
    columns = [d for d in b[1] if d not in batch + summed]

    def matrix(value: Labelled, *parts: list[int]) -> np.ndarray:
        array = spread(value, [d for part in parts for d in part])
        return array.reshape([math.prod(sizes[d] for d in part) for part in parts])

    product = unread * matrix(a, batch, rows, summed) @ matrix(b, batch, summed, columns)
    labels = batch + rows + columns
    return product.reshape([sizes[d] for d in labels]).transpose([labels.index(d) for d in out])
