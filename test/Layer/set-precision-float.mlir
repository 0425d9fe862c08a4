// Layers of bf16 and f16: products and images between layers are narrow, bodies compute in f32 and round once.
// RUN: repvgg-opt %s --pass-pipeline='builtin.module(func.func(repvgg-choose-precision{precision=bf16},repvgg-set-precision))' --split-input-file | FileCheck %s

// The input is narrowed once; a residual is widened where it is read; the last layer's result is the function's.
// CHECK-LABEL: @residual
// CHECK-SAME: %[[X:.*]]: tensor<1x2x4x4xf32>
// CHECK: %[[N:.*]] = repvgg_layer.map(%[[X]]) : (tensor<1x2x4x4xf32>) -> tensor<1x2x4x4xbf16> {
// CHECK-NEXT: ^bb0(%[[E:.*]]: f32):
// CHECK-NEXT: %[[T:.*]] = arith.truncf %[[E]] : f32 to bf16
// CHECK-NEXT: repvgg_layer.yield %[[T]] : bf16
// CHECK-DAG: arith.constant dense<{{.*}}> : tensor<2x2x1x1xbf16>
// CHECK-DAG: %[[B:.*]] = arith.constant dense<1.000000e-03> : tensor<2xf32>
// CHECK: %[[Y:.*]] = repvgg_layer.conv %[[N]], %{{.*}} bias %[[B]] : tensor<2xf32>
// CHECK-SAME: (tensor<1x2x4x4xbf16>, tensor<2x2x1x1xbf16>) -> tensor<1x2x4x4xbf16> {
// CHECK-NEXT: ^bb0(%[[SUM:.*]]: f32):
// CHECK-NEXT: %[[ZERO:.*]] = arith.constant 0.0
// CHECK-NEXT: %[[RELU:.*]] = arith.maximumf %[[SUM]], %[[ZERO]] : f32
// CHECK-NEXT: %[[ROUNDED:.*]] = arith.truncf %[[RELU]] : f32 to bf16
// CHECK-NEXT: repvgg_layer.yield %[[ROUNDED]] : bf16
// CHECK: %[[Z:.*]] = repvgg_layer.conv %[[Y]], %{{.*}} extras(%[[Y]], %[[X]] : tensor<1x2x4x4xbf16>, tensor<1x2x4x4xf32>)
// CHECK-SAME: (tensor<1x2x4x4xbf16>, tensor<2x2x1x1xbf16>) -> tensor<1x2x4x4xf32> {
// CHECK-NEXT: ^bb0(%[[SUM:.*]]: f32, %[[R:.*]]: bf16, %[[S:.*]]: f32):
// CHECK-NEXT: %[[WIDE:.*]] = arith.extf %[[R]] : bf16 to f32
// CHECK-NEXT: %[[A:.*]] = arith.addf %[[SUM]], %[[WIDE]] : f32
// CHECK-NEXT: %[[C:.*]] = arith.addf %[[A]], %[[S]] : f32
// CHECK-NEXT: repvgg_layer.yield %[[C]] : f32
// CHECK: return %[[Z]] : tensor<1x2x4x4xf32>
func.func @residual(%x: tensor<1x2x4x4xf32>) -> tensor<1x2x4x4xf32> {
  %w = arith.constant dense<[[[[0.1]], [[-0.2]]], [[[0.3]], [[1.0]]]]> : tensor<2x2x1x1xf32>
  %b = arith.constant dense<1.0e-3> : tensor<2xf32>
  %y = repvgg_layer.conv %x, %w bias %b : tensor<2xf32> <{strides = array<i64: 1, 1>, pad_low = array<i64: 0, 0>, pad_high = array<i64: 0, 0>, dilations = array<i64: 1, 1>, groups = 1 : i64}> : (tensor<1x2x4x4xf32>, tensor<2x2x1x1xf32>) -> tensor<1x2x4x4xf32> {
  ^bb0(%sum: f32):
    %zero = arith.constant 0.0 : f32
    %0 = arith.maximumf %sum, %zero : f32
    repvgg_layer.yield %0 : f32
  }
  %z = repvgg_layer.conv %y, %w extras(%y, %x : tensor<1x2x4x4xf32>, tensor<1x2x4x4xf32>) <{strides = array<i64: 1, 1>, pad_low = array<i64: 0, 0>, pad_high = array<i64: 0, 0>, dilations = array<i64: 1, 1>, groups = 1 : i64}> : (tensor<1x2x4x4xf32>, tensor<2x2x1x1xf32>) -> tensor<1x2x4x4xf32> {
  ^bb0(%sum: f32, %r: f32, %s: f32):
    %0 = arith.addf %sum, %r : f32
    %1 = arith.addf %0, %s : f32
    repvgg_layer.yield %1 : f32
  }
  return %z : tensor<1x2x4x4xf32>
}

