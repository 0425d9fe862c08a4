#map = affine_map<(d0) -> (d0)>
#map1 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map2 = affine_map<(d0, d1, d2, d3) -> (d1, 0, 0)>
module {
  func.func @main(%arg0: tensor<1x16x7x7xf32>) -> tensor<1x16x7x7xf32> {
    %cst = arith.constant 0.000000e+00 : f32
    %cst_0 = arith.constant dense_resource<torch_tensor_16_torch.float32_11> : tensor<16xf32>
    %cst_1 = arith.constant dense_resource<torch_tensor_16_torch.float32_10> : tensor<16xf32>
    %cst_2 = arith.constant dense_resource<torch_tensor_16_torch.float32_9> : tensor<16xf32>
    %cst_3 = arith.constant dense_resource<torch_tensor_16_torch.float32_8> : tensor<16xf32>
    %cst_4 = arith.constant dense_resource<torch_tensor_16_torch.float32_7> : tensor<16xf32>
    %cst_5 = arith.constant dense_resource<torch_tensor_16_torch.float32_6> : tensor<16xf32>
    %cst_6 = arith.constant dense_resource<torch_tensor_16_torch.float32_5> : tensor<16xf32>
    %cst_7 = arith.constant dense_resource<torch_tensor_16_torch.float32_4> : tensor<16xf32>
    %cst_8 = arith.constant dense_resource<torch_tensor_16_4_1_1_torch.float32> : tensor<16x4x1x1xf32>
    %cst_9 = arith.constant dense_resource<torch_tensor_16_torch.float32_3> : tensor<16xf32>
    %cst_10 = arith.constant dense_resource<torch_tensor_16_torch.float32_2> : tensor<16xf32>
    %cst_11 = arith.constant 1.000000e-05 : f64
    %cst_12 = arith.constant dense_resource<torch_tensor_16_torch.float32_1> : tensor<16xf32>
    %cst_13 = arith.constant dense_resource<torch_tensor_16_torch.float32> : tensor<16xf32>
    %cst_14 = arith.constant dense_resource<torch_tensor_16_4_3_3_torch.float32> : tensor<16x4x3x3xf32>
    %padded = tensor.pad %arg0 low[0, 0, 1, 1] high[0, 0, 1, 1] {
    ^bb0(%arg1: index, %arg2: index, %arg3: index, %arg4: index):
      tensor.yield %cst : f32
    } : tensor<1x16x7x7xf32> to tensor<1x16x9x9xf32>
    %0 = tensor.empty() : tensor<1x16x7x7xf32>
    %expanded = tensor.expand_shape %padded [[0], [1, 2], [3], [4]] output_shape [1, 4, 4, 9, 9] : tensor<1x16x9x9xf32> into tensor<1x4x4x9x9xf32>
    %expanded_15 = tensor.expand_shape %cst_14 [[0, 1], [2], [3], [4]] output_shape [4, 4, 4, 3, 3] : tensor<16x4x3x3xf32> into tensor<4x4x4x3x3xf32>
    %expanded_16 = tensor.expand_shape %0 [[0], [1, 2], [3], [4]] output_shape [1, 4, 4, 7, 7] : tensor<1x16x7x7xf32> into tensor<1x4x4x7x7xf32>
    %1 = linalg.fill ins(%cst : f32) outs(%expanded_16 : tensor<1x4x4x7x7xf32>) -> tensor<1x4x4x7x7xf32>
    %2 = linalg.conv_2d_ngchw_gfchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%expanded, %expanded_15 : tensor<1x4x4x9x9xf32>, tensor<4x4x4x3x3xf32>) outs(%1 : tensor<1x4x4x7x7xf32>) -> tensor<1x4x4x7x7xf32>
    %collapsed = tensor.collapse_shape %2 [[0], [1, 2], [3], [4]] : tensor<1x4x4x7x7xf32> into tensor<1x16x7x7xf32>
    %3 = tensor.empty() : tensor<16xf32>
    %4 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%cst_12 : tensor<16xf32>) outs(%3 : tensor<16xf32>) {
    ^bb0(%in: f32, %out: f32):
      %26 = arith.truncf %cst_11 : f64 to f32
      %27 = arith.addf %in, %26 : f32
      linalg.yield %27 : f32
    } -> tensor<16xf32>
    %5 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%4 : tensor<16xf32>) outs(%3 : tensor<16xf32>) {
    ^bb0(%in: f32, %out: f32):
      %26 = math.rsqrt %in : f32
      linalg.yield %26 : f32
    } -> tensor<16xf32>
    %expanded_17 = tensor.expand_shape %cst_13 [[0, 1, 2]] output_shape [16, 1, 1] : tensor<16xf32> into tensor<16x1x1xf32>
    %expanded_18 = tensor.expand_shape %5 [[0, 1, 2]] output_shape [16, 1, 1] : tensor<16xf32> into tensor<16x1x1xf32>
    %6 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%collapsed, %expanded_17 : tensor<1x16x7x7xf32>, tensor<16x1x1xf32>) outs(%0 : tensor<1x16x7x7xf32>) {
    ^bb0(%in: f32, %in_32: f32, %out: f32):
      %26 = arith.subf %in, %in_32 : f32
      linalg.yield %26 : f32
    } -> tensor<1x16x7x7xf32>
    %7 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%6, %expanded_18 : tensor<1x16x7x7xf32>, tensor<16x1x1xf32>) outs(%0 : tensor<1x16x7x7xf32>) {
    ^bb0(%in: f32, %in_32: f32, %out: f32):
      %26 = arith.mulf %in, %in_32 : f32
      linalg.yield %26 : f32
    } -> tensor<1x16x7x7xf32>
    %expanded_19 = tensor.expand_shape %cst_10 [[0, 1, 2]] output_shape [16, 1, 1] : tensor<16xf32> into tensor<16x1x1xf32>
    %8 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%7, %expanded_19 : tensor<1x16x7x7xf32>, tensor<16x1x1xf32>) outs(%0 : tensor<1x16x7x7xf32>) {
    ^bb0(%in: f32, %in_32: f32, %out: f32):
      %26 = arith.mulf %in, %in_32 : f32
      linalg.yield %26 : f32
    } -> tensor<1x16x7x7xf32>
    %expanded_20 = tensor.expand_shape %cst_9 [[0, 1, 2]] output_shape [16, 1, 1] : tensor<16xf32> into tensor<16x1x1xf32>
    %9 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%8, %expanded_20 : tensor<1x16x7x7xf32>, tensor<16x1x1xf32>) outs(%0 : tensor<1x16x7x7xf32>) {
    ^bb0(%in: f32, %in_32: f32, %out: f32):
      %26 = arith.addf %in, %in_32 : f32
      linalg.yield %26 : f32
    } -> tensor<1x16x7x7xf32>
    %expanded_21 = tensor.expand_shape %arg0 [[0], [1, 2], [3], [4]] output_shape [1, 4, 4, 7, 7] : tensor<1x16x7x7xf32> into tensor<1x4x4x7x7xf32>
    %expanded_22 = tensor.expand_shape %cst_8 [[0, 1], [2], [3], [4]] output_shape [4, 4, 4, 1, 1] : tensor<16x4x1x1xf32> into tensor<4x4x4x1x1xf32>
    %10 = linalg.conv_2d_ngchw_gfchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%expanded_21, %expanded_22 : tensor<1x4x4x7x7xf32>, tensor<4x4x4x1x1xf32>) outs(%1 : tensor<1x4x4x7x7xf32>) -> tensor<1x4x4x7x7xf32>
    %collapsed_23 = tensor.collapse_shape %10 [[0], [1, 2], [3], [4]] : tensor<1x4x4x7x7xf32> into tensor<1x16x7x7xf32>
    %11 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%cst_6 : tensor<16xf32>) outs(%3 : tensor<16xf32>) {
    ^bb0(%in: f32, %out: f32):
      %26 = arith.truncf %cst_11 : f64 to f32
      %27 = arith.addf %in, %26 : f32
      linalg.yield %27 : f32
    } -> tensor<16xf32>
    %12 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%11 : tensor<16xf32>) outs(%3 : tensor<16xf32>) {
    ^bb0(%in: f32, %out: f32):
      %26 = math.rsqrt %in : f32
      linalg.yield %26 : f32
    } -> tensor<16xf32>
    %expanded_24 = tensor.expand_shape %cst_7 [[0, 1, 2]] output_shape [16, 1, 1] : tensor<16xf32> into tensor<16x1x1xf32>
    %expanded_25 = tensor.expand_shape %12 [[0, 1, 2]] output_shape [16, 1, 1] : tensor<16xf32> into tensor<16x1x1xf32>
    %13 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%collapsed_23, %expanded_24 : tensor<1x16x7x7xf32>, tensor<16x1x1xf32>) outs(%0 : tensor<1x16x7x7xf32>) {
    ^bb0(%in: f32, %in_32: f32, %out: f32):
      %26 = arith.subf %in, %in_32 : f32
      linalg.yield %26 : f32
    } -> tensor<1x16x7x7xf32>
    %14 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%13, %expanded_25 : tensor<1x16x7x7xf32>, tensor<16x1x1xf32>) outs(%0 : tensor<1x16x7x7xf32>) {
    ^bb0(%in: f32, %in_32: f32, %out: f32):
      %26 = arith.mulf %in, %in_32 : f32
      linalg.yield %26 : f32
    } -> tensor<1x16x7x7xf32>
    %expanded_26 = tensor.expand_shape %cst_5 [[0, 1, 2]] output_shape [16, 1, 1] : tensor<16xf32> into tensor<16x1x1xf32>
    %15 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%14, %expanded_26 : tensor<1x16x7x7xf32>, tensor<16x1x1xf32>) outs(%0 : tensor<1x16x7x7xf32>) {
    ^bb0(%in: f32, %in_32: f32, %out: f32):
      %26 = arith.mulf %in, %in_32 : f32
      linalg.yield %26 : f32
    } -> tensor<1x16x7x7xf32>
    %expanded_27 = tensor.expand_shape %cst_4 [[0, 1, 2]] output_shape [16, 1, 1] : tensor<16xf32> into tensor<16x1x1xf32>
    %16 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%15, %expanded_27 : tensor<1x16x7x7xf32>, tensor<16x1x1xf32>) outs(%0 : tensor<1x16x7x7xf32>) {
    ^bb0(%in: f32, %in_32: f32, %out: f32):
      %26 = arith.addf %in, %in_32 : f32
      linalg.yield %26 : f32
    } -> tensor<1x16x7x7xf32>
    %17 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%9, %16 : tensor<1x16x7x7xf32>, tensor<1x16x7x7xf32>) outs(%0 : tensor<1x16x7x7xf32>) {
    ^bb0(%in: f32, %in_32: f32, %out: f32):
      %26 = arith.addf %in, %in_32 : f32
      linalg.yield %26 : f32
    } -> tensor<1x16x7x7xf32>
    %18 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%cst_2 : tensor<16xf32>) outs(%3 : tensor<16xf32>) {
    ^bb0(%in: f32, %out: f32):
      %26 = arith.truncf %cst_11 : f64 to f32
      %27 = arith.addf %in, %26 : f32
      linalg.yield %27 : f32
    } -> tensor<16xf32>
    %19 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%18 : tensor<16xf32>) outs(%3 : tensor<16xf32>) {
    ^bb0(%in: f32, %out: f32):
      %26 = math.rsqrt %in : f32
      linalg.yield %26 : f32
    } -> tensor<16xf32>
    %expanded_28 = tensor.expand_shape %cst_3 [[0, 1, 2]] output_shape [16, 1, 1] : tensor<16xf32> into tensor<16x1x1xf32>
    %expanded_29 = tensor.expand_shape %19 [[0, 1, 2]] output_shape [16, 1, 1] : tensor<16xf32> into tensor<16x1x1xf32>
    %20 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%arg0, %expanded_28 : tensor<1x16x7x7xf32>, tensor<16x1x1xf32>) outs(%0 : tensor<1x16x7x7xf32>) {
    ^bb0(%in: f32, %in_32: f32, %out: f32):
      %26 = arith.subf %in, %in_32 : f32
      linalg.yield %26 : f32
    } -> tensor<1x16x7x7xf32>
    %21 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%20, %expanded_29 : tensor<1x16x7x7xf32>, tensor<16x1x1xf32>) outs(%0 : tensor<1x16x7x7xf32>) {
    ^bb0(%in: f32, %in_32: f32, %out: f32):
      %26 = arith.mulf %in, %in_32 : f32
      linalg.yield %26 : f32
    } -> tensor<1x16x7x7xf32>
    %expanded_30 = tensor.expand_shape %cst_1 [[0, 1, 2]] output_shape [16, 1, 1] : tensor<16xf32> into tensor<16x1x1xf32>
    %22 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%21, %expanded_30 : tensor<1x16x7x7xf32>, tensor<16x1x1xf32>) outs(%0 : tensor<1x16x7x7xf32>) {
    ^bb0(%in: f32, %in_32: f32, %out: f32):
      %26 = arith.mulf %in, %in_32 : f32
      linalg.yield %26 : f32
    } -> tensor<1x16x7x7xf32>
    %expanded_31 = tensor.expand_shape %cst_0 [[0, 1, 2]] output_shape [16, 1, 1] : tensor<16xf32> into tensor<16x1x1xf32>
    %23 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%22, %expanded_31 : tensor<1x16x7x7xf32>, tensor<16x1x1xf32>) outs(%0 : tensor<1x16x7x7xf32>) {
    ^bb0(%in: f32, %in_32: f32, %out: f32):
      %26 = arith.addf %in, %in_32 : f32
      linalg.yield %26 : f32
    } -> tensor<1x16x7x7xf32>
    %24 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%17, %23 : tensor<1x16x7x7xf32>, tensor<1x16x7x7xf32>) outs(%0 : tensor<1x16x7x7xf32>) {
    ^bb0(%in: f32, %in_32: f32, %out: f32):
      %26 = arith.addf %in, %in_32 : f32
      linalg.yield %26 : f32
    } -> tensor<1x16x7x7xf32>
    %25 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%24 : tensor<1x16x7x7xf32>) outs(%0 : tensor<1x16x7x7xf32>) {
    ^bb0(%in: f32, %out: f32):
      %26 = arith.cmpf ugt, %in, %cst : f32
      %27 = arith.select %26, %in, %cst : f32
      linalg.yield %27 : f32
    } -> tensor<1x16x7x7xf32>
    return %25 : tensor<1x16x7x7xf32>
  }
}

