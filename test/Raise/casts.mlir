// A cast of data is inside a block only if it is no narrower than the block's source and its root.
// RUN: repvgg-opt %s --pass-pipeline='builtin.module(func.func(repvgg-raise))' | FileCheck %s

#id = affine_map<(n, c, h, w) -> (n, c, h, w)>
#data = {indexing_maps = [#id, #id], iterator_types = ["parallel", "parallel", "parallel", "parallel"]}
#data2 = {indexing_maps = [#id, #id, #id], iterator_types = ["parallel", "parallel", "parallel", "parallel"]}

// The accumulator's cast is as wide as both ends; so is the sum's type.
// CHECK-LABEL: @bf16_network
// CHECK: repvgg.block {{.*}} : tensor<1x2x4x4xbf16> -> tensor<1x2x4x4xf32> {
// CHECK: repvgg.conv
// CHECK: repvgg.batch_norm
// CHECK: repvgg.sum
// CHECK-NOT: linalg.conv
func.func @bf16_network(%x: tensor<1x2x4x4xbf16>) -> tensor<1x2x4x4xbf16> {
  %zero = arith.constant 0.0 : f32
  %w = arith.constant dense<3.0> : tensor<2x2x1x1xbf16>
  %v = arith.constant dense<[4.0, 5.0]> : tensor<2xf32>
  %i = tensor.empty() : tensor<1x2x4x4xf32>
  %j = tensor.empty() : tensor<1x2x4x4xbf16>
  %k = tensor.empty() : tensor<2xf32>
  %f = linalg.fill ins(%zero : f32) outs(%i : tensor<1x2x4x4xf32>) -> tensor<1x2x4x4xf32>
  %c = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%x, %w : tensor<1x2x4x4xbf16>, tensor<2x2x1x1xbf16>) outs(%f : tensor<1x2x4x4xf32>) -> tensor<1x2x4x4xf32>
  %t = linalg.generic #data ins(%c : tensor<1x2x4x4xf32>) outs(%j : tensor<1x2x4x4xbf16>) {
  ^bb0(%in: f32, %out: bf16):
    %r = arith.truncf %in : f32 to bf16
    linalg.yield %r : bf16
  } -> tensor<1x2x4x4xbf16>
  %rsqrt = linalg.generic {indexing_maps = [affine_map<(c) -> (c)>, affine_map<(c) -> (c)>], iterator_types = ["parallel"]} ins(%v : tensor<2xf32>) outs(%k : tensor<2xf32>) {
  ^bb0(%in: f32, %out: f32):
    %r = math.rsqrt %in : f32
    linalg.yield %r : f32
  } -> tensor<2xf32>
  %n = linalg.generic {indexing_maps = [#id, affine_map<(n, c, h, w) -> (c)>, #id], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%t, %rsqrt : tensor<1x2x4x4xbf16>, tensor<2xf32>) outs(%j : tensor<1x2x4x4xbf16>) {
  ^bb0(%in: bf16, %a: f32, %out: bf16):
    %e = arith.extf %in : bf16 to f32
    %m = arith.mulf %e, %a : f32
    %r = arith.truncf %m : f32 to bf16
    linalg.yield %r : bf16
  } -> tensor<1x2x4x4xbf16>
  %s = linalg.generic #data2 ins(%n, %x : tensor<1x2x4x4xbf16>, tensor<1x2x4x4xbf16>) outs(%j : tensor<1x2x4x4xbf16>) {
  ^bb0(%a: bf16, %b: bf16, %out: bf16):
    %r = arith.addf %a, %b : bf16
    linalg.yield %r : bf16
  } -> tensor<1x2x4x4xbf16>
  return %s : tensor<1x2x4x4xbf16>
}

