// Each constraint of repvgg.avg_pool has a message that names the operand.
// RUN: repvgg-opt %s --split-input-file --verify-diagnostics

func.func @c1_rank_6(%x: tensor<1x8x4x4x4x4xf32>) {
  // expected-error@+1 {{'repvgg.avg_pool' op expects 'input' to have rank 2 to 5 (N, C and up to 3 spatial axes), but got 'tensor<1x8x4x4x4x4xf32>'}}
  %y = repvgg.avg_pool %x kernel [3, 3] pad [1, 1] : tensor<1x8x4x4x4x4xf32> -> tensor<1x8x4x4xf32>
  return
}

// -----

func.func @c2_kernel(%x: tensor<1x8x4x4xf32>) {
  // expected-error@+1 {{'repvgg.avg_pool' op expects 'kernel' to have one entry per spatial axis (2), but got 3}}
  %y = repvgg.avg_pool %x kernel [3, 3, 3] pad [1, 1] : tensor<1x8x4x4xf32> -> tensor<1x8x4x4xf32>
  return
}

// -----

func.func @c3_zero_kernel(%x: tensor<1x8x4x4xf32>) {
  // expected-error@+1 {{'repvgg.avg_pool' op expects 'kernel' to be from 1 to 2147483647, but got 0}}
  %y = repvgg.avg_pool %x kernel [3, 0] pad [1, 1] : tensor<1x8x4x4xf32> -> tensor<1x8x4x4xf32>
  return
}

// -----

func.func @c3_zero_stride(%x: tensor<1x8x4x4xf32>) {
  // expected-error@+1 {{'repvgg.avg_pool' op expects 'strides' to be from 1 to 2147483647, but got 0}}
  %y = repvgg.avg_pool %x kernel [3, 3] strides [0, 1] pad [1, 1] : tensor<1x8x4x4xf32> -> tensor<1x8x4x4xf32>
  return
}

// -----

func.func @c3_negative_pad(%x: tensor<1x8x4x4xf32>) {
  // expected-error@+1 {{'repvgg.avg_pool' op expects 'pad_low' to be from 0 to 2147483647, but got -1}}
  %y = repvgg.avg_pool %x kernel [3, 3] pad [-1, 1] : tensor<1x8x4x4xf32> -> tensor<1x8x4x4xf32>
  return
}

// -----

func.func @c4_window_in_padding(%x: tensor<1x8x4x4xf32>) {
  // expected-error@+1 {{'repvgg.avg_pool' op expects pads smaller than the kernel on spatial axis 1 (3), but got 3}}
  %y = repvgg.avg_pool %x kernel [3, 3] pad [1, 1] to [1, 3] : tensor<1x8x4x4xf32> -> tensor<1x8x4x4xf32>
  return
}

// -----

func.func @c5_huge_kernel(%x: tensor<1x8x4x4xf32>) {
  // expected-error@+1 {{'repvgg.avg_pool' op expects 'kernel' to be from 1 to 2147483647, but got 9223372036854775807}}
  %y = repvgg.avg_pool %x kernel [9223372036854775807, 3] pad [1, 1] : tensor<1x8x4x4xf32> -> tensor<1x8x4x4xf32>
  return
}

// -----

func.func @c6_rounded_down(%x: tensor<1x8x7x7xf32>) {
  // expected-error@+1 {{'repvgg.avg_pool' op expects 'result' to have shape [1, 8, 3, 3], but got 'tensor<1x8x4x4xf32>'}}
  %y = repvgg.avg_pool %x kernel [2, 2] strides [2, 2] : tensor<1x8x7x7xf32> -> tensor<1x8x4x4xf32>
  return
}

// -----

func.func @c6_rounded_up(%x: tensor<1x8x7x7xf32>) {
  // expected-error@+1 {{'repvgg.avg_pool' op expects 'result' to have shape [1, 8, 4, 4], but got 'tensor<1x8x3x3xf32>'}}
  %y = repvgg.avg_pool %x kernel [2, 2] strides [2, 2] {ceil_mode = true} : tensor<1x8x7x7xf32> -> tensor<1x8x3x3xf32>
  return
}

// -----

func.func @c6_last_window_in_padding(%x: tensor<1x8x3xf32>) {
  // expected-error@+1 {{'repvgg.avg_pool' op expects 'result' to have shape [1, 8, 2], but got 'tensor<1x8x3xf32>'}}
  %y = repvgg.avg_pool %x kernel [2] strides [2] pad [1] {ceil_mode = true} : tensor<1x8x3xf32> -> tensor<1x8x3xf32>
  return
}

// -----

func.func @c6_window_outside(%x: tensor<1x8x4x4xf32>) {
  // expected-error@+1 {{'repvgg.avg_pool' op expects the window to fit into the padded image on spatial axis 0, but got a window of 5 pixels on 4}}
  %y = repvgg.avg_pool %x kernel [5, 1] : tensor<1x8x4x4xf32> -> tensor<1x8x4x4xf32>
  return
}
