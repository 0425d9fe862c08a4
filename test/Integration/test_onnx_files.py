# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Exports of real networks, and files that others ship: fused, they compute the same.

Files of packages are read out of an installed package or of a folder of wheels
(REPVGG_ONNX_WHEELS); `requirements-onnx-files.txt` pins them.
"""

from __future__ import annotations

import importlib.metadata
import os
import zipfile
from pathlib import Path

import numpy as np
import onnx
import pytest
import timm
import torch
from repvgg import onnx as repvgg_onnx
from repvgg_testing.numerics import network_bound


def randomize(model: torch.nn.Module) -> torch.nn.Module:
    """Statistics as after training, so that a normalization does something."""
    generator = torch.Generator().manual_seed(0)
    for module in model.modules():
        if isinstance(module, torch.nn.BatchNorm2d):
            module.running_mean.uniform_(-0.2, 0.2, generator=generator)
            module.running_var.uniform_(0.5, 2, generator=generator)
    return model.eval()


def export(model: torch.nn.Module, path: Path, exporter: str) -> None:
    """Writes a network by one of PyTorch's two exporters."""
    torch.set_num_threads(1)
    options = {"dynamo": True, "external_data": False}
    if exporter == "script":
        mode = torch.onnx.TrainingMode.PRESERVE
        options = {"dynamo": False, "training": mode, "do_constant_folding": False}
    with torch.no_grad():
        torch.onnx.export(randomize(model), (torch.zeros(1, 3, 64, 64),), path, **options)


def lengths(path: Path) -> list[int]:
    """The sums in a file: the products of each convolution and linear layer."""
    graph = onnx.load(path).graph
    sizes = {tensor.name: int(np.prod(tensor.dims[1:])) for tensor in graph.initializer}
    products = [sizes.get(n.input[1], 1) for n in graph.node if n.op_type in ("Conv", "Gemm")]
    return [size + 4 for size in products]


def compare(path: Path, tmp_path: Path, **options: object) -> repvgg_onnx.OnnxReport:
    fused = tmp_path / "fused.onnx"
    report = repvgg_onnx.fuse_file(path, fused)
    onnx.checker.check_model(fused, full_check=True)
    repvgg_onnx.check(path, fused, 1, 2 * network_bound(lengths(path)), **options)
    again = tmp_path / "again.onnx"
    repvgg_onnx.fuse_file(fused, again)
    assert again.read_bytes() == fused.read_bytes()
    return report


@pytest.mark.parametrize("exporter", ["dynamo", "script"])
@pytest.mark.parametrize(("name", "blocks"), [("repvgg_a0", 22), ("mobileone_s0", 43)])
def test_exports_of_timm(name: str, blocks: int, exporter: str, tmp_path: Path) -> None:
    path = tmp_path / "model.onnx"
    export(timm.create_model(name, num_classes=10), path, exporter)
    report = compare(path, tmp_path)
    assert (report.found, report.fused, report.left) == (blocks, blocks, [])
    assert report.after.nodes["Conv"] == blocks
    assert not {"BatchNormalization", "Add"} & set(report.after.nodes)


def test_export_of_yolo(tmp_path: Path) -> None:
    from ultralytics.nn.tasks import DetectionModel

    path = tmp_path / "model.onnx"
    export(DetectionModel("yolov10n.yaml", ch=3, nc=4, verbose=False), path, "script")
    report = compare(path, tmp_path)
    assert report.fused >= 1 and report.after.count < report.before.count


#: Package, file, and shapes of its inputs.
FILES = {
    "cls": ("rapidocr", "ch_ppocr_mobile_v2.0_cls_mobile.onnx", {"x": [2, 3, 48, 192]}),
    "det": ("rapidocr", "PP-OCRv6_det_small.onnx", {"x": [1, 3, 64, 96]}),
    "rec": ("rapidocr", "PP-OCRv6_rec_small.onnx", {"x": [1, 3, 48, 160]}),
    "vad": ("silero-vad", "silero_vad_16k_op15.onnx", {"input": [1, 576], "state": [2, 1, 128]}),
}


def shipped(package: str, name: str, folder: Path) -> Path:
    """A file of a package, wherever that is."""
    wheels = Path(os.environ.get("REPVGG_ONNX_WHEELS", "/nonexistent"))
    for wheel in wheels.glob(f"{package.replace('-', '_')}-*.whl"):
        with zipfile.ZipFile(wheel) as archive:
            (member,) = (m for m in archive.namelist() if m.endswith("/" + name))
            return Path(archive.extract(member, folder))
    try:
        files = importlib.metadata.files(package) or []
    except importlib.metadata.PackageNotFoundError:
        pytest.skip(f"no {package}: pip install -r requirements-onnx-files.txt")
    return next(Path(str(file.locate())) for file in files if file.name == name)


@pytest.mark.parametrize("key", FILES)
def test_files_that_others_ship(key: str, tmp_path: Path) -> None:
    package, name, shapes = FILES[key]
    path = shipped(package, name, tmp_path)
    inputs = {"sr": np.array(16000, np.int64)} if key == "vad" else {}
    report = compare(path, tmp_path, shapes=shapes, inputs=inputs)
    expected = {"cls": 34, "det": 13, "rec": 16, "vad": 0}
    assert (report.fused, report.refused) == (expected[key], 0)
