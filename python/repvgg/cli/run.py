# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Run a model on arrays from files.

Inputs that are not given are random.
"""

from __future__ import annotations

import argparse
import time
from pathlib import Path
from typing import Any

import numpy as np

from repvgg.cli import arguments, formats, status
from repvgg.cli.progress import ProgressLine
from repvgg.cli.runners import inputs_of, make_runner
from repvgg.errors import Refused

EXAMPLES = """\
examples:
  repvgg run net.so --input x.npy --output y.npy
  repvgg run net.mlir --repeat 100              times it on random inputs"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("model", metavar="M", help=f"a compiled model (.so), or {arguments.MODELS}")
    arguments.add_input(parser)
    parser.add_argument(
        "--output",
        type=Path,
        action="append",
        default=[],
        metavar="Y.npy",
        help="where an output goes, in order",
    )
    arguments.add_threads(parser)
    parser.add_argument(
        "--repeat", type=arguments.positive, default=1, help="run it so often, and tell the times"
    )
    arguments.add_shape(parser)
    arguments.add_reading(parser)


def run(options: Any) -> int:
    with formats.input_file(options.model) as path, ProgressLine("repvgg") as progress:
        runner = make_runner(
            path,
            shapes=dict(options.shape),
            threads=options.threads,
            progress=progress,
            **arguments.reading(options),
        )
    inputs = inputs_of(runner.inputs, options.input)
    times, outputs = [], []
    for _ in range(options.repeat):
        start = time.perf_counter()
        outputs = runner(inputs)
        times.append(1e3 * (time.perf_counter() - start))
    if len(options.output) > len(outputs):
        raise Refused(f"the model has {len(outputs)} outputs, but got {len(options.output)} files")
    for path, array in zip(options.output, outputs, strict=False):
        _save(path, array)
    for index, array in enumerate(outputs):
        print(f"output {index}: {array.dtype} {list(array.shape)}{_range(array)}")
    if options.repeat > 1:
        print(f"{options.repeat} runs: best {min(times):.3f} ms, median {np.median(times):.3f} ms")
    return status.DONE


def _range(array: Any) -> str:
    if array.size == 0 or array.dtype.kind not in "fiu":
        return ""
    return f" from {array.min():.6g} to {array.max():.6g}"


def _save(path: Path, array: Any) -> None:
    temporary = path.with_name(f".{path.name}.part")
    try:
        with temporary.open("wb") as stream:
            np.save(stream, array)
        temporary.replace(path)
    finally:
        temporary.unlink(missing_ok=True)
