// Each constraint of repvgg.block has a message, with a note at the op that breaks it.
// RUN: repvgg-opt %s --split-input-file --verify-diagnostics

func.func @c1_rank_1(%x: tensor<8xf32>) {
  // expected-error@+1 {{'repvgg.block' op expects 'source' to have rank 2 to 5 (N, C and up to 3 spatial axes), but got 'tensor<8xf32>'}}
  %y = repvgg.block (%in = %x) : tensor<8xf32> -> tensor<1x8xf32> {
    repvgg.yield %in : tensor<8xf32>
  }
  return
}

// -----

func.func @c2_no_argument(%x: tensor<1x8xf32>, %w: tensor<8x8xf32>) {
  // expected-error@+1 {{'repvgg.block' op expects its body to have one argument, but got 0}}
  %y = "repvgg.block"(%x) ({
    %0 = repvgg.sum %x : tensor<1x8xf32>
    repvgg.yield %0 : tensor<1x8xf32>
  }) : (tensor<1x8xf32>) -> tensor<1x8xf32>
  return
}

// -----

func.func @c2_argument_type(%x: tensor<1x8xf32>, %w: tensor<8x8xf32>) {
  // expected-error@+1 {{'repvgg.block' op expects its body's argument to have the type of 'source' ('tensor<1x8xf32>'), but got 'tensor<1x8xf16>'}}
  %y = "repvgg.block"(%x) ({
  ^bb0(%in: tensor<1x8xf16>):
    %0 = repvgg.sum %in : (tensor<1x8xf16>) -> tensor<1x8xf32>
    repvgg.yield %0 : tensor<1x8xf32>
  }) : (tensor<1x8xf32>) -> tensor<1x8xf32>
  return
}

// -----

func.func @c3_terminator(%x: tensor<1x8xf32>, %w: tensor<8x8xf32>) {
  // expected-error@+1 {{'repvgg.block' op expects its body to end in 'repvgg.yield', but got 'llvm.unreachable'}}
  %y = repvgg.block (%in = %x) : tensor<1x8xf32> -> tensor<1x8xf32> {
    %0 = repvgg.conv %in, %w : (tensor<1x8xf32>, tensor<8x8xf32>) -> tensor<1x8xf32>
    llvm.unreachable
  }
  return
}

// -----

func.func @c3_yield_type(%x: tensor<1x8xf32>, %w: tensor<8x8xf32>) {
  %y = repvgg.block (%in = %x) : tensor<1x8xf32> -> tensor<1x8xf32> {
    %0 = repvgg.sum %in : (tensor<1x8xf32>) -> tensor<1x8xf64>
    // expected-error@+1 {{'repvgg.yield' op expects a value of the block's result type ('tensor<1x8xf32>'), but got 'tensor<1x8xf64>'}}
    repvgg.yield %0 : tensor<1x8xf64>
  }
  return
}
