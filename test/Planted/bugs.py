# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Mistakes to plant in the compiler, one at a time, each of which it must notice by itself.

A bug is one source file, a few replacements in it, and an input that it makes wrong.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
INPUTS = Path(__file__).with_name("Inputs")


@dataclass(frozen=True)
class Bug:
    """One mistake. `edits` are pairs of a text that occurs once and what replaces it."""

    name: str
    source: str
    edits: tuple[tuple[str, str], ...]
    input: str

    @property
    def path(self) -> Path:
        """The source file that holds it."""
        return ROOT / self.source

    @property
    def module(self) -> Path:
        """What the planted compiler is run on."""
        return INPUTS / self.input

    def planted(self) -> str:
        """The source with the mistake in it.

        Raises
        ------
        ValueError
            If a text that is to be replaced does not occur just once.
        """
        text = self.path.read_text()
        for old, new in self.edits:
            if (times := text.count(old)) != 1:
                raise ValueError(f"'{old}' occurs {times} times in {self.source}")
            text = text.replace(old, new)
        return text


SEMANTICS = "lib/Raise/Linalg/ScalarSemantics.cpp"
DIVISOR = """    return Meaning::of(description.blocked(
        lhs.node, lhs.node->type,
        {"A9", "expects an average that counts its padding, but the divisor "
               "depends on the position"}));"""
NINTH = "    return scale(lhs, constants.scalar(1.0 / 9), -1);"

BUGS = [
    Bug(
        "epsilon-is-1e-3",
        "lib/Raise/AffinePieces.cpp",
        (("piece.epsilon = normalizer->epsilon;", "piece.epsilon = 1e-3;"),),
        "normalized.mlir",
    ),
    Bug(
        "subtracted-branch-is-added",
        SEMANTICS,
        (
            (
                "{SignedNode{lhs.node, false}, SignedNode{rhs.node, subtract}}",
                "{SignedNode{lhs.node, false}, SignedNode{rhs.node, false}}",
            ),
        ),
        "difference.mlir",
    ),
    Bug(
        "quotient-is-product",
        SEMANTICS,
        (
            (
                "constants.binary(Constant::Div, constants.scalar(1), rhs.constant);",
                "rhs.constant;",
            ),
        ),
        "quotient.mlir",
    ),
    Bug(
        "constant-less-branch-is-branch-less-constant",
        SEMANTICS,
        (("    data = negate(data);", "    offset = constants.unary(Constant::Neg, offset);"),),
        "constant-less-branch.mlir",
    ),
    Bug(
        "select-is-linear",
        SEMANTICS,
        (
            ("return selectChannels(condition, ifTrue, ifFalse);", "return ifTrue;"),
            ("    if (operand.is(Meaning::Kind::Data)) {", "    if (false) {"),
        ),
        "rectified-branch.mlir",
    ),
    Bug(
        "strides-are-dilations-in-raise",
        "lib/Raise/Linalg/MatchConvolution.cpp",
        (("{*taps, axis.stride, axis.dilation}", "{*taps, axis.dilation, axis.stride}"),),
        "strided.mlir",
    ),
    Bug(
        "strides-are-dilations-in-lower",
        "lib/Lower/ConvToLinalg.cpp",
        (
            (
                "builder.getI64VectorAttr(conv.strides),\n"
                "                    builder.getI64VectorAttr(conv.dilations))",
                "builder.getI64VectorAttr(conv.dilations),\n"
                "                    builder.getI64VectorAttr(conv.strides))",
            ),
        ),
        "strided.mlir",
    ),
    Bug(
        "pads-are-swapped-in-lower",
        "lib/Lower/ConvToLinalg.cpp",
        (
            ("getAsIndexOpFoldResult(context, op.getPadLow())", "before"),
            ("getAsIndexOpFoldResult(context, op.getPadHigh())", "after"),
            (
                "  PaddedConv conv{builder.pad(op.getInput(),",
                "  auto before = getAsIndexOpFoldResult(context, op.getPadHigh());\n"
                "  auto after = getAsIndexOpFoldResult(context, op.getPadLow());\n"
                "  PaddedConv conv{builder.pad(op.getInput(),",
            ),
        ),
        "uneven-pads.mlir",
    ),
    Bug(
        "pads-are-swapped-in-get-windows",
        "lib/IR/RepVGGOps.cpp",
        (
            (
                "windows.push_back({size, stride, dilation, low, high});",
                "windows.push_back({size, stride, dilation, high, low});",
            ),
        ),
        "uneven-pads.mlir",
    ),
    Bug(
        "relu-drops-nan",
        "lib/Lower/ActivationToLinalg.cpp",
        (
            (
                "keepIf(arith::CmpFPredicate::UGT, bound, constant(bound))",
                "keepIf(arith::CmpFPredicate::OGT, bound, constant(bound))",
            ),
        ),
        "rectified-block.mlir",
    ),
    Bug(
        "bias-is-dropped-after-the-certificate",
        "lib/Fuse/ReplaceBlock.cpp",
        (("  if (part.weights.bias)", "  if (false && part.weights.bias)"),),
        "biased.mlir",
    ),
    Bug(
        "f16-subnormals-are-zero",
        "lib/Algebra/WeightView.cpp",
        (
            (
                "double finite = std::bit_cast<double>(magnitude) * 0x1p1008;",
                "double finite =\n"
                "      (bits & 0x7c00) ? std::bit_cast<double>(magnitude) * 0x1p1008 : 0;",
            ),
        ),
        "subnormal-f16.mlir",
    ),
    Bug(
        "average-without-padding-is-a-ninth",
        SEMANTICS,
        ((DIVISOR, NINTH),),
        "average-without-padding.mlir",
    ),
    Bug(
        "cast-is-dropped",
        "lib/IR/Precision.cpp",
        (
            (
                "bits >= other.bits && minExponent <= other.minExponent &&\n"
                "         maxExponent >= other.maxExponent",
                "true",
            ),
        ),
        "rounded-branch.mlir",
    ),
    Bug(
        "dynamic-pad-is-half-absorbed",
        "lib/Raise/Linalg/Padding.cpp",
        (
            (
                "absorbPad(tensor::PadOp pad,\n"
                "                                            PaddedInput input) {",
                "absorbPad(tensor::PadOp pad, PaddedInput &input) {",
            ),
            ("      if (!source)\n        break;", "      if (!source)\n        return current;"),
        ),
        "dynamic-pad.mlir",
    ),
]
