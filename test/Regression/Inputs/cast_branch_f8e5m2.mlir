#map = affine_map<(d0) -> (d0)>
#map1 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
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
    %padded = tensor.pad %arg0 low[0, 0, 1, 1] high[0, 0, 1, 1] {
    ^bb0(%arg1: index, %arg2: index, %arg3: index, %arg4: index):
      tensor.yield %cst : f32
    } : tensor<1x6x7x9xf32> to tensor<1x6x9x11xf32>
    %0 = tensor.empty() : tensor<1x6x7x9xf32>
    %1 = linalg.fill ins(%cst : f32) outs(%0 : tensor<1x6x7x9xf32>) -> tensor<1x6x7x9xf32>
    %2 = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%padded, %cst_10 : tensor<1x6x9x11xf32>, tensor<6x6x3x3xf32>) outs(%1 : tensor<1x6x7x9xf32>) -> tensor<1x6x7x9xf32>
    %3 = tensor.empty() : tensor<6xf32>
    %4 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%cst_8 : tensor<6xf32>) outs(%3 : tensor<6xf32>) {
    ^bb0(%in: f32, %out: f32):
      %21 = arith.truncf %cst_7 : f64 to f32
      %22 = arith.addf %in, %21 : f32
      linalg.yield %22 : f32
    } -> tensor<6xf32>
    %5 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%4 : tensor<6xf32>) outs(%3 : tensor<6xf32>) {
    ^bb0(%in: f32, %out: f32):
      %21 = math.rsqrt %in : f32
      linalg.yield %21 : f32
    } -> tensor<6xf32>
    %expanded = tensor.expand_shape %cst_9 [[0, 1, 2]] output_shape [6, 1, 1] : tensor<6xf32> into tensor<6x1x1xf32>
    %expanded_11 = tensor.expand_shape %5 [[0, 1, 2]] output_shape [6, 1, 1] : tensor<6xf32> into tensor<6x1x1xf32>
    %6 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%2, %expanded : tensor<1x6x7x9xf32>, tensor<6x1x1xf32>) outs(%0 : tensor<1x6x7x9xf32>) {
    ^bb0(%in: f32, %in_18: f32, %out: f32):
      %21 = arith.subf %in, %in_18 : f32
      linalg.yield %21 : f32
    } -> tensor<1x6x7x9xf32>
    %7 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%6, %expanded_11 : tensor<1x6x7x9xf32>, tensor<6x1x1xf32>) outs(%0 : tensor<1x6x7x9xf32>) {
    ^bb0(%in: f32, %in_18: f32, %out: f32):
      %21 = arith.mulf %in, %in_18 : f32
      linalg.yield %21 : f32
    } -> tensor<1x6x7x9xf32>
    %expanded_12 = tensor.expand_shape %cst_6 [[0, 1, 2]] output_shape [6, 1, 1] : tensor<6xf32> into tensor<6x1x1xf32>
    %8 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%7, %expanded_12 : tensor<1x6x7x9xf32>, tensor<6x1x1xf32>) outs(%0 : tensor<1x6x7x9xf32>) {
    ^bb0(%in: f32, %in_18: f32, %out: f32):
      %21 = arith.mulf %in, %in_18 : f32
      linalg.yield %21 : f32
    } -> tensor<1x6x7x9xf32>
    %expanded_13 = tensor.expand_shape %cst_5 [[0, 1, 2]] output_shape [6, 1, 1] : tensor<6xf32> into tensor<6x1x1xf32>
    %9 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%8, %expanded_13 : tensor<1x6x7x9xf32>, tensor<6x1x1xf32>) outs(%0 : tensor<1x6x7x9xf32>) {
    ^bb0(%in: f32, %in_18: f32, %out: f32):
      %21 = arith.addf %in, %in_18 : f32
      linalg.yield %21 : f32
    } -> tensor<1x6x7x9xf32>
    %10 = tensor.empty() : tensor<1x6x7x9xf8E5M2>
    %11 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%9 : tensor<1x6x7x9xf32>) outs(%10 : tensor<1x6x7x9xf8E5M2>) {
    ^bb0(%in: f32, %out: f8E5M2):
      %21 = arith.truncf %in : f32 to f8E5M2
      linalg.yield %21 : f8E5M2
    } -> tensor<1x6x7x9xf8E5M2>
    %12 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%11 : tensor<1x6x7x9xf8E5M2>) outs(%0 : tensor<1x6x7x9xf32>) {
    ^bb0(%in: f8E5M2, %out: f32):
      %21 = arith.extf %in : f8E5M2 to f32
      linalg.yield %21 : f32
    } -> tensor<1x6x7x9xf32>
    %13 = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%arg0, %cst_4 : tensor<1x6x7x9xf32>, tensor<6x6x1x1xf32>) outs(%1 : tensor<1x6x7x9xf32>) -> tensor<1x6x7x9xf32>
    %14 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%cst_2 : tensor<6xf32>) outs(%3 : tensor<6xf32>) {
    ^bb0(%in: f32, %out: f32):
      %21 = arith.truncf %cst_7 : f64 to f32
      %22 = arith.addf %in, %21 : f32
      linalg.yield %22 : f32
    } -> tensor<6xf32>
    %15 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%14 : tensor<6xf32>) outs(%3 : tensor<6xf32>) {
    ^bb0(%in: f32, %out: f32):
      %21 = math.rsqrt %in : f32
      linalg.yield %21 : f32
    } -> tensor<6xf32>
    %expanded_14 = tensor.expand_shape %cst_3 [[0, 1, 2]] output_shape [6, 1, 1] : tensor<6xf32> into tensor<6x1x1xf32>
    %expanded_15 = tensor.expand_shape %15 [[0, 1, 2]] output_shape [6, 1, 1] : tensor<6xf32> into tensor<6x1x1xf32>
    %16 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%13, %expanded_14 : tensor<1x6x7x9xf32>, tensor<6x1x1xf32>) outs(%0 : tensor<1x6x7x9xf32>) {
    ^bb0(%in: f32, %in_18: f32, %out: f32):
      %21 = arith.subf %in, %in_18 : f32
      linalg.yield %21 : f32
    } -> tensor<1x6x7x9xf32>
    %17 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%16, %expanded_15 : tensor<1x6x7x9xf32>, tensor<6x1x1xf32>) outs(%0 : tensor<1x6x7x9xf32>) {
    ^bb0(%in: f32, %in_18: f32, %out: f32):
      %21 = arith.mulf %in, %in_18 : f32
      linalg.yield %21 : f32
    } -> tensor<1x6x7x9xf32>
    %expanded_16 = tensor.expand_shape %cst_1 [[0, 1, 2]] output_shape [6, 1, 1] : tensor<6xf32> into tensor<6x1x1xf32>
    %18 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%17, %expanded_16 : tensor<1x6x7x9xf32>, tensor<6x1x1xf32>) outs(%0 : tensor<1x6x7x9xf32>) {
    ^bb0(%in: f32, %in_18: f32, %out: f32):
      %21 = arith.mulf %in, %in_18 : f32
      linalg.yield %21 : f32
    } -> tensor<1x6x7x9xf32>
    %expanded_17 = tensor.expand_shape %cst_0 [[0, 1, 2]] output_shape [6, 1, 1] : tensor<6xf32> into tensor<6x1x1xf32>
    %19 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%18, %expanded_17 : tensor<1x6x7x9xf32>, tensor<6x1x1xf32>) outs(%0 : tensor<1x6x7x9xf32>) {
    ^bb0(%in: f32, %in_18: f32, %out: f32):
      %21 = arith.addf %in, %in_18 : f32
      linalg.yield %21 : f32
    } -> tensor<1x6x7x9xf32>
    %20 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%12, %19 : tensor<1x6x7x9xf32>, tensor<1x6x7x9xf32>) outs(%0 : tensor<1x6x7x9xf32>) {
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
      torch_tensor_6_torch.float32_7: "0x04000000A4F56BBD7FF88CBE0FE869BDB7D7D93DA703DDBDBE528ABD",
      torch_tensor_6_torch.float32_6: "0x04000000EE4E3F3F38BD413F3A4FC63EB323743F24214C3F537D4E3F",
      torch_tensor_6_torch.float32_5: "0x04000000C219853FD946A23F9C800F3FC2DC973F9F7B023F8A12863F",
      torch_tensor_6_torch.float32_4: "0x04000000C71A983DBD225BBE1EB0FA3DC829C3BD0DFE043D75E853BD",
      torch_tensor_6_6_1_1_torch.float32: "0x040000001166B93E4EE2893E96C9123E6681CE3C451DD13D2C6B62BE8EA3483EA35BEA3D078212BD579AC1BD6F4F88BA202902BD4F6E82BEF3D3A23EC9957CBD3D3A76BE9F89BC3E9959A43E7D42543E56A6003E0CB385BED90E133E08D79E3EC121383E889A0EBEF2FAC03B3BB5C0BE184CBFBE10FC733EA667ECBD0BBDCC3E8D6804BD7FE2913E29BD683E849259BED7E73DBB",
      torch_tensor_6_torch.float32_3: "0x04000000F2195EBD18B501BEFD9A1ABE12AF81BD8AEBF13D362C8FBD",
      torch_tensor_6_torch.float32_2: "0x04000000B35FF83EC5903B3F6C044F3FB164543FC0F36A3F6E5EA83E",
      torch_tensor_6_torch.float32_1: "0x04000000C8D1823F85C2483FAA5BB33F389E993F5F57A43F75AC803F",
      torch_tensor_6_torch.float32: "0x040000002E55733DBF4450BC893C95BD62B3933DAED867BD26C96C3D",
      torch_tensor_6_6_3_3_torch.float32: "0x040000004E0D57BDD965A53CBFE69E3D83D505BE0AC789BD5817C43DF272493CA0C38DBD1C342BBC3869953D00A5893B3848E0BDC02908BE2598F53D550C1BBD9FF3CFBDBDB3A8BC3F01663D1DD9D43DBEE3ABBD20639C3DA6AD61BD2598E93C036B3CBC7241CCBDB37CD3BC8423FABD5304F2BD0ED969BD02D24ABD5C0FA4BDF26A3C3D4ED3BFBCE164E43D1DB1E03D610A57BC72FFC8BC541DD1BA9B32A4BB68C70E3D7BD647BCE574F33D115DC23CAFC7003D7F7FE3BDBA8403BE1A91EF3BB771B93DB9BD1FBDCC86253DDF2D00BEE0EFC43C5FEDF6BCC1F75FBD77D484BD84F212BCD497943DB06DF73D4E0BD4BD037C0D3D257302BEED2F1F3D9258BB3D7AAE923CEFC4A63DBA2FE6BD52D8213DA3098FBD8648C93CF097D13B5EF7B23D80609E3B372B7F3DC871AB3DF245E2BC52E2C9BD867DE0BB61EA643D671AFEBDA4389ABDADF6893D2DC1BEBD8436FA3DFB1DB3BD0A43E03D669AD6BDDF103E3C6A347EBB655D583DEF7F983C8D90F23D05E3EEBC095EF93D771810BD1419E2BD9441CD3D68D6E43C838E0F3DA921293D72F2A83DE76A8C3D1A123C3D2A50A33CA991243CE983973D7C83FE3D487818BD9E5BF9BDEDD1033D01FE903D0119C3BD736AB7BDE6B1DCBDC886DBBB4CF9A0BD34ED2C3DB367883D52FC80BD86D7ADBD776C02BE8773B6BDB0E0D93C922CB9BB835951BD5A51AEBB634951BD0A210ABEC468D8BD589D0FBDA9FCFABD2CC29F3DA3A286BDBD81BABD20341CBC6BD4EABD8254C93DB811AC3D8C6EEB3C667ED1BD405A953D2D5BDEBD9800DF3D8E1BFABC8DBCFCBB51D5F7BDB713363D0BA00BBD5E9EC5BC861931BD2DE64FBD56D58E3C67050B3D73C7C53D07B3A9BC3E37A43D629507BE7243003D3641AC3B617212BD358E4B3DFA1589BB947A63BC1F7F023EA119F8BD5BE9ABBDF63259BD4504F33DECD033BD48EEA73CB3C4E1BC6762B73DF2D7B13D1308BEBDC1DA453C7FC405BE142471BD0C6BCFBD91A829BD19E84CB93F0E43BDF61159BD772733BDF8A6A63CEAEAE4BDB7FCE13D82AE80BDC5121FBBD719D1BD1D19F7BD97B1ADBD9CBCE8BDFA0009BE2F86BD3DEE6D063E0DACA7BD0ED8F73D9336843C3DF5033EC63BDFBD511DC33CD87D2D3D5877F4BD2DFBAD3D022D06BD07C1B53D834E08BDEEC7A8BD74B0A03DD1221D3D55C9B83D18269F3B5A1E933D4DBD61BD4A99033E3DC0933D824A0ABE2A0988BDDE00B0BD92228ABDBA4072BAC04A033E671250BDCAE065BD2F6EC93C4801073D94C2C7BC9EC242BDB9D6BCBC1BB2903CAE05C0BD0C50013E387554BC975AD23DAB6626BD4287E73BF893A33C5DAC02BE78FAC63CDD61C8BCDAAAB93C77A1F53CE86DAD3D08E425BD67433DBD7BC7AA3D0FDA573DA6FD133DDA72B4BD126F8BBD83A9D3BDE71C753D66A887BD15BCAB3D5002D5BD8DDBFDBDE0368FBD9281C83DD74C8D3D4FF5C2BD1F03F93C069CE6BD93BBCEBD06A47FBDF326933DEF418F3C2A45FABC0B172F3DB292D63C24529C3D3335613DF735B4BBF3FD663B79C927BD6E08E33D3EBDB63D118A02BE7BFE25BDD72EE1BB4481693DBAE91FBD1532FB3D8EEB02BCA6BDF63D273CC5BDD807B93D48951E3DF080C03D7749383D7E8503BE354C243D93F587BDAAA33DBDB0B3E4BDBD420D3DE39C03BD1F379CBC94E5D3BD4EA8E33DDEE3D33DE0355DBD6A052E3BE697E0BDC6522DBDB69DC63D769DB53DC68C2C3DF759ABBD8177833D4F5729BD221058BC927BC03CA3C5F8BD2258C2BBAEC281BD7BD488BD05C4F33CF0C91CBD12A22C3D3E18393DA49603BE9C55BB3BF46FF33DD55EADBD101E8D3D"
    }
  }
#-}
