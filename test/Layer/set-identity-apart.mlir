// The identity of a convolution in i8, apart: what a weight of a channel's own pixel exceeds the others by is a factor on the input.
// RUN: repvgg-opt %s --pass-pipeline='builtin.module(func.func(repvgg-set-precision{correct-bias=false}))' --split-input-file | FileCheck %s
// RUN: repvgg-opt %s --pass-pipeline='builtin.module(func.func(repvgg-set-precision{simulate correct-bias=false}))' --split-input-file | FileCheck %s --check-prefix=SIMULATED

// Channel 0 has 1.27 beside 316: 1.27 stays, with steps of 0.01. Channel 1 has -2.54 beside 0.5: nothing exceeds.
// CHECK-LABEL: func @pointwise
// CHECK: %[[Q:.*]] = repvgg_layer.map(%arg0)
// CHECK-DAG: %[[W:.*]] = arith.constant dense<{{\[\[\[\[}}127]], {{\[\[}}127]]], {{\[\[\[}}-127]], {{\[\[}}25]]]]> : tensor<2x2x1x1xi8>
// CHECK-DAG: %[[A:.*]] = arith.constant dense<[3.147300e+02, 0.000000e+00]> : tensor<2xf32>
// CHECK: repvgg_layer.conv %[[Q]], %[[W]] extras(%arg0, %[[A]], %{{.*}}, %{{.*}} : tensor<1x2x4x4xf32>, tensor<2xf32>, tensor<2xf32>, tensor<2xf32>)
// CHECK-NEXT: ^bb0(%[[SUM:.*]]: i32, %[[X:.*]]: f32, %[[F:.*]]: f32, %[[SCALE:.*]]: f32, %[[BIAS:.*]]: f32):
// CHECK-NEXT: %[[N:.*]] = arith.sitofp %[[SUM]] : i32 to f32
// CHECK-NEXT: %[[C:.*]] = math.fma %[[N]], %[[SCALE]], %[[BIAS]] : f32
// CHECK-NEXT: %[[I:.*]] = arith.mulf %[[X]], %[[F]] : f32
// CHECK-NEXT: %[[Y:.*]] = arith.addf %[[C]], %[[I]] : f32
// CHECK-NEXT: %[[ZERO:.*]] = arith.constant 0.0
// CHECK-NEXT: arith.maximumf %[[Y]], %[[ZERO]] : f32
// CHECK-NOT: identity_apart
// SIMULATED-LABEL: func @pointwise
// SIMULATED: extras(%arg0, %{{.*}} : tensor<1x2x4x4xf32>, tensor<2xf32>)
// SIMULATED-NEXT: ^bb0(%[[SUM:.*]]: f32, %[[X:.*]]: f32, %[[F:.*]]: f32):
// SIMULATED-NEXT: %[[I:.*]] = arith.mulf %[[X]], %[[F]] : f32
// SIMULATED-NEXT: arith.addf %[[SUM]], %[[I]] : f32
func.func @pointwise(%x: tensor<1x2x4x4xf32> {repvgg_layer.range = array<f64: -63.5, 1.0>}) -> tensor<1x2x4x4xf32> {
  %w = arith.constant dense<[[[[316.0]], [[1.27]]], [[[-2.54]], [[0.5]]]]> : tensor<2x2x1x1xf32>
  %b = arith.constant dense<[1.0, -1.0]> : tensor<2xf32>
  %y = repvgg_layer.conv %x, %w bias %b : tensor<2xf32> <{strides = array<i64: 1, 1>, pad_low = array<i64: 0, 0>, pad_high = array<i64: 0, 0>, dilations = array<i64: 1, 1>, groups = 1 : i64}> {repvgg_layer.identity_apart, repvgg_layer.precision = i8, repvgg_layer.range = array<f64: 0.0, 63.75>} : (tensor<1x2x4x4xf32>, tensor<2x2x1x1xf32>) -> tensor<1x2x4x4xf32> {
  ^bb0(%sum: f32):
    %zero = arith.constant 0.0 : f32
    %0 = arith.maximumf %sum, %zero : f32
    repvgg_layer.yield %0 : f32
  }
  return %y : tensor<1x2x4x4xf32>
}

// -----

