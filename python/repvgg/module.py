# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""A model in the compiler: read, fused, compiled."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from repvgg import _core, _formats, compiled
from repvgg._calibration import Calibration, sample_file
from repvgg.census import Census, Certificate
from repvgg.compiled import Compiled
from repvgg.errors import Error, Refused, VerifyError
from repvgg.progress import Progress

if TYPE_CHECKING:
    import onnx

#: How close two computations of one network in f32 are, relative to its largest output.
DEFAULT_RTOL = 1e-4


class Module:
    """A model as MLIR. It never changes: `fuse` returns another.

    Made by `repvgg.parse`, `repvgg.load`, `repvgg.from_torch`, `repvgg.from_onnx`,
    `repvgg.from_checkpoint`.

    Examples
    --------
    >>> import repvgg
    >>> module = repvgg.parse('''
    ... func.func @main(%x: tensor<1x2x8x8xf32>) -> tensor<1x2x8x8xf32> {
    ...   %w = arith.constant dense<0.5> : tensor<2x2x3x3xf32>
    ...   %y = repvgg.conv %x, %w pad [1, 1]
    ...     : (tensor<1x2x8x8xf32>, tensor<2x2x3x3xf32>) -> tensor<1x2x8x8xf32>
    ...   %z = repvgg.sum %y, %x : tensor<1x2x8x8xf32>
    ...   return %z : tensor<1x2x8x8xf32>
    ... }''')
    >>> fused = module.fuse(check=1)
    >>> [c.checked for c in fused.certificate()]
    [True]
    >>> "linalg.conv_2d" in fused.to_mlir()
    True
    """

    def __init__(self, core: _core.Module, name: str = "model") -> None:
        self._core = core
        self._name = name

    def fuse(
        self,
        *,
        check: int = 0,
        rtol: float = DEFAULT_RTOL,
        output: str = "linalg",
        verify: str = "source",
        cost: str = "model",
        rates: str | None = None,
        fold_type: str | None = None,
        strict: bool = False,
        details: bool = False,
        progress: Progress | None = None,
    ) -> Module:
        """Makes one convolution of each multi-branch block, or the few that are cheapest.

        Parameters
        ----------
        check : int
            Also compile both forms and compare them on so many random inputs.
        rtol : float
            How far they may be apart then, relative to the largest output.
        output : {"linalg", "repvgg"}
            What to leave behind: plain linalg, or a repvgg.conv for each block.
        verify : {"source", "probe", "off"}
            How each block is proved right.
        cost : {"model", "always"}
            As few convolutions as are cheapest, or one whatever it costs.
        rates : str, optional
            What the machine reaches: "dense=40,launch=2".
        fold_type : {"f64", "f32", "f16", "bf16"}, optional
            Element type of fused weights; by default that of those they came from.
        strict : bool
            Refuse a model with a block that cannot be fused for its constants.
        details : bool
            The census as JSON also has each block's ops, and the ranges of the weights of
            its summands and of its convolutions.
        progress : callable, optional
            Told (stage, step, steps).

        Raises
        ------
        repvgg.Refused
            If it is no model that can be read, or with `strict`.
        repvgg.VerifyError
            If a result is found to be wrong.
        """
        core = self._core.fuse(
            output=output,
            verify=verify,
            cost=cost,
            rates=rates,
            fold_type=fold_type,
            strict=strict,
            details=details,
            progress=progress,
        )
        fused = Module(core, self._name)
        if check:
            compare(self, fused, check, rtol)
        return fused

    def census(self) -> Census:
        """What became of each block; of a module that is not fused, what would."""
        core = self._core.census()
        if core is None:
            core = self._core.fuse(verify="off", output="repvgg").census()
        assert core is not None
        return Census(core)

    def certificate(self) -> list[Certificate]:
        """The evidence for each fused block; empty for a module that is not fused."""
        core = self._core.census()
        return [] if core is None else Census(core).certificates()

    def to_mlir(
        self,
        path: str | os.PathLike[str] | None = None,
        *,
        bytecode: bool | None = None,
        locations: bool = False,
    ) -> str | bytes | Path:
        """The module as text or bytecode, or in a file.

        Parameters
        ----------
        path : path, optional
            The file to write, which appears when it is complete. Its ending `.mlirbc` asks
            for bytecode.
        bytecode : bool, optional
        locations : bool
            Whether ops say where they came from.

        Returns
        -------
        str, bytes or Path
        """
        if bytecode is None:
            bytecode = path is not None and os.fspath(path).endswith(".mlirbc")
        if path is not None:
            form = "bytecode" if bytecode else "text"
            self._core.write_file(os.fsencode(path), form, locations)
            return Path(path)
        return self._core.bytecode(locations) if bytecode else self._core.text(locations)

    def to_onnx(self, path: str | os.PathLike[str] | None = None) -> onnx.ModelProto | Path:
        """The model as ONNX, fused if this module is: of one that came from ONNX or PyTorch.

        Parameters
        ----------
        path : path, optional
            The file to write, which appears when it is complete.

        Returns
        -------
        onnx.ModelProto or Path
            With all weights inside, or the file. A message of more than 2 GB cannot be
            serialized: such a model can only be written to a file, with its weights beside.

        Raises
        ------
        repvgg.Refused
            If there is no ONNX form of it.
        """
        raise Refused(
            f"'{self._name}' was read as MLIR, of which no ONNX is made: fuse the ONNX model "
            "(repvgg.fuse), or read it by repvgg.from_onnx or repvgg.from_torch"
        )

    def write(self, path: str | os.PathLike[str]) -> Path:
        """Writes the module in the format that a path ends in: MLIR or ONNX.

        Raises
        ------
        repvgg.Refused
            If it is another one, or the module has no such form.
        """
        kind = _formats.kind_of(path)
        if kind not in (_formats.MLIR, _formats.ONNX):
            raise Refused(f"'{path}': expects a file that ends in .mlir, .mlirbc or .onnx")
        written = self.to_mlir(path) if kind == _formats.MLIR else self.to_onnx(path)
        assert isinstance(written, Path)
        return written

    def compile(
        self,
        path: str | os.PathLike[str] | None = None,
        *,
        threads: int = 1,
        cpu: str = "native",
        precision: str | None = None,
        calibrate: Calibration | None = None,
        progress: Progress | None = None,
        **options: Any,
    ) -> Compiled:
        """Compiles the model for a processor.

        Parameters
        ----------
        path : path, optional
            Write `path.so` and `path.weights` and open them; without, the code is in this
            process alone.
        threads : int
            That layers are planned for, and calls compute with; 0: as many as processors.
        cpu : str
            "native", or LLVM's name of a processor.
        precision : {None, "f32", "bf16", "bf16x3", "f16", "int8", "f64"}
            What layers multiply and store where the model says float32 (the other inputs and
            outputs stay as they are); None: as the model has it. "int8" needs `calibrate`;
            "bf16x3" multiplies float32 as two bfloat16 each, for processors with AMX.
        calibrate : path or array or sequence of arrays, optional
            Samples of what the model will see, for "int8": an `.npz` file, a folder of `.npy`
            files, or an array for each input, whose first dimension is the samples.
        progress : callable, optional
            Told (stage, step, steps).
        **options
            `entry`, `triple`, `opt_level`, `vector_width`, `fuse`, `cost`, `kernels`,
            `transforms`, `tune`, `plan_cache`, `machine`, `weights_size`, `input_type`,
            `output_type`, and for "int8" `range`, `correct_bias`, `equalize`, `max_error` and
            `precision_report`: as those of `repvgg-compile`.

        Raises
        ------
        repvgg.Refused
            If something in it cannot be compiled; the message names the op.
        """
        settings: dict[str, Any] = {"threads": threads, "cpu": cpu, "f64": precision == "f64"}
        settings["precision"] = "f32" if precision in (None, "f64") else precision
        settings["fuse"] = self._core.census() is None
        settings.update(options)
        with sample_file(calibrate) as settings["calibrate"]:
            if path is None:
                return Compiled(self._core.compile(progress, **settings), threads=threads)
            return compiled.open(self.compile_to(path, progress=progress, **settings), threads)

    def compile_to(
        self, path: str | os.PathLike[str], *, progress: Progress | None = None, **options: Any
    ) -> Path:
        """Writes `path.so` and `path.weights`, for any processor, and does not open them.

        Parameters
        ----------
        path : path
        progress : callable, optional
        **options
            `threads`, `cpu`, and those of `compile`; `calibrate` is a path here.

        Returns
        -------
        Path
            Of the files, without an ending.
        """
        name = os.fspath(path).removesuffix(".so")
        self._core.compile_to_file("library", os.fsencode(name), progress, **options)
        return Path(name)

    def plan(self, **options: Any) -> str:
        """How each layer would be computed, as a table; options as those of `compile_to`."""
        return self._core.plan(True, **options)

    def __repr__(self) -> str:
        core = self._core.census()
        state = "not fused" if core is None else Census(core).line().removeprefix("repvgg: ")
        return f"<repvgg.Module {self._name!r}: {state}>"


