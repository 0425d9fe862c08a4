// Padding keeps a sequence from what was shifted before it: the block begins after the shift.
// RUN: repvgg-opt %s --pass-pipeline='builtin.module(func.func(repvgg-raise))' | FileCheck %s

#id = affine_map<(n, c, h, w) -> (n, c, h, w)>
#channel = affine_map<(n, c, h, w) -> (c)>

// conv3(pad(conv1(x + b))) + conv3(pad(x + b))
// CHECK-LABEL: @sequence_and_branch
// CHECK: %[[SHIFTED:.*]] = linalg.generic
// CHECK: repvgg.block (%[[IN:.*]] = %[[SHIFTED]])
// CHECK: %[[FIRST:.*]] = repvgg.conv %[[IN]],
// CHECK: repvgg.conv %[[FIRST]], {{.*}} pad [1, 1]
// CHECK: repvgg.conv %[[IN]], {{.*}} pad [1, 1]
// CHECK: repvgg.sum
// CHECK-NOT: linalg.conv
func.func @sequence_and_branch(%x: tensor<1x2x4x4xf32>) -> tensor<1x2x4x4xf32> {
  %zero = arith.constant 0.0 : f32
  %b = arith.constant dense<[1.0, 2.0]> : tensor<2xf32>
  %w = arith.constant dense<3.0> : tensor<2x2x1x1xf32>
  %v = arith.constant dense<4.0> : tensor<2x2x3x3xf32>
  %0 = tensor.empty() : tensor<1x2x4x4xf32>
  %1 = linalg.fill ins(%zero : f32) outs(%0 : tensor<1x2x4x4xf32>) -> tensor<1x2x4x4xf32>
  %s = linalg.generic {indexing_maps = [#id, #channel, #id], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%x, %b : tensor<1x2x4x4xf32>, tensor<2xf32>) outs(%0 : tensor<1x2x4x4xf32>) {
  ^bb0(%in: f32, %shift: f32, %out: f32):
    %shifted = arith.addf %in, %shift : f32
    linalg.yield %shifted : f32
  } -> tensor<1x2x4x4xf32>
  %first = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%s, %w : tensor<1x2x4x4xf32>, tensor<2x2x1x1xf32>) outs(%1 : tensor<1x2x4x4xf32>) -> tensor<1x2x4x4xf32>
  %padded = tensor.pad %first low[0, 0, 1, 1] high[0, 0, 1, 1] {
  ^bb0(%i: index, %j: index, %k: index, %l: index):
    tensor.yield %zero : f32
  } : tensor<1x2x4x4xf32> to tensor<1x2x6x6xf32>
  %second = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%padded, %v : tensor<1x2x6x6xf32>, tensor<2x2x3x3xf32>) outs(%1 : tensor<1x2x4x4xf32>) -> tensor<1x2x4x4xf32>
  %image = tensor.pad %s low[0, 0, 1, 1] high[0, 0, 1, 1] {
  ^bb0(%i: index, %j: index, %k: index, %l: index):
    tensor.yield %zero : f32
  } : tensor<1x2x4x4xf32> to tensor<1x2x6x6xf32>
  %branch = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%image, %v : tensor<1x2x6x6xf32>, tensor<2x2x3x3xf32>) outs(%1 : tensor<1x2x4x4xf32>) -> tensor<1x2x4x4xf32>
  %y = arith.addf %second, %branch : tensor<1x2x4x4xf32>
  return %y : tensor<1x2x4x4xf32>
}

