// Each constraint of repvgg.sum has a message that names the operand.
// RUN: repvgg-opt %s --split-input-file --verify-diagnostics

func.func @c1_rank_1(%a: tensor<8xf32>) {
  // expected-error@+1 {{'repvgg.sum' op expects 'result' to have rank 2 to 5 (N, C and up to 3 spatial axes), but got 'tensor<8xf32>'}}
  %y = repvgg.sum %a, %a : tensor<8xf32>
  return
}

// -----

func.func @c2_no_input() {
  // expected-error@+1 {{'repvgg.sum' op expects at least one input, but got none}}
  %y = "repvgg.sum"() : () -> tensor<1x8xf32>
  return
}

// -----

func.func @c3_input_shape(%a: tensor<1x8xf32>, %b: tensor<1x4xf32>) {
  // expected-error@+1 {{'repvgg.sum' op expects input 1 to have the shape of 'result' ([1, 8]), but got 'tensor<1x4xf32>'}}
  %y = repvgg.sum %a, %b : (tensor<1x8xf32>, tensor<1x4xf32>) -> tensor<1x8xf32>
  return
}

// -----

func.func @c3_input_rank(%a: tensor<?x8xf32>, %b: tensor<?x8x1x1xf32>) {
  // expected-error@+1 {{'repvgg.sum' op expects input 1 to have the shape of 'result' ([?, 8]), but got 'tensor<?x8x1x1xf32>'}}
  %y = repvgg.sum %a, %b : (tensor<?x8xf32>, tensor<?x8x1x1xf32>) -> tensor<?x8xf32>
  return
}
