# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Kernels in words, and blocks that are alike but for their channels."""

from __future__ import annotations

import re
from dataclasses import dataclass

from repvgg.report._facts import DrawnBlock, Op

_KERNEL = re.compile(r"(?P<shape>.*?)(?: g(?P<groups>\d+))? (?P<inputs>\d+)->(?P<outputs>\d+)")
#: A stride that need not be told.
_UNSTRIDED = re.compile(r" s1(?= |$)")


@dataclass(frozen=True)
class Kernel:
    """A kernel's text in two parts: all but the channels, and these.

    Examples
    --------
    >>> Kernel.of("3x3 s2 g1 3->64")
    Kernel(shape='3x3 s2', channels='3→64')
    >>> Kernel.of("3x3 s1 g64 64->64").shape, Kernel.of("5x5 s1x2 d2 g4 8->16").shape
    ('3x3 depthwise', '5x5 s1x2 d2 g4')
    >>> Kernel.of("identity 64")
    Kernel(shape='identity', channels='64')
    """

    shape: str
    channels: str

    @classmethod
    def of(cls, text: str) -> Kernel:
        match = _KERNEL.fullmatch(text)
        if match is None:
            shape, space, channels = text.rpartition(" ")
            return cls(shape, channels) if space and channels.isdecimal() else cls(text, "")
        groups = int(match["groups"] or 1)
        how = (
            "" if groups == 1 else " depthwise" if match["inputs"] == str(groups) else f" g{groups}"
        )
        return cls(
            _UNSTRIDED.sub("", match["shape"]) + how, f"{match['inputs']}→{match['outputs']}"
        )


@dataclass(frozen=True)
class Group:
    """Blocks that have the same ops and become the same, whatever their channels."""

    blocks: list[DrawnBlock]

    @property
    def first(self) -> DrawnBlock:
        return self.blocks[0]

    @property
    def has_channels(self) -> bool:
        """Whether all have the same channels, which then can be told of the group."""
        return len({_channels(block) for block in self.blocks}) == 1


def group_blocks(blocks: list[DrawnBlock]) -> list[Group]:
    """Groups in the order of their first blocks."""
    groups: dict[object, list[DrawnBlock]] = {}
    for block in blocks:
        groups.setdefault(_signature(block), []).append(block)
    return [Group(members) for members in groups.values()]


def _signature(block: DrawnBlock) -> object:
    entry = block.entry
    fused_kernel = "" if block.convolutions else Kernel.of(entry.kernel).shape
    return (
        entry.status,
        entry.rule,
        "" if entry.status == "fused" else entry.reason,
        entry.branches,
        fused_kernel,
        tuple(_op_signature(op) for op in block.ops),
        tuple(Kernel.of(item.kernel).shape for item in block.convolutions),
    )


def _op_signature(op: Op) -> object:
    return op.name, Kernel.of(op.kernel).shape, op.operands


def _channels(block: DrawnBlock) -> object:
    return tuple(Kernel.of(op.kernel).channels for op in block.ops)
