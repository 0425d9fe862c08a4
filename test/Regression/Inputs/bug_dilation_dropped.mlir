#map = affine_map<(d0) -> (d0)>
#map1 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map2 = affine_map<(d0, d1, d2, d3) -> (d1, 0, 0)>
module {
  func.func @main(%arg0: tensor<1x8x7x7xf32>) -> tensor<1x8x7x7xf32> {
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
    %cst_11 = arith.constant 1.000000e-03 : f64
    %cst_12 = arith.constant dense_resource<torch_tensor_8_torch.float32_1> : tensor<8xf32>
    %cst_13 = arith.constant dense_resource<torch_tensor_8_torch.float32> : tensor<8xf32>
    %cst_14 = arith.constant dense_resource<torch_tensor_8_8_3_3_torch.float32> : tensor<8x8x3x3xf32>
    %padded = tensor.pad %arg0 low[0, 0, 2, 2] high[0, 0, 2, 2] {
    ^bb0(%arg1: index, %arg2: index, %arg3: index, %arg4: index):
      tensor.yield %cst : f32
    } : tensor<1x8x7x7xf32> to tensor<1x8x11x11xf32>
    %0 = tensor.empty() : tensor<1x8x7x7xf32>
    %1 = linalg.fill ins(%cst : f32) outs(%0 : tensor<1x8x7x7xf32>) -> tensor<1x8x7x7xf32>
    %2 = linalg.conv_2d_nchw_fchw {dilations = dense<2> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%padded, %cst_14 : tensor<1x8x11x11xf32>, tensor<8x8x3x3xf32>) outs(%1 : tensor<1x8x7x7xf32>) -> tensor<1x8x7x7xf32>
    %3 = tensor.empty() : tensor<8xf32>
    %4 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%cst_12 : tensor<8xf32>) outs(%3 : tensor<8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %26 = arith.truncf %cst_11 : f64 to f32
      %27 = arith.addf %in, %26 : f32
      linalg.yield %27 : f32
    } -> tensor<8xf32>
    %5 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%4 : tensor<8xf32>) outs(%3 : tensor<8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %26 = math.rsqrt %in : f32
      linalg.yield %26 : f32
    } -> tensor<8xf32>
    %expanded = tensor.expand_shape %cst_13 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %expanded_15 = tensor.expand_shape %5 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %6 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%2, %expanded : tensor<1x8x7x7xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x7x7xf32>) {
    ^bb0(%in: f32, %in_26: f32, %out: f32):
      %26 = arith.subf %in, %in_26 : f32
      linalg.yield %26 : f32
    } -> tensor<1x8x7x7xf32>
    %7 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%6, %expanded_15 : tensor<1x8x7x7xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x7x7xf32>) {
    ^bb0(%in: f32, %in_26: f32, %out: f32):
      %26 = arith.mulf %in, %in_26 : f32
      linalg.yield %26 : f32
    } -> tensor<1x8x7x7xf32>
    %expanded_16 = tensor.expand_shape %cst_10 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %8 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%7, %expanded_16 : tensor<1x8x7x7xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x7x7xf32>) {
    ^bb0(%in: f32, %in_26: f32, %out: f32):
      %26 = arith.mulf %in, %in_26 : f32
      linalg.yield %26 : f32
    } -> tensor<1x8x7x7xf32>
    %expanded_17 = tensor.expand_shape %cst_9 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %9 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%8, %expanded_17 : tensor<1x8x7x7xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x7x7xf32>) {
    ^bb0(%in: f32, %in_26: f32, %out: f32):
      %26 = arith.addf %in, %in_26 : f32
      linalg.yield %26 : f32
    } -> tensor<1x8x7x7xf32>
    %10 = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%arg0, %cst_8 : tensor<1x8x7x7xf32>, tensor<8x8x1x1xf32>) outs(%1 : tensor<1x8x7x7xf32>) -> tensor<1x8x7x7xf32>
    %11 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%cst_6 : tensor<8xf32>) outs(%3 : tensor<8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %26 = arith.truncf %cst_11 : f64 to f32
      %27 = arith.addf %in, %26 : f32
      linalg.yield %27 : f32
    } -> tensor<8xf32>
    %12 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%11 : tensor<8xf32>) outs(%3 : tensor<8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %26 = math.rsqrt %in : f32
      linalg.yield %26 : f32
    } -> tensor<8xf32>
    %expanded_18 = tensor.expand_shape %cst_7 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %expanded_19 = tensor.expand_shape %12 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %13 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%10, %expanded_18 : tensor<1x8x7x7xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x7x7xf32>) {
    ^bb0(%in: f32, %in_26: f32, %out: f32):
      %26 = arith.subf %in, %in_26 : f32
      linalg.yield %26 : f32
    } -> tensor<1x8x7x7xf32>
    %14 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%13, %expanded_19 : tensor<1x8x7x7xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x7x7xf32>) {
    ^bb0(%in: f32, %in_26: f32, %out: f32):
      %26 = arith.mulf %in, %in_26 : f32
      linalg.yield %26 : f32
    } -> tensor<1x8x7x7xf32>
    %expanded_20 = tensor.expand_shape %cst_5 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %15 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%14, %expanded_20 : tensor<1x8x7x7xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x7x7xf32>) {
    ^bb0(%in: f32, %in_26: f32, %out: f32):
      %26 = arith.mulf %in, %in_26 : f32
      linalg.yield %26 : f32
    } -> tensor<1x8x7x7xf32>
    %expanded_21 = tensor.expand_shape %cst_4 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %16 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%15, %expanded_21 : tensor<1x8x7x7xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x7x7xf32>) {
    ^bb0(%in: f32, %in_26: f32, %out: f32):
      %26 = arith.addf %in, %in_26 : f32
      linalg.yield %26 : f32
    } -> tensor<1x8x7x7xf32>
    %17 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%9, %16 : tensor<1x8x7x7xf32>, tensor<1x8x7x7xf32>) outs(%0 : tensor<1x8x7x7xf32>) {
    ^bb0(%in: f32, %in_26: f32, %out: f32):
      %26 = arith.addf %in, %in_26 : f32
      linalg.yield %26 : f32
    } -> tensor<1x8x7x7xf32>
    %18 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%cst_2 : tensor<8xf32>) outs(%3 : tensor<8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %26 = arith.truncf %cst_11 : f64 to f32
      %27 = arith.addf %in, %26 : f32
      linalg.yield %27 : f32
    } -> tensor<8xf32>
    %19 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%18 : tensor<8xf32>) outs(%3 : tensor<8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %26 = math.rsqrt %in : f32
      linalg.yield %26 : f32
    } -> tensor<8xf32>
    %expanded_22 = tensor.expand_shape %cst_3 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %expanded_23 = tensor.expand_shape %19 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %20 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%arg0, %expanded_22 : tensor<1x8x7x7xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x7x7xf32>) {
    ^bb0(%in: f32, %in_26: f32, %out: f32):
      %26 = arith.subf %in, %in_26 : f32
      linalg.yield %26 : f32
    } -> tensor<1x8x7x7xf32>
    %21 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%20, %expanded_23 : tensor<1x8x7x7xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x7x7xf32>) {
    ^bb0(%in: f32, %in_26: f32, %out: f32):
      %26 = arith.mulf %in, %in_26 : f32
      linalg.yield %26 : f32
    } -> tensor<1x8x7x7xf32>
    %expanded_24 = tensor.expand_shape %cst_1 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %22 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%21, %expanded_24 : tensor<1x8x7x7xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x7x7xf32>) {
    ^bb0(%in: f32, %in_26: f32, %out: f32):
      %26 = arith.mulf %in, %in_26 : f32
      linalg.yield %26 : f32
    } -> tensor<1x8x7x7xf32>
    %expanded_25 = tensor.expand_shape %cst_0 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %23 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%22, %expanded_25 : tensor<1x8x7x7xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x7x7xf32>) {
    ^bb0(%in: f32, %in_26: f32, %out: f32):
      %26 = arith.addf %in, %in_26 : f32
      linalg.yield %26 : f32
    } -> tensor<1x8x7x7xf32>
    %24 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%17, %23 : tensor<1x8x7x7xf32>, tensor<1x8x7x7xf32>) outs(%0 : tensor<1x8x7x7xf32>) {
    ^bb0(%in: f32, %in_26: f32, %out: f32):
      %26 = arith.addf %in, %in_26 : f32
      linalg.yield %26 : f32
    } -> tensor<1x8x7x7xf32>
    %25 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%24 : tensor<1x8x7x7xf32>) outs(%0 : tensor<1x8x7x7xf32>) {
    ^bb0(%in: f32, %out: f32):
      %26 = arith.cmpf ugt, %in, %cst : f32
      %27 = arith.select %26, %in, %cst : f32
      linalg.yield %27 : f32
    } -> tensor<1x8x7x7xf32>
    return %25 : tensor<1x8x7x7xf32>
  }
}

