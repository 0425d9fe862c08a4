// Batch normalization is recognised by its one factor 1 / sqrt(variance + epsilon).
// RUN: repvgg-opt %s --pass-pipeline='builtin.module(func.func(repvgg-raise))' | FileCheck %s

#id = affine_map<(n, c, h, w) -> (n, c, h, w)>
#ch = affine_map<(n, c, h, w) -> (c)>
#one = {indexing_maps = [#id, #ch, #id], iterator_types = ["parallel", "parallel", "parallel", "parallel"]}
#two = {indexing_maps = [#id, #ch, #ch, #id], iterator_types = ["parallel", "parallel", "parallel", "parallel"]}
#four = {indexing_maps = [#id, #ch, #ch, #ch, #ch, #id], iterator_types = ["parallel", "parallel", "parallel", "parallel"]}

// CHECK-LABEL: @factored
// CHECK-DAG: %[[G:.*]] = arith.constant dense<[6.250000e-01, 7.500000e-01]> : tensor<2xf32>
// CHECK: repvgg.batch_norm %{{.*}} gamma %[[G]] beta
func.func @factored(%x: tensor<1x2x3x3xf32>) -> tensor<1x2x3x3xf32> {
  %zero = arith.constant 0.0 : f32
  %w = arith.constant dense<3.0> : tensor<2x2x1x1xf32>
  %0 = tensor.empty() : tensor<1x2x3x3xf32>
  %1 = linalg.fill ins(%zero : f32) outs(%0 : tensor<1x2x3x3xf32>) -> tensor<1x2x3x3xf32>
  %a = linalg.conv_2d_nchw_fchw ins(%x, %w : tensor<1x2x3x3xf32>, tensor<2x2x1x1xf32>) outs(%1 : tensor<1x2x3x3xf32>) -> tensor<1x2x3x3xf32>
  %m = arith.constant dense<[0.125, 0.25]> : tensor<2xf32>
  %v = arith.constant dense<[0.375, 0.5]> : tensor<2xf32>
  %g = arith.constant dense<[0.625, 0.75]> : tensor<2xf32>
  %b = arith.constant dense<[0.875, 1.125]> : tensor<2xf32>
  %eps = arith.constant 1.0e-03 : f32
  %y = linalg.generic #four ins(%a, %m, %v, %g, %b : tensor<1x2x3x3xf32>, tensor<2xf32>, tensor<2xf32>, tensor<2xf32>, tensor<2xf32>) outs(%0 : tensor<1x2x3x3xf32>) {
  ^bb0(%in: f32, %m_: f32, %v_: f32, %g_: f32, %b_: f32, %out: f32):
    %s = arith.addf %v_, %eps : f32
    %r = math.rsqrt %s : f32
    %k = arith.mulf %g_, %r : f32
    %d = arith.subf %in, %m_ : f32
    %n = arith.mulf %d, %k : f32
    %y = arith.addf %n, %b_ : f32
    linalg.yield %y : f32
  } -> tensor<1x2x3x3xf32>
  return %y : tensor<1x2x3x3xf32>
}

// CHECK-LABEL: @power_without_epsilon
// CHECK-DAG: %[[ZERO:.*]] = arith.constant dense<0.000000e+00> : tensor<2xf64>
// CHECK: repvgg.batch_norm %{{.*}} mean %[[ZERO]] variance %{{.*}} epsilon 0.0
func.func @power_without_epsilon(%x: tensor<1x2x3x3xf32>) -> tensor<1x2x3x3xf32> {
  %zero = arith.constant 0.0 : f32
  %w = arith.constant dense<3.0> : tensor<2x2x1x1xf32>
  %0 = tensor.empty() : tensor<1x2x3x3xf32>
  %1 = linalg.fill ins(%zero : f32) outs(%0 : tensor<1x2x3x3xf32>) -> tensor<1x2x3x3xf32>
  %a = linalg.conv_2d_nchw_fchw ins(%x, %w : tensor<1x2x3x3xf32>, tensor<2x2x1x1xf32>) outs(%1 : tensor<1x2x3x3xf32>) -> tensor<1x2x3x3xf32>
  %v = arith.constant dense<[0.375, 0.5]> : tensor<2xf32>
  %h = arith.constant -0.5 : f32
  %y = linalg.generic #one ins(%a, %v : tensor<1x2x3x3xf32>, tensor<2xf32>) outs(%0 : tensor<1x2x3x3xf32>) {
  ^bb0(%in: f32, %v_: f32, %out: f32):
    %r = math.powf %v_, %h : f32
    %y = arith.mulf %in, %r : f32
    linalg.yield %y : f32
  } -> tensor<1x2x3x3xf32>
  return %y : tensor<1x2x3x3xf32>
}

