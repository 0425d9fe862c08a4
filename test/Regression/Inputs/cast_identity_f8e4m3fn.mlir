#map = affine_map<(d0) -> (d0)>
#map1 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map2 = affine_map<(d0, d1, d2, d3) -> (d1, 0, 0)>
module {
  func.func @main(%arg0: tensor<1x6x7x9xf32>) -> tensor<1x6x7x9xf32> {
    %cst = arith.constant 0.000000e+00 : f32
    %cst_0 = arith.constant dense_resource<torch_tensor_6_torch.float32_3> : tensor<6xf32>
    %cst_1 = arith.constant dense_resource<torch_tensor_6_torch.float32_2> : tensor<6xf32>
    %cst_2 = arith.constant 1.000000e-05 : f64
    %cst_3 = arith.constant dense_resource<torch_tensor_6_torch.float32_1> : tensor<6xf32>
    %cst_4 = arith.constant dense_resource<torch_tensor_6_torch.float32> : tensor<6xf32>
    %cst_5 = arith.constant dense_resource<torch_tensor_6_6_3_3_torch.float32> : tensor<6x6x3x3xf32>
    %padded = tensor.pad %arg0 low[0, 0, 1, 1] high[0, 0, 1, 1] {
    ^bb0(%arg1: index, %arg2: index, %arg3: index, %arg4: index):
      tensor.yield %cst : f32
    } : tensor<1x6x7x9xf32> to tensor<1x6x9x11xf32>
    %0 = tensor.empty() : tensor<1x6x7x9xf32>
    %1 = linalg.fill ins(%cst : f32) outs(%0 : tensor<1x6x7x9xf32>) -> tensor<1x6x7x9xf32>
    %2 = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%padded, %cst_5 : tensor<1x6x9x11xf32>, tensor<6x6x3x3xf32>) outs(%1 : tensor<1x6x7x9xf32>) -> tensor<1x6x7x9xf32>
    %3 = tensor.empty() : tensor<6xf32>
    %4 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%cst_3 : tensor<6xf32>) outs(%3 : tensor<6xf32>) {
    ^bb0(%in: f32, %out: f32):
      %14 = arith.truncf %cst_2 : f64 to f32
      %15 = arith.addf %in, %14 : f32
      linalg.yield %15 : f32
    } -> tensor<6xf32>
    %5 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%4 : tensor<6xf32>) outs(%3 : tensor<6xf32>) {
    ^bb0(%in: f32, %out: f32):
      %14 = math.rsqrt %in : f32
      linalg.yield %14 : f32
    } -> tensor<6xf32>
    %expanded = tensor.expand_shape %cst_4 [[0, 1, 2]] output_shape [6, 1, 1] : tensor<6xf32> into tensor<6x1x1xf32>
    %expanded_6 = tensor.expand_shape %5 [[0, 1, 2]] output_shape [6, 1, 1] : tensor<6xf32> into tensor<6x1x1xf32>
    %6 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%2, %expanded : tensor<1x6x7x9xf32>, tensor<6x1x1xf32>) outs(%0 : tensor<1x6x7x9xf32>) {
    ^bb0(%in: f32, %in_9: f32, %out: f32):
      %14 = arith.subf %in, %in_9 : f32
      linalg.yield %14 : f32
    } -> tensor<1x6x7x9xf32>
    %7 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%6, %expanded_6 : tensor<1x6x7x9xf32>, tensor<6x1x1xf32>) outs(%0 : tensor<1x6x7x9xf32>) {
    ^bb0(%in: f32, %in_9: f32, %out: f32):
      %14 = arith.mulf %in, %in_9 : f32
      linalg.yield %14 : f32
    } -> tensor<1x6x7x9xf32>
    %expanded_7 = tensor.expand_shape %cst_1 [[0, 1, 2]] output_shape [6, 1, 1] : tensor<6xf32> into tensor<6x1x1xf32>
    %8 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%7, %expanded_7 : tensor<1x6x7x9xf32>, tensor<6x1x1xf32>) outs(%0 : tensor<1x6x7x9xf32>) {
    ^bb0(%in: f32, %in_9: f32, %out: f32):
      %14 = arith.mulf %in, %in_9 : f32
      linalg.yield %14 : f32
    } -> tensor<1x6x7x9xf32>
    %expanded_8 = tensor.expand_shape %cst_0 [[0, 1, 2]] output_shape [6, 1, 1] : tensor<6xf32> into tensor<6x1x1xf32>
    %9 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%8, %expanded_8 : tensor<1x6x7x9xf32>, tensor<6x1x1xf32>) outs(%0 : tensor<1x6x7x9xf32>) {
    ^bb0(%in: f32, %in_9: f32, %out: f32):
      %14 = arith.addf %in, %in_9 : f32
      linalg.yield %14 : f32
    } -> tensor<1x6x7x9xf32>
    %10 = tensor.empty() : tensor<1x6x7x9xf8E4M3FN>
    %11 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%arg0 : tensor<1x6x7x9xf32>) outs(%10 : tensor<1x6x7x9xf8E4M3FN>) {
    ^bb0(%in: f32, %out: f8E4M3FN):
      %14 = arith.truncf %in : f32 to f8E4M3FN
      linalg.yield %14 : f8E4M3FN
    } -> tensor<1x6x7x9xf8E4M3FN>
    %12 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%11 : tensor<1x6x7x9xf8E4M3FN>) outs(%0 : tensor<1x6x7x9xf32>) {
    ^bb0(%in: f8E4M3FN, %out: f32):
      %14 = arith.extf %in : f8E4M3FN to f32
      linalg.yield %14 : f32
    } -> tensor<1x6x7x9xf32>
    %13 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%9, %12 : tensor<1x6x7x9xf32>, tensor<1x6x7x9xf32>) outs(%0 : tensor<1x6x7x9xf32>) {
    ^bb0(%in: f32, %in_9: f32, %out: f32):
      %14 = arith.addf %in, %in_9 : f32
      linalg.yield %14 : f32
    } -> tensor<1x6x7x9xf32>
    return %13 : tensor<1x6x7x9xf32>
  }
}

