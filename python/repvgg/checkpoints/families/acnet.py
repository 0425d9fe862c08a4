# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""ACNet: a square, a vertical and a horizontal kernel."""

from __future__ import annotations

from repvgg._linear_op import Value
from repvgg.checkpoints._block import Block
from repvgg.checkpoints.families._family import Family, Source


class ACNet(Family):
    """Asymmetric convolutions: `square_conv`, `ver_conv`, `hor_conv`."""

    title = "ACNet"
    anchors = (r"square_conv\.weight",)
    deploy = "fused_conv"
    deployed = (r"fused_conv\.weight",)
    own = ("square_conv", "square_bn")
    sources = (Source("acnet", 1e-5),)

    def write(self, block: Block) -> Value:
        """bn(conv(x)) of each"""
        x = block.input("square_conv.weight")
        kernels = ("square", "ver", "hor")
        return block.sum(
            *(block.norm(f"{name}_bn", block.conv(f"{name}_conv", x)) for name in kernels)
        )
