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
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from case import Case
from formats import misses

#: An engine so many times slower than the fastest is run once a round, not three times.
SLOW = 5
#: What an engine's process runs.
WORKER = Path(__file__).with_name("worker.py")
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


class EngineEnded(Exception):
    """An engine's process is gone: it crashed, or took longer than it may."""


class Worker:
    """A process that holds one engine with one network."""

    def __init__(self, engine: str, setting: Setting, seconds: float) -> None:
        self.times, self.first, self.facts = [], 0.0, {}
        case, threads = setting.case, setting.threads
        self.engine, self.precision, self.bound = engine, setting.precision, case.bound()
        command = [sys.executable, str(WORKER), engine]
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
        try:
            self.process.stdin.write(f"{repetitions}\n")
            self.process.stdin.flush()
        except BrokenPipeError as error:
            raise EngineEnded from error
        if not (answer := self.process.stdout.readline()):
            raise EngineEnded
        return json.loads(answer)

    def run(self, fastest: float) -> None:
        """A turn: one run that is not counted, and three; of a slow engine just one."""
        # By then, the threads of the one before have ceased to wait for work.
        time.sleep(PAUSE)
        slow = self.first > SLOW * fastest
        self.times += self._milliseconds(1) if slow else self._milliseconds(4)[1:]

    def warm_up(self) -> None:
        """The first runs, which are not counted."""
        self.first = min(self._milliseconds(2))

    def does(self, work: Callable[[], None]) -> bool:
        """Whether the engine is still there after some of its work; says so if it is not."""
        try:
            work()
        except EngineEnded:
            status = self.process.wait()
            self.facts["failed"] = f"it ended with status {status} while it was measured"
            self.times.clear()
            print(f"  {self.engine}: {self.facts['failed']}", file=sys.stderr, flush=True)
        return "failed" not in self.facts

    def stop(self) -> None:
        self.process.kill()
        self.process.wait()


def load(setting: Setting, engines: list[str], seconds: float) -> list[Worker]:
    """A worker for each engine, loaded one after another; some have failed."""
    workers = []
    for engine in engines:
        print(f"  {engine}: loading", file=sys.stderr, flush=True)
        workers.append(worker := Worker(engine, setting, seconds))
        if not worker.start():
            print(f"  {engine}: {worker.facts['failed']}", file=sys.stderr, flush=True)
    return workers


def measure(setting: Setting, engines: list[str], rounds: int, seconds: float) -> None:
    """Loads all engines, then runs them in turn. One that ends is left out from there on."""
    workers = load(setting, engines, seconds)
    there = [worker for worker in workers if "failed" not in worker.facts]
    there = [worker for worker in there if worker.does(worker.warm_up)]
    fastest = min((worker.first for worker in there), default=0)
    for _ in range(rounds):
        there = [worker for worker in there if worker.does(partial(worker.run, fastest))]
    for worker in workers:
        worker.stop()
        setting.engines[worker.engine] = worker.facts | {"ms": worker.times}
