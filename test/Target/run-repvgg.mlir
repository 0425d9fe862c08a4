// A module with repvgg ops runs: they are lowered to linalg first.
// RUN: %python %S/Inputs/npy.py write %t.x.npy f4 1,1,3,3 1 1 1 1 1 1 1 1 1
// RUN: repvgg-run %s --input %t.x.npy --output %t.y.npy
// RUN: %python %S/Inputs/npy.py show %t.y.npy | FileCheck %s
// Each element counts its neighbours; the second channel is negative, and cut off.
// CHECK: <f4 (1, 2, 3, 3) 4.0 6.0 4.0 6.0 9.0 6.0 4.0 6.0 4.0 0.0 0.0 0.0 0.0 0.0 0.0 0.0 0.0 0.0

func.func @main(%x: tensor<1x1x3x3xf32>) -> tensor<1x2x3x3xf32> {
  %w = arith.constant dense<[[[[1.0, 1.0, 1.0], [1.0, 1.0, 1.0], [1.0, 1.0, 1.0]]], [[[-1.0, 0.0, 0.0], [0.0, -1.0, 0.0], [0.0, 0.0, -1.0]]]]> : tensor<2x1x3x3xf32>
  %y = repvgg.conv %x, %w pad [1, 1] to [1, 1] activation <relu> : (tensor<1x1x3x3xf32>, tensor<2x1x3x3xf32>) -> tensor<1x2x3x3xf32>
  return %y : tensor<1x2x3x3xf32>
}
