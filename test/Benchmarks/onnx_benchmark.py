# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Fused ONNX beside the exported one, in ONNX Runtime and OpenVINO, interleaved, one thread.

Input: names of timm's networks. Output: build/bench/onnx.json with every sample, onnx.md
with ratios of minima and of medians. Weights are random; outputs are compared before.
"""

from __future__ import annotations

import argparse
import json
import statistics
import time
import warnings
from collections.abc import Callable
from pathlib import Path

import numpy as np

#: One of each family.
NETWORKS = ["repvgg_a0", "mobileone_s1", "fastvit_t8", "repvit_m1", "repghostnet_100"]
NETWORKS += ["ghostnetv3_100", "lcnetv2_base", "efficientvim_m1"]

Run = Callable[[np.ndarray], object]


def export(name: str, path: Path) -> None:
    """Writes a network with statistics that are not those of initialization."""
    import timm
    import torch

    torch.set_num_threads(1)
    torch.manual_seed(0)
    model = timm.create_model(name).eval()
    for module in model.modules():
        if isinstance(module, torch.nn.BatchNorm2d):
            module.running_mean.uniform_(-0.2, 0.2)
            module.running_var.uniform_(0.5, 2)
    with torch.no_grad(), warnings.catch_warnings():
        warnings.simplefilter("ignore")
        example = (torch.zeros(1, 3, 224, 224),)
        torch.onnx.export(model, example, path, dynamo=False, input_names=["x"])


def onnx_runtime(path: Path) -> Run:
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads, options.log_severity_level = 1, 4
    session = onnxruntime.InferenceSession(path, options, providers=["CPUExecutionProvider"])
    return lambda x: session.run(None, {"x": x})


def openvino(path: Path) -> Run:
    from openvino import Core

    options = {"INFERENCE_NUM_THREADS": 1, "INFERENCE_PRECISION_HINT": "f32"}
    compiled = Core().compile_model(path, "CPU", options)
    return lambda x: compiled(x)


ENGINES: dict[str, Callable[[Path], Run]] = {"onnxruntime": onnx_runtime, "openvino": openvino}


def interleaved(runs: list[Run], rounds: int) -> list[list[float]]:
    """Milliseconds of each, in turns."""
    x = np.random.default_rng(0).standard_normal((1, 3, 224, 224)).astype(np.float32)
    samples: list[list[float]] = [[] for _ in runs]
    for round in range(rounds + 2):
        for run, times in zip(runs, samples, strict=True):
            start = time.perf_counter()
            run(x)
            if round >= 2:
                times.append(1e3 * (time.perf_counter() - start))
    return samples


def measure(name: str, folder: Path, engines: list[str], rounds: int) -> dict[str, object]:
    from repvgg import onnx as repvgg_onnx

    before, after = folder / f"{name}.onnx", folder / f"{name}.fused.onnx"
    if not before.exists():
        export(name, before)
    start = time.perf_counter()
    report = repvgg_onnx.fuse_file(before, after)
    seconds = time.perf_counter() - start
    row: dict[str, object] = {"network": name, "seconds": seconds, **report.to_json()}
    row["difference"] = repvgg_onnx.check(before, after, 1)
    for engine in engines:
        runs = [ENGINES[engine](path) for path in (before, after)]
        row[engine] = interleaved(runs, rounds)
    return row


def table(rows: list[dict], engines: list[str]) -> str:
    """Markdown: nodes and, for each engine, milliseconds and ratios."""
    head = ["network", "nodes", *(f"{e}, ms (minimum; ratio of medians)" for e in engines)]
    lines = [" | ".join(head), " | ".join("---" for _ in head)]
    for row in rows:
        counts = (sum(row[when]["nodes"].values()) for when in ("before", "after"))
        cells = [row["network"], " → ".join(map(str, counts))]
        for engine in engines:
            old, new = row[engine]
            ratio = statistics.median(old) / statistics.median(new)
            faster = min(old) / min(new)
            cells.append(f"{min(old):.1f} → {min(new):.1f} ({faster:.2f}×; {ratio:.2f}×)")
        lines.append(" | ".join(cells))
    return "\n".join(f"| {line} |" for line in lines) + "\n"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--networks", nargs="+", default=NETWORKS)
    parser.add_argument("--engines", nargs="+", default=list(ENGINES), choices=list(ENGINES))
    parser.add_argument("--rounds", type=int, default=30)
    parser.add_argument("--output", type=Path, default=Path("build/bench"))
    options = parser.parse_args()
    folder = options.output / "onnx"
    folder.mkdir(parents=True, exist_ok=True)
    rows = []
    for name in options.networks:
        rows.append(measure(name, folder, options.engines, options.rounds))
        print(table(rows[-1:], options.engines).splitlines()[-1], flush=True)
        (options.output / "onnx.json").write_text(json.dumps(rows))
        (options.output / "onnx.md").write_text(table(rows, options.engines))


if __name__ == "__main__":
    main()
