// A block of the repvgg dialect, with an activation.
func.func @main(%x: tensor<1x2x6x7xf32>) -> tensor<1x2x6x7xf32> {
  %w = arith.constant dense<[[[[0.5]], [[-0.25]]], [[[1.5]], [[0.75]]]]> : tensor<2x2x1x1xf32>
  %y = repvgg.block (%in = %x) activation <relu> : tensor<1x2x6x7xf32> -> tensor<1x2x6x7xf32> {
    %0 = repvgg.conv %in, %w : (tensor<1x2x6x7xf32>, tensor<2x2x1x1xf32>) -> tensor<1x2x6x7xf32>
    %1 = repvgg.sum %0, %in : tensor<1x2x6x7xf32>
    repvgg.yield %1 : tensor<1x2x6x7xf32>
  }
  return %y : tensor<1x2x6x7xf32>
}
