# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""A model that has been compiled, as a function of arrays."""

from __future__ import annotations

import hashlib
import os
import sys
import threading
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from repvgg import _core
from repvgg.errors import RuntimeFailure
from repvgg.trace import Span, Trace, join_spans

#: NumPy's names of the runtime's element types; bf16 is `ml_dtypes`', or without it bits.
NUMPY_TYPES = {
    "f32": "float32", "f64": "float64", "f16": "float16", "bf16": "bfloat16", "i8": "int8",
    "i16": "int16", "i32": "int32", "i64": "int64", "u8": "uint8", "bool": "bool",
}  # fmt: skip


@dataclass(frozen=True)
class Tensor:
    """An input or output of a model.

    Attributes
    ----------
    name : str
    dtype : str
        "float32", "bfloat16", ...
    shape : tuple of int
    """

    name: str
    dtype: str
    shape: tuple[int, ...]


@dataclass(frozen=True)
class Layer:
    """One step of a compiled model, as a profile names it.

    Attributes
    ----------
    name, plan : str
        How it is computed: algorithm and tiles; empty where there is no choice.
    flops, work : float
        Operations of the layer's definition, and of the products that its algorithm does.
    bytes : float
        Of the weights that it reads.
    format : str
        What its products are made of: "f32", "i8", "bf16 tiles", ...; empty if it has none.
    milliseconds : float or None
        What it took in a profiled run.
    """

    name: str
    plan: str
    flops: float
    work: float
    bytes: float
    format: str
    milliseconds: float | None = None


class Compiled:
    """A compiled model: called with arrays, it returns arrays.

    Inputs are NumPy arrays or anything with `__dlpack__` in main memory (PyTorch's tensors),
    of the model's types and shapes; strided ones are copied. What goes in as a PyTorch
    tensor comes out as one. Any number of threads may call it: each has memory of its own,
    the weights are there once.

    It pickles, if it has files, as their path and a hash of the code: a process that loads
    it maps the weights, which all processes of a machine then share.

    Parameters
    ----------
    core : _core.Model
    path : path, optional
        Of its files, without an ending.
    threads : int
        That a call computes with; 0: as many as processors.

    Examples
    --------
    >>> import numpy as np, repvgg
    >>> model = repvgg.parse('''
    ... func.func @main(%x: tensor<2x3xf32>) -> tensor<2x3xf32> {
    ...   %0 = arith.addf %x, %x : tensor<2x3xf32>
    ...   return %0 : tensor<2x3xf32>
    ... }''').compile()
    >>> model(np.ones((2, 3), np.float32))
    array([[2., 2., 2.],
           [2., 2., 2.]], dtype=float32)
    >>> model.inputs
    [Tensor(name='input0', dtype='float32', shape=(2, 3))]
    """

    def __init__(
        self, core: _core.Model, path: str | os.PathLike[str] | None = None, threads: int = 1
    ) -> None:
        self._core = core
        self._path = None if path is None else Path(path).absolute()
        self._digest = None if self._path is None else digest(self._path)
        self._local = threading.local()
        self.threads = threads
        self.inputs = [Tensor(n, NUMPY_TYPES[t], s) for n, t, s in core.inputs]
        self.outputs = [Tensor(n, NUMPY_TYPES[t], s) for n, t, s in core.outputs]
        self._has_bf16 = any(t.dtype == "bfloat16" for t in (*self.inputs, *self.outputs))

    @property
    def path(self) -> Path | None:
        """Its files, without an ending; None if it was compiled into this process alone."""
        return self._path

    @property
    def digest(self) -> str | None:
        """The hash of the code in its files, which has that of its weights."""
        return self._digest

    @property
    def layers(self) -> list[Layer]:
        return [Layer(*layer) for layer in self._core.layers]

    @property
    def cpu(self) -> str:
        """The processor it is compiled for, as LLVM calls it."""
        return self._core.cpu

    def __call__(self, *inputs: Any, out: Any | Sequence[Any] | None = None) -> Any:
        """Runs the model once.

        Parameters
        ----------
        *inputs : arrays
            One for each of `self.inputs`.
        out : array or sequence of arrays, optional
            Where the results go: of their types and shapes, row-major without gaps.

        Returns
        -------
        array or tuple of arrays
            `out`, where it is given.

        Raises
        ------
        repvgg.RuntimeFailure
            If number, type or shape of inputs or outputs is wrong; the message names which.
        TypeError
            If one is no tensor in main memory.
        """
        torch = sys.modules.get("torch")
        is_torch = torch is not None and any(isinstance(x, torch.Tensor) for x in inputs)
        results: Any
        if is_torch:
            inputs = tuple(x.detach() if isinstance(x, torch.Tensor) else x for x in inputs)
            results = self._torch_outputs(torch) if out is None else out
        else:
            results = out
        if results is not None and not isinstance(results, list | tuple):
            results = [results]
        if self._has_bf16:
            inputs = tuple(map(_bits, inputs))
            given = None if results is None else [_bits(y) for y in results]
            computed = self._context().run(inputs, given)
            results = self._typed(computed) if results is None else results
        else:
            results = self._context().run(inputs, results)
        return results[0] if len(results) == 1 else tuple(results)

    def profile(self, *inputs: Any) -> list[Layer]:
        """The layers of one run on `inputs`, with the time that each took."""
        context = self._context()
        context.profile(True)
        try:
            self(*inputs)
            times = context.layer_times()
        finally:
            context.profile(False)
        return [Layer(*layer, ms) for layer, ms in zip(self._core.layers, times, strict=True)]

    def trace(self, *inputs: Any, runs: int = 1) -> Trace:
        """When each thread was at which layer, in `runs` runs on `inputs` after one unseen.

        Measuring takes some 60 ns a step and thread.

        Returns
        -------
        Trace
            `to_json` makes the file that https://ui.perfetto.dev opens, a row a thread.

        Raises
        ------
        ValueError
            If `runs` is not positive.
        repvgg.RuntimeFailure
            As a call does.
        """
        if runs < 1:
            raise ValueError(f"expects a positive number of runs, but got {runs}")
        context = self._context()
        self(*inputs)
        raw, times = [], []
        context.profile(True)
        try:
            for _ in range(runs):
                self(*inputs)
                raw.append(context.spans())
                times.append(context.layer_times())
        finally:
            context.profile(False)
        # A model without layers has no spans.
        origin = min((span[0] for span in raw[0]), default=0)
        spans: list[Span] = []
        for run, found in enumerate(raw):
            spans += join_spans(found, run, origin)
        means = np.mean(times, axis=0).tolist()
        layers = [Layer(*layer, ms) for layer, ms in zip(self._core.layers, means, strict=True)]
        name = self._path.name if self._path else self._core.name
        return Trace(name, self.cpu, context.sizes()["threads"], layers, spans)

    def memory(self) -> dict[str, int]:
        """Bytes: weights and prepared of the model, workspace and scratch of this thread."""
        return self._context().sizes()

    def _context(self) -> _core.Context:
        context = getattr(self._local, "context", None)
        if context is None:
            context = self._local.context = self._core.context(threads=self.threads)
        return context

    def _torch_outputs(self, torch: Any) -> list[Any]:
        return [torch.empty(y.shape, dtype=getattr(torch, y.dtype)) for y in self.outputs]

    def _typed(self, arrays: Sequence[Any]) -> list[Any]:
        """Results that are bf16 as arrays of that type, if there is one."""
        try:
            import ml_dtypes
        except ImportError:
            return list(arrays)
        bf16 = ml_dtypes.bfloat16
        return [
            array.view(bf16) if described.dtype == "bfloat16" else array
            for array, described in zip(arrays, self.outputs, strict=True)
        ]

    def __repr__(self) -> str:
        sides = (", ".join(f"{t.dtype}{list(t.shape)}" for t in s) for s in _sides(self))
        return f"<repvgg.Compiled {' -> '.join(sides)} for {self.cpu}>"

    def __reduce__(self) -> tuple[Any, ...]:
        if self._path is None:
            raise TypeError(
                "a model that was compiled into this process alone has no files to be pickled "
                "by: compile it with path=..."
            )
        return open_same, (str(self._path), self._digest, self.threads)


