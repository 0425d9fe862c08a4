# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Networks before and after fusing, compiled by IREE for this CPU, interleaved.

Input: names of timm's networks. Output: build/bench/iree.json with every sample, iree.md with
ratios of minima and of medians. Outputs are compared with PyTorch's first.
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
from repvgg_testing import iree_models
from repvgg_testing.torch_export import create

NETWORKS = ("repvgg_a0", "mobileone_s0", "repvit_m1", "fastvit_t8")
STATES = ("trained", "fused")


@dataclass
class Result:
    """One network in one state: seconds to compile, bytes of the file, milliseconds of runs."""

    network: str
    state: str
    compile: float = 0.0
    size: int = 0
    error: float = 0.0
    times: list[float] = field(default_factory=list)


def prepare(name: str, folder: Path, threads: int) -> list[tuple[Result, Callable[[], object]]]:
    """Both states, compiled."""
    net, shape = create(name)
    x = torch.randn(shape, generator=torch.Generator().manual_seed(1))
    with torch.no_grad():
        expected = net(x).numpy()
    module = repvgg.from_torch(net, x)
    image, made = x.numpy(), []
    for state, each in zip(STATES, (module, module.fuse()), strict=True):
        result = Result(name, state)
        source, output = folder / f"{name}.{state}.mlir", folder / f"{name}.{state}.vmfb"
        each.to_mlir(source)
        start = time.perf_counter()
        iree_models.compile(source, output)
        result.compile, result.size = time.perf_counter() - start, output.stat().st_size
        run = iree_models.load(output, threads)
        result.error = float(np.abs(run(image) - expected).max() / np.abs(expected).max())
        print(f"{name}, {state}: compiled in {result.compile:.0f} s", file=sys.stderr)
        made.append((result, lambda run=run: run(image)))
    return made


def measure(name: str, folder: Path, threads: int, rounds: int) -> list[Result]:
    """Both states in turns, a run each."""
    pair = prepare(name, folder, threads)
    for count in range(rounds + 2):
        for result, run in pair:
            start = time.perf_counter()
            run()
            if count >= 2:
                result.times.append(1e3 * (time.perf_counter() - start))
    return [result for result, _ in pair]


def table(results: list[Result]) -> str:
    """A row a network."""
    lines = [
        "| network | as trained, ms: minimum (median) | fused | ratio | compiling, s |",
        "|---|---|---|---|---|",
    ]
    for before, after in zip(results[::2], results[1::2], strict=True):
        times = before.times, after.times
        cells = [f"{min(each):.1f} ({statistics.median(each):.1f})" for each in times]
        ratios = [function(times[0]) / function(times[1]) for function in (min, statistics.median)]
        cells += [
            f"{ratios[0]:.2f} ({ratios[1]:.2f})",
            f"{before.compile:.0f} → {after.compile:.0f}",
        ]
        lines.append(f"| `{before.network}` | {' | '.join(cells)} |")
    return "\n".join(lines)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--networks", nargs="+", default=NETWORKS)
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--rounds", type=int, default=30)
    parser.add_argument("--output", type=Path, required=True)
    options = parser.parse_args()
    folder = options.output / "iree"
    folder.mkdir(parents=True, exist_ok=True)
    results: list[Result] = []
    for name in options.networks:
        results += measure(name, folder, options.threads, options.rounds)
        print(table(results[-2:]).splitlines()[-1], file=sys.stderr, flush=True)
    text = table(results)
    facts = {"processor": processor(), "iree": version("iree-base-compiler"),
             "threads": options.threads, "results": results}  # fmt: skip
    write_report(options.output, "iree", facts, text)
    print(text)
    wrong = [result for result in results if not result.error < 1e-3]
    for result in wrong:
        print(f"{result.network}, {result.state}: off by {result.error:.1e}", file=sys.stderr)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
