// Two threads that share the rows of a large image have two chunks each at least, of register tiles as wide as one thread's: an image of bytes, which the
// second cache holds, is not one chunk, which one thread would have for itself. Where they share the channels of a small one, all have equally many.
// RUN: repvgg-opt %s --pass-pipeline='builtin.module(repvgg-attach-target{target=#repvgg_cpu.target<features="avx512vnni">},func.func(repvgg-cpu-plan))' | FileCheck %s --check-prefix=ONE
// RUN: repvgg-opt %s --pass-pipeline='builtin.module(repvgg-attach-target{target=#repvgg_cpu.target<threads=2,features="avx512vnni">},func.func(repvgg-cpu-plan))' | FileCheck %s --check-prefix=TWO

// ONE-LABEL: @bytes
// ONE: plan = #repvgg_cpu.direct<registers 8x3, depth 48, chunk 0, split rows
// TWO-LABEL: @bytes
// TWO: plan = #repvgg_cpu.direct<registers 8x3, depth 48, chunk 14, split rows
func.func @bytes(%x: tensor<1x48x112x112xi8>) -> tensor<1x48x56x56xf32> {
  %w = arith.constant dense<1> : tensor<48x48x3x3xi8>
  %y = repvgg_layer.conv %x, %w <{strides = array<i64: 2, 2>, pad_low = array<i64: 1, 1>, pad_high = array<i64: 0, 0>, dilations = array<i64: 1, 1>, groups = 1 : i64}> : (tensor<1x48x112x112xi8>, tensor<48x48x3x3xi8>) -> tensor<1x48x56x56xf32> {
  ^bb0(%sum: i32):
    %0 = arith.sitofp %sum : i32 to f32
    repvgg_layer.yield %0 : f32
  }
  return %y : tensor<1x48x56x56xf32>
}

// ONE-LABEL: @small
// ONE: plan = #repvgg_cpu.pointwise<registers 6x4, depth 96, chunk 14, split channels
// TWO-LABEL: @small
// TWO: plan = #repvgg_cpu.pointwise<registers 8x3, depth 96, chunk 14, split channels
func.func @small(%x: tensor<1x192x28x28xf32>) -> tensor<1x192x28x28xf32> {
  %w = arith.constant dense<1.0> : tensor<192x192x1x1xf32>
  %y = repvgg_layer.conv %x, %w <{strides = array<i64: 1, 1>, pad_low = array<i64: 0, 0>, pad_high = array<i64: 0, 0>, dilations = array<i64: 1, 1>, groups = 1 : i64}> : (tensor<1x192x28x28xf32>, tensor<192x192x1x1xf32>) -> tensor<1x192x28x28xf32> {
  ^bb0(%sum: f32):
    repvgg_layer.yield %sum : f32
  }
  return %y : tensor<1x192x28x28xf32>
}
