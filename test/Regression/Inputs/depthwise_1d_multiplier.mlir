#map = affine_map<(d0) -> (d0)>
#map1 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map2 = affine_map<(d0, d1, d2) -> (d1, 0)>
module {
  func.func @main(%arg0: tensor<2x4x11xf32>) -> tensor<2x8x6xf32> {
    %cst = arith.constant 0.000000e+00 : f32
    %cst_0 = arith.constant dense_resource<torch_tensor_8_torch.float32_7> : tensor<8xf32>
    %cst_1 = arith.constant dense_resource<torch_tensor_8_torch.float32_6> : tensor<8xf32>
    %cst_2 = arith.constant dense_resource<torch_tensor_8_torch.float32_5> : tensor<8xf32>
    %cst_3 = arith.constant dense_resource<torch_tensor_8_torch.float32_4> : tensor<8xf32>
    %cst_4 = arith.constant dense_resource<torch_tensor_8_1_1_torch.float32> : tensor<8x1x1xf32>
    %cst_5 = arith.constant dense_resource<torch_tensor_8_torch.float32_3> : tensor<8xf32>
    %cst_6 = arith.constant dense_resource<torch_tensor_8_torch.float32_2> : tensor<8xf32>
    %cst_7 = arith.constant 1.000000e-05 : f64
    %cst_8 = arith.constant dense_resource<torch_tensor_8_torch.float32_1> : tensor<8xf32>
    %cst_9 = arith.constant dense_resource<torch_tensor_8_torch.float32> : tensor<8xf32>
    %cst_10 = arith.constant dense_resource<torch_tensor_8_1_3_torch.float32> : tensor<8x1x3xf32>
    %expanded = tensor.expand_shape %arg0 [[0], [1], [2, 3]] output_shape [2, 4, 11, 1] : tensor<2x4x11xf32> into tensor<2x4x11x1xf32>
    %padded = tensor.pad %expanded low[0, 0, 2, 0] high[0, 0, 2, 0] {
    ^bb0(%arg1: index, %arg2: index, %arg3: index, %arg4: index):
      tensor.yield %cst : f32
    } : tensor<2x4x11x1xf32> to tensor<2x4x15x1xf32>
    %0 = tensor.empty() : tensor<2x8x6x1xf32>
    %expanded_11 = tensor.expand_shape %padded [[0], [1, 2], [3], [4]] output_shape [2, 4, 1, 15, 1] : tensor<2x4x15x1xf32> into tensor<2x4x1x15x1xf32>
    %expanded_12 = tensor.expand_shape %cst_10 [[0, 1], [2], [3, 4]] output_shape [4, 2, 1, 3, 1] : tensor<8x1x3xf32> into tensor<4x2x1x3x1xf32>
    %expanded_13 = tensor.expand_shape %0 [[0], [1, 2], [3], [4]] output_shape [2, 4, 2, 6, 1] : tensor<2x8x6x1xf32> into tensor<2x4x2x6x1xf32>
    %1 = linalg.fill ins(%cst : f32) outs(%expanded_13 : tensor<2x4x2x6x1xf32>) -> tensor<2x4x2x6x1xf32>
    %2 = linalg.conv_2d_ngchw_gfchw {dilations = dense<[2, 1]> : vector<2xi64>, strides = dense<[2, 1]> : vector<2xi64>} ins(%expanded_11, %expanded_12 : tensor<2x4x1x15x1xf32>, tensor<4x2x1x3x1xf32>) outs(%1 : tensor<2x4x2x6x1xf32>) -> tensor<2x4x2x6x1xf32>
    %collapsed = tensor.collapse_shape %2 [[0], [1, 2], [3, 4]] : tensor<2x4x2x6x1xf32> into tensor<2x8x6xf32>
    %3 = tensor.empty() : tensor<8xf32>
    %4 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%cst_8 : tensor<8xf32>) outs(%3 : tensor<8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %20 = arith.truncf %cst_7 : f64 to f32
      %21 = arith.addf %in, %20 : f32
      linalg.yield %21 : f32
    } -> tensor<8xf32>
    %5 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%4 : tensor<8xf32>) outs(%3 : tensor<8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %20 = math.rsqrt %in : f32
      linalg.yield %20 : f32
    } -> tensor<8xf32>
    %expanded_14 = tensor.expand_shape %cst_9 [[0, 1]] output_shape [8, 1] : tensor<8xf32> into tensor<8x1xf32>
    %expanded_15 = tensor.expand_shape %5 [[0, 1]] output_shape [8, 1] : tensor<8xf32> into tensor<8x1xf32>
    %6 = tensor.empty() : tensor<2x8x6xf32>
    %7 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%collapsed, %expanded_14 : tensor<2x8x6xf32>, tensor<8x1xf32>) outs(%6 : tensor<2x8x6xf32>) {
    ^bb0(%in: f32, %in_25: f32, %out: f32):
      %20 = arith.subf %in, %in_25 : f32
      linalg.yield %20 : f32
    } -> tensor<2x8x6xf32>
    %8 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%7, %expanded_15 : tensor<2x8x6xf32>, tensor<8x1xf32>) outs(%6 : tensor<2x8x6xf32>) {
    ^bb0(%in: f32, %in_25: f32, %out: f32):
      %20 = arith.mulf %in, %in_25 : f32
      linalg.yield %20 : f32
    } -> tensor<2x8x6xf32>
    %expanded_16 = tensor.expand_shape %cst_6 [[0, 1]] output_shape [8, 1] : tensor<8xf32> into tensor<8x1xf32>
    %9 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%8, %expanded_16 : tensor<2x8x6xf32>, tensor<8x1xf32>) outs(%6 : tensor<2x8x6xf32>) {
    ^bb0(%in: f32, %in_25: f32, %out: f32):
      %20 = arith.mulf %in, %in_25 : f32
      linalg.yield %20 : f32
    } -> tensor<2x8x6xf32>
    %expanded_17 = tensor.expand_shape %cst_5 [[0, 1]] output_shape [8, 1] : tensor<8xf32> into tensor<8x1xf32>
    %10 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%9, %expanded_17 : tensor<2x8x6xf32>, tensor<8x1xf32>) outs(%6 : tensor<2x8x6xf32>) {
    ^bb0(%in: f32, %in_25: f32, %out: f32):
      %20 = arith.addf %in, %in_25 : f32
      linalg.yield %20 : f32
    } -> tensor<2x8x6xf32>
    %expanded_18 = tensor.expand_shape %arg0 [[0], [1, 2], [3, 4]] output_shape [2, 4, 1, 11, 1] : tensor<2x4x11xf32> into tensor<2x4x1x11x1xf32>
    %expanded_19 = tensor.expand_shape %cst_4 [[0, 1], [2], [3, 4]] output_shape [4, 2, 1, 1, 1] : tensor<8x1x1xf32> into tensor<4x2x1x1x1xf32>
    %11 = linalg.conv_2d_ngchw_gfchw {dilations = dense<1> : vector<2xi64>, strides = dense<[2, 1]> : vector<2xi64>} ins(%expanded_18, %expanded_19 : tensor<2x4x1x11x1xf32>, tensor<4x2x1x1x1xf32>) outs(%1 : tensor<2x4x2x6x1xf32>) -> tensor<2x4x2x6x1xf32>
    %collapsed_20 = tensor.collapse_shape %11 [[0], [1, 2], [3, 4]] : tensor<2x4x2x6x1xf32> into tensor<2x8x6xf32>
    %12 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%cst_2 : tensor<8xf32>) outs(%3 : tensor<8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %20 = arith.truncf %cst_7 : f64 to f32
      %21 = arith.addf %in, %20 : f32
      linalg.yield %21 : f32
    } -> tensor<8xf32>
    %13 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%12 : tensor<8xf32>) outs(%3 : tensor<8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %20 = math.rsqrt %in : f32
      linalg.yield %20 : f32
    } -> tensor<8xf32>
    %expanded_21 = tensor.expand_shape %cst_3 [[0, 1]] output_shape [8, 1] : tensor<8xf32> into tensor<8x1xf32>
    %expanded_22 = tensor.expand_shape %13 [[0, 1]] output_shape [8, 1] : tensor<8xf32> into tensor<8x1xf32>
    %14 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%collapsed_20, %expanded_21 : tensor<2x8x6xf32>, tensor<8x1xf32>) outs(%6 : tensor<2x8x6xf32>) {
    ^bb0(%in: f32, %in_25: f32, %out: f32):
      %20 = arith.subf %in, %in_25 : f32
      linalg.yield %20 : f32
    } -> tensor<2x8x6xf32>
    %15 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%14, %expanded_22 : tensor<2x8x6xf32>, tensor<8x1xf32>) outs(%6 : tensor<2x8x6xf32>) {
    ^bb0(%in: f32, %in_25: f32, %out: f32):
      %20 = arith.mulf %in, %in_25 : f32
      linalg.yield %20 : f32
    } -> tensor<2x8x6xf32>
    %expanded_23 = tensor.expand_shape %cst_1 [[0, 1]] output_shape [8, 1] : tensor<8xf32> into tensor<8x1xf32>
    %16 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%15, %expanded_23 : tensor<2x8x6xf32>, tensor<8x1xf32>) outs(%6 : tensor<2x8x6xf32>) {
    ^bb0(%in: f32, %in_25: f32, %out: f32):
      %20 = arith.mulf %in, %in_25 : f32
      linalg.yield %20 : f32
    } -> tensor<2x8x6xf32>
    %expanded_24 = tensor.expand_shape %cst_0 [[0, 1]] output_shape [8, 1] : tensor<8xf32> into tensor<8x1xf32>
    %17 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%16, %expanded_24 : tensor<2x8x6xf32>, tensor<8x1xf32>) outs(%6 : tensor<2x8x6xf32>) {
    ^bb0(%in: f32, %in_25: f32, %out: f32):
      %20 = arith.addf %in, %in_25 : f32
      linalg.yield %20 : f32
    } -> tensor<2x8x6xf32>
    %18 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%10, %17 : tensor<2x8x6xf32>, tensor<2x8x6xf32>) outs(%6 : tensor<2x8x6xf32>) {
    ^bb0(%in: f32, %in_25: f32, %out: f32):
      %20 = arith.addf %in, %in_25 : f32
      linalg.yield %20 : f32
    } -> tensor<2x8x6xf32>
    %19 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%18 : tensor<2x8x6xf32>) outs(%6 : tensor<2x8x6xf32>) {
    ^bb0(%in: f32, %out: f32):
      %20 = arith.cmpf ugt, %in, %cst : f32
      %21 = arith.select %20, %in, %cst : f32
      linalg.yield %21 : f32
    } -> tensor<2x8x6xf32>
    return %19 : tensor<2x8x6xf32>
  }
}

