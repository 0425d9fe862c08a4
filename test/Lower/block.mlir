// A block's region is inlined, then its activation applied; foreign ops, also
// foldable and dead ones, stay as they are.
// RUN: repvgg-opt --repvgg-to-linalg %s | FileCheck %s

// CHECK-LABEL: @block
// CHECK-NOT: repvgg.
// CHECK: %[[A:.*]] = linalg.conv_2d_nchw_fchw
// CHECK: %[[S:.*]] = linalg.generic {{.*}} ins(%[[A]], %arg0 :
// CHECK: arith.addf
// CHECK: linalg.generic {{.*}} ins(%[[S]] :
// CHECK: arith.cmpf ugt
// CHECK-NOT: repvgg.
func.func @block(%x: tensor<1x8x4x4xf32>, %w: tensor<8x8x3x3xf32>) -> tensor<1x8x4x4xf32> {
  %y = repvgg.block (%in = %x) activation <relu> : tensor<1x8x4x4xf32> -> tensor<1x8x4x4xf32> {
    %0 = repvgg.conv %in, %w pad [1, 1] : (tensor<1x8x4x4xf32>, tensor<8x8x3x3xf32>) -> tensor<1x8x4x4xf32>
    %1 = repvgg.sum %0, %in : tensor<1x8x4x4xf32>
    repvgg.yield %1 : tensor<1x8x4x4xf32>
  }
  return %y : tensor<1x8x4x4xf32>
}

// CHECK-LABEL: @foreign
// CHECK-NEXT: %[[A:.*]] = arith.constant 1.0
// CHECK-NEXT: %[[B:.*]] = arith.constant 1.0
// CHECK-NEXT: %[[S:.*]] = arith.addf %[[A]], %[[B]]
// CHECK-NEXT: arith.mulf
// CHECK-NEXT: return %[[S]]
func.func @foreign() -> f32 {
  %a = arith.constant 1.0 : f32
  %b = arith.constant 1.0 : f32
  %s = arith.addf %a, %b : f32
  %dead = arith.mulf %s, %s : f32
  return %s : f32
}
