// Products of tokens that are no linear layer of constant weights stay, and so
// do factors along other dimensions than the last.
// RUN: repvgg-opt %s -o %t.before
// RUN: repvgg-opt %s --pass-pipeline='builtin.module(func.func(repvgg-raise),repvgg-strip-records)' | diff %t.before -

#id = affine_map<(b, t, c) -> (b, t, c)>
#token = affine_map<(b, t, c) -> (t)>
#loops = ["parallel", "parallel", "parallel"]

func.func @attention(%q: tensor<2x4x4xf32>, %k: tensor<2x4x4xf32>) -> tensor<2x4x4xf32> {
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<2x4x4xf32>
  %z = linalg.fill ins(%zero : f32) outs(%e : tensor<2x4x4xf32>) -> tensor<2x4x4xf32>
  %l = linalg.batch_matmul ins(%q, %k : tensor<2x4x4xf32>, tensor<2x4x4xf32>) outs(%z : tensor<2x4x4xf32>) -> tensor<2x4x4xf32>
  %y = linalg.add ins(%l, %q : tensor<2x4x4xf32>, tensor<2x4x4xf32>) outs(%e : tensor<2x4x4xf32>) -> tensor<2x4x4xf32>
  return %y : tensor<2x4x4xf32>
}

// One matrix for each image.
func.func @matrices(%x: tensor<2x4x4xf32>) -> tensor<2x4x4xf32> {
  %zero = arith.constant 0.0 : f32
  %w = arith.constant dense<3.0> : tensor<2x4x4xf32>
  %e = tensor.empty() : tensor<2x4x4xf32>
  %z = linalg.fill ins(%zero : f32) outs(%e : tensor<2x4x4xf32>) -> tensor<2x4x4xf32>
  %l = linalg.batch_matmul ins(%x, %w : tensor<2x4x4xf32>, tensor<2x4x4xf32>) outs(%z : tensor<2x4x4xf32>) -> tensor<2x4x4xf32>
  %y = linalg.add ins(%l, %x : tensor<2x4x4xf32>, tensor<2x4x4xf32>) outs(%e : tensor<2x4x4xf32>) -> tensor<2x4x4xf32>
  return %y : tensor<2x4x4xf32>
}

// As many factors as there are channels, but one a token.
func.func @factors_of_tokens(%x: tensor<8x4xf32>) -> tensor<2x4x4xf32> {
  %zero = arith.constant 0.0 : f32
  %w = arith.constant dense<[[1.0, 2.0, 3.0, 4.0], [5.0, 6.0, 7.0, 8.0], [1.0, 3.0, 2.0, 4.0], [4.0, 3.0, 2.0, 1.0]]> : tensor<4x4xf32>
  %s = arith.constant dense<[1.0, 2.0, 3.0, 4.0]> : tensor<4xf32>
  %m = tensor.empty() : tensor<8x4xf32>
  %z = linalg.fill ins(%zero : f32) outs(%m : tensor<8x4xf32>) -> tensor<8x4xf32>
  %l = linalg.matmul ins(%x, %w : tensor<8x4xf32>, tensor<4x4xf32>) outs(%z : tensor<8x4xf32>) -> tensor<8x4xf32>
  %t = tensor.expand_shape %l [[0, 1], [2]] output_shape [2, 4, 4] : tensor<8x4xf32> into tensor<2x4x4xf32>
  %e = tensor.empty() : tensor<2x4x4xf32>
  %y = linalg.generic {indexing_maps = [#id, #token, #id], iterator_types = #loops} ins(%t, %s : tensor<2x4x4xf32>, tensor<4xf32>) outs(%e : tensor<2x4x4xf32>) {
  ^bb0(%a: f32, %b: f32, %o: f32):
    %r = arith.mulf %a, %b : f32
    linalg.yield %r : f32
  } -> tensor<2x4x4xf32>
  return %y : tensor<2x4x4xf32>
}

// The matrices differ along one of the dimensions that are merged.
func.func @several_repeated_matrices(%x: tensor<6x7x4xf32>) -> tensor<6x7x4xf32> {
  %zero = arith.constant dense<0.0> : tensor<6x7x4xf32>
  %w = arith.constant dense<3.0> : tensor<3x4x4xf32>
  %n = tensor.empty() : tensor<2x3x4x4xf32>
  %p = linalg.broadcast ins(%w : tensor<3x4x4xf32>) outs(%n : tensor<2x3x4x4xf32>) dimensions = [0]
  %pc = tensor.collapse_shape %p [[0, 1], [2], [3]] : tensor<2x3x4x4xf32> into tensor<6x4x4xf32>
  %c = linalg.batch_matmul ins(%x, %pc : tensor<6x7x4xf32>, tensor<6x4x4xf32>) outs(%zero : tensor<6x7x4xf32>) -> tensor<6x7x4xf32>
  %e = tensor.empty() : tensor<6x7x4xf32>
  %y = linalg.add ins(%c, %x : tensor<6x7x4xf32>, tensor<6x7x4xf32>) outs(%e : tensor<6x7x4xf32>) -> tensor<6x7x4xf32>
  return %y : tensor<6x7x4xf32>
}
