#map = affine_map<(d0) -> (d0)>
#map1 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map2 = affine_map<(d0, d1, d2, d3) -> (d1, 0, 0)>
#map3 = affine_map<(d0, d1, d2, d3) -> (d0, d1, 0, 0)>
module {
  func.func @main(%arg0: tensor<1x8x8x8xf32>) -> tensor<1x8x8x8xf32> {
    %cst = arith.constant 0.000000e+00 : f32
    %cst_0 = arith.constant 1.000000e+00 : f32
    %cst_1 = arith.constant dense_resource<torch_tensor_8_torch.float32_12> : tensor<8xf32>
    %cst_2 = arith.constant dense_resource<torch_tensor_8_4_1_1_torch.float32> : tensor<8x4x1x1xf32>
    %cst_3 = arith.constant dense_resource<torch_tensor_4_torch.float32> : tensor<4xf32>
    %cst_4 = arith.constant dense_resource<torch_tensor_4_8_1_1_torch.float32> : tensor<4x8x1x1xf32>
    %cst_5 = arith.constant dense_resource<torch_tensor_8_torch.float32_11> : tensor<8xf32>
    %cst_6 = arith.constant dense_resource<torch_tensor_8_torch.float32_10> : tensor<8xf32>
    %cst_7 = arith.constant dense_resource<torch_tensor_8_torch.float32_9> : tensor<8xf32>
    %cst_8 = arith.constant dense_resource<torch_tensor_8_torch.float32_8> : tensor<8xf32>
    %cst_9 = arith.constant dense_resource<torch_tensor_8_torch.float32_7> : tensor<8xf32>
    %cst_10 = arith.constant dense_resource<torch_tensor_8_torch.float32_6> : tensor<8xf32>
    %cst_11 = arith.constant dense_resource<torch_tensor_8_torch.float32_5> : tensor<8xf32>
    %cst_12 = arith.constant dense_resource<torch_tensor_8_torch.float32_4> : tensor<8xf32>
    %cst_13 = arith.constant dense_resource<torch_tensor_8_8_1_1_torch.float32> : tensor<8x8x1x1xf32>
    %cst_14 = arith.constant dense_resource<torch_tensor_8_torch.float32_3> : tensor<8xf32>
    %cst_15 = arith.constant dense_resource<torch_tensor_8_torch.float32_2> : tensor<8xf32>
    %cst_16 = arith.constant 1.000000e-05 : f64
    %cst_17 = arith.constant dense_resource<torch_tensor_8_torch.float32_1> : tensor<8xf32>
    %cst_18 = arith.constant dense_resource<torch_tensor_8_torch.float32> : tensor<8xf32>
    %cst_19 = arith.constant dense_resource<torch_tensor_8_8_3_3_torch.float32> : tensor<8x8x3x3xf32>
    %cst_20 = arith.constant 6.400000e+01 : f32
    %padded = tensor.pad %arg0 low[0, 0, 1, 1] high[0, 0, 1, 1] {
    ^bb0(%arg1: index, %arg2: index, %arg3: index, %arg4: index):
      tensor.yield %cst : f32
    } : tensor<1x8x8x8xf32> to tensor<1x8x10x10xf32>
    %0 = tensor.empty() : tensor<1x8x8x8xf32>
    %1 = linalg.fill ins(%cst : f32) outs(%0 : tensor<1x8x8x8xf32>) -> tensor<1x8x8x8xf32>
    %2 = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%padded, %cst_19 : tensor<1x8x10x10xf32>, tensor<8x8x3x3xf32>) outs(%1 : tensor<1x8x8x8xf32>) -> tensor<1x8x8x8xf32>
    %3 = tensor.empty() : tensor<8xf32>
    %4 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%cst_17 : tensor<8xf32>) outs(%3 : tensor<8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %36 = arith.truncf %cst_16 : f64 to f32
      %37 = arith.addf %in, %36 : f32
      linalg.yield %37 : f32
    } -> tensor<8xf32>
    %5 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%4 : tensor<8xf32>) outs(%3 : tensor<8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %36 = math.rsqrt %in : f32
      linalg.yield %36 : f32
    } -> tensor<8xf32>
    %expanded = tensor.expand_shape %cst_18 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %expanded_21 = tensor.expand_shape %5 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %6 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%2, %expanded : tensor<1x8x8x8xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_33: f32, %out: f32):
      %36 = arith.subf %in, %in_33 : f32
      linalg.yield %36 : f32
    } -> tensor<1x8x8x8xf32>
    %7 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%6, %expanded_21 : tensor<1x8x8x8xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_33: f32, %out: f32):
      %36 = arith.mulf %in, %in_33 : f32
      linalg.yield %36 : f32
    } -> tensor<1x8x8x8xf32>
    %expanded_22 = tensor.expand_shape %cst_15 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %8 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%7, %expanded_22 : tensor<1x8x8x8xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_33: f32, %out: f32):
      %36 = arith.mulf %in, %in_33 : f32
      linalg.yield %36 : f32
    } -> tensor<1x8x8x8xf32>
    %expanded_23 = tensor.expand_shape %cst_14 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %9 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%8, %expanded_23 : tensor<1x8x8x8xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_33: f32, %out: f32):
      %36 = arith.addf %in, %in_33 : f32
      linalg.yield %36 : f32
    } -> tensor<1x8x8x8xf32>
    %10 = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%arg0, %cst_13 : tensor<1x8x8x8xf32>, tensor<8x8x1x1xf32>) outs(%1 : tensor<1x8x8x8xf32>) -> tensor<1x8x8x8xf32>
    %11 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%cst_11 : tensor<8xf32>) outs(%3 : tensor<8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %36 = arith.truncf %cst_16 : f64 to f32
      %37 = arith.addf %in, %36 : f32
      linalg.yield %37 : f32
    } -> tensor<8xf32>
    %12 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%11 : tensor<8xf32>) outs(%3 : tensor<8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %36 = math.rsqrt %in : f32
      linalg.yield %36 : f32
    } -> tensor<8xf32>
    %expanded_24 = tensor.expand_shape %cst_12 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %expanded_25 = tensor.expand_shape %12 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %13 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%10, %expanded_24 : tensor<1x8x8x8xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_33: f32, %out: f32):
      %36 = arith.subf %in, %in_33 : f32
      linalg.yield %36 : f32
    } -> tensor<1x8x8x8xf32>
    %14 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%13, %expanded_25 : tensor<1x8x8x8xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_33: f32, %out: f32):
      %36 = arith.mulf %in, %in_33 : f32
      linalg.yield %36 : f32
    } -> tensor<1x8x8x8xf32>
    %expanded_26 = tensor.expand_shape %cst_10 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %15 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%14, %expanded_26 : tensor<1x8x8x8xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_33: f32, %out: f32):
      %36 = arith.mulf %in, %in_33 : f32
      linalg.yield %36 : f32
    } -> tensor<1x8x8x8xf32>
    %expanded_27 = tensor.expand_shape %cst_9 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %16 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%15, %expanded_27 : tensor<1x8x8x8xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_33: f32, %out: f32):
      %36 = arith.addf %in, %in_33 : f32
      linalg.yield %36 : f32
    } -> tensor<1x8x8x8xf32>
    %17 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%9, %16 : tensor<1x8x8x8xf32>, tensor<1x8x8x8xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_33: f32, %out: f32):
      %36 = arith.addf %in, %in_33 : f32
      linalg.yield %36 : f32
    } -> tensor<1x8x8x8xf32>
    %18 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%cst_7 : tensor<8xf32>) outs(%3 : tensor<8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %36 = arith.truncf %cst_16 : f64 to f32
      %37 = arith.addf %in, %36 : f32
      linalg.yield %37 : f32
    } -> tensor<8xf32>
    %19 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%18 : tensor<8xf32>) outs(%3 : tensor<8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %36 = math.rsqrt %in : f32
      linalg.yield %36 : f32
    } -> tensor<8xf32>
    %expanded_28 = tensor.expand_shape %cst_8 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %expanded_29 = tensor.expand_shape %19 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %20 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%arg0, %expanded_28 : tensor<1x8x8x8xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_33: f32, %out: f32):
      %36 = arith.subf %in, %in_33 : f32
      linalg.yield %36 : f32
    } -> tensor<1x8x8x8xf32>
    %21 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%20, %expanded_29 : tensor<1x8x8x8xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_33: f32, %out: f32):
      %36 = arith.mulf %in, %in_33 : f32
      linalg.yield %36 : f32
    } -> tensor<1x8x8x8xf32>
    %expanded_30 = tensor.expand_shape %cst_6 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %22 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%21, %expanded_30 : tensor<1x8x8x8xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_33: f32, %out: f32):
      %36 = arith.mulf %in, %in_33 : f32
      linalg.yield %36 : f32
    } -> tensor<1x8x8x8xf32>
    %expanded_31 = tensor.expand_shape %cst_5 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %23 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%22, %expanded_31 : tensor<1x8x8x8xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_33: f32, %out: f32):
      %36 = arith.addf %in, %in_33 : f32
      linalg.yield %36 : f32
    } -> tensor<1x8x8x8xf32>
    %24 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%17, %23 : tensor<1x8x8x8xf32>, tensor<1x8x8x8xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_33: f32, %out: f32):
      %36 = arith.addf %in, %in_33 : f32
      linalg.yield %36 : f32
    } -> tensor<1x8x8x8xf32>
    %25 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%24 : tensor<1x8x8x8xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %36 = arith.cmpf ugt, %in, %cst : f32
      %37 = arith.select %36, %in, %cst : f32
      linalg.yield %37 : f32
    } -> tensor<1x8x8x8xf32>
    %26 = tensor.empty() : tensor<1x8x1x1xf32>
    %27 = linalg.fill ins(%cst : f32) outs(%26 : tensor<1x8x1x1xf32>) -> tensor<1x8x1x1xf32>
    %28 = linalg.generic {indexing_maps = [#map1, #map3], iterator_types = ["parallel", "parallel", "reduction", "reduction"]} ins(%25 : tensor<1x8x8x8xf32>) outs(%27 : tensor<1x8x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %36 = arith.addf %in, %out : f32
      linalg.yield %36 : f32
    } -> tensor<1x8x1x1xf32>
    %29 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%28 : tensor<1x8x1x1xf32>) outs(%26 : tensor<1x8x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %36 = arith.divf %in, %cst_20 : f32
      linalg.yield %36 : f32
    } -> tensor<1x8x1x1xf32>
    %30 = tensor.empty() : tensor<1x4x1x1xf32>
    %broadcasted = linalg.broadcast ins(%cst_3 : tensor<4xf32>) outs(%30 : tensor<1x4x1x1xf32>) dimensions = [0, 2, 3] 
    %31 = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%29, %cst_4 : tensor<1x8x1x1xf32>, tensor<4x8x1x1xf32>) outs(%broadcasted : tensor<1x4x1x1xf32>) -> tensor<1x4x1x1xf32>
    %32 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%31 : tensor<1x4x1x1xf32>) outs(%30 : tensor<1x4x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %36 = arith.cmpf ugt, %in, %cst : f32
      %37 = arith.select %36, %in, %cst : f32
      linalg.yield %37 : f32
    } -> tensor<1x4x1x1xf32>
    %broadcasted_32 = linalg.broadcast ins(%cst_1 : tensor<8xf32>) outs(%26 : tensor<1x8x1x1xf32>) dimensions = [0, 2, 3] 
    %33 = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%32, %cst_2 : tensor<1x4x1x1xf32>, tensor<8x4x1x1xf32>) outs(%broadcasted_32 : tensor<1x8x1x1xf32>) -> tensor<1x8x1x1xf32>
    %34 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%33 : tensor<1x8x1x1xf32>) outs(%26 : tensor<1x8x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %36 = arith.negf %in : f32
      %37 = math.exp %36 : f32
      %38 = arith.addf %37, %cst_0 : f32
      %39 = arith.divf %cst_0, %38 : f32
      linalg.yield %39 : f32
    } -> tensor<1x8x1x1xf32>
    %35 = linalg.generic {indexing_maps = [#map1, #map3, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%25, %34 : tensor<1x8x8x8xf32>, tensor<1x8x1x1xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_33: f32, %out: f32):
      %36 = arith.mulf %in, %in_33 : f32
      linalg.yield %36 : f32
    } -> tensor<1x8x8x8xf32>
    return %35 : tensor<1x8x8x8xf32>
  }
}

