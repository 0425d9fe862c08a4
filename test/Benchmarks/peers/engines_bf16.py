# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""The engines in bf16, each as its makers recommend it.

An engine may compute in f32 all the same, where the processor has nothing for bf16; its output
shows that, and its time is not counted.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterator

import engines
from case import Case


class Ours(engines.Ours):
    precision = "bf16"
    options = ("--precision=bf16",)


class Inductor(engines.Inductor):
    """Weights stay in f32 in the module; autocast makes what is compiled of them."""

    @contextlib.contextmanager
    def mode(self) -> Iterator[None]:
        import torch

        with torch.inference_mode(), torch.autocast("cpu", dtype=torch.bfloat16):
            yield


class OnnxRuntime(engines.OnnxRuntime):
    """It has no convolution in bf16 on the CPU: asked for one alone, it says so."""

    def load(self, case: Case, threads: int) -> engines.Run:
        import onnx
        import onnxruntime
        from onnx import TensorProto, helper

        def value(name: str, *shape: int) -> onnx.ValueInfoProto:
            return helper.make_tensor_value_info(name, TensorProto.BFLOAT16, shape)

        node = helper.make_node("Conv", ["x", "w"], ["y"])
        sides = [value("x", 1, 1, 3, 3), value("w", 1, 1, 3, 3)]
        graph = helper.make_graph([node], "conv", sides, [value("y", 1, 1, 1, 1)])
        model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 22)])
        try:
            onnxruntime.InferenceSession(
                model.SerializeToString(), providers=["CPUExecutionProvider"]
            )
        except Exception as error:  # of a class that only its binding has
            raise NotImplementedError(f"it has no Conv in bf16 on the CPU: {error}") from error
        raise NotImplementedError("it has got a Conv in bf16: measure it in engines_bf16.py")


class OpenVino(engines.OpenVino):
    hint = {"INFERENCE_PRECISION_HINT": "bf16"}


class Ncnn(engines.Ncnn):
    formats = engines.Ncnn.formats | {"bf16_storage": True, "bf16_packed": True}


class Mnn(engines.Mnn):
    precision = {"precision": "low"}
