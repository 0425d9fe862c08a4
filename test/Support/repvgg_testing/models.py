# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""RepVGG networks with their branches: architecture and seeded parameters.

Input: a variant's name or widths. Output: a `Network` of plain NumPy arrays.
No statistic is a default (mean 0, variance 1, gamma 1, beta 0), and the scales
keep activations of order one over any depth.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

Array = np.ndarray


@dataclass(frozen=True)
class Variant:
    """Widths and depths of a RepVGG network.

    Parameters
    ----------
    blocks : tuple of int
        Blocks of stages 1 to 4; the first block of each has stride 2.
    widths : tuple of int
        Output channels of the stem and of stages 1 to 4.
    groups : int
        Groups of the blocks with an even index from 2 to 26 (the stem is 0).
    """

    blocks: tuple[int, ...]
    widths: tuple[int, ...]
    groups: int = 1

    def truncated(self, layers: int) -> Variant:
        """The first `layers` blocks, the stem included.

        >>> VARIANTS["A0"].truncated(4).blocks
        (2, 1)
        """
        if layers < 1:
            raise ValueError(f"expected at least 1 layer, got {layers}")
        left, blocks = layers - 1, []
        for depth in self.blocks:
            blocks.append(min(depth, left))
            left -= blocks[-1]
        kept = tuple(depth for depth in blocks if depth)
        return Variant(kept, self.widths[: len(kept) + 1], self.groups)


def _variant(blocks: tuple[int, ...], a: float, b: float, groups: int = 1) -> Variant:
    widths = (int(64 * a), int(128 * a), int(256 * a), int(512 * b))
    return Variant(blocks, (min(64, widths[0]), *widths), groups)


_A, _B = (2, 4, 14, 1), (4, 6, 16, 1)
VARIANTS: dict[str, Variant] = {
    "A0": _variant(_A, 0.75, 2.5),
    "A1": _variant(_A, 1, 2.5),
    "A2": _variant(_A, 1.5, 2.75),
    "B0": _variant(_B, 1, 2.5),
    "B1": _variant(_B, 2, 4),
    "B1g2": _variant(_B, 2, 4, 2),
    "B1g4": _variant(_B, 2, 4, 4),
    "B2": _variant(_B, 2.5, 5),
    "B2g4": _variant(_B, 2.5, 5, 4),
    "B3": _variant(_B, 3, 5),
    "B3g4": _variant(_B, 3, 5, 4),
    # For tests: every kind of block within seconds.
    "tiny": Variant((2, 2), (8, 8, 16), 2),
}


@dataclass
class BatchNorm:
    """Statistics and affine parameters of one normalization, each `[C]` f32."""

    mean: Array
    variance: Array
    gamma: Array
    beta: Array
    epsilon: float = 1e-5


@dataclass
class Block:
    """3x3, 1x1 and, where shapes allow, identity: each with its own BN.

    `weight_3x3` is `[O, I/g, 3, 3]`, `weight_1x1` `[O, I/g, 1, 1]`, both f32.
    `identity` is None unless I == O and the stride is 1.
    """

    weight_3x3: Array
    norm_3x3: BatchNorm
    weight_1x1: Array
    norm_1x1: BatchNorm
    identity: BatchNorm | None
    stride: int
    groups: int

    @property
    def out_channels(self) -> int:
        return self.weight_3x3.shape[0]

    @property
    def in_channels(self) -> int:
        return self.weight_3x3.shape[1] * self.groups


@dataclass
class Network:
    """Blocks, global average pool, and a linear classifier `[classes, C]`."""

    blocks: list[Block]
    weight: Array
    bias: Array

    def parameters(self) -> int:
        """Trained parameters, running statistics not counted.

        >>> build("A0").parameters()
        9108968
        """
        count = self.weight.size + self.bias.size
        for block in self.blocks:
            count += block.weight_3x3.size + block.weight_1x1.size
            count += sum(norm.gamma.size + norm.beta.size for norm in _norms(block))
        return count


