# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""One network in one state, measured with all engines, interleaved.

Input: a setting and engines. Output, in the setting: what each engine answered, its milliseconds.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path

from case import Case
from formats import misses

#: An engine so many times slower than the fastest is run once a round, not three times.
SLOW = 5
#: Seconds between two engines' turns.
PAUSE = 0.3


@dataclass
class Setting:
    """One network in one state with so many threads and images, in one number format, and what
    was measured."""

    case: Case
    threads: int
    instructions: str
    engines: dict[str, dict] = field(default_factory=dict)
    precision: str = "f32"

    @property
    def threads_title(self) -> str:
        return f"{self.threads} thread{'s' if self.threads > 1 else ''}"

    @property
    def kind(self) -> tuple[str, str]:
        """Settings of different kinds are in different tables: instructions and format."""
        return self.instructions, self.precision

    @property
    def _kind_title(self) -> str:
        avx2 = ", AVX2" if self.instructions == "avx2" else ""
        return avx2 if self.precision == "f32" else f"{avx2}, {self.precision}"

    @property
    def title(self) -> str:
        case = self.case
        return (
            f"{case.network}, {case.state_title}, {self.threads_title}, "
            f"batch {case.batch}{self._kind_title}"
        )

    @property
    def group(self) -> str:
        """What is the same in settings that differ only in network and threads."""
        parts = [self.case.state, str(self.case.batch)]
        parts += ["avx2"] if self.instructions == "avx2" else []
        return "-".join(parts if self.precision == "f32" else [*parts, self.precision])

    @property
    def group_title(self) -> str:
        return f"{self.case.state_title}, batch {self.case.batch}{self._kind_title}"


class Worker:
    """A process that holds one engine with one network."""

    def __init__(self, engine: str, setting: Setting, seconds: float) -> None:
        self.times, self.first, self.facts = [], 0.0, {}
        case, threads = setting.case, setting.threads
        self.engine, self.precision, self.bound = engine, setting.precision, case.bound()
        command = [sys.executable, str(Path(__file__).with_name("worker.py")), engine]
        command += [setting.precision, case.network, case.state, str(case.batch)]
        command += [str(threads), str(case.root)]
        self.process = subprocess.Popen(
            ["timeout", str(seconds), *command],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
            env=os.environ | {"PEERS_INSTRUCTIONS": setting.instructions},
        )  # fmt: skip

    def start(self) -> bool:
        """Waits until it has loaded; whether it can be measured."""
        assert self.process.stdout is not None
        answer = self.process.stdout.readline()
        self.facts = json.loads(answer) if answer else {"failed": "it ended without an answer"}
        if "failed" not in self.facts:
            error, noise = self.facts["error"], self.facts["noise"]
            reason = misses(self.engine, self.precision, error, noise, self.bound)
            self.facts |= {"failed": reason} if reason else {}
        if "failed" in self.facts:
            self.stop()
        return "failed" not in self.facts

    def _milliseconds(self, repetitions: int) -> list[float]:
        assert self.process.stdin is not None and self.process.stdout is not None
        self.process.stdin.write(f"{repetitions}\n")
        self.process.stdin.flush()
        return json.loads(self.process.stdout.readline())

    def run(self, fastest: float) -> None:
        """A turn: one run that is not counted, and three; of a slow engine just one."""
        # By then, the threads of the one before have ceased to wait for work.
        time.sleep(PAUSE)
        slow = self.first > SLOW * fastest
        self.times += self._milliseconds(1) if slow else self._milliseconds(4)[1:]

    def warm_up(self) -> None:
        """The first runs, which are not counted."""
        self.first = min(self._milliseconds(2))

    def stop(self) -> None:
        self.process.kill()
        self.process.wait()


def measure(setting: Setting, engines: list[str], rounds: int, seconds: float) -> None:
    """Loads all engines, one after another, then runs them in turn."""
    workers = []
    for engine in engines:
        worker = Worker(engine, setting, seconds)
        print(f"  {engine}: loading", file=sys.stderr, flush=True)
        if worker.start():
            workers.append(worker)
        else:
            print(f"  {engine}: {worker.facts['failed']}", file=sys.stderr)
        setting.engines[engine] = worker.facts | {"ms": worker.times}
    for worker in workers:
        worker.warm_up()
    fastest = min((worker.first for worker in workers), default=0)
    for _ in range(rounds):
        for worker in workers:
            worker.run(fastest)
    for worker in workers:
        worker.stop()
