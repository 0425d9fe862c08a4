# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Times this compiler's networks beside other engines', interleaved, on the same inputs.

Input: networks, states, threads, batches, engines, rounds. Output: a JSON file with every sample,
markdown tables of minima, medians and ratios, and a chart.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import statistics
import subprocess
import sys
from dataclasses import dataclass, field
from itertools import product
from pathlib import Path

from case import Case
from chart import chart

NETWORKS = ("repvgg_a0", "repvgg_a2", "repvgg_b1", "repvgg_b1g4", "mobileone_s1", "repvit_m1")
PEERS = ("eager", "inductor", "onnxruntime", "openvino", "ncnn", "mnn", "iree", "tvm")
#: An output further away than this is wrong, and its time worth nothing.
TOLERANCE = 1e-3


class Worker:
    """A process that holds one engine with one network."""

    def __init__(self, engine: str, case: Case, threads: int, seconds: float) -> None:
        self.name, self.times, self.facts = engine, [], {}
        state = "fused" if case.fused else "trained"
        command = [sys.executable, str(Path(__file__).with_name("worker.py")), engine]
        command += [case.network, state, str(case.batch), str(threads), str(case.root)]
        self.process = subprocess.Popen(
            ["timeout", str(seconds), *command],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
        )  # fmt: skip

    def start(self) -> bool:
        """Waits until it has loaded; whether it can be measured."""
        assert self.process.stdout is not None
        answer = self.process.stdout.readline()
        self.facts = json.loads(answer) if answer else {"failed": "it ended without an answer"}
        if "failed" not in self.facts and not self.facts["error"] <= TOLERANCE:
            self.facts["failed"] = f"its output is off by {self.facts['error']:.1e}"
        if "failed" in self.facts:
            self.stop()
        return "failed" not in self.facts

    def run(self, repetitions: int) -> None:
        """Adds the milliseconds of some runs."""
        assert self.process.stdin is not None and self.process.stdout is not None
        self.process.stdin.write(f"{repetitions}\n")
        self.process.stdin.flush()
        self.times += json.loads(self.process.stdout.readline())

    def stop(self) -> None:
        self.process.kill()
        self.process.wait()


@dataclass
class Setting:
    """One network in one state with so many threads and images, and what was measured."""

    case: Case
    threads: int
    engines: dict[str, dict] = field(default_factory=dict)

    @property
    def title(self) -> str:
        state = "fused beforehand" if self.case.fused else "as trained"
        plural = "s" if self.threads > 1 else ""
        return (
            f"{self.case.network}, {state}, {self.threads} thread{plural}, batch {self.case.batch}"
        )


def measure(setting: Setting, engines: list[str], rounds: int, seconds: float) -> None:
    """Loads all engines, one after another, then runs them in turn."""
    workers = []
    for engine in engines:
        worker = Worker(engine, setting.case, setting.threads, seconds)
        print(f"  {engine}: loading", file=sys.stderr, flush=True)
        if worker.start():
            workers.append(worker)
        else:
            print(f"  {engine}: {worker.facts['failed']}", file=sys.stderr)
        setting.engines[engine] = worker.facts | {"ms": worker.times}
    for worker in workers:
        worker.run(2)
        worker.times.clear()
    for _ in range(rounds):
        for worker in workers:
            worker.run(3)
    for worker in workers:
        worker.stop()


def _measured(setting: Setting) -> list[tuple[str, dict]]:
    return [(name, facts) for name, facts in setting.engines.items() if facts["ms"]]


def best_peer(setting: Setting, of: str) -> float:
    """The fastest peer's minimum or median."""
    function = min if of == "min" else statistics.median
    peers = [function(facts["ms"]) for name, facts in _measured(setting) if name != "ours"]
    return min(peers, default=float("nan"))


