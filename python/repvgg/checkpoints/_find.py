# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Which blocks a state dict has, of which families, and with which epsilon."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any

from repvgg._linear import LinearGraph
from repvgg.checkpoints._block import Block
from repvgg.checkpoints.families import FAMILIES, Family, Source, source_names
from repvgg.errors import Refused


@dataclass(frozen=True)
class Options:
    """What the user says of a checkpoint: see `fuse_state_dict`."""

    eps: float | None = None
    family: str | None = None
    identity: bool | None = None
    keep: Collection[str] = ()

    def check(self) -> None:
        """Raises `ValueError` if something is no possible answer."""
        if self.family is not None and self.family not in source_names():
            known = ", ".join(source_names())
            raise ValueError(f"no family '{self.family}' is known; known are: {known}")
        if self.eps is not None and not 0 <= self.eps < float("inf"):
            raise ValueError(f"expects eps to be a number that is not negative, but got {self.eps}")


@dataclass(frozen=True)
class Candidate:
    """A block that was found: its family, its source and the key that told it."""

    family: Family
    source: Source
    name: str
    anchor: str


@dataclass(frozen=True)
class Left:
    """What may be a block, and is left as it is.

    Attributes
    ----------
    is_deployed : bool
        Whether that is because it is fused already.
    """

    name: str
    key: str
    title: str
    reason: str
    is_deployed: bool = False


def find_blocks(
    state: Mapping[str, Any], path: str, options: Options
) -> tuple[list[Candidate], list[Left]]:
    """All blocks of a state dict, those that others are parts of first.

    Parameters
    ----------
    path : str
        What messages put before keys.

    Raises
    ------
    repvgg.Refused
        If it is not known which epsilon a block has.
    """
    found: list[Candidate] = []
    left: list[Left] = []
    for family in FAMILIES:
        sources = [s for s in family.sources if options.family in (None, s.name)]
        blocks = family.find(state) if sources else {}
        if blocks and options.family is None:
            sources = [source for source in sources if source.has_keys(state)]
        for name, anchor in blocks.items():
            probe = Block(state, name, path, LinearGraph(), 0.0)
            if not family.is_block(probe):
                continue
            source = _source(family, sources, probe, options)
            if source is not None:
                found.append(Candidate(family, source, name, anchor))
            elif family.distinctive:
                raise _ambiguous(family, probe)
            elif family.asks:
                left.append(Left(name, anchor, family.title, _ASK.format(_names(family))))
    return found, left


def find_deployed(state: Mapping[str, Any], trained: list[Candidate]) -> list[Left]:
    """The blocks that are fused already."""
    names = {candidate.name for candidate in trained}
    found: dict[str, Left] = {}
    for family in FAMILIES:
        for name, key in family.find_deployed(state).items():
            if name not in names and name not in found:
                found[name] = Left(name, key, family.title, "fused already", True)
    return list(found.values())


_ASK = "its names do not tell whether it is one: say so by family= ({})"


def _source(family: Family, sources: list[Source], block: Block, options: Options) -> Source | None:
    """Where a block is taken to be from, of sources with its keys; None if it is not known."""
    if options.family is not None:
        return sources[0]
    fitting = [source for source in sources if source.has_block(block.name)]
    if fitting and len({source.epsilon for source in fitting}) == 1:
        return fitting[0]
    if options.eps is not None and (fitting or family.distinctive):
        return (fitting or list(family.sources))[0]
    return None


def _ambiguous(family: Family, block: Block) -> Refused:
    return Refused(
        f"block '{block.label('')}' ({family.title}) is named alike by code with different "
        f"epsilons of the batch normalizations: say eps=, or family= ({_names(family)})"
    )


def _names(family: Family) -> str:
    return ", ".join(f"{source.name}: {source.epsilon:g}" for source in family.sources)