def compare(before: Module, after: Module, count: int, rtol: float = DEFAULT_RTOL) -> float:
    """Runs both on random inputs.

    Returns
    -------
    float
        The largest difference, relative to the largest output.

    Raises
    ------
    repvgg.VerifyError
        If it is more than `rtol`.
    repvgg.Refused
        If they cannot be compiled, or do not have the same inputs and outputs.
    """
    return compare_compiled(before.compile(fuse=False), after.compile(fuse=False), count, rtol)


def compare_compiled(
    first: Compiled,
    second: Compiled,
    count: int,
    rtol: float = DEFAULT_RTOL,
    given: Mapping[str, np.ndarray[Any, Any]] | None = None,
) -> float:
    """As `compare`, with `given` inputs by their names; the others are random."""
    if first.inputs != second.inputs or first.outputs != second.outputs:
        raise Refused("cannot compare: inputs and outputs are not the same")
    worst = 0.0
    for seed in range(count):
        inputs = [
            given[tensor.name] if given and tensor.name in given else random_input(tensor, seed)
            for tensor in first.inputs
        ]
        for left, right in zip(_run(first, inputs), _run(second, inputs), strict=True):
            # Not by max, which would pass over NaN.
            apart = difference(left, right)
            worst = worst if apart <= worst else apart
        if not worst <= rtol:
            break
    if not worst <= rtol:
        raise VerifyError(
            f"outputs differ by {worst:.1e} of the largest, more than {rtol:.1e}, "
            f"on {count} {'given and random' if given else 'random'} inputs"
        )
    return worst


