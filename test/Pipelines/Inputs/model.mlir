func.func @f(%x: tensor<1x2x4x4xf32>) -> tensor<1x2x4x4xf32> {
  %w = arith.constant dense_resource<w> : tensor<2x2x1x1xf32>
  %y = repvgg.block (%in = %x) : tensor<1x2x4x4xf32> -> tensor<1x2x4x4xf32> {
    %0 = repvgg.conv %in, %w : (tensor<1x2x4x4xf32>, tensor<2x2x1x1xf32>) -> tensor<1x2x4x4xf32>
    %1 = repvgg.sum %0, %in : tensor<1x2x4x4xf32>
    repvgg.yield %1 : tensor<1x2x4x4xf32>
  }
  return %y : tensor<1x2x4x4xf32>
}
{-#
  dialect_resources: {
    builtin: { w: "0x040000000000803F000080400000803F00008040" }
  }
#-}
