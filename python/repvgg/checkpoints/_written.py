# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Blocks that are written as graphs, by state dict, and whether nothing of them is left out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from repvgg.checkpoints._block import Block, printable
from repvgg.checkpoints._containers import Path
from repvgg.checkpoints._find import Candidate, Left
from repvgg.checkpoints.families import Family
from repvgg.errors import Refused


@dataclass(frozen=True)
class Written:
    """A block that is in its graph, the name of its last op, and of its function."""

    candidate: Candidate
    block: Block
    last: str
    function: str

    @property
    def key(self) -> str:
        """Where the original code has the fused convolution."""
        return self.block.key(self.candidate.family.deploy)


@dataclass
class State:
    """One state dict of a checkpoint."""

    path: Path
    tensors: Mapping[str, Any]
    written: list[Written]
    left: list[Left]

    @property
    def prefix(self) -> str:
        return "".join(f"{part}/" for part in self.path)


def check_complete(
    tensors: Mapping[str, Any], prefix: str, written: list[Written], used: set[str]
) -> None:
    """Refuses what blocks have that no family knows, and what is left of damaged blocks."""
    blocks = {item.block.name: item.candidate.family for item in written}
    own = {part for item in written for part in item.candidate.family.own}
    for key in tensors:
        if key in used or not isinstance(key, str):
            continue
        parts = key.split(".")
        for end in range(len(parts)):
            family = blocks.get(".".join(parts[:end]))
            if family is not None and not _stays(family, parts[end:]):
                raise Refused(
                    f"'{printable(prefix + key)}' is in a block of {family.title} that has no "
                    "such branch: it cannot be fused without knowing what that does"
                )
        if own.intersection(parts):
            raise Refused(
                f"'{printable(prefix + key)}' is of a block whose other weights are missing: the "
                "checkpoint is incomplete"
            )


def _stays(family: Family, parts: list[str]) -> bool:
    """Whether something within a block stays, or is written over."""
    root = family.deploy.split(".")[0]
    return parts[0] in family.beside or parts[0] == root
