// A claim that does not hold is an error, with both places.
// RUN: repvgg-opt %s --split-input-file --verify-diagnostics --pass-pipeline='builtin.module(func.func(repvgg-verify-source))'
// These are mistakes that a compiler like this one can make.

#id = affine_map<(a, b, c, d) -> (a, b, c, d)>
func.func @pads_swapped(%x: tensor<1x2x6x7xf32>) -> tensor<1x2x6x7xf32> {
  %w = arith.constant dense<[[[[1.0, 2.0, 3.0], [4.0, 5.0, 6.0], [7.0, 8.0, 9.0]], [[-1.0, 2.5, 3.0], [4.5, 0.5, 1.0], [2.0, 8.0, 3.0]]], [[[0.5, 2.0, 3.0], [4.0, 1.0, 6.0], [7.0, 3.0, 9.0]], [[1.0, 2.0, 0.25], [4.0, 5.0, 6.0], [1.0, 8.0, 0.75]]]]> : tensor<2x2x3x3xf32>
  %zero = arith.constant 0.0 : f32
  %zero_init = arith.constant dense<0.0> : tensor<1x2x6x7xf32>
  %r_p = tensor.pad %x low[0, 0, 0, 2] high[0, 0, 2, 0] {
  ^bb0(%i0: index, %i1: index, %i2: index, %i3: index):
    tensor.yield %zero : f32
  } : tensor<1x2x6x7xf32> to tensor<1x2x8x9xf32>
  // expected-error @below {{differs from the original ops that it replaces: element [}}
  %r = linalg.conv_2d_nchw_fchw {strides = dense<1> : tensor<2xi64>, dilations = dense<1> : tensor<2xi64>} ins(%r_p, %w : tensor<1x2x8x9xf32>, tensor<2x2x3x3xf32>) outs(%zero_init : tensor<1x2x6x7xf32>) -> tensor<1x2x6x7xf32>
  // expected-note @below {{the original is here}}
  repvgg.claim %r of (%in = %x) : tensor<1x2x6x7xf32> of (tensor<1x2x6x7xf32>) {
    %w = arith.constant dense<[[[[1.0, 2.0, 3.0], [4.0, 5.0, 6.0], [7.0, 8.0, 9.0]], [[-1.0, 2.5, 3.0], [4.5, 0.5, 1.0], [2.0, 8.0, 3.0]]], [[[0.5, 2.0, 3.0], [4.0, 1.0, 6.0], [7.0, 3.0, 9.0]], [[1.0, 2.0, 0.25], [4.0, 5.0, 6.0], [1.0, 8.0, 0.75]]]]> : tensor<2x2x3x3xf32>
    %zero = arith.constant 0.0 : f32
    %zero_init = arith.constant dense<0.0> : tensor<1x2x6x7xf32>
    %r_p = tensor.pad %in low[0, 0, 2, 0] high[0, 0, 0, 2] {
    ^bb0(%i0: index, %i1: index, %i2: index, %i3: index):
      tensor.yield %zero : f32
    } : tensor<1x2x6x7xf32> to tensor<1x2x8x9xf32>
    %r = linalg.conv_2d_nchw_fchw {strides = dense<1> : tensor<2xi64>, dilations = dense<1> : tensor<2xi64>} ins(%r_p, %w : tensor<1x2x8x9xf32>, tensor<2x2x3x3xf32>) outs(%zero_init : tensor<1x2x6x7xf32>) -> tensor<1x2x6x7xf32>
    repvgg.claimed %r : tensor<1x2x6x7xf32>
  }
  return %r : tensor<1x2x6x7xf32>
}

// -----

