# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Networks before and after fusing, compiled by other compilers for this CPU, interleaved.

Input: names of timm's networks. Output: build/bench/compilers.json with every sample,
compilers.md with ratios of minima and of medians. Outputs are compared with PyTorch's first.
"""

from __future__ import annotations

import argparse
import statistics
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from importlib.metadata import version
from pathlib import Path

import numpy as np
import repvgg
import torch
from report import processor, write_report
from repvgg_testing import iree_models, torch_mlir_models
from repvgg_testing.torch_export import create

NETWORKS = ("repvgg_a0", "mobileone_s0", "repvit_m1", "fastvit_t8")
STATES = ("trained", "fused")


@dataclass
class Result:
    """One network in one state: seconds to compile, milliseconds of runs."""

    compiler: str
    network: str
    state: str
    compile: float = 0.0
    error: float = 0.0
    times: list[float] = field(default_factory=list)


Run = Callable[[np.ndarray], np.ndarray]


def iree(module: repvgg.Module, file: Path, rank: int, threads: int) -> Run:
    source = module.to_mlir(file.with_suffix(".mlir"))
    return iree_models.load(iree_models.compile(source, file.with_suffix(".vmfb")), threads)


def torch_mlir(module: repvgg.Module, file: Path, rank: int, threads: int) -> Run:
    """By its reference backend's passes, which make loops for one thread."""
    return torch_mlir_models.load(module.to_mlir(), rank)


COMPILERS = {"iree": iree, "torch-mlir": torch_mlir}


def prepare(
    compiler: str, name: str, folder: Path, threads: int
) -> list[tuple[Result, Callable[[], object]]]:
    """Both states, compiled."""
    net, shape = create(name)
    x = torch.randn(shape, generator=torch.Generator().manual_seed(1))
    with torch.no_grad():
        expected = net(x).numpy()
    module = repvgg.from_torch(net, x)
    image, made = x.numpy(), []
    for state, each in zip(STATES, (module, module.fuse()), strict=True):
        result = Result(compiler, name, state)
        start = time.perf_counter()
        run = COMPILERS[compiler](each, folder / f"{name}.{state}", expected.ndim, threads)
        result.compile = time.perf_counter() - start
        result.error = float(np.abs(run(image) - expected).max() / np.abs(expected).max())
        print(f"{compiler}, {name}, {state}: {result.compile:.0f} s", file=sys.stderr)
        made.append((result, lambda run=run: run(image)))
    return made


def measure(compiler: str, name: str, folder: Path, threads: int, rounds: int) -> list[Result]:
    """Both states in turns, a run each; the first turn does not count."""
    pair = prepare(compiler, name, folder, threads)
    for count in range(rounds + 1):
        for result, run in pair:
            start = time.perf_counter()
            run()
            if count >= 1:
                result.times.append(1e3 * (time.perf_counter() - start))
    return [result for result, _ in pair]


def table(results: list[Result]) -> str:
    """A row a compiler and network."""
    lines = [
        "| compiler | network | as trained, ms: minimum (median) | fused | ratio | compiling, s |",
        "|---|---|---|---|---|---|",
    ]
    for before, after in zip(results[::2], results[1::2], strict=True):
        times = before.times, after.times
        cells = [f"{min(each):.1f} ({statistics.median(each):.1f})" for each in times]
        ratios = [function(times[0]) / function(times[1]) for function in (min, statistics.median)]
        cells += [
            f"{ratios[0]:.2f} ({ratios[1]:.2f})",
            f"{before.compile:.0f} → {after.compile:.0f}",
        ]
        lines.append(f"| {before.compiler} | `{before.network}` | {' | '.join(cells)} |")
    return "\n".join(lines)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--networks", nargs="+", default=NETWORKS)
    parser.add_argument("--compilers", nargs="+", default=["iree"], choices=COMPILERS)
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--rounds", type=int, default=30)
    parser.add_argument("--output", type=Path, required=True)
    options = parser.parse_args()
    folder = options.output / "compilers"
    folder.mkdir(parents=True, exist_ok=True)
    results: list[Result] = []
    for compiler in options.compilers:
        for name in options.networks:
            results += measure(compiler, name, folder, options.threads, options.rounds)
            print(table(results[-2:]).splitlines()[-1], file=sys.stderr, flush=True)
    text = table(results)
    versions = {package: version(package) for package in ("iree-base-compiler", "torch-mlir")}
    facts = {"processor": processor(), "threads": options.threads, "results": results}
    write_report(options.output, "compilers", {**facts, **versions}, text)
    print(text)
    wrong = [result for result in results if not result.error < 1e-3]
    for result in wrong:
        print(
            f"{result.compiler}, {result.network}, {result.state}: off by {result.error:.1e}",
            file=sys.stderr,
        )
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
