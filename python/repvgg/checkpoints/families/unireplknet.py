# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""UniRepLKNet: a large kernel and dilated small ones."""

from __future__ import annotations

import re

from repvgg._linear_op import Value
from repvgg.checkpoints._block import Block
from repvgg.checkpoints.families._family import Family, Source


class DilatedBlock(Family):
    """`lk_origin` and `dil_conv_k{k}_{r}`: kernels of size k, dilated by r, depthwise.

    The original code reads the fused weights from the name of the large kernel.
    """

    title = "UniRepLKNet"
    anchors = (r"lk_origin\.weight",)
    deploy = "lk_origin"
    deployed = (r"lk_origin\.bias",)
    own = ("origin_bn",)
    sources = (Source("unireplknet", 1e-5),)

    def is_block(self, block: Block) -> bool:
        """Not one that is fused already."""
        return not block.has("lk_origin.bias")

    def write(self, block: Block) -> Value:
        """bn(conv(x)) and bn(conv(x)) of each dilated one"""
        x = block.input("lk_origin.weight")
        terms = [block.norm("origin_bn", block.conv("lk_origin", x))]
        for kernel, rate in _dilated(block):
            conv = block.conv(f"dil_conv_k{kernel}_{rate}", x, dilation=rate)
            terms.append(block.norm(f"dil_bn_k{kernel}_{rate}", conv))
        return block.sum(*terms)


def _dilated(block: Block) -> list[tuple[int, int]]:
    """Kernel sizes and rates of the dilated branches."""
    name = re.compile(re.escape(block.key("dil_conv_k")) + r"(\d{1,3})_(\d{1,3})\.weight")
    matches = [name.fullmatch(key) for key in block.state]
    return sorted((int(match[1]), int(match[2])) for match in matches if match)