def _sides(model: Compiled) -> tuple[list[Tensor], list[Tensor]]:
    return model.inputs, model.outputs


def _bits(array: Any) -> Any:
    """NumPy's arrays of bf16, which DLPack does not pass on, as their bits."""
    is_bf16 = isinstance(array, np.ndarray) and array.dtype.name == "bfloat16"
    return array.view(np.uint16) if is_bf16 else array


def library_of(path: Path) -> Path:
    """The file with a model's code."""
    return path if path.suffix == ".so" else path.with_name(path.name + ".so")


def digest(path: Path) -> str:
    """Of the code, which has the hash of its weights."""
    return hashlib.sha256(library_of(path).read_bytes()).hexdigest()


def open(path: str | os.PathLike[str], threads: int = 1, weights: str = "auto") -> Compiled:
    """Opens the files of a compiled model.

    Parameters
    ----------
    path : path
        With or without `.so`; `.weights` is beside it.
    threads : int
        That a call computes with; 0: as many as processors.
    weights : {"auto", "mapped", "copied"}
        Whether processes share the file's pages, which then nobody may change, or this one
        has a copy in large pages, which is faster.

    Raises
    ------
    repvgg.RuntimeFailure
        If files are missing, damaged, do not belong together, or are for another processor.
    """
    return Compiled(_core.Model.open(os.fsencode(path), weights), path, threads)


def open_same(path: str, digest_then: str | None, threads: int) -> Compiled:
    """Opens a model that another process knew, with its weights mapped.

    Parameters
    ----------
    path : str
        With or without `.so`.
    digest_then : str or None
        What its code must have as hash, if that is known.
    threads : int
        That a call computes with.

    Raises
    ------
    repvgg.RuntimeFailure
        If it is not there, not the same, or cannot be opened.
    """
    try:
        found = digest(Path(path))
    except OSError as error:
        raise RuntimeFailure(f"the model's file cannot be read: {error}") from None
    if digest_then not in (None, found):
        raise RuntimeFailure(f"'{path}' has changed since the model was pickled: pickle it anew")
    return open(path, threads, "mapped")
