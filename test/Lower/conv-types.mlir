// 16-bit convolutions accumulate in f32 and round once, after the activation.
// RUN: repvgg-opt --repvgg-to-linalg %s | FileCheck %s

// CHECK-LABEL: @bf16
// CHECK: %[[F:.*]] = linalg.fill ins(%{{.*}} : f32)
// CHECK: %[[A:.*]] = linalg.conv_2d_nchw_fchw {{.*}} ins(%arg0, %arg1 : tensor<1x8x5x5xbf16>, tensor<16x8x3x3xbf16>) outs(%[[F]] : tensor<1x16x3x3xf32>)
// CHECK: linalg.generic {{.*}} ins(%[[A]] : {{.*}}) outs(%{{.*}} : tensor<1x16x3x3xbf16>)
// CHECK: %[[C:.*]] = arith.cmpf ugt, %[[V:.*]], %{{.*}} : f32
// CHECK: %[[R:.*]] = arith.select %[[C]], %[[V]]
// CHECK: %[[T:.*]] = arith.truncf %[[R]] : f32 to bf16
// CHECK: linalg.yield %[[T]]
func.func @bf16(%x: tensor<1x8x5x5xbf16>, %w: tensor<16x8x3x3xbf16>) -> tensor<1x16x3x3xbf16> {
  %y = repvgg.conv %x, %w activation <relu> : (tensor<1x8x5x5xbf16>, tensor<16x8x3x3xbf16>) -> tensor<1x16x3x3xbf16>
  return %y : tensor<1x16x3x3xbf16>
}

// The bias may have a type of its own.
// CHECK-LABEL: @f16_to_f32
// CHECK: arith.truncf %{{.*}} : f64 to f32
// CHECK: linalg.broadcast ins(%{{.*}} : tensor<16xf32>)
// CHECK: %[[Y:.*]] = linalg.conv_2d_nchw_fchw {{.*}} tensor<16x8x3x3xf16>) outs(%{{.*}} : tensor<1x16x3x3xf32>)
// CHECK-NEXT: return %[[Y]]
func.func @f16_to_f32(%x: tensor<1x8x5x5xf16>, %w: tensor<16x8x3x3xf16>, %b: tensor<16xf64>) -> tensor<1x16x3x3xf32> {
  %y = repvgg.conv %x, %w bias %b : (tensor<1x8x5x5xf16>, tensor<16x8x3x3xf16>, tensor<16xf64>) -> tensor<1x16x3x3xf32>
  return %y : tensor<1x16x3x3xf32>
}

// CHECK-LABEL: @f64
// CHECK: linalg.conv_2d_nchw_fchw {{.*}} outs(%{{.*}} : tensor<1x16x3x3xf64>)
func.func @f64(%x: tensor<1x8x5x5xf64>, %w: tensor<16x8x3x3xf64>) -> tensor<1x16x3x3xf64> {
  %y = repvgg.conv %x, %w : (tensor<1x8x5x5xf64>, tensor<16x8x3x3xf64>) -> tensor<1x16x3x3xf64>
  return %y : tensor<1x16x3x3xf64>
}
