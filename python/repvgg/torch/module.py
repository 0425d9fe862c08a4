# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Modules that have an exported program of PyTorch's beside them."""

from __future__ import annotations

import copy
import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

import torch

from repvgg import _core
from repvgg._torch_mlir import first_line
from repvgg.errors import Error, Refused
from repvgg.module import Module

if TYPE_CHECKING:
    import onnx


class TorchModule(Module):
    """A module that was read from an exported program, which it keeps.

    Made by `repvgg.from_torch`. Both have the same weights, which nobody else has.
    """

    def __init__(
        self,
        core: _core.Module,
        name: str,
        program: torch.export.ExportedProgram,
        options: dict[str, Any] | None = None,
    ) -> None:
        super().__init__(core, name)
        self._program = program
        self._options = options

    def fuse(self, **options: Any) -> TorchModule:
        """Makes one convolution of each block: see `Module.fuse`."""
        core = super().fuse(**options)._core
        return TorchModule(core, self._name, self._program, options)

    def to_onnx(self, path: str | os.PathLike[str] | None = None) -> onnx.ModelProto | Path:
        """The network as PyTorch exports it, then fused if this module is: see `Module.to_onnx`.

        Raises
        ------
        repvgg.Refused
            If PyTorch cannot export it as ONNX; the message has its reason.
        repvgg.Error
            If onnx_ir or onnxscript is not installed.
        """
        try:
            import onnxscript  # noqa: F401

            from repvgg.onnx._module import deliver
        except ImportError as error:
            missing = f"to_onnx needs {error.name}: pip install repvgg-mlir[onnx,torch]"
            raise Error(missing) from None
        try:
            exported = torch.onnx.export(self._program, dynamo=True, verbose=False)
        except Exception as error:  # what PyTorch's exporter raises is not one class
            raise Refused(
                f"PyTorch cannot export '{self._name}' as ONNX: {first_line(error)}"
            ) from error
        assert exported is not None
        return deliver(exported.model, self._options, path)


def own_weights(program: torch.export.ExportedProgram) -> torch.export.ExportedProgram:
    """The program with weights of its own; what two names share they share there, too."""
    memo: dict[int, Any] = {}
    return torch.export.ExportedProgram(
        root=program.graph_module,
        graph=program.graph,
        graph_signature=program.graph_signature,
        state_dict=_copied(program.state_dict, memo),
        range_constraints=program.range_constraints,
        module_call_graph=program.module_call_graph,
        example_inputs=program.example_inputs,
        constants=_copied(program.constants, memo),
        verifiers=program.verifiers,
    )


def _copied(tensors: dict[str, Any], memo: dict[int, Any]) -> dict[str, Any]:
    copies = dict(tensors)
    for name, tensor in tensors.items():
        if isinstance(tensor, torch.nn.Parameter):
            copies[name] = copy.deepcopy(tensor, memo)
        elif isinstance(tensor, torch.Tensor):
            copies[name] = copy.deepcopy(tensor.detach(), memo)
    return copies
