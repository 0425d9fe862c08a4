// Every region of every function is searched; constants may be outside of it, data may not.
// RUN: repvgg-opt %s --pass-pipeline='builtin.module(func.func(repvgg-raise))' | FileCheck %s

// CHECK: func.func private @declared
func.func private @declared(tensor<1x2x4x4xf32>)

// CHECK-LABEL: @in_a_branch
// CHECK: scf.if
// CHECK: repvgg.block
// CHECK: repvgg.sum
func.func @in_a_branch(%x: tensor<1x2x4x4xf32>, %c: i1) -> tensor<1x2x4x4xf32> {
  %zero = arith.constant 0.0 : f32
  %w = arith.constant dense<3.0> : tensor<2x2x1x1xf32>
  %0 = tensor.empty() : tensor<1x2x4x4xf32>
  %1 = linalg.fill ins(%zero : f32) outs(%0 : tensor<1x2x4x4xf32>) -> tensor<1x2x4x4xf32>
  %y = scf.if %c -> tensor<1x2x4x4xf32> {
    %2 = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%x, %w : tensor<1x2x4x4xf32>, tensor<2x2x1x1xf32>) outs(%1 : tensor<1x2x4x4xf32>) -> tensor<1x2x4x4xf32>
    %3 = linalg.add ins(%2, %x : tensor<1x2x4x4xf32>, tensor<1x2x4x4xf32>) outs(%0 : tensor<1x2x4x4xf32>) -> tensor<1x2x4x4xf32>
    scf.yield %3 : tensor<1x2x4x4xf32>
  } else {
    scf.yield %x : tensor<1x2x4x4xf32>
  }
  return %y : tensor<1x2x4x4xf32>
}

// CHECK-LABEL: @convolution_outside
// CHECK: linalg.conv_2d_nchw_fchw
// CHECK: scf.if
// CHECK-NEXT: linalg.add
func.func @convolution_outside(%x: tensor<1x2x4x4xf32>, %c: i1) -> tensor<1x2x4x4xf32> {
  %zero = arith.constant 0.0 : f32
  %w = arith.constant dense<3.0> : tensor<2x2x1x1xf32>
  %0 = tensor.empty() : tensor<1x2x4x4xf32>
  %1 = linalg.fill ins(%zero : f32) outs(%0 : tensor<1x2x4x4xf32>) -> tensor<1x2x4x4xf32>
  %2 = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%x, %w : tensor<1x2x4x4xf32>, tensor<2x2x1x1xf32>) outs(%1 : tensor<1x2x4x4xf32>) -> tensor<1x2x4x4xf32>
  %y = scf.if %c -> tensor<1x2x4x4xf32> {
    %3 = linalg.add ins(%2, %x : tensor<1x2x4x4xf32>, tensor<1x2x4x4xf32>) outs(%0 : tensor<1x2x4x4xf32>) -> tensor<1x2x4x4xf32>
    scf.yield %3 : tensor<1x2x4x4xf32>
  } else {
    scf.yield %x : tensor<1x2x4x4xf32>
  }
  return %y : tensor<1x2x4x4xf32>
}
