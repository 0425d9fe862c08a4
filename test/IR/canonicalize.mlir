// What says nothing is dropped, sums are flat, a batch norm is folded into a constant convolution.
// RUN: repvgg-opt %s --canonicalize | FileCheck %s

// CHECK-LABEL: @nested_sums
// CHECK-SAME: %[[A:.*]]: tensor<1x8xf32>, %[[B:.*]]: tensor<1x8xf32>
// CHECK-NEXT: %[[S:.*]] = repvgg.sum %[[A]], %[[B]], %[[A]], %[[A]] : tensor<1x8xf32>
// CHECK-NEXT: return %[[S]]
func.func @nested_sums(%a: tensor<1x8xf32>, %b: tensor<1x8xf32>) -> tensor<1x8xf32> {
  %0 = repvgg.sum %b, %a : tensor<1x8xf32>
  %1 = repvgg.sum %a, %0 : tensor<1x8xf32>
  %2 = repvgg.sum %1, %a : tensor<1x8xf32>
  %3 = repvgg.sum %2 : tensor<1x8xf32>
  return %3 : tensor<1x8xf32>
}

// CHECK-LABEL: @neutral_scales
// CHECK-SAME: %[[X:.*]]: tensor<1x2xf32>
// CHECK: %[[TWO:.*]] = arith.constant dense<2.000000e+00>
// CHECK-NEXT: %[[A:.*]] = repvgg.scale %[[X]] by %[[TWO]] : (
// CHECK-NEXT: %[[B:.*]] = repvgg.scale %[[X]] plus %[[TWO]] : (
// CHECK-NEXT: return %[[X]], %[[A]], %[[B]]
func.func @neutral_scales(%x: tensor<1x2xf32>) -> (tensor<1x2xf32>, tensor<1x2xf32>, tensor<1x2xf32>) {
  %one = arith.constant dense<[1.0, 1.0]> : tensor<2xf16>
  %zero = arith.constant dense<0.0> : tensor<f32>
  %two = arith.constant dense<2.0> : tensor<2xf32>
  %0 = repvgg.scale %x by %one plus %zero : (tensor<1x2xf32>, tensor<2xf16>, tensor<f32>) -> tensor<1x2xf32>
  %1 = repvgg.scale %x by %two plus %zero : (tensor<1x2xf32>, tensor<2xf32>, tensor<f32>) -> tensor<1x2xf32>
  %2 = repvgg.scale %x by %one plus %two : (tensor<1x2xf32>, tensor<2xf16>, tensor<2xf32>) -> tensor<1x2xf32>
  return %0, %1, %2 : tensor<1x2xf32>, tensor<1x2xf32>, tensor<1x2xf32>
}

// CHECK-LABEL: @unit_avg_pool
// CHECK-SAME: %[[X:.*]]: tensor<1x2x4xf32>
// CHECK-NEXT: return %[[X]]
func.func @unit_avg_pool(%x: tensor<1x2x4xf32>) -> tensor<1x2x4xf32> {
  %0 = repvgg.avg_pool %x kernel [1] {count_include_pad = false} : tensor<1x2x4xf32> -> tensor<1x2x4xf32>
  return %0 : tensor<1x2x4xf32>
}

// gamma / sqrt(variance + epsilon) = [2, 4]: weights [3, 5] become [6, 20], the bias 7 + 2 * (1 - 1), 7 + 4 * (2 - 1).
// CHECK-LABEL: @batch_norm_of_conv
// CHECK-DAG: %[[W:.*]] = arith.constant dense<{{\[\[}}[6.000000e+00]], {{\[\[}}2.000000e+01]]]> : tensor<2x1x1xf32>
// CHECK-DAG: %[[B:.*]] = arith.constant dense<[7.000000e+00, 1.100000e+01]> : tensor<2xf32>
// CHECK: %[[Y:.*]] = repvgg.conv %{{.*}}, %[[W]] bias %[[B]] strides [2] pad [1] to [0] groups 2 : (
// CHECK-NEXT: return %[[Y]]
func.func @batch_norm_of_conv(%x: tensor<1x2x4xf32>) -> tensor<1x2x3xf32> {
  %w = arith.constant dense<[[[3.0]], [[5.0]]]> : tensor<2x1x1xf32>
  %b = arith.constant dense<[1.0, 2.0]> : tensor<2xf32>
  %mean = arith.constant dense<1.0> : tensor<2xf32>
  %variance = arith.constant dense<[0.0, 0.75]> : tensor<2xf32>
  %gamma = arith.constant dense<[1.0, 4.0]> : tensor<2xf32>
  %beta = arith.constant dense<7.0> : tensor<2xf32>
  %0 = repvgg.conv %x, %w bias %b strides [2] pad [1] to [0] groups 2
      : (tensor<1x2x4xf32>, tensor<2x1x1xf32>, tensor<2xf32>) -> tensor<1x2x3xf32>
  %1 = repvgg.batch_norm %0 mean %mean variance %variance gamma %gamma beta %beta epsilon 0.25
      : (tensor<1x2x3xf32>, tensor<2xf32>, tensor<2xf32>, tensor<2xf32>, tensor<2xf32>) -> tensor<1x2x3xf32>
  return %1 : tensor<1x2x3xf32>
}