#id = affine_map<(a, b, c, d) -> (a, b, c, d)>
func.func @strides_and_dilations_swapped(%x: tensor<1x2x6x7xf32>) -> tensor<1x2x2x3xf32> {
  %w = arith.constant dense<[[[[1.0, 2.0, 3.0], [4.0, 5.0, 6.0], [7.0, 8.0, 9.0]], [[-1.0, 2.5, 3.0], [4.5, 0.5, 1.0], [2.0, 8.0, 3.0]]], [[[0.5, 2.0, 3.0], [4.0, 1.0, 6.0], [7.0, 3.0, 9.0]], [[1.0, 2.0, 0.25], [4.0, 5.0, 6.0], [1.0, 8.0, 0.75]]]]> : tensor<2x2x3x3xf32>
  %zero = arith.constant 0.0 : f32
  %zero_init = arith.constant dense<0.0> : tensor<1x2x2x3xf32>
  %r_p = tensor.pad %x low[0, 0, 0, 0] high[0, 0, 0, 0] {
  ^bb0(%i0: index, %i1: index, %i2: index, %i3: index):
    tensor.yield %zero : f32
  } : tensor<1x2x6x7xf32> to tensor<1x2x6x7xf32>
  // expected-error @below {{differs from the original ops that it replaces: element [}}
  %r = linalg.conv_2d_nchw_fchw {strides = dense<[2, 1]> : tensor<2xi64>, dilations = dense<[1, 2]> : tensor<2xi64>} ins(%r_p, %w : tensor<1x2x6x7xf32>, tensor<2x2x3x3xf32>) outs(%zero_init : tensor<1x2x2x3xf32>) -> tensor<1x2x2x3xf32>
  // expected-note @below {{the original is here}}
  repvgg.claim %r of (%in = %x) : tensor<1x2x2x3xf32> of (tensor<1x2x6x7xf32>) {
    %w = arith.constant dense<[[[[1.0, 2.0, 3.0], [4.0, 5.0, 6.0], [7.0, 8.0, 9.0]], [[-1.0, 2.5, 3.0], [4.5, 0.5, 1.0], [2.0, 8.0, 3.0]]], [[[0.5, 2.0, 3.0], [4.0, 1.0, 6.0], [7.0, 3.0, 9.0]], [[1.0, 2.0, 0.25], [4.0, 5.0, 6.0], [1.0, 8.0, 0.75]]]]> : tensor<2x2x3x3xf32>
    %zero = arith.constant 0.0 : f32
    %zero_init = arith.constant dense<0.0> : tensor<1x2x2x3xf32>
    %r_p = tensor.pad %in low[0, 0, 0, 0] high[0, 0, 0, 0] {
    ^bb0(%i0: index, %i1: index, %i2: index, %i3: index):
      tensor.yield %zero : f32
    } : tensor<1x2x6x7xf32> to tensor<1x2x6x7xf32>
    %r = linalg.conv_2d_nchw_fchw {strides = dense<[1, 2]> : tensor<2xi64>, dilations = dense<[2, 1]> : tensor<2xi64>} ins(%r_p, %w : tensor<1x2x6x7xf32>, tensor<2x2x3x3xf32>) outs(%zero_init : tensor<1x2x2x3xf32>) -> tensor<1x2x2x3xf32>
    repvgg.claimed %r : tensor<1x2x2x3xf32>
  }
  return %r : tensor<1x2x2x3xf32>
}

// -----

#id = affine_map<(a, b, c, d) -> (a, b, c, d)>
func.func @epsilon(%x: tensor<1x2x6x7xf32>) -> tensor<1x2x6x7xf32> {
  %eps = arith.constant 1.0e-03 : f32
  %var = arith.constant 0.75 : f32
  %s0 = arith.addf %var, %eps : f32
  %s = math.rsqrt %s0 : f32
  %r_e = tensor.empty() : tensor<1x2x6x7xf32>
  // expected-error @below {{differs from the original ops that it replaces: element [}}
  %r = linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%x : tensor<1x2x6x7xf32>) outs(%r_e : tensor<1x2x6x7xf32>) {
  ^bb0(%v: f32, %o: f32):
    %y = arith.mulf %v, %s : f32
    linalg.yield %y : f32
  } -> tensor<1x2x6x7xf32>
  // expected-note @below {{the original is here}}
  repvgg.claim %r of (%in = %x) : tensor<1x2x6x7xf32> of (tensor<1x2x6x7xf32>) {
    %eps = arith.constant 1.0e-05 : f32
    %var = arith.constant 0.75 : f32
    %s0 = arith.addf %var, %eps : f32
    %s = math.rsqrt %s0 : f32
    %r_e = tensor.empty() : tensor<1x2x6x7xf32>
    %r = linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%in : tensor<1x2x6x7xf32>) outs(%r_e : tensor<1x2x6x7xf32>) {
    ^bb0(%v: f32, %o: f32):
      %y = arith.mulf %v, %s : f32
      linalg.yield %y : f32
    } -> tensor<1x2x6x7xf32>
    repvgg.claimed %r : tensor<1x2x6x7xf32>
  }
  return %r : tensor<1x2x6x7xf32>
}

