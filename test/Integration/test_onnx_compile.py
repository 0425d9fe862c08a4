# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""ONNX models that are compiled: exports, and files that others ship, against ONNX Runtime."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
import onnx
import onnx.parser
import onnx_ir as ir
import onnxruntime
import pytest
import repvgg
import timm
from repvgg.onnx import to_module
from repvgg_testing.numerics import network_bound
from test_onnx_files import export, lengths, shipped

Shapes = Mapping[str, Sequence[int]]


def reference(path: Path, feed: Mapping[str, np.ndarray]) -> list[np.ndarray]:
    """What ONNX Runtime computes of the file, without its optimizer."""
    options = onnxruntime.SessionOptions()
    options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_DISABLE_ALL
    options.log_severity_level, options.intra_op_num_threads = 4, 1
    return onnxruntime.InferenceSession(path, options).run(None, dict(feed))


def agree(path: Path, shapes: Shapes, bound: float, **known: np.ndarray) -> repvgg.Module:
    """Compiles a file, and compares its outputs; small ones by their own rounding."""
    module = to_module(path, shapes=shapes, fuse=True, static=True)
    compiled = module.compile()
    draw = np.random.default_rng(0)
    names = [value.name for value in onnx.load(path).graph.input]
    inputs = [
        known.get(name, draw.standard_normal(tensor.shape).astype(tensor.dtype))
        for name, tensor in zip(names, compiled.inputs, strict=True)
    ]
    outputs = compiled(*inputs)
    outputs = outputs if isinstance(outputs, tuple) else (outputs,)
    wanted = reference(path, dict(zip(names, inputs, strict=True)))
    for got, want in zip(outputs, wanted, strict=True):
        assert got.shape == want.shape
        # A sigmoid's result is known to the rounding of numbers near 1.
        scale = max(np.abs(want).max(), 2**-4)
        assert np.abs(got - want).max() <= bound * scale
    return module


@pytest.mark.parametrize(
    ("name", "exporter"), [("repvgg_a0", "dynamo"), ("mobileone_s0", "script")]
)
def test_exports_of_timm(name: str, exporter: str, tmp_path: Path) -> None:
    path = tmp_path / "model.onnx"
    export(timm.create_model(name, num_classes=10), path, exporter)
    agree(path, {}, 2 * network_bound(lengths(path)))


def test_export_of_yolo(tmp_path: Path) -> None:
    from ultralytics.nn.tasks import DetectionModel

    path = tmp_path / "model.onnx"
    export(DetectionModel("yolov9t.yaml", ch=3, nc=4, verbose=False), path, "script")
    agree(path, {}, 2 * network_bound(lengths(path)))


FILES = {
    "cls": ("rapidocr", "ch_ppocr_mobile_v2.0_cls_mobile.onnx", {"x": [2, 3, 48, 192]}),
    "det": ("rapidocr", "PP-OCRv6_det_small.onnx", {"x": [1, 3, 64, 96]}),
    "vad": ("silero-vad", "silero_vad_16k_op15.onnx", {"input": [1, 576], "state": [2, 1, 128]}),
}


@pytest.mark.parametrize("key", FILES)
def test_files_that_others_ship(key: str, tmp_path: Path) -> None:
    package, name, shapes = FILES[key]
    path = shipped(package, name, tmp_path)
    known = {"sr": np.array(16000, np.int64)} if key == "vad" else {}
    agree(path, shapes, 2 * network_bound(lengths(path)), **known)


BLOCK = """<ir_version: 8, opset_import: ["" : 11, "own" : 1]>
agraph (float[N, 2, H, W] x) => (float[N, 2, H, W] y)
<float[2, 2, 1, 1] w = {1.0, 2.0, 3.0, 4.0}> {
  c = Conv(x, w)
  s = Add(c, x)
  %s
}"""


def save(path: Path, last: str) -> Path:
    onnx.save(onnx.parser.parse_model(BLOCK % last), path)
    return path


def test_command(tmp_path: Path) -> None:
    path = save(tmp_path / "net.onnx", "y = Relu(s)")
    command = [sys.executable, "-m", "repvgg"]
    env = {**os.environ, "PYTHONPATH": str(Path(repvgg.__file__).parent.parent)}
    shape = ["--shape", "x=2,2,5,3"]
    compiled = subprocess.run(
        [*command, "compile", path, "-o", tmp_path / "net", *shape],
        capture_output=True,
        text=True,
        env=env,
    )
    assert (compiled.returncode, compiled.stderr) == (0, ""), compiled.stderr
    x = np.random.default_rng(0).standard_normal((2, 2, 5, 3)).astype(np.float32)
    np.save(tmp_path / "x.npy", x)
    files = ["--input", tmp_path / "x.npy", "--output", tmp_path / "y.npy"]
    subprocess.run([*command, "run", tmp_path / "net.so", *files], check=True, env=env)
    (want,) = reference(path, {"x": x})
    np.testing.assert_allclose(np.load(tmp_path / "y.npy"), want, rtol=1e-6, atol=1e-6)
    subprocess.run([*command, "trace", path, *shape], check=True, env=env)
    assert json.loads((tmp_path / "net.trace.json").read_text())["traceEvents"]


def refused(path: Path | onnx.ModelProto | ir.Model, **options: object) -> str:
    with pytest.raises(repvgg.Refused) as raised:
        to_module(path, **options)
    assert "\n" not in str(raised.value)
    return str(raised.value)


def test_an_operator_that_is_unknown_is_named(tmp_path: Path) -> None:
    path = save(tmp_path / "net.onnx", "[odd_one] y = own.Odd(s)")
    message = refused(path, shapes={"x": [1, 2, 4, 4]})
    assert message == f"'{path}': torch-mlir cannot import the node 'odd_one', an Odd"


def test_sizes_that_are_not_known_are_asked_for(tmp_path: Path) -> None:
    path = save(tmp_path / "net.onnx", "y = Relu(s)")
    message = refused(path, static=True)
    assert "x: [N, 2, H, W]: set them (--shape x=1,3,224,224)" in message
    assert repvgg.from_onnx(path).fuse().census().fused == 1


@pytest.mark.parametrize(
    ("shapes", "message"),
    [
        ({"z": [1]}, "there is no input 'z'; there are x"),
        ({"x": [1, 2, 4]}, "input 'x' has 4 axes, but got [1, 2, 4]"),
        ({"x": [1, 3, 4, 4]}, "input 'x' has size 2 on axis 1, but got 3"),
        ({"x": [1, 2, 0, 4]}, "input 'x': expects sizes from 1 on, but got [1, 2, 0, 4]"),
    ],
)
def test_shapes_that_do_not_fit(shapes: Shapes, message: str, tmp_path: Path) -> None:
    path = save(tmp_path / "net.onnx", "y = Relu(s)")
    assert refused(path, shapes=shapes) == f"'{path}': {message}"


def test_what_is_given_stays_as_it_is(tmp_path: Path) -> None:
    proto = onnx.parser.parse_model(BLOCK % "y = Relu(s)")
    bytes_before = proto.SerializeToString()
    model = ir.from_proto(proto)
    for given in (proto, model):
        module = to_module(given, shapes={"x": [1, 2, 4, 4]}, fuse=True)
        assert module.compile().inputs[0].shape == (1, 2, 4, 4)
    assert proto.SerializeToString() == bytes_before
    assert (
        ir.to_proto(model).SerializeToString()
        == ir.to_proto(ir.from_proto(proto)).SerializeToString()
    )
