#map = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map1 = affine_map<(d0) -> (d0)>
#map2 = affine_map<(d0, d1, d2, d3) -> (d1, 0, 0)>
module {
  func.func @main(%arg0: tensor<1x6x7x9xf32>) -> tensor<1x6x7x9xf32> {
    %cst = arith.constant 0.000000e+00 : bf16
    %cst_0 = arith.constant 0.000000e+00 : f32
    %cst_1 = arith.constant dense_resource<torch_tensor_6_torch.float32_11> : tensor<6xf32>
    %cst_2 = arith.constant dense_resource<torch_tensor_6_torch.float32_10> : tensor<6xf32>
    %cst_3 = arith.constant dense_resource<torch_tensor_6_torch.float32_9> : tensor<6xf32>
    %cst_4 = arith.constant dense_resource<torch_tensor_6_torch.float32_8> : tensor<6xf32>
    %cst_5 = arith.constant dense_resource<torch_tensor_6_torch.float32_7> : tensor<6xf32>
    %cst_6 = arith.constant dense_resource<torch_tensor_6_torch.float32_6> : tensor<6xf32>
    %cst_7 = arith.constant dense_resource<torch_tensor_6_torch.float32_5> : tensor<6xf32>
    %cst_8 = arith.constant dense_resource<torch_tensor_6_torch.float32_4> : tensor<6xf32>
    %cst_9 = arith.constant dense_resource<torch_tensor_6_6_1_1_torch.float32> : tensor<6x6x1x1xf32>
    %cst_10 = arith.constant dense_resource<torch_tensor_6_torch.float32_3> : tensor<6xf32>
    %cst_11 = arith.constant dense_resource<torch_tensor_6_torch.float32_2> : tensor<6xf32>
    %cst_12 = arith.constant 1.000000e-05 : f64
    %cst_13 = arith.constant dense_resource<torch_tensor_6_torch.float32_1> : tensor<6xf32>
    %cst_14 = arith.constant dense_resource<torch_tensor_6_torch.float32> : tensor<6xf32>
    %cst_15 = arith.constant dense_resource<torch_tensor_6_6_3_3_torch.float32> : tensor<6x6x3x3xf32>
    %0 = tensor.empty() : tensor<6x6x3x3xbf16>
    %1 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%cst_15 : tensor<6x6x3x3xf32>) outs(%0 : tensor<6x6x3x3xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %35 = arith.truncf %in : f32 to bf16
      linalg.yield %35 : bf16
    } -> tensor<6x6x3x3xbf16>
    %2 = tensor.empty() : tensor<1x6x7x9xbf16>
    %3 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%arg0 : tensor<1x6x7x9xf32>) outs(%2 : tensor<1x6x7x9xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %35 = arith.truncf %in : f32 to bf16
      linalg.yield %35 : bf16
    } -> tensor<1x6x7x9xbf16>
    %padded = tensor.pad %3 low[0, 0, 1, 1] high[0, 0, 1, 1] {
    ^bb0(%arg1: index, %arg2: index, %arg3: index, %arg4: index):
      tensor.yield %cst : bf16
    } : tensor<1x6x7x9xbf16> to tensor<1x6x9x11xbf16>
    %4 = tensor.empty() : tensor<1x6x7x9xf32>
    %5 = linalg.fill ins(%cst_0 : f32) outs(%4 : tensor<1x6x7x9xf32>) -> tensor<1x6x7x9xf32>
    %6 = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%padded, %1 : tensor<1x6x9x11xbf16>, tensor<6x6x3x3xbf16>) outs(%5 : tensor<1x6x7x9xf32>) -> tensor<1x6x7x9xf32>
    %7 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%6 : tensor<1x6x7x9xf32>) outs(%2 : tensor<1x6x7x9xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %35 = arith.truncf %in : f32 to bf16
      linalg.yield %35 : bf16
    } -> tensor<1x6x7x9xbf16>
    %8 = tensor.empty() : tensor<6xf32>
    %9 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel"]} ins(%cst_13 : tensor<6xf32>) outs(%8 : tensor<6xf32>) {
    ^bb0(%in: f32, %out: f32):
      %35 = arith.truncf %cst_12 : f64 to f32
      %36 = arith.addf %in, %35 : f32
      linalg.yield %36 : f32
    } -> tensor<6xf32>
    %10 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel"]} ins(%9 : tensor<6xf32>) outs(%8 : tensor<6xf32>) {
    ^bb0(%in: f32, %out: f32):
      %35 = math.rsqrt %in : f32
      linalg.yield %35 : f32
    } -> tensor<6xf32>
    %expanded = tensor.expand_shape %cst_14 [[0, 1, 2]] output_shape [6, 1, 1] : tensor<6xf32> into tensor<6x1x1xf32>
    %expanded_16 = tensor.expand_shape %10 [[0, 1, 2]] output_shape [6, 1, 1] : tensor<6xf32> into tensor<6x1x1xf32>
    %11 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%7, %expanded : tensor<1x6x7x9xbf16>, tensor<6x1x1xf32>) outs(%4 : tensor<1x6x7x9xf32>) {
    ^bb0(%in: bf16, %in_27: f32, %out: f32):
      %35 = arith.extf %in : bf16 to f32
      %36 = arith.subf %35, %in_27 : f32
      linalg.yield %36 : f32
    } -> tensor<1x6x7x9xf32>
    %12 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%11, %expanded_16 : tensor<1x6x7x9xf32>, tensor<6x1x1xf32>) outs(%4 : tensor<1x6x7x9xf32>) {
    ^bb0(%in: f32, %in_27: f32, %out: f32):
      %35 = arith.mulf %in, %in_27 : f32
      linalg.yield %35 : f32
    } -> tensor<1x6x7x9xf32>
    %expanded_17 = tensor.expand_shape %cst_11 [[0, 1, 2]] output_shape [6, 1, 1] : tensor<6xf32> into tensor<6x1x1xf32>
    %13 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%12, %expanded_17 : tensor<1x6x7x9xf32>, tensor<6x1x1xf32>) outs(%4 : tensor<1x6x7x9xf32>) {
    ^bb0(%in: f32, %in_27: f32, %out: f32):
      %35 = arith.mulf %in, %in_27 : f32
      linalg.yield %35 : f32
    } -> tensor<1x6x7x9xf32>
    %expanded_18 = tensor.expand_shape %cst_10 [[0, 1, 2]] output_shape [6, 1, 1] : tensor<6xf32> into tensor<6x1x1xf32>
    %14 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%13, %expanded_18 : tensor<1x6x7x9xf32>, tensor<6x1x1xf32>) outs(%4 : tensor<1x6x7x9xf32>) {
    ^bb0(%in: f32, %in_27: f32, %out: f32):
      %35 = arith.addf %in, %in_27 : f32
      linalg.yield %35 : f32
    } -> tensor<1x6x7x9xf32>
    %15 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%14 : tensor<1x6x7x9xf32>) outs(%2 : tensor<1x6x7x9xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %35 = arith.truncf %in : f32 to bf16
      linalg.yield %35 : bf16
    } -> tensor<1x6x7x9xbf16>
    %16 = tensor.empty() : tensor<6x6x1x1xbf16>
    %17 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%cst_9 : tensor<6x6x1x1xf32>) outs(%16 : tensor<6x6x1x1xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %35 = arith.truncf %in : f32 to bf16
      linalg.yield %35 : bf16
    } -> tensor<6x6x1x1xbf16>
    %18 = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%3, %17 : tensor<1x6x7x9xbf16>, tensor<6x6x1x1xbf16>) outs(%5 : tensor<1x6x7x9xf32>) -> tensor<1x6x7x9xf32>
    %19 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%18 : tensor<1x6x7x9xf32>) outs(%2 : tensor<1x6x7x9xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %35 = arith.truncf %in : f32 to bf16
      linalg.yield %35 : bf16
    } -> tensor<1x6x7x9xbf16>
    %20 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel"]} ins(%cst_7 : tensor<6xf32>) outs(%8 : tensor<6xf32>) {
    ^bb0(%in: f32, %out: f32):
      %35 = arith.truncf %cst_12 : f64 to f32
      %36 = arith.addf %in, %35 : f32
      linalg.yield %36 : f32
    } -> tensor<6xf32>
    %21 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel"]} ins(%20 : tensor<6xf32>) outs(%8 : tensor<6xf32>) {
    ^bb0(%in: f32, %out: f32):
      %35 = math.rsqrt %in : f32
      linalg.yield %35 : f32
    } -> tensor<6xf32>
    %expanded_19 = tensor.expand_shape %cst_8 [[0, 1, 2]] output_shape [6, 1, 1] : tensor<6xf32> into tensor<6x1x1xf32>
    %expanded_20 = tensor.expand_shape %21 [[0, 1, 2]] output_shape [6, 1, 1] : tensor<6xf32> into tensor<6x1x1xf32>
    %22 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%19, %expanded_19 : tensor<1x6x7x9xbf16>, tensor<6x1x1xf32>) outs(%4 : tensor<1x6x7x9xf32>) {
    ^bb0(%in: bf16, %in_27: f32, %out: f32):
      %35 = arith.extf %in : bf16 to f32
      %36 = arith.subf %35, %in_27 : f32
      linalg.yield %36 : f32
    } -> tensor<1x6x7x9xf32>
    %23 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%22, %expanded_20 : tensor<1x6x7x9xf32>, tensor<6x1x1xf32>) outs(%4 : tensor<1x6x7x9xf32>) {
    ^bb0(%in: f32, %in_27: f32, %out: f32):
      %35 = arith.mulf %in, %in_27 : f32
      linalg.yield %35 : f32
    } -> tensor<1x6x7x9xf32>
    %expanded_21 = tensor.expand_shape %cst_6 [[0, 1, 2]] output_shape [6, 1, 1] : tensor<6xf32> into tensor<6x1x1xf32>
    %24 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%23, %expanded_21 : tensor<1x6x7x9xf32>, tensor<6x1x1xf32>) outs(%4 : tensor<1x6x7x9xf32>) {
    ^bb0(%in: f32, %in_27: f32, %out: f32):
      %35 = arith.mulf %in, %in_27 : f32
      linalg.yield %35 : f32
    } -> tensor<1x6x7x9xf32>
    %expanded_22 = tensor.expand_shape %cst_5 [[0, 1, 2]] output_shape [6, 1, 1] : tensor<6xf32> into tensor<6x1x1xf32>
    %25 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%24, %expanded_22 : tensor<1x6x7x9xf32>, tensor<6x1x1xf32>) outs(%4 : tensor<1x6x7x9xf32>) {
    ^bb0(%in: f32, %in_27: f32, %out: f32):
      %35 = arith.addf %in, %in_27 : f32
      linalg.yield %35 : f32
    } -> tensor<1x6x7x9xf32>
    %26 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%25 : tensor<1x6x7x9xf32>) outs(%2 : tensor<1x6x7x9xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %35 = arith.truncf %in : f32 to bf16
      linalg.yield %35 : bf16
    } -> tensor<1x6x7x9xbf16>
    %27 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%15, %26 : tensor<1x6x7x9xbf16>, tensor<1x6x7x9xbf16>) outs(%2 : tensor<1x6x7x9xbf16>) {
    ^bb0(%in: bf16, %in_27: bf16, %out: bf16):
      %35 = arith.addf %in, %in_27 : bf16
      linalg.yield %35 : bf16
    } -> tensor<1x6x7x9xbf16>
    %28 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel"]} ins(%cst_3 : tensor<6xf32>) outs(%8 : tensor<6xf32>) {
    ^bb0(%in: f32, %out: f32):
      %35 = arith.truncf %cst_12 : f64 to f32
      %36 = arith.addf %in, %35 : f32
      linalg.yield %36 : f32
    } -> tensor<6xf32>
    %29 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel"]} ins(%28 : tensor<6xf32>) outs(%8 : tensor<6xf32>) {
    ^bb0(%in: f32, %out: f32):
      %35 = math.rsqrt %in : f32
      linalg.yield %35 : f32
    } -> tensor<6xf32>
    %expanded_23 = tensor.expand_shape %cst_4 [[0, 1, 2]] output_shape [6, 1, 1] : tensor<6xf32> into tensor<6x1x1xf32>
    %expanded_24 = tensor.expand_shape %29 [[0, 1, 2]] output_shape [6, 1, 1] : tensor<6xf32> into tensor<6x1x1xf32>
    %30 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%arg0, %expanded_23 : tensor<1x6x7x9xf32>, tensor<6x1x1xf32>) outs(%4 : tensor<1x6x7x9xf32>) {
    ^bb0(%in: f32, %in_27: f32, %out: f32):
      %35 = arith.subf %in, %in_27 : f32
      linalg.yield %35 : f32
    } -> tensor<1x6x7x9xf32>
    %31 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%30, %expanded_24 : tensor<1x6x7x9xf32>, tensor<6x1x1xf32>) outs(%4 : tensor<1x6x7x9xf32>) {
    ^bb0(%in: f32, %in_27: f32, %out: f32):
      %35 = arith.mulf %in, %in_27 : f32
      linalg.yield %35 : f32
    } -> tensor<1x6x7x9xf32>
    %expanded_25 = tensor.expand_shape %cst_2 [[0, 1, 2]] output_shape [6, 1, 1] : tensor<6xf32> into tensor<6x1x1xf32>
    %32 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%31, %expanded_25 : tensor<1x6x7x9xf32>, tensor<6x1x1xf32>) outs(%4 : tensor<1x6x7x9xf32>) {
    ^bb0(%in: f32, %in_27: f32, %out: f32):
      %35 = arith.mulf %in, %in_27 : f32
      linalg.yield %35 : f32
    } -> tensor<1x6x7x9xf32>
    %expanded_26 = tensor.expand_shape %cst_1 [[0, 1, 2]] output_shape [6, 1, 1] : tensor<6xf32> into tensor<6x1x1xf32>
    %33 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%32, %expanded_26 : tensor<1x6x7x9xf32>, tensor<6x1x1xf32>) outs(%4 : tensor<1x6x7x9xf32>) {
    ^bb0(%in: f32, %in_27: f32, %out: f32):
      %35 = arith.addf %in, %in_27 : f32
      linalg.yield %35 : f32
    } -> tensor<1x6x7x9xf32>
    %34 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%27, %33 : tensor<1x6x7x9xbf16>, tensor<1x6x7x9xf32>) outs(%4 : tensor<1x6x7x9xf32>) {
    ^bb0(%in: bf16, %in_27: f32, %out: f32):
      %35 = arith.extf %in : bf16 to f32
      %36 = arith.addf %35, %in_27 : f32
      linalg.yield %36 : f32
    } -> tensor<1x6x7x9xf32>
    return %34 : tensor<1x6x7x9xf32>
  }
}

