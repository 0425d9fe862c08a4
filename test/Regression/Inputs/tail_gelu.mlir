#map = affine_map<(d0) -> (d0)>
#map1 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map2 = affine_map<(d0, d1, d2, d3) -> (d1, 0, 0)>
module {
  func.func @main(%arg0: tensor<1x8x8x8xf32>) -> tensor<1x8x8x8xf32> {
    %cst = arith.constant 0.000000e+00 : f32
    %cst_0 = arith.constant 1.000000e+00 : f32
    %cst_1 = arith.constant 5.000000e-01 : f32
    %cst_2 = arith.constant dense_resource<torch_tensor_8_torch.float32_11> : tensor<8xf32>
    %cst_3 = arith.constant dense_resource<torch_tensor_8_torch.float32_10> : tensor<8xf32>
    %cst_4 = arith.constant dense_resource<torch_tensor_8_torch.float32_9> : tensor<8xf32>
    %cst_5 = arith.constant dense_resource<torch_tensor_8_torch.float32_8> : tensor<8xf32>
    %cst_6 = arith.constant dense_resource<torch_tensor_8_torch.float32_7> : tensor<8xf32>
    %cst_7 = arith.constant dense_resource<torch_tensor_8_torch.float32_6> : tensor<8xf32>
    %cst_8 = arith.constant dense_resource<torch_tensor_8_torch.float32_5> : tensor<8xf32>
    %cst_9 = arith.constant dense_resource<torch_tensor_8_torch.float32_4> : tensor<8xf32>
    %cst_10 = arith.constant dense_resource<torch_tensor_8_8_1_1_torch.float32> : tensor<8x8x1x1xf32>
    %cst_11 = arith.constant dense_resource<torch_tensor_8_torch.float32_3> : tensor<8xf32>
    %cst_12 = arith.constant dense_resource<torch_tensor_8_torch.float32_2> : tensor<8xf32>
    %cst_13 = arith.constant 1.000000e-05 : f64
    %cst_14 = arith.constant dense_resource<torch_tensor_8_torch.float32_1> : tensor<8xf32>
    %cst_15 = arith.constant dense_resource<torch_tensor_8_torch.float32> : tensor<8xf32>
    %cst_16 = arith.constant dense_resource<torch_tensor_8_8_3_3_torch.float32> : tensor<8x8x3x3xf32>
    %cst_17 = arith.constant 1.41421354 : f32
    %padded = tensor.pad %arg0 low[0, 0, 1, 1] high[0, 0, 1, 1] {
    ^bb0(%arg1: index, %arg2: index, %arg3: index, %arg4: index):
      tensor.yield %cst : f32
    } : tensor<1x8x8x8xf32> to tensor<1x8x10x10xf32>
    %0 = tensor.empty() : tensor<1x8x8x8xf32>
    %1 = linalg.fill ins(%cst : f32) outs(%0 : tensor<1x8x8x8xf32>) -> tensor<1x8x8x8xf32>
    %2 = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%padded, %cst_16 : tensor<1x8x10x10xf32>, tensor<8x8x3x3xf32>) outs(%1 : tensor<1x8x8x8xf32>) -> tensor<1x8x8x8xf32>
    %3 = tensor.empty() : tensor<8xf32>
    %4 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%cst_14 : tensor<8xf32>) outs(%3 : tensor<8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %26 = arith.truncf %cst_13 : f64 to f32
      %27 = arith.addf %in, %26 : f32
      linalg.yield %27 : f32
    } -> tensor<8xf32>
    %5 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%4 : tensor<8xf32>) outs(%3 : tensor<8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %26 = math.rsqrt %in : f32
      linalg.yield %26 : f32
    } -> tensor<8xf32>
    %expanded = tensor.expand_shape %cst_15 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %expanded_18 = tensor.expand_shape %5 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %6 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%2, %expanded : tensor<1x8x8x8xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_29: f32, %out: f32):
      %26 = arith.subf %in, %in_29 : f32
      linalg.yield %26 : f32
    } -> tensor<1x8x8x8xf32>
    %7 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%6, %expanded_18 : tensor<1x8x8x8xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_29: f32, %out: f32):
      %26 = arith.mulf %in, %in_29 : f32
      linalg.yield %26 : f32
    } -> tensor<1x8x8x8xf32>
    %expanded_19 = tensor.expand_shape %cst_12 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %8 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%7, %expanded_19 : tensor<1x8x8x8xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_29: f32, %out: f32):
      %26 = arith.mulf %in, %in_29 : f32
      linalg.yield %26 : f32
    } -> tensor<1x8x8x8xf32>
    %expanded_20 = tensor.expand_shape %cst_11 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %9 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%8, %expanded_20 : tensor<1x8x8x8xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_29: f32, %out: f32):
      %26 = arith.addf %in, %in_29 : f32
      linalg.yield %26 : f32
    } -> tensor<1x8x8x8xf32>
    %10 = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%arg0, %cst_10 : tensor<1x8x8x8xf32>, tensor<8x8x1x1xf32>) outs(%1 : tensor<1x8x8x8xf32>) -> tensor<1x8x8x8xf32>
    %11 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%cst_8 : tensor<8xf32>) outs(%3 : tensor<8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %26 = arith.truncf %cst_13 : f64 to f32
      %27 = arith.addf %in, %26 : f32
      linalg.yield %27 : f32
    } -> tensor<8xf32>
    %12 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%11 : tensor<8xf32>) outs(%3 : tensor<8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %26 = math.rsqrt %in : f32
      linalg.yield %26 : f32
    } -> tensor<8xf32>
    %expanded_21 = tensor.expand_shape %cst_9 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %expanded_22 = tensor.expand_shape %12 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %13 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%10, %expanded_21 : tensor<1x8x8x8xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_29: f32, %out: f32):
      %26 = arith.subf %in, %in_29 : f32
      linalg.yield %26 : f32
    } -> tensor<1x8x8x8xf32>
    %14 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%13, %expanded_22 : tensor<1x8x8x8xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_29: f32, %out: f32):
      %26 = arith.mulf %in, %in_29 : f32
      linalg.yield %26 : f32
    } -> tensor<1x8x8x8xf32>
    %expanded_23 = tensor.expand_shape %cst_7 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %15 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%14, %expanded_23 : tensor<1x8x8x8xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_29: f32, %out: f32):
      %26 = arith.mulf %in, %in_29 : f32
      linalg.yield %26 : f32
    } -> tensor<1x8x8x8xf32>
    %expanded_24 = tensor.expand_shape %cst_6 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %16 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%15, %expanded_24 : tensor<1x8x8x8xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_29: f32, %out: f32):
      %26 = arith.addf %in, %in_29 : f32
      linalg.yield %26 : f32
    } -> tensor<1x8x8x8xf32>
    %17 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%9, %16 : tensor<1x8x8x8xf32>, tensor<1x8x8x8xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_29: f32, %out: f32):
      %26 = arith.addf %in, %in_29 : f32
      linalg.yield %26 : f32
    } -> tensor<1x8x8x8xf32>
    %18 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%cst_4 : tensor<8xf32>) outs(%3 : tensor<8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %26 = arith.truncf %cst_13 : f64 to f32
      %27 = arith.addf %in, %26 : f32
      linalg.yield %27 : f32
    } -> tensor<8xf32>
    %19 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%18 : tensor<8xf32>) outs(%3 : tensor<8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %26 = math.rsqrt %in : f32
      linalg.yield %26 : f32
    } -> tensor<8xf32>
    %expanded_25 = tensor.expand_shape %cst_5 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %expanded_26 = tensor.expand_shape %19 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %20 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%arg0, %expanded_25 : tensor<1x8x8x8xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_29: f32, %out: f32):
      %26 = arith.subf %in, %in_29 : f32
      linalg.yield %26 : f32
    } -> tensor<1x8x8x8xf32>
    %21 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%20, %expanded_26 : tensor<1x8x8x8xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_29: f32, %out: f32):
      %26 = arith.mulf %in, %in_29 : f32
      linalg.yield %26 : f32
    } -> tensor<1x8x8x8xf32>
    %expanded_27 = tensor.expand_shape %cst_3 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %22 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%21, %expanded_27 : tensor<1x8x8x8xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_29: f32, %out: f32):
      %26 = arith.mulf %in, %in_29 : f32
      linalg.yield %26 : f32
    } -> tensor<1x8x8x8xf32>
    %expanded_28 = tensor.expand_shape %cst_2 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %23 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%22, %expanded_28 : tensor<1x8x8x8xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_29: f32, %out: f32):
      %26 = arith.addf %in, %in_29 : f32
      linalg.yield %26 : f32
    } -> tensor<1x8x8x8xf32>
    %24 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%17, %23 : tensor<1x8x8x8xf32>, tensor<1x8x8x8xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_29: f32, %out: f32):
      %26 = arith.addf %in, %in_29 : f32
      linalg.yield %26 : f32
    } -> tensor<1x8x8x8xf32>
    %25 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%24 : tensor<1x8x8x8xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %26 = arith.divf %in, %cst_17 : f32
      %27 = math.erf %26 : f32
      %28 = arith.addf %27, %cst_0 : f32
      %29 = arith.mulf %28, %cst_1 : f32
      %30 = arith.mulf %in, %29 : f32
      linalg.yield %30 : f32
    } -> tensor<1x8x8x8xf32>
    return %25 : tensor<1x8x8x8xf32>
  }
}

