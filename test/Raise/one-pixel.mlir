// On a 1x1 image an operand's size, not its map, tells data from per-channel constants.
// RUN: repvgg-opt %s --pass-pipeline='builtin.module(func.func(repvgg-raise))' | FileCheck %s

#id = affine_map<(n, c, h, w) -> (n, c, h, w)>
#chw = affine_map<(n, c, h, w) -> (c, h, w)>
#zeros = affine_map<(n, c, h, w) -> (0, c, 0, 0)>

// CHECK-LABEL: @sizes
// CHECK-DAG: %[[G:.*]] = arith.constant dense<{{.*}}2.000000e+00{{.*}}3.000000e+00{{.*}}> : tensor<2x1x1xf32>
// CHECK-DAG: %[[B:.*]] = arith.constant dense<{{.*}}5.000000e+00{{.*}}> : tensor<1x2x1x1xf32>
// CHECK-DAG: %[[SCALE:.*]] = tensor.collapse_shape %[[G]] {{.*}} into tensor<2xf32>
// CHECK-DAG: %[[SHIFT:.*]] = tensor.collapse_shape %[[B]] {{.*}} into tensor<2xf32>
// CHECK: %[[C:.*]] = repvgg.conv
// CHECK-NEXT: %[[S:.*]] = repvgg.scale %[[C]] by %[[SCALE]] plus %[[SHIFT]]
// CHECK-NEXT: repvgg.sum %[[S]], %in
func.func @sizes(%x: tensor<1x2x1x1xf32>) -> tensor<1x2x1x1xf32> {
  %zero = arith.constant 0.0 : f32
  %w = arith.constant dense<3.0> : tensor<2x2x1x1xf32>
  %g = arith.constant dense<[[[2.0]], [[3.0]]]> : tensor<2x1x1xf32>
  %b = arith.constant dense<[[[[4.0]], [[5.0]]]]> : tensor<1x2x1x1xf32>
  %0 = tensor.empty() : tensor<1x2x1x1xf32>
  %1 = linalg.fill ins(%zero : f32) outs(%0 : tensor<1x2x1x1xf32>) -> tensor<1x2x1x1xf32>
  %2 = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%x, %w : tensor<1x2x1x1xf32>, tensor<2x2x1x1xf32>) outs(%1 : tensor<1x2x1x1xf32>) -> tensor<1x2x1x1xf32>
  %3 = linalg.generic {indexing_maps = [#id, #chw, #id], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%2, %g : tensor<1x2x1x1xf32>, tensor<2x1x1xf32>) outs(%0 : tensor<1x2x1x1xf32>) {
  ^bb0(%in: f32, %c: f32, %out: f32):
    %y = arith.mulf %in, %c : f32
    linalg.yield %y : f32
  } -> tensor<1x2x1x1xf32>
  %4 = linalg.generic {indexing_maps = [#id, #zeros, #id, #id], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%3, %b, %x : tensor<1x2x1x1xf32>, tensor<1x2x1x1xf32>, tensor<1x2x1x1xf32>) outs(%0 : tensor<1x2x1x1xf32>) {
  ^bb0(%in: f32, %c: f32, %in2: f32, %out: f32):
    %y = arith.addf %in, %c : f32
    %z = arith.addf %y, %in2 : f32
    linalg.yield %z : f32
  } -> tensor<1x2x1x1xf32>
  return %4 : tensor<1x2x1x1xf32>
}
