# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""The linear part of an ONNX graph, as a linear graph.

Input: the nodes of one graph (the main one, a body, a function). Output: a `LinearGraph`
with an op or a few for each linear node, and who is who. Everything else is a border: what
it computes is an argument, what it needs an output. The graph is only read.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field

import numpy as np
import onnx_ir as ir

from repvgg._linear import ELEMENT_TYPES, Array, LinearGraph, Value
from repvgg.onnx._attributes import LARGEST, Leave, expect, label
from repvgg.onnx._constants import Constants
from repvgg.onnx._shapes import Shapes, agree, describe

#: Older operators have other rules of broadcasting and of normalization.
FIRST_OPSET = 7
#: The first ones in which there are convolutions and linear layers of bfloat16.
BFLOAT16_CONV, BFLOAT16_GEMM = 22, 13


@dataclass(frozen=True)
class Left:
    """A node that is linear by its name and was left as it is.

    Attributes
    ----------
    node : str
        Its name, or that of its first output.
    op_type : str
    reason : str
    """

    node: str
    op_type: str
    reason: str


@dataclass
class Description:
    """What a graph was described as.

    Attributes
    ----------
    linear : LinearGraph
    values : dict
        The linear value of ONNX values.
    origin : dict
        The ONNX value that a linear value, by its number, is of.
    nodes : dict
        The node of each key.
    numbers : dict of int
        How many keys were made of a name, of which a million nodes may have the same.
    keys : dict
        The keys of each node that is described; none of one that only passes a value on.
    outputs : list of int
        Numbers of the linear values that are outputs, in their order.
    left : list of Left
    """

    linear: LinearGraph = field(default_factory=LinearGraph)
    values: dict[ir.Value, Value] = field(default_factory=dict)
    origin: dict[int, ir.Value] = field(default_factory=dict)
    nodes: dict[str, ir.Node] = field(default_factory=dict)
    numbers: dict[str, int] = field(default_factory=dict)
    keys: dict[ir.Node, list[str]] = field(default_factory=dict)
    outputs: list[int] = field(default_factory=list)
    left: list[Left] = field(default_factory=list)


class Site:
    """One node while it is described: its operands as linear values or constants."""

    def __init__(
        self,
        node: ir.Node,
        into: Description,
        shapes: Shapes,
        constants: Constants,
        opset: int,
    ) -> None:
        self.node = node
        self._opset = opset
        self._into = into
        self._shapes = shapes
        self._constants = constants
        self._keys: list[str] = []

    @property
    def linear(self) -> LinearGraph:
        return self._into.linear

    def input(self, index: int) -> ir.Value | None:
        """An operand; None where it is absent."""
        return self.node.inputs[index] if index < len(self.node.inputs) else None

    def constant(self, index: int) -> Array | None:
        """A constant operand; None if it is absent or no constant."""
        return self._constants.get(self.input(index))

    def constant_of(self, value: ir.Value | None) -> Array | None:
        """The elements of any value of the graph, if it is a constant."""
        return self._constants.get(value)

    def weights(self, index: int, what: str) -> Array:
        """A constant operand that must be there, of a type that is fused and not empty."""
        value = self.input(index)
        expect(value is not None, f"it has no {what}")
        assert value is not None
        array = self._constants.get(value)
        if array is None:
            raise Leave(_computed(value, what))
        expect(array.dtype.name in ELEMENT_TYPES, f"its {what} is of type {array.dtype.name}")
        expect(array.size > 0, f"its {what} is empty")
        return array

    def data(self, index: int, silent: bool = False) -> Value:
        """A data operand."""
        value = self.input(index)
        expect(value is not None, f"it has no operand {index}")
        assert value is not None
        return self.linear_value(value, silent)

    def linear_value(self, value: ir.Value, silent: bool = False) -> Value:
        """The linear value of `value`; an argument if nothing described computes it."""
        if value in self._shapes.lies:
            raise Leave(self._shapes.lies[value])
        if value in self._into.values:
            return self._into.values[value]
        shape, type = self._shapes.shape(value), self._shapes.type(value)
        if shape is None or type is None:
            unknown = "rank" if shape is None else "type"
            raise Leave(f"the {unknown} of '{value.name}' is not known, or none of ours", silent)
        if type == "bf16":
            self._expect_bfloat16(len(shape))
        expect(2 <= len(shape) <= 5, f"'{value.name}' has the rank {len(shape)}", silent)
        expect(shape[1] is not None, f"the channels of '{value.name}' are not known", silent)
        argument = self.linear.argument(shape, type)
        self._into.values[value] = argument
        self._into.origin[argument.number] = value
        return argument

    def _expect_bfloat16(self, rank: int) -> None:
        """That there are operators that a block of bf16 can become."""
        name, first = ("Gemm", BFLOAT16_GEMM) if rank == 2 else ("Conv", BFLOAT16_CONV)
        expect(
            self._opset >= first,
            f"its type is bf16, which {name} has since opset {first}, and the model is of "
            f"opset {self._opset}: convert it (onnx.version_converter)",
        )

    def key(self) -> str:
        """A new key: the node's name, then numbered."""
        base, number = label(self.node), self._into.numbers.get(label(self.node), 0)
        key = base if number == 0 else f"{base}#{number + 1}"
        while key in self._into.nodes:
            number += 1
            key = f"{base}#{number + 1}"
        self._into.numbers[base] = number + 1
        self._into.nodes[key] = self.node
        self._keys.append(key)
        return key

    def describe(self, describer: Callable[[Site], Value]) -> None:
        """Describes the node, all of it or nothing."""
        start = self.linear.count()
        output = self.node.outputs[0]
        try:
            value = describer(self)
            self._check_result(output, value)
        except Leave as leave:
            self.linear.forget(start)
            for key in self._keys:
                del self._into.nodes[key]
            if not leave.silent:
                self._into.left.append(Left(label(self.node), self.node.op_type, str(leave)))
            return
        self._into.values[output] = value
        self._into.origin.setdefault(value.number, output)
        self._into.keys[self.node] = self._keys

    def _check_result(self, output: ir.Value, value: Value) -> None:
        """That a node computes what the model says it does."""
        sizes = [size for size in value.shape if size is not None]
        fits = all(0 < size <= LARGEST for size in sizes)
        expect(fits, f"its result is {describe(value.shape)}")
        claim, type = self._shapes.shape(output), self._shapes.type(output)
        if claim is not None and not agree(claim, value.shape):
            raise Leave(
                f"the model says that '{output.name}' is {describe(claim)}, "
                f"but it is {describe(value.shape)}"
            )
        if output.dtype is not None and type != value.type:
            raise Leave(
                f"the model says that '{output.name}' is of type {output.dtype.name}, "
                f"but it is {value.type}"
            )


