# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""MobileOne: several k x k, a 1 x 1 and a normalized identity."""

from __future__ import annotations

from typing import ClassVar

from repvgg._linear_op import Value
from repvgg.checkpoints._block import Block
from repvgg.checkpoints.families._family import Family, Source


class MobileOne(Family):
    """What all namings of MobileOne have in common."""

    convs: ClassVar[str]
    point: ClassVar[str]
    identity: ClassVar[str]
    norm: ClassVar[str] = "bn"

    def write(self, block: Block) -> Value:
        """The sum of bn(conv(x)) for each convolution that there is, and bn(x)."""
        return write_mobileone(self, block, "")


def write_mobileone(names: MobileOne, block: Block, within: str, x: Value | None = None) -> Value:
    """The branches of a block of MobileOne whose names begin with `within`.

    Parameters
    ----------
    x : Value, optional
        Its input, where others have it as well.
    """
    branches = []
    while block.has(f"{within}{names.convs}.{len(branches)}.conv.weight"):
        branches.append(f"{within}{names.convs}.{len(branches)}")
    if block.has(f"{within}{names.point}.conv.weight"):
        branches.append(within + names.point)
    identity = within + names.identity
    if x is None:
        first = branches[0] if branches else f"{within}{names.convs}.0"
        x = block.input(f"{first}.conv.weight", identity=identity)
    terms = [block.conv_norm(branch, x, norm=names.norm) for branch in branches]
    if block.has_norm(identity):
        terms.append(block.norm(identity, x))
    return block.sum(*terms, name=within.rstrip("."))


class TimmMobileOne(MobileOne):
    """timm's byobnet and FastViT: `conv_kxk.0`, `conv_scale`, `identity`."""

    title = "timm MobileOne"
    convs, point, identity = "conv_kxk", "conv_scale", "identity"
    anchors = (r"conv_kxk\.0\.conv\.weight",)
    deploy = "reparam_conv"
    deployed = (r"reparam_conv\.weight",)
    own = ("conv_kxk", "conv_scale")
    sources = (Source("timm", 1e-5),)


class AppleMobileOne(MobileOne):
    """Apple's MobileOne and FastViT: `rbr_conv.0`, `rbr_scale`, `rbr_skip`."""

    title = "Apple MobileOne"
    convs, point, identity = "rbr_conv", "rbr_scale", "rbr_skip"
    anchors = (r"rbr_conv\.0\.conv\.weight",)
    deploy = "reparam_conv"
    deployed = (r"reparam_conv\.weight",)
    own = ("rbr_conv", "rbr_scale", "rbr_skip")
    sources = (Source("apple", 1e-5),)
