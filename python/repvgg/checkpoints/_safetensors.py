# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Safetensors files: read where they lie, written beside and renamed.

The library checks the header (offsets that overlap, leave holes or lie outside of the
file, duplicate names); what it says is then mapped, so that no weight is copied.
"""

from __future__ import annotations

import math
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np

from repvgg._linear_op import Array
from repvgg.checkpoints._tensors import as_array, needed
from repvgg.errors import Error, ParseError, Refused

#: NumPy's and ml_dtypes' names of the element types of files.
TYPES = {
    "BOOL": "bool",
    "U8": "uint8",
    "I8": "int8",
    "U16": "uint16",
    "I16": "int16",
    "U32": "uint32",
    "I32": "int32",
    "U64": "uint64",
    "I64": "int64",
    "F16": "float16",
    "BF16": "bfloat16",
    "F32": "float32",
    "F64": "float64",
    "C64": "complex64",
    "F8_E4M3": "float8_e4m3fn",
    "F8_E5M2": "float8_e5m2",
}


def read(path: Path) -> tuple[dict[str, Array], dict[str, str]]:
    """The tensors of a file, mapped, and its metadata.

    Raises
    ------
    repvgg.Error
        If it cannot be read.
    repvgg.ParseError
        If it is no such file, or a damaged one.
    """
    safetensors = needed("safetensors")
    try:
        with safetensors.safe_open(path, framework="np") as file:
            slices = {name: file.get_slice(name) for name in file.offset_keys()}
            types = {name: (part.get_dtype(), part.get_shape()) for name, part in slices.items()}
            metadata = file.metadata() or {}
        data = np.memmap(path, np.uint8, "r")
    except OSError as error:
        raise Error(f"cannot read {path}: {error.strerror or error}") from None
    except safetensors.SafetensorError as error:
        raise ParseError(f"{path} is no safetensors file: {error}") from None
    offset = 8 + int.from_bytes(data[:8].tobytes(), "little")
    tensors: dict[str, Array] = {}
    for name, (code, shape) in types.items():
        tensors[name], offset = _tensor(path, name, data, offset, code, shape)
    return tensors, metadata


def _tensor(
    path: Path, name: str, data: Array, offset: int, code: str, shape: list[int]
) -> tuple[Array, int]:
    """The tensor at an offset, and the offset of the next one: there are no holes."""
    if code not in TYPES:
        raise Refused(f"'{name}' of {path} has elements of type {code}, which are not supported")
    dtype = _dtype(TYPES[code])
    end = offset + math.prod(shape) * dtype.itemsize
    if end > data.size:
        raise ParseError(f"{path} ends within '{name}'")
    part = data[offset:end]
    aligned = part if offset % dtype.itemsize == 0 else part.copy()
    return aligned.view(np.ndarray).view(dtype).reshape(shape), end


def _dtype(name: str) -> np.dtype[Any]:
    if hasattr(np, name):
        return np.dtype(name)
    return np.dtype(getattr(needed("ml_dtypes"), name))


def write(tensors: Mapping[str, Any], path: Path, metadata: Mapping[str, str]) -> None:
    """Writes a file.

    Raises
    ------
    repvgg.Refused
        If something is no tensor that such a file can have.
    """
    safetensors = needed("safetensors")
    arrays = {name: _array(name, value) for name, value in tensors.items()}
    specs = {
        name: safetensors.TensorSpec(
            dtype=array.dtype.name,
            shape=list(array.shape),
            data_ptr=array.ctypes.data,
            data_len=array.nbytes,
        )
        for name, array in arrays.items()
    }
    safetensors.serialize_file(specs, os.fspath(path), dict(metadata) or None)


def _array(name: str, value: Any) -> Array:
    array = as_array(value)
    if array is None or array.dtype.name not in TYPES.values():
        kind = type(value).__name__ if array is None else array.dtype.name
        raise Refused(f"'{name}' is a {kind}, which a safetensors file cannot have")
    return np.asarray(array, array.dtype.newbyteorder("<"), order="C")