{-#
  dialect_resources: {
    builtin: {
      torch_tensor_8_torch.float32_12: "0x04000000B05223BE6AE4C4BE688DFDBEE0597E3E1CDDC3BE6CFF793E789D923D72228B3E",
      torch_tensor_8_4_1_1_torch.float32: "0x04000000E624B63ED4BFB13EE8B84BBE60BA603D88FA733EE230B73E6C1AEFBEFEDDFE3E64BA00BEA09C503EB0FF9EBECA00C5BE445FADBEF6DF963E708D7CBEC4D0943EECC81A3E64A94B3E28C3E3BD20F521BE048E6FBE8C188FBE3E0AEC3E009ADEBC54905BBE042FEEBE6030B23C801DFEBE80EDC0BBEEA3A13EB27293BE18A88C3E",
      torch_tensor_4_torch.float32: "0x0400000003EC833EA3FC8B3EDDFDA33E868A64BE",
      torch_tensor_4_8_1_1_torch.float32: "0x04000000842FD53DDBE5133D0B68913D99FDE5BBDA2ED1BD22FC493EA0CC0E3EE609073EF66A743E056D3DBE173BA8BD4F1B25BC6E14923ECC2590BE47AA4FBEAB79ACBD7AA09ABE93048FBE0D01783EF31B873C36A091BE301E6FBD6C713EBCE8B500BED26997BEDD08453E24DD32BD32BCB03E04A38ABE34C146BECA7896BC751D7CBE",
      torch_tensor_8_torch.float32_11: "0x040000001B43B33DB0BBFABDB8E63EBEE96C89BD7207F0BB6BBC453E477F173D30EF70BE",
      torch_tensor_8_torch.float32_10: "0x040000001F2F133F7AC5983F3B6BA93F642B743F84EC7B3F9CFB763F464BA13FB9E8353F",
      torch_tensor_8_torch.float32_9: "0x04000000BBC14E3FF620B93F48A3423F1382BE3FD4D3A43F11AFBE3F77807F3F76CF7B3F",
      torch_tensor_8_torch.float32_8: "0x04000000590006BDCB6E073EC7348DBDE3EB5CBDDFF102BC659ED5BDEFD5A73D0E7A21BE",
      torch_tensor_8_torch.float32_7: "0x04000000CD7516BE7A058E3DC055FABCAF41A63C80F58C3DF25FB23D0BB35D3D609F633D",
      torch_tensor_8_torch.float32_6: "0x04000000C44F8B3F6C6DA63FE85A853F445E333F486D683F72D8593F509BB13FA72BB93F",
      torch_tensor_8_torch.float32_5: "0x040000005A7BA23FA49FA63FB2DE203F7208983FBB06693F008C923FF82FBC3F8314043F",
      torch_tensor_8_torch.float32_4: "0x040000007179C6BD0FAB5ABE1FA0D5BDF6D42EBEE74A0E3E4F908D3CEF6BC9BDEAFDDFBD",
      torch_tensor_8_8_1_1_torch.float32: "0x04000000AE52693D446AA0BDE22698BE1CA7A83EAC621ABD4EB034BEB639B0BE2BBAA6BE94DD093EB34525BE16641CBEBB7B51BEBD1E923E590FAEBDC1AA6A3E32B58F3E37588CBE6F0C873EA9448ABDEC5FAD3E50EC383EAE59AFBEA784863D2288FE3D715603BED344893E1BE895BE08C1E5BD097BAC3EC3CAB03E83DA343E1C1E58BED0BF9BBE612E93BE9B02B5BDF0174D3E373EE53D7DDD2FBDC2CCA23E10268E3EDE3529BE79C81CBE5FEC87BB4D42963D2DDF25BB1EC50B3EADC9793E598F82BD53CB313E00F5443D25F80A3E510B153E8588C1BD256B21BE7EBF1A3EB7CB67BE37123E3EA44A68BE055F783EA143113E5363B1BD62F04E3E2075EEBDB3429A3D",
      torch_tensor_8_torch.float32_3: "0x04000000160B1D3D5E344ABCB5DCB63D3F5148BDC82C14BEA28BF43D83BD5F3D487B54BE",
      torch_tensor_8_torch.float32_2: "0x04000000A573AB3F253C0F3FF5756E3FE744713FD41D433F28A6903F2E52B03F98A1293F",
      torch_tensor_8_torch.float32_1: "0x04000000A03D1A3F9647A13F76DAA63F3EF5A13FC279AF3F118D9C3F4610AB3FC07F8A3F",
      torch_tensor_8_torch.float32: "0x040000000711973D5E43473E21448FBDF25A05BE723B52BD52DFDCBCABACC93C3F37463D",
      torch_tensor_8_8_3_3_torch.float32: "0x040000002DCB35BC1DDCA6BC9339DC3D73162EBDDCE4E93D670894BDD6E846BD5D89B5BD30CFB13D3DFAA5BD26D0473D846131BD4084F03D662E883CAE99D1BDB727A63C11C16A3CCD71E9BD09C1C13C9C47E63D33EA0A3DA84B24BA1A23C8BC1247003DF70E57BD9FAEED3D16A5D03D8A82613D5ECD33BD14A0E2BDA3F18ABD14ACEA3DD189DDBDE873E6BD472A0BBCB293193D0C39F0BD4115E0BDB1F6273A8FEB21BD6A26A83DFB970A3D5281D1BD098AD9BDF8C0A53D3631ABBC272B53BD090C183DFEBDBDBCD6DB663D3CD3F43C170151BD6172C1BD6AA8823DDB0291BDF78F55BCA200843C88768CBD6879833DDEC4A9BD0E1EED3C31824E3C561D313DBDDFECBD5C13DF3BFB536B3DB1859ABDFDE5EE3C621AF239CAC1CC3D986DCCBC6310533AC3F351BD45EFEDBCEF300A3D0EC7E8BDC818B73DC58FAD3DD86D4C3D49AEB43D824316BD0AE7DB3C1777C43B05E6A6BD359439BDB45E2BBD1CB5EEBCE44FD6BDD4BEA9BD665C37BC7DDD92BCC517DBBD4448CE3C316B833DD701C93DF520CB3D50A7A8BDDCB31ABD040065BD3B12B13C665A013DE5CBD63C0A0B8D3DDDAB7E3D7B8C81BD4DB0A53D34D0A23DAF857F3CFEFCD1BD1D0894BDA685063D65E5263D2A0EE13D4AAE753D43F52E3D63B683BB5493A43DE3B32FBD128C443D9CE965BD172D90BA58A48E3DD97E5D3D02A6D8BCA597C3BA89FC85BD29985F3DF567A23D9229263DDB8DE9BD19C7ACBD4C94A13D473C8ABCC039943D52E8B13DCD660DBD559C8DBDB611E3BD13A6383D1A94773DB25FA7BC4851EABD41769BBDB512D0BB6E505C3D1DC021BDAACF9BBD3907A8BD7DF3D73DA3CD2E3DA8F6C3BD8A0E95BD77E3CCBD64AE8B3CE10344BDE629D1B9F8BA98BC9145D3BD4AAFD7BD7E34BBBDDE2A4ABDAF28963CDE0263BDABA689BB3C4967BC88BBDC3D850E5CBDD9C3E23DC549B9BDD45FC9BD16FA1C3D47788CBD0D99773D028885BDD20FBE3DC3B4E93D2F3AF73B3B55CE3C2406E13DE6148F3D20B4D2BDA83C77BB94DED9BDFB5EB83DC6D5B0BCE05857BADC4994BD733D83BDF7967A3C7423C73DC4A372BD8774363CDA7ADA3D2D4FD83D9DBFBCBC7337E23D79CA2F3D28D2DB3D3B27653BF48CCCBDD66503BD2AC8103DE7B5803DA171F0BDB7BDBB3D7584D8BDD26A8D3D0F24EE3D9DEAED3C4535B6BCC5E4843D9D450FBD57C8B2BD234AABBD24F7623DEF54B83D705F9C3BF604EABD5129EDBDB300DABC514A823D2ED7A0BDBD1C023D6FEB83BD915FC43D6FF9FCBC3832C9BCFDB0D3BDEF2ED8BD617F023C421A9C3C0166823D2B0DD3BD142AA93C6A778BBC8A948D3D727D5BBD93D00F3D5185423DD17C723D309125BD0E581B3D6035BDBC6EFC013D976994BD44C9BFBDB06DC5BD93B997BDBA4C4CBD07B58F3C4A2DD3BC616689BD68C3813ADB7018BDF6C7943DE0C8C6BDED2C32BDF61A9BBD8E406E3C37AED23B9826DEBBC179EF3D312638BDECC28ABC746DF93CF270C93DCCF1B63D7D945C3C0BA036BDF6941E3D11DC973D5DD424BBA783843D8D88C53D075081BD616FD5BCA14CD9BD829EDD3CA803AC3DAB7ABBBCBB0D9A3CAF3E1A3D8EBC24BB76A4BB3D4EAF8C3C2F3EEDBD9E4FC7BD5821EFBDCB2A9F3B9278823DB0BD7EBC5502D93D51AFADBC4362C53CB1A4D93DBD4C743DE06676BB8F7BE83D183490BD00CD333D5D6D983D937295BD19B8E2BD3D671A3D4D2337BD889973BDCD07C03CB616AFBD4E14D93D99532DBC78971ABD8EC5C93DA868063DECEFB73C72CD66BD8408E63D560513BDE3BEC83D82EF0DBC4C26723D80B4A93D44B1B3BDDBDDA0BD41ABEEBD5315AE3DBD90CF3D386B30BDE56C6CBDC99AA13C58F1813DD14DEE3CDF34C9BCBF8599BD3C6DCE3DB54E9CBD9F39E9BD74BC40BD0C84C03C066C333DBEA63A3DACD18BBD2B4339BDAFA756BDC9C269BD554ACBBDDF9FC53C03620CBD434FE8BD0AEF8CBD7FF290BD073A50BD062395BDDD6CA7BCFEFC2C3DD555C3BD536825BCDDEB0ABD2ECB76BD9E5FD6BC50974CBD024B783B9F39AEBD9215B73C7F99DD3D2BFEC73D5E6E58BD93C9143D3622E4BDF135CB3DAD87F0BD51AFD7BDA6A6D8BD9C23E0BDB9BF823CFE4AFFBC2413E73C37F1EEBBD7E825BBA9652EBD75328FBD4B14CABD5F92733DA4E378BD6C59C4BC27746A3D0D1AEFBC866BF3BCA6E6A0BDCB81CEBD53B0673DE9D1D9BC8FC4973DAB2AFE3B86F61CB936E6D9BD00852A3B7C2FDABC51BA89BD4170DFBC24E3C93B1EDCB5BD4889A03CF8F0A73D22B8BE3CD863E63DB541613DFD58BEBD3A013EBD5053E8BCCE66103D2E495CBB8C38C23D5F4D603CF3DA98BDDDF830BD29CDC8BD841905BDED546D3D202A953A3E29E6BDF6D8D0BDF2012F3D6ED7D3BD4883C0BDE3E68FBD360BE63D464209BD7E0647BD02F8A2BD2E669A3D48E39BBC782BBA3C10A2E63CB023083DC07D9A3D3F66C83B89B9473C3AC8FABB628DBBBD44F0DCBCEDB6E53D7D0EABBDEE5298BD0681EFBDDD2AEA3BA3BFE1BDD63E77BDF165DE3DC9EC473DDB96803D1350A53C221ACDBD4B9E60BDF364C3BD1E3F95BD0C63243D47E205BD13DFEB3DC0F0AFBD71FACDBD8E51EE3DE07FD0BD4961CD3D3DFC013DB2FCDBBD0338D23DD16A03BDF40A47BDB748BCBD1327CCBDD1F3D63CD613EDBD895C463D7691EEBC7368293DDF60ECBCD3EE263DC2F952BB0AE10D3DFC6344BD9404A6BD11E8753CEC0D9ABDF39E95BD4D15E8BD88DD19BDFA45A1BD8BF5BB3D62EFAD3D6D10E53C031BC43D866F683DA15DE3BD953141BC3CB69CBC5E8B92BDC17B093DABA916BD5ED366BD2D12B4BAF478A0BDDEC2C73D34BA983D1178E43D82FFAABC45A71D3DCC539BBB41B8C7BDD7635A3D6196A8BD91402EBD452C58BD6776EBBDC1838A3B59299E3CA28C0FBC2782B13D4229B93B47DAAFBCCBA583BD2D588FBDBA4189BC9AA78DBDD4379FBDCC617FBC9176AABCC25493BD0D068D3DECB0CC3DC290A4BD606F533D7BFC5FBD867D48BC504FE13D0E13773C2B21E6BDF4E0DD3D5F63A3BBA3B671BDA8ED7EBD2FF9CE3D055A023BA24F853DC4A09E3DB05B3BBD5BE3233CDB1F9CBD3E8CC93D33427FBDCB50A03D959CF43CFAE2943DEA0DAABD103170BB0A207A3D91249ABBAAA3DDBA193B6B3D6A64B4BD2F8FC1BCCBDF5B3DA0BF6C3D8D2BE03D9AFABEBCD8BFE43CA4826DBD9F08A2BC305572BD2ADDB23D99303C3A4260443D36C2843D4FE8B33C357B4D3CD3520DBC0173CCBD"
    }
  }
#-}
