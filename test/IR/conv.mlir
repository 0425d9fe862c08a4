// What is printed parses to the same convolution; neutral windows and groups are left out.
// RUN: repvgg-opt %s | FileCheck %s
// RUN: repvgg-opt %s | repvgg-opt | FileCheck %s
// RUN: repvgg-opt %s --mlir-print-op-generic | repvgg-opt | FileCheck %s
// RUN: repvgg-opt %s --emit-bytecode | repvgg-opt | FileCheck %s

// CHECK-LABEL: @linear_layer
// CHECK: repvgg.conv %{{[^ ]+}}, %{{[^ ]+}} : (tensor<2x8xf32>, tensor<4x8xf32>) -> tensor<2x4xf32>
func.func @linear_layer(%x: tensor<2x8xf32>, %w: tensor<4x8xf32>) -> tensor<2x4xf32> {
  %y = repvgg.conv %x, %w : (tensor<2x8xf32>, tensor<4x8xf32>) -> tensor<2x4xf32>
  return %y : tensor<2x4xf32>
}

// CHECK-LABEL: @all_windows_neutral
// CHECK: repvgg.conv %{{[^ ]+}}, %{{[^ ]+}} bias %{{[^ ]+}} : (
func.func @all_windows_neutral(%x: tensor<2x8x5xf32>, %w: tensor<4x8x5xf32>, %b: tensor<4xf32>) -> tensor<2x4x1xf32> {
  %y = repvgg.conv %x, %w bias %b strides [1] pad [0] to [0] dilations [1] groups 1
      : (tensor<2x8x5xf32>, tensor<4x8x5xf32>, tensor<4xf32>) -> tensor<2x4x1xf32>
  return %y : tensor<2x4x1xf32>
}

// CHECK-LABEL: @symmetric_pad
// CHECK: repvgg.conv %{{[^ ]+}}, %{{[^ ]+}} strides [2, 2] pad [1, 1] activation <relu> : (
func.func @symmetric_pad(%x: tensor<?x8x32x32xf32>, %w: tensor<16x8x3x3xf32>) -> tensor<?x16x16x16xf32> {
  %y = repvgg.conv %x, %w strides [2, 2] pad [1, 1] activation <relu>
      : (tensor<?x8x32x32xf32>, tensor<16x8x3x3xf32>) -> tensor<?x16x16x16xf32>
  return %y : tensor<?x16x16x16xf32>
}

// A narrower operand than accumulator, dynamic sizes, everything said.
// CHECK-LABEL: @three_axes
// CHECK: repvgg.conv %{{[^ ]+}}, %{{[^ ]+}} bias %{{[^ ]+}} strides [1, 2, 3] pad [0, 1, 2] to [2, 1, 0] dilations [2, 1, 1] groups 4 activation <leaky_relu, 1.000000e-01> {a.note = 1 : i64} : (tensor<?x8x?x?x?xbf16>, tensor<16x2x3x3x1xbf16>, tensor<16xf32>) -> tensor<?x16x?x?x?xf32>
func.func @three_axes(%x: tensor<?x8x?x?x?xbf16>, %w: tensor<16x2x3x3x1xbf16>, %b: tensor<16xf32>) -> tensor<?x16x?x?x?xf32> {
  %y = repvgg.conv %x, %w bias %b strides [1, 2, 3] pad [0, 1, 2] to [2, 1, 0] dilations [2, 1, 1] groups 4 activation <leaky_relu, 0.1> {a.note = 1}
      : (tensor<?x8x?x?x?xbf16>, tensor<16x2x3x3x1xbf16>, tensor<16xf32>) -> tensor<?x16x?x?x?xf32>
  return %y : tensor<?x16x?x?x?xf32>
}

// The result may know less or more than follows from the input.
// CHECK-LABEL: @sizes_partly_known
func.func @sizes_partly_known(%x: tensor<1x8x?x4xf32>, %w: tensor<4x8x1x1xf32>) -> (tensor<1x4x4x?xf32>, tensor<?x4x?x4xf32>) {
  %y = repvgg.conv %x, %w : (tensor<1x8x?x4xf32>, tensor<4x8x1x1xf32>) -> tensor<1x4x4x?xf32>
  %z = repvgg.conv %x, %w : (tensor<1x8x?x4xf32>, tensor<4x8x1x1xf32>) -> tensor<?x4x?x4xf32>
  return %y, %z : tensor<1x4x4x?xf32>, tensor<?x4x?x4xf32>
}
