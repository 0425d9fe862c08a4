#map = affine_map<(d0) -> (d0)>
#map1 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map2 = affine_map<(d0, d1, d2, d3) -> (d1, 0, 0)>
module {
  func.func @main(%arg0: tensor<1x12x6x6xf32>) -> tensor<1x12x6x6xf32> {
    %cst = arith.constant 0.000000e+00 : f32
    %cst_0 = arith.constant dense_resource<torch_tensor_12_torch.float32_11> : tensor<12xf32>
    %cst_1 = arith.constant dense_resource<torch_tensor_12_torch.float32_10> : tensor<12xf32>
    %cst_2 = arith.constant dense_resource<torch_tensor_12_torch.float32_9> : tensor<12xf32>
    %cst_3 = arith.constant dense_resource<torch_tensor_12_torch.float32_8> : tensor<12xf32>
    %cst_4 = arith.constant dense_resource<torch_tensor_12_torch.float32_7> : tensor<12xf32>
    %cst_5 = arith.constant dense_resource<torch_tensor_12_torch.float32_6> : tensor<12xf32>
    %cst_6 = arith.constant dense_resource<torch_tensor_12_torch.float32_5> : tensor<12xf32>
    %cst_7 = arith.constant dense_resource<torch_tensor_12_torch.float32_4> : tensor<12xf32>
    %cst_8 = arith.constant dense_resource<torch_tensor_12_4_1_1_torch.float32> : tensor<12x4x1x1xf32>
    %cst_9 = arith.constant dense_resource<torch_tensor_12_torch.float32_3> : tensor<12xf32>
    %cst_10 = arith.constant dense_resource<torch_tensor_12_torch.float32_2> : tensor<12xf32>
    %cst_11 = arith.constant 1.000000e-03 : f64
    %cst_12 = arith.constant dense_resource<torch_tensor_12_torch.float32_1> : tensor<12xf32>
    %cst_13 = arith.constant dense_resource<torch_tensor_12_torch.float32> : tensor<12xf32>
    %cst_14 = arith.constant dense_resource<torch_tensor_12_4_3_3_torch.float32> : tensor<12x4x3x3xf32>
    %padded = tensor.pad %arg0 low[0, 0, 1, 1] high[0, 0, 1, 1] {
    ^bb0(%arg1: index, %arg2: index, %arg3: index, %arg4: index):
      tensor.yield %cst : f32
    } : tensor<1x12x6x6xf32> to tensor<1x12x8x8xf32>
    %0 = tensor.empty() : tensor<1x12x6x6xf32>
    %expanded = tensor.expand_shape %padded [[0], [1, 2], [3], [4]] output_shape [1, 3, 4, 8, 8] : tensor<1x12x8x8xf32> into tensor<1x3x4x8x8xf32>
    %expanded_15 = tensor.expand_shape %cst_14 [[0, 1], [2], [3], [4]] output_shape [3, 4, 4, 3, 3] : tensor<12x4x3x3xf32> into tensor<3x4x4x3x3xf32>
    %expanded_16 = tensor.expand_shape %0 [[0], [1, 2], [3], [4]] output_shape [1, 3, 4, 6, 6] : tensor<1x12x6x6xf32> into tensor<1x3x4x6x6xf32>
    %1 = linalg.fill ins(%cst : f32) outs(%expanded_16 : tensor<1x3x4x6x6xf32>) -> tensor<1x3x4x6x6xf32>
    %2 = linalg.conv_2d_ngchw_gfchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%expanded, %expanded_15 : tensor<1x3x4x8x8xf32>, tensor<3x4x4x3x3xf32>) outs(%1 : tensor<1x3x4x6x6xf32>) -> tensor<1x3x4x6x6xf32>
    %collapsed = tensor.collapse_shape %2 [[0], [1, 2], [3], [4]] : tensor<1x3x4x6x6xf32> into tensor<1x12x6x6xf32>
    %3 = tensor.empty() : tensor<12xf32>
    %4 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%cst_12 : tensor<12xf32>) outs(%3 : tensor<12xf32>) {
    ^bb0(%in: f32, %out: f32):
      %26 = arith.truncf %cst_11 : f64 to f32
      %27 = arith.addf %in, %26 : f32
      linalg.yield %27 : f32
    } -> tensor<12xf32>
    %5 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%4 : tensor<12xf32>) outs(%3 : tensor<12xf32>) {
    ^bb0(%in: f32, %out: f32):
      %26 = math.rsqrt %in : f32
      linalg.yield %26 : f32
    } -> tensor<12xf32>
    %expanded_17 = tensor.expand_shape %cst_13 [[0, 1, 2]] output_shape [12, 1, 1] : tensor<12xf32> into tensor<12x1x1xf32>
    %expanded_18 = tensor.expand_shape %5 [[0, 1, 2]] output_shape [12, 1, 1] : tensor<12xf32> into tensor<12x1x1xf32>
    %6 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%collapsed, %expanded_17 : tensor<1x12x6x6xf32>, tensor<12x1x1xf32>) outs(%0 : tensor<1x12x6x6xf32>) {
    ^bb0(%in: f32, %in_32: f32, %out: f32):
      %26 = arith.subf %in, %in_32 : f32
      linalg.yield %26 : f32
    } -> tensor<1x12x6x6xf32>
    %7 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%6, %expanded_18 : tensor<1x12x6x6xf32>, tensor<12x1x1xf32>) outs(%0 : tensor<1x12x6x6xf32>) {
    ^bb0(%in: f32, %in_32: f32, %out: f32):
      %26 = arith.mulf %in, %in_32 : f32
      linalg.yield %26 : f32
    } -> tensor<1x12x6x6xf32>
    %expanded_19 = tensor.expand_shape %cst_10 [[0, 1, 2]] output_shape [12, 1, 1] : tensor<12xf32> into tensor<12x1x1xf32>
    %8 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%7, %expanded_19 : tensor<1x12x6x6xf32>, tensor<12x1x1xf32>) outs(%0 : tensor<1x12x6x6xf32>) {
    ^bb0(%in: f32, %in_32: f32, %out: f32):
      %26 = arith.mulf %in, %in_32 : f32
      linalg.yield %26 : f32
    } -> tensor<1x12x6x6xf32>
    %expanded_20 = tensor.expand_shape %cst_9 [[0, 1, 2]] output_shape [12, 1, 1] : tensor<12xf32> into tensor<12x1x1xf32>
    %9 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%8, %expanded_20 : tensor<1x12x6x6xf32>, tensor<12x1x1xf32>) outs(%0 : tensor<1x12x6x6xf32>) {
    ^bb0(%in: f32, %in_32: f32, %out: f32):
      %26 = arith.addf %in, %in_32 : f32
      linalg.yield %26 : f32
    } -> tensor<1x12x6x6xf32>
    %expanded_21 = tensor.expand_shape %arg0 [[0], [1, 2], [3], [4]] output_shape [1, 3, 4, 6, 6] : tensor<1x12x6x6xf32> into tensor<1x3x4x6x6xf32>
    %expanded_22 = tensor.expand_shape %cst_8 [[0, 1], [2], [3], [4]] output_shape [3, 4, 4, 1, 1] : tensor<12x4x1x1xf32> into tensor<3x4x4x1x1xf32>
    %10 = linalg.conv_2d_ngchw_gfchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%expanded_21, %expanded_22 : tensor<1x3x4x6x6xf32>, tensor<3x4x4x1x1xf32>) outs(%1 : tensor<1x3x4x6x6xf32>) -> tensor<1x3x4x6x6xf32>
    %collapsed_23 = tensor.collapse_shape %10 [[0], [1, 2], [3], [4]] : tensor<1x3x4x6x6xf32> into tensor<1x12x6x6xf32>
    %11 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%cst_6 : tensor<12xf32>) outs(%3 : tensor<12xf32>) {
    ^bb0(%in: f32, %out: f32):
      %26 = arith.truncf %cst_11 : f64 to f32
      %27 = arith.addf %in, %26 : f32
      linalg.yield %27 : f32
    } -> tensor<12xf32>
    %12 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%11 : tensor<12xf32>) outs(%3 : tensor<12xf32>) {
    ^bb0(%in: f32, %out: f32):
      %26 = math.rsqrt %in : f32
      linalg.yield %26 : f32
    } -> tensor<12xf32>
    %expanded_24 = tensor.expand_shape %cst_7 [[0, 1, 2]] output_shape [12, 1, 1] : tensor<12xf32> into tensor<12x1x1xf32>
    %expanded_25 = tensor.expand_shape %12 [[0, 1, 2]] output_shape [12, 1, 1] : tensor<12xf32> into tensor<12x1x1xf32>
    %13 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%collapsed_23, %expanded_24 : tensor<1x12x6x6xf32>, tensor<12x1x1xf32>) outs(%0 : tensor<1x12x6x6xf32>) {
    ^bb0(%in: f32, %in_32: f32, %out: f32):
      %26 = arith.subf %in, %in_32 : f32
      linalg.yield %26 : f32
    } -> tensor<1x12x6x6xf32>
    %14 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%13, %expanded_25 : tensor<1x12x6x6xf32>, tensor<12x1x1xf32>) outs(%0 : tensor<1x12x6x6xf32>) {
    ^bb0(%in: f32, %in_32: f32, %out: f32):
      %26 = arith.mulf %in, %in_32 : f32
      linalg.yield %26 : f32
    } -> tensor<1x12x6x6xf32>
    %expanded_26 = tensor.expand_shape %cst_5 [[0, 1, 2]] output_shape [12, 1, 1] : tensor<12xf32> into tensor<12x1x1xf32>
    %15 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%14, %expanded_26 : tensor<1x12x6x6xf32>, tensor<12x1x1xf32>) outs(%0 : tensor<1x12x6x6xf32>) {
    ^bb0(%in: f32, %in_32: f32, %out: f32):
      %26 = arith.mulf %in, %in_32 : f32
      linalg.yield %26 : f32
    } -> tensor<1x12x6x6xf32>
    %expanded_27 = tensor.expand_shape %cst_4 [[0, 1, 2]] output_shape [12, 1, 1] : tensor<12xf32> into tensor<12x1x1xf32>
    %16 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%15, %expanded_27 : tensor<1x12x6x6xf32>, tensor<12x1x1xf32>) outs(%0 : tensor<1x12x6x6xf32>) {
    ^bb0(%in: f32, %in_32: f32, %out: f32):
      %26 = arith.addf %in, %in_32 : f32
      linalg.yield %26 : f32
    } -> tensor<1x12x6x6xf32>
    %17 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%9, %16 : tensor<1x12x6x6xf32>, tensor<1x12x6x6xf32>) outs(%0 : tensor<1x12x6x6xf32>) {
    ^bb0(%in: f32, %in_32: f32, %out: f32):
      %26 = arith.addf %in, %in_32 : f32
      linalg.yield %26 : f32
    } -> tensor<1x12x6x6xf32>
    %18 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%cst_2 : tensor<12xf32>) outs(%3 : tensor<12xf32>) {
    ^bb0(%in: f32, %out: f32):
      %26 = arith.truncf %cst_11 : f64 to f32
      %27 = arith.addf %in, %26 : f32
      linalg.yield %27 : f32
    } -> tensor<12xf32>
    %19 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%18 : tensor<12xf32>) outs(%3 : tensor<12xf32>) {
    ^bb0(%in: f32, %out: f32):
      %26 = math.rsqrt %in : f32
      linalg.yield %26 : f32
    } -> tensor<12xf32>
    %expanded_28 = tensor.expand_shape %cst_3 [[0, 1, 2]] output_shape [12, 1, 1] : tensor<12xf32> into tensor<12x1x1xf32>
    %expanded_29 = tensor.expand_shape %19 [[0, 1, 2]] output_shape [12, 1, 1] : tensor<12xf32> into tensor<12x1x1xf32>
    %20 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%arg0, %expanded_28 : tensor<1x12x6x6xf32>, tensor<12x1x1xf32>) outs(%0 : tensor<1x12x6x6xf32>) {
    ^bb0(%in: f32, %in_32: f32, %out: f32):
      %26 = arith.subf %in, %in_32 : f32
      linalg.yield %26 : f32
    } -> tensor<1x12x6x6xf32>
    %21 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%20, %expanded_29 : tensor<1x12x6x6xf32>, tensor<12x1x1xf32>) outs(%0 : tensor<1x12x6x6xf32>) {
    ^bb0(%in: f32, %in_32: f32, %out: f32):
      %26 = arith.mulf %in, %in_32 : f32
      linalg.yield %26 : f32
    } -> tensor<1x12x6x6xf32>
    %expanded_30 = tensor.expand_shape %cst_1 [[0, 1, 2]] output_shape [12, 1, 1] : tensor<12xf32> into tensor<12x1x1xf32>
    %22 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%21, %expanded_30 : tensor<1x12x6x6xf32>, tensor<12x1x1xf32>) outs(%0 : tensor<1x12x6x6xf32>) {
    ^bb0(%in: f32, %in_32: f32, %out: f32):
      %26 = arith.mulf %in, %in_32 : f32
      linalg.yield %26 : f32
    } -> tensor<1x12x6x6xf32>
    %expanded_31 = tensor.expand_shape %cst_0 [[0, 1, 2]] output_shape [12, 1, 1] : tensor<12xf32> into tensor<12x1x1xf32>
    %23 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%22, %expanded_31 : tensor<1x12x6x6xf32>, tensor<12x1x1xf32>) outs(%0 : tensor<1x12x6x6xf32>) {
    ^bb0(%in: f32, %in_32: f32, %out: f32):
      %26 = arith.addf %in, %in_32 : f32
      linalg.yield %26 : f32
    } -> tensor<1x12x6x6xf32>
    %24 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%17, %23 : tensor<1x12x6x6xf32>, tensor<1x12x6x6xf32>) outs(%0 : tensor<1x12x6x6xf32>) {
    ^bb0(%in: f32, %in_32: f32, %out: f32):
      %26 = arith.addf %in, %in_32 : f32
      linalg.yield %26 : f32
    } -> tensor<1x12x6x6xf32>
    %25 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%24 : tensor<1x12x6x6xf32>) outs(%0 : tensor<1x12x6x6xf32>) {
    ^bb0(%in: f32, %out: f32):
      %26 = arith.cmpf ugt, %in, %cst : f32
      %27 = arith.select %26, %in, %cst : f32
      linalg.yield %27 : f32
    } -> tensor<1x12x6x6xf32>
    return %25 : tensor<1x12x6x6xf32>
  }
}

