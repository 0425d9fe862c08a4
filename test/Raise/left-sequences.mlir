// Where one block or convolution follows another one and is not one with it, that is said, with what keeps them apart.
// RUN: repvgg-opt %s --pass-pipeline='builtin.module(func.func(repvgg-raise{scan=true}),repvgg-census{format=json file=-})' -o /dev/null > %t.json
// RUN: %python %S/Inputs/list_others.py %t.json | FileCheck %s
// RUN: repvgg-opt %s --fuse -o /dev/null 2>&1 | FileCheck %s --check-prefix=LINE

// LINE: 2 sequences are left in parts: 1 not exact as one, 1 used in between

// CHECK: padded_in_between sequence left not exact as one: A12 expects a window that pads what a pointwise convolution with a bias computes
// CHECK-NOT: padded_in_between
func.func @padded_in_between(%x: tensor<1x2x8x8xf32>) -> tensor<1x2x8x8xf32> {
  %v = arith.constant dense<2.0> : tensor<2x2x1x1xf32>
  %w = arith.constant dense<3.0> : tensor<2x2x3x3xf32>
  %p = arith.constant dense<[1.0, 2.0]> : tensor<2xf32>
  %0 = repvgg.conv %x, %v : (tensor<1x2x8x8xf32>, tensor<2x2x1x1xf32>) -> tensor<1x2x8x8xf32>
  %1 = repvgg.batch_norm %0 mean %p variance %p gamma %p beta %p epsilon 1.0e-05 : (tensor<1x2x8x8xf32>, tensor<2xf32>, tensor<2xf32>, tensor<2xf32>, tensor<2xf32>) -> tensor<1x2x8x8xf32>
  %2 = repvgg.conv %1, %w pad [1, 1] : (tensor<1x2x8x8xf32>, tensor<2x2x3x3xf32>) -> tensor<1x2x8x8xf32>
  %3 = repvgg.batch_norm %2 mean %p variance %p gamma %p beta %p epsilon 1.0e-05 : (tensor<1x2x8x8xf32>, tensor<2xf32>, tensor<2xf32>, tensor<2xf32>, tensor<2xf32>) -> tensor<1x2x8x8xf32>
  return %3 : tensor<1x2x8x8xf32>
}

// CHECK: used_in_between sequence left used in between: A22 expects a value between two convolutions that only the second one uses
// CHECK-NOT: used_in_between
func.func @used_in_between(%x: tensor<1x2x8x8xf32>) -> (tensor<1x2x8x8xf32>, tensor<1x2x6x6xf32>) {
  %v = arith.constant dense<2.0> : tensor<2x2x1x1xf32>
  %w = arith.constant dense<3.0> : tensor<2x2x3x3xf32>
  %p = arith.constant dense<[1.0, 2.0]> : tensor<2xf32>
  %0 = repvgg.conv %x, %v : (tensor<1x2x8x8xf32>, tensor<2x2x1x1xf32>) -> tensor<1x2x8x8xf32>
  %1 = repvgg.batch_norm %0 mean %p variance %p gamma %p beta %p epsilon 1.0e-05 : (tensor<1x2x8x8xf32>, tensor<2xf32>, tensor<2xf32>, tensor<2xf32>, tensor<2xf32>) -> tensor<1x2x8x8xf32>
  %2 = repvgg.conv %1, %w : (tensor<1x2x8x8xf32>, tensor<2x2x3x3xf32>) -> tensor<1x2x6x6xf32>
  %3 = repvgg.batch_norm %2 mean %p variance %p gamma %p beta %p epsilon 1.0e-05 : (tensor<1x2x6x6xf32>, tensor<2xf32>, tensor<2xf32>, tensor<2xf32>, tensor<2xf32>) -> tensor<1x2x6x6xf32>
  return %1, %3 : tensor<1x2x8x8xf32>, tensor<1x2x6x6xf32>
}

// The second convolution is in no block.
// CHECK: lone_after_block convolution left in a sequence: A12 expects a window that pads what a pointwise convolution with a bias computes
// CHECK-NOT: lone_after_block
func.func @lone_after_block(%x: tensor<1x2x8x8xf32>) -> tensor<1x2x8x8xf32> {
  %v = arith.constant dense<2.0> : tensor<2x2x1x1xf32>
  %w = arith.constant dense<3.0> : tensor<2x2x3x3xf32>
  %p = arith.constant dense<[1.0, 2.0]> : tensor<2xf32>
  %0 = repvgg.conv %x, %v : (tensor<1x2x8x8xf32>, tensor<2x2x1x1xf32>) -> tensor<1x2x8x8xf32>
  %1 = repvgg.batch_norm %0 mean %p variance %p gamma %p beta %p epsilon 1.0e-05 : (tensor<1x2x8x8xf32>, tensor<2xf32>, tensor<2xf32>, tensor<2xf32>, tensor<2xf32>) -> tensor<1x2x8x8xf32>
  %2 = repvgg.conv %1, %w pad [1, 1] : (tensor<1x2x8x8xf32>, tensor<2x2x3x3xf32>) -> tensor<1x2x8x8xf32>
  return %2 : tensor<1x2x8x8xf32>
}

// CHECK-NOT: activation_in_between
func.func @activation_in_between(%x: tensor<1x2x8x8xf32>) -> tensor<1x2x8x8xf32> {
  %v = arith.constant dense<2.0> : tensor<2x2x1x1xf32>
  %w = arith.constant dense<3.0> : tensor<2x2x3x3xf32>
  %p = arith.constant dense<[1.0, 2.0]> : tensor<2xf32>
  %0 = repvgg.conv %x, %v : (tensor<1x2x8x8xf32>, tensor<2x2x1x1xf32>) -> tensor<1x2x8x8xf32>
  %1 = repvgg.batch_norm %0 mean %p variance %p gamma %p beta %p epsilon 1.0e-05 : (tensor<1x2x8x8xf32>, tensor<2xf32>, tensor<2xf32>, tensor<2xf32>, tensor<2xf32>) -> tensor<1x2x8x8xf32>
  %a = math.tanh %1 : tensor<1x2x8x8xf32>
  %2 = repvgg.conv %a, %w pad [1, 1] : (tensor<1x2x8x8xf32>, tensor<2x2x3x3xf32>) -> tensor<1x2x8x8xf32>
  %3 = repvgg.batch_norm %2 mean %p variance %p gamma %p beta %p epsilon 1.0e-05 : (tensor<1x2x8x8xf32>, tensor<2xf32>, tensor<2xf32>, tensor<2xf32>, tensor<2xf32>) -> tensor<1x2x8x8xf32>
  return %3 : tensor<1x2x8x8xf32>
}
