# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""ONNX files that are damaged, hostile, huge: refused in one line, and nothing is written."""

from __future__ import annotations

import os
import random
import resource
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
import onnx
import pytest
import repvgg
from onnx import TensorProto, helper, numpy_helper
from onnx_models import Network
from repvgg import onnx as repvgg_onnx


def block_model() -> onnx.ModelProto:
    net = Network(17, "f32")
    y = net.node("Relu", net.node("Add", net.norm(net.conv("x", 4, 4), 4), "x"))
    return net.model(y, shape=[1, 4, 8, 8])


def refused(model: onnx.ModelProto, kind: type[repvgg.Error], message: str) -> None:
    with pytest.raises(kind, match=message) as caught:
        repvgg_onnx.fuse_proto(model)
    assert "\n" not in str(caught.value)


def test_damaged_and_missing_files(tmp_path: Path) -> None:
    data = block_model().SerializeToString()
    for name, content in {"cut": data[:-40], "empty": b"", "text": b"no model"}.items():
        path, output = tmp_path / f"{name}.onnx", tmp_path / "out.onnx"
        path.write_bytes(content)
        with pytest.raises(repvgg.ParseError, match=name):
            repvgg_onnx.fuse_file(path, output)
        assert not output.exists()
    with pytest.raises(repvgg.Error, match="No such file"):
        repvgg_onnx.fuse_file(tmp_path / "absent.onnx", tmp_path / "out.onnx")
    assert len(os.listdir(tmp_path)) == 3


def test_cycles_and_values_that_nothing_computes() -> None:
    model = block_model()
    model.graph.node[0].input[0] = model.graph.node[2].output[0]
    refused(model, repvgg.ParseError, "node 'conv0' uses 'add2.y' before it is computed")
    model = block_model()
    model.graph.node[2].input[1] = "nothing"
    refused(model, repvgg.ParseError, "uses 'nothing', which nothing computes")


def test_names_twice() -> None:
    model = block_model()
    model.graph.node[2].output[0] = model.graph.node[1].output[0]
    refused(model, repvgg.ParseError, "redeclared")
    model = block_model()
    model.graph.initializer.append(model.graph.initializer[0])
    refused(model, repvgg.ParseError, "two initializers have the name 'w0'")


def test_tensors_that_lie() -> None:
    model = block_model()
    model.graph.initializer[0].dims[0] = 1 << 40
    refused(model, repvgg.ParseError, "cannot read the tensor 'w0'")
    model = block_model()
    model.graph.initializer[0].dims[0] = -4
    refused(model, repvgg.ParseError, "cannot read the tensor 'w0'")
    model = block_model()
    model.graph.initializer[0].raw_data = b"123"
    refused(model, repvgg.ParseError, "cannot read the tensor 'w0'")


@pytest.mark.parametrize(
    ("name", "value"),
    [("group", 0), ("group", 3), ("strides", [0, 1]), ("pads", [-1, 0, 0, 0]), ("pads", [1])]
    + [("dilations", [2**40, 1]), ("auto_pad", "WHATEVER"), ("strides", "text")]
    + [("kernel_shape", [5, 5]), ("pads", 1.5), ("pads", [2**31 - 1] * 4)],
)
def test_attributes_that_are_wrong(name: str, value: object) -> None:
    """The node is left with a reason, or refused; it is the runtime's to say more."""
    model = block_model()
    (conv,) = (node for node in model.graph.node if node.op_type == "Conv")
    kept = [attribute for attribute in conv.attribute if attribute.name != name]
    del conv.attribute[:]
    conv.attribute.extend([*kept, helper.make_attribute(name, value)])
    _, report = repvgg_onnx.fuse_proto(model)
    assert report.fused == 0 or name == "pads"
    assert any(left.node == "conv0" for left in report.left) or name == "pads"


def test_bodies_nested_too_deeply() -> None:
    nested = helper.make_graph([], "g", [], [])
    for _ in range(90):
        inner = onnx.GraphProto()
        inner.node.add(op_type="Loop").attribute.add(
            name="body", type=onnx.AttributeProto.GRAPH
        ).g.CopyFrom(nested)
        nested = inner
    model = helper.make_model(nested)
    try:
        repvgg_onnx.fuse_proto(model)
    except repvgg.Error as error:
        assert "\n" not in str(error)


