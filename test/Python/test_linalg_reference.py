# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""The evaluator's rules for linalg.generic, on ops whose value is known."""

from __future__ import annotations

from pathlib import Path

import linalg_reference
import numpy as np
import pytest
from repvgg_testing import driver


def evaluate(text: str, folder: Path, *inputs: np.ndarray) -> np.ndarray:
    path = folder / "module.mlir"
    path.write_text(text)
    module = linalg_reference.load(path, driver.find_tool("mlir-opt-22"))
    return linalg_reference.evaluate(module, list(inputs))[0]


CONV = """
func.func @main(%x: tensor<1x{i}x{h}x{h}xf32>, %w: tensor<{o}x{i}x3x3xf32>)
    -> tensor<1x{o}x{r}x{r}xf32> {{
  %c = arith.constant 1.0 : f32
  %e = tensor.empty() : tensor<1x{o}x{r}x{r}xf32>
  %f = linalg.fill ins(%c : f32) outs(%e : tensor<1x{o}x{r}x{r}xf32>) -> tensor<1x{o}x{r}x{r}xf32>
  %y = linalg.conv_2d_nchw_fchw {{
      dilations = dense<{d}> : vector<2xi64>, strides = dense<{s}> : vector<2xi64>}}
    ins(%x, %w : tensor<1x{i}x{h}x{h}xf32>, tensor<{o}x{i}x3x3xf32>)
    outs(%f : tensor<1x{o}x{r}x{r}xf32>) -> tensor<1x{o}x{r}x{r}xf32>
  return %y : tensor<1x{o}x{r}x{r}xf32>
}}
"""


def convolve(x: np.ndarray, w: np.ndarray, stride: int, dilation: int) -> np.ndarray:
    """A loop nest, on purpose; starts from 1."""
    size = (x.shape[2] - 2 * dilation - 1) // stride + 1
    y = np.ones((1, w.shape[0], size, size))
    for _, o, r, c in np.ndindex(*y.shape):
        for i, kr, kc in np.ndindex(*w.shape[1:]):
            row, column = r * stride + kr * dilation, c * stride + kc * dilation
            y[0, o, r, c] += w[o, i, kr, kc] * x[0, i, row, column]
    return y


@pytest.mark.parametrize(("stride", "dilation"), [(1, 1), (2, 1), (1, 2), (3, 2)])
def test_convolution(stride: int, dilation: int, tmp_path: Path) -> None:
    rng = np.random.default_rng(stride)
    x, w = rng.standard_normal((1, 3, 9, 9)), rng.standard_normal((4, 3, 3, 3))
    expected = convolve(x, w, stride, dilation)
    text = CONV.format(i=3, o=4, h=9, r=expected.shape[2], s=stride, d=dilation)
    assert np.allclose(evaluate(text, tmp_path, x, w), expected, rtol=0, atol=1e-13)


def test_products_whose_factors_are_not_of_all_dimensions(tmp_path: Path) -> None:
    """A scaled sum pooling, as fusing element-wise ops leaves it."""
    text = """
#x = affine_map<(n, c, r, k, q) -> (n, c, r + k)>
#s = affine_map<(n, c, r, k, q) -> (c, 0)>
#w = affine_map<(n, c, r, k, q) -> (k, q)>
#y = affine_map<(n, c, r, k, q) -> (n, c, r)>
func.func @main(%x: tensor<1x2x5xf32>, %s: tensor<2x1xf32>) -> tensor<1x2x3xf32> {
  %w = tensor.empty() : tensor<3x4xf32>
  %e = arith.constant dense<1.0> : tensor<1x2x3xf32>
  %y = linalg.generic {indexing_maps = [#x, #s, #w, #y],
      iterator_types = ["parallel", "parallel", "parallel", "reduction", "reduction"]}
    ins(%x, %s, %w : tensor<1x2x5xf32>, tensor<2x1xf32>, tensor<3x4xf32>)
    outs(%e : tensor<1x2x3xf32>) {
  ^bb0(%a: f32, %b: f32, %c: f32, %o: f32):
    %m = arith.mulf %a, %b : f32
    %r = arith.addf %m, %o : f32
    linalg.yield %r : f32
  } -> tensor<1x2x3xf32>
  return %y : tensor<1x2x3xf32>
}
"""
    x = np.arange(10.0).reshape(1, 2, 5)
    value = evaluate(text, tmp_path, x, np.array([[2.0], [3.0]]))
    assert value.tolist() == [[[25.0, 49.0, 73.0], [217.0, 253.0, 289.0]]]


def test_pad_is_not_symmetric(tmp_path: Path) -> None:
    text = """
func.func @main(%x: tensor<2x3xf32>) -> tensor<3x6xf32> {
  %c = arith.constant 7.0 : f32
  %y = tensor.pad %x low[1, 0] high[0, 3] {
  ^bb0(%i: index, %j: index):
    tensor.yield %c : f32
  } : tensor<2x3xf32> to tensor<3x6xf32>
  return %y : tensor<3x6xf32>
}
"""
    x = np.arange(6.0).reshape(2, 3)
    expected = np.pad(x, ((1, 0), (0, 3)), constant_values=7.0)
    assert (evaluate(text, tmp_path, x) == expected).all()


def test_index_and_permuted_output(tmp_path: Path) -> None:
    text = """
func.func @main(%x: tensor<2x3xf32>) -> tensor<3x2xf32> {
  %e = tensor.empty() : tensor<3x2xf32>
  %y = linalg.generic {indexing_maps = [affine_map<(a, b) -> (a, b)>, affine_map<(a, b) -> (b, a)>],
      iterator_types = ["parallel", "parallel"]}
      ins(%x : tensor<2x3xf32>) outs(%e : tensor<3x2xf32>) {
  ^bb0(%in: f32, %out: f32):
    %i = linalg.index 0 : index
    %j = arith.index_cast %i : index to i64
    %k = arith.sitofp %j : i64 to f32
    %r = arith.addf %in, %k : f32
    linalg.yield %r : f32
  } -> tensor<3x2xf32>
  return %y : tensor<3x2xf32>
}
"""
    x = np.arange(6.0).reshape(2, 3)
    assert (evaluate(text, tmp_path, x) == (x + [[0], [1]]).T).all()


@pytest.mark.parametrize(("predicate", "expected"), [("ugt", np.nan), ("ogt", 0.0)])
def test_relu_of_nan(predicate: str, expected: float, tmp_path: Path) -> None:
    text = f"""
func.func @main(%x: tensor<1xf32>) -> tensor<1xf32> {{
  %z = arith.constant 0.0 : f32
  %y = linalg.generic {{indexing_maps = [affine_map<(a) -> (a)>, affine_map<(a) -> (a)>],
      iterator_types = ["parallel"]}} ins(%x : tensor<1xf32>) outs(%x : tensor<1xf32>) {{
  ^bb0(%in: f32, %out: f32):
    %c = arith.cmpf {predicate}, %in, %z : f32
    %r = arith.select %c, %in, %z : f32
    linalg.yield %r : f32
  }} -> tensor<1xf32>
  return %y : tensor<1xf32>
}}
"""
    (y,) = evaluate(text, tmp_path, np.array([np.nan]))
    assert np.array_equal(y, expected, equal_nan=True)
