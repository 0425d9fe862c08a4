# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Compiled models as functions of arrays."""

from __future__ import annotations

import os
import pickle
import threading
from pathlib import Path

import ml_dtypes
import numpy as np
import pytest
import repvgg
from repvgg import Compiled

DOUBLE = """
func.func @main(%x: tensor<2x3xTYPE>) -> tensor<2x3xTYPE> {
  %0 = arith.addf %x, %x : tensor<2x3xTYPE>
  return %0 : tensor<2x3xTYPE>
}
"""

TWO = """
func.func @main(%x: tensor<4xf32>, %y: tensor<4xi64>) -> (tensor<4xi64>, tensor<4xf32>) {
  return %y, %x : tensor<4xi64>, tensor<4xf32>
}
"""

WINDOW = """
func.func @main(%x: tensor<1x32x28x28xf32>) -> tensor<1x32x28x28xf32> {
  %w = arith.constant dense<0.5> : tensor<32x32x3x3xf32>
  %y = repvgg.conv %x, %w pad [1, 1]
    : (tensor<1x32x28x28xf32>, tensor<32x32x3x3xf32>) -> tensor<1x32x28x28xf32>
  return %y : tensor<1x32x28x28xf32>
}
"""


def double(type: str = "f32", **options: object) -> Compiled:
    return repvgg.parse(DOUBLE.replace("TYPE", type)).compile(**options)


def test_strided_inputs() -> None:
    model = double()
    x = np.arange(24, dtype=np.float32).reshape(2, 3, 2, 2)
    for view in (x[:, :, 1, 0], x[0, 0], x[::-1, ::-1, 0, 1]):
        padded = np.resize(view, (2, 3)) if view.shape != (2, 3) else view
        np.testing.assert_array_equal(model(padded), 2 * padded)
    transposed = np.arange(6, dtype=np.float32).reshape(3, 2).T
    np.testing.assert_array_equal(model(transposed), 2 * transposed)


def test_read_only_and_misaligned_inputs() -> None:
    model = double()
    x = np.arange(6, dtype=np.float32).reshape(2, 3)
    x.flags.writeable = False
    np.testing.assert_array_equal(model(x), 2 * x)
    bytes_ = np.zeros(25, np.uint8)
    shifted = bytes_[1:].view(np.float32).reshape(2, 3)
    shifted[...] = x
    np.testing.assert_array_equal(model(shifted), 2 * x)


def test_callers_output() -> None:
    model = double()
    x = np.ones((2, 3), np.float32)
    y = np.empty_like(x)
    assert model(x, out=y) is y
    np.testing.assert_array_equal(y, 2 * x)
    with pytest.raises(ValueError, match="without gaps"):
        model(x, out=np.empty((3, 2), np.float32).T)
    y.flags.writeable = False
    with pytest.raises(TypeError, match="writable"):
        model(x, out=y)
    with pytest.raises(repvgg.RuntimeFailure, match=r"output 0 .* shape \[2, 3\]"):
        model(x, out=np.empty((2, 4), np.float32))


def test_size_of_weights(tmp_path: Path) -> None:
    module, x = repvgg.parse(WINDOW), np.ones((1, 32, 28, 28), np.float32)
    sizes, results = {}, []
    for size in ("fast", "small"):
        results.append(module.compile(tmp_path / size, weights_size=size)(x))
        sizes[size] = (tmp_path / f"{size}.weights").stat().st_size
    assert sizes["small"] < 1.1 * 4 * 32 * 32 * 9 < 1.7 * sizes["small"] < sizes["fast"]
    np.testing.assert_allclose(*results, rtol=1e-5)
    assert results[1][0, 0, 14, 14] == pytest.approx(32 * 9 / 2)
    with pytest.raises(ValueError, match="weights_size.*fast.*small.*tiny"):
        module.compile(weights_size="tiny")


def test_several_inputs_and_outputs() -> None:
    model = repvgg.parse(TWO).compile()
    x, y = np.arange(4, dtype=np.float32), np.arange(4, dtype=np.int64)
    first, second = model(x, y)
    assert (first == y).all() and (second == x).all() and first.dtype == np.int64
    outputs = (np.empty_like(y), np.empty_like(x))
    assert model(x, y, out=outputs)[0] is outputs[0]


