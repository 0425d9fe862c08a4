// Constraints C1 to C6 of repvgg_layer.conv, its images, weight and window: what kernels would index or divide by is refused, with its reason.
// RUN: repvgg-opt %s --split-input-file --verify-diagnostics

func.func @conv_c1_rank(%x: tensor<8x5x5xf32>, %w: tensor<8x8x3x3xf32>) {
  // expected-error @+1 {{'repvgg_layer.conv' op expects 'input' to be images [N, C, H, W], plain or packed, but got 'tensor<8x5x5xf32>'}}
  %y = repvgg_layer.conv %x, %w <{strides = array<i64: 1, 1>, pad_low = array<i64: 1, 1>, pad_high = array<i64: 1, 1>, dilations = array<i64: 1, 1>, groups = 1 : i64}>
      : (tensor<8x5x5xf32>, tensor<8x8x3x3xf32>) -> tensor<1x8x5x5xf32> {
  ^bb0(%sum: f32):
    repvgg_layer.yield %sum : f32
  }
  return
}

// -----

func.func @conv_c1_no_images(%x: tensor<0x8x5x5xf32>, %w: tensor<8x8x3x3xf32>) {
  // expected-error @+1 {{'repvgg_layer.conv' op expects 'input' to have sizes from 1 to 2147483647, but got 'tensor<0x8x5x5xf32>'}}
  %y = repvgg_layer.conv %x, %w <{strides = array<i64: 1, 1>, pad_low = array<i64: 1, 1>, pad_high = array<i64: 1, 1>, dilations = array<i64: 1, 1>, groups = 1 : i64}>
      : (tensor<0x8x5x5xf32>, tensor<8x8x3x3xf32>) -> tensor<0x8x5x5xf32> {
  ^bb0(%sum: f32):
    repvgg_layer.yield %sum : f32
  }
  return
}

// -----

func.func @conv_c1_no_channels(%x: tensor<1x0x5x5xf32>, %w: tensor<8x8x3x3xf32>) {
  // expected-error @+1 {{'repvgg_layer.conv' op expects 'input' to have sizes from 1 to 2147483647, but got 'tensor<1x0x5x5xf32>'}}
  %y = repvgg_layer.conv %x, %w <{strides = array<i64: 1, 1>, pad_low = array<i64: 1, 1>, pad_high = array<i64: 1, 1>, dilations = array<i64: 1, 1>, groups = 1 : i64}>
      : (tensor<1x0x5x5xf32>, tensor<8x8x3x3xf32>) -> tensor<1x8x5x5xf32> {
  ^bb0(%sum: f32):
    repvgg_layer.yield %sum : f32
  }
  return
}

// -----

func.func @conv_c1_result(%x: tensor<1x8x5x5xf32>, %w: tensor<8x8x3x3xf32>) {
  // expected-error @+1 {{'repvgg_layer.conv' op expects 'result' to have sizes from 1 to 2147483647, but got 'tensor<1x8x0x5xf32>'}}
  %y = repvgg_layer.conv %x, %w <{strides = array<i64: 1, 1>, pad_low = array<i64: 1, 1>, pad_high = array<i64: 1, 1>, dilations = array<i64: 1, 1>, groups = 1 : i64}>
      : (tensor<1x8x5x5xf32>, tensor<8x8x3x3xf32>) -> tensor<1x8x0x5xf32> {
  ^bb0(%sum: f32):
    repvgg_layer.yield %sum : f32
  }
  return
}

// -----

func.func @conv_c1_size(%x: tensor<1x8x5x4294967296xf32>, %w: tensor<8x8x3x3xf32>) {
  // expected-error @+1 {{'repvgg_layer.conv' op expects 'input' to have sizes from 1 to 2147483647, but got 'tensor<1x8x5x4294967296xf32>'}}
  %y = repvgg_layer.conv %x, %w <{strides = array<i64: 1, 1>, pad_low = array<i64: 1, 1>, pad_high = array<i64: 1, 1>, dilations = array<i64: 1, 1>, groups = 1 : i64}>
      : (tensor<1x8x5x4294967296xf32>, tensor<8x8x3x3xf32>) -> tensor<1x8x5x5xf32> {
  ^bb0(%sum: f32):
    repvgg_layer.yield %sum : f32
  }
  return
}

