# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Compiled models run from Python as in numpy, from many threads; what is wrong is refused."""

from __future__ import annotations

import shutil
import subprocess
import threading
from pathlib import Path

import numpy as np
import pytest
from repvgg import driver, models, numerics, reference
from repvgg.generate import draw_image, write_linalg
from repvgg.runtime import Model, RuntimeFailure

SIZE = 33
INVALID_ARGUMENT, CANNOT_READ, BAD_MODEL, BAD_WEIGHTS = 1, 2, 3, 4


@pytest.fixture(scope="module")
def network() -> models.Network:
    variant = models.Variant((2, 2, 1), (24, 24, 40, 72))
    return models.build(variant, classes=10)


@pytest.fixture(scope="module")
def path(network: models.Network, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("runtime")
    with open(folder / "m.mlir", "w", encoding="ascii") as stream:
        write_linalg(network, stream, SIZE)
    command = [driver.find_tool("repvgg-compile"), folder / "m.mlir", "-o", folder / "m"]
    subprocess.run(command, check=True)
    return folder / "m"


def bound(network: models.Network) -> float:
    """Relative: plain sums, times what Winograd's transforms may add."""
    lengths = [b.in_channels * 9 for b in network.blocks]
    return 16 * numerics.network_bound(lengths)


@pytest.mark.parametrize("threads", [1, 2, 3])
def test_runs(network: models.Network, path: Path, threads: int) -> None:
    x = draw_image(SIZE)
    expected = reference.run(network, x.astype(np.float64))
    context = Model(path).context(threads)
    for _ in range(3):
        (y,) = context.run(x)
        assert numerics.largest_error(y, expected) <= bound(network) * np.abs(expected).max()


def test_contexts_share_a_model(network: models.Network, path: Path) -> None:
    model, failures = Model(path), []
    x = draw_image(SIZE)
    (expected,) = model.context().run(x)

    def work() -> None:
        context = model.context(2)
        for _ in range(20):
            if not np.array_equal(context.run(x)[0], expected):
                failures.append("differs")

    workers = [threading.Thread(target=work) for _ in range(4)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    assert not failures


WIDE = """func.func @main(%x: tensor<1x512x6x6xf32>) -> tensor<1x512x6x6xf32> {
  %w = arith.constant dense<0.01> : tensor<512x512x3x3xf32>
  %0 = repvgg.conv %x, %w pad [1, 1] : (tensor<1x512x6x6xf32>, tensor<512x512x3x3xf32>) -> tensor<1x512x6x6xf32>
  return %0 : tensor<1x512x6x6xf32>
}"""  # noqa: E501


def memory() -> int:
    """Bytes of this process; what is shared with others or mapped twice counts in parts."""
    text = Path("/proc/self/smaps_rollup").read_text(encoding="ascii")
    return 1024 * next(int(x.split()[1]) for x in text.splitlines() if x.startswith("Pss:"))


def test_weights_are_held_once(tmp_path: Path) -> None:
    (tmp_path / "wide.mlir").write_text(WIDE, encoding="ascii")
    command = [driver.find_tool("repvgg-compile"), tmp_path / "wide.mlir", "-o", tmp_path / "wide"]
    subprocess.run(command, check=True)
    weights = (tmp_path / "wide.weights").stat().st_size
    x = np.ones((1, 512, 6, 6), np.float32)
    contexts, sizes = [], [memory()]

    def use(model: Model) -> None:
        contexts.append(model.context(2))
        contexts[-1].run(x)
        sizes.append(memory())

    model = Model(tmp_path / "wide")
    use(model)  # brings the weights
    use(model)
    use(Model(tmp_path / "wide"))
    first, *others = np.diff(sizes)
    assert first >= 0.9 * weights and max(others) <= 0.1 * weights, (weights, sizes)


def test_profile(path: Path) -> None:
    model = Model(path)
    context = model.context()
    context.profile()
    context.run(draw_image(SIZE))
    times = context.layer_times()
    assert list(times) == model.layers and all(time >= 0 for time in times.values())


@pytest.mark.parametrize(
    ("inputs", "message"),
    [
        ([np.zeros((1, 3, SIZE, SIZE - 1), np.float32)], "input"),
        ([np.zeros((1, 3, SIZE, SIZE))], "input"),
        ([], "input"),
    ],
)
def test_refuses_inputs(path: Path, inputs: list[np.ndarray], message: str) -> None:
    with pytest.raises(RuntimeFailure, match=message) as caught:
        Model(path).context().run(*inputs)
    assert caught.value.status == INVALID_ARGUMENT


@pytest.mark.parametrize(
    ("ending", "change", "status"),
    [
        (".weights", lambda b: b[:-64], BAD_WEIGHTS),
        (".weights", lambda b: b + bytes(64), BAD_WEIGHTS),
        (".weights", lambda b: b[:100] + bytes([b[100] ^ 1]) + b[101:], BAD_WEIGHTS),
        (".weights", None, CANNOT_READ),
        (".so", lambda b: b[: len(b) // 2], BAD_MODEL),
        (".so", lambda b: b"", BAD_MODEL),
        (".so", lambda b: b"no model at all" * 10, BAD_MODEL),
        (".so", None, CANNOT_READ),
    ],
)
def test_refuses_files(path: Path, tmp_path: Path, ending: str, change, status: int) -> None:
    for name in (".so", ".weights"):
        shutil.copy(f"{path}{name}", tmp_path / f"m{name}")
    victim = tmp_path / f"m{ending}"
    if change is None:
        victim.unlink()
    else:
        victim.write_bytes(change(victim.read_bytes()))
    with pytest.raises(RuntimeFailure, match="m" + ending.replace(".", "\\.")) as caught:
        Model(tmp_path / "m")
    assert caught.value.status == status