{-#
  dialect_resources: {
    builtin: {
      torch_tensor_6_torch.float32_3: "0x04000000347884BE19DC95BC951E26BD2A4BFF3D1241B23DD15CE83D",
      torch_tensor_6_torch.float32_2: "0x04000000C935623FA31B103FFAD3463F23D40A3F2E61423F1396253F",
      torch_tensor_6_torch.float32_1: "0x04000000DDA3413F9236113F070BB43F7E71B53F2D6E6C3FEC1CA63F",
      torch_tensor_6_torch.float32: "0x0400000073FDD23D4DC74FBDE69826BC49210B3E176A9DBE6CDD9CBD",
      torch_tensor_6_6_3_3_torch.float32: "0x040000007AE1FBBD0539453DE1DFC9BD3C2ED83D8598D9BDD5F5A13B56C0013EBDD2873DC5F6AABCF21C763DBB19083D00A32BBD25BD10BDBCAA27BDDFA300BE60A6B4BD9B9319BC800B943D58A4DFBD47E1C83D212AF93D464E9BBDA290703D1CCFBA3D52518BBDE7AA893D15C4FB3DA1CFD13D486E02BEFE8A30BC8E4626BC4FBE7D3DC2CC813C72FFA7BD957200BE75F810BDAB28C1BB1A9DB8BD212E533DB04731BDB46C2EBD014E91BD8503BABD913FB43D337CD63D9D454CBCC7F48FBD20F154BB8909DEBCFEB77C3DF5B6F9BCAB0597BDD2EAB03D805025BD9FA7CE3DA040EC3BA23AA23D341601BCA099FEBC66C69F3B993BA0BC406A4B3CB585843C84197D3DF24C2B3B0B3E2BBC89E7DB3B2DBD933C9B63013E47A5163D05E4F53D5B2F653D0F02C03DD738C0BD209AC43D3B2397BD6BCD2D3C48A8F43D7DC159BBF942943DE89450BC2FA0C0BDAB26DA3DD93F9BBD3BFE073E1B1FA9BC78BE69BD130EE8BDDB09A53DC74DE2BDC5B69DBCD8EE1EBC82E55D3D30056BBD84BE093D17BACABD6128623DB11A1EBD01339C3D8A3BF83D53D1F83D3330C6BD513CF7BD5B60463DE0BEB3BDB3F7A0BCD16B7E3D6766983DED81B9BCCB07B03D80FB78BD39CAD7BC9146993DF774C53CD82AF83D80D0943DFEDACE3DDFE2163D748D26BB89EBF6BC5A57DA3D2AC83C3B6433363C1385B2BD29CACCBBF8EA313C916E123DA6928E3DF3E55D3DE45305BE8544E6BDCEACBE3DCEFB05BEC2F6903DB4B86F3BB07F463D1C71CFBDFF39373D75B48BBDAF1D0A3ED1B45CBD73F8D6BCD7C43E3B7561133DC2846DBD1A24F83D76BA9EBD387066BC7A7C2F3D609F07BED6ACE3BD0729AB3D98CE083E0036893D5AAF9BBD2FF0003D651B06BE1428153CFFA5C6BD840928BD3191AB3DC5B7FA3D74AC3FBD1AB7BC3DE157FEBD8A1A693C3550633D736FA5BDF35CA33D7B07D93D6900BF3CB7DA9D3DB564E53DA044013DB66D883DD75181BC52AAC73AF628303DC52C043EA1F4E3BD01ECD43DF59D0C3DE2559FBDE8876D3D805F0A3CCD6B2BBD1FB9FD3DCE09E43C375DDBBD8760EC3D06FB6FBD72E1AE3DD924A63DC3BCCDBC4BA1FF3D65E690BBA6DEC23DF534A03D70E9A5BD828DC63D37420BBD1549A8BCB2C39E3D0ED21D3D987D083E957ABB3D43C33C3C4A67073ED96E40BDDE26CFBDD99458BD787FA3BDC55B24BC4A3B55BD3D4FDCBD5B7BA63B6F3D80BD402713BB66793EBD4E7588BD23A7083E898C9A3CFB4C6DBCE611CBBCC0F9E53D4876D5BD2563CC3D878C0A3EAF5142BD2EDF94BD17EA733D6129F63D129911BCA0F4EA3D0EF80BBD8F0809BED4D68A3DED60053E4E0710BD44B2E8BC27E9F63CC785FA3DE536F93D71E0A2BDA3C2CA3D1D897FBDEF741CBD3690E83C744CCC3D401F9EBD7DB09F3CDE75B0BD3BFBF4BD429C8BBDB2911EBDAE82BBBDFC8CD1BD5E4ADCBC2FC3BA3C66CD12BDEFBBC53C2D1A71BDDA7FFCBD47F1E3BC40C4ECBD6C15AB3D91C1E2BD6B14FE3D74C5C1BDAB205E3DE4BC993D6378C7BD2B23C33BA4FB053E1D7E093EE654F9BD5FE5D73C02ECBD3D18A064BDA48D843D742B64BD1F33D63D5DD2AB3DD1C26BBD368AFF3D2D06DA3CDB1188BC719FA03DA8D80E3DAB6EF4BCFD6848BD67F7DF3D432192BD21BFD2BD1A1017BD01FA97BDA074273D08FB083C4400053D6F64CDBDC71D893DF96CE23D08FB88BC6860033E4B4D9F3D6830D1BD767A87BC3AEB5BBDB212BC3CA362A63D5770E3BD7844083E26BDA0BDBBE5F1BD20F7E2BB77A6513D6AB5033E5F5D0F3DA9A0D33CAE33ECBDC1E8E1BDC9528E3D431EBFBDF43B7FBD"
    }
  }
#-}