// -----

func.func @conv_c2_rank(%x: tensor<1x8x5x5xf32>, %w: tensor<8x8xf32>) {
  // expected-error @+1 {{'repvgg_layer.conv' op expects 'weight' to have the shape [O, I/g, KH, KW] with sizes from 1 to 2147483647, but got 'tensor<8x8xf32>'}}
  %y = repvgg_layer.conv %x, %w <{strides = array<i64: 1, 1>, pad_low = array<i64: 1, 1>, pad_high = array<i64: 1, 1>, dilations = array<i64: 1, 1>, groups = 1 : i64}>
      : (tensor<1x8x5x5xf32>, tensor<8x8xf32>) -> tensor<1x8x5x5xf32> {
  ^bb0(%sum: f32):
    repvgg_layer.yield %sum : f32
  }
  return
}

// -----

func.func @conv_c2_empty(%x: tensor<1x8x5x5xf32>, %w: tensor<8x8x0x3xf32>) {
  // expected-error @+1 {{'repvgg_layer.conv' op expects 'weight' to have the shape [O, I/g, KH, KW] with sizes from 1 to 2147483647, but got 'tensor<8x8x0x3xf32>'}}
  %y = repvgg_layer.conv %x, %w <{strides = array<i64: 1, 1>, pad_low = array<i64: 1, 1>, pad_high = array<i64: 1, 1>, dilations = array<i64: 1, 1>, groups = 1 : i64}>
      : (tensor<1x8x5x5xf32>, tensor<8x8x0x3xf32>) -> tensor<1x8x5x5xf32> {
  ^bb0(%sum: f32):
    repvgg_layer.yield %sum : f32
  }
  return
}

// -----

func.func @conv_c3_strides(%x: tensor<1x8x5x5xf32>, %w: tensor<8x8x3x3xf32>) {
  // expected-error @+1 {{'repvgg_layer.conv' op expects 'strides' to have two entries, but got [1]}}
  %y = repvgg_layer.conv %x, %w <{strides = array<i64: 1>, pad_low = array<i64: 1, 1>, pad_high = array<i64: 1, 1>, dilations = array<i64: 1, 1>, groups = 1 : i64}>
      : (tensor<1x8x5x5xf32>, tensor<8x8x3x3xf32>) -> tensor<1x8x5x5xf32> {
  ^bb0(%sum: f32):
    repvgg_layer.yield %sum : f32
  }
  return
}

// -----

func.func @conv_c3_pad_low(%x: tensor<1x8x5x5xf32>, %w: tensor<8x8x3x3xf32>) {
  // expected-error @+1 {{'repvgg_layer.conv' op expects 'pad_low' to have two entries, but got [1, 1, 1]}}
  %y = repvgg_layer.conv %x, %w <{strides = array<i64: 1, 1>, pad_low = array<i64: 1, 1, 1>, pad_high = array<i64: 1, 1>, dilations = array<i64: 1, 1>, groups = 1 : i64}>
      : (tensor<1x8x5x5xf32>, tensor<8x8x3x3xf32>) -> tensor<1x8x5x5xf32> {
  ^bb0(%sum: f32):
    repvgg_layer.yield %sum : f32
  }
  return
}

// -----

func.func @conv_c3_pad_high(%x: tensor<1x8x5x5xf32>, %w: tensor<8x8x3x3xf32>) {
  // expected-error @+1 {{'repvgg_layer.conv' op expects 'pad_high' to have two entries, but got [1]}}
  %y = repvgg_layer.conv %x, %w <{strides = array<i64: 1, 1>, pad_low = array<i64: 1, 1>, pad_high = array<i64: 1>, dilations = array<i64: 1, 1>, groups = 1 : i64}>
      : (tensor<1x8x5x5xf32>, tensor<8x8x3x3xf32>) -> tensor<1x8x5x5xf32> {
  ^bb0(%sum: f32):
    repvgg_layer.yield %sum : f32
  }
  return
}

