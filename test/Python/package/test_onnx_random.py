# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Random graphs of branches: fused, they compute the same.

The bound is derived: a computation of n roundings is off by at most gamma(n) times what the
same graph computes of absolute values, with absolute weights and without subtraction.
"""

from __future__ import annotations

import numpy as np
import onnx
import onnxruntime
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from onnx import TensorProto, numpy_helper
from onnx.reference import ReferenceEvaluator
from onnx_models import Network
from repvgg import onnx as repvgg_onnx
from repvgg_testing.numerics import gamma

SHAPE = (2, 4, 6, 5)
KINDS = ["conv3", "conv1", "group", "norm", "mul", "div", "shift", "neg", "identity"]
KINDS += ["pool", "relu", "add", "add", "sub", "sum", "linear"]


def step(net: Network, kind: str, a: str, b: str) -> str:
    """A node of a random graph, on one or two values of it."""
    simple = {"neg": "Neg", "identity": "Identity", "relu": "Relu"}
    if kind in simple:
        return net.node(simple[kind], a)
    if kind in ("add", "sub"):
        return net.node(kind.capitalize(), a, b)
    if kind == "sum":
        return net.node("Sum", a, b, net.weight(4, 1, 1), a)
    if kind in ("mul", "div"):
        return net.node(kind.capitalize(), a, net.weight(1, 4, 1, 1, low=0.5, high=1.5))
    if kind == "shift":
        return net.node("Add", net.weight(), a)
    if kind == "pool":
        sizes = {"kernel_shape": [3, 3], "pads": [1] * 4, "count_include_pad": 1}
        return net.node("AveragePool", a, **sizes)
    if kind == "norm":
        return net.norm(a, 4)
    if kind == "linear":
        return net.norm(net.conv(a, 4, 4, (1, 1)), 4)
    size = 1 if kind == "conv1" else 3
    return net.conv(a, 4, 4, (size, size), group=2 if kind == "group" else 1)


@st.composite
def networks(draw: st.DrawFn, kind: str) -> tuple[Network, onnx.ModelProto]:
    net = Network(17, kind, draw(st.integers(0, 99)))
    values = ["x"]
    for name in draw(st.lists(st.sampled_from(KINDS), min_size=2, max_size=12)):
        near = st.integers(max(0, len(values) - 4), len(values) - 1)
        values.append(step(net, name, values[draw(near)], values[draw(near)]))
    inner = draw(st.integers(1, len(values) - 1))
    outputs = dict.fromkeys([values[-1], values[inner]])
    return net, net.model(*outputs, shape=["N", 4, "H", "W"])


def magnitudes(model: onnx.ModelProto) -> onnx.ModelProto:
    """The same graph of absolute values, in f64."""
    result = onnx.ModelProto()
    result.CopyFrom(model)
    means = {node.input[3] for node in model.graph.node if node.op_type == "BatchNormalization"}
    for tensor in result.graph.initializer:
        array = np.abs(numpy_helper.to_array(tensor).astype(np.float64))
        sign = -1 if tensor.name in means else 1
        tensor.CopyFrom(numpy_helper.from_array(sign * array, tensor.name))
    plain = {"Sub": "Add", "Neg": "Identity", "Relu": "Identity"}
    for node in result.graph.node:
        node.op_type = plain.get(node.op_type, node.op_type)
    for info in (*result.graph.input, *result.graph.output):
        info.type.tensor_type.elem_type = TensorProto.DOUBLE
    return result


def run(model: onnx.ModelProto, x: np.ndarray) -> list[np.ndarray]:
    if x.dtype == np.float64:
        return ReferenceEvaluator(model).run(None, {"x": x})
    options = onnxruntime.SessionOptions()
    options.log_severity_level, options.intra_op_num_threads = 4, 1
    session = onnxruntime.InferenceSession(
        model.SerializeToString(), options, providers=["CPUExecutionProvider"]
    )
    return session.run(None, {"x": x})


def compare(net: Network, model: onnx.ModelProto) -> None:
    fused, report = repvgg_onnx.fuse_proto(model)
    onnx.checker.check_model(fused, full_check=True)
    assert report.left == []
    x = np.random.default_rng(0).standard_normal(SHAPE).astype(net.dtype)
    roundings = sum(net.lengths) + 16 * len(net.nodes)
    scales = run(magnitudes(model), np.abs(x).astype(np.float64))
    for before, after, scale in zip(run(model, x), run(fused, x), scales, strict=True):
        bound = 2 * gamma(roundings, net.kind) * scale
        assert (np.abs(before.astype(np.float64) - after) <= bound).all()
    again, _ = repvgg_onnx.fuse_proto(fused)
    assert again == fused


@pytest.mark.parametrize("kind", ["f32", "f64"])
@settings(max_examples=60, deadline=None, derandomize=True)
@given(data=st.data())
def test_random_graphs(kind: str, data: st.DataObject) -> None:
    compare(*data.draw(networks(kind)))
