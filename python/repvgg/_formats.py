# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Which kind of model a file is, by its ending."""

from __future__ import annotations

import os
from pathlib import Path

from repvgg.errors import Refused

MLIR, ONNX, CHECKPOINT, COMPILED = "MLIR", "ONNX", "checkpoint", "compiled model"

ENDINGS = {
    ".mlir": MLIR,
    ".mlirbc": MLIR,
    ".onnx": ONNX,
    ".safetensors": CHECKPOINT,
    ".pth": CHECKPOINT,
    ".pt": CHECKPOINT,
    ".ckpt": CHECKPOINT,
    ".bin": CHECKPOINT,
    ".so": COMPILED,
}


def kind_of(path: str | os.PathLike[str]) -> str:
    """The kind of a file.

    Raises
    ------
    repvgg.Refused
        If the ending is none that is known; it says which are.

    Examples
    --------
    >>> kind_of("net.onnx"), kind_of("net.mlirbc")
    ('ONNX', 'MLIR')
    """
    ending = Path(path).suffix.lower()
    if ending not in ENDINGS:
        raise Refused(f"'{path}': expects a file that ends in one of {', '.join(ENDINGS)}")
    return ENDINGS[ending]


def default_output(path: Path) -> Path:
    """Beside the input.

    Examples
    --------
    >>> default_output(Path("net.onnx")).name
    'net.fused.onnx'
    """
    return path.with_name(f"{path.stem}.fused{path.suffix}")
