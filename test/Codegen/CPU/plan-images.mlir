// Images of a batch go through layers with few weights as many at a time as there are threads, if that divides the batch.
// RUN: repvgg-opt %s --pass-pipeline='builtin.module(repvgg-attach-target{target=#repvgg_cpu.target<>},func.func(repvgg-form-layers,repvgg-cpu-densify,repvgg-cpu-plan))' | FileCheck %s --check-prefixes=CHECK,ONE
// RUN: repvgg-opt %s --pass-pipeline='builtin.module(repvgg-attach-target{target=#repvgg_cpu.target<threads=4>},func.func(repvgg-form-layers,repvgg-cpu-densify,repvgg-cpu-plan))' | FileCheck %s --check-prefixes=CHECK,FOUR
// RUN: repvgg-opt %s --pass-pipeline='builtin.module(repvgg-attach-target{target=#repvgg_cpu.target<threads=8>},func.func(repvgg-form-layers,repvgg-cpu-densify,repvgg-cpu-plan))' | FileCheck %s --check-prefixes=CHECK,EIGHT

// CHECK-LABEL: @few_weights
// ONE: plan = #repvgg_cpu.winograd<{{.*}}, images 1>
// FOUR: plan = #repvgg_cpu.winograd<{{.*}}, images 3>
// EIGHT-NOT: images {{[0-9]}}
func.func @few_weights(%x: tensor<6x48x56x56xf32>) -> tensor<6x48x56x56xf32> {
  %w = arith.constant dense<1.0> : tensor<48x48x3x3xf32>
  %y = repvgg.conv %x, %w pad [1, 1] : (tensor<6x48x56x56xf32>, tensor<48x48x3x3xf32>) -> tensor<6x48x56x56xf32>
  return %y : tensor<6x48x56x56xf32>
}

// Not in too many parts.
// CHECK-LABEL: @large_batch
// ONE: images 4>
func.func @large_batch(%x: tensor<64x48x56x56xf32>) -> tensor<64x48x56x56xf32> {
  %w = arith.constant dense<1.0> : tensor<48x48x3x3xf32>
  %y = repvgg.conv %x, %w pad [1, 1] : (tensor<64x48x56x56xf32>, tensor<48x48x3x3xf32>) -> tensor<64x48x56x56xf32>
  return %y : tensor<64x48x56x56xf32>
}

// CHECK-LABEL: @many_weights
// CHECK-NOT: images {{[0-9]}}
func.func @many_weights(%x: tensor<8x192x14x14xf32>) -> tensor<8x192x14x14xf32> {
  %w = arith.constant dense<1.0> : tensor<192x192x3x3xf32>
  %y = repvgg.conv %x, %w pad [1, 1] : (tensor<8x192x14x14xf32>, tensor<192x192x3x3xf32>) -> tensor<8x192x14x14xf32>
  return %y : tensor<8x192x14x14xf32>
}

// CHECK-LABEL: @no_batch
// CHECK-NOT: images {{[0-9]}}
func.func @no_batch(%x: tensor<1x48x56x56xf32>) -> tensor<1x48x56x56xf32> {
  %w = arith.constant dense<1.0> : tensor<48x48x3x3xf32>
  %y = repvgg.conv %x, %w pad [1, 1] : (tensor<1x48x56x56xf32>, tensor<48x48x3x3xf32>) -> tensor<1x48x56x56xf32>
  return %y : tensor<1x48x56x56xf32>
}
