// Lone convolutions of data in other shapes, each of what comes before it.
// RUN: repvgg-opt %s --pass-pipeline='builtin.module(func.func(repvgg-raise-convolutions,canonicalize))' | FileCheck %s

// The second reads the first one's op, not what that has replaced.
// CHECK-LABEL: @one_after_another
// CHECK: %[[A:.*]] = repvgg.conv %{{.*}}
// CHECK-NEXT: %[[B:.*]] = repvgg.conv %[[A]]
// CHECK-NEXT: return %[[B]]
func.func @one_after_another(%x: tensor<1x2x4x4xf32>) -> tensor<1x2x4x4xf32> {
  %zero = arith.constant 0.0 : f32
  %w = arith.constant dense<3.0> : tensor<2x2x1x1xf32>
  %0 = tensor.empty() : tensor<1x2x4x4xf32>
  %1 = linalg.fill ins(%zero : f32) outs(%0 : tensor<1x2x4x4xf32>) -> tensor<1x2x4x4xf32>
  %2 = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%x, %w : tensor<1x2x4x4xf32>, tensor<2x2x1x1xf32>) outs(%1 : tensor<1x2x4x4xf32>) -> tensor<1x2x4x4xf32>
  %3 = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%2, %w : tensor<1x2x4x4xf32>, tensor<2x2x1x1xf32>) outs(%1 : tensor<1x2x4x4xf32>) -> tensor<1x2x4x4xf32>
  return %3 : tensor<1x2x4x4xf32>
}

// CHECK-LABEL: @tokens
// CHECK-SAME: %[[X:.*]]: tensor<?x5x2xf32>
// CHECK: %[[D:.*]] = tensor.collapse_shape %[[X]] {{\[\[}}0, 1], [2]]
// CHECK: %[[Y:.*]] = repvgg.conv %[[D]], %{{.*}} : (tensor<?x2xf32>, tensor<3x2xf32>) -> tensor<?x3xf32>
// CHECK: %[[T:.*]] = tensor.expand_shape %[[Y]] {{\[\[}}0, 1], [2]]
// CHECK: return %[[T]]
func.func @tokens(%x: tensor<?x5x2xf32>, %e: tensor<?x5x3xf32>, %n: tensor<?x2x3xf32>) -> tensor<?x5x3xf32> {
  %zero = arith.constant 0.0 : f32
  %w = arith.constant dense<3.0> : tensor<2x3xf32>
  %v = linalg.broadcast ins(%w : tensor<2x3xf32>) outs(%n : tensor<?x2x3xf32>) dimensions = [0]
  %z = linalg.fill ins(%zero : f32) outs(%e : tensor<?x5x3xf32>) -> tensor<?x5x3xf32>
  %y = linalg.batch_matmul ins(%x, %v : tensor<?x5x2xf32>, tensor<?x2x3xf32>) outs(%z : tensor<?x5x3xf32>) -> tensor<?x5x3xf32>
  return %y : tensor<?x5x3xf32>
}

// What is accumulated upon data is added to it.
// CHECK-LABEL: @residual
// CHECK-SAME: %[[X:.*]]: tensor<4x2xf32>, %[[R:.*]]: tensor<4x3xf32>
// CHECK: %[[C:.*]] = repvgg.conv %[[X]]
// CHECK-NEXT: %[[Y:.*]] = linalg.add ins(%[[C]], %[[R]] :
// CHECK-NEXT: return %[[Y]]
func.func @residual(%x: tensor<4x2xf32>, %r: tensor<4x3xf32>) -> tensor<4x3xf32> {
  %w = arith.constant dense<3.0> : tensor<2x3xf32>
  %y = linalg.matmul ins(%x, %w : tensor<4x2xf32>, tensor<2x3xf32>) outs(%r : tensor<4x3xf32>) -> tensor<4x3xf32>
  return %y : tensor<4x3xf32>
}
