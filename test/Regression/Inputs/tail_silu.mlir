#map = affine_map<(d0) -> (d0)>
#map1 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map2 = affine_map<(d0, d1, d2, d3) -> (d1, 0, 0)>
module {
  func.func @main(%arg0: tensor<1x8x8x8xf32>) -> tensor<1x8x8x8xf32> {
    %cst = arith.constant 0.000000e+00 : f32
    %cst_0 = arith.constant 1.000000e+00 : f32
    %cst_1 = arith.constant dense_resource<torch_tensor_8_torch.float32_11> : tensor<8xf32>
    %cst_2 = arith.constant dense_resource<torch_tensor_8_torch.float32_10> : tensor<8xf32>
    %cst_3 = arith.constant dense_resource<torch_tensor_8_torch.float32_9> : tensor<8xf32>
    %cst_4 = arith.constant dense_resource<torch_tensor_8_torch.float32_8> : tensor<8xf32>
    %cst_5 = arith.constant dense_resource<torch_tensor_8_torch.float32_7> : tensor<8xf32>
    %cst_6 = arith.constant dense_resource<torch_tensor_8_torch.float32_6> : tensor<8xf32>
    %cst_7 = arith.constant dense_resource<torch_tensor_8_torch.float32_5> : tensor<8xf32>
    %cst_8 = arith.constant dense_resource<torch_tensor_8_torch.float32_4> : tensor<8xf32>
    %cst_9 = arith.constant dense_resource<torch_tensor_8_8_1_1_torch.float32> : tensor<8x8x1x1xf32>
    %cst_10 = arith.constant dense_resource<torch_tensor_8_torch.float32_3> : tensor<8xf32>
    %cst_11 = arith.constant dense_resource<torch_tensor_8_torch.float32_2> : tensor<8xf32>
    %cst_12 = arith.constant 1.000000e-05 : f64
    %cst_13 = arith.constant dense_resource<torch_tensor_8_torch.float32_1> : tensor<8xf32>
    %cst_14 = arith.constant dense_resource<torch_tensor_8_torch.float32> : tensor<8xf32>
    %cst_15 = arith.constant dense_resource<torch_tensor_8_8_3_3_torch.float32> : tensor<8x8x3x3xf32>
    %padded = tensor.pad %arg0 low[0, 0, 1, 1] high[0, 0, 1, 1] {
    ^bb0(%arg1: index, %arg2: index, %arg3: index, %arg4: index):
      tensor.yield %cst : f32
    } : tensor<1x8x8x8xf32> to tensor<1x8x10x10xf32>
    %0 = tensor.empty() : tensor<1x8x8x8xf32>
    %1 = linalg.fill ins(%cst : f32) outs(%0 : tensor<1x8x8x8xf32>) -> tensor<1x8x8x8xf32>
    %2 = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%padded, %cst_15 : tensor<1x8x10x10xf32>, tensor<8x8x3x3xf32>) outs(%1 : tensor<1x8x8x8xf32>) -> tensor<1x8x8x8xf32>
    %3 = tensor.empty() : tensor<8xf32>
    %4 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%cst_13 : tensor<8xf32>) outs(%3 : tensor<8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %27 = arith.truncf %cst_12 : f64 to f32
      %28 = arith.addf %in, %27 : f32
      linalg.yield %28 : f32
    } -> tensor<8xf32>
    %5 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%4 : tensor<8xf32>) outs(%3 : tensor<8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %27 = math.rsqrt %in : f32
      linalg.yield %27 : f32
    } -> tensor<8xf32>
    %expanded = tensor.expand_shape %cst_14 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %expanded_16 = tensor.expand_shape %5 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %6 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%2, %expanded : tensor<1x8x8x8xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_27: f32, %out: f32):
      %27 = arith.subf %in, %in_27 : f32
      linalg.yield %27 : f32
    } -> tensor<1x8x8x8xf32>
    %7 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%6, %expanded_16 : tensor<1x8x8x8xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_27: f32, %out: f32):
      %27 = arith.mulf %in, %in_27 : f32
      linalg.yield %27 : f32
    } -> tensor<1x8x8x8xf32>
    %expanded_17 = tensor.expand_shape %cst_11 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %8 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%7, %expanded_17 : tensor<1x8x8x8xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_27: f32, %out: f32):
      %27 = arith.mulf %in, %in_27 : f32
      linalg.yield %27 : f32
    } -> tensor<1x8x8x8xf32>
    %expanded_18 = tensor.expand_shape %cst_10 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %9 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%8, %expanded_18 : tensor<1x8x8x8xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_27: f32, %out: f32):
      %27 = arith.addf %in, %in_27 : f32
      linalg.yield %27 : f32
    } -> tensor<1x8x8x8xf32>
    %10 = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%arg0, %cst_9 : tensor<1x8x8x8xf32>, tensor<8x8x1x1xf32>) outs(%1 : tensor<1x8x8x8xf32>) -> tensor<1x8x8x8xf32>
    %11 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%cst_7 : tensor<8xf32>) outs(%3 : tensor<8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %27 = arith.truncf %cst_12 : f64 to f32
      %28 = arith.addf %in, %27 : f32
      linalg.yield %28 : f32
    } -> tensor<8xf32>
    %12 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%11 : tensor<8xf32>) outs(%3 : tensor<8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %27 = math.rsqrt %in : f32
      linalg.yield %27 : f32
    } -> tensor<8xf32>
    %expanded_19 = tensor.expand_shape %cst_8 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %expanded_20 = tensor.expand_shape %12 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %13 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%10, %expanded_19 : tensor<1x8x8x8xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_27: f32, %out: f32):
      %27 = arith.subf %in, %in_27 : f32
      linalg.yield %27 : f32
    } -> tensor<1x8x8x8xf32>
    %14 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%13, %expanded_20 : tensor<1x8x8x8xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_27: f32, %out: f32):
      %27 = arith.mulf %in, %in_27 : f32
      linalg.yield %27 : f32
    } -> tensor<1x8x8x8xf32>
    %expanded_21 = tensor.expand_shape %cst_6 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %15 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%14, %expanded_21 : tensor<1x8x8x8xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_27: f32, %out: f32):
      %27 = arith.mulf %in, %in_27 : f32
      linalg.yield %27 : f32
    } -> tensor<1x8x8x8xf32>
    %expanded_22 = tensor.expand_shape %cst_5 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %16 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%15, %expanded_22 : tensor<1x8x8x8xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_27: f32, %out: f32):
      %27 = arith.addf %in, %in_27 : f32
      linalg.yield %27 : f32
    } -> tensor<1x8x8x8xf32>
    %17 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%9, %16 : tensor<1x8x8x8xf32>, tensor<1x8x8x8xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_27: f32, %out: f32):
      %27 = arith.addf %in, %in_27 : f32
      linalg.yield %27 : f32
    } -> tensor<1x8x8x8xf32>
    %18 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%cst_3 : tensor<8xf32>) outs(%3 : tensor<8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %27 = arith.truncf %cst_12 : f64 to f32
      %28 = arith.addf %in, %27 : f32
      linalg.yield %28 : f32
    } -> tensor<8xf32>
    %19 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%18 : tensor<8xf32>) outs(%3 : tensor<8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %27 = math.rsqrt %in : f32
      linalg.yield %27 : f32
    } -> tensor<8xf32>
    %expanded_23 = tensor.expand_shape %cst_4 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %expanded_24 = tensor.expand_shape %19 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %20 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%arg0, %expanded_23 : tensor<1x8x8x8xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_27: f32, %out: f32):
      %27 = arith.subf %in, %in_27 : f32
      linalg.yield %27 : f32
    } -> tensor<1x8x8x8xf32>
    %21 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%20, %expanded_24 : tensor<1x8x8x8xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_27: f32, %out: f32):
      %27 = arith.mulf %in, %in_27 : f32
      linalg.yield %27 : f32
    } -> tensor<1x8x8x8xf32>
    %expanded_25 = tensor.expand_shape %cst_2 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %22 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%21, %expanded_25 : tensor<1x8x8x8xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_27: f32, %out: f32):
      %27 = arith.mulf %in, %in_27 : f32
      linalg.yield %27 : f32
    } -> tensor<1x8x8x8xf32>
    %expanded_26 = tensor.expand_shape %cst_1 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %23 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%22, %expanded_26 : tensor<1x8x8x8xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_27: f32, %out: f32):
      %27 = arith.addf %in, %in_27 : f32
      linalg.yield %27 : f32
    } -> tensor<1x8x8x8xf32>
    %24 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%17, %23 : tensor<1x8x8x8xf32>, tensor<1x8x8x8xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_27: f32, %out: f32):
      %27 = arith.addf %in, %in_27 : f32
      linalg.yield %27 : f32
    } -> tensor<1x8x8x8xf32>
    %25 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%24 : tensor<1x8x8x8xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %27 = arith.negf %in : f32
      %28 = math.exp %27 : f32
      %29 = arith.addf %28, %cst_0 : f32
      %30 = arith.divf %cst_0, %29 : f32
      linalg.yield %30 : f32
    } -> tensor<1x8x8x8xf32>
    %26 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%24, %25 : tensor<1x8x8x8xf32>, tensor<1x8x8x8xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_27: f32, %out: f32):
      %27 = arith.mulf %in, %in_27 : f32
      linalg.yield %27 : f32
    } -> tensor<1x8x8x8xf32>
    return %26 : tensor<1x8x8x8xf32>
  }
}

