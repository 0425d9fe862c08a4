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
from repvgg_testing import driver, models, numerics, reference
from repvgg_testing.generate import draw_image, write_linalg
from repvgg_testing.runtime import WEIGHTS, Model, RuntimeFailure

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


@pytest.fixture(scope="module")
def wide(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wide")
    (folder / "wide.mlir").write_text(WIDE, encoding="ascii")
    command = [driver.find_tool("repvgg-compile"), folder / "wide.mlir", "-o", folder / "wide"]
    subprocess.run(command, check=True)
    return folder / "wide"


#: Tells the memory of a process of its own, as more and more use the same weights.
HELD = """
import sys
from pathlib import Path
import numpy as np
from repvgg_testing.runtime import Model

def tell():
    # What is shared with others or mapped twice counts in parts.
    text = Path("/proc/self/smaps_rollup").read_text()
    print(1024 * next(int(x.split()[1]) for x in text.splitlines() if x.startswith("Pss:")))

contexts = []
x = np.ones((1, 512, 6, 6), np.float32)
def use(model):
    contexts.append(model.context(2))
    contexts[-1].run(x)
    tell()

path, mode = sys.argv[1:]
model = Model(path, mode)
del model  # loads the library
tell()
model = Model(path, mode)
use(model)  # brings the weights, and the file's pages only if they are used
use(model)
use(Model(path, mode))
"""

#: Opens a model in a process whose memory is short by now.
SHORT = """
import resource, sys
from pathlib import Path
from repvgg_testing.runtime import Model, RuntimeFailure
Model(sys.argv[1], "mapped")  # loads the library
lines = Path("/proc/self/status").read_text().splitlines()
used = next(int(line.split()[1]) for line in lines if line.startswith("VmData"))
resource.setrlimit(resource.RLIMIT_DATA, (used * 1024 + (4 << 20),) * 2)
for mode in "auto", "copied", "mapped":
    try:
        print(Model(sys.argv[1], mode).context().sizes()["weights_mode"])
    except RuntimeFailure as failure:
        print(failure)
"""


def run_script(script: str, *arguments: object, timeout: float = 60) -> str:
    """What a Python process of its own prints; it ends by itself."""
    command = [sys.executable, "-c", script, *map(str, arguments)]
    paths = os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)}
    run = subprocess.run(command, capture_output=True, text=True, env=paths, timeout=timeout)
    assert run.returncode == 0, run.stdout + run.stderr
    return run.stdout


@pytest.mark.parametrize("mode", WEIGHTS)
def test_weights_are_held_once(wide: Path, mode: str) -> None:
    weights = wide.with_suffix(".weights").stat().st_size
    sizes = [int(line) for line in run_script(HELD, wide, mode).splitlines()]
    first, *others = np.diff(sizes)
    assert 0.9 * weights <= first <= 1.4 * weights, (weights, sizes)
    assert max(others) <= 0.1 * weights, (weights, sizes)


def test_maps_only_what_is_asked_to_be(wide: Path) -> None:
    auto, copied, mapped = run_script(SHORT, wide).splitlines()
    assert auto.startswith("out of memory for the weights: ") and auto == copied
    assert mapped == "mapped"


def test_answers_outlive_changed_weights(path: Path, tmp_path: Path) -> None:
    for name in (".so", ".weights"):
        shutil.copy(f"{path}{name}", tmp_path / f"m{name}")
    context = Model(tmp_path / "m").context()
    x = draw_image(SIZE)
    (expected,) = context.run(x)
    weights = tmp_path / "m.weights"
    weights.write_bytes(bytes(weights.stat().st_size))
    np.testing.assert_array_equal(context.run(x)[0], expected)
    os.truncate(weights, 0)
    np.testing.assert_array_equal(context.run(x)[0], expected)


