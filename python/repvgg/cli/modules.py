# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Files of models as modules that can be compiled."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from repvgg import _formats
from repvgg.errors import Refused
from repvgg.module import Module, load
from repvgg.progress import Progress


def read_module(
    path: Path,
    *,
    shapes: Mapping[str, Sequence[int]] | None = None,
    fuse: bool = True,
    progress: Progress | None = None,
) -> Module:
    """MLIR as it is; ONNX through torch-mlir, with its blocks fused before if `fuse`.

    Raises
    ------
    repvgg.Error
        If it cannot be read, with the reason.
    """
    kind = _formats.kind_of(path)
    if kind == _formats.ONNX:
        from repvgg.onnx import to_module

        return to_module(path, shapes=shapes, fuse=fuse, static=True, progress=progress)
    if kind != _formats.MLIR:
        raise Refused(f"'{path}' is a {kind}: expects MLIR or ONNX")
    if shapes:
        raise Refused(f"'{path}': --shape is for ONNX models; a module has its shapes in its text")
    return load(path, progress)
