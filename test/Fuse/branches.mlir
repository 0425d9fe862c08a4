// Branches of every kind, and what surrounds their sum.
// RUN: repvgg-opt %s --pass-pipeline='builtin.module(func.func(repvgg-fuse))' | FileCheck %s

// QARepVGG: batch normalization of the sum; a = 4 / sqrt(3 + 1) = 2.
// W = 2 * (10 + 1) = 22, b = 2 * (5 - 1) + 7 = 15.
// CHECK-LABEL: @batch_norm_on_the_sum
// CHECK-DAG: arith.constant dense<2.200000e+01> : tensor<1x1x1x1xf32>
// CHECK-DAG: arith.constant dense<1.500000e+01> : tensor<1xf32>
// CHECK: repvgg.conv
func.func @batch_norm_on_the_sum(%x: tensor<1x1x4x4xf32>) -> tensor<1x1x4x4xf32> {
  %w = arith.constant dense<10.0> : tensor<1x1x1x1xf32>
  %b = arith.constant dense<5.0> : tensor<1xf32>
  %mean = arith.constant dense<1.0> : tensor<1xf32>
  %var = arith.constant dense<3.0> : tensor<1xf64>
  %gamma = arith.constant dense<4.0> : tensor<1xf32>
  %beta = arith.constant dense<7.0> : tensor<1xf32>
  %y = repvgg.block (%in = %x) : tensor<1x1x4x4xf32> -> tensor<1x1x4x4xf32> {
    %0 = repvgg.conv %in, %w bias %b : (tensor<1x1x4x4xf32>, tensor<1x1x1x1xf32>, tensor<1xf32>) -> tensor<1x1x4x4xf32>
    %1 = repvgg.sum %0, %in : tensor<1x1x4x4xf32>
    %2 = repvgg.batch_norm %1 mean %mean variance %var gamma %gamma beta %beta epsilon 1.0 : (tensor<1x1x4x4xf32>, tensor<1xf32>, tensor<1xf64>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x1x4x4xf32>
    repvgg.yield %2 : tensor<1x1x4x4xf32>
  }
  return %y : tensor<1x1x4x4xf32>
}

// x - 3 * w(x) + 0 * w(x): a zero is a value. No bias appears where none was.
// CHECK-LABEL: @scaled_negated_zero
// CHECK: %[[W:.*]] = arith.constant dense<{{\[\[\[\[}}-2.900000e+01]], {{\[\[}}{{-?}}0.000000e+00]]], {{\[\[\[}}{{-?}}0.000000e+00]], {{\[\[}}-5.900000e+01]]]]>
// CHECK: repvgg.conv %{{.*}}, %[[W]] :
func.func @scaled_negated_zero(%x: tensor<1x2x4x4xf32>) -> tensor<1x2x4x4xf32> {
  %w = arith.constant dense<[[[[10.0]], [[0.0]]], [[[0.0]], [[20.0]]]]> : tensor<2x2x1x1xf32>
  %minus3 = arith.constant dense<-3.0> : tensor<f32>
  %zero = arith.constant dense<0.0> : tensor<2xf32>
  %y = repvgg.block (%in = %x) : tensor<1x2x4x4xf32> -> tensor<1x2x4x4xf32> {
    %0 = repvgg.conv %in, %w : (tensor<1x2x4x4xf32>, tensor<2x2x1x1xf32>) -> tensor<1x2x4x4xf32>
    %1 = repvgg.scale %0 by %minus3 : (tensor<1x2x4x4xf32>, tensor<f32>) -> tensor<1x2x4x4xf32>
    %2 = repvgg.scale %0 by %zero : (tensor<1x2x4x4xf32>, tensor<2xf32>) -> tensor<1x2x4x4xf32>
    %3 = repvgg.sum %in, %1, %2 : tensor<1x2x4x4xf32>
    repvgg.yield %3 : tensor<1x2x4x4xf32>
  }
  return %y : tensor<1x2x4x4xf32>
}

// Sums in sums, and a value used twice: 2 * (w + 1) + 1 = 21.
// CHECK-LABEL: @nested_sums
// CHECK: arith.constant dense<2.100000e+01> : tensor<1x1x1x1xf32>
func.func @nested_sums(%x: tensor<1x1x4x4xf32>) -> tensor<1x1x4x4xf32> {
  %y = repvgg.block (%in = %x) : tensor<1x1x4x4xf32> -> tensor<1x1x4x4xf32> {
    %w = arith.constant dense<9.0> : tensor<1x1x1x1xf32>
    %0 = repvgg.conv %in, %w : (tensor<1x1x4x4xf32>, tensor<1x1x1x1xf32>) -> tensor<1x1x4x4xf32>
    %1 = repvgg.sum %0, %in : tensor<1x1x4x4xf32>
    %2 = repvgg.sum %1, %1 : tensor<1x1x4x4xf32>
    %3 = repvgg.sum %in, %2 : tensor<1x1x4x4xf32>
    repvgg.yield %3 : tensor<1x1x4x4xf32>
  }
  return %y : tensor<1x1x4x4xf32>
}

// An average of two is a convolution by halves.
// CHECK-LABEL: @avg_pool
// CHECK: arith.constant dense<{{\[\[\[}}5.000000e-01, 1.500000e+00]]]> : tensor<1x1x2xf32>
func.func @avg_pool(%x: tensor<1x1x4xf32>) -> tensor<1x1x4xf32> {
  %y = repvgg.block (%in = %x) : tensor<1x1x4xf32> -> tensor<1x1x4xf32> {
    %0 = repvgg.avg_pool %in kernel [2] pad [1] to [0] : tensor<1x1x4xf32> -> tensor<1x1x4xf32>
    %1 = repvgg.sum %0, %in : tensor<1x1x4xf32>
    repvgg.yield %1 : tensor<1x1x4xf32>
  }
  return %y : tensor<1x1x4xf32>
}

// A convolution and its batch normalization alone; a = 2.
// CHECK-LABEL: @conv_and_batch_norm
// CHECK: arith.constant dense<6.000000e+00> : tensor<1x1x3x3xf32>
// CHECK: repvgg.conv {{.*}} activation <leaky_relu, 1.000000e-01>
func.func @conv_and_batch_norm(%x: tensor<1x1x4x4xf32>) -> tensor<1x1x2x2xf32> {
  %w = arith.constant dense<3.0> : tensor<1x1x3x3xf32>
  %zero = arith.constant dense<0.0> : tensor<1xf32>
  %var = arith.constant dense<0.25> : tensor<1xf32>
  %y = repvgg.block (%in = %x) activation <leaky_relu, 0.1> : tensor<1x1x4x4xf32> -> tensor<1x1x2x2xf32> {
    %0 = repvgg.conv %in, %w : (tensor<1x1x4x4xf32>, tensor<1x1x3x3xf32>) -> tensor<1x1x2x2xf32>
    %1 = repvgg.batch_norm %0 mean %zero variance %var epsilon 0.0 : (tensor<1x1x2x2xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x1x2x2xf32>
    repvgg.yield %1 : tensor<1x1x2x2xf32>
  }
  return %y : tensor<1x1x2x2xf32>
}
