# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Modules that have an ONNX model beside them, which is fused as ONNX."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import onnx
import onnx_ir as ir

from repvgg import _core
from repvgg.errors import Refused
from repvgg.module import Module
from repvgg.onnx._constants import in_memory
from repvgg.onnx._files import LARGEST_MESSAGE, save_model
from repvgg.onnx._fuse import fuse_model, write_proto
from repvgg.onnx._report import Totals, all_graphs


class OnnxModule(Module):
    """A module that was read from an ONNX model, which it keeps as it was.

    Made by `repvgg.from_onnx`. What `fuse` does to the module, `to_onnx` does to the model:
    nodes that no block has taken stay to the letter.
    """

    def __init__(
        self, core: _core.Module, name: str, model: ir.Model, options: dict[str, Any] | None = None
    ) -> None:
        super().__init__(core, name)
        self._model = model
        self._options = options

    def fuse(self, **options: Any) -> OnnxModule:
        """Makes one convolution of each block: see `Module.fuse`."""
        core = super().fuse(**options)._core
        return OnnxModule(core, self._name, self._model, options)

    def to_onnx(self, path: str | os.PathLike[str] | None = None) -> onnx.ModelProto | Path:
        """The model as ONNX, fused if this module is: see `Module.to_onnx`."""
        return deliver(self._model, self._options, path)


def deliver(
    model: ir.Model, options: dict[str, Any] | None, path: str | os.PathLike[str] | None
) -> onnx.ModelProto | Path:
    """A model of which `Module.to_onnx` is asked.

    Parameters
    ----------
    model : onnx_ir.Model
        It stays as it is.
    options : dict, optional
        What a module of it was fused with.

    Raises
    ------
    repvgg.Refused
        If it was fused in a way that ONNX models are not, or is too large for memory.
    """
    if options is not None:
        for name in ("rates", "fold_type"):
            if options.get(name) is not None:
                raise Refused(f"ONNX models are fused without {name}=, which this module is")
        known = {name: options[name] for name in ("cost", "strict") if name in options}
        model, _ = fuse_model(model, **known)
    if path is not None:
        save_model(model, path)
        return Path(path)
    whole = model.clone()
    for graph in all_graphs(whole):
        for value in graph.initializers.values():
            value.const_value = in_memory(value.const_value, value.name)
    if Totals.of(whole).bytes > LARGEST_MESSAGE:
        raise Refused("it does not fit into one message: say to which file it is to go")
    return write_proto(whole)
