// Which layers integers are too coarse for: the last convolution, what has one pixel, sums. A precision that is there is kept. Which models are quantized already.
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

// -----

// Constants that are stored as integers: weights.
// expected-error @+1 {{'func.func' op is quantized already}}
func.func @weights(%x: tensor<4xf32>) -> tensor<4xf32> {
  %q = arith.constant dense<[1, -2, 3, 4]> : tensor<4xi8>
  // expected-note @+1 {{as this op shows}}
  %w = arith.sitofp %q : tensor<4xi8> to tensor<4xf32>
  %0 = arith.mulf %x, %w : tensor<4xf32>
  return %0 : tensor<4xf32>
}

// -----

// What was computed in integers, in the body of an op, of an argument too.
#id = affine_map<(n) -> (n)>
// expected-error @+1 {{'func.func' op is quantized already}}
func.func @intermediate(%x: tensor<4xi8>, %sum: tensor<4xi32>, %e: tensor<4xf32>) -> tensor<4xf32> {
  %0 = arith.trunci %sum : tensor<4xi32> to tensor<4xi8>
  %1 = arith.maxsi %x, %0 : tensor<4xi8>
  %2 = linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel"]} ins(%1 : tensor<4xi8>) outs(%e : tensor<4xf32>) {
  ^bb0(%a: i8, %o: f32):
    // expected-note @+1 {{as this op shows}}
    %f = arith.sitofp %a : i8 to f32
    linalg.yield %f : f32
  } -> tensor<4xf32>
  return %2 : tensor<4xf32>
}

// -----

// Photographs of 8 bits, from a pixel's channels to an image's: nothing is quantized yet.
// CHECK-LABEL: @photograph
// CHECK: arith.uitofp
// CHECK: repvgg_layer.conv {{.*}} {repvgg_layer.precision = i8}
#id = affine_map<(n, c, h, w) -> (n, c, h, w)>
func.func @photograph(%x: tensor<1x4x4x2xi8>) -> tensor<1x2x4x4xf32> {
  %w = arith.constant dense<0.1> : tensor<2x2x1x1xf32>
  %most = arith.constant dense<-16> : tensor<1x2x4x4xi8>
  %e = tensor.empty() : tensor<1x2x4x4xi8>
  %t = linalg.transpose ins(%x : tensor<1x4x4x2xi8>) outs(%e : tensor<1x2x4x4xi8>) permutation = [0, 3, 1, 2]
  %c = arith.minui %t, %most : tensor<1x2x4x4xi8>
  %ef = tensor.empty() : tensor<1x2x4x4xf32>
  %f = linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%c : tensor<1x2x4x4xi8>) outs(%ef : tensor<1x2x4x4xf32>) {
  ^bb0(%a: i8, %o: f32):
    %n = arith.uitofp %a : i8 to f32
    linalg.yield %n : f32
  } -> tensor<1x2x4x4xf32>
  %y = repvgg_layer.conv %f, %w <{strides = array<i64: 1, 1>, pad_low = array<i64: 0, 0>, pad_high = array<i64: 0, 0>, dilations = array<i64: 1, 1>, groups = 1 : i64}> : (tensor<1x2x4x4xf32>, tensor<2x2x1x1xf32>) -> tensor<1x2x4x4xf32> {
  ^bb0(%sum: f32):
    repvgg_layer.yield %sum : f32
  }
  %z = repvgg_layer.conv %y, %w <{strides = array<i64: 1, 1>, pad_low = array<i64: 0, 0>, pad_high = array<i64: 0, 0>, dilations = array<i64: 1, 1>, groups = 1 : i64}> : (tensor<1x2x4x4xf32>, tensor<2x2x1x1xf32>) -> tensor<1x2x4x4xf32> {
  ^bb0(%sum: f32):
    repvgg_layer.yield %sum : f32
  }
  return %z : tensor<1x2x4x4xf32>
}

// -----

// The same as an extra of a layer's body.
// CHECK-LABEL: @mask
// CHECK: repvgg_layer.map
// CHECK: arith.uitofp
func.func @mask(%x: tensor<1x2x4x4xf32>, %m: tensor<1x2x4x4xi8>) -> tensor<1x2x4x4xf32> {
  %y = repvgg_layer.map(%x, %m) : (tensor<1x2x4x4xf32>, tensor<1x2x4x4xi8>) -> tensor<1x2x4x4xf32> {
  ^bb0(%a: f32, %b: i8):
    %f = arith.uitofp %b : i8 to f32
    %0 = arith.mulf %a, %f : f32
    repvgg_layer.yield %0 : f32
  }
  return %y : tensor<1x2x4x4xf32>
}
