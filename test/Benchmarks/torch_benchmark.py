# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""torch.compile by several backends, beside PyTorch as it is.

Input: names of timm's networks. Output: a table; a JSON file with every time. All take turns in
one process, on the same image; outputs are compared with PyTorch's.
"""

from __future__ import annotations

import argparse
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import timm
import torch
from report import write_report
from repvgg.torch import backend
from repvgg_testing.torch_export import create

NETWORKS = ("repvgg_a0", "repvgg_b1", "mobileone_s0", "mobileone_s1", "repvit_m1", "fastvit_t8")

Way = Callable[[torch.nn.Module, int], Callable[[torch.Tensor], torch.Tensor]]

WAYS: dict[str, Way] = {
    "eager": lambda net, threads: net,
    "inductor": lambda net, threads: torch.compile(net),
    "inductor, freezing": lambda net, threads: torch.compile(net, options={"freezing": True}),
    "repvgg": lambda net, threads: torch.compile(
        net, backend=backend, options={"threads": threads, "strict": True}
    ),
}


@dataclass
class Result:
    """One network by one backend: seconds of the first call, then milliseconds of each."""

    network: str
    way: str
    first: float = 0.0
    times: list[float] = field(default_factory=list)
    error: float = 0.0


def measure(name: str, threads: int, rounds: int) -> list[Result]:
    """All ways of one network, in turns."""
    net, shape = create(name)
    x = torch.randn(shape, generator=torch.Generator().manual_seed(1))
    expected = net(x)
    results, functions = [], []
    torch._dynamo.reset()
    for way, make in WAYS.items():
        result = Result(name, way)
        function = make(net, threads)
        start = time.perf_counter()
        y = function(x)
        result.first = time.perf_counter() - start
        result.error = ((y - expected).abs().max() / expected.abs().max()).item()
        print(f"{name}: {way}: first call {result.first:.1f} s", file=sys.stderr)
        results.append(result)
        functions.append(function)
    for _ in range(rounds):
        for result, function in zip(results, functions, strict=True):
            function(x)
            for _ in range(5):
                start = time.perf_counter()
                function(x)
                result.times.append(1e3 * (time.perf_counter() - start))
    return results


def table(results: list[Result]) -> str:
    """A row a network: milliseconds, minimum (median), and first calls in seconds."""
    ways = list(WAYS)
    lines = [
        f"| | {' | '.join(ways)} | inductor / repvgg | first call, s |",
        "|---" * (len(ways) + 3) + "|",
    ]
    for name in dict.fromkeys(result.network for result in results):
        row = {result.way: result for result in results if result.network == name}
        cells = [
            f"{min(row[way].times):.1f} ({statistics.median(row[way].times):.1f})" for way in ways
        ]
        ours, theirs = row["repvgg"].times, row["inductor"].times
        ratio = min(theirs) / min(ours), statistics.median(theirs) / statistics.median(ours)
        first = ", ".join(f"{row[way].first:.1f}" for way in ways[1:])
        cells += [f"{ratio[0]:.2f} ({ratio[1]:.2f})", first]
        lines.append(f"| `{name}` | {' | '.join(cells)} |")
    return "\n".join(lines)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--networks", nargs="+", default=NETWORKS)
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--rounds", type=int, default=10)
    parser.add_argument("--output", type=Path, required=True)
    options = parser.parse_args()
    torch.set_num_threads(options.threads)
    options.output.mkdir(parents=True, exist_ok=True)
    versions = {"torch": torch.__version__, "timm": timm.__version__}
    results: list[Result] = []
    # What inductor has compiled before would make its first calls short.
    with torch.no_grad(), tempfile.TemporaryDirectory() as cache:
        os.environ["TORCHINDUCTOR_CACHE_DIR"] = cache
        for name in options.networks:
            results += measure(name, options.threads, options.rounds)
            text = table(results)
            write_report(options.output, "torch", {"versions": versions, "results": results}, text)
    print(text)
    wrong = [result for result in results if not result.error < 1e-3]
    for result in wrong:
        print(f"{result.network}: {result.way} is off by {result.error:.1e}", file=sys.stderr)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
