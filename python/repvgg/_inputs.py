# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""From what others write to a module. Each function imports what it needs when it is called."""

from __future__ import annotations

from typing import Any

from repvgg.module import Module


def from_onnx(model: Any, **options: Any) -> Module:
    """Reads an ONNX model, which torch-mlir imports; see `repvgg.onnx.to_module`."""
    from repvgg.onnx import to_module

    return to_module(model, **options)


def from_torch(net: Any, *inputs: Any, **options: Any) -> Module:
    """Reads a PyTorch network; see `repvgg.torch.from_torch`."""
    from repvgg.torch import from_torch as read

    return read(net, *inputs, **options)
