# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""What fusing an ONNX model has done, for people and for programs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import onnx_ir as ir

from repvgg.census import Census
from repvgg.onnx._describe import Left


@dataclass(frozen=True)
class Totals:
    """What a model consists of.

    Attributes
    ----------
    nodes : dict of int
        Their number by operator, in all graphs and functions.
    parameters : int
        Elements of all constants.
    bytes : int
        That they take.
    """

    nodes: dict[str, int]
    parameters: int
    bytes: int

    @property
    def count(self) -> int:
        """The number of all nodes."""
        return sum(self.nodes.values())

    @classmethod
    def of(cls, model: ir.Model) -> Totals:
        """Counts what is in a model."""
        nodes: Counter[str] = Counter()
        parameters = size = 0
        for graph in all_graphs(model):
            for node in graph:
                nodes[f"{node.domain}::{node.op_type}" if node.domain else node.op_type] += 1
        for tensor in constants_of(model):
            parameters += tensor.size
            size += tensor.nbytes
        return cls(dict(nodes), parameters, size)


@dataclass(frozen=True)
class OnnxReport:
    """What fusing a model has done.

    Attributes
    ----------
    before, after : Totals
    censuses : list of Census
        The compiler's account of each graph in which something is linear.
    left : list of Left
        Nodes that are linear by their operator but were not described to the compiler.
    """

    before: Totals
    after: Totals
    censuses: list[Census] = field(default_factory=list)
    left: list[Left] = field(default_factory=list)

    @property
    def found(self) -> int:
        """Blocks."""
        return sum(census.found for census in self.censuses)

    @property
    def fused(self) -> int:
        """Blocks that are one convolution now, or a few."""
        return sum(census.fused for census in self.censuses)

    @property
    def refused(self) -> int:
        """Blocks that are not fused."""
        return sum(census.refused for census in self.censuses)

    def reasons(self) -> list[Left]:
        """All that was left, by this library or by the compiler, with node and reason."""
        entries = [entry for census in self.censuses for entry in census]
        return self.left + [
            Left(entry.block, entry.kind or "block", entry.explanation)
            for entry in entries
            if entry.reason and entry.status in ("left", "refused")
        ]

    def to_json(self) -> dict[str, Any]:
        """The report as dictionaries, lists and numbers."""
        return {
            "blocks": {"found": self.found, "fused": self.fused, "refused": self.refused},
            "before": vars(self.before),
            "after": vars(self.after),
            "left": [vars(left) for left in self.reasons()],
            "census": [census.to_json() for census in self.censuses],
        }

    def __str__(self) -> str:
        rows = [("", "before", "after"), ("nodes", self.before.count, self.after.count)]
        names = sorted(self.before.nodes.keys() | self.after.nodes.keys())
        for name in names:
            counts = self.before.nodes.get(name, 0), self.after.nodes.get(name, 0)
            if counts[0] != counts[1]:
                rows.append((f"  {name}", *counts))
        rows.append(("parameters", self.before.parameters, self.after.parameters))
        rows.append(("bytes of constants", self.before.bytes, self.after.bytes))
        width = max(len(row[0]) for row in rows)
        table = [f"{row[0]:<{width}}  {_cell(row[1])}  {_cell(row[2])}" for row in rows]
        head = f"blocks: {self.found} found, {self.fused} fused, {self.refused} refused"
        notes = [f"left: {left.node} ({left.op_type}): {left.reason}" for left in self.reasons()]
        return "\n".join([head, *table, *notes])


def _cell(value: object) -> str:
    text = f"{value:,}" if isinstance(value, int) else str(value)
    return f"{text:>14}"


def all_graphs(model: ir.Model) -> Iterator[ir.Graph]:
    """The main graph, the bodies in it, and those of functions with their bodies."""
    for graph in (model.graph, *(function.graph for function in model.functions.values())):
        yield graph
        yield from graph.subgraphs()


def constants_of(model: ir.Model) -> Iterator[ir.TensorProtocol]:
    """All initializers and the tensors of Constant nodes, but for text."""
    for graph in all_graphs(model):
        tensors = [value.const_value for value in graph.initializers.values()]
        for node in graph:
            if node.op_type == "Constant" and not node.domain:
                attributes = node.attributes.values()
                tensors += [a.value for a in attributes if a.type == ir.AttributeType.TENSOR]
        for tensor in tensors:
            if tensor is not None and tensor.dtype != ir.DataType.STRING:
                yield tensor
