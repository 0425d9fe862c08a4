// Weights are prefetched into the cache, by the line and as far ahead as the target says.
// RUN: repvgg-opt %s --pass-pipeline='builtin.module(repvgg-attach-target{target=#repvgg_cpu.target<>},func.func(repvgg-form-layers,canonicalize,cse,repvgg-cpu-densify,repvgg-cpu-plan,repvgg-cpu-pack),repvgg-cpu-emit,canonicalize,cse)' | FileCheck %s --check-prefix=NEAR
// RUN: repvgg-opt %s --pass-pipeline='builtin.module(repvgg-attach-target{target=#repvgg_cpu.target<prefetch=2,prefetch_far=0>},func.func(repvgg-form-layers,canonicalize,cse,repvgg-cpu-densify,repvgg-cpu-plan,repvgg-cpu-pack),repvgg-cpu-emit,canonicalize,cse)' | FileCheck %s --check-prefix=SECOND --implicit-check-not=locality\<3\>
// RUN: repvgg-opt %s --pass-pipeline='builtin.module(repvgg-attach-target{target=#repvgg_cpu.target<lanes=8,registers=16>},func.func(repvgg-form-layers,canonicalize,cse,repvgg-cpu-densify,repvgg-cpu-plan,repvgg-cpu-pack),repvgg-cpu-emit,canonicalize,cse)' | FileCheck %s --check-prefix=WHOLE
// RUN: repvgg-opt %s --pass-pipeline='builtin.module(repvgg-attach-target{target=#repvgg_cpu.target<lanes=8,registers=16,line=32>},func.func(repvgg-form-layers,canonicalize,cse,repvgg-cpu-densify,repvgg-cpu-plan,repvgg-cpu-pack),repvgg-cpu-emit,canonicalize,cse)' | FileCheck %s --check-prefix=SHORT

// NEAR-LABEL: func.func private @winograd
// NEAR: memref.prefetch {{.*}} locality<3>
// NEAR: memref.prefetch {{.*}} locality<2>
// NEAR-LABEL: func.func private @pointwise
// NEAR: memref.prefetch {{.*}} locality<3>
// SECOND-LABEL: func.func private @winograd
// SECOND-COUNT-4: memref.prefetch {{.*}} locality<2>
// SECOND-LABEL: func.func private @pointwise
// SECOND: memref.prefetch {{.*}} locality<2>
func.func @transformed(%x: tensor<1x192x12x12xf32>) -> tensor<1x192x12x12xf32> {
  %w = arith.constant dense<1.0> : tensor<192x192x3x3xf32>
  %y = repvgg.conv %x, %w pad [1, 1] : (tensor<1x192x12x12xf32>, tensor<192x192x3x3xf32>) -> tensor<1x192x12x12xf32>
  return %y : tensor<1x192x12x12xf32>
}

// A line of 64 bytes has two vectors of 8, a line of 32 bytes one.
// WHOLE-LABEL: func.func private @pointwise_192x1x1
// WHOLE-COUNT-6: memref.prefetch
// WHOLE-NOT: memref.prefetch
// SHORT-LABEL: func.func private @pointwise_192x1x1
// SHORT-COUNT-12: memref.prefetch
// SHORT-NOT: memref.prefetch
func.func @one_pixel(%x: tensor<1x192x1x1xf32>) -> tensor<1x48x1x1xf32> {
  %w = arith.constant dense<1.0> : tensor<48x192x1x1xf32>
  %y = repvgg.conv %x, %w : (tensor<1x192x1x1xf32>, tensor<48x192x1x1xf32>) -> tensor<1x48x1x1xf32>
  return %y : tensor<1x48x1x1xf32>
}
