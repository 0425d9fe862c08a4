// An identity that is more than 8 times as large as the other weights of its channel is kept apart from integers; a classifier has weights of bf16.
// RUN: repvgg-opt %s --pass-pipeline='builtin.module(func.func(repvgg-choose-precision{precision=i8}))' | FileCheck %s
// RUN: repvgg-opt %s --pass-pipeline='builtin.module(func.func(repvgg-choose-precision{precision=i8 rest=f16}))' | FileCheck %s --check-prefix=REST
// RUN: repvgg-opt %s --pass-pipeline='builtin.module(func.func(repvgg-choose-precision{precision=bf16}))' | FileCheck %s --check-prefix=BF16

// CHECK: repvgg_layer.conv {{.*}} {repvgg_layer.identity_apart, repvgg_layer.precision = i8}
// CHECK: repvgg_layer.conv {{.*}} {repvgg_layer.precision = i8}
// CHECK: repvgg_layer.sum {{.*}} {repvgg_layer.precision = f32}
// CHECK: repvgg_layer.conv {{.*}} {repvgg_layer.precision = bf16}
// REST: repvgg_layer.sum {{.*}} {repvgg_layer.precision = f16}
// REST: repvgg_layer.conv {{.*}} {repvgg_layer.precision = f16}
// BF16-NOT: identity_apart
module attributes {repvgg_layer.target = #repvgg_cpu.target<lanes = 8, registers = 16>} {
  func.func @main(%x: tensor<1x2x4x4xf32>) -> tensor<1x2x1x1xf32> {
    %far = arith.constant dense<[[[[-1.7]], [[0.2]]], [[[0.1]], [[0.1]]]]> : tensor<2x2x1x1xf32>
    %near = arith.constant dense<[[[[1.5]], [[0.2]]], [[[9.0]], [[0.1]]]]> : tensor<2x2x1x1xf32>
    %0 = repvgg_layer.conv %x, %far <{strides = array<i64: 1, 1>, pad_low = array<i64: 0, 0>, pad_high = array<i64: 0, 0>, dilations = array<i64: 1, 1>, groups = 1 : i64}> : (tensor<1x2x4x4xf32>, tensor<2x2x1x1xf32>) -> tensor<1x2x4x4xf32> {
    ^bb0(%sum: f32):
      repvgg_layer.yield %sum : f32
    }
    %1 = repvgg_layer.conv %0, %near <{strides = array<i64: 1, 1>, pad_low = array<i64: 0, 0>, pad_high = array<i64: 0, 0>, dilations = array<i64: 1, 1>, groups = 1 : i64}> : (tensor<1x2x4x4xf32>, tensor<2x2x1x1xf32>) -> tensor<1x2x4x4xf32> {
    ^bb0(%sum: f32):
      repvgg_layer.yield %sum : f32
    }
    %s = repvgg_layer.sum %1 : tensor<1x2x4x4xf32> -> tensor<1x2x1x1xf32> {
    ^bb0(%a: f32):
      repvgg_layer.yield %a : f32
    }
    %z = repvgg_layer.conv %s, %far <{strides = array<i64: 1, 1>, pad_low = array<i64: 0, 0>, pad_high = array<i64: 0, 0>, dilations = array<i64: 1, 1>, groups = 1 : i64}> : (tensor<1x2x1x1xf32>, tensor<2x2x1x1xf32>) -> tensor<1x2x1x1xf32> {
    ^bb0(%sum: f32):
      repvgg_layer.yield %sum : f32
    }
    return %z : tensor<1x2x1x1xf32>
  }
}
