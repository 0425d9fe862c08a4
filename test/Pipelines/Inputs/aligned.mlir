func.func @main(%x: tensor<1x2x4x4xf32>) -> tensor<1x2x4x4xf32> {
  %w = arith.constant dense_resource<w> : tensor<2x2x1x1xf32>
  %y = repvgg.conv %x, %w : (tensor<1x2x4x4xf32>, tensor<2x2x1x1xf32>) -> tensor<1x2x4x4xf32>
  %z = repvgg.sum %y, %x : tensor<1x2x4x4xf32>
  return %z : tensor<1x2x4x4xf32>
}

{-#
  dialect_resources: { builtin: { w: "0x400000000000003F0000003F0000003F0000003F" } }
#-}
