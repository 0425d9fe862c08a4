// Upstream's fusion puts a block's end into the body of a reduction: the reduction keeps the rest.
// RUN: repvgg-opt %s --pass-pipeline='builtin.module(func.func(repvgg-raise))' | FileCheck %s

#id = affine_map<(n, c, h, w) -> (n, c, h, w)>
#all = ["parallel", "parallel", "parallel", "parallel"]
#data = {indexing_maps = [#id, #id], iterator_types = #all}
#data2 = {indexing_maps = [#id, #id, #id], iterator_types = #all}

// CHECK-LABEL: @sum_and_relu
// CHECK: %[[B:.*]] = repvgg.block
// CHECK: repvgg.sum
// CHECK: linalg.generic {{.*}}iterator_types = ["parallel", "parallel", "reduction", "reduction"]} ins(%[[B]] : tensor<1x2x4x4xf32>)
// CHECK-NEXT: ^bb0(%[[S:.*]]: f32, %[[O:.*]]: f32):
// CHECK-NEXT: arith.maximumf %[[S]]
// CHECK-NEXT: arith.addf %{{.*}}, %[[O]]
// CHECK-NOT: linalg.conv
func.func @sum_and_relu(%x: tensor<1x2x4x4xf32>) -> tensor<1x2x1x1xf32> {
  %zero = arith.constant 0.0 : f32
  %w = arith.constant dense<3.0> : tensor<2x2x1x1xf32>
  %i = tensor.empty() : tensor<1x2x4x4xf32>
  %f = linalg.fill ins(%zero : f32) outs(%i : tensor<1x2x4x4xf32>) -> tensor<1x2x4x4xf32>
  %c = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%x, %w : tensor<1x2x4x4xf32>, tensor<2x2x1x1xf32>) outs(%f : tensor<1x2x4x4xf32>) -> tensor<1x2x4x4xf32>
  %j = tensor.empty() : tensor<1x2x1x1xf32>
  %z = linalg.fill ins(%zero : f32) outs(%j : tensor<1x2x1x1xf32>) -> tensor<1x2x1x1xf32>
  %y = linalg.generic {indexing_maps = [#id, #id, affine_map<(n, c, h, w) -> (n, c, 0, 0)>], iterator_types = ["parallel", "parallel", "reduction", "reduction"]} ins(%c, %x : tensor<1x2x4x4xf32>, tensor<1x2x4x4xf32>) outs(%z : tensor<1x2x1x1xf32>) {
  ^bb0(%a: f32, %b: f32, %out: f32):
    %s = arith.addf %a, %b : f32
    %m = arith.maximumf %s, %zero : f32
    %r = arith.addf %m, %out : f32
    linalg.yield %r : f32
  } -> tensor<1x2x1x1xf32>
  return %y : tensor<1x2x1x1xf32>
}

// What is accumulated is no term of the sum.
// CHECK-LABEL: @accumulator
// CHECK-NOT: repvgg.block
func.func @accumulator(%x: tensor<1x2x4x4xf32>) -> tensor<1x2x1x1xf32> {
  %zero = arith.constant 0.0 : f32
  %w = arith.constant dense<3.0> : tensor<2x2x1x1xf32>
  %i = tensor.empty() : tensor<1x2x4x4xf32>
  %f = linalg.fill ins(%zero : f32) outs(%i : tensor<1x2x4x4xf32>) -> tensor<1x2x4x4xf32>
  %c = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%x, %w : tensor<1x2x4x4xf32>, tensor<2x2x1x1xf32>) outs(%f : tensor<1x2x4x4xf32>) -> tensor<1x2x4x4xf32>
  %j = tensor.empty() : tensor<1x2x1x1xf32>
  %z = linalg.fill ins(%zero : f32) outs(%j : tensor<1x2x1x1xf32>) -> tensor<1x2x1x1xf32>
  %y = linalg.generic {indexing_maps = [#id, affine_map<(n, c, h, w) -> (n, c, 0, 0)>], iterator_types = ["parallel", "parallel", "reduction", "reduction"]} ins(%c : tensor<1x2x4x4xf32>) outs(%z : tensor<1x2x1x1xf32>) {
  ^bb0(%a: f32, %out: f32):
    %r = arith.addf %a, %out : f32
    linalg.yield %r : f32
  } -> tensor<1x2x1x1xf32>
  return %y : tensor<1x2x1x1xf32>
}
