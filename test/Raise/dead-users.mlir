// A dead user of a convolution does not keep it out of a block, and is gone.
// RUN: repvgg-opt %s --pass-pipeline='builtin.module(func.func(repvgg-raise{cost=always}))' | FileCheck %s

// CHECK-LABEL: @pad_that_nothing_uses
// CHECK-NOT: tensor.pad
// CHECK: repvgg.block
// CHECK: %[[A:.*]] = repvgg.conv %{{.*}}
// CHECK: repvgg.conv %[[A]]
// CHECK-NOT: tensor.pad
func.func @pad_that_nothing_uses(%x: tensor<1x2x4x4xf32>) -> tensor<1x2x4x4xf32> {
  %zero = arith.constant 0.0 : f32
  %w = arith.constant dense<3.0> : tensor<2x2x1x1xf32>
  %v = arith.constant dense<4.0> : tensor<2x2x3x3xf32>
  %a = repvgg.conv %x, %w : (tensor<1x2x4x4xf32>, tensor<2x2x1x1xf32>) -> tensor<1x2x4x4xf32>
  %dead = tensor.pad %a low[0, 0, 1, 1] high[0, 0, 1, 1] {
  ^bb0(%i: index, %j: index, %k: index, %l: index):
    tensor.yield %zero : f32
  } : tensor<1x2x4x4xf32> to tensor<1x2x6x6xf32>
  %b = repvgg.conv %a, %v pad [1, 1] : (tensor<1x2x4x4xf32>, tensor<2x2x3x3xf32>) -> tensor<1x2x4x4xf32>
  return %b : tensor<1x2x4x4xf32>
}
