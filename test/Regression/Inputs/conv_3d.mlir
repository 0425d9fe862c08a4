#map = affine_map<(d0) -> (d0)>
#map1 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d2, d3, d4)>
#map2 = affine_map<(d0, d1, d2, d3, d4) -> (d1, 0, 0, 0)>
module {
  func.func @main(%arg0: tensor<1x3x4x5x3xf32>) -> tensor<1x3x4x5x3xf32> {
    %cst = arith.constant 0.000000e+00 : f32
    %cst_0 = arith.constant dense_resource<torch_tensor_3_torch.float32_7> : tensor<3xf32>
    %cst_1 = arith.constant dense_resource<torch_tensor_3_torch.float32_6> : tensor<3xf32>
    %cst_2 = arith.constant dense_resource<torch_tensor_3_torch.float32_5> : tensor<3xf32>
    %cst_3 = arith.constant dense_resource<torch_tensor_3_torch.float32_4> : tensor<3xf32>
    %cst_4 = arith.constant dense_resource<torch_tensor_3_3_1_1_1_torch.float32> : tensor<3x3x1x1x1xf32>
    %cst_5 = arith.constant dense_resource<torch_tensor_3_torch.float32_3> : tensor<3xf32>
    %cst_6 = arith.constant dense_resource<torch_tensor_3_torch.float32_2> : tensor<3xf32>
    %cst_7 = arith.constant 1.000000e-05 : f64
    %cst_8 = arith.constant dense_resource<torch_tensor_3_torch.float32_1> : tensor<3xf32>
    %cst_9 = arith.constant dense_resource<torch_tensor_3_torch.float32> : tensor<3xf32>
    %cst_10 = arith.constant dense_resource<torch_tensor_3_3_3_3_3_torch.float32> : tensor<3x3x3x3x3xf32>
    %padded = tensor.pad %arg0 low[0, 0, 1, 1, 1] high[0, 0, 1, 1, 1] {
    ^bb0(%arg1: index, %arg2: index, %arg3: index, %arg4: index, %arg5: index):
      tensor.yield %cst : f32
    } : tensor<1x3x4x5x3xf32> to tensor<1x3x6x7x5xf32>
    %0 = tensor.empty() : tensor<1x3x4x5x3xf32>
    %1 = linalg.fill ins(%cst : f32) outs(%0 : tensor<1x3x4x5x3xf32>) -> tensor<1x3x4x5x3xf32>
    %2 = linalg.conv_3d_ncdhw_fcdhw {dilations = dense<1> : vector<3xi64>, strides = dense<1> : vector<3xi64>} ins(%padded, %cst_10 : tensor<1x3x6x7x5xf32>, tensor<3x3x3x3x3xf32>) outs(%1 : tensor<1x3x4x5x3xf32>) -> tensor<1x3x4x5x3xf32>
    %3 = tensor.empty() : tensor<3xf32>
    %4 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%cst_8 : tensor<3xf32>) outs(%3 : tensor<3xf32>) {
    ^bb0(%in: f32, %out: f32):
      %19 = arith.truncf %cst_7 : f64 to f32
      %20 = arith.addf %in, %19 : f32
      linalg.yield %20 : f32
    } -> tensor<3xf32>
    %5 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%4 : tensor<3xf32>) outs(%3 : tensor<3xf32>) {
    ^bb0(%in: f32, %out: f32):
      %19 = math.rsqrt %in : f32
      linalg.yield %19 : f32
    } -> tensor<3xf32>
    %expanded = tensor.expand_shape %cst_9 [[0, 1, 2, 3]] output_shape [3, 1, 1, 1] : tensor<3xf32> into tensor<3x1x1x1xf32>
    %expanded_11 = tensor.expand_shape %5 [[0, 1, 2, 3]] output_shape [3, 1, 1, 1] : tensor<3xf32> into tensor<3x1x1x1xf32>
    %6 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%2, %expanded : tensor<1x3x4x5x3xf32>, tensor<3x1x1x1xf32>) outs(%0 : tensor<1x3x4x5x3xf32>) {
    ^bb0(%in: f32, %in_18: f32, %out: f32):
      %19 = arith.subf %in, %in_18 : f32
      linalg.yield %19 : f32
    } -> tensor<1x3x4x5x3xf32>
    %7 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%6, %expanded_11 : tensor<1x3x4x5x3xf32>, tensor<3x1x1x1xf32>) outs(%0 : tensor<1x3x4x5x3xf32>) {
    ^bb0(%in: f32, %in_18: f32, %out: f32):
      %19 = arith.mulf %in, %in_18 : f32
      linalg.yield %19 : f32
    } -> tensor<1x3x4x5x3xf32>
    %expanded_12 = tensor.expand_shape %cst_6 [[0, 1, 2, 3]] output_shape [3, 1, 1, 1] : tensor<3xf32> into tensor<3x1x1x1xf32>
    %8 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%7, %expanded_12 : tensor<1x3x4x5x3xf32>, tensor<3x1x1x1xf32>) outs(%0 : tensor<1x3x4x5x3xf32>) {
    ^bb0(%in: f32, %in_18: f32, %out: f32):
      %19 = arith.mulf %in, %in_18 : f32
      linalg.yield %19 : f32
    } -> tensor<1x3x4x5x3xf32>
    %expanded_13 = tensor.expand_shape %cst_5 [[0, 1, 2, 3]] output_shape [3, 1, 1, 1] : tensor<3xf32> into tensor<3x1x1x1xf32>
    %9 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%8, %expanded_13 : tensor<1x3x4x5x3xf32>, tensor<3x1x1x1xf32>) outs(%0 : tensor<1x3x4x5x3xf32>) {
    ^bb0(%in: f32, %in_18: f32, %out: f32):
      %19 = arith.addf %in, %in_18 : f32
      linalg.yield %19 : f32
    } -> tensor<1x3x4x5x3xf32>
    %10 = linalg.conv_3d_ncdhw_fcdhw {dilations = dense<1> : vector<3xi64>, strides = dense<1> : vector<3xi64>} ins(%arg0, %cst_4 : tensor<1x3x4x5x3xf32>, tensor<3x3x1x1x1xf32>) outs(%1 : tensor<1x3x4x5x3xf32>) -> tensor<1x3x4x5x3xf32>
    %11 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%cst_2 : tensor<3xf32>) outs(%3 : tensor<3xf32>) {
    ^bb0(%in: f32, %out: f32):
      %19 = arith.truncf %cst_7 : f64 to f32
      %20 = arith.addf %in, %19 : f32
      linalg.yield %20 : f32
    } -> tensor<3xf32>
    %12 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%11 : tensor<3xf32>) outs(%3 : tensor<3xf32>) {
    ^bb0(%in: f32, %out: f32):
      %19 = math.rsqrt %in : f32
      linalg.yield %19 : f32
    } -> tensor<3xf32>
    %expanded_14 = tensor.expand_shape %cst_3 [[0, 1, 2, 3]] output_shape [3, 1, 1, 1] : tensor<3xf32> into tensor<3x1x1x1xf32>
    %expanded_15 = tensor.expand_shape %12 [[0, 1, 2, 3]] output_shape [3, 1, 1, 1] : tensor<3xf32> into tensor<3x1x1x1xf32>
    %13 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%10, %expanded_14 : tensor<1x3x4x5x3xf32>, tensor<3x1x1x1xf32>) outs(%0 : tensor<1x3x4x5x3xf32>) {
    ^bb0(%in: f32, %in_18: f32, %out: f32):
      %19 = arith.subf %in, %in_18 : f32
      linalg.yield %19 : f32
    } -> tensor<1x3x4x5x3xf32>
    %14 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%13, %expanded_15 : tensor<1x3x4x5x3xf32>, tensor<3x1x1x1xf32>) outs(%0 : tensor<1x3x4x5x3xf32>) {
    ^bb0(%in: f32, %in_18: f32, %out: f32):
      %19 = arith.mulf %in, %in_18 : f32
      linalg.yield %19 : f32
    } -> tensor<1x3x4x5x3xf32>
    %expanded_16 = tensor.expand_shape %cst_1 [[0, 1, 2, 3]] output_shape [3, 1, 1, 1] : tensor<3xf32> into tensor<3x1x1x1xf32>
    %15 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%14, %expanded_16 : tensor<1x3x4x5x3xf32>, tensor<3x1x1x1xf32>) outs(%0 : tensor<1x3x4x5x3xf32>) {
    ^bb0(%in: f32, %in_18: f32, %out: f32):
      %19 = arith.mulf %in, %in_18 : f32
      linalg.yield %19 : f32
    } -> tensor<1x3x4x5x3xf32>
    %expanded_17 = tensor.expand_shape %cst_0 [[0, 1, 2, 3]] output_shape [3, 1, 1, 1] : tensor<3xf32> into tensor<3x1x1x1xf32>
    %16 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%15, %expanded_17 : tensor<1x3x4x5x3xf32>, tensor<3x1x1x1xf32>) outs(%0 : tensor<1x3x4x5x3xf32>) {
    ^bb0(%in: f32, %in_18: f32, %out: f32):
      %19 = arith.addf %in, %in_18 : f32
      linalg.yield %19 : f32
    } -> tensor<1x3x4x5x3xf32>
    %17 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%9, %16 : tensor<1x3x4x5x3xf32>, tensor<1x3x4x5x3xf32>) outs(%0 : tensor<1x3x4x5x3xf32>) {
    ^bb0(%in: f32, %in_18: f32, %out: f32):
      %19 = arith.addf %in, %in_18 : f32
      linalg.yield %19 : f32
    } -> tensor<1x3x4x5x3xf32>
    %18 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%17 : tensor<1x3x4x5x3xf32>) outs(%0 : tensor<1x3x4x5x3xf32>) {
    ^bb0(%in: f32, %out: f32):
      %19 = arith.cmpf ugt, %in, %cst : f32
      %20 = arith.select %19, %in, %cst : f32
      linalg.yield %20 : f32
    } -> tensor<1x3x4x5x3xf32>
    return %18 : tensor<1x3x4x5x3xf32>
  }
}

