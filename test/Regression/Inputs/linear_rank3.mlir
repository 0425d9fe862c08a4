#map = affine_map<(d0, d1) -> (d1)>
#map1 = affine_map<(d0, d1) -> (d0, d1)>
#map2 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
module {
  func.func @main(%arg0: tensor<2x7x8xf32>) -> tensor<2x7x8xf32> {
    %cst = arith.constant 0.000000e+00 : f32
    %cst_0 = arith.constant dense_resource<torch_tensor_8_8_torch.float32_1> : tensor<8x8xf32>
    %cst_1 = arith.constant dense_resource<torch_tensor_8_torch.float32> : tensor<8xf32>
    %cst_2 = arith.constant dense_resource<torch_tensor_8_8_torch.float32> : tensor<8x8xf32>
    %collapsed = tensor.collapse_shape %arg0 [[0, 1], [2]] : tensor<2x7x8xf32> into tensor<14x8xf32>
    %0 = tensor.empty() : tensor<8x8xf32>
    %transposed = linalg.transpose ins(%cst_2 : tensor<8x8xf32>) outs(%0 : tensor<8x8xf32>) permutation = [1, 0] 
    %1 = tensor.empty() : tensor<14x8xf32>
    %2 = linalg.fill ins(%cst : f32) outs(%1 : tensor<14x8xf32>) -> tensor<14x8xf32>
    %3 = linalg.matmul ins(%collapsed, %transposed : tensor<14x8xf32>, tensor<8x8xf32>) outs(%2 : tensor<14x8xf32>) -> tensor<14x8xf32>
    %4 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel"]} ins(%cst_1 : tensor<8xf32>) outs(%1 : tensor<14x8xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<14x8xf32>
    %5 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%3, %4 : tensor<14x8xf32>, tensor<14x8xf32>) outs(%1 : tensor<14x8xf32>) {
    ^bb0(%in: f32, %in_5: f32, %out: f32):
      %11 = arith.addf %in, %in_5 : f32
      linalg.yield %11 : f32
    } -> tensor<14x8xf32>
    %expanded = tensor.expand_shape %5 [[0, 1], [2]] output_shape [2, 7, 8] : tensor<14x8xf32> into tensor<2x7x8xf32>
    %transposed_3 = linalg.transpose ins(%cst_0 : tensor<8x8xf32>) outs(%0 : tensor<8x8xf32>) permutation = [1, 0] 
    %6 = linalg.matmul ins(%collapsed, %transposed_3 : tensor<14x8xf32>, tensor<8x8xf32>) outs(%2 : tensor<14x8xf32>) -> tensor<14x8xf32>
    %expanded_4 = tensor.expand_shape %6 [[0, 1], [2]] output_shape [2, 7, 8] : tensor<14x8xf32> into tensor<2x7x8xf32>
    %7 = tensor.empty() : tensor<2x7x8xf32>
    %8 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded, %expanded_4 : tensor<2x7x8xf32>, tensor<2x7x8xf32>) outs(%7 : tensor<2x7x8xf32>) {
    ^bb0(%in: f32, %in_5: f32, %out: f32):
      %11 = arith.addf %in, %in_5 : f32
      linalg.yield %11 : f32
    } -> tensor<2x7x8xf32>
    %9 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%8, %arg0 : tensor<2x7x8xf32>, tensor<2x7x8xf32>) outs(%7 : tensor<2x7x8xf32>) {
    ^bb0(%in: f32, %in_5: f32, %out: f32):
      %11 = arith.addf %in, %in_5 : f32
      linalg.yield %11 : f32
    } -> tensor<2x7x8xf32>
    %10 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%9 : tensor<2x7x8xf32>) outs(%7 : tensor<2x7x8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %11 = arith.cmpf ugt, %in, %cst : f32
      %12 = arith.select %11, %in, %cst : f32
      linalg.yield %12 : f32
    } -> tensor<2x7x8xf32>
    return %10 : tensor<2x7x8xf32>
  }
}

{-#
  dialect_resources: {
    builtin: {
      torch_tensor_8_8_torch.float32_1: "0x04000000FAE5ABBE6C20CDBD0971BC3C0F1EB43E50760CBEEAA95BBE55525BBED73524BEF3A649BD5F28873EF9D757BCE9AA37BEFEF2D8BA41D6A1BE70E582BBB5886FBE2A2C9C3E5F48983E181152BE381AB33D9C42C4BDA107F3BD63CA9F3E7BA19F3EDCD4893EA526ADBE437A9C3DA1713E3E4621293EC20A77BE62D61E3E48FDF3BD77FDFA3C6438B5BD824A253D6F9732BEE124203E5176DDBD3C81DDBD204E0F3EF43A0B3E72D32D3E07B5EA3D8E562ABE75428DBD761F363E916AB3BE2552463EC9B3713EC19DC13D47DC693EBBA5A93E833096BD246E46BEE35B68BE94690D3ECB205DBE086FF53C4C394EBDC4B980BEA0CDBB3D27F23FBE0FFA773D4E82313E",
      torch_tensor_8_torch.float32: "0x040000005774073D4629873E464D313D226D7D3EF98487BE71F01FBDC13A42BEEABDF23D",
      torch_tensor_8_8_torch.float32: "0x0400000039C5493EBEB048BEDB01B9BD0E7C52BEFEDCB9BDC10B96BE5ADFAF3EB529B3BEFC210D3E644ADD3C780BE33BCA6E1BBE0A615D3E6456613D821387BDFB63AA3E82E1AABE1B656EBDDDACABBE39F0713E248A50BE5E641B3D41DFA3BE56CE453E95839DBD0790B53DB8B3B43EA388D93DDA7F843E6D98373E6F9EA0BC049302BD292095BE00D090BE7A072B3E5999B23D543B073DB3CC953E03F5B4BE7456823E9A28313E8FD08EBE284F9B3DC27ED93D33A594BEEA20243E8118F4BD459420BEAD0EC5BC9443083E5B8F3F3ED2A5AEBE16AD5B3C5386A8BE16ECAC3D3E5F8ABD16EC35BD983C96BECCE6473ED22B5FBEC37E3BBD44B69FBEDD26813E26348F3D"
    }
  }
#-}
