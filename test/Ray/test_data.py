# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Ray Data: rows through models on two nodes, whose workers share one copy of the weights."""

from __future__ import annotations

import os
from pathlib import Path

import numpy as np
import pytest
import ray
import repvgg
from observed import Observed
from ray_net import Net
from repvgg.ray import Predictor, map_batches

pytestmark = pytest.mark.usefixtures("cluster")


def dataset(net: Net, blocks: int = 3) -> ray.data.Dataset:
    """Each image with its number."""
    numbers = np.arange(len(net.images))
    items = [
        {"number": number, "image": image}
        for number, image in zip(numbers, net.images, strict=True)
    ]
    return ray.data.from_items(items, override_num_blocks=blocks)


def check(rows: list[dict], net: Net) -> None:
    rows = sorted(rows, key=lambda row: row["number"])
    assert [row["number"] for row in rows] == list(range(len(net.images)))
    assert rows[0].keys() == {"number", "scores"}
    scores = np.stack([row["scores"] for row in rows])
    # A batch may be computed by other plans than an image.
    np.testing.assert_allclose(scores, net.expected, rtol=0, atol=1e-5 * net.expected.max())


@pytest.mark.parametrize("batches", [(4,), (4, 1)])
def test_rows(net: Net, batches: tuple[int, ...]) -> None:
    predicted = map_batches(
        dataset(net),
        [net.files[batch] for batch in batches],
        inputs="image",
        outputs="scores",
        keep=["number"],
        batch_size=8,
    )
    check(predicted.take_all(), net)


def test_compiled_models_travel_as_paths(net: Net) -> None:
    model = repvgg.open(net.files[4])
    columns = {"inputs": "image", "outputs": "scores", "keep": ["number"]}
    check(map_batches(dataset(net), model, workers=1, **columns).take_all(), net)


def test_one_copy_of_the_weights(net: Net, tmp_path: Path) -> None:
    """Three workers on two nodes, which here are one machine: one copy for all of them."""
    workers = 3
    weights = f"{net.files[4]}.weights"
    meeting = tmp_path / "meeting"
    meeting.mkdir()
    rows = (
        dataset(net, blocks=12)
        .map_batches(
            Observed,
            fn_constructor_args=(str(net.files[4]),),
            fn_constructor_kwargs={"weights": weights, "meeting": meeting, "workers": workers},
            batch_format="numpy",
            compute=ray.data.ActorPoolStrategy(size=workers, max_tasks_in_flight_per_actor=1),
            num_cpus=1,
        )
        .take_all()
    )
    by_process = {row["pid"]: row for row in rows}
    size = os.path.getsize(weights) / 1024
    shown = [(row["Rss"], row["Pss"], row["process"]) for row in by_process.values()]
    print(f"weights {size:.0f} kB; of each worker RSS, PSS, PSS of the process: {shown}")
    assert len(by_process) == workers and len({row["node"] for row in rows}) == 2
    assert all(row["Rss"] > 0.9 * size for row in by_process.values())
    assert sum(row["Pss"] for row in by_process.values()) < 1.1 * size


@pytest.mark.parametrize(
    "workers, threads, message",
    [
        (4, 1, "4 workers of 1 CPU, and 1 CPU for what feeds them, .* expects at most 3 workers"),
        (2, 2, "2 workers of 2 CPUs, .* expects at most 1 worker"),
        (1, 3, r"nodes with 2, 2 CPUs\): expects at most 0 workers"),
        ((4, 8), 1, "expects at most 3 workers"),
    ],
)
def test_starvation_is_refused(
    net: Net, workers: int | tuple[int, int], threads: int, message: str
) -> None:
    """Ray would wait without end."""
    with pytest.raises(repvgg.Refused, match=message):
        map_batches(dataset(net), net.files[1], workers=workers, threads=threads)


@pytest.mark.parametrize("options", [{"workers": 0}, {"workers": (2, 1)}, {"threads": 0}])
def test_wrong_numbers(net: Net, options: dict) -> None:
    with pytest.raises(ValueError, match="expects 1"):
        map_batches(dataset(net), net.files[1], **options)


def test_changed_files_are_refused(net: Net, tmp_path: Path) -> None:
    def compile(factor: int) -> repvgg.Compiled:
        text = f"""
          func.func @main(%x: tensor<8x2xf32>) -> tensor<8x2xf32> {{
            %c = arith.constant dense<{factor}.0> : tensor<8x2xf32>
            %0 = arith.mulf %x, %c : tensor<8x2xf32>
            return %0 : tensor<8x2xf32>
          }}"""
        return repvgg.parse(text).compile(tmp_path / "net")

    rows = ray.data.from_numpy(np.ones((8, 2), np.float32))
    predicted = map_batches(rows, compile(2), workers=1, outputs="y")
    assert predicted.take(1)[0]["y"][0] == 2
    compile(3)
    with pytest.raises(Exception, match="has changed since"):
        predicted.take_all()


@pytest.mark.parametrize(
    "settings, message",
    [
        ({"inputs": "picture"}, "no column 'picture', but image, number"),
        ({}, "no column 'input0', but image, number: say which by inputs="),
        ({"inputs": "number"}, r"expects rows of float32\[3, 32, 32\], but got int64\[\]"),
        ({"inputs": "image", "keep": ["name"]}, "no column 'name' to keep"),
        ({"inputs": ["image", "number"]}, "has 1 inputs, but got 2 names"),
        ({"outputs": ["a", "b"]}, "has 1 outputs, but got 2 names"),
        ({"outputs": "number", "keep": ["number"]}, "kept and made have one name"),
    ],
)
def test_columns(net: Net, settings: dict, message: str) -> None:
    batch = {"image": net.images, "number": np.arange(len(net.images))}
    with pytest.raises(repvgg.Refused, match=message):
        Predictor(net.files[4], **settings)(batch)


def test_errors_say_why(net: Net) -> None:
    """Through Ray, too."""
    with pytest.raises(Exception, match="no column 'picture', but image, number"):
        map_batches(dataset(net), net.files[1], inputs="picture", workers=1).take_all()


def test_arrays_are_read_where_they_lie(net: Net) -> None:
    """Arrays in the store cannot be written to; what comes out is one array a column."""
    batch = {"image": net.images.copy()}
    batch["image"].flags.writeable = False
    result = Predictor(net.files[4])(batch)["output0"]
    assert result.shape == net.expected.shape and result.flags.c_contiguous
