// Each constraint of repvgg.batch_norm has a message that names the operand.
// RUN: repvgg-opt %s --split-input-file --verify-diagnostics

func.func @c1_rank_1(%x: tensor<8xf32>, %m: tensor<8xf32>, %v: tensor<8xf32>, %g: tensor<8xf32>, %b: tensor<8xf32>) {
  // expected-error@+1 {{'repvgg.batch_norm' op expects 'input' to have rank 2 to 5 (N, C and up to 3 spatial axes), but got 'tensor<8xf32>'}}
  %y = repvgg.batch_norm %x mean %m variance %v gamma %g beta %b epsilon 1.0e-05
      : (tensor<8xf32>, tensor<8xf32>, tensor<8xf32>, tensor<8xf32>, tensor<8xf32>) -> tensor<8xf32>
  return
}

// -----

func.func @c2_result(%x: tensor<1x8x4x4xf32>, %m: tensor<8xf32>, %v: tensor<8xf32>, %g: tensor<8xf32>, %b: tensor<8xf32>) {
  // expected-error@+1 {{'repvgg.batch_norm' op expects 'result' to have shape [1, 8, 4, 4], but got 'tensor<1x8x4x5xf32>'}}
  %y = repvgg.batch_norm %x mean %m variance %v gamma %g beta %b epsilon 1.0e-05
      : (tensor<1x8x4x4xf32>, tensor<8xf32>, tensor<8xf32>, tensor<8xf32>, tensor<8xf32>) -> tensor<1x8x4x5xf32>
  return
}

// -----

func.func @c3_mean(%x: tensor<1x8x4x4xf32>, %m: tensor<4xf32>, %v: tensor<8xf32>, %g: tensor<8xf32>, %b: tensor<8xf32>) {
  // expected-error@+1 {{'repvgg.batch_norm' op expects 'mean' to have one element per channel (8), but got 'tensor<4xf32>'}}
  %y = repvgg.batch_norm %x mean %m variance %v gamma %g beta %b epsilon 1.0e-05
      : (tensor<1x8x4x4xf32>, tensor<4xf32>, tensor<8xf32>, tensor<8xf32>, tensor<8xf32>) -> tensor<1x8x4x4xf32>
  return
}

// -----

func.func @c3_variance(%x: tensor<1x8x4x4xf32>, %m: tensor<8xf32>, %v: tensor<f32>, %g: tensor<8xf32>, %b: tensor<8xf32>) {
  // expected-error@+1 {{'repvgg.batch_norm' op expects 'variance' to have one element per channel (8), but got 'tensor<f32>'}}
  %y = repvgg.batch_norm %x mean %m variance %v gamma %g beta %b epsilon 1.0e-05
      : (tensor<1x8x4x4xf32>, tensor<8xf32>, tensor<f32>, tensor<8xf32>, tensor<8xf32>) -> tensor<1x8x4x4xf32>
  return
}

// -----

func.func @c3_bad_gamma_rank(%x: tensor<1x8x4x4xf32>, %m: tensor<8xf32>, %v: tensor<8xf32>, %g: tensor<8x1x1xf32>, %b: tensor<8xf32>) {
  // expected-error@+1 {{'repvgg.batch_norm' op expects 'gamma' to have one element per channel (8), but got 'tensor<8x1x1xf32>'}}
  %y = repvgg.batch_norm %x mean %m variance %v gamma %g beta %b epsilon 1.0e-05
      : (tensor<1x8x4x4xf32>, tensor<8xf32>, tensor<8xf32>, tensor<8x1x1xf32>, tensor<8xf32>) -> tensor<1x8x4x4xf32>
  return
}

// -----

func.func @c3_beta(%x: tensor<1x8x4x4xf32>, %m: tensor<8xf32>, %v: tensor<8xf32>, %g: tensor<8xf32>, %b: tensor<1xf32>) {
  // expected-error@+1 {{'repvgg.batch_norm' op expects 'beta' to have one element per channel (8), but got 'tensor<1xf32>'}}
  %y = repvgg.batch_norm %x mean %m variance %v gamma %g beta %b epsilon 1.0e-05
      : (tensor<1x8x4x4xf32>, tensor<8xf32>, tensor<8xf32>, tensor<8xf32>, tensor<1xf32>) -> tensor<1x8x4x4xf32>
  return
}

// -----

func.func @c4_negative_epsilon(%x: tensor<1x8x4x4xf32>, %m: tensor<8xf32>, %v: tensor<8xf32>, %g: tensor<8xf32>, %b: tensor<8xf32>) {
  // expected-error@+1 {{'repvgg.batch_norm' op expects 'epsilon' to be finite and not negative, but got -1.000000e-05 : f64}}
  %y = repvgg.batch_norm %x mean %m variance %v gamma %g beta %b epsilon -1.0e-05
      : (tensor<1x8x4x4xf32>, tensor<8xf32>, tensor<8xf32>, tensor<8xf32>, tensor<8xf32>) -> tensor<1x8x4x4xf32>
  return
}

// -----

func.func @c4_nan_epsilon(%x: tensor<1x8x4x4xf32>, %m: tensor<8xf32>, %v: tensor<8xf32>, %g: tensor<8xf32>, %b: tensor<8xf32>) {
  // expected-error@+1 {{'repvgg.batch_norm' op expects 'epsilon' to be finite and not negative, but got 0x7FF8000000000000 : f64}}
  %y = repvgg.batch_norm %x mean %m variance %v gamma %g beta %b epsilon 0x7FF8000000000000
      : (tensor<1x8x4x4xf32>, tensor<8xf32>, tensor<8xf32>, tensor<8xf32>, tensor<8xf32>) -> tensor<1x8x4x4xf32>
  return
}

// -----

func.func @c4_infinite_epsilon(%x: tensor<1x8x4x4xf32>, %m: tensor<8xf32>, %v: tensor<8xf32>, %g: tensor<8xf32>, %b: tensor<8xf32>) {
  // expected-error@+1 {{'repvgg.batch_norm' op expects 'epsilon' to be finite and not negative, but got 0x7FF0000000000000 : f64}}
  %y = repvgg.batch_norm %x mean %m variance %v gamma %g beta %b epsilon 0x7FF0000000000000
      : (tensor<1x8x4x4xf32>, tensor<8xf32>, tensor<8xf32>, tensor<8xf32>, tensor<8xf32>) -> tensor<1x8x4x4xf32>
  return
}

// -----

func.func @c4_no_epsilon(%x: tensor<1x8xf32>, %m: tensor<8xf32>) {
  // expected-error@+1 {{expected 'epsilon'}}
  %y = repvgg.batch_norm %x mean %m variance %m : (tensor<1x8xf32>, tensor<8xf32>, tensor<8xf32>) -> tensor<1x8xf32>
  return
}
