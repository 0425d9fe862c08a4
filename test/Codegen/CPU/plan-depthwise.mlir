// A depthwise convolution has two rows where they overlap, and is divided where its blocks do not suit the threads.
// RUN: repvgg-opt %s --pass-pipeline='builtin.module(repvgg-attach-target{target=#repvgg_cpu.target<>},func.func(repvgg-form-layers,repvgg-cpu-densify,repvgg-cpu-plan))' | FileCheck %s
// RUN: repvgg-opt %s --pass-pipeline='builtin.module(repvgg-attach-target{target=#repvgg_cpu.target<threads=2>},func.func(repvgg-form-layers,repvgg-cpu-densify,repvgg-cpu-plan))' | FileCheck %s --check-prefix=THREADS
// RUN: repvgg-opt %s --pass-pipeline='builtin.module(repvgg-attach-target{target=#repvgg_cpu.target<lanes=8,registers=16>},func.func(repvgg-form-layers,repvgg-cpu-densify,repvgg-cpu-plan))' | FileCheck %s --check-prefix=NARROW

// CHECK-LABEL: @three_blocks
// CHECK: plan = #repvgg_cpu.depthwise<pixels 7x2, chunk 0>
// THREADS-LABEL: @three_blocks
// THREADS: plan = #repvgg_cpu.depthwise<pixels 7x2, chunk 14>
// NARROW-LABEL: @three_blocks
// NARROW: plan = #repvgg_cpu.depthwise<pixels 7x1, chunk 0>
func.func @three_blocks(%x: tensor<1x48x28x28xf32>) -> tensor<1x48x28x28xf32> {
  %w = arith.constant dense<1.0> : tensor<48x1x3x3xf32>
  %y = repvgg.conv %x, %w pad [1, 1] groups 48 : (tensor<1x48x28x28xf32>, tensor<48x1x3x3xf32>) -> tensor<1x48x28x28xf32>
  return %y : tensor<1x48x28x28xf32>
}

// CHECK-LABEL: @stride2
// CHECK: plan = #repvgg_cpu.depthwise<pixels 7x1, chunk 0>
// THREADS-LABEL: @stride2
// THREADS: plan = #repvgg_cpu.depthwise<pixels 7x1, chunk 0>
func.func @stride2(%x: tensor<1x64x28x28xf32>) -> tensor<1x64x14x14xf32> {
  %w = arith.constant dense<1.0> : tensor<64x1x3x3xf32>
  %y = repvgg.conv %x, %w strides [2, 2] pad [1, 1] groups 64 : (tensor<1x64x28x28xf32>, tensor<64x1x3x3xf32>) -> tensor<1x64x14x14xf32>
  return %y : tensor<1x64x14x14xf32>
}
