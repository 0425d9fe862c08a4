#map = affine_map<(d0) -> (d0)>
#map1 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map2 = affine_map<(d0, d1, d2, d3) -> (d1, 0, 0)>
module {
  func.func @main(%arg0: tensor<1x8x9x9xf32>) -> tensor<1x6x3x3xf32> {
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
    %padded = tensor.pad %arg0 low[0, 0, 2, 2] high[0, 0, 2, 2] {
    ^bb0(%arg1: index, %arg2: index, %arg3: index, %arg4: index):
      tensor.yield %cst : f32
    } : tensor<1x8x9x9xf32> to tensor<1x8x13x13xf32>
    %0 = tensor.empty() : tensor<1x6x3x3xf32>
    %1 = linalg.fill ins(%cst : f32) outs(%0 : tensor<1x6x3x3xf32>) -> tensor<1x6x3x3xf32>
    %2 = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<4> : vector<2xi64>} ins(%padded, %cst_10 : tensor<1x8x13x13xf32>, tensor<6x8x3x3xf32>) outs(%1 : tensor<1x6x3x3xf32>) -> tensor<1x6x3x3xf32>
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
    %10 = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<4> : vector<2xi64>} ins(%arg0, %cst_4 : tensor<1x8x9x9xf32>, tensor<6x8x1x1xf32>) outs(%1 : tensor<1x6x3x3xf32>) -> tensor<1x6x3x3xf32>
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
      torch_tensor_6_torch.float32_7: "0x040000001EC947BCE5236D3DBD6E373D069CB73D5F8425BC4A9034BE",
      torch_tensor_6_torch.float32_6: "0x0400000012C4993FF0AEA33F1C1E953F0DA5463F9E6C9C3F16A6793F",
      torch_tensor_6_torch.float32_5: "0x0400000076CE313F1942143FC264393FCAAF4F3FF6DFB63F3EA5B63F",
      torch_tensor_6_torch.float32_4: "0x0400000041BCCCBDF02EEDBD0812B6BDE8AE633DD7130FBB9D482A3D",
      torch_tensor_6_8_1_1_torch.float32: "0x0400000088FFA83D7EF0B33E29EC01BEAAC2483E4F3F46BD9EAB653DA25901BC97C5ABBEC6CF123E4C48C73D40B69DBE3B2C47BCEA74873D79AB913EFEDAB23EE16980BDCFD77FBD7D11A2BD104485BE7509313EAD3AB13EAB9B9B3EB4BE9DBEC430A7BEEE6C6BBE920D82BDD151BBBD561CAABE50DB9DBEE04D8FBE4D85D0BD3235BC3B14E5AD3EE0C6AABE5DA75D3E6FC413BED219B33EF86897BE6A2FA0BEC3E755BD56C4153E891A94BE264FA9BDF1128EBE4EFA4E3EAB252CBE591E2FBE32329CBE",
      torch_tensor_6_torch.float32_3: "0x040000007AC752BDDB54593D503738BE0A3B2B3DDD8E8D3A1A0EA4BD",
      torch_tensor_6_torch.float32_2: "0x040000003140743FC27E403FE6C4903FD5AF2B3FC5EE4F3FC094323F",
      torch_tensor_6_torch.float32_1: "0x040000004CD1A43FDAE7863F061C773F7B273B3FADAD383F0CB6553F",
      torch_tensor_6_torch.float32: "0x0400000042DAB2BD1541333D0C5347BDAD8EA0BDD05BF4BCA3B5BFBD",
      torch_tensor_6_8_3_3_torch.float32: "0x040000009FD0BA3D1DDF953D3D3E11BDA90003BC8D2B97BD2DB7803B65EBCB3CBA315C3D0DF5C63C7532AF3CF9BDCF38CC2FBDBDA26352BDB003E0BC700A013D177D953B9FCA87BD0A8260BDB17DEEBC59D2CD3D6E01A13D186CCFBD60CE82BDC3B1333D475526BD288916BDFA96C4BD8C5C45BC5D87263DF02AD63DE1FF02BDE9FA3EBD0574B23CA015193C01166A3CB3EEDFBDD074BC3D2622B6BA76B825BC9C221CBDAF6BDEBD209E1FBDA893DDBD719C463DD23E7DBDAFF3DABD338C74BD68D93C3D7D5386BDDB87BABDCED73DBD47E3E23D5761853D7DEFE63C728CF8BC89F844BD96FBC53C1691AD3DD634BABDF4D7BB3D7650E8BD122EDABDBD33E6BD4C391C3D00939E3B89B9F03C4C0FB1BD48C691BDE18B4B3DFE2CAC3DEA7BCABDAC7FD63B5B3000BCF408EBBC89F2263DEDFFB7BD631A6D3DF8FD3BBD00E8A23D605EEFBCC630A93D9D37A1BD8721DBBD1A4AED3D9AF123BD7ADA823AEDB7B03D308FD73DBDA3CA3CFB34E1BDBF9795BD5A3A963DF31D193D0319833D133335BD38E7DFBDC7C09ABC4607413D8081A83DF449A0BDB5D56CBDCE5CC93DFE0CC63D2021EA3D8E3AAC3DB64B013DF3FC91B93C80B3BD368C2DBD3784ECBD20979D3D6FDE943D3FA6593D2C91ABBCF242CCBD057CD23D0713DB3C0716CC3C41CCF5BC6454AEBD8334553C080398BC77CBD93D6E40333D7367223D2D38B13D81EC7DBDCF41A23DF247333A56D5DDBD7D6A973D957CA2BD2108943D5A40BB3D1D1C0EBC3EE21EBD31B8A23C5869B43D55FB743D0C20B83DF03E60BB7462B6BDBD71563DD0180E3C7C75E63CFAB4E03D581EDDBC8B7BDB3D58888EBD93309CBD6ED59D3D6485B73D3A5637BDA718B13CAFF25D3CF3251A3DC5E891BCC92BEBBD0731213D794CEABDC962A6BDC72ABEBD12EB3D3DFD00523DCC998CBD181DD83DB56CA9BD6C3EB03D1F31533D2F9AD3BCD5EBBE3DE1ABB13D511AC53DA512C4BDC78F34BD22DAAABD8EC0C03DA953D83CEC3674BDD79E7DBCDCBFA63D0559E13DBBD47E3A87CCDABD6F645CBD626BA93D46EB923CA144A13DC5E7C63D3E5B25BD31198C3D96315FBCE50956BD28B5A6BD7588BC3CFD7FD23CCD5F9E3DD9C8EC3D6E51BDBDFE4E9BBC200C12BD8302773D77646B3D9BE4DA3D8835A63D52F1A33DE829B7BDAEDB9FBD1E64C1BD4BFE6DBDABA46DBDB4A1A83DAD3D6ABD8509CF3D52ABCB3DA67B963DCC978D3D6A67AB3D783C9E3C205DA0BDCD59B43D7FDEAF3DF441A43D947FA8BDA65D73BCF5809C3D681475BBFC8108BCD4F980BD87B3713DB6E4543D07B8D2BC0E23B23D0AFE8DBD2C157B3D841FA2BB8A0D43BD5F65953C3FA5D2BD3910C53D5A16CCBC976A78BD0A723D3C3DE38A3D9F7BB33DF19D9F3D69BFB1BC5F20DB3C9D8BDD3D42A9813DFD7BF03D6325A73C6CDCE7BD58310F3DA527F5BC91A7AC3C0A5B3C3D6C33883D46DA64BD9925B3BDE209DD3D543CF43C2E76673DAF73033D5126ADBC403BDEBD8899D83D5DB1E43D709F20BB8591FCBC5030543DDECCE1BDBE0B053DFBFBCD3D1E76FBBC36B9D5BB7FBE6F3D53B22EBC88711EBB50C6193D1B8515BC0A490BBA28A2E9BBEF9D873D24EFDE3D4D862C3C1EEC8D3C38BDABBD8274863D146D883DECE5AFBDD4908D3D324F043DD22594BDAF1F9FBC10DDD6BD82A8823C8E6E723DF49FA6BD1A0011BCAAE9BD3D7CFAB83D262A9A3D071A87BD705A2FBB8AC668BDEBD8D73DCBB5AA3B15C194BD05DE85BC4E54D63B44CA223D02FB92BCA478A33CFC64E3BD140B12BD9760853D842E463D9B01EC3DBECAC03D5E807A3D985A6ABDC6C5D93D2D86A53DD1042DBDA7925FBD29C06FBD1E3699BD9975413D60137BBD495BD53D11F9D83CBCD6013B25DE173DC1E3873DC53DA0BC57B1BABD29BFEBBD9870E03D73D2E13D28FC34BD1D89D43DB8243F3D07DAD1BD46C594BCBDF6D9BD3875513DB2D92B3DD3C4653DB7699BBB09D08B3C53E390BD26F6C7BD79412ABDD91B303DE774B2BC8E3BC7BCDEBB83BD780171BD59B57CBDD929C7BC4576E13D380BF7BC99767FBC15A27DBDFAD692BD8E5FECBDB2C699BD69190BBD8A5ADFBC4828A6BDE87815BC4087CB3D8668BABD4AA6963DA7B9B9BD5BF8AE3CDA46963A6F49C2BDD93C77BD274765BDC2C1B7BD81DE0C3C2E06C0BDB7C6E03D1FC0DB3B7CF7B7BD5F0441BDABC8D23DF1939EBB54BE5D3D32CBA53DE98C76BD0722CF3D4FF97EBD6439C9BDF04A923DC66CB7BD9BF3A3BDFBC2B7BD4D45283D35A9C3BB09E1CF3D59F053BDB269BA3B049B793DC4A59DBC4A5707BC2C8599BDC7FD8E3D2D10353D8E43A5BCD0FE4BBD98B8A03DA6A7D3BDCAA54A3D377AA83D8FEC21BD15C53F3D7D6A013DC60B853C48724FBDDF7F8CBCAC918FBCC6FD393DA121EFBDC3BCBFBB7250183DE954113D683A83BDE3732CBD424B8F3D"
    }
  }
#-}
