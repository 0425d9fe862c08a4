#map = affine_map<(d0) -> (d0)>
#map1 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map2 = affine_map<(d0, d1, d2, d3) -> (d1, 0, 0)>
module {
  func.func @main(%arg0: tensor<1x8x12x12xf32>) -> tensor<1x6x3x3xf32> {
    %cst = arith.constant 0.000000e+00 : f32
    %cst_0 = arith.constant dense_resource<torch_tensor_6_torch.float32_7> : tensor<6xf32>
    %cst_1 = arith.constant dense_resource<torch_tensor_6_torch.float32_6> : tensor<6xf32>
    %cst_2 = arith.constant dense_resource<torch_tensor_6_torch.float32_5> : tensor<6xf32>
    %cst_3 = arith.constant dense_resource<torch_tensor_6_torch.float32_4> : tensor<6xf32>
    %cst_4 = arith.constant dense_resource<torch_tensor_6_8_1_1_torch.float32> : tensor<6x8x1x1xf32>
    %cst_5 = arith.constant dense_resource<torch_tensor_6_torch.float32_3> : tensor<6xf32>
    %cst_6 = arith.constant dense_resource<torch_tensor_6_torch.float32_2> : tensor<6xf32>
    %cst_7 = arith.constant 1.000000e-03 : f64
    %cst_8 = arith.constant dense_resource<torch_tensor_6_torch.float32_1> : tensor<6xf32>
    %cst_9 = arith.constant dense_resource<torch_tensor_6_torch.float32> : tensor<6xf32>
    %cst_10 = arith.constant dense_resource<torch_tensor_6_8_3_3_torch.float32> : tensor<6x8x3x3xf32>
    %padded = tensor.pad %arg0 low[0, 0, 1, 1] high[0, 0, 1, 1] {
    ^bb0(%arg1: index, %arg2: index, %arg3: index, %arg4: index):
      tensor.yield %cst : f32
    } : tensor<1x8x12x12xf32> to tensor<1x8x14x14xf32>
    %0 = tensor.empty() : tensor<1x6x3x3xf32>
    %1 = linalg.fill ins(%cst : f32) outs(%0 : tensor<1x6x3x3xf32>) -> tensor<1x6x3x3xf32>
    %2 = linalg.conv_2d_nchw_fchw {dilations = dense<2> : vector<2xi64>, strides = dense<4> : vector<2xi64>} ins(%padded, %cst_10 : tensor<1x8x14x14xf32>, tensor<6x8x3x3xf32>) outs(%1 : tensor<1x6x3x3xf32>) -> tensor<1x6x3x3xf32>
    %3 = tensor.empty() : tensor<6xf32>
    %4 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%cst_8 : tensor<6xf32>) outs(%3 : tensor<6xf32>) {
    ^bb0(%in: f32, %out: f32):
      %19 = arith.truncf %cst_7 : f64 to f32
      %20 = arith.addf %in, %19 : f32
      linalg.yield %20 : f32
    } -> tensor<6xf32>
    %5 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%4 : tensor<6xf32>) outs(%3 : tensor<6xf32>) {
    ^bb0(%in: f32, %out: f32):
      %19 = math.rsqrt %in : f32
      linalg.yield %19 : f32
    } -> tensor<6xf32>
    %expanded = tensor.expand_shape %cst_9 [[0, 1, 2]] output_shape [6, 1, 1] : tensor<6xf32> into tensor<6x1x1xf32>
    %expanded_11 = tensor.expand_shape %5 [[0, 1, 2]] output_shape [6, 1, 1] : tensor<6xf32> into tensor<6x1x1xf32>
    %6 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%2, %expanded : tensor<1x6x3x3xf32>, tensor<6x1x1xf32>) outs(%0 : tensor<1x6x3x3xf32>) {
    ^bb0(%in: f32, %in_18: f32, %out: f32):
      %19 = arith.subf %in, %in_18 : f32
      linalg.yield %19 : f32
    } -> tensor<1x6x3x3xf32>
    %7 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%6, %expanded_11 : tensor<1x6x3x3xf32>, tensor<6x1x1xf32>) outs(%0 : tensor<1x6x3x3xf32>) {
    ^bb0(%in: f32, %in_18: f32, %out: f32):
      %19 = arith.mulf %in, %in_18 : f32
      linalg.yield %19 : f32
    } -> tensor<1x6x3x3xf32>
    %expanded_12 = tensor.expand_shape %cst_6 [[0, 1, 2]] output_shape [6, 1, 1] : tensor<6xf32> into tensor<6x1x1xf32>
    %8 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%7, %expanded_12 : tensor<1x6x3x3xf32>, tensor<6x1x1xf32>) outs(%0 : tensor<1x6x3x3xf32>) {
    ^bb0(%in: f32, %in_18: f32, %out: f32):
      %19 = arith.mulf %in, %in_18 : f32
      linalg.yield %19 : f32
    } -> tensor<1x6x3x3xf32>
    %expanded_13 = tensor.expand_shape %cst_5 [[0, 1, 2]] output_shape [6, 1, 1] : tensor<6xf32> into tensor<6x1x1xf32>
    %9 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%8, %expanded_13 : tensor<1x6x3x3xf32>, tensor<6x1x1xf32>) outs(%0 : tensor<1x6x3x3xf32>) {
    ^bb0(%in: f32, %in_18: f32, %out: f32):
      %19 = arith.addf %in, %in_18 : f32
      linalg.yield %19 : f32
    } -> tensor<1x6x3x3xf32>
    %10 = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<4> : vector<2xi64>} ins(%arg0, %cst_4 : tensor<1x8x12x12xf32>, tensor<6x8x1x1xf32>) outs(%1 : tensor<1x6x3x3xf32>) -> tensor<1x6x3x3xf32>
    %11 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%cst_2 : tensor<6xf32>) outs(%3 : tensor<6xf32>) {
    ^bb0(%in: f32, %out: f32):
      %19 = arith.truncf %cst_7 : f64 to f32
      %20 = arith.addf %in, %19 : f32
      linalg.yield %20 : f32
    } -> tensor<6xf32>
    %12 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%11 : tensor<6xf32>) outs(%3 : tensor<6xf32>) {
    ^bb0(%in: f32, %out: f32):
      %19 = math.rsqrt %in : f32
      linalg.yield %19 : f32
    } -> tensor<6xf32>
    %expanded_14 = tensor.expand_shape %cst_3 [[0, 1, 2]] output_shape [6, 1, 1] : tensor<6xf32> into tensor<6x1x1xf32>
    %expanded_15 = tensor.expand_shape %12 [[0, 1, 2]] output_shape [6, 1, 1] : tensor<6xf32> into tensor<6x1x1xf32>
    %13 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%10, %expanded_14 : tensor<1x6x3x3xf32>, tensor<6x1x1xf32>) outs(%0 : tensor<1x6x3x3xf32>) {
    ^bb0(%in: f32, %in_18: f32, %out: f32):
      %19 = arith.subf %in, %in_18 : f32
      linalg.yield %19 : f32
    } -> tensor<1x6x3x3xf32>
    %14 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%13, %expanded_15 : tensor<1x6x3x3xf32>, tensor<6x1x1xf32>) outs(%0 : tensor<1x6x3x3xf32>) {
    ^bb0(%in: f32, %in_18: f32, %out: f32):
      %19 = arith.mulf %in, %in_18 : f32
      linalg.yield %19 : f32
    } -> tensor<1x6x3x3xf32>
    %expanded_16 = tensor.expand_shape %cst_1 [[0, 1, 2]] output_shape [6, 1, 1] : tensor<6xf32> into tensor<6x1x1xf32>
    %15 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%14, %expanded_16 : tensor<1x6x3x3xf32>, tensor<6x1x1xf32>) outs(%0 : tensor<1x6x3x3xf32>) {
    ^bb0(%in: f32, %in_18: f32, %out: f32):
      %19 = arith.mulf %in, %in_18 : f32
      linalg.yield %19 : f32
    } -> tensor<1x6x3x3xf32>
    %expanded_17 = tensor.expand_shape %cst_0 [[0, 1, 2]] output_shape [6, 1, 1] : tensor<6xf32> into tensor<6x1x1xf32>
    %16 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%15, %expanded_17 : tensor<1x6x3x3xf32>, tensor<6x1x1xf32>) outs(%0 : tensor<1x6x3x3xf32>) {
    ^bb0(%in: f32, %in_18: f32, %out: f32):
      %19 = arith.addf %in, %in_18 : f32
      linalg.yield %19 : f32
    } -> tensor<1x6x3x3xf32>
    %17 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%9, %16 : tensor<1x6x3x3xf32>, tensor<1x6x3x3xf32>) outs(%0 : tensor<1x6x3x3xf32>) {
    ^bb0(%in: f32, %in_18: f32, %out: f32):
      %19 = arith.addf %in, %in_18 : f32
      linalg.yield %19 : f32
    } -> tensor<1x6x3x3xf32>
    %18 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%17 : tensor<1x6x3x3xf32>) outs(%0 : tensor<1x6x3x3xf32>) {
    ^bb0(%in: f32, %out: f32):
      %19 = arith.cmpf ugt, %in, %cst : f32
      %20 = arith.select %19, %in, %cst : f32
      linalg.yield %20 : f32
    } -> tensor<1x6x3x3xf32>
    return %18 : tensor<1x6x3x3xf32>
  }
}

