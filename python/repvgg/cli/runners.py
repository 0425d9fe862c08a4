# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Models of any kind as functions of arrays, to be compared and run."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

import numpy as np

from repvgg import _formats
from repvgg.compiled import Compiled, Tensor, open
from repvgg.errors import Error, Refused
from repvgg.progress import Progress

Array = np.ndarray[Any, Any]


class Runner(Protocol):
    """Something that computes outputs from inputs."""

    inputs: list[Tensor]

    def __call__(self, arrays: Sequence[Array]) -> list[Array]: ...


@dataclass
class _OfCompiler:
    model: Compiled

    @property
    def inputs(self) -> list[Tensor]:
        return self.model.inputs

    def __call__(self, arrays: Sequence[Array]) -> list[Array]:
        results = self.model(*arrays)
        return list(results) if isinstance(results, tuple) else [results]


class _OfONNXRuntime:
    def __init__(self, path: Path, shapes: Mapping[str, Sequence[int]]) -> None:
        try:
            import onnxruntime
        except ImportError:
            raise Error("running ONNX files needs ONNX Runtime: pip install onnxruntime") from None
        settings = onnxruntime.SessionOptions()
        settings.log_severity_level = 4
        try:
            self._session = onnxruntime.InferenceSession(
                str(path), settings, providers=["CPUExecutionProvider"]
            )
        except Exception as error:  # what ONNX Runtime raises has no class of its own
            raise Refused(f"ONNX Runtime cannot load '{path}': {error}") from None
        self.inputs = [
            Tensor(node.name, _numpy_type(node.type), _shape(node, shapes))
            for node in self._session.get_inputs()
        ]

    def __call__(self, arrays: Sequence[Array]) -> list[Array]:
        feed = {tensor.name: x for tensor, x in zip(self.inputs, arrays, strict=True)}
        try:
            return self._session.run(None, feed)
        except Exception as error:
            raise Refused(f"ONNX Runtime cannot run the model: {error}") from None


def _numpy_type(text: str) -> str:
    """tensor(float) -> float32"""
    name = text.removeprefix("tensor(").removesuffix(")")
    return {"float": "float32", "double": "float64"}.get(name, name)


def _shape(node: Any, shapes: Mapping[str, Sequence[int]]) -> tuple[int, ...]:
    if node.name in shapes:
        return tuple(shapes[node.name])
    return tuple(size if isinstance(size, int) and size > 0 else 1 for size in node.shape)


def make_runner(
    path: Path,
    *,
    shapes: Mapping[str, Sequence[int]] | None = None,
    fuse: bool = True,
    threads: int = 1,
    progress: Progress | None = None,
) -> Runner:
    """A model from a file: MLIR is compiled, ONNX is run by ONNX Runtime.

    Raises
    ------
    repvgg.Error
        If it cannot be, with the reason.
    """
    kind = _formats.kind_of(path)
    if kind == _formats.MLIR:
        from repvgg import load

        module = load(path, progress)
        return _OfCompiler(module.compile(fuse=fuse, threads=threads, progress=progress))
    if kind == _formats.COMPILED:
        return _OfCompiler(open(path, threads))
    if kind == _formats.ONNX:
        return _OfONNXRuntime(path, shapes or {})
    raise Refused(f"'{path}' is a {kind}: weights without a model cannot be run")
