// A block of channel-wise ops becomes a scale: no convolution appears where none was.
// RUN: repvgg-opt %s --pass-pipeline='builtin.module(func.func(repvgg-fuse))' -o %t.mlir
// RUN: FileCheck %s --input-file=%t.mlir
// RUN: repvgg-opt %t.mlir --pass-pipeline='builtin.module(func.func(repvgg-fuse))' | diff - %t.mlir

// x + 2 * (x - 3) / sqrt(4) = 2 x - 3
// CHECK-LABEL: @identity_and_batch_norm
// CHECK-SAME: kernel = "scale 2"
// CHECK-DAG: %[[S:.*]] = arith.constant dense<2.000000e+00> : tensor<2xf32>
// CHECK-DAG: %[[T:.*]] = arith.constant dense<-3.000000e+00> : tensor<2xf32>
// CHECK:     %[[Y:.*]] = repvgg.scale %{{.*}} by %[[S]] plus %[[T]]
// CHECK-NEXT: return %[[Y]]
func.func @identity_and_batch_norm(%x: tensor<1x2x4x4xf32>) -> tensor<1x2x4x4xf32> {
  %three = arith.constant dense<3.0> : tensor<2xf32>
  %two = arith.constant dense<2.0> : tensor<2xf32>
  %y = repvgg.block (%in = %x) : tensor<1x2x4x4xf32> -> tensor<1x2x4x4xf32> {
    %0 = repvgg.batch_norm %in mean %three variance %three gamma %two epsilon 1.0 : (tensor<1x2x4x4xf32>, tensor<2xf32>, tensor<2xf32>, tensor<2xf32>) -> tensor<1x2x4x4xf32>
    %1 = repvgg.sum %in, %0 : tensor<1x2x4x4xf32>
    repvgg.yield %1 : tensor<1x2x4x4xf32>
  }
  return %y : tensor<1x2x4x4xf32>
}

// A scale has no activation, so the block stays around it.
// CHECK-LABEL: @with_activation
// CHECK:      repvgg.block (%[[IN:.*]] = %{{.*}}) activation <relu>
// CHECK-NEXT:   %[[Y:.*]] = repvgg.scale %[[IN]] by %{{.*}} :
// CHECK-NEXT:   repvgg.yield %[[Y]]
func.func @with_activation(%x: tensor<1x2x4x4xf32>) -> tensor<1x2x4x4xf32> {
  %two = arith.constant dense<2.0> : tensor<2xf32>
  %y = repvgg.block (%in = %x) activation <relu> : tensor<1x2x4x4xf32> -> tensor<1x2x4x4xf32> {
    %0 = repvgg.scale %in by %two : (tensor<1x2x4x4xf32>, tensor<2xf32>) -> tensor<1x2x4x4xf32>
    %1 = repvgg.sum %in, %0 : tensor<1x2x4x4xf32>
    repvgg.yield %1 : tensor<1x2x4x4xf32>
  }
  return %y : tensor<1x2x4x4xf32>
}
