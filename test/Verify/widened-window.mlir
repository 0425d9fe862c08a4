// A window that is widened with weights of 0 reads pixels that the original does not. That shows where they are NaN, and there only.
// RUN: repvgg-opt %s --split-input-file --verify-diagnostics --pass-pipeline='builtin.module(func.func(repvgg-verify-source))'

#id = affine_map<(a, b, c) -> (a, b, c)>
func.func @reads_more(%x: tensor<1x1x2xf32>) -> tensor<1x1x4xf32> {
  %zero = arith.constant 0.0 : f32
  %empty = tensor.empty() : tensor<1x1x4xf32>
  %init = linalg.fill ins(%zero : f32) outs(%empty : tensor<1x1x4xf32>) -> tensor<1x1x4xf32>
  %w = arith.constant dense<[[[0.0, 2.0, 0.0]]]> : tensor<1x1x3xf32>
  %p = tensor.pad %x low[0, 0, 2] high[0, 0, 2] {
  ^bb0(%i: index, %j: index, %k: index):
    tensor.yield %zero : f32
  } : tensor<1x1x2xf32> to tensor<1x1x6xf32>
  %c = linalg.conv_1d_ncw_fcw ins(%p, %w : tensor<1x1x6xf32>, tensor<1x1x3xf32>) outs(%init : tensor<1x1x4xf32>) -> tensor<1x1x4xf32>
  %y = linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel", "parallel", "parallel"]} ins(%c : tensor<1x1x4xf32>) outs(%empty : tensor<1x1x4xf32>) {
  ^bb0(%v: f32, %o: f32):
    %r = arith.maximumf %v, %zero : f32
    linalg.yield %r : f32
  } -> tensor<1x1x4xf32>
  repvgg.claim %y of (%a = %x) : tensor<1x1x4xf32> of (tensor<1x1x2xf32>) {
    %zero = arith.constant 0.0 : f32
    %empty = tensor.empty() : tensor<1x1x4xf32>
    %init = linalg.fill ins(%zero : f32) outs(%empty : tensor<1x1x4xf32>) -> tensor<1x1x4xf32>
    %w = arith.constant dense<2.0> : tensor<1x1x1xf32>
    %p = tensor.pad %a low[0, 0, 1] high[0, 0, 1] {
    ^bb0(%i: index, %j: index, %k: index):
      tensor.yield %zero : f32
    } : tensor<1x1x2xf32> to tensor<1x1x4xf32>
    %c = linalg.conv_1d_ncw_fcw ins(%p, %w : tensor<1x1x4xf32>, tensor<1x1x1xf32>) outs(%init : tensor<1x1x4xf32>) -> tensor<1x1x4xf32>
    %y = linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel", "parallel", "parallel"]} ins(%c : tensor<1x1x4xf32>) outs(%empty : tensor<1x1x4xf32>) {
    ^bb0(%v: f32, %o: f32):
      %r = arith.maximumf %v, %zero : f32
      linalg.yield %r : f32
    } -> tensor<1x1x4xf32>
    repvgg.claimed %y : tensor<1x1x4xf32>
  }
  return %y : tensor<1x1x4xf32>
}

// -----

// The activation keeps NaN where the original turns it into 0: that is a difference, also under a window.
#id = affine_map<(a, b, c) -> (a, b, c)>
func.func @keeps_nan(%x: tensor<1x1x2xf32>) -> tensor<1x1x2xf32> {
  %zero = arith.constant 0.0 : f32
  %empty = tensor.empty() : tensor<1x1x2xf32>
  %init = linalg.fill ins(%zero : f32) outs(%empty : tensor<1x1x2xf32>) -> tensor<1x1x2xf32>
  %w = arith.constant dense<2.0> : tensor<1x1x1xf32>
  %c = linalg.conv_1d_ncw_fcw ins(%x, %w : tensor<1x1x2xf32>, tensor<1x1x1xf32>) outs(%init : tensor<1x1x2xf32>) -> tensor<1x1x2xf32>
  // expected-error @below {{the original gives 0, but this gives nan}}
  %y = linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel", "parallel", "parallel"]} ins(%c : tensor<1x1x2xf32>) outs(%empty : tensor<1x1x2xf32>) {
  ^bb0(%v: f32, %o: f32):
    %r = arith.maximumf %v, %zero : f32
    linalg.yield %r : f32
  } -> tensor<1x1x2xf32>
  // expected-note @below {{the original is here}}
  repvgg.claim %y of (%a = %x) : tensor<1x1x2xf32> of (tensor<1x1x2xf32>) {
    %zero = arith.constant 0.0 : f32
    %empty = tensor.empty() : tensor<1x1x2xf32>
    %init = linalg.fill ins(%zero : f32) outs(%empty : tensor<1x1x2xf32>) -> tensor<1x1x2xf32>
    %w = arith.constant dense<2.0> : tensor<1x1x1xf32>
    %c = linalg.conv_1d_ncw_fcw ins(%a, %w : tensor<1x1x2xf32>, tensor<1x1x1xf32>) outs(%init : tensor<1x1x2xf32>) -> tensor<1x1x2xf32>
    %y = linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel", "parallel", "parallel"]} ins(%c : tensor<1x1x2xf32>) outs(%empty : tensor<1x1x2xf32>) {
    ^bb0(%v: f32, %o: f32):
      %r = arith.maxnumf %v, %zero : f32
      linalg.yield %r : f32
    } -> tensor<1x1x2xf32>
    repvgg.claimed %y : tensor<1x1x2xf32>
  }
  return %y : tensor<1x1x2xf32>
}
