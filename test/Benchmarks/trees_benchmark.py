# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Compares the models that another tree's `repvgg-compile` makes with this one's.

Input: a folder with the tools of another build, and models. Output: a table; a JSON file with
every run. Both trees take turns in one run; ratios are theirs over ours, so that more than 1 is
faster than before. The exit status is 1 where outputs differ though the plans are the same, or
where ours is slower or compiles slower than allowed.
"""

from __future__ import annotations

import argparse
import json
import resource
import statistics
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path

import numpy
from report import write_report
from repvgg_testing import driver

#: The least ratio of medians of run times, and the largest of compile times, ours over theirs.
LEAST_SPEED = 0.98
MOST_COMPILE = 1.05


@dataclass
class Side:
    """One tree's tools, and what they took for one model, in milliseconds."""

    tools: Path
    model: Path
    compile: list[float] = field(default_factory=list)
    best: list[float] = field(default_factory=list)
    median: list[float] = field(default_factory=list)

    def make(self, source: Path, threads: int) -> None:
        """Compiles `source`; what counts is the processor's time, not the disk's."""
        start = resource.getrusage(resource.RUSAGE_CHILDREN)
        command = [self.tools / "repvgg-compile", source, "-o", self.model, f"--threads={threads}"]
        subprocess.run(command, check=True, capture_output=True)
        end = resource.getrusage(resource.RUSAGE_CHILDREN)
        seconds = end.ru_utime - start.ru_utime + end.ru_stime - start.ru_stime
        self.compile.append(1e3 * seconds)

    def run(self, threads: int, repeat: int, output: Path) -> None:
        """Runs the model on random inputs of seed 0."""
        command = [
            self.tools / "repvgg-run", self.model, f"--threads={threads}", f"--repeat={repeat}",
            "--json=-", f"--output={output}",
        ]  # fmt: skip
        done = subprocess.run(command, check=True, capture_output=True, text=True)
        result = json.loads(done.stdout)
        self.best.append(result["best_ms"])
        self.median.append(result["median_ms"])


@dataclass
class Comparison:
    """One model with so many threads."""

    name: str
    threads: int
    #: Theirs over ours.
    least: float
    medians: float
    #: Ours over theirs.
    compile: float
    same_weights: bool
    largest_difference: float

    def is_worse(self) -> bool:
        """True if it is slower than allowed, or computes something else in the same way."""
        return (
            self.medians < LEAST_SPEED
            or self.compile > MOST_COMPILE
            or (self.same_weights and self.largest_difference != 0)
        )


def compare(source: Path, threads: int, options: argparse.Namespace, folder: Path) -> Comparison:
    """Both trees on one model, in turns."""
    theirs = Side(options.other, folder / "theirs")
    ours = Side(Path(driver.find_tool("repvgg-compile")).parent, folder / "ours")
    sides = [theirs, ours]
    for _ in range(options.compile_rounds):
        for side in sides:
            side.make(source, threads)
    outputs = [folder / "theirs.npy", folder / "ours.npy"]
    for turn in range(options.rounds):
        for index in (0, 1) if turn % 2 == 0 else (1, 0):
            sides[index].run(threads, options.repeat, outputs[index])
    first, second = (numpy.load(output).astype(numpy.float64) for output in outputs)
    weights = [side.model.with_suffix(".weights").read_bytes() for side in sides]
    return Comparison(
        source.stem,
        threads,
        min(theirs.best) / min(ours.best),
        statistics.median(theirs.median) / statistics.median(ours.median),
        min(ours.compile) / min(theirs.compile),
        weights[0] == weights[1],
        float(numpy.abs(first - second).max()),
    )


def table(comparisons: list[Comparison]) -> str:
    """Markdown: a line a model and number of threads."""
    lines = [
        "| model | threads | minima, theirs / ours | medians | compiling, ours / theirs "
        "| outputs |",
        "|---|---|---|---|---|---|",
    ]
    for one in comparisons:
        same = "same" if one.largest_difference == 0 else f"differ by {one.largest_difference:.1e}"
        lines.append(
            f"| {one.name} | {one.threads} | {one.least:.3f} | {one.medians:.3f} "
            f"| {one.compile:.3f} | {same} |"
        )
    return "\n".join(lines)


def parse() -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("other", type=Path, help="the folder with the other tree's tools")
    parser.add_argument("models", type=Path, nargs="+", help="models of linalg or repvgg")
    parser.add_argument("--threads", type=int, nargs="+", default=[1, 2])
    parser.add_argument("--rounds", type=int, default=9)
    parser.add_argument("--repeat", type=int, default=40, help="runs in each round")
    parser.add_argument("--compile-rounds", type=int, default=3)
    parser.add_argument("--output", type=Path, required=True, help="folder for trees.json, .md")
    return parser.parse_args()


def main() -> int:
    """The command line; returns the exit status."""
    options = parse()
    folder = options.output / "trees"
    folder.mkdir(parents=True, exist_ok=True)
    comparisons = []
    for source in options.models:
        for threads in options.threads:
            comparisons.append(compare(source, threads, options, folder))
            print(table(comparisons).splitlines()[-1], flush=True)
    write_report(options.output, "trees", {"models": comparisons}, table(comparisons))
    worse = [f"{one.name} ({one.threads})" for one in comparisons if one.is_worse()]
    print(f"slower, compiled slower or different: {', '.join(worse) or 'none'}")
    return 1 if worse else 0


if __name__ == "__main__":
    sys.exit(main())
