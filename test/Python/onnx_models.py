# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""ONNX models made by hand, for tests."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import onnx
from onnx import helper, numpy_helper
from onnx.reference import ReferenceEvaluator
from repvgg import onnx as repvgg_onnx
from repvgg.module import difference
from repvgg_testing.numerics import network_bound

KINDS = {"f16": np.float16, "f32": np.float32, "f64": np.float64}


class Network:
    """A model that is written node by node; every value has the network's type."""

    def __init__(self, opset: int = 17, kind: str = "f64", seed: int = 0) -> None:
        self.opset, self.kind = opset, kind
        self.dtype = np.dtype(KINDS[kind])
        self.draw = np.random.default_rng(seed)
        self.nodes: list[onnx.NodeProto] = []
        self.initializers: list[onnx.TensorProto] = []
        self.functions: list[onnx.FunctionProto] = []
        self.lengths: list[int] = []
        self.value_info: list[onnx.ValueInfoProto] = []

    @property
    def elem(self) -> int:
        return helper.np_dtype_to_tensor_dtype(self.dtype)

    def constant(self, array: Any, name: str = "") -> str:
        """An initializer."""
        name = name or f"w{len(self.initializers)}"
        self.initializers.append(numpy_helper.from_array(np.asarray(array), name))
        return name

    def weight(self, *shape: int, low: float = -1.0, high: float = 1.0) -> str:
        """A random initializer."""
        return self.constant(self.draw.uniform(low, high, shape).astype(self.dtype))

    def node(
        self, op: str, *inputs: str, name: str = "", outputs: int = 1, **attributes: Any
    ) -> str:
        """A node; its output is named after it."""
        name = name or f"{op.lower()}{len(self.nodes)}"
        results = [f"{name}.y"] + [f"{name}.y{i}" for i in range(1, outputs)]
        self.nodes.append(helper.make_node(op, inputs, results, name=name, **attributes))
        return results[0]

    def conv(
        self, x: str, outer: int, inner: int, kernel: Sequence[int] = (3, 3), **attributes: Any
    ) -> str:
        """A convolution with a bias; it keeps sizes unless attributes say otherwise."""
        groups = attributes.get("group", 1)
        if "pads" not in attributes and "auto_pad" not in attributes:
            attributes["pads"] = [(k - 1) // 2 for k in kernel] * 2
        weight = self.weight(outer, inner // groups, *kernel)
        self.lengths.append(inner // groups * int(np.prod(kernel)) + 1)
        return self.node("Conv", x, weight, self.weight(outer), **attributes)

    def norm(self, x: str, channels: int, **attributes: Any) -> str:
        """A batch normalization."""
        gamma, beta, mean = (self.weight(channels) for _ in range(3))
        variance = self.weight(channels, low=0.5, high=2.0)
        self.lengths.append(4)
        attributes.setdefault("epsilon", 2.0**-10)
        return self.node("BatchNormalization", x, gamma, beta, mean, variance, **attributes)

    def model(
        self, *outputs: str, shape: Sequence[Any] = ("N", 4, "H", "W"), **options: Any
    ) -> onnx.ModelProto:
        """The model; its input is x."""
        unknown = [None] * len(shape)
        graph = helper.make_graph(
            self.nodes,
            "net",
            [helper.make_tensor_value_info("x", self.elem, shape), *options.pop("inputs", [])],
            [helper.make_tensor_value_info(name, self.elem, unknown) for name in outputs],
            initializer=self.initializers,
            value_info=self.value_info,
        )
        opsets = [helper.make_opsetid("", self.opset), *options.pop("opsets", [])]
        return helper.make_model(
            graph, opset_imports=opsets, ir_version=8, functions=self.functions, **options
        )

    @property
    def bound(self) -> float:
        """How far results of two ways to compute it may be apart."""
        return 2 * network_bound(self.lengths or [4], self.kind)


def fuse(
    network: Network, model: onnx.ModelProto, shape: Sequence[int] = (2, 4, 7, 8), **options: Any
) -> tuple[onnx.ModelProto, repvgg_onnx.OnnxReport]:
    """Fuses, with all that must hold of every result: valid, equal, again the same."""
    before = model.SerializeToString()
    fused, report = repvgg_onnx.fuse_proto(model, **options)
    assert model.SerializeToString() == before
    onnx.checker.check_model(fused, full_check=True)
    compare(network, model, fused, shape)
    again, _ = repvgg_onnx.fuse_proto(fused, **options)
    assert again == fused
    return fused, report


def compare(
    network: Network, model: onnx.ModelProto, fused: onnx.ModelProto, shape: Sequence[int]
) -> None:
    """Runs both: in ONNX Runtime or, as that convolves in f32 alone, by ONNX's reference."""
    if network.kind == "f32":
        both = model.SerializeToString(), fused.SerializeToString()
        repvgg_onnx.check(*both, 2, network.bound, shapes={"x": shape})
        return
    x = np.random.default_rng(1).standard_normal(shape).astype(network.dtype)
    left, right = (ReferenceEvaluator(m).run(None, {"x": x}) for m in (model, fused))
    for a, b in zip(left, right, strict=True):
        assert a.dtype == b.dtype == network.dtype
        assert difference(a, b) <= network.bound


def ops(model: onnx.ModelProto) -> list[str]:
    """The operators of the main graph, without constants."""
    return [node.op_type for node in model.graph.node if node.op_type != "Constant"]
