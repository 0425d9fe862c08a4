# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Compile a model for a processor.

What is written is opened by repvgg.open, by `repvgg run`, and from C.
"""

from __future__ import annotations

import argparse
import sys
import time
from pathlib import Path
from typing import Any

from repvgg.cli import arguments, formats, status
from repvgg.cli.modules import read_module
from repvgg.cli.progress import ProgressLine

EXAMPLES = """\
examples:
  repvgg compile net.mlir -o net                writes net.so and net.weights
  repvgg compile net.mlir -o net --threads 4 --tune
  repvgg compile net.onnx -o net --shape x=1,3,224,224    needs torch-mlir
  repvgg compile timm:repvgg_a0 -o a0 --batch 1,8         a0-b1.so and a0-b8.so"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("model", metavar="IN", help=arguments.MODELS)
    parser.add_argument("-o", "--output", metavar="OUT", required=True, help="without an ending")
    parser.add_argument("--entry", help="the function to compile")
    parser.add_argument("--cpu", default="native", help="LLVM's name of a processor (%(default)s)")
    parser.add_argument(
        "--threads", type=int, default=1, help="to plan for; 0: as many as processors (%(default)s)"
    )
    _add_precision(parser)
    parser.add_argument("--tune", action="store_true", help="choose plans by measuring them")
    parser.add_argument("--print-plan", action="store_true", help="show how layers are computed")
    parser.add_argument("--no-fuse", action="store_true", help="leave blocks as they are")
    arguments.add_shape(parser)
    parser.add_argument(
        "--batch",
        type=arguments.numbers,
        metavar="N,N,...",
        help="one model each for so many images at a time: OUT-b1, OUT-b8",
    )
    arguments.add_reading(parser)
    parser.add_argument("-q", "--quiet", action="store_true", help="print nothing but errors")


def _add_precision(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--precision",
        choices=("f32", "bf16", "bf16x3", "f16", "int8"),
        default="f32",
        help="what layers multiply and store where the model says f32 (%(default)s)",
    )
    parser.add_argument(
        "--calibrate",
        metavar="x.npz|FOLDER",
        help="samples of what the model will see, for int8: an array for each input, or .npy files",
    )
    parser.add_argument(
        "--range",
        default="mse",
        metavar="minmax|percentile[:99.99]|mse",
        help="what numbers the integers of int8 reach (%(default)s)",
    )
    parser.add_argument(
        "--no-bias-correction",
        action="store_true",
        help="do not let biases make up for how int8 rounds weights",
    )
    parser.add_argument(
        "--equalize",
        action="store_true",
        help="scale the channels between two layers to one size where that is exact, for int8",
    )
    parser.add_argument(
        "--input-type",
        default="f32",
        metavar="f32|bf16|f16|u8[:SCALE[:ZERO]]|i8[...]",
        help="what the model takes in the place of f32; an integer u stands for "
        "(u - ZERO) * SCALE (%(default)s)",
    )
    parser.add_argument(
        "--output-type",
        default="f32",
        metavar="f32|bf16|f16",
        help="what the model returns in the place of f32 (%(default)s)",
    )
    parser.add_argument(
        "--max-error",
        type=float,
        metavar="E",
        help="leave layers in f32 until the outputs on the samples are off by E at most, for int8: "
        "0.01 is 1 %%",
    )
    parser.add_argument(
        "--precision-report",
        metavar="R.json",
        help="write what int8 does to each layer",
    )


def run(options: Any) -> int:
    if options.threads < 0:
        raise ValueError(f"expects a number of threads from 0 on, but got {options.threads}")
    if options.max_error is not None and not options.max_error > 0:
        raise ValueError(f"expects an error above 0, but got {options.max_error}")
    if options.precision_report and len(options.batch or []) > 1:
        raise ValueError("expects one model for --precision-report, but --batch makes several")
    name = options.output.removesuffix(".so")
    with formats.input_file(options.model) as path:
        for batch in options.batch or [None]:
            _compile(path, name if batch is None else f"{name}-b{batch}", batch, options)
    return status.DONE


def _compile(path: Path, name: str, batch: int | None, options: Any) -> None:
    """Writes `name.so` and `name.weights`, and tells of it."""
    start = time.monotonic()
    settings = {
        "entry": options.entry,
        "cpu": options.cpu,
        "threads": options.threads,
        "tune": options.tune,
        "precision": options.precision,
        "calibrate": options.calibrate,
        "range": options.range,
        "correct_bias": not options.no_bias_correction,
        "equalize": options.equalize,
        "input_type": options.input_type,
        "output_type": options.output_type,
        "max_error": options.max_error,
        "precision_report": options.precision_report,
        "fuse": not options.no_fuse,
    }
    with ProgressLine("repvgg", options.quiet) as line:
        module = read_module(
            path,
            shapes=dict(options.shape),
            fuse=not options.no_fuse,
            batch=batch,
            progress=line,
            **arguments.reading(options),
        )
        if options.print_plan:
            print(module.plan(**settings), file=sys.stderr)
        module.compile_to(name, progress=line, **settings)
    library = Path(f"{name}.so")
    if not options.quiet:
        seconds = time.monotonic() - start
        print(f"wrote {library} ({formats.size_text(library)} with weights) in {seconds:.1f} s")