{-#
  dialect_resources: {
    builtin: {
      torch_tensor_16_torch.float32_11: "0x04000000DBED0C3EF1ED283E4701ECBD0B17F2BD80776FBD9D90F33D14FFC1BB6BD916BE3A497FBC1FA454BDBFE39BBD5C750A3DEF140F3D7387BEBD88CFC3BD76359E3C",
      torch_tensor_16_torch.float32_10: "0x0400000037BF7C3FF496B73F387E073F3428933F6965033FEED6BA3F18489A3F664BB13F38258F3F1851BF3FE250BE3F8408733FAC7BB33F2C9D8F3FFD541B3FB8449E3F",
      torch_tensor_16_torch.float32_9: "0x040000004428A43FB294783FF0216B3FC22D5C3FD2A9013F7DFE8F3FC9B1573FEA8D183FCE30B43FD49B9E3F8CB4813FF6A13C3FBF156C3F65FCA73F713B5D3FCE4E9F3F",
      torch_tensor_16_torch.float32_8: "0x04000000AA7ED73C5475803D2BD6443E8A6595BE07D6823B879ABFBD0B9729BDFCBC3CBE988E093D28A91C3ECFC58CBDB32C443DD24B0BBEB82B1ABD21FE8D3DF3AF96BD",
      torch_tensor_16_torch.float32_7: "0x04000000CD3A09BD9FCCEBBDD25B0DBDDEAD40BE03A53F3E113BCCBCD5102C3CDF6593BD4330F239F8FEAEBC0BF705BDABFA13BE506F29BDE893093E23E910BE9A1DE2BC",
      torch_tensor_16_torch.float32_6: "0x04000000A44E9D3FD2E98F3F8D0A633F2F2F773FC2A2913F3B8D103F19C65A3F717F223FC10D533F90EE343F1AE4473FE47AB03F1E7BAE3FFAEBAA3FCDBEAD3F3585273F",
      torch_tensor_16_torch.float32_5: "0x04000000D29DB43FDEAA3C3F93B6083F82F3B93F0035263F2AC5A13FD8FA8A3F6C92AD3FAD1C453F944B9C3F7A10A23FB2F7A13F82FC1B3F28B2903F4E87A13F3B31153F",
      torch_tensor_16_torch.float32_4: "0x04000000C994063DAD25F3BB7DAD673CC76300BEA9A9C3BDABF8DA3D27E3EF3DEB64CBBCA1CC263AF992BE3C241DC33DEE8B29BD0CE22D3E828F703EA3AB9E3D1C7DC0BC",
      torch_tensor_16_4_1_1_torch.float32: "0x040000000857F33D6049E93E1E40FEBE40DF60BD3076CB3D0883DEBECC27793E702143BE742E39BE341DCBBE9050513EC445BABE704CD9BD4C72633E4CDBC03E608DE73D74FF3EBEC8B35EBE3AB08F3E98FDBD3D7880D73EE0CF403EA23ACE3E7A49CEBE3ACECD3E943D6BBEF40D09BE0021443B5808C0BD988DCA3DEC1EE43ECAF498BE90331E3E90BFCDBEA8C8A03D4EE5D23ED49DAC3E943ADB3E3A948A3EF07029BD74AE053E0CF155BE744CD93E302E803E1C5FBBBE205ADD3E0020F3BB8013B6BC78200CBE141607BEA001CD3CFCF379BE0A22EEBEFCDD83BEF0C5CBBD2651C13EE853BC3E0C6299BE80469DBC88C513BEB2F388BE5811B4BDCCA631BE62178F3E",
      torch_tensor_16_torch.float32_3: "0x04000000F75FE93BCB65F9BD0AD5D63DD714CABD4946803DEA2232BECD63EBBD87DCADBDEF29763D20D21DBEE58AD33D717DB4BD6DDC1C3D7777153E180ED33D2B12B43D",
      torch_tensor_16_torch.float32_2: "0x0400000000C88D3F49E5A93F8C8ABD3F9C69453F0BE0683F28DD4C3FA6E19D3F3A95283F0BEBBB3F22EB0D3F5A1DA43F7549693FF4D0A13FF2E6A93FC290B93F78F45A3F",
      torch_tensor_16_torch.float32_1: "0x04000000B6C5403FE5C8563FE617AB3F4AFE203FA413BC3F4B13733F342F673F81FDA83F5056BD3F93EB533F9558683FCA229D3F8B5C733FD6BD3B3FF5830A3F4B803E3F",
      torch_tensor_16_torch.float32: "0x04000000660F333DBA93173DFDF3213E03007FBC4D8C773C21300ABE1B3191BDF560C7BC77C37EBBB762DD3DCF1EBA3D433A013CE6AB12BC6F638C3CA3FF80BC8EC14A3E",
      torch_tensor_16_4_3_3_torch.float32: "0x04000000E0D1DBBCF0151BBEF0EAE3BD400B333C10EF20BE56E7BFBC5E66DCBD00A0ECBD9327863D425C03BE485601BEF6A7C23D7645FF3CA76D1B3E467936BD80DEA4BDABB67CBC000C5D3A7028023E66FF29BEEB6C42BC53FD963D6BF7BBBD0672ADBD96F4A43DC08723BE06C3213DBA2004BEEEA9A93D4AED11BE76DAD13D038F21BEEC740FBE56F7203BBE7B063E7F2812BE4B4198BDC0E4153E80F6E4BCBE688D3D582E24BE86AF56BD0E57ADBDE8E10F3EBEAA8D3D0810F9BDEB20DC3C0014FBBA5B3E8CBD70EDC2BD008962BD2486063E83AFF4BD8325F3BDA09D52BDAB033E3B7BD4393D56E2A33BDB5524BDB0F7CEBD40FCF4BCA66789BDF3E2093EEA2026BEF8B8D9BD4CDA0ABE2086F9BCFAFE043E9698153E249314BE569FECBBE359C83D7875963D32CB0B3ED67C97BBE356E5BD6BCDE13DAB186ABDD8BCB03DE63B28BD4B19913D8680193E02B21E3E5A511BBE08C9E1BD48218DBD2BABD9BD33C1233E562B71BC966BE2BDC6E397BD5B8ABCBDA8428B3D3CDD14BE50211FBE903C28BEC6F3923D1BC6A83DB8FED3BD6649293D90F7FB3D8062C63C907010BD80BF493CCB6692BC6EDCAB3DEBC4E7BD4B17AD3D2E62C03D23CECEBD365C0B3E4FA0273E3B9086BD0B363FBDF81AAA3D2AB405BEA6FB863DF6441F3D0E27D73D033E14BE8BC90DBE804D993D66E7753DCCD91EBE0859BEBD06281CBEFE89F4BD6E029ABDB63B0D3EABE207BD930BC43D3214223E7E8E9B3D57C818BE46C4AB3D4332823D2247043EF85928BEEBECD13D9FB20B3E42C81EBE8BD98E3C8CB1113E2841F8BD00FF5F3DD6D3963D90EB323D93B0293E07BD0B3E9E6C123E362FAABCEA230F3EE30B1FBE8831B8BD700212BD70CA4ABDD7A41D3EBEFEA03D3EC1DB3D9B2DE83D2BFAFEBD60229EBC4B5FC73C768E313D5686AF3DA0D187BDF6D84DBDCACD0E3E903737BDB01AEDBD0670E73DC022E73DCB0F56BD907A08BDF0DCFBBDCE850EBEB65B803DA8D091BDF2DD073EB2A708BE2BB9BCBC00D76B3B636DAF3D33200A3E0827E73DEB40963D7EAB9CBD2EC3F3BD3BAE18BE2B74073CB786253EDBAA01BD00EAE5BB7E0BF8BDD695513D5066D83D534328BE2357F0BD08D4FC3D9BA1213D163F2ABC8B10F43C8096CFBC7E94EEBDDE791FBE667FE03D6063A2BCA0887DBDE63430BDCB2BBABDCB314ABDB38012BE436FFF3D83618B3D4824ACBDD00069BD8B22993D90CB7CBDD003343D6BF73B3DF6DDD6BD50022B3DD612273CBA0E153EA00077BDFB7D2FBDE80B133EE75D0BBE5649453C0F70243EFE0A99BD779D233E8270173E2AC71E3ECB4882BC08641A3EBEB994BD2BAE69BD781A813D2036103D332BBC3D1630223EC3ABD5BD9B27B53D6665643D9B13B43DD0D9A13D765D7FBD2FE306BE5899083EF3A3C2BD4339DA3DA29522BEB634ECBC5689E73A203CEC3CABB95C3CD01C573DC00598BC2630273D9AE3283E46DCDCBDEB1515BC784B82BD7CBF153EF418123E2BED94BB70A26CBDF8E5D2BDCE3CF43D2B0B3CBC4ABC203E40A6C23DA462153EFBFB063E16D0DDBD6BD1473D73898DBDDE43AB3D808375BCC0646C3CB311ECBD788718BE7389803D4BA41E3D80316D3CEED4E73D36888EBD6655723D48FEBBBDD0720D3D10DA1BBD7B0BEF3DBA3E153E623A143E80ACF53B2B48C93D06852ABE6339C8BD4B04F43C56A9733A5CFC05BEFE1397BDD06B9FBD0F1729BE8036823C56AFE83DE3888A3DC02DA2BD9FB71CBEA0B009BE569B4A3BC8CEEA3D0B3B8ABD1EBCB9BD2316B6BDEB636CBC0C1322BE979A16BEAF00283E90C9A2BDAB41F6BC3BA636BD86EE15BEEBB2F0BCC6F9503DDB998ABDD6C2E8BBABFE50BA46E629BE730DF83D22DC093E13B9E83DC62F60BD465EB23DC4E61FBEF6E128BDFBD70ABD601571BD2B5C8F3DFE879BBD563F9EBC501F45BD2A4520BED678E1BCCEA210BE6B08C73D166EB63D12E11F3ECB3D65BD40DC0A3C60BA053DD65C2A3E746F1C3E4BA7B0BD823811BEE3D119BE565FA4BD877E0F3EFB45653D14AB243EDE00FD3D565A1E3BCE8CD3BDF7A7263E66E7083E23C7933D3B75BABD9B72063EC088783C80B3E13D10768E3D3840B53D83C115BE4E43BDBDD6B8CC3D56390EBDFF7914BE43341B3E56356CBB8FAC093E5C6505BEB6096B3DD09180BD68A38FBD36620EBDB0AF7CBD7E09BB3DC0B401BD0A67013EE6C51B3D00F7D2BC6827C5BD5E461CBE2B2647BDF00A1EBECBF4FCBC0086323B80F92FBC30ABA7BD36E8EC3D683BC03D863128BDE0DC86BDC897D63DF27B143EDC441CBE167F13BD6B697DBCBB2A77BD1FB3113EE0ACC9BC12B3103E56FD573A761994BCAE19C7BDB6FD62BDB6F95B3D0BFC963DAB50C2BB579E223E7E3FECBD2EDF823D1FB7193E4B68EDBC6B7E073EAB0D343B109BFFBDD642BBBD60197E3D2EB693BD5B30243DC6FA273E76E3673D00907FBCCBA22A3D36A8C4BD38670FBE424A00BEF3340FBEB6180C3DD6F8043D460E91BD0EF026BEE3E6B83DFBACC1BD76F0E3BCD6190FBEE690C0BDFE638E3DC6031FBE4EA4C2BD6EE8FF3D680DAFBD430C8EBDC6AC3FBDF3E7913D80E7DFBD4BE5883CC6668B3D563A46BCB6E0F63C523102BE0E519A3DF6217F3DB641ABBC841E0DBE6686883DF3BBDE3DC0CEEEBC1EE2A03D60097D3DB38588BD56903DBC5FE3293E00444E3ABBDE07BE962447BC93CFA93DABD65EBD2BC0B2BD6C970C3EC091B43DE0F5E7BCC0810B3CC06690BCE07D1E3DD617C23B808DCEBD0BF6FC3C00D78E3B168C303CF81382BD26EA2E3D4A020ABE9B104C3D5EF7B83D604296BCEB9204BEABD21EBA56157839AF7D13BE666CF1BD30DB1D3E6641FF3D002BBD3D2E76EC3D9366833D3B19C03D8E12E23DE6791FBD6090ADBCF362F33D00C07BB8DB19DEBDB25504BE3BE6BE3DD45D0D3EB68A043EAB37E33CA39DEB3DDBB11CBE03EBF5BD7E3824BEF880093E56ABC5BA062C9DBD06FF663D6B8B7FBD83E9DABDD6A6833DABFDF93C636FF4BDC3D2E0BD760AA03D5FC5013EAB4B5E3C5672ABBD36D2A43D201FEE3C476A15BE0833DDBD806B153D5635D33DEB505BBDCE0BA53D6064D3BD1251233E0E37F33DA0BCFF3C4EDB973DD0AC6D3D7B6BC9BD567DBEBA4B0A363D6B161ABDF7A8233E6EA183BDCF6A18BE2B80A2BDA6641EBE37A30C3E4B3A99BD2B27F0BD409793BC48FEE5BDB04DB2BDE303AE3DC32200BE5EF8A03DD6E9F83D0000C4B98390973D6833BFBDB716053EEECA253E"
    }
  }
#-}
