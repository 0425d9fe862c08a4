# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Writes functions as linalg on tensors.

Input: expressions. Output: text. A node's `style` picks among the forms of each op, so that a
smaller expression is written as the larger one was.
"""

from __future__ import annotations

import re

from blocks.expression import (
    Add,
    BatchNorm,
    Cast,
    Conv,
    Function,
    Input,
    Pool,
    Relu,
    Scale,
    Shift,
)
from blocks.windows import WindowWriter

_MAP = re.compile(r"affine_map<.*?\)>")


class Writer(WindowWriter):
    """Writes one function."""

    def write(self) -> str:
        rules = {Conv: self.conv, Pool: self.pool, BatchNorm: self.batch_norm, Scale: self.scale,
                 Shift: self.shift, Add: self.add_node, Relu: self.relu,
                 Cast: self.cast}  # fmt: skip
        for node in self.function.inputs:
            self.names[id(node)] = f"%x{node.index}"
        for node in self.function.nodes:
            if not isinstance(node, Input):
                self.names[id(node)] = rules[type(node)](node)
        inputs = ", ".join(f"%x{n.index}: {self.type(n)}" for n in self.function.inputs)
        results = [self.type(node) for node in self.function.results]
        names = ", ".join(self.name(node) for node in self.function.results)
        types = ", ".join(results)
        return (
            f"func.func @{self.function.name}({inputs}) -> ({types}) {{\n"
            + "\n".join(self.lines)
            + f"\n  return {names} : {types}\n}}\n"
        )


def write(functions: list[Function]) -> str:
    """A module of functions."""
    text = "".join(Writer(function).write() for function in functions)
    aliases: dict[str, str] = {}
    text = _MAP.sub(lambda match: aliases.setdefault(match[0], f"#map{len(aliases)}"), text)
    return "".join(f"{alias} = {map_}\n" for map_, alias in aliases.items()) + text
