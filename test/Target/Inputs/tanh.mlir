func.func @main(%x: tensor<4xf32>) -> tensor<4xf32> {
  %e = tensor.empty() : tensor<4xf32>
  %y = linalg.generic {indexing_maps=[affine_map<(i)->(i)>,affine_map<(i)->(i)>], iterator_types=["parallel"]} ins(%x: tensor<4xf32>) outs(%e: tensor<4xf32>) { ^bb0(%a: f32, %b: f32): %t = math.tanh %a : f32
   linalg.yield %t : f32 } -> tensor<4xf32>
  return %y : tensor<4xf32>
}
