// Average pooling sums windows and divides by the pixels that count.
// RUN: repvgg-opt --repvgg-to-linalg %s | FileCheck %s

// CHECK-LABEL: @count_include_pad
// CHECK: tensor.pad %arg0 low[0, 0, 1, 1] high[0, 0, 1, 1]
// CHECK: %[[S:.*]] = linalg.pooling_nchw_sum {{.*}} strides = dense<2>
// CHECK: linalg.generic {{.*}} ins(%[[S]] :
// CHECK: %[[N:.*]] = arith.constant 9.0
// CHECK: arith.divf %{{.*}}, %[[N]]
func.func @count_include_pad(%x: tensor<1x8x6x6xf32>) -> tensor<1x8x3x3xf32> {
  %y = repvgg.avg_pool %x kernel [3, 3] strides [2, 2] pad [1, 1] : tensor<1x8x6x6xf32> -> tensor<1x8x3x3xf32>
  return %y : tensor<1x8x3x3xf32>
}

// CHECK-LABEL: @count_exclude_pad
// CHECK: linalg.index 2
// CHECK: %[[B:.*]] = arith.maxsi
// CHECK: %[[E:.*]] = arith.minsi
// CHECK: arith.subi %[[E]], %[[B]]
// CHECK: linalg.index 3
// CHECK: arith.muli
// CHECK: %[[N:.*]] = arith.sitofp
// CHECK: arith.divf %{{.*}}, %[[N]]
func.func @count_exclude_pad(%x: tensor<1x8x6x6xf32>) -> tensor<1x8x3x3xf32> {
  %y = repvgg.avg_pool %x kernel [3, 3] strides [2, 2] pad [1, 1] {count_include_pad = false} : tensor<1x8x6x6xf32> -> tensor<1x8x3x3xf32>
  return %y : tensor<1x8x3x3xf32>
}

// The last window sticks out: the pad grows, its count shrinks.
// CHECK-LABEL: @ceil_mode
// CHECK: tensor.pad %arg0 low[0, 0, 0] high[0, 0, 1]
// CHECK: linalg.pooling_ncw_sum {{.*}} -> tensor<1x8x3xf32>
// CHECK: arith.minsi
func.func @ceil_mode(%x: tensor<1x8x6xf32>) -> tensor<1x8x3xf32> {
  %y = repvgg.avg_pool %x kernel [3] strides [2] {ceil_mode = true} : tensor<1x8x6xf32> -> tensor<1x8x3xf32>
  return %y : tensor<1x8x3xf32>
}

// CHECK-LABEL: @three_axes_f16
// CHECK: linalg.generic {{.*}} iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel", "reduction", "reduction", "reduction"]
// CHECK: arith.extf %{{.*}} : f16 to f32
// CHECK: arith.divf %{{.*}} : f32
// CHECK: arith.truncf
func.func @three_axes_f16(%x: tensor<1x8x4x4x4xf16>) -> tensor<1x8x2x2x2xf16> {
  %y = repvgg.avg_pool %x kernel [2, 2, 2] strides [2, 2, 2] : tensor<1x8x4x4x4xf16> -> tensor<1x8x2x2x2xf16>
  return %y : tensor<1x8x2x2x2xf16>
}
