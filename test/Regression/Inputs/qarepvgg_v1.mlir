#map = affine_map<(d0) -> (d0)>
#map1 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map2 = affine_map<(d0, d1, d2, d3) -> (d1, 0, 0)>
module {
  func.func @main(%arg0: tensor<1x8x8x8xf32>) -> tensor<1x8x8x8xf32> {
    %cst = arith.constant 0.000000e+00 : f32
    %cst_0 = arith.constant dense_resource<torch_tensor_8_torch.float32_7> : tensor<8xf32>
    %cst_1 = arith.constant dense_resource<torch_tensor_8_torch.float32_6> : tensor<8xf32>
    %cst_2 = arith.constant dense_resource<torch_tensor_8_torch.float32_5> : tensor<8xf32>
    %cst_3 = arith.constant dense_resource<torch_tensor_8_torch.float32_4> : tensor<8xf32>
    %cst_4 = arith.constant dense_resource<torch_tensor_8_8_1_1_torch.float32> : tensor<8x8x1x1xf32>
    %cst_5 = arith.constant dense_resource<torch_tensor_8_torch.float32_3> : tensor<8xf32>
    %cst_6 = arith.constant dense_resource<torch_tensor_8_torch.float32_2> : tensor<8xf32>
    %cst_7 = arith.constant 1.000000e-03 : f64
    %cst_8 = arith.constant dense_resource<torch_tensor_8_torch.float32_1> : tensor<8xf32>
    %cst_9 = arith.constant dense_resource<torch_tensor_8_torch.float32> : tensor<8xf32>
    %cst_10 = arith.constant dense_resource<torch_tensor_8_8_3_3_torch.float32> : tensor<8x8x3x3xf32>
    %padded = tensor.pad %arg0 low[0, 0, 1, 1] high[0, 0, 1, 1] {
    ^bb0(%arg1: index, %arg2: index, %arg3: index, %arg4: index):
      tensor.yield %cst : f32
    } : tensor<1x8x8x8xf32> to tensor<1x8x10x10xf32>
    %0 = tensor.empty() : tensor<1x8x8x8xf32>
    %1 = linalg.fill ins(%cst : f32) outs(%0 : tensor<1x8x8x8xf32>) -> tensor<1x8x8x8xf32>
    %2 = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%padded, %cst_10 : tensor<1x8x10x10xf32>, tensor<8x8x3x3xf32>) outs(%1 : tensor<1x8x8x8xf32>) -> tensor<1x8x8x8xf32>
    %3 = tensor.empty() : tensor<8xf32>
    %4 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%cst_8 : tensor<8xf32>) outs(%3 : tensor<8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %20 = arith.truncf %cst_7 : f64 to f32
      %21 = arith.addf %in, %20 : f32
      linalg.yield %21 : f32
    } -> tensor<8xf32>
    %5 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%4 : tensor<8xf32>) outs(%3 : tensor<8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %20 = math.rsqrt %in : f32
      linalg.yield %20 : f32
    } -> tensor<8xf32>
    %expanded = tensor.expand_shape %cst_9 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %expanded_11 = tensor.expand_shape %5 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %6 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%2, %expanded : tensor<1x8x8x8xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_18: f32, %out: f32):
      %20 = arith.subf %in, %in_18 : f32
      linalg.yield %20 : f32
    } -> tensor<1x8x8x8xf32>
    %7 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%6, %expanded_11 : tensor<1x8x8x8xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_18: f32, %out: f32):
      %20 = arith.mulf %in, %in_18 : f32
      linalg.yield %20 : f32
    } -> tensor<1x8x8x8xf32>
    %expanded_12 = tensor.expand_shape %cst_6 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %8 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%7, %expanded_12 : tensor<1x8x8x8xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_18: f32, %out: f32):
      %20 = arith.mulf %in, %in_18 : f32
      linalg.yield %20 : f32
    } -> tensor<1x8x8x8xf32>
    %expanded_13 = tensor.expand_shape %cst_5 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %9 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%8, %expanded_13 : tensor<1x8x8x8xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_18: f32, %out: f32):
      %20 = arith.addf %in, %in_18 : f32
      linalg.yield %20 : f32
    } -> tensor<1x8x8x8xf32>
    %10 = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%arg0, %cst_4 : tensor<1x8x8x8xf32>, tensor<8x8x1x1xf32>) outs(%1 : tensor<1x8x8x8xf32>) -> tensor<1x8x8x8xf32>
    %11 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%9, %10 : tensor<1x8x8x8xf32>, tensor<1x8x8x8xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_18: f32, %out: f32):
      %20 = arith.addf %in, %in_18 : f32
      linalg.yield %20 : f32
    } -> tensor<1x8x8x8xf32>
    %12 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%11, %arg0 : tensor<1x8x8x8xf32>, tensor<1x8x8x8xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_18: f32, %out: f32):
      %20 = arith.addf %in, %in_18 : f32
      linalg.yield %20 : f32
    } -> tensor<1x8x8x8xf32>
    %13 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%cst_2 : tensor<8xf32>) outs(%3 : tensor<8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %20 = arith.truncf %cst_7 : f64 to f32
      %21 = arith.addf %in, %20 : f32
      linalg.yield %21 : f32
    } -> tensor<8xf32>
    %14 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%13 : tensor<8xf32>) outs(%3 : tensor<8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %20 = math.rsqrt %in : f32
      linalg.yield %20 : f32
    } -> tensor<8xf32>
    %expanded_14 = tensor.expand_shape %cst_3 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %expanded_15 = tensor.expand_shape %14 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %15 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%12, %expanded_14 : tensor<1x8x8x8xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_18: f32, %out: f32):
      %20 = arith.subf %in, %in_18 : f32
      linalg.yield %20 : f32
    } -> tensor<1x8x8x8xf32>
    %16 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%15, %expanded_15 : tensor<1x8x8x8xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_18: f32, %out: f32):
      %20 = arith.mulf %in, %in_18 : f32
      linalg.yield %20 : f32
    } -> tensor<1x8x8x8xf32>
    %expanded_16 = tensor.expand_shape %cst_1 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %17 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%16, %expanded_16 : tensor<1x8x8x8xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_18: f32, %out: f32):
      %20 = arith.mulf %in, %in_18 : f32
      linalg.yield %20 : f32
    } -> tensor<1x8x8x8xf32>
    %expanded_17 = tensor.expand_shape %cst_0 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %18 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%17, %expanded_17 : tensor<1x8x8x8xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_18: f32, %out: f32):
      %20 = arith.addf %in, %in_18 : f32
      linalg.yield %20 : f32
    } -> tensor<1x8x8x8xf32>
    %19 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%18 : tensor<1x8x8x8xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %20 = arith.cmpf ugt, %in, %cst : f32
      %21 = arith.select %20, %in, %cst : f32
      linalg.yield %21 : f32
    } -> tensor<1x8x8x8xf32>
    return %19 : tensor<1x8x8x8xf32>
  }
}

