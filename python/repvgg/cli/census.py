# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Say what would be fused, what not, and why.

Nothing is written but what is asked for.
"""

from __future__ import annotations

import argparse
import html
import json
from pathlib import Path
from typing import Any

from repvgg import _formats
from repvgg.census import Census
from repvgg.cli import arguments, formats, status
from repvgg.cli.modules import read_module
from repvgg.cli.progress import ProgressLine

EXAMPLES = """\
examples:
  repvgg census net.onnx
  repvgg census --fail-on-refusal *.mlir        exit code 3 if a block would not be fused"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("files", nargs="+", metavar="IN", help=arguments.MODELS)
    parser.add_argument("--json", action="store_true", help="print it as JSON, a line a model")
    parser.add_argument("--html", metavar="FILE", help="write it as a page as well")
    parser.add_argument(
        "--fail-on-refusal",
        action="store_true",
        help="exit with 3 if a block would not be fused, or there is none",
    )
    arguments.add_checkpoint(parser)
    arguments.add_reading(parser)


def run(options: Any) -> int:
    found = []
    for name in options.files:
        with formats.input_file(name) as path, ProgressLine("repvgg", options.json) as progress:
            found.append((name, _censuses(path, options, progress)))
    for name, censuses in found:
        if options.json:
            print(json.dumps({"file": name, "census": [c.to_json() for c in censuses]}))
            continue
        if len(found) > 1:
            print(f"{name}:")
        for census in censuses:
            print(census)
    if options.html:
        formats.write_text(options.html, _page(found))
    every = [census for _, censuses in found for census in censuses]
    is_met = all(census.refused == 0 for census in every) and any(c.fused for c in every)
    return status.NOT_MET if options.fail_on_refusal and not is_met else status.DONE


def _censuses(path: Path, options: Any, progress: ProgressLine) -> list[Census]:
    """One for a module, one a graph for ONNX."""
    kind = _formats.kind_of(path)
    if kind == _formats.ONNX:
        from repvgg import onnx

        _, report = onnx.fuse_model(onnx.load_model(path), progress=progress)
        return report.censuses
    if kind == _formats.CHECKPOINT:
        from repvgg import from_checkpoint

        known = {name: getattr(options, name) for name in ("eps", "family", "identity")}
        return [from_checkpoint(path, progress=progress, **known).census()]
    return [read_module(path, progress=progress, **arguments.reading(options)).census()]


def _page(found: list[tuple[str, list[Census]]]) -> str:
    parts = [
        f"<h2>{html.escape(name)}</h2>" + "".join(census._repr_html_() for census in censuses)
        for name, censuses in found
    ]
    return (
        '<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Census</title>'
        "<style>body{font:14px sans-serif}td,th{padding:2px 8px;text-align:left}</style></head>"
        f"<body>{''.join(parts)}</body></html>\n"
    )
