# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Plain linalg compiled and run by torch-mlir's own MLIR. Needs the PyTorch environment.

As slow as loops are: for small images.
"""

from __future__ import annotations

import ctypes
from collections.abc import Callable

import numpy as np

#: Its reference backend's passes, as far as networks need them, then upstream's.
PIPELINE = (
    "func.func(refback-generalize-tensor-pad,refback-generalize-tensor-concat)",
    "func.func(convert-elementwise-to-linalg)",
    "one-shot-bufferize{bufferize-function-boundaries"
    " function-boundary-type-conversion=identity-layout-map}",
    "func.func(refback-munge-memref-copy,convert-linalg-to-loops)",
    "expand-strided-metadata",
    "lower-affine",
    "convert-scf-to-cf",
    "func.func(refback-expand-ops-for-llvm,convert-math-to-llvm)",
    "convert-math-to-libm",
    "convert-to-llvm",
    "reconcile-unrealized-casts",
)


def load(text: str, rank: int) -> Callable[[np.ndarray], np.ndarray]:
    """The function `@main` of a module of text, which makes an array of `rank` dimensions."""
    from torch_mlir import execution_engine, ir, passmanager, runtime
    from torch_mlir.dialects import torch as _  # noqa: F401, its passes are registered

    with ir.Context(), ir.Location.unknown():
        module = ir.Module.parse(text)
        for op in module.body.operations:
            if getattr(op, "name", None) is not None and op.name.value == "main":
                op.attributes["llvm.emit_c_interface"] = ir.UnitAttr.get()
        pipeline = f"builtin.module({','.join(PIPELINE)})"
        passmanager.PassManager.parse(pipeline).run(module.operation)
        engine = execution_engine.ExecutionEngine(module, opt_level=3)

    def run(x: np.ndarray) -> np.ndarray:
        result = runtime.make_nd_memref_descriptor(rank, np.ctypeslib.as_ctypes_type(x.dtype))()
        image = runtime.get_ranked_memref_descriptor(x)
        arguments = [ctypes.pointer(ctypes.pointer(each)) for each in (result, image)]
        engine.invoke("main", *arguments)
        return runtime.ranked_memref_to_numpy([result]).copy()

    return run
