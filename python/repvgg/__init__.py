# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""A compiler for networks with re-parameterizable branches.

module = repvgg.load("model.mlir")      # or from_torch, from_onnx, parse
fused = module.fuse()                   # one convolution a block, proved right
print(fused.census())
model = fused.compile(threads=2)
y = model(x)
"""

from typing import Any

from repvgg._core import VERSION as __version__
from repvgg._dispatch import fuse
from repvgg.census import Block, Census, Certificate
from repvgg.compiled import Compiled, open
from repvgg.errors import Diagnostic, Error, ParseError, Refused, RuntimeFailure, VerifyError
from repvgg.module import Module, load, parse


def from_torch(net: Any, *inputs: Any, **options: Any) -> Module:
    """Reads a PyTorch network; see `repvgg.torch.from_torch`."""
    from repvgg.torch import from_torch as read

    return read(net, *inputs, **options)


__all__ = [
    "Block",
    "Census",
    "Certificate",
    "Compiled",
    "Diagnostic",
    "Error",
    "Module",
    "ParseError",
    "Refused",
    "RuntimeFailure",
    "VerifyError",
    "__version__",
    "from_torch",
    "fuse",
    "load",
    "open",
    "parse",
]
