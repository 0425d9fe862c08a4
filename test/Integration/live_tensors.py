# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""The largest set of tensors that a network needs at the same time.

Input: layers on tensors, before layouts and buffers are chosen, in MLIR's generic form. Output:
bytes. A tensor lives from the op that makes it to the last that reads it; constants do not count,
nor does what the entry returns, which lies with the caller.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

ELEMENT_BYTES = {"f64": 8, "i64": 8, "f32": 4, "i32": 4, "f16": 2, "bf16": 2, "i8": 1, "i1": 1}
#: Their result is their operand's memory, or nobody's.
VIEWS = ("tensor.collapse_shape", "tensor.expand_shape", "tensor.cast")
NO_MEMORY = ("arith.constant", "tensor.empty")


@dataclass
class Op:
    name: str
    operands: list[str]
    results: list[str] = field(default_factory=list)
    types: list[str] = field(default_factory=list)


def tensor_bytes(kind: str) -> int:
    """Of a type: `tensor<1x3x8x8xf32>` has 768; what is no tensor has none."""
    match = re.fullmatch(r"tensor<((?:\d+x)*)(\w+)>", kind)
    if not match:
        return 0
    sizes = [int(size) for size in match[1].split("x") if size]
    return math.prod(sizes) * ELEMENT_BYTES[match[2]]


def entry_ops(text: str) -> Iterator[Op]:
    """The ops of the entry's block, regions left out; first of all its arguments."""
    op = None
    for line in text.splitlines():
        if line.startswith("  ^bb0("):
            arguments = re.findall(r"(%\w+): (tensor<[^>]*>)", line)
            yield Op("arguments", [], [a for a, _ in arguments], [t for _, t in arguments])
        start = re.match(r'    (?:(%\w+)(?::(\d+))? = )?"([\w.]+)"\(([^)]*)\)', line)
        if start:
            result, count, name, operands = start.groups()
            op = Op(name, re.findall(r"%\w+(?:#\d+)?", operands))
            op.results = [f"{result}#{i}" for i in range(int(count))] if count else [result]
        if op and re.match(r"    \S.* -> ", line):
            op.types = re.findall(r"tensor<[^>]*>", line.rpartition(" -> ")[2])
            yield op
            op = None
        elif op and op.name == "func.return":
            yield op


def largest_live_bytes(text: str) -> int:
    ops = list(entry_ops(text))
    storage: dict[str, str] = {}  # of each view, whose memory it is
    size: dict[str, int] = {}
    first: dict[str, int] = {}
    last: dict[str, int] = {}
    for index, op in enumerate(ops):
        operands = [storage.get(value, value) for value in op.operands]
        for value in operands:
            last[value] = index
        if op.name == "func.return":
            size.update(dict.fromkeys(operands, 0))
        if op.name in VIEWS:
            storage[op.results[0]] = operands[0]
        elif op.name not in NO_MEMORY:
            for value, kind in zip(op.results, op.types, strict=False):
                size[value], first[value] = tensor_bytes(kind), index
    return max(
        sum(size[v] for v in first if first[v] <= index <= last.get(v, first[v]))
        for index in range(len(ops))
    )