// -----

#id = affine_map<(a, b, c, d) -> (a, b, c, d)>
func.func @sign_of_a_subtraction(%x: tensor<1x2x6x7xf32>) -> tensor<1x2x6x7xf32> {
  %c = arith.constant 3.0 : f32
  %r_e = tensor.empty() : tensor<1x2x6x7xf32>
  // expected-error @below {{differs from the original ops that it replaces: element [}}
  %r = linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%x : tensor<1x2x6x7xf32>) outs(%r_e : tensor<1x2x6x7xf32>) {
  ^bb0(%v: f32, %o: f32):
    %y = arith.addf %v, %c : f32
    linalg.yield %y : f32
  } -> tensor<1x2x6x7xf32>
  // expected-note @below {{the original is here}}
  repvgg.claim %r of (%in = %x) : tensor<1x2x6x7xf32> of (tensor<1x2x6x7xf32>) {
    %c = arith.constant 3.0 : f32
    %r_e = tensor.empty() : tensor<1x2x6x7xf32>
    %r = linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%in : tensor<1x2x6x7xf32>) outs(%r_e : tensor<1x2x6x7xf32>) {
    ^bb0(%v: f32, %o: f32):
      %y = arith.subf %v, %c : f32
      linalg.yield %y : f32
    } -> tensor<1x2x6x7xf32>
    repvgg.claimed %r : tensor<1x2x6x7xf32>
  }
  return %r : tensor<1x2x6x7xf32>
}

// -----

#id = affine_map<(a, b, c, d) -> (a, b, c, d)>
func.func @divided_is_not_multiplied(%x: tensor<1x2x6x7xf32>) -> tensor<1x2x6x7xf32> {
  %c = arith.constant 3.0 : f32
  %r_e = tensor.empty() : tensor<1x2x6x7xf32>
  // expected-error @below {{differs from the original ops that it replaces: element [}}
  %r = linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%x : tensor<1x2x6x7xf32>) outs(%r_e : tensor<1x2x6x7xf32>) {
  ^bb0(%v: f32, %o: f32):
    %y = arith.mulf %v, %c : f32
    linalg.yield %y : f32
  } -> tensor<1x2x6x7xf32>
  // expected-note @below {{the original is here}}
  repvgg.claim %r of (%in = %x) : tensor<1x2x6x7xf32> of (tensor<1x2x6x7xf32>) {
    %c = arith.constant 3.0 : f32
    %r_e = tensor.empty() : tensor<1x2x6x7xf32>
    %r = linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%in : tensor<1x2x6x7xf32>) outs(%r_e : tensor<1x2x6x7xf32>) {
    ^bb0(%v: f32, %o: f32):
      %y = arith.divf %v, %c : f32
      linalg.yield %y : f32
    } -> tensor<1x2x6x7xf32>
    repvgg.claimed %r : tensor<1x2x6x7xf32>
  }
  return %r : tensor<1x2x6x7xf32>
}

// -----

#id = affine_map<(a, b, c, d) -> (a, b, c, d)>
func.func @subtracted_from_constant(%x: tensor<1x2x6x7xf32>) -> tensor<1x2x6x7xf32> {
  %c = arith.constant 3.0 : f32
  %r_e = tensor.empty() : tensor<1x2x6x7xf32>
  // expected-error @below {{differs from the original ops that it replaces: element [}}
  %r = linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%x : tensor<1x2x6x7xf32>) outs(%r_e : tensor<1x2x6x7xf32>) {
  ^bb0(%v: f32, %o: f32):
    %y = arith.subf %v, %c : f32
    linalg.yield %y : f32
  } -> tensor<1x2x6x7xf32>
  // expected-note @below {{the original is here}}
  repvgg.claim %r of (%in = %x) : tensor<1x2x6x7xf32> of (tensor<1x2x6x7xf32>) {
    %c = arith.constant 3.0 : f32
    %r_e = tensor.empty() : tensor<1x2x6x7xf32>
    %r = linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%in : tensor<1x2x6x7xf32>) outs(%r_e : tensor<1x2x6x7xf32>) {
    ^bb0(%v: f32, %o: f32):
      %y = arith.subf %c, %v : f32
      linalg.yield %y : f32
    } -> tensor<1x2x6x7xf32>
    repvgg.claimed %r : tensor<1x2x6x7xf32>
  }
  return %r : tensor<1x2x6x7xf32>
}

