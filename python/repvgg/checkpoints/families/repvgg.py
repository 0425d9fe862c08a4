# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""RepVGG: a k x k, a 1 x 1 and a normalized identity, and whoever took its names over."""

from __future__ import annotations

from repvgg._linear_op import Value
from repvgg.checkpoints._block import Block
from repvgg.checkpoints.families._family import Family, Source


class RepVGG(Family):
    """RepVGG, D2se and RepVGGplus, YOLOv6 and mmyolo: `rbr_dense`, `rbr_1x1`, `rbr_identity`.

    RepVGG has stages by number, YOLOv6 and mmyolo names of a detector's parts.
    """

    title = "RepVGG"
    anchors = (r"rbr_dense\.conv\.weight",)
    deploy = "rbr_reparam"
    deployed = (r"rbr_reparam\.weight",)
    beside = (*Family.beside, "post_se")
    own = ("rbr_dense", "rbr_1x1", "rbr_identity")
    sources = (
        Source("repvgg", 1e-5, keys=r"(^|\.)stage[0-4]\."),
        Source("yolov6", 1e-3, keys=r"(^|\.)(ERBlock_\d|Rep_[pn]\d)"),
        Source("mmyolo", 1e-3, keys=r"^bbox_head\.head_module\."),
        Source("mmyolo-ppyoloe", 1e-5, keys=r"\.alpha$"),
    )

    def is_block(self, block: Block) -> bool:
        """Not those of QARepVGG, whose 1 x 1 has no normalization."""
        return not block.has("rbr_1x1.weight")

    def write(self, block: Block) -> Value:
        """bn(conv(x)) + alpha * bn(conv1x1(x)) + bn(x)"""
        x = block.input("rbr_dense.conv.weight", identity="rbr_identity")
        point = block.conv_norm("rbr_1x1", x)
        if block.has("alpha"):
            point = block.scale("alpha", point)
        terms = [block.conv_norm("rbr_dense", x), point]
        if block.has_norm("rbr_identity"):
            terms.append(block.norm("rbr_identity", x))
        return block.sum(*terms)


class YOLOv7(Family):
    """RepConv of YOLOv7, whose branches are sequences: `rbr_dense.0`, `rbr_dense.1`."""

    title = "YOLOv7 RepConv"
    anchors = (r"rbr_dense\.0\.weight",)
    deploy = "rbr_reparam"
    deployed = (r"rbr_reparam\.weight",)
    own = ("rbr_dense", "rbr_1x1", "rbr_identity")
    sources = (Source("yolov7", 1e-3),)

    def write(self, block: Block) -> Value:
        """bn(conv(x)) + bn(conv1x1(x)) + bn(x)"""
        x = block.input("rbr_dense.0.weight", identity="rbr_identity")
        terms = [block.conv_norm(branch, x, "0", "1") for branch in ("rbr_dense", "rbr_1x1")]
        if block.has_norm("rbr_identity"):
            terms.append(block.norm("rbr_identity", x))
        return block.sum(*terms)


class TimmRepVGG(Family):
    """timm's byobnet: `conv_kxk`, `conv_1x1`, `identity`, with any odd k and any dilation."""

    title = "timm RepVGG"
    anchors = (r"conv_kxk\.conv\.weight",)
    deploy = "reparam_conv"
    deployed = (r"reparam_conv\.weight",)
    own = ("conv_kxk", "conv_1x1")
    sources = (Source("timm", 1e-5),)

    def is_block(self, block: Block) -> bool:
        """Not those of MobileViT, whose 1 x 1 comes behind and has no normalization."""
        return not block.has("conv_1x1.weight")

    def write(self, block: Block) -> Value:
        """bn(conv(x)) + bn(conv1x1(x)) + bn(x)"""
        x = block.input("conv_kxk.conv.weight", identity="identity")
        terms = [block.conv_norm("conv_kxk", x), block.conv_norm("conv_1x1", x)]
        if block.has_norm("identity"):
            terms.append(block.norm("identity", x))
        return block.sum(*terms)
