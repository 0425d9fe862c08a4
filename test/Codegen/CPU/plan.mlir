// Each convolution gets the plan that fits its shape and the target.
// RUN: repvgg-opt %s --pass-pipeline='builtin.module(repvgg-attach-target{target=#repvgg_cpu.target<>},func.func(repvgg-form-layers,repvgg-cpu-densify,repvgg-cpu-plan))' | FileCheck %s
// RUN: repvgg-opt %s --pass-pipeline='builtin.module(repvgg-attach-target{target=#repvgg_cpu.target<lanes=8,registers=16>},func.func(repvgg-form-layers,repvgg-cpu-densify,repvgg-cpu-plan))' | FileCheck %s --check-prefix=NARROW
// RUN: repvgg-opt %s --pass-pipeline='builtin.module(repvgg-attach-target{target=#repvgg_cpu.target<>},func.func(repvgg-form-layers,repvgg-cpu-densify,repvgg-cpu-plan),repvgg-attach-target{target=#repvgg_cpu.target<threads=3>},func.func(repvgg-cpu-plan))' | FileCheck %s

// CHECK-LABEL: @large_image
// CHECK: plan = #repvgg_cpu.winograd<tile 4x4,
// NARROW-LABEL: @large_image
// NARROW: plan = #repvgg_cpu.winograd<tile 4x4, registers 4x3,
func.func @large_image(%x: tensor<1x48x56x56xf32>) -> tensor<1x48x56x56xf32> {
  %w = arith.constant dense<1.0> : tensor<48x48x3x3xf32>
  %y = repvgg.conv %x, %w pad [1, 1] : (tensor<1x48x56x56xf32>, tensor<48x48x3x3xf32>) -> tensor<1x48x56x56xf32>
  return %y : tensor<1x48x56x56xf32>
}

// CHECK-LABEL: @stride_two
// CHECK: plan = #repvgg_cpu.polyphase<tile 4x4,
func.func @stride_two(%x: tensor<1x48x56x56xf32>) -> tensor<1x96x28x28xf32> {
  %w = arith.constant dense<1.0> : tensor<96x48x3x3xf32>
  %y = repvgg.conv %x, %w strides [2, 2] pad [1, 1] : (tensor<1x48x56x56xf32>, tensor<96x48x3x3xf32>) -> tensor<1x96x28x28xf32>
  return %y : tensor<1x96x28x28xf32>
}

// CHECK-LABEL: @few_pixels_of_stride_two
// CHECK: plan = #repvgg_cpu.direct<
func.func @few_pixels_of_stride_two(%x: tensor<1x192x14x14xf32>) -> tensor<1x64x7x7xf32> {
  %w = arith.constant dense<1.0> : tensor<64x192x3x3xf32>
  %y = repvgg.conv %x, %w strides [2, 2] pad [1, 1] : (tensor<1x192x14x14xf32>, tensor<64x192x3x3xf32>) -> tensor<1x64x7x7xf32>
  return %y : tensor<1x64x7x7xf32>
}

// Eight images have pixels enough for weights that are transformed.
// CHECK-LABEL: @few_pixels_of_many_images
// CHECK: plan = #repvgg_cpu.polyphase<tile 4x4, {{.*}} chunk 16,
func.func @few_pixels_of_many_images(%x: tensor<8x192x14x14xf32>) -> tensor<8x192x7x7xf32> {
  %w = arith.constant dense<1.0> : tensor<192x192x3x3xf32>
  %y = repvgg.conv %x, %w strides [2, 2] pad [1, 1] : (tensor<8x192x14x14xf32>, tensor<192x192x3x3xf32>) -> tensor<8x192x7x7xf32>
  return %y : tensor<8x192x7x7xf32>
}

// Large tiles where the second cache holds most of the weights, or where they
// serve many images.
// CHECK-LABEL: @near_weights
// CHECK: plan = #repvgg_cpu.winograd<tile 6x6, {{.*}} chunk 0,
func.func @near_weights(%x: tensor<1x96x28x28xf32>) -> tensor<1x96x28x28xf32> {
  %w = arith.constant dense<1.0> : tensor<96x96x3x3xf32>
  %y = repvgg.conv %x, %w pad [1, 1] : (tensor<1x96x28x28xf32>, tensor<96x96x3x3xf32>) -> tensor<1x96x28x28xf32>
  return %y : tensor<1x96x28x28xf32>
}

