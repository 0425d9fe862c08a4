// A claim that does not hold for what our own ops are lowered to is an error, with both places.
// RUN: repvgg-opt %s --split-input-file --verify-diagnostics --pass-pipeline='builtin.module(func.func(repvgg-verify-source{lower=true}))'

// Both pads are swapped on both axes, as a window read from the op the wrong way round would have it.
func.func @windows_pads_swapped(%x: tensor<1x2x6x7xf32>) -> tensor<1x2x6x7xf32> {
  %w = arith.constant dense<[[[[1.0, 2.0, 3.0], [4.0, 5.0, 6.0], [7.0, 8.0, 9.0]], [[-1.0, 2.5, 3.0], [4.5, 0.5, 1.0], [2.0, 8.0, 3.0]]], [[[0.5, 2.0, 3.0], [4.0, 1.0, 6.0], [7.0, 3.0, 9.0]], [[1.0, 2.0, 0.25], [4.0, 5.0, 6.0], [1.0, 8.0, 0.75]]]]> : tensor<2x2x3x3xf32>
  %zero = arith.constant 0.0 : f32
  %zero_init = arith.constant dense<0.0> : tensor<1x2x6x7xf32>
  // expected-error @below {{differs from the original ops that it replaces: element [0, 0, 0, 0] of 1x2x6x7: the original gives}}
  %r = repvgg.conv %x, %w pad [0, 2] to [2, 0] : (tensor<1x2x6x7xf32>, tensor<2x2x3x3xf32>) -> tensor<1x2x6x7xf32>
  // expected-note @below {{the original is here}}
  repvgg.claim %r of (%in = %x) : tensor<1x2x6x7xf32> of (tensor<1x2x6x7xf32>) {
    %w = arith.constant dense<[[[[1.0, 2.0, 3.0], [4.0, 5.0, 6.0], [7.0, 8.0, 9.0]], [[-1.0, 2.5, 3.0], [4.5, 0.5, 1.0], [2.0, 8.0, 3.0]]], [[[0.5, 2.0, 3.0], [4.0, 1.0, 6.0], [7.0, 3.0, 9.0]], [[1.0, 2.0, 0.25], [4.0, 5.0, 6.0], [1.0, 8.0, 0.75]]]]> : tensor<2x2x3x3xf32>
    %zero = arith.constant 0.0 : f32
    %zero_init = arith.constant dense<0.0> : tensor<1x2x6x7xf32>
    %p = tensor.pad %in low[0, 0, 2, 0] high[0, 0, 0, 2] {
    ^bb0(%i0: index, %i1: index, %i2: index, %i3: index):
      tensor.yield %zero : f32
    } : tensor<1x2x6x7xf32> to tensor<1x2x8x9xf32>
    %r = linalg.conv_2d_nchw_fchw {strides = dense<1> : tensor<2xi64>, dilations = dense<1> : tensor<2xi64>} ins(%p, %w : tensor<1x2x8x9xf32>, tensor<2x2x3x3xf32>) outs(%zero_init : tensor<1x2x6x7xf32>) -> tensor<1x2x6x7xf32>
    repvgg.claimed %r : tensor<1x2x6x7xf32>
  }
  return %r : tensor<1x2x6x7xf32>
}

// -----

#id = affine_map<(a, b, c, d) -> (a, b, c, d)>
func.func @average_without_padding_is_a_ninth(%x: tensor<1x2x6x7xf32>) -> tensor<1x2x6x7xf32> {
  // expected-error @below {{differs from the original ops that it replaces: element [0, 0, 0, 0] of 1x2x6x7: the original gives}}
  %r = repvgg.avg_pool %x kernel [3, 3] pad [1, 1] : tensor<1x2x6x7xf32> -> tensor<1x2x6x7xf32>
  // expected-note @below {{the original is here}}
  repvgg.claim %r of (%in = %x) : tensor<1x2x6x7xf32> of (tensor<1x2x6x7xf32>) {
    %zero = arith.constant 0.0 : f32
    %zero_init = arith.constant dense<0.0> : tensor<1x2x6x7xf32>
    %window = tensor.empty() : tensor<3x3xf32>
    %two = arith.constant 2 : index
    %three = arith.constant 3 : index
    %first = arith.constant 0 : index
    %last_row = arith.constant 5 : index
    %last_column = arith.constant 6 : index
    %p = tensor.pad %in low[0, 0, 1, 1] high[0, 0, 1, 1] {
    ^bb0(%i0: index, %i1: index, %i2: index, %i3: index):
      tensor.yield %zero : f32
    } : tensor<1x2x6x7xf32> to tensor<1x2x8x9xf32>
    %s = linalg.pooling_nchw_sum {strides = dense<1> : tensor<2xi64>, dilations = dense<1> : tensor<2xi64>} ins(%p, %window : tensor<1x2x8x9xf32>, tensor<3x3xf32>) outs(%zero_init : tensor<1x2x6x7xf32>) -> tensor<1x2x6x7xf32>
    %r = linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%s : tensor<1x2x6x7xf32>) outs(%zero_init : tensor<1x2x6x7xf32>) {
    ^bb0(%a: f32, %o: f32):
      %i = linalg.index 2 : index
      %j = linalg.index 3 : index
      %i0 = arith.cmpi eq, %i, %first : index
      %i1 = arith.cmpi eq, %i, %last_row : index
      %i2 = arith.ori %i0, %i1 : i1
      %rows = arith.select %i2, %two, %three : index
      %j0 = arith.cmpi eq, %j, %first : index
      %j1 = arith.cmpi eq, %j, %last_column : index
      %j2 = arith.ori %j0, %j1 : i1
      %columns = arith.select %j2, %two, %three : index
      %n = arith.muli %rows, %columns : index
      %m = arith.index_cast %n : index to i64
      %f = arith.sitofp %m : i64 to f32
      %q = arith.divf %a, %f : f32
      linalg.yield %q : f32
    } -> tensor<1x2x6x7xf32>
    repvgg.claimed %r : tensor<1x2x6x7xf32>
  }
  return %r : tensor<1x2x6x7xf32>
}