{-#
  dialect_resources: {
    builtin: {
      torch_tensor_8_torch.float32_7: "0x04000000CD7516BE7A058E3DC055FABCAF41A63C80F58C3DF25FB23D0BB35D3D609F633D",
      torch_tensor_8_torch.float32_6: "0x04000000C44F8B3F6C6DA63FE85A853F445E333F486D683F72D8593F509BB13FA72BB93F",
      torch_tensor_8_torch.float32_5: "0x040000005A7BA23FA49FA63FB2DE203F7208983FBB06693F008C923FF82FBC3F8314043F",
      torch_tensor_8_torch.float32_4: "0x040000007179C6BD0FAB5ABE1FA0D5BDF6D42EBEE74A0E3E4F908D3CEF6BC9BDEAFDDFBD",
      torch_tensor_8_8_1_1_torch.float32: "0x0400000034F185BEA8EE013CE5DA4ABD47DE823C26BDCFBDA9B88F3EEE6297BC4698153EA3E71B3E02EFA43E2A2E023EA473B4BEC71196BE7005ABBE7A77B1BE0D9C96BE9EDCA8BB5953AB3E3E506ABEA84F183E363025BEA53B8C3E41766B3EC337283EE7789F3EE88788BECAB599BEAAF638BE23C1923DC307A03E42086F3E7654E23D678B80BD628F4DBE8306B43E58729EBED4BC79BE3A10553EF5368D3E274EBE3D4065CABB7A0E2CBD069E3C3D102936BE17F7B23EEFC9B43E441C0CBE6C5D7B3EB21AACBD275083BEF69F783DE4628ABDC188963EE3B6C83C9FD19EBD56CB8FBEC1D76C3E20A3713EE5AE4B3D6BBCFDBCBF94F2BD33D5A73D40B7AD3EED976EBD",
      torch_tensor_8_torch.float32_3: "0x04000000160B1D3D5E344ABCB5DCB63D3F5148BDC82C14BEA28BF43D83BD5F3D487B54BE",
      torch_tensor_8_torch.float32_2: "0x04000000A573AB3F253C0F3FF5756E3FE744713FD41D433F28A6903F2E52B03F98A1293F",
      torch_tensor_8_torch.float32_1: "0x04000000A03D1A3F9647A13F76DAA63F3EF5A13FC279AF3F118D9C3F4610AB3FC07F8A3F",
      torch_tensor_8_torch.float32: "0x040000000711973D5E43473E21448FBDF25A05BE723B52BD52DFDCBCABACC93C3F37463D",
      torch_tensor_8_8_3_3_torch.float32: "0x04000000DE6D6C3CA26AFE3CEF8C203D1ABCBABCD9F03DBD113D95BDD0C5993BB1DABE3DA10270BC70ADCF3D37D9283D0F6078BDA27F3B3DC55A413D69D656BD0B39A9BCE48648BCD9662A3DFC54BC3D2054D4BCCDF29C3DBC23823D0822D1BDEC71B03D38699CBB4A4BBA3DC200BC3DFBB7E9BD9101C9BDABCA5BBCCE1D1B3D3BA699BC325CE8BDB749833DFA038ABD87245B3DD47AAA3DBCD022BD825B913DC361803C178B17BDA483FA3BBB962D3D1F18773D657F8ABD6667B43DA24E64BDBFE9CFBD14AD50BD41AED5BD5029073DBDFC013CB70DBCBB8459A3BD4A787E3DDA1B9E3C164DF2BC800CAB3CF53F2A3DDE0191BD5E080BBD29365BBDF89ED53D71B8EE3C9726B6BD8874AA3D5E4C99BC9EE5043C29D4793C708261BC1F7EE43D5E19513DFFDBCF3C317F2FBD3D34DE3C70BCAFBD16E526BD84C2743DDB8BEDBDD74E42BBA2E931BD2D9E763D6AC396BD841AA73C162A0BBD667CCA3DAF0E90BCD340B0BDD5F715BDF625AA3D9ED0383DF4B4CE3CD980963DDE683A3D739077BC7FAA7FBD72F8E6BDA824683DCD39BC3DEB7E38BD62F658BDC274A63CAC6632BCDB51B93DFAB305BB99A368BB7A63E0BDCC55133DC4B5D639B3C2E33CF38F933DFD5B4D3DD0606B39A7C414BCAFD073BDB3F4D93DDBE4C83D295CFAB9A213F13D85F1D33D5BC28A3D3423783D9D1B3F3DF55AA9BCC4E13F3C805BC43DD9ABA2BC8CA6163D69C91BBD166F9E3C8B2D8C3DE51B963D0F346C3D0FB2653DCCC3E7BC84C7DB3D0394A93D397DE43DE425C3BD16BE5ABDBF69C8BDA60B2B3CBD6BB83D24F6A4BDCDAAFC3C558B1ABBC3B7E0BD75A597BB07B562BCC91F6ABD879F96BD6AB08E3DB82546BCFF57BFBCFE3406BDDAE176BC3A2505BDEC9790BDDFF44D3D595BE4BA4CD6D7BDA96672BD49F7C4BC081E38BDB2BFE33C34CCE13D0D32AEBD99AAE2BA00B7D13DB3B08CBDF160BCBDBDC0003D23FAB3BA0C12CABAAFA2973D2B85CEBDB06590BDA083A73D3D72A9BD759D81BC8A1C603DFDCE83BD3A2ABBBD542290BD599CB3BD4AD4CEBD67389EBC8D0AE0BD53CD92BD587F0E3C23C0E03D49FDED3DC1BEC93DE0C2553C0448963DD4EB16BD8C2D9BBDB340723D7A6E3E3D4EE9293D22A0603D8399F2BC4F8DB13DCA89833D010852BD5361B13D56F62D3D96A0833BAF09E83A6F73CF3D4BEE7A3BB9C2293D9222B03D6ABCD03BD1A6DA3D35DE8EBD0AA73CBCEC231C3CF368D13B1070AFBDEE52E63D266F87BDCE34AE3DBC9240BDDDEF3F3D7DFD84BDD23852BD0288FE3CE0F8A53D162F1BBCB806353D942285BD9D96183D4AF258BCB7F6DBBC45AB6D3D353C20BD496793BDDCEC08BDC9BA703D090FE73DD62EDA3DFB98A83D45F394BDC489D73DA483443D1199AB3C68EB8BBD673B80BDA510F93CB7322BBCBF5E08BD623CB8BDA5B8CD3D2871153DA5B57D3CA769353C8BE0813D158D91BD02369ABB3B09D53D94DC95BCFAA7CEBDE5FB8FBD7BA2953D78357E3D1397A63D289A2ABDEB7060BD5961D5BD9537053C98AED0BC1C00E53DA37759BDDE5D99BD8FC2433DAD1F30BDA54333BCFCC6F03D618A963D5C8FF0BDAE3EBA3BB110733BD50CEC3DB9AAD0BDDF94943DC0FEECBD2A44EDBD297277BD17D8E6BDC891EDBBC8E7C23D1DEB05BDA709B7BDA31C26BC8C71C4BDFABEA33DAC958B3C2C0FD63D30C74C3DB89A2C3DDBA7223DBC30E03D0BFD96BD629893BD079FB93DAC2F2F3D5353DD3DDE04E13C39C42E3D2FC1943DF3439D3D0670843D4746BDBDF9BB0B3DE02BA5BDB83C793C1C21843DB35821BD3068D13D38E5D63D8FF80A3DBF9AAEBD8432213BE9CBBB3DF566AD3CB943D23DE1B80B3C5E8F5FBD41809D3D72BE1F3D5442853D393790BD2501B7BDE2A7A13DF2DE283D2394B03DDA3AC9BD9D1F5EBDADC174BBDDB77ABDABCA963D16B1BF3D8F32D13D6492873C8C2CDBBD05252DBDEFF9DF3CF14502BD2A274E3D190001BD2571C73D5412D13D7B25EF3D31DE1F3D6364A3BD16DEF9BCB7CD80BD521E593D556829BC0047413D741E0C3D622814BDCBC1853CCB4894BCDD26A73C70C79FBDDBFB0E3B02F9B73DB2BF793D72EB95BDAA5FC93D008D38BD67BAD73D71DAC4BC54D3E83D91EF8D3D3A9D1FBCA99EA23DF700CD3D51C8BCBDAA8AAD3C0539A53D93F147BC9BC5983DEA44BC3D3C6DBFBD269A833D01C4DDBD031E973D2B7585BDD23D16BDD01CEC3C9FD4CFBD9A1F85BB1DE128BD0BBB183DA5E6E4BBA557DBBD1B5CEEBC3296963CDB27843DA8CB89BD58BD92BD7A79593D28E190BD32CC3EBDE73DF1BDBF92E8BC5F74C0BDF640973CCE73C33DF85E563D3637C9BDFF5AD83D72B1D7BD0C3739BDBE69873DC50C653DDA02853D15C0E5BC945DD3BD1C51ECBDAA361E3C847FE9BD2D1A9FBD2DBA9D3DB5A094BC8A7A283D56E1BDBD8B08993C1F7CD93D9284AF3C394AAA3CD2F194BDCA83AEBD38B48C3D7D15D8BD4790ECBBBF65C1BDDDB4073C4881ECBDE2CD1F3DA0465239B3B59EBD5ABD33BD3CE740BDE9AF58BD5EBFF0BC1EE0B13CE2DE8ABDF3A6F33C73E2C6BD3F4CE33D48A990BD45434D3D6D35A5BDC0BDA4BD61B68DBCA27E89BD8C0E07BD9CF851BD6F0007BDE194BABD5465EB3DB120883DB5712CBDCA44AF3DF41057BDB22AC5BD8A9D1A3DFD1B26BD7285B53D8DE501BDB983C4BD2F85CB3DD4B4D83CB280123D9ABC3ABC6DEABFBD6F661B3D90E0A63926CD9FBD9E8A893D2F03E2BD5CCB95BDD11AE1BCDA3AE2BDC148D9BDA10611BDF8FDB5BCBC0CB13DA342613DBC68E03D96F0153D901E813C980DBABCFAA34BBDF638D8BD6D74DCBD1C654D3D6AC698BDEA0546BDEA96613D713395BD5279323D06B2D5BB9337C73C5BE35BBD58FDAF3D126AC5BDD653E1BD0B50BC3DD20FA3BD24B1E73D8468563DF84D3A3D771C6FBCE997B53C9394F73C11FE62BDBDA7B13DFF57943D4D0EE33BF1670A3DB65A6ABC785C2EBDAE0BBABDBC7039BD6723E7BDDECD17BDD68D7C3D842DEA3D1BDCDCBDDEA3C8BDA935C73DC5632ABDC22F27394472973D5CC9D53D46CF363D3724EF3CCA3A3ABBFDA2423BBAC6423D8309E3BDF7A5E9BDB0BEA23DC142ECBD1DAC7D3D2EB4AE3D280EA03DC13C133DBF86563C2DEE5E3DEFD28F3DDE32733BEDAAADBDA229963D1E1A573C8864913DAABEA1BD3755F1BC7D0C9BBDC12EDD3B0A1BCD3D3280B73C0B2ACD3DEA55B13D0A03A6BDE0AFE73D247ED63B1016CA3D94F2BA3C3FD6A4BC6BE5CC3D"
    }
  }
#-}
