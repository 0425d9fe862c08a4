#map = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map1 = affine_map<(d0) -> (d0)>
#map2 = affine_map<(d0, d1) -> (d0, d1)>
#map3 = affine_map<(d0, d1) -> (d1)>
module {
  func.func @main(%arg0: tensor<2x5x8xf32>) -> tensor<2x5x8xf32> {
    %cst = arith.constant 0.000000e+00 : f32
    %cst_0 = arith.constant dense_resource<torch_tensor_8_torch.bfloat16> : tensor<8xbf16>
    %cst_1 = arith.constant dense_resource<torch_tensor_8_8_torch.bfloat16> : tensor<8x8xbf16>
    %0 = tensor.empty() : tensor<2x5x8xbf16>
    %1 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg0 : tensor<2x5x8xf32>) outs(%0 : tensor<2x5x8xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %18 = arith.truncf %in : f32 to bf16
      linalg.yield %18 : bf16
    } -> tensor<2x5x8xbf16>
    %collapsed = tensor.collapse_shape %1 [[0, 1], [2]] : tensor<2x5x8xbf16> into tensor<10x8xbf16>
    %2 = tensor.empty() : tensor<8x8xbf16>
    %transposed = linalg.transpose ins(%cst_1 : tensor<8x8xbf16>) outs(%2 : tensor<8x8xbf16>) permutation = [1, 0] 
    %3 = tensor.empty() : tensor<8xf32>
    %4 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel"]} ins(%cst_0 : tensor<8xbf16>) outs(%3 : tensor<8xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %18 = arith.extf %in : bf16 to f32
      linalg.yield %18 : f32
    } -> tensor<8xf32>
    %5 = tensor.empty() : tensor<10x8xf32>
    %6 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel"]} ins(%collapsed : tensor<10x8xbf16>) outs(%5 : tensor<10x8xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %18 = arith.extf %in : bf16 to f32
      linalg.yield %18 : f32
    } -> tensor<10x8xf32>
    %7 = tensor.empty() : tensor<8x8xf32>
    %8 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel"]} ins(%transposed : tensor<8x8xbf16>) outs(%7 : tensor<8x8xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %18 = arith.extf %in : bf16 to f32
      linalg.yield %18 : f32
    } -> tensor<8x8xf32>
    %9 = linalg.fill ins(%cst : f32) outs(%5 : tensor<10x8xf32>) -> tensor<10x8xf32>
    %10 = linalg.matmul ins(%6, %8 : tensor<10x8xf32>, tensor<8x8xf32>) outs(%9 : tensor<10x8xf32>) -> tensor<10x8xf32>
    %11 = linalg.generic {indexing_maps = [#map3, #map2], iterator_types = ["parallel", "parallel"]} ins(%4 : tensor<8xf32>) outs(%5 : tensor<10x8xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<10x8xf32>
    %12 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel"]} ins(%10, %11 : tensor<10x8xf32>, tensor<10x8xf32>) outs(%5 : tensor<10x8xf32>) {
    ^bb0(%in: f32, %in_2: f32, %out: f32):
      %18 = arith.addf %in, %in_2 : f32
      linalg.yield %18 : f32
    } -> tensor<10x8xf32>
    %13 = tensor.empty() : tensor<10x8xbf16>
    %14 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel"]} ins(%12 : tensor<10x8xf32>) outs(%13 : tensor<10x8xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %18 = arith.truncf %in : f32 to bf16
      linalg.yield %18 : bf16
    } -> tensor<10x8xbf16>
    %expanded = tensor.expand_shape %14 [[0, 1], [2]] output_shape [2, 5, 8] : tensor<10x8xbf16> into tensor<2x5x8xbf16>
    %15 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded, %1 : tensor<2x5x8xbf16>, tensor<2x5x8xbf16>) outs(%0 : tensor<2x5x8xbf16>) {
    ^bb0(%in: bf16, %in_2: bf16, %out: bf16):
      %18 = arith.addf %in, %in_2 : bf16
      linalg.yield %18 : bf16
    } -> tensor<2x5x8xbf16>
    %16 = tensor.empty() : tensor<2x5x8xf32>
    %17 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%15 : tensor<2x5x8xbf16>) outs(%16 : tensor<2x5x8xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %18 = arith.extf %in : bf16 to f32
      linalg.yield %18 : f32
    } -> tensor<2x5x8xf32>
    return %17 : tensor<2x5x8xf32>
  }
}

{-#
  dialect_resources: {
    builtin: {
      torch_tensor_8_torch.bfloat16: "0x0200000077BEA8BE15BD693E103EB13E3ABD5D3D",
      torch_tensor_8_8_torch.bfloat16: "0x020000009BBD07BE3FBE923EE2BD8E3ECC3D1EBC843EC3BDE83D903DA9BE6EBEA23E24BD2DBE84BEA8BA89BEF6BD893EB13E953EB8BDA2BE383EDDBD81BEB53D80BDAA3EA03D153ECB3DEE3DAEBEE5BCE73D65BE983E193D263DF73D09BE5A3E273E233E4FBE43BDEB3D34BC0EBE6BBD023E38BEB53E083E863E603DFC3D88BD07BE7CBD"
    }
  }
#-}
