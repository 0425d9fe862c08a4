#map = affine_map<(d0) -> (d0)>
#map1 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map2 = affine_map<(d0, d1, d2, d3) -> (d1, 0, 0)>
module {
  func.func @main(%arg0: tensor<1x8x8x8xf32>) -> tensor<1x8x8x8xf32> {
    %cst = arith.constant 0.000000e+00 : f32
    %cst_0 = arith.constant dense_resource<torch_tensor_8_torch.float32_11> : tensor<8xf32>
    %cst_1 = arith.constant dense_resource<torch_tensor_8_torch.float32_10> : tensor<8xf32>
    %cst_2 = arith.constant dense_resource<torch_tensor_8_torch.float32_9> : tensor<8xf32>
    %cst_3 = arith.constant dense_resource<torch_tensor_8_torch.float32_8> : tensor<8xf32>
    %cst_4 = arith.constant dense_resource<torch_tensor_8_torch.float32_7> : tensor<8xf32>
    %cst_5 = arith.constant dense_resource<torch_tensor_8_torch.float32_6> : tensor<8xf32>
    %cst_6 = arith.constant dense_resource<torch_tensor_8_torch.float32_5> : tensor<8xf32>
    %cst_7 = arith.constant dense_resource<torch_tensor_8_torch.float32_4> : tensor<8xf32>
    %cst_8 = arith.constant dense_resource<torch_tensor_8_8_1_1_torch.float32> : tensor<8x8x1x1xf32>
    %cst_9 = arith.constant dense_resource<torch_tensor_8_torch.float32_3> : tensor<8xf32>
    %cst_10 = arith.constant dense_resource<torch_tensor_8_torch.float32_2> : tensor<8xf32>
    %cst_11 = arith.constant dense_resource<torch_tensor_8_torch.float32_1> : tensor<8xf32>
    %cst_12 = arith.constant dense_resource<torch_tensor_8_torch.float32> : tensor<8xf32>
    %cst_13 = arith.constant dense_resource<torch_tensor_8_8_3_3_torch.float32> : tensor<8x8x3x3xf32>
    %cst_14 = arith.constant 5.000000e-01 : f32
    %padded = tensor.pad %arg0 low[0, 0, 1, 1] high[0, 0, 1, 1] {
    ^bb0(%arg1: index, %arg2: index, %arg3: index, %arg4: index):
      tensor.yield %cst : f32
    } : tensor<1x8x8x8xf32> to tensor<1x8x10x10xf32>
    %0 = tensor.empty() : tensor<1x8x8x8xf32>
    %1 = linalg.fill ins(%cst : f32) outs(%0 : tensor<1x8x8x8xf32>) -> tensor<1x8x8x8xf32>
    %2 = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%padded, %cst_13 : tensor<1x8x10x10xf32>, tensor<8x8x3x3xf32>) outs(%1 : tensor<1x8x8x8xf32>) -> tensor<1x8x8x8xf32>
    %3 = tensor.empty() : tensor<8xf32>
    %4 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%cst_11 : tensor<8xf32>) outs(%3 : tensor<8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %26 = arith.addf %in, %cst_14 : f32
      linalg.yield %26 : f32
    } -> tensor<8xf32>
    %5 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%4 : tensor<8xf32>) outs(%3 : tensor<8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %26 = math.rsqrt %in : f32
      linalg.yield %26 : f32
    } -> tensor<8xf32>
    %expanded = tensor.expand_shape %cst_12 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %expanded_15 = tensor.expand_shape %5 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %6 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%2, %expanded : tensor<1x8x8x8xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_26: f32, %out: f32):
      %26 = arith.subf %in, %in_26 : f32
      linalg.yield %26 : f32
    } -> tensor<1x8x8x8xf32>
    %7 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%6, %expanded_15 : tensor<1x8x8x8xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_26: f32, %out: f32):
      %26 = arith.mulf %in, %in_26 : f32
      linalg.yield %26 : f32
    } -> tensor<1x8x8x8xf32>
    %expanded_16 = tensor.expand_shape %cst_10 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %8 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%7, %expanded_16 : tensor<1x8x8x8xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_26: f32, %out: f32):
      %26 = arith.mulf %in, %in_26 : f32
      linalg.yield %26 : f32
    } -> tensor<1x8x8x8xf32>
    %expanded_17 = tensor.expand_shape %cst_9 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %9 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%8, %expanded_17 : tensor<1x8x8x8xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_26: f32, %out: f32):
      %26 = arith.addf %in, %in_26 : f32
      linalg.yield %26 : f32
    } -> tensor<1x8x8x8xf32>
    %10 = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%arg0, %cst_8 : tensor<1x8x8x8xf32>, tensor<8x8x1x1xf32>) outs(%1 : tensor<1x8x8x8xf32>) -> tensor<1x8x8x8xf32>
    %11 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%cst_6 : tensor<8xf32>) outs(%3 : tensor<8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %26 = arith.addf %in, %cst_14 : f32
      linalg.yield %26 : f32
    } -> tensor<8xf32>
    %12 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%11 : tensor<8xf32>) outs(%3 : tensor<8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %26 = math.rsqrt %in : f32
      linalg.yield %26 : f32
    } -> tensor<8xf32>
    %expanded_18 = tensor.expand_shape %cst_7 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %expanded_19 = tensor.expand_shape %12 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %13 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%10, %expanded_18 : tensor<1x8x8x8xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_26: f32, %out: f32):
      %26 = arith.subf %in, %in_26 : f32
      linalg.yield %26 : f32
    } -> tensor<1x8x8x8xf32>
    %14 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%13, %expanded_19 : tensor<1x8x8x8xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_26: f32, %out: f32):
      %26 = arith.mulf %in, %in_26 : f32
      linalg.yield %26 : f32
    } -> tensor<1x8x8x8xf32>
    %expanded_20 = tensor.expand_shape %cst_5 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %15 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%14, %expanded_20 : tensor<1x8x8x8xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_26: f32, %out: f32):
      %26 = arith.mulf %in, %in_26 : f32
      linalg.yield %26 : f32
    } -> tensor<1x8x8x8xf32>
    %expanded_21 = tensor.expand_shape %cst_4 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %16 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%15, %expanded_21 : tensor<1x8x8x8xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_26: f32, %out: f32):
      %26 = arith.addf %in, %in_26 : f32
      linalg.yield %26 : f32
    } -> tensor<1x8x8x8xf32>
    %17 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%9, %16 : tensor<1x8x8x8xf32>, tensor<1x8x8x8xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_26: f32, %out: f32):
      %26 = arith.addf %in, %in_26 : f32
      linalg.yield %26 : f32
    } -> tensor<1x8x8x8xf32>
    %18 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%cst_2 : tensor<8xf32>) outs(%3 : tensor<8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %26 = arith.addf %in, %cst_14 : f32
      linalg.yield %26 : f32
    } -> tensor<8xf32>
    %19 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%18 : tensor<8xf32>) outs(%3 : tensor<8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %26 = math.rsqrt %in : f32
      linalg.yield %26 : f32
    } -> tensor<8xf32>
    %expanded_22 = tensor.expand_shape %cst_3 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %expanded_23 = tensor.expand_shape %19 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %20 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%arg0, %expanded_22 : tensor<1x8x8x8xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_26: f32, %out: f32):
      %26 = arith.subf %in, %in_26 : f32
      linalg.yield %26 : f32
    } -> tensor<1x8x8x8xf32>
    %21 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%20, %expanded_23 : tensor<1x8x8x8xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_26: f32, %out: f32):
      %26 = arith.mulf %in, %in_26 : f32
      linalg.yield %26 : f32
    } -> tensor<1x8x8x8xf32>
    %expanded_24 = tensor.expand_shape %cst_1 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %22 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%21, %expanded_24 : tensor<1x8x8x8xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_26: f32, %out: f32):
      %26 = arith.mulf %in, %in_26 : f32
      linalg.yield %26 : f32
    } -> tensor<1x8x8x8xf32>
    %expanded_25 = tensor.expand_shape %cst_0 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %23 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%22, %expanded_25 : tensor<1x8x8x8xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_26: f32, %out: f32):
      %26 = arith.addf %in, %in_26 : f32
      linalg.yield %26 : f32
    } -> tensor<1x8x8x8xf32>
    %24 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%17, %23 : tensor<1x8x8x8xf32>, tensor<1x8x8x8xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_26: f32, %out: f32):
      %26 = arith.addf %in, %in_26 : f32
      linalg.yield %26 : f32
    } -> tensor<1x8x8x8xf32>
    %25 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%24 : tensor<1x8x8x8xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %26 = arith.cmpf ugt, %in, %cst : f32
      %27 = arith.select %26, %in, %cst : f32
      linalg.yield %27 : f32
    } -> tensor<1x8x8x8xf32>
    return %25 : tensor<1x8x8x8xf32>
  }
}

