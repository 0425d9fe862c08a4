# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Draws functions: one or a few blocks of random branches, legal ones and broken ones.

Input: a random generator. Output: a `Function` whose branches agree on their output's shape,
on images from one pixel up, so that what may fuse is decided by finer rules than shapes.
"""

from __future__ import annotations

import math
import random
from collections.abc import Callable

import numpy as np
from scalar_ops import round_to

from blocks.expression import (
    Add,
    Array,
    BatchNorm,
    Cast,
    Conv,
    Function,
    Input,
    Node,
    Pool,
    Relu,
    Scale,
    Shift,
)

Sizes = tuple[int, ...]


class Draw:
    """Draws one function; all that is random comes from `rng`."""

    def __init__(self, rng: random.Random, name: str) -> None:
        self.rng, self.name = rng, name
        self.rank = rng.choice((2, 2, 2, 2, 1, 3, 0))
        self.half = rng.choice(("f16", "bf16")) if rng.random() < 0.2 else ""
        self.dynamic = bool(self.rank and not self.half and rng.random() < 0.25)
        self.large = rng.random() < 0.15  # most are small, and quick
        self.extra: list[Node] = []
        kind = self.half or "f32"
        shape = (rng.choice((1, 2)), self.channels(), *(self.size() for _ in range(self.rank)))
        self.arguments = [Input((), shape, kind, index=0)]

    # Numbers -------------------------------------------------------------------------

    def chance(self, probability: float) -> bool:
        return self.rng.random() < probability

    def channels(self) -> int:
        return self.rng.choice((1, 2, 3, 4, 6))

    def size(self) -> int:
        return self.rng.randrange(1, 8 if self.rank < 3 else 5)

    def style(self) -> int:
        return self.rng.getrandbits(16)

    def weights(self, *shape: int, low: float = -1.0, high: float = 1.0) -> Array:
        bits = np.frombuffer(self.rng.randbytes(4 * math.prod(shape)), "<u4")
        numbers = low + (high - low) * 2.0**-32 * bits
        return round_to(numbers.reshape(shape), self.half or "f32")

    # Windows --------------------------------------------------------------------------

    def strides(self) -> Sizes:
        return tuple(self.rng.choices((1, 1, 1, 1, 2, 3), k=self.rank))

    def axis(self, size: int, outputs: int, stride: int, slack: int | None) -> Sizes:
        """K, low, high, d of a window that makes `outputs` pixels of `size`."""
        if slack is None:
            slack = (outputs - 1) * stride + 1 - size + self.rng.randrange(stride)
        while True:
            taps = self.rng.choice((1, 1, 2, 3, 3, 4) if self.rank < 3 else (1, 1, 2, 3))
            dilation = self.rng.choice((1, 1, 1, 2, 3))
            total = slack + dilation * (taps - 1)
            if total >= 0:
                low = total // 2 if self.chance(0.6) else self.rng.randrange(total + 1)
                return taps, low, total - low, dilation

    def window(self, sizes: Sizes, outputs: Sizes, strides: Sizes, slacks: Sizes | None) -> dict:
        rows = [
            self.axis(sizes[i], outputs[i], strides[i], slacks[i] if slacks else None)
            for i in range(self.rank)
        ]
        taps, low, high, dilations = zip(*rows, strict=True) if rows else ((), (), (), ())
        names = ("size", "low", "high", "dilations", "strides")
        return dict(zip(names, (taps, low, high, dilations, strides), strict=True))

    @staticmethod
    def outputs(x: Node, window: dict) -> list[int]:
        names = ("low", "high", "dilations", "size", "strides")
        rows = zip(x.sizes, *(window[name] for name in names), strict=True)
        return [(n + lo + hi - d * (k - 1) - 1) // s + 1 for n, lo, hi, d, k, s in rows]

    def conv(self, x: Node, channels: int, window: dict) -> Node:
        common = math.gcd(x.channels, channels)
        groups = [g for g in range(1, common + 1) if common % g == 0] if self.rank else [1]
        count = self.rng.choice([groups[0], groups[0], *groups, groups[-1]])
        weight = self.weights(channels, x.channels // count, *window["size"])
        bias = None if self.half or self.chance(0.5) else self.weights(channels)
        shape = (x.shape[0], channels, *self.outputs(x, window))
        return self.narrowed(
            Conv((x,), shape, "f32", style=self.style(), weight=weight, bias=bias, groups=count,
                 **window)
        )  # fmt: skip

    def narrowed(self, node: Node) -> Node:
        """What a half type sums in f32 and rounds."""
        return Cast((node,), node.shape, self.half, style=self.style()) if self.half else node

    def pool(self, x: Node, window: dict) -> Node:
        shape = (*x.shape[:2], *self.outputs(x, window))
        return Pool((x,), shape, x.kind, style=self.style(), **window)

    # Channel by channel ------------------------------------------------------------------

    def batch_norm(self, x: Node) -> Node:
        count = x.channels
        affine = self.chance(0.8)
        norm = BatchNorm(
            (x,), x.shape, "f32", style=self.style(), mean=self.weights(count),
            variance=self.weights(count, low=0.25, high=2.0),
            gamma=self.weights(count) if affine else None,
            beta=self.weights(count) if affine else None,
            epsilon=self.rng.choice((1e-5, 1e-3)),
        )  # fmt: skip
        return self.narrowed(norm)

    def scale(self, x: Node) -> Node:
        factor = self.weights(self.rng.choice((1, x.channels)), low=0.25)
        if self.chance(0.3):
            factor = -factor
        return Scale((x,), x.shape, x.kind, style=self.style(), factor=factor,
                     divides=self.chance(0.25))  # fmt: skip

    def shift(self, x: Node) -> Node:
        amount = self.weights(self.rng.choice((1, x.channels)))
        return Shift((x,), x.shape, x.kind, style=self.style(), amount=amount)

    def round_trip(self, x: Node) -> Node:
        """Through a narrower type and back: what a branch must not lose."""
        narrow = Cast((x,), x.shape, self.rng.choice(("f16", "bf16")), style=self.style())
        return Cast((narrow,), x.shape, x.kind, style=self.style())

    def trimmed(self, x: Node, probability: float = 0.4) -> Node:
        """What may come before or after a window."""
        if self.chance(probability):
            steps: list[Callable[[Node], Node]] = [self.batch_norm, self.batch_norm, self.scale]
            x = self.rng.choice([*steps, self.shift])(x)
        return x

    # Branches ---------------------------------------------------------------------------

    def single(self, x: Node, target: Target) -> Node:
        """One window, in step with the others unless it is to be broken."""
        strides, slacks = target.strides, target.slacks
        if self.chance(0.08):
            strides, slacks = self.strides(), None
        elif self.chance(0.08):
            slacks = None
        window = self.window(x.sizes, target.sizes, strides, slacks)
        dense = {**window, "dilations": (1,) * self.rank}
        pools = x.channels == target.channels and self.rank and not self.half
        if pools and self.chance(0.15) and self.outputs(x, dense) == list(target.sizes):
            return self.pool(x, dense)
        return self.conv(x, target.channels, window)

    def sequence(self, x: Node, target: Target) -> Node:
        """Two windows, the first of them often 1 x 1; exact, or nearly so."""
        middle = self.channels()
        steps = self.strides() if self.chance(0.2) else (1,) * self.rank
        if self.chance(0.6):
            first = {"size": (1,) * self.rank, "low": (0,) * self.rank, "high": (0,) * self.rank,
                     "dilations": (1,) * self.rank,
                     "strides": steps}  # fmt: skip
        else:
            first = self.window(x.sizes, x.sizes, (1,) * self.rank, None)
        y = self.trimmed(self.conv(x, middle, first), 0.3)
        if self.chance(0.1):
            y = Relu((y,), y.shape, y.kind, style=self.style())
        shape = self.window(y.sizes, target.sizes, (1,) * self.rank, None)
        keeps = y.sizes == x.sizes and set(first["strides"]) <= {1}
        slacks = target.slacks if keeps else None
        if slacks is not None:
            shape = self.window(y.sizes, target.sizes, target.strides, slacks)
        if self.chance(0.4):
            shape = self.point(y, target) or shape
        return self.conv(y, target.channels, shape)

    def point(self, y: Node, target: Target) -> dict | None:
        if y.sizes != target.sizes:
            return None
        ones, zeros = (1,) * self.rank, (0,) * self.rank
        return {"size": ones, "low": zeros, "high": zeros, "dilations": ones, "strides": ones}

    def branch(self, x: Node, target: Target) -> Node:
        if self.chance(0.2) and self.rank:
            value = self.sequence(x, target)
        elif x.shape == target.shape and self.chance(0.3):
            value = x
        else:
            value = self.single(self.trimmed(x, 0.15), target)
        value = self.trimmed(self.trimmed(value), 0.25)
        if self.chance(0.05):
            value = Relu((value,), value.shape, value.kind, style=self.style())
        if self.chance(0.05) and not self.half:
            value = self.round_trip(value)
        if self.chance(0.05) and not isinstance(value, Input):
            self.extra.append(value)
        return value

    def sum(self, x: Node, target: Target, depth: int = 0) -> Node:
        value = self.single(x, target)
        value = self.trimmed(value, 0.6)
        for _ in range(self.rng.randrange(4 if self.large else 3)):
            nested = self.large and depth < 2 and self.chance(0.2)
            other = self.sum(x, target, depth + 1) if nested else self.branch(x, target)
            pair = (value, other) if self.chance(0.7) else (other, value)
            sign = -1 if self.chance(0.15) else 1
            value = Add(pair, value.shape, value.kind, style=self.style(), sign=sign)
        return self.trimmed(value, 0.3)

    # Functions --------------------------------------------------------------------------

    def target(self, x: Node) -> Target:
        strides = self.strides()
        while True:
            slacks = tuple(self.rng.choices((0, 0, 0, -1, 1, 2), k=self.rank))
            if all(n + s > 0 for n, s in zip(x.sizes, slacks, strict=True)):
                break
        sizes = tuple(
            (n + slack - 1) // s + 1 for n, slack, s in zip(x.sizes, slacks, strides, strict=True)
        )
        channels = x.channels if self.chance(0.6) else self.channels()
        return Target(x.shape[0], channels, sizes, strides, slacks)

    def residual(self, value: Node) -> Node:
        """Plus a second argument: another source."""
        other = Input((), value.shape, value.kind, index=len(self.arguments))
        self.arguments.append(other)
        return Add((value, other), value.shape, value.kind, style=self.style())

    def function(self) -> Function:
        value: Node = self.arguments[0]
        for _ in range(self.rng.choice((1, 2)) if self.large else 1):
            value = self.sum(value, self.target(value))
            if self.chance(0.08):
                value = self.residual(value)
            if self.chance(0.6):
                value = Relu((value,), value.shape, value.kind, style=self.style())
        extra = [node for node in self.extra if node is not value]
        return Function(self.name, tuple(self.arguments), (value, *extra), self.dynamic)


class Target:
    """What the branches of one sum share."""

    def __init__(
        self, batch: int, channels: int, sizes: Sizes, strides: Sizes, slacks: Sizes
    ) -> None:
        self.channels, self.sizes = channels, sizes
        self.strides, self.slacks = strides, slacks
        self.shape = (batch, channels, *sizes)


def draw(seed: int, index: int) -> Function:
    """The function number `index` of a seed; each is drawn by itself."""
    return Draw(random.Random(f"{seed} {index}"), f"f{index}").function()
