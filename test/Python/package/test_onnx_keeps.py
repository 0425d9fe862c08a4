# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""What fusing an ONNX model must not touch, and what is left with its reason."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import onnx
import onnx_ir as ir
import pytest
import repvgg
from onnx import TensorProto, helper, numpy_helper
from onnx_models import Network, fuse, ops
from repvgg import onnx as repvgg_onnx


def pair(net: Network, x: str = "x") -> str:
    """The smallest block."""
    return net.node("Add", net.conv(x, 4, 4), x)


def branch_of(node: onnx.NodeProto) -> onnx.GraphProto:
    """What an If does if so."""
    return next(a.g for a in node.attribute if a.name == "then_branch")


def reasons(report: repvgg_onnx.OnnxReport) -> dict[str, str]:
    return {left.node: left.reason for left in report.left}


def test_all_else_is_untouched() -> None:
    """Nodes, names, attributes, domains, metadata, value_info, unused initializers."""
    net = Network(17, "f32")
    net.constant(np.arange(3, dtype=np.int64), "nobody's")
    dense = net.node("Elu", pair(net), alpha=0.5, name="elu")
    custom = net.node("Strange", dense, name="strange", domain="org.example", depth=3)
    net.value_info.append(helper.make_tensor_value_info(dense, TensorProto.FLOAT, ["N", 4, "H", 8]))
    y = net.node("Add", pair(net, dense), dense, name="last")
    model = net.model(y, custom, opsets=[helper.make_opsetid("org.example", 3)])
    model.producer_name, model.doc_string = "someone", "a model"
    model.metadata_props.add(key="k", value="v")
    model.graph.doc_string = "a graph"
    fused, report = repvgg_onnx.fuse_proto(model)
    assert report.fused == 2
    old = {node.name: node for node in model.graph.node}
    for node in fused.graph.node:
        assert node.name.endswith(".fused") or node == old[node.name]
    assert [node.name for node in fused.graph.node if node.name in old] == ["elu", "strange"]
    assert list(model.graph.input) == list(fused.graph.input)
    assert list(model.graph.output) == list(fused.graph.output)
    assert list(model.opset_import) == list(fused.opset_import)
    assert list(model.metadata_props) == list(fused.metadata_props)
    assert model.graph.initializer[0] == fused.graph.initializer[0]
    assert (fused.producer_name, fused.doc_string) == ("someone", "a model")
    assert (fused.graph.doc_string, fused.ir_version) == ("a graph", model.ir_version)
    assert net.value_info[0] in fused.graph.value_info


def test_values_keep_names_types_and_shapes() -> None:
    net = Network(17, "f32")
    inner = pair(net)
    shape = ["N", 4, "H", "W"]
    net.value_info.append(helper.make_tensor_value_info(inner, TensorProto.FLOAT, shape))
    fused, _ = fuse(net, net.model(net.node("Relu", inner)))
    (info,) = (info for info in fused.graph.value_info if info.name == inner)
    assert info == net.value_info[0]


def test_value_used_elsewhere_stays() -> None:
    """The convolution's own value is an output, too: nothing may be folded into it."""
    net = Network()
    conv = net.conv("x", 4, 4)
    y = net.node("Add", net.norm(conv, 4), "x")
    fused, _ = fuse(net, net.model(y, net.node("Relu", conv)))
    assert fused.graph.node[0] == net.nodes[0]


def test_shared_initializers() -> None:
    """A weight that something else needs stays; the others go with their node."""
    net = Network()
    y = pair(net)
    net.nodes.append(helper.make_node("Identity", [net.initializers[0].name], ["w"]))
    weights = [tensor.name for tensor in net.initializers]
    again = helper.make_node("Conv", ["x", *weights], ["z"], pads=[1] * 4)
    net.nodes += [again, helper.make_node("Relu", ["z"], ["r"])]
    model = net.model(y, "r")
    model.graph.output.add(name="w").type.tensor_type.elem_type = net.elem
    model.graph.output[-1].type.tensor_type.shape.dim.extend(
        [onnx.TensorShapeProto.Dimension(dim_value=size) for size in (4, 4, 3, 3)]
    )
    fused, _ = fuse(net, model)
    names = [tensor.name for tensor in fused.graph.initializer]
    assert names[:2] == weights and len(names) == 4