// -----

// Rows are padded in the convolution as well as before it: the shapes tell.
func.func @dynamic_pad(%x: tensor<1x2x?x?xf32>, %amount: index) -> tensor<1x2x?x?xf32> {
  %w = arith.constant dense<[[[[1.0, 2.0, 3.0], [4.0, 5.0, 6.0], [7.0, 8.0, 9.0]], [[-1.0, 2.5, 3.0], [4.5, 0.5, 1.0], [2.0, 8.0, 3.0]]], [[[0.5, 2.0, 3.0], [4.0, 1.0, 6.0], [7.0, 3.0, 9.0]], [[1.0, 2.0, 0.25], [4.0, 5.0, 6.0], [1.0, 8.0, 0.75]]]]> : tensor<2x2x3x3xf32>
  %zero = arith.constant 0.0 : f32
  %p = tensor.pad %x low[0, 0, 1, %amount] high[0, 0, 1, %amount] {
  ^bb0(%i0: index, %i1: index, %i2: index, %i3: index):
    tensor.yield %zero : f32
  } : tensor<1x2x?x?xf32> to tensor<1x2x?x?xf32>
  // expected-error @below {{differs from the original ops that it replaces: the shape: the original gives 1x2x7x8, but this gives 1x2x9x8}}
  %r = repvgg.conv %p, %w pad [1, 0] : (tensor<1x2x?x?xf32>, tensor<2x2x3x3xf32>) -> tensor<1x2x?x?xf32>
  // expected-note @below {{the original is here}}
  repvgg.claim %r of (%in = %x, %in_amount = %amount) : tensor<1x2x?x?xf32> of (tensor<1x2x?x?xf32>, index) {
    %w = arith.constant dense<[[[[1.0, 2.0, 3.0], [4.0, 5.0, 6.0], [7.0, 8.0, 9.0]], [[-1.0, 2.5, 3.0], [4.5, 0.5, 1.0], [2.0, 8.0, 3.0]]], [[[0.5, 2.0, 3.0], [4.0, 1.0, 6.0], [7.0, 3.0, 9.0]], [[1.0, 2.0, 0.25], [4.0, 5.0, 6.0], [1.0, 8.0, 0.75]]]]> : tensor<2x2x3x3xf32>
    %zero = arith.constant 0.0 : f32
    %c2 = arith.constant 2 : index
    %c3 = arith.constant 3 : index
    %p = tensor.pad %in low[0, 0, 1, %in_amount] high[0, 0, 1, %in_amount] {
    ^bb0(%i0: index, %i1: index, %i2: index, %i3: index):
      tensor.yield %zero : f32
    } : tensor<1x2x?x?xf32> to tensor<1x2x?x?xf32>
    %d2 = tensor.dim %p, %c2 : tensor<1x2x?x?xf32>
    %d3 = tensor.dim %p, %c3 : tensor<1x2x?x?xf32>
    %h = arith.subi %d2, %c2 : index
    %v = arith.subi %d3, %c2 : index
    %e = tensor.empty(%h, %v) : tensor<1x2x?x?xf32>
    %z = linalg.fill ins(%zero : f32) outs(%e : tensor<1x2x?x?xf32>) -> tensor<1x2x?x?xf32>
    %r = linalg.conv_2d_nchw_fchw {strides = dense<1> : tensor<2xi64>, dilations = dense<1> : tensor<2xi64>} ins(%p, %w : tensor<1x2x?x?xf32>, tensor<2x2x3x3xf32>) outs(%z : tensor<1x2x?x?xf32>) -> tensor<1x2x?x?xf32>
    repvgg.claimed %r : tensor<1x2x?x?xf32>
  }
  return %r : tensor<1x2x?x?xf32>
}
