# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Two convolutions and their normalizations: PP-YOLOE, RT-DETR, ultralytics."""

from __future__ import annotations

from repvgg._linear_op import Value
from repvgg.checkpoints._block import Block
from repvgg.checkpoints.families._family import Family, Source


class ConvPair(Family):
    """`conv1` and `conv2`, k x k and 1 x 1, with a factor `alpha` of the second if it is there.

    Many networks have such names one behind the other, so that the block's name has to be
    one that the sources have, or `family` has to be given.
    """

    title = "RepVGG block of detectors"
    anchors = (r"conv1\.conv\.weight",)
    deploy = "conv"
    sources = (
        Source("ppyoloe", 1e-5, block=r"(^|\.)conv2$"),
        Source("rtdetr", 1e-5, block=r"\.bottlenecks\.\d+$"),
        Source("ultralytics", 1e-3, block=r"^(model\.)+\d+\.m\.\d+$"),
    )
    distinctive = False
    asks = True

    def is_block(self, block: Block) -> bool:
        """Whether both have the same inputs and outputs, and the second one no window."""
        first, second = (block.shape(f"conv{n}.conv.weight") for n in (1, 2))
        alike = len(first) == len(second) > 2 and first[:2] == second[:2]
        return alike and first[2] > 1 and set(second[2:]) == {1}

    def write(self, block: Block) -> Value:
        """bn(conv1(x)) + alpha * bn(conv2(x)) + bn(x)"""
        x = block.input("conv1.conv.weight", identity="bn")
        norm = "norm" if block.has_norm("conv1.norm") else "bn"
        point = block.conv_norm("conv2", x, norm=norm)
        if block.has("alpha"):
            point = block.scale("alpha", point)
        terms = [block.conv_norm("conv1", x, norm=norm), point]
        if block.has_norm("bn"):
            terms.append(block.norm("bn", x))
        return block.sum(*terms)
