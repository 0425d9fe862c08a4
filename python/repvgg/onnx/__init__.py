# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""ONNX in, fused ONNX out.

    from repvgg import onnx
    report = onnx.fuse_file("model.onnx", "model.fused.onnx")
    print(report)

It needs the package onnx_ir, `check` also onnxruntime, `to_module` torch-mlir and onnxscript.
"""

from repvgg.onnx._check import check
from repvgg.onnx._describe import Left
from repvgg.onnx._files import fuse_file, load_model, save_model
from repvgg.onnx._fix_shapes import batch_shapes
from repvgg.onnx._fuse import fuse_model, fuse_proto
from repvgg.onnx._importer import to_module
from repvgg.onnx._module import OnnxModule
from repvgg.onnx._report import OnnxReport, Totals

__all__ = [
    "Left",
    "OnnxModule",
    "OnnxReport",
    "Totals",
    "batch_shapes",
    "check",
    "fuse_file",
    "fuse_model",
    "fuse_proto",
    "load_model",
    "save_model",
    "to_module",
]
