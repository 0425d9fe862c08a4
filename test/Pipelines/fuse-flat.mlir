// --fuse turns flat branch ops into one linalg convolution.
// RUN: repvgg-opt --fuse %s 2>%t.err | FileCheck %s
// RUN: FileCheck %s --check-prefix=LINE --input-file=%t.err

// LINE: repvgg: 1 blocks found, 1 fused, 0 refused
// CHECK-NOT: repvgg
// The centre is 0.25 + 0.5 + 1.
// CHECK: arith.constant dense<{{\[\[\[\[}}2.500000e-01, 2.500000e-01, 2.500000e-01], [2.500000e-01, 1.750000e+00, 2.500000e-01],
// CHECK: linalg.conv_2d_nchw_fchw
// CHECK-NOT: linalg.
// CHECK-NOT: repvgg
func.func @f(%x: tensor<1x1x4x4xf32>) -> tensor<1x1x4x4xf32> {
  %w = arith.constant dense<0.25> : tensor<1x1x3x3xf32>
  %p = arith.constant dense<0.5> : tensor<1x1x1x1xf32>
  %0 = repvgg.conv %x, %w pad [1, 1] : (tensor<1x1x4x4xf32>, tensor<1x1x3x3xf32>) -> tensor<1x1x4x4xf32>
  %1 = repvgg.conv %x, %p : (tensor<1x1x4x4xf32>, tensor<1x1x1x1xf32>) -> tensor<1x1x4x4xf32>
  %2 = repvgg.sum %0, %1, %x : tensor<1x1x4x4xf32>
  return %2 : tensor<1x1x4x4xf32>
}