{-#
  dialect_resources: {
    builtin: {
      torch_tensor_12_torch.float32_11: "0x040000007F2951BC3608413D113F45BD3806EEBD191703BDAC6898BDFA65873C9B49043E1F0A653B9798BC3DBB2F03BE0DAD13BE",
      torch_tensor_12_torch.float32_10: "0x04000000A68D453F202B843F0ACCA93F0430A53F627B963FAFD8293F9DEFA03F2368A63F7C3AAC3F8B25B23FF413353FEE6FB13F",
      torch_tensor_12_torch.float32_9: "0x0400000032C7B83F5D40663FD44A783F6095973FBFE4983F0BE6713FDE1B8E3F34EF813FE1377D3FE2BC413F47E7A53F23810F3F",
      torch_tensor_12_torch.float32_8: "0x04000000B2775F3BE14F8ABDFF3BC9BC61EA253DE70349BEC23434BD455CA6BCB0B3A63D0343DE3D3248CF3C955A8FBB1019F1BC",
      torch_tensor_12_torch.float32_7: "0x04000000B0998B3DE54F03BE6517F03CB056333E08588DBD82C63ABEF730BA3DBF4BCBBDE7FB803D20525B3D38EBF4BC724B143C",
      torch_tensor_12_torch.float32_6: "0x040000006A42663F706A883F051A7E3FE359BA3FB65BBF3F050E063FA341B03F9CB6B03F5F44B63FF2BF6A3F45583C3F6B0A9C3F",
      torch_tensor_12_torch.float32_5: "0x04000000B5560A3F281E833FD5751A3F2CB1973FE798893F110E4B3FBD6D183F888F2B3F98797F3FCAD6933F759C843F9FDA843F",
      torch_tensor_12_torch.float32_4: "0x04000000717B2EBE6C9FA0BD26C3083D8F6DA0BD4BF6F1BD9476B83CC02687BDE7EE8F3D08FFD3BDA41A87BD6867863D0718A83D",
      torch_tensor_12_4_1_1_torch.float32: "0x040000003C578A3EE0C9EFBC6082F13CC873A4BE98C7993E142620BE00B0D7BAE8B7D43E40FB97BEF2B1F33EC2E6803E684C9DBE9281ABBEB689D9BE20109D3E405A8E3C180795BD2EC1C23E6002CABD503A443EF847B73D90CA2ABDFED58ABE1AD2AABEAA8AE9BE30FAC73EEE6BE83E3A31FC3E88DE773E983CE8BD2EE099BE1C61FDBEE89845BE3C1FB0BED40C0DBE4063B4BEFA84B7BE806349BC5E17B3BE80EC603D801A86BCB469D43E74288D3E28335C3E6019ABBED0B2D33DA2C990BE1E18983E",
      torch_tensor_12_torch.float32_3: "0x04000000CF43C0BD4FF7D4BDBFEB723D3AEE70BAA2493C3D931E6DBD9D727ABD6809CD3D68D9FBBCF7F81DBC2799AA3D289BE4BD",
      torch_tensor_12_torch.float32_2: "0x04000000CA19993F136B113FC2162E3FDB6B7C3F04968D3F9BF61D3F67132F3F179A5F3FEE741E3FEAB74D3F17217E3FB45F953F",
      torch_tensor_12_torch.float32_1: "0x04000000085C503F545DA33F42729F3FB81E803F1B9A693F54BA2B3F5139893F1D3A013F6955923F51BC733F267D343F799E233F",
      torch_tensor_12_torch.float32: "0x0400000073FDD23D4DC74FBDE69826BC49210B3E176A9DBE6CDD9CBD6847943DFFE3C53CDEBF1FBE97CC063E71A3AFBD63A208BD",
      torch_tensor_12_4_3_3_torch.float32: "0x040000008070A53CABCC923B7BEB253E6E5A13BEB0F1EF3DF2F629BE3B3C8EBD2BCD98BD9387B0BD9B695B3D988F8CBD3BBE4BBDEA3B083E80FD4B3D30E1453D107D3CBDF045423DA02393BD4B1F273D0C3013BE6F1816BE4360B43D26A8BB3D1339D73D9BAAA0BD2BC1D1BCAE59D1BD5B81C2BDAB3AA7BAD0F003BDCE13C93D94F0083ED6D2083E806B56BD56E04A3B5B2076BDC011FD3C346923BEC00C05BDCB3C80BCBB68193D082FB03D2BEF79BC7B95A2BD2020193EA03C16BDB60BFEBC18CEC3BDD868A13DA052C03DFBC2BA3DD6F4C43C30B8ECBD30B91D3EF361E73D500ED43D000C933DAB70DC3CBB50B33D2B8A2DBD2E7E27BEABC260BB63BCFDBD84F8073E827E15BECEBD86BD0BE2393D68FB963DCB7C2A3ECAB90B3EC0DAE83CEE54073E80EFFD3BF34C99BD5621103B564DC03C001B4F3BAB67E6BB9644CABDBBFE823DE6DB803D2B12AC3D00E27DBDB6D82D3D1BA8DD3D00629EBD465E46BD2003C13DBB90C2BDEB5BF43C4B4B22BD863E6BBD52AD21BE8079683DD641C33BA7FA11BEC085DFBC5651623CC6B1003D08020ABE16587FBCB09FFE3DE0CF19BEA0B1F0BD5337D63D58E28ABD13D0A5BD6359D6BD2B08323DB678813C000A3A3BCBC0583D40A54C3DA343CFBD00B4E93BDA0129BE960C08BE8832AC3D2012893C90CFDABD9BC5BCBDA811F23D7C1810BE6045D2BD131D023EA81708BE5083C4BDB0B8C33DBBF802BE3BC9253DE0B5053E0072AB3CC8B1B2BD5066DFBD20BE1CBE467EB63D2BC690BB00275EBB2399D1BD68F003BE40EF01BD90274C3DD303D63D8BB7FB3DAB8B6FBCD6EB26BE5EF8ED3D8EED87BD36FA813C166A03BDBE70C0BD504C68BD40F0E6BCBFF906BE9037CFBDCB81B1BC263E6D3D9B63293ED350DC3D9EE5E33D0025EEBBFB13143DCB9366BD2E0FE6BD6B11033E08899E3D2A58133ED09DAA3D38FECCBDA49F1ABEAEC1283E50FDF6BD9B5743BD0611B8BD43F1803DB85DE53D0059C2BC0B60CB3C6BF705BCC870A1BDB08E253E5BF0A13D904F33BDE6DAE6BD237EA4BDC0DB30BD2C09193E701591BD2BD2A13C6EFDCC3D00EE953ADE529D3D2884A7BDAB1F443B16A97F3C0B16C93D5C150C3E63F4DFBD36D31BBD73BBCFBD17451A3EBE29103E3777013E80D16C3D502647BDAB195D3DFB0A0CBE56B7F4BAE8F4C6BDDA8D04BE165F2ABE9E31833D5B7BF23DEB0D4FBDDC3C21BE732B83BDD3318A3D4F5B1A3E0E86B43DDB4282BD50091E3E9E4FC13D6BD4173C9E96E53DD64BD6BD1632A83C76C9813C5639FEBA5671E93DCBD8BA3DD0DA1A3D36F7453D2BF9E7BDF648003E0080303A6EE0A0BDE07B303D2ED586BD0B5D893C9623593C36E5BE3CEBB8D93DBBCFDA3D105C073EE8E6FCBD4BA1C3BC807229BD6BC766BD9C5427BE567CE33D56E671BB6E9C0D3EBCFD203ECBCA6C3DA01B51BD8FEA183E20F2C73DD3E8C73D9685FABC1B63103DCAF509BEC6D20D3E2369113EA0A4ACBCEBA40CBC0006FEBBAB005E3DD643C63BC3EF10BEEB7E95BC163D73BD7699D03DA362E5BDEE2E05BE132D073E2BD50BBE20909F3DF693ECBC86EE20BEEF311EBE56BFB93BAB7967BCFE02843D4BD3EE3C8B09ABBD54EE113E6B2336BC4057063D136384BD76E41EBD5095BDBD6608CDBD6830F9BD685EA03DEB87C53DD0938B3DCBB128BE56FE3A3C548C20BECE6088BD2B8AA23BB83BBD3D6E6386BD3BE6C63D50A4753D00ED423BA614293E8BB028BD90CE143DF67890BD0089A43B26F7573DAB9829BE9385F03DB31CA03D43B187BD76AED8BD6B0D9DBD30918B3DE30528BE26749EBDF026ECBD7E24173E4850BB3DC70D29BEB2840FBEA8F4A6BD24E0053EA897FB3D10BEB83DD0683D3D647D04BED6FDE7BC07E2143ED029CCBD2B0941BD665EE33D40E22EBD137FC2BD50B4DDBD8306C7BD569D1DBE40179ABCABFA8FBB8B4CD83DA3B8ABBD668540BD7888EFBD9E40283E00CAE83A04A223BEE0729C3D9E5FBB3D2067E73D96362A3EDB450EBDA0F5143D3073013E36BCFA3C6059A1BCA045C63CD0C862BDAE23003E9682833D9EF9D23D16056A3D2BFC623D8B36A03C3B619FBD2B15A0BBC8E8853DABC4CFBDDF46293E248D043E2E57D0BDDBCFF3BDC6AF263DEBAAFCBD50EE8D3D6ED5DB3DAB82933D2B0E3E3CC35EB0BD04AF18BE3B28473D8BE9F93D566485BBC0D204BC830689BD5655503C969D82BDD3E509BEABEE4D3C86E774BD9840B4BD03D310BE60A14FBDC049883C7A0A08BE0079DF3C6B2752BD80D78D3DDBD1903DB0EA08BD9EDB22BEB64D1BBDE4EA0CBE6BC66D3C302A21BE666508BEBB0DC63D4B70ABBDCB9A2D3D60860E3ECE2506BEB2981ABE22A403BE60E09F3DD21E1B3E3B39133D6011FDBDE063BBBD83648EBDF41524BE2E95873D60F4FE3DCC800D3EEF9B1BBEB0A37E3D364902BDBEC821BEB85BD43D"
    }
  }
#-}
