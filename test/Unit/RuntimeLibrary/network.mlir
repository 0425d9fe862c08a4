// Layers of every kind, odd sizes, channels that fill no vector.
func.func @main(%x: tensor<2x3x33x29xf32>) -> tensor<2x10xf32> {
  %w0 = arith.constant dense<0.1> : tensor<19x3x3x3xf32>
  %w1 = arith.constant dense<-0.02> : tensor<40x19x3x3xf32>
  %w2 = arith.constant dense<0.03> : tensor<40x1x3x3xf32>
  %w3 = arith.constant dense<0.04> : tensor<24x40x1x1xf32>
  %w4 = arith.constant dense<0.05> : tensor<32x24x3x3xf32>
  %w5 = arith.constant dense<0.06> : tensor<10x32xf32>
  %b = arith.constant dense<0.5> : tensor<40xf32>
  %zero = arith.constant 0.0 : f32
  %0 = repvgg.conv %x, %w0 strides [2, 2] pad [1, 1] activation <relu> : (tensor<2x3x33x29xf32>, tensor<19x3x3x3xf32>) -> tensor<2x19x17x15xf32>
  %1 = repvgg.conv %0, %w1 bias %b pad [1, 1] : (tensor<2x19x17x15xf32>, tensor<40x19x3x3xf32>, tensor<40xf32>) -> tensor<2x40x17x15xf32>
  %2 = repvgg.conv %1, %w2 pad [1, 1] groups 40 activation <silu> : (tensor<2x40x17x15xf32>, tensor<40x1x3x3xf32>) -> tensor<2x40x17x15xf32>
  %3 = repvgg.conv %2, %w3 activation <gelu_erf> : (tensor<2x40x17x15xf32>, tensor<24x40x1x1xf32>) -> tensor<2x24x17x15xf32>
  %4 = repvgg.conv %3, %w4 strides [2, 2] pad [1, 1] : (tensor<2x24x17x15xf32>, tensor<32x24x3x3xf32>) -> tensor<2x32x9x8xf32>
  %5 = tensor.empty() : tensor<2x32xf32>
  %6 = linalg.fill ins(%zero : f32) outs(%5 : tensor<2x32xf32>) -> tensor<2x32xf32>
  %7 = linalg.reduce ins(%4 : tensor<2x32x9x8xf32>) outs(%6 : tensor<2x32xf32>) dimensions = [2, 3]
    (%i: f32, %o: f32) {
      %s = arith.addf %i, %o : f32
      linalg.yield %s : f32
    }
  %8 = repvgg.conv %7, %w5 : (tensor<2x32xf32>, tensor<10x32xf32>) -> tensor<2x10xf32>
  return %8 : tensor<2x10xf32>
}
