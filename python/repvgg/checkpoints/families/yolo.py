# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""The simplified RepConv of ultralytics, with one normalization of the sum."""

from __future__ import annotations

from repvgg._linear_op import Value
from repvgg.checkpoints._block import Block
from repvgg.checkpoints.families._family import Family, Source


class YOLOConvPair(Family):
    """Conv2: bn(conv(x) + cv2(x))."""

    title = "ultralytics Conv2"
    anchors = (r"conv\.weight",)
    deploy = "conv"
    sources = (Source("ultralytics", 1e-3, block=r"(^|\.)model\.\d+"),)
    distinctive = False

    def is_block(self, block: Block) -> bool:
        """Whether a 1 x 1 of the same channels and the normalization are there."""
        first, second = block.shape("conv.weight"), block.shape("cv2.weight")
        alike = len(first) == len(second) > 2 and first[:2] == second[:2]
        return alike and set(second[2:]) == {1} and block.has_norm("bn")

    def write(self, block: Block) -> Value:
        """bn(conv(x) + cv2(x))"""
        x = block.input("conv.weight")
        return block.norm("bn", block.sum(block.conv("conv", x), block.conv("cv2", x)))
