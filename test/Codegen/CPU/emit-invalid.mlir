// Images in a layout that the kernel would read beyond, or of elements without
// kernels, are errors at the layer.
// RUN: repvgg-opt %s --split-input-file --verify-diagnostics --repvgg-attach-target='target=#repvgg_cpu.target<features="sse3">' --repvgg-cpu-emit

#plan = #repvgg_cpu.direct<registers 4x1, depth 16, chunk 0, split rows>
func.func @small_halo(%x: tensor<1x1x10x9x16xf32, #repvgg_cpu.layout<channels 16, image 8x8, halo [1, 1, 1, 0], block 16>>) -> tensor<1x1x8x8x16xf32, #repvgg_cpu.layout<channels 16, image 8x8, halo [0, 0, 0, 0], block 16>> {
  %w = arith.constant dense<1.0> : tensor<16x16x3x3xf32>
  // expected-error @+1 {{'repvgg_layer.conv' op expects an input in blocks of 16 channels with a halo of at least [1, 1, 1, 1], but got}}
  %y = repvgg_layer.conv %x, %w <{strides = array<i64: 1, 1>, pad_low = array<i64: 1, 1>, pad_high = array<i64: 1, 1>, dilations = array<i64: 1, 1>, groups = 1 : i64, plan = #plan}>
      : (tensor<1x1x10x9x16xf32, #repvgg_cpu.layout<channels 16, image 8x8, halo [1, 1, 1, 0], block 16>>, tensor<16x16x3x3xf32>) -> tensor<1x1x8x8x16xf32, #repvgg_cpu.layout<channels 16, image 8x8, halo [0, 0, 0, 0], block 16>> {
  ^bb0(%sum: f32):
    repvgg_layer.yield %sum : f32
  }
  return %y : tensor<1x1x8x8x16xf32, #repvgg_cpu.layout<channels 16, image 8x8, halo [0, 0, 0, 0], block 16>>
}

// -----

#plan = #repvgg_cpu.direct<registers 4x1, depth 16, chunk 0, split rows>
func.func @other_blocks(%x: tensor<1x2x10x10x8xf32, #repvgg_cpu.layout<channels 16, image 8x8, halo [1, 1, 1, 1], block 8>>) -> tensor<1x1x8x8x16xf32, #repvgg_cpu.layout<channels 16, image 8x8, halo [0, 0, 0, 0], block 16>> {
  %w = arith.constant dense<1.0> : tensor<16x16x3x3xf32>
  // expected-error @+1 {{'repvgg_layer.conv' op expects an input in blocks of 16 channels with a halo of at least [1, 1, 1, 1], but got}}
  %y = repvgg_layer.conv %x, %w <{strides = array<i64: 1, 1>, pad_low = array<i64: 1, 1>, pad_high = array<i64: 1, 1>, dilations = array<i64: 1, 1>, groups = 1 : i64, plan = #plan}>
      : (tensor<1x2x10x10x8xf32, #repvgg_cpu.layout<channels 16, image 8x8, halo [1, 1, 1, 1], block 8>>, tensor<16x16x3x3xf32>) -> tensor<1x1x8x8x16xf32, #repvgg_cpu.layout<channels 16, image 8x8, halo [0, 0, 0, 0], block 16>> {
  ^bb0(%sum: f32):
    repvgg_layer.yield %sum : f32
  }
  return %y : tensor<1x1x8x8x16xf32, #repvgg_cpu.layout<channels 16, image 8x8, halo [0, 0, 0, 0], block 16>>
}

// -----

func.func @plain(%x: tensor<1x16x8x8xf32>) -> tensor<1x16x8x8xf32> {
  // expected-error @+1 {{'repvgg_layer.map' op expects images in blocks of 16 channels, but got 'tensor<1x16x8x8xf32>'}}
  %y = repvgg_layer.map (%x) : (tensor<1x16x8x8xf32>) -> tensor<1x16x8x8xf32> {
  ^bb0(%a: f32):
    repvgg_layer.yield %a : f32
  }
  return %y : tensor<1x16x8x8xf32>
}

// -----

#layout = #repvgg_cpu.layout<channels 16, image 8x8, halo [0, 0, 0, 0], block 16>
func.func @no_kernels_of_f16(%x: tensor<1x1x8x8x16xf16, #layout>) -> tensor<1x1x8x8x16xf32, #layout> {
  %w = arith.constant dense<1.0> : tensor<16x16x1x1xf16>
  // expected-error @+1 {{'repvgg_layer.conv' op has no kernel on the target for 'tensor<1x1x8x8x16xf16,}}
  %y = repvgg_layer.conv %x, %w <{strides = array<i64: 1, 1>, pad_low = array<i64: 0, 0>, pad_high = array<i64: 0, 0>, dilations = array<i64: 1, 1>, groups = 1 : i64, plan = #repvgg_cpu.pointwise<registers 4x1, depth 16, chunk 0, split rows>}>
      : (tensor<1x1x8x8x16xf16, #layout>, tensor<16x16x1x1xf16>) -> tensor<1x1x8x8x16xf32, #layout> {
  ^bb0(%sum: f32):
    repvgg_layer.yield %sum : f32
  }
  return %y : tensor<1x1x8x8x16xf32, #layout>
}
