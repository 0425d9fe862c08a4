# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""From PyTorch: networks as modules, and torch.compile(backend="repvgg")."""

from repvgg.torch.backend import backend
from repvgg.torch.fuse_module import fuse_module
from repvgg.torch.importer import from_torch
from repvgg.torch.module import TorchModule

__all__ = ["TorchModule", "backend", "from_torch", "fuse_module"]
