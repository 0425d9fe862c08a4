# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""What a page tells of a model."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from repvgg.census import Block, Census
from repvgg.compiled import Layer, Tensor


@dataclass(frozen=True)
class Op:
    """An op of a block.

    Attributes
    ----------
    name : str
        "conv", "batch_norm", "sum", ...
    kernel : str
        "3x3 s2 g1 3->64"; empty if it has no window.
    operands : tuple of int
        Ops by their index; -1 is the block's input.
    """

    name: str
    kernel: str
    operands: tuple[int, ...]


@dataclass(frozen=True)
class Weights:
    """The weights of one linear map, before rounding; fields as the census as JSON has them.

    Attributes
    ----------
    least, greatest, rms : float
    median_peak : float
        Of each output channel's greatest magnitude, the median.
    peak_channel : int
        The output channel with the greatest magnitude of all.
    in_fused_peak : float
        The greatest magnitude in that channel in which the fused weights have theirs.
    """

    kernel: str
    elements: int
    least: float
    greatest: float
    rms: float
    median_peak: float
    peak_channel: int
    in_fused_peak: float

    @property
    def magnitude(self) -> float:
        return max(-self.least, self.greatest)


@dataclass(frozen=True)
class DrawnBlock:
    """A block of the census, with what it is made of.

    Attributes
    ----------
    entry : Block
    ops : tuple of Op
    summands : tuple of Weights
        What it adds up, left to right.
    convolutions : tuple of Weights
        What it is now; empty if it is not fused.
    """

    entry: Block
    ops: tuple[Op, ...] = ()
    summands: tuple[Weights, ...] = ()
    convolutions: tuple[Weights, ...] = ()


@dataclass(frozen=True)
class Change:
    """A number of the whole model before and after."""

    name: str
    before: int
    after: int
    is_size: bool = False


@dataclass(frozen=True)
class Format:
    """The weights of one element type: how many tensors, and their bytes."""

    dtype: str
    tensors: tuple[int, int]
    bytes: tuple[int, int]


@dataclass(frozen=True)
class Left:
    """What is in no block: its place, what it is, why it is left."""

    place: str
    kind: str
    reason: str
    at: str = ""


@dataclass(frozen=True)
class Measured:
    """A compiled model, and what it took.

    Attributes
    ----------
    layers : list of Layer
        With the least time of several runs.
    rates : dict of float
        What the machine reaches with all threads: 1e9 operations a second of each format that
        layers multiply in.
    gbytes : float
        1e9 bytes read from memory of the size of the weights, a second.
    memory : dict of int
        Bytes: "weights", "prepared", "workspace", "scratch".
    """

    cpu: str
    threads: int
    runs: int
    layers: list[Layer]
    rates: dict[str, float]
    gbytes: float
    memory: dict[str, int]
    inputs: list[Tensor]
    outputs: list[Tensor]

    @property
    def milliseconds(self) -> float:
        """Of all layers."""
        return sum(layer.milliseconds or 0.0 for layer in self.layers)


@dataclass(frozen=True)
class Facts:
    """What a page tells of a model.

    Attributes
    ----------
    name, kind : str
        The file's name, and which kind it is.
    totals : list of Change
    lines : list of str
        The census in a line a graph.
    blocks : list of DrawnBlock
    left : list of Left
        What is affine and in no block.
    alone : list of Left
        What has nothing to gain.
    formats : list of Format
    measured : Measured or str
        Or why it could not be measured.
    notes : list of str
        What else is to be known.
    no_blocks : str
        Why blocks could not be looked for, if so.
    no_formats : str
        Why weights could not be counted, if so.
    """

    name: str
    kind: str
    measured: Measured | str
    totals: list[Change] = field(default_factory=list)
    lines: list[str] = field(default_factory=list)
    blocks: list[DrawnBlock] = field(default_factory=list)
    left: list[Left] = field(default_factory=list)
    alone: list[Left] = field(default_factory=list)
    formats: list[Format] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    no_blocks: str = ""
    no_formats: str = ""

    @property
    def fused(self) -> list[DrawnBlock]:
        """The blocks that are a convolution now, or a few."""
        return [block for block in self.blocks if block.entry.status == "fused"]


def drawn_blocks(census: Census) -> list[DrawnBlock]:
    """The blocks of a census, with what they are made of where it was made with `details`."""
    entries = census.to_json()["blocks"]
    return [
        DrawnBlock(entry, **_detail(raw.get("detail", {})))
        for entry, raw in zip(census.blocks(), entries, strict=True)
    ]


def _detail(raw: dict[str, Any]) -> dict[str, Any]:
    def weights(items: Iterable[dict[str, Any]]) -> tuple[Weights, ...]:
        return tuple(Weights(**item) for item in items)

    return {
        "ops": tuple(
            Op(op["name"], op.get("kernel", ""), tuple(op["operands"])) for op in raw.get("ops", [])
        ),
        "summands": weights(raw.get("summands", [])),
        "convolutions": weights(raw.get("convolutions", [])),
    }


def left_of(census: Census) -> tuple[list[Left], list[Left]]:
    """What else is affine: left with a reason, and alone."""
    found = [
        (entry.status, Left(entry.block, entry.kind, _reason(entry), entry.at))
        for entry in list(census)[census.found :]
    ]
    return (
        [left for status, left in found if status == "left"],
        [left for status, left in found if status == "alone"],
    )


def _reason(entry: Block) -> str:
    reason = entry.reason or entry.category
    return f"{entry.rule}: {reason}" if entry.rule and entry.rule != reason else reason


def formats_of(before: Iterable[tuple[str, int]], after: Iterable[tuple[str, int]]) -> list[Format]:
    """From the type and the bytes of each tensor, before and after.

    Examples
    --------
    >>> formats_of([("float32", 8), ("float32", 4)], [("float16", 6)])
    ... # doctest: +NORMALIZE_WHITESPACE
    [Format(dtype='float16', tensors=(0, 1), bytes=(0, 6)),
     Format(dtype='float32', tensors=(2, 0), bytes=(12, 0))]
    """
    sums: dict[str, list[int]] = {}
    for side, tensors in enumerate((before, after)):
        for dtype, size in tensors:
            entry = sums.setdefault(dtype, [0, 0, 0, 0])
            entry[side] += 1
            entry[2 + side] += size
    return [Format(dtype, (s[0], s[1]), (s[2], s[3])) for dtype, s in sorted(sums.items())]
