# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""OpenMMLab's RepVGG and MobileOne: `branch_3x3`, `branch_1x1`, `branch_norm`."""

from __future__ import annotations

from typing import ClassVar

from repvgg._linear_op import Value
from repvgg.checkpoints._block import Block
from repvgg.checkpoints.families._family import Family, Source
from repvgg.checkpoints.families.mobileone import MobileOne


class MMPretrain(Family):
    """mmpretrain's RepVGG, whose branches have `norm`."""

    title = "mmpretrain RepVGG"
    anchors = (r"branch_3x3\.conv\.weight",)
    deploy = "branch_reparam"
    deployed = (r"branch_reparam\.weight",)
    beside = (*Family.beside, "se_layer")
    own = ("branch_3x3", "branch_1x1", "branch_norm")
    sources = (Source("mmpretrain", 1e-5),)
    norm: ClassVar[str] = "norm"

    def is_block(self, block: Block) -> bool:
        """Whether the normalization has this name, or is missing from all namings."""
        return block.has_norm(f"branch_3x3.{self.norm}")

    def write(self, block: Block) -> Value:
        """bn(conv(x)) + bn(conv1x1(x)) + bn(x)"""
        x = block.input("branch_3x3.conv.weight", identity="branch_norm")
        branches = ("branch_3x3", "branch_1x1")
        terms = [block.conv_norm(branch, x, norm=self.norm) for branch in branches]
        if block.has_norm("branch_norm"):
            terms.append(block.norm("branch_norm", x))
        return block.sum(*terms)


class MMDetection(MMPretrain):
    """The block of mmdetection, whose branches have `bn`.

    Its 1 x 1 is at the centre only with padding = dilation, which is the default.
    """

    title = "mmdetection RepVGG"
    deploy = "conv_reparam"
    deployed = (r"conv_reparam\.weight",)
    sources = (Source("mmdet", 1e-3),)
    norm = "bn"

    def is_block(self, block: Block) -> bool:
        """Not those of super-gradients, whose 1 x 1 has no normalization."""
        return super().is_block(block) and not block.has("branch_1x1.weight")


class MMPretrainMobileOne(MobileOne):
    """mmpretrain's MobileOne: `branch_conv_list.0`, `branch_scale`, `branch_norm`."""

    title = "mmpretrain MobileOne"
    convs, point, identity = "branch_conv_list", "branch_scale", "branch_norm"
    norm = "norm"
    anchors = (r"branch_conv_list\.0\.conv\.weight",)
    deploy = "branch_reparam"
    deployed = (r"branch_reparam\.weight",)
    own = ("branch_conv_list", "branch_scale", "branch_norm")
    sources = (Source("mmpretrain", 1e-5),)
