# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""FastViT's token mixer and its conditional position encoding."""

from __future__ import annotations

from repvgg._linear_op import Value
from repvgg.checkpoints._block import Block
from repvgg.checkpoints.families._family import Family, Source
from repvgg.checkpoints.families.mobileone import (
    AppleMobileOne,
    MobileOne,
    TimmMobileOne,
    write_mobileone,
)


class RepMixer(Family):
    """x + layer_scale * (mixer(x) - norm(x)), with blocks of MobileOne inside."""

    title = "FastViT RepMixer"
    anchors = (
        r"mixer\.conv_(?:kxk\.0|scale)\.conv\.weight",
        r"mixer\.rbr_(?:conv\.0|scale)\.conv\.weight",
    )
    deploy = "reparam_conv"
    deployed = ()
    sources = (
        Source("timm", 1e-5, keys=r"\.mixer\.conv_"),
        Source("apple", 1e-5, keys=r"\.mixer\.rbr_"),
    )

    def is_block(self, block: Block) -> bool:
        """Whether a normalized identity is beside the mixer."""
        return block.has_norm("norm.identity") or block.has_norm("norm.rbr_skip")

    def write(self, block: Block) -> Value:
        """The mixer, and the identity negated, times the layer's scale, plus x."""
        names: MobileOne = AppleMobileOne() if block.has_norm("norm.rbr_skip") else TimmMobileOne()
        first = next(
            key
            for key in (f"mixer.{names.convs}.0.conv.weight", f"mixer.{names.point}.conv.weight")
            if block.has(key)
        )
        x = block.input(first, identity=f"norm.{names.identity}")
        mixed = write_mobileone(names, block, "mixer.", x)
        norm = block.norm(f"norm.{names.identity}", x)
        inner = block.sum(mixed, block.times("norm#negated", norm, -1.0), name="inner")
        for scale in ("layer_scale", "layer_scale.gamma"):
            if block.has(scale):
                inner = block.scale(scale, inner)
        return block.sum(x, inner)


class PositionEncoding(Family):
    """pe(x) + x, depthwise."""

    title = "FastViT position encoding"
    anchors = (r"pos_enc\.weight", r"pe\.weight")
    deploy = "reparam_conv"
    deployed = ()
    sources = (
        Source("timm", 1e-5, keys=r"\.pos_enc\.weight$", block=r"(^|\.)pos_emb$"),
        Source("apple", 1e-5, keys=r"\.token_mixer\.mixer\.rbr_"),
    )
    distinctive = False

    def is_block(self, block: Block) -> bool:
        """Whether it is a depthwise convolution with a bias and nothing else."""
        name = self._name(block)
        weight = block.shape(f"{name}.weight")
        return len(weight) == 4 and weight[1] == 1 and block.has(f"{name}.bias")

    def write(self, block: Block) -> Value:
        """pe(x) + x"""
        name = self._name(block)
        weight = f"{name}.weight"
        x = block.input(weight, channels=block.array(weight).shape[0])
        return block.sum(block.conv(name, x), x)

    @staticmethod
    def _name(block: Block) -> str:
        return "pos_enc" if block.has("pos_enc.weight") else "pe"
