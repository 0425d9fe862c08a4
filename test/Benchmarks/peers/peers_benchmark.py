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
import sys
from itertools import product
from pathlib import Path

from case import Case
from setting import Setting, measure
from tables import cpu_name, details, draw, summary, versions

NETWORKS = ("repvgg_a0", "repvgg_a2", "repvgg_b1", "repvgg_b1g4", "mobileone_s1", "repvit_m1")
PEERS = ("eager", "inductor", "onnxruntime", "openvino", "ncnn", "mnn", "iree", "tvm")


def replace(path: Path, text: str) -> None:
    """The file holds `text`, or what it held before if writing is interrupted."""
    part = path.with_suffix(path.suffix + ".part")
    part.write_text(text)
    part.replace(path)


def _place(setting: Setting) -> tuple:
    """In tables and chart, in whatever order settings were measured."""
    case, network = setting.case, setting.case.network
    known = NETWORKS.index(network) if network in NETWORKS else len(NETWORKS)
    return (setting.instructions != "native", not case.fused, case.batch, known, network,
            setting.threads)  # fmt: skip


def write(settings: list[Setting], folder: Path) -> None:
    """All results so far; called after each setting, so that a long run loses nothing."""
    settings = sorted(settings, key=_place)
    samples = [
        {"network": s.case.network, "fused": s.case.fused, "batch": s.case.batch,
         "threads": s.threads, "instructions": s.instructions, "engines": s.engines}
        for s in settings
    ]  # fmt: skip
    content = {"cpu": cpu_name(), "cpus": os.cpu_count(), "settings": samples}
    replace(folder / "peers.json", json.dumps(content, indent=1) + "\n")
    text = f"{cpu_name()}; {versions(settings)}\n\n{summary(settings)}\n\n{details(settings)}\n"
    replace(folder / "peers.md", text)
    replace(folder / "peers.svg", draw(settings))


def read(folder: Path) -> list[Setting]:
    """What `write` wrote there; nothing if there is nothing."""
    path = folder / "peers.json"
    if not path.exists():
        return []
    return [
        Setting(Case(s["network"], s["fused"], s["batch"], folder / "cases"),
                s["threads"], s["instructions"], s["engines"])
        for s in json.loads(path.read_text())["settings"]
    ]  # fmt: skip


def main() -> int:
    """The command line; returns the exit status."""
    what = __doc__.splitlines()[0]
    parser = argparse.ArgumentParser(prog="tools/bench.sh peers", description=what)
    parser.add_argument("--networks", nargs="+", default=list(NETWORKS))
    parser.add_argument("--engines", nargs="+", default=["ours", *PEERS], choices=["ours", *PEERS])
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
    parser.add_argument("--rounds", type=int, default=10, help="of 3 runs an engine")
    parser.add_argument("--limit", type=float, default=900, help="seconds for an engine's setting")
    parser.add_argument("--output", type=Path, required=True, help="folder for the results")
    options = parser.parse_args()
    os.environ["PEERS_TUNE"] = str(int(options.tune))
    options.output.mkdir(parents=True, exist_ok=True)
    settings = read(options.output) if options.resume else []
    known = {setting.title for setting in settings}
    for network, state, batch in product(options.networks, options.states, options.batches):
        case = Case(network, state == "fused", batch, options.output / "cases")
        missing = [Setting(case, threads, options.instructions) for threads in options.threads]
        missing = [setting for setting in missing if setting.title not in known]
        if missing:
            print(f"{case.name}: exporting", file=sys.stderr, flush=True)
            case.prepare()
        for setting in missing:
            print(setting.title, file=sys.stderr, flush=True)
            measure(setting, options.engines, options.rounds, options.limit)
            settings.append(setting)
            write(settings, options.output)
    print((options.output / "peers.md").read_text())
    return 0


if __name__ == "__main__":
    sys.exit(main())
