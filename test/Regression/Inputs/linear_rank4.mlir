#map = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map1 = affine_map<(d0, d1, d2, d3) -> (d3)>
#map2 = affine_map<(d0, d1) -> (d1)>
#map3 = affine_map<(d0, d1) -> (d0, d1)>
module {
  func.func @main(%arg0: tensor<2x3x2x8xf32>) -> tensor<2x3x2x8xf32> {
    %cst = arith.constant 0.000000e+00 : f32
    %cst_0 = arith.constant dense_resource<torch_tensor_8_torch.float32_2> : tensor<8xf32>
    %cst_1 = arith.constant dense_resource<torch_tensor_8_torch.float32_1> : tensor<8xf32>
    %cst_2 = arith.constant dense_resource<torch_tensor_8_8_torch.float32> : tensor<8x8xf32>
    %cst_3 = arith.constant dense_resource<torch_tensor_8_torch.float32> : tensor<8xf32>
    %0 = tensor.empty() : tensor<2x3x2x8xf32>
    %1 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%arg0, %cst_3 : tensor<2x3x2x8xf32>, tensor<8xf32>) outs(%0 : tensor<2x3x2x8xf32>) {
    ^bb0(%in: f32, %in_4: f32, %out: f32):
      %11 = arith.mulf %in, %in_4 : f32
      linalg.yield %11 : f32
    } -> tensor<2x3x2x8xf32>
    %collapsed = tensor.collapse_shape %arg0 [[0, 1, 2], [3]] : tensor<2x3x2x8xf32> into tensor<12x8xf32>
    %2 = tensor.empty() : tensor<8x8xf32>
    %transposed = linalg.transpose ins(%cst_2 : tensor<8x8xf32>) outs(%2 : tensor<8x8xf32>) permutation = [1, 0] 
    %3 = tensor.empty() : tensor<12x8xf32>
    %4 = linalg.fill ins(%cst : f32) outs(%3 : tensor<12x8xf32>) -> tensor<12x8xf32>
    %5 = linalg.matmul ins(%collapsed, %transposed : tensor<12x8xf32>, tensor<8x8xf32>) outs(%4 : tensor<12x8xf32>) -> tensor<12x8xf32>
    %6 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel"]} ins(%cst_1 : tensor<8xf32>) outs(%3 : tensor<12x8xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<12x8xf32>
    %7 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%5, %6 : tensor<12x8xf32>, tensor<12x8xf32>) outs(%3 : tensor<12x8xf32>) {
    ^bb0(%in: f32, %in_4: f32, %out: f32):
      %11 = arith.addf %in, %in_4 : f32
      linalg.yield %11 : f32
    } -> tensor<12x8xf32>
    %expanded = tensor.expand_shape %7 [[0, 1, 2], [3]] output_shape [2, 3, 2, 8] : tensor<12x8xf32> into tensor<2x3x2x8xf32>
    %8 = linalg.generic {indexing_maps = [#map, #map1, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded, %cst_0 : tensor<2x3x2x8xf32>, tensor<8xf32>) outs(%0 : tensor<2x3x2x8xf32>) {
    ^bb0(%in: f32, %in_4: f32, %out: f32):
      %11 = arith.mulf %in, %in_4 : f32
      linalg.yield %11 : f32
    } -> tensor<2x3x2x8xf32>
    %9 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%1, %8 : tensor<2x3x2x8xf32>, tensor<2x3x2x8xf32>) outs(%0 : tensor<2x3x2x8xf32>) {
    ^bb0(%in: f32, %in_4: f32, %out: f32):
      %11 = arith.addf %in, %in_4 : f32
      linalg.yield %11 : f32
    } -> tensor<2x3x2x8xf32>
    %10 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%9, %arg0 : tensor<2x3x2x8xf32>, tensor<2x3x2x8xf32>) outs(%0 : tensor<2x3x2x8xf32>) {
    ^bb0(%in: f32, %in_4: f32, %out: f32):
      %11 = arith.addf %in, %in_4 : f32
      linalg.yield %11 : f32
    } -> tensor<2x3x2x8xf32>
    return %10 : tensor<2x3x2x8xf32>
  }
}

{-#
  dialect_resources: {
    builtin: {
      torch_tensor_8_torch.float32_2: "0x04000000506EA63FCE308F3F0928713F11FD503F848D803F6EBA2B3FAADCBF3F1982243F",
      torch_tensor_8_torch.float32_1: "0x04000000FD36C83C341F67BD0F15A7BE46AF873DCAF418BD494A14BE16CD13BE19C315BE",
      torch_tensor_8_8_torch.float32: "0x04000000D3C6B43E783846BEEEB2423E467FB23D538A79BEF272833C0F30B1BDFBFB933EDD3719BE6ABF8DBD846B933E981547BEA30DA6BE2EFD963E1F98303D65A5073E980B843D412118BEAC29C23DB761173E6F88233C4715333EF0EB86BE9A4ABD3D53C8983EF3D6D9BCA3C0A83E1C9F5DBD0B6B21BEF38A7C3CE17B673E418F463C016179BE2D215B3EFA5BE63D07227DBECDEF523D1532093DEA22973D67C116BD71FE8B3E89478EBEA3ABBCBC709D833DEF6C1FBEBA4FD2BCB68CAEBE4D2F043978D3743C03327BBD57C8B0BEB7231F3E22E613BEC678AB3E8985AB3E39529C3E2F92923E437D8D3E5323503BE69F233EC210D5BD465CC2BBA0D180BE177B33BD",
      torch_tensor_8_torch.float32: "0x040000001A7F5A3F31375D3F6B516C3F6297773F62708E3FC553AA3F7789073FC179B83F"
    }
  }
#-}
