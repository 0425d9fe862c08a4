# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""A compiler for networks with re-parameterizable branches.

module = repvgg.load("model.mlir")      # or from_torch, from_onnx, ..., parse
fused = module.fuse()                   # one convolution a block, proved right
print(fused.census())
model = fused.compile(threads=2)
y = model(x)
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from repvgg._core import VERSION as __version__
    from repvgg._dispatch import fuse
    from repvgg._inputs import from_checkpoint, from_onnx, from_torch
    from repvgg.census import Block, Census, Certificate
    from repvgg.compiled import Compiled, open
    from repvgg.errors import Diagnostic, Error, ParseError, Refused, RuntimeFailure, VerifyError
    from repvgg.module import Module, load, parse
    from repvgg.trace import Span, Trace

#: The module of each name. Importing this package imports none of them: the tools are scripts
#: of it that need no NumPy.
_PLACES = {
    "Block": "repvgg.census",
    "Census": "repvgg.census",
    "Certificate": "repvgg.census",
    "Compiled": "repvgg.compiled",
    "Diagnostic": "repvgg.errors",
    "Error": "repvgg.errors",
    "Module": "repvgg.module",
    "ParseError": "repvgg.errors",
    "Refused": "repvgg.errors",
    "RuntimeFailure": "repvgg.errors",
    "Span": "repvgg.trace",
    "Trace": "repvgg.trace",
    "VerifyError": "repvgg.errors",
    "from_checkpoint": "repvgg._inputs",
    "from_onnx": "repvgg._inputs",
    "from_torch": "repvgg._inputs",
    "fuse": "repvgg._dispatch",
    "load": "repvgg.module",
    "open": "repvgg.compiled",
    "parse": "repvgg.module",
}
#: Modules that are attributes without having been imported.
_MODULES = (
    "census",
    "checkpoints",
    "compiled",
    "errors",
    "module",
    "onnx",
    "ray",
    "torch",
    "trace",
)

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
    "Span",
    "Trace",
    "VerifyError",
    "__version__",
    "from_checkpoint",
    "from_onnx",
    "from_torch",
    "fuse",
    "load",
    "open",
    "parse",
]


def __getattr__(name: str) -> Any:
    if name in _PLACES:
        found = getattr(importlib.import_module(_PLACES[name]), name)
    elif name == "__version__":
        found = importlib.import_module("repvgg._core").VERSION
    elif name in _MODULES:
        return importlib.import_module(f"repvgg.{name}")
    else:
        raise AttributeError(f"module 'repvgg' has no attribute {name!r}")
    globals()[name] = found
    return found


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__, *_MODULES})
