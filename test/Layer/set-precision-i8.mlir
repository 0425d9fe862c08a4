// Layers of i8: exact sums, scaled and shifted by extras; images are unsigned where nothing in their range is negative.
// RUN: repvgg-opt %s --pass-pipeline='builtin.module(func.func(repvgg-set-precision{correct-bias=false}))' --split-input-file | FileCheck %s
// RUN: repvgg-opt %s --pass-pipeline='builtin.module(func.func(repvgg-set-precision))' --split-input-file | FileCheck %s --check-prefix=CORRECTED
// RUN: repvgg-opt %s --pass-pipeline='builtin.module(func.func(repvgg-set-precision{simulate correct-bias=false}))' --split-input-file | FileCheck %s --check-prefix=SIMULATED

// Steps of the input are 0.5, of the weights 0.01 and 0.02, of the result 0.25. The second weight of the first channel, 0.604, is rounded to
// 0.60: with a mean of 2 the channel is 0.008 too low.
// CHECK-LABEL: func @conv
// CHECK-SAME: (%[[X:.*]]: tensor<1x2x4x4xf32>)
// CHECK: %[[Q:.*]] = repvgg_layer.map(%[[X]]) : (tensor<1x2x4x4xf32>) -> tensor<1x2x4x4xi8> {
// CHECK-NEXT: ^bb0(%[[E:.*]]: f32):
// CHECK-NEXT: %[[INVERSE:.*]] = arith.constant 2.000000e+00 : f32
// CHECK-NEXT: %[[STEPS:.*]] = arith.mulf %[[E]], %[[INVERSE]] : f32
// CHECK-NEXT: %[[ROUNDED:.*]] = math.roundeven %[[STEPS]] : f32
// CHECK-NEXT: %[[LOWEST:.*]] = arith.constant -1.270000e+02 : f32
// CHECK-NEXT: %[[HIGHEST:.*]] = arith.constant 1.270000e+02 : f32
// CHECK-NEXT: %[[LOW:.*]] = arith.maxnumf %[[ROUNDED]], %[[LOWEST]] : f32
// CHECK-NEXT: %[[STEP:.*]] = arith.minnumf %[[LOW]], %[[HIGHEST]] : f32
// CHECK-NEXT: %[[I:.*]] = arith.fptosi %[[STEP]] : f32 to i8
// CHECK-NEXT: repvgg_layer.yield %[[I]] : i8
// CHECK-DAG: %[[W:.*]] = arith.constant dense<{{\[\[\[\[}}127]], {{\[\[}}60]]], {{\[\[\[}}-127]], {{\[\[}}0]]]]> : tensor<2x2x1x1xi8>
// The scales, 0.005 and 0.01, and the bias are in steps of the result.
// CHECK-DAG: %[[S:.*]] = arith.constant dense<[2.000000e-02, 4.000000e-02]> : tensor<2xf32>
// CHECK-DAG: %[[B:.*]] = arith.constant dense<[4.000000e+00, -4.000000e+00]> : tensor<2xf32>
// CHECK: %[[Y:.*]] = repvgg_layer.conv %[[Q]], %[[W]] extras(%[[B]], %[[S]] : tensor<2xf32>, tensor<2xf32>)
// CHECK-NOT: input_unsigned
// CHECK-SAME: (tensor<1x2x4x4xi8>, tensor<2x2x1x1xi8>) -> tensor<1x2x4x4xi8> {
// CHECK-NEXT: ^bb0(%[[SUM:.*]]: i32, %[[BIAS:.*]]: f32, %[[SCALE:.*]]: f32):
// CHECK-NEXT: %[[F:.*]] = arith.sitofp %[[SUM]] : i32 to f32
// CHECK-NEXT: %[[A:.*]] = math.fma %[[F]], %[[SCALE]], %[[BIAS]] : f32
// What is unsigned begins at 0, without the ReLU.
// CHECK-NEXT: math.roundeven %[[A]] : f32
// CHECK-NEXT: arith.constant 0.0
// CHECK-NEXT: arith.constant 2.550000e+02 : f32
// CHECK: arith.fptoui %{{.*}} : f32 to i8
// The sum reads integers, the convolution in f32 a copy, the residual is scaled in the body.
// CHECK: %[[WIDE:.*]] = repvgg_layer.map(%[[Y]]) : (tensor<1x2x4x4xi8>) -> tensor<1x2x4x4xf32> {
// CHECK-NEXT: ^bb0(%[[E:.*]]: i8):
// CHECK-NEXT: %[[F:.*]] = arith.uitofp %[[E]] : i8 to f32
// CHECK-NEXT: arith.constant 2.500000e-01 : f32
// CHECK: repvgg_layer.sum %[[Y]] <{input_unsigned}> : tensor<1x2x4x4xi8> -> tensor<1x2x1x1xf32> {
// CHECK-NEXT: ^bb0(%[[SUM:.*]]: i32):
// CHECK-NEXT: %[[F:.*]] = arith.sitofp %[[SUM]] : i32 to f32
// CHECK-NEXT: %[[UNIT:.*]] = arith.constant 2.500000e-01 : f32
// CHECK-NEXT: %[[M:.*]] = arith.mulf %[[F]], %[[UNIT]] : f32
// CHECK-NEXT: %[[SIXTEEN:.*]] = arith.constant 1.600000e+01 : f32
// CHECK-NEXT: arith.divf %[[M]], %[[SIXTEEN]] : f32
// CHECK: repvgg_layer.conv %[[WIDE]], {{.*}} extras(%[[Y]] : tensor<1x2x4x4xi8>)
// CHECK-SAME: (tensor<1x2x4x4xf32>, tensor<2x2x1x1xf32>) -> tensor<1x2x4x4xf32> {
// CHECK-NEXT: ^bb0(%[[SUM:.*]]: f32, %[[R:.*]]: i8):
// CHECK-NEXT: %[[F:.*]] = arith.uitofp %[[R]] : i8 to f32
// CHECK-NEXT: arith.constant 2.500000e-01 : f32
// CHECK-NEXT: %[[M:.*]] = arith.mulf
// CHECK-NEXT: arith.addf %[[SUM]], %[[M]] : f32
// CHECK-NOT: repvgg_layer.range

