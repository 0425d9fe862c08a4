# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""A large and a small kernel, depthwise: RepLKNet, FastViT, YOLOv10."""

from __future__ import annotations

from typing import ClassVar

from repvgg._linear_op import Value
from repvgg.checkpoints._block import Block
from repvgg.checkpoints.families._family import Family, Source


class LargeKernelBlock(Family):
    """FastViT in timm: `large_conv`, `small_conv`."""

    title = "timm large kernel"
    anchors = (r"large_conv\.conv\.weight",)
    deploy = "reparam_conv"
    deployed = ()
    own = ("large_conv", "small_conv")
    sources = (Source("timm", 1e-5),)
    large: ClassVar[str] = "large_conv"

    def write(self, block: Block) -> Value:
        """bn(conv(x)) + bn(small(x))"""
        x = block.input(f"{self.large}.conv.weight")
        terms = [block.conv_norm(self.large, x)]
        if block.has("small_conv.conv.weight"):
            terms.append(block.conv_norm("small_conv", x))
        return block.sum(*terms)


class LargeKernelNetwork(LargeKernelBlock):
    """RepLKNet, also mmpretrain's and Apple's FastViT: `lkb_origin`, `small_conv`."""

    title = "RepLKNet"
    anchors = (r"lkb_origin\.conv\.weight",)
    deploy = "lkb_reparam"
    deployed = (r"lkb_reparam\.weight",)
    own = ("lkb_origin", "small_conv")
    sources = (Source("replknet", 1e-5),)
    large = "lkb_origin"


class YOLODepthwise(Family):
    """RepVGGDW of YOLOv10 in ultralytics: a 7 x 7 and a 3 x 3, depthwise."""

    title = "ultralytics RepVGGDW"
    anchors = (r"conv\.conv\.weight",)
    deploy = "conv"
    sources = (Source("ultralytics", 1e-3, block=r"(^|\.)model\.\d+\."),)
    distinctive = False

    def is_block(self, block: Block) -> bool:
        """Whether both are depthwise and there are no others."""
        large, small = (block.shape(f"{name}.conv.weight") for name in ("conv", "conv1"))
        same = len(large) == len(small) == 4 and large[:2] == small[:2]
        return same and large[1] == 1 and large[2] > small[2]

    def write(self, block: Block) -> Value:
        """bn(conv(x)) + bn(conv1(x))"""
        x = block.input("conv.conv.weight")
        return block.sum(block.conv_norm("conv", x), block.conv_norm("conv1", x))
