#map = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map1 = affine_map<(d0) -> (d0)>
#map2 = affine_map<(d0, d1, d2, d3) -> (d1, 0, 0)>
module {
  func.func @main(%arg0: tensor<1x6x7x9xf32>) -> tensor<1x6x7x9xf32> {
    %cst = arith.constant 0.000000e+00 : f32
    %cst_0 = arith.constant dense_resource<torch_tensor_6_torch.float32_7> : tensor<6xf32>
    %cst_1 = arith.constant dense_resource<torch_tensor_6_torch.float32_6> : tensor<6xf32>
    %cst_2 = arith.constant dense_resource<torch_tensor_6_torch.float32_5> : tensor<6xf32>
    %cst_3 = arith.constant dense_resource<torch_tensor_6_torch.float32_4> : tensor<6xf32>
    %cst_4 = arith.constant dense_resource<torch_tensor_6_6_1_1_torch.float32> : tensor<6x6x1x1xf32>
    %cst_5 = arith.constant dense_resource<torch_tensor_6_torch.float32_3> : tensor<6xf32>
    %cst_6 = arith.constant dense_resource<torch_tensor_6_torch.float32_2> : tensor<6xf32>
    %cst_7 = arith.constant 1.000000e-05 : f64
    %cst_8 = arith.constant dense_resource<torch_tensor_6_torch.float32_1> : tensor<6xf32>
    %cst_9 = arith.constant dense_resource<torch_tensor_6_torch.float32> : tensor<6xf32>
    %cst_10 = arith.constant dense_resource<torch_tensor_6_6_3_3_torch.float32> : tensor<6x6x3x3xf32>
    %0 = tensor.empty() : tensor<1x6x7x9xf16>
    %1 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%arg0 : tensor<1x6x7x9xf32>) outs(%0 : tensor<1x6x7x9xf16>) {
    ^bb0(%in: f32, %out: f16):
      %21 = arith.truncf %in : f32 to f16
      linalg.yield %21 : f16
    } -> tensor<1x6x7x9xf16>
    %2 = tensor.empty() : tensor<1x6x7x9xf32>
    %3 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%1 : tensor<1x6x7x9xf16>) outs(%2 : tensor<1x6x7x9xf32>) {
    ^bb0(%in: f16, %out: f32):
      %21 = arith.extf %in : f16 to f32
      linalg.yield %21 : f32
    } -> tensor<1x6x7x9xf32>
    %padded = tensor.pad %3 low[0, 0, 1, 1] high[0, 0, 1, 1] {
    ^bb0(%arg1: index, %arg2: index, %arg3: index, %arg4: index):
      tensor.yield %cst : f32
    } : tensor<1x6x7x9xf32> to tensor<1x6x9x11xf32>
    %4 = linalg.fill ins(%cst : f32) outs(%2 : tensor<1x6x7x9xf32>) -> tensor<1x6x7x9xf32>
    %5 = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%padded, %cst_10 : tensor<1x6x9x11xf32>, tensor<6x6x3x3xf32>) outs(%4 : tensor<1x6x7x9xf32>) -> tensor<1x6x7x9xf32>
    %6 = tensor.empty() : tensor<6xf32>
    %7 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel"]} ins(%cst_8 : tensor<6xf32>) outs(%6 : tensor<6xf32>) {
    ^bb0(%in: f32, %out: f32):
      %21 = arith.truncf %cst_7 : f64 to f32
      %22 = arith.addf %in, %21 : f32
      linalg.yield %22 : f32
    } -> tensor<6xf32>
    %8 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel"]} ins(%7 : tensor<6xf32>) outs(%6 : tensor<6xf32>) {
    ^bb0(%in: f32, %out: f32):
      %21 = math.rsqrt %in : f32
      linalg.yield %21 : f32
    } -> tensor<6xf32>
    %expanded = tensor.expand_shape %cst_9 [[0, 1, 2]] output_shape [6, 1, 1] : tensor<6xf32> into tensor<6x1x1xf32>
    %expanded_11 = tensor.expand_shape %8 [[0, 1, 2]] output_shape [6, 1, 1] : tensor<6xf32> into tensor<6x1x1xf32>
    %9 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%5, %expanded : tensor<1x6x7x9xf32>, tensor<6x1x1xf32>) outs(%2 : tensor<1x6x7x9xf32>) {
    ^bb0(%in: f32, %in_18: f32, %out: f32):
      %21 = arith.subf %in, %in_18 : f32
      linalg.yield %21 : f32
    } -> tensor<1x6x7x9xf32>
    %10 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%9, %expanded_11 : tensor<1x6x7x9xf32>, tensor<6x1x1xf32>) outs(%2 : tensor<1x6x7x9xf32>) {
    ^bb0(%in: f32, %in_18: f32, %out: f32):
      %21 = arith.mulf %in, %in_18 : f32
      linalg.yield %21 : f32
    } -> tensor<1x6x7x9xf32>
    %expanded_12 = tensor.expand_shape %cst_6 [[0, 1, 2]] output_shape [6, 1, 1] : tensor<6xf32> into tensor<6x1x1xf32>
    %11 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%10, %expanded_12 : tensor<1x6x7x9xf32>, tensor<6x1x1xf32>) outs(%2 : tensor<1x6x7x9xf32>) {
    ^bb0(%in: f32, %in_18: f32, %out: f32):
      %21 = arith.mulf %in, %in_18 : f32
      linalg.yield %21 : f32
    } -> tensor<1x6x7x9xf32>
    %expanded_13 = tensor.expand_shape %cst_5 [[0, 1, 2]] output_shape [6, 1, 1] : tensor<6xf32> into tensor<6x1x1xf32>
    %12 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%11, %expanded_13 : tensor<1x6x7x9xf32>, tensor<6x1x1xf32>) outs(%2 : tensor<1x6x7x9xf32>) {
    ^bb0(%in: f32, %in_18: f32, %out: f32):
      %21 = arith.addf %in, %in_18 : f32
      linalg.yield %21 : f32
    } -> tensor<1x6x7x9xf32>
    %13 = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%arg0, %cst_4 : tensor<1x6x7x9xf32>, tensor<6x6x1x1xf32>) outs(%4 : tensor<1x6x7x9xf32>) -> tensor<1x6x7x9xf32>
    %14 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel"]} ins(%cst_2 : tensor<6xf32>) outs(%6 : tensor<6xf32>) {
    ^bb0(%in: f32, %out: f32):
      %21 = arith.truncf %cst_7 : f64 to f32
      %22 = arith.addf %in, %21 : f32
      linalg.yield %22 : f32
    } -> tensor<6xf32>
    %15 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel"]} ins(%14 : tensor<6xf32>) outs(%6 : tensor<6xf32>) {
    ^bb0(%in: f32, %out: f32):
      %21 = math.rsqrt %in : f32
      linalg.yield %21 : f32
    } -> tensor<6xf32>
    %expanded_14 = tensor.expand_shape %cst_3 [[0, 1, 2]] output_shape [6, 1, 1] : tensor<6xf32> into tensor<6x1x1xf32>
    %expanded_15 = tensor.expand_shape %15 [[0, 1, 2]] output_shape [6, 1, 1] : tensor<6xf32> into tensor<6x1x1xf32>
    %16 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%13, %expanded_14 : tensor<1x6x7x9xf32>, tensor<6x1x1xf32>) outs(%2 : tensor<1x6x7x9xf32>) {
    ^bb0(%in: f32, %in_18: f32, %out: f32):
      %21 = arith.subf %in, %in_18 : f32
      linalg.yield %21 : f32
    } -> tensor<1x6x7x9xf32>
    %17 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%16, %expanded_15 : tensor<1x6x7x9xf32>, tensor<6x1x1xf32>) outs(%2 : tensor<1x6x7x9xf32>) {
    ^bb0(%in: f32, %in_18: f32, %out: f32):
      %21 = arith.mulf %in, %in_18 : f32
      linalg.yield %21 : f32
    } -> tensor<1x6x7x9xf32>
    %expanded_16 = tensor.expand_shape %cst_1 [[0, 1, 2]] output_shape [6, 1, 1] : tensor<6xf32> into tensor<6x1x1xf32>
    %18 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%17, %expanded_16 : tensor<1x6x7x9xf32>, tensor<6x1x1xf32>) outs(%2 : tensor<1x6x7x9xf32>) {
    ^bb0(%in: f32, %in_18: f32, %out: f32):
      %21 = arith.mulf %in, %in_18 : f32
      linalg.yield %21 : f32
    } -> tensor<1x6x7x9xf32>
    %expanded_17 = tensor.expand_shape %cst_0 [[0, 1, 2]] output_shape [6, 1, 1] : tensor<6xf32> into tensor<6x1x1xf32>
    %19 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%18, %expanded_17 : tensor<1x6x7x9xf32>, tensor<6x1x1xf32>) outs(%2 : tensor<1x6x7x9xf32>) {
    ^bb0(%in: f32, %in_18: f32, %out: f32):
      %21 = arith.addf %in, %in_18 : f32
      linalg.yield %21 : f32
    } -> tensor<1x6x7x9xf32>
    %20 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%12, %19 : tensor<1x6x7x9xf32>, tensor<1x6x7x9xf32>) outs(%2 : tensor<1x6x7x9xf32>) {
    ^bb0(%in: f32, %in_18: f32, %out: f32):
      %21 = arith.addf %in, %in_18 : f32
      linalg.yield %21 : f32
    } -> tensor<1x6x7x9xf32>
    return %20 : tensor<1x6x7x9xf32>
  }
}

