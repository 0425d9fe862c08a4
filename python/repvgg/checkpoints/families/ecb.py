# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Edge-oriented convolution blocks of ECBSR, with Sobel and Laplacian filters."""

from __future__ import annotations

from repvgg._linear_op import Value
from repvgg.checkpoints._block import Block
from repvgg.checkpoints.families._family import Family, Source
from repvgg.errors import Refused


class EdgeOrientedBlock(Family):
    """A 3 x 3, a 1 x 1 before a 3 x 3, and a 1 x 1 before each of three fixed filters.

    What is between is padded with the bias of the 1 x 1: that is a padded 1 x 1. Whether
    there is an identity (`with_idt`) is not in the weights.

    The original code has no module for the fused block, it computes the weights in `eval`
    mode: they go where those of its 3 x 3 are.
    """

    title = "edge-oriented block"
    anchors = (r"conv3x3\.weight",)
    deploy = "conv3x3"
    sources = (Source("ecb", 1e-5),)
    distinctive = False

    def is_block(self, block: Block) -> bool:
        """Whether one of the filters is there."""
        return block.has("conv1x1_sbx.k0")

    def write(self, block: Block) -> Value:
        """The five branches, and the identity"""
        weight = "conv3x3.weight"
        x = block.input(weight)
        terms = [block.conv("conv3x3", x)]
        point = block.raw_conv("conv1x1_3x3.k0", "conv1x1_3x3.b0", x, padding=1)
        terms.append(block.raw_conv("conv1x1_3x3.k1", "conv1x1_3x3.b1", point, padding=0))
        terms.extend(
            self._filter(block, name, x) for name in ("conv1x1_sbx", "conv1x1_sby", "conv1x1_lpl")
        )
        if self._has_identity(block, x):
            terms.append(x)
        return block.sum(*terms)

    @staticmethod
    def _filter(block: Block, name: str, x: Value) -> Value:
        """scale * mask(conv(x)) + bias"""
        point = block.raw_conv(f"{name}.k0", f"{name}.b0", x, padding=1)
        fixed = block.raw_conv(f"{name}.mask", None, point, padding=0)
        return block.scale(f"{name}.scale", fixed, f"{name}.bias")

    @staticmethod
    def _has_identity(block: Block, x: Value) -> bool:
        if block.array("conv3x3.weight").shape[0] != x.shape[1]:
            return False
        if block.identity is None:
            raise Refused(
                f"block '{block.label('')}' may have an identity (with_idt), which its weights "
                "do not say: pass identity=True or identity=False"
            )
        return block.identity