// CHECK-LABEL: @far_weights
// CHECK: plan = #repvgg_cpu.winograd<tile 4x4,
func.func @far_weights(%x: tensor<1x192x28x28xf32>) -> tensor<1x192x28x28xf32> {
  %w = arith.constant dense<1.0> : tensor<192x192x3x3xf32>
  %y = repvgg.conv %x, %w pad [1, 1] : (tensor<1x192x28x28xf32>, tensor<192x192x3x3xf32>) -> tensor<1x192x28x28xf32>
  return %y : tensor<1x192x28x28xf32>
}

// CHECK-LABEL: @far_weights_of_many_images
// CHECK: plan = #repvgg_cpu.winograd<tile 6x6, {{.*}} chunk 24,
func.func @far_weights_of_many_images(%x: tensor<8x192x14x14xf32>) -> tensor<8x192x14x14xf32> {
  %w = arith.constant dense<1.0> : tensor<192x192x3x3xf32>
  %y = repvgg.conv %x, %w pad [1, 1] : (tensor<8x192x14x14xf32>, tensor<192x192x3x3xf32>) -> tensor<8x192x14x14xf32>
  return %y : tensor<8x192x14x14xf32>
}

// CHECK-LABEL: @first_layer
// CHECK: plan = #repvgg_cpu.planar<
func.func @first_layer(%x: tensor<1x3x64x64xf32>) -> tensor<1x48x32x32xf32> {
  %w = arith.constant dense<1.0> : tensor<48x3x3x3xf32>
  %y = repvgg.conv %x, %w strides [2, 2] pad [1, 1] : (tensor<1x3x64x64xf32>, tensor<48x3x3x3xf32>) -> tensor<1x48x32x32xf32>
  return %y : tensor<1x48x32x32xf32>
}

// CHECK-LABEL: @one_tap
// CHECK: plan = #repvgg_cpu.pointwise<
func.func @one_tap(%x: tensor<1x48x28x28xf32>) -> tensor<1x96x28x28xf32> {
  %w = arith.constant dense<1.0> : tensor<96x48x1x1xf32>
  %y = repvgg.conv %x, %w : (tensor<1x48x28x28xf32>, tensor<96x48x1x1xf32>) -> tensor<1x96x28x28xf32>
  return %y : tensor<1x96x28x28xf32>
}

// CHECK-LABEL: @a_channel_each
// CHECK: plan = #repvgg_cpu.depthwise<
func.func @a_channel_each(%x: tensor<1x40x28x28xf32>) -> tensor<1x40x28x28xf32> {
  %w = arith.constant dense<1.0> : tensor<40x1x3x3xf32>
  %y = repvgg.conv %x, %w pad [1, 1] groups 40 : (tensor<1x40x28x28xf32>, tensor<40x1x3x3xf32>) -> tensor<1x40x28x28xf32>
  return %y : tensor<1x40x28x28xf32>
}

// Of four groups of 8 channels, two make a block of 16.
// CHECK-LABEL: @small_groups
// CHECK: repvgg_layer.conv {{.*}} groups = 2 : i64, {{.*}} plan = #repvgg_cpu.{{.*}}tensor<32x16x3x3xf32>
// NARROW-LABEL: @small_groups
// NARROW: repvgg_layer.conv {{.*}} groups = 4 : i64, {{.*}}tensor<32x8x3x3xf32>
func.func @small_groups(%x: tensor<1x32x14x14xf32>) -> tensor<1x32x14x14xf32> {
  %w = arith.constant dense<1.0> : tensor<32x8x3x3xf32>
  %y = repvgg.conv %x, %w pad [1, 1] groups 4 : (tensor<1x32x14x14xf32>, tensor<32x8x3x3xf32>) -> tensor<1x32x14x14xf32>
  return %y : tensor<1x32x14x14xf32>
}