// -----

#id = affine_map<(a, b, c, d) -> (a, b, c, d)>
func.func @select_read_as_linear(%x: tensor<1x2x6x7xf32>) -> tensor<1x2x6x7xf32> {
  %c = arith.constant 0.1 : f32
  %r_e = tensor.empty() : tensor<1x2x6x7xf32>
  // expected-error @below {{differs from the original ops that it replaces: element [}}
  %r = linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%x : tensor<1x2x6x7xf32>) outs(%r_e : tensor<1x2x6x7xf32>) {
  ^bb0(%v: f32, %o: f32):
    %y = arith.mulf %v, %c : f32
    linalg.yield %y : f32
  } -> tensor<1x2x6x7xf32>
  // expected-note @below {{the original is here}}
  repvgg.claim %r of (%in = %x) : tensor<1x2x6x7xf32> of (tensor<1x2x6x7xf32>) {
    %zero = arith.constant 0.0 : f32
    %c = arith.constant 0.1 : f32
    %r_e = tensor.empty() : tensor<1x2x6x7xf32>
    %r = linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%in : tensor<1x2x6x7xf32>) outs(%r_e : tensor<1x2x6x7xf32>) {
    ^bb0(%v: f32, %o: f32):
      %p = arith.cmpf ogt, %v, %zero : f32
      %m = arith.mulf %v, %c : f32
      %y = arith.select %p, %v, %m : f32
      linalg.yield %y : f32
    } -> tensor<1x2x6x7xf32>
    repvgg.claimed %r : tensor<1x2x6x7xf32>
  }
  return %r : tensor<1x2x6x7xf32>
}

// -----

#id = affine_map<(a, b, c, d) -> (a, b, c, d)>
func.func @relu_loses_nan(%x: tensor<1x2x6x7xf32>) -> tensor<1x2x6x7xf32> {
  %zero = arith.constant 0.0 : f32
  %r_e = tensor.empty() : tensor<1x2x6x7xf32>
  // expected-error @below {{differs from the original ops that it replaces: element [}}
  %r = linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%x : tensor<1x2x6x7xf32>) outs(%r_e : tensor<1x2x6x7xf32>) {
  ^bb0(%v: f32, %o: f32):
    %p = arith.cmpf ogt, %v, %zero : f32
    %y = arith.select %p, %v, %zero : f32
    linalg.yield %y : f32
  } -> tensor<1x2x6x7xf32>
  // expected-note @below {{the original is here}}
  repvgg.claim %r of (%in = %x) : tensor<1x2x6x7xf32> of (tensor<1x2x6x7xf32>) {
    %zero = arith.constant 0.0 : f32
    %r_e = tensor.empty() : tensor<1x2x6x7xf32>
    %r = linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%in : tensor<1x2x6x7xf32>) outs(%r_e : tensor<1x2x6x7xf32>) {
    ^bb0(%v: f32, %o: f32):
      %p = arith.cmpf ugt, %v, %zero : f32
      %y = arith.select %p, %v, %zero : f32
      linalg.yield %y : f32
    } -> tensor<1x2x6x7xf32>
    repvgg.claimed %r : tensor<1x2x6x7xf32>
  }
  return %r : tensor<1x2x6x7xf32>
}

// -----

#id = affine_map<(a, b, c, d) -> (a, b, c, d)>
func.func @relu6_keeps_infinity(%x: tensor<1x2x6x7xf32>) -> tensor<1x2x6x7xf32> {
  %zero = arith.constant 0.0 : f32
  %c = arith.constant 1.0e+30 : f32
  %r_e = tensor.empty() : tensor<1x2x6x7xf32>
  // expected-error @below {{differs from the original ops that it replaces: element [}}
  %r = linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%x : tensor<1x2x6x7xf32>) outs(%r_e : tensor<1x2x6x7xf32>) {
  ^bb0(%v: f32, %o: f32):
    %m = arith.maximumf %v, %zero : f32
    %y = arith.minimumf %m, %c : f32
    linalg.yield %y : f32
  } -> tensor<1x2x6x7xf32>
  // expected-note @below {{the original is here}}
  repvgg.claim %r of (%in = %x) : tensor<1x2x6x7xf32> of (tensor<1x2x6x7xf32>) {
    %zero = arith.constant 0.0 : f32
    %six = arith.constant 6.0 : f32
    %r_e = tensor.empty() : tensor<1x2x6x7xf32>
    %r = linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%in : tensor<1x2x6x7xf32>) outs(%r_e : tensor<1x2x6x7xf32>) {
    ^bb0(%v: f32, %o: f32):
      %m = arith.maximumf %v, %zero : f32
      %y = arith.minimumf %m, %six : f32
      linalg.yield %y : f32
    } -> tensor<1x2x6x7xf32>
    repvgg.claimed %r : tensor<1x2x6x7xf32>
  }
  return %r : tensor<1x2x6x7xf32>
}

