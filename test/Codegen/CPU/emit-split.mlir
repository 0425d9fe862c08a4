// With split_floats, a convolution of f32 multiplies tiles where that is faster: its input is packed as two numbers of bf16 an element, and images between layers stay f32.
// RUN: repvgg-opt %s --pass-pipeline='builtin.module(repvgg-attach-target{target=#repvgg_cpu.target<lanes=16,features="amx-bf16",split_floats=true>},func.func(repvgg-cpu-plan,repvgg-cpu-pack))' | FileCheck %s --check-prefix=PACKED
// RUN: repvgg-opt %s --pass-pipeline='builtin.module(repvgg-attach-target{target=#repvgg_cpu.target<lanes=16,features="amx-bf16",split_floats=true>},func.func(repvgg-cpu-plan,repvgg-cpu-pack),repvgg-cpu-emit)' | FileCheck %s
// RUN: repvgg-opt %s --pass-pipeline='builtin.module(repvgg-attach-target{target=#repvgg_cpu.target<lanes=16,features="amx-bf16">},func.func(repvgg-cpu-plan))' | FileCheck %s --check-prefix=WITHOUT

// Both convolutions read the same parts; what the second one adds is f32.
// PACKED-LABEL: func.func @two_readers
// PACKED: %[[P:.*]] = repvgg_layer.pack %{{.*}} : tensor<1x48x14x14xf32> -> tensor<1x2x16x16x64xbf16, #repvgg_cpu.layout<channels 48, image 14x14, halo[1, 1, 1, 1], block 32, parts 2>>
// PACKED: %[[A:.*]] = repvgg_layer.conv %[[P]], {{.*}}plan = #repvgg_cpu.amx<{{.*}} -> tensor<1x3x14x14x16xf32,
// PACKED: %[[Q:.*]] = repvgg_layer.pack %[[A]] : tensor<1x3x14x14x16xf32, {{.*}} -> tensor<1x2x16x16x64xbf16, {{.*}}, parts 2>>
// PACKED: repvgg_layer.conv %[[Q]], {{.*}} extras(%[[A]] : {{.*}}plan = #repvgg_cpu.amx<{{.*}} -> tensor<1x3x14x14x16xf32,
// WITHOUT-NOT: repvgg_cpu.amx

// The second part of 32 channels follows the first one. Two tiles of first parts
// meet four of weights, both parts of two vectors; two of second parts the first
// parts of those.
// CHECK-LABEL: func.func private @pack_48x14x14
// CHECK: %[[H:.*]] = arith.truncf %[[X:.*]] : vector<16xf32> to vector<16xbf16>
// CHECK: vector.store %[[H]],
// CHECK: %[[F:.*]] = arith.extf %[[H]]
// CHECK: %[[R:.*]] = arith.subf %[[X]], %[[F]]
// CHECK: %[[L:.*]] = arith.truncf %[[R]]
// CHECK: vector.store %[[L]],
// CHECK-LABEL: func.func private @amx_48x14x14_48x14x14
// CHECK-SAME: %{{.*}}: memref<32768xbf16>
// CHECK-COUNT-8: amx.tile_mulf
// CHECK: memref<32768xbf16> into !amx.tile<14x32xbf16>
// CHECK-COUNT-4: amx.tile_mulf
// CHECK-NOT: amx.tile_mulf
// CHECK: amx.tile_store
func.func @two_readers(%x: tensor<1x48x14x14xf32>) -> tensor<1x48x14x14xf32> {
  %w = arith.constant dense<3.0> : tensor<48x48x3x3xf32>
  %a = repvgg_layer.conv %x, %w <{strides = array<i64: 1, 1>, pad_low = array<i64: 1, 1>, pad_high = array<i64: 1, 1>, dilations = array<i64: 1, 1>, groups = 1 : i64}>
      : (tensor<1x48x14x14xf32>, tensor<48x48x3x3xf32>) -> tensor<1x48x14x14xf32> {
  ^bb0(%sum: f32):
    repvgg_layer.yield %sum : f32
  }
  %b = repvgg_layer.conv %a, %w extras(%a : tensor<1x48x14x14xf32>) <{strides = array<i64: 1, 1>, pad_low = array<i64: 1, 1>, pad_high = array<i64: 1, 1>, dilations = array<i64: 1, 1>, groups = 1 : i64}>
      : (tensor<1x48x14x14xf32>, tensor<48x48x3x3xf32>) -> tensor<1x48x14x14xf32> {
  ^bb0(%sum: f32, %extra: f32):
    %0 = arith.addf %sum, %extra : f32
    repvgg_layer.yield %0 : f32
  }
  return %b : tensor<1x48x14x14xf32>
}