{-#
  dialect_resources: {
    builtin: {
      torch_tensor_6_torch.float32_7: "0x0400000059A2193E9315A1BD55D983BC6BC8933C153250BE2BD9CABC",
      torch_tensor_6_torch.float32_6: "0x040000009E554D3FE5BB3F3FB471A33F7670A43F787DAD3F535DAA3F",
      torch_tensor_6_torch.float32_5: "0x040000006EC3923FD832823F921D1E3F2E99993F92D9A83F627D0C3F",
      torch_tensor_6_torch.float32_4: "0x040000004AB81ABE6BBB183EB65F373D42F030BE531683BE9FAAE63C",
      torch_tensor_6_8_1_1_torch.float32: "0x04000000FF21A73E2E228C3D2E1D483C1BD10FBC98EB75BE8444B2BE423D8ABD44C9A3BE306E153E9B784ABE03C0373DC19C183E22C848BEDFC89ABD1ACF92BEC5508EBD8D22933E08370F3E084E773E749346BE3743A1BE164825BE34F315BE2A60573EF1BF3ABEE22A693E1EE78ABE03A5CC3D6AA6413D27B3743E015B6E3E768B8BBE16D8A03EAA91B13D0D52AF3E9F24163E84B99ABE3FA7B63D347D74BC53C52D3E17210FBE77AFE5BB2B8890BEBEB171BDB65F40BEAEC2D63D7C8E90BEBDA3743B",
      torch_tensor_6_torch.float32_3: "0x040000005A269DBE602318BD36C745BB97C4D9BDF1C8813B0F556EBE",
      torch_tensor_6_torch.float32_2: "0x04000000E27CBC3F40CDB03FA770013F033F4E3F2C1EB83FDCBDA53F",
      torch_tensor_6_torch.float32_1: "0x040000009C1C5A3FC2F3B93F5947073F7EA6AC3F9F0B653FFA50823F",
      torch_tensor_6_torch.float32: "0x040000000844F13DFCF32C3C28CF1C3EA420813D1962B83DF7ED24BD",
      torch_tensor_6_8_3_3_torch.float32: "0x04000000231D123D2AC1DD3D9D9BF63CA4C83C3DECAFBC3D433D02BC73E019BA8B45CE3D7CFC21BD803DDDBD230D783C077A4D3D8A521F3D075BB33D68BDC93DAC694C3900F48D3D2AB5CBBD2C434F3C00C98D3DDD03943DD961E2BD9956D33D6EF2813B84E3443C0708E43BC151EA3ABC0591BD1F6AD23D0426173DF989A9BDD0F9B8BD4D48873D840FBE3D397AAD3C8B44D33D66341FBC6E873DBDBF185E3D41A36CBA1D656B3C4504183C58EDB53D5B7E613DD7DA7D3D4020593CD0D40DBD8F0FA8BD202B76BC96FFD5BD2D1488BD5E1AECBCE514B43D7EBBEFBD21A58D3DED9E93BD5CF8DFBD0A05A3BD63F1A2BDC3CDE93D29EBAF3DB04EE53D6E5082BDB56CE7BDB7C8E6BC2791BE3D5A11793DAAC0BFBD41C809BD844F5D3BC7B1E93D6D0DA6BD80A9A33D66EF8D3D160282BDCCDCB3BD045D90BDF8989F3D3BE6EABDC4BFA33D8978DD3D397DE2BD42D290BC5D41A33DAFFBF3BC9D3B4E3D38F28DBAF26D5ABD75B2AE3DA456943C27FE8EBC37BD233DDB0D80BDA683B8BCC3C58FBD97C48ABD5D248BBD982F02BC89AEB0BDD9CD5BBC851B1ABD612AC9BC906B62BD739F94BDBFDFDE3D05BA383D3B58CB3DCC6DD9BBE4D0B13D9ABBF23A9CF9353B5ED3DFBD4C35273D3DB8843DBCAFE8BC74F7D5BDCBB0A8BDEA3BA73D92D20BBDC1FF743D919EB33C23F3CE3DB08584BB5661DB3C22D9A7BD2C03A2BD2915B43D63C79CBD6E6C463BA8B3E5BD32C436BD48B37BBC41CF913DD13C953D8640263D4841E9BC05C94F3DA6F2F73C1AB11A3D07B98B3C4F06FCBB6D3AE23DA86AA83D72B305BC1373EDBDD5A1E93C3D21A93C3AA0633DE0D4E2BDCD63B93C0EFECB3D0A657F3CA7676EBDFB1765BD0CF2103D199B543D2165BABD33F0D63D84A87CBD367BCF3CD6149B3DD1C5B0BDB5E9A83D4C39233A5D1018BD968599BDB221C23DDD888B3DDCC0CFBCF7FEE93C0308033DAED3C1BD13CFD53D2CB8D1BD5965333DDEF5503DAF7BEBBA0C7577BDA8FBCABD61799F3D03A3DBBB24AD51BD8D1A29BDCD57513C3CD9BB3D93B2D8BD6D166E3CA2F9D5BDB1F8C8BD0EE792BDDBE1B13DE85ABCBC7A5D683C47883A3DD646813CF47A373D8D2F79BDD623023DA1DFBB3DD5DFEABD01C7833D37ABE1BC2D008A3DC1B0E2BCA12AEB3C7102B9BDAB6103BD396560BD4DB9B9BD1BAFFF3CEEE1E03D86BDB3BD9B61EE3D46E65A3CBADEE7BD54F308BD53C29D3D608DCCBDD57D98BC5789E23DDC7714BDE5658E3DD28ABEBC7CEF82BC036A89BD6E63B43DDDFBD4BD01FC9EBD06D1D7BDD7BD7F3C248291BD7692DB3D48224A3D683D993DC0D0543CA33DC33DBF3D80BD114621BD73B6CB3DF5C3433D3D6D95BD3D3E57BBF0274A3D1E5CA03C98B5EF3DDDEE47BDA4D7EBBD9585873DAB52083C8E49C3BD27D2DBBB3DFFD8BDCB5C8F3D6BF7DA3DB6AFF73CE75BED3D88398EBD2810ACBC4CD1A33CD1CDAFBB7B73C33D2EDBBC3D73B9F1BC30B7DCBD02A7C93CD7FC973D5656643C10132EBD915A043DB3D5E1BD5C96C83D2CF7813CE9EFEA3D9ADFCD3DE0A4893DEC0C2FBDEA2E77BD78B9FB3B93AFE23D7A4D86BCB3E2B13D0AAD45BC4EA53E3D574A84BDA327703BE7FFCF3D65C1C4BDA1D26CBD6E25ACBCE9FBE0BDDC10D0BD3377153B91DF6DBC3DF89D3D63494EBC0829A93D7135893D9A43BC3D30FFC7BCB4B86C3C02C2D2BD2ED48A3DA7004B3D2A16C63CEABFCEBC8950DB3DCC6BC7BD13417D3D4D11D33D2559293DD3E3C53D03C493BD957AD83DAD82B13DB9CC4ABD1155CE3D34F25ABDCF08CCBDF818E23D0DBA163D9DB1863D3502EB3C54478B3C5ECA203D8686333DD0BBA0BD68D89D3DBC0A013C18C6513D322AD2BD9C8795BDDA5B58BDD287C5BD5854BC3D4E2A973CF399B0BD5B0595BD5299DDBCA17CCB3D671647BDACDDD93DF843843D828DADBDC403D9BD36C0093DF3F0A43DD831C0BC0ABAD3BDDC9D333D456920BD33B064BD9A2C243C2D74B43DD10BD9BDD833D93C5BFCB8BBDAA2A5BDFF4ECA3D88D691BCC0DFE63DF1C1ABBDDA32EB3BEBD9FFBC6290CA3C0CB1E8BD04940F3D839880BDCF2B873DE3734FBD9D2B81BA25C8BABD640B9BBD2AAC653DD067D73D6926C93D217EC6BD313D1FBD57C2A53D7F153E3DF1DE863D26C1DA3DB68104BD212622BDCF371B3C50EDDABD142DD0BC4C8AE43D50481FBC8F1431BD44873CBD7DA7C0BC66D2FDB90072D4BD6DB3B73DE5ECE8BDD2EC6CBD88F4C5BD86658CBD2A1D103DD2C595BD7FB63DBD1870A9BDC055AEBBD1D8D73DFC144C3D8D20933D3577BFBD40BF24BD8D645B3D6BEF37BC3979BB3DBF12AABD6479E7BD4DCABABD51B071BDC76DA93D9F5428BDEDCA6CBD918F96BB8FC1853D5DF4EFBD0C2CDEBCEEB931BD9D1C9BBD085612BD835B35BC028FD6BDBE01BD3D6B341A3DE1648A3B73FB03BA1EB69C3C"
    }
  }
#-}
