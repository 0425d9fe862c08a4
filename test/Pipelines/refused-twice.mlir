// A block that stays as it is, of grouped convolutions: fusing again changes nothing, no reshape is added.
// RUN: repvgg-opt %s --fuse -o %t.once 2>&1 | FileCheck %s
// RUN: repvgg-opt %t.once --fuse -o %t.twice
// RUN: diff %t.once %t.twice

// CHECK: repvgg: 1 blocks found, 0 fused, 1 refused
func.func @stays_apart(%x: tensor<1x8x12x24xf32>) -> tensor<1x12x4x8xf32> {
  %w = arith.constant dense<3.0> : tensor<12x4x1x1xf32>
  %v = arith.constant dense<4.0> : tensor<12x4x3x3xf32>
  %b = arith.constant dense<5.0> : tensor<12xf32>
  %0 = repvgg.conv %x, %v bias %b strides [3, 3] pad [2, 2] to [2, 2] dilations [3, 3] groups 2 : (tensor<1x8x12x24xf32>, tensor<12x4x3x3xf32>, tensor<12xf32>) -> tensor<1x12x4x8xf32>
  %1 = repvgg.conv %x, %w strides [3, 3] groups 2 : (tensor<1x8x12x24xf32>, tensor<12x4x1x1xf32>) -> tensor<1x12x4x8xf32>
  %2 = repvgg.sum %0, %1 : tensor<1x12x4x8xf32>
  return %2 : tensor<1x12x4x8xf32>
}
