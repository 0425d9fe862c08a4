# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Fusing a checkpoint, beside reading and writing it with the library of its format.

Input: a variant of RepVGG. Output: build/bench/checkpoint.json with every sample,
checkpoint.md with minima and medians. Both take turns; files lie in the system's cache.
The exit status is 1 where fusing takes more than 1.5 times as long (medians).
"""

from __future__ import annotations

import argparse
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
from report import write_report
from repvgg.checkpoints import fuse_file
from repvgg_testing import models
from safetensors.numpy import load_file, save_file

MOST = 1.5


def state_dict(network: models.Network) -> dict[str, np.ndarray]:
    """The weights under the names of RepVGG's own code."""
    state = {}

    def add_norm(name: str, norm: models.BatchNorm) -> None:
        state[f"{name}.weight"], state[f"{name}.bias"] = norm.gamma, norm.beta
        state[f"{name}.running_mean"] = norm.mean
        state[f"{name}.running_var"] = norm.variance

    for number, block in enumerate(network.blocks):
        name = f"blocks.{number}"
        state[f"{name}.rbr_dense.conv.weight"] = block.weight_3x3
        add_norm(f"{name}.rbr_dense.bn", block.norm_3x3)
        state[f"{name}.rbr_1x1.conv.weight"] = block.weight_1x1
        add_norm(f"{name}.rbr_1x1.bn", block.norm_1x1)
        if block.identity:
            add_norm(f"{name}.rbr_identity", block.identity)
    return state


def seconds(work: Callable[[], object]) -> float:
    """What the clock says it takes."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def main() -> int:
    """The command line; returns the exit status."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--variant", default="B1", choices=sorted(models.VARIANTS))
    parser.add_argument("--rounds", type=int, default=15)
    parser.add_argument("--output", type=Path, required=True, help="folder of checkpoint.json")
    options = parser.parse_args()
    options.output.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=options.output) as folder:
        source = Path(folder, "trained.safetensors")
        copy, fused = Path(folder, "copy.safetensors"), Path(folder, "fused.safetensors")
        save_file(state_dict(models.build(options.variant)), source)
        megabytes = [source.stat().st_size / 1e6]
        copying, fusing = [], []
        for _ in range(options.rounds):
            copying.append(seconds(lambda: save_file(load_file(source), copy)))
            fusing.append(seconds(lambda: fuse_file(source, fused, family="repvgg")))
        megabytes.append(fused.stat().st_size / 1e6)
    least = min(fusing) / min(copying)
    medians = statistics.median(fusing) / statistics.median(copying)
    rows = [("read and written", copying), ("fused", fusing)]
    lines = ["| | minimum, s | median, s |", "|---|---|---|"]
    lines += [f"| {what} | {min(x):.3f} | {statistics.median(x):.3f} |" for what, x in rows]
    lines.append(f"| ratio | {least:.2f} | {medians:.2f} |")
    table = "\n".join(lines)
    measured = {"variant": options.variant, "megabytes": megabytes, "copy": copying, "fuse": fusing}
    write_report(options.output, "checkpoint", measured, table)
    print(f"{options.variant}, {megabytes[0]:.0f} MB -> {megabytes[1]:.0f} MB\n{table}")
    if medians > MOST:
        print(f"fusing takes more than {MOST} times as long", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
