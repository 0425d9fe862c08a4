// Each constraint of repvgg.conv on its operands has a message that names the operand.
// RUN: repvgg-opt %s --split-input-file --verify-diagnostics

func.func @c1_rank_6(%x: tensor<1x8x4x4x4x4xf32>, %w: tensor<8x8x1x1x1x1xf32>) {
  // expected-error@+1 {{'repvgg.conv' op expects 'input' to have rank 2 to 5 (N, C and up to 3 spatial axes), but got 'tensor<1x8x4x4x4x4xf32>'}}
  %y = repvgg.conv %x, %w : (tensor<1x8x4x4x4x4xf32>, tensor<8x8x1x1x1x1xf32>) -> tensor<1x8x4x4x4x4xf32>
  return
}

// -----

func.func @c1_dynamic_channels(%x: tensor<1x?x4xf32>, %w: tensor<8x8x1xf32>) {
  // expected-error@+1 {{'repvgg.conv' op expects 'input' to have a static, positive channel count (dimension 1), but got 'tensor<1x?x4xf32>'}}
  %y = repvgg.conv %x, %w : (tensor<1x?x4xf32>, tensor<8x8x1xf32>) -> tensor<1x8x4xf32>
  return
}

// -----

func.func @c2_weight_rank(%x: tensor<1x8x4x4xf32>, %w: tensor<8x8x3xf32>) {
  // expected-error@+1 {{'repvgg.conv' op expects 'weight' to have the rank of 'input' (4), but got 'tensor<8x8x3xf32>'}}
  %y = repvgg.conv %x, %w : (tensor<1x8x4x4xf32>, tensor<8x8x3xf32>) -> tensor<1x8x4x4xf32>
  return
}

// -----

func.func @c3_strides(%x: tensor<1x8x4x4xf32>, %w: tensor<8x8x1x1xf32>) {
  // expected-error@+1 {{'repvgg.conv' op expects 'strides' to have one entry per spatial axis (2), but got 1}}
  %y = repvgg.conv %x, %w strides [1] : (tensor<1x8x4x4xf32>, tensor<8x8x1x1xf32>) -> tensor<1x8x4x4xf32>
  return
}

// -----

func.func @c4_zero_stride(%x: tensor<1x8x4x4xf32>, %w: tensor<8x8x1x1xf32>) {
  // expected-error@+1 {{'repvgg.conv' op expects 'strides' to be from 1 to 2147483647, but got 0}}
  %y = repvgg.conv %x, %w strides [1, 0] : (tensor<1x8x4x4xf32>, tensor<8x8x1x1xf32>) -> tensor<1x8x4x4xf32>
  return
}

// -----

func.func @c4_negative_dilation(%x: tensor<1x8x4x4xf32>, %w: tensor<8x8x1x1xf32>) {
  // expected-error@+1 {{'repvgg.conv' op expects 'dilations' to be from 1 to 2147483647, but got -1}}
  %y = repvgg.conv %x, %w dilations [-1, 1] : (tensor<1x8x4x4xf32>, tensor<8x8x1x1xf32>) -> tensor<1x8x4x4xf32>
  return
}

// -----

func.func @c4_negative_pad(%x: tensor<1x8x4x4xf32>, %w: tensor<8x8x1x1xf32>) {
  // expected-error@+1 {{'repvgg.conv' op expects 'pad_high' to be from 0 to 2147483647, but got -1}}
  %y = repvgg.conv %x, %w pad [0, 0] to [0, -1] : (tensor<1x8x4x4xf32>, tensor<8x8x1x1xf32>) -> tensor<1x8x4x4xf32>
  return
}

// -----

func.func @c4_zero_groups(%x: tensor<1x8x4x4xf32>, %w: tensor<8x8x1x1xf32>) {
  // expected-error@+1 {{'repvgg.conv' op expects 'groups' to be positive, but got 0}}
  %y = repvgg.conv %x, %w groups 0 : (tensor<1x8x4x4xf32>, tensor<8x8x1x1xf32>) -> tensor<1x8x4x4xf32>
  return
}

// -----

func.func @c5_input_channels(%x: tensor<1x8x4x4xf32>, %w: tensor<8x4x1x1xf32>) {
  // expected-error@+1 {{'repvgg.conv' op expects 'weight' to have the channels of 'input' (8) divided by 'groups' (4) as dimension 1, but got 'tensor<8x4x1x1xf32>'}}
  %y = repvgg.conv %x, %w groups 4 : (tensor<1x8x4x4xf32>, tensor<8x4x1x1xf32>) -> tensor<1x8x4x4xf32>
  return
}

// -----

func.func @c5_output_channels(%x: tensor<1x8x4x4xf32>, %w: tensor<6x2x1x1xf32>) {
  // expected-error@+1 {{'repvgg.conv' op expects 'groups' (4) to divide dimension 0 of 'weight', but got 'tensor<6x2x1x1xf32>'}}
  %y = repvgg.conv %x, %w groups 4 : (tensor<1x8x4x4xf32>, tensor<6x2x1x1xf32>) -> tensor<1x6x4x4xf32>
  return
}

// -----

func.func @c6_bias(%x: tensor<1x8x4x4xf32>, %w: tensor<4x8x1x1xf32>, %b: tensor<8xf32>) {
  // expected-error@+1 {{'repvgg.conv' op expects 'bias' to have one element per channel (4), but got 'tensor<8xf32>'}}
  %y = repvgg.conv %x, %w bias %b : (tensor<1x8x4x4xf32>, tensor<4x8x1x1xf32>, tensor<8xf32>) -> tensor<1x4x4x4xf32>
  return
}

// -----

func.func @c7_element_type(%x: tensor<1x8x4x4xf32>, %w: tensor<4x8x1x1xf16>) {
  // expected-error@+1 {{'repvgg.conv' op expects 'weight' to have the element type of 'input' ('f32'), but got 'tensor<4x8x1x1xf16>'}}
  %y = repvgg.conv %x, %w : (tensor<1x8x4x4xf32>, tensor<4x8x1x1xf16>) -> tensor<1x4x4x4xf32>
  return
}
