# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Whether two ONNX models compute the same, by running both in ONNX Runtime."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
import onnx_ir as ir

from repvgg._linear import Array
from repvgg.errors import Error, Refused, VerifyError
from repvgg.module import DEFAULT_RTOL, difference
from repvgg.onnx._constants import innermost

#: NumPy's types of what ONNX Runtime calls its inputs.
_TYPES = {
    "tensor(float)": np.float32,
    "tensor(double)": np.float64,
    "tensor(float16)": np.float16,
    "tensor(int64)": np.int64,
    "tensor(int32)": np.int32,
    "tensor(uint8)": np.uint8,
    "tensor(int8)": np.int8,
    "tensor(bool)": np.bool_,
}

Model = ir.Model | str | os.PathLike[str] | bytes


def check(
    original: Model,
    fused: Model,
    count: int = 1,
    rtol: float = DEFAULT_RTOL,
    *,
    shapes: Mapping[str, Sequence[int]] | None = None,
    inputs: Mapping[str, Array] | None = None,
) -> float:
    """Runs both models on random inputs and compares all of their outputs.

    Parameters
    ----------
    original, fused : onnx_ir.Model, path or bytes
        A model with weights in other files must be given by its path.
    count : int
        How many times, each with its own seed.
    rtol : float
        How far they may be apart, relative to the largest value of the output.
    shapes : dict, optional
        Of inputs with sizes that are not known, which are 1 otherwise.
    inputs : dict of arrays, optional
        Inputs that are not to be random.

    Returns
    -------
    float
        The largest difference, relative to the largest value of its output.

    Raises
    ------
    repvgg.VerifyError
        If an output differs by more than `rtol`, with its name.
    repvgg.Refused
        If a model cannot be run.
    repvgg.Error
        If onnxruntime is not installed.
    """
    first, second = _session(original), _session(fused)
    names = [output.name for output in first.get_outputs()]
    if names != [output.name for output in second.get_outputs()]:
        raise VerifyError("the models do not have the same outputs")
    worst = 0.0
    for seed in range(count):
        feed = _feed(first, np.random.default_rng(seed), shapes or {}, inputs or {})
        results = zip(names, _run(first, feed), _run(second, feed), strict=True)
        for name, left, right in results:
            apart = _apart(left, right)
            if not apart <= rtol:
                raise VerifyError(
                    f"output '{name}' differs by {apart:.1e} of its largest value, more than "
                    f"{rtol:.1e}, on random input {seed}"
                )
            worst = max(worst, apart)
    return worst


def _session(model: Model) -> Any:
    try:
        import onnxruntime
    except ImportError:
        raise Error("checking needs ONNX Runtime: pip install onnxruntime") from None
    options = onnxruntime.SessionOptions()
    options.log_severity_level = 4
    options.intra_op_num_threads = 1
    options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_DISABLE_ALL
    if isinstance(model, ir.Model):
        model = ir.to_proto(model).SerializeToString()
    source = model if isinstance(model, bytes) else os.fspath(model)
    try:
        return onnxruntime.InferenceSession(source, options, providers=["CPUExecutionProvider"])
    except Exception as error:
        raise Refused(f"ONNX Runtime cannot load the model: {innermost(error)}") from None


def _run(session: Any, feed: Mapping[str, Array]) -> list[Any]:
    try:
        return session.run(None, dict(feed))
    except Exception as error:
        raise Refused(f"ONNX Runtime cannot run the model: {innermost(error)}") from None


def _feed(
    session: Any,
    draw: np.random.Generator,
    shapes: Mapping[str, Sequence[int]],
    inputs: Mapping[str, Array],
) -> dict[str, Array]:
    """An array for each input."""
    known = {tensor.name for tensor in session.get_inputs()}
    for name in (*shapes, *inputs):
        if name not in known:
            raise Refused(f"there is no input '{name}'; there are {', '.join(sorted(known))}")
    feed = {}
    for tensor in session.get_inputs():
        if tensor.name in inputs:
            feed[tensor.name] = inputs[tensor.name]
            continue
        if tensor.type not in _TYPES:
            raise Refused(f"input '{tensor.name}' is a {tensor.type}: give its value")
        fallback = [size if isinstance(size, int) and size > 0 else 1 for size in tensor.shape]
        shape = shapes.get(tensor.name, fallback)
        dtype = np.dtype(_TYPES[tensor.type])
        is_float = dtype.kind == "f"
        values = draw.standard_normal(shape) if is_float else draw.integers(0, 2, shape)
        feed[tensor.name] = np.asarray(values, dtype)
    return feed


def _apart(left: Any, right: Any) -> float:
    """How far two outputs are apart; sequences and strings must be equal."""
    if not isinstance(left, np.ndarray) or left.dtype.kind not in "fiub":
        return 0.0 if np.array_equal(left, right) else float("inf")
    if left.shape != right.shape or left.dtype != right.dtype:
        return float("inf")
    return difference(left, right)
