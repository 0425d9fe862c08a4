# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Runs compiled models in this process, through the runtime's C interface.

    model = Model("model")              # model.so and model.weights, from repvgg-compile
    context = model.context(threads=2)
    (y,) = context.run(x)

Input and output are numpy arrays. The runtime library is looked for in $REPVGG_LIB, then in the
source tree's build/lib, then by the system's loader.
"""

from __future__ import annotations

import ctypes
import os
from ctypes import POINTER, byref
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from repvgg_testing.models import Array

#: In the order of the enumeration `repvgg_type`; bf16 has no NumPy type and is passed as bits.
TYPES = ("<f4", "<f8", "<f2", "<u2", "|i1", "<i2", "<i4", "<i8", "|u1", "|b1")

#: How weights are held, in the order of the enumeration `repvgg_weights_mode`.
WEIGHTS = ("auto", "mapped", "copied")


#: What a run takes denormal numbers for, in the order of the enumeration `repvgg_denormals`.
DENORMALS = ("flushed", "kept")


@dataclass(frozen=True)
class Tensor:
    """An input or output of a model; `type` is NumPy's name of its elements' type."""

    name: str
    type: str
    shape: tuple[int, ...]
    bytes: int


class RuntimeFailure(RuntimeError):
    """The runtime refused a call; `status` is its `repvgg_status`."""

    def __init__(self, status: int, message: str) -> None:
        super().__init__(message)
        self.status = status


class _Error(ctypes.Structure):
    _fields_ = [("status", ctypes.c_int), ("message", ctypes.c_char * 500)]


class _Tensor(ctypes.Structure):
    _fields_ = [
        ("name", ctypes.c_char_p), ("type", ctypes.c_uint32), ("rank", ctypes.c_uint32),
        ("shape", POINTER(ctypes.c_int64)), ("bytes", ctypes.c_uint64),
    ]  # fmt: skip


class _Layer(ctypes.Structure):
    _fields_ = [
        ("name", ctypes.c_char_p), ("plan", ctypes.c_char_p), ("flops", ctypes.c_double),
        ("work", ctypes.c_double), ("bytes", ctypes.c_double), ("format", ctypes.c_char_p),
    ]  # fmt: skip


class _Description(ctypes.Structure):
    """The beginning of `repvgg_model_description`, up to what is read here."""

    _fields_ = [
        ("magic", ctypes.c_uint64), ("version", ctypes.c_uint32),
        ("num_inputs", ctypes.c_uint32), ("num_outputs", ctypes.c_uint32),
        ("num_layers", ctypes.c_uint32), ("num_init_steps", ctypes.c_uint32),
        ("num_steps", ctypes.c_uint32), ("name", ctypes.c_char_p), ("cpu", ctypes.c_char_p),
        ("features", ctypes.c_char_p), ("producer", ctypes.c_char_p),
        ("inputs", POINTER(_Tensor)), ("outputs", POINTER(_Tensor)),
        ("layers", POINTER(_Layer)),
    ]  # fmt: skip


class _ModelOptions(ctypes.Structure):
    _fields_ = [
        ("weights", ctypes.c_char_p), ("allocator", ctypes.c_void_p),
        ("weights_mode", ctypes.c_uint32),
    ]  # fmt: skip


class _ContextOptions(ctypes.Structure):
    _fields_ = [
        ("threads", ctypes.c_uint32), ("spin_us", ctypes.c_uint32),
        ("allocator", ctypes.c_void_p), ("denormals", ctypes.c_uint32),
    ]  # fmt: skip


class _Sizes(ctypes.Structure):
    _fields_ = [
        ("weights", ctypes.c_uint64), ("prepared", ctypes.c_uint64),
        ("workspace", ctypes.c_uint64), ("scratch", ctypes.c_uint64),
        ("threads", ctypes.c_uint32), ("weights_mode", ctypes.c_uint32),
    ]  # fmt: skip


class _Buffer(ctypes.Structure):
    _fields_ = [
        ("data", ctypes.c_void_p), ("type", ctypes.c_uint32), ("rank", ctypes.c_uint32),
        ("shape", POINTER(ctypes.c_int64)),
    ]  # fmt: skip


def _load_library() -> ctypes.CDLL:
    name = "librepvgg-runtime.so"
    build = Path(__file__).resolve().parents[3] / "build" / "lib" / name
    chosen = os.environ.get("REPVGG_LIB")
    if chosen is None:
        chosen = str(build) if build.exists() else name
    return ctypes.CDLL(chosen)


_library: ctypes.CDLL | None = None


def _call(name: str, *arguments: object) -> None:
    """Calls a function of the runtime; raises what it reports."""
    global _library
    if _library is None:
        _library = _load_library()
    error = _Error()
    if getattr(_library, f"repvgg_{name}")(*arguments, byref(error)):
        raise RuntimeFailure(error.status, _text(error.message))


def _text(message: bytes) -> str:
    """Paths and names need not be UTF-8."""
    return message.decode(errors="backslashreplace")


def _choose(value: str, values: tuple[str, ...]) -> int:
    if value not in values:
        raise ValueError(f"expects one of {', '.join(values)}, but got {value}")
    return values.index(value)


def _tensor(described: _Tensor) -> Tensor:
    """A copy: what a model describes ends with it."""
    shape = tuple(described.shape[i] for i in range(described.rank))
    return Tensor(_text(described.name), TYPES[described.type], shape, described.bytes)


class Model:
    """A compiled model: code and weights, shared by all its contexts.

    Parameters
    ----------
    path : path
        As given to `repvgg-compile -o`, with or without `.so`.
    weights : {"auto", "mapped", "copied"}
        Whether processes share the weights file's pages ("mapped"), which then nobody may change,
        or this one has a copy in large pages, which is faster; "auto" is a copy.

    Attributes
    ----------
    inputs, outputs : list of Tensor
        What a run is given and returns.
    layers : list of str
        Names of layers; several may have one name.

    Raises
    ------
    RuntimeFailure
        If files are missing, damaged, do not belong together, or are for another processor.
    ValueError
        If the path has a null character, or `weights` is none of these.
    """

    def __init__(self, path: str | os.PathLike[str], weights: str = "auto") -> None:
        self._handle = ctypes.c_void_p()
        options = _ModelOptions(None, None, _choose(weights, WEIGHTS))
        name = os.fsencode(path)
        if b"\0" in name:
            raise ValueError("expects a path without a null character")
        _call("model_open", name, byref(options), byref(self._handle))
        pointer = POINTER(_Description)()
        _call("model_describe", self._handle, byref(pointer))
        description = pointer.contents
        self.inputs = [_tensor(description.inputs[i]) for i in range(description.num_inputs)]
        self.outputs = [_tensor(description.outputs[i]) for i in range(description.num_outputs)]
        self.layers = [_text(description.layers[i].name) for i in range(description.num_layers)]

    def input_shapes(self) -> list[tuple[int, ...]]:
        return [tensor.shape for tensor in self.inputs]

    def output_shapes(self) -> list[tuple[int, ...]]:
        return [tensor.shape for tensor in self.outputs]

    def context(self, threads: int = 1, denormals: str = "flushed") -> Context:
        """What one caller at a time runs the model with; 0 threads: as many as processors.

        Numbers too small to be normal are taken for zero ("flushed") or for what they are ("kept"),
        which can be some hundred times slower.
        """
        return Context(self, threads, denormals)

    def __del__(self) -> None:
        if self._handle:
            _call("model_close", self._handle)


class Context:
    """Memory and threads to run a model with, for one caller at a time."""

    def __init__(self, model: Model, threads: int, denormals: str = "flushed") -> None:
        self._handle = ctypes.c_void_p()
        self._model = model
        options = _ContextOptions(threads, 0, None, _choose(denormals, DENORMALS))
        _call("context_create", model._handle, byref(options), byref(self._handle))

    def run(self, *inputs: Array) -> list[Array]:
        """The model's outputs.

        Raises
        ------
        RuntimeFailure
            For an input of another type or shape (names it), or a context in use.
        """
        sources = [np.ascontiguousarray(array) for array in inputs]
        targets = [np.empty(tensor.shape, tensor.type) for tensor in self._model.outputs]
        from_, to = _buffers(sources), _buffers(targets)
        _call("context_run", self._handle, from_, len(sources), to, len(targets))
        return targets

    def sizes(self) -> dict[str, int | str]:
        """Bytes of weights and prepared weights (the model's), of workspace and scratch memory
        (this context's), its number of threads, and how weights are held: "mapped" or "copied"."""
        sizes = _Sizes()
        _call("context_sizes", self._handle, byref(sizes))
        values = {name: getattr(sizes, name) for name, _ in _Sizes._fields_}
        return values | {"weights_mode": WEIGHTS[sizes.weights_mode]}

    def profile(self, on: bool = True) -> None:
        """Whether runs measure their layers."""
        _call("context_set_profile", self._handle, int(on))

    def layer_times(self) -> list[tuple[str, float]]:
        """Name and milliseconds of each layer in the last run with a profile, in their order.

        Several layers may have one name.
        """
        times = (ctypes.c_double * len(self._model.layers))()
        _call("context_layer_times", self._handle, times, len(times))
        return list(zip(self._model.layers, times, strict=True))

    def __del__(self) -> None:
        if self._handle:
            _call("context_close", self._handle)


def _buffers(arrays: list[Array]) -> ctypes.Array:
    buffers = (_Buffer * len(arrays))()
    for buffer, array in zip(buffers, arrays, strict=True):
        shape = (ctypes.c_int64 * array.ndim)(*array.shape)
        kind = array.dtype.str
        if kind not in TYPES:
            raise TypeError(f"expects one of {', '.join(TYPES)}, but got {kind}")
        buffer.data, buffer.type = array.ctypes.data, TYPES.index(kind)
        buffer.rank = array.ndim
        buffer.shape = ctypes.cast(shape, POINTER(ctypes.c_int64))
    return buffers
