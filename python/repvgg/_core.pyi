# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""The compiler and the runtime, as the extension module has them.

Thin: a class an object of the C API (repvgg-c/RepVGG.h), a method a function. Errors
are raised as the classes of `repvgg.errors`. Work is done without the interpreter's lock;
Ctrl-C ends it with KeyboardInterrupt.
"""

from collections.abc import Buffer, Sequence
from typing import Any

import numpy as np

from repvgg.progress import Progress

VERSION: str
LLVM_VERSION: str

def measure_rate(format: str) -> float:
    """1e9 operations a second of one core, by products of a layer's format."""

def measure_roofline(weight_bytes: int, threads: int) -> tuple[float, float]:
    """1e9 f32 operations, and 1e9 bytes read, a second with all threads together."""

class Module:
    @staticmethod
    def load_file(path: bytes, progress: Progress | None = None) -> Module: ...
    @staticmethod
    def load_bytes(
        text: bytes,
        name: str,
        blobs: dict[str, Buffer] = {},
        progress: Progress | None = None,
    ) -> Module:
        """The data of `blobs` is used where it lies, and must not change."""
    def fuse(
        self,
        *,
        output: str = "linalg",
        verify: str = "source",
        cost: str = "model",
        rates: str | None = None,
        fold_type: str | None = None,
        strict: bool = False,
        scan: bool = True,
        details: bool = False,
        progress: Progress | None = None,
    ) -> Module: ...
    def census(self) -> Census | None: ...
    def graph(self, function: str | None = None) -> Graph: ...
    def text(self, locations: bool = False) -> str: ...
    def bytecode(self, locations: bool = False) -> bytes: ...
    def write_file(self, path: bytes, format: str, locations: bool = False) -> None: ...
    def plan(self, table: bool, **options: Any) -> str: ...
    def compile(self, progress: Progress | None = None, **options: Any) -> Model:
        """Options are the fields of RepVGGCompileOptions, in snake case."""
    def compile_to_file(
        self, artifact: str, path: bytes, progress: Progress | None = None, **options: Any
    ) -> None: ...

class Census:
    summary: dict[str, Any]
    #: A dictionary with the fields of RepVGGCensusEntry, in snake case.
    entries: list[dict[str, Any]]
    def write(self, form: str) -> str:
        """`form`: "line", "table", "json"."""

class Graph:
    arguments: int
    ops: list[Op]
    returned: list[int]

class Op:
    name: str
    #: Names of its location.
    locations: list[str]
    operands: list[int]
    results: range
    attributes: dict[str, Any]
    #: A view that keeps the data alive; bf16 as uint16.
    constant: np.ndarray[Any, Any] | None
    #: "f32", "bf16", ... of the constant.
    type: str | None

class Model:
    """A compiled model; any number of threads may use it."""

    @staticmethod
    def open(path: bytes, weights: str = "auto") -> Model: ...
    #: (name, type, shape)
    inputs: list[tuple[str, str, tuple[int, ...]]]
    outputs: list[tuple[str, str, tuple[int, ...]]]
    #: (name, plan, flops, work, bytes)
    layers: list[tuple[str, str, float, float, float, str]]
    name: str
    cpu: str
    features: str
    producer: str
    def context(self, threads: int = 1, denormals: str = "flushed") -> Context: ...

class Context:
    """One thread at a time; a second one is told that it is busy."""

    def run(self, inputs: Sequence[Any], outputs: Sequence[Any] | None = None) -> list[Any]:
        """NumPy arrays or anything with `__dlpack__`; strided inputs are copied."""
    def profile(self, on: bool) -> None: ...
    def layer_times(self) -> list[float]: ...
    def spans(self) -> list[tuple[int, int, int, int, int, int, int]]:
        """(begin, end, begin_task, end_task, thread, step, layer), as repvgg_span has them."""
    def sizes(self) -> dict[str, int]: ...

class Guard:
    """What some arguments, tensors of PyTorch, hold: by where their data is and how often it
    was changed."""

    def __init__(self, arguments: tuple[Any, ...], indices: Sequence[int]) -> None: ...
    def matches(self, arguments: tuple[Any, ...]) -> bool: ...