// A depthwise window that is dilated, of an image that is stored in i8: the extra is those integers.
// CHECK-LABEL: func @depthwise
// CHECK: %[[Q:.*]] = repvgg_layer.map(%arg0)
// CHECK-DAG: arith.constant dense<{{\[\[\[\[}}64, 127, -127]]], {{\[\[\[}}0, 0, 0]]]]> : tensor<2x1x1x3xi8>
// CHECK-DAG: arith.constant dense<[-1.500000e+01, 9.000000e+00]> : tensor<2xf32>
// CHECK: repvgg_layer.conv %[[Q]], %{{.*}} extras(%[[Q]], %{{.*}} : tensor<1x2x4x4xi8>, tensor<2xf32>
// CHECK-NEXT: ^bb0(%{{.*}}: i32, %[[X:.*]]: i8,
// CHECK: arith.uitofp %[[X]] : i8 to f32
func.func @depthwise(%x: tensor<1x2x4x4xf32>) -> tensor<1x2x4x4xf32> {
  %q = repvgg_layer.map (%x) {repvgg_layer.precision = i8, repvgg_layer.range = array<f64: 0.0, 1.0>} : (tensor<1x2x4x4xf32>) -> tensor<1x2x4x4xf32> {
  ^bb0(%e: f32):
    repvgg_layer.yield %e : f32
  }
  %w = arith.constant dense<[[[[0.5, 1.0, -16.0]]], [[[0.0, 0.0, 9.0]]]]> : tensor<2x1x1x3xf32>
  %y = repvgg_layer.conv %q, %w <{strides = array<i64: 1, 1>, pad_low = array<i64: 0, 4>, pad_high = array<i64: 0, 0>, dilations = array<i64: 1, 2>, groups = 2 : i64}> {repvgg_layer.identity_apart, repvgg_layer.precision = i8} : (tensor<1x2x4x4xf32>, tensor<2x1x1x3xf32>) -> tensor<1x2x4x4xf32> {
  ^bb0(%sum: f32):
    repvgg_layer.yield %sum : f32
  }
  return %y : tensor<1x2x4x4xf32>
}

// -----

// A stride, more outputs than inputs, a window that never meets the own pixel: no identity, and nothing changes.
// CHECK-LABEL: func @none
// CHECK-COUNT-3: ^bb0(%{{.*}}: i32, %{{[a-z0-9_]*}}: f32):
func.func @none(%x: tensor<1x1x4x4xf32> {repvgg_layer.range = array<f64: 0.0, 1.0>}) -> (tensor<1x1x2x2xf32>, tensor<1x2x4x4xf32>, tensor<1x1x4x4xf32>) {
  %w = arith.constant dense<9.0> : tensor<1x1x1x1xf32>
  %w2 = arith.constant dense<[[[[9.0]]], [[[1.0]]]]> : tensor<2x1x1x1xf32>
  %w3 = arith.constant dense<[[[[1.0, 9.0]]]]> : tensor<1x1x1x2xf32>
  %0 = repvgg_layer.conv %x, %w <{strides = array<i64: 2, 2>, pad_low = array<i64: 0, 0>, pad_high = array<i64: 0, 0>, dilations = array<i64: 1, 1>, groups = 1 : i64}> {repvgg_layer.identity_apart, repvgg_layer.precision = i8} : (tensor<1x1x4x4xf32>, tensor<1x1x1x1xf32>) -> tensor<1x1x2x2xf32> {
  ^bb0(%sum: f32):
    repvgg_layer.yield %sum : f32
  }
  %1 = repvgg_layer.conv %x, %w2 <{strides = array<i64: 1, 1>, pad_low = array<i64: 0, 0>, pad_high = array<i64: 0, 0>, dilations = array<i64: 1, 1>, groups = 1 : i64}> {repvgg_layer.identity_apart, repvgg_layer.precision = i8} : (tensor<1x1x4x4xf32>, tensor<2x1x1x1xf32>) -> tensor<1x2x4x4xf32> {
  ^bb0(%sum: f32):
    repvgg_layer.yield %sum : f32
  }
  %2 = repvgg_layer.conv %x, %w3 <{strides = array<i64: 1, 1>, pad_low = array<i64: 0, 1>, pad_high = array<i64: 0, 1>, dilations = array<i64: 1, 2>, groups = 1 : i64}> {repvgg_layer.identity_apart, repvgg_layer.precision = i8} : (tensor<1x1x4x4xf32>, tensor<1x1x1x2xf32>) -> tensor<1x1x4x4xf32> {
  ^bb0(%sum: f32):
    repvgg_layer.yield %sum : f32
  }
  return %0, %1, %2 : tensor<1x1x2x2xf32>, tensor<1x2x4x4xf32>, tensor<1x1x4x4xf32>
}
