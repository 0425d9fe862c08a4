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
from repvgg._onnxruntime import Session, known_sizes
from repvgg.cli.arguments import read_array
from repvgg.cli.modules import read_module
from repvgg.compiled import Compiled, Tensor, open
from repvgg.errors import Refused
from repvgg.module import random_input
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
    def __init__(self, path: Path, shapes: Mapping[str, Sequence[int]], threads: int) -> None:
        self._session = Session(path, threads=threads)
        self.inputs = [
            Tensor(name, dtype, tuple(shapes.get(name, known_sizes(sizes))))
            for name, dtype, sizes in self._session.inputs
        ]

    def __call__(self, arrays: Sequence[Array]) -> list[Array]:
        return self._session({t.name: x for t, x in zip(self.inputs, arrays, strict=True)})


def of_compiler(model: Compiled) -> Runner:
    """A model of this compiler."""
    return _OfCompiler(model)


def of_onnx_runtime(path: Path, shapes: Mapping[str, Sequence[int]], threads: int) -> Runner:
    """An ONNX file in ONNX Runtime; sizes that nobody knows are 1."""
    return _OfONNXRuntime(path, shapes, threads)


def named_inputs(names: Sequence[str], given: Sequence[tuple[str, Path]]) -> dict[str, Array]:
    """The arrays of files, by the name of their input: the one that is said, or the next.

    Raises
    ------
    repvgg.Error
        If there is no such input, or a file is no array.
    """
    arrays: dict[str, Array] = {}
    for name, path in given:
        if name and name not in names:
            raise Refused(f"there is no input '{name}', but {', '.join(names)}")
        free = [n for n in names if n not in arrays]
        if not free:
            raise Refused(f"the model has {len(names)} inputs, but got more files")
        arrays[name or free[0]] = read_array(path)
    return arrays


def inputs_of(
    tensors: Sequence[Tensor], given: Sequence[tuple[str, Path]], seed: int = 0
) -> list[Array]:
    """Arrays for all inputs: those of files, see `named_inputs`; the others at random."""
    arrays = named_inputs([tensor.name for tensor in tensors], given)
    return [
        arrays[tensor.name] if tensor.name in arrays else random_input(tensor, seed + index)
        for index, tensor in enumerate(tensors)
    ]


def make_compiled(
    path: Path,
    *,
    shapes: Mapping[str, Sequence[int]] | None = None,
    fuse: bool = True,
    threads: int = 1,
    trust: bool = False,
    pretrained: bool = True,
    progress: Progress | None = None,
) -> Compiled:
    """A model from a file as this project computes it: opened, or compiled.

    Raises
    ------
    repvgg.Error
        If it cannot be, with the reason.
    """
    if _formats.kind_of(path) == _formats.COMPILED:
        if shapes:
            raise Refused(f"'{path}': a compiled model has its shapes")
        return open(path, threads)
    module = read_module(
        path, shapes=shapes, fuse=fuse, trust=trust, pretrained=pretrained, progress=progress
    )
    return module.compile(fuse=fuse, threads=threads, progress=progress)


def make_runner(
    path: Path,
    *,
    shapes: Mapping[str, Sequence[int]] | None = None,
    fuse: bool = True,
    threads: int = 1,
    trust: bool = False,
    pretrained: bool = True,
    progress: Progress | None = None,
) -> Runner:
    """A model: ONNX is run by ONNX Runtime, all others are compiled.

    Raises
    ------
    repvgg.Error
        If it cannot be, with the reason.
    """
    kind = _formats.kind_of(path)
    if kind == _formats.ONNX:
        return of_onnx_runtime(path, shapes or {}, threads)
    if kind == _formats.CHECKPOINT:
        raise Refused(f"'{path}' is a {kind}: weights without a model cannot be run")
    # Shapes are for the ONNX model that a module is compared with; a module has its own.
    model = make_compiled(
        path,
        shapes=shapes if kind == _formats.TIMM else None,
        fuse=fuse,
        threads=threads,
        trust=trust,
        pretrained=pretrained,
        progress=progress,
    )
    return of_compiler(model)
