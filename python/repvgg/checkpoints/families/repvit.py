# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""RepViT: a depthwise block, and the convolutions and heads that its `fuse` folds as well."""

from __future__ import annotations

from repvgg._linear_op import Value
from repvgg.checkpoints._block import Block
from repvgg.checkpoints.families._family import Family, Source


class RepViTDepthwise(Family):
    """bn(bn(conv(x)) + conv1(x) + x); the older form has a normalization of conv1 instead."""

    title = "RepViT"
    anchors = (r"conv\.c\.weight",)
    deploy = ""
    sources = (Source("repvit", 1e-5),)

    def write(self, block: Block) -> Value:
        """The sum, and what is behind it."""
        weight = "conv.c.weight"
        x = block.input(weight, channels=block.array(weight).shape[0])
        dense = block.conv_norm("conv", x, conv="c")
        if block.has("conv1.c.weight"):
            return block.sum(dense, block.conv_norm("conv1", x, conv="c"), x)
        return block.norm("bn", block.sum(dense, block.conv("conv1", x), x))


class RepViTConv(Family):
    """A convolution and its normalization, which the original code folds as well."""

    title = "RepViT convolution"
    anchors = (r"c\.weight",)
    deploy = ""
    sources = (Source("repvit", 1e-5, keys=r"token_mixer\.(?:0\.)?conv\.c\.weight$"),)
    distinctive = False

    def is_block(self, block: Block) -> bool:
        """Whether the normalization is there."""
        return block.has_norm("bn")

    def write(self, block: Block) -> Value:
        """bn(conv(x))"""
        return block.norm("bn", block.conv("c", block.input("c.weight")))


class RepViTHead(Family):
    """A linear layer behind a normalization."""

    title = "RepViT head"
    anchors = (r"l\.weight",)
    deploy = ""
    sources = (Source("repvit", 1e-5, keys=r"token_mixer\.(?:0\.)?conv\.c\.weight$"),)
    distinctive = False

    def is_block(self, block: Block) -> bool:
        """Whether the normalization is there."""
        return block.has_norm("bn")

    def write(self, block: Block) -> Value:
        """linear(bn(x))"""
        return block.conv("l", block.norm("bn", block.input("l.weight")))


class RepViTClassifier(Family):
    """The mean of two heads, one of them for distillation."""

    title = "RepViT classifier"
    anchors = (r"head\.l\.weight", r"classifier\.l\.weight")
    deploy = ""
    sources = (Source("repvit", 1e-5, keys=r"token_mixer\.(?:0\.)?conv\.c\.weight$"),)
    distinctive = False

    def write(self, block: Block) -> Value:
        """One head, or half the sum of both"""
        name = "head" if block.has("head.l.weight") else "classifier"
        x = block.input(f"{name}.l.weight")
        heads = [self._head(block, name, x)]
        if not block.has(f"{name}_dist.l.weight"):
            return heads[0]
        heads.append(self._head(block, f"{name}_dist", x))
        return block.times("half", block.sum(*heads), 0.5)

    @staticmethod
    def _head(block: Block, name: str, x: Value) -> Value:
        return block.conv(f"{name}.l", block.norm(f"{name}.bn", x))