def _norms(block: Block) -> Iterator[BatchNorm]:
    yield block.norm_3x3
    yield block.norm_1x1
    if block.identity is not None:
        yield block.identity


def _draw_norm(rng: np.random.Generator, channels: int, branches: int) -> BatchNorm:
    def uniform() -> Array:
        return rng.uniform(0.5, 1.5, channels).astype(np.float32)

    # Branches add up, and gamma^2 / variance has mean 1.19; identities add in phase.
    return BatchNorm(
        mean=rng.normal(0, 0.1, channels).astype(np.float32),
        variance=uniform(),
        gamma=uniform() / np.float32((1.4 * branches) ** 0.5),
        beta=rng.normal(0, 0.1, channels).astype(np.float32),
    )


def _draw_weight(rng: np.random.Generator, shape: tuple[int, ...]) -> Array:
    fan_in = int(np.prod(shape[1:]))
    weight = rng.standard_normal(shape, dtype=np.float32)
    weight *= np.float32((2 / fan_in) ** 0.5)
    return weight


def _draw_block(
    rng: np.random.Generator, inputs: int, outputs: int, stride: int, groups: int
) -> Block:
    branches = 3 if inputs == outputs and stride == 1 else 2
    per_group = inputs // groups
    return Block(
        weight_3x3=_draw_weight(rng, (outputs, per_group, 3, 3)),
        norm_3x3=_draw_norm(rng, outputs, branches),
        weight_1x1=_draw_weight(rng, (outputs, per_group, 1, 1)),
        norm_1x1=_draw_norm(rng, outputs, branches),
        identity=_draw_norm(rng, outputs, branches) if branches == 3 else None,
        stride=stride,
        groups=groups,
    )


def plan(variant: Variant) -> list[tuple[int, int, int, int]]:
    """Each block's input and output channels, stride and groups.

    >>> plan(VARIANTS["tiny"])[:3]
    [(3, 8, 2, 1), (8, 8, 2, 1), (8, 8, 1, 2)]
    """
    layers = [(3, variant.widths[0], 2, 1)]
    for depth, width in zip(variant.blocks, variant.widths[1:], strict=True):
        for index in range(depth):
            number = len(layers)
            grouped = number % 2 == 0 and number <= 26
            layers.append(
                (layers[-1][1], width, 1 if index else 2, variant.groups if grouped else 1)
            )
    return layers


def build(
    variant: str | Variant, seed: int = 0, classes: int = 1000, layers: int | None = None
) -> Network:
    """Draw a network.

    Parameters
    ----------
    variant : str or Variant
        A name in `VARIANTS`, or widths and depths of one's own.
    seed : int
        The same seed gives the same network, bit for bit.
    classes : int
        Outputs of the classifier.
    layers : int, optional
        Keep just the first blocks, the stem included.

    Raises
    ------
    ValueError
        For a name that is not in `VARIANTS`, or fewer than one layer or class.

    >>> network = build("tiny", seed=1, classes=4)
    >>> len(network.blocks), network.weight.shape
    (5, (4, 16))
    """
    if isinstance(variant, str):
        if variant not in VARIANTS:
            raise ValueError(f"unknown variant {variant!r}, expected one of {', '.join(VARIANTS)}")
        variant = VARIANTS[variant]
    if classes < 1:
        raise ValueError(f"expected at least 1 class, got {classes}")
    if layers is not None:
        variant = variant.truncated(layers)
    rng = np.random.default_rng(seed)
    blocks = [_draw_block(rng, *layer) for layer in plan(variant)]
    channels = blocks[-1].out_channels
    weight = rng.standard_normal((classes, channels), dtype=np.float32)
    weight *= np.float32(channels**-0.5)
    return Network(blocks, weight, rng.normal(0, 0.1, classes).astype(np.float32))