{-#
  dialect_resources: {
    builtin: {
      torch_tensor_6_torch.float32_7: "0x0400000070E84ABDDB098D3DB22D7F3C9B8D5C3D31D8A13D0A5DF6BC",
      torch_tensor_6_torch.float32_6: "0x0400000020A6BB3E145A3B3FC9A7F53E2648593F1A325B3FDCD91D3F",
      torch_tensor_6_torch.float32_5: "0x04000000C6B37C3F294A0F3FD104B73FA8585F3F16B2043FBF9F473F",
      torch_tensor_6_torch.float32_4: "0x040000003E5851BBC89C1EBD30B4E43DE1DB423C9BC317BE9CACC0BC",
      torch_tensor_6_6_1_1_torch.float32: "0x04000000C25675BEF9E5083E9421E4BDDCE596BE8248023E377A02BE1F60433E0B86973D8C4224BEFF6C793DD71FB53E97E0BF3D1456B4BE721E92BE2CA9753EC2DE98BE4738E83D77C7173EA448A53EA51B9E3E8FFAF73DB33D3A3EA4414DBB1310923CDF448C3E27288ABED2D74EBEB2128C3DB7B896BE3A9C6F3ECC5D923E135673BEA6C358BEF33A78BEA03D823E3B5B4DBE",
      torch_tensor_6_torch.float32_3: "0x0400000073AC933EE8EC703A02CA603D9BF725BD5FC614BEBFB94DBC",
      torch_tensor_6_torch.float32_2: "0x04000000424C753F35190C3F602A6B3FF741083F19A23A3F6B21293F",
      torch_tensor_6_torch.float32_1: "0x04000000AFB3503F6E10813F0804B93FED024D3FD0898D3F17C44C3F",
      torch_tensor_6_torch.float32: "0x04000000108490BD3B0F8A3DFF605FBD1A84BA3D33C4DA3D0B4C693C",
      torch_tensor_6_6_3_3_torch.float32: "0x040000005B33FC3D4204053EE167EB3D089202BE0284AABD9B38903D10CBDBBD0E5AB93C4CE13E3DD2DCE1BC98A6B83D2B3F833D2C1AEDBD997C59BDB49CE93D556401BE95415EBD89BE3CBDBF2524BCE81363BDE1F6ABBD8F7DD93D7844273DF86FE53D73C1763DEA9738BDC74E723D078F03BEB6F041BB45E2E53DAAA0CEBC90C4A5BC8557D13D3374053EB9E0D8BD1F7102BE937B06BE31043A3C811F36BDA3E0923DF7E879BDE89BD53D97A8A1BD86D4683C5624E3BDFACE2FBD32D5053E90F6833D681102BE4256A5BD89C4C43D7E7A06BB589CC23C4B2F9C3D9EA8EFBD25F3CFBD304F723D9F21C83D6EF18EBD4D09593C2A50A3BD90A247BDF1AAE03DEC9484BDAF6F203B2751683DF6587DBD01490E3C3B3FFEBCAF4DB53D2B37013DC1E1CCBD93CCBA39C307D93D9CAB493D8BC5A13DB6983D3D9C4B903DED8CDD3D0880BBBC95F3173D3FB0983C6CBAF73D0C669BBD7CEED5BD32722E3D1589B23DB576703D12146B3D07B5C4BDC78B783D757E27BCAA36D2BD2677A2BDC279833DAF09B5BD0BC20DBD57DCCD3D9026303D656F9A3D1A4522BDFC030ABE49C3283CC2F3B63DB886AEBDB57FE3BD2C635ABD846466BC841CF13DD7A0073D868BAF3DCD64D0BBD86392BDFE7E0A3E2F2CE73CA66DE1BD6A909F3DEDEC3A3D139194BD107C313C35F908BEAC98ECBD220293BCB9230B3EF02928BD0F2E0B3DA1A402BE1F19AB3D1E7D19BDC24A623D08EB053E50C7DAB9721C963C19B4C6BD9F8EA2BDCA6DDABD4AEB82BDDFD15C3B8EE524BCCF32713D5B1FBEBDCDE2F03D7A2100BE9DE8653D6CB1FBBC0F10153C7085E4BDD6B95F3C5CB5D6BD9D7FECBD537329BD9619BCBDCFB542BDAFC2DE3DC9E4CA3C6F17263D4985523DE129003D37B5693DFCB0CC3D6D8E6B3CEADBA93D73C47A3DD14A9CBC1C875FBD59490A3E04D198BDA3113E3DEED11C3D46EEEABD562184BDC1366E3D879D94BDB86489BDD7FEA53DCA10C2BD13AA9ABD1EE89D3D351EA63DE507423D8A9F77BD5D69423D2107483C486604BE499F83BD03BF693D9BAFF9BC11544EBDBDABF5BBF3C6413DC2DA0D3D01F26BBDAA2C03BE4E4C3BBD07CAF5BD274A87BD482DCF3DA4D57C3D28931BBD36662C3D3586ACBCD56D773CD83F4E3DE0EF04BEF45E8F3D5A5B8ABCE414ED3D9BBF91BDB641B6BD80248DBD2732A23C64D8A03DF625AD3D1B8997BD791AE03D875FFABB1C0AA93DAB3475BC1B4F73BDCF4F5CBDBA9A3FBD2D73183B3DCEAEBD7D4BEF3DCD12E5BDDB6B8B3D09B61FBD69C796BD98B39B3BD07DDDBC2BCC04BE655391BBFED3D53D7604CD3D1D78C2BBE22CD23D3CEDFC3CF87DB13DDECDAE3D3FB9973D5ABFA13D3F82EEBD9752073DEFD0C1BC50C0143D30EE89BD31480A3E30AE24BDAC3F753DF0EDEE3DD0B1E9BD788F51BD7092DFBD906DF33D6436A7BD4C02CF3DD31A03BDFB1C05BE135A99BD7CEF9DBC0A2CF73D3B1D03BE1D5192BD2DA5C43D5C974BBDE57974BDE5BA363D988F92BD97B89EBDF649F93D90481ABDB8FFE0BCFD24F3BD0DD8BC3C0C03E0BCBEC0963D6DCF8F3CBB5DBF3D3FA6E03D9A9ACBBD1CA58ABC3029933DDB9AE63D8C9EC83D1827063EC80F06BE5F8348BD62C895BCE79BD73DD289EF3D08EB07BEBE1AEFBCEAA394BD04FEBCBD0EFABCBDC337EDBD897DCF3DD021A6BBF366BF3D5909CEBDC99FB13D7C5ACFBB699ECE3D9C7A7D3DC60E40BC9FB5A13DDD3537BD77F8AF3C6C389E3C02DC203BC94859BCB955E53D5752913CFEC6BABD3E1C9F3D72ACB9BD207BBB3D22DA003E26D549BD6154DE3CAA0C733D4B6D243DF152E4BDEAC9F63D"
    }
  }
#-}
