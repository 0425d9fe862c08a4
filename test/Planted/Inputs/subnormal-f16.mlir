// Weights that are subnormal in f16, and a factor that makes them large.
#image = affine_map<(n, c, h, w) -> (n, c, h, w)>
#channel = affine_map<(n, c, h, w) -> (c)>
func.func @main(%x: tensor<1x2x6x7xf16>) -> tensor<1x2x6x7xf16> {
  %zero = arith.constant 0.0 : f16
  %empty = tensor.empty() : tensor<1x2x6x7xf16>
  %init = linalg.fill ins(%zero : f16) outs(%empty : tensor<1x2x6x7xf16>) -> tensor<1x2x6x7xf16>
  %w = arith.constant dense<[[[[-3.6564e-05, 3.4743e-05, 2.6377e-05], [-2.4493e-05, -4.5649e-07, -5.0509e-06], [1.5159e-05, 2.8872e-05, -4.0614e-05]], [[-4.7165e-05, 3.3577e-05, -6.7233e-06], [2.6228e-05, -4.9789e-05, -5.4613e-06], [2.2154e-05, -2.7124e-05, 4.4527e-05]]], [[[4.0143e-05, -4.6941e-05, -4.7455e-05], [4.1412e-06, 4.3915e-05, -1.1880e-05], [-2.8340e-05, -7.7883e-06, -4.7096e-05]], [[-2.7831e-05, -6.2112e-06, -4.1878e-07], [-2.6692e-05, -2.6913e-05, -2.8122e-05], [-4.0397e-06, -2.1022e-05, -4.7851e-05]]]]> : tensor<2x2x3x3xf16>
  %padded = tensor.pad %x low[0, 0, 1, 1] high[0, 0, 1, 1] {
  ^bb0(%i0: index, %i1: index, %i2: index, %i3: index):
    tensor.yield %zero : f16
  } : tensor<1x2x6x7xf16> to tensor<1x2x8x9xf16>
  %conv = linalg.conv_2d_nchw_fchw {strides = dense<1> : tensor<2xi64>, dilations = dense<1> : tensor<2xi64>}
      ins(%padded, %w : tensor<1x2x8x9xf16>, tensor<2x2x3x3xf16>) outs(%init : tensor<1x2x6x7xf16>) -> tensor<1x2x6x7xf16>
  %factor = arith.constant dense<[661.916, 575.425]> : tensor<2xf16>
  %scaled = linalg.generic {indexing_maps = [#image, #channel, #image],
      iterator_types = ["parallel", "parallel", "parallel", "parallel"]}
      ins(%conv, %factor : tensor<1x2x6x7xf16>, tensor<2xf16>) outs(%empty : tensor<1x2x6x7xf16>) {
  ^bb0(%s0: f16, %s1: f16, %out: f16):
    %r = arith.mulf %s0, %s1 : f16
    linalg.yield %r : f16
  } -> tensor<1x2x6x7xf16>
  return %scaled : tensor<1x2x6x7xf16>
}
