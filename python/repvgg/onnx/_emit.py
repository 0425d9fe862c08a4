# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Ops of a fused graph as ONNX nodes.

Input: an op and the ONNX values of its operands. Output: its nodes, which are in no graph
yet, and its weights as new constants. They are copies: nothing of the compiler lives on.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
import onnx_ir as ir

from repvgg._linear import Array, FusedOp
from repvgg.errors import Error


class Names:
    """Names that are taken in a model, and new ones."""

    def __init__(self, taken: set[str]) -> None:
        self._taken = taken
        self._numbers: dict[str, int] = {}

    def unique(self, base: str) -> str:
        """`base`, or `base` and a number."""
        number = self._numbers.get(base, 1)
        name = base if number == 1 else f"{base}_{number}"
        while name in self._taken:
            number += 1
            name = f"{base}_{number}"
        self._numbers[base] = number
        self._taken.add(name)
        return name


class Emitter:
    """Writes the nodes of one op.

    Parameters
    ----------
    name : str
        Of its node; weights and values in between have names that begin with it.
    dtype : DataType
        Of all that is computed.
    rank : int
        Of its data.
    as_nodes : bool
        Whether constants are nodes, as they have to be in functions.
    """

    def __init__(
        self, names: Names, name: str, dtype: ir.DataType, rank: int, as_nodes: bool
    ) -> None:
        self._names, self._name = names, name
        self._dtype, self._rank = dtype, rank
        self._as_nodes = as_nodes
        self.nodes: list[ir.Node] = []
        self.initializers: list[ir.Value] = []

    def emit(self, op: FusedOp, operands: Sequence[ir.Value]) -> ir.Value:
        """Adds the nodes of `op`; its result has no name yet."""
        return _KINDS[op.kind](self, op, list(operands))

    def node(
        self, op_type: str, inputs: Sequence[ir.Value], attributes: Sequence[ir.Attr] = ()
    ) -> ir.Value:
        """Adds a node; the result of the node before it gets a name."""
        if self.nodes and self.nodes[-1].outputs[0].name is None:
            self.nodes[-1].outputs[0].name = self._names.unique(f"{self._name}.partial")
        node = ir.Node("", op_type, inputs, attributes, name=self._names.unique(self._name))
        self.nodes.append(node)
        return node.outputs[0]

    def constant(self, array: Array, role: str, shape: Sequence[int] | None = None) -> ir.Value:
        """A new constant of the type that is computed in."""
        name = self._names.unique(f"{self._name}.{role}")
        if array.dtype == np.uint16 and self._dtype == ir.DataType.BFLOAT16:
            array = array.view(self._dtype.numpy())
        array = np.array(array, self._dtype.numpy(), order="C")
        tensor = ir.Tensor(array.reshape(array.shape if shape is None else shape), name=name)
        if self._as_nodes:
            attribute = ir.AttrTensor("value", tensor)
            node = ir.Node("", "Constant", [], [attribute], name=self._names.unique(name))
            node.outputs[0].name = name
            self.nodes.append(node)
            return node.outputs[0]
        type = ir.TensorType(tensor.dtype)
        value = ir.Value(name=name, shape=tensor.shape, type=type, const_value=tensor)
        self.initializers.append(value)
        return value

    def per_channel(self, array: Array, role: str) -> ir.Value:
        """A constant that broadcasts along the channels."""
        shape = () if array.size == 1 else (array.size, *[1] * (self._rank - 2))
        return self.constant(array, role, shape)


def _pads(op: FusedOp) -> list[int]:
    return [*op.attributes["pad_low"], *op.attributes["pad_high"]]


def _conv(into: Emitter, op: FusedOp, operands: list[ir.Value]) -> ir.Value:
    weight = op.constants["weight"]
    bias = op.constants.get("bias")
    if weight.ndim == 2:
        return _linear(into, op, operands)
    inputs = [*operands, into.constant(weight, "weight")]
    if bias is not None:
        inputs.append(into.constant(bias, "bias"))
    attributes = [
        ir.AttrInt64s("dilations", op.attributes["dilations"]),
        ir.AttrInt64("group", op.attributes["groups"]),
        ir.AttrInt64s("kernel_shape", weight.shape[2:]),
        ir.AttrInt64s("pads", _pads(op)),
        ir.AttrInt64s("strides", op.attributes["strides"]),
    ]
    return into.node("Conv", inputs, attributes)


def _linear(into: Emitter, op: FusedOp, operands: list[ir.Value]) -> ir.Value:
    weight = op.constants["weight"]
    if op.attributes["groups"] != 1:
        raise Error(f"a linear layer of {op.attributes['groups']} groups has no operator in ONNX")
    bias = op.constants.get("bias", np.zeros(weight.shape[0], weight.dtype))
    inputs = [*operands, into.constant(weight, "weight"), into.constant(bias, "bias")]
    return into.node("Gemm", inputs, [ir.AttrInt64("transB", 1)])


def _batch_norm(into: Emitter, op: FusedOp, operands: list[ir.Value]) -> ir.Value:
    mean = op.constants["mean"]
    defaults = {"gamma": np.ones(mean.shape), "beta": np.zeros(mean.shape)}
    names = ["gamma", "beta", "mean", "variance"]
    arrays = [op.constants[n] if n in op.constants else defaults[n] for n in names]
    inputs = [into.constant(a, n) for a, n in zip(arrays, names, strict=True)]
    epsilon = ir.AttrFloat32("epsilon", op.attributes["epsilon"])
    return into.node("BatchNormalization", [*operands, *inputs], [epsilon])


def _scale(into: Emitter, op: FusedOp, operands: list[ir.Value]) -> ir.Value:
    (value,) = operands
    if "scale" in op.constants:
        value = into.node("Mul", [value, into.per_channel(op.constants["scale"], "scale")])
    if "shift" in op.constants:
        value = into.node("Add", [value, into.per_channel(op.constants["shift"], "shift")])
    return value


def _avg_pool(into: Emitter, op: FusedOp, operands: list[ir.Value]) -> ir.Value:
    attributes = [
        ir.AttrInt64s("kernel_shape", op.attributes["kernel"]),
        ir.AttrInt64s("strides", op.attributes["strides"]),
        ir.AttrInt64s("pads", _pads(op)),
        ir.AttrInt64("count_include_pad", int(op.attributes["count_include_pad"])),
    ]
    return into.node("AveragePool", operands, attributes)


def _sum(into: Emitter, op: FusedOp, operands: list[ir.Value]) -> ir.Value:
    value = operands[0]
    if len(operands) == 1:
        return into.node("Identity", operands)
    for term in operands[1:]:
        value = into.node("Add", [value, term])
    return value


_KINDS: dict[str, Callable[[Emitter, FusedOp, list[ir.Value]], ir.Value]] = {
    "avg_pool": _avg_pool,
    "batch_norm": _batch_norm,
    "conv": _conv,
    "scale": _scale,
    "sum": _sum,
}
