func.func @main(%x: tensor<1x32x28x28xf32>) -> tensor<1x32x28x28xf32> {
  %w = arith.constant dense<0.03125> : tensor<32x32x1x1xf32>
  %zero = arith.constant dense<0.0> : tensor<1x32x28x28xf32>
  %y = repvgg.conv %x, %w : (tensor<1x32x28x28xf32>, tensor<32x32x1x1xf32>) -> tensor<1x32x28x28xf32>
  %r = arith.maximumf %y, %zero : tensor<1x32x28x28xf32>
  %z = repvgg.conv %r, %w : (tensor<1x32x28x28xf32>, tensor<32x32x1x1xf32>) -> tensor<1x32x28x28xf32>
  return %z : tensor<1x32x28x28xf32>
}
