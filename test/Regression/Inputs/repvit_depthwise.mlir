#map = affine_map<(d0) -> (d0)>
#map1 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map2 = affine_map<(d0, d1, d2, d3) -> (d1, 0, 0)>
module {
  func.func @main(%arg0: tensor<1x8x8x8xf32>) -> tensor<1x8x8x8xf32> {
    %cst = arith.constant 0.000000e+00 : f32
    %cst_0 = arith.constant dense_resource<torch_tensor_8_torch.float32_8> : tensor<8xf32>
    %cst_1 = arith.constant dense_resource<torch_tensor_8_torch.float32_7> : tensor<8xf32>
    %cst_2 = arith.constant dense_resource<torch_tensor_8_torch.float32_6> : tensor<8xf32>
    %cst_3 = arith.constant dense_resource<torch_tensor_8_torch.float32_5> : tensor<8xf32>
    %cst_4 = arith.constant dense_resource<torch_tensor_8_torch.float32_4> : tensor<8xf32>
    %cst_5 = arith.constant dense_resource<torch_tensor_8_1_1_1_torch.float32> : tensor<8x1x1x1xf32>
    %cst_6 = arith.constant dense_resource<torch_tensor_8_torch.float32_3> : tensor<8xf32>
    %cst_7 = arith.constant dense_resource<torch_tensor_8_torch.float32_2> : tensor<8xf32>
    %cst_8 = arith.constant 1.000000e-05 : f64
    %cst_9 = arith.constant dense_resource<torch_tensor_8_torch.float32_1> : tensor<8xf32>
    %cst_10 = arith.constant dense_resource<torch_tensor_8_torch.float32> : tensor<8xf32>
    %cst_11 = arith.constant dense_resource<torch_tensor_8_1_3_3_torch.float32> : tensor<8x1x3x3xf32>
    %padded = tensor.pad %arg0 low[0, 0, 1, 1] high[0, 0, 1, 1] {
    ^bb0(%arg1: index, %arg2: index, %arg3: index, %arg4: index):
      tensor.yield %cst : f32
    } : tensor<1x8x8x8xf32> to tensor<1x8x10x10xf32>
    %0 = tensor.empty() : tensor<1x8x8x8xf32>
    %1 = linalg.fill ins(%cst : f32) outs(%0 : tensor<1x8x8x8xf32>) -> tensor<1x8x8x8xf32>
    %collapsed = tensor.collapse_shape %cst_11 [[0, 1], [2], [3]] : tensor<8x1x3x3xf32> into tensor<8x3x3xf32>
    %2 = linalg.depthwise_conv_2d_nchw_chw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%padded, %collapsed : tensor<1x8x10x10xf32>, tensor<8x3x3xf32>) outs(%1 : tensor<1x8x8x8xf32>) -> tensor<1x8x8x8xf32>
    %3 = tensor.empty() : tensor<8xf32>
    %4 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%cst_9 : tensor<8xf32>) outs(%3 : tensor<8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %19 = arith.truncf %cst_8 : f64 to f32
      %20 = arith.addf %in, %19 : f32
      linalg.yield %20 : f32
    } -> tensor<8xf32>
    %5 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%4 : tensor<8xf32>) outs(%3 : tensor<8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %19 = math.rsqrt %in : f32
      linalg.yield %19 : f32
    } -> tensor<8xf32>
    %expanded = tensor.expand_shape %cst_10 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %expanded_12 = tensor.expand_shape %5 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %6 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%2, %expanded : tensor<1x8x8x8xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_20: f32, %out: f32):
      %19 = arith.subf %in, %in_20 : f32
      linalg.yield %19 : f32
    } -> tensor<1x8x8x8xf32>
    %7 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%6, %expanded_12 : tensor<1x8x8x8xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_20: f32, %out: f32):
      %19 = arith.mulf %in, %in_20 : f32
      linalg.yield %19 : f32
    } -> tensor<1x8x8x8xf32>
    %expanded_13 = tensor.expand_shape %cst_7 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %8 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%7, %expanded_13 : tensor<1x8x8x8xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_20: f32, %out: f32):
      %19 = arith.mulf %in, %in_20 : f32
      linalg.yield %19 : f32
    } -> tensor<1x8x8x8xf32>
    %expanded_14 = tensor.expand_shape %cst_6 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %9 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%8, %expanded_14 : tensor<1x8x8x8xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_20: f32, %out: f32):
      %19 = arith.addf %in, %in_20 : f32
      linalg.yield %19 : f32
    } -> tensor<1x8x8x8xf32>
    %broadcasted = linalg.broadcast ins(%cst_4 : tensor<8xf32>) outs(%0 : tensor<1x8x8x8xf32>) dimensions = [0, 2, 3] 
    %collapsed_15 = tensor.collapse_shape %cst_5 [[0, 1], [2], [3]] : tensor<8x1x1x1xf32> into tensor<8x1x1xf32>
    %10 = linalg.depthwise_conv_2d_nchw_chw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%arg0, %collapsed_15 : tensor<1x8x8x8xf32>, tensor<8x1x1xf32>) outs(%broadcasted : tensor<1x8x8x8xf32>) -> tensor<1x8x8x8xf32>
    %11 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%9, %10 : tensor<1x8x8x8xf32>, tensor<1x8x8x8xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_20: f32, %out: f32):
      %19 = arith.addf %in, %in_20 : f32
      linalg.yield %19 : f32
    } -> tensor<1x8x8x8xf32>
    %12 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%11, %arg0 : tensor<1x8x8x8xf32>, tensor<1x8x8x8xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_20: f32, %out: f32):
      %19 = arith.addf %in, %in_20 : f32
      linalg.yield %19 : f32
    } -> tensor<1x8x8x8xf32>
    %13 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%cst_2 : tensor<8xf32>) outs(%3 : tensor<8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %19 = arith.truncf %cst_8 : f64 to f32
      %20 = arith.addf %in, %19 : f32
      linalg.yield %20 : f32
    } -> tensor<8xf32>
    %14 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%13 : tensor<8xf32>) outs(%3 : tensor<8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %19 = math.rsqrt %in : f32
      linalg.yield %19 : f32
    } -> tensor<8xf32>
    %expanded_16 = tensor.expand_shape %cst_3 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %expanded_17 = tensor.expand_shape %14 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %15 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%12, %expanded_16 : tensor<1x8x8x8xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_20: f32, %out: f32):
      %19 = arith.subf %in, %in_20 : f32
      linalg.yield %19 : f32
    } -> tensor<1x8x8x8xf32>
    %16 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%15, %expanded_17 : tensor<1x8x8x8xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_20: f32, %out: f32):
      %19 = arith.mulf %in, %in_20 : f32
      linalg.yield %19 : f32
    } -> tensor<1x8x8x8xf32>
    %expanded_18 = tensor.expand_shape %cst_1 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %17 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%16, %expanded_18 : tensor<1x8x8x8xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_20: f32, %out: f32):
      %19 = arith.mulf %in, %in_20 : f32
      linalg.yield %19 : f32
    } -> tensor<1x8x8x8xf32>
    %expanded_19 = tensor.expand_shape %cst_0 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %18 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%17, %expanded_19 : tensor<1x8x8x8xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_20: f32, %out: f32):
      %19 = arith.addf %in, %in_20 : f32
      linalg.yield %19 : f32
    } -> tensor<1x8x8x8xf32>
    return %18 : tensor<1x8x8x8xf32>
  }
}