def test_initializer_that_a_caller_may_set_is_no_constant() -> None:
    net = Network()
    y = pair(net)
    weight = helper.make_tensor_value_info(net.initializers[0].name, net.elem, [4, 4, 3, 3])
    fused, report = fuse(net, net.model(y, inputs=[weight]))
    assert ops(fused) == ["Conv", "Add"]
    assert "a caller may set" in reasons(report)["conv0"]


def test_bodies_are_graphs_of_their_own() -> None:
    """An If in an If; constants of the outer graph are seen from within."""
    net = Network(17, "f32")
    net.conv("x", 4, 4)
    conv = net.nodes.pop()
    info = helper.make_tensor_value_info("out", net.elem, [None] * 4)

    def body(name: str, nodes: list[onnx.NodeProto]) -> onnx.GraphProto:
        return helper.make_graph(nodes, name, [], [info])

    conv.output[0] = "inner"
    add = helper.make_node("Add", ["inner", "x"], ["out"])
    inner = body("inner", [conv, add])
    plain = body("plain", [helper.make_node("Relu", ["x"], ["out"])])
    net.constant(np.array(True), "yes")
    nested = helper.make_node("If", ["yes"], ["out"], then_branch=inner, else_branch=plain)
    y = net.node("If", "yes", then_branch=body("nested", [nested]), else_branch=plain)
    fused, report = fuse(net, net.model(y))
    assert report.fused == 1 and report.after.nodes == {"If": 2, "Relu": 2, "Conv": 1}
    (nested,) = branch_of(fused.graph.node[0]).node
    assert [node.op_type for node in branch_of(nested).node] == ["Conv"]
    assert [tensor.name for tensor in fused.graph.initializer] == ["yes"]


def test_functions_get_constant_nodes() -> None:
    net = Network(17, "f32")
    weight = numpy_helper.from_array(net.draw.standard_normal((4, 4, 1, 1), np.float32), "w")
    nodes = [
        helper.make_node("Constant", [], ["w"], value=weight),
        helper.make_node("Conv", ["a", "w"], ["c"]),
        helper.make_node("Add", ["c", "a"], ["b"]),
    ]
    opsets = [helper.make_opsetid("", 17)]
    net.functions.append(helper.make_function("local", "Block", ["a"], ["b"], nodes, opsets))
    net.lengths.append(5)
    y = net.node("Block", net.node("Block", "x", domain="local"), domain="local")
    fused, report = fuse(net, net.model(y, opsets=[helper.make_opsetid("local", 1)]))
    assert report.fused == 1 and [node.op_type for node in fused.graph.node] == ["Block"] * 2
    kinds = [node.op_type for node in fused.functions[0].node]
    assert kinds == ["Constant", "Conv"]


@pytest.mark.parametrize(
    ("attributes", "reason"),
    [({"training_mode": 1}, "training mode"), ({"epsilon": -1.0}, "its epsilon is -1.0")],
)
def test_batch_norms_that_are_left(attributes: dict[str, float], reason: str) -> None:
    net = Network(17)
    y = net.norm(net.conv("x", 4, 4), 4, **attributes)
    fused, report = repvgg_onnx.fuse_proto(net.model(y))
    assert reason in reasons(report)["batchnormalization1"]
    assert ops(fused) == ["Conv", "BatchNormalization"]


def test_spatial_batch_norm_is_left() -> None:
    net = Network(8)
    fused, report = repvgg_onnx.fuse_proto(net.model(net.norm("x", 4, spatial=0)))
    assert "spatial=0" in reasons(report)["batchnormalization0"]


