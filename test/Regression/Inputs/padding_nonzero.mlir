#map = affine_map<(d0) -> (d0)>
#map1 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map2 = affine_map<(d0, d1, d2, d3) -> (d1, 0, 0)>
module {
  func.func @main(%arg0: tensor<1x6x7x6xf32>) -> tensor<1x6x7x6xf32> {
    %cst = arith.constant 0.000000e+00 : f32
    %cst_0 = arith.constant dense_resource<torch_tensor_6_torch.float32_11> : tensor<6xf32>
    %cst_1 = arith.constant dense_resource<torch_tensor_6_torch.float32_10> : tensor<6xf32>
    %cst_2 = arith.constant dense_resource<torch_tensor_6_torch.float32_9> : tensor<6xf32>
    %cst_3 = arith.constant dense_resource<torch_tensor_6_torch.float32_8> : tensor<6xf32>
    %cst_4 = arith.constant dense_resource<torch_tensor_6_torch.float32_7> : tensor<6xf32>
    %cst_5 = arith.constant dense_resource<torch_tensor_6_torch.float32_6> : tensor<6xf32>
    %cst_6 = arith.constant dense_resource<torch_tensor_6_torch.float32_5> : tensor<6xf32>
    %cst_7 = arith.constant dense_resource<torch_tensor_6_torch.float32_4> : tensor<6xf32>
    %cst_8 = arith.constant dense_resource<torch_tensor_6_6_1_1_torch.float32> : tensor<6x6x1x1xf32>
    %cst_9 = arith.constant dense_resource<torch_tensor_6_torch.float32_3> : tensor<6xf32>
    %cst_10 = arith.constant dense_resource<torch_tensor_6_torch.float32_2> : tensor<6xf32>
    %cst_11 = arith.constant 1.000000e-05 : f64
    %cst_12 = arith.constant dense_resource<torch_tensor_6_torch.float32_1> : tensor<6xf32>
    %cst_13 = arith.constant dense_resource<torch_tensor_6_torch.float32> : tensor<6xf32>
    %cst_14 = arith.constant dense_resource<torch_tensor_6_6_3_3_torch.float32> : tensor<6x6x3x3xf32>
    %cst_15 = arith.constant 0.69999999999999996 : f64
    %0 = arith.truncf %cst_15 : f64 to f32
    %padded = tensor.pad %arg0 low[0, 0, 1, 1] high[0, 0, 1, 1] {
    ^bb0(%arg1: index, %arg2: index, %arg3: index, %arg4: index):
      tensor.yield %0 : f32
    } : tensor<1x6x7x6xf32> to tensor<1x6x9x8xf32>
    %1 = tensor.empty() : tensor<1x6x7x6xf32>
    %2 = linalg.fill ins(%cst : f32) outs(%1 : tensor<1x6x7x6xf32>) -> tensor<1x6x7x6xf32>
    %3 = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%padded, %cst_14 : tensor<1x6x9x8xf32>, tensor<6x6x3x3xf32>) outs(%2 : tensor<1x6x7x6xf32>) -> tensor<1x6x7x6xf32>
    %4 = tensor.empty() : tensor<6xf32>
    %5 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%cst_12 : tensor<6xf32>) outs(%4 : tensor<6xf32>) {
    ^bb0(%in: f32, %out: f32):
      %27 = arith.truncf %cst_11 : f64 to f32
      %28 = arith.addf %in, %27 : f32
      linalg.yield %28 : f32
    } -> tensor<6xf32>
    %6 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%5 : tensor<6xf32>) outs(%4 : tensor<6xf32>) {
    ^bb0(%in: f32, %out: f32):
      %27 = math.rsqrt %in : f32
      linalg.yield %27 : f32
    } -> tensor<6xf32>
    %expanded = tensor.expand_shape %cst_13 [[0, 1, 2]] output_shape [6, 1, 1] : tensor<6xf32> into tensor<6x1x1xf32>
    %expanded_16 = tensor.expand_shape %6 [[0, 1, 2]] output_shape [6, 1, 1] : tensor<6xf32> into tensor<6x1x1xf32>
    %7 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%3, %expanded : tensor<1x6x7x6xf32>, tensor<6x1x1xf32>) outs(%1 : tensor<1x6x7x6xf32>) {
    ^bb0(%in: f32, %in_27: f32, %out: f32):
      %27 = arith.subf %in, %in_27 : f32
      linalg.yield %27 : f32
    } -> tensor<1x6x7x6xf32>
    %8 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%7, %expanded_16 : tensor<1x6x7x6xf32>, tensor<6x1x1xf32>) outs(%1 : tensor<1x6x7x6xf32>) {
    ^bb0(%in: f32, %in_27: f32, %out: f32):
      %27 = arith.mulf %in, %in_27 : f32
      linalg.yield %27 : f32
    } -> tensor<1x6x7x6xf32>
    %expanded_17 = tensor.expand_shape %cst_10 [[0, 1, 2]] output_shape [6, 1, 1] : tensor<6xf32> into tensor<6x1x1xf32>
    %9 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%8, %expanded_17 : tensor<1x6x7x6xf32>, tensor<6x1x1xf32>) outs(%1 : tensor<1x6x7x6xf32>) {
    ^bb0(%in: f32, %in_27: f32, %out: f32):
      %27 = arith.mulf %in, %in_27 : f32
      linalg.yield %27 : f32
    } -> tensor<1x6x7x6xf32>
    %expanded_18 = tensor.expand_shape %cst_9 [[0, 1, 2]] output_shape [6, 1, 1] : tensor<6xf32> into tensor<6x1x1xf32>
    %10 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%9, %expanded_18 : tensor<1x6x7x6xf32>, tensor<6x1x1xf32>) outs(%1 : tensor<1x6x7x6xf32>) {
    ^bb0(%in: f32, %in_27: f32, %out: f32):
      %27 = arith.addf %in, %in_27 : f32
      linalg.yield %27 : f32
    } -> tensor<1x6x7x6xf32>
    %11 = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%arg0, %cst_8 : tensor<1x6x7x6xf32>, tensor<6x6x1x1xf32>) outs(%2 : tensor<1x6x7x6xf32>) -> tensor<1x6x7x6xf32>
    %12 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%cst_6 : tensor<6xf32>) outs(%4 : tensor<6xf32>) {
    ^bb0(%in: f32, %out: f32):
      %27 = arith.truncf %cst_11 : f64 to f32
      %28 = arith.addf %in, %27 : f32
      linalg.yield %28 : f32
    } -> tensor<6xf32>
    %13 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%12 : tensor<6xf32>) outs(%4 : tensor<6xf32>) {
    ^bb0(%in: f32, %out: f32):
      %27 = math.rsqrt %in : f32
      linalg.yield %27 : f32
    } -> tensor<6xf32>
    %expanded_19 = tensor.expand_shape %cst_7 [[0, 1, 2]] output_shape [6, 1, 1] : tensor<6xf32> into tensor<6x1x1xf32>
    %expanded_20 = tensor.expand_shape %13 [[0, 1, 2]] output_shape [6, 1, 1] : tensor<6xf32> into tensor<6x1x1xf32>
    %14 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%11, %expanded_19 : tensor<1x6x7x6xf32>, tensor<6x1x1xf32>) outs(%1 : tensor<1x6x7x6xf32>) {
    ^bb0(%in: f32, %in_27: f32, %out: f32):
      %27 = arith.subf %in, %in_27 : f32
      linalg.yield %27 : f32
    } -> tensor<1x6x7x6xf32>
    %15 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%14, %expanded_20 : tensor<1x6x7x6xf32>, tensor<6x1x1xf32>) outs(%1 : tensor<1x6x7x6xf32>) {
    ^bb0(%in: f32, %in_27: f32, %out: f32):
      %27 = arith.mulf %in, %in_27 : f32
      linalg.yield %27 : f32
    } -> tensor<1x6x7x6xf32>
    %expanded_21 = tensor.expand_shape %cst_5 [[0, 1, 2]] output_shape [6, 1, 1] : tensor<6xf32> into tensor<6x1x1xf32>
    %16 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%15, %expanded_21 : tensor<1x6x7x6xf32>, tensor<6x1x1xf32>) outs(%1 : tensor<1x6x7x6xf32>) {
    ^bb0(%in: f32, %in_27: f32, %out: f32):
      %27 = arith.mulf %in, %in_27 : f32
      linalg.yield %27 : f32
    } -> tensor<1x6x7x6xf32>
    %expanded_22 = tensor.expand_shape %cst_4 [[0, 1, 2]] output_shape [6, 1, 1] : tensor<6xf32> into tensor<6x1x1xf32>
    %17 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%16, %expanded_22 : tensor<1x6x7x6xf32>, tensor<6x1x1xf32>) outs(%1 : tensor<1x6x7x6xf32>) {
    ^bb0(%in: f32, %in_27: f32, %out: f32):
      %27 = arith.addf %in, %in_27 : f32
      linalg.yield %27 : f32
    } -> tensor<1x6x7x6xf32>
    %18 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%10, %17 : tensor<1x6x7x6xf32>, tensor<1x6x7x6xf32>) outs(%1 : tensor<1x6x7x6xf32>) {
    ^bb0(%in: f32, %in_27: f32, %out: f32):
      %27 = arith.addf %in, %in_27 : f32
      linalg.yield %27 : f32
    } -> tensor<1x6x7x6xf32>
    %19 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%cst_2 : tensor<6xf32>) outs(%4 : tensor<6xf32>) {
    ^bb0(%in: f32, %out: f32):
      %27 = arith.truncf %cst_11 : f64 to f32
      %28 = arith.addf %in, %27 : f32
      linalg.yield %28 : f32
    } -> tensor<6xf32>
    %20 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%19 : tensor<6xf32>) outs(%4 : tensor<6xf32>) {
    ^bb0(%in: f32, %out: f32):
      %27 = math.rsqrt %in : f32
      linalg.yield %27 : f32
    } -> tensor<6xf32>
    %expanded_23 = tensor.expand_shape %cst_3 [[0, 1, 2]] output_shape [6, 1, 1] : tensor<6xf32> into tensor<6x1x1xf32>
    %expanded_24 = tensor.expand_shape %20 [[0, 1, 2]] output_shape [6, 1, 1] : tensor<6xf32> into tensor<6x1x1xf32>
    %21 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%arg0, %expanded_23 : tensor<1x6x7x6xf32>, tensor<6x1x1xf32>) outs(%1 : tensor<1x6x7x6xf32>) {
    ^bb0(%in: f32, %in_27: f32, %out: f32):
      %27 = arith.subf %in, %in_27 : f32
      linalg.yield %27 : f32
    } -> tensor<1x6x7x6xf32>
    %22 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%21, %expanded_24 : tensor<1x6x7x6xf32>, tensor<6x1x1xf32>) outs(%1 : tensor<1x6x7x6xf32>) {
    ^bb0(%in: f32, %in_27: f32, %out: f32):
      %27 = arith.mulf %in, %in_27 : f32
      linalg.yield %27 : f32
    } -> tensor<1x6x7x6xf32>
    %expanded_25 = tensor.expand_shape %cst_1 [[0, 1, 2]] output_shape [6, 1, 1] : tensor<6xf32> into tensor<6x1x1xf32>
    %23 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%22, %expanded_25 : tensor<1x6x7x6xf32>, tensor<6x1x1xf32>) outs(%1 : tensor<1x6x7x6xf32>) {
    ^bb0(%in: f32, %in_27: f32, %out: f32):
      %27 = arith.mulf %in, %in_27 : f32
      linalg.yield %27 : f32
    } -> tensor<1x6x7x6xf32>
    %expanded_26 = tensor.expand_shape %cst_0 [[0, 1, 2]] output_shape [6, 1, 1] : tensor<6xf32> into tensor<6x1x1xf32>
    %24 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%23, %expanded_26 : tensor<1x6x7x6xf32>, tensor<6x1x1xf32>) outs(%1 : tensor<1x6x7x6xf32>) {
    ^bb0(%in: f32, %in_27: f32, %out: f32):
      %27 = arith.addf %in, %in_27 : f32
      linalg.yield %27 : f32
    } -> tensor<1x6x7x6xf32>
    %25 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%18, %24 : tensor<1x6x7x6xf32>, tensor<1x6x7x6xf32>) outs(%1 : tensor<1x6x7x6xf32>) {
    ^bb0(%in: f32, %in_27: f32, %out: f32):
      %27 = arith.addf %in, %in_27 : f32
      linalg.yield %27 : f32
    } -> tensor<1x6x7x6xf32>
    %26 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%25 : tensor<1x6x7x6xf32>) outs(%1 : tensor<1x6x7x6xf32>) {
    ^bb0(%in: f32, %out: f32):
      %27 = arith.cmpf ugt, %in, %cst : f32
      %28 = arith.select %27, %in, %cst : f32
      linalg.yield %28 : f32
    } -> tensor<1x6x7x6xf32>
    return %26 : tensor<1x6x7x6xf32>
  }
}

