# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Run a model and write when each thread was at which layer.

What is written is opened by https://ui.perfetto.dev and chrome://tracing.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import Any

from repvgg.cli import arguments, formats, status
from repvgg.cli.progress import ProgressLine
from repvgg.cli.runners import inputs_of, make_compiled
from repvgg.trace import Trace

EXAMPLES = """\
examples:
  repvgg trace net.so -o trace.json --threads 2
  repvgg trace net.mlir --input x.npy --runs 10   writes net.trace.json"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("model", metavar="M", help=f"a compiled model (.so), or {arguments.MODELS}")
    parser.add_argument("-o", "--output", metavar="OUT.json", help="default: beside the model")
    arguments.add_input(parser)
    arguments.add_shape(parser)
    arguments.add_reading(parser)
    arguments.add_threads(parser)
    parser.add_argument(
        "--runs", type=arguments.positive, default=1, help="how many, after one (%(default)s)"
    )
    parser.add_argument("--json", action="store_true", help="print the layers' times as JSON")
    parser.add_argument("-q", "--quiet", action="store_true", help="print nothing but errors")


def run(options: Any) -> int:
    with formats.input_file(options.model) as path, ProgressLine("repvgg", options.quiet) as line:
        model = make_compiled(
            path,
            shapes=dict(options.shape),
            threads=options.threads,
            progress=line,
            **arguments.reading(options),
        )
        inputs = inputs_of(model.inputs, options.input)
        line("running", 0, 0)
        trace = model.trace(*inputs, runs=options.runs)
    output = options.output or _beside(options.model)
    formats.write_text(output, trace.to_json() + "\n")
    stream = sys.stderr if output == formats.STDOUT else sys.stdout
    if options.json:
        print(json.dumps(_summary(trace, output)), file=stream)
    elif not options.quiet:
        print(
            f"wrote {output}: {len(trace.layers)} layers on {trace.threads} threads, "
            f"{sum(_times(trace)):.3f} ms a run",
            file=stream,
        )
    return status.DONE


def _beside(model: str) -> str:
    """net.so -> net.trace.json"""
    return formats.STDOUT if model == formats.STDIN else str(Path(model).with_suffix(".trace.json"))


def _times(trace: Trace) -> list[float]:
    return [layer.milliseconds or 0.0 for layer in trace.layers]


def _summary(trace: Trace, output: str) -> dict[str, Any]:
    return {
        "output": output,
        "threads": trace.threads,
        "milliseconds": sum(_times(trace)),
        "layers": [
            {
                "name": layer.name,
                "plan": layer.plan,
                "flops": layer.flops,
                "bytes": layer.bytes,
                "format": layer.format,
                "milliseconds": layer.milliseconds,
            }
            for layer in trace.layers
        ],
    }
