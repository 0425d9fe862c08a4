#map = affine_map<(d0) -> (d0)>
#map1 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map2 = affine_map<(d0, d1, d2, d3) -> (d1, 0, 0)>
module {
  func.func @main(%arg0: tensor<1x6x7x7xf32>) -> tensor<1x6x7x7xf32> {
    %cst = arith.constant 0.000000e+00 : f32
    %cst_0 = arith.constant dense_resource<torch_tensor_6_torch.float32_11> : tensor<6xf32>
    %cst_1 = arith.constant dense_resource<torch_tensor_6_torch.float32_10> : tensor<6xf32>
    %cst_2 = arith.constant dense_resource<torch_tensor_6_torch.float32_9> : tensor<6xf32>
    %cst_3 = arith.constant dense_resource<torch_tensor_6_torch.float32_8> : tensor<6xf32>
    %cst_4 = arith.constant dense_resource<torch_tensor_6_6_3_1_torch.float32> : tensor<6x6x3x1xf32>
    %cst_5 = arith.constant dense_resource<torch_tensor_6_torch.float32_7> : tensor<6xf32>
    %cst_6 = arith.constant dense_resource<torch_tensor_6_torch.float32_6> : tensor<6xf32>
    %cst_7 = arith.constant dense_resource<torch_tensor_6_torch.float32_5> : tensor<6xf32>
    %cst_8 = arith.constant dense_resource<torch_tensor_6_torch.float32_4> : tensor<6xf32>
    %cst_9 = arith.constant dense_resource<torch_tensor_6_6_1_3_torch.float32> : tensor<6x6x1x3xf32>
    %cst_10 = arith.constant dense_resource<torch_tensor_6_torch.float32_3> : tensor<6xf32>
    %cst_11 = arith.constant dense_resource<torch_tensor_6_torch.float32_2> : tensor<6xf32>
    %cst_12 = arith.constant 1.000000e-05 : f64
    %cst_13 = arith.constant dense_resource<torch_tensor_6_torch.float32_1> : tensor<6xf32>
    %cst_14 = arith.constant dense_resource<torch_tensor_6_torch.float32> : tensor<6xf32>
    %cst_15 = arith.constant dense_resource<torch_tensor_6_6_3_3_torch.float32> : tensor<6x6x3x3xf32>
    %padded = tensor.pad %arg0 low[0, 0, 1, 1] high[0, 0, 1, 1] {
    ^bb0(%arg1: index, %arg2: index, %arg3: index, %arg4: index):
      tensor.yield %cst : f32
    } : tensor<1x6x7x7xf32> to tensor<1x6x9x9xf32>
    %0 = tensor.empty() : tensor<1x6x7x7xf32>
    %1 = linalg.fill ins(%cst : f32) outs(%0 : tensor<1x6x7x7xf32>) -> tensor<1x6x7x7xf32>
    %2 = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%padded, %cst_15 : tensor<1x6x9x9xf32>, tensor<6x6x3x3xf32>) outs(%1 : tensor<1x6x7x7xf32>) -> tensor<1x6x7x7xf32>
    %3 = tensor.empty() : tensor<6xf32>
    %4 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%cst_13 : tensor<6xf32>) outs(%3 : tensor<6xf32>) {
    ^bb0(%in: f32, %out: f32):
      %27 = arith.truncf %cst_12 : f64 to f32
      %28 = arith.addf %in, %27 : f32
      linalg.yield %28 : f32
    } -> tensor<6xf32>
    %5 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%4 : tensor<6xf32>) outs(%3 : tensor<6xf32>) {
    ^bb0(%in: f32, %out: f32):
      %27 = math.rsqrt %in : f32
      linalg.yield %27 : f32
    } -> tensor<6xf32>
    %expanded = tensor.expand_shape %cst_14 [[0, 1, 2]] output_shape [6, 1, 1] : tensor<6xf32> into tensor<6x1x1xf32>
    %expanded_16 = tensor.expand_shape %5 [[0, 1, 2]] output_shape [6, 1, 1] : tensor<6xf32> into tensor<6x1x1xf32>
    %6 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%2, %expanded : tensor<1x6x7x7xf32>, tensor<6x1x1xf32>) outs(%0 : tensor<1x6x7x7xf32>) {
    ^bb0(%in: f32, %in_29: f32, %out: f32):
      %27 = arith.subf %in, %in_29 : f32
      linalg.yield %27 : f32
    } -> tensor<1x6x7x7xf32>
    %7 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%6, %expanded_16 : tensor<1x6x7x7xf32>, tensor<6x1x1xf32>) outs(%0 : tensor<1x6x7x7xf32>) {
    ^bb0(%in: f32, %in_29: f32, %out: f32):
      %27 = arith.mulf %in, %in_29 : f32
      linalg.yield %27 : f32
    } -> tensor<1x6x7x7xf32>
    %expanded_17 = tensor.expand_shape %cst_11 [[0, 1, 2]] output_shape [6, 1, 1] : tensor<6xf32> into tensor<6x1x1xf32>
    %8 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%7, %expanded_17 : tensor<1x6x7x7xf32>, tensor<6x1x1xf32>) outs(%0 : tensor<1x6x7x7xf32>) {
    ^bb0(%in: f32, %in_29: f32, %out: f32):
      %27 = arith.mulf %in, %in_29 : f32
      linalg.yield %27 : f32
    } -> tensor<1x6x7x7xf32>
    %expanded_18 = tensor.expand_shape %cst_10 [[0, 1, 2]] output_shape [6, 1, 1] : tensor<6xf32> into tensor<6x1x1xf32>
    %9 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%8, %expanded_18 : tensor<1x6x7x7xf32>, tensor<6x1x1xf32>) outs(%0 : tensor<1x6x7x7xf32>) {
    ^bb0(%in: f32, %in_29: f32, %out: f32):
      %27 = arith.addf %in, %in_29 : f32
      linalg.yield %27 : f32
    } -> tensor<1x6x7x7xf32>
    %padded_19 = tensor.pad %arg0 low[0, 0, 0, 1] high[0, 0, 0, 1] {
    ^bb0(%arg1: index, %arg2: index, %arg3: index, %arg4: index):
      tensor.yield %cst : f32
    } : tensor<1x6x7x7xf32> to tensor<1x6x7x9xf32>
    %10 = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%padded_19, %cst_9 : tensor<1x6x7x9xf32>, tensor<6x6x1x3xf32>) outs(%1 : tensor<1x6x7x7xf32>) -> tensor<1x6x7x7xf32>
    %11 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%cst_7 : tensor<6xf32>) outs(%3 : tensor<6xf32>) {
    ^bb0(%in: f32, %out: f32):
      %27 = arith.truncf %cst_12 : f64 to f32
      %28 = arith.addf %in, %27 : f32
      linalg.yield %28 : f32
    } -> tensor<6xf32>
    %12 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%11 : tensor<6xf32>) outs(%3 : tensor<6xf32>) {
    ^bb0(%in: f32, %out: f32):
      %27 = math.rsqrt %in : f32
      linalg.yield %27 : f32
    } -> tensor<6xf32>
    %expanded_20 = tensor.expand_shape %cst_8 [[0, 1, 2]] output_shape [6, 1, 1] : tensor<6xf32> into tensor<6x1x1xf32>
    %expanded_21 = tensor.expand_shape %12 [[0, 1, 2]] output_shape [6, 1, 1] : tensor<6xf32> into tensor<6x1x1xf32>
    %13 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%10, %expanded_20 : tensor<1x6x7x7xf32>, tensor<6x1x1xf32>) outs(%0 : tensor<1x6x7x7xf32>) {
    ^bb0(%in: f32, %in_29: f32, %out: f32):
      %27 = arith.subf %in, %in_29 : f32
      linalg.yield %27 : f32
    } -> tensor<1x6x7x7xf32>
    %14 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%13, %expanded_21 : tensor<1x6x7x7xf32>, tensor<6x1x1xf32>) outs(%0 : tensor<1x6x7x7xf32>) {
    ^bb0(%in: f32, %in_29: f32, %out: f32):
      %27 = arith.mulf %in, %in_29 : f32
      linalg.yield %27 : f32
    } -> tensor<1x6x7x7xf32>
    %expanded_22 = tensor.expand_shape %cst_6 [[0, 1, 2]] output_shape [6, 1, 1] : tensor<6xf32> into tensor<6x1x1xf32>
    %15 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%14, %expanded_22 : tensor<1x6x7x7xf32>, tensor<6x1x1xf32>) outs(%0 : tensor<1x6x7x7xf32>) {
    ^bb0(%in: f32, %in_29: f32, %out: f32):
      %27 = arith.mulf %in, %in_29 : f32
      linalg.yield %27 : f32
    } -> tensor<1x6x7x7xf32>
    %expanded_23 = tensor.expand_shape %cst_5 [[0, 1, 2]] output_shape [6, 1, 1] : tensor<6xf32> into tensor<6x1x1xf32>
    %16 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%15, %expanded_23 : tensor<1x6x7x7xf32>, tensor<6x1x1xf32>) outs(%0 : tensor<1x6x7x7xf32>) {
    ^bb0(%in: f32, %in_29: f32, %out: f32):
      %27 = arith.addf %in, %in_29 : f32
      linalg.yield %27 : f32
    } -> tensor<1x6x7x7xf32>
    %17 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%9, %16 : tensor<1x6x7x7xf32>, tensor<1x6x7x7xf32>) outs(%0 : tensor<1x6x7x7xf32>) {
    ^bb0(%in: f32, %in_29: f32, %out: f32):
      %27 = arith.addf %in, %in_29 : f32
      linalg.yield %27 : f32
    } -> tensor<1x6x7x7xf32>
    %padded_24 = tensor.pad %arg0 low[0, 0, 1, 0] high[0, 0, 1, 0] {
    ^bb0(%arg1: index, %arg2: index, %arg3: index, %arg4: index):
      tensor.yield %cst : f32
    } : tensor<1x6x7x7xf32> to tensor<1x6x9x7xf32>
    %18 = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%padded_24, %cst_4 : tensor<1x6x9x7xf32>, tensor<6x6x3x1xf32>) outs(%1 : tensor<1x6x7x7xf32>) -> tensor<1x6x7x7xf32>
    %19 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%cst_2 : tensor<6xf32>) outs(%3 : tensor<6xf32>) {
    ^bb0(%in: f32, %out: f32):
      %27 = arith.truncf %cst_12 : f64 to f32
      %28 = arith.addf %in, %27 : f32
      linalg.yield %28 : f32
    } -> tensor<6xf32>
    %20 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%19 : tensor<6xf32>) outs(%3 : tensor<6xf32>) {
    ^bb0(%in: f32, %out: f32):
      %27 = math.rsqrt %in : f32
      linalg.yield %27 : f32
    } -> tensor<6xf32>
    %expanded_25 = tensor.expand_shape %cst_3 [[0, 1, 2]] output_shape [6, 1, 1] : tensor<6xf32> into tensor<6x1x1xf32>
    %expanded_26 = tensor.expand_shape %20 [[0, 1, 2]] output_shape [6, 1, 1] : tensor<6xf32> into tensor<6x1x1xf32>
    %21 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%18, %expanded_25 : tensor<1x6x7x7xf32>, tensor<6x1x1xf32>) outs(%0 : tensor<1x6x7x7xf32>) {
    ^bb0(%in: f32, %in_29: f32, %out: f32):
      %27 = arith.subf %in, %in_29 : f32
      linalg.yield %27 : f32
    } -> tensor<1x6x7x7xf32>
    %22 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%21, %expanded_26 : tensor<1x6x7x7xf32>, tensor<6x1x1xf32>) outs(%0 : tensor<1x6x7x7xf32>) {
    ^bb0(%in: f32, %in_29: f32, %out: f32):
      %27 = arith.mulf %in, %in_29 : f32
      linalg.yield %27 : f32
    } -> tensor<1x6x7x7xf32>
    %expanded_27 = tensor.expand_shape %cst_1 [[0, 1, 2]] output_shape [6, 1, 1] : tensor<6xf32> into tensor<6x1x1xf32>
    %23 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%22, %expanded_27 : tensor<1x6x7x7xf32>, tensor<6x1x1xf32>) outs(%0 : tensor<1x6x7x7xf32>) {
    ^bb0(%in: f32, %in_29: f32, %out: f32):
      %27 = arith.mulf %in, %in_29 : f32
      linalg.yield %27 : f32
    } -> tensor<1x6x7x7xf32>
    %expanded_28 = tensor.expand_shape %cst_0 [[0, 1, 2]] output_shape [6, 1, 1] : tensor<6xf32> into tensor<6x1x1xf32>
    %24 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%23, %expanded_28 : tensor<1x6x7x7xf32>, tensor<6x1x1xf32>) outs(%0 : tensor<1x6x7x7xf32>) {
    ^bb0(%in: f32, %in_29: f32, %out: f32):
      %27 = arith.addf %in, %in_29 : f32
      linalg.yield %27 : f32
    } -> tensor<1x6x7x7xf32>
    %25 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%17, %24 : tensor<1x6x7x7xf32>, tensor<1x6x7x7xf32>) outs(%0 : tensor<1x6x7x7xf32>) {
    ^bb0(%in: f32, %in_29: f32, %out: f32):
      %27 = arith.addf %in, %in_29 : f32
      linalg.yield %27 : f32
    } -> tensor<1x6x7x7xf32>
    %26 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%25 : tensor<1x6x7x7xf32>) outs(%0 : tensor<1x6x7x7xf32>) {
    ^bb0(%in: f32, %out: f32):
      %27 = arith.cmpf ugt, %in, %cst : f32
      %28 = arith.select %27, %in, %cst : f32
      linalg.yield %28 : f32
    } -> tensor<1x6x7x7xf32>
    return %26 : tensor<1x6x7x7xf32>
  }
}