def summary(settings: list[Setting]) -> str:
    """Markdown: a line a setting, the best peer's time over ours."""
    lines = ["| | ours, ms | best peer, ms | ratio of minima | of medians |", "|---|---|---|---|---|"]
    for setting in settings:
        ours = dict(_measured(setting)).get("ours")
        if ours is None:
            continue
        low, middle = min(ours["ms"]), statistics.median(ours["ms"])
        peer, peer_middle = best_peer(setting, "min"), best_peer(setting, "median")
        lines.append(
            f"| {setting.title} | {low:.2f} / {middle:.2f} | {peer:.2f} / {peer_middle:.2f} "
            f"| {peer / low:.2f} | {peer_middle / middle:.2f} |"
        )
    return "\n".join(lines)


def details(settings: list[Setting]) -> str:
    """Markdown: every engine's minimum / median."""
    names = list(dict.fromkeys(name for s in settings for name in s.engines))
    lines = ["| ms, minimum / median | " + " | ".join(names) + " |", "|---" * (len(names) + 1) + "|"]
    for setting in settings:
        cells = []
        for name in names:
            times = setting.engines.get(name, {}).get("ms")
            cells.append(f"{min(times):.2f} / {statistics.median(times):.2f}" if times else "–")
        lines.append(f"| {setting.title} | " + " | ".join(cells) + " |")
    return "\n".join(lines)


def versions(settings: list[Setting]) -> str:
    known = {f["engine"]: f["version"] for s in settings for f in s.engines.values() if f["ms"]}
    return ", ".join(f"{name} {number}" for name, number in known.items())


def cpu_name() -> str:
    for line in Path("/proc/cpuinfo").read_text().splitlines():
        if line.startswith("model name"):
            return line.partition(":")[2].strip()
    return platform.processor()


def draw(settings: list[Setting]) -> str:
    """Bars of each setting's minima."""
    groups = []
    for setting in settings:
        bars = [(f["engine"], min(f["ms"]), name == "ours") for name, f in _measured(setting)]
        if bars:
            groups.append((setting.title, sorted(bars, key=lambda bar: bar[1])))
    return chart(f"Milliseconds a run on {cpu_name()}", groups)


def write(settings: list[Setting], folder: Path) -> None:
    """All results so far; called after each setting, so that a long run loses nothing."""
    samples = [
        {"network": s.case.network, "fused": s.case.fused, "batch": s.case.batch,
         "threads": s.threads, "engines": s.engines}
        for s in settings
    ]  # fmt: skip
    content = {"cpu": cpu_name(), "cpus": os.cpu_count(), "settings": samples}
    (folder / "peers.json").write_text(json.dumps(content, indent=1) + "\n")
    text = f"{cpu_name()}; {versions(settings)}\n\n{summary(settings)}\n\n{details(settings)}\n"
    (folder / "peers.md").write_text(text)
    (folder / "peers.svg").write_text(draw(settings))


def main() -> int:
    """The command line; returns the exit status."""
    parser = argparse.ArgumentParser(prog="tools/bench.sh peers", description=__doc__.splitlines()[0])
    parser.add_argument("--networks", nargs="+", default=list(NETWORKS))
    parser.add_argument("--engines", nargs="+", default=["ours", *PEERS], choices=["ours", *PEERS])
    parser.add_argument("--states", nargs="+", default=["fused", "trained"],
                        choices=["fused", "trained"])  # fmt: skip
    parser.add_argument("--threads", nargs="+", type=int, default=[1, 2])
    parser.add_argument("--batches", nargs="+", type=int, default=[1, 8])
    parser.add_argument("--rounds", type=int, default=10, help="of 3 runs an engine")
    parser.add_argument("--limit", type=float, default=900, help="seconds for an engine's setting")
    parser.add_argument("--output", type=Path, required=True, help="folder for the results")
    options = parser.parse_args()
    options.output.mkdir(parents=True, exist_ok=True)
    settings: list[Setting] = []
    for network, state, batch in product(options.networks, options.states, options.batches):
        case = Case(network, state == "fused", batch, options.output / "cases")
        print(f"{case.name}: exporting", file=sys.stderr, flush=True)
        case.prepare()
        for threads in options.threads:
            setting = Setting(case, threads)
            print(setting.title, file=sys.stderr, flush=True)
            measure(setting, options.engines, options.rounds, options.limit)
            settings.append(setting)
            write(settings, options.output)
    print((options.output / "peers.md").read_text())
    return 0


if __name__ == "__main__":
    sys.exit(main())
