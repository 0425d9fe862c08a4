# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Reads MLIR's generic form.

Input: the text that `mlir-opt --mlir-print-op-generic` prints, an op a line.
Output: functions of `Op`s with nested blocks; blobs stay hex until they are asked for.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache

import numpy as np

_OP = re.compile(r'(?:(%[\w:, ]+) = )?"([\w.]+)"\(([^)]*)\)(?: <\{(.*)\}>)?(.*)')
_PROPERTY = re.compile(r"(?:^|, )(\w+) = ")
_TENSOR = re.compile(r"tensor<(?:([\dx?]+)x)?(\w+)>")
_NUMPY = {"f64": "<f8", "f32": "<f4", "f16": "<f2", "i64": "<i8", "i32": "<i4", "i8": "<i1"}


@dataclass
class Block:
    """Arguments and ops of one region."""

    arguments: list[str]
    ops: list[Op]


@dataclass
class Op:
    """One op. `properties` is the text between `<{` and `}>`."""

    name: str
    results: list[str]
    operands: list[str]
    properties: str = ""
    type: str = ""
    regions: list[Block] = field(default_factory=list)
    _attributes: dict[str, str] | None = field(default=None, init=False, repr=False)

    def attribute(self, name: str) -> str:
        """The text of a property up to the next one, "" if absent.

        >>> Op("a.b", [], [], "x = [1, 2], y = 3 : i64").attribute("y")
        '3 : i64'
        """
        if self._attributes is None:
            parts = _PROPERTY.split(self.properties)
            self._attributes = dict(zip(parts[1::2], parts[2::2], strict=True))
        return self._attributes.get(name, "")

    def uses(self) -> list[str]:
        """Values used by the op or inside its regions."""
        if not self.regions:
            return self.operands
        nested = [name for block in self.regions for op in block.ops for name in op.uses()]
        return self.operands + nested

    def integers(self, name: str) -> list[int]:
        """The elements of an array property.

        >>> Op("a.b", [], [], "low = array<i64: 0, -1>").integers("low")
        [0, -1]
        """
        return [int(n) for n in re.findall(r"-?\d+", self.attribute(name).partition(":")[2])]

    def result_shape(self) -> tuple[tuple[int | None, ...], str]:
        """Sizes (None: dynamic) and element type of the first result."""
        return tensor_type(self.type.rpartition("->")[2])


@dataclass
class Module:
    """Functions by name, affine maps by alias, blobs by key."""

    functions: dict[str, Block]
    maps: dict[str, str]
    blobs: dict[str, str]


@lru_cache(maxsize=4096)
def tensor_type(text: str) -> tuple[tuple[int | None, ...], str]:
    """Sizes and element type of the first tensor type in a text.

    >>> tensor_type("tensor<1x?xf32>")
    ((1, None), 'f32')
    """
    match = _TENSOR.search(text)
    if match is None:
        return (), text.strip()
    sizes = match[1].split("x") if match[1] else []
    return tuple(None if size == "?" else int(size) for size in sizes), match[2]


def decode(hexadecimal: str, kind: str, shape: list[int]) -> np.ndarray:
    """Raw little-endian bytes in hex as an array; bf16 becomes f32.

    >>> decode("803F", "bf16", [1])
    array([1.], dtype=float32)
    """
    data = bytes.fromhex(hexadecimal)
    if kind == "bf16":
        array = (np.frombuffer(data, "<u2").astype(np.uint32) << 16).view(np.float32)
    else:
        array = np.frombuffer(data, _NUMPY[kind])
    return array.reshape(shape) if array.size != 1 else np.full(shape, array[0])


def _names(text: str | None) -> list[str]:
    if not text:
        return []
    if ":" not in text:
        return text.split(", ")
    names = []
    for name in text.split(", "):
        base, _, count = name.partition(":")
        names += [f"{base}#{i}" for i in range(int(count))] if count else [base]
    return names


class _Reader:
    """Keeps the stack of open ops while lines go by."""

    def __init__(self) -> None:
        self.root = Block([], [])
        self.blocks = [self.root]
        self.open: list[Op] = []

    def line(self, text: str) -> None:
        if text.startswith("^bb"):
            arguments = re.findall(r"(%\w+):", text)
            self.blocks[-1].arguments = arguments
        elif text.startswith("})"):
            self.blocks.pop()
            self.open.pop().type = text.partition(" : ")[2]
        elif text.startswith("}, {"):
            self.blocks.pop()
            self._enter(self.open[-1])
        elif match := _OP.match(text):
            self._op(*match.groups())

    def _op(
        self, results: str | None, name: str, operands: str, properties: str | None, rest: str
    ) -> None:
        op = Op(name, _names(results), _names(operands), properties or "")
        self.blocks[-1].ops.append(op)
        if rest.endswith("({"):
            self.open.append(op)
            self._enter(op)
        else:
            op.type = rest.partition(" : ")[2]

    def _enter(self, op: Op) -> None:
        op.regions.append(Block([], []))
        self.blocks.append(op.regions[-1])


def parse(text: str) -> Module:
    """Reads a module.

    Raises
    ------
    ValueError
        If the text holds no function.
    """
    body, _, resources = text.partition("{-#")
    reader = _Reader()
    for line in body.splitlines():
        reader.line(line.strip())
    if not reader.root.ops or not reader.root.ops[0].regions:
        raise ValueError("expected a module with a function in generic form")
    functions = {}
    for op in reader.root.ops[0].regions[0].ops:
        if op.name == "func.func":
            functions[op.attribute("sym_name").strip('"')] = op.regions[0]
    maps = dict(re.findall(r"^(#\w+) = affine_map<(.*)>$", body, re.M))
    # The first four bytes of a blob are its alignment.
    blobs = dict(re.findall(r'^\s*("[^"]*"|[\w.$]+): "0x[0-9A-F]{8}([0-9A-F]*)"', resources, re.M))
    return Module(functions, maps, blobs)
