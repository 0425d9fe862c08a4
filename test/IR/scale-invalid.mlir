// Each constraint of repvgg.scale has a message that names the operand.
// RUN: repvgg-opt %s --split-input-file --verify-diagnostics

func.func @c1_rank_1(%x: tensor<8xf32>, %s: tensor<8xf32>) {
  // expected-error@+1 {{'repvgg.scale' op expects 'input' to have rank 2 to 5 (N, C and up to 3 spatial axes), but got 'tensor<8xf32>'}}
  %y = repvgg.scale %x by %s plus %s : (tensor<8xf32>, tensor<8xf32>, tensor<8xf32>) -> tensor<8xf32>
  return
}

// -----

func.func @c2_result(%x: tensor<1x8xf32>, %s: tensor<8xf32>) {
  // expected-error@+1 {{'repvgg.scale' op expects 'result' to have shape [1, 8], but got 'tensor<1x4xf32>'}}
  %y = repvgg.scale %x by %s plus %s : (tensor<1x8xf32>, tensor<8xf32>, tensor<8xf32>) -> tensor<1x4xf32>
  return
}

// -----

func.func @c3_scale(%x: tensor<1x8xf32>, %s: tensor<4xf32>) {
  // expected-error@+1 {{'repvgg.scale' op expects 'scale' to have one element per channel (8), but got 'tensor<4xf32>'}}
  %y = repvgg.scale %x by %s plus %s : (tensor<1x8xf32>, tensor<4xf32>, tensor<4xf32>) -> tensor<1x8xf32>
  return
}

// -----

func.func @c3_shift(%x: tensor<1x8xf32>, %s: tensor<1x1xf32>) {
  // expected-error@+1 {{'repvgg.scale' op expects 'shift' to have one element per channel (8), but got 'tensor<1x1xf32>'}}
  %y = repvgg.scale %x plus %s : (tensor<1x8xf32>, tensor<1x1xf32>) -> tensor<1x8xf32>
  return
}

// -----

func.func @c4_neither(%x: tensor<1x8xf32>, %s: tensor<8xf32>) {
  // expected-error@+1 {{'repvgg.scale' op expects 'scale' or 'shift', but got neither}}
  %y = repvgg.scale %x : (tensor<1x8xf32>) -> tensor<1x8xf32>
  return
}

// -----

func.func @c1_no_channels(%x: tensor<1x0xf32>, %s: tensor<f32>) {
  // expected-error@+1 {{'repvgg.scale' op expects 'input' to have a static, positive channel count (dimension 1), but got 'tensor<1x0xf32>'}}
  %y = repvgg.scale %x by %s : (tensor<1x0xf32>, tensor<f32>) -> tensor<1x0xf32>
  return
}
