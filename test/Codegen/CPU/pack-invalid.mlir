// A halo that no machine has memory for, and images that are packed already, are errors at the layer.
// RUN: repvgg-opt %s --split-input-file --verify-diagnostics --pass-pipeline='builtin.module(repvgg-attach-target{target=#repvgg_cpu.target<>},func.func(repvgg-cpu-pack))'

func.func @far_apart(%x: tensor<1x16x5x5xf32>) -> tensor<1x16x3x3xf32> {
  %w = arith.constant dense<1.0> : tensor<16x16x1x1xf32>
  // expected-error @+1 {{'repvgg_layer.conv' op expects images of at most 2^47 bytes with what lies around them, but got 'tensor<1x16x5x5xf32>' with a halo of [1000000000, 1000000000, 999999996, 999999996]}}
  %y = repvgg_layer.conv %x, %w <{strides = array<i64: 1000000000, 1000000000>, pad_low = array<i64: 1000000000, 1000000000>, pad_high = array<i64: 1000000000, 1000000000>, dilations = array<i64: 1, 1>, groups = 1 : i64,
      plan = #repvgg_cpu.direct<registers 4x1, depth 16, chunk 0, split rows>}> : (tensor<1x16x5x5xf32>, tensor<16x16x1x1xf32>) -> tensor<1x16x3x3xf32> {
  ^bb0(%sum: f32):
    repvgg_layer.yield %sum : f32
  }
  return %y : tensor<1x16x3x3xf32>
}

// -----

#packed = #repvgg_cpu.layout<channels 16, image 4x4, halo [0, 0, 0, 0], block 16>

func.func @packed_already(%x: tensor<1x1x4x4x16xf32, #packed>) -> tensor<1x1x4x4x16xf32, #packed> {
  // expected-error @+1 {{'repvgg_layer.map' op expects images that are not packed yet, but got 'tensor<1x1x4x4x16xf32, #repvgg_cpu.layout<channels 16, image 4x4, halo[0, 0, 0, 0], block 16>>'}}
  %y = repvgg_layer.map (%x) : (tensor<1x1x4x4x16xf32, #packed>) -> tensor<1x1x4x4x16xf32, #packed> {
  ^bb0(%e: f32):
    repvgg_layer.yield %e : f32
  }
  return %y : tensor<1x1x4x4x16xf32, #packed>
}
