# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Colours for MLIR, which Pygments does not know."""

from __future__ import annotations

from pygments.lexer import RegexLexer
from pygments.token import Comment, Keyword, Name, Number, Punctuation, String, Text
from sphinx.application import Sphinx


class MlirLexer(RegexLexer):
    """Values, symbols, ops, types and literals; what it does not know stays plain."""

    name = "MLIR"
    aliases = ["mlir"]
    tokens = {
        "root": [
            (r"\s+", Text),
            (r"//.*$", Comment.Single),
            (r'"(?:[^"\\]|\\.)*"', String),
            (r"%[\w$.#:-]+", Name.Variable),
            (r"@[\w$.-]+", Name.Function),
            (r"\^\w+", Name.Label),
            (r"[#!][\w$.]+", Name.Attribute),
            (r"(?:tensor|vector|memref|affine_map|dense|dense_resource)(?=<)", Keyword.Type),
            (r"\b(?:f16|bf16|f32|f64|index|none|[su]?i\d+)\b", Keyword.Type),
            (r"\b(?:true|false|unit|loc|attributes|ins|outs|return)\b", Keyword),
            (r"\b[a-z_]\w*(?:\.\w+)+", Name.Builtin),
            # The type of elements follows the sizes at once: 1x2x8xf32.
            (r"(?:[\d?]+x)+(?=f16|bf16|f32|f64|index|i\d)", Number),
            (r"(?:[\d?]+x)+", Number),
            (r"-?\b(?:0x[\dA-Fa-f]+|\d+(?:\.\d+)?(?:e[+-]?\d+)?)\b", Number),
            (r"\w+", Text),
            (r".", Punctuation),
        ]
    }


def setup(app: Sphinx) -> dict[str, bool]:
    app.add_lexer("mlir", MlirLexer)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
