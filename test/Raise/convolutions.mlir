// Named convolutions of every kind become repvgg.conv, padding and groups included.
// RUN: repvgg-opt %s --pass-pipeline='builtin.module(func.func(repvgg-raise))' | FileCheck %s
// RUN: mlir-opt %s --linalg-generalize-named-ops | repvgg-opt --pass-pipeline='builtin.module(func.func(repvgg-raise))' | FileCheck %s

// CHECK-LABEL: @strided_dilated_asymmetric
// CHECK: repvgg.conv %{{.*}}, %{{.*}} strides [2, 1] pad [1, 0] to [0, 2] dilations [1, 2] :
func.func @strided_dilated_asymmetric(%x: tensor<1x2x6x6xf32>) -> tensor<1x3x3x4xf32> {
  %zero = arith.constant 0.0 : f32
  %two = arith.constant dense<2.0> : tensor<1x3x3x4xf32>
  %w = arith.constant dense<3.0> : tensor<3x2x3x3xf32>
  %p = tensor.pad %x low[0, 0, 1, 0] high[0, 0, 0, 2] {
  ^bb0(%i: index, %j: index, %k: index, %l: index):
    tensor.yield %zero : f32
  } : tensor<1x2x6x6xf32> to tensor<1x2x7x8xf32>
  %0 = tensor.empty() : tensor<1x3x3x4xf32>
  %1 = linalg.fill ins(%zero : f32) outs(%0 : tensor<1x3x3x4xf32>) -> tensor<1x3x3x4xf32>
  %2 = linalg.conv_2d_nchw_fchw {dilations = dense<[1, 2]> : vector<2xi64>, strides = dense<[2, 1]> : vector<2xi64>} ins(%p, %w : tensor<1x2x7x8xf32>, tensor<3x2x3x3xf32>) outs(%1 : tensor<1x3x3x4xf32>) -> tensor<1x3x3x4xf32>
  %3 = arith.mulf %2, %two : tensor<1x3x3x4xf32>
  return %3 : tensor<1x3x3x4xf32>
}

// CHECK-LABEL: @grouped
// CHECK-DAG: %[[B:.*]] = arith.constant dense<[1.000000e+00, 2.000000e+00, 3.000000e+00, 4.000000e+00]>
// CHECK: repvgg.conv %{{.*}}, %{{.*}} bias %[[B]] pad [1, 1] groups 2 : (tensor<1x2x4x4xf32>, tensor<4x1x3x3xf32>,
func.func @grouped(%x: tensor<1x2x4x4xf32>) -> tensor<1x4x4x4xf32> {
  %zero = arith.constant 0.0 : f32
  %two = arith.constant dense<2.0> : tensor<1x4x4x4xf32>
  %w = arith.constant dense<3.0> : tensor<4x1x3x3xf32>
  %b = arith.constant dense<[1.0, 2.0, 3.0, 4.0]> : tensor<4xf32>
  %p = tensor.pad %x low[0, 0, 1, 1] high[0, 0, 1, 1] {
  ^bb0(%i: index, %j: index, %k: index, %l: index):
    tensor.yield %zero : f32
  } : tensor<1x2x4x4xf32> to tensor<1x2x6x6xf32>
  %0 = tensor.empty() : tensor<1x4x4x4xf32>
  %1 = linalg.broadcast ins(%b : tensor<4xf32>) outs(%0 : tensor<1x4x4x4xf32>) dimensions = [0, 2, 3]
  %gx = tensor.expand_shape %p [[0], [1, 2], [3], [4]] output_shape [1, 2, 1, 6, 6] : tensor<1x2x6x6xf32> into tensor<1x2x1x6x6xf32>
  %gw = tensor.expand_shape %w [[0, 1], [2], [3], [4]] output_shape [2, 2, 1, 3, 3] : tensor<4x1x3x3xf32> into tensor<2x2x1x3x3xf32>
  %gi = tensor.expand_shape %1 [[0], [1, 2], [3], [4]] output_shape [1, 2, 2, 4, 4] : tensor<1x4x4x4xf32> into tensor<1x2x2x4x4xf32>
  %2 = linalg.conv_2d_ngchw_gfchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%gx, %gw : tensor<1x2x1x6x6xf32>, tensor<2x2x1x3x3xf32>) outs(%gi : tensor<1x2x2x4x4xf32>) -> tensor<1x2x2x4x4xf32>
  %3 = tensor.collapse_shape %2 [[0], [1, 2], [3], [4]] : tensor<1x2x2x4x4xf32> into tensor<1x4x4x4xf32>
  %4 = arith.mulf %3, %two : tensor<1x4x4x4xf32>
  return %4 : tensor<1x4x4x4xf32>
}

// CHECK-LABEL: @depthwise
// CHECK: repvgg.conv %{{.*}}, %{{.*}} groups 2 : (tensor<?x2x?x?xf32>, tensor<2x1x1x1xf32>) -> tensor<?x2x?x?xf32>
func.func @depthwise(%x: tensor<?x2x?x?xf32>, %init: tensor<?x2x?x?xf32>) -> tensor<?x2x?x?xf32> {
  %zero = arith.constant 0.0 : f32
  %w = arith.constant dense<3.0> : tensor<2x1x1x1xf32>
  %1 = linalg.fill ins(%zero : f32) outs(%init : tensor<?x2x?x?xf32>) -> tensor<?x2x?x?xf32>
  %c = tensor.collapse_shape %w [[0, 1], [2], [3]] : tensor<2x1x1x1xf32> into tensor<2x1x1xf32>
  %2 = linalg.depthwise_conv_2d_nchw_chw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%x, %c : tensor<?x2x?x?xf32>, tensor<2x1x1xf32>) outs(%1 : tensor<?x2x?x?xf32>) -> tensor<?x2x?x?xf32>
  %3 = linalg.add ins(%2, %x : tensor<?x2x?x?xf32>, tensor<?x2x?x?xf32>) outs(%init : tensor<?x2x?x?xf32>) -> tensor<?x2x?x?xf32>
  return %3 : tensor<?x2x?x?xf32>
}
