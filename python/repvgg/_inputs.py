# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""From what others write to a module. Each function imports what it needs when it is called."""

from __future__ import annotations

import os
from typing import Any

from repvgg.errors import Error
from repvgg.module import Module


def from_checkpoint(checkpoint: Any, **options: Any) -> Module:
    """Reads the blocks of a checkpoint; see `repvgg.checkpoints.to_module`."""
    from repvgg.checkpoints import to_module

    return to_module(checkpoint, **options)


def from_onnx(model: Any, **options: Any) -> Module:
    """Reads an ONNX model, which torch-mlir imports; see `repvgg.onnx.to_module`."""
    from repvgg.onnx import to_module

    return to_module(model, **options)


def from_torch(net: Any, *inputs: Any, **options: Any) -> Module:
    """Reads a network or an exported program of PyTorch's; see `repvgg.torch.from_torch`."""
    _expect_torch()
    from repvgg.torch import from_torch as read

    return read(net, *inputs, **options)


def timm_network(name: str | os.PathLike[str], *, pretrained: bool = True) -> Any:
    """A network of timm's; see `repvgg.torch.networks.timm_network`."""
    _expect_torch()
    from repvgg.torch.networks import timm_network as make

    return make(name, pretrained=pretrained)


def _expect_torch() -> None:
    try:
        import torch  # noqa: F401
    except ImportError:
        raise Error("reading networks of PyTorch needs it: pip install torch") from None