// CORRECTED-LABEL: func @conv
// CORRECTED: arith.constant dense<[4.032000e+00, -4.000000e+00]> : tensor<2xf32>

// SIMULATED-LABEL: func @conv
// SIMULATED: repvgg_layer.map(%arg0) : (tensor<1x2x4x4xf32>) -> tensor<1x2x4x4xf32> {
// SIMULATED: math.roundeven
// SIMULATED: %[[STEP:.*]] = arith.minnumf
// SIMULATED: %[[UNIT:.*]] = arith.constant 5.000000e-01 : f32
// SIMULATED-NEXT: arith.mulf %[[STEP]], %[[UNIT]] : f32
// SIMULATED-NEXT: repvgg_layer.yield
// SIMULATED-DAG: arith.constant dense<{{.*}}1.27{{.*}}0.59999{{.*}}-2.54{{.*}}> : tensor<2x2x1x1xf32>
// SIMULATED-NOT: i8
func.func @conv(%x: tensor<1x2x4x4xf32> {repvgg_layer.range = array<f64: -63.5, 1.0>, repvgg_layer.means = array<f64: 1.0, 2.0>}) -> (tensor<1x2x1x1xf32>, tensor<1x2x4x4xf32>) {
  %w = arith.constant dense<[[[[1.27]], [[0.604]]], [[[-2.54]], [[0.0]]]]> : tensor<2x2x1x1xf32>
  %b = arith.constant dense<[1.0, -1.0]> : tensor<2xf32>
  %y = repvgg_layer.conv %x, %w bias %b : tensor<2xf32> <{strides = array<i64: 1, 1>, pad_low = array<i64: 0, 0>, pad_high = array<i64: 0, 0>, dilations = array<i64: 1, 1>, groups = 1 : i64}> {repvgg_layer.precision = i8, repvgg_layer.range = array<f64: 0.0, 63.75>} : (tensor<1x2x4x4xf32>, tensor<2x2x1x1xf32>) -> tensor<1x2x4x4xf32> {
  ^bb0(%sum: f32):
    %zero = arith.constant 0.0 : f32
    %0 = arith.maximumf %sum, %zero : f32
    repvgg_layer.yield %0 : f32
  }
  %z = repvgg_layer.sum %y : tensor<1x2x4x4xf32> -> tensor<1x2x1x1xf32> {
  ^bb0(%a: f32):
    %n = arith.constant 16.0 : f32
    %0 = arith.divf %a, %n : f32
    repvgg_layer.yield %0 : f32
  }
  %v = repvgg_layer.conv %y, %w extras(%y : tensor<1x2x4x4xf32>) <{strides = array<i64: 1, 1>, pad_low = array<i64: 0, 0>, pad_high = array<i64: 0, 0>, dilations = array<i64: 1, 1>, groups = 1 : i64}> {repvgg_layer.precision = f32} : (tensor<1x2x4x4xf32>, tensor<2x2x1x1xf32>) -> tensor<1x2x4x4xf32> {
  ^bb0(%sum: f32, %r: f32):
    %0 = arith.addf %sum, %r : f32
    repvgg_layer.yield %0 : f32
  }
  return %z, %v : tensor<1x2x1x1xf32>, tensor<1x2x4x4xf32>
}

