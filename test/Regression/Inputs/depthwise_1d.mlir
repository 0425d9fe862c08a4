#map = affine_map<(d0) -> (d0)>
#map1 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map2 = affine_map<(d0, d1, d2) -> (d1, 0)>
module {
  func.func @main(%arg0: tensor<2x6x11xf32>) -> tensor<2x6x11xf32> {
    %cst = arith.constant 0.000000e+00 : f32
    %cst_0 = arith.constant dense_resource<torch_tensor_6_torch.float32_11> : tensor<6xf32>
    %cst_1 = arith.constant dense_resource<torch_tensor_6_torch.float32_10> : tensor<6xf32>
    %cst_2 = arith.constant dense_resource<torch_tensor_6_torch.float32_9> : tensor<6xf32>
    %cst_3 = arith.constant dense_resource<torch_tensor_6_torch.float32_8> : tensor<6xf32>
    %cst_4 = arith.constant dense_resource<torch_tensor_6_torch.float32_7> : tensor<6xf32>
    %cst_5 = arith.constant dense_resource<torch_tensor_6_torch.float32_6> : tensor<6xf32>
    %cst_6 = arith.constant dense_resource<torch_tensor_6_torch.float32_5> : tensor<6xf32>
    %cst_7 = arith.constant dense_resource<torch_tensor_6_torch.float32_4> : tensor<6xf32>
    %cst_8 = arith.constant dense_resource<torch_tensor_6_1_1_torch.float32> : tensor<6x1x1xf32>
    %cst_9 = arith.constant dense_resource<torch_tensor_6_torch.float32_3> : tensor<6xf32>
    %cst_10 = arith.constant dense_resource<torch_tensor_6_torch.float32_2> : tensor<6xf32>
    %cst_11 = arith.constant 1.000000e-05 : f64
    %cst_12 = arith.constant dense_resource<torch_tensor_6_torch.float32_1> : tensor<6xf32>
    %cst_13 = arith.constant dense_resource<torch_tensor_6_torch.float32> : tensor<6xf32>
    %cst_14 = arith.constant dense_resource<torch_tensor_6_1_3_torch.float32> : tensor<6x1x3xf32>
    %expanded = tensor.expand_shape %arg0 [[0], [1], [2, 3]] output_shape [2, 6, 11, 1] : tensor<2x6x11xf32> into tensor<2x6x11x1xf32>
    %expanded_15 = tensor.expand_shape %cst_14 [[0], [1], [2, 3]] output_shape [6, 1, 3, 1] : tensor<6x1x3xf32> into tensor<6x1x3x1xf32>
    %padded = tensor.pad %expanded low[0, 0, 1, 0] high[0, 0, 1, 0] {
    ^bb0(%arg1: index, %arg2: index, %arg3: index, %arg4: index):
      tensor.yield %cst : f32
    } : tensor<2x6x11x1xf32> to tensor<2x6x13x1xf32>
    %0 = tensor.empty() : tensor<2x6x11x1xf32>
    %1 = linalg.fill ins(%cst : f32) outs(%0 : tensor<2x6x11x1xf32>) -> tensor<2x6x11x1xf32>
    %collapsed = tensor.collapse_shape %expanded_15 [[0, 1], [2], [3]] : tensor<6x1x3x1xf32> into tensor<6x3x1xf32>
    %2 = linalg.depthwise_conv_2d_nchw_chw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%padded, %collapsed : tensor<2x6x13x1xf32>, tensor<6x3x1xf32>) outs(%1 : tensor<2x6x11x1xf32>) -> tensor<2x6x11x1xf32>
    %collapsed_16 = tensor.collapse_shape %2 [[0], [1], [2, 3]] : tensor<2x6x11x1xf32> into tensor<2x6x11xf32>
    %3 = tensor.empty() : tensor<6xf32>
    %4 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%cst_12 : tensor<6xf32>) outs(%3 : tensor<6xf32>) {
    ^bb0(%in: f32, %out: f32):
      %27 = arith.truncf %cst_11 : f64 to f32
      %28 = arith.addf %in, %27 : f32
      linalg.yield %28 : f32
    } -> tensor<6xf32>
    %5 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%4 : tensor<6xf32>) outs(%3 : tensor<6xf32>) {
    ^bb0(%in: f32, %out: f32):
      %27 = math.rsqrt %in : f32
      linalg.yield %27 : f32
    } -> tensor<6xf32>
    %expanded_17 = tensor.expand_shape %cst_13 [[0, 1]] output_shape [6, 1] : tensor<6xf32> into tensor<6x1xf32>
    %expanded_18 = tensor.expand_shape %5 [[0, 1]] output_shape [6, 1] : tensor<6xf32> into tensor<6x1xf32>
    %6 = tensor.empty() : tensor<2x6x11xf32>
    %7 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%collapsed_16, %expanded_17 : tensor<2x6x11xf32>, tensor<6x1xf32>) outs(%6 : tensor<2x6x11xf32>) {
    ^bb0(%in: f32, %in_30: f32, %out: f32):
      %27 = arith.subf %in, %in_30 : f32
      linalg.yield %27 : f32
    } -> tensor<2x6x11xf32>
    %8 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%7, %expanded_18 : tensor<2x6x11xf32>, tensor<6x1xf32>) outs(%6 : tensor<2x6x11xf32>) {
    ^bb0(%in: f32, %in_30: f32, %out: f32):
      %27 = arith.mulf %in, %in_30 : f32
      linalg.yield %27 : f32
    } -> tensor<2x6x11xf32>
    %expanded_19 = tensor.expand_shape %cst_10 [[0, 1]] output_shape [6, 1] : tensor<6xf32> into tensor<6x1xf32>
    %9 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%8, %expanded_19 : tensor<2x6x11xf32>, tensor<6x1xf32>) outs(%6 : tensor<2x6x11xf32>) {
    ^bb0(%in: f32, %in_30: f32, %out: f32):
      %27 = arith.mulf %in, %in_30 : f32
      linalg.yield %27 : f32
    } -> tensor<2x6x11xf32>
    %expanded_20 = tensor.expand_shape %cst_9 [[0, 1]] output_shape [6, 1] : tensor<6xf32> into tensor<6x1xf32>
    %10 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%9, %expanded_20 : tensor<2x6x11xf32>, tensor<6x1xf32>) outs(%6 : tensor<2x6x11xf32>) {
    ^bb0(%in: f32, %in_30: f32, %out: f32):
      %27 = arith.addf %in, %in_30 : f32
      linalg.yield %27 : f32
    } -> tensor<2x6x11xf32>
    %11 = linalg.depthwise_conv_2d_nchw_chw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%expanded, %cst_8 : tensor<2x6x11x1xf32>, tensor<6x1x1xf32>) outs(%1 : tensor<2x6x11x1xf32>) -> tensor<2x6x11x1xf32>
    %collapsed_21 = tensor.collapse_shape %11 [[0], [1], [2, 3]] : tensor<2x6x11x1xf32> into tensor<2x6x11xf32>
    %12 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%cst_6 : tensor<6xf32>) outs(%3 : tensor<6xf32>) {
    ^bb0(%in: f32, %out: f32):
      %27 = arith.truncf %cst_11 : f64 to f32
      %28 = arith.addf %in, %27 : f32
      linalg.yield %28 : f32
    } -> tensor<6xf32>
    %13 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%12 : tensor<6xf32>) outs(%3 : tensor<6xf32>) {
    ^bb0(%in: f32, %out: f32):
      %27 = math.rsqrt %in : f32
      linalg.yield %27 : f32
    } -> tensor<6xf32>
    %expanded_22 = tensor.expand_shape %cst_7 [[0, 1]] output_shape [6, 1] : tensor<6xf32> into tensor<6x1xf32>
    %expanded_23 = tensor.expand_shape %13 [[0, 1]] output_shape [6, 1] : tensor<6xf32> into tensor<6x1xf32>
    %14 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%collapsed_21, %expanded_22 : tensor<2x6x11xf32>, tensor<6x1xf32>) outs(%6 : tensor<2x6x11xf32>) {
    ^bb0(%in: f32, %in_30: f32, %out: f32):
      %27 = arith.subf %in, %in_30 : f32
      linalg.yield %27 : f32
    } -> tensor<2x6x11xf32>
    %15 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%14, %expanded_23 : tensor<2x6x11xf32>, tensor<6x1xf32>) outs(%6 : tensor<2x6x11xf32>) {
    ^bb0(%in: f32, %in_30: f32, %out: f32):
      %27 = arith.mulf %in, %in_30 : f32
      linalg.yield %27 : f32
    } -> tensor<2x6x11xf32>
    %expanded_24 = tensor.expand_shape %cst_5 [[0, 1]] output_shape [6, 1] : tensor<6xf32> into tensor<6x1xf32>
    %16 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%15, %expanded_24 : tensor<2x6x11xf32>, tensor<6x1xf32>) outs(%6 : tensor<2x6x11xf32>) {
    ^bb0(%in: f32, %in_30: f32, %out: f32):
      %27 = arith.mulf %in, %in_30 : f32
      linalg.yield %27 : f32
    } -> tensor<2x6x11xf32>
    %expanded_25 = tensor.expand_shape %cst_4 [[0, 1]] output_shape [6, 1] : tensor<6xf32> into tensor<6x1xf32>
    %17 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%16, %expanded_25 : tensor<2x6x11xf32>, tensor<6x1xf32>) outs(%6 : tensor<2x6x11xf32>) {
    ^bb0(%in: f32, %in_30: f32, %out: f32):
      %27 = arith.addf %in, %in_30 : f32
      linalg.yield %27 : f32
    } -> tensor<2x6x11xf32>
    %18 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%10, %17 : tensor<2x6x11xf32>, tensor<2x6x11xf32>) outs(%6 : tensor<2x6x11xf32>) {
    ^bb0(%in: f32, %in_30: f32, %out: f32):
      %27 = arith.addf %in, %in_30 : f32
      linalg.yield %27 : f32
    } -> tensor<2x6x11xf32>
    %19 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%cst_2 : tensor<6xf32>) outs(%3 : tensor<6xf32>) {
    ^bb0(%in: f32, %out: f32):
      %27 = arith.truncf %cst_11 : f64 to f32
      %28 = arith.addf %in, %27 : f32
      linalg.yield %28 : f32
    } -> tensor<6xf32>
    %20 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%19 : tensor<6xf32>) outs(%3 : tensor<6xf32>) {
    ^bb0(%in: f32, %out: f32):
      %27 = math.rsqrt %in : f32
      linalg.yield %27 : f32
    } -> tensor<6xf32>
    %expanded_26 = tensor.expand_shape %cst_3 [[0, 1]] output_shape [6, 1] : tensor<6xf32> into tensor<6x1xf32>
    %expanded_27 = tensor.expand_shape %20 [[0, 1]] output_shape [6, 1] : tensor<6xf32> into tensor<6x1xf32>
    %21 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg0, %expanded_26 : tensor<2x6x11xf32>, tensor<6x1xf32>) outs(%6 : tensor<2x6x11xf32>) {
    ^bb0(%in: f32, %in_30: f32, %out: f32):
      %27 = arith.subf %in, %in_30 : f32
      linalg.yield %27 : f32
    } -> tensor<2x6x11xf32>
    %22 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%21, %expanded_27 : tensor<2x6x11xf32>, tensor<6x1xf32>) outs(%6 : tensor<2x6x11xf32>) {
    ^bb0(%in: f32, %in_30: f32, %out: f32):
      %27 = arith.mulf %in, %in_30 : f32
      linalg.yield %27 : f32
    } -> tensor<2x6x11xf32>
    %expanded_28 = tensor.expand_shape %cst_1 [[0, 1]] output_shape [6, 1] : tensor<6xf32> into tensor<6x1xf32>
    %23 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%22, %expanded_28 : tensor<2x6x11xf32>, tensor<6x1xf32>) outs(%6 : tensor<2x6x11xf32>) {
    ^bb0(%in: f32, %in_30: f32, %out: f32):
      %27 = arith.mulf %in, %in_30 : f32
      linalg.yield %27 : f32
    } -> tensor<2x6x11xf32>
    %expanded_29 = tensor.expand_shape %cst_0 [[0, 1]] output_shape [6, 1] : tensor<6xf32> into tensor<6x1xf32>
    %24 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%23, %expanded_29 : tensor<2x6x11xf32>, tensor<6x1xf32>) outs(%6 : tensor<2x6x11xf32>) {
    ^bb0(%in: f32, %in_30: f32, %out: f32):
      %27 = arith.addf %in, %in_30 : f32
      linalg.yield %27 : f32
    } -> tensor<2x6x11xf32>
    %25 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%18, %24 : tensor<2x6x11xf32>, tensor<2x6x11xf32>) outs(%6 : tensor<2x6x11xf32>) {
    ^bb0(%in: f32, %in_30: f32, %out: f32):
      %27 = arith.addf %in, %in_30 : f32
      linalg.yield %27 : f32
    } -> tensor<2x6x11xf32>
    %26 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%25 : tensor<2x6x11xf32>) outs(%6 : tensor<2x6x11xf32>) {
    ^bb0(%in: f32, %out: f32):
      %27 = arith.cmpf ugt, %in, %cst : f32
      %28 = arith.select %27, %in, %cst : f32
      linalg.yield %28 : f32
    } -> tensor<2x6x11xf32>
    return %26 : tensor<2x6x11xf32>
  }
}

