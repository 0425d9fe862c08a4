// What is printed parses to the same block: as text, in the generic form and as bytecode.
// RUN: repvgg-opt %s | FileCheck %s
// RUN: repvgg-opt %s | repvgg-opt | FileCheck %s
// RUN: repvgg-opt %s --mlir-print-op-generic | repvgg-opt | FileCheck %s
// RUN: repvgg-opt %s --emit-bytecode | repvgg-opt | FileCheck %s

// CHECK-LABEL: @repvgg
// CHECK-SAME: %[[X:.*]]: tensor<1x8x4x4xf32>, %[[W:.*]]: tensor<8x8x3x3xf32>
// CHECK: repvgg.block (%[[IN:.*]] = %[[X]]) activation <relu> : tensor<1x8x4x4xf32> -> tensor<1x8x4x4xf32> {
// CHECK-NEXT: %[[C:.*]] = repvgg.conv %[[IN]], %[[W]] pad [1, 1]
// CHECK-NEXT: %[[S:.*]] = repvgg.sum %[[C]], %[[IN]] : tensor<1x8x4x4xf32>
// CHECK-NEXT: repvgg.yield %[[S]] : tensor<1x8x4x4xf32>
func.func @repvgg(%x: tensor<1x8x4x4xf32>, %w: tensor<8x8x3x3xf32>) -> tensor<1x8x4x4xf32> {
  %y = repvgg.block (%in = %x) activation <relu> : tensor<1x8x4x4xf32> -> tensor<1x8x4x4xf32> {
    %0 = repvgg.conv %in, %w pad [1, 1] : (tensor<1x8x4x4xf32>, tensor<8x8x3x3xf32>) -> tensor<1x8x4x4xf32>
    %1 = repvgg.sum %0, %in : tensor<1x8x4x4xf32>
    repvgg.yield %1 : tensor<1x8x4x4xf32>
  }
  return %y : tensor<1x8x4x4xf32>
}

// The type may change: f16 in, f32 out, fewer pixels.
// CHECK-LABEL: @slope_attributes_and_constants
// CHECK: repvgg.block (%{{.*}} = %{{.*}}) activation <leaky_relu, 1.000000e-02> : tensor<?x8x4xf16> -> tensor<?x4x2xf32> attributes {repvgg.name = "head"} {
// CHECK-NEXT: arith.constant
func.func @slope_attributes_and_constants(%x: tensor<?x8x4xf16>) -> tensor<?x4x2xf32> {
  %y = repvgg.block (%in = %x) activation <leaky_relu, 0.01> : tensor<?x8x4xf16> -> tensor<?x4x2xf32> attributes {repvgg.name = "head"} {
    %w = arith.constant dense<1.0> : tensor<4x8x3xf16>
    %0 = repvgg.conv %in, %w : (tensor<?x8x4xf16>, tensor<4x8x3xf16>) -> tensor<?x4x2xf32>
    repvgg.yield %0 : tensor<?x4x2xf32>
  }
  return %y : tensor<?x4x2xf32>
}
