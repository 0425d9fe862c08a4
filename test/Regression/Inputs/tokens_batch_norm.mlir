#map = affine_map<(d0) -> (d0)>
#map1 = affine_map<(d0, d1) -> (d0, d1)>
#map2 = affine_map<(d0, d1) -> (d1)>
#map3 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
module {
  func.func @main(%arg0: tensor<2x5x8xf32>) -> tensor<2x5x12xf32> {
    %cst = arith.constant 0.000000e+00 : f32
    %cst_0 = arith.constant dense_resource<torch_tensor_12_torch.float32_3> : tensor<12xf32>
    %cst_1 = arith.constant dense_resource<torch_tensor_12_torch.float32_2> : tensor<12xf32>
    %cst_2 = arith.constant 1.000000e-05 : f64
    %cst_3 = arith.constant dense_resource<torch_tensor_12_torch.float32_1> : tensor<12xf32>
    %cst_4 = arith.constant dense_resource<torch_tensor_12_torch.float32> : tensor<12xf32>
    %cst_5 = arith.constant dense_resource<torch_tensor_12_8_torch.float32> : tensor<12x8xf32>
    %0 = tensor.empty() : tensor<8x12xf32>
    %transposed = linalg.transpose ins(%cst_5 : tensor<12x8xf32>) outs(%0 : tensor<8x12xf32>) permutation = [1, 0] 
    %collapsed = tensor.collapse_shape %arg0 [[0, 1], [2]] : tensor<2x5x8xf32> into tensor<10x8xf32>
    %1 = tensor.empty() : tensor<10x12xf32>
    %2 = linalg.fill ins(%cst : f32) outs(%1 : tensor<10x12xf32>) -> tensor<10x12xf32>
    %3 = linalg.matmul ins(%collapsed, %transposed : tensor<10x8xf32>, tensor<8x12xf32>) outs(%2 : tensor<10x12xf32>) -> tensor<10x12xf32>
    %4 = tensor.empty() : tensor<12xf32>
    %5 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%cst_3 : tensor<12xf32>) outs(%4 : tensor<12xf32>) {
    ^bb0(%in: f32, %out: f32):
      %13 = arith.truncf %cst_2 : f64 to f32
      %14 = arith.addf %in, %13 : f32
      linalg.yield %14 : f32
    } -> tensor<12xf32>
    %6 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%5 : tensor<12xf32>) outs(%4 : tensor<12xf32>) {
    ^bb0(%in: f32, %out: f32):
      %13 = math.rsqrt %in : f32
      linalg.yield %13 : f32
    } -> tensor<12xf32>
    %7 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel"]} ins(%3, %cst_4 : tensor<10x12xf32>, tensor<12xf32>) outs(%1 : tensor<10x12xf32>) {
    ^bb0(%in: f32, %in_6: f32, %out: f32):
      %13 = arith.subf %in, %in_6 : f32
      linalg.yield %13 : f32
    } -> tensor<10x12xf32>
    %8 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel"]} ins(%7, %6 : tensor<10x12xf32>, tensor<12xf32>) outs(%1 : tensor<10x12xf32>) {
    ^bb0(%in: f32, %in_6: f32, %out: f32):
      %13 = arith.mulf %in, %in_6 : f32
      linalg.yield %13 : f32
    } -> tensor<10x12xf32>
    %9 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel"]} ins(%8, %cst_1 : tensor<10x12xf32>, tensor<12xf32>) outs(%1 : tensor<10x12xf32>) {
    ^bb0(%in: f32, %in_6: f32, %out: f32):
      %13 = arith.mulf %in, %in_6 : f32
      linalg.yield %13 : f32
    } -> tensor<10x12xf32>
    %10 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel"]} ins(%9, %cst_0 : tensor<10x12xf32>, tensor<12xf32>) outs(%1 : tensor<10x12xf32>) {
    ^bb0(%in: f32, %in_6: f32, %out: f32):
      %13 = arith.addf %in, %in_6 : f32
      linalg.yield %13 : f32
    } -> tensor<10x12xf32>
    %expanded = tensor.expand_shape %10 [[0, 1], [2]] output_shape [2, 5, 12] : tensor<10x12xf32> into tensor<2x5x12xf32>
    %11 = tensor.empty() : tensor<2x5x12xf32>
    %12 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded : tensor<2x5x12xf32>) outs(%11 : tensor<2x5x12xf32>) {
    ^bb0(%in: f32, %out: f32):
      %13 = arith.cmpf ugt, %in, %cst : f32
      %14 = arith.select %13, %in, %cst : f32
      linalg.yield %14 : f32
    } -> tensor<2x5x12xf32>
    return %12 : tensor<2x5x12xf32>
  }
}

{-#
  dialect_resources: {
    builtin: {
      torch_tensor_12_torch.float32_3: "0x040000000A5A183E6BD25F3D6F0C4E3D6EFC993CA1D512BE267D17BDE202F63D4CBE993D898B733B70B4103EEB2B8E3D4E31D73D",
      torch_tensor_12_torch.float32_2: "0x04000000AF8B553F4EC74C3F303E1D3F8913033FD8E0EE3E34C0003F83614F3F03C2073F8FC9133F76CD673F3E306A3F3D96F03E",
      torch_tensor_12_torch.float32_1: "0x0400000006DD313FEE5FA43F530E8B3FDBDF2B3F29071B3F5CA9A83F1EE8043F8806A83FEE933F3FEDF07A3F7250BB3FD8689A3F",
      torch_tensor_12_torch.float32: "0x0400000066BE10BEEC63BF3C350A5F3B7C530F3D4056BEBACFD27ABDEF63F2BD63DD17BE5A5D383E63FA7A3A80687B3C9F5988BE",
      torch_tensor_12_8_torch.float32: "0x040000005A30213E1C3F9DBEF45681BEA294B1BE90803DBED2DA9BBE8B024CBE2F819BBD6F3BE93D4CD11DBE9384563EEDC180BE803898BEE62290BE165495BE9426053E4E14833E8186073EE7E2FF3CCE64973E74D837BD1A1B4C3EC2382CBE1886723DFFBA26BD317E963EBA0616BE7F9C5E3E48E2E2BCD3A377BE565D1ABE6DFDA4BEED76703EF94F0C3EA16D88BE48FB4BBEE2534E3EA2C0823E6203653E567B633EA543DABD8F0CA63E85D0A9BE0F86F1BD4DD31E3EA275243EB76CB1BD1E2835BE9594023E2A04423E65A9203E0114A73C079FB23DE7FE90BEC49EABBEF7BC95BE83497B3E629E37BD3FD2C73D8CF1493EA9E061BEB731903C2BF1963E9728073E6CEE913E51A12B3E6EC882BE5D349DBE95BF5FBD66A296BE38D90C3E0F5E823E120B6C3E8931AE3EA9E712BE60328D3E80FE9BBE442E27BE4F389B3CB017723E203771BE07ACABBEF0D9A2BE61E68C3D8141463EC890A53E6267843EBD72B03E9D1D933EF0D3ACBE08D3B4BEA27DB73D435C80BE1231CB3D934E993E4017673D"
    }
  }
#-}
