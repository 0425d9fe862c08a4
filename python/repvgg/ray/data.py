# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Ray Data: rows of a dataset through a compiled model, in long-lived workers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import ray.data

from repvgg.errors import Refused
from repvgg.ray import cluster
from repvgg.ray.files import Model, files_of, open_usable
from repvgg.ray.rows import Array, RowModel

#: Rows a call. What a call of Ray's costs is the same for 1 as for 32.
BATCH_SIZE = 32

Names = str | Sequence[str] | None


class Predictor:
    """A model as a class for `Dataset.map_batches`: opened once a worker, then called.

    Batches are dictionaries of NumPy arrays with a row an image, as Ray has them; they are read
    where they lie, and each output is one array.

    Parameters
    ----------
    model : path, Compiled, or sequence of them
        Files of a compiled model; or of one network compiled for several sizes of batch, of
        which each is used for as many rows as it fills, or for several processors, of which
        each machine takes those that it can run, the first for each size of batch.
    inputs : str or sequence of str, optional
        The columns that the model reads, in its order; by default those with its names, or
        the only one.
    outputs : str or sequence of str, optional
        Names of the columns that it makes; by default its own.
    keep : sequence of str
        Columns that are passed on.
    threads : int
        That a call computes with.

    Raises
    ------
    repvgg.RuntimeFailure
        If a model cannot be opened.
    repvgg.Refused
        If it has no batch, or columns are not there or do not fit.
    """

    def __init__(
        self,
        model: Model | Sequence[Model],
        *,
        inputs: Names = None,
        outputs: Names = None,
        keep: Sequence[str] = (),
        threads: int = 1,
    ) -> None:
        self._rows = RowModel(open_usable(files_of(model), threads))
        self._inputs = _names(inputs)
        made = [tensor.name for tensor in self._rows.outputs]
        self._outputs = _names(outputs) or made
        self._keep = list(keep)
        _check_number("inputs", self._inputs, len(self._rows.inputs))
        _check_number("outputs", self._outputs, len(made))
        if set(self._keep) & set(self._outputs):
            raise Refused(f"columns that are kept and made have one name: {self._outputs}")

    def __call__(self, batch: Mapping[str, Array]) -> dict[str, Array]:
        """The columns that are kept, and those that are made."""
        for name in self._keep:
            if name not in batch:
                raise Refused(f"there is no column '{name}' to keep, but {_listed(batch)}")
        results = self._rows([batch[name] for name in self._columns(batch)])
        made = dict(zip(self._outputs, results, strict=True))
        return {**{name: batch[name] for name in self._keep}, **made}

    def _columns(self, batch: Mapping[str, Array]) -> list[str]:
        names = self._inputs or [tensor.name for tensor in self._rows.inputs]
        if not self._inputs and len(names) == len(batch) == 1:
            return list(batch)
        for name in names:
            if name not in batch:
                raise Refused(
                    f"there is no column '{name}', but {_listed(batch)}: say which by inputs=..."
                )
        return names


def map_batches(
    dataset: ray.data.Dataset,
    model: Model | Sequence[Model],
    *,
    inputs: Names = None,
    outputs: Names = None,
    keep: Sequence[str] = (),
    workers: int | tuple[int, int] | None = None,
    threads: int = 1,
    batch_size: int = BATCH_SIZE,
    feeding_cpus: float = 1,
    **options: Any,
) -> ray.data.Dataset:
    """Adds a model's outputs to the rows of a dataset.

    `Dataset.map_batches` with `Predictor`, and with what is easily got wrong: workers are
    given as many CPUs as their model has threads, and are refused if the cluster has no room
    for them or for the tasks that feed them, for which Ray would wait without end.

    Parameters
    ----------
    dataset : ray.data.Dataset
    model, inputs, outputs, keep
        As in `Predictor`. Paths are those of the machines that compute; a relative one is
        found in `working_dir` of their runtime environment. Where this process can read a
        model's code, workers refuse another one.
    workers : int or (least, most), optional
        By default as many as there is room for now. With two numbers their number follows
        the load, and only the least have to have room now.
    threads : int
        That each worker computes with.
    batch_size : int
        Rows a call; at least 8, so that calls do not cost more than what they compute, and
        a multiple of the model's own batch.
    feeding_cpus : float
        Kept free for tasks before and after this one. 0 switches the check off, for a
        cluster that grows when it is asked to.
    **options
        Of `Dataset.map_batches`: `memory`, `resources`, `label_selector`, ...

    Returns
    -------
    ray.data.Dataset
        Lazy, as it was.

    Raises
    ------
    repvgg.Refused
        If there is no room, or a model without files is given.
    """
    if threads < 1:
        raise ValueError(f"expects 1 thread or more, for Ray to reserve, but got {threads}")
    settings = {"inputs": inputs, "outputs": outputs, "keep": list(keep), "threads": threads}
    return dataset.map_batches(
        Predictor,
        fn_constructor_args=(files_of(model),),
        fn_constructor_kwargs=settings,
        batch_size=batch_size,
        batch_format="numpy",
        compute=_pool(workers, threads, feeding_cpus),
        num_cpus=threads,
        udf_modifying_row_count=False,
        **options,
    )


def _pool(
    workers: int | tuple[int, int] | None, threads: int, feeding_cpus: float
) -> ray.data.ActorPoolStrategy:
    nodes = cluster.cpus_of_nodes()
    if workers is None:
        workers = max(1, cluster.most_workers(nodes, threads, feeding_cpus))
    least, most = workers if isinstance(workers, tuple) else (workers, workers)
    if not 1 <= least <= most:
        raise ValueError(f"expects 1 worker or more, and (least, most), but got {workers}")
    if feeding_cpus:
        cluster.check_room(nodes, least, threads, feeding_cpus)
    if least == most:
        return ray.data.ActorPoolStrategy(size=most)
    return ray.data.ActorPoolStrategy(min_size=least, max_size=most)


def _names(names: Names) -> list[str]:
    return [names] if isinstance(names, str) else list(names or [])


def _check_number(what: str, names: Sequence[str], count: int) -> None:
    if names and len(names) != count:
        raise Refused(f"the model has {count} {what}, but got {len(names)} names: {names}")


def _listed(batch: Mapping[str, Array]) -> str:
    return ", ".join(sorted(batch)) or "none"
