# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Makes a failing function smaller, as long as it fails in the same way.

Input: a failure. Output: a failure with fewer nodes. Nodes are left out, replaced by one of
their operands, or by an argument, one at a time.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from blocks.check import Failure, Settings, check
from blocks.expression import Function, Input, Node, postorder

#: Functions to try; each takes two runs of the compiler.
TRIES = 300


def rebuild(function: Function, changes: dict[int, Node], results: tuple[Node, ...]) -> Function:
    """The function with some nodes replaced, its unused arguments dropped."""
    made: dict[int, Node] = {}

    def copy(node: Node) -> Node:
        if id(node) in changes:
            return copy_unchanged(changes[id(node)])
        return copy_unchanged(node)

    def copy_unchanged(node: Node) -> Node:
        if id(node) not in made:
            made[id(node)] = replace(node, inputs=tuple(copy(n) for n in node.inputs))
        return made[id(node)]

    kept = tuple(copy(node) for node in results)
    arguments = tuple(node for node in postorder(kept) if isinstance(node, Input))
    for index, node in enumerate(arguments):
        node.index = index
    return Function(function.name, arguments, kept, function.dynamic)


def candidates(function: Function) -> Iterator[Function]:
    """Smaller functions, the smallest first."""
    results = function.results
    for result in results[1:]:
        yield rebuild(function, {}, tuple(node for node in results if node is not result))
    nodes = [node for node in function.nodes if not isinstance(node, Input)]
    for node in nodes:
        if node not in results:
            yield rebuild(function, {}, (node,))
    for node in reversed(nodes):
        for operand in node.inputs:
            if operand.shape == node.shape and operand.kind == node.kind:
                yield rebuild(function, {id(node): operand}, results)
    for node in reversed(nodes):
        if node not in results:
            argument = Input((), node.shape, node.kind)
            yield rebuild(function, {id(node): argument}, results)


def shrink(failure: Failure, settings: Settings, folder: Path) -> Failure:
    """The smallest failure of its kind that was found."""
    tries = 0
    while True:
        for function in candidates(failure.function):
            tries += 1
            if tries > TRIES:
                return failure
            if len(function.nodes) >= len(failure.function.nodes):
                continue
            again = [f for f in check([function], settings, folder) if f.kind == failure.kind]
            if again:
                failure = again[0]
                break
        else:
            return failure