def external(folder: Path, **entries: str) -> Path:
    """A model whose weight is in another file."""
    model = block_model()
    tensor = model.graph.initializer[0]
    data = tensor.raw_data
    (folder / "weights.bin").write_bytes(data)
    tensor.ClearField("raw_data")
    tensor.data_location = TensorProto.EXTERNAL
    for key, value in {"location": "weights.bin", **entries}.items():
        tensor.external_data.add(key=key, value=value)
    path = folder / "model.onnx"
    path.write_bytes(model.SerializeToString())
    return path


@pytest.mark.parametrize(
    ("entries", "reason"),
    [
        ({"location": "absent.bin"}, "there is no file 'absent.bin'"),
        ({"location": "../secret.bin"}, "outside the base directory"),
        ({"location": "link.bin"}, "outside the base directory"),
        ({"location": "up/secret.bin"}, "outside the base directory"),
        ({"location": "hard.bin"}, "multiple hard links"),
        ({"location": "/etc/passwd"}, "outside the base directory"),
        ({"location": "pipe"}, "there is no file 'pipe'"),
        ({"location": ""}, "there is no file ''"),
        ({"location": "model.onnx"}, "before its end at 576"),
        ({"offset": "many"}, "no valid ONNX model"),
        ({"offset": "9" * 30}, "ends at 576"),
        ({"length": "-1"}, "length must be non-negative"),
        ({"offset": "100"}, "ends at 576"),
        ({"offset": "-8"}, "offset"),
        ({"length": "8"}, "it has 8 at 0"),
    ],
)
def test_external_data_that_lies(tmp_path: Path, entries: dict[str, str], reason: str) -> None:
    (tmp_path / "secret.bin").write_bytes(bytes(576))
    folder = tmp_path / "inside"
    folder.mkdir()
    (folder / "link.bin").symlink_to(tmp_path / "secret.bin")
    (folder / "up").symlink_to(tmp_path)
    os.link(tmp_path / "secret.bin", folder / "hard.bin")
    os.mkfifo(folder / "pipe")
    path = external(folder, **entries)
    with pytest.raises(repvgg.Error, match=reason) as caught:
        repvgg_onnx.fuse_file(path, folder / "out.onnx")
    assert "\n" not in str(caught.value) and not (folder / "out.onnx").exists()


def test_external_data_needs_a_folder(tmp_path: Path) -> None:
    model = onnx.load(external(tmp_path), load_external_data=False)
    refused(model, repvgg.Refused, "in the file 'weights.bin': say in which folder")
    _, report = repvgg_onnx.fuse_proto(model, base_dir=str(tmp_path))
    assert report.fused == 1


def test_more_than_two_gigabytes(tmp_path: Path) -> None:
    """A table of 3 GB, all holes, beside a block: it stays where it is, and is not read."""
    net = Network(17, "f32")
    block = net.node("Add", net.conv("x", 64, 64), "x")
    rows = net.node("Gather", "table", net.constant(np.zeros(1, np.int64)))
    model = net.model(net.node("Relu", block), rows, shape=[1, 64, 8, 8])
    table = model.graph.initializer.add(name="table", data_type=TensorProto.FLOAT)
    table.dims.extend([3 << 20, 256])
    table.data_location = TensorProto.EXTERNAL
    entries = {"location": "table.bin", "offset": "4096", "length": str(3 << 30)}
    for key, value in entries.items():
        table.external_data.add(key=key, value=value)
    with (tmp_path / "table.bin").open("wb") as stream:
        stream.truncate((3 << 30) + 4096)
    (tmp_path / "model.onnx").write_bytes(model.SerializeToString())
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    report = repvgg_onnx.fuse_file(tmp_path / "model.onnx", tmp_path / "fused.onnx")
    assert report.fused == 1 and report.after.bytes > 3 << 30
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 200_000
    fused = onnx.load(tmp_path / "fused.onnx", load_external_data=False)
    places = {}
    for tensor in fused.graph.initializer:
        if tensor.data_location == TensorProto.EXTERNAL:
            places[tensor.name] = tensor.external_data[0].value
    new = {name for name in places if name.endswith(".weight")}
    assert places["table"] == "table.bin" and len(new) == 1
    assert {places[name] for name in new} == {"fused.onnx.data"}
    assert (tmp_path / "fused.onnx.data").stat().st_size == 64 * 64 * 9 * 4


