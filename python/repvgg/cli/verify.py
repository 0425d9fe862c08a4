# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Compare two models, of any kinds, on the same inputs.

Exit code 2 says that they differ.
"""

from __future__ import annotations

import argparse
from typing import Any

import numpy as np

from repvgg.cli import arguments, formats, status
from repvgg.cli.progress import ProgressLine
from repvgg.cli.runners import Runner, make_runner
from repvgg.errors import Refused
from repvgg.module import absolute_difference, random_input

EXAMPLES = """\
examples:
  repvgg verify net.onnx net.fused.onnx -n 5
  repvgg verify net.mlir model.so --rtol 1e-3"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("first", metavar="A", help=f"a compiled model (.so), or {arguments.MODELS}")
    parser.add_argument("second", metavar="B", help="the same kind or another")
    parser.add_argument(
        "-n", type=arguments.positive, default=3, help="how many random inputs (%(default)s)"
    )
    parser.add_argument(
        "--rtol",
        type=arguments.tolerance,
        default=1e-4,
        help="how far outputs may be apart, relative to the largest (%(default)s)",
    )
    parser.add_argument(
        "--atol", type=arguments.tolerance, default=0.0, help="... or absolutely (%(default)s)"
    )
    arguments.add_shape(parser)
    arguments.add_reading(parser)


def run(options: Any) -> int:
    known = {"shapes": dict(options.shape), **arguments.reading(options)}
    with (
        formats.input_file(options.first) as one,
        formats.input_file(options.second) as other,
        ProgressLine("repvgg") as progress,
    ):
        first, second = (
            make_runner(path, fuse=False, progress=progress, **known) for path in (one, other)
        )
        rows = _compare(first, second, options.n)
    print(f"{'output':<8}{'max abs':>12}{'max rel':>12}{'top-1':>8}")
    differs = False
    for index, (apart, scale, agreed) in enumerate(rows):
        relative = apart / scale if scale else (0.0 if apart == 0 else float("inf"))
        wrong = not (apart <= options.atol or relative <= options.rtol)
        differs = differs or wrong
        mark = "  differs" if wrong else ""
        print(f"{index:<8}{apart:>12.2e}{relative:>12.2e}{agreed:>8.0%}{mark}")
    return status.DIFFERS if differs else status.DONE


def _compare(first: Runner, second: Runner, count: int) -> list[tuple[float, float, float]]:
    """For each output: largest difference, largest value, how often the largest agrees."""
    sides = [[(t.dtype, t.shape) for t in side.inputs] for side in (first, second)]
    if sides[0] != sides[1]:
        raise Refused(f"the models have other inputs: {sides[0]} and {sides[1]}")
    rows: list[tuple[float, float, float]] = []
    for seed in range(count):
        inputs = [random_input(tensor, seed) for tensor in first.inputs]
        left, right = first(inputs), second(inputs)
        if [y.shape for y in left] != [y.shape for y in right]:
            raise Refused("the models have other outputs: their number or shapes differ")
        now = [_difference(a, b) for a, b in zip(left, right, strict=True)]
        rows = rows or [(0.0, 0.0, 0.0)] * len(now)
        rows = [
            (_worse(a[0], b[0]), max(a[1], b[1]), a[2] + b[2] / count)
            for a, b in zip(rows, now, strict=True)
        ]
    return rows


def _worse(a: float, b: float) -> float:
    return float("nan") if np.isnan(a) or np.isnan(b) else max(a, b)


def _difference(left: Any, right: Any) -> tuple[float, float, float]:
    a, b = np.asarray(left), np.asarray(right)
    apart, scale = absolute_difference(a, b)
    if np.isnan(apart):
        return apart, scale, 0.0
    rows = (x.reshape(-1, x.shape[-1] if x.ndim else 1) for x in (a, b))
    agreed = [x.argmax(-1) if x.size else np.zeros(1) for x in rows]
    return apart, scale, float(np.mean(agreed[0] == agreed[1]))