{-#
  dialect_resources: {
    builtin: {
      torch_tensor_6_torch.float32_11: "0x040000003ABF3EBD3754B9BD5195C13D31585ABB413FEA3C1739683E",
      torch_tensor_6_torch.float32_10: "0x0400000055FA633F691C463F7C02723FE917083F7E8A643FE07B753F",
      torch_tensor_6_torch.float32_9: "0x04000000827E0D3FEC5CA13FECF0173F7AE2BD3F2AF6763F2848A43F",
      torch_tensor_6_torch.float32_8: "0x04000000E1AC0C3E8BC7083EBCDD36BE5992CBBDAB84623D3658A93D",
      torch_tensor_6_torch.float32_7: "0x0400000070E84ABDDB098D3DB22D7F3C9B8D5C3D31D8A13D0A5DF6BC",
      torch_tensor_6_torch.float32_6: "0x0400000020A6BB3E145A3B3FC9A7F53E2648593F1A325B3FDCD91D3F",
      torch_tensor_6_torch.float32_5: "0x04000000C6B37C3F294A0F3FD104B73FA8585F3F16B2043FBF9F473F",
      torch_tensor_6_torch.float32_4: "0x040000003E5851BBC89C1EBD30B4E43DE1DB423C9BC317BE9CACC0BC",
      torch_tensor_6_6_1_1_torch.float32: "0x040000003782A33E48CF953ECA3556BEA3F2FC3D6F70B2BCDEBA833E810C51BD2DA580BE63AEBD3E95C977BE331F263EF35DB63D7B83ADBDD8A842BE46D1A63E6EDF883EB71146BEDCA4C83ED0F4633E2C4F9CBD967F4FBDD0B8C8BEAAC588BE06112C3D2596C7BEECC6CEBE6EF1563E311446BE5C0EAB3EFC047CBEFFECB3BEE93D25BEAA052DBD5A24B5BE6870C23E6A19A9BE",
      torch_tensor_6_torch.float32_3: "0x0400000073AC933EE8EC703A02CA603D9BF725BD5FC614BEBFB94DBC",
      torch_tensor_6_torch.float32_2: "0x04000000424C753F35190C3F602A6B3FF741083F19A23A3F6B21293F",
      torch_tensor_6_torch.float32_1: "0x04000000AFB3503F6E10813F0804B93FED024D3FD0898D3F17C44C3F",
      torch_tensor_6_torch.float32: "0x04000000108490BD3B0F8A3DFF605FBD1A84BA3D33C4DA3D0B4C693C",
      torch_tensor_6_6_3_3_torch.float32: "0x0400000023AC92BD08C2FCBD2EB602BECE0BB9BDFE7FCFBD22B8EE3DA5B17B3DD63E00BEFA15ED3DB0400ABE054AC33CDF4982BD8476B23DAF8D93BDA98082BC6F025A3D250745BD4B1D21BD8CC01F3DD80DD03CAF64C0BDD997DFBD38034EBD6DC8A43DB45FA33D63DB0A3EF07615BD019F80BD66B7B0BD7B4E23BDF78E97BB819EE0BD9F3B893D00EE9EBD215B9A3D76345D3DCDDF5F3DD78385BC7F8DC1BDB5D0E73DB7CB96BD2757ED3DF23292BCF59FC33D0465AEBC566307BE759D033ECD9693BCAF31653D2FD3C6BD9590C53D76356B3DEF3F583DDF4901BE781291BDD243C8BA7CC8A7BDFB4460BD9A4BCCBB40C6913B01EEAF3DCB1B8CBD17B9F9BD2DFC033E75808E3D5E55083D2A86DABC034395BD613F1BBC674FF73D722FE9BDE579A83D1120C5BD5A2A1A3DA004B73D6CBFA53B7D9BDFBAF9EA343D44381DBD2435BF3C6BD0E13D6959E33C91C8C7BD7C630ABE60918D3D44B405BE8DEBE73D00ABD6BD814305BE6658EB3D517342BD1B19D3BD63CDDF3D6E1FA6BD83D42A3D1ACC35BD303246BAF0C8B23D4DA3C83D2A3BA3BD235EEF3C6D7B8F3DEEEF1B3D48F9FFBDB32EF73DB69A213D4F15C1BD68DAA73D7B4806BC6A97EBBDC140C13CE4AAE5BDA37BA9BDD4F69EBD51D709BD22250C3B6B383BBCDB70F03C4A62693D53CEAF3DDB1B64BD5E7E0A3E553826BDC02200BEBA00AFBD6889D0BBE176973AFACB043E9D458D3D1156AD3D495EAF3CC503023D4B31D6BCE9BEF8BD989D7F3D8695F0BD8D078F3C2CE4203BB64F013E2AB2FDBD3A7F49BD61E6F93D0AB0F3BDCD78E73C64C3F9BDD67145BD9FD2A7BC793F433B1763A2BDE0EBE03DD64A643D823E91BD92B1B0BDB6F4CBBC02BB933DCA65C9BD5CC33EBDA9B8DCBDC4E200BE5375C43D077A2CBD0832B83D3E79823D57364C3DBDDDDEBDA1E985BCD3DAEF3D0551923C04FC5EBDA480F33D431FBE3C082ABDBDA05A023CD4C080BD2EC1F63CC6E1353D71B7F53DB7E7953C55DF4E3BA4C2803D7BE0A9BD9B2F053E665B913D3DF88CBDC1A154BD5DEEB53CE75EA43CB474D9BCB7EE7FBDEF54B33D3A419E3D51A8DF3DF1F4EABD0CA50BBD5FE747BDA304E3BD4B20023EAA33B83D951DCCBD27205ABDA463B03D4D29043E11ED943D3A07F1BC202859BC98F3FBBCC5F5CEBD2F37BC3D4A7B8F3C6BF90BBDC46D593D8B2CB03DC322DB3C87CE0D3C91674CBCB90FA83DF8CFA1BCDA95F4BDB972EB3DD13C1F3C603912BB80D8583D2BB6D13D34CA213DB68189BD0754003EF4275F3D1C8BF73DE148B43C8EEEE43D22CB023DE8E661BDF757A23D73180D3B4653B13CE570013E7C268ABD178C88BDA89E0A3E1CC46B3CCD8BE33D9242643DAF0861BD9F5525BCE3D90FBD4552D53D7382D33CA70BB6BCAEB895BDD467963DBB092DBD8453883C91FDF63D2D3A273D4E988EBC96C2E63DCA36E83D6139CEBC7F02C13C6B6DEABD6A91003E4F3EF1BDAE1CBD3D72E4A9BD2D69093ED99F27BDB8FEB2BDE5B686BDF1D807BE90268CBDED32AFBD5D6617BDCC21F1BCB3B58B3DEF9867BDE09544BDE61AEC3C4755073DA80EC5BDCCD2F5BDF2D1F23D6B75A3BCFBF1493D7188EABD1D3955BDC9A2DDBD5F70303D0C57813DB05B913D2C39273D73A282BDDAD38D3D7E68D63DB4B76ABDF8F0D5BD6ABF2FBD3D15F63D8613BB3DC0345ABD9DC69BBC8EDF633DFB4141BD3587E4BCEA94B73D0737003C9DADAEBCF3215F3D4F2CBB3C48300ABEB2C9FBBDB650CABDF3F6B9BDB5FC21BCEF04953DA7158C3D514BA63D47835E3D822D78BC893C5FBD14893A39E552FB3DCEFD9DBD3A88E8BD1FF53CBD"
    }
  }
#-}