{-#
  dialect_resources: {
    builtin: {
      torch_tensor_8_torch.float32_11: "0x04000000B5AF453E95A476BD36DCC63DAAE118BEB0FFDB3CB7FEBB3D2ED19A3DC7E8AFBD",
      torch_tensor_8_torch.float32_10: "0x040000000A6F523F9318BF3F09537E3F9EDDAD3FBC18473F4CA58D3F1A45AA3F7094BA3F",
      torch_tensor_8_torch.float32_9: "0x04000000F6F61B3FB0D8723F8AB7823F7A72B53F9841BB3FFDDE143FDF36793FB579013F",
      torch_tensor_8_torch.float32_8: "0x040000005EFB9ABCE118A53D9F9AFD3D5A8034BE726D0F3B633CFCBD6D61C93B7916CBBB",
      torch_tensor_8_torch.float32_7: "0x040000002F472A3D86AB0FBE1F450BBE9761313D7DCC55BD0CF1BC3D79D58C3E529ADD3C",
      torch_tensor_8_torch.float32_6: "0x0400000018DF463FC90BA63FAEAF9C3F212D233FCE2D7D3F2A98053F5EAF7D3F029DAA3F",
      torch_tensor_8_torch.float32_5: "0x04000000E4E1A73F26F9A83F76303C3FCE629E3FAD6D7D3F060A443FBFC6213FA7D7BC3F",
      torch_tensor_8_torch.float32_4: "0x04000000306FCBBD42BE773C73A4EB3CF7949FBD734C373D038E2C3E4BAB2ABEE757963D",
      torch_tensor_8_8_1_1_torch.float32: "0x04000000F83497BD6D3B183E2F98393E70F4F03D3DBF6CBE15DF043E65EC5FBD639574BE828202BEA2C4C3BDEC8E87BD3F48E1BCBD28903EE3FB263EFFBBED3D67612D3EE3D79C3EB48C7ABEA9A58BBD505F86BE9B1E35BE3507173E6891953EBA5CFB3DEE57A7BD2B9027BE6B0A72BE3974AE3D9A9F91BE7114913E848289BCA019153DBF7B39BEB65A17BE04BBEE3D6E86883D35B2343E70E56B3E465972BEC371A43EAA7AAC3CF97996BE5A814D3E1A2B4CBE482A8B3EBCE42DBE5BBB1BBE72ED153EB3C9AC3E4D2784BE06DB183E85598FBE3D0D953E04033BBC73B14C3E72745CBE04FAD93DF104923EA9A5463EA0DC793ECC157D3E5D83A5BD9CD795BEE1352B3D",
      torch_tensor_8_torch.float32_3: "0x040000007AA60E3EBA4721BC7AF02B3E101FC0BDF3A848BDB548E63C6D75E6BCD6BA433D",
      torch_tensor_8_torch.float32_2: "0x04000000BEEC723F9014363F3489973FB2B79F3F0773763FF218A33FFFD4623FE29B123F",
      torch_tensor_8_torch.float32_1: "0x04000000DA816F3F1A67713F7E15903FD3B3093F88439B3FFDAA523F7347BB3FE67A3A3F",
      torch_tensor_8_torch.float32: "0x04000000DA00F7BD2815CA3BD736EE3D5EAF19BE6A4423BE982DF5BAE55D5ABE02DC57BD",
      torch_tensor_8_8_3_3_torch.float32: "0x040000003452C7BDDF9E073DDC562FBD1866803B9657463D793FC43D20E294BD72B0AD3DFDE15B3DECED0FBA63F234BD7FE90C3DA63B3D3BACB12D3DEF5AC9BDA69A42BDB06E6ABC31B5EABD8AAFABBD5D09093D1FF2DCBDE3A2893DAF2ADE3DBD2632BB0589B0BCEB0252BCA8431DBD3193E73D9A2587BD27E6B6BD082D49BD36C05CBCDAF88CBDBEB5F3BC756A15BDD763C63D83A454BD0B992E3CB1E39BBB958244BC6CB5B0BD57B6323DC6DF9B3D101227BB82DCE2BCBDC12A3D10438E3B9E636EBCA960073D3A4D753D06B5613DD3027FBD2DF9F13C44F54ABDD053BF3C3BB32BBDB6B91CBB8A75023D196E96BBE03ACABDF46FAEBD99F114BD84A592BDC2EBE3BD45F8B9BD10224CBD548798BD5C21693D0781483DA170E9BD3D66FCBB08F332BC537DAF3A24A36E3DF5ED43BD0813EF3D6920853DFB53EBBD2A3DA73C5CD3633D6FA0E3BB3C0D0D3D0E4920BC8FF4753D7076A9BD91C16B3CC05BE43DF1E08E3DC841E5BD034D783D125F773C7BBC0FBD52C1993D9D58983D128E813DF3679FBD1201AFBD4A5E8E3C0B00CC3D995B7ABDD255A43DD206D83A15BECBBC446F88BDDE64903DF27F303DC165D3BD8D2BA93DD90146BD395ED7BDC377163C4490BD3DF8F6D73D421585BDC9D9F93C5F4F343D8B557A3D89B7A8BDA490D5BD335292BD71B471BC3AED80BDEE80A03D3E35E3BDA7F69B3D2EA601BD36D2B53DCC7CE5BDD5D93CBC1BA4A2BD04E8EBBD8DA8473D41DCD23D99B62FBDB86328BDCABD59BD4663D6BD10ADAD3D606D013BAD3C1EBCC265553D940647BB6ABF0FBD2210C3BDC48F36BD901A823D1341463DAAB1673DD86A9FBD107AE8BD9256ABBCF553D5BD1AC3B53CC52A603D1A685C3DD11EBBBD04FFD83C1BD3943D8D5BF2BCF419E33D063C883D21D0A5BDAC42DD3C82ACCB3DE7581FBD4641263D333A563C1AB23C3D49CA78BCBB8BB7BD00117B3C6580783D81901ABD87942A3D41591E3B49037ABD89F79BBD543779BD146F9E3D1F3D213CAEB64E3DD182D13C29F078BD9D6ED53A328730BB1EBB1F3DDDA2DBBD116B5EBD7F3F973D6614D6BD7DE1AC3C7A97853D6B95493D8B28433D557D253D5BBC65BDC5588B3CD0596A3DDEBEABBD1841C83D53FA71BD69F188390F7480BCA11719BB4699F03D90D8033A7C44C13D8A83AFBD140D97BC7457E9BD256988BD981FC03DBB1189BD2ABD8D3D4A0772BD343DC63D048241BC9664DFBC0DF9E03DC4509DBC5268AD3D37C9AD3C8558B53D1CCE21BDB4FF16BC51A13FBD3F9E88BD5B85D1BD6C9178BC9CDDEC3D2E108E3C8761303D3BBDDABC7D0960BCDED3AA3D0B60D5BDE3A97CBB4AA2BCBD850186BDF243B03DE021773D9EA48CBDCDCD443DBACF923D082E8DBD73445B3D8C5AC6BDB1A4B3BCA138993C180914BCAFF456BD52BAA5BD12E1EEBCD2D082BDEB59A3BDE6A0063DE0E5153DA48FC0BD9C8845BD7F218ABDDA0750BDC209293C8C3390BD69CAEA3D6C55103D361D3B3D3CFA073D0D489FBD260027BBF6F9D0BD046482BDAE484F3D8F51BBBD2989D33D69174B3DEFAFF23BF3E55B3BE08D26BDF2E5A23C6EB6473D685342BDA26E6CBD02AEECBCF12149BDFDE0BABDD62AB7BD9A9622BD4651A03D769FA03D1D124EBD2E6AE43D59D272BDA01EAD3BA7BAE13D99C2CF3CCE4F6FBD525BD73CB811CBBD7EFF1C3D56B8BABD0E1AB53D4E0C14BD2049A6BB0D72B5BC739BDDBDB43BD03D9B98893D8085AD3DBA7ADA3D6C75E83D4F69DC3D7CD14C3D4F66113DB4C8E0BD0A310B3DCFF48D3B408F7CBCD918723CBD900CBDD25AE23D9AD54FBCD7B8E1BD88F4DA3CB54CDC3DF1ED92BDA82064BC3BC844BC71E0E0BD4B5B223D45939FBDFC7EFBBCFBC91FBD5E768C3DC183DCBD50CACC3C8B7B953D4F1D553D5EF66DBDBAF3C73C7428273D425DCE3DDED6333DE6A3DD3BD15992BD74E7473DD0F0923C6EAEC83D88D4D93D8D299A3D01767D3C2AFF93BD541DE43D3B4CC0BDD1DE21BC0B1F4CBD1E8A9A3D2808C83D590CA2BD0FD7243D8828BF3D1A1CA5BD5C0C5FBDE81DC6BDFEDD23BDF70259BDAD6CA83D41975A3CBE5362BD29B1B1BD1496B33CB4A1AD3CB30081BD759BF23CEAEDA5BD7ED5E8BDFBDB90BD85D7DBBD1E3F993DCFE7E63D072FC93D129E7CBDD25CF3BA762287BDFBF42CBD8655083D7D37CB3D52BA263DFE20693CEB33C4BCF5B04B3D69C57EBC110AC8BDB4DB183CC410CD3D81EFA83D5F3322BC40429ABD0C2B3DBDCC9E88BB1E6543BD9D1D59BD04FD893D4BDDDBBD128757BC07C7BC3DB23C283D078B3FBC6F19B43D4A158CBDFDB3433C4EF2ED3DF4743C3B1FCCDFBDCFEEB4BD67D5D3BD0BB97CBD79391B3D743760BDD9CEB03B1EF7ECBDD482BBBCB32D3C3DCAF24A3D7A09CB3D60945E3D3D97B4BD634E923D8109ACBD8960A0BCF51B793D01EFC33DBADA893C5803433DE252863D10D6ED3D7A05B43DD34832BDB342173D950ADABDAE85FEBC15691B3DEECD8B3D34B4963D79685E3C17F991BC1AD4AE3D8366B63D540235BDF8DE883C481CA5BCD100683DE7809DBD940594BD5001BCBC879FC73DCA3DC53CDDF51E3D4D67373D81FAE43DB3FF68BD308EDEBB3497423DDD892B3CD4F6C53D2FB2D5BD4952C1BC15D19CBD1D30DE3C6A624E3D8FEB8ABD2657D23DCADA4F3C48C8DCBDE86BE8BDF2EC1C3D0E8AF63C943499BD2A9D2C3DF3CF9C3D378DB43D36A385BCBFD61CBD56E52D3DEBC486BDA54EDBBDC269E6BC5EB9673CA2BC113D33AABC3DE68289BC098E96BDAE64003B125A063D1360E03DAFBCA23D0997DBBDF0ACBE3CDA45823DCF4A22BD481E623D80840DBC4DB947BD066C4FBD73FD893D8663C83D4160D43DA0109D3CABE165BB00BE933D8ADABE3D77FB0BBC335A0BBDCD6496BD9B53523DCEBFD1BD63282A3D554ECCBD4349E33D9661E4BDF5DD8FBDB4CD88BC2A3EF9BC4B819DBC594B83BDE6249EBCD98BA1BD726AE8BDAE8FE7BD04FBBF3DC1C8EA3C7508DB3D32D66D3CD4BD1FBDBB408BBCFAD5E4BD2DFEDB3D63C19C3DF3D94FBDE73DFB3CBFE29A3DC2575FBDBB6392BDD5FF9FBD89DCEBBD1C5AEC3D27E6063BF68E80BCCE0F2C3CCF70B3BD1E51B73DFCD3E9BDB912BC3D54AA98BD9FBE503D9B4187B94934E8BD1E56C83DE7878E3D8661FC3CE4255F3DCB6CE0BDD0CCF43C75A23B3D34719F3D9C97EDBDA332D9BA9939BA3D9652B2BD6A549ABDD212DC3D8714CC3CAB38C8BC534F85BD0D5C9D3CA455873C0F3DC53D"
    }
  }
#-}
