# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Times this compiler's networks beside other engines', interleaved, on the same inputs.

Input: networks, states, threads, batches, a number format, engines, rounds. Output: a JSON file
with every sample, markdown tables of minima, medians and ratios; with --docs these in the
documents, with pictures.
"""

from __future__ import annotations

import argparse
import os
import sys
from itertools import product
from pathlib import Path

from case import Case
from documents import write_documents
from formats import PEERS
from pictures import PAGE
from results import NETWORKS, Results, replace
from setting import Setting, measure
from tables import report

ROOT = Path(__file__).parents[3]


def write(results: Results, folder: Path) -> None:
    """All results so far; called after each setting, so that a long run loses nothing."""
    results.write(folder)
    replace(folder / "peers.md", report(results))


def begin(folder: Path, resume: bool) -> Results:
    """What the folder has if that is wanted, else nothing.

    Raises
    ------
    ValueError
        It was measured on another machine.
    """
    if not resume or not (folder / "peers.json").exists():
        return Results()
    results, here = Results.read(folder), Results().machine
    if results.machine != here:
        raise ValueError(f"--resume expects results of {here}, but got {results.machine}")
    return results


def measure_case(
    case: Case, missing: list[Setting], results: Results, options: argparse.Namespace
) -> None:
    """Exports, measures, writes after each setting, and removes the case's files unless kept."""
    print(f"{case.name}: exporting", file=sys.stderr, flush=True)
    case.prepare()
    for setting in missing:
        print(setting.title, file=sys.stderr, flush=True)
        measure(setting, options.engines, options.rounds, options.limit)
        results.add(setting)
        write(results, options.output)
    if not options.keep:
        case.remove()


def measure_all(results: Results, options: argparse.Namespace) -> None:
    """What was asked for and is not there."""
    known = {setting.title for setting in results.settings}
    for network, state, batch in product(options.networks, options.states, options.batches):
        root, low = options.output / "cases", options.precision != "f32"
        case = Case(network, state == "fused", batch, root, conditioned=low)
        missing = [
            Setting(case, threads, options.instructions, precision=options.precision)
            for threads in options.threads
        ]
        missing = [setting for setting in missing if setting.title not in known]
        if missing:
            measure_case(case, missing, results, options)


def command_line() -> argparse.ArgumentParser:
    what = __doc__.splitlines()[0]
    parser = argparse.ArgumentParser(prog="tools/bench.sh peers", description=what)
    parser.add_argument("--networks", nargs="+", default=list(NETWORKS))
    parser.add_argument("--precision", choices=list(PEERS), default="f32",
                        help="the number format of everybody")  # fmt: skip
    parser.add_argument("--engines", nargs="+", help="default: ours and all of the precision")
    parser.add_argument("--states", nargs="+", default=["fused", "trained"],
                        choices=["fused", "trained"])  # fmt: skip
    parser.add_argument("--threads", nargs="+", type=int, default=[1, 2])
    parser.add_argument("--batches", nargs="+", type=int, default=[1, 8])
    parser.add_argument("--instructions", choices=["native", "avx2"], default="native",
                        help="avx2: for every engine that can be told")  # fmt: skip
    parser.add_argument("--tune", action="store_true",
                        help="ours: plans by measuring, some minutes a network")  # fmt: skip
    parser.add_argument("--resume", action="store_true",
                        help="keep what the folder has, measure what it has not")  # fmt: skip
    parser.add_argument("--keep", action="store_true",
                        help="leave exported and compiled models to the next run")  # fmt: skip
    parser.add_argument("--docs", nargs="?", const=PAGE, metavar="PAGE",
                        help=f"only write the folder's results into {PAGE}, or into another "
                             "page with such markers, for another machine")  # fmt: skip
    parser.add_argument("--rounds", type=int, default=10, help="of 3 runs an engine")
    parser.add_argument("--limit", type=float, default=900, help="seconds for an engine's setting")
    parser.add_argument("--output", type=Path, required=True, help="folder for the results")
    return parser


def refuse_beside_docs(command: argparse.ArgumentParser, options: argparse.Namespace) -> None:
    """Ends the process if there are options that only measuring heeds."""
    for name, value in vars(options).items():
        if name not in ("docs", "output") and value != command.get_default(name):
            command.error(f"--docs measures nothing, but got --{name}")


def choose_engines(command: argparse.ArgumentParser, options: argparse.Namespace) -> None:
    """Fills in those of the precision; ends the process if others are asked for."""
    known = ["ours", *PEERS[options.precision]]
    options.engines = options.engines or known
    for name in options.engines:
        if name not in known:
            command.error(
                f"--engines expects some of {', '.join(known)} in {options.precision}, "
                f"but got '{name}'"
            )


def main(arguments: list[str] | None = None, root: Path = ROOT) -> int:
    """The command line; returns the exit status."""
    command = command_line()
    options = command.parse_args(arguments)
    try:
        if options.docs:
            refuse_beside_docs(command, options)
            write_documents(Results.read(options.output), root, options.docs)
            return 0
        choose_engines(command, options)
        results = begin(options.output, options.resume)
    except (OSError, ValueError) as error:
        print(f"error: {error}", file=sys.stderr)
        return 1
    os.environ["PEERS_TUNE"] = str(int(options.tune))
    options.output.mkdir(parents=True, exist_ok=True)
    measure_all(results, options)
    print(report(results))
    return 0


if __name__ == "__main__":
    sys.exit(main())