{-#
  dialect_resources: {
    builtin: {
      torch_tensor_8_torch.float32_7: "0x04000000D8ED953C2FBEBD3D9EEDF63C5BB1653D58311A3EA2294A3D76FDCCBDD126953D",
      torch_tensor_8_torch.float32_6: "0x04000000FB69563FB3EA3B3F9615663F4171493FAE45223F1E8E663F1512023FB1181D3F",
      torch_tensor_8_torch.float32_5: "0x0400000000D2823FCAF1923F0351963F20481E3F62B5373FFE09A03F10A3AC3F8EA8583F",
      torch_tensor_8_torch.float32_4: "0x04000000FF922ABE71B37CBD4D2FFEBDFE79703DB5A796BDD477203E1DC947BCE4236D3D",
      torch_tensor_8_1_1_torch.float32: "0x04000000E464D83E00E781BDCA817C3FE0593DBEE0D5EE3E9ABA78BF802413BEF0DDD83D",
      torch_tensor_8_torch.float32_3: "0x04000000DC8E8D3A1A0EA4BD41BCCCBDF02EEDBD0812B6BDE8AE633DD7130FBB9D482A3D",
      torch_tensor_8_torch.float32_2: "0x040000003B262E3FB57AAD3EA0C5693FF5B65F3FB4716E3F2E4B043F089F223F25DB223F",
      torch_tensor_8_torch.float32_1: "0x04000000ADAD383F0CB6553F3140743FC27E403FE6C4903FD5AF2B3FC5EE4F3FC094323F",
      torch_tensor_8_torch.float32: "0x0400000042DAB2BD1541333D0C5347BDAD8EA0BDD05BF4BCA3B5BFBDE5DF4EBD73831B3E",
      torch_tensor_8_1_3_torch.float32: "0x04000000C03B43BE97C3C3BDC550D0BEB260883D12F36ABE59CE09BF1A20913EEFD1443EA95CC3BEB9170B3F52B668BD839FC03ECBD951BEB57412BF7C828DBE0CB6E4BEFCF8053F6185F13EFB74DFBDA99411BF6154B73E4BEC413E3359BD3E66A0EB3D"
    }
  }
#-}
