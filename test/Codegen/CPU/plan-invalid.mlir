// A plan that no kernel accepts is an error at the convolution, as is none.
// RUN: repvgg-opt %s --split-input-file --verify-diagnostics --pass-pipeline='builtin.module(repvgg-attach-target{target=#repvgg_cpu.target<features="sse3">},func.func(repvgg-cpu-plan))'
// RUN: not repvgg-opt %s --pass-pipeline='builtin.module(repvgg-attach-target{target=#repvgg_cpu.target<features="sse3">},func.func(repvgg-cpu-pack))' --split-input-file 2>&1 | FileCheck %s

// CHECK: error: 'repvgg_layer.conv' op has no kernel: expects a window of 1x1, but got 3x3
func.func @window_too_large(%x: tensor<1x16x8x8xf32>, %w: tensor<16x16x3x3xf32>) -> tensor<1x16x6x6xf32> {
  // expected-error @+1 {{cannot be computed by #repvgg_cpu.pointwise<registers 6x1, depth 16, chunk 0, split rows>: expects a window of 1x1, but got 3x3}}
  %y = repvgg_layer.conv %x, %w <{strides = array<i64: 1, 1>, pad_low = array<i64: 0, 0>, pad_high = array<i64: 0, 0>, dilations = array<i64: 1, 1>, groups = 1 : i64,
      plan = #repvgg_cpu.pointwise<registers 6x1, depth 16, chunk 0, split rows>}> : (tensor<1x16x8x8xf32>, tensor<16x16x3x3xf32>) -> tensor<1x16x6x6xf32> {
  ^bb0(%sum: f32):
    repvgg_layer.yield %sum : f32
  }
  return %y : tensor<1x16x6x6xf32>
}

// -----

// CHECK: error: 'repvgg_layer.conv' op expects a plan, but has none
func.func @no_plan(%x: tensor<1x16x8x8xf32>, %w: tensor<16x16x1x1xf32>) -> tensor<1x16x8x8xf32> {
  %y = repvgg_layer.conv %x, %w <{strides = array<i64: 1, 1>, pad_low = array<i64: 0, 0>, pad_high = array<i64: 0, 0>, dilations = array<i64: 1, 1>, groups = 1 : i64}>
      : (tensor<1x16x8x8xf32>, tensor<16x16x1x1xf32>) -> tensor<1x16x8x8xf32> {
  ^bb0(%sum: f32):
    repvgg_layer.yield %sum : f32
  }
  return %y : tensor<1x16x8x8xf32>
}

// -----

// CHECK: expects 'images' from 0 to 2147483647, but got -1
// expected-error @+1 {{expects 'images' from 0 to 2147483647, but got -1}}
func.func @negative_images() attributes {plan = #repvgg_cpu.pointwise<registers 6x1, depth 16, chunk 0, split rows, images -1>} {
  return
}

// -----

func.func @many_registers_direct(%x: tensor<1x16x8x8xf32>, %w: tensor<16x16x1x1xf32>) -> tensor<1x16x8x8xf32> {
  // expected-error @+1 {{cannot be computed by #repvgg_cpu.direct<registers 1000x1000, depth 16, chunk 0, split rows>: expects registers for at most 32 sums, but got 1000000}}
  %y = repvgg_layer.conv %x, %w <{strides = array<i64: 1, 1>, pad_low = array<i64: 0, 0>, pad_high = array<i64: 0, 0>, dilations = array<i64: 1, 1>, groups = 1 : i64,
      plan = #repvgg_cpu.direct<registers 1000x1000, depth 16, chunk 0, split rows>}> : (tensor<1x16x8x8xf32>, tensor<16x16x1x1xf32>) -> tensor<1x16x8x8xf32> {
  ^bb0(%sum: f32):
    repvgg_layer.yield %sum : f32
  }
  return %y : tensor<1x16x8x8xf32>
}

// -----

func.func @many_registers_pointwise(%x: tensor<1x16x8x8xf32>, %w: tensor<16x16x1x1xf32>) -> tensor<1x16x8x8xf32> {
  // expected-error @+1 {{cannot be computed by #repvgg_cpu.pointwise<registers 1000x1000, depth 16, chunk 0, split rows>: expects registers for at most 32 sums, but got 1000000}}
  %y = repvgg_layer.conv %x, %w <{strides = array<i64: 1, 1>, pad_low = array<i64: 0, 0>, pad_high = array<i64: 0, 0>, dilations = array<i64: 1, 1>, groups = 1 : i64,
      plan = #repvgg_cpu.pointwise<registers 1000x1000, depth 16, chunk 0, split rows>}> : (tensor<1x16x8x8xf32>, tensor<16x16x1x1xf32>) -> tensor<1x16x8x8xf32> {
  ^bb0(%sum: f32):
    repvgg_layer.yield %sum : f32
  }
  return %y : tensor<1x16x8x8xf32>
}

// -----

