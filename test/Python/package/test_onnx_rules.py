# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""ONNX in, fused ONNX out: each operator that is linear, in each form that it has."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import onnx
import pytest
from onnx_models import Network, fuse, ops

#: The last one is the newest that ONNX Runtime convolves in.
OPSETS = [9, 11, 13, 17, 25]


def block(net: Network, x: str = "x", channels: int = 4) -> str:
    """A block of three branches as RepVGG has it."""
    dense = net.norm(net.conv(x, channels, channels), channels)
    pointwise = net.norm(net.conv(x, channels, channels, (1, 1)), channels)
    return net.node("Add", net.node("Add", dense, pointwise), net.norm(x, channels))


@pytest.mark.parametrize(
    ("opset", "kind"), [*((opset, "f32") for opset in OPSETS), (17, "f64"), (OPSETS[-1], "f64")]
)
def test_blocks_in_all_opsets(opset: int, kind: str) -> None:
    net = Network(opset, kind)
    y = net.node("Relu", block(net))
    fused, report = fuse(net, net.model(net.node("Relu", block(net, y))))
    assert ops(fused) == ["Conv", "Relu"] * 2
    assert (report.found, report.fused, report.left) == (2, 2, [])
    assert report.before.count == 16 and report.after.count == 4
    assert report.after.parameters == 2 * (4 * 4 * 9 + 4)


Rule = Callable[[Network], str]

#: What a node or two amount to beside a convolution, and what is left of the sum of both.
RULES: dict[str, tuple[Rule, list[str]]] = {
    "identity": (lambda n: n.node("Identity", "x"), ["Conv"]),
    "identities": (lambda n: n.node("Identity", n.node("Identity", n.conv("x", 4, 4))), ["Conv"]),
    "neg": (lambda n: n.node("Neg", n.conv("x", 4, 4)), ["Conv"]),
    "mul scalar": (lambda n: n.node("Mul", n.conv("x", 4, 4), n.weight()), ["Conv"]),
    "mul left": (lambda n: n.node("Mul", n.weight(4, 1, 1), n.conv("x", 4, 4)), ["Conv"]),
    "mul rank 4": (lambda n: n.node("Mul", n.conv("x", 4, 4), n.weight(1, 4, 1, 1)), ["Conv"]),
    "div": (
        lambda n: n.node("Div", n.conv("x", 4, 4), n.weight(4, 1, 1, low=0.5, high=2)),
        ["Conv"],
    ),
    "bias by add": (lambda n: n.node("Add", n.weight(1, 4, 1, 1), n.conv("x", 4, 4)), ["Conv"]),
    "sub constant": (lambda n: n.node("Sub", n.conv("x", 4, 4), n.weight(4, 1, 1)), ["Conv"]),
    "constant sub": (lambda n: n.node("Sub", n.weight(4, 1, 1), n.conv("x", 4, 4)), ["Conv"]),
    "sub": (lambda n: n.node("Sub", n.conv("x", 4, 4), "x"), ["Conv"]),
    "sum": (
        lambda n: n.node("Sum", n.conv("x", 4, 4), n.weight(1, 4, 1, 1), "x", n.norm("x", 4)),
        ["Conv"],
    ),
    "dropout": (lambda n: n.node("Dropout", n.conv("x", 4, 4)), ["Conv"]),
    "average pool": (
        lambda n: n.node(
            "AveragePool", "x", kernel_shape=[3, 3], pads=[1] * 4, count_include_pad=1
        ),
        ["Conv"],
    ),
    "pool that counts the image": (
        lambda n: n.node("AveragePool", "x", kernel_shape=[3, 3], pads=[1] * 4),
        ["Conv", "AveragePool", "Add"],
    ),
    "same upper": (lambda n: n.conv("x", 4, 4, auto_pad="SAME_UPPER"), ["Conv"]),
    "same lower": (lambda n: n.conv("x", 4, 4, auto_pad="SAME_LOWER"), ["Conv"]),
    "grouped": (lambda n: n.conv("x", 4, 4, group=2), ["Conv"]),
    "dilated": (lambda n: n.conv("x", 4, 4, dilations=[2, 2], pads=[2] * 4), ["Conv"]),
    "depthwise": (lambda n: n.conv("x", 4, 4, (5, 5), group=4), ["Conv"]),
    "other axes": (lambda n: n.node("Mul", "x", n.weight(8)), ["Conv", "Mul", "Add"]),
    "not linear": (lambda n: n.node("Mul", "x", "x"), ["Conv", "Mul", "Add"]),
}


@pytest.mark.parametrize("kind", ["f32", "f64"])
@pytest.mark.parametrize("name", RULES)
def test_rule(name: str, kind: str) -> None:
    rule, expected = RULES[name]
    net = Network(17, kind)
    y = net.node("Add", net.conv("x", 4, 4), rule(net))
    fused, _ = fuse(net, net.model(y), cost="always")
    assert sorted(ops(fused)) == sorted(expected)