def test_quantized_weights_are_left() -> None:
    net = Network(17, "f32")
    data = net.constant(net.draw.integers(-9, 9, (4, 4, 1, 1), np.int8))
    scale = net.constant(np.float32(0.5))
    weight = net.node("DequantizeLinear", data, scale, name="dequantize")
    y = net.node("Add", net.node("Conv", "x", weight, name="q"), "x")
    fused, report = fuse(net, net.model(y))
    assert "behind the DequantizeLinear 'dequantize'" in reasons(report)["q"]
    assert list(fused.graph.node) == net.nodes


def test_lying_value_info_is_left() -> None:
    net = Network(17, "f32")
    y = net.norm(net.conv(net.node("Relu", "x"), 4, 4), 4)
    net.value_info.append(helper.make_tensor_value_info("conv1.y", net.elem, [1, 5, 3, 3]))
    fused, report = repvgg_onnx.fuse_proto(net.model(y))
    assert "says that 'conv1.y' is [1, 5, 3, 3]" in str(report)
    assert ops(fused) == ["Relu", "Conv", "BatchNormalization"]


def test_strict_refuses_bad_constants() -> None:
    net = Network(17, "f32")
    y = net.norm(net.conv("x", 4, 4), 4)
    net.initializers[-1].CopyFrom(
        numpy_helper.from_array(np.full(4, -1, np.float32), net.initializers[-1].name)
    )
    model = net.model(y)
    _, report = repvgg_onnx.fuse_proto(model)
    assert report.refused == 1
    with pytest.raises(repvgg.Refused):
        repvgg_onnx.fuse_proto(model, strict=True)


def test_model_is_not_changed_and_weights_are_shared() -> None:
    net = Network(17, "f32")
    y = net.conv(net.node("Relu", pair(net)), 4, 4, name="kept")
    model = ir.from_proto(net.model(y))
    before = ir.to_proto(model)
    fused, report = repvgg_onnx.fuse_model(model)
    assert report.fused == 1 and ir.to_proto(model) == before
    old, new = (m.graph.node("kept").inputs[1].const_value for m in (model, fused))
    assert old is new


def test_report_is_a_table() -> None:
    net = Network(17, "f32")
    _, report = repvgg_onnx.fuse_proto(net.model(pair(net)))
    lines = str(report).splitlines()
    assert lines[0] == "blocks: 1 found, 1 fused, 0 refused"
    assert lines[2].split() == ["nodes", "2", "1"] and lines[3].split() == ["Add", "1", "0"]
    assert report.to_json()["after"]["nodes"] == {"Conv": 1}


def test_check_finds_a_wrong_model() -> None:
    net = Network(17, "f32")
    model = net.model(pair(net))
    fused, _ = repvgg_onnx.fuse_proto(model)
    (bias,) = (t for t in fused.graph.initializer if t.name.endswith("bias"))
    bias.CopyFrom(numpy_helper.from_array(numpy_helper.to_array(bias) + 0.01, bias.name))
    with pytest.raises(repvgg.VerifyError, match="output 'add1.y' differs"):
        repvgg_onnx.check(model.SerializeToString(), fused.SerializeToString())
    with pytest.raises(repvgg.Refused, match="there is no input 'z'; there are x"):
        repvgg_onnx.check(model.SerializeToString(), fused.SerializeToString(), shapes={"z": [1]})


def test_one_function_for_all_kinds(tmp_path: Path) -> None:
    net = Network(17, "f32")
    proto = net.model(pair(net))
    assert ops(repvgg.fuse(proto)) == ["Conv"]
    assert ops(ir.to_proto(repvgg.fuse(ir.from_proto(proto)))) == ["Conv"]
    path = tmp_path / "model.onnx"
    path.write_bytes(proto.SerializeToString())
    fused = repvgg.fuse(path)
    assert fused == tmp_path / "model.fused.onnx" and ops(onnx.load(fused)) == ["Conv"]