func.func @many_registers_winograd(%x: tensor<1x16x8x8xf32>, %w: tensor<16x16x1x1xf32>) -> tensor<1x16x8x8xf32> {
  // expected-error @+1 {{cannot be computed by #repvgg_cpu.winograd<tile 1x1, registers 1000x1000, depth 16, chunk 0, split rows>: expects registers for at most 32 sums, but got 1000000}}
  %y = repvgg_layer.conv %x, %w <{strides = array<i64: 1, 1>, pad_low = array<i64: 0, 0>, pad_high = array<i64: 0, 0>, dilations = array<i64: 1, 1>, groups = 1 : i64,
      plan = #repvgg_cpu.winograd<tile 1x1, registers 1000x1000, depth 16, chunk 0, split rows>}> : (tensor<1x16x8x8xf32>, tensor<16x16x1x1xf32>) -> tensor<1x16x8x8xf32> {
  ^bb0(%sum: f32):
    repvgg_layer.yield %sum : f32
  }
  return %y : tensor<1x16x8x8xf32>
}

// -----

func.func @many_registers_polyphase(%x: tensor<1x16x8x8xf32>, %w: tensor<16x16x1x1xf32>) -> tensor<1x16x8x8xf32> {
  // expected-error @+1 {{cannot be computed by #repvgg_cpu.polyphase<tile 1x1, registers 1000x1000, depth 16, chunk 0, split rows>: expects registers for at most 32 sums, but got 1000000}}
  %y = repvgg_layer.conv %x, %w <{strides = array<i64: 1, 1>, pad_low = array<i64: 0, 0>, pad_high = array<i64: 0, 0>, dilations = array<i64: 1, 1>, groups = 1 : i64,
      plan = #repvgg_cpu.polyphase<tile 1x1, registers 1000x1000, depth 16, chunk 0, split rows>}> : (tensor<1x16x8x8xf32>, tensor<16x16x1x1xf32>) -> tensor<1x16x8x8xf32> {
  ^bb0(%sum: f32):
    repvgg_layer.yield %sum : f32
  }
  return %y : tensor<1x16x8x8xf32>
}

// -----

func.func @many_registers_depthwise(%x: tensor<1x16x8x8xf32>, %w: tensor<16x16x1x1xf32>) -> tensor<1x16x8x8xf32> {
  // expected-error @+1 {{cannot be computed by #repvgg_cpu.depthwise<pixels 1000x1000, chunk 0>: expects registers for at most 32 sums, but got 1000000}}
  %y = repvgg_layer.conv %x, %w <{strides = array<i64: 1, 1>, pad_low = array<i64: 0, 0>, pad_high = array<i64: 0, 0>, dilations = array<i64: 1, 1>, groups = 1 : i64,
      plan = #repvgg_cpu.depthwise<pixels 1000x1000, chunk 0>}> : (tensor<1x16x8x8xf32>, tensor<16x16x1x1xf32>) -> tensor<1x16x8x8xf32> {
  ^bb0(%sum: f32):
    repvgg_layer.yield %sum : f32
  }
  return %y : tensor<1x16x8x8xf32>
}

// -----

func.func @many_registers_planar(%x: tensor<1x16x8x8xf32>, %w: tensor<16x16x1x1xf32>) -> tensor<1x16x8x8xf32> {
  // expected-error @+1 {{cannot be computed by #repvgg_cpu.planar<registers 1000x1000, chunk 0, split rows>: expects registers for at most 32 sums, but got 1000000}}
  %y = repvgg_layer.conv %x, %w <{strides = array<i64: 1, 1>, pad_low = array<i64: 0, 0>, pad_high = array<i64: 0, 0>, dilations = array<i64: 1, 1>, groups = 1 : i64,
      plan = #repvgg_cpu.planar<registers 1000x1000, chunk 0, split rows>}> : (tensor<1x16x8x8xf32>, tensor<16x16x1x1xf32>) -> tensor<1x16x8x8xf32> {
  ^bb0(%sum: f32):
    repvgg_layer.yield %sum : f32
  }
  return %y : tensor<1x16x8x8xf32>
}

// -----

func.func @no_kernels_of_f16(%x: tensor<1x16x8x8xf16>, %w: tensor<16x16x1x1xf16>) -> tensor<1x16x8x8xf32> {
  // expected-error @+1 {{'repvgg_layer.conv' op has no kernel on the target for 'tensor<1x16x8x8xf16>'}}
  %y = repvgg_layer.conv %x, %w <{strides = array<i64: 1, 1>, pad_low = array<i64: 0, 0>, pad_high = array<i64: 0, 0>, dilations = array<i64: 1, 1>, groups = 1 : i64}>
      : (tensor<1x16x8x8xf16>, tensor<16x16x1x1xf16>) -> tensor<1x16x8x8xf32> {
  ^bb0(%sum: f32):
    repvgg_layer.yield %sum : f32
  }
  return %y : tensor<1x16x8x8xf32>
}

// -----

func.func @f16_beside_f32(%x: tensor<1x16x8x8xf32>, %w: tensor<16x16x1x1xf32>, %e: tensor<1x16x8x8xf16>) -> tensor<1x16x8x8xf32> {
  // expected-error @+1 {{'repvgg_layer.conv' op has no kernel on the target for 'tensor<1x16x8x8xf16>'}}
  %y = repvgg_layer.conv %x, %w extras(%e : tensor<1x16x8x8xf16>) <{strides = array<i64: 1, 1>, pad_low = array<i64: 0, 0>, pad_high = array<i64: 0, 0>, dilations = array<i64: 1, 1>, groups = 1 : i64}>
      : (tensor<1x16x8x8xf32>, tensor<16x16x1x1xf32>) -> tensor<1x16x8x8xf32> {
  ^bb0(%sum: f32, %f: f16):
    repvgg_layer.yield %sum : f32
  }
  return %y : tensor<1x16x8x8xf32>
}
