# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Which kind of model a name stands for: a file, by its ending, or a network of timm's."""

from __future__ import annotations

import os
from pathlib import Path

from repvgg.errors import Refused

MLIR, ONNX, CHECKPOINT, COMPILED = "MLIR", "ONNX", "checkpoint", "compiled model"
PROGRAM, TIMM = "exported program", "network of timm's"

#: What a network of timm's is named with: timm:repvgg_a0.
TIMM_PREFIX = "timm:"

ENDINGS = {
    ".mlir": MLIR,
    ".mlirbc": MLIR,
    ".onnx": ONNX,
    ".pt2": PROGRAM,
    ".safetensors": CHECKPOINT,
    ".pth": CHECKPOINT,
    ".pt": CHECKPOINT,
    ".ckpt": CHECKPOINT,
    ".bin": CHECKPOINT,
    ".so": COMPILED,
}


def kind_of(path: str | os.PathLike[str]) -> str:
    """The kind of a file, or of what another name stands for.

    Raises
    ------
    repvgg.Refused
        If the ending is none that is known; it says which are.

    Examples
    --------
    >>> kind_of("net.onnx"), kind_of("net.mlirbc"), kind_of("timm:repvgg_a0")
    ('ONNX', 'MLIR', "network of timm's")
    """
    if os.fspath(path).startswith(TIMM_PREFIX):
        return TIMM
    ending = Path(path).suffix.lower()
    if ending not in ENDINGS:
        raise Refused(f"'{path}': expects a file that ends in one of {', '.join(ENDINGS)}")
    return ENDINGS[ending]


def default_output(path: Path) -> Path:
    """Beside the input; of a network of timm's, the weights that its deployed form loads.

    Examples
    --------
    >>> for name in ("net.onnx", "net.pt2", "timm:repvgg_a0"):
    ...     print(default_output(Path(name)).name)
    net.fused.onnx
    net.fused.mlir
    repvgg_a0.fused.safetensors
    """
    if str(path).startswith(TIMM_PREFIX):
        return Path(f"{str(path).removeprefix(TIMM_PREFIX)}.fused.safetensors")
    if ENDINGS.get(path.suffix.lower()) == PROGRAM:
        return path.with_suffix(".fused.mlir")
    return path.with_name(f"{path.stem}.fused{path.suffix}")
