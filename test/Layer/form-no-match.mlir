// What has no layer stays as it is, for the fallback path.
// RUN: repvgg-opt %s --pass-pipeline='builtin.module(func.func(repvgg-form-layers))' | FileCheck %s
#id = affine_map<(n, c, h, w) -> (n, c, h, w)>
#row = affine_map<(n, c, h, w) -> (0, 0, h, 0)>
#pixel = affine_map<(n, c, h, w) -> (n, c, 0, 0)>

// CHECK-LABEL: @dynamic
// CHECK: repvgg.conv
func.func @dynamic(%x: tensor<?x4x5x5xf32>, %w: tensor<8x4x1x1xf32>) -> tensor<?x8x5x5xf32> {
  %y = repvgg.conv %x, %w : (tensor<?x4x5x5xf32>, tensor<8x4x1x1xf32>) -> tensor<?x8x5x5xf32>
  return %y : tensor<?x8x5x5xf32>
}

// CHECK-LABEL: @f64
// CHECK: repvgg.conv
func.func @f64(%x: tensor<1x4x5x5xf64>, %w: tensor<8x4x1x1xf64>) -> tensor<1x8x5x5xf64> {
  %y = repvgg.conv %x, %w : (tensor<1x4x5x5xf64>, tensor<8x4x1x1xf64>) -> tensor<1x8x5x5xf64>
  return %y : tensor<1x8x5x5xf64>
}

// CHECK-LABEL: @three_axes
// CHECK: repvgg.conv
func.func @three_axes(%x: tensor<1x4x5x5x5xf32>, %w: tensor<8x4x1x1x1xf32>) -> tensor<1x8x5x5x5xf32> {
  %y = repvgg.conv %x, %w : (tensor<1x4x5x5x5xf32>, tensor<8x4x1x1x1xf32>) -> tensor<1x8x5x5x5xf32>
  return %y : tensor<1x8x5x5x5xf32>
}

// CHECK-LABEL: @no_layer_before
// CHECK: linalg.add
func.func @no_layer_before(%x: tensor<1x4x5x5xf32>) -> tensor<1x4x5x5xf32> {
  %y = linalg.add ins(%x, %x : tensor<1x4x5x5xf32>, tensor<1x4x5x5xf32>) outs(%x : tensor<1x4x5x5xf32>) -> tensor<1x4x5x5xf32>
  return %y : tensor<1x4x5x5xf32>
}

// An element a row is no operand of a layer.
// CHECK-LABEL: @row_vector
// CHECK: repvgg_layer.conv
// CHECK: linalg.generic
func.func @row_vector(%x: tensor<1x4x5x5xf32>, %v: tensor<1x1x5x1xf32>) -> tensor<1x4x5x5xf32> {
  %w = arith.constant dense<1.0> : tensor<4x4x1x1xf32>
  %y = repvgg.conv %x, %w : (tensor<1x4x5x5xf32>, tensor<4x4x1x1xf32>) -> tensor<1x4x5x5xf32>
  %z = linalg.generic {indexing_maps = [#id, #row, #id], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%y, %v : tensor<1x4x5x5xf32>, tensor<1x1x5x1xf32>) outs(%x : tensor<1x4x5x5xf32>) {
  ^bb0(%a: f32, %b: f32, %out: f32):
    %0 = arith.mulf %a, %b : f32
    linalg.yield %0 : f32
  } -> tensor<1x4x5x5xf32>
  return %z : tensor<1x4x5x5xf32>
}

// Its place decides over its value.
// CHECK-LABEL: @index_in_body
// CHECK: repvgg_layer.conv
// CHECK: linalg.index
func.func @index_in_body(%x: tensor<1x4x5x5xf32>) -> tensor<1x4x5x5xf32> {
  %w = arith.constant dense<1.0> : tensor<4x4x1x1xf32>
  %y = repvgg.conv %x, %w : (tensor<1x4x5x5xf32>, tensor<4x4x1x1xf32>) -> tensor<1x4x5x5xf32>
  %z = linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%y : tensor<1x4x5x5xf32>) outs(%x : tensor<1x4x5x5xf32>) {
  ^bb0(%a: f32, %out: f32):
    %i = linalg.index 2 : index
    %j = arith.index_cast %i : index to i32
    %k = arith.sitofp %j : i32 to f32
    %0 = arith.mulf %a, %k : f32
    linalg.yield %0 : f32
  } -> tensor<1x4x5x5xf32>
  return %z : tensor<1x4x5x5xf32>
}

// A sum that starts from something is more than the sum over the pixels.
// CHECK-LABEL: @sum_with_start
// CHECK: repvgg_layer.conv
// CHECK: linalg.generic
func.func @sum_with_start(%x: tensor<1x4x5x5xf32>, %start: tensor<1x4x1x1xf32>) -> tensor<1x4x1x1xf32> {
  %w = arith.constant dense<1.0> : tensor<4x4x1x1xf32>
  %y = repvgg.conv %x, %w : (tensor<1x4x5x5xf32>, tensor<4x4x1x1xf32>) -> tensor<1x4x5x5xf32>
  %z = linalg.generic {indexing_maps = [#id, #pixel], iterator_types = ["parallel", "parallel", "reduction", "reduction"]} ins(%y : tensor<1x4x5x5xf32>) outs(%start : tensor<1x4x1x1xf32>) {
  ^bb0(%a: f32, %out: f32):
    %0 = arith.addf %a, %out : f32
    linalg.yield %0 : f32
  } -> tensor<1x4x1x1xf32>
  return %z : tensor<1x4x1x1xf32>
}

// Weights are packed ahead of time.
// CHECK-LABEL: @weight_at_run_time
// CHECK: repvgg.conv
func.func @weight_at_run_time(%x: tensor<1x4x5x5xf32>, %weight: tensor<8x4x1x1xf32>) -> tensor<1x8x5x5xf32> {
  %y = repvgg.conv %x, %weight : (tensor<1x4x5x5xf32>, tensor<8x4x1x1xf32>) -> tensor<1x8x5x5xf32>
  return %y : tensor<1x8x5x5xf32>
}