// -----

#id = affine_map<(a, b, c, d) -> (a, b, c, d)>
func.func @bias_dropped(%x: tensor<1x2x6x7xf32>) -> tensor<1x2x6x7xf32> {
  %w = arith.constant dense<[[[[1.0, 2.0, 3.0], [4.0, 5.0, 6.0], [7.0, 8.0, 9.0]], [[-1.0, 2.5, 3.0], [4.5, 0.5, 1.0], [2.0, 8.0, 3.0]]], [[[0.5, 2.0, 3.0], [4.0, 1.0, 6.0], [7.0, 3.0, 9.0]], [[1.0, 2.0, 0.25], [4.0, 5.0, 6.0], [1.0, 8.0, 0.75]]]]> : tensor<2x2x3x3xf32>
  %zero = arith.constant 0.0 : f32
  %zero_init = arith.constant dense<0.0> : tensor<1x2x6x7xf32>
  %r_p = tensor.pad %x low[0, 0, 1, 1] high[0, 0, 1, 1] {
  ^bb0(%i0: index, %i1: index, %i2: index, %i3: index):
    tensor.yield %zero : f32
  } : tensor<1x2x6x7xf32> to tensor<1x2x8x9xf32>
  // expected-error @below {{differs from the original ops that it replaces: element [}}
  %r = linalg.conv_2d_nchw_fchw {strides = dense<1> : tensor<2xi64>, dilations = dense<1> : tensor<2xi64>} ins(%r_p, %w : tensor<1x2x8x9xf32>, tensor<2x2x3x3xf32>) outs(%zero_init : tensor<1x2x6x7xf32>) -> tensor<1x2x6x7xf32>
  // expected-note @below {{the original is here}}
  repvgg.claim %r of (%in = %x) : tensor<1x2x6x7xf32> of (tensor<1x2x6x7xf32>) {
    %w = arith.constant dense<[[[[1.0, 2.0, 3.0], [4.0, 5.0, 6.0], [7.0, 8.0, 9.0]], [[-1.0, 2.5, 3.0], [4.5, 0.5, 1.0], [2.0, 8.0, 3.0]]], [[[0.5, 2.0, 3.0], [4.0, 1.0, 6.0], [7.0, 3.0, 9.0]], [[1.0, 2.0, 0.25], [4.0, 5.0, 6.0], [1.0, 8.0, 0.75]]]]> : tensor<2x2x3x3xf32>
    %zero = arith.constant 0.0 : f32
    %zero_init = arith.constant dense<0.001> : tensor<1x2x6x7xf32>
    %r_p = tensor.pad %in low[0, 0, 1, 1] high[0, 0, 1, 1] {
    ^bb0(%i0: index, %i1: index, %i2: index, %i3: index):
      tensor.yield %zero : f32
    } : tensor<1x2x6x7xf32> to tensor<1x2x8x9xf32>
    %r = linalg.conv_2d_nchw_fchw {strides = dense<1> : tensor<2xi64>, dilations = dense<1> : tensor<2xi64>} ins(%r_p, %w : tensor<1x2x8x9xf32>, tensor<2x2x3x3xf32>) outs(%zero_init : tensor<1x2x6x7xf32>) -> tensor<1x2x6x7xf32>
    repvgg.claimed %r : tensor<1x2x6x7xf32>
  }
  return %r : tensor<1x2x6x7xf32>
}

// -----

