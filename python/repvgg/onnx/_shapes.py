# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""What is known of the shapes and types of values before anything is described.

Input: a graph. Weights know the rank, the channels and the type of what they are applied
to; value_info and graph inputs claim shapes. Where both speak they must agree: a value
about which they do not is one that lies, and nothing at it is described.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

import onnx_ir as ir

from repvgg._linear import Value
from repvgg.onnx._attributes import LARGEST, Leave, integer
from repvgg.onnx._constants import Constants

#: Element types that are fused, by MLIR's names.
TYPES = {
    ir.DataType.FLOAT: "f32",
    ir.DataType.DOUBLE: "f64",
    ir.DataType.FLOAT16: "f16",
    ir.DataType.BFLOAT16: "bf16",
}

#: Sizes of a value; None is one that is not known.
Shape = tuple[int | None, ...]

#: Ops of one data operand that keep its shape and type.
KEEPS_SHAPE = frozenset(
    ["BatchNormalization", "Clip", "Dropout", "Elu", "Gelu", "HardSigmoid", "HardSwish"]
    + ["Identity", "LeakyRelu", "Mish", "Neg", "Relu", "Selu", "Sigmoid", "Softplus"]
    + ["Softsign", "Tanh"]
)


class Shapes:
    """Shape and type of each value, as far as they are known.

    Attributes
    ----------
    lies : dict
        Values that something contradictory is said of, and what.
    """

    def __init__(self, nodes: Iterable[ir.Node], constants: Constants) -> None:
        self._constants = constants
        self._shapes: dict[ir.Value, Shape] = {}
        self._types: dict[ir.Value, str] = {}
        self.lies: dict[ir.Value, str] = {}
        in_order = list(nodes)
        for node in reversed(in_order):
            self._learn(node, _FROM_WEIGHTS.get(node.op_type), backward=True)
        for node in in_order:
            self._learn(node, None, backward=False)

    def shape(self, value: ir.Value) -> Shape | None:
        """The sizes, or None if not even their number is known."""
        if value not in self._shapes and value.shape is not None:
            self._shapes[value] = _claimed(value.shape)
        return self._shapes.get(value)

    def type(self, value: ir.Value) -> str | None:
        """MLIR's name of the element type; None if it is not known or not fused."""
        if value not in self._types and value.dtype is not None:
            self._types[value] = TYPES.get(value.dtype, "")
        return self._types.get(value) or None

    def say(self, value: ir.Value, shape: Shape, type: str | None) -> None:
        """Adds what is known from elsewhere, and notes where that cannot be."""
        known = self.shape(value)
        if known is not None and not agree(known, shape):
            self.lies[value] = (
                f"the model says that '{value.name}' is {describe(known)}, "
                f"but weights ask for {describe(shape)}"
            )
            return
        if known is None:
            self._shapes[value] = shape
        else:
            pairs = zip(known, shape, strict=True)
            self._shapes[value] = tuple(a if a is not None else b for a, b in pairs)
        if type is not None and self.type(value) is None and value.dtype is None:
            self._types[value] = type

    def pass_on(self, node: ir.Node, described: Mapping[ir.Value, Value]) -> None:
        """Passes on what is known of the operands of a node that is not described."""
        if node.op_type not in KEEPS_SHAPE and node.op_type != "Mul":
            return
        known: list[tuple[Shape, str | None]] = []
        for x in node.inputs if node.op_type == "Mul" else node.inputs[:1]:
            if x is not None and x in described:
                known.append((described[x].shape, described[x].type))
            elif x is not None and (shape := self.shape(x)) is not None:
                known.append((shape, self.type(x)))
        shapes = [shape for shape, _ in known]
        if len(known) == (2 if node.op_type == "Mul" else 1) and agree(shapes[0], shapes[-1]):
            sizes = tuple(a if a == b else None for a, b in zip(shapes[0], shapes[-1], strict=True))
            self.say(node.outputs[0], sizes, known[0][1])

    def _learn(self, node: ir.Node, rule: _Rule | None, backward: bool) -> None:
        if node.domain or not node.inputs or not node.outputs:
            return
        x, y = node.inputs[0], node.outputs[0]
        if x is None or self._constants.is_constant(x):
            return
        if rule is not None:
            try:
                rule(self, node, x, y)
            except (Leave, IndexError, TypeError):
                return
        elif node.op_type in KEEPS_SHAPE:
            source, target = (y, x) if backward else (x, y)
            shape = self.shape(source)
            if shape is not None:
                self.say(target, shape, self.type(source))


_Rule = Callable[[Shapes, ir.Node, ir.Value, ir.Value], None]


def _conv(shapes: Shapes, node: ir.Node, x: ir.Value, y: ir.Value) -> None:
    weight = shapes._constants.get(node.inputs[1])
    if weight is None or weight.ndim < 3:
        return
    unknown = (None,) * (weight.ndim - 2)
    type = TYPES.get(ir.DataType.from_numpy(weight.dtype))
    groups = integer(node, "group", 1)
    shapes.say(x, (None, weight.shape[1] * groups, *unknown), type)
    shapes.say(y, (None, weight.shape[0], *unknown), type)


def _gemm(shapes: Shapes, node: ir.Node, x: ir.Value, y: ir.Value) -> None:
    weight = shapes._constants.get(node.inputs[1])
    if weight is None or weight.ndim != 2:
        return
    type = TYPES.get(ir.DataType.from_numpy(weight.dtype))
    inner, outer = weight.shape[::-1] if integer(node, "transB", 0) else weight.shape
    if not integer(node, "transA", 0):
        shapes.say(x, (None, inner), type)
        shapes.say(y, (None, outer), type)


def _batch_norm(shapes: Shapes, node: ir.Node, x: ir.Value, y: ir.Value) -> None:
    mean = shapes._constants.get(node.inputs[3])
    for one, other in ((x, y), (y, x)):
        known = shapes.shape(one)
        if mean is not None and mean.ndim == 1 and known is not None and len(known) >= 2:
            channels = (known[0], mean.shape[0], *known[2:])
            shapes.say(one, channels, None)
            shapes.say(other, channels, shapes.type(one))


_FROM_WEIGHTS: dict[str, _Rule] = {
    "Conv": _conv,
    "Gemm": _gemm,
    "BatchNormalization": _batch_norm,
}


def _claimed(shape: ir.Shape) -> Shape:
    """Sizes as a model states them; what cannot be a size is not known."""
    return tuple(size if isinstance(size, int) and 0 < size <= LARGEST else None for size in shape)


def agree(left: Shape, right: Shape) -> bool:
    """Whether both can be the shape of one value."""
    return len(left) == len(right) and all(
        a is None or b is None or a == b for a, b in zip(left, right, strict=True)
    )


def describe(shape: Shape) -> str:
    """A shape for people."""
    return "[" + ", ".join("?" if size is None else str(size) for size in shape) + "]"