// -----

func.func @conv_c3_dilations(%x: tensor<1x8x5x5xf32>, %w: tensor<8x8x3x3xf32>) {
  // expected-error @+1 {{'repvgg_layer.conv' op expects 'dilations' to have two entries, but got [1]}}
  %y = repvgg_layer.conv %x, %w <{strides = array<i64: 1, 1>, pad_low = array<i64: 1, 1>, pad_high = array<i64: 1, 1>, dilations = array<i64: 1>, groups = 1 : i64}>
      : (tensor<1x8x5x5xf32>, tensor<8x8x3x3xf32>) -> tensor<1x8x5x5xf32> {
  ^bb0(%sum: f32):
    repvgg_layer.yield %sum : f32
  }
  return
}

// -----

func.func @conv_c4_no_groups(%x: tensor<1x8x5x5xf32>, %w: tensor<8x8x3x3xf32>) {
  // expected-error @+1 {{'repvgg_layer.conv' op expects a positive group count, but found 0}}
  %y = repvgg_layer.conv %x, %w <{strides = array<i64: 1, 1>, pad_low = array<i64: 1, 1>, pad_high = array<i64: 1, 1>, dilations = array<i64: 1, 1>, groups = 0 : i64}>
      : (tensor<1x8x5x5xf32>, tensor<8x8x3x3xf32>) -> tensor<1x8x5x5xf32> {
  ^bb0(%sum: f32):
    repvgg_layer.yield %sum : f32
  }
  return
}

// -----

func.func @conv_c4_negative_groups(%x: tensor<1x8x5x5xf32>, %w: tensor<8x8x3x3xf32>) {
  // expected-error @+1 {{'repvgg_layer.conv' op expects a positive group count, but found -1}}
  %y = repvgg_layer.conv %x, %w <{strides = array<i64: 1, 1>, pad_low = array<i64: 1, 1>, pad_high = array<i64: 1, 1>, dilations = array<i64: 1, 1>, groups = -1 : i64}>
      : (tensor<1x8x5x5xf32>, tensor<8x8x3x3xf32>) -> tensor<1x8x5x5xf32> {
  ^bb0(%sum: f32):
    repvgg_layer.yield %sum : f32
  }
  return
}

// -----

func.func @conv_c4_groups(%x: tensor<1x8x5x5xf32>, %w: tensor<8x8x3x3xf32>) {
  // expected-error @+1 {{'repvgg_layer.conv' op expects groups to divide the 8 input and 8 output channels, but found 3 groups}}
  %y = repvgg_layer.conv %x, %w <{strides = array<i64: 1, 1>, pad_low = array<i64: 1, 1>, pad_high = array<i64: 1, 1>, dilations = array<i64: 1, 1>, groups = 3 : i64}>
      : (tensor<1x8x5x5xf32>, tensor<8x8x3x3xf32>) -> tensor<1x8x5x5xf32> {
  ^bb0(%sum: f32):
    repvgg_layer.yield %sum : f32
  }
  return
}

// -----

func.func @conv_c4_many_channels(%x: tensor<1x8x5x5xf32>, %w: tensor<8x1024x1x1xf32>) {
  // expected-error @+1 {{'repvgg_layer.conv' op expects 'weight' to have 8 input channels, of 8 in 1 groups, but got 1024}}
  %y = repvgg_layer.conv %x, %w <{strides = array<i64: 1, 1>, pad_low = array<i64: 0, 0>, pad_high = array<i64: 0, 0>, dilations = array<i64: 1, 1>, groups = 1 : i64}>
      : (tensor<1x8x5x5xf32>, tensor<8x1024x1x1xf32>) -> tensor<1x8x5x5xf32> {
  ^bb0(%sum: f32):
    repvgg_layer.yield %sum : f32
  }
  return
}

