// Plans follow what was measured of the machine: a Sapphire Rapids, a Zen 4, two threads of a Zen 5, and one of which nothing is known.
// RUN: repvgg-opt %s --pass-pipeline='builtin.module(repvgg-attach-target{target=#repvgg_cpu.target<l1=49152,l2=2097152,rate=242.0,cache_rate=175.0,memory_rate=15.5,overlap=0.6,prefetch=2,prefetch_far=0>},func.func(repvgg-form-layers,repvgg-cpu-densify,repvgg-cpu-plan))' | FileCheck %s --check-prefix=INTEL
// RUN: repvgg-opt %s --pass-pipeline='builtin.module(repvgg-attach-target{target=#repvgg_cpu.target<rate=118.0,memory_rate=30.0>},func.func(repvgg-form-layers,repvgg-cpu-densify,repvgg-cpu-plan))' | FileCheck %s --check-prefix=ZEN
// RUN: repvgg-opt %s --pass-pipeline='builtin.module(repvgg-attach-target{target=#repvgg_cpu.target<threads=2,rate=232.0,cache_rate=160.0,memory_rate=35.0,memory_total=47.0>},func.func(repvgg-form-layers,repvgg-cpu-densify,repvgg-cpu-plan))' | FileCheck %s --check-prefix=ZEN
// RUN: repvgg-opt %s --pass-pipeline='builtin.module(repvgg-attach-target{target=#repvgg_cpu.target<>},func.func(repvgg-form-layers,repvgg-cpu-densify,repvgg-cpu-plan))' | FileCheck %s --check-prefix=ZEN

// Where memory does not hide behind products, fewer weights are worth more products.
// INTEL-LABEL: @far_weights
// INTEL: plan = #repvgg_cpu.winograd<tile 2x4, registers 8x3, depth 192,
// ZEN-LABEL: @far_weights
// ZEN: plan = #repvgg_cpu.winograd<tile 4x4, registers 13x2, depth 192,
func.func @far_weights(%x: tensor<1x192x14x14xf32>) -> tensor<1x192x14x14xf32> {
  %w = arith.constant dense<1.0> : tensor<192x192x3x3xf32>
  %y = repvgg.conv %x, %w pad [1, 1] : (tensor<1x192x14x14xf32>, tensor<192x192x3x3xf32>) -> tensor<1x192x14x14xf32>
  return %y : tensor<1x192x14x14xf32>
}

// INTEL-LABEL: @farther_weights
// INTEL: plan = #repvgg_cpu.winograd<tile 2x4, registers 8x3, depth 176,
// ZEN-LABEL: @farther_weights
// ZEN: plan = #repvgg_cpu.winograd<tile 4x4, registers 13x2, depth 176,
func.func @farther_weights(%x: tensor<1x512x14x14xf32>) -> tensor<1x512x14x14xf32> {
  %w = arith.constant dense<1.0> : tensor<512x512x3x3xf32>
  %y = repvgg.conv %x, %w pad [1, 1] : (tensor<1x512x14x14xf32>, tensor<512x512x3x3xf32>) -> tensor<1x512x14x14xf32>
  return %y : tensor<1x512x14x14xf32>
}

// INTEL-LABEL: @far_weights_of_phases
// INTEL: plan = #repvgg_cpu.polyphase<tile 2x2,
// ZEN-LABEL: @far_weights_of_phases
// ZEN: plan = #repvgg_cpu.polyphase<tile 2x4,
func.func @far_weights_of_phases(%x: tensor<1x256x28x28xf32>) -> tensor<1x512x14x14xf32> {
  %w = arith.constant dense<1.0> : tensor<512x256x3x3xf32>
  %y = repvgg.conv %x, %w strides [2, 2] pad [1, 1] : (tensor<1x256x28x28xf32>, tensor<512x256x3x3xf32>) -> tensor<1x512x14x14xf32>
  return %y : tensor<1x512x14x14xf32>
}

// The second cache holds the weights: the algorithm's order stays.
// INTEL-LABEL: @near_weights
// INTEL: plan = #repvgg_cpu.winograd<tile 4x4,
// ZEN-LABEL: @near_weights
// ZEN: plan = #repvgg_cpu.winograd<tile 4x4,
func.func @near_weights(%x: tensor<1x48x56x56xf32>) -> tensor<1x48x56x56xf32> {
  %w = arith.constant dense<1.0> : tensor<48x48x3x3xf32>
  %y = repvgg.conv %x, %w pad [1, 1] : (tensor<1x48x56x56xf32>, tensor<48x48x3x3xf32>) -> tensor<1x48x56x56xf32>
  return %y : tensor<1x48x56x56xf32>
}