def test_external_data_moves_with_the_model(tmp_path: Path) -> None:
    """In another folder the result is complete; over itself it is, too."""
    path = external(tmp_path)
    (tmp_path / "other").mkdir()
    report = repvgg_onnx.fuse_file(path, tmp_path / "other" / "out.onnx")
    assert report.fused == 1
    assert repvgg_onnx.check(path, tmp_path / "other" / "out.onnx") < 1e-6
    first = repvgg_onnx.load_model(path)
    repvgg_onnx.fuse_file(path, path)
    assert repvgg_onnx.check(tmp_path / "other" / "out.onnx", path) == 0
    assert repvgg_onnx.fuse_file(path, tmp_path / "again.onnx").fused == 0
    assert first.graph.num_nodes() == 4


Make = Callable[[int], list[onnx.NodeProto]]


def _chain(op: str, **options: str) -> Make:
    return lambda count: [
        helper.make_node(op, [f"v{i}"], [f"v{i + 1}"], **options) for i in range(count)
    ]


def _fan(count: int) -> list[onnx.NodeProto]:
    nodes = [helper.make_node("Neg", ["v0"], [f"n{i}"]) for i in range(count - 1)]
    names = [f"n{i}" for i in range(count - 1)]
    return [*nodes, helper.make_node("Sum", names, [f"v{count}"])]


def _sums(count: int) -> list[onnx.NodeProto]:
    return [helper.make_node("Add", [f"v{i}", "v0"], [f"v{i + 1}"]) for i in range(count)]


def _constants(count: int) -> list[onnx.NodeProto]:
    """Identities of a constant in a row, as Paddle writes them."""
    nodes = [helper.make_node("Constant", [], ["c0"], value_float=1.0)]
    nodes += [helper.make_node("Identity", [f"c{i}"], [f"c{i + 1}"]) for i in range(count - 2)]
    return [*nodes, helper.make_node("Add", ["v0", f"c{count - 2}"], [f"v{count}"])]


MANY: dict[str, Make] = {
    "linear": _chain("Neg"),
    "of one name": _chain("Neg", name="same"),
    "not linear": _chain("Relu"),
    "identities": _chain("Identity"),
    "users of a value": _fan,
    "sums": _sums,
    "constants": _constants,
}


@pytest.mark.parametrize("kind", MANY)
def test_many_nodes(kind: str) -> None:
    """Time is linear in the number of nodes."""

    def seconds(count: int) -> float:
        ends = [helper.make_tensor_value_info(n, 1, [1, 2]) for n in ("v0", f"v{count}")]
        graph = helper.make_graph(MANY[kind](count), "g", ends[:1], ends[1:])
        model = helper.make_model(graph)
        start = time.process_time()
        repvgg_onnx.fuse_proto(model)
        return time.process_time() - start

    seconds(100)
    small, large = seconds(1000), seconds(8000)
    assert large < 24 * small


CORPUS = Path(__file__).parent / "onnx_corpus"


def mutated(data: bytes, draw: random.Random) -> bytes:
    """A few bytes changed, cut out or doubled."""
    result = bytearray(data)
    for _ in range(draw.randint(1, 6)):
        place = draw.randrange(len(result))
        kind = draw.randrange(4)
        if kind == 0:
            result[place] = draw.randrange(256)
        elif kind == 1:
            result[place] ^= 1 << draw.randrange(8)
        elif kind == 2:
            del result[place : place + draw.randint(1, 16)]
        else:
            result[place:place] = result[place : place + draw.randint(1, 16)]
    return bytes(result)


@pytest.mark.parametrize("seed", range(4))
def test_mutations_of_the_corpus(seed: int) -> None:
    """What is left of a model after damage is fused or refused, in one line."""
    draw = random.Random(seed)
    files = sorted(CORPUS.glob("*.onnx"))
    assert files
    for _ in range(150):
        data = mutated(draw.choice(files).read_bytes(), draw)
        try:
            proto = onnx.ModelProto.FromString(data)
        except Exception:
            continue
        try:
            repvgg_onnx.fuse_proto(proto)
        except repvgg.Error as error:
            assert "\n" not in str(error), data


def test_wrong_types_are_left() -> None:
    model = block_model()
    weight = numpy_helper.to_array(model.graph.initializer[0]).astype(np.float64)
    model.graph.initializer[0].CopyFrom(numpy_helper.from_array(weight, "w0"))
    fused, report = repvgg_onnx.fuse_proto(model)
    assert report.fused == 0 and "its weight is f64, its input f32" in str(report)
    assert list(fused.graph.node) == list(model.graph.node)
