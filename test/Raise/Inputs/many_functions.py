# Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Prints a module of functions, each with two sums that are left for one rule.

usage: many_functions.py COUNT
"""

import sys

IMAGE = "tensor<1x2x4x4xf32>"
ELEMENTWISE = (
    "indexing_maps = [affine_map<(n, c, h, w) -> (n, c, h, w)>, affine_map<(n, c, h, w) -> (c)>, "
    'affine_map<(n, c, h, w) -> (n, c, h, w)>], iterator_types = ["parallel", "parallel", "parallel", "parallel"]'
)
CONVOLUTION = "dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>"


def left_sum(name: str, source: str) -> str:
    """A convolution with a batch norm of run-time statistics, plus its source."""
    return f"""
  %{name}_conv = linalg.conv_2d_nchw_fchw {{{CONVOLUTION}}} ins({source}, %w : {IMAGE}, tensor<2x2x1x1xf32>) outs(%fill : {IMAGE}) -> {IMAGE}
  %{name}_norm = linalg.generic {{{ELEMENTWISE}}} ins(%{name}_conv, %mean : {IMAGE}, tensor<2xf32>) outs(%empty : {IMAGE}) {{
  ^bb0(%s: f32, %m: f32, %o: f32):
    %d = arith.subf %s, %m : f32
    %r = arith.divf %d, %m : f32
    linalg.yield %r : f32
  }} -> {IMAGE}
  %{name} = linalg.add ins(%{name}_norm, {source} : {IMAGE}, {IMAGE}) outs(%empty : {IMAGE}) -> {IMAGE}"""


for index in range(int(sys.argv[1])):
    print(f"""func.func @f{index}(%x: {IMAGE}, %mean: tensor<2xf32>) -> {IMAGE} {{
  %zero = arith.constant 0.0 : f32
  %w = arith.constant dense<3.0> : tensor<2x2x1x1xf32>
  %empty = tensor.empty() : {IMAGE}
  %fill = linalg.fill ins(%zero : f32) outs(%empty : {IMAGE}) -> {IMAGE}{left_sum("a", "%x")}
  %e = math.exp %a : {IMAGE}{left_sum("b", "%e")}
  return %b : {IMAGE}
}}""")
