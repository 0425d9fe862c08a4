# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""bfloat16 in ONNX: Gemm has it since operator set 13, Conv since 22, and no block may become
what its operator set does not have."""

from __future__ import annotations

import ml_dtypes
import numpy as np
import onnx
import pytest
from onnx import TensorProto, helper, numpy_helper
from repvgg import onnx as repvgg_onnx

BF16 = TensorProto.BFLOAT16
DRAW = np.random.default_rng(0)


def weight(name: str, *shape: int) -> onnx.TensorProto:
    array = DRAW.uniform(0.5, 1.5, shape).astype(ml_dtypes.bfloat16)
    return numpy_helper.from_array(array, name)


def model(opset: int, shape: list[int], nodes: list[onnx.NodeProto], *weights: onnx.TensorProto):
    ends = [helper.make_tensor_value_info(name, BF16, shape) for name in "xy"]
    graph = helper.make_graph(nodes, "g", ends[:1], ends[1:], weights)
    made = helper.make_model(graph, opset_imports=[helper.make_opsetid("", opset)], ir_version=8)
    onnx.checker.check_model(made, full_check=True)
    return made


def values(proto: onnx.ModelProto, name: str) -> np.ndarray:
    (tensor,) = (t for t in proto.graph.initializer if t.name == name)
    assert tensor.data_type == BF16
    return numpy_helper.to_array(tensor).astype(np.float64)


def sum_of_two(kind: str, **attributes: object) -> list[onnx.NodeProto]:
    return [
        helper.make_node(kind, ["x", "v"], ["a"], **attributes),
        helper.make_node(kind, ["x", "w"], ["b"], **attributes),
        helper.make_node("Add", ["a", "b"], ["y"], name="add"),
    ]


@pytest.mark.parametrize(("opset", "kind"), [(13, "Gemm"), (17, "MatMul"), (21, "Gemm")])
def test_linear_layers(opset: int, kind: str) -> None:
    before = model(opset, [3, 4], sum_of_two(kind), weight("v", 4, 4), weight("w", 4, 4))
    fused, report = repvgg_onnx.fuse_proto(before)
    onnx.checker.check_model(fused, full_check=True)
    assert report.fused == 1 and [node.op_type for node in fused.graph.node] == ["Gemm"]
    (gemm,) = fused.graph.node
    expected = values(before, "v") + values(before, "w")
    found = values(fused, gemm.input[1]).T
    assert (np.abs(found - expected) <= 2.0**-8 * np.abs(expected)).all()


def test_convolutions_since_22() -> None:
    kernels = weight("v", 4, 4, 1, 1), weight("w", 4, 4, 1, 1)
    before = model(22, [1, 4, 5, 5], sum_of_two("Conv"), *kernels)
    fused, report = repvgg_onnx.fuse_proto(before)
    onnx.checker.check_model(fused, full_check=True)
    assert report.fused == 1 and [node.op_type for node in fused.graph.node] == ["Conv"]
    expected = values(before, "v") + values(before, "w")
    found = values(fused, fused.graph.node[0].input[1])
    assert (np.abs(found - expected) <= 2.0**-8 * np.abs(expected)).all()


def test_images_before_22_are_left() -> None:
    """What is linear in them would become a Conv, which such a model cannot have."""
    statistics = [weight(name, 4) for name in "abcd"]
    nodes = [
        helper.make_node("BatchNormalization", ["x", *"abcd"], ["n"], name="norm"),
        helper.make_node("Add", ["n", "x"], ["y"], name="add"),
    ]
    before = model(17, [1, 4, 5, 5], nodes, *statistics)
    fused, report = repvgg_onnx.fuse_proto(before)
    assert list(fused.graph.node) == list(before.graph.node) and report.found == 0
    reasons = {left.node: left.reason for left in report.reasons()}
    assert "bf16, which Conv has since opset 22, and the model is of opset 17" in reasons["norm"]
    assert "convert it" in reasons["norm"]


def test_a_convolution_before_22_is_no_onnx() -> None:
    """ONNX's checker says so; here it is left, with the reason."""
    ends = [helper.make_tensor_value_info(name, BF16, [1, 4, 5, 5]) for name in "xy"]
    kernels = [weight("v", 4, 4, 1, 1), weight("w", 4, 4, 1, 1)]
    graph = helper.make_graph(sum_of_two("Conv"), "g", ends[:1], ends[1:], kernels)
    before = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=8)
    with pytest.raises(onnx.shape_inference.InferenceError, match="bfloat16"):
        onnx.checker.check_model(before, full_check=True)
    fused, report = repvgg_onnx.fuse_proto(before)
    assert list(fused.graph.node) == list(before.graph.node)
    assert {left.node for left in report.left} >= {"a", "b"}
    assert all("since opset 22" in left.reason for left in report.left)
