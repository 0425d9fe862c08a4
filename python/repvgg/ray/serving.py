# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Ray Serve: requests of one row each, computed in batches by replicas of a compiled model."""

from __future__ import annotations

import asyncio
import io
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import numpy as np
from ray import serve
from starlette.requests import Request
from starlette.responses import Response

from repvgg.errors import Refused, RuntimeFailure
from repvgg.ray import cluster
from repvgg.ray.files import Model, ModelFile, files_of, open_usable
from repvgg.ray.rows import Array, RowModel

#: Batches that may wait in a replica beside the one that is computed.
WAITING_BATCHES = 2
#: Rows a batch, where this process cannot open the model to ask it.
UNKNOWN_BATCH = 8

Rows = tuple[Array, ...]


def application(
    model: Model | Sequence[Model],
    *,
    threads: int = 1,
    max_batch_size: int | None = None,
    batch_wait_timeout_s: float = 0.005,
    **options: Any,
) -> serve.Application:
    """A model as an application of Ray Serve: `serve.run(repvgg.ray.application("net"))`.

    By a handle, `handle.remote(x)` takes a row for each input, without the batch, and returns
    one for each output. Over HTTP, a POST with a `.npy` file (`.npz` with the inputs' names if
    there are several) is answered by one, and a request that does not fit by 400.

    Parameters
    ----------
    model
        As in `repvgg.ray.Predictor`.
    threads : int
        That each replica computes with; it reserves as many CPUs.
    max_batch_size : int, optional
        Requests that are computed together; by default as many as the model's batch. For a
        model with a batch of 1 there is nothing to be won.
    batch_wait_timeout_s : float
        How long the first of them waits for others.
    **options
        Of `serve.deployment`: `num_replicas`, `autoscaling_config`, `max_queued_requests`,
        ...; `max_ongoing_requests` is by default three batches, so that one can be filled
        while another is computed.

    Returns
    -------
    ray.serve.Application

    Raises
    ------
    repvgg.Refused
        If the cluster has no room for the replicas, for which Serve would wait without end.
    """
    if threads < 1:
        raise ValueError(f"expects 1 thread or more, for Ray to reserve, but got {threads}")
    files = files_of(model)
    batch = max_batch_size or _batch_of(files)
    _check_replicas(options, threads)
    settings: dict[str, Any] = {
        "name": "repvgg",
        "max_ongoing_requests": (1 + WAITING_BATCHES) * batch,
        "ray_actor_options": {"num_cpus": threads},
        **options,
    }
    deployment = serve.deployment(**settings)(Replica)
    return deployment.bind(files, threads, batch, batch_wait_timeout_s)


def _batch_of(files: Sequence[ModelFile]) -> int:
    """The largest batch of the models that can be opened here."""
    try:
        return RowModel(open_usable(files, 1)).batch
    except RuntimeFailure:
        return UNKNOWN_BATCH


def _check_replicas(options: dict[str, Any], threads: int) -> None:
    """Refuses a number of replicas that the cluster has no room for, if it is known."""
    scaling = options.get("autoscaling_config")
    replicas = options.get("num_replicas", 1)
    if scaling is None and isinstance(replicas, int):
        cluster.check_room(cluster.cpus_of_nodes(), replicas, threads, 0)


class Replica:
    """One of the processes that serve a model."""

    def __init__(self, files: Sequence[ModelFile], threads: int, batch: int, wait: float) -> None:
        self._rows = RowModel(open_usable(files, threads))
        # One batch is computed at a time, and the loop that takes requests goes on meanwhile.
        self._worker = ThreadPoolExecutor(1)
        self._batched.set_max_batch_size(batch)
        self._batched.set_batch_wait_timeout_s(wait)

    async def __call__(self, *arguments: Any) -> Any:
        if len(arguments) == 1 and isinstance(arguments[0], Request):
            return await self._answer(arguments[0])
        results = await self._batched(self._checked(arguments))
        return results[0] if len(results) == 1 else results

    async def _answer(self, request: Request) -> Response:
        """A file of NumPy for a file of NumPy."""
        try:
            row = self._checked(self._parsed(await request.body()))
        except Refused as error:
            return Response(f"{error}\n", status_code=400, media_type="text/plain")
        return Response(self._written(await self._batched(row)), media_type="application/x-npy")

    def _parsed(self, body: bytes) -> list[Array]:
        if not body:
            raise Refused("expects a POST with a .npy file, but got no data")
        try:
            loaded = np.load(io.BytesIO(body), allow_pickle=False)
            if isinstance(loaded, np.ndarray):
                return [loaded]
            return [loaded[tensor.name] for tensor in self._rows.inputs]
        except KeyError as error:
            raise Refused(f"the file has no array for an input: {error.args[0]}") from None
        except Exception as error:  # whatever NumPy meets in a file that is none
            raise Refused(f"expects a .npy or .npz file: {error}") from None

    def _written(self, results: Rows) -> bytes:
        stream = io.BytesIO()
        if len(results) == 1:
            np.save(stream, results[0])
        else:
            names = [tensor.name for tensor in self._rows.outputs]
            np.savez(stream, **dict(zip(names, results, strict=True)))
        return stream.getvalue()

    def _checked(self, arguments: Sequence[Any]) -> Rows:
        """A row for each input, before it meets those of others."""
        inputs = self._rows.inputs
        if len(arguments) != len(inputs):
            raise Refused(f"expects {len(inputs)} inputs, but got {len(arguments)}")
        for array, wanted in zip(arguments, inputs, strict=True):
            found = (getattr(array, "dtype", type(array)), getattr(array, "shape", ()))
            if (str(found[0]), found[1]) != (wanted.dtype, wanted.shape):
                raise Refused(
                    f"input '{wanted.name}' expects {wanted.dtype}{list(wanted.shape)}, "
                    f"but got {found[0]}{list(found[1])}"
                )
        return tuple(arguments)

    @serve.batch
    async def _batched(self, rows: list[Rows]) -> list[Rows]:
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self._worker, self._compute, rows)

    def _compute(self, rows: list[Rows]) -> list[Rows]:
        results = self._rows([np.stack(column) for column in zip(*rows, strict=True)])
        return list(zip(*results, strict=True))
