// Other pads before than after.
#image = affine_map<(n, c, h, w) -> (n, c, h, w)>
#channel = affine_map<(n, c, h, w) -> (c)>
func.func @main(%x: tensor<1x2x6x7xf32>) -> tensor<1x2x6x7xf32> {
  %zero = arith.constant 0.0 : f32
  %empty = tensor.empty() : tensor<1x2x6x7xf32>
  %init = linalg.fill ins(%zero : f32) outs(%empty : tensor<1x2x6x7xf32>) -> tensor<1x2x6x7xf32>
  %w = arith.constant dense<[[[[-0.731, 0.695, 0.528], [-0.490, -0.009, -0.101], [0.303, 0.577, -0.812]], [[-0.943, 0.672, -0.134], [0.525, -0.996, -0.109], [0.443, -0.542, 0.891]]], [[[0.803, -0.939, -0.949], [0.083, 0.878, -0.238], [-0.567, -0.156, -0.942]], [[-0.557, -0.124, -0.008], [-0.534, -0.538, -0.562], [-0.081, -0.420, -0.957]]]]> : tensor<2x2x3x3xf32>
  %padded = tensor.pad %x low[0, 0, 2, 0] high[0, 0, 0, 2] {
  ^bb0(%i0: index, %i1: index, %i2: index, %i3: index):
    tensor.yield %zero : f32
  } : tensor<1x2x6x7xf32> to tensor<1x2x8x9xf32>
  %conv = linalg.conv_2d_nchw_fchw {strides = dense<1> : tensor<2xi64>, dilations = dense<1> : tensor<2xi64>}
      ins(%padded, %w : tensor<1x2x8x9xf32>, tensor<2x2x3x3xf32>) outs(%init : tensor<1x2x6x7xf32>) -> tensor<1x2x6x7xf32>
  %v = arith.constant dense<[[[[0.912]], [[0.896]]], [[[-0.887]], [[-0.830]]]]> : tensor<2x2x1x1xf32>
  %point = linalg.conv_2d_nchw_fchw {strides = dense<1> : tensor<2xi64>, dilations = dense<1> : tensor<2xi64>}
      ins(%x, %v : tensor<1x2x6x7xf32>, tensor<2x2x1x1xf32>) outs(%init : tensor<1x2x6x7xf32>) -> tensor<1x2x6x7xf32>
  %sum = linalg.generic {indexing_maps = [#image, #image, #image],
      iterator_types = ["parallel", "parallel", "parallel", "parallel"]}
      ins(%conv, %point : tensor<1x2x6x7xf32>, tensor<1x2x6x7xf32>) outs(%empty : tensor<1x2x6x7xf32>) {
  ^bb0(%s0: f32, %s1: f32, %out: f32):
    %r = arith.addf %s0, %s1 : f32
    linalg.yield %r : f32
  } -> tensor<1x2x6x7xf32>
  return %sum : tensor<1x2x6x7xf32>
}
