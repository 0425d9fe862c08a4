# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""A PyTorch network as a module, through torch.export and torch-mlir.

Weights do not go through torch-mlir: it sees them as resources without data, whose data is
handed to the compiler where it lies. Ops are named after the modules that they came from.
"""

from __future__ import annotations

import os
from typing import Any

import numpy as np
import torch

from repvgg import _core
from repvgg._torch_mlir import collect_errors, first_line, lower, missing, text_of
from repvgg.errors import Refused
from repvgg.module import Module
from repvgg.progress import Progress
from repvgg.torch.module import TorchModule, own_weights
from repvgg.torch.program import load_program

#: Weights with fewer elements are left to torch-mlir, which may fold them.
SMALLEST_RESOURCE = 2

_PIPELINE = (
    "builtin.module(func.func(torch-match-quantized-custom-ops), "
    "torchdynamo-export-to-torch-backend-pipeline)"
)


def from_torch(
    net: torch.nn.Module | torch.export.ExportedProgram | str | os.PathLike[str],
    *inputs: Any,
    dynamic_shapes: Any = None,
    trust: bool = False,
    progress: Progress | None = None,
    **named_inputs: Any,
) -> TorchModule:
    """Reads a PyTorch network, which stays as it is.

    Parameters
    ----------
    net : torch.nn.Module, torch.export.ExportedProgram or path
        A network in evaluation mode, what torch.export has made of one, or the file
        (`.pt2`) that it was saved in.
    *inputs, **named_inputs
        What a network is called with; their shapes are the module's. A program has its own.
    dynamic_shapes : optional
        Dimensions that may differ, as torch.export has them. Such a module can be fused, not
        compiled.
    trust : bool
        Whether a file may run code: PyTorch's loader unpickles.
    progress : callable, optional
        Told (stage, step, steps).

    Returns
    -------
    TorchModule
        With a copy of the weights.

    Raises
    ------
    repvgg.Refused
        If it is in training mode, or cannot be exported; the message has PyTorch's reason. A
        file without `trust`.
    repvgg.ParseError
        If a file is damaged.
    """
    if isinstance(net, torch.nn.Module):
        program = _export(net, inputs, named_inputs, dynamic_shapes, progress)
        name = type(net).__name__
    elif inputs or named_inputs or dynamic_shapes is not None:
        raise TypeError("an exported program has its inputs: expects none beside it")
    elif isinstance(net, torch.export.ExportedProgram):
        program, name = net, "program"
    else:
        program, name = load_program(net, trust=trust), os.fspath(net)
    program = own_weights(program)
    return TorchModule(import_program(program, name, progress=progress)._core, name, program)


def _export(
    net: torch.nn.Module,
    inputs: tuple[Any, ...],
    named_inputs: dict[str, Any],
    dynamic_shapes: Any,
    progress: Progress | None,
) -> torch.export.ExportedProgram:
    if net.training:
        raise Refused("the network is in training mode: call .eval() first")
    if progress:
        progress("exporting", 0, 0)
    with torch.no_grad():
        try:
            return torch.export.export(
                net, inputs, named_inputs, dynamic_shapes=dynamic_shapes, strict=False
            )
        except Exception as error:  # PyTorch's exporter raises what it likes
            hint = ""
            if len(inputs) == 1 and isinstance(inputs[0], tuple):
                hint = " (inputs are passed one by one, not as a tuple)"
            raise Refused(
                f"PyTorch cannot export the network{hint}: {first_line(error)}"
            ) from error


def decompose(program: torch.export.ExportedProgram) -> torch.export.ExportedProgram:
    """A program of the ops that torch-mlir knows, without changes in place.

    Raises
    ------
    repvgg.Error
        If torch-mlir is not there.
    """
    _expect_torch_mlir()
    from torch_mlir.extras.fx_decomp_util import get_decomposition_table

    return program.run_decompositions(get_decomposition_table())


def _expect_torch_mlir() -> None:
    try:
        from torch_mlir.extras import fx_importer  # noqa: F401
    except ImportError as error:
        raise missing("reading PyTorch networks") from error


def import_program(
    program: torch.export.ExportedProgram,
    name: str,
    *,
    decomposed: bool = False,
    progress: Progress | None = None,
) -> Module:
    """An exported program as a module.

    Parameters
    ----------
    program : torch.export.ExportedProgram
        Nobody may change its weights while the module lives.
    name : str
        What messages call it.
    decomposed : bool
        Whether it went through `decompose`.

    Raises
    ------
    repvgg.Refused
        If torch-mlir does not have one of its ops.
    """
    if progress:
        progress("importing", 0, 0)
    _expect_torch_mlir()
    importer, weights = _make_importer()
    errors = collect_errors(importer.module.context)
    try:
        program = program if decomposed else decompose(program)
        importer.import_frozen_program(program, func_name="main")
        lower(importer.module, _PIPELINE)
    except Exception as error:  # torch-mlir raises what its passes say
        reason = errors[0][1] if errors else first_line(error)
        raise Refused(f"torch-mlir cannot import the network: {reason}") from error
    text = text_of(importer.module)
    data = {key: _bytes(tensor) for key, tensor in weights.items() if f"<{key}>" in text}
    return Module(_core.Module.load_bytes(text.encode(), name, data, progress), name)


def _make_importer() -> tuple[Any, dict[str, torch.Tensor]]:
    """torch-mlir's importer with hooks of ours, and the weights that these come to know."""
    from torch_mlir.dialects import torch as torch_dialect
    from torch_mlir.extras import fx_importer
    from torch_mlir.ir import Context, DenseResourceElementsAttr, Operation

    weights: dict[str, torch.Tensor] = {}

    class Hooks(fx_importer.FxImporterHooks):
        def resolve_literal(self, gni: Any, literal: Any, info: Any) -> Any:
            is_tensor = isinstance(literal, torch.Tensor)
            if not is_tensor or literal.numel() < SMALLEST_RESOURCE or literal.is_sparse:
                return None
            key = f"w{len(weights)}"
            weights[key] = literal
            attribute = DenseResourceElementsAttr.get_from_buffer(
                _bytes(literal), key, fx_importer.create_mlir_tensor_type(literal)
            )
            return Operation.create(
                "torch.vtensor.literal",
                results=[gni._cc.tensor_to_vtensor_type(literal)],
                attributes={"value": attribute},
            ).result

    context = Context()
    torch_dialect.register_dialect(context)
    importer = fx_importer.FxImporter(context=context, hooks=Hooks())
    _name_after_modules(importer)
    return importer, weights


def _name_after_modules(importer: Any) -> None:
    """Lets ops have the names of modules instead of lines in PyTorch's own files."""
    from torch_mlir.extras import fx_importer

    class Named(fx_importer.ContextCache):
        __slots__ = ()

        def get_node_location(self, node: torch.fx.Node) -> Any:
            return _location(node, self._c)

    importer._cc.__class__ = Named


def _location(node: torch.fx.Node, context: Any) -> Any:
    """The module that a node came from, by the name that it has in the network."""
    from torch_mlir.ir import Location

    stack = node.meta.get("nn_module_stack") or {}
    paths = [path for path, _ in stack.values() if path]
    return Location.name(paths[-1] if paths else node.name, context=context)


def _bytes(tensor: torch.Tensor) -> np.ndarray[Any, Any]:
    """The elements' bytes, which keep the tensor's memory."""
    return tensor.detach().contiguous().reshape(-1).view(torch.uint8).numpy()
