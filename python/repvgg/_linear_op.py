# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Values and ops of the repvgg dialect, and how they are written as text."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

Array = np.ndarray[Any, Any]

#: MLIR's names of the element types of weights.
ELEMENT_TYPES = {"float32": "f32", "float64": "f64", "float16": "f16", "bfloat16": "bf16"}


@dataclass(frozen=True, eq=False)
class Value:
    """A tensor [N, C, X...] of the graph; `None` is a size that is not known."""

    number: int
    shape: tuple[int | None, ...]
    type: str

    def __str__(self) -> str:
        sizes = "".join("?x" if size is None else f"{size}x" for size in self.shape)
        return f"tensor<{sizes}{self.type}>"


@dataclass(frozen=True, eq=False)
class LinearOp:
    """An op as it was written into a graph.

    `attributes` are integers, lists of integers, booleans and f64 numbers; `constants` are
    in the order of the op's operands.
    """

    kind: str
    key: str
    data: tuple[Value, ...]
    constants: tuple[tuple[str, Array], ...]
    attributes: Mapping[str, Any]
    segments: tuple[int, ...] | None
    result: Value


def op_text(op: LinearOp, operands: Sequence[tuple[str, str]]) -> str:
    """One line of MLIR in generic form; `operands` are names and types."""
    attributes = [f"{name} = {_attribute(value)}" for name, value in op.attributes.items()]
    if op.segments is not None:
        sizes = ", ".join(map(str, op.segments))
        attributes.append(f"operandSegmentSizes = array<i32: {sizes}>")
    properties = f" <{{{', '.join(attributes)}}}>" if attributes else ""
    names, types = (", ".join(part) for part in zip(*operands, strict=True))
    return (
        f'  %{op.result.number} = "repvgg.{op.kind}"({names}){properties} : '
        f"({types}) -> {op.result} loc({string_text(op.key)})"
    )


def string_text(text: str) -> str:
    """A string as MLIR reads it: what is not plain ASCII by the two digits of its bytes.

    >>> print(string_text('a"b'))
    "a\\22b"
    """
    plain = text.encode(errors="surrogateescape")
    escaped = "".join(
        chr(byte) if 32 <= byte < 127 and byte not in b'"\\' else f"\\{byte:02X}" for byte in plain
    )
    return f'"{escaped}"'


def constant_bytes(array: Array) -> Array:
    """The elements' bytes, where they are if they lie there without gaps and aligned."""
    return np.require(array, requirements=["C", "A"]).reshape(-1).view(np.uint8)


def tensor_type(array: Array) -> str:
    """The type of a constant."""
    sizes = "".join(f"{size}x" for size in array.shape)
    return f"tensor<{sizes}{ELEMENT_TYPES[array.dtype.name]}>"


def _attribute(value: Any) -> str:
    """An attribute as MLIR reads it, numbers to the last bit."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, float):
        return f"0x{np.float64(value).view(np.uint64):016X} : f64"
    if isinstance(value, int):
        return f"{value} : i64"
    return f"array<i64: {', '.join(map(str, value))}>" if value else "array<i64>"