SQUARE = """func.func @main(%x: tensor<1x4x8x8xf32>) -> tensor<1x4x8x8xf32> {{
  %w = arith.constant dense<0.1> : tensor<4x4x3x3xf32>
  %y = repvgg.conv %x, %w pad [1, 1] {} : (tensor<1x4x8x8xf32>, tensor<4x4x3x3xf32>) -> tensor<1x4x8x8xf32>
  return %y : tensor<1x4x8x8xf32>
}}"""  # noqa: E501


def compile_text(text: str, path: Path, *options: str) -> Path:
    source = path.with_suffix(".mlir")
    source.write_text(text, encoding="utf-8")
    tool = driver.find_tool("repvgg-compile")
    subprocess.run([tool, source, "-o", path, *options], check=True)
    return path


def test_a_recompiled_model_is_the_new_one(tmp_path: Path) -> None:
    x = -np.ones((1, 4, 8, 8), np.float32)
    old = Model(compile_text(SQUARE.format("activation <relu>"), tmp_path / "m"))
    new = Model(compile_text(SQUARE.format(""), tmp_path / "m"))
    # Over the same file, as by cp.
    other = compile_text(SQUARE.format("activation <relu6>"), tmp_path / "other")
    for name in (".so", ".weights"):
        (tmp_path / f"m{name}").write_bytes(Path(f"{other}{name}").read_bytes())
    newest = Model(tmp_path / "m")
    (first,), (second,) = old.context().run(x), new.context().run(x)
    (third,), (fourth,) = old.context().run(-x), newest.context().run(100 * -x)
    assert first.max() == 0 and second.max() < 0
    assert third.max() == pytest.approx(3.6) and fourth.max() == 6


FORK = """
import os, signal, sys
import numpy as np
from repvgg_testing.runtime import Model
model = Model(sys.argv[1])
context = model.context(threads=3)
x = np.ones(model.input_shapes()[0], np.float32)
(expected,) = context.run(x)
for runs in 0, 2:
    child = os.fork()
    if child == 0:
        signal.alarm(20)  # instead of hanging
        assert all(np.array_equal(context.run(x)[0], expected) for _ in range(runs))
        sys.exit(0)
    print(os.waitpid(child, 0)[1])
assert np.array_equal(context.run(x)[0], expected)
"""


def test_a_forked_child_runs_and_ends(path: Path) -> None:
    assert run_script(FORK, path) == "0\n0\n"


def test_descriptions_outlive_their_model(path: Path) -> None:
    tensor = Model(path).inputs[0]
    assert tensor.name == "input0" and tensor.type == "<f4"
    assert tensor.shape == (1, 3, SIZE, SIZE) and tensor.bytes == 4 * 3 * SIZE * SIZE


@pytest.mark.parametrize("name", [b"\xff", "ä" * 300, "é" * 251 + "x"])
def test_messages_about_any_path(name: str | bytes) -> None:
    with pytest.raises(RuntimeFailure, match="cannot read") as caught:
        Model(name)
    assert caught.value.status == CANNOT_READ
    str(caught.value).encode()


def test_refuses_a_null_character(path: Path) -> None:
    with pytest.raises(ValueError, match="expects a path without a null character"):
        Model(f"{path}\0nonsense")


def test_denormals_are_flushed_unless_they_are_kept(tmp_path: Path) -> None:
    model = Model(compile_text(SQUARE.format(""), tmp_path / "m"))
    x = np.full((1, 4, 8, 8), 1e-39, np.float32)
    for threads in 1, 3:
        assert model.context(threads).run(x)[0].max() == 0
        (kept,) = model.context(threads, denormals="kept").run(x)
        np.testing.assert_allclose(kept[0, 0, 4, 4], 3.6e-39, rtol=1e-4)
    # The caller's mode.
    assert np.float32(1e-39) * np.float32(2) > 0
    with pytest.raises(ValueError, match="expects one of flushed, kept, but got rounded"):
        model.context(denormals="rounded")