// -----

// A residual of i8, scaled twice, is one more multiplication: 0.25 by the channel's factors, 2 and 4, and by the 8 steps of a result of 0.125.
// CHECK-LABEL: func @residual
// CHECK: %[[X:.*]] = repvgg_layer.map(%arg0)
// CHECK-DAG: %[[S:.*]] = arith.constant dense<[8.000000e-02, 1.600000e-01]> : tensor<2xf32>
// CHECK-DAG: %[[R:.*]] = arith.constant dense<[4.000000e+00, 8.000000e+00]> : tensor<2xf32>
// CHECK: repvgg_layer.conv %[[X]], %{{.*}} extras(%[[X]], %[[S]], %[[R]] : tensor<1x2x4x4xi8>, tensor<2xf32>, tensor<2xf32>)
// CHECK-NEXT: ^bb0(%[[SUM:.*]]: i32, %[[E:.*]]: i8, %[[SCALE:.*]]: f32, %[[FACTOR:.*]]: f32):
// CHECK-DAG: %[[F:.*]] = arith.sitofp %[[SUM]] : i32 to f32
// CHECK-DAG: %[[G:.*]] = arith.uitofp %[[E]] : i8 to f32
// CHECK: %[[M:.*]] = arith.mulf %[[F]], %[[SCALE]] : f32
// CHECK-NEXT: %[[Y:.*]] = math.fma %[[G]], %[[FACTOR]], %[[M]] : f32
// CHECK-NEXT: math.roundeven %[[Y]] : f32
func.func @residual(%x: tensor<1x2x4x4xf32>) -> tensor<1x2x1x1xf32> {
  %q = repvgg_layer.map (%x) {repvgg_layer.precision = i8, repvgg_layer.range = array<f64: 0.0, 63.75>} : (tensor<1x2x4x4xf32>) -> tensor<1x2x4x4xf32> {
  ^bb0(%e: f32):
    repvgg_layer.yield %e : f32
  }
  %w = arith.constant dense<[[[[5.08]], [[0.0]]], [[[-10.16]], [[0.0]]]]> : tensor<2x2x1x1xf32>
  %f = arith.constant dense<[2.0, 4.0]> : tensor<2xf32>
  %y = repvgg_layer.conv %q, %w extras(%q, %f : tensor<1x2x4x4xf32>, tensor<2xf32>) <{strides = array<i64: 1, 1>, pad_low = array<i64: 0, 0>, pad_high = array<i64: 0, 0>, dilations = array<i64: 1, 1>, groups = 1 : i64}> {repvgg_layer.precision = i8, repvgg_layer.range = array<f64: -15.875, 1.0>} : (tensor<1x2x4x4xf32>, tensor<2x2x1x1xf32>) -> tensor<1x2x4x4xf32> {
  ^bb0(%sum: f32, %r: f32, %factor: f32):
    %0 = arith.mulf %r, %factor : f32
    %1 = arith.addf %sum, %0 : f32
    repvgg_layer.yield %1 : f32
  }
  %z = repvgg_layer.sum %y : tensor<1x2x4x4xf32> -> tensor<1x2x1x1xf32> {
  ^bb0(%a: f32):
    repvgg_layer.yield %a : f32
  }
  return %z : tensor<1x2x1x1xf32>
}

