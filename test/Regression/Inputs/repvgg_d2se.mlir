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
    %25 = tensor.empty() : tensor<1x8x1x1xf32>
    %26 = linalg.fill ins(%cst : f32) outs(%25 : tensor<1x8x1x1xf32>) -> tensor<1x8x1x1xf32>
    %27 = linalg.generic {indexing_maps = [#map1, #map3], iterator_types = ["parallel", "parallel", "reduction", "reduction"]} ins(%24 : tensor<1x8x8x8xf32>) outs(%26 : tensor<1x8x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %36 = arith.addf %in, %out : f32
      linalg.yield %36 : f32
    } -> tensor<1x8x1x1xf32>
    %28 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%27 : tensor<1x8x1x1xf32>) outs(%25 : tensor<1x8x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %36 = arith.divf %in, %cst_20 : f32
      linalg.yield %36 : f32
    } -> tensor<1x8x1x1xf32>
    %29 = tensor.empty() : tensor<1x4x1x1xf32>
    %broadcasted = linalg.broadcast ins(%cst_3 : tensor<4xf32>) outs(%29 : tensor<1x4x1x1xf32>) dimensions = [0, 2, 3] 
    %30 = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%28, %cst_4 : tensor<1x8x1x1xf32>, tensor<4x8x1x1xf32>) outs(%broadcasted : tensor<1x4x1x1xf32>) -> tensor<1x4x1x1xf32>
    %31 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%30 : tensor<1x4x1x1xf32>) outs(%29 : tensor<1x4x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %36 = arith.cmpf ugt, %in, %cst : f32
      %37 = arith.select %36, %in, %cst : f32
      linalg.yield %37 : f32
    } -> tensor<1x4x1x1xf32>
    %broadcasted_32 = linalg.broadcast ins(%cst_1 : tensor<8xf32>) outs(%25 : tensor<1x8x1x1xf32>) dimensions = [0, 2, 3] 
    %32 = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%31, %cst_2 : tensor<1x4x1x1xf32>, tensor<8x4x1x1xf32>) outs(%broadcasted_32 : tensor<1x8x1x1xf32>) -> tensor<1x8x1x1xf32>
    %33 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%32 : tensor<1x8x1x1xf32>) outs(%25 : tensor<1x8x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %36 = arith.negf %in : f32
      %37 = math.exp %36 : f32
      %38 = arith.addf %37, %cst_0 : f32
      %39 = arith.divf %cst_0, %38 : f32
      linalg.yield %39 : f32
    } -> tensor<1x8x1x1xf32>
    %34 = linalg.generic {indexing_maps = [#map1, #map3, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%24, %33 : tensor<1x8x8x8xf32>, tensor<1x8x1x1xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_33: f32, %out: f32):
      %36 = arith.mulf %in, %in_33 : f32
      linalg.yield %36 : f32
    } -> tensor<1x8x8x8xf32>
    %35 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%34 : tensor<1x8x8x8xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %36 = arith.cmpf ugt, %in, %cst : f32
      %37 = arith.select %36, %in, %cst : f32
      linalg.yield %37 : f32
    } -> tensor<1x8x8x8xf32>
    return %35 : tensor<1x8x8x8xf32>
  }
}

