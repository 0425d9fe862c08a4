// Convolutions of 0 to 2 spatial axes become layers on images.
// RUN: repvgg-opt %s --pass-pipeline='builtin.module(func.func(repvgg-form-layers,canonicalize))' | FileCheck %s

// CHECK-LABEL: @two_axes
// CHECK-SAME: %[[X:.*]]: tensor<1x4x9x9xf32>, %[[B:.*]]: tensor<6xf32>
// CHECK: %[[W:.*]] = arith.constant {{.*}} : tensor<6x2x3x3xf32>
// CHECK: %[[Y:.*]] = repvgg_layer.conv %[[X]], %[[W]] bias %[[B]] : tensor<6xf32>
// CHECK-SAME: dilations = array<i64: 1, 2>, groups = 2 : i64, pad_high = array<i64: 3, 4>, pad_low = array<i64: 1, 2>, strides = array<i64: 2, 1>
// CHECK-NEXT: ^bb0(%[[SUM:.*]]: f32):
// CHECK-NEXT: repvgg_layer.yield %[[SUM]] : f32
// CHECK: return %[[Y]]
func.func @two_axes(%x: tensor<1x4x9x9xf32>, %b: tensor<6xf32>) -> tensor<1x6x6x11xf32> {
  %w = arith.constant dense<1.0> : tensor<6x2x3x3xf32>
  %y = repvgg.conv %x, %w bias %b strides [2, 1] pad [1, 2] to [3, 4] dilations [1, 2] groups 2 : (tensor<1x4x9x9xf32>, tensor<6x2x3x3xf32>, tensor<6xf32>) -> tensor<1x6x6x11xf32>
  return %y : tensor<1x6x6x11xf32>
}

// CHECK-LABEL: @one_axis
// CHECK: repvgg_layer.conv {{.*}} pad_high = array<i64: 0, 2>, pad_low = array<i64: 0, 1>, strides = array<i64: 1, 2>
// CHECK-SAME: (tensor<1x4x1x9xf32>, tensor<6x4x1x3xf32>) -> tensor<1x6x1x5xf32>
func.func @one_axis(%x: tensor<1x4x9xf32>) -> tensor<1x6x5xf32> {
  %w = arith.constant dense<1.0> : tensor<6x4x3xf32>
  %y = repvgg.conv %x, %w strides [2] pad [1] to [2] : (tensor<1x4x9xf32>, tensor<6x4x3xf32>) -> tensor<1x6x5xf32>
  return %y : tensor<1x6x5xf32>
}

// The reshapes between two linear layers cancel.
// CHECK-LABEL: @linear
// CHECK-DAG: tensor.expand_shape %arg0
// CHECK: %[[H:.*]] = repvgg_layer.conv {{.*}} (tensor<2x4x1x1xf32>, tensor<6x4x1x1xf32>) -> tensor<2x6x1x1xf32>
// CHECK: repvgg_layer.conv %[[H]],
// CHECK: tensor.collapse_shape
// CHECK-NOT: tensor.collapse_shape
func.func @linear(%x: tensor<2x4xf32>) -> tensor<2x3xf32> {
  %w = arith.constant dense<1.0> : tensor<6x4xf32>
  %v = arith.constant dense<2.0> : tensor<3x6xf32>
  %h = repvgg.conv %x, %w : (tensor<2x4xf32>, tensor<6x4xf32>) -> tensor<2x6xf32>
  %y = repvgg.conv %h, %v : (tensor<2x6xf32>, tensor<3x6xf32>) -> tensor<2x3xf32>
  return %y : tensor<2x3xf32>
}

// A pooling's result is an image of one pixel: nothing to reshape for the
// linear layer.
// CHECK-LABEL: @pooled_linear
// CHECK: %[[Y:.*]] = repvgg_layer.conv
// CHECK: %[[S:.*]] = repvgg_layer.sum %[[Y]]
// CHECK: arith.divf
// CHECK: repvgg_layer.conv %[[S]],
func.func @pooled_linear(%x: tensor<1x4x5x5xf32>) -> tensor<1x3xf32> {
  %w = arith.constant dense<1.0> : tensor<8x4x1x1xf32>
  %v = arith.constant dense<2.0> : tensor<3x8xf32>
  %zero = arith.constant 0.0 : f32
  %count = arith.constant dense<25.0> : tensor<1x8x1x1xf32>
  %y = repvgg.conv %x, %w : (tensor<1x4x5x5xf32>, tensor<8x4x1x1xf32>) -> tensor<1x8x5x5xf32>
  %e = tensor.empty() : tensor<1x8x1x1xf32>
  %k = tensor.empty() : tensor<5x5xf32>
  %f = linalg.fill ins(%zero : f32) outs(%e : tensor<1x8x1x1xf32>) -> tensor<1x8x1x1xf32>
  %s = linalg.pooling_nchw_sum {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%y, %k : tensor<1x8x5x5xf32>, tensor<5x5xf32>) outs(%f : tensor<1x8x1x1xf32>) -> tensor<1x8x1x1xf32>
  %m = linalg.div ins(%s, %count : tensor<1x8x1x1xf32>, tensor<1x8x1x1xf32>) outs(%e : tensor<1x8x1x1xf32>) -> tensor<1x8x1x1xf32>
  %flat = tensor.collapse_shape %m [[0], [1, 2, 3]] : tensor<1x8x1x1xf32> into tensor<1x8xf32>
  %z = repvgg.conv %flat, %v : (tensor<1x8xf32>, tensor<3x8xf32>) -> tensor<1x3xf32>
  return %z : tensor<1x3xf32>
}
