# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""What became of a checkpoint."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from repvgg.census import Census


@dataclass(frozen=True)
class CheckpointBlock:
    """One block of a checkpoint.

    Attributes
    ----------
    name : str
        "stages.0.0"
    family : str
    status : {"fused", "deployed", "left"}
        "deployed": it is fused already.
    reason : str
        Of one that is left, or what was assumed.
    key : str
        Where its weights are now.
    kernel : str
        Of the fused convolution: "3x3 s1 g1 64->128"; strides are not known, and 1 here.
    branches : int
    """

    name: str
    family: str
    status: str
    reason: str = ""
    key: str = ""
    kernel: str = ""
    branches: int = 0


@dataclass(frozen=True)
class CheckpointReport:
    """What became of a checkpoint; prints as a table.

    Attributes
    ----------
    family : str
        The code bases that it is taken to be of; empty if no block was found.
    blocks : list of CheckpointBlock
    parameters : tuple of int
        Before and after, running statistics not counted.
    bytes : tuple of int
        Of all tensors, before and after.
    census : Census or None
        The compiler's, with a certificate for each block; None if there was none to fuse.
    notes : list of str
        What else is to be known, of which file entries are left out for example.
    """

    family: str
    blocks: list[CheckpointBlock]
    parameters: tuple[int, int]
    bytes: tuple[int, int]
    census: Census | None = None
    notes: list[str] = field(default_factory=list)

    @property
    def fused(self) -> list[CheckpointBlock]:
        """The blocks that are one convolution now."""
        return [block for block in self.blocks if block.status == "fused"]

    @property
    def deployed(self) -> list[CheckpointBlock]:
        """The blocks that were one before."""
        return [block for block in self.blocks if block.status == "deployed"]

    @property
    def left(self) -> list[CheckpointBlock]:
        """What may be a block and is left as it is."""
        return [block for block in self.blocks if block.status == "left"]

    def to_dict(self) -> dict[str, Any]:
        """All of it but the census, for JSON."""
        return {
            "family": self.family,
            "blocks": [vars(block) for block in self.blocks],
            "parameters": list(self.parameters),
            "bytes": list(self.bytes),
            "notes": self.notes,
        }

    def __str__(self) -> str:
        rows = [("block", "status", "kernel", "branches", "key")]
        rows += [
            (b.name or ".", b.status, b.kernel, str(b.branches or ""), b.key) for b in self.blocks
        ]
        widths = [max(len(row[column]) for row in rows) for column in range(5)]
        lines = [
            "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
            for row in rows
        ]
        lines += [
            f"{b.name}: {b.reason}" for b in self.blocks if b.reason and b.status != "deployed"
        ]
        return "\n".join([*lines, *self.notes, self.line()])

    def line(self) -> str:
        """The table in one line."""
        if not self.blocks:
            return "no block of a known family"
        counts = [
            f"{len(blocks)} {word}"
            for blocks, word in (
                (self.fused, "fused"),
                (self.deployed, "fused already"),
                (self.left, "left"),
            )
            if blocks
        ]
        before, after = (f"{count / 1e6:.2f} M" for count in self.parameters)
        sizes = " -> ".join(f"{size / 1e6:.1f} MB" for size in self.bytes)
        name = f"{self.family}: " if self.family else ""
        return f"{name}{', '.join(counts)}; parameters {before} -> {after}, {sizes}"
