// Channels: grouped branches, identity in groups, linear layers, stride without identity.
// RUN: repvgg-opt %s --pass-pipeline='builtin.module(func.func(repvgg-fuse{cost=always}))' | FileCheck %s

// Identity is W[o, o mod (C/g)]: 1 is added at both diagonals of the two 2x2 groups.
// CHECK-LABEL: @identity_in_groups
// CHECK: arith.constant dense<{{\[\[\[\[}}2.000000e+00]], {{\[\[}}2.000000e+00]]], {{\[\[\[}}3.000000e+00]], {{\[\[}}5.000000e+00]]], {{\[\[\[}}6.000000e+00]], {{\[\[}}6.000000e+00]]], {{\[\[\[}}7.000000e+00]], {{\[\[}}9.000000e+00]]]]> : tensor<4x2x1x1xf32>
// CHECK: repvgg.conv {{.*}} groups 2
func.func @identity_in_groups(%x: tensor<1x4x3x3xf32>) -> tensor<1x4x3x3xf32> {
  %w = arith.constant dense<[[[[1.0]], [[2.0]]], [[[3.0]], [[4.0]]], [[[5.0]], [[6.0]]], [[[7.0]], [[8.0]]]]> : tensor<4x2x1x1xf32>
  %y = repvgg.block (%in = %x) : tensor<1x4x3x3xf32> -> tensor<1x4x3x3xf32> {
    %0 = repvgg.conv %in, %w groups 2 : (tensor<1x4x3x3xf32>, tensor<4x2x1x1xf32>) -> tensor<1x4x3x3xf32>
    %1 = repvgg.sum %in, %0 : tensor<1x4x3x3xf32>
    repvgg.yield %1 : tensor<1x4x3x3xf32>
  }
  return %y : tensor<1x4x3x3xf32>
}

// A depthwise and a dense branch: block-diagonal over the greatest common group count.
// CHECK-LABEL: @depthwise_and_dense
// CHECK: arith.constant dense<{{\[\[}}[1.000000e+01, 2.000000e+00], [0.000000e+00, 3.000000e+00]], {{\[}}[0.000000e+00, 4.000000e+00], [2.000000e+01, 5.000000e+00]]]> : tensor<2x2x2xf32>
// CHECK: repvgg.conv {{.*}} pad [1] to [0] :
func.func @depthwise_and_dense(%x: tensor<1x2x5xf32>) -> tensor<1x2x5xf32> {
  %dw = arith.constant dense<[[[10.0, 0.0]], [[20.0, 0.0]]]> : tensor<2x1x2xf32>
  %pw = arith.constant dense<[[[2.0], [3.0]], [[4.0], [5.0]]]> : tensor<2x2x1xf32>
  %y = repvgg.block (%in = %x) : tensor<1x2x5xf32> -> tensor<1x2x5xf32> {
    %0 = repvgg.conv %in, %dw pad [1] to [0] groups 2 : (tensor<1x2x5xf32>, tensor<2x1x2xf32>) -> tensor<1x2x5xf32>
    %1 = repvgg.conv %in, %pw : (tensor<1x2x5xf32>, tensor<2x2x1xf32>) -> tensor<1x2x5xf32>
    %2 = repvgg.sum %0, %1 : tensor<1x2x5xf32>
    repvgg.yield %2 : tensor<1x2x5xf32>
  }
  return %y : tensor<1x2x5xf32>
}

// CHECK-LABEL: @stride2_no_identity
// CHECK: arith.constant dense<{{\[\[\[\[}}1.000000e+00, 1.000000e+00, 1.000000e+00], [1.000000e+00, 4.000000e+00, 1.000000e+00], [1.000000e+00, 1.000000e+00, 1.000000e+00]]]]>
// CHECK: repvgg.conv {{.*}} strides [2, 2] pad [1, 1]
func.func @stride2_no_identity(%x: tensor<?x1x?x?xf32>) -> tensor<?x1x?x?xf32> {
  %w3 = arith.constant dense<1.0> : tensor<1x1x3x3xf32>
  %w1 = arith.constant dense<3.0> : tensor<1x1x1x1xf32>
  %y = repvgg.block (%in = %x) : tensor<?x1x?x?xf32> -> tensor<?x1x?x?xf32> {
    %0 = repvgg.conv %in, %w3 strides [2, 2] pad [1, 1] : (tensor<?x1x?x?xf32>, tensor<1x1x3x3xf32>) -> tensor<?x1x?x?xf32>
    %1 = repvgg.conv %in, %w1 strides [2, 2] : (tensor<?x1x?x?xf32>, tensor<1x1x1x1xf32>) -> tensor<?x1x?x?xf32>
    %2 = repvgg.sum %0, %1 : tensor<?x1x?x?xf32>
    repvgg.yield %2 : tensor<?x1x?x?xf32>
  }
  return %y : tensor<?x1x?x?xf32>
}

// Linear layers have no window: RepViT's head.
// CHECK-LABEL: @linear
// CHECK-DAG: arith.constant dense<{{\[\[}}5.500000e+00, 1.100000e+01]]> : tensor<1x2xf32>
// CHECK-DAG: arith.constant dense<2.000000e+00> : tensor<1xf32>
// CHECK: repvgg.conv %{{.*}} bias
func.func @linear(%x: tensor<?x2xf32>) -> tensor<?x1xf32> {
  %a = arith.constant dense<[[1.0, 2.0]]> : tensor<1x2xf32>
  %b = arith.constant dense<[[10.0, 20.0]]> : tensor<1x2xf32>
  %t = arith.constant dense<4.0> : tensor<1xf32>
  %half = arith.constant dense<0.5> : tensor<f32>
  %y = repvgg.block (%in = %x) : tensor<?x2xf32> -> tensor<?x1xf32> {
    %0 = repvgg.conv %in, %a bias %t : (tensor<?x2xf32>, tensor<1x2xf32>, tensor<1xf32>) -> tensor<?x1xf32>
    %1 = repvgg.conv %in, %b : (tensor<?x2xf32>, tensor<1x2xf32>) -> tensor<?x1xf32>
    %2 = repvgg.sum %0, %1 : tensor<?x1xf32>
    %3 = repvgg.scale %2 by %half : (tensor<?x1xf32>, tensor<f32>) -> tensor<?x1xf32>
    repvgg.yield %3 : tensor<?x1xf32>
  }
  return %y : tensor<?x1xf32>
}