// CHECK-LABEL: @two_in_a_row
// CHECK: %[[FIRST:.*]] = repvgg.batch_norm
// CHECK-NEXT: repvgg.batch_norm %[[FIRST]]
func.func @two_in_a_row(%x: tensor<1x2x3x3xf32>) -> tensor<1x2x3x3xf32> {
  %zero = arith.constant 0.0 : f32
  %w = arith.constant dense<3.0> : tensor<2x2x1x1xf32>
  %0 = tensor.empty() : tensor<1x2x3x3xf32>
  %1 = linalg.fill ins(%zero : f32) outs(%0 : tensor<1x2x3x3xf32>) -> tensor<1x2x3x3xf32>
  %a = linalg.conv_2d_nchw_fchw ins(%x, %w : tensor<1x2x3x3xf32>, tensor<2x2x1x1xf32>) outs(%1 : tensor<1x2x3x3xf32>) -> tensor<1x2x3x3xf32>
  %m = arith.constant dense<[0.125, 0.25]> : tensor<2xf32>
  %v = arith.constant dense<[0.375, 0.5]> : tensor<2xf32>
  %y = linalg.generic #two ins(%a, %m, %v : tensor<1x2x3x3xf32>, tensor<2xf32>, tensor<2xf32>) outs(%0 : tensor<1x2x3x3xf32>) {
  ^bb0(%in: f32, %m_: f32, %v_: f32, %out: f32):
    %r = math.rsqrt %v_ : f32
    %d = arith.subf %in, %m_ : f32
    %n = arith.mulf %d, %r : f32
    %e = arith.subf %n, %m_ : f32
    %y = arith.mulf %e, %r : f32
    linalg.yield %y : f32
  } -> tensor<1x2x3x3xf32>
  return %y : tensor<1x2x3x3xf32>
}

// CHECK-LABEL: @two_factors
// CHECK: %[[FIRST:.*]] = repvgg.batch_norm
// CHECK-NEXT: repvgg.batch_norm %[[FIRST]]
func.func @two_factors(%x: tensor<1x2x3x3xf32>) -> tensor<1x2x3x3xf32> {
  %zero = arith.constant 0.0 : f32
  %w = arith.constant dense<3.0> : tensor<2x2x1x1xf32>
  %v = arith.constant dense<[0.375, 0.5]> : tensor<2xf32>
  %0 = tensor.empty() : tensor<1x2x3x3xf32>
  %1 = linalg.fill ins(%zero : f32) outs(%0 : tensor<1x2x3x3xf32>) -> tensor<1x2x3x3xf32>
  %a = linalg.conv_2d_nchw_fchw ins(%x, %w : tensor<1x2x3x3xf32>, tensor<2x2x1x1xf32>) outs(%1 : tensor<1x2x3x3xf32>) -> tensor<1x2x3x3xf32>
  %y = linalg.generic #one ins(%a, %v : tensor<1x2x3x3xf32>, tensor<2xf32>) outs(%0 : tensor<1x2x3x3xf32>) {
  ^bb0(%in: f32, %c: f32, %out: f32):
    %r = math.rsqrt %c : f32
    %n = arith.mulf %in, %r : f32
    %m = arith.mulf %n, %r : f32
    linalg.yield %m : f32
  } -> tensor<1x2x3x3xf32>
  return %y : tensor<1x2x3x3xf32>
}