{-#
  dialect_resources: {
    builtin: {
      torch_tensor_8_torch.float32_12: "0x0400000074110F3E62A3A83ED88397BE465C96BE24D24EBE809B113DF47E2D3E921C93BE",
      torch_tensor_8_4_1_1_torch.float32: "0x040000005AF6873EA02492BEC011C93D187F5BBE8860CB3D58D3793E7CED203EB2F7B93E407276BD9AF98A3E1C86253E985B21BEDECDB4BE8835EA3E54A718BE5ED3C03EBC5DA13E60F0A4BC4875D3BE90DF243DE08277BEE83A053E94834BBE0C50C53EF2F8E6BE2CD509BEB87BA13D805F433D3450D23E14C621BE6A5ACCBE4A7EA93E",
      torch_tensor_4_torch.float32: "0x0400000081FFA83ECD64893ED0649EBED5ED0DBE",
      torch_tensor_4_8_1_1_torch.float32: "0x04000000C61408BE78CCB4BDDFA8CD3CC1C6FABD644C02BE0EFDB5BDB8B67D3EFFCED83D954C2EBE86407ABE6137063C1CF8E73DC36EF2BB16EF533ED941983E7338D43DA7CCEE3DAA0A523EDB0DF8BD1C70803DF059923E085E2DBECF6AE13CD68A0DBEA8308BBEECC23F3EEFA4903E0B9643BEF8AF073EA508DE3D025D0D3E0D4A473E",
      torch_tensor_8_torch.float32_11: "0x040000001B43B33DB0BBFABDB8E63EBEE96C89BD7207F0BB6BBC453E477F173D30EF70BE",
      torch_tensor_8_torch.float32_10: "0x040000001F2F133F7AC5983F3B6BA93F642B743F84EC7B3F9CFB763F464BA13FB9E8353F",
      torch_tensor_8_torch.float32_9: "0x04000000BBC14E3FF620B93F48A3423F1382BE3FD4D3A43F11AFBE3F77807F3F76CF7B3F",
      torch_tensor_8_torch.float32_8: "0x04000000590006BDCB6E073EC7348DBDE3EB5CBDDFF102BC659ED5BDEFD5A73D0E7A21BE",
      torch_tensor_8_torch.float32_7: "0x04000000CD7516BE7A058E3DC055FABCAF41A63C80F58C3DF25FB23D0BB35D3D609F633D",
      torch_tensor_8_torch.float32_6: "0x04000000C44F8B3F6C6DA63FE85A853F445E333F486D683F72D8593F509BB13FA72BB93F",
      torch_tensor_8_torch.float32_5: "0x040000005A7BA23FA49FA63FB2DE203F7208983FBB06693F008C923FF82FBC3F8314043F",
      torch_tensor_8_torch.float32_4: "0x040000007179C6BD0FAB5ABE1FA0D5BDF6D42EBEE74A0E3E4F908D3CEF6BC9BDEAFDDFBD",
      torch_tensor_8_8_1_1_torch.float32: "0x04000000CC697D3E25444FBD00F6603D3FF3633E40B2733EBE35413EF9D47CBD145CA1BE9BC6ADBE4F99E33DE37B89BB89BD64BE391D1E3E374FA43EE164513E044A4CBD95AE433D7DEE66BE32E12A3EDC478CBEE0F2793E625C25BEDB960FBEB79F97BECD18AFBD2B140CBDF4DF26BEBFDB803E7EC64F3ED8C29FBE2CDC10BDBD71F33D9FA5AE3ED822ADBD32445E3E7542A2BC7FDB0ABEB58D5D3EF74DA1BE77A8973EACCEB43ED3B0C5BD62030F3E6583B43E5F4CDA3DCA940D3E36F0043E861E14BEFDBEB03D02F540BE30939A3E83231BBE1987A53DF1BFD1BDFF0D353E89F6BE3B7011473E6C11C4BDD27254BE98CD0A3EA2BF4BBE579F94BE9BE00B3ED0BD59BE",
      torch_tensor_8_torch.float32_3: "0x04000000160B1D3D5E344ABCB5DCB63D3F5148BDC82C14BEA28BF43D83BD5F3D487B54BE",
      torch_tensor_8_torch.float32_2: "0x04000000A573AB3F253C0F3FF5756E3FE744713FD41D433F28A6903F2E52B03F98A1293F",
      torch_tensor_8_torch.float32_1: "0x04000000A03D1A3F9647A13F76DAA63F3EF5A13FC279AF3F118D9C3F4610AB3FC07F8A3F",
      torch_tensor_8_torch.float32: "0x040000000711973D5E43473E21448FBDF25A05BE723B52BD52DFDCBCABACC93C3F37463D",
      torch_tensor_8_8_3_3_torch.float32: "0x04000000783AE93DE3FD003AA62891BDAAE38A3D7819C9BC4845043CD3767BBD0E6ECCBDC54AA0BDFC0354BC3BBBAEBDBBE2ED3D4A2FA73AC6CC38BDADC73E3D41FBD5BD15E876BD3A4F353DE612CDBD9496703DC54C223C3A3FC9BD5688EFBD3C90183D652A643D33FFC0BC516CD5BD411B8BBD44384D3C847E8C3B2321F73C69B5AA3C246BCABB44BE7E3D231FEA3DD701C93D3551DB3D44EB22BD45C224BD9C8E55BCF0AB0E3DE264433D4C1C2CBC73E69BBDFF1AB6BD655CE83D17C801BD337F82BC5EEB93BDF44F6FBD530CD43C7B504B3D72D43EBDDAAC31BDE131BF3DA29B78BD0A13B4BD899F96BCF3A9E53D7911D23CC065853CEE6A70BC96D2963D7D426FBDE5A4A33D2214E43C3AAE563C7AE8843C2DDA94BD5142B33D05877D3D6CC5BCBD9CB9E0BD0E88F8BCF358A03D4FA86DBD57B3DF3DF4B272BD3105DABD7B57543D2BDD91BD953098BCCD8F16BDF46C19BC5750D2BDF95FDDBD66824F3D3ACC5ABC5D9891BDDEC044BBDB4BDCBD4522003D8C3E653DF612EA3DF7A0C4BDD9216ABC00FC823D3732DD3D63B8ABBD15234D3D0A4C473D2482913D9A65A6BDE33CAC3D294152BD7C9194BDBEB1BF3C0B77CC3D4DD59FBD13DD803D70225DBC081A1A3DF146BC3D5A11033DA75DC8BDB85511BDF99DBF3CB59BCBBDEA80A03C349A81BD21E8BFBC27B02C3D2540C2BDBEF49ABD7B2B5C3DC7B6EEBDBC19A63D641BBABD8DB9F8BA3D30C63C197A3E3DC6CD95BDEBEB813C33DA4F3D1904CF3D79A2B5BD76FE6FBDA99F0C3DE9F177BB2CE0A2BDDC23CBBD514FD6BDFEE3A8BDBA864DBD8299A7BD49BBD3BDD0B8163CEC8B8D3D689863BD3D15413CE26CBEBA7BA3613D5B62A7BDA157B73B8D48E13D8E4FAC3D0F37EFBD1A5691BCF3FD8F3A46641FBDCF919EBDABF1A7BD1060A03D3F471CBDFD84F8BBF7A40D3DD32494BD2C1A2C3C3C908F3DAD1E8DBDD4700C3DF1E683BB3AB5843DDC60A03D6011003DFB5E693BF3C4CFBD4232403D0026933DE3552FBDDFA7EFBDC596C33D759DE2BC3728C13C36B207BDF8EB993D7F64EB3D114B973D3F9F19BD5D24A93D9A886B3D55613C3CFD68C2BDA2464FBD29CCEEBDD96DA13DCE94EE3D55988C3DE33C1A3D2D2CE43CB757E83D5EBA74BD900F22BD0DB6D8BDB3333FBC0273043CAA23043DE4E8A7BD76705FBC51E1C6BDC354C4BD55AD7B3C6F9AEBBD8E89003DF556DEBDA4F1A7BD0253C8BC1253E6BDEFEDC23D56C2C53D41237CBD5B3DCA3C52F2763D1665193D6B5381BC12A7E3BD6980AF3DFFB1D3BD70CCB2BCC78CEF3BB9FA1EBD758E30BD7C99D0BD80C7D43BB83D5BBCDF6AD23DC9EB1EBDD28CBA3DB0D0B63B6FE058BD4799E5BC221E5BBCCF00A03AE40E9FBCFD410F3D5CC3C63D2EC0973CC2D82E3D4E0B953D041AD03CDD845E3DCE357D3D53EAE13DFE46DCBD972E253D37FBAEBB1162ADBCB11B3ABDF11A913DD3CADC3D82F8C4BDC966823DDA6DA63DAEBBA83C4FF6B53A6ABBB93D82FD643BA8CDF0BC9E950EBC76DF1A3DC1AFF13C7B5AD0BBC560183D8B01023DDE83C3BD7790F03C96AC933DA26F5D3C6C3E30BC7FE3B83DF5DED2BD8A545CBD252F5ABD008CD03DA272E9BDE47F3F3C4CCDE9BD3CFA7DBB59ED333D8EC5E1BCBB4BEA3D8CB1C439B31A76BDFAF3F83C5C0B7B3D6C8375B9F779CE3D94C298BD28F74D3D650D893D0DC36F3D605035B87BCC093D5559BDBD6F68BDBD6808F0BB920072BC2137B33DE041AF3D2AA7A33DD2195DBDD179BDBD0365E2BD72B32E3D037CD9BD54F0F0BDCAF473BDCAC7CBBDBE3B3EBD61F297BDB5A677BD4B77E53DF2EEB5BC7A37C83D605D2B3B4E4C78BCD0540DBDB287ACBD64EBC1BD501FA73D17C114BDFA51EBBD9E80DD3D73440F3B6D81A1BDA0B8BDBD96B0CABD11A3D3BD3769DA3D626AA63D20ED1D3C45B4CDBDF782FCBC42BBE2BDBB5A263DD12B00BD1D99CEBC579D16BDB952623D28A5823DF57CD33C20CB71BC0FD13EBC3DF506BB41BBB3BDCE82EB3D1D3050BDA36C8C3D304E87BD59654F3A663F253D799CDDBD3A6C5D3D40BFB8BD1BB9863C0372BFBC475A8A3DC293EA3D8A93D93C87895CBB05296FBD8CF9333DD95768BD1C65473D303951BDA0B7A33D9121B93D6EFF933DA7BB9A3A87DB5F3D2EEFDBBD59BCC33D0BD5FABC64FA2F3D537CA3BC2A1722BDE6AF62BDA1AE9B3DAE4F83BD1740AABCDB81733D449B423C5514CBBD5C00F0BD41AF6ABD079CDE3DD19CABBD8305853DC5C4AC3DDF1548BDF02B55BD7BA4ADBD2397963CFAF686BC4A9FBB3B5962513D13AA4A3DD24B18BD519D043C0456E53C7867243B9531C13C518B43BDF1D5C53DDA0C46BCCF0B77BC749FD8BD1BF4AEBD9F40703BDD4E95BC74B372BDDDAD7C3DDDDC2CBC2BC4293DE549CB3DA1ED5DBD9D946DBD7100C2BC218223BC077071BD38C9E7BC289F5EBB5387583DE84BDF3D82BAB23D975A4C3CD15AF3BB994CF73C96A49DBBCD667DBC15FE253DAD5EC4BDBA42CDBD6B47FA399C4F12BD45C36EBD08B1E0BD42ADA13DF9DD99BB20AD81BDE7A144BDF5D0FD3CC40AAFBD4D06F83B627DBEBAB171243D057E3F3DF5B29DBDED6E503D2E41B63DF99DF83B44EC753D47C036BD91C3BF3CAC0C0D3D7FF55EBDF304953D5334E4BD8F5335BD43038EBD9C478FBD7D4092BD336EE3BD63AFA53CBFFABEBC1A3ACBBD0F4B4BB8E1D2A0BC5522473DA10DBDBD06CD07BD53B8C63C2D9E4C3DFD11123CD8D0023D5245F13D2C3827BD407FA43D68E7CF3D9C82D5BD9588E93CBDB7883D7E9896BCA934853D585A833B1DBEB73D4F4C263B05869ABD234CB73DFE8F0F3D4957CD3DC5A9EF3CD629803D7C7D963D1091A23C576EE0BC5C65C73CA349A8BD03EE833B12271BBDFF27F43B2219BFBDD579933D53AEDEBD4DB84E3D16F39E3D6434DDBD0612DA3D296CB3BD4E94BDBCC1247A3D411219BD7B18D73DD4F354BDBD4181BCDCC59DBD77F25FBD8187EB3D7384B53DD92B0E3CD9C21E3CF3D0CCBDA836B63D14BF90BCBD5649BD3A14C0BDE170C63D21E6643DA860913DDDEE473C76C7A3BDEFBC453D99AF5E3CF1FC213DDD66F0BC56CD63BDAE23C63DB0D0213D68EA43BDCA6C2C3CB5DCD1BC321F25BC2958873D261AC0BD2070DA3DBC72A23D245ED438BC7245BD24D8C43CF4C19FBD67C69C3D6B4A7FBD7378B83CE174EDBD5B29673D3F63A33DCE28B53D929B1D3CE8818E3D9096243DFBDBA13D6A33883D002CD3BDF18D4B3C249124BD007F66BD"
    }
  }
#-}
