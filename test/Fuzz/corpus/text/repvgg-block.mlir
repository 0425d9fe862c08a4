// A 3x3, a 1x1 and an identity branch, each batch-normalized, become one convolution on every pixel.
// RUN: repvgg-opt %s --pass-pipeline='builtin.module(func.func(repvgg-fuse))' | FileCheck %s

// Branch by branch, with variance + epsilon = 4, so a = gamma / 2:
//   3x3:      a = 1 (gamma 2),  W = [1..9]        b = 1 * (0 - 1) + 3   = 2
//   1x1:      a = 2 (gamma 4),  W = 10 -> 20      b = 2 * (0.5 - 1) + 0 = -1
//   identity: a = 0.5           W = 1 -> 0.5      b = 0.5 * (0 - 2) + 4 = 3
// CHECK-LABEL: @three_branches
// CHECK-SAME:  (%[[X:.*]]: tensor<1x1x4x4xf32>)
// CHECK-DAG:   %[[W:.*]] = arith.constant dense<{{\[\[\[\[}}1.000000e+00, 2.000000e+00, 3.000000e+00], [4.000000e+00, 2.550000e+01, 6.000000e+00], [7.000000e+00, 8.000000e+00, 9.000000e+00]]]]> : tensor<1x1x3x3xf32>
// CHECK-DAG:   %[[B:.*]] = arith.constant dense<4.000000e+00> : tensor<1xf32>
// CHECK:       %[[Y:.*]] = repvgg.conv %[[X]], %[[W]] bias %[[B]] pad [1, 1] activation <relu>
// CHECK-NEXT:  return %[[Y]]
// CHECK-NOT:   repvgg.block
func.func @three_branches(%x: tensor<1x1x4x4xf32>) -> tensor<1x1x4x4xf32> {
  %w3 = arith.constant dense<[[[[1.0, 2.0, 3.0], [4.0, 5.0, 6.0], [7.0, 8.0, 9.0]]]]> : tensor<1x1x3x3xf32>
  %w1 = arith.constant dense<10.0> : tensor<1x1x1x1xf32>
  %b1 = arith.constant dense<0.5> : tensor<1xf32>
  %half = arith.constant dense<0.5> : tensor<1xf32>
  %one = arith.constant dense<1.0> : tensor<1xf32>
  %two = arith.constant dense<2.0> : tensor<1xf32>
  %three = arith.constant dense<3.0> : tensor<1xf32>
  %four = arith.constant dense<4.0> : tensor<1xf32>
  %zero = arith.constant dense<0.0> : tensor<1xf32>
  %y = repvgg.block (%in = %x) activation <relu> : tensor<1x1x4x4xf32> -> tensor<1x1x4x4xf32> {
    %0 = repvgg.conv %in, %w3 pad [1, 1] : (tensor<1x1x4x4xf32>, tensor<1x1x3x3xf32>) -> tensor<1x1x4x4xf32>
    %1 = repvgg.batch_norm %0 mean %one variance %three gamma %two beta %three epsilon 1.0 : (tensor<1x1x4x4xf32>, tensor<1xf32>, tensor<1xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x1x4x4xf32>
    %2 = repvgg.conv %in, %w1 bias %b1 : (tensor<1x1x4x4xf32>, tensor<1x1x1x1xf32>, tensor<1xf32>) -> tensor<1x1x4x4xf32>
    %3 = repvgg.batch_norm %2 mean %one variance %three gamma %four beta %zero epsilon 1.0 : (tensor<1x1x4x4xf32>, tensor<1xf32>, tensor<1xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x1x4x4xf32>
    %4 = repvgg.batch_norm %in mean %two variance %three beta %four epsilon 1.0 : (tensor<1x1x4x4xf32>, tensor<1xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x1x4x4xf32>
    %5 = repvgg.sum %1, %3, %4 : tensor<1x1x4x4xf32>
    repvgg.yield %5 : tensor<1x1x4x4xf32>
  }
  return %y : tensor<1x1x4x4xf32>
}
