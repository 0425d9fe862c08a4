# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Shows how the time and memory of `repvgg-opt --fuse` grow with the module.

Input: families, sizes, ways to fuse. Output: a JSON file with every run, and a markdown table;
the exit status is 1 where a module takes more than 10 s or 1 GB, or fails.
"""

from __future__ import annotations

import argparse
import json
import math
import os
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path

from report import write_report
from repvgg_testing import driver
from scale_modules import FAMILIES

#: What the largest modules may take.
MOST_SECONDS = 10.0
MOST_MEGABYTES = 1000.0
#: How often a run that took longer is repeated: the machine may have had other work to do.
REPEATS = 2
#: How often sizes double on their way to the largest.
DOUBLINGS = 3
#: Options by name.
WAYS = {
    "line": ["--fuse"],
    "census": ["--fuse", "--census"],
    "probe": ["--fuse=verify=probe"],
    "off": ["--fuse=verify=off census=none"],
}
STAGES = ("read", "raise", "fuse", "lower", "write")


@dataclass
class Run:
    """One run of one size."""

    size: int
    seconds: float
    megabytes: float
    status: int
    stages: dict[str, float]


@dataclass
class Case:
    """One family fused in one way from one form, with all of its runs."""

    family: str
    way: str
    form: str
    runs: list[Run] = field(default_factory=list)

    def exponents(self) -> list[float]:
        """From each size to the next one: time grows with the size to this power."""
        return [
            math.log(after.seconds / before.seconds) / math.log(after.size / before.size)
            for before, after in zip(self.runs, self.runs[1:], strict=False)
        ]

    def over(self) -> bool:
        """True if some run failed, or took too long or too much."""
        return any(
            run.status or run.seconds > MOST_SECONDS or run.megabytes > MOST_MEGABYTES
            for run in self.runs
        )


def prepare(family: str, size: int, forms: list[str], folder: Path) -> dict[str, Path]:
    """Writes the module of that size in each form."""
    paths = {"text": folder / "module.mlir", "bytecode": folder / "module.mlirbc"}
    with open(paths["text"], "w", encoding="ascii") as stream:
        stream.writelines(FAMILIES[family].write(size))
    if "bytecode" in forms:
        command = [driver.find_tool("repvgg-opt"), "--emit-bytecode"]
        subprocess.run([*command, paths["text"], "-o", paths["bytecode"]], check=True)
    return paths


def fuse(module: Path, size: int, way: str, folder: Path, timeout: float) -> Run:
    """Fuses once. Time is the user's, of all threads; the output has the input's form."""
    report = folder / "profile.json"
    report.unlink(missing_ok=True)
    command = [driver.find_tool("repvgg-opt"), *WAYS[way], str(module)]
    command += [f"--profile-json={report}", "-o", str(folder / f"fused{module.suffix}")]
    command += ["--emit-bytecode"] if module.suffix == ".mlirbc" else []
    limited = ["prlimit", f"--cpu={math.ceil(timeout)}", *map(str, command)]
    before = os.times()
    with open(folder / "messages.txt", "w", encoding="utf-8") as messages:
        done = subprocess.run(limited, stdin=subprocess.DEVNULL, stderr=messages, check=False)
    seconds = os.times().children_user - before.children_user
    profile = json.loads(report.read_text()) if report.exists() else {}
    stages = {name: profile[f"{name}_ms"] for name in STAGES if f"{name}_ms" in profile}
    memory = profile.get("peak_kb", 0) * 1.024e-3
    return Run(size, max(seconds, 0.001), memory, done.returncode, stages)


def measure(case: Case, sizes: list[int], folder: Path, timeout: float) -> None:
    """All sizes, until one fails."""
    for size in sizes:
        module = prepare(case.family, size, [case.form], folder)[case.form]
        run = fuse(module, size, case.way, folder, timeout)
        for _ in range(REPEATS if run.seconds > MOST_SECONDS else 0):
            run = min(run, fuse(module, size, case.way, folder, timeout), key=lambda r: r.seconds)
        case.runs.append(run)
        if run.status:
            break


def table(cases: list[Case]) -> str:
    """Markdown: a line a case."""
    lines = ["| module | fused | n | user s | peak MB | growth |", "|---|---|---|---|---|---|"]
    for case in cases:
        sizes = " / ".join(f"{run.size:,}" for run in case.runs)
        seconds = " / ".join(
            f"{run.seconds:.2f}" + (" failed" if run.status else "") for run in case.runs
        )
        megabytes = " / ".join(f"{run.megabytes:.0f}" for run in case.runs)
        growth = " / ".join(f"{exponent:.2f}" for exponent in case.exponents())
        way = f"{case.way}, {case.form}"
        lines.append(f"| {case.family} | {way} | {sizes} | {seconds} | {megabytes} | {growth} |")
    return "\n".join(lines)


def parse() -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--families", nargs="+", help="only those whose name has one of these")
    parser.add_argument("--ways", nargs="+", choices=WAYS, default=["line"])
    parser.add_argument("--forms", nargs="+", choices=("text", "bytecode"), default=["text"])
    parser.add_argument("--max", type=int, help="no module is larger")
    parser.add_argument("--timeout", type=float, default=120, help="seconds of processor time")
    parser.add_argument("--json", action="store_true", help="print the results as JSON")
    parser.add_argument("--output", type=Path, required=True, help="folder for scale.json, .md")
    return parser.parse_args()


def main() -> int:
    """The command line; returns the exit status."""
    options = parse()
    folder = options.output / "scale"
    folder.mkdir(parents=True, exist_ok=True)
    cases = []
    for name, family in FAMILIES.items():
        if options.families and not any(part in name for part in options.families):
            continue
        largest = min(family.largest, options.max or family.largest)
        sizes = [max(1, largest >> shift) for shift in range(DOUBLINGS, -1, -1)]
        for way in options.ways:
            for form in options.forms:
                cases.append(Case(name, way, form))
                measure(cases[-1], sizes, folder, options.timeout)
                if not options.json:
                    print(table(cases[-1:]).splitlines()[-1], flush=True)
    text = write_report(options.output, "scale", {"cases": cases}, table(cases))
    over = [f"{case.family} ({case.way}, {case.form})" for case in cases if case.over()]
    if options.json:
        print(text, end="")
    else:
        print(f"more than {MOST_SECONDS:.0f} s or {MOST_MEGABYTES:.0f} MB: ", end="")
        print(", ".join(over) or "none")
    return 1 if over else 0


if __name__ == "__main__":
    sys.exit(main())
