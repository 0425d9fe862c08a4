# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Random blocks through the compiler until time is up; see `tools/fuzz.sh blocks --help`.

Output: progress on stderr; each failure shrunk to a file. Status 1 if there was one.
"""

from __future__ import annotations

import argparse
import gc
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

from blocks import capabilities
from blocks.check import REWRITES, Failure, Settings, check
from blocks.draw import draw
from blocks.legality import SEQUENCES
from blocks.shrink import shrink
from blocks.writing import write

#: Functions of one module.
BATCH = 500


def say(text: str) -> None:
    print(f"-- {text}", file=sys.stderr, flush=True)


def detect(more: str, folder: Path) -> Settings:
    """Settings by which the compiler is expected to fuse all that is legal, and `more`."""
    options = f"{capabilities.options(folder)} {more}".strip()
    rules = capabilities.rules(options, folder)
    if not options.startswith("cost"):
        say("not there: --fuse=cost=always")
    for rule in SEQUENCES.keys() - rules:
        say(f"not there: {rule}, {SEQUENCES[rule]}")
    return Settings(rules, options)


def save(failure: Failure, settings: Settings, seed: int, index: int, folder: Path) -> Path:
    """A file with the function, what is wrong with it, and how to see it again."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{failure.kind}-{seed}-{index}.mlir"
    reason = failure.text.replace("\n", "\n// ")
    passes = " ".join([*settings.rewrite, f'--fuse="{settings.options}"'])
    path.write_text(
        f"// {failure.kind}: {reason}\n// repvgg-opt {path.name} {passes}\n"
        f"// tools/fuzz.sh blocks 1 --seed {seed} --index {index}\n{write([failure.function])}"
    )
    return path


class Campaign:
    """Counts blocks and failures."""

    def __init__(self, arguments: argparse.Namespace, settings: Settings, folder: Path) -> None:
        self.arguments, self.settings, self.folder = arguments, settings, folder
        self.start = time.monotonic()
        self.told = 0.0
        self.blocks = 0
        self.failures: Counter[str] = Counter()

    def elapsed(self) -> float:
        return time.monotonic() - self.start

    def batch(self, indices: range) -> None:
        seed = self.arguments.seed
        functions = [draw(seed, index) for index in indices]
        settings = Settings(
            self.settings.rules, self.settings.options,
            REWRITES[indices.start // BATCH % len(REWRITES)],
        )  # fmt: skip
        for failure in check(functions, settings, self.folder):
            self.failures[failure.kind] += 1
            index = int(failure.function.name.removeprefix("f"))
            place = f"--seed {seed} --index {index}"
            if self.failures[failure.kind] <= self.arguments.keep:
                failure = shrink(failure, settings, self.folder)
                place = str(save(failure, settings, seed, index, self.arguments.folder))
            say(f"{failure.kind}: {failure.text.splitlines()[0]}: {place}")
        self.blocks += len(functions)
        if self.elapsed() > self.told + 10:
            self.told = self.elapsed()
            say(self.summary())

    def summary(self) -> str:
        counts = ", ".join(f"{n} {kind}" for kind, n in sorted(self.failures.items()))
        done = f"{self.blocks} blocks, {self.blocks / self.elapsed():.1f}/s"
        return f"{done}, seed {self.arguments.seed}: {counts or 'none wrong'}"


def parse() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="tools/fuzz.sh blocks", description="Random blocks, fused and evaluated."
    )
    parser.add_argument("minutes", type=float)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--index", type=int, help="only this function of the seed")
    parser.add_argument("--count", type=int, default=sys.maxsize, help="no more blocks than these")
    parser.add_argument(
        "--keep", type=int, default=20, help="failures of a kind to shrink and save"
    )
    parser.add_argument("--options", default="", help="of --fuse, as in verify=off")
    parser.add_argument("--folder", type=Path, default=Path("test/Regression/Found"))
    return parser.parse_args()


def main() -> int:
    arguments = parse()
    gc.disable()  # a batch's many objects are in no cycle
    with tempfile.TemporaryDirectory() as name:
        campaign = Campaign(arguments, detect(arguments.options, Path(name)), Path(name))
        first, count = 0, arguments.count
        if arguments.index is not None:
            first, count = arguments.index, 1
        while campaign.blocks < count and campaign.elapsed() < 60 * arguments.minutes:
            begin = first + campaign.blocks
            campaign.batch(range(begin, begin + min(BATCH, count - campaign.blocks)))
    say(campaign.summary())
    return int(bool(campaign.failures))


if __name__ == "__main__":
    sys.exit(main())
