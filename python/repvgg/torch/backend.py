# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""torch.compile(net, backend="repvgg").

Dynamo's graph is exported, imported and compiled with its weights inside, at the first call
with new shapes or changed weights. What cannot be done, or would not be what PyTorch
computes, is left to PyTorch, and the reason is told once.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Sequence
from dataclasses import dataclass, fields
from typing import Any

import torch

from repvgg.errors import Error, Refused
from repvgg.torch import legality
from repvgg.torch.specialization import Specialization, build

log = logging.getLogger("repvgg.torch")

#: Specializations of one graph, for shapes and for weights, after which PyTorch runs it.
MOST_BUILDS = 8


@dataclass(frozen=True)
class Options:
    """The options of torch.compile(net, backend="repvgg", options={...}).

    Attributes
    ----------
    threads : int, optional
        That a call computes with; by default PyTorch's number.
    precision : str, optional
        As in Module.compile.
    strict : bool
        Raise repvgg.Refused instead of leaving a graph to PyTorch.
    verbose : bool
        Tell of each graph that is compiled.
    """

    threads: int | None = None
    precision: str | None = None
    strict: bool = False
    verbose: bool = False

    @classmethod
    def of(cls, given: dict[str, Any] | None) -> Options:
        known = {field.name for field in fields(cls)}
        for name in given or {}:
            if name not in known:
                raise ValueError(f"unknown option {name!r}, expected one of {sorted(known)}")
        return cls(**(given or {}))


def backend(
    graph: torch.fx.GraphModule,
    example_inputs: Sequence[Any],
    *,
    options: dict[str, Any] | None = None,
    mode: str | None = None,
) -> Any:
    """Compiles a graph of Dynamo's; see torch.compile.

    Raises
    ------
    ValueError
        For an unknown option or a mode, of which there is none.
    repvgg.Refused
        With `strict`, if the graph is one for PyTorch.
    """
    if mode not in (None, "default"):
        raise ValueError(f"backend 'repvgg' has no mode {mode!r}; it has options")
    chosen = Options.of(options)
    reason = legality.reason_against(graph, example_inputs)
    if reason is not None:
        _fall_back(reason, chosen)
        return graph.forward
    return CompiledGraph(graph, chosen)


#: Reasons that have been told.
_told: set[str] = set()


def _reset() -> None:
    """Called by torch.compiler.reset()."""
    _told.clear()


backend.reset = _reset  # type: ignore[attr-defined]


def _fall_back(reason: str, options: Options, cause: BaseException | None = None) -> None:
    if options.strict:
        raise Refused(f"left to PyTorch: {reason}") from cause
    if reason not in _told:
        _told.add(reason)
        log.warning("left to PyTorch: %s", reason)


class CompiledGraph:
    """One graph of Dynamo's, in each form that it was called in. Threads may share it."""

    def __init__(self, graph: torch.fx.GraphModule, options: Options) -> None:
        self._graph = graph
        self._options = options
        self._weights, self._inputs = legality.split_arguments(graph)
        self._lock = threading.Lock()
        self._built: list[Specialization] = []
        self._builds = 0

    def __call__(self, *arguments: Any) -> Any:
        key = legality.key_of(arguments, self._inputs)
        found = self._find(key, arguments)
        if found is None:
            with self._lock:
                found = self._find(key, arguments) or self._build(key, arguments)
        if found.model is None:
            return self._graph(*arguments)
        return found.run(arguments)

    def _find(self, key: legality.Key, arguments: tuple[Any, ...]) -> Specialization | None:
        for known in self._built:
            if known.key == key and known.guard.matches(arguments):
                return known
        return None

    def _build(self, key: legality.Key, arguments: tuple[Any, ...]) -> Specialization:
        """A new specialization, in the place of one for other weights of the same shapes."""
        self._builds += 1
        threads = self._options.threads
        try:
            if self._builds > MOST_BUILDS:
                raise Refused(
                    f"a graph was called with more than {MOST_BUILDS} combinations of shapes "
                    "and weights"
                )
            made = build(
                self._graph,
                arguments,
                self._weights,
                key,
                threads=torch.get_num_threads() if threads is None else threads,
                precision=self._options.precision,
            )
            if self._options.verbose:
                log.warning("compiled a graph in %.1f s: %s", made.seconds, made.summary)
        except Error as error:
            _fall_back(str(error), self._options, error)
            made = Specialization.for_pytorch(key, arguments, self._weights)
        kept = [known for known in self._built if known.key != key]
        # Readers have no lock: they see the old list or the new one.
        self._built = [made, *kept][:MOST_BUILDS]
        return made
