// Rows are padded by a known amount, columns by one that is known at run time.
#image = affine_map<(n, c, h, w) -> (n, c, h, w)>
#channel = affine_map<(n, c, h, w) -> (c)>
func.func @main(%x: tensor<1x2x?x?xf32>, %amount: index) -> tensor<1x2x?x?xf32> {
  %zero = arith.constant 0.0 : f32
  %two = arith.constant 2 : index
  %three = arith.constant 3 : index
  %w = arith.constant dense<[[[[1.0, 2.0, 3.0], [4.0, 5.0, 6.0], [7.0, 8.0, 9.0]], [[1.5, 2.5, 3.5], [4.5, 5.5, 6.5], [7.5, 8.5, 9.5]]], [[[1.0, 2.0, 3.0], [4.0, 5.0, 6.0], [7.0, 8.0, 9.0]], [[1.5, 2.5, 3.5], [4.5, 5.5, 6.5], [7.5, 8.5, 9.5]]]]> : tensor<2x2x3x3xf32>
  %factor = arith.constant dense<[2.0, 3.0]> : tensor<2xf32>
  %padded = tensor.pad %x low[0, 0, 1, %amount] high[0, 0, 1, %amount] {
  ^bb0(%n: index, %c: index, %h: index, %v: index):
    tensor.yield %zero : f32
  } : tensor<1x2x?x?xf32> to tensor<1x2x?x?xf32>
  %rows = tensor.dim %padded, %two : tensor<1x2x?x?xf32>
  %columns = tensor.dim %padded, %three : tensor<1x2x?x?xf32>
  %height = arith.subi %rows, %two : index
  %width = arith.subi %columns, %two : index
  %empty = tensor.empty(%height, %width) : tensor<1x2x?x?xf32>
  %init = linalg.fill ins(%zero : f32) outs(%empty : tensor<1x2x?x?xf32>) -> tensor<1x2x?x?xf32>
  %conv = linalg.conv_2d_nchw_fchw {strides = dense<1> : tensor<2xi64>, dilations = dense<1> : tensor<2xi64>}
      ins(%padded, %w : tensor<1x2x?x?xf32>, tensor<2x2x3x3xf32>) outs(%init : tensor<1x2x?x?xf32>) -> tensor<1x2x?x?xf32>
  %scaled = linalg.generic {indexing_maps = [#image, #channel, #image],
      iterator_types = ["parallel", "parallel", "parallel", "parallel"]}
      ins(%conv, %factor : tensor<1x2x?x?xf32>, tensor<2xf32>) outs(%empty : tensor<1x2x?x?xf32>) {
  ^bb0(%s0: f32, %s1: f32, %out: f32):
    %r = arith.mulf %s0, %s1 : f32
    linalg.yield %r : f32
  } -> tensor<1x2x?x?xf32>
  return %scaled : tensor<1x2x?x?xf32>
}
