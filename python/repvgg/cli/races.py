# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Timing several ways to compute the same, in turns.

What else the machine does then meets all of them: ratios hold where times alone do not.
"""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from repvgg.cli.contenders import Contender
from repvgg.cli.runners import Array
from repvgg.errors import Refused
from repvgg.module import difference
from repvgg.progress import Progress

#: How long a turn is to take, and how many runs it has at most.
TURN_SECONDS, MOST_RUNS = 0.05, 100


@dataclass(frozen=True)
class Result:
    """What one contender took.

    Attributes
    ----------
    engine, form : str
    minimum, median : float
        Milliseconds of a run.
    runs : int
    ratios : tuple of float
        Minimum and median of the engine's first contender, by those of this one.
    difference : float
        Of the outputs from those of the first of all, relative to the largest.
    """

    engine: str
    form: str
    minimum: float
    median: float
    runs: int
    ratios: tuple[float, float]
    difference: float


def race(
    contenders: Sequence[Contender],
    inputs: Sequence[Array],
    rounds: int,
    progress: Progress | None = None,
) -> list[Result]:
    """Times all in `rounds` rounds, each of which has a turn of each.

    The first run of a turn is not counted: caches, and threads of others that still wait for
    work, are those of the turn before.

    Raises
    ------
    repvgg.Refused
        If they do not have the same outputs.
    """
    outputs = [contender.runner(inputs) for contender in contenders]
    lengths = [_runs_of_turn(contender, inputs) for contender in contenders]
    times: list[list[float]] = [[] for _ in contenders]
    for round_ in range(rounds):
        if progress:
            progress("timing", round_ + 1, rounds)
        for contender, length, found in zip(contenders, lengths, times, strict=True):
            contender.runner(inputs)
            found += [_milliseconds(contender, inputs) for _ in range(length)]
    first: dict[str, tuple[float, float]] = {}
    results = []
    for contender, found, arrays in zip(contenders, times, outputs, strict=True):
        mine = min(found), median(found)
        base = first.setdefault(contender.engine, mine)
        apart = _difference(outputs[0], arrays)
        ratios = base[0] / mine[0], base[1] / mine[1]
        results.append(Result(contender.engine, contender.form, *mine, len(found), ratios, apart))
    return results


def _milliseconds(contender: Contender, inputs: Sequence[Array]) -> float:
    start = time.perf_counter()
    contender.runner(inputs)
    return 1e3 * (time.perf_counter() - start)


def _runs_of_turn(contender: Contender, inputs: Sequence[Array]) -> int:
    """As many as fill a turn; at least one."""
    return max(1, min(MOST_RUNS, int(1e3 * TURN_SECONDS / _milliseconds(contender, inputs))))


def _difference(left: Sequence[Array], right: Sequence[Array]) -> float:
    if [y.shape for y in left] != [y.shape for y in right]:
        raise Refused("the outputs have other shapes")
    apart = [difference(a, b) for a, b in zip(left, right, strict=True)]
    # Not by max, which would pass over NaN.
    return next((value for value in apart if value != value), max(apart, default=0.0))
