// What looks like a block and is none is reported with the rule that forbids it.
// RUN: repvgg-opt %s --pass-pipeline='builtin.module(func.func(repvgg-raise))' --remarks-filter='repvgg.*' --remark-format=emitRemark --remark-policy=final -o /dev/null 2>&1 | FileCheck %s

#id = affine_map<(n, c, h, w) -> (n, c, h, w)>
#ch = affine_map<(n, c, h, w) -> (c)>
#one = {indexing_maps = [#id, #ch, #id], iterator_types = ["parallel", "parallel", "parallel", "parallel"]}

// CHECK-DAG: Reason="expects constant statistics and factors for each channel, but got an argument", {{.*}}Rule=A1
func.func @run_time_statistics(%x: tensor<1x2x4x4xf32>, %mean: tensor<2xf32>) -> tensor<1x2x4x4xf32> {
  %zero = arith.constant 0.0 : f32
  %w = arith.constant dense<3.0> : tensor<2x2x1x1xf32>
  %v = arith.constant dense<4.0> : tensor<2x2x3x3xf32>
  %0 = tensor.empty() : tensor<1x2x4x4xf32>
  %1 = linalg.fill ins(%zero : f32) outs(%0 : tensor<1x2x4x4xf32>) -> tensor<1x2x4x4xf32>
  %pa = tensor.pad %x low[0, 0, 1, 1] high[0, 0, 1, 1] {
  ^bb0(%i: index, %j: index, %k: index, %l: index):
    tensor.yield %zero : f32
  } : tensor<1x2x4x4xf32> to tensor<1x2x6x6xf32>
  %a = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%pa, %v : tensor<1x2x6x6xf32>, tensor<2x2x3x3xf32>) outs(%1 : tensor<1x2x4x4xf32>) -> tensor<1x2x4x4xf32>
  %b = linalg.generic #one ins(%a, %mean : tensor<1x2x4x4xf32>, tensor<2xf32>) outs(%0 : tensor<1x2x4x4xf32>) {
  ^bb0(%s0: f32, %s1: f32, %o: f32):
    %d = arith.subf %s0, %s1 : f32
    %r = arith.divf %d, %s1 : f32
    linalg.yield %r : f32
  } -> tensor<1x2x4x4xf32>
  %y = linalg.add ins(%b, %x : tensor<1x2x4x4xf32>, tensor<1x2x4x4xf32>) outs(%0 : tensor<1x2x4x4xf32>) -> tensor<1x2x4x4xf32>
  return %y : tensor<1x2x4x4xf32>
}

// CHECK-DAG: Reason="expects a window that pads what a pointwise convolution with a bias computes to pad with the bias, {{.*}}Rule=A12
func.func @sequence(%x: tensor<1x2x4x4xf32>) -> tensor<1x2x4x4xf32> {
  %zero = arith.constant 0.0 : f32
  %w = arith.constant dense<3.0> : tensor<2x2x1x1xf32>
  %v = arith.constant dense<4.0> : tensor<2x2x3x3xf32>
  %0 = tensor.empty() : tensor<1x2x4x4xf32>
  %one = arith.constant 1.0 : f32
  %ones = linalg.fill ins(%one : f32) outs(%0 : tensor<1x2x4x4xf32>) -> tensor<1x2x4x4xf32>
  %1 = linalg.fill ins(%zero : f32) outs(%0 : tensor<1x2x4x4xf32>) -> tensor<1x2x4x4xf32>
  %a = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%x, %w : tensor<1x2x4x4xf32>, tensor<2x2x1x1xf32>) outs(%ones : tensor<1x2x4x4xf32>) -> tensor<1x2x4x4xf32>
  %pb = tensor.pad %a low[0, 0, 1, 1] high[0, 0, 1, 1] {
  ^bb0(%i: index, %j: index, %k: index, %l: index):
    tensor.yield %zero : f32
  } : tensor<1x2x4x4xf32> to tensor<1x2x6x6xf32>
  %b = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%pb, %v : tensor<1x2x6x6xf32>, tensor<2x2x3x3xf32>) outs(%1 : tensor<1x2x4x4xf32>) -> tensor<1x2x4x4xf32>
  %y = linalg.add ins(%b, %x : tensor<1x2x4x4xf32>, tensor<1x2x4x4xf32>) outs(%0 : tensor<1x2x4x4xf32>) -> tensor<1x2x4x4xf32>
  return %y : tensor<1x2x4x4xf32>
}

// CHECK-DAG: Reason="expects a window that pads what was shifted before it to pad with the shift of zero, {{.*}}Rule=A13
func.func @shift_before_convolution(%x: tensor<1x2x4x4xf32>) -> tensor<1x2x4x4xf32> {
  %zero = arith.constant 0.0 : f32
  %w = arith.constant dense<3.0> : tensor<2x2x1x1xf32>
  %v = arith.constant dense<4.0> : tensor<2x2x3x3xf32>
  %0 = tensor.empty() : tensor<1x2x4x4xf32>
  %1 = linalg.fill ins(%zero : f32) outs(%0 : tensor<1x2x4x4xf32>) -> tensor<1x2x4x4xf32>
  %g = arith.constant dense<0.5> : tensor<1x2x4x4xf32>
  %a = linalg.add ins(%x, %g : tensor<1x2x4x4xf32>, tensor<1x2x4x4xf32>) outs(%0 : tensor<1x2x4x4xf32>) -> tensor<1x2x4x4xf32>
  %pb = tensor.pad %a low[0, 0, 1, 1] high[0, 0, 1, 1] {
  ^bb0(%i: index, %j: index, %k: index, %l: index):
    tensor.yield %zero : f32
  } : tensor<1x2x4x4xf32> to tensor<1x2x6x6xf32>
  %b = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%pb, %v : tensor<1x2x6x6xf32>, tensor<2x2x3x3xf32>) outs(%1 : tensor<1x2x4x4xf32>) -> tensor<1x2x4x4xf32>
  %y = linalg.add ins(%b, %x : tensor<1x2x4x4xf32>, tensor<1x2x4x4xf32>) outs(%0 : tensor<1x2x4x4xf32>) -> tensor<1x2x4x4xf32>
  return %y : tensor<1x2x4x4xf32>
}
