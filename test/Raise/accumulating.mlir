// What a convolution is accumulated upon is a term of the sum, a residual too.
// RUN: repvgg-opt %s --pass-pipeline='builtin.module(func.func(repvgg-raise))' | FileCheck %s
// RUN: repvgg-opt %s --pass-pipeline='builtin.module(func.func(linalg-generalize-named-ops,repvgg-raise))' | FileCheck %s --check-prefix=GENERIC

// GENERIC-COUNT-3: repvgg.block
// GENERIC-NOT: repvgg.block

// CHECK-LABEL: func @source_as_initial_value
// CHECK-SAME: %[[X:.*]]: tensor<1x2x4x4xf32>
// CHECK: %[[B:.*]] = repvgg.block (%[[IN:.*]] = %[[X]])
// CHECK-NEXT: %[[C:.*]] = repvgg.conv %[[IN]]
// CHECK-NEXT: repvgg.sum %[[C]], %[[IN]], %[[IN]]
// CHECK: return %[[B]]
func.func @source_as_initial_value(%x: tensor<1x2x4x4xf32>) -> tensor<1x2x4x4xf32> {
  %w = arith.constant dense<3.0> : tensor<2x2x1x1xf32>
  %0 = tensor.empty() : tensor<1x2x4x4xf32>
  %a = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%x, %w : tensor<1x2x4x4xf32>, tensor<2x2x1x1xf32>) outs(%x : tensor<1x2x4x4xf32>) -> tensor<1x2x4x4xf32>
  %y = linalg.add ins(%a, %x : tensor<1x2x4x4xf32>, tensor<1x2x4x4xf32>) outs(%0 : tensor<1x2x4x4xf32>) -> tensor<1x2x4x4xf32>
  return %y : tensor<1x2x4x4xf32>
}

// CHECK-LABEL: func @branch_as_initial_value
// CHECK: repvgg.block
// CHECK-NEXT: %[[V:.*]] = repvgg.conv %{{.*}}, %{{.*}} pad [1, 1]
// CHECK-NEXT: %[[W:.*]] = repvgg.conv
// CHECK-NEXT: repvgg.sum
// CHECK-NOT: linalg.conv
// CHECK: return
func.func @branch_as_initial_value(%x: tensor<1x2x4x4xf32>) -> tensor<1x2x4x4xf32> {
  %zero = arith.constant 0.0 : f32
  %w = arith.constant dense<3.0> : tensor<2x2x1x1xf32>
  %v = arith.constant dense<4.0> : tensor<2x2x3x3xf32>
  %0 = tensor.empty() : tensor<1x2x4x4xf32>
  %1 = linalg.fill ins(%zero : f32) outs(%0 : tensor<1x2x4x4xf32>) -> tensor<1x2x4x4xf32>
  %p = tensor.pad %x low[0, 0, 1, 1] high[0, 0, 1, 1] {
  ^bb0(%i: index, %j: index, %k: index, %l: index):
    tensor.yield %zero : f32
  } : tensor<1x2x4x4xf32> to tensor<1x2x6x6xf32>
  %a = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%x, %w : tensor<1x2x4x4xf32>, tensor<2x2x1x1xf32>) outs(%1 : tensor<1x2x4x4xf32>) -> tensor<1x2x4x4xf32>
  %b = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%p, %v : tensor<1x2x6x6xf32>, tensor<2x2x3x3xf32>) outs(%a : tensor<1x2x4x4xf32>) -> tensor<1x2x4x4xf32>
  return %b : tensor<1x2x4x4xf32>
}

// An addend that is computed elsewhere is added after the block.
// CHECK-LABEL: func @residual_as_initial_value
// CHECK-SAME: %[[X:[^:]*]]: tensor<1x2x4x4xf32>, %[[R:[^:]*]]: tensor<1x2x4x4xf32>
// CHECK: %[[B:.*]] = repvgg.block (%[[IN:.*]] = %[[X]])
// CHECK: repvgg.sum
// CHECK: %[[S:.*]] = linalg.add ins(%[[B]], %[[R]]
// CHECK-NOT: linalg.conv
// CHECK: return %[[S]]
func.func @residual_as_initial_value(%x: tensor<1x2x4x4xf32>, %r: tensor<1x2x4x4xf32>) -> tensor<1x2x4x4xf32> {
  %w = arith.constant dense<3.0> : tensor<2x2x1x1xf32>
  %0 = tensor.empty() : tensor<1x2x4x4xf32>
  %a = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%x, %w : tensor<1x2x4x4xf32>, tensor<2x2x1x1xf32>) outs(%r : tensor<1x2x4x4xf32>) -> tensor<1x2x4x4xf32>
  %y = linalg.add ins(%a, %x : tensor<1x2x4x4xf32>, tensor<1x2x4x4xf32>) outs(%0 : tensor<1x2x4x4xf32>) -> tensor<1x2x4x4xf32>
  return %y : tensor<1x2x4x4xf32>
}

// A lone convolution with a residual is left, and nothing is split.
// CHECK-LABEL: func @lone_convolution_with_residual
// CHECK-NOT: repvgg
// CHECK: linalg.conv_2d_nchw_fchw
// CHECK-NEXT: return
func.func @lone_convolution_with_residual(%x: tensor<1x2x4x4xf32>, %r: tensor<1x2x4x4xf32>) -> tensor<1x2x4x4xf32> {
  %w = arith.constant dense<3.0> : tensor<2x2x1x1xf32>
  %a = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%x, %w : tensor<1x2x4x4xf32>, tensor<2x2x1x1xf32>) outs(%r : tensor<1x2x4x4xf32>) -> tensor<1x2x4x4xf32>
  return %a : tensor<1x2x4x4xf32>
}
