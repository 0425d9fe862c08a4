#map = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map1 = affine_map<(d0) -> (d0)>
#map2 = affine_map<(d0, d1, d2, d3) -> (d1, 0, 0)>
module {
  func.func @main(%arg0: tensor<1x8x8x8xf32>) -> tensor<1x8x8x8xf32> {
    %cst = arith.constant 0.000000e+00 : f32
    %cst_0 = arith.constant dense_resource<torch_tensor_8_torch.float32_7> : tensor<8xf32>
    %cst_1 = arith.constant dense_resource<torch_tensor_8_torch.float32_6> : tensor<8xf32>
    %cst_2 = arith.constant dense_resource<torch_tensor_8_torch.float32_5> : tensor<8xf32>
    %cst_3 = arith.constant dense_resource<torch_tensor_8_torch.float32_4> : tensor<8xf32>
    %cst_4 = arith.constant dense_resource<torch_tensor_8_torch.float32_3> : tensor<8xf32>
    %cst_5 = arith.constant dense_resource<torch_tensor_8_torch.float32_2> : tensor<8xf32>
    %cst_6 = arith.constant 1.000000e-05 : f64
    %cst_7 = arith.constant dense_resource<torch_tensor_8_torch.float32_1> : tensor<8xf32>
    %cst_8 = arith.constant dense_resource<torch_tensor_8_torch.float32> : tensor<8xf32>
    %cst_9 = arith.constant dense_resource<torch_tensor_8_8_3_3_torch.float32> : tensor<8x8x3x3xf32>
    %c7 = arith.constant 7 : index
    %c0 = arith.constant 0 : index
    %0 = tensor.empty() : tensor<1x8x8x8xf32>
    %1 = linalg.fill ins(%cst : f32) outs(%0 : tensor<1x8x8x8xf32>) -> tensor<1x8x8x8xf32>
    %2 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%arg0 : tensor<1x8x8x8xf32>) outs(%1 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %21 = linalg.index 1 : index
      %22 = linalg.index 2 : index
      %23 = linalg.index 3 : index
      %24 = arith.subi %c7, %23 : index
      %extracted = tensor.extract %arg0[%c0, %21, %22, %24] : tensor<1x8x8x8xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x8x8x8xf32>
    %padded = tensor.pad %2 low[0, 0, 1, 1] high[0, 0, 1, 1] {
    ^bb0(%arg1: index, %arg2: index, %arg3: index, %arg4: index):
      tensor.yield %cst : f32
    } : tensor<1x8x8x8xf32> to tensor<1x8x10x10xf32>
    %3 = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%padded, %cst_9 : tensor<1x8x10x10xf32>, tensor<8x8x3x3xf32>) outs(%1 : tensor<1x8x8x8xf32>) -> tensor<1x8x8x8xf32>
    %padded_10 = tensor.pad %arg0 low[0, 0, 1, 1] high[0, 0, 1, 1] {
    ^bb0(%arg1: index, %arg2: index, %arg3: index, %arg4: index):
      tensor.yield %cst : f32
    } : tensor<1x8x8x8xf32> to tensor<1x8x10x10xf32>
    %4 = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%padded_10, %cst_9 : tensor<1x8x10x10xf32>, tensor<8x8x3x3xf32>) outs(%1 : tensor<1x8x8x8xf32>) -> tensor<1x8x8x8xf32>
    %5 = tensor.empty() : tensor<8xf32>
    %6 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel"]} ins(%cst_7 : tensor<8xf32>) outs(%5 : tensor<8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %21 = arith.truncf %cst_6 : f64 to f32
      %22 = arith.addf %in, %21 : f32
      linalg.yield %22 : f32
    } -> tensor<8xf32>
    %7 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel"]} ins(%6 : tensor<8xf32>) outs(%5 : tensor<8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %21 = math.rsqrt %in : f32
      linalg.yield %21 : f32
    } -> tensor<8xf32>
    %expanded = tensor.expand_shape %cst_8 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %expanded_11 = tensor.expand_shape %7 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %8 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%4, %expanded : tensor<1x8x8x8xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_18: f32, %out: f32):
      %21 = arith.subf %in, %in_18 : f32
      linalg.yield %21 : f32
    } -> tensor<1x8x8x8xf32>
    %9 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%8, %expanded_11 : tensor<1x8x8x8xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_18: f32, %out: f32):
      %21 = arith.mulf %in, %in_18 : f32
      linalg.yield %21 : f32
    } -> tensor<1x8x8x8xf32>
    %expanded_12 = tensor.expand_shape %cst_5 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %10 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%9, %expanded_12 : tensor<1x8x8x8xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_18: f32, %out: f32):
      %21 = arith.mulf %in, %in_18 : f32
      linalg.yield %21 : f32
    } -> tensor<1x8x8x8xf32>
    %expanded_13 = tensor.expand_shape %cst_4 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %11 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%10, %expanded_13 : tensor<1x8x8x8xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_18: f32, %out: f32):
      %21 = arith.addf %in, %in_18 : f32
      linalg.yield %21 : f32
    } -> tensor<1x8x8x8xf32>
    %12 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%11 : tensor<1x8x8x8xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %21 = arith.cmpf ugt, %in, %cst : f32
      %22 = arith.select %21, %in, %cst : f32
      linalg.yield %22 : f32
    } -> tensor<1x8x8x8xf32>
    %13 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel"]} ins(%cst_2 : tensor<8xf32>) outs(%5 : tensor<8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %21 = arith.truncf %cst_6 : f64 to f32
      %22 = arith.addf %in, %21 : f32
      linalg.yield %22 : f32
    } -> tensor<8xf32>
    %14 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel"]} ins(%13 : tensor<8xf32>) outs(%5 : tensor<8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %21 = math.rsqrt %in : f32
      linalg.yield %21 : f32
    } -> tensor<8xf32>
    %expanded_14 = tensor.expand_shape %cst_3 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %expanded_15 = tensor.expand_shape %14 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %15 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%3, %expanded_14 : tensor<1x8x8x8xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_18: f32, %out: f32):
      %21 = arith.subf %in, %in_18 : f32
      linalg.yield %21 : f32
    } -> tensor<1x8x8x8xf32>
    %16 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%15, %expanded_15 : tensor<1x8x8x8xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_18: f32, %out: f32):
      %21 = arith.mulf %in, %in_18 : f32
      linalg.yield %21 : f32
    } -> tensor<1x8x8x8xf32>
    %expanded_16 = tensor.expand_shape %cst_1 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %17 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%16, %expanded_16 : tensor<1x8x8x8xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_18: f32, %out: f32):
      %21 = arith.mulf %in, %in_18 : f32
      linalg.yield %21 : f32
    } -> tensor<1x8x8x8xf32>
    %expanded_17 = tensor.expand_shape %cst_0 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %18 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%17, %expanded_17 : tensor<1x8x8x8xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_18: f32, %out: f32):
      %21 = arith.addf %in, %in_18 : f32
      linalg.yield %21 : f32
    } -> tensor<1x8x8x8xf32>
    %19 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%18 : tensor<1x8x8x8xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %21 = arith.cmpf ugt, %in, %cst : f32
      %22 = arith.select %21, %in, %cst : f32
      linalg.yield %22 : f32
    } -> tensor<1x8x8x8xf32>
    %20 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%12, %19 : tensor<1x8x8x8xf32>, tensor<1x8x8x8xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_18: f32, %out: f32):
      %21 = arith.addf %in, %in_18 : f32
      linalg.yield %21 : f32
    } -> tensor<1x8x8x8xf32>
    return %20 : tensor<1x8x8x8xf32>
  }
}

