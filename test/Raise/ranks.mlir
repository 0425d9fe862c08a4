// Linear layers, 1-D and 3-D convolutions are raised like 2-D ones.
// RUN: repvgg-opt %s --pass-pipeline='builtin.module(func.func(repvgg-raise))' | FileCheck %s
// RUN: mlir-opt %s --linalg-generalize-named-ops | repvgg-opt --pass-pipeline='builtin.module(func.func(repvgg-raise))' | FileCheck %s

// CHECK-LABEL: @transposed_linear
// CHECK: %[[W:.*]] = arith.constant dense<{{.*}}> : tensor<3x2xf32>
// CHECK: repvgg.conv %{{.*}}, %[[W]] : (tensor<5x2xf32>, tensor<3x2xf32>) -> tensor<5x3xf32>
func.func @transposed_linear(%x: tensor<5x2xf32>) -> tensor<5x3xf32> {
  %zero = arith.constant 0.0 : f32
  %two = arith.constant dense<2.0> : tensor<5x3xf32>
  %w = arith.constant dense<[[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]]> : tensor<3x2xf32>
  %e = tensor.empty() : tensor<2x3xf32>
  %t = linalg.transpose ins(%w : tensor<3x2xf32>) outs(%e : tensor<2x3xf32>) permutation = [1, 0]
  %0 = tensor.empty() : tensor<5x3xf32>
  %1 = linalg.fill ins(%zero : f32) outs(%0 : tensor<5x3xf32>) -> tensor<5x3xf32>
  %2 = linalg.matmul ins(%x, %t : tensor<5x2xf32>, tensor<2x3xf32>) outs(%1 : tensor<5x3xf32>) -> tensor<5x3xf32>
  %3 = arith.mulf %2, %two : tensor<5x3xf32>
  return %3 : tensor<5x3xf32>
}

// A constant that is stored as [I, O] is transposed.
// CHECK-LABEL: @linear
// CHECK: %[[W:.*]] = arith.constant dense<{{\[}}[1.000000e+00, 4.000000e+00], [2.000000e+00, 5.000000e+00], [3.000000e+00, 6.000000e+00]]> : tensor<3x2xf32>
// CHECK: repvgg.conv %{{.*}}, %[[W]] :
func.func @linear(%x: tensor<5x2xf32>) -> tensor<5x3xf32> {
  %zero = arith.constant 0.0 : f32
  %two = arith.constant dense<2.0> : tensor<5x3xf32>
  %w = arith.constant dense<[[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]]> : tensor<2x3xf32>
  %0 = tensor.empty() : tensor<5x3xf32>
  %1 = linalg.fill ins(%zero : f32) outs(%0 : tensor<5x3xf32>) -> tensor<5x3xf32>
  %2 = linalg.matmul ins(%x, %w : tensor<5x2xf32>, tensor<2x3xf32>) outs(%1 : tensor<5x3xf32>) -> tensor<5x3xf32>
  %3 = arith.mulf %2, %two : tensor<5x3xf32>
  return %3 : tensor<5x3xf32>
}

// CHECK-LABEL: @one
// CHECK: repvgg.conv %{{.*}}, %{{.*}} strides [2] : (tensor<1x2x7xf32>, tensor<3x2x3xf32>) -> tensor<1x3x3xf32>
func.func @one(%x: tensor<1x2x7xf32>) -> tensor<1x3x3xf32> {
  %zero = arith.constant 0.0 : f32
  %two = arith.constant dense<2.0> : tensor<1x3x3xf32>
  %w = arith.constant dense<3.0> : tensor<3x2x3xf32>
  %0 = tensor.empty() : tensor<1x3x3xf32>
  %1 = linalg.fill ins(%zero : f32) outs(%0 : tensor<1x3x3xf32>) -> tensor<1x3x3xf32>
  %2 = linalg.conv_1d_ncw_fcw {dilations = dense<1> : vector<1xi64>, strides = dense<2> : vector<1xi64>} ins(%x, %w : tensor<1x2x7xf32>, tensor<3x2x3xf32>) outs(%1 : tensor<1x3x3xf32>) -> tensor<1x3x3xf32>
  %3 = arith.mulf %2, %two : tensor<1x3x3xf32>
  return %3 : tensor<1x3x3xf32>
}

// CHECK-LABEL: @three
// CHECK: repvgg.conv %{{.*}} : (tensor<1x2x3x3x3xf32>, tensor<3x2x1x2x3xf32>) -> tensor<1x3x3x2x1xf32>
func.func @three(%x: tensor<1x2x3x3x3xf32>) -> tensor<1x3x3x2x1xf32> {
  %zero = arith.constant 0.0 : f32
  %two = arith.constant dense<2.0> : tensor<1x3x3x2x1xf32>
  %w = arith.constant dense<3.0> : tensor<3x2x1x2x3xf32>
  %0 = tensor.empty() : tensor<1x3x3x2x1xf32>
  %1 = linalg.fill ins(%zero : f32) outs(%0 : tensor<1x3x3x2x1xf32>) -> tensor<1x3x3x2x1xf32>
  %2 = linalg.conv_3d_ncdhw_fcdhw {dilations = dense<1> : vector<3xi64>, strides = dense<1> : vector<3xi64>} ins(%x, %w : tensor<1x2x3x3x3xf32>, tensor<3x2x1x2x3xf32>) outs(%1 : tensor<1x3x3x2x1xf32>) -> tensor<1x3x3x2x1xf32>
  %3 = arith.mulf %2, %two : tensor<1x3x3x2x1xf32>
  return %3 : tensor<1x3x3x2x1xf32>
}
