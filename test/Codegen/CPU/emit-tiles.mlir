// On a target that has tiles for its elements, a convolution multiplies tiles, and images are in blocks of a tile's row.
// RUN: repvgg-opt %s --pass-pipeline='builtin.module(repvgg-attach-target{target=#repvgg_cpu.target<lanes=16,features="amx-bf16,amx-int8">},func.func(repvgg-cpu-plan,repvgg-cpu-pack),repvgg-cpu-emit)' | FileCheck %s
// RUN: repvgg-opt %s --pass-pipeline='builtin.module(repvgg-attach-target{target=#repvgg_cpu.target<lanes=16,features="amx-bf16,amx-int8">},func.func(repvgg-cpu-plan,repvgg-cpu-pack))' | FileCheck %s --check-prefix=PACKED
// RUN: repvgg-opt %s --pass-pipeline='builtin.module(repvgg-attach-target{target=#repvgg_cpu.target<lanes=16,features="avx512bf16">},func.func(repvgg-cpu-plan))' | FileCheck %s --check-prefix=WITHOUT

// 48 channels of bf16 are two blocks of 32, of i8 one of 48.
// PACKED-LABEL: func.func @bf16
// PACKED: repvgg_layer.conv {{.*}}plan = #repvgg_cpu.amx<registers 2x3, depth 32, chunk 0, split channels>{{.*}}tensor<1x2x16x16x32xbf16
// WITHOUT-LABEL: func.func @bf16
// WITHOUT-NOT: repvgg_cpu.amx
func.func @bf16(%x: tensor<1x48x14x14xbf16>) -> tensor<1x48x14x14xbf16> {
  %w = arith.constant dense<3.0> : tensor<48x48x3x3xbf16>
  %y = repvgg_layer.conv %x, %w <{strides = array<i64: 1, 1>, pad_low = array<i64: 1, 1>, pad_high = array<i64: 1, 1>, dilations = array<i64: 1, 1>, groups = 1 : i64}>
      : (tensor<1x48x14x14xbf16>, tensor<48x48x3x3xbf16>) -> tensor<1x48x14x14xbf16> {
  ^bb0(%sum: f32):
    %0 = arith.truncf %sum : f32 to bf16
    repvgg_layer.yield %0 : bf16
  }
  return %y : tensor<1x48x14x14xbf16>
}

// PACKED-LABEL: func.func @i8
// PACKED: repvgg_layer.conv {{.*}}plan = #repvgg_cpu.amx<{{.*}}tensor<1x1x16x16x48xi8
func.func @i8(%x: tensor<1x48x14x14xi8>) -> tensor<1x48x14x14xi8> {
  %w = arith.constant dense<3> : tensor<48x48x3x3xi8>
  %y = repvgg_layer.conv %x, %w <{strides = array<i64: 1, 1>, pad_low = array<i64: 1, 1>, pad_high = array<i64: 1, 1>, dilations = array<i64: 1, 1>, groups = 1 : i64, input_unsigned}>
      : (tensor<1x48x14x14xi8>, tensor<48x48x3x3xi8>) -> tensor<1x48x14x14xi8> {
  ^bb0(%sum: i32):
    %0 = arith.trunci %sum : i32 to i8
    repvgg_layer.yield %0 : i8
  }
  return %y : tensor<1x48x14x14xi8>
}

// Three vectors of outputs meet each tile of 14 pixels, which is loaded for each of them.
// CHECK-LABEL: func.func private @amx_48x14x14_48x14x14
// CHECK-COUNT-6: amx.tile_load %{{.*}} into !amx.tile<14x16xf32>
// CHECK: amx.tile_load %{{.*}} : memref<{{.*}}xbf16> into !amx.tile<16x32xbf16>
// CHECK: amx.tile_load %{{.*}} : memref<{{.*}}xbf16> into !amx.tile<14x32xbf16>
// CHECK: amx.tile_mulf %{{.*}} : !amx.tile<14x32xbf16>, !amx.tile<16x32xbf16>, !amx.tile<14x16xf32>
// CHECK-COUNT-6: amx.tile_store
// CHECK-LABEL: func.func private @amx_48x14x14_48x14x14_0
// CHECK: amx.tile_muli %{{.*}} zext, %{{.*}}, %{{.*}} : !amx.tile<14x48xi8>, !amx.tile<12x64xi8>, !amx.tile<14x16xi32>

// A first layer: four channels a pixel, and a row of the window is a row of a tile, of 3 * 4 elements, so that no pixel beside the window is read. What is rounded is rounded where it is packed.
// PACKED-LABEL: func.func @first
// PACKED-NOT: repvgg_layer.map
// PACKED: repvgg_layer.pack %{{.*}} : tensor<1x3x64x64xf32> -> tensor<1x1x65x65x4xbf16, #repvgg_cpu.layout<channels 3, image 64x64, halo[1, 1, 0, 0], block 4>>
// PACKED: repvgg_layer.conv {{.*}}plan = #repvgg_cpu.amx<
// CHECK-LABEL: func.func private @pack_3x64x64
// CHECK: vector.interleave
// CHECK-LABEL: func.func private @amx_3x64x64_32x32x32
// CHECK: amx.tile_mulf %{{.*}} : !amx.tile<16x12xbf16>, !amx.tile<6x32xbf16>, !amx.tile<16x16xf32>
func.func @first(%x: tensor<1x3x64x64xf32>) -> tensor<1x32x32x32xbf16> {
  %w = arith.constant dense<3.0> : tensor<32x3x3x3xbf16>
  %b = repvgg_layer.map(%x) : (tensor<1x3x64x64xf32>) -> tensor<1x3x64x64xbf16> {
  ^bb0(%a: f32):
    %0 = arith.truncf %a : f32 to bf16
    repvgg_layer.yield %0 : bf16
  }
  %y = repvgg_layer.conv %b, %w <{strides = array<i64: 2, 2>, pad_low = array<i64: 1, 1>, pad_high = array<i64: 1, 1>, dilations = array<i64: 1, 1>, groups = 1 : i64}>
      : (tensor<1x3x64x64xbf16>, tensor<32x3x3x3xbf16>) -> tensor<1x32x32x32xbf16> {
  ^bb0(%sum: f32):
    %0 = arith.truncf %sum : f32 to bf16
    repvgg_layer.yield %0 : bf16
  }
  return %y : tensor<1x32x32x32xbf16>
}
