// What is affine in each channel and no normalization becomes scales.
// RUN: repvgg-opt %s --pass-pipeline='builtin.module(func.func(repvgg-raise))' | FileCheck %s

#id = affine_map<(n, c, h, w) -> (n, c, h, w)>
#ch = affine_map<(n, c, h, w) -> (c)>
#one = {indexing_maps = [#id, #ch, #id], iterator_types = ["parallel", "parallel", "parallel", "parallel"]}
#two = {indexing_maps = [#id, #ch, #ch, #id], iterator_types = ["parallel", "parallel", "parallel", "parallel"]}

// CHECK-LABEL: @folded_to_scale_and_shift
// CHECK-DAG: %[[G:.*]] = arith.constant dense<[6.250000e-01, 7.500000e-01]>
// CHECK-DAG: %[[B:.*]] = arith.constant dense<[8.750000e-01, 1.125000e+00]>
// CHECK: repvgg.scale %{{.*}} by %[[G]] plus %[[B]]
func.func @folded_to_scale_and_shift(%x: tensor<1x2x3x3xf32>) -> tensor<1x2x3x3xf32> {
  %zero = arith.constant 0.0 : f32
  %w = arith.constant dense<3.0> : tensor<2x2x1x1xf32>
  %0 = tensor.empty() : tensor<1x2x3x3xf32>
  %1 = linalg.fill ins(%zero : f32) outs(%0 : tensor<1x2x3x3xf32>) -> tensor<1x2x3x3xf32>
  %a = linalg.conv_2d_nchw_fchw ins(%x, %w : tensor<1x2x3x3xf32>, tensor<2x2x1x1xf32>) outs(%1 : tensor<1x2x3x3xf32>) -> tensor<1x2x3x3xf32>
  %g = arith.constant dense<[0.625, 0.75]> : tensor<2xf32>
  %b = arith.constant dense<[0.875, 1.125]> : tensor<2xf32>
  %y = linalg.generic #two ins(%a, %g, %b : tensor<1x2x3x3xf32>, tensor<2xf32>, tensor<2xf32>) outs(%0 : tensor<1x2x3x3xf32>) {
  ^bb0(%in: f32, %g_: f32, %b_: f32, %out: f32):
    %k = arith.mulf %in, %g_ : f32
    %y = arith.addf %k, %b_ : f32
    linalg.yield %y : f32
  } -> tensor<1x2x3x3xf32>
  return %y : tensor<1x2x3x3xf32>
}

// CHECK-LABEL: @computed_scale
// CHECK-DAG: %[[MINUS:.*]] = arith.constant dense<-1.000000e+00> : tensor<f64>
// CHECK-DAG: %[[K:.*]] = arith.constant dense<[1.250000e+00, 1.500000e+00]> : tensor<2xf64>
// CHECK: %[[N:.*]] = repvgg.scale %{{.*}} by %[[K]] :
// CHECK-NEXT: repvgg.scale %[[N]] by %[[MINUS]] plus
func.func @computed_scale(%x: tensor<1x2x3x3xf32>) -> tensor<1x2x3x3xf32> {
  %zero = arith.constant 0.0 : f32
  %w = arith.constant dense<3.0> : tensor<2x2x1x1xf32>
  %0 = tensor.empty() : tensor<1x2x3x3xf32>
  %1 = linalg.fill ins(%zero : f32) outs(%0 : tensor<1x2x3x3xf32>) -> tensor<1x2x3x3xf32>
  %a = linalg.conv_2d_nchw_fchw ins(%x, %w : tensor<1x2x3x3xf32>, tensor<2x2x1x1xf32>) outs(%1 : tensor<1x2x3x3xf32>) -> tensor<1x2x3x3xf32>
  %g = arith.constant dense<[0.625, 0.75]> : tensor<2xf32>
  %b = arith.constant dense<[0.875, 1.125]> : tensor<2xf32>
  %two = arith.constant 2.0 : f32
  %y = linalg.generic #two ins(%a, %g, %b : tensor<1x2x3x3xf32>, tensor<2xf32>, tensor<2xf32>) outs(%0 : tensor<1x2x3x3xf32>) {
  ^bb0(%in: f32, %g_: f32, %b_: f32, %out: f32):
    %k = arith.mulf %g_, %two : f32
    %n = arith.mulf %in, %k : f32
    %y = arith.subf %b_, %n : f32
    linalg.yield %y : f32
  } -> tensor<1x2x3x3xf32>
  return %y : tensor<1x2x3x3xf32>
}

// CHECK-LABEL: @nothing_times_one_plus_zero
// CHECK: %[[C:.*]] = repvgg.conv
// CHECK-NEXT: %[[S:.*]] = repvgg.scale %[[C]] by %{{[^ ]*}} :
// CHECK-NEXT: repvgg.yield %[[S]]
func.func @nothing_times_one_plus_zero(%x: tensor<1x2x3x3xf32>) -> tensor<1x2x3x3xf32> {
  %zero = arith.constant 0.0 : f32
  %w = arith.constant dense<3.0> : tensor<2x2x1x1xf32>
  %0 = tensor.empty() : tensor<1x2x3x3xf32>
  %1 = linalg.fill ins(%zero : f32) outs(%0 : tensor<1x2x3x3xf32>) -> tensor<1x2x3x3xf32>
  %a = linalg.conv_2d_nchw_fchw ins(%x, %w : tensor<1x2x3x3xf32>, tensor<2x2x1x1xf32>) outs(%1 : tensor<1x2x3x3xf32>) -> tensor<1x2x3x3xf32>
  %g = arith.constant dense<[0.625, 0.75]> : tensor<2xf32>
  %l = arith.constant 1.0 : f32
  %y = linalg.generic #one ins(%a, %g : tensor<1x2x3x3xf32>, tensor<2xf32>) outs(%0 : tensor<1x2x3x3xf32>) {
  ^bb0(%in: f32, %g_: f32, %out: f32):
    %n = arith.mulf %in, %l : f32
    %k = arith.mulf %n, %g_ : f32
    %y = arith.addf %k, %zero : f32
    linalg.yield %y : f32
  } -> tensor<1x2x3x3xf32>
  return %y : tensor<1x2x3x3xf32>
}
