# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Compiled models, each for one size of batch, as one function of any number of rows.

In: compiled models of one network. Out: arrays with as many rows as those that went in.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

from repvgg.compiled import Compiled, Tensor
from repvgg.errors import Refused

Array = np.ndarray[Any, Any]


class RowModel:
    """Computes rows by the largest batch that they fill, what is left by smaller ones.

    Rows that fill no batch are computed in the smallest, with copies of the last row.

    Parameters
    ----------
    models : sequence of Compiled
        The same network, compiled for one or several sizes of batch, which is the first
        dimension of each input and output. Of two for one size the first is taken.

    Attributes
    ----------
    inputs, outputs : list of Tensor
        With the shape of one row.
    batch : int
        The largest.

    Raises
    ------
    repvgg.Refused
        If a model has no batch, or they are not the same network.

    Examples
    --------
    >>> import repvgg
    >>> pair = repvgg.parse('''
    ... func.func @main(%x: tensor<2x3xf32>) -> tensor<2x3xf32> {
    ...   %0 = arith.addf %x, %x : tensor<2x3xf32>
    ...   return %0 : tensor<2x3xf32>
    ... }''').compile()
    >>> model = RowModel([pair])
    >>> (y,) = model([np.ones((5, 3), np.float32)])
    >>> y.shape, model.inputs[0].shape
    ((5, 3), (3,))
    """

    def __init__(self, models: Sequence[Compiled]) -> None:
        by_batch: dict[int, Compiled] = {}
        for model in models:
            by_batch.setdefault(_batch_of(model), model)
        self._models = sorted(by_batch.items(), key=lambda item: -item[0])
        self.batch, largest = self._models[0]
        self.inputs, self.outputs = _rows_of(largest.inputs), _rows_of(largest.outputs)
        for batch, model in self._models[1:]:
            if (_rows_of(model.inputs), _rows_of(model.outputs)) != (self.inputs, self.outputs):
                raise Refused(
                    f"the models for batches of {self.batch} and {batch} are not of one network: "
                    f"{largest!r}, {model!r}"
                )

    def __call__(self, arrays: Sequence[Array]) -> list[Array]:
        """The outputs for each row.

        Parameters
        ----------
        arrays : sequence of arrays
            One for each input, [rows, ...].

        Raises
        ------
        repvgg.Refused
            If one has other rows than the model takes.
        """
        self._check(arrays)
        count = len(arrays[0])
        outputs = [np.empty((count, *output.shape), output.dtype) for output in self.outputs]
        done = 0
        while done < count:
            batch, model = self._choose(count - done)
            rows = slice(done, min(done + batch, count))
            _run(model, batch, [x[rows] for x in arrays], [y[rows] for y in outputs])
            done = rows.stop
        return outputs

    def _choose(self, rows: int) -> tuple[int, Compiled]:
        """The largest batch that is filled, or the smallest."""
        return next((item for item in self._models if item[0] <= rows), self._models[-1])

    def _check(self, arrays: Sequence[Array]) -> None:
        for array, wanted in zip(arrays, self.inputs, strict=True):
            if array.dtype.name != wanted.dtype or array.shape[1:] != wanted.shape:
                raise Refused(
                    f"input '{wanted.name}' expects rows of {wanted.dtype}{list(wanted.shape)}, "
                    f"but got {array.dtype.name}{list(array.shape[1:])}: convert them before"
                )
            if len(array) != len(arrays[0]):
                raise Refused(
                    f"input '{wanted.name}' has {len(array)} rows, the first {len(arrays[0])}"
                )


def _run(model: Compiled, batch: int, inputs: list[Array], outputs: list[Array]) -> None:
    missing = batch - len(inputs[0])
    if not missing:
        model(*inputs, out=outputs)
        return
    results = model(*(np.concatenate([x, np.repeat(x[-1:], missing, 0)]) for x in inputs))
    for result, output in zip(
        results if isinstance(results, tuple) else (results,), outputs, strict=True
    ):
        output[...] = result[: len(output)]


def _rows_of(tensors: Sequence[Tensor]) -> list[Tensor]:
    return [Tensor(tensor.name, tensor.dtype, tensor.shape[1:]) for tensor in tensors]


def _batch_of(model: Compiled) -> int:
    tensors = [*model.inputs, *model.outputs]
    batches = {tensor.shape[:1] for tensor in tensors}
    if len(batches) != 1 or batches == {()} or not model.inputs:
        raise Refused(
            f"expects a model whose inputs and outputs all begin with the batch, but got {model!r}"
        )
    if any(tensor.dtype == "bfloat16" for tensor in tensors):
        raise Refused(f"neither NumPy nor Arrow has bfloat16: give {model!r} float32 at its ends")
    return next(iter(batches))[0]