// conv3(pad(s)) + conv3(pad(2 s)), s = x + b: no shift is between s and the second window.
// CHECK-LABEL: @scaled_branch
// CHECK: %[[SHIFTED:.*]] = linalg.generic
// CHECK: repvgg.block (%[[IN:.*]] = %[[SHIFTED]])
// CHECK: repvgg.scale %[[IN]] by
// CHECK: repvgg.sum
// CHECK-NOT: linalg.conv
func.func @scaled_branch(%x: tensor<1x2x4x4xf32>) -> tensor<1x2x4x4xf32> {
  %zero = arith.constant 0.0 : f32
  %two = arith.constant 2.0 : f32
  %b = arith.constant dense<[1.0, 2.0]> : tensor<2xf32>
  %v = arith.constant dense<4.0> : tensor<2x2x3x3xf32>
  %0 = tensor.empty() : tensor<1x2x4x4xf32>
  %1 = linalg.fill ins(%zero : f32) outs(%0 : tensor<1x2x4x4xf32>) -> tensor<1x2x4x4xf32>
  %s = linalg.generic {indexing_maps = [#id, #channel, #id], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%x, %b : tensor<1x2x4x4xf32>, tensor<2xf32>) outs(%0 : tensor<1x2x4x4xf32>) {
  ^bb0(%in: f32, %shift: f32, %out: f32):
    %shifted = arith.addf %in, %shift : f32
    linalg.yield %shifted : f32
  } -> tensor<1x2x4x4xf32>
  %scaled = linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%s : tensor<1x2x4x4xf32>) outs(%0 : tensor<1x2x4x4xf32>) {
  ^bb0(%in: f32, %out: f32):
    %double = arith.mulf %in, %two : f32
    linalg.yield %double : f32
  } -> tensor<1x2x4x4xf32>
  %padded = tensor.pad %scaled low[0, 0, 1, 1] high[0, 0, 1, 1] {
  ^bb0(%i: index, %j: index, %k: index, %l: index):
    tensor.yield %zero : f32
  } : tensor<1x2x4x4xf32> to tensor<1x2x6x6xf32>
  %second = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%padded, %v : tensor<1x2x6x6xf32>, tensor<2x2x3x3xf32>) outs(%1 : tensor<1x2x4x4xf32>) -> tensor<1x2x4x4xf32>
  %image = tensor.pad %s low[0, 0, 1, 1] high[0, 0, 1, 1] {
  ^bb0(%i: index, %j: index, %k: index, %l: index):
    tensor.yield %zero : f32
  } : tensor<1x2x4x4xf32> to tensor<1x2x6x6xf32>
  %branch = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%image, %v : tensor<1x2x6x6xf32>, tensor<2x2x3x3xf32>) outs(%1 : tensor<1x2x4x4xf32>) -> tensor<1x2x4x4xf32>
  %y = arith.addf %second, %branch : tensor<1x2x4x4xf32>
  return %y : tensor<1x2x4x4xf32>
}

// In one body, a sum has no tensor: conv1(s) + conv1(k s + k) begins with s, what is divided after it.
// CHECK-LABEL: @after_a_sum_in_a_body
// CHECK: %[[QUOTIENT:.*]] = linalg.generic
// CHECK: arith.divf
// CHECK: repvgg.block (%[[IN:.*]] = %[[QUOTIENT]])
// CHECK-COUNT-2: repvgg.conv
// CHECK: repvgg.sum
// CHECK-NOT: linalg.conv
func.func @after_a_sum_in_a_body(%x: tensor<1x2x4x4xf32>, %z: tensor<1x2x4x4xf32>) -> tensor<1x2x4x4xf32> {
  %zero = arith.constant 0.0 : f32
  %four = arith.constant 4.0 : f32
  %k = arith.constant dense<[1.0, 2.0]> : tensor<2xf32>
  %w = arith.constant dense<3.0> : tensor<2x2x1x1xf32>
  %0 = tensor.empty() : tensor<1x2x4x4xf32>
  %1 = linalg.fill ins(%zero : f32) outs(%0 : tensor<1x2x4x4xf32>) -> tensor<1x2x4x4xf32>
  %s = linalg.generic {indexing_maps = [#id, #id, #id], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%x, %z : tensor<1x2x4x4xf32>, tensor<1x2x4x4xf32>) outs(%0 : tensor<1x2x4x4xf32>) {
  ^bb0(%a: f32, %b: f32, %out: f32):
    %sum = arith.addf %a, %b : f32
    %quotient = arith.divf %sum, %four : f32
    linalg.yield %quotient : f32
  } -> tensor<1x2x4x4xf32>
  %t = linalg.generic {indexing_maps = [#id, #channel, #id], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%s, %k : tensor<1x2x4x4xf32>, tensor<2xf32>) outs(%0 : tensor<1x2x4x4xf32>) {
  ^bb0(%a: f32, %b: f32, %out: f32):
    %product = arith.mulf %a, %b : f32
    %shifted = arith.addf %product, %b : f32
    linalg.yield %shifted : f32
  } -> tensor<1x2x4x4xf32>
  %c = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%s, %w : tensor<1x2x4x4xf32>, tensor<2x2x1x1xf32>) outs(%1 : tensor<1x2x4x4xf32>) -> tensor<1x2x4x4xf32>
  %d = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%t, %w : tensor<1x2x4x4xf32>, tensor<2x2x1x1xf32>) outs(%1 : tensor<1x2x4x4xf32>) -> tensor<1x2x4x4xf32>
  %y = linalg.add ins(%c, %d : tensor<1x2x4x4xf32>, tensor<1x2x4x4xf32>) outs(%0 : tensor<1x2x4x4xf32>) -> tensor<1x2x4x4xf32>
  return %y : tensor<1x2x4x4xf32>
}
