#map = affine_map<(d0) -> (d0)>
#map1 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map2 = affine_map<(d0, d1, d2, d3) -> (d1, 0, 0)>
module {
  func.func @main(%arg0: tensor<2x6x9x9xf32>) -> tensor<2x8x5x5xf32> {
    %cst = arith.constant 0.000000e+00 : f32
    %cst_0 = arith.constant dense_resource<torch_tensor_8_torch.float32_7> : tensor<8xf32>
    %cst_1 = arith.constant dense_resource<torch_tensor_8_torch.float32_6> : tensor<8xf32>
    %cst_2 = arith.constant dense_resource<torch_tensor_8_torch.float32_5> : tensor<8xf32>
    %cst_3 = arith.constant dense_resource<torch_tensor_8_torch.float32_4> : tensor<8xf32>
    %cst_4 = arith.constant dense_resource<torch_tensor_8_6_1_1_torch.float32> : tensor<8x6x1x1xf32>
    %cst_5 = arith.constant dense_resource<torch_tensor_8_torch.float32_3> : tensor<8xf32>
    %cst_6 = arith.constant dense_resource<torch_tensor_8_torch.float32_2> : tensor<8xf32>
    %cst_7 = arith.constant 1.000000e-05 : f64
    %cst_8 = arith.constant dense_resource<torch_tensor_8_torch.float32_1> : tensor<8xf32>
    %cst_9 = arith.constant dense_resource<torch_tensor_8_torch.float32> : tensor<8xf32>
    %cst_10 = arith.constant dense_resource<torch_tensor_8_6_3_3_torch.float32> : tensor<8x6x3x3xf32>
    %padded = tensor.pad %arg0 low[0, 0, 1, 1] high[0, 0, 1, 1] {
    ^bb0(%arg1: index, %arg2: index, %arg3: index, %arg4: index):
      tensor.yield %cst : f32
    } : tensor<2x6x9x9xf32> to tensor<2x6x11x11xf32>
    %0 = tensor.empty() : tensor<2x8x5x5xf32>
    %1 = linalg.fill ins(%cst : f32) outs(%0 : tensor<2x8x5x5xf32>) -> tensor<2x8x5x5xf32>
    %2 = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<2> : vector<2xi64>} ins(%padded, %cst_10 : tensor<2x6x11x11xf32>, tensor<8x6x3x3xf32>) outs(%1 : tensor<2x8x5x5xf32>) -> tensor<2x8x5x5xf32>
    %3 = tensor.empty() : tensor<8xf32>
    %4 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%cst_8 : tensor<8xf32>) outs(%3 : tensor<8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %19 = arith.truncf %cst_7 : f64 to f32
      %20 = arith.addf %in, %19 : f32
      linalg.yield %20 : f32
    } -> tensor<8xf32>
    %5 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%4 : tensor<8xf32>) outs(%3 : tensor<8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %19 = math.rsqrt %in : f32
      linalg.yield %19 : f32
    } -> tensor<8xf32>
    %expanded = tensor.expand_shape %cst_9 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %expanded_11 = tensor.expand_shape %5 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %6 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%2, %expanded : tensor<2x8x5x5xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<2x8x5x5xf32>) {
    ^bb0(%in: f32, %in_18: f32, %out: f32):
      %19 = arith.subf %in, %in_18 : f32
      linalg.yield %19 : f32
    } -> tensor<2x8x5x5xf32>
    %7 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%6, %expanded_11 : tensor<2x8x5x5xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<2x8x5x5xf32>) {
    ^bb0(%in: f32, %in_18: f32, %out: f32):
      %19 = arith.mulf %in, %in_18 : f32
      linalg.yield %19 : f32
    } -> tensor<2x8x5x5xf32>
    %expanded_12 = tensor.expand_shape %cst_6 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %8 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%7, %expanded_12 : tensor<2x8x5x5xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<2x8x5x5xf32>) {
    ^bb0(%in: f32, %in_18: f32, %out: f32):
      %19 = arith.mulf %in, %in_18 : f32
      linalg.yield %19 : f32
    } -> tensor<2x8x5x5xf32>
    %expanded_13 = tensor.expand_shape %cst_5 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %9 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%8, %expanded_13 : tensor<2x8x5x5xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<2x8x5x5xf32>) {
    ^bb0(%in: f32, %in_18: f32, %out: f32):
      %19 = arith.addf %in, %in_18 : f32
      linalg.yield %19 : f32
    } -> tensor<2x8x5x5xf32>
    %10 = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<2> : vector<2xi64>} ins(%arg0, %cst_4 : tensor<2x6x9x9xf32>, tensor<8x6x1x1xf32>) outs(%1 : tensor<2x8x5x5xf32>) -> tensor<2x8x5x5xf32>
    %11 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%cst_2 : tensor<8xf32>) outs(%3 : tensor<8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %19 = arith.truncf %cst_7 : f64 to f32
      %20 = arith.addf %in, %19 : f32
      linalg.yield %20 : f32
    } -> tensor<8xf32>
    %12 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%11 : tensor<8xf32>) outs(%3 : tensor<8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %19 = math.rsqrt %in : f32
      linalg.yield %19 : f32
    } -> tensor<8xf32>
    %expanded_14 = tensor.expand_shape %cst_3 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %expanded_15 = tensor.expand_shape %12 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %13 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%10, %expanded_14 : tensor<2x8x5x5xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<2x8x5x5xf32>) {
    ^bb0(%in: f32, %in_18: f32, %out: f32):
      %19 = arith.subf %in, %in_18 : f32
      linalg.yield %19 : f32
    } -> tensor<2x8x5x5xf32>
    %14 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%13, %expanded_15 : tensor<2x8x5x5xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<2x8x5x5xf32>) {
    ^bb0(%in: f32, %in_18: f32, %out: f32):
      %19 = arith.mulf %in, %in_18 : f32
      linalg.yield %19 : f32
    } -> tensor<2x8x5x5xf32>
    %expanded_16 = tensor.expand_shape %cst_1 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %15 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%14, %expanded_16 : tensor<2x8x5x5xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<2x8x5x5xf32>) {
    ^bb0(%in: f32, %in_18: f32, %out: f32):
      %19 = arith.mulf %in, %in_18 : f32
      linalg.yield %19 : f32
    } -> tensor<2x8x5x5xf32>
    %expanded_17 = tensor.expand_shape %cst_0 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %16 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%15, %expanded_17 : tensor<2x8x5x5xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<2x8x5x5xf32>) {
    ^bb0(%in: f32, %in_18: f32, %out: f32):
      %19 = arith.addf %in, %in_18 : f32
      linalg.yield %19 : f32
    } -> tensor<2x8x5x5xf32>
    %17 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%9, %16 : tensor<2x8x5x5xf32>, tensor<2x8x5x5xf32>) outs(%0 : tensor<2x8x5x5xf32>) {
    ^bb0(%in: f32, %in_18: f32, %out: f32):
      %19 = arith.addf %in, %in_18 : f32
      linalg.yield %19 : f32
    } -> tensor<2x8x5x5xf32>
    %18 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%17 : tensor<2x8x5x5xf32>) outs(%0 : tensor<2x8x5x5xf32>) {
    ^bb0(%in: f32, %out: f32):
      %19 = arith.cmpf ugt, %in, %cst : f32
      %20 = arith.select %19, %in, %cst : f32
      linalg.yield %20 : f32
    } -> tensor<2x8x5x5xf32>
    return %18 : tensor<2x8x5x5xf32>
  }
}

