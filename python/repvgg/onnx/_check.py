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
from repvgg._onnxruntime import Session, known_sizes
from repvgg.errors import Refused, VerifyError
from repvgg.module import DEFAULT_RTOL, difference

#: Types that random inputs can have.
_RANDOM = ("float32", "float64", "float16", "int64", "int32", "uint8", "int8", "bool")

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
    names = first.outputs
    if names != second.outputs:
        raise VerifyError("the models do not have the same outputs")
    worst = 0.0
    for seed in range(count):
        feed = _feed(first, np.random.default_rng(seed), shapes or {}, inputs or {})
        results = zip(names, first(feed), second(feed), strict=True)
        for name, left, right in results:
            apart = _apart(left, right)
            if not apart <= rtol:
                raise VerifyError(
                    f"output '{name}' differs by {apart:.1e} of its largest value, more than "
                    f"{rtol:.1e}, on random input {seed}"
                )
            worst = max(worst, apart)
    return worst


def _session(model: Model) -> Session:
    if isinstance(model, ir.Model):
        model = ir.to_proto(model).SerializeToString()
    return Session(model, optimize=False)


def _feed(
    session: Session,
    draw: np.random.Generator,
    shapes: Mapping[str, Sequence[int]],
    inputs: Mapping[str, Array],
) -> dict[str, Array]:
    """An array for each input."""
    known = {name for name, _, _ in session.inputs}
    for name in (*shapes, *inputs):
        if name not in known:
            raise Refused(f"there is no input '{name}'; there are {', '.join(sorted(known))}")
    feed = {}
    for name, dtype, sizes in session.inputs:
        if name in inputs:
            feed[name] = inputs[name]
            continue
        if dtype not in _RANDOM:
            raise Refused(f"input '{name}' is a {dtype}: give its value")
        shape = shapes.get(name, known_sizes(sizes))
        is_float = dtype.startswith("float")
        values = draw.standard_normal(shape) if is_float else draw.integers(0, 2, shape)
        feed[name] = np.asarray(values, dtype)
    return feed


def _apart(left: Any, right: Any) -> float:
    """How far two outputs are apart; sequences and strings must be equal."""
    if not isinstance(left, np.ndarray) or left.dtype.kind not in "fiub":
        return 0.0 if np.array_equal(left, right) else float("inf")
    if left.shape != right.shape or left.dtype != right.dtype:
        return float("inf")
    return difference(left, right)
