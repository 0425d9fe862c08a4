// A number by which a convolution's input is multiplied is folded into it. One
// that follows an activation is the activation's, and one by which a sum over all
// positions is divided is the average's.
// RUN: repvgg-opt %s --pass-pipeline='builtin.module(func.func(repvgg-raise))' | FileCheck %s

#id = affine_map<(n, c, h, w) -> (n, c, h, w)>
#all = affine_map<(n, c, h, w) -> (n, c, 0, 0)>
#sum = {indexing_maps = [#id, #all], iterator_types = ["parallel", "parallel", "reduction", "reduction"]}
#map = {indexing_maps = [#id, #id], iterator_types = ["parallel", "parallel", "parallel", "parallel"]}
!t = tensor<1x2x4x4xf32>
!w = tensor<2x2x3x3xf32>

// CHECK-LABEL: @scaled
// CHECK: repvgg.block (%[[IN:.*]] = %arg0)
// CHECK: %[[S:.*]] = repvgg.scale %[[IN]]
// CHECK: repvgg.conv %[[S]]
func.func @scaled(%x: !t) -> !t {
  %w = arith.constant dense<3.0> : !w
  %half = arith.constant 0.5 : f32
  %e = tensor.empty() : !t
  %s = linalg.generic #map ins(%x : !t) outs(%e : !t) {
  ^bb0(%a: f32, %o: f32):
    %r = arith.mulf %a, %half : f32
    linalg.yield %r : f32
  } -> !t
  %y = repvgg.conv %s, %w pad [1, 1] : (!t, !w) -> !t
  return %y : !t
}

// CHECK-LABEL: @divided
// CHECK: repvgg.block (%{{.*}} = %arg0)
func.func @divided(%x: !t) -> !t {
  %w = arith.constant dense<3.0> : !w
  %four = arith.constant 4.0 : f32
  %e = tensor.empty() : !t
  %s = linalg.generic #map ins(%x : !t) outs(%e : !t) {
  ^bb0(%a: f32, %o: f32):
    %r = arith.divf %a, %four : f32
    linalg.yield %r : f32
  } -> !t
  %y = repvgg.conv %s, %w pad [1, 1] : (!t, !w) -> !t
  return %y : !t
}

// CHECK-LABEL: @once
// CHECK-NOT: repvgg.block
func.func @once(%x: !t) -> !t {
  %w = arith.constant dense<3.0> : !w
  %one = arith.constant 1.0 : f32
  %e = tensor.empty() : !t
  %s = linalg.generic #map ins(%x : !t) outs(%e : !t) {
  ^bb0(%a: f32, %o: f32):
    %r = arith.mulf %a, %one : f32
    linalg.yield %r : f32
  } -> !t
  %y = repvgg.conv %s, %w pad [1, 1] : (!t, !w) -> !t
  return %y : !t
}

// CHECK-LABEL: @after_an_activation
// CHECK-NOT: repvgg.block
func.func @after_an_activation(%x: !t) -> !t {
  %w = arith.constant dense<3.0> : !w
  %half = arith.constant 0.5 : f32
  %e = tensor.empty() : !t
  %s = linalg.generic #map ins(%x : !t) outs(%e : !t) {
  ^bb0(%a: f32, %o: f32):
    %t = math.tanh %a : f32
    %r = arith.mulf %t, %half : f32
    linalg.yield %r : f32
  } -> !t
  %y = repvgg.conv %s, %w pad [1, 1] : (!t, !w) -> !t
  return %y : !t
}

// CHECK-LABEL: @averaged
// CHECK-NOT: repvgg.block
!p = tensor<1x2x1x1xf32>
func.func @averaged(%x: !t) -> !p {
  %w = arith.constant dense<3.0> : tensor<2x2x1x1xf32>
  %zero = arith.constant 0.0 : f32
  %positions = arith.constant 16.0 : f32
  %e = tensor.empty() : !p
  %z = linalg.fill ins(%zero : f32) outs(%e : !p) -> !p
  %p = linalg.generic #sum ins(%x : !t) outs(%z : !p) {
  ^bb0(%a: f32, %o: f32):
    %r = arith.addf %a, %o : f32
    linalg.yield %r : f32
  } -> !p
  %s = linalg.generic #map ins(%p : !p) outs(%e : !p) {
  ^bb0(%a: f32, %o: f32):
    %r = arith.divf %a, %positions : f32
    linalg.yield %r : f32
  } -> !p
  %y = repvgg.conv %s, %w : (!p, tensor<2x2x1x1xf32>) -> !p
  return %y : !p
}