{-#
  dialect_resources: {
    builtin: {
      torch_tensor_8_torch.float32_11: "0x040000007F0F3C3AF2B235BE70724EBDED9D793DEF0FE9BD972167BD807CE53DF33907BE",
      torch_tensor_8_torch.float32_10: "0x04000000CA22B73F04EFA03F8A1A9D3FD734423FF47C723F0EB5A53F4CB9923F2E465A3F",
      torch_tensor_8_torch.float32_9: "0x0400000043D2613FF47D4A3FCAC9333FC696733FA644B63F9D45493FDACE013F630C8E3F",
      torch_tensor_8_torch.float32_8: "0x040000007C958B3D1491883D368B9B3D8DE80ABE9755E63D47D3AB3DF7733BBEA0236BBD",
      torch_tensor_8_torch.float32_7: "0x0400000027D822BED3953F3D74C3143D37DBA93DF18FCCBC88A823BDEFB7873A00D75E3D",
      torch_tensor_8_torch.float32_6: "0x04000000740C9E3F9227A03F72BC403F60B88A3F7CBE573F9F76473F207C083F3F16473F",
      torch_tensor_8_torch.float32_5: "0x040000000BDF5A3FDD563E3F32C9A33FBEDE9E3FDF0C9B3FDE27903FF65C303F80476B3F",
      torch_tensor_8_torch.float32_4: "0x04000000907C433E57D9BBBB3A025B3DEC988EBD6E3726BEAF659F3DCBE69CBDC22430BE",
      torch_tensor_8_8_1_1_torch.float32: "0x04000000CB35C4BDFD7781BED8996B3E206DA0BE499015BE9000393E48430C3EAE72533E8DDF753DF3C89FBE0A40BD3DDFACA0BEC246B4BE9213B03EBE52E53C4C9766BE2FABB13E273A17BE229090BE01B7273EC909973EA92D2BBE0F72773E511D23BE2C789ABD80CC563E96FF0D3EF65A8A3E9117EEBDB7C64D3E91E05E3EA9C814BE1CB4A7BE07A3F13C2FA2023E297D98BEE87799BEA92C903E0BF6503C1D7B74BEF85CB43EED3B9C3E89990CBEE4219D3CE3A745BEEC6ADC3DD9DB473E8DC1803E5A50A53E3E345A3D004C85BE4E4DADBE1424903DB189253E967357BE6944C23C82B59DBE8E7BF23D3F95EF3D50D4B0BE0B50C0BD32CA98BEBE407BBE52645BBE",
      torch_tensor_8_torch.float32_3: "0x04000000432172BE00A0DCBCD73605BEFFC5A8BDA091A13BA8FD26BEDF459A3DC576633C",
      torch_tensor_8_torch.float32_2: "0x04000000A4E8943F090B413F6634B63F6418853F04231D3F554B673FB2D5B43FF46FB93F",
      torch_tensor_8_torch.float32_1: "0x04000000AB7C8A3F32B1013FB6549D3FA7346E3F0FBF463FE708593FE887863F274F453F",
      torch_tensor_8_torch.float32: "0x040000004AC75BB90A57E8BC2B9BE4BCE2EB56BEC6C4BD3DFE608ABE50A2613DA570563E",
      torch_tensor_8_8_3_3_torch.float32: "0x0400000004A15FBBD5CDB3BD5279803DF755873D8338D13B067DBABACE7B973DD562BB3BB9B7F6BA57F7883D7132843D8EB1903A9C72923D58F0743B21194FBD7FBCAB3D08659E3DEC32633D7A9411BC439ECB3C9343B9BD203B013D6056DA3CB05B43BD5300BBBDEA3D84BACD6D933DA81790BD60D08A3D21EB20BDB3062CBD5BE8D63DE8428DBDD961CA3DC82FA33D1416833C1FBA45BDDDA494BCE2B2AD3DDECDACBDB6D6E23DE4072B3D8529BCBDE25A8D3DDAF7113D6D9098BC77E4AFBD2D5DEC3D59E3AABD54FE91BDFD5B6F3AB2B236BC03CC94BDB3A3983D5B5101BD0A95AE3C540CD6BC6F0F08BD5BE7D7BDB57ECB3DD356263D3CC3DA3D8707B4BD0F98B53CD28078BDFF73AFBDAB91E0BBECDE5B3D601B363D588FA7BD7B00ACBDFC37E43D17DC583D0228DDBCA365E03D67BF83BDE5FEADBB5DE0443DEFEDD7BDFED9BA3DEFB5C33D5F9441BD1321213B80F8C8BB28C60D3D2E501EBD0C82C2BD4A912B3CD673F43C002284BD259BB23D483782BCA465C43DB97C45BC87CC41BDE21892BBBBF1AF3D33DEDA3C3C63CC3D0816A43D7B29C4BDCBBD993DD70B5CBDC8C9143D0C36A6BD6A0B413D28A891BC611BE33D6E25EE3D3B9AA33C4D1EBBBD11E0A7BC42E9A73BF0DA04BD1A5FA53C35A8EEBDBF5CA23D0DF999BD369D8DBDE3CA0E3DE27B953D1E7E1A3DC4F1BCBD4A1AF03D0A02613D97ACC43D5AA4B8BDE35D8CBD6783A2BDA997C03DF3FDAEBD053ECA3D43795C3AD3A60E3DE26AF6BAC259D1BD175CCB3DEF46DFBD7BBBE3BC48B9D73D51DC6ABD85E042BD301A33BD7870AB3D89172CBDA90FAFBC40D2A93D3CC4D0BD351F8EBC80296E3D006711BDB7B8C63DB438AF3C40CE483D61AA09BCF3D1823D2A0A6CBC93E37CBCA4C277BD7FBDCD3C78CAB23D0A8FBA3D2517E33D03EAE83C4241113DC6FE703CB48ABFBD25E5F3BCE8F9A23D9345113D36C8BA3D8195173DBA67E63C4F2112BC8F789EBD7814083DF6DABFBCB78E86BD92C631BD6501B33D866341BDE914F6BC2A7E6FBB0D73B4BD3CAEA33C44A00CBDC79E36BDA442B2BD936D973D377EE43DDD09E33DB87CCF3D105263BCC7513EBD01DF27BC096D2A3DB4BB6BBDE0F8EDBDA8FCE4BC7777E23D89242E3DC9EBAC3D3CCFCA3DC650043B94AACB3CA1373DBDCBA61BBDCA2803BDD77B9DBDDD1719BD951908BD91AF0ABDC248B8BD1C76DCBC3A4BBF3D2D2028BB2957FFBCA779A73CB8BDA03DBA58D83D1C25D53D031487BDD0411D3D6CB0FABC356988BC7C333ABCB7FD41BD35FA82BD8832A9BC41C131BDEEE262BBEBE4243DC90AFCBCF2F1A83DFCF28EBC9141DA3D91215B3D2063E53CE040A6BB5A9A8ABC49816DBB20FE7EBDC631973D07D9B7B7E53A72BD7A3300BD86C332BDAD8CD4BDE8707DBD7F945ABDB135DF3D6C2DD63DDD74803DDCC3DA3D6EBAEFBD4864A5BD3B2B6A3D44B69D3D4D02D1BAB47B673D2EFDA7BDD4F3823DA19C0E3D2ED98FBD476351BD430C533D688747BDC881D3BDFD2F62BD8BB0353D63C8563DDA1BAB3CEBACECBD8755BA3DF2A7E93DD25B9DBDAF6455BD089737BBE4ECD5BC2A2EB23DC741C3BDA9C75BBC97DABF3D3C91E13D5AE8A03D408FEE3D80CD97BDA6DAE13C228587BB07A14FBD69D7B9BDE4E794BDAB61ECBC3A05C23D69DBF03D70AAB03D64D8193D96FBB6BB03CD8CBD5C4F74BDF17890BDD3FE8CBC0FE0F0BDA965C6BD827B3BBD1A1CE3BD89807D3DB0813FBDB4B3AC3D2C927EBD86ABA73D011A823D8EA3A63DD62D873C8E51A5BDE311C4BCDCA7FF3C281090BD80C2BF3D8F4DE4BCFB40D8BD03EEEE3D6030DEBD958AE13D1011CC3DB265063C7EC82CBD6F18B53DC436EA3D3042DB3DAC90EABD2BEF373D60B4D63DC8458BBD1C5481BD947C8FBD3607BFBD6649BEBDABBDBCBD6DC4D0BC4D753ABD4085903D1719D93CD0E171BBD9C8D7BD057E403D329C563D1885C53DFD25CCBD2ACD9F3DA1D62A3DE052C1BC5C75083DB30146BD8A638E3D2C87783DDC0CF2BC28E2D1BCEBF2EEBD6363903D10CFBF3DAEA9293C1A5ED3BDB45DA93D5531CBBD6B70C13D5B65E03D8FF1DFBDFEFCE73DA87AE7BDF88527BD42DA03BDBA7A2E3D8FFDAB3D7CCA92B913C3D13DDEDDA63DEE318A3DF14B923CCA0512BD1AF802BD0D8B8BBD3EAECA3D719FE7BCFB2DBDBCAB6E53BB755A843D94133C3D2652913DF87C9DBD5260D8BD7CF5493DA5B71A3BC977873D560DBD3D0A86ADBC1AADE9BD1BE4A2BD08C2CCBDA6A250BD86C4CD3D7F16B1BDF7D858BD1A1C8BBD4037CDBD204CA8BDAAC5DE3C9112AC3DEA9012BD5D83533DC22AE5BD574386BCA7D8BFBD935B89BD0791873DB0EE0FBC278638BCAAE634BC5C35A5BDB17BD83D5C94E8BD2DA694BD9131813C889AA93DF41E213B1C14E63C0AE83EBDE67DE7BD7926253D982A3E3C3A5B3ABD01A8803D0717673D60D37E3C16EE653DDACC2DBDF16D0B3DC135BB3DB1E4353D48F70B3CBD1BD83C314755BCAEDAD4BD8A4382BD53FDCE3D7E9D49BC8072EC3DCCDB44BDE8AFD03D57595C3DFBA7B13D8F22E23D8BC800BD26193CBC4D6D7E3DFBDBC83C203E7BBDCEB68CBD53E94EBD9147AFBD98C6CDBDC56446BC2C02B0BCF72E7A3DC770A4BD6A9776BD1AE08EBCCE18943D83E27BBD56F893BD3A449B3D424F05BD548DEEBD68A7D0BC70CA993C4D38343DE48BB8BD9BB579BDDF397EBB4DC35BBAE88045BD5FCE573CBB20103DE9D4CFBD7959F1BDD3879A3C08FA553CF43AC83DB351A2BD97B3A03BBB5D63BB529EAF3C09F28ABDD9426A3CF6882F3D7D6AEBBD2702273C365EEEBD3A4FABBD32DFBBBC2701C43DC9B6C93D5122A33D5663063D260E81BD52F492BDD81DB7BD624D8A3D6F32B2BC5F9C26BD921E853D7A1893BD5F6050BD1BB1E13CC7D3793D97A9EDBD0DAC293DBE8411BDF6F290BB9A72DB3C0A64C6BD046C463C2109CBBD90ABA73C067CBBBD4C51E3BD2EA6413D3EC0D2BD919DAA3DCFF2803B804CDE3D22BC3ABC6AF63D3D6E132D3CE6F9E03DF33482BDF07F1D3CF15CABBDBFBB623D9275E93D520A92BDE722D3BDB8E4113DD1D50DBC5205AF3CF85A85BC1343583D741AB3BCE04B1CBA7B5D32BDCC6F353D8979053D22D3C13D6131923DC50BAD3CDAD22EBCEC7C26BCE4D675BD941FBD3D599CA2BD9404E43DAA824FBD06C184BD8E4F0E3B3F1CF7BCDA7CACBDF53EDCBCC7D27A3DA6FB383BAC6DEB3D5087003D895B97BD08D2B0BD93D268BDAF2298BD61E7003D"
    }
  }
#-}