{-#
  dialect_resources: {
    builtin: {
      torch_tensor_3_torch.float32_7: "0x04000000EA76AF3C2AAC793E7E19A63C",
      torch_tensor_3_torch.float32_6: "0x040000006E14CC3E00A1613FEE08433F",
      torch_tensor_3_torch.float32_5: "0x04000000269AB03F9C75903F7DF4A13F",
      torch_tensor_3_torch.float32_4: "0x0400000002F20A3B0F8913BD3AEE673D",
      torch_tensor_3_3_1_1_1_torch.float32: "0x040000001EBFC7BD90739CBE26990A3E7DB63F3EBBC2B0BE5C290CBF6F7B6CBD1A00F4BBC2FCEC3D",
      torch_tensor_3_torch.float32_3: "0x04000000B837E4BDD64621BE156781BD",
      torch_tensor_3_torch.float32_2: "0x0400000029E02E3F15EE023F2710EB3E",
      torch_tensor_3_torch.float32_1: "0x040000005C855D3F5CF6AC3FC76EAD3F",
      torch_tensor_3_torch.float32: "0x04000000548270BC7200A13DB9E8C13D",
      torch_tensor_3_3_3_3_3_torch.float32: "0x04000000F2F1B93D2EDE753D1510DD3DB91D663C996415BDE49DC03B8E4B23BB4EF0073D6BDAAB3CE7854CBDA70D453D722F443CA77DA1BDC721513B7E1CA1BDAB9217BBC72CF93C576DE3BDEE2E9F3D795E4EBDCE46A5BC8758D0BC8EB3B03DC9CD8CBDE5DFE0BD3D4AD1BDE4164F3D00BB20BDF946873C59885C3DC7230A3BBB90E23D79AF363D7BCDD9BD09AFB3BDB084CCBD49DA9ABDD516DFBCD2A62ABD0E1AD7BDD9A23E3DB2F2AC3CE4F271BC20C02F3DF92CF6BC9DEC153C157B41BD1284723D7EC1B33DF202AA3C30EDB73D2E46173DEE2100BD69ABA83D804CB53CF279B93C2BD4403CE0CBB83D700491BD4E6028BD5B6F8BBD0BBC95BD6E586A3D9D224ABD64288B3C9EE0BE3DE08F6C3D9DE91B3C9E45B93D391720BD2937B83D156ED13DA546DDBD40E52F3D6EC93E3DE0210D3D24F0C23D9DB0D13D00CAE7BCEB40973CF97912BD3909BEBD8E80BDBB5936073D64F11FBD32284E3D3D84C8BD5BD294BD44C997BD392A97BA15F1913DA762763D89E7B43DEE94D03D6462B7BDC0220D3D80B580BDBEFCA8BD57F4D33D9D19BDBD70F1C7BD9E87B3BDA9638F3DD0F0ABBDDD2E373DB998AFBDB99EEB3CABAD413D4968A8BD1DDE53BCBE519CBDA7D7C93DCEE3CCBC1E15A7BD4052B3BCAEA9293D655AA9BDE250A93D9D7F923C9DABBBBD27C5973D324D103D2B75713D0EDF45BCCEC96BBDA45E6FBD55A2253D72F4A33D2799143DEB1364BDDB12E13D72BB853C14BF8EBD049B7B3DEE50773D64A3B1BC2BDC17BDEE9F8ABDAD9A8B3D9B95DF3D87F5F0BCBDDC543DDEFD863D12341D3DB4A1C7BDD2C4943D32F8B2BCD731D6BD40C73FBD4E40B0BC0784963DB733DDBD8E03EC3C5997B4BDEB4FA03DA2049DBDCE73A7BD35551BBD758C1DBD4EC1EFBCE7ACBDBD75CA72BD15A2BCBCB520633DCEA6C33C621FAA3D1D4D44BD07DDBABC75E3793D1DFC1DBDEE88D5BDD99ED1BD849594BDF912AE3CFE06CCBD7269BABC30CBE2BD803111BDFD4625BD7412D3BD0D88C43D643BED3CAE1B57BD60C2DA3D12C7BD3DF2FF173CAB3A4DBC790CAF3D8EE4293CF2D93D3CF2193EBC40970D3D8BCF753D7D24C73D256096BD39C6513B4ECAD13CE73D2E3D60858A3D5ED38B3DD012DCBDF5041C3DAB86923A55F74D3BA779C5BDC5FAAA3DCB5F1B3DB24CC3BD54ECBD3D423EB23D105FCCBD0E5E07BD9737DDBD003CAABBAB121CBCDE2FDCBD2D788CBD393E06BCEDF3E13D40D2883D8943D73D8E85EE3B7D91BABD2E76673DDD13C9BCF9E18C3C07D3DF3D195F85BD1DFB153B9E01D0BDEE1318BD39C3A0BC1DCA9D3C8EA5B63DF4EEDB3D1DADBB3D0E192D3CED71B03DD93D27BD327B2BBD993B1FBD50A587BD3279F6BC"
    }
  }
#-}
