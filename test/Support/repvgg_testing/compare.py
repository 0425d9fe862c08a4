# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Fuses a network, runs both forms, and prints what changed.

    python -m repvgg_testing.compare a0.mlir --input x.npy --reference y.npy

Input: a module, an image, the f64 answer. Output: a table; the fused module if asked for.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from repvgg_testing import driver
from repvgg_testing.driver import Census, Run
from repvgg_testing.models import Array
from repvgg_testing.numerics import largest_error


@dataclass(frozen=True)
class Comparison:
    """One network as trained and as fused."""

    census: Census
    trained: Run
    fused: Run
    reference: list[Array]

    def error(self, run: Run) -> float:
        """Largest difference from the reference, relative to its largest value."""
        pairs = list(zip(run.outputs, self.reference, strict=True))
        return max(largest_error(y, r) / max(float(np.abs(r).max()), 1e-300) for y, r in pairs)


def compare(
    module: Path, inputs: Sequence[Array], reference: Sequence[Array], fused: Path, repeat: int = 10
) -> Comparison:
    """Fuses `module` into `fused` and runs both.

    Raises
    ------
    repvgg_testing.driver.ToolError
        If a tool fails.
    """
    census = driver.fuse(module, fused)
    options = (f"--repeat={repeat}",)
    runs = [driver.run(path, inputs, *options, outputs=len(reference)) for path in (module, fused)]
    return Comparison(census, *runs, list(reference))


def human(number: float) -> str:
    """A count in thousands, millions or billions.

    >>> human(950), human(8_300_000), human(1_364_000_000)
    ('950', '8.30 M', '1.36 G')
    """
    for unit, size in (("G", 1e9), ("M", 1e6), ("k", 1e4)):
        if number >= size:
            return f"{number / (1e3 if unit == 'k' else size):.2f} {unit}"
    return f"{number:.0f}"


def _total(census: Census, key: str) -> float:
    return sum(block.get(key, 0) for block in census.blocks if block["status"] == "fused")


def _row(name: str, before: str, after: str, ratio: str = "") -> str:
    return f"  {name:<24}{before:>12}{after:>12}{ratio:>10}".rstrip()


def report(result: Comparison) -> str:
    """The table that the demo prints."""
    census, summary = result.census, result.census.summary
    refused = summary["refused"] + summary.get("left", 0)
    lines = [f"  blocks: {census.found} found, {census.fused} fused, {refused} refused"]
    lines += [f"    {reason}" for reason in census.reasons()]
    lines += ["", _row("", "as trained", "fused", "ratio")]
    for name, key in (
        ("ops", "ops"),
        ("parameters", "params"),
        ("MACs", "macs"),
        ("bytes moved", "bytes"),
    ):
        before, after = (_total(census, f"{key}_{when}") for when in ("before", "after"))
        ratio = f"{before / after:.2f}" if after else ""
        lines.append(_row(f"{name} in blocks", human(before), human(after), ratio))
    errors = [result.error(run) for run in (result.trained, result.fused)]
    lines.append(_row("largest relative error", *(f"{error:.1e}" for error in errors)))
    times = [run.report["best_ms"] for run in (result.trained, result.fused)]
    lines.append(
        _row("time, best (ms)", *(f"{t:.1f}" for t in times), f"{times[0] / times[1]:.2f}")
    )
    times = [run.report["median_ms"] for run in (result.trained, result.fused)]
    lines.append(
        _row("time, median (ms)", *(f"{t:.1f}" for t in times), f"{times[0] / times[1]:.2f}")
    )
    return "\n".join(lines)


def main(arguments: Sequence[str] | None = None) -> int:
    """The command line; returns the exit status."""
    parser = argparse.ArgumentParser(
        prog="repvgg_testing.compare", description=__doc__.splitlines()[0]
    )
    parser.add_argument("module", type=Path)
    parser.add_argument("--input", type=Path, action="append", required=True)
    parser.add_argument("--reference", type=Path, action="append", required=True)
    parser.add_argument("--repeat", type=int, default=10, help="runs of each form")
    parser.add_argument("-o", "--output", type=Path, help="keep the fused module")
    options = parser.parse_args(arguments)
    try:
        with tempfile.TemporaryDirectory() as folder:
            fused = options.output or Path(folder) / "fused.mlir"
            inputs, reference = (
                [np.load(p) for p in paths] for paths in (options.input, options.reference)
            )
            print(report(compare(options.module, inputs, reference, fused, options.repeat)))
    except (OSError, ValueError, driver.ToolError) as error:
        print(f"repvgg_testing.compare: error: {error}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
