// Errors of precisions and records, and of layers that integers cannot compute.
// RUN: repvgg-opt %s --pass-pipeline='builtin.module(func.func(repvgg-set-precision))' --split-input-file --verify-diagnostics

// 70,000 products of at most 255 * 127.
func.func @overflow(%x: tensor<1x70000x1x1xf32> {repvgg_layer.range = array<f64: 0.0, 1.0>}) -> tensor<1x1x1x1xf32> {
  %w = arith.constant dense<1.0> : tensor<1x70000x1x1xf32>
  // expected-error @+1 {{'repvgg_layer.conv' op could overflow i32: a channel's weights add up to 8890000, times inputs of at most 255; give the layer another precision than i8}}
  %y = repvgg_layer.conv %x, %w <{strides = array<i64: 1, 1>, pad_low = array<i64: 0, 0>, pad_high = array<i64: 0, 0>, dilations = array<i64: 1, 1>, groups = 1 : i64}> {repvgg_layer.precision = i8} : (tensor<1x70000x1x1xf32>, tensor<1x70000x1x1xf32>) -> tensor<1x1x1x1xf32> {
  ^bb0(%sum: f32):
    repvgg_layer.yield %sum : f32
  }
  return %y : tensor<1x1x1x1xf32>
}

// -----

func.func @no_range(%x: tensor<1x2x1x1xf32>) -> tensor<1x1x1x1xf32> {
  %w = arith.constant dense<1.0> : tensor<1x2x1x1xf32>
  // expected-error @+1 {{expects a range of its input for products of 'i8': calibrate the network}}
  %y = repvgg_layer.conv %x, %w <{strides = array<i64: 1, 1>, pad_low = array<i64: 0, 0>, pad_high = array<i64: 0, 0>, dilations = array<i64: 1, 1>, groups = 1 : i64}> {repvgg_layer.precision = i8} : (tensor<1x2x1x1xf32>, tensor<1x2x1x1xf32>) -> tensor<1x1x1x1xf32> {
  ^bb0(%sum: f32):
    repvgg_layer.yield %sum : f32
  }
  return %y : tensor<1x1x1x1xf32>
}

// -----

func.func @infinite_weight(%x: tensor<1x2x1x1xf32> {repvgg_layer.range = array<f64: 0.0, 1.0>}) -> tensor<1x1x1x1xf32> {
  %w = arith.constant dense<0x7F800000> : tensor<1x2x1x1xf32>
  // expected-error @+1 {{has weights that are not finite, which no integer stands for: give it another precision than i8}}
  %y = repvgg_layer.conv %x, %w <{strides = array<i64: 1, 1>, pad_low = array<i64: 0, 0>, pad_high = array<i64: 0, 0>, dilations = array<i64: 1, 1>, groups = 1 : i64}> {repvgg_layer.precision = i8} : (tensor<1x2x1x1xf32>, tensor<1x2x1x1xf32>) -> tensor<1x1x1x1xf32> {
  ^bb0(%sum: f32):
    repvgg_layer.yield %sum : f32
  }
  return %y : tensor<1x1x1x1xf32>
}

// -----

// 9,000,000 pixels of 255 each.
func.func @sum_overflow(%x: tensor<1x1x3000x3000xf32>) -> tensor<1x1x1x1xf32> {
  %y = repvgg_layer.map(%x) {repvgg_layer.precision = i8, repvgg_layer.range = array<f64: 0.0, 1.0>} : (tensor<1x1x3000x3000xf32>) -> tensor<1x1x3000x3000xf32> {
  ^bb0(%a: f32):
    repvgg_layer.yield %a : f32
  }
  // expected-error @+1 {{could overflow i32: 9000000 pixels of at most 255 add up; give the layer before another precision than i8}}
  %z = repvgg_layer.sum %y : tensor<1x1x3000x3000xf32> -> tensor<1x1x1x1xf32> {
  ^bb0(%a: f32):
    repvgg_layer.yield %a : f32
  }
  return %z : tensor<1x1x1x1xf32>
}

// -----

// expected-error @+1 {{expects 'repvgg_layer.range' to be two finite f64, the lower one first, but got array<f64: 1.000000e+00, 0.000000e+00>}}
func.func @range(%x: tensor<1x2x1x1xf32> {repvgg_layer.range = array<f64: 1.0, 0.0>}) {
  return
}

// -----

// expected-error @+1 {{expects 'repvgg_layer.range' to be two finite f64, the lower one first, but got}}
func.func @infinite_range(%x: tensor<1x2x1x1xf32> {repvgg_layer.range = array<f64: 0.0, 0x7FF0000000000000>}) {
  return
}

// -----

// expected-error @+1 {{expects 'repvgg_layer.means' at a tensor, but it is at 'f32'}}
func.func @means(%x: f32 {repvgg_layer.means = array<f64: 1.0>}) {
  return
}

// -----

// expected-error @+1 {{expects no attribute 'repvgg_layer.precision' at an argument: repvgg_layer knows 'repvgg_layer.range' and 'repvgg_layer.means' there}}
func.func @argument(%x: tensor<1x2x1x1xf32> {repvgg_layer.precision = i8}) {
  return
}

// -----

func.func @precision(%x: tensor<1x2x1x1xf32>) -> tensor<1x2x1x1xf32> {
  // expected-error @+1 {{expects 'repvgg_layer.precision' to be f32, bf16, f16 or i8, but got i4}}
  %y = repvgg_layer.map(%x) {repvgg_layer.precision = i4} : (tensor<1x2x1x1xf32>) -> tensor<1x2x1x1xf32> {
  ^bb0(%a: f32):
    repvgg_layer.yield %a : f32
  }
  return %y : tensor<1x2x1x1xf32>
}

// -----

// expected-error @+1 {{expects 'repvgg_layer.precision' at a layer, but it is here}}
func.func @place() attributes {repvgg_layer.precision = i8} {
  return
}

// -----

func.func @identity_apart(%x: tensor<1x2x1x1xf32>) -> tensor<1x2x1x1xf32> {
  // expected-error @+1 {{expects 'repvgg_layer.identity_apart' at a convolution, without a value}}
  %y = repvgg_layer.map(%x) {repvgg_layer.identity_apart} : (tensor<1x2x1x1xf32>) -> tensor<1x2x1x1xf32> {
  ^bb0(%e: f32):
    repvgg_layer.yield %e : f32
  }
  return %y : tensor<1x2x1x1xf32>
}
