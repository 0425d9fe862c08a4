# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""An ONNX model as a module of MLIR, through torch-mlir's importer.

Weights do not go through torch-mlir: it sees them as resources without data, whose data is
handed to the compiler where it lies. Ops are named after their nodes.
"""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
import onnx
import onnx_ir as ir

from repvgg import _core
from repvgg._linear import Array
from repvgg._torch_mlir import collect_errors, first_line, lower, missing, text_of
from repvgg.errors import Error, Refused, innermost
from repvgg.onnx._constants import in_memory
from repvgg.onnx._files import load_model
from repvgg.onnx._fix_shapes import fix_shapes, set_inputs, unknown_sizes
from repvgg.onnx._fuse import check_model, fuse_in_place, read_proto
from repvgg.onnx._module import OnnxModule
from repvgg.progress import Progress

#: Weights with fewer elements are left to torch-mlir, which looks at shapes and axes.
SMALLEST_RESOURCE = 65

_PIPELINE = "builtin.module(torch-onnx-to-torch-backend-pipeline{backend-legal-ops=})"

Model = ir.Model | onnx.ModelProto | str | os.PathLike[str]


def to_module(
    model: Model,
    *,
    shapes: Mapping[str, Sequence[int]] | None = None,
    fuse: bool = False,
    static: bool = False,
    progress: Progress | None = None,
) -> OnnxModule:
    """Reads an ONNX model as MLIR, for the compiler. What is given stays as it is.

    Parameters
    ----------
    model : onnx_ir.Model, onnx.ModelProto or path
        A model with weights in other files must be given by its path, or as onnx_ir has it.
    shapes : dict, optional
        Of inputs, by name. A module with sizes that are not known can be fused, not compiled.
    fuse : bool
        Fuse the graph before. torch-mlir takes most of the time, and then has less to read.
    static : bool
        Refuse inputs with sizes that are not known.
    progress : callable, optional
        Told (stage, step, steps).

    Returns
    -------
    OnnxModule
        With one function, the graph's; its weights are the model's, mapped where they are. Its
        `to_onnx` gives the model back, with the shapes and fused as this module is.

    Raises
    ------
    repvgg.ParseError
        If it is no valid model; the message names the node or the tensor.
    repvgg.Refused
        If torch-mlir does not have one of its operators; the message names the node. If there
        is no such input, or `static` asks for a size.
    repvgg.Error
        If torch-mlir or onnxscript is not installed.
    """
    try:
        from torch_mlir.extras import onnx_importer  # noqa: F401
    except ImportError as error:
        raise missing("reading an ONNX model as MLIR") from error
    own, name = _own(model)
    try:
        check_model(own)
        set_inputs(own, shapes or {})
        if static:
            _expect_static(own)
        if fuse:
            own, _ = fuse_in_place(own, cost="model", strict=False, progress=progress)
        kept = own.clone()
        if progress:
            progress("fixing shapes", 0, 0)
        fix_shapes(own)
    except Error as error:
        raise type(error)(f"'{name}': {error}", error.diagnostics) from None
    if progress:
        progress("importing", 0, 0)
    weights = _take_weights(own)
    try:
        text = _import(_typed(own), weights)
    except Refused as error:
        raise Refused(f"'{name}': {error}") from None
    data = {key: _bytes(tensor) for key, tensor in weights.items() if f"<{key}>" in text}
    return OnnxModule(_core.Module.load_bytes(text.encode(), name, data, progress), name, kept)


def _own(model: Model) -> tuple[ir.Model, str]:
    """A model that may be changed, and what messages call it."""
    if isinstance(model, ir.Model):
        return model.clone(), model.graph.name or "model"
    if isinstance(model, onnx.ModelProto):
        return read_proto(model, ""), model.graph.name or "model"
    path = os.fspath(model)
    return load_model(path), path


def _expect_static(model: ir.Model) -> None:
    unknown = unknown_sizes(model)
    if unknown:
        raise Refused(
            f"inputs have sizes that are not known: {'; '.join(unknown)}: set them "
            f"(--shape {unknown[0].partition(':')[0]}=1,3,224,224)"
        )


def _take_weights(model: ir.Model) -> dict[str, ir.TensorProtocol]:
    """Puts names in the place of large weights; what they name."""
    weights: dict[str, ir.TensorProtocol] = {}
    for graph in (model.graph, *model.graph.subgraphs()):
        for value in graph.initializers.values():
            tensor = value.const_value
            is_plain = tensor is not None and tensor.dtype.bitwidth >= 8
            if not is_plain or tensor.dtype == ir.DataType.BOOL or tensor.size < SMALLEST_RESOURCE:
                value.const_value = in_memory(tensor, value.name)
                continue
            key = f"w{len(weights)}"
            weights[key] = tensor
            value.const_value = ir.ExternalTensor(
                key, 0, tensor.nbytes, tensor.dtype, shape=tensor.shape, name=value.name or key
            )
    return weights


def _typed(model: ir.Model) -> onnx.ModelProto:
    """The message for a model, with the types of all values that can be inferred."""
    proto = ir.to_proto(model)
    try:
        return onnx.shape_inference.infer_shapes(proto, data_prop=True)
    except Exception as error:  # what ONNX's inference raises is not one class
        raise Refused(f"cannot infer the shapes of its values: {innermost(error)}") from None


def _import(proto: onnx.ModelProto, weights: Mapping[str, ir.TensorProtocol]) -> str:
    """torch-mlir's text for a model, in linalg on tensors."""
    from torch_mlir.dialects import torch as torch_dialect
    from torch_mlir.extras import onnx_importer
    from torch_mlir.ir import Context, DenseResourceElementsAttr

    class Weights(onnx_importer.ContextCache):
        __slots__ = ()

        def tensor_proto_to_attr(self, tensor: onnx.TensorProto) -> Any:
            if tensor.data_location != onnx.TensorProto.EXTERNAL:
                return super().tensor_proto_to_attr(tensor)
            key = tensor.external_data[0].value
            return DenseResourceElementsAttr.get_from_buffer(
                _bytes(weights[key]), key, self.tensor_proto_to_builtin_type(tensor)
            )

    context = Context()
    torch_dialect.register_dialect(context)
    errors = collect_errors(context)
    try:
        info = onnx_importer.ModelInfo(proto)
        module = info.create_module(context=context)
        importer = onnx_importer.NodeImporter.define_function(
            info.main_graph, module.operation, Weights(context)
        )
        importer.import_all()
        lower(module, _PIPELINE)
    except Exception as error:  # torch-mlir raises what its passes say
        raise Refused(_reason(proto, error, errors)) from None
    return text_of(module)


def _reason(proto: onnx.ModelProto, error: BaseException, errors: Sequence[tuple[str, str]]) -> str:
    """What torch-mlir cannot do, with the node that it cannot do it for."""
    operators = {node.name: node.op_type for node in proto.graph.node}
    message = first_line(error)
    for name, operator in operators.items():
        if any(f'"{name}"' in place for place, _ in errors) or f'"{name}"' in message:
            return f"torch-mlir cannot import the node '{name}', {_article(operator)}"
    return f"torch-mlir cannot import the model: {message}"


def _article(operator: str) -> str:
    return f"{'an' if operator[0] in 'AEIOU' else 'a'} {operator}"


def _bytes(tensor: ir.TensorProtocol) -> Array:
    """The elements' bytes, in the tensor's memory where that can be."""
    return np.ascontiguousarray(tensor.numpy()).reshape(-1).view(np.uint8)
