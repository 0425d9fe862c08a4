# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""What a node says: its attributes, with the types that they must have.

A node that is not as its operator asks for is left alone: `Leave` says why.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import onnx_ir as ir

#: Above it a size, stride, pad or dilation is none that the compiler takes.
LARGEST = 2**31 - 1


class Leave(Exception):
    """This node is not described; the text says why.

    `silent` where it is of no interest: an Add that is no sum of branches, for example.
    """

    def __init__(self, reason: str, silent: bool = False) -> None:
        super().__init__(reason)
        self.silent = silent


def expect(condition: bool, reason: str, silent: bool = False) -> None:
    """Leaves the node alone unless `condition` holds."""
    if not condition:
        raise Leave(reason, silent)


def label(node: ir.Node) -> str:
    """The node's name, or what names it."""
    outputs = (output.name for output in node.outputs if output.name)
    return node.name or next(outputs, "") or node.op_type


def _value(node: ir.Node, name: str, type: ir.AttributeType) -> Any:
    attribute = node.attributes.get(name)
    if attribute is None:
        return None
    expect(not attribute.is_ref(), f"'{name}' is an attribute of the function around it")
    expect(attribute.type == type, f"expects '{name}' to be of type {type.name}")
    return attribute.value


def integer(node: ir.Node, name: str, default: int) -> int:
    """An integer attribute."""
    value = _value(node, name, ir.AttributeType.INT)
    return default if value is None else int(value)


def number(node: ir.Node, name: str, default: float) -> float:
    """A float attribute, which like its default has 32 bits."""
    value = _value(node, name, ir.AttributeType.FLOAT)
    return float(np.float32(default if value is None else value))


def text(node: ir.Node, name: str, default: str) -> str:
    """A string attribute."""
    value = _value(node, name, ir.AttributeType.STRING)
    return default if value is None else value


def integers(node: ir.Node, name: str, count: int, default: int, least: int) -> list[int]:
    """A list of `count` integers, none of which is below `least`."""
    value: Sequence[int] | None = _value(node, name, ir.AttributeType.INTS)
    if value is None:
        return [default] * count
    expect(
        len(value) == count, f"expects '{name}' to have {count} entries, but it has {len(value)}"
    )
    for entry in value:
        expect(
            least <= entry <= LARGEST, f"expects '{name}' to be {least} or more, but got {entry}"
        )
    return list(value)


def has_ints(node: ir.Node, name: str) -> bool:
    """Whether a list of integers is there."""
    return _value(node, name, ir.AttributeType.INTS) is not None
