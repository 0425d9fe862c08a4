// Limits, result shapes and syntax of repvgg.conv are checked without overflow.
// RUN: repvgg-opt %s --split-input-file --verify-diagnostics

func.func @c8_kernel_size(%x: tensor<1x1x4xf32>, %w: tensor<1x1x4294967296xf32>) {
  // expected-error@+1 {{'repvgg.conv' op expects 'weight' to have sizes from 1 to 2147483647, but got 'tensor<1x1x4294967296xf32>'}}
  %y = repvgg.conv %x, %w : (tensor<1x1x4xf32>, tensor<1x1x4294967296xf32>) -> tensor<1x1x4xf32>
  return
}

// -----

func.func @c8_taps(%x: tensor<1x1x?x?xf32>, %w: tensor<1x1x1000x1000xf32>) {
  // expected-error@+1 {{'repvgg.conv' op expects at most 16384 taps in a window, but found more}}
  %y = repvgg.conv %x, %w : (tensor<1x1x?x?xf32>, tensor<1x1x1000x1000xf32>) -> tensor<1x1x?x?xf32>
  return
}

// -----

func.func @c8_stride(%x: tensor<1x1x4xf32>, %w: tensor<1x1x1xf32>) {
  // expected-error@+1 {{'repvgg.conv' op expects 'strides' to be from 1 to 2147483647, but got 9223372036854775807}}
  %y = repvgg.conv %x, %w strides [9223372036854775807] : (tensor<1x1x4xf32>, tensor<1x1x1xf32>) -> tensor<1x1x1xf32>
  return
}

// -----

func.func @c8_extent(%x: tensor<1x1x?xf32>, %w: tensor<1x1x3xf32>) {
  // expected-error@+1 {{'repvgg.conv' op expects windows and strides of at most 2147483648 pixels on axis 0, but found size 3, dilation 2147483647, stride 1}}
  %y = repvgg.conv %x, %w dilations [2147483647] : (tensor<1x1x?xf32>, tensor<1x1x3xf32>) -> tensor<1x1x?xf32>
  return
}

// -----

func.func @c9_spatial_size(%x: tensor<1x8x4x4xf32>, %w: tensor<8x8x3x3xf32>) {
  // expected-error@+1 {{'repvgg.conv' op expects 'result' to have shape [1, 8, 2, 2], but got 'tensor<1x8x4x4xf32>'}}
  %y = repvgg.conv %x, %w : (tensor<1x8x4x4xf32>, tensor<8x8x3x3xf32>) -> tensor<1x8x4x4xf32>
  return
}

// -----

func.func @c9_channels(%x: tensor<?x8x?x?xf32>, %w: tensor<4x8x3x3xf32>) {
  // expected-error@+1 {{'repvgg.conv' op expects 'result' to have shape [?, 4, ?, ?], but got 'tensor<?x8x?x?xf32>'}}
  %y = repvgg.conv %x, %w : (tensor<?x8x?x?xf32>, tensor<4x8x3x3xf32>) -> tensor<?x8x?x?xf32>
  return
}

// -----

func.func @c9_batch(%x: tensor<2x8xf32>, %w: tensor<4x8xf32>) {
  // expected-error@+1 {{'repvgg.conv' op expects 'result' to have shape [2, 4], but got 'tensor<3x4xf32>'}}
  %y = repvgg.conv %x, %w : (tensor<2x8xf32>, tensor<4x8xf32>) -> tensor<3x4xf32>
  return
}

// -----

func.func @c9_window_outside(%x: tensor<1x8x4x2xf32>, %w: tensor<8x8x3x5xf32>) {
  // expected-error@+1 {{'repvgg.conv' op expects the window to fit into the padded image on spatial axis 1, but got a window of 5 pixels on 4}}
  %y = repvgg.conv %x, %w pad [1, 1] : (tensor<1x8x4x2xf32>, tensor<8x8x3x5xf32>) -> tensor<1x8x4x1xf32>
  return
}

// -----

func.func @c10_activation_inside_block(%x: tensor<1x8xf32>, %w: tensor<8x8xf32>) {
  %y = repvgg.block (%in = %x) : tensor<1x8xf32> -> tensor<1x8xf32> {
    // expected-error@+1 {{'repvgg.conv' op expects no 'activation' inside a 'repvgg.block', but got #repvgg.activation<relu>}}
    %0 = repvgg.conv %in, %w activation <relu> : (tensor<1x8xf32>, tensor<8x8xf32>) -> tensor<1x8xf32>
    repvgg.yield %0 : tensor<1x8xf32>
  }
  return
}

// -----

func.func @strides_said_twice(%x: tensor<1x8xf32>, %w: tensor<8x8xf32>) {
  // expected-error@+1 {{expects 'strides' once, but got it twice}}
  %y = repvgg.conv %x, %w {strides = array<i64>} : (tensor<1x8xf32>, tensor<8x8xf32>) -> tensor<1x8xf32>
  return
}

// -----

func.func @integer_data(%x: tensor<1x8xi8>, %w: tensor<8x8xf32>) {
  // expected-error@+1 {{'repvgg.conv' op operand #0 must be ranked tensor of 64-bit float or 32-bit float or 16-bit float or bfloat16 type values, but got 'tensor<1x8xi8>'}}
  %y = repvgg.conv %x, %w : (tensor<1x8xi8>, tensor<8x8xf32>) -> tensor<1x8xf32>
  return
}