{-#
  dialect_resources: {
    builtin: {
      torch_tensor_8_torch.float32_11: "0x04000000A8FE16BEAA3FF1BDA5F6E0BA971F473E5BCFEA3D70A44B3D1835473D8F35FB3D",
      torch_tensor_8_torch.float32_10: "0x040000003817083F380FA03F076D8F3F66F2973F9D96183FE4BDB33F5B534B3FA0637A3F",
      torch_tensor_8_torch.float32_9: "0x04000000937D673FB00A6E3F6846903F70FAAD3F9130823F4890B83FE4C3583F55739A3F",
      torch_tensor_8_torch.float32_8: "0x040000003B7A873DC7D72BBE81403ABDFD26203E8A080EBE25DE53BDD2D2883D4BF139BB",
      torch_tensor_8_torch.float32_7: "0x040000002D5294BDA704893D92B86E3C538543BC1FAD04BE1E3BB7BD4D5BEEBDFA9A163E",
      torch_tensor_8_torch.float32_6: "0x04000000B8C9013F4844BA3F84811E3F78F7853F8248A73FF42B133F0C1B953FCA2CBD3F",
      torch_tensor_8_torch.float32_5: "0x0400000094AE843F044B093FF5A87F3F63E96C3F34D43C3F5DD4B63F40998B3F4A63583F",
      torch_tensor_8_torch.float32_4: "0x040000003706453C7A27063D65B2B93D72F34CBD8C4C323DD929C23D7B1883BCE4C3923E",
      torch_tensor_8_8_1_1_torch.float32: "0x040000004F7998BDD01F563EF87EAD3C2CDA3CBDD97532BEFDE7A33EA59BAF3E0802403ECDE588BC7161753E810B9C3E1DFED7BD8C3589BE0F82A4BEB9C617BE4AEB70BEAC55F8BDDDAE9ABD7A5386BED137633E65549E3E7A769E3E70D6273EBA1C0D3EE44796BEE4CA903C1F87983E189FA13D56542A3E3126AC3EC8302A3D57C8F7BD889DAA3EBCD2A5BE5953F9BB5063923D35E8263D1CC395BEB1251FBE900EA13E5ED2C5BCD37ED93DDA5A093EB6A40F3E49A8603EC8BCF73DF86580BD25B46ABDEBD755BEC880503EFC74B23EEF30A53E0D0E55BE5055123EFCF851BE6CB5AFBEFA60983E0A4D2B3E597298BE48459A3D4436A63EA6D947BCA1827E3D94D6233E",
      torch_tensor_8_torch.float32_3: "0x040000009EF8083EBDB7FC3D7C32033E5210BCBC51B28CBDAE2814BB8DD79EBD32DD063E",
      torch_tensor_8_torch.float32_2: "0x04000000EE60723FBB8C123FECB4B53FE547A43FDC59BC3FEE568C3F9F31903F759C953F",
      torch_tensor_8_torch.float32_1: "0x040000007C77823F75C6583F5B99723FD0D6903F6EED983FEE25A93FC09FB43FDEA19D3F",
      torch_tensor_8_torch.float32: "0x040000002E90923BFCB5433EB142BDBC33B10D3D52F7063E4067173D04551D3D7055F33C",
      torch_tensor_8_8_3_3_torch.float32: "0x040000004A1D4B3D377CE83D21CAAA3D0AABE3BA4D66E9BD4A809CBD26D2A2BD9CA4A8BDB49DCE3D04D984BDBFF2523D46470CBD5FFDBEBB7F55EEBDC237273DBCDF973D4AEFBCBD5FAEC8BCFB0698BCD3539D3D0185083DB3DB56BDEF41B03D3A06AC3C83264BBDA8578ABD5E16763DC8CA9F3D5445CF3D30C65A3D48AA053DA378D9BD3450373C3DE8C9BC733E13BB5C35133DF2FCE2BC92AFFBB94759BB3D7180F33CD9B3913D5A9C9D3D88F792BC2243AE3BD902BBBD4E22E4BBE1CC8FBD5C57593D8A6B34BD6D9CA13D2869B3BD4C0EB93C42C3C73C36AD433C561BB9BD6D07A4BDF53FD43DF11DEF3CE7C66CBDC0BA3C3D3318A43D8ACF133DBFD318BD02800F3D0D1DD7BD6B69813D622F87BD31F5B2BDBCD80EBC689393BD1E9050BD7C8D67BDE7F1BA3C0393CDBC8876C13D603C8DBD82D6BE3DBFF7163CB40F27BCCCE8CC3D7F117F3DCCC5ADBDBBEB733D42D9A03D055515397A3D933DF7D2253DB81AB23D45B3A5BD33CCDFBDFE6C3ABA2A98753BEB87D4BD6A8BC1BD2375AD3D3775BBBDFC14843DA8A7A93D76940ABDDAF062BDCC7D15BD3CC8BA3DF77E8D3DFD06D3BD608AC7BD8D56533D0C47BABDDDF8F7BC0458C7BC5E67CB3D2DFDB3BDBD6E93BC5F09BD3DCC1BAA3D95F0EABDCFDAB9BDC32E6E3DBD6E3DBDD9AAAB3DE5D30B3DF8FAAD3D9A4D56BD8451883CDE49B0BD803ECFBDA73123BD2112E03D77C0B13DFDA8AC3D9EF8B63DED80E3BDD81AA83D79E5BD3D75EDF4BC0E50C9BD155B04BD88DBBE3D6CB272BDBAD056BDB1578CBD778970BD110504BD2ED14D3C7E85893D6A11363B98AECFBDE5E6B53D1A33033B969133BDE4E5B9BD3CA79A3C9C8C203DC070C8BD81A9BBBD7FBA823DF10F203DD161B4BC74A05EBC876739BD346DE53CEC85913CC8E3FD3C69400D3D1C23073D7BFD0A3DF54C43BDB5B2EC3D13AD473D34F3BDBC87B23A3B570DE5BD3AF92EBD31AD1DBD213D543D3543F13D70F518BD37BECE3D17A6E33C398987BD240283BD223B1ABCF133983B67FF0DBDD01F703D4C09E93D868B0D3D4B53AF3D548B5D3CAFAB2FBD10E2B63DE19AE23DF64C91BD87A369BDAE45C63D1240523D963FDE3D50139F3DA54FE53D8FDAEFBB8E0AE23B2F91A9BDCCF99F3C3523953D861DA8BCFC99823C52EF93BDE901C43DDF6BDBBDA22A6CBC070AD83DCF35FFBC8F0A78BD6FF1A0BC405F72BD3FD684BD4199B93DEC60223DB521603D4C03D2BD8EFF1D3D854D4BBD31788EBDCAE571BD4297BE3DB724ACBD39EF65BD6AFAD2BDA0E6A33DCFF7C83D056C1E3D8E04C73DB961253C06053BBCBEDEE03DEEAACD3D5C27C83D6CCFBE3DE278C13D4427843D91E531BD812C74BD4091EB3BC9D034BD51E0A1BDBC3E543DA289E83D24E6D4BD73EAB8BDA7528F3DBC01E3BD8D76DBBDEF552A3DBA47ECBD87373E3D3756B1BD3402963C4D8BE3BD3C66EC3DEA3533BC0FC7D73DD972C4BBD3A1123D61CD543DF1D289BD40BB2DBDF9E05CBA67B2CC3D266818BC76A2EE3D9C3ADB3D0F75753D3969E1BD61D615BDFCB1CDBDC81BE4BD1F1E9DBBB4FEE83D191AAA3D3C53C33C79309CBD7AEDB1BD39475CBD7DD4443DE35C68BB05DDA5BDE7F5693D6546CEBDDE6F893C6C0F0ABD3795EC3DBBC8DFBD1398CB3DC568B4BCA349B3BD6EC206BD52D093BC6EF2B9BB7D52153DBA08CD3D3B22B33C472BA23D8C42BABD33926EBDBBDABBBD631E093D3869E13DE412CFBD802BC8BCF1C03DBC45248CBDADE8B8BD42CC953DA9BD16BDE00E8ABD84EF83BCD6FDC9BDD180E13DFE19D33CEBC1EABCD657243D23CFA23D72C756BC84CB513D8A4FE0BD2718C73D26D5AB3D79142CBD2141443D76E1173D4120DABCE603F13DD2350E3D3C6DAFBD9F0AAE3C106109BD9658E5BD8DBAB23D7F0CC43CB3D5BFBD32816C3D994661BDF4ACBC3DBBC545BC77F265BC6843B7BD7DAD72BD8A97AD3D1D9B703D899655BD09F1433CD784CDBCD9ADC1BD1FA4273D11284FBDABC19D3DFD2B27BC7811113DEDD3B4BC3DDF273CD462BD3D7735D2BD664BEA3D8B660A3DF027B1BD1F6CDBBDDB84F03B1C1970BD700BEC3D2D276EBDA60AD03D5F8D933DAD59A3BD323313BD5476A03D3D5588BD61C097BDA65988BD8F0B9EBCC7C77D3DB1DE3BBCB2BEC83CBB251A3D15FA0CBCE47D853D658DB23D715E83BDD03E643D4AF9B7BC6F66A3BBE3CCC4BD2A9BCD3D06C1913D3AE2633D8DA778BD23908E3C6EC7AC3D7FB8B53CCCB3EDBD9C139A3D5CC9C73D0CA3D03CC2AA953D3331A53D3751B9BD85C5D1BCC415A03DD8ECDBBC5866EBBD6376EEBDB3FB8B3DA8A2233C2C0D743DD090CEBD28468D382FD5C1BD3E4A643D70D898BDC5AD86BDA7D29CBD3DC298BD3DC34CBC5D9BF03CECA2A73D918FED3DDE3F08BD4157D73CEE6C4DBD5EA0E6BDA68DF6BC5A73BA3D58EC2A3DAA8F53BA530AC8BD909E71BD3147FF3CDF15E33D7956C3BBFB548CBDCCFE593D9FDA463C08895F3DAEF666BC7DAF8B3DD6BE7D3D30D1A1BD316AD53C7560B33C6C26CE3DAE62C7BDEC4EB03DB5C0073CBD688B3CA7CA0E3DC02FC9BDB4349EBD9698E5BDB22BB33D9AE6C83DDC4476BD6622433D4197A03DC0E8E9BDABF0053C78D5D53C90B2BABD47DD33BDE3F85E3DD9B98C3D28C18ABBF9AFA73D6A8E7D3DFDE535BD0C6484BDA7CAA43D99DD703AD4ED873D8E60B73C720FD4BC085D4A3DB93F9DBD08EC8E3C6F17393DF7C190BD3546C43DEA8CF7BBE00EAFBD33820D3DFAE08BBD22F693BD19F6CE39EDB25E3DF5ECE73D5F8EC63B15ECC93D12F7D53D0DCC01BDAADFE5BBDAA3E9BD94EC15BD2EE7993D2C3F1BBC1D726EBC94A214BD19F5783DF6E6C13DF6A095BDCC06693DBAF47EBD7731973DDB00D2B923E858BD2A22973D08A5CEBDE22A733DA978BABB7CFF91BD04BAAFBDBD2C88BDDD363739B7774E3DF2407EBB7F51FBBCA28210BD1B04D63CF84CA33DCA325C3BACC983BDF50291BCF0F1B7BD3D1E403DBFB15EBD186E303D1727F7BBBBD0C33D4D5A5DBDFE12A2BDB90BF83B8A0F1F3D24E4BDBD9B728CBDBEE0B23D404ECC3DEF9A943D40FBB03DD88D7F3D776DC83DB7EA043DD556A5BDC7B782BD53B7533D456272BB465BDA3D1BE5ED3D71BDB73D5AE896BDD0D611BD7B66CB3D45B5913C3743CF3DDD418F3D6210E6BD867C113DE0A0C73C4B1903BC6EE6C03D976CACBDF2DCE13D37A8BE3D70C3FF3CB966CD3D4D6AB43C0A3F52BD42F6A1BD0E9BE13D9F1FAABC6D3DCE3C"
    }
  }
#-}
