# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Expressions over images: what a function means, before it is any IR.

Input: nodes that refer to nodes. Output: their values in f64 by the definitions (windows
sliding over padded images), and how large the products that they sum can become.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from math import prod

import numpy as np
from scalar_ops import round_to

Array = np.ndarray


@dataclass(eq=False)
class Node:
    """A value: an image `[N, C, ...]` of an element type. `style` picks how it is written."""

    inputs: tuple[Node, ...]
    shape: tuple[int, ...]
    kind: str
    style: int = field(default=0, kw_only=True)

    @property
    def channels(self) -> int:
        return self.shape[1]

    @property
    def sizes(self) -> tuple[int, ...]:
        return self.shape[2:]

    def value(self, *operands: Array) -> Array:
        raise NotImplementedError

    def magnitude(self, *operands: Array) -> Array:
        """Per channel: a bound on the sum of absolute values that make the value up."""
        return operands[0]


@dataclass(eq=False)
class Input(Node):
    index: int = 0


@dataclass(eq=False)
class Window(Node):
    """What a convolution and a pooling share; one entry a spatial axis."""

    size: tuple[int, ...] = ()
    strides: tuple[int, ...] = ()
    low: tuple[int, ...] = ()
    high: tuple[int, ...] = ()
    dilations: tuple[int, ...] = ()

    def slack(self, axis: int) -> int:
        """What the output's size is larger by than the input's, at stride 1."""
        extent = self.dilations[axis] * (self.size[axis] - 1)
        return self.low[axis] + self.high[axis] - extent

    def leaves_padding(self) -> bool:
        """Whether no window reads the end of some axis' padding."""
        return any(
            self.high[i]
            and (self.sizes[i] - 1) * self.strides[i] + self.dilations[i] * (k - 1)
            < self.low[i] + self.inputs[0].sizes[i]
            for i, k in enumerate(self.size)
        )

    def windows(self, x: Array) -> Array:
        """`[N, C, outputs..., taps...]` of the padded image."""
        pads = list(zip(self.low, x.shape[2:], self.high, strict=True))
        padded = np.zeros((*x.shape[:2], *(low + n + high for low, n, high in pads)))
        padded[(..., *(slice(low, low + n) for low, n, _ in pads))] = x
        extents = zip(self.dilations, self.size, strict=True)
        rows = zip(padded.shape[2:], extents, self.strides, strict=True)
        outputs = [(n - d * (k - 1) - 1) // s + 1 for n, (d, k), s in rows]
        image, pixels = padded.strides[:2], padded.strides[2:]
        steps = [a * b for a, b in zip(2 * pixels, self.strides + self.dilations, strict=True)]
        shape = (*x.shape[:2], *outputs, *self.size)
        # NumPy sees to it that no window reaches out of the buffer.
        return np.ndarray(shape, padded.dtype, padded, strides=(*image, *steps))


@dataclass(eq=False)
class Conv(Window):
    weight: Array = field(default_factory=lambda: np.zeros(0))
    bias: Array | None = None
    groups: int = 1

    def value(self, *operands: Array) -> Array:
        x, g = self.windows(operands[0]), self.groups
        n, spatial = x.shape[0], x.shape[2 : 2 + len(self.sizes)]
        # [N, g, I/g, outputs, taps] with [g, O/g, I/g, taps].
        x = x.reshape(n, g, self.weight.shape[1], prod(spatial), -1)
        w = self.weight.reshape(g, -1, self.weight.shape[1], x.shape[-1])
        y = np.einsum("ngiyk,goik->ngoy", x, w).reshape(n, -1, *spatial)
        return y if self.bias is None else y + channel(self.bias, y.ndim)

    def magnitude(self, *operands: Array) -> Array:
        weight = np.abs(self.weight).reshape(*self.weight.shape[:2], -1).sum(axis=2)
        x = operands[0].reshape(self.groups, 1, -1)
        total = (weight.reshape(self.groups, -1, weight.shape[1]) * x).sum(axis=2).reshape(-1)
        return total if self.bias is None else total + np.abs(self.bias)


@dataclass(eq=False)
class Pool(Window):
    """An average that counts the padding's zeros."""

    def value(self, *operands: Array) -> Array:
        x = self.windows(operands[0])
        taps = tuple(range(x.ndim - len(self.size), x.ndim))
        return x.sum(axis=taps) / prod(self.size)


@dataclass(eq=False)
class BatchNorm(Node):
    mean: Array = field(default_factory=lambda: np.zeros(0))
    variance: Array = field(default_factory=lambda: np.zeros(0))
    gamma: Array | None = None
    beta: Array | None = None
    epsilon: float = 1e-5

    def factor(self) -> Array:
        scale = 1 / np.sqrt(self.variance + self.epsilon)
        return scale if self.gamma is None else scale * self.gamma

    def value(self, *operands: Array) -> Array:
        (x,) = operands
        y = (x - channel(self.mean, x.ndim)) * channel(self.factor(), x.ndim)
        return y if self.beta is None else y + channel(self.beta, x.ndim)

    def magnitude(self, *operands: Array) -> Array:
        y = np.abs(self.factor()) * (operands[0] + np.abs(self.mean))
        return y if self.beta is None else y + np.abs(self.beta)


@dataclass(eq=False)
class Scale(Node):
    """Times a constant (`divides`: over one); one number, or one a channel."""

    factor: Array = field(default_factory=lambda: np.ones(1))
    divides: bool = False

    def value(self, *operands: Array) -> Array:
        factor = channel(self.factor, operands[0].ndim)
        return operands[0] / factor if self.divides else operands[0] * factor

    def magnitude(self, *operands: Array) -> Array:
        factor = np.abs(self.factor)
        return operands[0] / factor if self.divides else operands[0] * factor


@dataclass(eq=False)
class Shift(Node):
    """Plus a constant; one number, or one a channel."""

    amount: Array = field(default_factory=lambda: np.zeros(1))

    def value(self, *operands: Array) -> Array:
        return operands[0] + channel(self.amount, operands[0].ndim)

    def magnitude(self, *operands: Array) -> Array:
        return operands[0] + np.abs(self.amount)


@dataclass(eq=False)
class Add(Node):
    """a + b, or a - b (`sign` -1)."""

    sign: int = 1

    def value(self, *operands: Array) -> Array:
        return operands[0] + self.sign * operands[1]

    def magnitude(self, *operands: Array) -> Array:
        return operands[0] + operands[1]


@dataclass(eq=False)
class Relu(Node):
    def value(self, *operands: Array) -> Array:
        return np.maximum(operands[0], 0)


@dataclass(eq=False)
class Cast(Node):
    """To `kind`; widening keeps the value."""

    def value(self, *operands: Array) -> Array:
        return round_to(operands[0], self.kind)


def channel(vector: Array, rank: int) -> Array:
    """A vector over channels, to be broadcast over `[N, C, ...]`."""
    return vector.reshape(1, -1, *[1] * (rank - 2))


@dataclass
class Function:
    """Results (the first is the block's; others are other users) of `inputs`."""

    name: str
    inputs: tuple[Input, ...]
    results: tuple[Node, ...]
    dynamic: bool = False

    @cached_property
    def nodes(self) -> list[Node]:
        """Each node once, operands first."""
        return postorder((*self.inputs, *self.results))

    def evaluate(self, images: list[Array]) -> list[Array]:
        values = {id(node): x for node, x in zip(self.inputs, images, strict=True)}
        for node in self.nodes:
            if not isinstance(node, Input):
                values[id(node)] = node.value(*(values[id(n)] for n in node.inputs))
        return [values[id(node)] for node in self.results]

    def magnitudes(self) -> dict[int, float]:
        """The largest magnitude of each node, for images in [-1, 1]."""
        bounds: dict[int, Array] = {}
        for node in self.nodes:
            operands = [bounds[id(n)] for n in node.inputs]
            bounds[id(node)] = node.magnitude(*operands) if operands else np.ones(node.channels)
        return {key: float(bound.max(initial=0.0)) for key, bound in bounds.items()}


def postorder(roots: tuple[Node, ...]) -> list[Node]:
    """Each node that `roots` are computed from once, operands first."""
    known: dict[int, Node] = {}
    for root in roots:
        _visit(root, known)
    return list(known.values())


def _visit(node: Node, known: dict[int, Node]) -> None:
    if id(node) not in known:
        for operand in node.inputs:
            _visit(operand, known)
        known[id(node)] = node
