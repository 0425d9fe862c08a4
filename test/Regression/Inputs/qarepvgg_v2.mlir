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
    %cst_11 = arith.constant 9.000000e+00 : f32
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
      %24 = arith.truncf %cst_7 : f64 to f32
      %25 = arith.addf %in, %24 : f32
      linalg.yield %25 : f32
    } -> tensor<8xf32>
    %5 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%4 : tensor<8xf32>) outs(%3 : tensor<8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %24 = math.rsqrt %in : f32
      linalg.yield %24 : f32
    } -> tensor<8xf32>
    %expanded = tensor.expand_shape %cst_9 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %expanded_12 = tensor.expand_shape %5 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %6 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%2, %expanded : tensor<1x8x8x8xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_19: f32, %out: f32):
      %24 = arith.subf %in, %in_19 : f32
      linalg.yield %24 : f32
    } -> tensor<1x8x8x8xf32>
    %7 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%6, %expanded_12 : tensor<1x8x8x8xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_19: f32, %out: f32):
      %24 = arith.mulf %in, %in_19 : f32
      linalg.yield %24 : f32
    } -> tensor<1x8x8x8xf32>
    %expanded_13 = tensor.expand_shape %cst_6 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %8 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%7, %expanded_13 : tensor<1x8x8x8xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_19: f32, %out: f32):
      %24 = arith.mulf %in, %in_19 : f32
      linalg.yield %24 : f32
    } -> tensor<1x8x8x8xf32>
    %expanded_14 = tensor.expand_shape %cst_5 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %9 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%8, %expanded_14 : tensor<1x8x8x8xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_19: f32, %out: f32):
      %24 = arith.addf %in, %in_19 : f32
      linalg.yield %24 : f32
    } -> tensor<1x8x8x8xf32>
    %10 = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%arg0, %cst_4 : tensor<1x8x8x8xf32>, tensor<8x8x1x1xf32>) outs(%1 : tensor<1x8x8x8xf32>) -> tensor<1x8x8x8xf32>
    %11 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%9, %10 : tensor<1x8x8x8xf32>, tensor<1x8x8x8xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_19: f32, %out: f32):
      %24 = arith.addf %in, %in_19 : f32
      linalg.yield %24 : f32
    } -> tensor<1x8x8x8xf32>
    %12 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%11, %arg0 : tensor<1x8x8x8xf32>, tensor<1x8x8x8xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_19: f32, %out: f32):
      %24 = arith.addf %in, %in_19 : f32
      linalg.yield %24 : f32
    } -> tensor<1x8x8x8xf32>
    %13 = tensor.empty() : tensor<3x3xf32>
    %14 = linalg.pooling_nchw_sum {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%padded, %13 : tensor<1x8x10x10xf32>, tensor<3x3xf32>) outs(%1 : tensor<1x8x8x8xf32>) -> tensor<1x8x8x8xf32>
    %15 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%14 : tensor<1x8x8x8xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %24 = arith.divf %in, %cst_11 : f32
      linalg.yield %24 : f32
    } -> tensor<1x8x8x8xf32>
    %16 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%12, %15 : tensor<1x8x8x8xf32>, tensor<1x8x8x8xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_19: f32, %out: f32):
      %24 = arith.addf %in, %in_19 : f32
      linalg.yield %24 : f32
    } -> tensor<1x8x8x8xf32>
    %17 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%cst_2 : tensor<8xf32>) outs(%3 : tensor<8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %24 = arith.truncf %cst_7 : f64 to f32
      %25 = arith.addf %in, %24 : f32
      linalg.yield %25 : f32
    } -> tensor<8xf32>
    %18 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%17 : tensor<8xf32>) outs(%3 : tensor<8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %24 = math.rsqrt %in : f32
      linalg.yield %24 : f32
    } -> tensor<8xf32>
    %expanded_15 = tensor.expand_shape %cst_3 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %expanded_16 = tensor.expand_shape %18 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %19 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%16, %expanded_15 : tensor<1x8x8x8xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_19: f32, %out: f32):
      %24 = arith.subf %in, %in_19 : f32
      linalg.yield %24 : f32
    } -> tensor<1x8x8x8xf32>
    %20 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%19, %expanded_16 : tensor<1x8x8x8xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_19: f32, %out: f32):
      %24 = arith.mulf %in, %in_19 : f32
      linalg.yield %24 : f32
    } -> tensor<1x8x8x8xf32>
    %expanded_17 = tensor.expand_shape %cst_1 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %21 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%20, %expanded_17 : tensor<1x8x8x8xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_19: f32, %out: f32):
      %24 = arith.mulf %in, %in_19 : f32
      linalg.yield %24 : f32
    } -> tensor<1x8x8x8xf32>
    %expanded_18 = tensor.expand_shape %cst_0 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %22 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%21, %expanded_18 : tensor<1x8x8x8xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_19: f32, %out: f32):
      %24 = arith.addf %in, %in_19 : f32
      linalg.yield %24 : f32
    } -> tensor<1x8x8x8xf32>
    %23 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%22 : tensor<1x8x8x8xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %24 = arith.cmpf ugt, %in, %cst : f32
      %25 = arith.select %24, %in, %cst : f32
      linalg.yield %25 : f32
    } -> tensor<1x8x8x8xf32>
    return %23 : tensor<1x8x8x8xf32>
  }
}

