# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""A cluster of two nodes on this machine, and a network whose weights are worth sharing."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Iterator

import numpy as np
import pytest
import repvgg
from ray_net import Net
from repvgg_testing import generate, models

os.environ["RAY_USAGE_STATS_ENABLED"] = "0"
# Workers are other processes: they find modules where this one has them from.
os.environ["PYTHONPATH"] = os.pathsep.join(sys.path)

SIZE = 32
#: Batches that the network is compiled for.
BATCHES = (1, 4)


@pytest.fixture(scope="session")
def net(tmp_path_factory: pytest.TempPathFactory) -> Net:
    folder = tmp_path_factory.mktemp("net")
    network = models.build("A0")
    files = {}
    for batch in BATCHES:
        text = io.StringIO()
        generate.write_linalg(network, text, SIZE, batch)
        files[batch] = folder / f"batch{batch}"
        repvgg.parse(text.getvalue()).compile(files[batch])
    draw = np.random.default_rng(0)
    images = draw.standard_normal((21, 3, SIZE, SIZE)).astype(np.float32)
    single = repvgg.open(files[1])
    return Net(files, images, np.concatenate([single(image[None]) for image in images]))


@pytest.fixture(scope="session")
def cluster() -> Iterator[None]:
    import ray

    with repvgg.ray.local_cluster(nodes=2, cpus=2):
        ray.data.DataContext.get_current().enable_progress_bars = False
        yield