{-#
  dialect_resources: {
    builtin: {
      torch_tensor_8_torch.float32_7: "0x040000006474223E0A3A2F3E9CC41F3EEF29E03C0BBA013E0074DC3AD37FEDBD6F2EFABD",
      torch_tensor_8_torch.float32_6: "0x04000000B82B6D3F4F755E3F54A3A53F4049913F8AA29F3F0655A03FA2F08D3F1E44893F",
      torch_tensor_8_torch.float32_5: "0x0400000093D31E3F20F3BA3F1C16BB3F4BE24D3FCD58423F51392B3F6539153F8675AC3F",
      torch_tensor_8_torch.float32_4: "0x04000000637D6C3D43F1E53D4B04F53DDFB604BD037DCE3A0BCD07BE48108DBD272A0EBE",
      torch_tensor_8_6_1_1_torch.float32: "0x040000001E454F3E7EAD84BEB679CC3E40D7CFBE933BC8BEEF91C5BD49BDAA3EC96D273D838C203E233799BE9D74183E11DB3ABD1490273EFC9E933E69B7353E383E0EBDA402CEBC5D1883BE4D3517BEC9D4873E97A227BECACF813EC9C425BE98B9C2BDE0590E3C35D0BFBEE19285BB948C28BD183916BD6F23A7BD02CAA43EA3419A3EBDAA8DBE9531423E40F4A3BE23F2B1BE1194FF3D139AC43B700543BE859AC9BE3FD721BE93A00B3EDD78C1BE0B0FCBBE8427543DC59496BEFD1EB7BE451121BE",
      torch_tensor_8_torch.float32_3: "0x040000005B0DA23D93279CBDAFB8563E37A67FBD5325C83CD2A0EEBDFFD9EDBD378F93BD",
      torch_tensor_8_torch.float32_2: "0x04000000454FBA3F0036613FEB78803F2ACEA13F85B8533F25BE0D3F3C13A23F65C8643F",
      torch_tensor_8_torch.float32_1: "0x04000000D701093FFB5DBE3FF614923F20DA713FF78F753F8240B93FE6FF8E3F8ABC5B3F",
      torch_tensor_8_torch.float32: "0x04000000C3B1CFBD7B6218BD6EED99BD8698B0BD2BF405BDCB7B553D1840013E005316BE",
      torch_tensor_8_6_3_3_torch.float32: "0x040000004105A5BD5CEF9F3C6DEA313DE8DC1D3C87B1B4BD5F43053EFD0FA2BD973AE53DC8B4DDBD9E1406BD4E9A973DA7BD63BD2D1EEA3D9AC9BFBDCF0AEABD10577BBDCF34B43C624E003EEA0C85BD1757473D2BBE0BBD86C1F1BC5FEDCC3D95FCD7BDA6CF6C3C7B0B033E8D2F99BC3164D83D52A72BBD4857E03DD9CB06BEEAAAA0BC13CFC3BCB3A4343D6DAE5A3D19FDD53D8D16A6BC12D4B0BBEDDABE3DEDD016BDCC50F43D688FB9BD354371BC7481EFBB16B7783DF189BE3DCCB2B0BC3EE5E6BDAB178A3D0BBC263DBBE75F3D63EBABBD555EB33D20FC033EB676413C922802BE91A4C33D00A4CEBD2B21003DB3FFA13CCC7082BD1D15423DB246F9BD6DE7FD3C39AEB0BDBA1771BCE8648F3C4F6FED3DE4F884BD2F8BB23DB59D8DBC775C84BD90B0F2BDC8B5FFBDE816083E9A030BBDD1BADE3BDD1D173D8E70BD3D72DCED3D4907E23D777BCEBDAD9BB2BC72EAA4BDFC3B9FBDD137043DA7CC023E0344DFBD42ABA83DD17E90BDE621D9BCD338DD3DE521FCBC1E044B3C92D1C2BD1C3DED3DD61B90BC32D6CBBD0536233DA528C6BD0526DDBDFCD2073CAAF6DC3DE0BB1DBD772C833D9E7DEF3D63D9B83DA13192BD006874BC5E672FBD681BE0BDD9D46B38A8B3D13D97CEEA3D7905503CCA31FD3CF14E71BD695FD23DD2EF67BD1799C1BDA0ABAB3C160CA73D7545FBBDF9EEFB3D2783483D5042C3BD5622F0BCD9CAF13D8FD3D5BDF3E922BD88D0363DA829F4BD0FC8983D4913913D88D9AC3DCCAEB1BDA0CA0A3E7F33A5BD151E0B3E4FBB05BEA54FF8BDCB2CAB3D1B05693C799F003CC2549ABD43D069BDAFF922BD52BF07BE9ABCE73B1929C53C6E9DF1B8F0FF333DA138043ED333143D040C4CBDE36465BDED4FB2BDC832C1BD6989B3BC012BC5BCD1F6773D4C406EBDBE2DDE3D788EC3BDC4C7CA39D986FA3DFB900A3E5F70A1BD8E93C63C98AE833CF5AA82BDBE9340BD01F9163DEBCBC1BD7FEFB73CD732713D1AA75BBD647FE73DCABA12BCAFE57C3D7AFF093EC6602ABD4E72973D676E1FBD39D7A2BCBCECBCBCA19F5DBAF49052BD67A5023DDC05A83BDCA9B03DB3A3E1BC29955F3C76584FBD7265E9BD3C8F613D70A58E3C463A5FBD41753CBD4CC5113DA792C9BC421FB63DAE94FC3B6E8C523DDCDA723D17C408BD4D2A713D01A9CD3D0834CD3B1028DA3CB506A23B09F6C03D5E546BBDAE2594BD0AE3723DEC8DF2BD8BFB0E3BA62B80BD21F3B73D38BD01BEBEFBA83D9ADD093E1791E13CAB8C14BCFD2A093E3D346EBD08AA32BC071674BD14E399BC8A49F23C94E4943C518ED2BC98530BBEC553E43BCD1684BB95B4A73C528DD53DC472073EAA58A5BD34060BBC5F555FBD206E00BEFACBCABD8EC9023E687FA23DE2B3953D5EE29A3D596BDDBD14266A3CA5B1013E83899BBD7FEDF73D3F81123D6A13C43DF9C76EBD087C803DDA0FF7BD7F910DBC75EB393DE028273D6137E93D9AEE083E098CFD3D871DBB3D10F1C33D51D78FBC4748D8BD90EB4EBD7F4D7ABCB99A96BD49768E3D2DA9433D9FDFB33C0DA5063D8DD2F43D4F054B3D9D66F4BD194DCABDF2AB753D38EC973C1FEB873D9E2B0BBEC79900BE99E7AA3D8644B23D0524FCBD3594533D8D9ED9BD4E0FD33DBDE72E3D46C9093E916509BED12506BE8E6DBC3D206FF73D9CC0AA3D5349B93D2ABDEABD9EB9C93DD39003BEC30BF93C7B8EB6BD10655DBD0265C53C16285BBDA562B0BC011404BE626303BE0CEA573DEDEE6BBD828EA9BD2DF05BBDB4DAE3BD75CADEBDCFC3A63D54A58D3D737E943CBF3D98BD2472393D2754C83B732DC7BD37E4EF3C2EC4FD3D771009BE3B910ABE1AD58E3C8EDDD13DA795A9BD1B68F53C95EBC33DA0DA2B3DA740F13C29080B3E5690B53D3CBF9CBD95B7403CFD608E3D36C9F53D85A40ABE8BEA963D5CD421BD097408BE5574F73C0CBA97BDB6FA9D3C89F1B4BD5CBAD1BDA22E3DBC4A3E3BBD1700A33DEE3A403C2C8AD93D3BEAD03C983C33BD6CC5BC3DCCABF33BA13CD13C564533BD2D06003A1C58D6BC8D8D3DBCB659D9BDFE625BBACE54E7BD60D3EFBCA184A13DDACAC1BD47DBBBBD4F1A08BD0BCD18BD4FB8BC3C9412B93C98538D3D43FDBFBD17581DBC82DF9B3DBF10F13D45A322BC9042A1BDF03A203D40B69E3DC21DAEBDF1B9A1BD1C5E763DBB371CBC5E9D03BE5DB1A0BDBF0A623D0A0E3DBD785DC03D4D52DC3D1C2BA23CB04D30BCACEE30BD2E7BE1BB43EACA3C25E2D4BD0A3705BD23D2E7BD4D0DAB3D157CB1BD369AFE3D8CAF0FBDAEA89FBDAEE6853D1F31A63C5BFCC03D10B2683D7B3D06BE0446B03D2EEED1BC3B5A76BDE9FCB03D3643CB3DAFF4F4BD299B49BC44DEE43D29DF573D4BCBEA3DBF043FBDCABD99BD99A7EF3DC355683DBAC5053E6FD268BD43F1B2BDF3AA82BC3F3503BE297C5A3D6690CD3D77CE053D3D4C5CBC"
    }
  }
#-}