// -----

// What another op reads stays f32, and layers read a narrower copy of it. A layer's own precision wins.
// CHECK-LABEL: @foreign_reader
// CHECK: %[[Y:.*]] = repvgg_layer.map(%{{.*}}) : (tensor<1x2x4x4xf32>) -> tensor<1x2x4x4xf32>
// CHECK: %[[N:.*]] = repvgg_layer.map(%[[Y]]) : (tensor<1x2x4x4xf32>) -> tensor<1x2x4x4xf16>
// CHECK: tensor.collapse_shape %[[Y]]
// CHECK: repvgg_layer.conv %[[N]], {{.*}} (tensor<1x2x4x4xf16>, tensor<2x2x1x1xf16>) -> tensor<1x2x4x4xf32>
// CHECK: repvgg_layer.conv %[[Y]], {{.*}} (tensor<1x2x4x4xf32>, tensor<2x2x1x1xf32>) -> tensor<1x2x4x4xf32>
// CHECK-NOT: repvgg_layer.precision
func.func @foreign_reader(%x: tensor<1x2x4x4xf32>) -> (tensor<2x16xf32>, tensor<1x2x4x4xf32>, tensor<1x2x4x4xf32>) {
  %w = arith.constant dense<0.1> : tensor<2x2x1x1xf32>
  %y = repvgg_layer.map(%x) : (tensor<1x2x4x4xf32>) -> tensor<1x2x4x4xf32> {
  ^bb0(%a: f32):
    %0 = arith.addf %a, %a : f32
    repvgg_layer.yield %0 : f32
  }
  %c = tensor.collapse_shape %y [[0, 1], [2, 3]] : tensor<1x2x4x4xf32> into tensor<2x16xf32>
  %z = repvgg_layer.conv %y, %w <{strides = array<i64: 1, 1>, pad_low = array<i64: 0, 0>, pad_high = array<i64: 0, 0>, dilations = array<i64: 1, 1>, groups = 1 : i64}> {repvgg_layer.precision = f16} : (tensor<1x2x4x4xf32>, tensor<2x2x1x1xf32>) -> tensor<1x2x4x4xf32> {
  ^bb0(%sum: f32):
    repvgg_layer.yield %sum : f32
  }
  %v = repvgg_layer.conv %y, %w <{strides = array<i64: 1, 1>, pad_low = array<i64: 0, 0>, pad_high = array<i64: 0, 0>, dilations = array<i64: 1, 1>, groups = 1 : i64}> {repvgg_layer.precision = f32} : (tensor<1x2x4x4xf32>, tensor<2x2x1x1xf32>) -> tensor<1x2x4x4xf32> {
  ^bb0(%sum: f32):
    repvgg_layer.yield %sum : f32
  }
  return %c, %z, %v : tensor<2x16xf32>, tensor<1x2x4x4xf32>, tensor<1x2x4x4xf32>
}

// -----

// A global sum reads what is stored. A model's own bf16 is left alone.
// CHECK-LABEL: @sum
// CHECK: repvgg_layer.map(%arg0) : (tensor<1x2x4x4xf32>) -> tensor<1x2x4x4xbf16>
// CHECK: repvgg_layer.sum %{{.*}} : tensor<1x2x4x4xbf16> -> tensor<1x2x1x1xf32>
// CHECK: repvgg_layer.map(%arg1) : (tensor<1x2x4x4xbf16>) -> tensor<1x2x4x4xbf16> {
// CHECK-NEXT: ^bb0(%[[A:.*]]: bf16):
// CHECK-NEXT: arith.addf %[[A]], %[[A]] : bf16
func.func @sum(%x: tensor<1x2x4x4xf32>, %own: tensor<1x2x4x4xbf16>) -> (tensor<1x2x1x1xf32>, tensor<1x2x4x4xbf16>) {
  %y = repvgg_layer.map(%x) : (tensor<1x2x4x4xf32>) -> tensor<1x2x4x4xf32> {
  ^bb0(%a: f32):
    repvgg_layer.yield %a : f32
  }
  %z = repvgg_layer.sum %y : tensor<1x2x4x4xf32> -> tensor<1x2x1x1xf32> {
  ^bb0(%a: f32):
    repvgg_layer.yield %a : f32
  }
  %v = repvgg_layer.map(%own) : (tensor<1x2x4x4xbf16>) -> tensor<1x2x4x4xbf16> {
  ^bb0(%a: bf16):
    %0 = arith.addf %a, %a : bf16
    repvgg_layer.yield %0 : bf16
  }
  return %z, %v : tensor<1x2x1x1xf32>, tensor<1x2x4x4xbf16>
}
