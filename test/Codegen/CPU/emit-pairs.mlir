// Pairs of bf16 are multiplied by the target's instruction where that is faster than to widen them: it is not where
// measured rates say so.
// RUN: repvgg-opt %s --pass-pipeline='builtin.module(repvgg-attach-target{target=#repvgg_cpu.target<lanes=16,features="avx512bf16">},func.func(repvgg-cpu-plan,repvgg-cpu-pack),repvgg-cpu-emit)' | FileCheck %s --check-prefixes=CHECK,PAIRS
// RUN: repvgg-opt %s --pass-pipeline='builtin.module(repvgg-attach-target{target=#repvgg_cpu.target<lanes=16,features="avx512bf16",rate=242.0,bf16_rate=121.0>},func.func(repvgg-cpu-plan,repvgg-cpu-pack),repvgg-cpu-emit)' | FileCheck %s --check-prefixes=CHECK,WIDE

// Results are rounded by its instruction in both cases.
// CHECK-LABEL: func.func private @pointwise
// PAIRS: repvgg_cpu.intrinsic "llvm.x86.avx512bf16.dpbf16ps.512"(%{{.*}}, %{{.*}}, %{{.*}}) : (vector<16xf32>, vector<32xbf16>, vector<32xbf16>) -> vector<16xf32>
// PAIRS-NOT: vector.fma
// WIDE-NOT: dpbf16ps
// WIDE: vector.fma
// CHECK: repvgg_cpu.intrinsic "llvm.x86.avx512bf16.cvtneps2bf16.512"
func.func @main(%x: tensor<1x48x14x14xbf16>) -> tensor<1x64x14x14xbf16> {
  %w = arith.constant dense<3.0> : tensor<64x48x1x1xbf16>
  %y = repvgg_layer.conv %x, %w <{strides = array<i64: 1, 1>, pad_low = array<i64: 0, 0>, pad_high = array<i64: 0, 0>, dilations = array<i64: 1, 1>, groups = 1 : i64}>
      : (tensor<1x48x14x14xbf16>, tensor<64x48x1x1xbf16>) -> tensor<1x64x14x14xbf16> {
  ^bb0(%sum: f32):
    %0 = arith.truncf %sum : f32 to bf16
    repvgg_layer.yield %0 : bf16
  }
  return %y : tensor<1x64x14x14xbf16>
}
