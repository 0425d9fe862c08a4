# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Every engine in every number format that it is measured in, by the names of formats.py."""

from __future__ import annotations

import engines as f32
import engines_bf16 as bf16
import engines_int8 as int8


def _most(module) -> dict[str, type]:
    return {
        "ours": module.Ours, "inductor": module.Inductor, "onnxruntime": module.OnnxRuntime,
        "openvino": module.OpenVino, "ncnn": module.Ncnn, "mnn": module.Mnn,
    }  # fmt: skip


ENGINES: dict[str, dict[str, type]] = {
    "f32": _most(f32) | {
        "eager": f32.Eager, "iree": f32.Iree, "tvm": f32.Tvm,
        "openvino-default": f32.OpenVinoDefault, "ncnn-default": f32.NcnnDefault,
        "mnn-default": f32.MnnDefault,
    },
    "bf16": _most(bf16),
    "int8": _most(int8),
}  # fmt: skip
