# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""RepVGG-A0 through Ray Data and Ray Serve beside a loop in one process.

Input: a cluster of two nodes on this machine. Output: build/bench/ray.json with every sample,
ray.md with medians. Loops run between the others, so that what else the machine does meets both.
A worker's rows a second are those after the first batch of each worker; a run's, all of it.
"""

from __future__ import annotations

import argparse
import io
import os
import statistics
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import numpy as np
import ray
import repvgg
from ray import serve
from report import write_report
from repvgg.ray import Predictor, application, local_cluster
from repvgg_testing import generate, models

SIZE = 224
BATCH = 8
#: Requests that are under way at once.
CLIENTS = 16


def build(folder: Path) -> dict[int, Path]:
    """The network for one image and for a batch."""
    network = models.build("A0")
    files = {}
    for batch in (1, BATCH):
        text = io.StringIO()
        generate.write_linalg(network, text, SIZE, batch)
        files[batch] = folder / f"a0-batch{batch}"
        repvgg.parse(text.getvalue()).compile(files[batch])
    return files


def image() -> np.ndarray:
    draw = np.random.default_rng(0)
    return draw.standard_normal((3, SIZE, SIZE)).astype(np.float32)


def loop(file: Path, batch: int, rows: int) -> dict[str, float]:
    model = repvgg.open(file, weights="mapped")
    x = np.repeat(image()[None], batch, 0)
    model(x)
    start = time.perf_counter()
    for _ in range(rows // batch):
        model(x)
    return {"steady": rows // batch * batch / (time.perf_counter() - start)}


class Timed(Predictor):
    """Tells when each row was done, and what the model alone took."""

    def __call__(self, batch: dict[str, np.ndarray]) -> dict[str, np.ndarray]:
        start = time.perf_counter()
        count = len(super().__call__(batch)["output0"])
        facts = {"seconds": time.perf_counter() - start, "done": time.time(), "pid": os.getpid()}
        return {name: np.full(count, value) for name, value in facts.items()}


def data(files: dict[int, Path], workers: int, batch_size: int, rows: int) -> dict[str, float]:
    """Rows a second of Ray Data."""
    x = image()

    def images(batch: dict[str, np.ndarray]) -> dict[str, np.ndarray]:
        return {"image": np.repeat(x[None], len(batch["id"]), 0)}

    start = time.time()
    dataset = ray.data.range(rows, override_num_blocks=max(4, rows // 32))
    found = (
        dataset.map_batches(images, batch_size=32)
        .map_batches(
            Timed,
            fn_constructor_args=([str(files[BATCH]), str(files[1])],),
            batch_size=batch_size,
            batch_format="numpy",
            compute=ray.data.ActorPoolStrategy(size=workers),
            num_cpus=1,
        )
        .take_all()
    )
    first = {
        pid: min(r["done"] for r in found if r["pid"] == pid) for pid in {r["pid"] for r in found}
    }
    ready = max(first.values())
    late = [row["done"] for row in found if row["done"] > ready]
    return {
        "steady": len(late) / (max(late) - ready) if late else float("nan"),
        "whole": rows / (time.time() - start),
        "model": 1 / statistics.median(row["seconds"] / batch_size for row in found),
    }


def serving(handle: Any, rows: int) -> dict[str, float]:
    """Requests a second with many under way, and milliseconds of one alone."""
    x = image()
    handle.remote(x).result()
    alone = []
    for _ in range(20):
        start = time.perf_counter()
        handle.remote(x).result()
        alone.append(1e3 * (time.perf_counter() - start))
    start = time.perf_counter()
    with ThreadPoolExecutor(CLIENTS) as clients:
        list(clients.map(lambda _: handle.remote(x).result(), range(rows)))
    seconds = time.perf_counter() - start
    return {"steady": rows / seconds, "milliseconds": statistics.median(alone)}


def measure(options: argparse.Namespace, files: dict[int, Path]) -> dict[str, list[dict]]:
    rows = options.rows
    arms: dict[str, Callable[[], dict[str, float]]] = {
        "loop, one image a call": lambda: loop(files[1], 1, rows),
        f"loop, {BATCH} a call": lambda: loop(files[BATCH], BATCH, rows),
        "Ray Data, 1 worker, 1 row a batch": lambda: data(files, 1, 1, rows),
        f"Ray Data, 1 worker, {BATCH} rows": lambda: data(files, 1, BATCH, rows),
        "Ray Data, 1 worker, 32 rows": lambda: data(files, 1, 32, rows),
        "Ray Data, 2 workers, 32 rows": lambda: data(files, 2, 32, rows),
    }
    samples: dict[str, list[dict]] = {}
    for number in range(options.rounds):
        for name, arm in arms.items():
            samples.setdefault(name, []).append(arm())
            print(number, name, samples[name][-1], flush=True)
    handle = serve.run(application([files[BATCH], files[1]]))
    for _ in range(options.rounds):
        name = f"Ray Serve, 1 replica, {CLIENTS} requests under way"
        samples.setdefault(name, []).append(serving(handle, rows))
        samples["loop, one image a call"].append(arms["loop, one image a call"]())
        print(name, samples[name][-1], flush=True)
    serve.shutdown()
    return samples


def table(samples: dict[str, list[dict]]) -> str:
    lines = [
        "| | rows/s | of all of the run | the model alone | ms of one request |",
        "|---|---|---|---|---|",
    ]
    for name, runs in samples.items():
        cells = [
            f"{statistics.median(run[key] for run in runs):.1f}" if key in runs[0] else ""
            for key in ("steady", "whole", "model", "milliseconds")
        ]
        lines.append(f"| {name} | {' | '.join(cells)} |")
    return "\n".join(lines)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=512)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--output", type=Path, default=Path("build/bench"))
    options = parser.parse_args()
    folder = options.output / "ray"
    folder.mkdir(parents=True, exist_ok=True)
    os.environ["RAY_USAGE_STATS_ENABLED"] = "0"
    files = build(folder.absolute())
    with local_cluster(nodes=2, cpus=2):
        ray.data.DataContext.get_current().enable_progress_bars = False
        samples = measure(options, files)
    measured = {"rows": options.rows, "load": os.getloadavg(), "samples": samples}
    write_report(options.output, "ray", measured, table(samples))
    print(table(samples))


if __name__ == "__main__":
    main()