// -----

// What a function has been applied to is not a sum any more: it is divided by the steps.
// CHECK-LABEL: func @function
// CHECK: repvgg_layer.conv
// CHECK-NEXT: ^bb0(%[[SUM:.*]]: i32, %[[SCALE:.*]]: f32):
// CHECK-NEXT: %[[F:.*]] = arith.sitofp %[[SUM]] : i32 to f32
// CHECK-NEXT: %[[M:.*]] = arith.mulf %[[F]], %[[SCALE]] : f32
// CHECK-NEXT: %[[T:.*]] = math.tanh %[[M]] : f32
// CHECK-NEXT: %[[EIGHT:.*]] = arith.constant 8.0{{.*}} : f32
// CHECK-NEXT: %[[Y:.*]] = arith.mulf %[[T]], %[[EIGHT]] : f32
// CHECK-NEXT: math.roundeven %[[Y]] : f32
func.func @function(%x: tensor<1x2x4x4xf32> {repvgg_layer.range = array<f64: 0.0, 63.75>}) -> tensor<1x2x1x1xf32> {
  %w = arith.constant dense<[[[[5.08]], [[0.0]]], [[[-10.16]], [[0.0]]]]> : tensor<2x2x1x1xf32>
  %y = repvgg_layer.conv %x, %w <{strides = array<i64: 1, 1>, pad_low = array<i64: 0, 0>, pad_high = array<i64: 0, 0>, dilations = array<i64: 1, 1>, groups = 1 : i64}> {repvgg_layer.precision = i8, repvgg_layer.range = array<f64: -15.875, 1.0>} : (tensor<1x2x4x4xf32>, tensor<2x2x1x1xf32>) -> tensor<1x2x4x4xf32> {
  ^bb0(%sum: f32):
    %0 = math.tanh %sum : f32
    repvgg_layer.yield %0 : f32
  }
  %z = repvgg_layer.sum %y : tensor<1x2x4x4xf32> -> tensor<1x2x1x1xf32> {
  ^bb0(%a: f32):
    repvgg_layer.yield %a : f32
  }
  return %z : tensor<1x2x1x1xf32>
}

// -----

// Nor is an extra that the body yields as it is.
// CHECK-LABEL: func @extra
// CHECK: repvgg_layer.conv
// CHECK-NEXT: ^bb0(%{{.*}}: i32, %[[E:.*]]: f32, %{{.*}}: f32):
// CHECK: arith.mulf %[[E]], %{{.*}} : f32
// CHECK-NEXT: math.roundeven
func.func @extra(%x: tensor<1x2x4x4xf32> {repvgg_layer.range = array<f64: 0.0, 63.75>}) -> tensor<1x2x1x1xf32> {
  %w = arith.constant dense<[[[[5.08]], [[0.0]]], [[[-10.16]], [[0.0]]]]> : tensor<2x2x1x1xf32>
  %e = arith.constant dense<[1.0, 2.0]> : tensor<2xf32>
  %y = repvgg_layer.conv %x, %w extras(%e : tensor<2xf32>) <{strides = array<i64: 1, 1>, pad_low = array<i64: 0, 0>, pad_high = array<i64: 0, 0>, dilations = array<i64: 1, 1>, groups = 1 : i64}> {repvgg_layer.precision = i8, repvgg_layer.range = array<f64: -15.875, 1.0>} : (tensor<1x2x4x4xf32>, tensor<2x2x1x1xf32>) -> tensor<1x2x4x4xf32> {
  ^bb0(%sum: f32, %extra: f32):
    repvgg_layer.yield %extra : f32
  }
  %z = repvgg_layer.sum %y : tensor<1x2x4x4xf32> -> tensor<1x2x1x1xf32> {
  ^bb0(%a: f32):
    repvgg_layer.yield %a : f32
  }
  return %z : tensor<1x2x1x1xf32>
}
