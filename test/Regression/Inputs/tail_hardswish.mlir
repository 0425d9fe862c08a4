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
    %cst_11 = arith.constant 1.000000e-05 : f64
    %cst_12 = arith.constant dense_resource<torch_tensor_8_torch.float32_1> : tensor<8xf32>
    %cst_13 = arith.constant dense_resource<torch_tensor_8_torch.float32> : tensor<8xf32>
    %cst_14 = arith.constant dense_resource<torch_tensor_8_8_3_3_torch.float32> : tensor<8x8x3x3xf32>
    %cst_15 = arith.constant 3.000000e+00 : f32
    %cst_16 = arith.constant 6.000000e+00 : f32
    %padded = tensor.pad %arg0 low[0, 0, 1, 1] high[0, 0, 1, 1] {
    ^bb0(%arg1: index, %arg2: index, %arg3: index, %arg4: index):
      tensor.yield %cst : f32
    } : tensor<1x8x8x8xf32> to tensor<1x8x10x10xf32>
    %0 = tensor.empty() : tensor<1x8x8x8xf32>
    %1 = linalg.fill ins(%cst : f32) outs(%0 : tensor<1x8x8x8xf32>) -> tensor<1x8x8x8xf32>
    %2 = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%padded, %cst_14 : tensor<1x8x10x10xf32>, tensor<8x8x3x3xf32>) outs(%1 : tensor<1x8x8x8xf32>) -> tensor<1x8x8x8xf32>
    %3 = tensor.empty() : tensor<8xf32>
    %4 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%cst_12 : tensor<8xf32>) outs(%3 : tensor<8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %30 = arith.truncf %cst_11 : f64 to f32
      %31 = arith.addf %in, %30 : f32
      linalg.yield %31 : f32
    } -> tensor<8xf32>
    %5 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%4 : tensor<8xf32>) outs(%3 : tensor<8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %30 = math.rsqrt %in : f32
      linalg.yield %30 : f32
    } -> tensor<8xf32>
    %expanded = tensor.expand_shape %cst_13 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %expanded_17 = tensor.expand_shape %5 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %6 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%2, %expanded : tensor<1x8x8x8xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_28: f32, %out: f32):
      %30 = arith.subf %in, %in_28 : f32
      linalg.yield %30 : f32
    } -> tensor<1x8x8x8xf32>
    %7 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%6, %expanded_17 : tensor<1x8x8x8xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_28: f32, %out: f32):
      %30 = arith.mulf %in, %in_28 : f32
      linalg.yield %30 : f32
    } -> tensor<1x8x8x8xf32>
    %expanded_18 = tensor.expand_shape %cst_10 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %8 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%7, %expanded_18 : tensor<1x8x8x8xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_28: f32, %out: f32):
      %30 = arith.mulf %in, %in_28 : f32
      linalg.yield %30 : f32
    } -> tensor<1x8x8x8xf32>
    %expanded_19 = tensor.expand_shape %cst_9 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %9 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%8, %expanded_19 : tensor<1x8x8x8xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_28: f32, %out: f32):
      %30 = arith.addf %in, %in_28 : f32
      linalg.yield %30 : f32
    } -> tensor<1x8x8x8xf32>
    %10 = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%arg0, %cst_8 : tensor<1x8x8x8xf32>, tensor<8x8x1x1xf32>) outs(%1 : tensor<1x8x8x8xf32>) -> tensor<1x8x8x8xf32>
    %11 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%cst_6 : tensor<8xf32>) outs(%3 : tensor<8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %30 = arith.truncf %cst_11 : f64 to f32
      %31 = arith.addf %in, %30 : f32
      linalg.yield %31 : f32
    } -> tensor<8xf32>
    %12 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%11 : tensor<8xf32>) outs(%3 : tensor<8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %30 = math.rsqrt %in : f32
      linalg.yield %30 : f32
    } -> tensor<8xf32>
    %expanded_20 = tensor.expand_shape %cst_7 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %expanded_21 = tensor.expand_shape %12 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %13 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%10, %expanded_20 : tensor<1x8x8x8xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_28: f32, %out: f32):
      %30 = arith.subf %in, %in_28 : f32
      linalg.yield %30 : f32
    } -> tensor<1x8x8x8xf32>
    %14 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%13, %expanded_21 : tensor<1x8x8x8xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_28: f32, %out: f32):
      %30 = arith.mulf %in, %in_28 : f32
      linalg.yield %30 : f32
    } -> tensor<1x8x8x8xf32>
    %expanded_22 = tensor.expand_shape %cst_5 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %15 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%14, %expanded_22 : tensor<1x8x8x8xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_28: f32, %out: f32):
      %30 = arith.mulf %in, %in_28 : f32
      linalg.yield %30 : f32
    } -> tensor<1x8x8x8xf32>
    %expanded_23 = tensor.expand_shape %cst_4 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %16 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%15, %expanded_23 : tensor<1x8x8x8xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_28: f32, %out: f32):
      %30 = arith.addf %in, %in_28 : f32
      linalg.yield %30 : f32
    } -> tensor<1x8x8x8xf32>
    %17 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%9, %16 : tensor<1x8x8x8xf32>, tensor<1x8x8x8xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_28: f32, %out: f32):
      %30 = arith.addf %in, %in_28 : f32
      linalg.yield %30 : f32
    } -> tensor<1x8x8x8xf32>
    %18 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%cst_2 : tensor<8xf32>) outs(%3 : tensor<8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %30 = arith.truncf %cst_11 : f64 to f32
      %31 = arith.addf %in, %30 : f32
      linalg.yield %31 : f32
    } -> tensor<8xf32>
    %19 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%18 : tensor<8xf32>) outs(%3 : tensor<8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %30 = math.rsqrt %in : f32
      linalg.yield %30 : f32
    } -> tensor<8xf32>
    %expanded_24 = tensor.expand_shape %cst_3 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %expanded_25 = tensor.expand_shape %19 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %20 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%arg0, %expanded_24 : tensor<1x8x8x8xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_28: f32, %out: f32):
      %30 = arith.subf %in, %in_28 : f32
      linalg.yield %30 : f32
    } -> tensor<1x8x8x8xf32>
    %21 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%20, %expanded_25 : tensor<1x8x8x8xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_28: f32, %out: f32):
      %30 = arith.mulf %in, %in_28 : f32
      linalg.yield %30 : f32
    } -> tensor<1x8x8x8xf32>
    %expanded_26 = tensor.expand_shape %cst_1 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %22 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%21, %expanded_26 : tensor<1x8x8x8xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_28: f32, %out: f32):
      %30 = arith.mulf %in, %in_28 : f32
      linalg.yield %30 : f32
    } -> tensor<1x8x8x8xf32>
    %expanded_27 = tensor.expand_shape %cst_0 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %23 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%22, %expanded_27 : tensor<1x8x8x8xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_28: f32, %out: f32):
      %30 = arith.addf %in, %in_28 : f32
      linalg.yield %30 : f32
    } -> tensor<1x8x8x8xf32>
    %24 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%17, %23 : tensor<1x8x8x8xf32>, tensor<1x8x8x8xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_28: f32, %out: f32):
      %30 = arith.addf %in, %in_28 : f32
      linalg.yield %30 : f32
    } -> tensor<1x8x8x8xf32>
    %25 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%24 : tensor<1x8x8x8xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %30 = arith.addf %in, %cst_15 : f32
      linalg.yield %30 : f32
    } -> tensor<1x8x8x8xf32>
    %26 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%25 : tensor<1x8x8x8xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %30 = arith.cmpf ult, %in, %cst : f32
      %31 = arith.select %30, %cst, %in : f32
      linalg.yield %31 : f32
    } -> tensor<1x8x8x8xf32>
    %27 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%26 : tensor<1x8x8x8xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %30 = arith.cmpf ugt, %in, %cst_16 : f32
      %31 = arith.select %30, %cst_16, %in : f32
      linalg.yield %31 : f32
    } -> tensor<1x8x8x8xf32>
    %28 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%24, %27 : tensor<1x8x8x8xf32>, tensor<1x8x8x8xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_28: f32, %out: f32):
      %30 = arith.mulf %in, %in_28 : f32
      linalg.yield %30 : f32
    } -> tensor<1x8x8x8xf32>
    %29 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%28 : tensor<1x8x8x8xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %30 = arith.divf %in, %cst_16 : f32
      linalg.yield %30 : f32
    } -> tensor<1x8x8x8xf32>
    return %29 : tensor<1x8x8x8xf32>
  }
}

