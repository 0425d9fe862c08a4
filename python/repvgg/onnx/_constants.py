# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Which values of a graph are constants, and what they are.

A constant is an initializer that is no graph input, the output of a Constant node, or what
a short chain of shape changes and arithmetic makes of constants. Weights are not copied:
an initializer in a mapped file stays there, and a reshape of it is a view.
"""

from __future__ import annotations

import os
from collections.abc import Callable

import numpy as np
import onnx_ir as ir

from repvgg._linear import Array
from repvgg.errors import ParseError, innermost
from repvgg.onnx._attributes import Leave, expect, integer, label

#: More elements than that are not computed with here, only looked at.
MOST_ELEMENTS = 1 << 24
#: Chains of constant nodes that are longer are not followed.
DEEPEST = 64


class Constants:
    """Constants by value; each is evaluated once.

    Raises
    ------
    repvgg.ParseError
        If a tensor cannot be read: too short, missing, or outside of the model's folder.
    """

    def __init__(self) -> None:
        self._known: dict[ir.Value, Array | None] = {}

    def get(self, value: ir.Value | None, depth: int = 0) -> Array | None:
        """The elements of a constant; None if it is none, or not one that is evaluated."""
        if value is None:
            return None
        if value not in self._known:
            self._known[value] = self._evaluate(value, depth)
        return self._known[value]

    def is_constant(self, value: ir.Value | None) -> bool:
        """Whether `get` has an answer."""
        return self.get(value) is not None

    def _evaluate(self, value: ir.Value, depth: int) -> Array | None:
        node = value.producer()
        if node is None:
            fixed = value.is_initializer() and not value.is_graph_input()
            return read_tensor(value.const_value, value.name) if fixed else None
        if node.domain or depth > DEEPEST or len(node.outputs) != 1:
            return None
        if node.op_type == "Constant":
            return _constant_node(node)
        rule = _RULES.get(node.op_type)
        if rule is None or not node.inputs:
            return None
        inputs = [self.get(v, depth + 1) if v is not None else None for v in node.inputs]
        if any(a is None and v is not None for a, v in zip(inputs, node.inputs, strict=True)):
            return None
        try:
            with np.errstate(all="ignore"):
                return rule(node, *inputs)
        except (Leave, ValueError, TypeError, IndexError, np.exceptions.AxisError):
            return None


def read_tensor(tensor: ir.TensorProtocol | None, name: str | None) -> Array | None:
    """The elements of a tensor where they lie; None for types that are no numbers."""
    if tensor is None or tensor.dtype in (ir.DataType.STRING, ir.DataType.UNDEFINED):
        return None
    try:
        sizes = [size if isinstance(size, int) else -1 for size in tensor.shape]
        if any(size < 0 for size in sizes):
            raise ValueError(f"it has the shape {sizes}")
        if isinstance(tensor, ir.ExternalTensor):
            _check_external(tensor)
        return tensor.numpy()
    except Exception as error:
        raise ParseError(f"cannot read the tensor {name!r}: {innermost(error)}") from None


def in_memory(tensor: ir.TensorProtocol | None, name: str | None) -> ir.TensorProtocol | None:
    """A tensor that is in no other file as far as a message can tell; mapped it may stay.

    onnx_ir's own way closes the file, which arrays of a module may still lie in.
    """
    if not isinstance(tensor, ir.ExternalTensor):
        return tensor
    return ir.Tensor(read_tensor(tensor, name), tensor.dtype, shape=tensor.shape, name=name)


def _check_external(tensor: ir.ExternalTensor) -> None:
    """That a file holds what is said of it, so that what is too large is not mapped."""
    offset, length = tensor.offset or 0, tensor.length
    if offset < 0 or (length is not None and length != tensor.nbytes):
        raise ValueError(
            f"its shape and type take {tensor.nbytes} bytes, but it has {length} at {offset}"
        )
    if not os.path.isfile(tensor.path):
        raise ValueError(f"there is no file '{tensor.location}' in the model's folder")
    size = os.stat(tensor.path).st_size
    if offset + tensor.nbytes > size:
        raise ValueError(
            f"'{tensor.location}' ends at {size}, before its end at {offset + tensor.nbytes}"
        )


def _constant_node(node: ir.Node) -> Array | None:
    for name, dtype in (
        ("value_float", np.float32),
        ("value_floats", np.float32),
        ("value_int", np.int64),
        ("value_ints", np.int64),
    ):
        attribute = node.attributes.get(name)
        if attribute is not None and not attribute.is_ref():
            return np.array(attribute.value, dtype)
    attribute = node.attributes.get("value")
    if attribute is None or attribute.is_ref() or attribute.type != ir.AttributeType.TENSOR:
        return None
    return read_tensor(attribute.value, label(node))


def _axes(node: ir.Node, given: Array | None) -> tuple[int, ...] | None:
    """Axes, which are an attribute in old opsets and an input in new ones."""
    if given is not None:
        return tuple(int(axis) for axis in given.reshape(-1))
    attribute = node.attributes.get("axes")
    return None if attribute is None else tuple(attribute.as_ints())


def _unsqueeze(node: ir.Node, x: Array, given: Array | None = None) -> Array:
    axes = _axes(node, given)
    expect(axes is not None and len(axes) + x.ndim <= 16, "")
    return np.expand_dims(x, axes or ())


def _reshape(node: ir.Node, x: Array, shape: Array | None = None) -> Array:
    expect(shape is not None, "")
    assert shape is not None
    sizes = [int(size) for size in shape.reshape(-1)]
    if not integer(node, "allowzero", 0):
        sizes = [x.shape[i] if size == 0 else size for i, size in enumerate(sizes)]
    return x.reshape(sizes)


def _transpose(node: ir.Node, x: Array) -> Array:
    attribute = node.attributes.get("perm")
    return x.transpose(attribute.as_ints() if attribute is not None else None)


def _cast(node: ir.Node, x: Array) -> Array:
    expect(x.size <= MOST_ELEMENTS and x.dtype.kind in "fiubV", "")
    return x.astype(ir.DataType(integer(node, "to", 0)).numpy())


def _flatten(node: ir.Node, x: Array) -> Array:
    axis = integer(node, "axis", 1)
    rows = int(np.prod(x.shape[: axis + x.ndim if axis < 0 else axis]))
    return x.reshape(rows, -1)


def _computed(function: Callable[..., Array]) -> Callable[..., Array]:
    """Arithmetic in the elements' own type, as a runtime would do it."""

    def rule(node: ir.Node, *inputs: Array) -> Array:
        expect(not node.attributes and len({x.dtype for x in inputs}) == 1, "")
        expect(all(x.size <= MOST_ELEMENTS and x.dtype.kind in "fV" for x in inputs), "")
        expect(np.broadcast(*inputs).size <= MOST_ELEMENTS, "")
        return np.asarray(function(*inputs), inputs[0].dtype)

    return rule


_RULES: dict[str, Callable[..., Array]] = {
    "Identity": lambda node, x: x,
    "Unsqueeze": _unsqueeze,
    "Squeeze": lambda node, x, axes=None: np.squeeze(x, _axes(node, axes)),
    "Reshape": _reshape,
    "Transpose": _transpose,
    "Flatten": _flatten,
    "Cast": _cast,
    "Add": _computed(np.add),
    "Sub": _computed(np.subtract),
    "Mul": _computed(np.multiply),
    "Div": _computed(np.divide),
    "Neg": _computed(np.negative),
    "Sqrt": _computed(np.sqrt),
    "Reciprocal": _computed(np.reciprocal),
}
