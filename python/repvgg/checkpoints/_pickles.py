# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""PyTorch's checkpoints, by PyTorch's loader of weights only: no code of a file is run."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from repvgg.errors import Error, ParseError, Refused


def read(path: Path) -> Mapping[str, Any]:
    """What a file holds, its tensors mapped where the format has it.

    Raises
    ------
    repvgg.Error
        If it cannot be read.
    repvgg.ParseError
        If it is damaged.
    repvgg.Refused
        If there is no PyTorch, or it holds more than tensors.
    """
    torch = _torch(path)
    if not path.is_file():
        raise Error(f"cannot read {path}: no such file")
    try:
        checkpoint = _load(torch, path)
    except OSError as error:
        raise Error(f"cannot read {path}: {error.strerror or error}") from None
    except Exception as error:  # a damaged pickle can raise anything
        raise _unreadable(path, error) from None
    if not isinstance(checkpoint, Mapping):
        raise Refused(
            f"{path} holds a {type(checkpoint).__name__}, not a state dict: "
            "save model.state_dict() with the code that made it"
        )
    return checkpoint


def write(checkpoint: Mapping[str, Any], path: Path) -> None:
    """Writes a file that PyTorch's loader of weights only reads."""
    _torch(path).save(_as_torch(checkpoint), path)


def _load(torch: Any, path: Path) -> Any:
    """Mapped, or if it is of the format before 2020, read."""
    try:
        return torch.load(path, map_location="cpu", weights_only=True, mmap=True)
    except RuntimeError as error:
        if "mmap" not in str(error):
            raise
    return torch.load(path, map_location="cpu", weights_only=True)


def _unreadable(path: Path, error: Exception) -> Error:
    """Why a file is not read: for what it wants to run, or for being damaged."""
    name = re.search(r"GLOBAL (\S+)", str(error))
    if name:
        return Refused(
            f"{path} holds Python objects that are no tensors ({name[1]}), which could run code "
            "when loaded: save model.state_dict() with the code that made it"
        )
    first = next(iter(str(error).splitlines()), "").strip() or type(error).__name__
    return ParseError(f"{path} is no checkpoint of PyTorch, or a damaged one: {first}")


def _as_torch(entry: Any) -> Any:
    """With NumPy's arrays as tensors: files of PyTorch have these."""
    import numpy as np
    import torch

    if isinstance(entry, np.ndarray):
        if entry.dtype.name == "bfloat16":
            return torch.from_numpy(np.array(entry.view(np.int16))).view(torch.bfloat16)
        return torch.from_numpy(np.array(entry))
    if isinstance(entry, dict) and any(isinstance(v, np.ndarray | dict) for v in entry.values()):
        converted = type(entry)((key, _as_torch(value)) for key, value in entry.items())
        vars(converted).update(vars(entry)) if hasattr(entry, "__dict__") else None
        return converted
    return entry


def _torch(path: Path) -> Any:
    try:
        import torch
    except ImportError:
        raise Refused(
            f"{path} is a checkpoint of PyTorch, which is not installed: install torch, or "
            "convert the checkpoint to safetensors where it is"
        ) from None
    return torch
