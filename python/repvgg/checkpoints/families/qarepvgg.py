# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""QARepVGG: bare 1 x 1, identity and average pool, and a normalization of the sum."""

from __future__ import annotations

from repvgg._linear_op import Value
from repvgg.checkpoints._block import Block
from repvgg.checkpoints.families._family import Family, Source


class QARepVGG(Family):
    """QARepVGG of YOLOv6: bn(bn(conv(x)) + conv1x1(x) + x).

    Version 2 has an average pool as well, and the same weights: it has to be asked for,
    as `family="qarepvgg-v2"`.
    """

    title = "QARepVGG"
    anchors = (r"rbr_dense\.conv\.weight",)
    deploy = "rbr_reparam"
    deployed = ()
    sources = (Source("qarepvgg", 1e-3), Source("qarepvgg-v2", 1e-3, keys=r"^$"))

    def is_block(self, block: Block) -> bool:
        """Whether the 1 x 1 has no normalization."""
        return block.has("rbr_1x1.weight")

    def write(self, block: Block) -> Value:
        """The sum and its normalization."""
        weight = "rbr_dense.conv.weight"
        dense = block.array(weight)
        square = block.array("rbr_1x1.weight").shape[:2] == dense.shape[:2]
        channels = dense.shape[0] if square and dense.shape[0] == dense.shape[1] else 0
        x = block.input(weight, channels=channels)
        terms = [block.conv_norm("rbr_dense", x), block.conv("rbr_1x1", x)]
        if block.hidden_identity(x, weight):
            terms.append(x)
            if block.source == "qarepvgg-v2":
                terms.append(block.average(x, dense.shape[2:]))
        return block.norm("bn", block.sum(*terms))


class SuperGradients(Family):
    """QARepVGG of super-gradients (YOLO-NAS): post_bn(bn(conv(x)) + alpha * conv1x1(x) + x).

    Models that are not fused have a random `rbr_reparam` beside their branches, so that
    this key does not say that a block is fused.
    """

    title = "super-gradients QARepVGG"
    anchors = (r"branch_3x3\.conv\.weight",)
    deploy = "rbr_reparam"
    deployed = ()
    beside = (*Family.beside, "id_tensor", "rbr_reparam")
    sources = (Source("yolo-nas", 1e-3, keys=r"(^|\.)heads\.head\d"),)

    def is_block(self, block: Block) -> bool:
        """Whether the 1 x 1 has no normalization."""
        return block.has("branch_1x1.weight")

    def write(self, block: Block) -> Value:
        """The sum, and its normalization if there is one."""
        weight = "branch_3x3.conv.weight"
        dense = block.array(weight)
        channels = dense.shape[0] if dense.shape[0] == dense.shape[1] else 0
        x = block.input(weight, channels=channels)
        point = block.conv("branch_1x1", x)
        if block.has("alpha"):
            point = block.scale("alpha", point)
        terms = [block.conv_norm("branch_3x3", x), point]
        if block.has_norm("identity"):
            terms.append(block.norm("identity", x))
        elif block.hidden_identity(x, weight):
            terms.append(x)
        total = block.sum(*terms)
        return block.norm("post_bn", total) if block.has_norm("post_bn") else total