{-#
  dialect_resources: {
    builtin: {
      torch_tensor_6_torch.float32_11: "0x04000000A5DD60BD5A5109BC2F4363BC00A358BD177849BD10523EBD",
      torch_tensor_6_torch.float32_10: "0x04000000DA63303F1F9F683F0989413F13C3813F2F3F213F9000603F",
      torch_tensor_6_torch.float32_9: "0x040000006CFDAB3F55D3233F8751393F10A2583F2F8E883F0E504E3F",
      torch_tensor_6_torch.float32_8: "0x040000009DF7CBBD12CEEC3D058123BD3FE7F83D0834A6BD7B37B5BD",
      torch_tensor_6_6_3_1_torch.float32: "0x040000004A65C03B3B965ABED4D85DBE45FD49BEACD9283EA807173EFCD555BE9AC34FBEC5F5483E32ADC23D2A1818BE4729DFBCA0CD143E480DFF3D6A3618BC6FC8C8BDE765A2BD2A2E90BD40CC15BE67691FBE65DF2A3EDF35203DEB6B9E3D03662FBE7EFD323D6E03573E1432043E2DEC28BCD538DEBD0C70683EB81CCEBD38E888BD48D2383C55E688BDD33318BC8D3963BD2E2C0FBEBD37173B1BDBC63DBEA16BBE5C9BA83D4BFD0B3D622D1BBE97A4303E39AE1D3E9DDA993D36B8C0BD3CC3653D462EDF3D681A0FBDDFADCFBD3EB5933B96744BBE47E5293EC5A1BD3C2EB9D3BDA5EAB73CF735FDBD3ABB14BD3A8F1ABE4228823DF903EA3D803895BDEAE2013EF32E2B3E005059BEEE131CBE8270B03CB8E500BE19E81F3E252A533ED69B07BE33A7EC3CB6A0773C94974A3EBD4241BE824AA63D89C02BBE41E04DBEE759563E158F0D3ED7716EBE1550103EC4452DBEB9454C3EB8DF1C3D143C9ABDA4ECB33C20FB2DBDBEB414BA75BD25BEF02EEE3D4B0F27BED0AB843CBBEB2EBEADD202BE178BDD3C807FAD3CC5025BBEBB1F833D97069B3D3224DFBD5061DD3CC078FFBD938850BE5EB822BD1C7B1F3EEF2C0D3C",
      torch_tensor_6_torch.float32_7: "0x04000000FFED2F3DB7DD67BE2B3EA5BCD3AADA3D17F8043D0AFCDFBB",
      torch_tensor_6_torch.float32_6: "0x040000005A13A23F0EE5993F90B5A83F02332E3F44F13B3F9390BC3F",
      torch_tensor_6_torch.float32_5: "0x04000000809DAD3FD0C75F3FC2F9B33F6E0C753FA49A653F695F403F",
      torch_tensor_6_torch.float32_4: "0x04000000CB14BB3B7B95F3BD55C967BD0A87AABDDF9DB83DAF51AD3C",
      torch_tensor_6_6_1_3_torch.float32: "0x04000000F2A21D3E3A9E453E051B4F3ECD83013E63F34EBC438977BD637566BEFDFDFD3D5AD05ABD6751173DEA065ABD1AE21B3E5168F53BA4E72C3EAD6A343E2958953D28349DBC6883DF3DA9480EBE6BBC293E20F83A3EC293FB3CADEEC1BC30F36E3D0077543E11CA633D9871F4BDD6A24EBD2D366DBE7AC2CEBBF30B5CBE7D99593DA9F9F63CFDBE603E6C2190BD44904ABCC13F5CBA4357B1BDC46AABBD8F72C7BD7FBECBBD4EA0DD3C10D9B93DF37D403DFBF1403EE5A9F3BC98C48C3D5DCC47BE7F62173EDEDF473E91CBB83DCD5E1BBE82A80FBCF76349BECD725BBE8770363EED74E03D7B72363EAAB51B3EE74F19BD9E76DF3D405EE5BD167544BEB85E17BDCF8F0EBE79FD603EDA4644BEEB48613E134023BD4DC72E3D2E2B523ECB5BDFBD23DBB2BDB5B6C73D7C9874BDF97FF43C0213183E2AE2393CF84A243EB17BD3BD5E42C43D80E7BA3CB5A439BEFE7BD7BC00A2BC3D2D9514BEA3D84C3E037107BED08E033EEA39DA3C84360CBEE5F8353E66EB5BBD87DF15BD93BD8ABD67556FBE6A970E3E5FB2DABD90AA103E3395E53DF0CC023E4046AC3DE2639B3DD7834BBEFDCD58BCFCC4C7BDA184363E26B4BA3D",
      torch_tensor_6_torch.float32_3: "0x04000000F33CB63C647188BDF8368C3D6F1C6B3DAFBF6EBD41469D3D",
      torch_tensor_6_torch.float32_2: "0x040000008F7F0E3F38C6B53FDABA953FE7EF423F506C0A3F0E7CA43F",
      torch_tensor_6_torch.float32_1: "0x040000009B89123F3865943F4F859B3F68278A3F048FBD3F6638933F",
      torch_tensor_6_torch.float32: "0x04000000AA6247BD485377BDA29864BD7FB5883DF3B8A1BCE7F0463E",
      torch_tensor_6_6_3_3_torch.float32: "0x040000005ADD293D49A51D3D7E3CBBBD496624BD9639873C2837F3BDC788FDBDB56ED3BDB3D62C3D0A6C8DBCBFD0C4BC6164AD3D2F69BABD905EACBD2A00FFBCE2B5AB3DF6FDB23C765AF0BDCD38C53DD7DAA1BDBD76D93D02054C3D4125123D1BD4E63D29FE4C3DC06E09BE75875D3D232B073EF25E67BDEE16CC3DC196E13DC85903BDAB0A4839487290BCA381F63D997F693DAB6BC53D8260F9BDB21862BD1289D2BD9DF3F33CAD9659BD1991213D0F20913D2B4513BD143C833CC16DCDBD1F8E80BCAB4BB43C98DBC63D563A613DB634143DE1AB903DD901DA3DD567513C0F3A063EB0E5A9BD25C83C3DE144E639CB4BCE3DF0F804BE7643873D20B4EFBDEAA526BD23C633BD7A903ABD506387BD5A38E3BDD6F8F3BD0567E3BC339CE33D178015BDF94CBCBD3B221FBDA0CCE5BDA6E3F1BBFFF8E43DD11008BE1C58963D139DCE3D0BF5C83D2B52A5BDFB63823CBD169D3D93D4EEBDB314D63D63A023BC264EF5BDBFFB0EBD7109803B393363BD525062BD3A4465BC0AB43F3D08B07C3D683B08BEC90A0FBC61DF093D48E6E03D81A58B3D8EA1BD3DE455253DF4C759BC1D079ABDF18D67BD153B343DEA57E9BC3D4A003E02C1AEBD2B81BD3D6B7AB23D0912B83D8985DA3D0A1BA1BD4512A13D8AF809BE559095BD1CF2B0BC00BFEA3D3395E0BCDF71DFBDE8B3F8BD89EA263BBD70263C8097073DF1181CBD4CED393D55B5693CC06312BD74BC8E3D4A1DC9BD4B4B90BDB9CD093DEC3C1FBD10A357BB02B147BD3EE89E3DBE3D033EE2AEEE3D9D9A103D4DA5B0BDF0DD42BD2BB87DBDBA16D7BC92E88ABDB618A63DCF3104BE6FA2C23BA45FC93D510CDDBDD64FC3BC8FCA983D34BC42BD88F683BD7D6F943DAEF5C0BDE30C0B3E57FEF93D6F9FC73B4DE0B33CF8F38DBD7DDF013D0A8FD2BD434111BDECCEDE3D81A6223D9AF0C93DB4E9B73D831A053E01120D3DB542CCBD5243FCBD48DDAC3D255FE23D4B33093E235CBDBD6E9EFE3DB29E46BD6477113D8F1AC13D9210D7BD94BF05BED154B93DBF9001BEB70D873DF33FA13D72E2CB3DC42A573BBB640EBDDE60913C595D9ABCA55303BEEB7F033DDE91A3BD3949CE3D1BD982BD5562D9BCD12BD8BD5F5B003E7CB0A13DB005F43D3EA4A23D2ECBABBDD8BE033EDAE795BC4436003E341F9C3C1D7BB03D513B5DBDEDF65A3DDEA156BA526EDEBDC3E0D73DB0B797BDBAACB8BD5E8CDF3DDEB0FFBD207F403D08A5E23D5A8FB1BC7FD103BE84DFE1BDC8A5DCBB74EAB0BC2089C13D43C8DE3D795AACBD724B13BDE200DBBDC429F83C1237CC3D95943EBD6AF5933BDC2D2DBC1CB6F1BD7BD3073E418BF03C9BB8023E044FF2BDCEEB22BD84FB12BDB06C373D492D0DBD1D55A0BD343DE43DF5CBDA3D41930A3ECC8FA73DF455B73D6022B8BDBF77263CDBC52EBD6B4F47BC4B90353CE1D0053D50BEA4BD3A2DB5BCF8AA80BDC56E0FBD1175B3BD979591BDC0B5C2BD60ACC3BD72DE12BC24F1ECBD33DD04BE6383C33DFFAEC8BD461DC33D705E1A3C6A1FA3BC67A3D73D659DD9BDA583853D0804BA3DDE4EDE3D3A1E02BE964AD33BD59E8DBC28C9CEBDDF57BE3D574CC4BC3E80BC3D301196BD453477BDC992513D5A718E3CE7B99F3D3DC86D3DE716DF3D6F70CDBD2BE5FB3C4600CF3D15937CBD3125AEBD861D093ED764E9BD416BCABD80CFEBBDA0EB093DDC30073D2C9FF4BD58A8AA3DFFCC1F3DB4D03C3DF56608BEC7D6FEBD1710E5BDFCB564BDEFA0F7BDE72B8D3DB75297BCEED05BBD312BF23D4124933C16FF8F3C4C809CBDA51724BDFC36EBBD25CDAABDFA700A3E4CC4B5BD51D7983DF288BF3D"
    }
  }
#-}