@pytest.mark.parametrize("type", ["f64", "f16", "bf16"])
def test_element_types(type: str) -> None:
    dtype = {"f64": np.float64, "f16": np.float16, "bf16": ml_dtypes.bfloat16}[type]
    x = np.arange(6).reshape(2, 3).astype(dtype)
    y = double(type)(x)
    assert y.dtype == dtype
    np.testing.assert_array_equal(y.astype(np.float32), 2 * x.astype(np.float32))
    out = np.empty_like(x)
    assert double(type)(x, out=out) is out and (out == y).all()


@pytest.mark.parametrize(
    "x, message",
    [
        (np.ones((2, 4), np.float32), r"input 0 .* shape \[2, 3\], but got \[2, 4\]"),
        (np.ones((2, 3)), "input 0 .* type f32, but got f64"),
        (np.ones(3, np.float32), "input 0 .* shape"),
    ],
)
def test_wrong_inputs_are_named(x: np.ndarray, message: str) -> None:
    with pytest.raises(repvgg.RuntimeFailure, match=message) as caught:
        double()(x)
    assert caught.value.status == 1


def test_what_is_no_tensor() -> None:
    model = double()
    for thing in (3, "x", [1.0], None, np.array(["a"]), np.ones((2, 3), complex)):
        with pytest.raises(TypeError, match="expects"):
            model(thing)
    with pytest.raises(repvgg.RuntimeFailure, match="expects 1 inputs, but got 0"):
        model()


def test_threads_have_contexts_of_their_own() -> None:
    model = double()
    wrong: list[object] = []

    def work(value: int) -> None:
        x = np.full((2, 3), value, np.float32)
        for _ in range(200):
            if not (model(x) == 2 * value).all():
                wrong.append(value)

    workers = [threading.Thread(target=work, args=(value,)) for value in range(6)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    assert not wrong


def test_pickles_by_path_and_hash(tmp_path: Path) -> None:
    model = double(path=tmp_path / "double")
    data = pickle.dumps(model)
    assert len(data) < 500
    again = pickle.loads(data)
    x = np.ones((2, 3), np.float32)
    np.testing.assert_array_equal(again(x), model(x))
    library = tmp_path / "double.so"
    library.write_bytes(library.read_bytes() + b"\0")
    with pytest.raises(repvgg.RuntimeFailure, match="has changed since"):
        pickle.loads(data)
    library.unlink()
    with pytest.raises(repvgg.RuntimeFailure, match="cannot be read"):
        pickle.loads(data)


def test_what_has_no_files_does_not_pickle() -> None:
    with pytest.raises(TypeError, match="compile it with path="):
        pickle.dumps(double())


def test_open_checks_files(tmp_path: Path) -> None:
    double(path=tmp_path / "double.so")
    assert repvgg.open(tmp_path / "double.so").inputs == repvgg.open(tmp_path / "double").inputs
    (tmp_path / "double.weights").write_bytes(b"other")
    with pytest.raises((repvgg.RuntimeFailure, OSError), match="double.weights"):
        repvgg.open(tmp_path / "double")


def test_after_fork() -> None:
    model = double()
    x = np.ones((2, 3), np.float32)
    model(x)
    child = os.fork()
    if child == 0:
        os._exit(0 if (model(x) == 2).all() else 1)
    assert os.waitpid(child, 0)[1] == 0


def test_errors_pickle() -> None:
    with pytest.raises(repvgg.RuntimeFailure) as caught:
        double()(np.ones(3, np.float32))
    again = pickle.loads(pickle.dumps(caught.value))
    assert (again.status, str(again)) == (caught.value.status, str(caught.value))
    assert again.diagnostics == caught.value.diagnostics


def test_profile_and_memory() -> None:
    model = double()
    layers = model.profile(np.ones((2, 3), np.float32))
    assert layers and all(layer.milliseconds is not None for layer in layers)
    assert model.memory()["threads"] == 1
