// Flags are set on sums and products of innermost reductions, and on nothing else.
// RUN: repvgg-opt %s --pass-pipeline='builtin.module(func.func(repvgg-reassociate-reductions))' | FileCheck %s

// CHECK-LABEL: func @innermost
func.func @innermost(%a: tensor<4x16xf16>, %y: tensor<4xf32>) -> tensor<4xf32> {
  // CHECK: arith.extf %{{.*}} : f16 to f32
  // CHECK: arith.mulf %{{.*}} fastmath<reassoc,nsz,contract> : f32
  // CHECK: arith.addf %{{.*}} fastmath<reassoc,nsz,contract> : f32
  %0 = linalg.generic {
      indexing_maps = [affine_map<(i, k) -> (i, k)>, affine_map<(i, k) -> (i)>],
      iterator_types = ["parallel", "reduction"]} ins(%a : tensor<4x16xf16>) outs(%y : tensor<4xf32>) {
  ^bb0(%x: f16, %acc: f32):
    %w = arith.extf %x : f16 to f32
    %p = arith.mulf %w, %w : f32
    %s = arith.addf %acc, %p : f32
    linalg.yield %s : f32
  } -> tensor<4xf32>
  return %0 : tensor<4xf32>
}

// CHECK-LABEL: func @maximum
func.func @maximum(%a: tensor<4x16xf32>, %y: tensor<4xf32>) -> tensor<4xf32> {
  // CHECK-NOT: fastmath
  %0 = linalg.generic {
      indexing_maps = [affine_map<(i, k) -> (i, k)>, affine_map<(i, k) -> (i)>],
      iterator_types = ["parallel", "reduction"]} ins(%a : tensor<4x16xf32>) outs(%y : tensor<4xf32>) {
  ^bb0(%x: f32, %acc: f32):
    %s = arith.maximumf %acc, %x : f32
    linalg.yield %s : f32
  } -> tensor<4xf32>
  return %0 : tensor<4xf32>
}

// CHECK-LABEL: func @reduction_outside
func.func @reduction_outside(%a: tensor<16x4xf32>, %y: tensor<4xf32>) -> tensor<4xf32> {
  // CHECK-NOT: fastmath
  %0 = linalg.generic {
      indexing_maps = [affine_map<(k, i) -> (k, i)>, affine_map<(k, i) -> (i)>],
      iterator_types = ["reduction", "parallel"]} ins(%a : tensor<16x4xf32>) outs(%y : tensor<4xf32>) {
  ^bb0(%x: f32, %acc: f32):
    %s = arith.addf %acc, %x : f32
    linalg.yield %s : f32
  } -> tensor<4xf32>
  return %0 : tensor<4xf32>
}

// CHECK-LABEL: func @not_linalg
func.func @not_linalg(%a: f32) -> f32 {
  // CHECK-NOT: fastmath
  %0 = arith.addf %a, %a : f32
  return %0 : f32
}
