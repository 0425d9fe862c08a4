# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""What a family of re-parameterizable blocks is: how it names its weights.

A family is a class with its names and one method that writes a block as linear ops. It
computes nothing: what the ops add up to is the compiler's business.
"""

from __future__ import annotations

import re
from abc import ABC, abstractmethod
from collections.abc import Iterable
from dataclasses import dataclass
from typing import ClassVar

from repvgg._linear_op import Value
from repvgg.checkpoints._block import Block


@dataclass(frozen=True)
class Source:
    """A code base that has blocks of a family, and what cannot be read from its weights.

    Attributes
    ----------
    name : str
    epsilon : float
        Of its batch normalizations.
    keys : str
        A regular expression that is found in some key of its checkpoints, and of none of
        the other sources of the family; empty if the family has no other source.
    block : str
        One that is found in the names of its blocks; empty: any.
    """

    name: str
    epsilon: float
    keys: str = ""
    block: str = ""

    def has_block(self, name: str) -> bool:
        """Whether its blocks may have such a name."""
        return re.search(self.block, name) is not None

    def has_keys(self, keys: Iterable[str]) -> bool:
        """Whether a checkpoint with these keys may be of it."""
        return not self.keys or any(re.search(self.keys, key) for key in keys)


class Family(ABC):
    """Blocks that name their weights alike.

    Attributes
    ----------
    title : str
        What to call it in a message.
    anchors : tuple of str
        Regular expressions of keys within a block. What matches the whole rest of a key
        behind its block's name says that there is a block; its weight has the size of the
        fused one.
    deploy : str
        Where the original code has the fused convolution within a block; empty: the block
        itself is the convolution.
    deployed : tuple of str
        Keys within a block by which one that is fused already is known; empty: by none.
    own : tuple of str
        Children of blocks that nothing else has: what is left of them is a damaged block.
    beside : tuple of str
        Children of a block that stay: what comes behind the sum.
    sources : tuple of Source
    distinctive : bool
        Whether anchors are enough to tell a block. If not, one that fits no source is left,
        and with `asks` listed.
    asks : bool
    """

    title: ClassVar[str]
    anchors: ClassVar[tuple[str, ...]]
    deploy: ClassVar[str]
    deployed: ClassVar[tuple[str, ...]] = ()
    beside: ClassVar[tuple[str, ...]] = ("se", "attn", "act", "nonlinearity", "activation")
    own: ClassVar[tuple[str, ...]] = ()
    sources: ClassVar[tuple[Source, ...]]
    distinctive: ClassVar[bool] = True
    asks: ClassVar[bool] = False

    @abstractmethod
    def write(self, block: Block) -> Value:
        """Writes a block's ops.

        Returns
        -------
        Value
            Its sum.

        Raises
        ------
        repvgg.Refused
            If a key is missing or a shape is wrong; it names the key.
        """

    def is_block(self, block: Block) -> bool:
        """Whether what has an anchor is a block, where names are not enough."""
        return True

    def find(self, keys: Iterable[str]) -> dict[str, str]:
        """Blocks by name, each with the key of its anchor.

        Examples
        --------
        >>> from repvgg.checkpoints.families.repvgg import RepVGG
        >>> RepVGG().find(["stage1.0.rbr_dense.conv.weight", "linear.weight"])
        {'stage1.0': 'stage1.0.rbr_dense.conv.weight'}
        """
        return self._matches(keys, self.anchors)

    def find_deployed(self, keys: Iterable[str]) -> dict[str, str]:
        """Blocks that are fused already, each with the key that says so."""
        return self._matches(keys, self.deployed)

    @staticmethod
    def _matches(keys: Iterable[str], patterns: tuple[str, ...]) -> dict[str, str]:
        if not patterns:
            return {}
        key_of_block = re.compile(rf"(?s:(?P<block>.+)\.)?(?:{'|'.join(patterns)})")
        found: dict[str, str] = {}
        for key in keys:
            match = key_of_block.fullmatch(key)
            if match:
                found.setdefault(match["block"] or "", key)
        return found