#id = affine_map<(a, b, c, d) -> (a, b, c, d)>
func.func @dropped_cast(%x: tensor<1x2x6x7xf32>) -> tensor<1x2x6x7xf32> {
  %r_e = tensor.empty() : tensor<1x2x6x7xf32>
  // expected-error @below {{differs from the original ops that it replaces: element [}}
  %r = linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%x : tensor<1x2x6x7xf32>) outs(%r_e : tensor<1x2x6x7xf32>) {
  ^bb0(%v: f32, %o: f32):
    %one = arith.constant 1.0 : f32
    %y = arith.mulf %v, %one : f32
    linalg.yield %y : f32
  } -> tensor<1x2x6x7xf32>
  // expected-note @below {{the original is here}}
  repvgg.claim %r of (%in = %x) : tensor<1x2x6x7xf32> of (tensor<1x2x6x7xf32>) {
    %r_e = tensor.empty() : tensor<1x2x6x7xf32>
    %r = linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%in : tensor<1x2x6x7xf32>) outs(%r_e : tensor<1x2x6x7xf32>) {
    ^bb0(%v: f32, %o: f32):
      %h = arith.truncf %v : f32 to f16
      %y = arith.extf %h : f16 to f32
      linalg.yield %y : f32
    } -> tensor<1x2x6x7xf32>
    repvgg.claimed %r : tensor<1x2x6x7xf32>
  }
  return %r : tensor<1x2x6x7xf32>
}

// -----

#id = affine_map<(a, b, c, d) -> (a, b, c, d)>
func.func @half_overflow(%x: tensor<1x2x6x7xf32>) -> tensor<1x2x6x7xf32> {
  %c = arith.constant 1.0e+05 : f32
  %r_e = tensor.empty() : tensor<1x2x6x7xf32>
  // expected-error @below {{differs from the original ops that it replaces: element [}}
  %r = linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%x : tensor<1x2x6x7xf32>) outs(%r_e : tensor<1x2x6x7xf32>) {
  ^bb0(%v: f32, %o: f32):
    %y = arith.mulf %v, %c : f32
    linalg.yield %y : f32
  } -> tensor<1x2x6x7xf32>
  // expected-note @below {{the original is here}}
  repvgg.claim %r of (%in = %x) : tensor<1x2x6x7xf32> of (tensor<1x2x6x7xf32>) {
    %c = arith.constant 1.0e+05 : f32
    %r_e = tensor.empty() : tensor<1x2x6x7xf32>
    %r = linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%in : tensor<1x2x6x7xf32>) outs(%r_e : tensor<1x2x6x7xf32>) {
    ^bb0(%v: f32, %o: f32):
      %m = arith.mulf %v, %c : f32
      %h = arith.truncf %m : f32 to f16
      %y = arith.extf %h : f16 to f32
      linalg.yield %y : f32
    } -> tensor<1x2x6x7xf32>
    repvgg.claimed %r : tensor<1x2x6x7xf32>
  }
  return %r : tensor<1x2x6x7xf32>
}

// -----

#id = affine_map<(a, b, c, d) -> (a, b, c, d)>
func.func @half_subnormals(%x: tensor<1x2x6x7xf32>) -> tensor<1x2x6x7xf32> {
  %c = arith.constant 0.0 : f32
  %r_e = tensor.empty() : tensor<1x2x6x7xf32>
  // expected-error @below {{differs from the original ops that it replaces: element [}}
  %r = linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%x : tensor<1x2x6x7xf32>) outs(%r_e : tensor<1x2x6x7xf32>) {
  ^bb0(%v: f32, %o: f32):
    %y = arith.mulf %v, %c : f32
    linalg.yield %y : f32
  } -> tensor<1x2x6x7xf32>
  // expected-note @below {{the original is here}}
  repvgg.claim %r of (%in = %x) : tensor<1x2x6x7xf32> of (tensor<1x2x6x7xf32>) {
    %h = arith.constant 1.0e-06 : f16
    %c = arith.extf %h : f16 to f32
    %r_e = tensor.empty() : tensor<1x2x6x7xf32>
    %r = linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%in : tensor<1x2x6x7xf32>) outs(%r_e : tensor<1x2x6x7xf32>) {
    ^bb0(%v: f32, %o: f32):
      %y = arith.mulf %v, %c : f32
      linalg.yield %y : f32
    } -> tensor<1x2x6x7xf32>
    repvgg.claimed %r : tensor<1x2x6x7xf32>
  }
  return %r : tensor<1x2x6x7xf32>
}
