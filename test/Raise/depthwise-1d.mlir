// 1-D depthwise convolutions come as 2-D ones over an added dimension, which
// the block does not have.
// RUN: repvgg-opt %s --pass-pipeline='builtin.module(func.func(repvgg-raise))' | FileCheck %s

#id = affine_map<(n, c, l) -> (n, c, l)>

// CHECK-LABEL: func @strided_and_dilated
// CHECK-SAME: %[[X:.*]]: tensor<?x4x11xf32>
// CHECK: repvgg.block (%[[IN:.*]] = %[[X]]) : tensor<?x4x11xf32> -> tensor<?x4x6xf32>
// CHECK-NEXT: repvgg.conv %[[IN]], %{{.*}} strides [2] pad [2] dilations [2] groups 4 : (tensor<?x4x11xf32>, tensor<4x1x3xf32>)
// CHECK-NEXT: repvgg.conv %[[IN]], %{{.*}} strides [2] groups 4
func.func @strided_and_dilated(%x: tensor<?x4x11xf32>, %b: tensor<?x4x6x1xf32>, %o: tensor<?x4x6xf32>) -> tensor<?x4x6xf32> {
  %zero = arith.constant 0.0 : f32
  %zero_index = arith.constant 0 : index
  %w = arith.constant dense<3.0> : tensor<4x3x1xf32>
  %v = arith.constant dense<2.0> : tensor<4x1x1xf32>
  %n = tensor.dim %x, %zero_index : tensor<?x4x11xf32>
  %u = tensor.expand_shape %x [[0], [1], [2, 3]] output_shape [%n, 4, 11, 1] : tensor<?x4x11xf32> into tensor<?x4x11x1xf32>
  %p = tensor.pad %u low[0, 0, 2, 0] high[0, 0, 2, 0] {
  ^bb0(%i: index, %j: index, %k: index, %l: index):
    tensor.yield %zero : f32
  } : tensor<?x4x11x1xf32> to tensor<?x4x15x1xf32>
  %z = linalg.fill ins(%zero : f32) outs(%b : tensor<?x4x6x1xf32>) -> tensor<?x4x6x1xf32>
  %a = linalg.depthwise_conv_2d_nchw_chw {dilations = dense<[2, 1]> : vector<2xi64>, strides = dense<[2, 1]> : vector<2xi64>} ins(%p, %w : tensor<?x4x15x1xf32>, tensor<4x3x1xf32>) outs(%z : tensor<?x4x6x1xf32>) -> tensor<?x4x6x1xf32>
  %c = tensor.collapse_shape %a [[0], [1], [2, 3]] : tensor<?x4x6x1xf32> into tensor<?x4x6xf32>
  %d = linalg.depthwise_conv_2d_nchw_chw {dilations = dense<1> : vector<2xi64>, strides = dense<[2, 1]> : vector<2xi64>} ins(%u, %v : tensor<?x4x11x1xf32>, tensor<4x1x1xf32>) outs(%z : tensor<?x4x6x1xf32>) -> tensor<?x4x6x1xf32>
  %e = tensor.collapse_shape %d [[0], [1], [2, 3]] : tensor<?x4x6x1xf32> into tensor<?x4x6xf32>
  %y = linalg.add ins(%c, %e : tensor<?x4x6xf32>, tensor<?x4x6xf32>) outs(%o : tensor<?x4x6xf32>) -> tensor<?x4x6xf32>
  return %y : tensor<?x4x6xf32>
}

// A multiplier: groups of one channel, with the split on both sides.
// CHECK-LABEL: func @multiplier
// CHECK-SAME: %[[X:.*]]: tensor<2x2x8xf32>
// CHECK: repvgg.block (%[[IN:.*]] = %[[X]]) : tensor<2x2x8xf32> -> tensor<2x4x8xf32>
// CHECK-NEXT: %[[C:.*]] = repvgg.conv %[[IN]], %{{.*}} pad [1] groups 2 : (tensor<2x2x8xf32>, tensor<4x1x3xf32>)
// CHECK-NEXT: repvgg.scale %[[C]]
func.func @multiplier(%x: tensor<2x2x8xf32>) -> tensor<2x4x8xf32> {
  %zero = arith.constant 0.0 : f32
  %w = arith.constant dense<3.0> : tensor<2x2x1x3x1xf32>
  %s = arith.constant dense<[1.0, 2.0, 3.0, 4.0]> : tensor<4xf32>
  %u = tensor.expand_shape %x [[0], [1, 2], [3, 4]] output_shape [2, 2, 1, 8, 1] : tensor<2x2x8xf32> into tensor<2x2x1x8x1xf32>
  %p = tensor.pad %u low[0, 0, 0, 1, 0] high[0, 0, 0, 1, 0] {
  ^bb0(%g: index, %i: index, %j: index, %k: index, %l: index):
    tensor.yield %zero : f32
  } : tensor<2x2x1x8x1xf32> to tensor<2x2x1x10x1xf32>
  %e = tensor.empty() : tensor<2x2x2x8x1xf32>
  %z = linalg.fill ins(%zero : f32) outs(%e : tensor<2x2x2x8x1xf32>) -> tensor<2x2x2x8x1xf32>
  %a = linalg.conv_2d_ngchw_gfchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%p, %w : tensor<2x2x1x10x1xf32>, tensor<2x2x1x3x1xf32>) outs(%z : tensor<2x2x2x8x1xf32>) -> tensor<2x2x2x8x1xf32>
  %c = tensor.collapse_shape %a [[0], [1, 2], [3, 4]] : tensor<2x2x2x8x1xf32> into tensor<2x4x8xf32>
  %o = tensor.empty() : tensor<2x4x8xf32>
  %y = linalg.generic {indexing_maps = [#id, affine_map<(n, c, l) -> (c)>, #id], iterator_types = ["parallel", "parallel", "parallel"]} ins(%c, %s : tensor<2x4x8xf32>, tensor<4xf32>) outs(%o : tensor<2x4x8xf32>) {
  ^bb0(%l: f32, %r: f32, %q: f32):
    %m = arith.mulf %l, %r : f32
    linalg.yield %m : f32
  } -> tensor<2x4x8xf32>
  return %y : tensor<2x4x8xf32>
}