@pytest.mark.parametrize("rank", [3, 5])
def test_one_and_three_axes(rank: int) -> None:
    net = Network()
    kernel = (3,) * (rank - 2)
    y = net.node("Add", net.norm(net.conv("x", 4, 4, kernel), 4), net.norm("x", 4))
    model = net.model(y, shape=["N", 4, *[None] * (rank - 2)])
    fused, _ = fuse(net, model, (2, 4, *[5] * (rank - 2)))
    assert ops(fused) == ["Conv"]


@pytest.mark.parametrize("form", ["Gemm", "Gemm transposed", "MatMul"])
def test_linear_layers(form: str) -> None:
    net = Network()
    if form == "MatMul":
        y = net.node("Add", net.node("MatMul", "x", net.weight(4, 4)), net.weight(4))
    else:
        y = net.node("Gemm", "x", net.weight(4, 4), net.weight(1, 4), transB=int(form != "Gemm"))
    y = net.node("Add", net.norm(y, 4), net.node("Gemm", "x", net.weight(4, 4)))
    fused, _ = fuse(net, net.model(y, shape=["N", 4]), (3, 4))
    assert ops(fused) == ["Gemm"]


def test_strided_block_with_known_sizes() -> None:
    net = Network()
    same = net.conv("x", 6, 4, auto_pad="SAME_UPPER", strides=[2, 2])
    y = net.node("Add", same, net.conv("x", 6, 4, (1, 1), strides=[2, 2], pads=[0] * 4))
    fused, _ = fuse(net, net.model(y, shape=[2, 4, 7, 9]), (2, 4, 7, 9))
    assert ops(fused) == ["Conv"]


def test_same_with_unknown_sizes_is_left() -> None:
    net = Network()
    y = net.norm(net.conv("x", 4, 4, auto_pad="SAME_UPPER", strides=[2, 2]), 4)
    fused, report = fuse(net, net.model(y))
    assert ops(fused) == ["Conv", "BatchNormalization"]
    assert report.left[0].node == "conv0" and "set the input's shape" in report.left[0].reason


@pytest.mark.parametrize("opset", [9, 17])
def test_pad_before_a_convolution(opset: int) -> None:
    net = Network(opset)
    pads = [0, 0, 1, 1, 0, 0, 1, 1]
    if opset < 11:
        x = net.node("Pad", "x", pads=pads)
    else:
        x = net.node("Pad", "x", net.constant(np.array(pads, np.int64)))
    y = net.node("Add", net.conv(x, 4, 4, pads=[0] * 4), net.conv("x", 4, 4, (1, 1)))
    fused, _ = fuse(net, net.model(y))
    assert ops(fused) == ["Conv"]


def test_pad_with_ones_stays() -> None:
    net = Network()
    pads = net.constant(np.array([0, 0, 1, 1, 0, 0, 1, 1], np.int64))
    x = net.node("Pad", "x", pads, net.constant(np.array(1, net.dtype)))
    y = net.node("Add", net.conv(x, 4, 4, pads=[0] * 4), net.conv("x", 4, 4, (1, 1)))
    fused, _ = fuse(net, net.model(y))
    assert sorted(ops(fused)) == ["Add", "Conv", "Conv", "Pad"]


def test_constants_through_nodes() -> None:
    """Weights as Constant nodes behind chains of shape changes and arithmetic."""
    net = Network(13)
    flat = net.draw.uniform(-1, 1, 144).astype(net.dtype)
    data = net.node("Constant", value=onnx.numpy_helper.from_array(flat, "flat"))
    shape = net.constant(np.array([4, 4, 3, 3], np.int64))
    weight = net.node("Identity", net.node("Reshape", net.node("Identity", data), shape))
    axes = net.constant(np.array([0, 2, 3], np.int64))
    bias = net.node("Unsqueeze", net.node("Sqrt", net.weight(4, low=0.5, high=2)), axes)
    net.lengths.append(37)
    y = net.node("Conv", "x", weight, pads=[1] * 4)
    y = net.node("Add", net.node("Add", y, bias), "x")
    fused, _ = fuse(net, net.model(y))
    assert [node.op_type for node in fused.graph.node] == ["Conv"]
    assert len(fused.graph.initializer) == 2


@pytest.mark.parametrize("opset", [15, 17])
def test_half_precision(opset: int) -> None:
    net = Network(opset, "f16")
    fused, _ = fuse(net, net.model(block(net)))
    assert ops(fused) == ["Conv"]
    assert {tensor.data_type for tensor in fused.graph.initializer} == {onnx.TensorProto.FLOAT16}


def test_weights_of_one_value() -> None:
    """A depthwise average: all of its elements are equal, which MLIR keeps as one."""
    net = Network()
    sizes = {"kernel_shape": [3, 3], "pads": [1] * 4, "count_include_pad": 1}
    pool = net.node("Neg", net.node("AveragePool", "x", **sizes))
    net.lengths.append(9)
    fused, _ = fuse(net, net.model(net.node("Add", pool, pool)))
    assert ops(fused) == ["Conv"]
    (weight,) = fused.graph.initializer
    assert (onnx.numpy_helper.to_array(weight) == -2 / 9).all()


def test_reasons_without_a_rule() -> None:
    net = Network(17, "f32")
    _, report = fuse(net, net.model(net.node("Relu", net.node("Neg", "x"))))
    (left,) = report.reasons()
    assert left.reason.startswith("expects a convolution to fold it into")
