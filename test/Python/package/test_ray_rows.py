# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Any number of rows through models of fixed batches, and their files: what needs no Ray."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import numpy as np
import pytest
import repvgg
from repvgg.ray.files import files_of, open_usable
from repvgg.ray.rows import RowModel

#: Rows are independent, and each output says which.
NETWORK = """
func.func @main(%x: tensor<Nx3xf32>, %y: tensor<Nxi64>) -> (tensor<Nxi64>, tensor<Nx3xf32>) {
  %0 = arith.addf %x, %x : tensor<Nx3xf32>
  return %y, %0 : tensor<Nxi64>, tensor<Nx3xf32>
}
"""


def compiled(batch: int, **options: object) -> repvgg.Compiled:
    return repvgg.parse(NETWORK.replace("N", str(batch))).compile(**options)


@pytest.mark.parametrize("batches", [(4,), (1,), (1, 4), (4, 2), (3, 8)])
@pytest.mark.parametrize("rows", [0, 1, 2, 3, 4, 7, 8, 9, 23])
def test_rows(batches: tuple[int, ...], rows: int) -> None:
    model = RowModel([compiled(batch) for batch in batches])
    x = np.random.default_rng(0).standard_normal((rows, 3)).astype(np.float32)
    y = np.arange(rows)
    numbers, doubled = model([x, y])
    np.testing.assert_array_equal(numbers, y)
    np.testing.assert_array_equal(doubled, 2 * x)


def test_batches_are_chosen_by_size() -> None:
    model = RowModel([compiled(4), compiled(1)])
    assert model.batch == 4
    assert [model._choose(rows)[0] for rows in (1, 3, 4, 5, 9)] == [1, 1, 4, 4, 4]
    assert RowModel([compiled(4)])._choose(1)[0] == 4


@pytest.mark.parametrize(
    "x, message",
    [
        (np.zeros((2, 4), np.float32), r"'input0' expects rows of float32\[3\], but got .*\[4\]"),
        (np.zeros((2, 3)), r"but got float64\[3\]"),
        (np.zeros((3, 3), np.float32), "'input1' has 2 rows, the first 3"),
        (np.array([None, None]), "but got object"),
    ],
)
def test_rows_that_do_not_fit(x: np.ndarray, message: str) -> None:
    with pytest.raises(repvgg.Refused, match=message):
        RowModel([compiled(2)])([x, np.arange(2)])


def test_models_that_do_not_fit() -> None:
    other = repvgg.parse(NETWORK.replace("N", "2").replace("x3x", "x5x")).compile()
    with pytest.raises(repvgg.Refused, match="batches of 4 and 2 are not of one network"):
        RowModel([other, compiled(4)])
    scalar = "func.func @main(%x: tensor<4xf32>, %y: tensor<f32>) -> tensor<4xf32> { return %x "
    with pytest.raises(repvgg.Refused, match="all begin with the batch"):
        RowModel([repvgg.parse(scalar + ": tensor<4xf32> }").compile()])
    half = "func.func @main(%x: tensor<4xbf16>) -> tensor<4xbf16> { return %x : tensor<4xbf16> }"
    with pytest.raises(repvgg.Refused, match="bfloat16"):
        RowModel([repvgg.parse(half).compile()])


def test_files_by_path_and_hash(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    model = compiled(2, path=tmp_path / "net")
    (by_path,), (by_model,) = files_of(tmp_path / "net.so"), files_of(model)
    assert by_path.digest == by_model.digest == model.digest is not None
    assert files_of([by_path]) == (by_path,)
    monkeypatch.chdir(tmp_path)
    assert files_of("net")[0].path == "net"
    (unknown,) = files_of("elsewhere/net")
    assert unknown.digest is None
    with pytest.raises(repvgg.RuntimeFailure, match="elsewhere/net.so"):
        open_usable([unknown], 1)
    compiled(3, path=tmp_path / "net")
    with pytest.raises(repvgg.RuntimeFailure, match="has changed"):
        open_usable([by_path], 1)
    with pytest.raises(repvgg.Refused, match=r"compile it with path="):
        files_of(compiled(2))


def test_files_for_other_processors(tmp_path: Path) -> None:
    module = repvgg.parse(NETWORK.replace("N", "2"))
    other = module.compile_to(tmp_path / "arm", triple="aarch64-linux-gnu", cpu="generic")
    own = compiled(2, path=tmp_path / "own")
    assert [m.path for m in open_usable(files_of([other, own]), 1)] == [own.path]
    with pytest.raises(repvgg.RuntimeFailure, match="no model is for the processor of") as caught:
        open_usable(files_of([other]), 1)
    assert caught.value.status == 5


@pytest.mark.skipif(importlib.util.find_spec("ray") is not None, reason="Ray is installed")
def test_without_ray() -> None:
    with pytest.raises(repvgg.Error, match=r"repvgg.ray needs Ray.*pip install 'ray"):
        repvgg.ray.map_batches  # noqa: B018
    with pytest.raises(AttributeError, match="no attribute 'melt'"):
        repvgg.ray.melt  # noqa: B018