def _run(model: Compiled, inputs: list[np.ndarray[Any, Any]]) -> tuple[Any, ...]:
    results = model(*inputs)
    return results if isinstance(results, tuple) else (results,)


def random_input(tensor: compiled.Tensor, seed: int) -> np.ndarray[Any, Any]:
    """Normally distributed numbers, or zeros and ones, of a tensor's type and shape."""
    draw = np.random.default_rng(seed)
    if tensor.dtype in ("float32", "float64", "float16"):
        return draw.standard_normal(tensor.shape).astype(tensor.dtype)
    if tensor.dtype == "bfloat16":
        values = draw.standard_normal(tensor.shape).astype(np.float32)
        return (values.view(np.uint32) >> 16).astype(np.uint16)
    return draw.integers(0, 2, tensor.shape).astype(tensor.dtype)


def absolute_difference(
    left: np.ndarray[Any, Any], right: np.ndarray[Any, Any]
) -> tuple[float, float]:
    """The largest difference, NaN where only one has it, and the largest finite value."""
    a, b = left.astype(np.float64), right.astype(np.float64)
    if not np.array_equal(np.isnan(a), np.isnan(b)):
        return float("nan"), 0.0
    with np.errstate(invalid="ignore"):
        apart = np.where((a == b) | np.isnan(a), 0, np.abs(a - b))
    scale = np.abs(a[np.isfinite(a)]).max(initial=0)
    return float(apart.max(initial=0)), float(scale)


def difference(left: np.ndarray[Any, Any], right: np.ndarray[Any, Any]) -> float:
    """The largest difference, relative to the largest value; NaN where only one has it."""
    apart, scale = absolute_difference(left, right)
    return apart / max(scale, float(np.finfo(np.float64).tiny))


def parse(text: str | bytes, name: str = "model", progress: Progress | None = None) -> Module:
    """Reads MLIR text or bytecode.

    Raises
    ------
    repvgg.ParseError
        If it is none; the diagnostics have the places.
    """
    data = text.encode() if isinstance(text, str) else bytes(text)
    return Module(_core.Module.load_bytes(data, name, {}, progress), name)


def load(path: str | os.PathLike[str], progress: Progress | None = None) -> Module:
    """Reads a file of MLIR text or bytecode.

    Raises
    ------
    repvgg.Error
        If it cannot be read.
    repvgg.ParseError
        If it is no module.
    """
    name = os.fsencode(path)
    if b"\0" in name:
        raise Error("expects a path without a null character")
    return Module(_core.Module.load_file(name, progress), os.fspath(path))
