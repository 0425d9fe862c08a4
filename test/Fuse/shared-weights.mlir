// A weight that two blocks share is copied on fusing: neither is scaled twice, other users keep it.
// RUN: repvgg-opt %s --pass-pipeline='builtin.module(func.func(repvgg-fuse))' | FileCheck %s

// Both blocks multiply the weight 3 by two: 6 and 6, never 12, and the third use sees 3.
// CHECK-LABEL: @shared
// CHECK:       %[[W:.*]] = arith.constant dense<3.000000e+00> : tensor<1x1x1xf32>
// CHECK-NOT:   arith.constant dense<2.000000e+00>
// CHECK:       %[[W1:.*]] = arith.constant dense<6.000000e+00>
// CHECK:       %[[Y1:.*]] = repvgg.conv %{{.*}}, %[[W1]]
// CHECK:       %[[W2:.*]] = arith.constant dense<6.000000e+00>
// CHECK:       %[[Y2:.*]] = repvgg.conv %[[Y1]], %[[W2]]
// CHECK:       repvgg.conv %[[Y2]], %[[W]]
func.func @shared(%x: tensor<1x1x4xf32>) -> tensor<1x1x4xf32> {
  %w = arith.constant dense<3.0> : tensor<1x1x1xf32>
  %two = arith.constant dense<2.0> : tensor<1xf32>
  %a = repvgg.block (%in = %x) : tensor<1x1x4xf32> -> tensor<1x1x4xf32> {
    %0 = repvgg.conv %in, %w : (tensor<1x1x4xf32>, tensor<1x1x1xf32>) -> tensor<1x1x4xf32>
    %1 = repvgg.scale %0 by %two : (tensor<1x1x4xf32>, tensor<1xf32>) -> tensor<1x1x4xf32>
    repvgg.yield %1 : tensor<1x1x4xf32>
  }
  %b = repvgg.block (%in = %a) : tensor<1x1x4xf32> -> tensor<1x1x4xf32> {
    %0 = repvgg.conv %in, %w : (tensor<1x1x4xf32>, tensor<1x1x1xf32>) -> tensor<1x1x4xf32>
    %1 = repvgg.scale %0 by %two : (tensor<1x1x4xf32>, tensor<1xf32>) -> tensor<1x1x4xf32>
    repvgg.yield %1 : tensor<1x1x4xf32>
  }
  %c = repvgg.conv %b, %w : (tensor<1x1x4xf32>, tensor<1x1x1xf32>) -> tensor<1x1x4xf32>
  return %c : tensor<1x1x4xf32>
}
