// Canonicalization keeps what has a meaning, and the last op of a block.
// RUN: repvgg-opt %s --canonicalize | FileCheck %s

// CHECK-LABEL: @inner_sum_has_two_users
// CHECK: %[[INNER:.*]] = repvgg.sum
// CHECK: repvgg.sum %{{[^,]*}}, %[[INNER]] :
func.func @inner_sum_has_two_users(%a: tensor<1x8xf32>) -> (tensor<1x8xf32>, tensor<1x8xf32>) {
  %0 = repvgg.sum %a, %a : tensor<1x8xf32>
  %1 = repvgg.sum %a, %0 : tensor<1x8xf32>
  return %0, %1 : tensor<1x8xf32>, tensor<1x8xf32>
}

// An inner sum that is rounded to f16 is not the sum of its terms.
// CHECK-LABEL: @inner_sum_rounds
// CHECK-COUNT-2: repvgg.sum
func.func @inner_sum_rounds(%a: tensor<1x8xf32>) -> tensor<1x8xf32> {
  %0 = repvgg.sum %a, %a : (tensor<1x8xf32>, tensor<1x8xf32>) -> tensor<1x8xf16>
  %1 = repvgg.sum %a, %0 : (tensor<1x8xf32>, tensor<1x8xf16>) -> tensor<1x8xf32>
  return %1 : tensor<1x8xf32>
}

// CHECK-LABEL: @sum_of_one_changes_type
// CHECK: repvgg.sum
func.func @sum_of_one_changes_type(%a: tensor<1x8xf32>) -> tensor<1x8xf16> {
  %0 = repvgg.sum %a : (tensor<1x8xf32>) -> tensor<1x8xf16>
  return %0 : tensor<1x8xf16>
}

// CHECK-LABEL: @last_op_of_a_block
// CHECK: repvgg.scale
func.func @last_op_of_a_block(%x: tensor<1x8xf32>) -> tensor<1x8xf32> {
  %one = arith.constant dense<1.0> : tensor<f32>
  %y = repvgg.block (%in = %x) activation <relu> : tensor<1x8xf32> -> tensor<1x8xf32> {
    %0 = repvgg.scale %in by %one : (tensor<1x8xf32>, tensor<f32>) -> tensor<1x8xf32>
    repvgg.yield %0 : tensor<1x8xf32>
  }
  return %y : tensor<1x8xf32>
}

// Not constant; an activation in between; a negative variance; an f16 overflow.
// CHECK-LABEL: @batch_norm_stays
// CHECK-COUNT-4: repvgg.batch_norm
func.func @batch_norm_stays(%x: tensor<1x2xf16>, %p: tensor<2xf16>) -> (tensor<1x2xf16>, tensor<1x2xf16>, tensor<1x2xf16>, tensor<1x2xf16>) {
  %w = arith.constant dense<1.0> : tensor<2x2xf16>
  %one = arith.constant dense<1.0> : tensor<2xf16>
  %negative = arith.constant dense<-1.0> : tensor<2xf16>
  %tiny = arith.constant dense<1.0e-12> : tensor<2xf64>
  %0 = repvgg.conv %x, %w : (tensor<1x2xf16>, tensor<2x2xf16>) -> tensor<1x2xf16>
  %a = repvgg.batch_norm %0 mean %one variance %p epsilon 0.5 : (tensor<1x2xf16>, tensor<2xf16>, tensor<2xf16>) -> tensor<1x2xf16>
  %1 = repvgg.conv %x, %w activation <relu> : (tensor<1x2xf16>, tensor<2x2xf16>) -> tensor<1x2xf16>
  %b = repvgg.batch_norm %1 mean %one variance %one epsilon 0.5 : (tensor<1x2xf16>, tensor<2xf16>, tensor<2xf16>) -> tensor<1x2xf16>
  %2 = repvgg.conv %x, %w : (tensor<1x2xf16>, tensor<2x2xf16>) -> tensor<1x2xf16>
  %c = repvgg.batch_norm %2 mean %one variance %negative epsilon 0.5 : (tensor<1x2xf16>, tensor<2xf16>, tensor<2xf16>) -> tensor<1x2xf16>
  %3 = repvgg.conv %x, %w : (tensor<1x2xf16>, tensor<2x2xf16>) -> tensor<1x2xf16>
  %d = repvgg.batch_norm %3 mean %one variance %tiny epsilon 0.0 : (tensor<1x2xf16>, tensor<2xf16>, tensor<2xf64>) -> tensor<1x2xf16>
  return %a, %b, %c, %d : tensor<1x2xf16>, tensor<1x2xf16>, tensor<1x2xf16>, tensor<1x2xf16>
}

// CHECK-LABEL: @batch_norm_in_a_block
// CHECK: repvgg.batch_norm
func.func @batch_norm_in_a_block(%x: tensor<1x2xf32>) -> tensor<1x2xf32> {
  %w = arith.constant dense<1.0> : tensor<2x2xf32>
  %one = arith.constant dense<1.0> : tensor<2xf32>
  %y = repvgg.block (%in = %x) : tensor<1x2xf32> -> tensor<1x2xf32> {
    %0 = repvgg.conv %in, %w : (tensor<1x2xf32>, tensor<2x2xf32>) -> tensor<1x2xf32>
    %1 = repvgg.batch_norm %0 mean %one variance %one epsilon 0.5 : (tensor<1x2xf32>, tensor<2xf32>, tensor<2xf32>) -> tensor<1x2xf32>
    repvgg.yield %1 : tensor<1x2xf32>
  }
  return %y : tensor<1x2xf32>
}