{-#
  dialect_resources: {
    builtin: {
      torch_tensor_6_torch.float32_11: "0x0400000024A0B53DFBFC2E3DE80318BD54D059BD62F60D3D4DE8863C",
      torch_tensor_6_torch.float32_10: "0x0400000021CAD13E127E513F9A370A3F22D4C53E60A0503F4B284C3F",
      torch_tensor_6_torch.float32_9: "0x0400000086B6AF3F452B5F3F352C423F6787973F53BF7D3F9A05B63F",
      torch_tensor_6_torch.float32_8: "0x040000008865053D0961D7BDE733FE3D43FA933A99790CBC275A463E",
      torch_tensor_6_torch.float32_7: "0x04000000A4F56BBD7FF88CBE0FE869BDB7D7D93DA703DDBDBE528ABD",
      torch_tensor_6_torch.float32_6: "0x04000000EE4E3F3F38BD413F3A4FC63EB323743F24214C3F537D4E3F",
      torch_tensor_6_torch.float32_5: "0x04000000C219853FD946A23F9C800F3FC2DC973F9F7B023F8A12863F",
      torch_tensor_6_torch.float32_4: "0x04000000C71A983DBD225BBE1EB0FA3DC829C3BD0DFE043D75E853BD",
      torch_tensor_6_6_1_1_torch.float32: "0x040000004F408F3D12C86C3E880BAC3EF0E6C13D91A44C3EC3FA41BDBEBF953BB91E043E2743C63E79F7AABE01B19F3EF0ECD23DD3006FBEEE25323E418FCF3CDA9000BED74ABE3E5B07AB3DEA85A4BE6548B13E45FC33BE1529833E4637793E924D9ABDF8B8BF3E975959BCFD26923E6F4F703E29DE78BE22EA943E53E3D0BDA06D7CBD8B256E3E15BBEC3D64BCCC3EF09B8C3E",
      torch_tensor_6_torch.float32_3: "0x04000000F2195EBD18B501BEFD9A1ABE12AF81BD8AEBF13D362C8FBD",
      torch_tensor_6_torch.float32_2: "0x04000000B35FF83EC5903B3F6C044F3FB164543FC0F36A3F6E5EA83E",
      torch_tensor_6_torch.float32_1: "0x04000000C8D1823F85C2483FAA5BB33F389E993F5F57A43F75AC803F",
      torch_tensor_6_torch.float32: "0x040000002E55733DBF4450BC893C95BD62B3933DAED867BD26C96C3D",
      torch_tensor_6_6_3_3_torch.float32: "0x040000006762B73DF2D7B13D1308BEBDC1DA453C7FC405BE142471BD0C6BCFBD91A829BD19E84CB93F0E43BDF61159BD772733BDF8A6A63CEAEAE4BDB7FCE13D82AE80BDC5121FBBD719D1BD1D19F7BD97B1ADBD9CBCE8BDFA0009BE2F86BD3DEE6D063E0DACA7BD0ED8F73D9336843C3DF5033EC63BDFBD511DC33CD87D2D3D5877F4BD2DFBAD3D022D06BD07C1B53D834E08BDEEC7A8BD74B0A03DD1221D3D55C9B83D18269F3B5A1E933D4DBD61BD4A99033E3DC0933D824A0ABE2A0988BDDE00B0BD92228ABDBA4072BAC04A033E671250BDCAE065BD2F6EC93C4801073D94C2C7BC9EC242BDB9D6BCBC1BB2903CAE05C0BD0C50013E387554BC975AD23DAB6626BD4287E73BF893A33C5DAC02BE78FAC63CDD61C8BCDAAAB93C77A1F53CE86DAD3D08E425BD67433DBD7BC7AA3D0FDA573DA6FD133DDA72B4BD126F8BBD83A9D3BDE71C753D66A887BD15BCAB3D5002D5BD8DDBFDBDE0368FBD9281C83DD74C8D3D4FF5C2BD1F03F93C069CE6BD93BBCEBD06A47FBDF326933DEF418F3C2A45FABC0B172F3DB292D63C24529C3D3335613DF735B4BBF3FD663B79C927BD6E08E33D3EBDB63D118A02BE7BFE25BDD72EE1BB4481693DBAE91FBD1532FB3D8EEB02BCA6BDF63D273CC5BDD807B93D48951E3DF080C03D7749383D7E8503BE354C243D93F587BDAAA33DBDB0B3E4BDBD420D3DE39C03BD1F379CBC94E5D3BD4EA8E33DDEE3D33DE0355DBD6A052E3BE697E0BDC6522DBDB69DC63D769DB53DC68C2C3DF759ABBD8177833D4F5729BD221058BC927BC03CA3C5F8BD2258C2BBAEC281BD7BD488BD05C4F33CF0C91CBD12A22C3D3E18393DA49603BE9C55BB3BF46FF33DD55EADBD101E8D3D7AE1FBBD0539453DE1DFC9BD3C2ED83D8598D9BDD5F5A13B56C0013EBDD2873DC5F6AABCF21C763DBB19083D00A32BBD25BD10BDBCAA27BDDFA300BE60A6B4BD9B9319BC800B943D58A4DFBD47E1C83D212AF93D464E9BBDA290703D1CCFBA3D52518BBDE7AA893D15C4FB3DA1CFD13D486E02BEFE8A30BC8E4626BC4FBE7D3DC2CC813C72FFA7BD957200BE75F810BDAB28C1BB1A9DB8BD212E533DB04731BDB46C2EBD014E91BD8503BABD913FB43D337CD63D9D454CBCC7F48FBD20F154BB8909DEBCFEB77C3DF5B6F9BCAB0597BDD2EAB03D805025BD9FA7CE3DA040EC3BA23AA23D341601BCA099FEBC66C69F3B993BA0BC406A4B3CB585843C84197D3DF24C2B3B0B3E2BBC89E7DB3B2DBD933C9B63013E47A5163D05E4F53D5B2F653D0F02C03DD738C0BD209AC43D3B2397BD6BCD2D3C48A8F43D7DC159BBF942943DE89450BC2FA0C0BDAB26DA3DD93F9BBD3BFE073E1B1FA9BC78BE69BD130EE8BDDB09A53DC74DE2BDC5B69DBCD8EE1EBC82E55D3D30056BBD84BE093D17BACABD6128623DB11A1EBD01339C3D8A3BF83D53D1F83D3330C6BD513CF7BD5B60463DE0BEB3BDB3F7A0BCD16B7E3D6766983DED81B9BCCB07B03D80FB78BD39CAD7BC9146993DF774C53CD82AF83D80D0943DFEDACE3DDFE2163D748D26BB89EBF6BC5A57DA3D2AC83C3B6433363C1385B2BD29CACCBBF8EA313C916E123DA6928E3DF3E55D3DE45305BE8544E6BDCEACBE3DCEFB05BEC2F6903DB4B86F3BB07F463D1C71CFBDFF39373D75B48BBDAF1D0A3ED1B45CBD73F8D6BCD7C43E3B7561133DC2846DBD1A24F83D76BA9EBD387066BC7A7C2F3D609F07BED6ACE3BD0729AB3D98CE083E0036893D5AAF9BBD2FF0003D651B06BE1428153CFFA5C6BD840928BD3191AB3DC5B7FA3D74AC3FBD1AB7BC3DE157FEBD8A1A693C3550633D736FA5BDF35CA33D7B07D93D"
    }
  }
#-}
