# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Whether a cluster has the processors that workers ask for, and small clusters on one machine."""

from __future__ import annotations

import contextlib
import os
import secrets
from collections.abc import Iterator, Sequence

import ray

from repvgg.errors import Refused

#: Of the store for objects of each node of a local cluster.
STORE_BYTES = 256 << 20


def cpus_of_nodes() -> list[float]:
    """How many processors each node has for Ray, which is started if it is not."""
    if not ray.is_initialized():
        ray.init()
    return [node["Resources"].get("CPU", 0.0) for node in ray.nodes() if node["Alive"]]


def most_workers(nodes: Sequence[float], threads: int, spare: float) -> int:
    """How many workers of so many threads the nodes have room for.

    Examples
    --------
    >>> most_workers([4, 4], threads=2, spare=1), most_workers([4, 4], threads=3, spare=1)
    (3, 2)
    """
    slots = sum(int(cpus // threads) for cpus in nodes)
    return min(slots, int((sum(nodes) - spare) // threads))


def check_room(nodes: Sequence[float], workers: int, threads: int, spare: float) -> None:
    """Refuses what Ray would wait for without end.

    Raises
    ------
    repvgg.Refused
        If nodes have no room for the workers, or have none left then for what feeds them.

    Examples
    --------
    >>> check_room([2], workers=2, threads=1, spare=1)
    Traceback (most recent call last):
    ...
    repvgg.errors.Refused: 2 workers of 1 CPU, and ...
    """
    most = most_workers(nodes, threads, spare)
    if workers <= most:
        return
    feeding = f", and {_cpus(spare)} for what feeds them," if spare else ""
    sizes = ", ".join(f"{cpus:g}" for cpus in nodes) or "no"
    raise Refused(
        f"{_count(workers, 'worker')} of {_cpus(threads)}{feeding} do not fit the cluster "
        f"(nodes with {sizes} CPUs): expects at most {_count(max(most, 0), 'worker')}"
    )


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def _cpus(number: float) -> str:
    return f"{number:g} CPU" if number == 1 else f"{number:g} CPUs"


@contextlib.contextmanager
def local_cluster(
    nodes: int = 2, cpus: int = 2, *, store_bytes: int = STORE_BYTES
) -> Iterator[None]:
    """A cluster whose nodes are all on this machine, to try things out.

    Only this process and those that it starts may use it: they share a token that is made
    here, where RAY_AUTH_MODE does not say otherwise.

    Parameters
    ----------
    nodes : int
        Each is what a machine is in a real cluster, with its own store for objects.
    cpus : int
        That Ray believes each to have.
    store_bytes : int
        Of each node's store.
    """
    from ray.cluster_utils import Cluster

    if ray.is_initialized():
        raise Refused("Ray runs already in this process: call ray.shutdown() first")
    settings = {
        "num_cpus": cpus,
        "object_store_memory": store_bytes,
        "include_dashboard": False,
    }
    with _token():
        cluster = Cluster(initialize_head=True, head_node_args=settings)
        try:
            for _ in range(nodes - 1):
                cluster.add_node(**settings)
            ray.init(cluster.address, log_to_driver=False)
            yield
        finally:
            ray.shutdown()
            cluster.shutdown()


@contextlib.contextmanager
def _token() -> Iterator[None]:
    """A secret for the time being, which processes inherit; the home folder gets none."""
    if "RAY_AUTH_MODE" in os.environ:
        yield
        return
    secret = {"RAY_AUTH_MODE": "token", "RAY_AUTH_TOKEN": secrets.token_hex(16)}
    os.environ.update(secret)
    _read_environment()
    try:
        yield
    finally:
        for name in secret:
            del os.environ[name]
        _read_environment()


def _read_environment() -> None:
    """Lets Ray see the variables, which it has read when it was imported.

    Without this, this process and those that it starts do not agree on whether there is a
    token, and Ray waits until its time is up. Ray has the same two calls for its own use only.
    """
    from ray._raylet import AuthenticationTokenLoader, Config

    Config.initialize("")
    AuthenticationTokenLoader.instance().reset_cache()
