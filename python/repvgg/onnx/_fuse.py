# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Fusing a model that is in memory.

Each graph of the model, the bodies of its control flow and its functions are fused by
themselves: described, fused by the compiler, rewritten.
"""

from __future__ import annotations

from collections.abc import Collection

import onnx
import onnx_ir as ir

from repvgg.census import Census
from repvgg.errors import ParseError, Refused, innermost
from repvgg.onnx._attributes import label
from repvgg.onnx._constants import Constants
from repvgg.onnx._describe import Left, describe_graph
from repvgg.onnx._emit import Names
from repvgg.onnx._operators import DESCRIBERS
from repvgg.onnx._report import OnnxReport, Totals, all_graphs
from repvgg.onnx._rewrite import rewrite
from repvgg.progress import Progress


def fuse_model(
    model: ir.Model,
    *,
    cost: str = "model",
    strict: bool = False,
    keep: Collection[str] = (),
    details: bool = False,
    progress: Progress | None = None,
) -> tuple[ir.Model, OnnxReport]:
    """Fuses the linear blocks of a model into single convolutions.

    Parameters
    ----------
    model : onnx_ir.Model
        It stays as it is; the result shares its weights.
    cost : {"model", "always"}
        As few convolutions as are cheapest, or one whatever it costs.
    strict : bool
        Refuse a model with a block that cannot be fused for its constants.
    keep : list of str
        Names of nodes that are left as they are, and so is what depends on their results.
    details : bool
        The censuses as JSON also have what blocks are made of: see `repvgg.Module.fuse`.
    progress : callable, optional
        Told (stage, step, steps).

    Returns
    -------
    onnx_ir.Model
    OnnxReport

    Raises
    ------
    repvgg.ParseError
        If it is no valid model; the message names the node or the tensor.
    repvgg.Refused
        With `strict`, or if something about it cannot be kept.
    repvgg.VerifyError
        If a result was found to be wrong.

    Examples
    --------
    >>> import onnx_ir
    >>> import onnx.parser
    >>> model = onnx.parser.parse_model('''
    ... <ir_version: 8, opset_import: ["" : 17]>
    ... agraph (float[1, 1, 4, 4] x) => (float[1, 1, 4, 4] y)
    ... <float[1, 1, 1, 1] w = {2.0}> { c = Conv(x, w)  y = Add(c, x) }''')
    >>> fused, report = fuse_model(onnx_ir.from_proto(model))
    >>> [node.op_type for node in fused.graph], report.fused
    (['Conv'], 1)
    """
    try:
        check_model(model)
        return fuse_in_place(
            model.clone(),
            cost=cost,
            strict=strict,
            keep=keep,
            details=details,
            progress=progress,
        )
    except RecursionError:
        raise Refused("its graphs are nested too deeply") from None


def fuse_in_place(
    model: ir.Model,
    *,
    cost: str,
    strict: bool,
    keep: Collection[str] = (),
    details: bool = False,
    progress: Progress | None,
) -> tuple[ir.Model, OnnxReport]:
    """Fuses a model that nobody else has; it must be valid."""
    _check_kept(model, keep)
    before = Totals.of(model)
    names = Names(_taken_names(model))
    censuses: list[Census] = []
    left: list[Left] = []
    bodies = [(model.graph, model.graph.opset_imports, False)]
    bodies += [(f.graph, f.opset_imports, True) for f in model.functions.values()]
    for root, opsets, is_function in bodies:
        opset = opsets.get("", opsets.get("ai.onnx", 0))
        for graph in [root, *root.subgraphs()]:
            description = describe_graph(graph, opset, Constants(), DESCRIBERS, keep)
            left += description.left
            if description.linear.count():
                fused = description.linear.fuse(
                    cost=cost, strict=strict, details=details, progress=progress
                )
                censuses.append(Census(fused.census))
                rewrite(graph, description, fused, names, is_function)
    return model, OnnxReport(before, Totals.of(model), censuses, left)


def fuse_proto(
    proto: onnx.ModelProto,
    *,
    cost: str = "model",
    strict: bool = False,
    keep: Collection[str] = (),
    progress: Progress | None = None,
    base_dir: str = "",
) -> tuple[onnx.ModelProto, OnnxReport]:
    """Fuses a model as the onnx package has it; see `fuse_model`.

    `base_dir` is the folder of its external data. What the result refers to there it refers
    to as before.
    """
    model = read_proto(proto, base_dir)
    fused, report = fuse_own(model, cost, strict, keep, progress)
    return write_proto(fused), report


def write_proto(model: ir.Model) -> onnx.ModelProto:
    """The message for a model.

    Raises
    ------
    repvgg.ParseError
        If something in it is no text, or no tensor.
    """
    try:
        return ir.to_proto(model)
    except RecursionError:
        raise Refused("its graphs are nested too deeply") from None
    except Exception as error:
        raise ParseError(f"it is no valid ONNX model: {innermost(error)}") from None


def fuse_own(
    model: ir.Model, cost: str, strict: bool, keep: Collection[str], progress: Progress | None
) -> tuple[ir.Model, OnnxReport]:
    """Fuses a model that nobody else has, and checks it before."""
    try:
        check_model(model)
        return fuse_in_place(model, cost=cost, strict=strict, keep=keep, progress=progress)
    except RecursionError:
        raise Refused("its graphs are nested too deeply") from None


def read_proto(proto: onnx.ModelProto, base_dir: str) -> ir.Model:
    """A model of its own for a message, whose tensors are shared.

    Raises
    ------
    repvgg.ParseError, repvgg.Refused
    """
    for graph in _graphs_of(proto):
        if graph.sparse_initializer:
            raise Refused("it has sparse initializers, which are not supported: make them dense")
        seen: set[str] = set()
        for tensor in graph.initializer:
            if not tensor.name or tensor.name in seen:
                raise ParseError(f"two initializers have the name {tensor.name!r}, or one has none")
            seen.add(tensor.name)
    if proto.training_info:
        raise Refused("it has training_info, which is not supported: export it for inference")
    if not proto.HasField("graph"):
        raise ParseError("it has no graph")
    try:
        model = ir.from_proto(proto)
    except RecursionError:
        raise Refused("its graphs are nested too deeply") from None
    except Exception as error:
        raise ParseError(f"it is no valid ONNX model: {innermost(error)}") from None
    _set_base_dir(model, base_dir)
    return model


def _graphs_of(proto: onnx.ModelProto) -> list[onnx.GraphProto]:
    graphs, pending = [], [proto.graph]
    while pending:
        graph = pending.pop()
        graphs.append(graph)
        for node in graph.node:
            for attribute in node.attribute:
                pending += [attribute.g] if attribute.HasField("g") else []
                pending += attribute.graphs
    return graphs


def _set_base_dir(model: ir.Model, base_dir: str) -> None:
    """Says where external data is; without a folder there is none to be read."""
    for graph in all_graphs(model):
        tensors = [value.const_value for value in graph.initializers.values()]
        for node in graph:
            for attribute in node.attributes.values():
                if attribute.type == ir.AttributeType.TENSOR:
                    tensors.append(attribute.value)
                elif attribute.type == ir.AttributeType.TENSORS:
                    tensors += attribute.value
        for tensor in tensors:
            if isinstance(tensor, ir.ExternalTensor):
                if not base_dir:
                    raise Refused(
                        f"the tensor '{tensor.name}' is in the file '{tensor.location}': say "
                        "in which folder that is (base_dir)"
                    )
                tensor.base_dir = base_dir


def check_model(model: ir.Model) -> None:
    """That each value is computed before it is used.

    Raises
    ------
    repvgg.ParseError
        With the node's name.
    """
    for graph in all_graphs(model):
        _check_names(graph)
        _check_tensors(graph)
        position = {node: index for index, node in enumerate(graph)}
        for index, node in enumerate(graph):
            for value in node.inputs:
                if value is None:
                    continue
                producer = value.producer()
                if producer is not None and position.get(producer, -1) >= index:
                    raise ParseError(
                        f"node {label(node)!r} uses {value.name!r} before it is computed: the "
                        "graph has a cycle, or its nodes are not sorted"
                    )
                if value.graph is None:
                    raise ParseError(
                        f"node {label(node)!r} uses {value.name!r}, which nothing computes"
                    )
        for value in graph.outputs:
            if value.graph is None:
                raise ParseError(f"nothing computes the output {value.name!r}")


def _check_names(graph: ir.Graph) -> None:
    """That names are text: what is not encoded as UTF-8 is read as bytes."""
    for node in graph:
        names = [node.name, node.op_type, node.domain, *(v.name for v in node.outputs)]
        for name in names:
            if not isinstance(name, str | None):
                raise ParseError(f"the name {name!r} is not encoded as UTF-8")


def _check_kept(model: ir.Model, keep: Collection[str]) -> None:
    """That nodes that are to be kept are there."""
    if keep:
        there = {label(node) for graph in all_graphs(model) for node in graph}
        for name in keep:
            if name not in there:
                raise Refused(f"there is no node {name!r}, which is to be kept")


def _check_tensors(graph: ir.Graph) -> None:
    """That constants have a type that there is."""
    constants = [(value.name, value.const_value) for value in graph.initializers.values()]
    for node in graph:
        for attribute in node.attributes.values():
            if attribute.type == ir.AttributeType.TENSOR:
                constants.append((label(node), attribute.value))
    for name, tensor in constants:
        try:
            valid = tensor is None or tensor.dtype == ir.DataType.STRING or tensor.nbytes >= 0
        except (ValueError, TypeError) as error:
            raise ParseError(f"cannot read the tensor {name!r}: {innermost(error)}") from None
        if not valid:
            raise ParseError(f"cannot read the tensor {name!r}: it has a negative size")


def _taken_names(model: ir.Model) -> set[str]:
    """Names of all values and nodes."""
    taken: set[str] = set()
    for graph in all_graphs(model):
        values = [*graph.inputs, *graph.initializers.values()]
        for node in graph:
            values += node.outputs
            taken.add(node.name or "")
        taken.update(value.name or "" for value in values)
    return taken
