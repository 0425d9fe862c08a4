# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""The engines in int8: each quantizes the network by its own tools, as its makers recommend, on
the same images."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import engines
import numpy as np
from case import Case


def _batches(case: Case) -> Iterator[np.ndarray]:
    """The images to calibrate on, as many at a time as the network takes."""
    images, batch = case.calibration(), case.batch
    for start in range(0, len(images) - batch + 1, batch):
        yield images[start : start + batch]


class Ours(engines.Ours):
    precision = "int8"
    options = ("--precision=int8", "--calibrate=calibration.npz")


class Inductor(engines.Inductor):
    """PyTorch's quantization of exported programs, with the quantizer for x86 of torchao."""

    def version(self) -> str:
        return f"{super().version()} with torchao {engines.package_version('torchao')}"

    def compile(self, model, case: Case):
        import torch
        import torchao.quantization.pt2e.quantizer.x86_inductor_quantizer as x86
        from torchao.quantization.pt2e.quantize_pt2e import convert_pt2e, prepare_pt2e

        image = torch.from_numpy(case.image())
        quantizer = x86.X86InductorQuantizer()
        quantizer.set_global(x86.get_default_x86_inductor_quantization_config())
        prepared = prepare_pt2e(torch.export.export(model, (image,)).module(), quantizer)
        with torch.no_grad():
            for images in _batches(case):
                prepared(torch.from_numpy(images))
            return super().compile(convert_pt2e(prepared), case)

    def mode(self):
        import torch

        return torch.no_grad()  # inductor freezes no exported program in inference mode


class OnnxRuntime(engines.OnnxRuntime):
    """Static quantization in QDQ form: all defaults, but a scale for each channel of weights."""

    def model(self, case: Case) -> Path:
        target, prepared = case.folder / "m-int8.onnx", case.folder / "m-prepared.onnx"
        if not target.exists():
            from onnxruntime.quantization import quantize_static
            from onnxruntime.quantization.shape_inference import quant_pre_process

            quant_pre_process(str(case.folder / "m.onnx"), str(prepared))
            quantize_static(str(prepared), str(target), self._reader(case), per_channel=True)
        return target

    def _reader(self, case: Case):
        import onnx
        from onnxruntime.quantization import CalibrationDataReader

        name = onnx.load(str(case.folder / "m.onnx"), load_external_data=False).graph.input[0].name
        feeds = ({name: images} for images in _batches(case))

        class Reader(CalibrationDataReader):
            def get_next(self):
                return next(feeds, None)

        return Reader()


class OpenVino(engines.OpenVino):
    """Quantized by NNCF; the layers that it leaves, in the format that OpenVINO chooses."""

    hint: dict[str, str] = {}

    def version(self) -> str:
        return f"{super().version()} with NNCF {engines.package_version('nncf')}"

    def model(self, case: Case) -> Path:
        target = case.folder / "m-int8.xml"
        if not target.exists():
            import nncf
            import openvino

            model = openvino.Core().read_model(str(case.folder / "m.onnx"))
            samples = list(_batches(case))
            quantized = nncf.quantize(model, nncf.Dataset(samples), subset_size=len(samples))
            openvino.save_model(quantized, str(target))
        return target


class Ncnn(engines.Ncnn):
    """By ncnn2table and ncnn2int8, which its package for Python has not: built from its sources,
    in the folder NCNN_TOOLS or on the PATH."""

    def _tool(self, name: str) -> str:
        folders = os.pathsep.join([os.environ.get("NCNN_TOOLS", ""), os.environ["PATH"]])
        found = shutil.which(name, path=folders)
        if not found:
            raise NotImplementedError(
                f"its Python package has no {name}: build ncnn's tools/quantize, and name their "
                "folder in NCNN_TOOLS"
            )
        return found

    def model(self, case: Case) -> Path:
        table, quantize = self._tool("ncnn2table"), self._tool("ncnn2int8")
        original, folder = super().model(case).name, case.folder
        images = case.calibration()
        (folder / "calibration").mkdir(exist_ok=True)
        names = [f"calibration/{index}.npy" for index in range(len(images))]
        for name, image in zip(names, images, strict=True):
            np.save(folder / name, image)
        (folder / "calibration.txt").write_text("\n".join(names) + "\n")
        shape = ",".join(str(size) for size in reversed(images.shape[1:]))
        files = [f"{original}.param", f"{original}.bin"]
        options = [f"shape=[{shape}]", "method=kl", "type=1"]
        command = [table, *files, "calibration.txt", "m.table", *options]
        engines.once(folder / "m.table", command, folder)
        results = ["m-ncnn-int8.param", "m-ncnn-int8.bin"]  # OpenVINO has an m-int8.bin
        engines.once(folder / results[0], [quantize, *files, *results, "m.table"], folder)
        return folder / "m-ncnn-int8"


class Mnn(engines.Mnn):
    """Its offline quantization reads images of 8 bits: the same ones, rounded."""

    def model(self, case: Case) -> Path:
        super().model(case)
        folder, images = case.folder, case.calibration()
        low, high = float(images.min()), float(images.max())
        pictures = folder / "calibration-png"
        if not pictures.exists():
            from PIL import Image

            pictures.mkdir()
            levels = np.round((images - low) * (255 / (high - low))).astype(np.uint8)
            for index, picture in enumerate(levels.transpose(0, 2, 3, 1)):
                Image.fromarray(picture).save(pictures / f"{index}.png")
        height, width = images.shape[2:]
        settings = {
            "format": "RGB", "mean": [-low * 255 / (high - low)] * 3,
            "normal": [(high - low) / 255] * 3, "width": width, "height": height,
            "path": f"{pictures}/", "used_image_num": len(images),
            "feature_quantize_method": "KL", "weight_quantize_method": "MAX_ABS",
        }  # fmt: skip
        (folder / "mnn.json").write_text(json.dumps(settings))
        target = folder / "m-int8.mnn"
        return engines.mnn_tool("mnnquant", target, "m.mnn", target.name, "mnn.json")