def describe_graph(
    graph: ir.Graph | ir.Function,
    opset: int,
    constants: Constants,
    describers: Mapping[str, Callable[[Site], Value]],
    keep: Collection[str] = (),
) -> Description:
    """Describes what is linear in a graph, without the graphs in its nodes and nodes to keep."""
    into = Description()
    shapes = Shapes(graph, constants)
    for node in graph:
        describer = describers.get(node.op_type)
        if node.domain or not node.outputs or constants.is_constant(node.outputs[0]):
            continue
        if describer is None:
            shapes.pass_on(node, into.values)
            continue
        if label(node) in keep:
            into.left.append(Left(label(node), node.op_type, "it is to be kept"))
            shapes.pass_on(node, into.values)
            continue
        if opset < FIRST_OPSET:
            into.left.append(Left(label(node), node.op_type, f"it is of opset {opset}"))
            continue
        Site(node, into, shapes, constants, opset).describe(describer)
        if node not in into.keys:
            shapes.pass_on(node, into.values)
    _add_outputs(into, set(graph.outputs))
    return into


def _add_outputs(into: Description, results: set[ir.Value]) -> None:
    """Makes outputs of values that something else needs: other nodes, bodies, the graph."""
    seen: set[int] = set()
    for value, linear in into.values.items():
        if value.producer() not in into.keys or linear.number in seen:
            continue
        uses = value.uses()
        if value in results or not uses or any(use.node not in into.keys for use in uses):
            seen.add(linear.number)
            into.linear.output(linear)
            into.outputs.append(linear.number)


def _computed(value: ir.Value, what: str) -> str:
    """Why something is no constant."""
    producer = value.producer()
    if producer is not None and producer.op_type.startswith("DequantizeLinear"):
        return f"its {what} is quantized (behind the DequantizeLinear '{label(producer)}')"
    if value.is_initializer() and value.is_graph_input():
        return f"its {what} '{value.name}' is a graph input, which a caller may set"
    return f"its {what} '{value.name}' is no constant"


def element_type(type: str) -> np.dtype[np.generic]:
    """NumPy's type of an element type of MLIR."""
    name = next(name for name, short in ELEMENT_TYPES.items() if short == type)
    return np.dtype(ir.DataType.BFLOAT16.numpy() if name == "bfloat16" else name)
