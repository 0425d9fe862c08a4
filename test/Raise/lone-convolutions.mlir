// Each convolution of constant weights becomes a repvgg.conv; what is computed
// at run time, or in another type, does not.
// RUN: repvgg-opt %s --pass-pipeline='builtin.module(func.func(repvgg-raise-convolutions,canonicalize))' | FileCheck %s

// CHECK-LABEL: @padded_with_bias
// CHECK: %[[Y:.*]] = repvgg.conv %{{.*}}, %{{.*}} bias %{{.*}} strides [2, 2] pad [1, 1] :
// CHECK-NEXT: return %[[Y]]
func.func @padded_with_bias(%x: tensor<1x2x6x6xf32>) -> tensor<1x3x3x3xf32> {
  %zero = arith.constant 0.0 : f32
  %w = arith.constant dense<3.0> : tensor<3x2x3x3xf32>
  %b = arith.constant dense<[1.0, 2.0, 3.0]> : tensor<3xf32>
  %p = tensor.pad %x low[0, 0, 1, 1] high[0, 0, 1, 1] {
  ^bb0(%i: index, %j: index, %k: index, %l: index):
    tensor.yield %zero : f32
  } : tensor<1x2x6x6xf32> to tensor<1x2x8x8xf32>
  %0 = tensor.empty() : tensor<1x3x3x3xf32>
  %1 = linalg.broadcast ins(%b : tensor<3xf32>) outs(%0 : tensor<1x3x3x3xf32>) dimensions = [0, 2, 3]
  %2 = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<2> : vector<2xi64>} ins(%p, %w : tensor<1x2x8x8xf32>, tensor<3x2x3x3xf32>) outs(%1 : tensor<1x3x3x3xf32>) -> tensor<1x3x3x3xf32>
  return %2 : tensor<1x3x3x3xf32>
}

// CHECK-LABEL: @linear
// CHECK: %[[W:.*]] = arith.constant dense<{{.*}}> : tensor<3x2xf32>
// CHECK: repvgg.conv %{{.*}}, %[[W]] : (tensor<4x2xf32>, tensor<3x2xf32>) -> tensor<4x3xf32>
func.func @linear(%x: tensor<4x2xf32>) -> tensor<4x3xf32> {
  %zero = arith.constant 0.0 : f32
  %w = arith.constant dense<[[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]]> : tensor<3x2xf32>
  %0 = tensor.empty() : tensor<2x3xf32>
  %t = linalg.transpose ins(%w : tensor<3x2xf32>) outs(%0 : tensor<2x3xf32>) permutation = [1, 0]
  %1 = tensor.empty() : tensor<4x3xf32>
  %2 = linalg.fill ins(%zero : f32) outs(%1 : tensor<4x3xf32>) -> tensor<4x3xf32>
  %3 = linalg.matmul ins(%x, %t : tensor<4x2xf32>, tensor<2x3xf32>) outs(%2 : tensor<4x3xf32>) -> tensor<4x3xf32>
  return %3 : tensor<4x3xf32>
}

// CHECK-LABEL: @grouped
// CHECK: repvgg.conv %{{.*}}, %{{.*}} groups 2 : (tensor<1x4x3x3xf32>, tensor<4x2x1x1xf32>) -> tensor<1x4x3x3xf32>
func.func @grouped(%x: tensor<1x4x3x3xf32>) -> tensor<1x4x3x3xf32> {
  %zero = arith.constant 0.0 : f32
  %w = arith.constant dense<3.0> : tensor<2x2x2x1x1xf32>
  %gx = tensor.expand_shape %x [[0], [1, 2], [3], [4]] output_shape [1, 2, 2, 3, 3] : tensor<1x4x3x3xf32> into tensor<1x2x2x3x3xf32>
  %0 = tensor.empty() : tensor<1x2x2x3x3xf32>
  %1 = linalg.fill ins(%zero : f32) outs(%0 : tensor<1x2x2x3x3xf32>) -> tensor<1x2x2x3x3xf32>
  %2 = linalg.conv_2d_ngchw_gfchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%gx, %w : tensor<1x2x2x3x3xf32>, tensor<2x2x2x1x1xf32>) outs(%1 : tensor<1x2x2x3x3xf32>) -> tensor<1x2x2x3x3xf32>
  %3 = tensor.collapse_shape %2 [[0], [1, 2], [3], [4]] : tensor<1x2x2x3x3xf32> into tensor<1x4x3x3xf32>
  return %3 : tensor<1x4x3x3xf32>
}

