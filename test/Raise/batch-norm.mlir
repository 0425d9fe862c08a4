// Batch normalization is recognised in whatever order it is written, with its epsilon.
// RUN: repvgg-opt %s --pass-pipeline='builtin.module(func.func(repvgg-raise))' | FileCheck %s

#id = affine_map<(n, c, h, w) -> (n, c, h, w)>
#ch = affine_map<(n, c, h, w) -> (c)>
#two = {indexing_maps = [#id, #ch, #ch, #id], iterator_types = ["parallel", "parallel", "parallel", "parallel"]}
#four = {indexing_maps = [#id, #ch, #ch, #ch, #ch, #id], iterator_types = ["parallel", "parallel", "parallel", "parallel"]}

// CHECK-LABEL: @swapped_operands
// CHECK-DAG: %[[M:.*]] = arith.constant dense<[1.250000e-01, 2.500000e-01]>
// CHECK-DAG: %[[V:.*]] = arith.constant dense<[3.750000e-01, 5.000000e-01]>
// CHECK-DAG: %[[G:.*]] = arith.constant dense<[6.250000e-01, 7.500000e-01]>
// CHECK-DAG: %[[B:.*]] = arith.constant dense<[8.750000e-01, 1.125000e+00]>
// CHECK: repvgg.batch_norm %{{.*}} mean %[[M]] variance %[[V]] gamma %[[G]] beta %[[B]] epsilon 0.0010000000474974513
func.func @swapped_operands(%x: tensor<1x2x3x3xf32>) -> tensor<1x2x3x3xf32> {
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
    %s = arith.addf %eps, %v_ : f32
    %r = math.rsqrt %s : f32
    %d = arith.subf %in, %m_ : f32
    %n = arith.mulf %r, %d : f32
    %k = arith.mulf %g_, %n : f32
    %y = arith.addf %b_, %k : f32
    linalg.yield %y : f32
  } -> tensor<1x2x3x3xf32>
  return %y : tensor<1x2x3x3xf32>
}

// CHECK-LABEL: @not_affine
// CHECK: repvgg.batch_norm %{{.*}} mean %{{.*}} variance %{{[^ ]*}} epsilon
func.func @not_affine(%x: tensor<1x2x3x3xf32>) -> tensor<1x2x3x3xf32> {
  %zero = arith.constant 0.0 : f32
  %w = arith.constant dense<3.0> : tensor<2x2x1x1xf32>
  %0 = tensor.empty() : tensor<1x2x3x3xf32>
  %1 = linalg.fill ins(%zero : f32) outs(%0 : tensor<1x2x3x3xf32>) -> tensor<1x2x3x3xf32>
  %a = linalg.conv_2d_nchw_fchw ins(%x, %w : tensor<1x2x3x3xf32>, tensor<2x2x1x1xf32>) outs(%1 : tensor<1x2x3x3xf32>) -> tensor<1x2x3x3xf32>
  %m = arith.constant dense<[0.125, 0.25]> : tensor<2xf32>
  %v = arith.constant dense<[0.375, 0.5]> : tensor<2xf32>
  %eps = arith.constant 1.0e-03 : f32
  %y = linalg.generic #two ins(%a, %m, %v : tensor<1x2x3x3xf32>, tensor<2xf32>, tensor<2xf32>) outs(%0 : tensor<1x2x3x3xf32>) {
  ^bb0(%in: f32, %m_: f32, %v_: f32, %out: f32):
    %s = arith.addf %v_, %eps : f32
    %r = math.rsqrt %s : f32
    %d = arith.subf %in, %m_ : f32
    %y = arith.mulf %d, %r : f32
    linalg.yield %y : f32
  } -> tensor<1x2x3x3xf32>
  return %y : tensor<1x2x3x3xf32>
}

// CHECK-LABEL: @divided_by_root
// CHECK: repvgg.batch_norm %{{.*}} mean %{{.*}} variance %{{[^ ]*}} epsilon
func.func @divided_by_root(%x: tensor<1x2x3x3xf32>) -> tensor<1x2x3x3xf32> {
  %zero = arith.constant 0.0 : f32
  %w = arith.constant dense<3.0> : tensor<2x2x1x1xf32>
  %0 = tensor.empty() : tensor<1x2x3x3xf32>
  %1 = linalg.fill ins(%zero : f32) outs(%0 : tensor<1x2x3x3xf32>) -> tensor<1x2x3x3xf32>
  %a = linalg.conv_2d_nchw_fchw ins(%x, %w : tensor<1x2x3x3xf32>, tensor<2x2x1x1xf32>) outs(%1 : tensor<1x2x3x3xf32>) -> tensor<1x2x3x3xf32>
  %m = arith.constant dense<[0.125, 0.25]> : tensor<2xf32>
  %v = arith.constant dense<[0.375, 0.5]> : tensor<2xf32>
  %eps = arith.constant 1.0e-03 : f32
  %y = linalg.generic #two ins(%a, %m, %v : tensor<1x2x3x3xf32>, tensor<2xf32>, tensor<2xf32>) outs(%0 : tensor<1x2x3x3xf32>) {
  ^bb0(%in: f32, %m_: f32, %v_: f32, %out: f32):
    %s = arith.addf %v_, %eps : f32
    %r = math.sqrt %s : f32
    %d = arith.subf %in, %m_ : f32
    %y = arith.divf %d, %r : f32
    linalg.yield %y : f32
  } -> tensor<1x2x3x3xf32>
  return %y : tensor<1x2x3x3xf32>
}
