# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Diverse branch blocks: sequences of convolutions and poolings beside a convolution."""

from __future__ import annotations

from repvgg._linear_op import Value
from repvgg.checkpoints._block import Block
from repvgg.checkpoints.families._family import Family, Source


class DiverseBranchBlock(Family):
    """`dbb_origin`, `dbb_1x1`, `dbb_1x1_kxk`, `dbb_avg`.

    What is between a 1 x 1 and a window is padded with what a normalization makes of
    zeros: that is a padded 1 x 1 without bias, normalized.
    """

    title = "diverse branch block"
    anchors = (r"dbb_origin\.conv\.weight",)
    deploy = "dbb_reparam"
    deployed = (r"dbb_reparam\.weight",)
    beside = (*Family.beside, "nonlinear")
    own = ("dbb_origin", "dbb_1x1", "dbb_1x1_kxk", "dbb_avg")
    sources = (Source("dbb", 1e-5),)

    def write(self, block: Block) -> Value:
        """The four branches"""
        weight = "dbb_origin.conv.weight"
        inner = block.array("dbb_1x1_kxk.conv2.weight")
        groups = max(1, block.norm_channels("dbb_1x1_kxk.bn1.bn") // max(1, inner.shape[1]))
        x = block.input(weight, channels=groups * block.array(weight).shape[1])
        kernel = block.array(weight).shape[2:]
        terms = [block.conv_norm("dbb_origin", x)]
        if block.has("dbb_1x1.conv.weight"):
            terms.append(block.conv_norm("dbb_1x1", x))
        terms.append(self._sequence(block, x, groups, kernel))
        terms.append(self._average(block, x, kernel))
        return block.sum(*terms)

    @staticmethod
    def _sequence(block: Block, x: Value, groups: int, kernel: tuple[int, ...]) -> Value:
        """bn2(conv2(bn1(conv1(x)))), where conv1 may be added to the identity"""
        pad, name = kernel[0] // 2, "dbb_1x1_kxk"
        if block.has(f"{name}.idconv1.weight"):
            point = block.conv(f"{name}.idconv1", x, padding=pad)
            unit = block.unit(f"{name}.idconv1#identity", x, groups, padding=pad)
            first = block.sum(point, unit, name=f"{name}.idconv1")
            block.drop(f"{name}.idconv1.id_tensor")
        else:
            first = block.conv(f"{name}.conv1", x, padding=pad)
        window = block.conv(f"{name}.conv2", block.norm(f"{name}.bn1.bn", first), padding=0)
        return block.norm(f"{name}.bn2", window)

    @staticmethod
    def _average(block: Block, x: Value, kernel: tuple[int, ...]) -> Value:
        """avgbn(avg(bn(conv(x)))), or without the convolution where it is depthwise"""
        if not block.has("dbb_avg.conv.weight"):
            pooled = block.average(x, kernel, padding=kernel[0] // 2)
            return block.norm("dbb_avg.avgbn", pooled)
        point = block.conv("dbb_avg.conv", x, padding=kernel[0] // 2)
        pooled = block.average(block.norm("dbb_avg.bn.bn", point), kernel, padding=0)
        return block.norm("dbb_avg.avgbn", pooled)
