# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""A model for inputs of given shapes: what is computed of shapes alone becomes constants.

Input: a model that nobody else has. Output: the same model, in an operator set that
torch-mlir reads, whose values have known shapes where they follow from those of its inputs.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
import onnx_ir as ir

from repvgg._torch_mlir import quiet
from repvgg.errors import Error, Refused, innermost
from repvgg.onnx._attributes import LARGEST, label

#: torch-mlir reads what older operator sets have otherwise in this one's form.
OLDEST_OPSET = 17
#: Larger tensors are not computed here.
LARGEST_FOLDED = 8192


def set_inputs(model: ir.Model, shapes: Mapping[str, Sequence[int]]) -> None:
    """Sets the shapes of inputs, by name; others keep theirs.

    Raises
    ------
    repvgg.Refused
        If there is no such input, or it has another rank or other known sizes.
    """
    inputs = {value.name: value for value in data_inputs(model)}
    for name, shape in shapes.items():
        value = inputs.get(name)
        if value is None:
            there = ", ".join(str(name) for name in inputs)
            raise Refused(f"there is no input '{name}'; there are {there}")
        if any(not 0 < size <= LARGEST for size in shape):
            raise Refused(f"input '{name}': expects sizes from 1 on, but got {list(shape)}")
        known = list(value.shape) if value.shape is not None else [None] * len(shape)
        if len(known) != len(shape):
            raise Refused(f"input '{name}' has {len(known)} axes, but got {list(shape)}")
        for axis, (old, new) in enumerate(zip(known, shape, strict=True)):
            if _is_known(old) and old != new:
                raise Refused(f"input '{name}' has size {old} on axis {axis}, but got {new}")
        value.shape = ir.Shape(shape)
    # What was said of values with other shapes is inferred anew.
    kept = {*model.graph.inputs, *model.graph.initializers.values()}
    for node in model.graph.all_nodes() if shapes else ():
        for value in node.outputs:
            if value not in kept and value.shape is not None and not value.shape.is_static():
                value.shape = None


def fix_shapes(model: ir.Model) -> None:
    """Computes what follows from the shapes of inputs.

    Raises
    ------
    repvgg.Refused
        If the operator set cannot be raised, or the shapes contradict each other.
    repvgg.Error
        If onnxscript is not installed.
    """
    try:
        from onnxscript import optimizer, version_converter
    except ImportError:
        raise Error(
            "reading an ONNX model as MLIR needs onnxscript and torch-mlir: "
            "pip install 'repvgg-mlir[onnx,torch]'"
        ) from None
    with quiet("onnxscript", "onnx_ir"):
        if _opset(model) < OLDEST_OPSET:
            try:
                version_converter.convert_version(model, OLDEST_OPSET, fallback=True)
            except Exception as error:  # the converter raises what it likes
                raise Refused(
                    f"cannot convert operator set {_opset(model)} to {OLDEST_OPSET}: "
                    f"{innermost(error)}"
                ) from None
        try:
            optimizer.optimize_ir(model, onnx_shape_inference=True, should_fold=_should_fold)
        except Exception as error:  # so does shape inference
            raise Refused(f"cannot infer the shapes of its values: {innermost(error)}") from None
    names = set()
    for node in model.graph.all_nodes():
        node.name = label(node)
        while node.name in names:
            node.name += "_"
        names.add(node.name)


def unknown_sizes(model: ir.Model) -> list[str]:
    """Inputs with sizes that are not known, each as "x: [N, 3, ?, ?]".

    Examples
    --------
    >>> x = ir.Value(name="x", shape=ir.Shape(["N", 3]), type=ir.TensorType(ir.DataType.FLOAT))
    >>> graph = ir.Graph([x], [], nodes=[], opset_imports={"": 18})
    >>> unknown_sizes(ir.Model(graph, ir_version=10))
    ['x: [N, 3]']
    """
    found = []
    for value in data_inputs(model):
        if value.shape is None:
            found.append(f"{value.name}: of unknown rank")
        elif not all(map(_is_known, value.shape)):
            sizes = (
                size if _is_known(size) else getattr(size, "value", None) or "?"
                for size in value.shape
            )
            found.append(f"{value.name}: [{', '.join(map(str, sizes))}]")
    return found


def batch_shapes(
    model: ir.Model, batch: int, shapes: Mapping[str, Sequence[int]]
) -> dict[str, Sequence[int]]:
    """`shapes`, and those of inputs of which only the batch, the first size, is not known."""
    found = {name: (batch, *shape[1:]) for name, shape in shapes.items()}
    for value in data_inputs(model):
        sizes = list(value.shape or ())
        is_open = [not _is_known(size) for size in sizes]
        if value.name and is_open and is_open[0] and not any(is_open[1:]):
            found.setdefault(value.name, (batch, *sizes[1:]))
    return found


def data_inputs(model: ir.Model) -> list[ir.Value]:
    """Inputs that are no initializers."""
    initializers = model.graph.initializers
    return [value for value in model.graph.inputs if value.name not in initializers]


def _is_known(size: Any) -> bool:
    """Some exporters write -1 for what is not known."""
    return isinstance(size, int) and size > 0


def _size_text(size: Any) -> str:
    if _is_known(size):
        return str(size)
    return getattr(size, "value", None) or "?"


def _opset(model: ir.Model) -> int:
    return model.opset_imports.get("", model.opset_imports.get("ai.onnx", OLDEST_OPSET))


def _should_fold(node: ir.Node) -> bool | None:
    """Also a tensor of one value, if it is small; otherwise as the library does."""
    if node.op_type != "ConstantOfShape" or node.domain:
        return None
    shape = node.inputs[0].const_value if node.inputs and node.inputs[0] else None
    if shape is None or shape.size > 8:
        return None
    return bool(np.prod(shape.numpy(), dtype=np.float64) <= LARGEST_FOLDED) or None