// A lone convolution and a factor, rounded between the two: the block ends with the cast after both.
// CHECK-LABEL: @ends_rounded
// CHECK: %[[B:.*]] = repvgg.block {{.*}} : tensor<1x2x4x4xbf16> -> tensor<1x2x4x4xf32> {
// CHECK: repvgg.conv
// CHECK: repvgg.scale
// CHECK: linalg.generic {{.*}} ins(%[[B]] : tensor<1x2x4x4xf32>)
// CHECK: arith.truncf %{{.*}} : f32 to bf16
// CHECK-NOT: linalg.conv
func.func @ends_rounded(%x: tensor<1x2x4x4xbf16>) -> tensor<1x2x4x4xbf16> {
  %zero = arith.constant 0.0 : f32
  %two = arith.constant dense<[2.0, 3.0]> : tensor<2xf32>
  %w = arith.constant dense<3.0> : tensor<2x2x1x1xbf16>
  %i = tensor.empty() : tensor<1x2x4x4xf32>
  %j = tensor.empty() : tensor<1x2x4x4xbf16>
  %f = linalg.fill ins(%zero : f32) outs(%i : tensor<1x2x4x4xf32>) -> tensor<1x2x4x4xf32>
  %c = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%x, %w : tensor<1x2x4x4xbf16>, tensor<2x2x1x1xbf16>) outs(%f : tensor<1x2x4x4xf32>) -> tensor<1x2x4x4xf32>
  %n = linalg.generic {indexing_maps = [#id, affine_map<(n, c, h, w) -> (c)>, #id], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%c, %two : tensor<1x2x4x4xf32>, tensor<2xf32>) outs(%j : tensor<1x2x4x4xbf16>) {
  ^bb0(%in: f32, %a: f32, %out: bf16):
    %t = arith.truncf %in : f32 to bf16
    %e = arith.extf %t : bf16 to f32
    %m = arith.mulf %e, %a : f32
    %r = arith.truncf %m : f32 to bf16
    linalg.yield %r : bf16
  } -> tensor<1x2x4x4xbf16>
  return %n : tensor<1x2x4x4xbf16>
}

// Autocast: the block begins after the cast of its input.
// CHECK-LABEL: @autocast
// CHECK: %[[T:.*]] = linalg.generic {{.*}} ins(%{{.*}} : tensor<1x2x4x4xf32>)
// CHECK: arith.truncf
// CHECK: repvgg.block (%{{.*}} = %[[T]]) : tensor<1x2x4x4xbf16> -> tensor<1x2x4x4xf32> {
// CHECK: repvgg.sum
func.func @autocast(%y: tensor<1x2x4x4xf32>) -> tensor<1x2x4x4xf32> {
  %zero = arith.constant 0.0 : f32
  %w = arith.constant dense<3.0> : tensor<2x2x1x1xbf16>
  %i = tensor.empty() : tensor<1x2x4x4xf32>
  %j = tensor.empty() : tensor<1x2x4x4xbf16>
  %x = linalg.generic #data ins(%y : tensor<1x2x4x4xf32>) outs(%j : tensor<1x2x4x4xbf16>) {
  ^bb0(%in: f32, %out: bf16):
    %r = arith.truncf %in : f32 to bf16
    linalg.yield %r : bf16
  } -> tensor<1x2x4x4xbf16>
  %f = linalg.fill ins(%zero : f32) outs(%i : tensor<1x2x4x4xf32>) -> tensor<1x2x4x4xf32>
  %c = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%x, %w : tensor<1x2x4x4xbf16>, tensor<2x2x1x1xbf16>) outs(%f : tensor<1x2x4x4xf32>) -> tensor<1x2x4x4xf32>
  %s = linalg.generic #data2 ins(%c, %x : tensor<1x2x4x4xf32>, tensor<1x2x4x4xbf16>) outs(%i : tensor<1x2x4x4xf32>) {
  ^bb0(%a: f32, %b: bf16, %out: f32):
    %e = arith.extf %b : bf16 to f32
    %r = arith.addf %a, %e : f32
    linalg.yield %r : f32
  } -> tensor<1x2x4x4xf32>
  return %s : tensor<1x2x4x4xf32>
}
