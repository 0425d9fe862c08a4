// i8 avx512bw avx512vnni
func.func @conv(%x: tensor<1x2x4x4xf32> {repvgg_layer.range = array<f64: -63.5, 1.0>, repvgg_layer.means = array<f64: 1.0, 2.0>}) -> (tensor<1x2x1x1xf32>, tensor<1x2x4x4xf32>) {
  %w = arith.constant dense<[[[[1.27]], [[0.604]]], [[[-2.54]], [[0.0]]]]> : tensor<2x2x1x1xf32>
  %b = arith.constant dense<[1.0, -1.0]> : tensor<2xf32>
  %y = repvgg_layer.conv %x, %w bias %b : tensor<2xf32> <{strides = array<i64: 1, 1>, pad_low = array<i64: 0, 0>, pad_high = array<i64: 0, 0>, dilations = array<i64: 1, 1>, groups = 1 : i64}> {repvgg_layer.precision = i8, repvgg_layer.range = array<f64: 0.0, 63.75>} : (tensor<1x2x4x4xf32>, tensor<2x2x1x1xf32>) -> tensor<1x2x4x4xf32> {
  ^bb0(%sum: f32):
    %zero = arith.constant 0.0 : f32
    %0 = arith.maximumf %sum, %zero : f32
    repvgg_layer.yield %0 : f32
  }
  %z = repvgg_layer.sum %y : tensor<1x2x4x4xf32> -> tensor<1x2x1x1xf32> {
  ^bb0(%a: f32):
    %n = arith.constant 16.0 : f32
    %0 = arith.divf %a, %n : f32
    repvgg_layer.yield %0 : f32
  }
  %v = repvgg_layer.conv %y, %w extras(%y : tensor<1x2x4x4xf32>) <{strides = array<i64: 1, 1>, pad_low = array<i64: 0, 0>, pad_high = array<i64: 0, 0>, dilations = array<i64: 1, 1>, groups = 1 : i64}> {repvgg_layer.precision = f32} : (tensor<1x2x4x4xf32>, tensor<2x2x1x1xf32>) -> tensor<1x2x4x4xf32> {
  ^bb0(%sum: f32, %r: f32):
    %0 = arith.addf %sum, %r : f32
    repvgg_layer.yield %0 : f32
  }
  return %z, %v : tensor<1x2x1x1xf32>, tensor<1x2x4x4xf32>
}