{-#
  dialect_resources: {
    builtin: {
      torch_tensor_8_torch.float32_7: "0x040000004878C13C643388BDCBE43BBC4387FCBC54C63A3EBE48823D6F939B3DAE86353D",
      torch_tensor_8_torch.float32_6: "0x04000000B14C403F48A60E3FC032543FCC051C3F8AA1B53FBA5F963F0FD1523FDA69053F",
      torch_tensor_8_torch.float32_5: "0x04000000B8DD673FB9EF153FCF37143F6E423A3F6583823F0252313F98C2983FEC93913F",
      torch_tensor_8_torch.float32_4: "0x040000000A5A183E6BD25F3D6F0C4E3D6FFC993CA2D512BE267D17BDE202F63D4CBE993D",
      torch_tensor_8_torch.float32_3: "0x040000003CEE1F3EF79654BC83B95ABCAB74023E30F952BCEF9487BE876E7A3DB3A8423D",
      torch_tensor_8_torch.float32_2: "0x0400000006DD313FEE5FA43F530E8B3FDBDF2B3F29071B3F5CA9A83F1EE8043F8806A83F",
      torch_tensor_8_torch.float32_1: "0x04000000EE06003F11FC233F14D68C3F5C6B883F0A4B183FE2D1183F83165F3F3FDF063F",
      torch_tensor_8_torch.float32: "0x0400000067BE10BEEB63BF3C350A5F3B7C530F3D4056BEBACFD27ABDF063F2BD63DD17BE",
      torch_tensor_8_8_3_3_torch.float32: "0x040000009045A03D35135DBDDB6BE8BB8CE3E13DD338D7BDB0D5713D597E3BBC81924A3B3CBEAA3D2C4DE3BD8B283C3DD3E8713D582DA8BCE21F803C5819AA3DAD4DA2BD3679CA3D378EA6BDDBA97B3D3E0CC33D36001B3DC6A8CEBD6962EF3D1173D83C290E0DBD09B7983D5EE8A43DA1FA1B3D6858BEBD5FE0AD3CD1EF61BD056988BDDD2EDF3D7B8686BDAE40ABBD8F6619BD4A2EEE3DD4A221BDAE41BCBDBFD582BD0DE68BBDFA613B3D2130523D7272863DBF23803BD901C5BD9EEAA2BD76F96C3D2D32DEBDDB20B73C4B7CA1BDCF195EBC93F31CBDAF64893D4E3C773CCDE4B1BD96389EBDCAC71ABCC2534E3D373DF7BCCC3C49BDF76BCDBD6058043D8783A63D959DCA39FB92B03BB7D2ACBD677D8CBD54ABCBBD1F0AD8BB5904C0BD7F1475BD7131ED3CE9BA9FBDB65F823DB08FBB3DA0303A3D9B6F813D51439ABD59DA503D2250893CA0799ABCE11559BC198584BDE1E13D3CEDE3E0BDB9EE99BDD4B40C3D3A62CF3C2C1810BC6EA0E8BDFD56A4BD677FD3BD242AE23D56FEB1BDDDAFBB3D8333F23CFB66543C5EA00C3D8A57ACBDEF5D3EBD629D7E3DE2D808BDEE84C4BDA150613D456B4EBD88DE98BDA01F4F3DC0648C3DDBBA893D1102BB3DBF093F3D9200A1BD1E515A3DD2785BBD7D81C33BCD349B3D9C378DBD2CDBBFBD3ED9DABDD8B29C3CFC183B3D0B1BAC3DF190DF3D5F1D103DB998D93D8E31A6BCAD3B8E3D65EAACBD0DCB99BD4552323D65638F3DBA05913CF04B033D7A3DA13D48588D3D3F24703D3D610A3D894DCBBDA953A13C5E53E73C8A44A03D6B68D13C0ED959BD13C1373DB9CE41BDC3506FBDC630DE3D0E41A8BD0FD6E43D70C7FCBC59A41BBD1C85E13D875D9F3CCC31D03D1C3AE63D79D1A33CA02ACDBD07CBB8BD575773BCCE0955BD708D593CCDD7D43DDF1B18BDFDE0ACBD883EA63D3D5BCDBDA58AD4BD79F880BD0570D13DE54E2BBD8B1DE53D00C9B7BB2404CABBA289823B3FE6F8BCA5C9A1BDAB9E47BC4137093D50C02C3DBD8A6CBA613CD53CEBA7C33D2FDD073DFE33A9BDD5FB65BB5D59C4BC2B63EB3BF1D9A3BD9537CABC79C2293D55A89F3CF416F13D6BAD8B3DA1298ABC04D4C43CE66FBF3D9CA4213D9CB8E73DCAEDED3D1EF08DBDA3AFA5BD9207DA3DED5CCDBD52EBB83D2926DEBD34FC35BC4AA62E3DE797BCBDC0C27B3D78F52E3DB61FBCBDFB03CFBD8E84363C20B3B8BDCD3246BD61DE24BD5CB7793D42BF73BD92A98DBD22641B3DA7FBCEBD3BD0963D7705C9BBF39B6E3C9D5B203D53D237BD18C5A23C0D5F4C3D82CCB53DC01BC0BA0B4E643D0C86ECBD3BAF193D416A8D3D844880BD7BEDC43D8D6DE93DADCEDCBD7A90A63DD803AA3DA2ABD3BDC6256DBCA00A91BDAC77D8BDAC6D78BD632A68BD3DC923BD56E5973DFFE2843D86906ABDBA07A0BD789F123C499A60BDCDCD2FBD6C3AB43CB6C989BD1B3B0C3DCCD4133DE4DB9EBDA778B5BCC2C6AF3DBE2AA33D8EEDEE3DBFD1B53CBC54423B4352E93D05F896BD9E29F0BD1EC2AF3D557F92BD6647023C40B2A33D970257BD03FDA03C62B616BDDDCF0D3D5409973DC8A127BCBB1048BD22FC9E3DDCA0CDBCE2A4ABBCC5A0E23DE603703DFE62913DEA986D3C5147BABDCC6660BD81B8AA3CD773E83D20AEC7BD46A49EBDE417DDBBE92A2CBD2439EEBD160B463DBF85343DB165F4BCA1ED82BD77EE2B3D52F642BDA2EE9C3DBAE8EC3D843670BDB64041BD2DA6B8BDF7D74ABD0D65CDBBFD06C9BD150E983D55B7E9BD2CEA283CE5E6863D80DFCE3C089FA3BDAC19163D882DA8BDDD1D74BD2432903DD72403BC1B039EBCAE5EA73D3C26883D6101633D34368EBD9EA3C03DB64DC73D8BAD01BD4021D23DCB30A93C10CEF0BD15FB5E3CFE14E5BD59F52D3DFBCACF3D064DB5BD420A823DE799E33DDEAFC8BDF07427BD10C6CC3D58F5323D4F92263DFC8BFDBCE6D9B43DF388AA3C750485BD3EA885BD37DAE2BD23A7A5BD311C893C0C95163DD6F305BD5340E9BD8AA9F1BC67C3953D0686893B3A0633BD4D02BD3DE953B83D7C4B653D77EF94BD8115EABC7CC9833D7B56D83DE981903DDCA9BBBD51E1E8BDBACD053D362BBDBCDAC5FFBB1A7CEB3DC131943C66D0D4BD34684EBCA62681BDB27C093D887182BCA5C74C3D0647CEBD702A2CB949F25D3DC45DD03D39B5D7BD89363BBD351BC9BCE11DDCBDDF31C6BD5C4DC5BDC677F03943D62ABCAA4535BD26A192BD2274E4BD05E98BBC1B96B8BDE0AABF3D200F93BDF3A68ABD1C1DADBDA302CDBDBF05EC3DA689203DAFFB5D3D367E963C379D8CBC3544653DA1C2D3BDAB7A81BDCD8639BD381A49BD2A15083DD00D24BDB0ABAB3D5602C73BE9E4E5BD058EF1BCBA34063D1B29E03CBEA87FBD1DAB083D8F04153D5897A43C1ABC8ABD378CA1BDA1BACCBD5EAC85BD908BB03DB821EB3DD150C3BC8F86A5BDCC92D63C5668E3BD0EC89B3C1BBBBD3D3B948ABDA435CFBD8FCCB7BD2AB931BD1F198A3D5EEEC9BDAA5C8C3C939EC13DD864D8BDF001BBBD1694CD3DA92A6CBD46392CBDC9D7B13D2C34CEBC4661CA3C6EB404BDED86CE3D524EC33D4924AF3C2112F03D09AF6A3CA3E0ADBD7AA85BBD391CDE3C5AFAF03B86BEBA3DB7576F3DD098143D3D79723DDD6494BD57068EBDA346F4B9ECE093BD5C5DC33D755D513C7495863DB38862BDCD8372BD5D56E93D2DD5B1BD7EC6D13CE78CB03DD92B883DCDBCD23CB6C3D63D661173B9A65BBD3D3C16833D4A6D1EBBC71C95BCBC02CE3BB749E83DFBA91D3D036778BD3C0FE3BD9510ABBDBAB4C4BD53EF8A3DEEE009BD9172873D10D3763CEF9BC4BD600B28BD8C24493D1B5FD1BC474AB23DA40C843D2F31EA3D7367C2BD33FAB53DE4C48BBDC554EB3D652D96BA9365CA3D30CC47BD0B4206BC881A88BD28408BBDB1A8753DAF47B63DFFFFB23DCFFF863DB7650F3D686A133CA4C445BDF4ECD73D7CAE9CBDC875AFBB916FB0BC5683DABB689CA9BDEA756F3B29F0D43BC7FA0E3DD97C573DC56CD43D0EDFA4BC0D995B3D40ADCDBD14A557BD6F34C5BD3DD1883C7768CF3D7706D7BC60EDA13DD0F720BD2AF1CBBD748DB6BDC147B73DB1C09E3DE05D8ABD6C8D053D0ECF153C471B96BD838E42BD0B359A3D31927F3DDF9273BDD86BBABCFA3FB1BD5E88A0BDFEEFD9BC3204033D3932223D32BD73BD286CD63DF86AB63D9D42253C993FC8BDA706B23D2D6F84BC0D1C9ABD71EF973D4356CABD2F81BEBCCDC1253DA5F412BDA18542BD6AFA6B3D"
    }
  }
#-}
