# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""One function that fuses whatever a model is in, and returns the same kind."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from repvgg import _formats
from repvgg._inputs import from_torch
from repvgg.errors import Refused
from repvgg.module import Module, load, parse


def fuse(model: Any, **options: Any) -> Any:
    """Fuses a model. What is given stays as it is.

    Parameters
    ----------
    model : Module, torch.nn.Module, onnx.ModelProto, onnx_ir.Model, dict, path, str or bytes
        A state dict; MLIR as text (with a line break) or bytes; the path of a file of MLIR,
        ONNX, weights or an exported program.
    **options
        Those of `Module.fuse`, of `repvgg.torch.fuse_module` for a network of PyTorch's, of
        `repvgg.onnx.fuse_model` for ONNX, of `repvgg.checkpoints.fuse_state_dict` for weights;
        `output_path` for a path: where the result goes (default: beside it,
        `model.fused.mlir`); `trust=True` for an exported program (`.pt2`), which can run code
        when it is loaded, and which becomes MLIR, or ONNX if `output_path` ends so.

    Returns
    -------
    Module, torch.nn.Module, ModelProto, Model, dict, Path, str or bytes
        The same kind of thing.

    Raises
    ------
    repvgg.Error
        A subclass of it that says why not.
    TypeError
        If it is none of these.

    Examples
    --------
    >>> import repvgg
    >>> text = "func.func @f(%x: tensor<2xf32>) -> tensor<2xf32> {\\n return %x : tensor<2xf32> }"
    >>> print(repvgg.fuse(text).splitlines()[1])
      func.func @f(%arg0: tensor<2xf32>) -> tensor<2xf32> {
    """
    if isinstance(model, Module):
        return model.fuse(**options)
    if isinstance(model, bytes | bytearray):
        is_bytecode = model[:4] == b"ML\xefR"
        fused = parse(bytes(model)).fuse(**options).to_mlir(bytecode=is_bytecode)
        return fused.encode() if isinstance(fused, str) else fused
    if isinstance(model, str) and "\n" in model:
        return parse(model).fuse(**options).to_mlir()
    if isinstance(model, str | os.PathLike):
        return _fuse_file(Path(model), **options)
    if isinstance(model, Mapping):
        from repvgg.checkpoints import fuse_state_dict

        return fuse_state_dict(model, **options)[0]
    torch = sys.modules.get("torch")
    if torch is not None and isinstance(model, torch.nn.Module):
        from repvgg.torch import fuse_module

        return fuse_module(model, **options)
    onnx, onnx_ir = sys.modules.get("onnx"), sys.modules.get("onnx_ir")
    if onnx is not None and isinstance(model, onnx.ModelProto):
        from repvgg.onnx import fuse_proto

        return fuse_proto(model, **options)[0]
    if onnx_ir is not None and isinstance(model, onnx_ir.Model):
        from repvgg.onnx import fuse_model

        return fuse_model(model, **options)[0]
    raise TypeError(f"cannot fuse a {type(model).__module__}.{type(model).__qualname__}")


def _fuse_file(
    path: Path, output_path: str | os.PathLike[str] | None = None, **options: Any
) -> Path:
    kind = _formats.kind_of(path)
    target = Path(output_path) if output_path else _formats.default_output(path)
    if kind == _formats.MLIR:
        load(path).fuse(**options).to_mlir(target)
    elif kind == _formats.ONNX:
        from repvgg import onnx

        onnx.fuse_file(path, target, **options)
    elif kind == _formats.CHECKPOINT:
        from repvgg import checkpoints

        checkpoints.fuse_file(path, target, **options)
    elif kind == _formats.PROGRAM:
        from_torch(path, trust=options.pop("trust", False)).fuse(**options).write(target)
    else:
        raise Refused(f"'{path}' is a {kind}, which cannot be fused")
    return target
