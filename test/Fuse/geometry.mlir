// Windows of all kinds join in one window that reads the same pixels.
// RUN: repvgg-opt %s --pass-pipeline='builtin.module(func.func(repvgg-fuse{cost=always}))' | FileCheck %s

// The 1x1 is read where it was: top left tap of the 2x2, at the pad of neither.
// CHECK-LABEL: @asymmetric_pad
// CHECK: arith.constant dense<{{\[\[\[\[}}1.000000e+00, 2.000000e+00], [3.000000e+00, 1.400000e+01]]]]>
// CHECK: repvgg.conv {{.*}} pad [1, 1] to [0, 0]
func.func @asymmetric_pad(%x: tensor<1x1x4x4xf32>) -> tensor<1x1x4x4xf32> {
  %w2 = arith.constant dense<[[[[1.0, 2.0], [3.0, 4.0]]]]> : tensor<1x1x2x2xf32>
  %w1 = arith.constant dense<10.0> : tensor<1x1x1x1xf32>
  %y = repvgg.block (%in = %x) : tensor<1x1x4x4xf32> -> tensor<1x1x4x4xf32> {
    %0 = repvgg.conv %in, %w2 pad [1, 1] to [0, 0] : (tensor<1x1x4x4xf32>, tensor<1x1x2x2xf32>) -> tensor<1x1x4x4xf32>
    %1 = repvgg.conv %in, %w1 : (tensor<1x1x4x4xf32>, tensor<1x1x1x1xf32>) -> tensor<1x1x4x4xf32>
    %2 = repvgg.sum %0, %1 : tensor<1x1x4x4xf32>
    repvgg.yield %2 : tensor<1x1x4x4xf32>
  }
  return %y : tensor<1x1x4x4xf32>
}

// Padding 2 and stride 4: a 1x1 without padding is tap (2, 2), not the centre.
// CHECK-LABEL: @padding_is_not_dilation
// CHECK: arith.constant dense<{{\[\[\[\[}}1.000000e+00, 2.000000e+00, 3.000000e+00], [4.000000e+00, 5.000000e+00, 6.000000e+00], [7.000000e+00, 8.000000e+00, 1.900000e+01]]]]>
// CHECK: repvgg.conv {{.*}} strides [4, 4] pad [2, 2] {{.*}} -> tensor<1x1x3x3xf32>
func.func @padding_is_not_dilation(%x: tensor<1x1x9x9xf32>) -> tensor<1x1x3x3xf32> {
  %w3 = arith.constant dense<[[[[1.0, 2.0, 3.0], [4.0, 5.0, 6.0], [7.0, 8.0, 9.0]]]]> : tensor<1x1x3x3xf32>
  %w1 = arith.constant dense<10.0> : tensor<1x1x1x1xf32>
  %y = repvgg.block (%in = %x) : tensor<1x1x9x9xf32> -> tensor<1x1x3x3xf32> {
    %0 = repvgg.conv %in, %w3 strides [4, 4] pad [2, 2] : (tensor<1x1x9x9xf32>, tensor<1x1x3x3xf32>) -> tensor<1x1x3x3xf32>
    %1 = repvgg.conv %in, %w1 strides [4, 4] : (tensor<1x1x9x9xf32>, tensor<1x1x1x1xf32>) -> tensor<1x1x3x3xf32>
    %2 = repvgg.sum %0, %1 : tensor<1x1x3x3xf32>
    repvgg.yield %2 : tensor<1x1x3x3xf32>
  }
  return %y : tensor<1x1x3x3xf32>
}

// A dilation that all branches share stays; identity is at the centre.
// CHECK-LABEL: @dilation
// CHECK: arith.constant dense<{{\[\[\[\[}}1.000000e+00, 2.000000e+00, 3.000000e+00], [4.000000e+00, 6.000000e+00, 6.000000e+00], [7.000000e+00, 8.000000e+00, 9.000000e+00]]]]>
// CHECK: repvgg.conv {{.*}} pad [2, 2] dilations [2, 2]
func.func @dilation(%x: tensor<1x1x?x?xf32>) -> tensor<1x1x?x?xf32> {
  %w3 = arith.constant dense<[[[[1.0, 2.0, 3.0], [4.0, 5.0, 6.0], [7.0, 8.0, 9.0]]]]> : tensor<1x1x3x3xf32>
  %y = repvgg.block (%in = %x) : tensor<1x1x?x?xf32> -> tensor<1x1x?x?xf32> {
    %0 = repvgg.conv %in, %w3 pad [2, 2] dilations [2, 2] : (tensor<1x1x?x?xf32>, tensor<1x1x3x3xf32>) -> tensor<1x1x?x?xf32>
    %1 = repvgg.sum %0, %in : tensor<1x1x?x?xf32>
    repvgg.yield %1 : tensor<1x1x?x?xf32>
  }
  return %y : tensor<1x1x?x?xf32>
}

// Two dilations meet in a denser window with zeros between.
// CHECK-LABEL: @two_dilations
// CHECK: arith.constant dense<{{\[\[\[}}1.000000e+00, 1.000000e+01, 2.200000e+01, 3.000000e+01, 3.000000e+00]]]>
// CHECK: repvgg.conv {{.*}} pad [2] :
func.func @two_dilations(%x: tensor<?x1x8xf32>) -> tensor<?x1x8xf32> {
  %a = arith.constant dense<[[[1.0, 2.0, 3.0]]]> : tensor<1x1x3xf32>
  %b = arith.constant dense<[[[10.0, 20.0, 30.0]]]> : tensor<1x1x3xf32>
  %y = repvgg.block (%in = %x) : tensor<?x1x8xf32> -> tensor<?x1x8xf32> {
    %0 = repvgg.conv %in, %a pad [2] dilations [2] : (tensor<?x1x8xf32>, tensor<1x1x3xf32>) -> tensor<?x1x8xf32>
    %1 = repvgg.conv %in, %b pad [1] : (tensor<?x1x8xf32>, tensor<1x1x3xf32>) -> tensor<?x1x8xf32>
    %2 = repvgg.sum %0, %1 : tensor<?x1x8xf32>
    repvgg.yield %2 : tensor<?x1x8xf32>
  }
  return %y : tensor<?x1x8xf32>
}
