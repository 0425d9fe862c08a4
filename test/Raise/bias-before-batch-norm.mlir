// A bias between convolution and normalization is the convolution's.
// RUN: repvgg-opt %s --pass-pipeline='builtin.module(func.func(repvgg-raise))' | FileCheck %s

#id = affine_map<(n, c, h, w) -> (n, c, h, w)>
#ch = affine_map<(n, c, h, w) -> (c)>
#three = {indexing_maps = [#id, #ch, #ch, #ch, #id], iterator_types = ["parallel", "parallel", "parallel", "parallel"]}

// CHECK-LABEL: @bias_before
// CHECK-DAG: %[[B:.*]] = arith.constant dense<[8.750000e-01, 1.125000e+00]>
// CHECK: %[[C:.*]] = repvgg.conv %{{.*}} bias %[[B]]
// CHECK-NEXT: repvgg.batch_norm %[[C]]
func.func @bias_before(%x: tensor<1x2x3x3xf32>) -> tensor<1x2x3x3xf32> {
  %zero = arith.constant 0.0 : f32
  %w = arith.constant dense<3.0> : tensor<2x2x1x1xf32>
  %0 = tensor.empty() : tensor<1x2x3x3xf32>
  %1 = linalg.fill ins(%zero : f32) outs(%0 : tensor<1x2x3x3xf32>) -> tensor<1x2x3x3xf32>
  %a = linalg.conv_2d_nchw_fchw ins(%x, %w : tensor<1x2x3x3xf32>, tensor<2x2x1x1xf32>) outs(%1 : tensor<1x2x3x3xf32>) -> tensor<1x2x3x3xf32>
  %m = arith.constant dense<[0.125, 0.25]> : tensor<2xf32>
  %v = arith.constant dense<[0.375, 0.5]> : tensor<2xf32>
  %b = arith.constant dense<[0.875, 1.125]> : tensor<2xf32>
  %y = linalg.generic #three ins(%a, %m, %v, %b : tensor<1x2x3x3xf32>, tensor<2xf32>, tensor<2xf32>, tensor<2xf32>) outs(%0 : tensor<1x2x3x3xf32>) {
  ^bb0(%in: f32, %m_: f32, %v_: f32, %b_: f32, %out: f32):
    %r = math.rsqrt %v_ : f32
    %i = arith.addf %in, %b_ : f32
    %d = arith.subf %i, %m_ : f32
    %y = arith.mulf %d, %r : f32
    linalg.yield %y : f32
  } -> tensor<1x2x3x3xf32>
  return %y : tensor<1x2x3x3xf32>
}
