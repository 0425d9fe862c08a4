// With details=1 the census has each block's ops, and the ranges of the weights of its summands and its convolutions.
// RUN: repvgg-opt %s --pass-pipeline='builtin.module(func.func(repvgg-fuse{details=1}),repvgg-census{format=json file=-})' -o %t.mlir | FileCheck %s
// RUN: repvgg-opt %t.mlir --pass-pipeline='builtin.module(repvgg-census{format=json file=-})' -o /dev/null | FileCheck %s
// RUN: repvgg-opt %s --pass-pipeline='builtin.module(func.func(repvgg-fuse),repvgg-census{format=json file=-})' -o /dev/null | FileCheck %s --check-prefix=WITHOUT
// WITHOUT-NOT: detail

// Two branches and an identity; channel 1 of the second branch has the largest weight.
// CHECK:      "block": "sum"
// CHECK:      "detail": {
// CHECK-NEXT:   "ops": [
// CHECK:        "name": "conv",
// CHECK-NEXT:   "kernel": "3x3 s1 g1 2->2",
// CHECK-NEXT:   "operands": [
// CHECK-NEXT:     -1
// CHECK:        "name": "conv",
// CHECK-NEXT:   "kernel": "1x1 s1 g1 2->2",
// CHECK:        "name": "scale",
// CHECK-NEXT:   "operands": [
// CHECK-NEXT:     1
// CHECK:        "name": "sum",
// CHECK-NEXT:   "operands": [
// CHECK-NEXT:     0,
// CHECK-NEXT:     2,
// CHECK-NEXT:     -1
// CHECK:        "summands": [
// CHECK:          "kernel": "3x3 s1 g1 2->2",
// CHECK-NEXT:     "elements": 36,
// CHECK-NEXT:     "least": 0.5,
// CHECK-NEXT:     "greatest": 0.5,
// CHECK-NEXT:     "rms": 0.5,
// CHECK-NEXT:     "median_peak": 0.5,
// CHECK-NEXT:     "peak_channel": 0,
// CHECK-NEXT:     "in_fused_peak": 0.5
// CHECK:          "kernel": "1x1 s1 g1 2->2",
// CHECK-NEXT:     "elements": 4,
// CHECK-NEXT:     "least": -8,
// CHECK-NEXT:     "greatest": 20,
// CHECK:          "peak_channel": 1,
// CHECK-NEXT:     "in_fused_peak": 20
// CHECK:          "kernel": "identity 2",
// CHECK:          "in_fused_peak": 1
// CHECK:        "convolutions": [
// CHECK:          "kernel": "3x3 s1 g1 2->2",
// CHECK-NEXT:     "elements": 36,
// CHECK-NEXT:     "least": -7.5,
// CHECK-NEXT:     "greatest": 21.5,
// CHECK:          "peak_channel": 1,
// CHECK-NEXT:     "in_fused_peak": 21.5

func.func @main(%x: tensor<1x2x4x4xf32>) -> tensor<1x2x4x4xf32> {
  %w = arith.constant dense<0.5> : tensor<2x2x3x3xf32>
  %v = arith.constant dense<[[[[1.0]], [[-4.0]]], [[[3.0]], [[10.0]]]]> : tensor<2x2x1x1xf32>
  %s = arith.constant dense<2.0> : tensor<2xf32>
  %b = repvgg.block (%in = %x) : tensor<1x2x4x4xf32> -> tensor<1x2x4x4xf32> {
    %0 = repvgg.conv %in, %w pad [1, 1] : (tensor<1x2x4x4xf32>, tensor<2x2x3x3xf32>) -> tensor<1x2x4x4xf32>
    %1 = repvgg.conv %in, %v : (tensor<1x2x4x4xf32>, tensor<2x2x1x1xf32>) -> tensor<1x2x4x4xf32>
    %2 = repvgg.scale %1 by %s : (tensor<1x2x4x4xf32>, tensor<2xf32>) -> tensor<1x2x4x4xf32>
    %3 = repvgg.sum %0, %2, %in : tensor<1x2x4x4xf32>
    repvgg.yield %3 : tensor<1x2x4x4xf32>
  } loc("sum")
  return %b : tensor<1x2x4x4xf32>
}