// A bias that is one number may be folded into the initial value.
// CHECK-LABEL: @batch_of_one_channel
// CHECK: %[[B:.*]] = arith.constant dense<5.000000e-01> : tensor<1xf32>
// CHECK: repvgg.conv %{{.*}}, %{{.*}} bias %[[B]] : (tensor<3x4x1x1xf32>
func.func @batch_of_one_channel(%x: tensor<3x4x1x1xf32>) -> tensor<3x1x1x1xf32> {
  %w = arith.constant dense<3.0> : tensor<1x4x1x1xf32>
  %b = arith.constant dense<0.5> : tensor<3x1x1x1xf32>
  %0 = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%x, %w : tensor<3x4x1x1xf32>, tensor<1x4x1x1xf32>) outs(%b : tensor<3x1x1x1xf32>) -> tensor<3x1x1x1xf32>
  return %0 : tensor<3x1x1x1xf32>
}

// CHECK-LABEL: @weights_at_run_time
// CHECK: linalg.matmul
func.func @weights_at_run_time(%x: tensor<4x2xf32>, %w: tensor<2x3xf32>) -> tensor<4x3xf32> {
  %zero = arith.constant 0.0 : f32
  %1 = tensor.empty() : tensor<4x3xf32>
  %2 = linalg.fill ins(%zero : f32) outs(%1 : tensor<4x3xf32>) -> tensor<4x3xf32>
  %3 = linalg.matmul ins(%x, %w : tensor<4x2xf32>, tensor<2x3xf32>) outs(%2 : tensor<4x3xf32>) -> tensor<4x3xf32>
  return %3 : tensor<4x3xf32>
}

// CHECK-LABEL: @accumulates_in_f32
// CHECK: linalg.matmul
func.func @accumulates_in_f32(%x: tensor<4x2xf16>) -> tensor<4x3xf32> {
  %zero = arith.constant 0.0 : f32
  %w = arith.constant dense<1.0> : tensor<2x3xf16>
  %1 = tensor.empty() : tensor<4x3xf32>
  %2 = linalg.fill ins(%zero : f32) outs(%1 : tensor<4x3xf32>) -> tensor<4x3xf32>
  %3 = linalg.matmul ins(%x, %w : tensor<4x2xf16>, tensor<2x3xf16>) outs(%2 : tensor<4x3xf32>) -> tensor<4x3xf32>
  return %3 : tensor<4x3xf32>
}

// What a convolution is accumulated on is added to its result.
// CHECK-LABEL: @accumulated
// CHECK: %[[A:.*]] = repvgg.conv
// CHECK: %[[B:.*]] = repvgg.conv
// CHECK: %[[Y:.*]] = linalg.add ins(%[[B]], %[[A]]
// CHECK-NEXT: return %[[Y]]
func.func @accumulated(%x: tensor<1x2x4x4xf32>) -> tensor<1x2x4x4xf32> {
  %zero = arith.constant 0.0 : f32
  %w = arith.constant dense<3.0> : tensor<2x2x1x1xf32>
  %d = arith.constant dense<4.0> : tensor<2x1x1xf32>
  %0 = tensor.empty() : tensor<1x2x4x4xf32>
  %1 = linalg.fill ins(%zero : f32) outs(%0 : tensor<1x2x4x4xf32>) -> tensor<1x2x4x4xf32>
  %a = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%x, %w : tensor<1x2x4x4xf32>, tensor<2x2x1x1xf32>) outs(%1 : tensor<1x2x4x4xf32>) -> tensor<1x2x4x4xf32>
  %b = linalg.depthwise_conv_2d_nchw_chw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%x, %d : tensor<1x2x4x4xf32>, tensor<2x1x1xf32>) outs(%a : tensor<1x2x4x4xf32>) -> tensor<1x2x4x4xf32>
  return %b : tensor<1x2x4x4xf32>
}