// -----

func.func @conv_c4_few_channels(%x: tensor<1x4096x5x5xf32>, %w: tensor<4096x1x1x1xf32>) {
  // expected-error @+1 {{'repvgg_layer.conv' op expects 'weight' to have 4096 input channels, of 4096 in 1 groups, but got 1}}
  %y = repvgg_layer.conv %x, %w <{strides = array<i64: 1, 1>, pad_low = array<i64: 0, 0>, pad_high = array<i64: 0, 0>, dilations = array<i64: 1, 1>, groups = 1 : i64}>
      : (tensor<1x4096x5x5xf32>, tensor<4096x1x1x1xf32>) -> tensor<1x4096x5x5xf32> {
  ^bb0(%sum: f32):
    repvgg_layer.yield %sum : f32
  }
  return
}

// -----

func.func @conv_c5_stride(%x: tensor<1x8x5x5xf32>, %w: tensor<8x8x3x3xf32>) {
  // expected-error @+1 {{'repvgg_layer.conv' op expects a positive stride on axis 0, but found 0}}
  %y = repvgg_layer.conv %x, %w <{strides = array<i64: 0, 1>, pad_low = array<i64: 1, 1>, pad_high = array<i64: 1, 1>, dilations = array<i64: 1, 1>, groups = 1 : i64}>
      : (tensor<1x8x5x5xf32>, tensor<8x8x3x3xf32>) -> tensor<1x8x5x5xf32> {
  ^bb0(%sum: f32):
    repvgg_layer.yield %sum : f32
  }
  return
}

// -----

func.func @conv_c5_negative_stride(%x: tensor<1x8x5x5xf32>, %w: tensor<8x8x3x3xf32>) {
  // expected-error @+1 {{'repvgg_layer.conv' op expects a positive stride on axis 1, but found -1}}
  %y = repvgg_layer.conv %x, %w <{strides = array<i64: 1, -1>, pad_low = array<i64: 1, 1>, pad_high = array<i64: 1, 1>, dilations = array<i64: 1, 1>, groups = 1 : i64}>
      : (tensor<1x8x5x5xf32>, tensor<8x8x3x3xf32>) -> tensor<1x8x5x5xf32> {
  ^bb0(%sum: f32):
    repvgg_layer.yield %sum : f32
  }
  return
}

// -----

func.func @conv_c5_dilation(%x: tensor<1x8x5x5xf32>, %w: tensor<8x8x3x3xf32>) {
  // expected-error @+1 {{'repvgg_layer.conv' op expects a positive dilation on axis 1, but found 0}}
  %y = repvgg_layer.conv %x, %w <{strides = array<i64: 1, 1>, pad_low = array<i64: 1, 1>, pad_high = array<i64: 1, 1>, dilations = array<i64: 1, 0>, groups = 1 : i64}>
      : (tensor<1x8x5x5xf32>, tensor<8x8x3x3xf32>) -> tensor<1x8x5x5xf32> {
  ^bb0(%sum: f32):
    repvgg_layer.yield %sum : f32
  }
  return
}

// -----

func.func @conv_c5_pad(%x: tensor<1x8x5x5xf32>, %w: tensor<8x8x3x3xf32>) {
  // expected-error @+1 {{'repvgg_layer.conv' op expects a low padding of at most 2147483648 pixels on axis 0, but found 9223372036854775807}}
  %y = repvgg_layer.conv %x, %w <{strides = array<i64: 1, 1>, pad_low = array<i64: 9223372036854775807, 1>, pad_high = array<i64: 1, 1>, dilations = array<i64: 1, 1>, groups = 1 : i64}>
      : (tensor<1x8x5x5xf32>, tensor<8x8x3x3xf32>) -> tensor<1x8x5x5xf32> {
  ^bb0(%sum: f32):
    repvgg_layer.yield %sum : f32
  }
  return
}

