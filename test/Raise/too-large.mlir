// A sum that no one window holds is a block all the same, with what comes after it; with one convolution a block it is not.
// RUN: repvgg-opt %s --pass-pipeline='builtin.module(func.func(repvgg-raise))' | FileCheck %s
// RUN: repvgg-opt %s --pass-pipeline='builtin.module(func.func(repvgg-raise{cost=always}))' | FileCheck %s --check-prefix=ALWAYS
// RUN: repvgg-opt %s --fuse=verify=source 2>&1 | FileCheck %s --check-prefix=FUSE

// CHECK-LABEL: func @sum_and_scale
// CHECK: repvgg.block
// CHECK: %[[NEAR:.*]] = repvgg.conv
// CHECK: %[[FAR:.*]] = repvgg.conv {{.*}} dilations [90, 90]
// CHECK: %[[S:.*]] = repvgg.sum %[[NEAR]], %[[FAR]]
// CHECK: %[[N:.*]] = repvgg.batch_norm %[[S]]
// CHECK: repvgg.yield %[[N]]
// ALWAYS-LABEL: func @sum_and_scale
// ALWAYS-NOT: repvgg.block
// ALWAYS: repvgg.batch_norm
// FUSE: repvgg: 2 blocks found, 2 fused, 0 refused
func.func @sum_and_scale(%x: tensor<1x4x100x96xf32>) -> tensor<1x4x100x96xf32> {
  %w = arith.constant dense<0.25> : tensor<4x4x3x3xf32>
  %m = arith.constant dense<1.0> : tensor<4xf32>
  %v = arith.constant dense<3.0> : tensor<4xf32>
  %0 = repvgg.conv %x, %w pad [1, 1] : (tensor<1x4x100x96xf32>, tensor<4x4x3x3xf32>) -> tensor<1x4x100x96xf32>
  %1 = repvgg.conv %x, %w pad [90, 90] dilations [90, 90] : (tensor<1x4x100x96xf32>, tensor<4x4x3x3xf32>) -> tensor<1x4x100x96xf32>
  %2 = repvgg.sum %0, %1 : tensor<1x4x100x96xf32>
  %3 = repvgg.batch_norm %2 mean %m variance %v epsilon 1.0 : (tensor<1x4x100x96xf32>, tensor<4xf32>, tensor<4xf32>) -> tensor<1x4x100x96xf32>
  return %3 : tensor<1x4x100x96xf32>
}

// What comes after such a sum is a block of its own.
// CHECK-LABEL: func @before_a_point
// CHECK: repvgg.block
// CHECK: repvgg.sum
// CHECK: repvgg.yield
// CHECK: repvgg.conv {{.*}}tensor<4x4x1x1xf32>
func.func @before_a_point(%x: tensor<1x4x100x96xf32>) -> tensor<1x4x100x96xf32> {
  %w = arith.constant dense<0.25> : tensor<4x4x3x3xf32>
  %p = arith.constant dense<0.5> : tensor<4x4x1x1xf32>
  %m = arith.constant dense<1.0> : tensor<4xf32>
  %v = arith.constant dense<3.0> : tensor<4xf32>
  %0 = repvgg.conv %x, %w pad [1, 1] : (tensor<1x4x100x96xf32>, tensor<4x4x3x3xf32>) -> tensor<1x4x100x96xf32>
  %1 = repvgg.conv %x, %w pad [90, 90] dilations [90, 90] : (tensor<1x4x100x96xf32>, tensor<4x4x3x3xf32>) -> tensor<1x4x100x96xf32>
  %2 = repvgg.sum %0, %1, %x : tensor<1x4x100x96xf32>
  %3 = repvgg.conv %2, %p : (tensor<1x4x100x96xf32>, tensor<4x4x1x1xf32>) -> tensor<1x4x100x96xf32>
  return %3 : tensor<1x4x100x96xf32>
}
