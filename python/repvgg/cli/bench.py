# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Time a model as it came and fused, in turns, and compare the outputs.

Exit code 2 says that outputs differ.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from dataclasses import asdict
from pathlib import Path
from typing import Any

from repvgg import _formats
from repvgg.cli import arguments, formats, status
from repvgg.cli.contenders import ENGINES, make_contenders
from repvgg.cli.progress import ProgressLine
from repvgg.cli.races import Result, race
from repvgg.cli.runners import inputs_of
from repvgg.errors import Error, Refused

EXAMPLES = """\
examples:
  repvgg bench net.mlir --threads 2
  repvgg bench net.onnx --shape x=1,3,224,224   with ONNX Runtime, where it is installed
  repvgg bench net.onnx --against openvino --rounds 20"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "model", metavar="IN", help="a model (.mlir .mlirbc .onnx .pt2), timm:NAME, or '-'"
    )
    arguments.add_input(parser)
    arguments.add_reading(parser)
    arguments.add_shape(parser)
    arguments.add_threads(parser)
    parser.add_argument("--cpu", default="native", help="LLVM's name of a processor (%(default)s)")
    parser.add_argument(
        "--rounds", type=arguments.positive, default=10, help="turns of each (%(default)s)"
    )
    parser.add_argument(
        "--against",
        type=_engines,
        metavar="ENGINE,...",
        help=f"other engines that run an ONNX model: {', '.join(ENGINES)}, or none "
        "(default: onnxruntime, where it is installed)",
    )
    parser.add_argument(
        "--rtol",
        type=arguments.tolerance,
        default=1e-4,
        help="how far outputs may be apart, relative to the largest (%(default)s)",
    )
    parser.add_argument("--json", action="store_true", help="print the times as JSON")
    parser.add_argument("-q", "--quiet", action="store_true", help="print the table alone")


def _engines(text: str) -> list[str]:
    names = [] if text == "none" else text.split(",")
    for name in names:
        if name not in ENGINES:
            raise argparse.ArgumentTypeError(
                f"expects some of {', '.join(ENGINES)}, or none, but got '{name}'"
            )
    return names


def run(options: Any) -> int:
    quiet = options.quiet or options.json
    with (
        formats.input_file(options.model) as path,
        tempfile.TemporaryDirectory() as folder,
        ProgressLine("repvgg", options.quiet) as line,
    ):
        _check_kind(path, options)
        contenders, notes = make_contenders(
            path,
            Path(folder),
            shapes=dict(options.shape),
            threads=options.threads,
            cpu=options.cpu,
            against=options.against,
            progress=line,
            **arguments.reading(options),
        )
        if not contenders:
            raise Error("; ".join(notes))
        inputs = inputs_of(contenders[0].runner.inputs, options.input)
        results = race(contenders, inputs, options.rounds, line)
    if options.json:
        print(json.dumps(_to_json(results, notes, options)))
    else:
        print(_table(results))
    if not quiet:
        for note in notes:
            print(f"note: {note}", file=sys.stderr)
    differs = any(not result.difference <= options.rtol for result in results)
    return status.DIFFERS if differs else status.DONE


def _check_kind(path: Path, options: Any) -> None:
    kind = _formats.kind_of(path)
    if kind == _formats.COMPILED:
        raise Refused(f"'{path}' is compiled already: 'repvgg run {path} --repeat 100' times it")
    if kind == _formats.CHECKPOINT:
        raise Refused(f"'{path}' is a {kind}: weights without a model cannot be run")
    if options.against and kind != _formats.ONNX:
        raise Refused(f"'{path}' is {kind}: --against is for ONNX models")


def _table(results: list[Result]) -> str:
    """A row a contender, with how often it is as fast as its engine's first."""
    head = ["", "min", "median", "min ratio", "median ratio", "difference"]
    rows = [head]
    for result in results:
        ratios = [
            f"{ratio:.2f} x" if result.form != "as it came" else "" for ratio in result.ratios
        ]
        rows.append(
            [
                f"{result.engine}, {result.form}",
                f"{result.minimum:.3f} ms",
                f"{result.median:.3f} ms",
                *ratios,
                f"{result.difference:.1e}" if result is not results[0] else "",
            ]
        )
    widths = [max(len(row[column]) for row in rows) for column in range(len(head))]
    lines = []
    for row in rows:
        cells = [row[0].ljust(widths[0])]
        cells += [cell.rjust(width) for cell, width in zip(row[1:], widths[1:], strict=True)]
        lines.append("  ".join(cells).rstrip())
    return "\n".join(lines)


def _to_json(results: list[Result], notes: list[str], options: Any) -> dict[str, Any]:
    return {
        "model": options.model,
        "threads": options.threads,
        "rounds": options.rounds,
        "contenders": [asdict(result) for result in results],
        "notes": notes,
    }