// -----

func.func @conv_c5_taps(%x: tensor<1x8x5x5xf32>, %w: tensor<8x8x1000x1000xf32>) {
  // expected-error @+1 {{'repvgg_layer.conv' op expects at most 16384 taps in a window, but found more}}
  %y = repvgg_layer.conv %x, %w <{strides = array<i64: 1, 1>, pad_low = array<i64: 1, 1>, pad_high = array<i64: 1, 1>, dilations = array<i64: 1, 1>, groups = 1 : i64}>
      : (tensor<1x8x5x5xf32>, tensor<8x8x1000x1000xf32>) -> tensor<1x8x5x5xf32> {
  ^bb0(%sum: f32):
    repvgg_layer.yield %sum : f32
  }
  return
}

// -----

func.func @conv_c6_window(%x: tensor<1x8x5x5xf32>, %w: tensor<8x8x3x3xf32>) {
  // expected-error @+1 {{'repvgg_layer.conv' op expects the window to fit into the padded image on spatial axis 1, but got a window of 9 pixels on 7}}
  %y = repvgg_layer.conv %x, %w <{strides = array<i64: 1, 1>, pad_low = array<i64: 1, 1>, pad_high = array<i64: 1, 1>, dilations = array<i64: 1, 4>, groups = 1 : i64}>
      : (tensor<1x8x5x5xf32>, tensor<8x8x3x3xf32>) -> tensor<1x8x5x5xf32> {
  ^bb0(%sum: f32):
    repvgg_layer.yield %sum : f32
  }
  return
}

// -----

func.func @conv_c6_result(%x: tensor<1x8x5x5xf32>, %w: tensor<8x8x3x3xf32>) {
  // expected-error @+1 {{'repvgg_layer.conv' op expects 'result' to have images of [1, 8, 3, 3], but got 'tensor<1x8x5x5xf32>'}}
  %y = repvgg_layer.conv %x, %w <{strides = array<i64: 2, 2>, pad_low = array<i64: 1, 1>, pad_high = array<i64: 1, 1>, dilations = array<i64: 1, 1>, groups = 1 : i64}>
      : (tensor<1x8x5x5xf32>, tensor<8x8x3x3xf32>) -> tensor<1x8x5x5xf32> {
  ^bb0(%sum: f32):
    repvgg_layer.yield %sum : f32
  }
  return
}

// -----

func.func @conv_c6_batch(%x: tensor<1x8x5x5xf32>, %w: tensor<8x8x3x3xf32>) {
  // expected-error @+1 {{'repvgg_layer.conv' op expects 'result' to have images of [1, 8, 5, 5], but got 'tensor<2x8x5x5xf32>'}}
  %y = repvgg_layer.conv %x, %w <{strides = array<i64: 1, 1>, pad_low = array<i64: 1, 1>, pad_high = array<i64: 1, 1>, dilations = array<i64: 1, 1>, groups = 1 : i64}>
      : (tensor<1x8x5x5xf32>, tensor<8x8x3x3xf32>) -> tensor<2x8x5x5xf32> {
  ^bb0(%sum: f32):
    repvgg_layer.yield %sum : f32
  }
  return
}

// -----

func.func @conv_c6_channels(%x: tensor<1x8x5x5xf32>, %w: tensor<8x8x3x3xf32>) {
  // expected-error @+1 {{'repvgg_layer.conv' op expects 'result' to have images of [1, 8, 5, 5], but got 'tensor<1x16x5x5xf32>'}}
  %y = repvgg_layer.conv %x, %w <{strides = array<i64: 1, 1>, pad_low = array<i64: 1, 1>, pad_high = array<i64: 1, 1>, dilations = array<i64: 1, 1>, groups = 1 : i64}>
      : (tensor<1x8x5x5xf32>, tensor<8x8x3x3xf32>) -> tensor<1x16x5x5xf32> {
  ^bb0(%sum: f32):
    repvgg_layer.yield %sum : f32
  }
  return
}
