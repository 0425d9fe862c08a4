// Where sizes are unknown, the sum of block and addend takes them from the block: what the block replaces goes.
// RUN: repvgg-opt %s --pass-pipeline='builtin.module(func.func(repvgg-raise))' | FileCheck %s

// CHECK-LABEL: @f
// CHECK: %[[B:.*]] = repvgg.block
// CHECK-NOT: linalg.conv_2d
// CHECK: tensor.dim %[[B]]
// CHECK: linalg.add ins(%[[B]], %arg1
func.func @f(%x: tensor<?x2x?x?xf32>, %y: tensor<?x2x?x?xf32>, %init: tensor<?x2x?x?xf32>) -> tensor<?x2x?x?xf32> {
  %zero = arith.constant 0.0 : f32
  %w = arith.constant dense<3.0> : tensor<2x2x1x1xf32>
  %0 = linalg.fill ins(%zero : f32) outs(%init : tensor<?x2x?x?xf32>) -> tensor<?x2x?x?xf32>
  %1 = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%x, %w : tensor<?x2x?x?xf32>, tensor<2x2x1x1xf32>) outs(%0 : tensor<?x2x?x?xf32>) -> tensor<?x2x?x?xf32>
  %2 = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%x, %w : tensor<?x2x?x?xf32>, tensor<2x2x1x1xf32>) outs(%0 : tensor<?x2x?x?xf32>) -> tensor<?x2x?x?xf32>
  %3 = arith.addf %2, %y : tensor<?x2x?x?xf32>
  %4 = arith.addf %1, %3 : tensor<?x2x?x?xf32>
  return %4 : tensor<?x2x?x?xf32>
}
