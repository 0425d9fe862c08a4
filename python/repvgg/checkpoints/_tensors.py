# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Tensors of NumPy and of PyTorch as arrays, and arrays as tensors of the same kind.

PyTorch is never imported here: who has a tensor of it has imported it.
"""

from __future__ import annotations

import importlib
import sys
from typing import Any

import numpy as np

from repvgg._linear_op import Array
from repvgg.errors import Refused


def needed(library: str) -> Any:
    """A library that is imported when something needs it.

    Raises
    ------
    repvgg.Refused
        If it is not installed.
    """
    try:
        return importlib.import_module(library)
    except ImportError:
        raise Refused(f"{library} is needed for this checkpoint: pip install {library}") from None


def is_torch(value: object) -> bool:
    """Whether it is a tensor of PyTorch.

    >>> is_torch(np.ones(1))
    False
    """
    torch = sys.modules.get("torch")
    return torch is not None and isinstance(value, torch.Tensor)


def as_array(value: Any) -> Array | None:
    """A tensor's elements, where they lie; None if it is no tensor with elements.

    Arrays of the other byte order are copied, and tensors on a device. bf16 is
    `ml_dtypes.bfloat16`.
    """
    if isinstance(value, np.ndarray):
        return value if value.dtype.isnative else value.astype(value.dtype.newbyteorder("="))
    if not is_torch(value):
        return None
    torch = sys.modules["torch"]
    if value.layout != torch.strided or value.is_quantized or value.device.type == "meta":
        return None
    tensor = value.detach().resolve_conj().resolve_neg().cpu()
    if tensor.dtype != torch.bfloat16:
        return _numpy(tensor)
    bits: Array = tensor.view(torch.int16).numpy()
    return bits.view(needed("ml_dtypes").bfloat16)


def _numpy(tensor: Any) -> Array | None:
    """Of a tensor on the CPU; None for element types that NumPy does not have."""
    try:
        array: Array = tensor.numpy()
    except TypeError:
        return None
    return array


def as_tensor(array: Array, like: Any) -> Any:
    """An array as the kind of tensor that `like` is, on its device.

    Arrays stay as they are; a tensor of PyTorch is a copy that may be written to.
    """
    if not is_torch(like):
        return array
    torch = sys.modules["torch"]
    if array.dtype.name == "bfloat16":
        bits = torch.from_numpy(np.array(array.view(np.int16)))
        return bits.view(torch.bfloat16).to(like.device)
    return torch.from_numpy(np.array(array)).to(like.device)


def size_of(value: Any) -> tuple[int, int]:
    """Elements and bytes of a tensor; zeros for what is none."""
    if isinstance(value, np.ndarray):
        return int(value.size), int(value.nbytes)
    if is_torch(value):
        return int(value.numel()), int(value.numel() * value.element_size())
    return 0, 0
