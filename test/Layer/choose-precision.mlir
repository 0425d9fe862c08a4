// Which layers integers are too coarse for: the last convolution, what has one pixel, sums. A precision that is there is kept.
// RUN: repvgg-opt %s --pass-pipeline='builtin.module(func.func(repvgg-choose-precision{precision=i8 rest=bf16}))' --split-input-file --verify-diagnostics | FileCheck %s
// RUN: not repvgg-opt %s --pass-pipeline='builtin.module(func.func(repvgg-choose-precision{precision=i4}))' --split-input-file 2>&1 | FileCheck %s --check-prefix=OPTION

// OPTION: error: repvgg-choose-precision expects the option precision to be f32, bf16, f16 or i8, but got 'i4'

// CHECK-LABEL: @squeeze
// CHECK: repvgg_layer.conv {{.*}} {repvgg_layer.precision = i8} : {{.*}} -> tensor<1x2x4x4xf32>
// CHECK: repvgg_layer.sum {{.*}} {repvgg_layer.precision = bf16}
// CHECK: repvgg_layer.conv {{.*}} {repvgg_layer.precision = bf16} : {{.*}} -> tensor<1x2x1x1xf32>
// CHECK: repvgg_layer.map{{.*}} {repvgg_layer.precision = i8}
// CHECK: repvgg_layer.conv {{.*}} {repvgg_layer.precision = f16} : {{.*}} -> tensor<1x2x4x4xf32>
// CHECK: repvgg_layer.conv {{.*}} {repvgg_layer.precision = bf16} : {{.*}} -> tensor<1x2x4x4xf32>
func.func @squeeze(%x: tensor<1x2x4x4xf32>) -> tensor<1x2x4x4xf32> {
  %w = arith.constant dense<0.1> : tensor<2x2x1x1xf32>
  %y = repvgg_layer.conv %x, %w <{strides = array<i64: 1, 1>, pad_low = array<i64: 0, 0>, pad_high = array<i64: 0, 0>, dilations = array<i64: 1, 1>, groups = 1 : i64}> : (tensor<1x2x4x4xf32>, tensor<2x2x1x1xf32>) -> tensor<1x2x4x4xf32> {
  ^bb0(%sum: f32):
    repvgg_layer.yield %sum : f32
  }
  %s = repvgg_layer.sum %y : tensor<1x2x4x4xf32> -> tensor<1x2x1x1xf32> {
  ^bb0(%a: f32):
    repvgg_layer.yield %a : f32
  }
  %g = repvgg_layer.conv %s, %w <{strides = array<i64: 1, 1>, pad_low = array<i64: 0, 0>, pad_high = array<i64: 0, 0>, dilations = array<i64: 1, 1>, groups = 1 : i64}> : (tensor<1x2x1x1xf32>, tensor<2x2x1x1xf32>) -> tensor<1x2x1x1xf32> {
  ^bb0(%sum: f32):
    repvgg_layer.yield %sum : f32
  }
  %m = repvgg_layer.map(%y, %g) : (tensor<1x2x4x4xf32>, tensor<1x2x1x1xf32>) -> tensor<1x2x4x4xf32> {
  ^bb0(%a: f32, %b: f32):
    %0 = arith.mulf %a, %b : f32
    repvgg_layer.yield %0 : f32
  }
  %k = repvgg_layer.conv %m, %w <{strides = array<i64: 1, 1>, pad_low = array<i64: 0, 0>, pad_high = array<i64: 0, 0>, dilations = array<i64: 1, 1>, groups = 1 : i64}> {repvgg_layer.precision = f16} : (tensor<1x2x4x4xf32>, tensor<2x2x1x1xf32>) -> tensor<1x2x4x4xf32> {
  ^bb0(%sum: f32):
    repvgg_layer.yield %sum : f32
  }
  %z = repvgg_layer.conv %k, %w <{strides = array<i64: 1, 1>, pad_low = array<i64: 0, 0>, pad_high = array<i64: 0, 0>, dilations = array<i64: 1, 1>, groups = 1 : i64}> : (tensor<1x2x4x4xf32>, tensor<2x2x1x1xf32>) -> tensor<1x2x4x4xf32> {
  ^bb0(%sum: f32):
    repvgg_layer.yield %sum : f32
  }
  return %z : tensor<1x2x4x4xf32>
}

// -----

// expected-error @+1 {{'func.func' op is quantized already, and is not quantized twice: compile it without a precision, which keeps its own}}
func.func @quantized(%x: tensor<1x2x4x4xf32>) -> tensor<1x2x4x4xf32> {
  // expected-note @+1 {{as this op shows}}
  %0 = arith.fptosi %x : tensor<1x2x4x4xf32> to tensor<1x2x4x4xi8>
  %1 = arith.sitofp %0 : tensor<1x2x4x4xi8> to tensor<1x2x4x4xf32>
  return %1 : tensor<1x2x4x4xf32>
}