IMAGE = """func.func @main(%x: tensor<1x32x28x28xf32>) -> tensor<1x32x14x14xf32> {
  %w = arith.constant dense<0.1> : tensor<32x32x3x3xf32>
  %a = repvgg.conv %x, %w pad [1, 1] : (tensor<1x32x28x28xf32>, tensor<32x32x3x3xf32>) -> tensor<1x32x28x28xf32>
  %b = repvgg.conv %a, %w strides [2, 2] pad [1, 1] : (tensor<1x32x28x28xf32>, tensor<32x32x3x3xf32>) -> tensor<1x32x14x14xf32>
  return %b : tensor<1x32x14x14xf32>
}"""  # noqa: E501


@pytest.mark.parametrize("value", [np.nan, np.inf, -np.inf])
def test_without_transforms_a_nan_stays_where_windows_meet_it(tmp_path: Path, value: float) -> None:
    context = Model(compile_text(IMAGE, tmp_path / "m", "--algorithms=direct")).context(2)
    x = np.ones((1, 32, 28, 28), np.float32)
    x[0, 3, 14, 14] = value
    (y,) = context.run(x)
    met = np.zeros((1, 32, 14, 14), bool)
    met[:, :, 6:9, 6:9] = True
    np.testing.assert_array_equal(np.isfinite(y), ~met)
    assert (np.isnan(y[met]) if np.isnan(value) else y[met] == value).all()


TWINS = """func.func @main(%x: tensor<1x4x8x8xf32>) -> tensor<1x4x8x8xf32> {
  %w = arith.constant dense<0.1> : tensor<4x4x3x3xf32>
  %v = arith.constant dense<0.1> : tensor<4x4x1x1xf32>
  %a = repvgg.conv %x, %w pad [1, 1] activation <relu> : (tensor<1x4x8x8xf32>, tensor<4x4x3x3xf32>) -> tensor<1x4x8x8xf32> loc("twin")
  %b = repvgg.conv %a, %v : (tensor<1x4x8x8xf32>, tensor<4x4x1x1xf32>) -> tensor<1x4x8x8xf32> loc("twin")
  return %b : tensor<1x4x8x8xf32>
}"""  # noqa: E501


def test_layers_of_one_name_are_two(tmp_path: Path) -> None:
    model = Model(compile_text(TWINS, tmp_path / "twins"))
    context = model.context()
    context.profile()
    context.run(np.ones((1, 4, 8, 8), np.float32))
    times = context.layer_times()
    assert [name for name, _ in times] == model.layers
    assert model.layers.count("twin") == 2 and min(time for _, time in times) >= 0


def test_profile(path: Path) -> None:
    model = Model(path)
    context = model.context()
    context.profile()
    context.run(draw_image(SIZE))
    times = context.layer_times()
    assert [name for name, _ in times] == model.layers and all(time >= 0 for _, time in times)


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


@pytest.mark.parametrize("ending", [".so", ".weights"])
@pytest.mark.parametrize("kind", ["pipe", "folder", "device"])
@pytest.mark.parametrize("weights", WEIGHTS)
def test_refuses_what_is_no_file(
    path: Path, tmp_path: Path, ending: str, kind: str, weights: str
) -> None:
    for name in (".so", ".weights"):
        shutil.copy(f"{path}{name}", tmp_path / f"m{name}")
    victim = tmp_path / f"m{ending}"
    victim.unlink()
    if kind == "pipe":
        os.mkfifo(victim)
    elif kind == "folder":
        victim.mkdir()
    else:
        victim.symlink_to("/dev/zero")
    with pytest.raises(RuntimeFailure, match="to be a regular file") as caught:
        Model(tmp_path / "m", weights)
    assert caught.value.status == CANNOT_READ


def test_refuses_another_way_to_hold_weights(path: Path) -> None:
    with pytest.raises(ValueError, match="expects one of auto, mapped, copied, but got lazily"):
        Model(path, "lazily")