{-#
  dialect_resources: {
    builtin: {
      torch_tensor_8_torch.float32_8: "0x04000000A61BAEBD48EE91BD03C92B3E6A4B72BC2D3923BD970A00BE35DDE93B7B006FBC",
      torch_tensor_8_torch.float32_7: "0x04000000292F3B3FC1853F3F97D3903F7E03933FAB8F693F0641213F4824B83F86219F3F",
      torch_tensor_8_torch.float32_6: "0x040000004A83923F5C11993F2CC35D3F92003C3FC1727F3FAC0ABD3F364CA73F771A353F",
      torch_tensor_8_torch.float32_5: "0x04000000130D5B3C089EF13DB2560D3EF378CC3BF8C4553D3C4B3C3E67B71C3D6D9AC8BC",
      torch_tensor_8_torch.float32_4: "0x04000000E89118BF909E113F005F873C4C4004BF80576D3D8C419E3E20712D3D107EA7BD",
      torch_tensor_8_1_1_1_torch.float32: "0x040000003CFE0B3F606A79BDFC563BBF606D1EBD244E613F80CA693EE8EC4CBE088039BE",
      torch_tensor_8_torch.float32_3: "0x04000000AF64CBBDD07D1DBED7F631BD02E0743C6CDAC7BDE5521DBDA761093E29CA9B3D",
      torch_tensor_8_torch.float32_2: "0x04000000FA7BBF3FCE065E3F2E29883FCDD0183F806F123F6534203F1CFB213F1C83033F",
      torch_tensor_8_torch.float32_1: "0x040000006ECF003F9291333F3A0BB33FA0587E3F416C4D3F900FA43F25A7BB3FA2F1253F",
      torch_tensor_8_torch.float32: "0x04000000E15508BD1038D13D33C1533DB50AAFBDF5B2EA3CF0AA4CBE7517B4BD84B2CABB",
      torch_tensor_8_1_3_3_torch.float32: "0x04000000AB12563A7BB6CABDF0C36C3E5EB9A23E3609253DA46D8EBE60B40E3E20E463BDEE7E7BBEBBF5923D0065FF3BABDCA13B04CBA93E68412D3E407B573E5693353B96FB86BD2BFCFF3DD0637FBE7347A13EEBB0293DE4A29EBE301A45BE6898243ED68B9D3D0697283E064DA8BE567DD7BAFE5F4B3E808F3C3EC04B943C30BDA8BEA026953E481B033E7855053EAEB94D3EF0BB493E96391ABD2316623E98F4673EF017A93D488283BE9B7A6E3EC33927BEC78B913EB89954BE402CBCBC18FA03BE60E53ABEE628E1BDFEFC5B3E208AE13D2BD9FBBC321289BE08183DBE46DA413E6E721FBEA29983BE88363BBEEB44E4BD5BB017BE08A3343EABBC82BB8417A13E4F1C9DBE48622BBE76C8E23D0347513E7B2A0CBE5689083EAE073CBEE0BA4EBE"
    }
  }
#-}