{-#
  dialect_resources: {
    builtin: {
      torch_tensor_8_torch.float32_11: "0x04000000A8FE16BEAA3FF1BDA5F6E0BA971F473E5BCFEA3D70A44B3D1835473D8F35FB3D",
      torch_tensor_8_torch.float32_10: "0x040000003817083F380FA03F076D8F3F66F2973F9D96183FE4BDB33F5B534B3FA0637A3F",
      torch_tensor_8_torch.float32_9: "0x04000000937D673FB00A6E3F6846903F70FAAD3F9130823F4890B83FE4C3583F55739A3F",
      torch_tensor_8_torch.float32_8: "0x040000003B7A873DC7D72BBE81403ABDFD26203E8A080EBE25DE53BDD2D2883D4BF139BB",
      torch_tensor_8_torch.float32_7: "0x040000002D5294BDA704893D92B86E3C538543BC1FAD04BE1E3BB7BD4D5BEEBDFA9A163E",
      torch_tensor_8_torch.float32_6: "0x04000000B8C9013F4844BA3F84811E3F78F7853F8248A73FF42B133F0C1B953FCA2CBD3F",
      torch_tensor_8_torch.float32_5: "0x0400000094AE843F044B093FF5A87F3F63E96C3F34D43C3F5DD4B63F40998B3F4A63583F",
      torch_tensor_8_torch.float32_4: "0x040000003706453C7A27063D65B2B93D72F34CBD8C4C323DD929C23D7B1883BCE4C3923E",
      torch_tensor_8_8_1_1_torch.float32: "0x04000000F1467F3D8152C73DD5070FBE11FE8DBE4FBAA8BEF3D1B33E6D6ABCBDF7DD87BD03F9443ED03940BEF1C4A5BE375DB0BE98349BBC537AE43D69D42A3EA2D522BED7D3D33C9201823C60A85C3E31D359BE9A61853E6F90A3BDDC9A1B3E4C9895BEF12001BE7A1F48BE9B252FBEF9238CBE4727A63D21D5B03E3951883E523662BE1C9810BD0D13C1BD75241EBEEF8A1EBE769BC03D41951CBEC0857DBE9999413D520DAC3E1EDF41BCC1E2AE3E357167BE960C983EB0B407BC8D23813E65A0433D49B3B73D5D1B98BE102E84BD38E58ABBE5F168BD5D256C3E405507BEC88811BE635683BE0034EF3DB94E953E5F4A803DCB4A5EBE346B093EA581413D1D93653E",
      torch_tensor_8_torch.float32_3: "0x040000009EF8083EBDB7FC3D7C32033E5210BCBC51B28CBDAE2814BB8DD79EBD32DD063E",
      torch_tensor_8_torch.float32_2: "0x04000000EE60723FBB8C123FECB4B53FE547A43FDC59BC3FEE568C3F9F31903F759C953F",
      torch_tensor_8_torch.float32_1: "0x040000007C77823F75C6583F5B99723FD0D6903F6EED983FEE25A93FC09FB43FDEA19D3F",
      torch_tensor_8_torch.float32: "0x040000002E90923BFCB5433EB142BDBC33B10D3D52F7063E4067173D04551D3D7055F33C",
      torch_tensor_8_8_3_3_torch.float32: "0x04000000B86C6D3D66B9593C5A529A3C32A258BD46664E3DEC00CBBD56DC4F3DE97AD4BD17A8C4BCB7887D3D10A17DBD4E720DBDA3AB20BDDBD75DBD450994BC0A1887BD35B1ACBD7F2EB7BCEF8B27BD755EDF3CD509873CB215033C906F123CC5A24A3C6C256E3D12BC633C5E42353D6198033DECC4B23C864DD43CDC1DB83D5554D5BC6B67373C3B19F2BC7DB4873DA4293A3DCEEC913C9DAD7CBDDB41A6BDB7BFB53CA216C53D184284BD46BD593DD4065CBCCCA8673D22F3B73CD133293DDDE4863DCA08473D54C24D3C7E51E43D62EE9CBDD7AD1D3CEF6DD7BDF235B7BDF4B0E8BD88FB70BBCEA2083DDD68EEBB18DF44BD09988BBDFE0B0B3B0D0473BD54419EBBCA08C73D23DF953DD63A0A3D0BDA2FBD4450E3BD451B60BD07EF89BCDE1484BD50573CBD947F59BDED4CDB3D6ED8EBBBC3B2C13D1A34A9BDB65C693D8118DABDC7001FBD821245BD2CE0E0BDBDE4B3BD2B34A2BD2905A8BC48711FBD41B6DEBD3D649C3CDD30513D572CA63C895DB73DD88227BC482BC03D43A9F9BBA6740DBCDB00DFBBFFE441BD92DD39BDC1DBE83CB80A84BDADBB263D2A26C1BD647D6BBC8DA58BBC6D1758BDE565AC3DB183C3BD1F77663D6FB2D8BDAD2C8F3DEB2AE43D7BABE1BC09100EBCA61D62BBACB08A3DA262E93B09D0ECBCFA57D53DC763B93DF0B1FFBB1A7C76BDA78C8A3D722656BDB6BC88BD76DB95BD3BDAFB3B9CA14DBD5CF4A13D399CA83D9C064EBD032E3FBDBBEFAE3DCDE477BDCAD6983D9914EEBBB70DAE3D72DD743DA00EACBD41BAACBD5110543DB4EE6ABD35951D3C2762BA3C261AC3BDE73DD2BB48B4A63D028E973B242997BD0283D23D995FCD3DF15BE73CD65692BDE3D04F3D8B79083D3AE48EBD14F5AEBDBD2448BDC3E2E33D9C84503C126AE0BAD0795E3DD19A87BDF0A718BDCC01A73CE56FD23DFCEB06BCF496D73C34D1C8BDE4CDE1BDE229CA3C073299BA6C61BD3D899EDC3C8EEED83D33D5B7BC1CE103BD4F6025BCDFF75EBD8695FB3BE23FC7BD89D45A3CBED803BC01C3153D040DEA3DFC9A2C3D4CB4A03C0DA49DBDF35A26BDA6653DBD49FCCBBD630B813DAB4FE53DBC4AA03DA129BE3D6D9384BD93C746BD4C4017BD9E8659BD3855BEBDAB8AC6BD30ADB7BB191B8FBDD5B1B5BDDC7BEB3D4DE5E1BD307F17BD56D19B3D681177BDF210603D4CB5ACBDB3BE92BADB3A303DEF1716BDBDEFABBD4043BD3C9455A1BCBCAFD23D2F2D94BCA275BA3D88CA4CBD07183CBDEA59B139F158873DCDADDE3DC405623D7F0559BD5C4F043C324EA03D9289C03D2947AD3DFDDA223DB0E16DBC4126A53D08D3213DA89FD0BD4F54EC3D02580DBC16E7E63D980B8F3D8272F3BB1435CEBD8B23E7BDCF7C67BD7316493D16F2143C57313D3C6ABFC4BDE2E1843DC41EEFBC52597D3DE883C4BD139A043BA17D743D521C0F3DDA14F0BD3C1CCB3D06A5B3BDB363DEBD0959A7BD0AADE4BD463E303DDFE7B53D4915C23D80A7293DC08301BD05CCCB3CF18D153D2841EFBDDABF3EBA8333F13CB761C33DA646913D013808BD075BAFBBEABC993DDE32DB3D6E4077BD7345EF3DB341A5BC657557BDD4C82CBA4931BD3DB3D389BD47EA863BD6E98ABD995B41BBCF92A83DFDED6EBD5EEC58BD0DE7053D3642633DC1EE13BCFD4EDEBC4786F4BB0EB9123D23E1D63DF290593DAFA99C3C9344203DB5A4103DF02FB6BB1D3AA2BD0D4164BD6D2F293D6C7A293D7F8B75BDFF2385BDCB06883DA996AEBC4101933D7071003D3F76BB3C99D65ABCD70852BDDE31F43C505097BDB20455BDCBEDADBDE8181EB835A182BD5A0A32BD51191CBDB49B543DADB9853D6226A33DBB1756BC974DE53DD16C72BD86297F3C90FBFF3C19A2DCBD5177963DB6C3A93D2893B43DF5F3A63DF561883DF27892BD26CEAD3D318035BD2756053D0790DBBD8D405DBCE8AF5DBD90FC69BD2FCAB3BDF4BE29BCA7A195BDA3EF96BDFCA3DFBDB82D9F3DE52CAF3D886D93BCD437863D3F1CDB3CB83593BDE3428EBC3B5A513D460A303A0977C6BB090C91BCCE30AA3D8095ADBDA89D1A3CF8339ABD862D8D3D867921BC5E5D8EBDACC29FBDDDA231BCB4520B3CD6E9913DCC79C2BC9CA47BBD0CA6E9BD969EA1BB3573C93DC51AE0BD1B2CC2BC7980BC3D0A2CD43D97F49EBD1C5BD2BD1380EF3D6F8167BD3341043D3D79EFBD04355D3D1C115BBA1903B7BC6D2E70BDDCF0513D51EC40BDE15D56BDED8D98BD4319C53D47E0533BE02D99BC273CBE3C995AA33D1D51CABDCFF99D3DCE2A5D3DC723823D61BD76BCB00590BD48AFFDBB4484E93D73328FBD9FA4C8BD95B2F0BCB1B0443DFED7BFBD09D91FBC6D69B93C1CA200BD5B43CBBDF0CA2CBD288207BD372D363DD9D9F0BDEE31CC3C986D69BC64A9A43D4E967BBD2DF7873D864F29BBE33F173D8692E4BDD49582BCA21797BDBD6F853DD13CD6BDC5E9B33DD28CCEBD317C9B3D0F482BBD7A1ACFBD7926F83BE8D0CDBDBA3E1A3D4449E23DE83B38BC8C7C8CBD1F0FB53D67FE4C3CEE94EA3B8305753DC431E6BDB7D667BD57EB1C3D1FC4CA3BC7303DBD5B8FB0BD7D1CAD3D646F0FBDD2CC08BCC167883D3034D4BAF48EC0BD0516DCBD99CB2C3CBB41D13CB9A3A23D4B37773D467EEE3D91D55B3D2BD3693D1118D23DA22D47BD5426723DE7C207BD3F75843C4D8F813D4122E0BD63A88F3D2FFDAC3CAF3A09BDA71D3ABD2DEC2EBD3C59DA3C246E62BC24DEE83CB52E1DBD2761BC3A8532BF3D3DFBF0BD7CC959BCCDBF843D3487503D031E133DEE67A43DB1EBE7BD4AE3BBBDE644E5BDA3B2CF3D47EE893DC485A33DF948E23D32BA0DBDE867E23D68BB233CF370D93C0595F9BC40011FBDFBE489BD0E63043DBFE88E3D9F6D91BDFB1F65BD5F40A4BC3CD0E1BD22C499BC92F7DC3C33701BBC81350A3C140A923DF6DBA6BDC5AF1DBDC1BEC9BC94964D3D91550E3D76E0D0BDD1CC22BC9448BBBD31E4BCBD6BEC623C69D48DBD9342C03D744D7FBD9A3DC1BCD7B95A3D208D0B3D13029F3CC74C6BBB3DF2C1BC681D60BD04A5EA3DE125B73D42366DBD2BD7903D26B71D3DA171A2BD0F7164BD817C08BA3D3E8DBDBF1E97BDAA3B1ABB65FDD1BD10729EBD3E8C993CDECE47BCC556673DD699AC3D5F339A3D66F757BD15A3613C545720BD4505EA3C5349DDBD356EC43D03669E3DDBAECDBC80684FBD98D1C83DD400853DDC2CEA3DC18A8EBDF985A9BD79FFD8BDAB8B91BCA8A91D3AA3B6C43D2F377ABDF452D8BDF047A23B"
    }
  }
#-}
