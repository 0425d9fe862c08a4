# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Compiled models run from Python as in numpy, from many threads; what is wrong is refused."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import threading
from pathlib import Path

import numpy as np
import pytest
from repvgg import driver, models, numerics, reference
from repvgg.generate import draw_image, write_linalg
from repvgg.runtime import WEIGHTS, Model, RuntimeFailure

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


@pytest.mark.parametrize("weights", ["mapped", "copied"])
@pytest.mark.parametrize("threads", [1, 2, 3])
def test_runs(network: models.Network, path: Path, threads: int, weights: str) -> None:
    x = draw_image(SIZE)
    expected = reference.run(network, x.astype(np.float64))
    context = Model(path, weights).context(threads)
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


@pytest.fixture(scope="module")
def wide(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wide")
    (folder / "wide.mlir").write_text(WIDE, encoding="ascii")
    command = [driver.find_tool("repvgg-compile"), folder / "wide.mlir", "-o", folder / "wide"]
    subprocess.run(command, check=True)
    return folder / "wide"


@pytest.mark.parametrize("mode", WEIGHTS)
def test_weights_are_held_once(wide: Path, mode: str) -> None:
    weights = wide.with_suffix(".weights").stat().st_size
    x = np.ones((1, 512, 6, 6), np.float32)
    contexts, sizes = [], [memory()]

    def use(model: Model) -> None:
        contexts.append(model.context(2))
        contexts[-1].run(x)
        sizes.append(memory())

    model = Model(wide, mode)
    use(model)  # brings the weights, and the file's pages only if they are used
    use(model)
    use(Model(wide, mode))
    first, *others = np.diff(sizes)
    assert 0.9 * weights <= first <= 1.4 * weights, (weights, sizes)
    assert max(others) <= 0.1 * weights, (weights, sizes)


#: Opens a model in a process whose memory is short by now, or which gets no large pages.
SHORT = """
import ctypes, resource, sys
from pathlib import Path
from repvgg.runtime import Model, RuntimeFailure
path, limit = sys.argv[1:]
Model(path, "mapped")  # loads the library
if limit == "pages":
    assert ctypes.CDLL(None).prctl(41, 1, 0, 0, 0) == 0  # PR_SET_THP_DISABLE
else:
    lines = Path("/proc/self/status").read_text().splitlines()
    used = next(int(line.split()[1]) for line in lines if line.startswith("VmData"))
    resource.setrlimit(resource.RLIMIT_DATA, (used * 1024 + (4 << 20),) * 2)
for mode in "auto", "copied":
    try:
        print(Model(path, mode).context().sizes()["weights_mode"])
    except RuntimeFailure as failure:
        print(failure)
"""


@pytest.mark.parametrize(
    ("limit", "expected"),
    [("pages", "mapped\ncopied\n"), ("memory", "mapped\nout of memory for the weights: ")],
)
def test_maps_where_a_copy_cannot_be(wide: Path, limit: str, expected: str) -> None:
    command = [sys.executable, "-c", SHORT, str(wide), limit]
    paths = os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)}
    run = subprocess.run(command, capture_output=True, text=True, env=paths)
    assert run.stdout.startswith(expected), run.stdout + run.stderr


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
@pytest.mark.parametrize("weights", ["mapped", "copied"])
def test_refuses_files(
    path: Path, tmp_path: Path, ending: str, change, status: int, weights: str
) -> None:
    for name in (".so", ".weights"):
        shutil.copy(f"{path}{name}", tmp_path / f"m{name}")
    victim = tmp_path / f"m{ending}"
    if change is None:
        victim.unlink()
    else:
        victim.write_bytes(change(victim.read_bytes()))
    with pytest.raises(RuntimeFailure, match="m" + ending.replace(".", "\\.")) as caught:
        Model(tmp_path / "m", weights)
    assert caught.value.status == status


def test_refuses_another_way_to_hold_weights(path: Path) -> None:
    with pytest.raises(ValueError, match="expects one of auto, mapped, copied, but got lazily"):
        Model(path, "lazily")