{-#
  dialect_resources: {
    builtin: {
      torch_tensor_6_torch.float32_11: "0x04000000842C6ABC707C8C3C7A2E68BD673814BD46CB5B3DDCD5B5BC",
      torch_tensor_6_torch.float32_10: "0x04000000A8F42F3FAAC1583FAA66313F4719FF3E3F35433F342B403F",
      torch_tensor_6_torch.float32_9: "0x040000009CD8743FE5B0A03F3AC06C3F1E27B13F54FC533FB278A83F",
      torch_tensor_6_torch.float32_8: "0x040000006EF80D3D01BF09BEDA6DCA3C25F69DBD7B82F2BC2CFE9C3A",
      torch_tensor_6_torch.float32_7: "0x04000000EA6D483EE0E415BD65A0B9BC85C9E53C97313C3D12FE6F3D",
      torch_tensor_6_torch.float32_6: "0x04000000B3766F3F8072CD3E5311D33EEDB16F3FC664443F7EA62F3F",
      torch_tensor_6_torch.float32_5: "0x04000000A072553F37EEB93F0E29B23F5E33BE3FEC41913F5EC9B03F",
      torch_tensor_6_torch.float32_4: "0x04000000A321153D1F65313D7A77713DAAB200BE84AC343DE7EEE3BC",
      torch_tensor_6_1_1_torch.float32: "0x040000003CE206BF862C6B3FF4573FBF9CA1433F5EB526BF92D44D3F",
      torch_tensor_6_torch.float32_3: "0x040000004338703C60A1CDBDCE6AA1BDF95CA5BDE13AF2BC15816FBC",
      torch_tensor_6_torch.float32_2: "0x040000000032D03EFD591D3F9308413FB1D4B83E54BFDA3E52985A3F",
      torch_tensor_6_torch.float32_1: "0x04000000DA9F8A3FC2DF903F4627873FD951203FD150BD3FE610AC3F",
      torch_tensor_6_torch.float32: "0x040000000228AFBC761A0DBECDF8B2BB01F4383D25F0A03D7BE9DEBD",
      torch_tensor_6_1_3_torch.float32: "0x040000006C319DBED22EA73E52DC6FBE93F9DEBE35B3433DAD532BBE1D01863E1AFF9BBE5D95BE3E8459D6BE07C4163E82C7C43EB23030BE508E0BBF31BA5E3E05D601BFC9C29BBECD5A85BE"
    }
  }
#-}
