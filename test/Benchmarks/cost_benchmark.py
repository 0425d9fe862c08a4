# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Times blocks fused as the cost model says beside always fused and unfused ones.

Input: which blocks, sizes and how many rounds. Output: a JSON file with every minimum and
prediction, and a markdown table; the exit status is 1 where the model's choice is more than
3 % slower than the better of the other two, after more rounds for it alone.
"""

from __future__ import annotations

import argparse
import json
import re
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from report import write_report
from repvgg_testing import driver

SIZES = (14, 28, 56)
#: Channels of an image of that size, as in usual networks.
CHANNELS = {14: 128, 28: 64, 56: 32}
#: How to compile each of the three that are compared.
WAYS = {"unfused": ["--no-fuse"], "always": ["--cost=always"], "model": ["--cost=model"]}
#: Slower than that than the better of the other two is a failure.
MOST = 1.03


@dataclass
class Branch:
    """One convolution with a batch normalization; identity without a window."""

    rows: int = 0
    columns: int = 0
    dilation: int = 1
    depthwise: bool = False
    groups: int = 1


def square(taps: int, **others: object) -> Branch:
    """A window of `taps` x `taps`."""
    return Branch(taps, taps, **others)  # type: ignore[arg-type]


def blocks() -> dict[str, list[Branch]]:
    """The blocks by name."""
    result = {
        "aspp 1 6 12 18": [square(3, dilation=rate) for rate in (1, 6, 12, 18)],
        "aspp 1 2 4 8": [square(3, dilation=rate) for rate in (1, 2, 4, 8)],
    }
    for k in (3, 5, 7, 13):
        result[f"depthwise {k} + dense 1"] = [square(k, depthwise=True), square(1)]
    for k in (3, 7, 15):
        result[f"strips {k}"] = [Branch(k, 1), Branch(1, k), square(1)]
    result["replknet 31 + 5"] = [square(31, depthwise=True), square(5, depthwise=True)]
    dilated = [(17, 1), (5, 1), (9, 2), (3, 4), (3, 5), (3, 7)]
    result["unireplknet 17"] = [square(k, dilation=r, depthwise=True) for k, r in dilated]
    result["repvgg"] = [square(3), square(1), Branch()]
    result["mobileone depthwise"] = [square(3, depthwise=True)] * 4 + [
        square(1, depthwise=True),
        Branch(),
    ]
    result["mobileone pointwise"] = [square(1)] * 4 + [Branch()]
    result["groups 4 and 1"] = [square(3, groups=4), square(1), Branch()]
    result["groups 2 and 4"] = [square(3, groups=2), square(3, groups=4)]
    return result


class Text:
    """A module of one block, written with random constants."""

    def __init__(self, branches: list[Branch], size: int, channels: int) -> None:
        self.random = np.random.default_rng(size + channels)
        self.constants: list[str] = []
        self.lines: list[str] = []
        self.type = f"tensor<1x{channels}x{size}x{size}xf32>"
        self.channels = channels
        results = [self.branch(branch) for branch in branches]
        joined = ", ".join(results)
        self.lines.append(f"%sum = repvgg.sum {joined} : {self.type}")

    def constant(self, shape: tuple[int, ...], low: float, high: float) -> tuple[str, str]:
        """A drawn constant's name and type."""
        values = self.random.uniform(low, high, shape).astype("<f4")
        name = f"%c{len(self.constants)}"
        kind = "tensor<" + "x".join(map(str, shape)) + "xf32>"
        literal = f'dense<"0x{values.tobytes().hex()}">'
        self.constants.append(f"{name} = arith.constant {literal} : {kind}")
        return name, kind

    def branch(self, branch: Branch) -> str:
        """Adds a branch; returns the name of its result."""
        value = "%in"
        index = len(self.lines)
        if branch.rows:
            groups = self.channels if branch.depthwise else branch.groups
            shape = (self.channels, self.channels // groups, branch.rows, branch.columns)
            weight, kind = self.constant(shape, -0.1, 0.1)
            pads = [branch.dilation * (k - 1) // 2 for k in (branch.rows, branch.columns)]
            rates = [branch.dilation] * 2
            self.lines.append(
                f"%v{index} = repvgg.conv %in, {weight} pad {pads} dilations {rates} "
                f"groups {groups} : ({self.type}, {kind}) -> {self.type}"
            )
            value = f"%v{index}"
        mean, kind = self.constant((self.channels,), -0.1, 0.1)
        variance, _ = self.constant((self.channels,), 0.5, 1.5)
        gamma, _ = self.constant((self.channels,), 0.5, 1.5)
        beta, _ = self.constant((self.channels,), -0.1, 0.1)
        self.lines.append(
            f"%n{index} = repvgg.batch_norm {value} mean {mean} variance {variance} "
            f"gamma {gamma} beta {beta} epsilon 1.0e-05 : "
            f"({self.type}, {kind}, {kind}, {kind}, {kind}) -> {self.type}"
        )
        return f"%n{index}"

    def module(self) -> str:
        """The whole module."""
        body = "\n    ".join(self.lines)
        constants = "\n  ".join(self.constants)
        return (
            f"func.func @main(%x: {self.type}) -> {self.type} {{\n  {constants}\n"
            f"  %y = repvgg.block (%in = %x) activation <relu> : {self.type} -> {self.type} {{\n"
            f"    {body}\n    repvgg.yield %sum : {self.type}\n  }}\n"
            f"  return %y : {self.type}\n}}\n"
        )


@dataclass
class Case:
    """One block at one size, with what was measured and predicted."""

    name: str
    size: int
    decision: str = ""
    convolutions: int = 0
    predicted_us: dict[str, float] = field(default_factory=dict)
    best_ms: dict[str, float] = field(default_factory=dict)

    @property
    def ratio(self) -> float:
        """The model's time as a multiple of the better of the other two. One convolution is
        the same code as by `always`, whichever of both was measured in a better moment."""
        ways = ("model", "always") if self.convolutions == 1 else ("model",)
        model = min(self.best_ms[way] for way in ways)
        return model / min(self.best_ms["always"], self.best_ms["unfused"])


def run(*command: object) -> subprocess.CompletedProcess[str]:
    """Runs a tool; its output is text."""
    return subprocess.run(
        [str(word) for word in command],
        check=True, stdin=subprocess.DEVNULL, capture_output=True, text=True,
    )  # fmt: skip


def prepare(case: Case, branches: list[Branch], folder: Path) -> None:
    """Writes and compiles the three models, and asks for the model's reasons."""
    source = folder / "block.mlir"
    source.write_text(Text(branches, case.size, CHANNELS[case.size]).module())
    stem = f"{case.name.replace(' ', '-')}-{case.size}"
    rates = ""
    for way, options in WAYS.items():
        output = run(
            driver.find_tool("repvgg-compile"), source, "-o", folder / f"{stem}.{way}",
            "--verbose", *options,
        ).stderr  # fmt: skip
        if found := re.search(r"rates (\S+)", output):
            rates = found[1]
    census = folder / "census.json"
    run(
        driver.find_tool("repvgg-opt"), f"--fuse=census=none rates={rates}", source,
        f"--census-json={census}", "-o", folder / "fused.mlir",
    )  # fmt: skip
    record = json.loads(census.read_text())["blocks"][0]
    case.decision = record.get("decision", "")
    case.convolutions = record.get("convolutions", 1)
    keys = {"unfused": "us_apart", "model": "us_chosen", "always": "us_together"}
    case.predicted_us = {way: record[key] for way, key in keys.items() if key in record}


def measure(case: Case, folder: Path, repeat: int) -> None:
    """One round: each way in turn, the best times kept."""
    stem = f"{case.name.replace(' ', '-')}-{case.size}"
    for way in WAYS:
        report = run(
            driver.find_tool("repvgg-run"), folder / f"{stem}.{way}", f"--repeat={repeat}",
            "--json=-",
        ).stdout  # fmt: skip
        best = json.loads(report)["best_ms"]
        case.best_ms[way] = min(best, case.best_ms.get(way, best))


def repeat_doubtful(cases: list[Case], folder: Path, rounds: int, repeat: int) -> None:
    """Measures again what seems slower, until it is not or no rounds are left: a minimum of
    few runs on a machine with other work is no minimum. All three get the same rounds."""
    for _ in range(rounds):
        for case in cases:
            if case.ratio > MOST:
                measure(case, folder, repeat)


def table(cases: list[Case]) -> str:
    """Markdown: measured and predicted microseconds."""
    lines = [
        "| block | size | unfused | always | model | model / better | convolutions "
        "| predicted: a branch each / chosen / one |",
        "|---|---|---|---|---|---|---|---|",
    ]
    for case in cases:
        times = " | ".join(f"{1e3 * case.best_ms[way]:.1f}" for way in WAYS)
        predicted = " / ".join(
            f"{case.predicted_us[way]:.1f}" if way in case.predicted_us else "-"
            for way in ("unfused", "model", "always")
        )
        lines.append(
            f"| {case.name} | {case.size}² | {times} | {case.ratio:.3f} | "
            f"{case.convolutions} | {predicted} |"
        )
    return "\n".join(lines)


def main() -> int:
    """The command line; returns the exit status."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--again", type=int, default=12, help="rounds more of what seems slower")
    parser.add_argument("--repeat", type=int, default=40, help="runs of a model in a round")
    parser.add_argument("--blocks", nargs="+", help="only those whose name has one of these")
    parser.add_argument("--sizes", nargs="+", type=int, default=list(SIZES), choices=SIZES)
    parser.add_argument("--output", type=Path, required=True, help="folder for cost.json, cost.md")
    options = parser.parse_args()
    folder = options.output / "cost"
    folder.mkdir(parents=True, exist_ok=True)
    cases = []
    for name, branches in blocks().items():
        if options.blocks and not any(part in name for part in options.blocks):
            continue
        for size in options.sizes:
            cases.append(Case(name, size))
            prepare(cases[-1], branches, folder)
    for _ in range(options.rounds):
        for case in cases:
            measure(case, folder, options.repeat)
    repeat_doubtful(cases, folder, options.again, options.repeat)
    text = table(cases)
    write_report(options.output, "cost", {"cases": cases}, text)
    print(text)
    slower = [f"{c.name} at {c.size}²: {c.ratio:.3f}" for c in cases if c.ratio > MOST]
    print("slower than the better of both: " + (", ".join(slower) or "none"))
    return 1 if slower else 0


if __name__ == "__main__":
    sys.exit(main())
