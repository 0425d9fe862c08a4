# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""A model as it came and fused, in this compiler and in engines that run ONNX."""

from __future__ import annotations

import importlib.util
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from repvgg import _formats
from repvgg.cli.modules import read_module
from repvgg.cli.runners import Array, Runner, of_compiler, of_onnx_runtime
from repvgg.compiled import Tensor
from repvgg.errors import Error, Refused, innermost
from repvgg.progress import Progress

REPVGG = "repvgg"
#: In this order, which is that of races.
FORMS = ("as it came", "fused")

Shapes = Mapping[str, Sequence[int]]


@dataclass(frozen=True)
class Contender:
    """A way to compute a model."""

    engine: str
    form: str
    runner: Runner


class _OfOpenVINO:
    """An ONNX file in OpenVINO, in f32 whatever the processor likes."""

    def __init__(self, path: Path, shapes: Shapes, threads: int) -> None:
        import openvino

        core = openvino.Core()
        settings: dict[str, Any] = {
            "INFERENCE_PRECISION_HINT": "f32",
            "PERFORMANCE_HINT": "LATENCY",
            "NUM_STREAMS": 1,
        }
        if threads:
            settings["INFERENCE_NUM_THREADS"] = threads
        try:
            model = core.read_model(path)
            if shapes:
                model.reshape({name: list(sizes) for name, sizes in shapes.items()})
            self._request = core.compile_model(model, "CPU", settings).create_infer_request()
            self.inputs = [
                Tensor(port.any_name, port.element_type.to_dtype().name, tuple(port.get_shape()))
                for port in model.inputs
            ]
        except Exception as error:  # what OpenVINO raises has no class of its own
            raise Refused(f"OpenVINO cannot load '{path}': {innermost(error)}") from None

    def __call__(self, arrays: Sequence[Array]) -> list[Array]:
        results = self._request.infer(list(arrays), share_inputs=True, share_outputs=True)
        return [results[index] for index in range(len(results))]


#: Engines that run an ONNX file; each by the package that it needs.
ENGINES: dict[str, Callable[[Path, Shapes, int], Runner]] = {
    "onnxruntime": of_onnx_runtime,
    "openvino": _OfOpenVINO,
}


def make_contenders(
    path: Path,
    folder: Path,
    *,
    shapes: Shapes,
    threads: int,
    cpu: str,
    against: list[str] | None,
    progress: Progress | None = None,
    **reading: bool,
) -> tuple[list[Contender], list[str]]:
    """All that can run the model, and why others cannot.

    Parameters
    ----------
    path : Path
        Not of a checkpoint, nor of a compiled model.
    folder : Path
        For the fused model that other engines read.
    against : list of str or None
        Other engines; None: ONNX Runtime, if it is installed and the model is ONNX.
    **reading
        `trust`, `pretrained`: as those of `read_module`.

    Raises
    ------
    repvgg.Error
        If the model is none, or an engine that was asked for is not installed or refuses it.
    """
    is_onnx = _formats.kind_of(path) == _formats.ONNX
    notes: list[str] = []
    contenders: list[Contender] = []
    try:
        contenders = _ours(path, shapes, threads, cpu, progress, reading)
    except Error as error:
        if not is_onnx:
            raise
        notes.append(f"this compiler does not run the model: {str(error).splitlines()[0]}")
    engines = against
    if engines is None:
        engines = ["onnxruntime"] if is_onnx and _is_installed("onnxruntime") else []
    if engines:
        contenders += _others(path, folder / path.name, engines, shapes, threads, progress)
    return contenders, notes


def _ours(
    path: Path,
    shapes: Shapes,
    threads: int,
    cpu: str,
    progress: Progress | None,
    reading: Mapping[str, bool],
) -> list[Contender]:
    contenders = []
    for form in FORMS:
        fuse = form == "fused"
        module = read_module(path, shapes=shapes, fuse=fuse, progress=progress, **reading)
        model = module.compile(fuse=fuse, threads=threads, cpu=cpu, progress=progress)
        contenders.append(Contender(REPVGG, form, of_compiler(model)))
    return contenders


def _others(
    path: Path,
    target: Path,
    engines: list[str],
    shapes: Shapes,
    threads: int,
    progress: Progress | None,
) -> list[Contender]:
    from repvgg import onnx

    for engine in engines:
        if not _is_installed(engine):
            raise Error(f"--against {engine} needs {engine}: pip install {engine}")
    onnx.fuse_file(path, target, progress=progress)
    files = dict(zip(FORMS, (path, target), strict=True))
    return [
        Contender(engine, form, ENGINES[engine](file, shapes, threads))
        for engine in engines
        for form, file in files.items()
    ]


def _is_installed(package: str) -> bool:
    return importlib.util.find_spec(package) is not None