{-#
  dialect_resources: {
    builtin: {
      torch_tensor_8_torch.float32_7: "0x04000000CD7516BE7A058E3DC055FABCAF41A63C80F58C3DF25FB23D0BB35D3D609F633D",
      torch_tensor_8_torch.float32_6: "0x04000000C44F8B3F6C6DA63FE85A853F445E333F486D683F72D8593F509BB13FA72BB93F",
      torch_tensor_8_torch.float32_5: "0x040000005A7BA23FA49FA63FB2DE203F7208983FBB06693F008C923FF82FBC3F8314043F",
      torch_tensor_8_torch.float32_4: "0x040000007179C6BD0FAB5ABE1FA0D5BDF6D42EBEE74A0E3E4F908D3CEF6BC9BDEAFDDFBD",
      torch_tensor_8_8_1_1_torch.float32: "0x0400000033B102BD1895DE3D80223CBE79B5BBBDF8B0253EF590A1BE942690BD07B9963D59B53ABE4E642B3E7357333E1DF451BDDEA7E8BD1C392F3E6A29A33C44F88BBE18A8503E9433B23E44ED9A3E95B647BE630FA83E06E116BE2D2C89BEFEA0813E234F7FBEFC62A63E8768B13E465473BE06C36F3E2F138ABD6B44BCBD99B45B3DC0BD083E7D6876BE6783B13EF3AC7D3E2F2951BECFF52A3E758D803DABF6463EEAE306BCD6F4F43D245DCA3D992BA93E3F254C3DCA8C933E63986F3DA539E93D5D4821BDF1471DBD470D88BE2700AE3ECCE043BE507D3D3EAC0FA73D6CC76A3EE552ABBEBE1907BDA07CADBECF7C8EBECFB0FF3D260EABBDF0CF713E030B873E",
      torch_tensor_8_torch.float32_3: "0x04000000160B1D3D5E344ABCB5DCB63D3F5148BDC82C14BEA28BF43D83BD5F3D487B54BE",
      torch_tensor_8_torch.float32_2: "0x04000000A573AB3F253C0F3FF5756E3FE744713FD41D433F28A6903F2E52B03F98A1293F",
      torch_tensor_8_torch.float32_1: "0x04000000A03D1A3F9647A13F76DAA63F3EF5A13FC279AF3F118D9C3F4610AB3FC07F8A3F",
      torch_tensor_8_torch.float32: "0x040000000711973D5E43473E21448FBDF25A05BE723B52BD52DFDCBCABACC93C3F37463D",
      torch_tensor_8_8_3_3_torch.float32: "0x04000000FA2B303CCCF3E5BDB377F63C27D24EBD96E6E4BCB8FF7FBDEE83DF3D905AA43D23E14FBD95C8ECBCB907133D8AA6353D364263BD7E0A443DB280993C12B28A3D7D6D82BD7BD79BBDC270603DAEAE96BB8A5952BDDB6EBD3D28CA56BC7E30A1BDBBCB89BC4AA55FBDABB626BD47B1C6BDDFA9C03DD55ED43D159CCBBD30FC963DFD170D3D5DBF43BD30940DBD2192A43C26D1CC3CA1E9CC3D4FA1E63D9FDFDE3BC607E33D87BE8EBDD9C3823AC756C7BD2B3D673D3E8EC03C2A3492BD552AB8BDC6B2BFBC785236BDBFB644BDC235D2BD60C799BDA452C83D426A6DBDCE7B443DA681033C97C683BC8CEB1D3D36BEB53D176A163D1551513CBBEAC33DC5C61F3CC634D43C5954EB3D9CBAAEBD1E58AF3D88E367BD8358C6BB7EAE8BBDE2419F3D1920C2BDAFDB55BD1FCFA63C69BE38BDF97A4F3C2AA0DD3D0A7BD5BDB8D39CBDB3AFBBBDA1CCE63D224FEA3C8462AEBD62E8D1BDFBE1B23D5EA7DD3D000D92BDEB17F73CB0ADEFBC0A268F3DF70E87BD7FD6A43D5CFDF03D302C923DAA2EA5BCF2877C3C9548503D5E268BBD7CE260BDAD1AECBDED7AAA3D254A60BD2C60CF3D1E5CBDBCF55932BDA4C5753D61D23BBCB4A0A3BD00684F3C6FC560BD9FAAAEBD334998BDCC89273D2882223CF6A443BD084F2C3D5E1B17BD9848BABD10C8253D406124BD380A0FBDE67CAD3DEE67B43D793DECBD7400CF3D7ED8D73D380CAEBDF4A2F0BDBC69BCBD662700BD43A0ADBBF609053DC741E63C6A0ABB3CE36CBCBDED4DE83DA1E9CF3DDC2E6B3D9FDDD23C4CC686BD7E1A0D3CF53DACBD61D7DD3D255AD6BD176CCD3D543CE33D94B069BD515ED7BDAF4B2A3DA73EB9BDB7AFDEBDDD6891BDF59EAA3D7F4797BD0D3141BDBDC443BDCB8AAB3D620A3B3DCC588A3D0A5CB4BCF8B68EBDF2F92D3D65C2423D20C6C73D2E29E2BD681AB1BD345A9E3DD2B9F93CC63CA03DD721F4BC44AAF03DA1A63C3D66D73ABDE03369BD00A6FD3C60333EBB14F469BDA55E81BD12A6223D43486E3D9FDEE53DCDB34BBDC87D8EBD262898BDE27FA3BDF26AEE3D4C126CBDE91263BD5312B13DE6EEBF3DDAE3DCBDFFD654BCB60D113D4EA5933CD23789BDF17FC2BD1829AEBD65CA203DAFBC60BD3876DBBDBEF4ED3DF7315D3D410410BD520E9A3C848B2BBD621B9FBD00FFDEBDFE549D3DCAE2DEBDFB0CB6BD6966C93D570198BD761222BD7BAB0E3AC458EEBDC724DBBD7AC7C3BD048991BCFDB32EBD6740B33D33429B3DDCD1EA3DF3D8D0BDEE0066BDAE6AA43D6757273D8C389DBDA1F5B43D3F8B76BDF22DE53DDDA2C0BDF9347A3DCA89DBBB31EAD0BD57C5793D9F2931BD9567063BA05F13BD51D0D7BCD416F7BCD8B5583D6DF31BBC27E8A43D68FD423DCA8236BAAF86413D386222BD78FDB9BD5CFB9EBD9B47A5BD84D6C2BDE3789A3CB0CD2BBC1107D9BD187A7A3DD890953D8D07CD3D055B9E3B6E5D0DBCA8F58D3D5A4FD1BD5BB9EE3B56F09D3DB508A73DDC85633C472020BC777D2C3DAF3BCD3CA7A881BB942DBF3D4208CE3DAF1C89BD4F36D93D9C09FCBC48B4CF3CA5F6D63D1A1A64BD4750613DF8A183BC4B9488BDED1AEBBB9F51CE3D97B0863D00A279BD0F79DA3D1168C43C7602CE3DE792E53DEA880CBD02B1C03D2C1B8FBC9666983CF8417B3BB99ED43AB6D215BC593ADDBD5B00283C3E78DD3D5D541E3DF703DFBD3F3BB43CE9619CBCF24A0E3D4BA7DDBDC063A13C707EACBDFC5E893C6344913DC9F8A83D418C9FBC7C66D63D4825E3BBA3E98ABDEE9F613D8E41A73BC56DBEBD4B75993D539AE83D5E29843D80BB99BC457ECABDBCC6CE3D7D8B80BD1D6C913CD162DABDF1E3943D55D3C13CDBC4E53DEB416A3D2F82E6BDB9B9BE3D4B0BC3BD06B666BDC73C793DFF5B83BD5F28FD3C38DF463C93C8083CA61783BD9DEAA83D8CC68A3CEB37333D8CD3603C742370BDE66F35BD8BA9A03D92D9D2BDF1D526BDE0EFDCBDF74A90BD03BE813C70F0DBBC29DC203DD4E8B73D4111CB3C183AE53D113DA3B9B5D9E83D50C29B3C863D46BB38EA063DBC4DBEBD07D2C43D55D7DC3D5744D4BDB3A58FBD8FC1BE3DD6AAF23C82832EBDED8270BDA634DDBC68B6B5BCA8A6DE3D4AC092BD83C6873CAFD2083DF0706FBD44C8F0BB0C89AEBCB027B83D49B0AC3DF14EBABB745F77BDD1908ABDF9834DBD9B61D13DCA33C43D46F8BF3C6AE1E0BD29281A3D836EB3BC4EF2863D0FE67A3D7E7BCA3D279A0C3CAEC4133C22E55F3A2FBFA63DD93FB63D8871633DFD0BC1BC32240CBD0AAADF3DB1B479BDD20FA63C16C5173DCBF7793DF96392BD5462BABCD59A61BB6D1F30BC9025CFBD524B503DE58AB8BDD6CBF3BCDBF6133D87C8BD3D49E9A7BC67A285BD774157BDD1198EBAF8F283BD3484EE3C153E5A3DEEC8E33DA5F8CA3D2C4FC5BC032D4D3DD4537D3C0ADC643D8C6B5BBD34B0E23DC66F4D3A37DE983D5702B33D7380CCBCF3F1B83D58D9F9BCD223703D5DD695BC73DFBEBDE51DF6BCB34E373D61CCC03DBBF2C4BD4B0F8CBD29967B3D289A76BD263CC93B075EA8BD43F4F33B829169BDC99CD73C46563E3DC126B93C9DD0BDBD7CF6B43D1129CB3DD769D8BD18AEC53DD706D0BD07E8623DDD10E4BBA5511ABC5A0A6BBDFD13BE3DDF069C3CDF4206BC6F9888BB0CF0AE3D2629EF3D667F89BD1113D6BDD148A3BDE10B83BD712FC5BD1B352EBDC5BE3ABD08E05CBADDAA093D9E099B3DFC3F9FBD03EFACBD004352BD29E0B1BD7100D03B9F07B7BD8917B2BB281E84BC73E7BABD98EF59BD3600533DFE620ABD2506D5BD465CC43DF07F16BD38B7683C2818C23D585C703D4416C3BD9E30D53D318F06BDF745F63C7CE6563DF87D283D52F8A43D77D759BD535FB33D1E6D993D41AED3BD5FF933BDB894D03D9B24B3BD7064DABDC30F953D4D192A3D6FB4533C0C77C03D3C27BE3BC057EB3D512BA0BD566ECFBDF3F1D1BCE2A3EA3D825CCEBD4C26473DA535F73C2F674CBD2CF0C5BDB8204A3D7807353DBA024ABB8DBC3E3DF1FC833D7BFEA9BD1DA3D0BD3A8AA0BCD4F08ABC8C6A39BDBB19FE3C2437B9BDFB87EA3D7A47C2BC26D286BD44439ABC311EBFBD6BD9D0BD44B30B3D4C7904BD70B382BD1D9F5E3D7F8ABC3D0880583C5E8C70BD4E57833D1E3D26BD0A745FBD963ABCBC5299EABC8301E93D6544ADBCCE50D9BDAE4D19BD3115313DA2BB503DBBE8A1BDEA04AABD1F5909BD1DF1F63B76A0C6BD163A5E3DE231B5BCE1668C3D30DE0F3D8F0F9ABC"
    }
  }
#-}
