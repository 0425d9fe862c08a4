# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Shows how the time and memory of `repvgg-compile` grow with the number of layers.

Input: families and numbers of layers. Output: a JSON file with every run, and a markdown table;
the exit status is 1 where a model takes more than 20 s or 2 GB, or fails.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from report import write_report
from repvgg_testing import driver
from scale_modules import FAMILIES

#: What the largest model may take.
MOST_SECONDS = 20.0
MOST_MEGABYTES = 2000.0
#: Each is compiled so often, and the fastest counts.
ROUNDS = 3
#: Chains of layers: with kernels of ours, with residual sums, with branches to fuse, and with
#: every other op upstream's.
CHAINS = (
    "convolutions with ReLU",
    "s = relu(s + conv(s))",
    "blocks in linalg",
    "left: channels last",
)


@dataclass
class Run:
    """One model, compiled."""

    family: str
    layers: int
    seconds: float
    megabytes: float
    status: int

    def over(self) -> bool:
        """True if it failed, or took too long or too much."""
        return self.status != 0 or self.seconds > MOST_SECONDS or self.megabytes > MOST_MEGABYTES


def compile_once(module: Path, timeout: float) -> tuple[float, float, int]:
    """User seconds, peak megabytes, exit status. A process of its own sees one child alone."""
    command = [driver.find_tool("repvgg-compile"), module, "-o", module.with_suffix("")]
    limited = ["prlimit", f"--cpu={timeout:.0f}", *map(str, command)]
    script = (
        "import resource, subprocess, sys\n"
        "status = subprocess.run(sys.argv[1:], check=False).returncode\n"
        "usage = resource.getrusage(resource.RUSAGE_CHILDREN)\n"
        "print(usage.ru_utime, usage.ru_maxrss, status)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, *limited], stdout=subprocess.PIPE, text=True, check=True
    )
    seconds, kilobytes, status = done.stdout.split()[-3:]
    return float(seconds), int(kilobytes) * 1.024e-3, int(status)


def measure(family: str, layers: int, folder: Path, timeout: float) -> Run:
    """The fastest of several runs."""
    module = folder / "model.mlir"
    with open(module, "w", encoding="ascii") as stream:
        stream.writelines(FAMILIES[family].write(layers))
    runs = [compile_once(module, timeout) for _ in range(ROUNDS)]
    seconds, megabytes, status = min(runs)
    return Run(family, layers, seconds, megabytes, max(status, *(run[2] for run in runs)))


def table(runs: list[Run]) -> str:
    """Markdown: a line a family."""
    lines = ["| layers | n | user s | peak MB |", "|---|---|---|---|"]
    for family in dict.fromkeys(run.family for run in runs):
        mine = [run for run in runs if run.family == family]
        sizes = " / ".join(f"{run.layers:,}" for run in mine)
        seconds = " / ".join(f"{run.seconds:.2f}" + " failed" * bool(run.status) for run in mine)
        megabytes = " / ".join(f"{run.megabytes:.0f}" for run in mine)
        lines.append(f"| {family} | {sizes} | {seconds} | {megabytes} |")
    return "\n".join(lines)


def parse() -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--families", nargs="+", choices=FAMILIES, default=CHAINS)
    parser.add_argument("--layers", nargs="+", type=int, default=[200, 400, 600, 1000])
    parser.add_argument("--timeout", type=float, default=120, help="seconds of processor time")
    parser.add_argument("--output", type=Path, required=True, help="folder for compile.json, .md")
    return parser.parse_args()


def main() -> int:
    """The command line; returns the exit status."""
    options = parse()
    folder = options.output / "compile"
    folder.mkdir(parents=True, exist_ok=True)
    runs = []
    for family in options.families:
        for layers in options.layers:
            runs.append(measure(family, layers, folder, options.timeout))
        print(table(runs).splitlines()[-1], flush=True)
    write_report(options.output, "compile", {"runs": runs}, table(runs))
    over = [f"{run.family} ({run.layers})" for run in runs if run.over()]
    print(f"more than {MOST_SECONDS:.0f} s or {MOST_MEGABYTES:.0f} MB: {', '.join(over) or 'none'}")
    return 1 if over else 0


if __name__ == "__main__":
    sys.exit(main())