{-#
  dialect_resources: {
    builtin: {
      torch_tensor_8_torch.float32_11: "0x04000000E25FCABDDC53943C183A243ED7D30FBD28A014BE296018BDDD1DEE3DBEA80FBD",
      torch_tensor_8_torch.float32_10: "0x04000000FC13BB3F3034223FA43ABF3FED9D2E3FB4B6713F6352023F2B2EA63FD6F5323F",
      torch_tensor_8_torch.float32_9: "0x040000008A712C3F3423713F9F078C3F6A569E3F1A33A23F4311033F388D073FE6D36E3F",
      torch_tensor_8_torch.float32_8: "0x0400000094568E3D293B03BE6BC2923B8314E43C7FDD1CBD93EAB73DB077D33C13393D3D",
      torch_tensor_8_torch.float32_7: "0x040000006474223E0A3A2F3E9CC41F3EEF29E03C0BBA013E0074DC3AD37FEDBD6F2EFABD",
      torch_tensor_8_torch.float32_6: "0x04000000B82B6D3F4F755E3F54A3A53F4049913F8AA29F3F0655A03FA2F08D3F1E44893F",
      torch_tensor_8_torch.float32_5: "0x0400000093D31E3F20F3BA3F1C16BB3F4BE24D3FCD58423F51392B3F6539153F8675AC3F",
      torch_tensor_8_torch.float32_4: "0x04000000637D6C3D43F1E53D4B04F53DDFB604BD037DCE3A0BCD07BE48108DBD272A0EBE",
      torch_tensor_8_8_1_1_torch.float32: "0x0400000065F927BE633B803D3569ADBE535F0BBD3F2AF9BDCF7331BDD10263BE6B671F3E141AD2BB2575553E36A0573E5BC9383E6AE099BE2CC952BE9462AFBE53EC363CE4DA123E0764623E414E57BE636EE93C2B39803E87D25B3ED203423E464E30BDF66CA4BED102223DED7D943DD987163E35AF1EBE4E7D5ABE1106B7BDCD4E453E9ECE863EC4369CBEC8E02BBDDA63143E34072F3EAE92A33E6759573E6BEA15BE759A8C3E81B9393D81E7843ECA788DBE68BB93BDE510A5BE57643C3E2A08BB3D60C87F3EE2BE2BBD155B883E41FE753E0E17AE3E9CA63CBEFD96A43DB7A1D53D245B813E19A68C3DD0A5A5BE10E9993EC8E5603D271325BEC3675CBC11FF5BBE",
      torch_tensor_8_torch.float32_3: "0x040000005B0DA23D93279CBDAFB8563E37A67FBD5325C83CD2A0EEBDFFD9EDBD378F93BD",
      torch_tensor_8_torch.float32_2: "0x04000000454FBA3F0036613FEB78803F2ACEA13F85B8533F25BE0D3F3C13A23F65C8643F",
      torch_tensor_8_torch.float32_1: "0x04000000D701093FFB5DBE3FF614923F20DA713FF78F753F8240B93FE6FF8E3F8ABC5B3F",
      torch_tensor_8_torch.float32: "0x04000000C3B1CFBD7B6218BD6EED99BD8698B0BD2BF405BDCB7B553D1840013E005316BE",
      torch_tensor_8_8_3_3_torch.float32: "0x040000009ABAE1BD74D99EBD351ED83DBDA05ABCD6A866BDEFC0AFBD415FDFB957B1B6BD6BF623BD7D31B73D906EEB3D1FC2C63DF047F5BCAE92D7BD928D753DBE2C13BD426DABBD8EB4F03C3653ABBCB11DE23D1CD3D43C16DF463DA571073D2AB61E3D2AE8E7BD436518BC42E0193D40D198BD87CDCA3DB73E4C3CA8D35C3CF468243DE93936BD23A5913D88B35E3DD5C5593DDA3B8ABDDDAA81BC685E1C3D677E6FBB71DC3DBD6C579CBCC5FA2D3DFCDB74BD1331F13D9489353D3874B23DB515953CB553283D4A41B5BC920F34BD0247A8BC3377A4BD45A4DFBD9C8F46BCAE299B3D30D63F3DABFAEB3D874478BCA516933C01A89D3C89EF853D6CA3D43DECF2B5BD27C825BDFB5646BCB937B8BC2265973DDD61EDBD5DEEA4BD136A9DBD2A1D4E3D2597B5BD492D5F3C6AB176BCE1DBD03C22E002BB3CC1A13B7474AF3D4F7CB73C6F90613DC480AABD9F29DABC0DE173BD287AA9BD078F8EBD769AF5BC34591B3DDEFD04BD6893BABDB2FFA4BD3C32D13C7B4DCD3B3BEEDBBD64AFC23CA368113D75BED83DF817E5BC99D9A73DF38D57BD1137D03D1E6FC5BDE9BFE8BCF041CDBDB84E62BD69BD243D09AB5A3DC7EA9A3DB221CB3D5B1119BD9FE296BD6B95BA3C8774BDBD8F5062BD92E0E0BCD6C2E4BD496AF2BCB078813C8DA413BDC95C6FBD80629C3BB69076BD89245FBD2B2B94BD588937BDD62E063CB5AD77BD60C499BD4776B0BD01B4E3BD1E5DA03CBB61B6BCDA9EE73C8DF92FBDB4B1F23C89D1AC3DD5337D3CD6ACC03DAFA2CC3D041E773B1778AD3D9B57D6BB4F66DBBD29FFBABC7260423DB4E88E3D7224663D8D8F013D0B1568BD79F5BE3B4D4DF63B0D26F33C8F29973D5210A6BC601A4D3DFC8EE9BD68C6ACBD93BD17BD0FF8AD3DE883E0BC72288BBD5855C23DD70FB0BC6217223DB9C0383D147BE13D75EDBC3C2D7643BC725B8E3D17AB5FBCDC04B13DFE00EB3DD029B7BCA51487BD0597F8BCE743D73D8A95D7BDEC34013DC606183DF193783D4F95BFBDF2B7973DA32FEA3C7F726FBDA5B3D1BD6668493CE906CB3D4DC5D33DEC202D3D6FD8D73DD43BA13DF91DE33CFBEFE1BCCB39813DFA0DEF3DC153B1BD44D9FEBC17C763BC9450A2BDEB58AE3D4DDA643D9015173BB2DC6FBD4E39ED3D470B7EBD10E5DABD3166E2BD3041A0BD43B3B3BDA9BCCE3D2BF9593DAC20DEBD8652CD3DEE75EFBD1720A93C98AA61BDAE8D9A3DF0917FBD7F0962BC41CD3C3D95A12ABD78870BBD72590A3D1C2EB43C139EA6BD29A3C1BD806932BDC8B48E3D637C8D3DE181F03DAC7001BD3EC75EBD770A99BD796D0DBDE44083BBA186C2BDC0B16D3D1CA389BD1AAD853DB0913F3D7AE1413D384167BC1F9FA7BD06C2C83DCC9782BDF88ACD3D5F397DBC836AA93DB70797BCBB7FEABDC6F6E33DBBA17FBCE67C463DFC2FACBD9A18AB3D63B24B3D1B473B3D32EFDFBDB6457BBD3C6FADBAF14D91BD193942BDC8ECB0BB1A7D7C3B0E5C983DD7AC72BD3744D8BDD79AE43D00D2763DF122EC3C553FBDBCB54381BDC77206BC482DD63DC5F1C9BD95E7913D29B7AABDDC82053D907F9E3DB18A8F3B50A6C1BAF1AD1C3D052808BD3397A53C8F8FC33DE6E3C43C7E04ADBD34B2EFBDE733753D1895E7BD45D9C83D6DE8B9BDC9D1E6BDA5D0CB3D266628BDF8D0B6BD87D1C13DD5DD8FBD77F1133DE9701DBD8FA42BBA10D59A3DECC1AD3DBF5C8DBD6C4CCF3CB284783DAC0B073D05AEDDBDF610D63D16F40B3D0937A7BD765D913DCF95E8BB3707CCBDA95CA73CDEE5C6BDCBC692BDC1AA89BD6CBFEEBC04BDF23A3A2322BC563AD03CCD1D4A3D9E40983D4B8C45BDC3E0EF3D66F30FBD08F0DDBD918E97BD1E99B4BB082C833AC202E63DADB0743D111D963D97DF973C2E31E13C067FB9BC8D6BD7BD9E5E5D3D175AD0BDFFBB773C00560B3B4FF9DF3D07B5DBBD62802EBD706BD83D2A0AD3BDE475C83C224DD8BDFAFD2ABDB95691BCF516293B9FA18CBDA2C9C23DFBB4453DFD917BBD6C0599BD89A1B0BC71E07F3D5B6AAEBDA93425BD7826BFBD9B3CDFBD4C23AA3D825E15BD97849F3DA6FC613D5EDA303DFC01C1BD86F167BC67B8CF3D766D7D3C351C41BD1DE1D23D8CA6A43C2CD2A3BD9EC7E13BD4015FBD1DB2D53CAD831D3DFACBD43D58D2813C2028333BF7045F3D211E93BD52AFE63D08C47B3DAA2A74BD032538BD948E9D3C65598E3C8352BCBCDFA45DBD4D4E9B3D7B0D893D6CB1C13D827ACBBD29DFF1BC2B1F2DBD7C9AC4BD9562E13D01869F3DEDC4B0BDFDE63CBDEEC1983DFFE8E43D47F9803D8FBCD0BC31103CBC4932DABC8E3BB3BDDCFFA23D7684783C4C71F2BC804C3C3D3792983DF3C6BD3CD29DF53B000531BCA38B913D35228CBC2FD1D3BD71E7CB3D5EE7093C8244FDBA3CCB3B3D959DB53D371D0C3D272B6EBD6045DE3D4242413DFD60D63D91219C3CC342C63D7C8AE23C08A343BDFC978C3D7462F43A7591993CC832E03D8B486FBDB9816CBDB118F03DEC2D4C3C8A0FC53DD2AD453D95E242BD0F2F0FBC4D28F9BCE1BDB83D332CB73CF2A79DBC9CA981BD4B41823DF5DA15BDBB1F6C3C69E6D53DB3D2103D4FFB76BC17D8C73D6D1AC93D6898B2BCBE26A73C2505CBBDB3AFDE3D43ECD0BD9CC6A33D8F2193BDA700EE3DC02A11BDA3039BBD0D5569BD6E4BEBBD7EBF72BD0ABA97BDBA1D03BD92D3D0BC01FC713DB89148BD7C3F2ABD1579CC3C6167EA3C16A8AABDABE3D4BDD249D23D318F8DBCC3E32E3D8C1CCBBD18A838BD3AF1BFBDF5CC183D0306603D88C47B3DD4D1103D064462BD0BA7753DD4AEB93D7A454BBD5147B9BDB53318BD351DD53D4603A23DD4F83CBDE4E786BC1258453DB95D27BD43E9C5BC85FC9E3D2613DE3B974697BC0F3D413DBD18A23C8359EFBD000EDABDCD35AFBDD30CA1BDF4480CBCF20D813D34A2723DD703903DA5B3403DA1ED56BC155441BD608B21391EA7D93D18D388BDF460C9BD5AA423BDB4CDBC3D3EFCAC3D395977BD1B0A123D380BCEBBD01B983D896371BCF48B94BD6506DB3D650F8FBD2ED23F3D4A94D23C335BC8BC02C660BDCD9FC03D0C0C9E3DEAB564BD07AFE73D529C833D8A7DB4BC36996FBC11C6E7BD4CEE9DBD6EAF463C6F76E6BDFBC3EEBDE431783DC6B864BDC084C53DE68091BDA8C2CFBD0ACE3EBDEBC947BC2D2AD1BDD884E03D4E42C3BD20C1A5BCFB02003D691B903BC9C0B9BD921735BC857AE4BDBCAAF93CE768C2BD8C561FBD637D62BDCD56E43D1EB4633C"
    }
  }
#-}
