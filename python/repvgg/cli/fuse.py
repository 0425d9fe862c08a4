# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Fuse the multi-branch blocks of models into one convolution each.

What is done with each kind of model is in `fusers`.
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
from repvgg.cli.fusers import FUSERS
from repvgg.cli.progress import ProgressLine
from repvgg.errors import Refused

EXAMPLES = """\
examples:
  repvgg fuse mobileone.onnx --check 3          writes mobileone.fused.onnx
  repvgg fuse net.mlir out.mlir                 MLIR: linalg or repvgg, text or bytecode
  repvgg fuse weights.safetensors deploy.safetensors
  repvgg fuse timm:repvgg_a0 -o a0.onnx         trained weights, of timm's
  repvgg fuse net.pt2 --trust -o net.onnx       what torch.export has saved
  repvgg fuse -d fused *.onnx                   many at once, into a folder"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "files",
        nargs="+",
        metavar="IN [OUT]",
        help="a model (.onnx .mlir .mlirbc .safetensors .pth .pt2, timm:NAME), and where its "
        "fused form goes; '-' is stdin and stdout",
    )
    parser.add_argument("-o", "--output", metavar="OUT", help="the same as OUT")
    parser.add_argument("-d", "--directory", type=Path, help="fuse many files, into this folder")
    parser.add_argument(
        "--cost",
        choices=["model", "always"],
        help="as few convolutions a block as are cheapest (default; checkpoints: always), or "
        "one whatever it costs",
    )
    parser.add_argument(
        "--strict", action="store_true", help="fail if a block has constants it cannot fuse with"
    )
    parser.add_argument(
        "--keep",
        action="append",
        default=[],
        metavar="NODE",
        help="leave a node of an ONNX model as it is, or a block of a checkpoint",
    )
    arguments.add_checkpoint(parser)
    arguments.add_reading(parser)
    parser.add_argument(
        "--dry-run", action="store_true", help="say what would be fused; write nothing"
    )
    parser.add_argument("--json", action="store_true", help="print the report as JSON")
    parser.add_argument("-q", "--quiet", action="store_true", help="print nothing but errors")
    arguments.add_check(parser)


def run(options: Any) -> int:
    if options.input and not options.check:
        raise ValueError("--input is for --check, which is missing")
    reports = []
    for name, output in _pairs(options):
        with formats.input_file(name) as path:
            reports.append(_fuse(path, output, options))
    if options.json:
        print(
            json.dumps(reports if options.directory else reports[0]), file=_report_stream(options)
        )
    return status.DONE


def _pairs(options: Any) -> list[tuple[str, str]]:
    """Each input with its output; a ValueError where they do not go together."""
    files: list[str] = options.files
    if options.directory:
        if options.output:
            raise ValueError("expects -o or -d, but got both")
        options.directory.mkdir(parents=True, exist_ok=True)
        return [(name, str(options.directory / _name_in_folder(Path(name)))) for name in files]
    if len(files) > (1 if options.output else 2):
        raise ValueError("expects one model and its output; use -d FOLDER for many models")
    output = options.output or (files[1] if len(files) == 2 else None)
    if output is None:
        is_pipe = files[0] == formats.STDIN
        output = formats.STDOUT if is_pipe else str(_formats.default_output(Path(files[0])))
    return [(files[0], output)]


def _name_in_folder(path: Path) -> str:
    """The input's name, or if it cannot have the output's format, the default output's."""
    other = _formats.kind_of(path) in (_formats.PROGRAM, _formats.TIMM)
    return _formats.default_output(path).name if other else path.name


def _fuse(path: Path, output: str, options: Any) -> dict[str, Any]:
    """Fuses one file, tells of it, and returns the report for programs."""
    function = FUSERS.get(_formats.kind_of(path))
    if function is None:
        raise Refused(f"'{path}' is a {_formats.kind_of(path)}, which cannot be fused")
    start = time.monotonic()
    with ProgressLine("repvgg", options.quiet) as progress:
        if options.dry_run:
            text, report = function(path, None, options, progress)
        else:
            with formats.output_file(output, _formats.default_output(path)) as target:
                text, report = function(path, target, options, progress)
                report["output"] = output
                size = formats.size_text(target)
    seconds = time.monotonic() - start
    report["seconds"] = round(seconds, 3)
    if not options.quiet and not options.json:
        stream = sys.stderr if formats.STDOUT in (output, path.name) else _report_stream(options)
        print(text, file=stream)
        wrote = "nothing is written" if options.dry_run else f"wrote {output} ({size})"
        print(f"{wrote} in {seconds:.1f} s", file=stream)
    return report


def _report_stream(options: Any) -> Any:
    """Where the report goes: not between the bytes of a model."""
    return sys.stderr if options.output == formats.STDOUT or "-" in options.files else sys.stdout
