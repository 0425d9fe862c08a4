// Sizes that are not known are computed; those that the result knows are kept.
// RUN: repvgg-opt --repvgg-to-linalg --canonicalize --cse %s | FileCheck %s

// CHECK-LABEL: @all_dynamic
// CHECK-SAME: %[[X:.*]]: tensor<?x8x?x?xf32>
// CHECK-DAG: %[[C0:.*]] = arith.constant 0 : index
// CHECK-DAG: %[[C1:.*]] = arith.constant 1 : index
// CHECK-DAG: %[[C2:.*]] = arith.constant 2 : index
// CHECK-DAG: %[[N:.*]] = tensor.dim %[[X]], %[[C0]]
// CHECK-DAG: %[[H:.*]] = tensor.dim %[[X]], %[[C2]]
// CHECK: %[[H1:.*]] = arith.addi %[[H]], %[[C1]]
// CHECK: %[[OH:.*]] = arith.divui %[[H1]], %[[C2]]
// CHECK: tensor.empty(%[[N]], %[[OH]], %{{.*}}) : tensor<?x16x?x?xf32>
func.func @all_dynamic(%x: tensor<?x8x?x?xf32>, %w: tensor<16x8x3x3xf32>) -> tensor<?x16x?x?xf32> {
  %y = repvgg.conv %x, %w strides [2, 2] pad [1, 1] : (tensor<?x8x?x?xf32>, tensor<16x8x3x3xf32>) -> tensor<?x16x?x?xf32>
  return %y : tensor<?x16x?x?xf32>
}

// CHECK-LABEL: @result_knows_more
// CHECK-NOT: tensor.dim
// CHECK: tensor.empty() : tensor<1x16x4x4xf32>
func.func @result_knows_more(%x: tensor<?x8x?x?xf32>, %w: tensor<16x8x1x1xf32>) -> tensor<1x16x4x4xf32> {
  %y = repvgg.conv %x, %w : (tensor<?x8x?x?xf32>, tensor<16x8x1x1xf32>) -> tensor<1x16x4x4xf32>
  return %y : tensor<1x16x4x4xf32>
}

// An image smaller than the window has no outputs, not a negative number.
// CHECK-LABEL: @window_may_not_fit
// CHECK: %[[S:.*]] = arith.addi %{{.*}}, %c-4
// CHECK: %[[M:.*]] = arith.maxsi %[[S]], %c0
// CHECK: tensor.empty(%[[M]])
func.func @window_may_not_fit(%x: tensor<1x8x?xf32>, %w: tensor<16x8x5xf32>) -> tensor<1x16x?xf32> {
  %y = repvgg.conv %x, %w : (tensor<1x8x?xf32>, tensor<16x8x5xf32>) -> tensor<1x16x?xf32>
  return %y : tensor<1x16x?xf32>
}

// CHECK-LABEL: @result_knows_less
// CHECK: tensor.cast %{{.*}} : tensor<1x8xf32> to tensor<?x8xf32>
func.func @result_knows_less(%x: tensor<1x8xf32>) -> tensor<?x8xf32> {
  %y = repvgg.sum %x, %x : (tensor<1x8xf32>, tensor<1x8xf32>) -> tensor<?x8xf32>
  return %y : tensor<?x8xf32>
}
