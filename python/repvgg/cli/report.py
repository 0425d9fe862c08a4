# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Write one page of HTML about a model.

Its blocks before and after, what was left and why, certificates, ranges of weights, a profile.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from pathlib import Path
from typing import Any

from repvgg import _formats
from repvgg.cli import arguments, formats, status
from repvgg.cli.progress import ProgressLine

EXAMPLES = """\
examples:
  repvgg report net.mlir                        writes net.report.html
  repvgg report net.onnx -o net.html --shape x=1,3,224,224
  repvgg report weights.safetensors --no-profile"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "model",
        metavar="IN",
        help="a model (.onnx .mlir .mlirbc .pt2 .safetensors .pth .so), timm:NAME, or '-'",
    )
    parser.add_argument("-o", "--output", metavar="OUT.html", help="default: beside the model")
    arguments.add_shape(parser)
    arguments.add_threads(parser)
    parser.add_argument("--cpu", default="native", help="LLVM's name of a processor (%(default)s)")
    parser.add_argument(
        "--runs", type=arguments.positive, default=10, help="how many are profiled (%(default)s)"
    )
    parser.add_argument(
        "--no-profile", action="store_true", help="neither compile the model nor run it"
    )
    arguments.add_reading(parser)
    arguments.add_checkpoint(parser)
    parser.add_argument("--json", action="store_true", help="print the totals as JSON")
    parser.add_argument("-q", "--quiet", action="store_true", help="print nothing but errors")


def run(options: Any) -> int:
    from repvgg import report

    start = time.monotonic()
    with formats.input_file(options.model) as path, ProgressLine("repvgg", options.quiet) as line:
        facts = report.collect(
            path,
            name=Path(options.model).name if options.model != formats.STDIN else "standard input",
            shapes=dict(options.shape),
            threads=options.threads,
            cpu=options.cpu,
            runs=options.runs,
            profile=not options.no_profile,
            progress=line,
            **arguments.reading(options),
            eps=options.eps,
            family=options.family,
            identity=options.identity,
        )
    output = options.output or _beside(options.model)
    text = report.page(facts)
    formats.write_text(output, text)
    stream = sys.stderr if output == formats.STDOUT else sys.stdout
    if options.json:
        print(json.dumps(_summary(facts, output)), file=stream)
    elif not options.quiet:
        for line_ in facts.lines:
            print(line_, file=stream)
        if isinstance(facts.measured, str):
            print(facts.measured, file=stream)
        size = len(text.encode()) / 1e3
        seconds = time.monotonic() - start
        print(f"wrote {output} ({size:.1f} kB) in {seconds:.1f} s", file=stream)
    return status.DONE


def _beside(model: str) -> str:
    """net.mlir -> net.report.html"""
    if model == formats.STDIN:
        return formats.STDOUT
    network = model.removeprefix(_formats.TIMM_PREFIX)
    return (
        f"{network}.report.html"
        if network != model
        else str(Path(model).with_suffix(".report.html"))
    )


def _summary(facts: Any, output: str) -> dict[str, Any]:
    measured = facts.measured
    return {
        "output": output,
        "blocks": len(facts.blocks),
        "fused": len(facts.fused),
        "totals": [vars(total) for total in facts.totals],
        "milliseconds": None if isinstance(measured, str) else measured.milliseconds,
        "not_measured": measured if isinstance(measured, str) else None,
    }
