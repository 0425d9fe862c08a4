// What a block may hold is checked op by op, with a note at the culprit.
// RUN: repvgg-opt %s --split-input-file --verify-diagnostics

func.func @c4_empty(%x: tensor<1x8xf32>, %w: tensor<8x8xf32>) {
  // expected-error@+1 {{'repvgg.block' op expects at least one linear op, but got a body that yields its argument}}
  %y = repvgg.block (%in = %x) : tensor<1x8xf32> -> tensor<1x8xf32> {
    repvgg.yield %in : tensor<1x8xf32>
  }
  return
}

// -----

func.func @c4_foreign_result(%x: tensor<1x8xf32>, %w: tensor<8x8xf32>) {
  %y = repvgg.block (%in = %x) : tensor<1x8xf32> -> tensor<1x8xf32> {
    // expected-error@+1 {{'repvgg.yield' op expects the result of a linear op of the block, but got a value from elsewhere}}
    repvgg.yield %x : tensor<1x8xf32>
  }
  return
}

// -----

func.func @c5_no_linear_op(%x: tensor<1x8xf32>, %w: tensor<8x8xf32>) {
  // expected-error@+1 {{'repvgg.block' op expects linear ops and constants only, but got 'math.exp'}}
  %y = repvgg.block (%in = %x) : tensor<1x8xf32> -> tensor<1x8xf32> {
    %0 = repvgg.conv %in, %w : (tensor<1x8xf32>, tensor<8x8xf32>) -> tensor<1x8xf32>
    // expected-note@+1 {{the op is here}}
    %1 = math.exp %0 : tensor<1x8xf32>
    %2 = repvgg.sum %0, %1 : tensor<1x8xf32>
    repvgg.yield %2 : tensor<1x8xf32>
  }
  return
}

// -----

func.func @c6_captured_data(%x: tensor<1x8xf32>, %w: tensor<8x8xf32>) {
  // expected-note@+1 {{the value is defined here}}
  %z = math.exp %x : tensor<1x8xf32>
  %y = repvgg.block (%in = %x) : tensor<1x8xf32> -> tensor<1x8xf32> {
    // expected-error@+1 {{'repvgg.sum' op expects data to be the argument of its 'repvgg.block' or computed in it, but got a value of type 'tensor<1x8xf32>' from outside}}
    %0 = repvgg.sum %in, %z : tensor<1x8xf32>
    repvgg.yield %0 : tensor<1x8xf32>
  }
  return
}

// -----

func.func @c6_source_itself(%x: tensor<1x8xf32>) { // expected-note {{the value is defined here}}
  %y = repvgg.block (%in = %x) : tensor<1x8xf32> -> tensor<1x8xf32> {
    // expected-error@+1 {{'repvgg.sum' op expects data to be the argument of its 'repvgg.block'}}
    %0 = repvgg.sum %in, %x : tensor<1x8xf32>
    repvgg.yield %0 : tensor<1x8xf32>
  }
  return
}

// -----

func.func @yield_outside(%x: tensor<1x8xf32>) {
  // expected-error@+1 {{'repvgg.yield' op expects parent op 'repvgg.block'}}
  repvgg.yield %x : tensor<1x8xf32>
}
