// With keep-convolutions a convolution stays, without its activation; all else
// is lowered.
// RUN: repvgg-opt --repvgg-to-linalg=keep-convolutions %s | FileCheck %s

// CHECK-LABEL: @activation
// CHECK: %[[C:.*]] = repvgg.conv %{{.*}}, %{{.*}} pad [1, 1] : {{.*}} -> tensor<1x4x5x5xf32>
// CHECK: %[[R:.*]] = linalg.generic {{.*}} ins(%[[C]] :
// CHECK: arith.cmpf ugt
// CHECK: return %[[R]]
func.func @activation(%x: tensor<1x8x5x5xf32>, %w: tensor<4x8x3x3xf32>) -> tensor<1x4x5x5xf32> {
  %y = repvgg.conv %x, %w pad [1, 1] activation <relu> : (tensor<1x8x5x5xf32>, tensor<4x8x3x3xf32>) -> tensor<1x4x5x5xf32>
  return %y : tensor<1x4x5x5xf32>
}

// The activation comes before the only rounding.
// CHECK-LABEL: @activation_f16
// CHECK: repvgg.conv {{.*}} activation <silu>
// CHECK-NEXT: return
func.func @activation_f16(%x: tensor<1x8x5x5xf16>, %w: tensor<4x8x3x3xf16>) -> tensor<1x4x3x3xf16> {
  %y = repvgg.conv %x, %w activation <silu> : (tensor<1x8x5x5xf16>, tensor<4x8x3x3xf16>) -> tensor<1x4x3x3xf16>
  return %y : tensor<1x4x3x3xf16>
}

// CHECK-LABEL: @block
// CHECK-NOT: repvgg.block
// CHECK: repvgg.conv
// CHECK-NOT: repvgg.sum
// CHECK: linalg.generic
func.func @block(%x: tensor<1x8x5x5xf32>, %w: tensor<8x8x3x3xf32>) -> tensor<1x8x5x5xf32> {
  %y = repvgg.block (%in = %x) : tensor<1x8x5x5xf32> -> tensor<1x8x5x5xf32> {
    %0 = repvgg.conv %in, %w pad [1, 1] : (tensor<1x8x5x5xf32>, tensor<8x8x3x3xf32>) -> tensor<1x8x5x5xf32>
    %1 = repvgg.sum %0, %in : tensor<1x8x5x5xf32>
    repvgg.yield %1 : tensor<1x8x5x5xf32>
  }
  return %y : tensor<1x8x5x5xf32>
}
