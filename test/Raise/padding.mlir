// Padding becomes part of a convolution as a whole or not at all.
// RUN: repvgg-opt %s --pass-pipeline='builtin.module(func.func(repvgg-raise))' | FileCheck %s

#id = affine_map<(n, c, h, w) -> (n, c, h, w)>
#channel = affine_map<(n, c, h, w) -> (c)>
#scale = {indexing_maps = [#id, #channel, #id], iterator_types = ["parallel", "parallel", "parallel", "parallel"]}

// Pads of pads add up, on the axes of which they are, and -0.0 pads as well.
// CHECK-LABEL: func @two_pads
// CHECK-SAME: %[[X:[^:]*]]: tensor<1x2x4x4xf32>
// CHECK: repvgg.block (%[[IN:.*]] = %[[X]])
// CHECK-NEXT: repvgg.conv %[[IN]], %{{.*}} pad [1, 1] to [1, 2]
func.func @two_pads(%x: tensor<1x2x4x4xf32>) -> tensor<1x2x4x5xf32> {
  %zero = arith.constant 0.0 : f32
  %minus = arith.constant -0.0 : f32
  %w = arith.constant dense<4.0> : tensor<2x2x3x3xf32>
  %s = arith.constant dense<[2.0, 3.0]> : tensor<2xf32>
  %p = tensor.pad %x low[0, 0, 1, 0] high[0, 0, 1, 0] {
  ^bb0(%i: index, %j: index, %k: index, %l: index):
    tensor.yield %minus : f32
  } : tensor<1x2x4x4xf32> to tensor<1x2x6x4xf32>
  %q = tensor.pad %p low[0, 0, 0, 1] high[0, 0, 0, 2] {
  ^bb0(%i: index, %j: index, %k: index, %l: index):
    tensor.yield %zero : f32
  } : tensor<1x2x6x4xf32> to tensor<1x2x6x7xf32>
  %e = tensor.empty() : tensor<1x2x4x5xf32>
  %z = linalg.fill ins(%zero : f32) outs(%e : tensor<1x2x4x5xf32>) -> tensor<1x2x4x5xf32>
  %y = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%q, %w : tensor<1x2x6x7xf32>, tensor<2x2x3x3xf32>) outs(%z : tensor<1x2x4x5xf32>) -> tensor<1x2x4x5xf32>
  %r = linalg.generic #scale ins(%y, %s : tensor<1x2x4x5xf32>, tensor<2xf32>) outs(%e : tensor<1x2x4x5xf32>) {
  ^bb0(%a: f32, %b: f32, %o: f32):
    %m = arith.mulf %a, %b : f32
    linalg.yield %m : f32
  } -> tensor<1x2x4x5xf32>
  return %r : tensor<1x2x4x5xf32>
}

// An amount that is not known on the second axis: nothing of the first axis is
// taken either, and the block's source is the padded value.
// CHECK-LABEL: func @dynamic_amount
// CHECK: %[[P:.*]] = tensor.pad %{{.*}} low[0, 0, 1, %{{.*}}] high[0, 0, 1, %{{.*}}]
// CHECK: repvgg.block (%[[IN:.*]] = %[[P]])
// CHECK-NEXT: repvgg.conv %[[IN]], %{{[^ ]*}} :
func.func @dynamic_amount(%x: tensor<1x2x?x?xf32>, %p: index) -> tensor<1x2x?x?xf32> {
  %zero = arith.constant 0.0 : f32
  %w = arith.constant dense<4.0> : tensor<2x2x3x3xf32>
  %s = arith.constant dense<[2.0, 3.0]> : tensor<2xf32>
  %q = tensor.pad %x low[0, 0, 1, %p] high[0, 0, 1, %p] {
  ^bb0(%i: index, %j: index, %k: index, %l: index):
    tensor.yield %zero : f32
  } : tensor<1x2x?x?xf32> to tensor<1x2x?x?xf32>
  %c2 = arith.constant 2 : index
  %c3 = arith.constant 3 : index
  %height = tensor.dim %q, %c2 : tensor<1x2x?x?xf32>
  %width = tensor.dim %q, %c3 : tensor<1x2x?x?xf32>
  %h = arith.subi %height, %c2 : index
  %v = arith.subi %width, %c2 : index
  %e = tensor.empty(%h, %v) : tensor<1x2x?x?xf32>
  %z = linalg.fill ins(%zero : f32) outs(%e : tensor<1x2x?x?xf32>) -> tensor<1x2x?x?xf32>
  %y = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%q, %w : tensor<1x2x?x?xf32>, tensor<2x2x3x3xf32>) outs(%z : tensor<1x2x?x?xf32>) -> tensor<1x2x?x?xf32>
  %r = linalg.generic #scale ins(%y, %s : tensor<1x2x?x?xf32>, tensor<2xf32>) outs(%e : tensor<1x2x?x?xf32>) {
  ^bb0(%a: f32, %b: f32, %o: f32):
    %m = arith.mulf %a, %b : f32
    linalg.yield %m : f32
  } -> tensor<1x2x?x?xf32>
  return %r : tensor<1x2x?x?xf32>
}
