#map = affine_map<(d0) -> (d0)>
#map1 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map2 = affine_map<(d0, d1, d2, d3) -> (d1, 0, 0)>
module {
  func.func @main(%arg0: tensor<1x8x8x8xf32>) -> tensor<1x8x4x4xf32> {
    %cst = arith.constant 0.000000e+00 : f32
    %cst_0 = arith.constant dense_resource<torch_tensor_8_torch.float32_19> : tensor<8xf32>
    %cst_1 = arith.constant dense_resource<torch_tensor_8_torch.float32_18> : tensor<8xf32>
    %cst_2 = arith.constant dense_resource<torch_tensor_8_torch.float32_17> : tensor<8xf32>
    %cst_3 = arith.constant dense_resource<torch_tensor_8_torch.float32_16> : tensor<8xf32>
    %cst_4 = arith.constant dense_resource<torch_tensor_8_1_1_1_torch.float32> : tensor<8x1x1x1xf32>
    %cst_5 = arith.constant dense_resource<torch_tensor_8_torch.float32_15> : tensor<8xf32>
    %cst_6 = arith.constant dense_resource<torch_tensor_8_torch.float32_14> : tensor<8xf32>
    %cst_7 = arith.constant dense_resource<torch_tensor_8_torch.float32_13> : tensor<8xf32>
    %cst_8 = arith.constant dense_resource<torch_tensor_8_torch.float32_12> : tensor<8xf32>
    %cst_9 = arith.constant dense_resource<torch_tensor_8_1_3_3_torch.float32_3> : tensor<8x1x3x3xf32>
    %cst_10 = arith.constant dense_resource<torch_tensor_8_torch.float32_11> : tensor<8xf32>
    %cst_11 = arith.constant dense_resource<torch_tensor_8_torch.float32_10> : tensor<8xf32>
    %cst_12 = arith.constant dense_resource<torch_tensor_8_torch.float32_9> : tensor<8xf32>
    %cst_13 = arith.constant dense_resource<torch_tensor_8_torch.float32_8> : tensor<8xf32>
    %cst_14 = arith.constant dense_resource<torch_tensor_8_1_3_3_torch.float32_2> : tensor<8x1x3x3xf32>
    %cst_15 = arith.constant dense_resource<torch_tensor_8_torch.float32_7> : tensor<8xf32>
    %cst_16 = arith.constant dense_resource<torch_tensor_8_torch.float32_6> : tensor<8xf32>
    %cst_17 = arith.constant dense_resource<torch_tensor_8_torch.float32_5> : tensor<8xf32>
    %cst_18 = arith.constant dense_resource<torch_tensor_8_torch.float32_4> : tensor<8xf32>
    %cst_19 = arith.constant dense_resource<torch_tensor_8_1_3_3_torch.float32_1> : tensor<8x1x3x3xf32>
    %cst_20 = arith.constant dense_resource<torch_tensor_8_torch.float32_3> : tensor<8xf32>
    %cst_21 = arith.constant dense_resource<torch_tensor_8_torch.float32_2> : tensor<8xf32>
    %cst_22 = arith.constant 1.000000e-05 : f64
    %cst_23 = arith.constant dense_resource<torch_tensor_8_torch.float32_1> : tensor<8xf32>
    %cst_24 = arith.constant dense_resource<torch_tensor_8_torch.float32> : tensor<8xf32>
    %cst_25 = arith.constant dense_resource<torch_tensor_8_1_3_3_torch.float32> : tensor<8x1x3x3xf32>
    %padded = tensor.pad %arg0 low[0, 0, 1, 1] high[0, 0, 1, 1] {
    ^bb0(%arg1: index, %arg2: index, %arg3: index, %arg4: index):
      tensor.yield %cst : f32
    } : tensor<1x8x8x8xf32> to tensor<1x8x10x10xf32>
    %0 = tensor.empty() : tensor<1x8x4x4xf32>
    %1 = linalg.fill ins(%cst : f32) outs(%0 : tensor<1x8x4x4xf32>) -> tensor<1x8x4x4xf32>
    %collapsed = tensor.collapse_shape %cst_25 [[0, 1], [2], [3]] : tensor<8x1x3x3xf32> into tensor<8x3x3xf32>
    %2 = linalg.depthwise_conv_2d_nchw_chw {dilations = dense<1> : vector<2xi64>, strides = dense<2> : vector<2xi64>} ins(%padded, %collapsed : tensor<1x8x10x10xf32>, tensor<8x3x3xf32>) outs(%1 : tensor<1x8x4x4xf32>) -> tensor<1x8x4x4xf32>
    %3 = tensor.empty() : tensor<8xf32>
    %4 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%cst_23 : tensor<8xf32>) outs(%3 : tensor<8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %43 = arith.truncf %cst_22 : f64 to f32
      %44 = arith.addf %in, %43 : f32
      linalg.yield %44 : f32
    } -> tensor<8xf32>
    %5 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%4 : tensor<8xf32>) outs(%3 : tensor<8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %43 = math.rsqrt %in : f32
      linalg.yield %43 : f32
    } -> tensor<8xf32>
    %expanded = tensor.expand_shape %cst_24 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %expanded_26 = tensor.expand_shape %5 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %6 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%2, %expanded : tensor<1x8x4x4xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x4x4xf32>) {
    ^bb0(%in: f32, %in_49: f32, %out: f32):
      %43 = arith.subf %in, %in_49 : f32
      linalg.yield %43 : f32
    } -> tensor<1x8x4x4xf32>
    %7 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%6, %expanded_26 : tensor<1x8x4x4xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x4x4xf32>) {
    ^bb0(%in: f32, %in_49: f32, %out: f32):
      %43 = arith.mulf %in, %in_49 : f32
      linalg.yield %43 : f32
    } -> tensor<1x8x4x4xf32>
    %expanded_27 = tensor.expand_shape %cst_21 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %8 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%7, %expanded_27 : tensor<1x8x4x4xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x4x4xf32>) {
    ^bb0(%in: f32, %in_49: f32, %out: f32):
      %43 = arith.mulf %in, %in_49 : f32
      linalg.yield %43 : f32
    } -> tensor<1x8x4x4xf32>
    %expanded_28 = tensor.expand_shape %cst_20 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %9 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%8, %expanded_28 : tensor<1x8x4x4xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x4x4xf32>) {
    ^bb0(%in: f32, %in_49: f32, %out: f32):
      %43 = arith.addf %in, %in_49 : f32
      linalg.yield %43 : f32
    } -> tensor<1x8x4x4xf32>
    %collapsed_29 = tensor.collapse_shape %cst_19 [[0, 1], [2], [3]] : tensor<8x1x3x3xf32> into tensor<8x3x3xf32>
    %10 = linalg.depthwise_conv_2d_nchw_chw {dilations = dense<1> : vector<2xi64>, strides = dense<2> : vector<2xi64>} ins(%padded, %collapsed_29 : tensor<1x8x10x10xf32>, tensor<8x3x3xf32>) outs(%1 : tensor<1x8x4x4xf32>) -> tensor<1x8x4x4xf32>
    %11 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%cst_17 : tensor<8xf32>) outs(%3 : tensor<8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %43 = arith.truncf %cst_22 : f64 to f32
      %44 = arith.addf %in, %43 : f32
      linalg.yield %44 : f32
    } -> tensor<8xf32>
    %12 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%11 : tensor<8xf32>) outs(%3 : tensor<8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %43 = math.rsqrt %in : f32
      linalg.yield %43 : f32
    } -> tensor<8xf32>
    %expanded_30 = tensor.expand_shape %cst_18 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %expanded_31 = tensor.expand_shape %12 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %13 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%10, %expanded_30 : tensor<1x8x4x4xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x4x4xf32>) {
    ^bb0(%in: f32, %in_49: f32, %out: f32):
      %43 = arith.subf %in, %in_49 : f32
      linalg.yield %43 : f32
    } -> tensor<1x8x4x4xf32>
    %14 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%13, %expanded_31 : tensor<1x8x4x4xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x4x4xf32>) {
    ^bb0(%in: f32, %in_49: f32, %out: f32):
      %43 = arith.mulf %in, %in_49 : f32
      linalg.yield %43 : f32
    } -> tensor<1x8x4x4xf32>
    %expanded_32 = tensor.expand_shape %cst_16 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %15 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%14, %expanded_32 : tensor<1x8x4x4xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x4x4xf32>) {
    ^bb0(%in: f32, %in_49: f32, %out: f32):
      %43 = arith.mulf %in, %in_49 : f32
      linalg.yield %43 : f32
    } -> tensor<1x8x4x4xf32>
    %expanded_33 = tensor.expand_shape %cst_15 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %16 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%15, %expanded_33 : tensor<1x8x4x4xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x4x4xf32>) {
    ^bb0(%in: f32, %in_49: f32, %out: f32):
      %43 = arith.addf %in, %in_49 : f32
      linalg.yield %43 : f32
    } -> tensor<1x8x4x4xf32>
    %17 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%9, %16 : tensor<1x8x4x4xf32>, tensor<1x8x4x4xf32>) outs(%0 : tensor<1x8x4x4xf32>) {
    ^bb0(%in: f32, %in_49: f32, %out: f32):
      %43 = arith.addf %in, %in_49 : f32
      linalg.yield %43 : f32
    } -> tensor<1x8x4x4xf32>
    %collapsed_34 = tensor.collapse_shape %cst_14 [[0, 1], [2], [3]] : tensor<8x1x3x3xf32> into tensor<8x3x3xf32>
    %18 = linalg.depthwise_conv_2d_nchw_chw {dilations = dense<1> : vector<2xi64>, strides = dense<2> : vector<2xi64>} ins(%padded, %collapsed_34 : tensor<1x8x10x10xf32>, tensor<8x3x3xf32>) outs(%1 : tensor<1x8x4x4xf32>) -> tensor<1x8x4x4xf32>
    %19 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%cst_12 : tensor<8xf32>) outs(%3 : tensor<8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %43 = arith.truncf %cst_22 : f64 to f32
      %44 = arith.addf %in, %43 : f32
      linalg.yield %44 : f32
    } -> tensor<8xf32>
    %20 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%19 : tensor<8xf32>) outs(%3 : tensor<8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %43 = math.rsqrt %in : f32
      linalg.yield %43 : f32
    } -> tensor<8xf32>
    %expanded_35 = tensor.expand_shape %cst_13 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %expanded_36 = tensor.expand_shape %20 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %21 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%18, %expanded_35 : tensor<1x8x4x4xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x4x4xf32>) {
    ^bb0(%in: f32, %in_49: f32, %out: f32):
      %43 = arith.subf %in, %in_49 : f32
      linalg.yield %43 : f32
    } -> tensor<1x8x4x4xf32>
    %22 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%21, %expanded_36 : tensor<1x8x4x4xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x4x4xf32>) {
    ^bb0(%in: f32, %in_49: f32, %out: f32):
      %43 = arith.mulf %in, %in_49 : f32
      linalg.yield %43 : f32
    } -> tensor<1x8x4x4xf32>
    %expanded_37 = tensor.expand_shape %cst_11 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %23 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%22, %expanded_37 : tensor<1x8x4x4xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x4x4xf32>) {
    ^bb0(%in: f32, %in_49: f32, %out: f32):
      %43 = arith.mulf %in, %in_49 : f32
      linalg.yield %43 : f32
    } -> tensor<1x8x4x4xf32>
    %expanded_38 = tensor.expand_shape %cst_10 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %24 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%23, %expanded_38 : tensor<1x8x4x4xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x4x4xf32>) {
    ^bb0(%in: f32, %in_49: f32, %out: f32):
      %43 = arith.addf %in, %in_49 : f32
      linalg.yield %43 : f32
    } -> tensor<1x8x4x4xf32>
    %25 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%17, %24 : tensor<1x8x4x4xf32>, tensor<1x8x4x4xf32>) outs(%0 : tensor<1x8x4x4xf32>) {
    ^bb0(%in: f32, %in_49: f32, %out: f32):
      %43 = arith.addf %in, %in_49 : f32
      linalg.yield %43 : f32
    } -> tensor<1x8x4x4xf32>
    %collapsed_39 = tensor.collapse_shape %cst_9 [[0, 1], [2], [3]] : tensor<8x1x3x3xf32> into tensor<8x3x3xf32>
    %26 = linalg.depthwise_conv_2d_nchw_chw {dilations = dense<1> : vector<2xi64>, strides = dense<2> : vector<2xi64>} ins(%padded, %collapsed_39 : tensor<1x8x10x10xf32>, tensor<8x3x3xf32>) outs(%1 : tensor<1x8x4x4xf32>) -> tensor<1x8x4x4xf32>
    %27 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%cst_7 : tensor<8xf32>) outs(%3 : tensor<8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %43 = arith.truncf %cst_22 : f64 to f32
      %44 = arith.addf %in, %43 : f32
      linalg.yield %44 : f32
    } -> tensor<8xf32>
    %28 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%27 : tensor<8xf32>) outs(%3 : tensor<8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %43 = math.rsqrt %in : f32
      linalg.yield %43 : f32
    } -> tensor<8xf32>
    %expanded_40 = tensor.expand_shape %cst_8 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %expanded_41 = tensor.expand_shape %28 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %29 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%26, %expanded_40 : tensor<1x8x4x4xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x4x4xf32>) {
    ^bb0(%in: f32, %in_49: f32, %out: f32):
      %43 = arith.subf %in, %in_49 : f32
      linalg.yield %43 : f32
    } -> tensor<1x8x4x4xf32>
    %30 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%29, %expanded_41 : tensor<1x8x4x4xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x4x4xf32>) {
    ^bb0(%in: f32, %in_49: f32, %out: f32):
      %43 = arith.mulf %in, %in_49 : f32
      linalg.yield %43 : f32
    } -> tensor<1x8x4x4xf32>
    %expanded_42 = tensor.expand_shape %cst_6 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %31 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%30, %expanded_42 : tensor<1x8x4x4xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x4x4xf32>) {
    ^bb0(%in: f32, %in_49: f32, %out: f32):
      %43 = arith.mulf %in, %in_49 : f32
      linalg.yield %43 : f32
    } -> tensor<1x8x4x4xf32>
    %expanded_43 = tensor.expand_shape %cst_5 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %32 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%31, %expanded_43 : tensor<1x8x4x4xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x4x4xf32>) {
    ^bb0(%in: f32, %in_49: f32, %out: f32):
      %43 = arith.addf %in, %in_49 : f32
      linalg.yield %43 : f32
    } -> tensor<1x8x4x4xf32>
    %33 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%25, %32 : tensor<1x8x4x4xf32>, tensor<1x8x4x4xf32>) outs(%0 : tensor<1x8x4x4xf32>) {
    ^bb0(%in: f32, %in_49: f32, %out: f32):
      %43 = arith.addf %in, %in_49 : f32
      linalg.yield %43 : f32
    } -> tensor<1x8x4x4xf32>
    %collapsed_44 = tensor.collapse_shape %cst_4 [[0, 1], [2], [3]] : tensor<8x1x1x1xf32> into tensor<8x1x1xf32>
    %34 = linalg.depthwise_conv_2d_nchw_chw {dilations = dense<1> : vector<2xi64>, strides = dense<2> : vector<2xi64>} ins(%arg0, %collapsed_44 : tensor<1x8x8x8xf32>, tensor<8x1x1xf32>) outs(%1 : tensor<1x8x4x4xf32>) -> tensor<1x8x4x4xf32>
    %35 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%cst_2 : tensor<8xf32>) outs(%3 : tensor<8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %43 = arith.truncf %cst_22 : f64 to f32
      %44 = arith.addf %in, %43 : f32
      linalg.yield %44 : f32
    } -> tensor<8xf32>
    %36 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%35 : tensor<8xf32>) outs(%3 : tensor<8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %43 = math.rsqrt %in : f32
      linalg.yield %43 : f32
    } -> tensor<8xf32>
    %expanded_45 = tensor.expand_shape %cst_3 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %expanded_46 = tensor.expand_shape %36 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %37 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%34, %expanded_45 : tensor<1x8x4x4xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x4x4xf32>) {
    ^bb0(%in: f32, %in_49: f32, %out: f32):
      %43 = arith.subf %in, %in_49 : f32
      linalg.yield %43 : f32
    } -> tensor<1x8x4x4xf32>
    %38 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%37, %expanded_46 : tensor<1x8x4x4xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x4x4xf32>) {
    ^bb0(%in: f32, %in_49: f32, %out: f32):
      %43 = arith.mulf %in, %in_49 : f32
      linalg.yield %43 : f32
    } -> tensor<1x8x4x4xf32>
    %expanded_47 = tensor.expand_shape %cst_1 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %39 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%38, %expanded_47 : tensor<1x8x4x4xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x4x4xf32>) {
    ^bb0(%in: f32, %in_49: f32, %out: f32):
      %43 = arith.mulf %in, %in_49 : f32
      linalg.yield %43 : f32
    } -> tensor<1x8x4x4xf32>
    %expanded_48 = tensor.expand_shape %cst_0 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %40 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%39, %expanded_48 : tensor<1x8x4x4xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x4x4xf32>) {
    ^bb0(%in: f32, %in_49: f32, %out: f32):
      %43 = arith.addf %in, %in_49 : f32
      linalg.yield %43 : f32
    } -> tensor<1x8x4x4xf32>
    %41 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%33, %40 : tensor<1x8x4x4xf32>, tensor<1x8x4x4xf32>) outs(%0 : tensor<1x8x4x4xf32>) {
    ^bb0(%in: f32, %in_49: f32, %out: f32):
      %43 = arith.addf %in, %in_49 : f32
      linalg.yield %43 : f32
    } -> tensor<1x8x4x4xf32>
    %42 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%41 : tensor<1x8x4x4xf32>) outs(%0 : tensor<1x8x4x4xf32>) {
    ^bb0(%in: f32, %out: f32):
      %43 = arith.cmpf ugt, %in, %cst : f32
      %44 = arith.select %43, %in, %cst : f32
      linalg.yield %44 : f32
    } -> tensor<1x8x4x4xf32>
    return %42 : tensor<1x8x4x4xf32>
  }
}

{-#
  dialect_resources: {
    builtin: {
      torch_tensor_8_torch.float32_19: "0x04000000337FA03C998008BE453439BD63D4853DDE1AAF3D91C0B9BCC7BF21BDFB9110BE",
      torch_tensor_8_torch.float32_18: "0x040000002232B73F1CA6BD3F344F9A3FF6DB8B3F7FF43B3FE7647B3F5370253FA4529D3F",
      torch_tensor_8_torch.float32_17: "0x040000001031AF3FBA32763F272A7D3FC112683FAC0D883F00AAA63FBB995D3F8728AC3F",
      torch_tensor_8_torch.float32_16: "0x0400000043EBAA3DD2B56ABD7F47EABDC111043E75504DBD604E77BE5D03F23D0A85D93D",
      torch_tensor_8_1_1_1_torch.float32: "0x0400000000B4D33E128E7A3F8E2E673F3A3F6F3F2A41653FA00B503F3809863ED082ABBD",
      torch_tensor_8_torch.float32_15: "0x040000000377643BFF6034BE7D0B903B8A3C7A3BF7F016BEAB6E793D591E953C15405D3D",
      torch_tensor_8_torch.float32_14: "0x040000006923283FC236183FF635AC3F4EAA853F7B5F103FA076593FD2E12D3FF9FE083F",
      torch_tensor_8_torch.float32_13: "0x04000000E6815E3F4F290D3FCA5CA83F8CC0B63FFDB4373F74A19E3F6BAD6A3F05DC0A3F",
      torch_tensor_8_torch.float32_12: "0x04000000071F093E2DE346BD815AC0BDF9F4113DBBFCE6BA31C0063D8F9A933DFE74C7BD",
      torch_tensor_8_1_3_3_torch.float32_3: "0x04000000ABDAA83E472CA7BE20BEA63D9BDE55BECBA45D3DE6619ABEEBEF273E367197BDD6FE4B3E0040A4BB369D42BD70BDA5BDFA449CBE2EFC10BE805F353C220984BEFAC6953ED6FD5DBE13FB04BEA09536BD2E408ABEAB982CBBE35D24BECBDA8EBE56F5053CD716973E301BA83D9BC38C3E56A155BB0047EEBDD88C893E20C435BE76E29DBE0B69953DA61C2A3E7B094CBE3B46F03DDB32F2BD16A925BD9B2797BD760492BD7EDD8ABE764FA73D3B92B3BD707F823EC0E3633D27938BBEDCD581BEF8E331BEEE74233E60615CBE98261CBE2BE0773D4BA56CBEC81428BE0CC29A3EF67534BEFB71E3BD2E1F743E8BF9983DCAF4853E0A5B96BE2B9D2A3EABD650BD88AC5ABE1E3112BEDB14A5BE3E206C3EABFD82BDA458A7BEFCF4913E5B155D3E",
      torch_tensor_8_torch.float32_11: "0x040000009489023D25503D3D55A561BD5FC2593DCB187D3D9AD1B3BCD831BF3BA0E542BD",
      torch_tensor_8_torch.float32_10: "0x040000005CD4963F59B8993F817C4F3F7F23363F70D6853FC236A13F28D0543FC2CA113F",
      torch_tensor_8_torch.float32_9: "0x040000002BD0633F23D5363F3E8F003F87799E3F0CEFA83FC388463F0AF64B3F92CF083F",
      torch_tensor_8_torch.float32_8: "0x040000004CBF293BDA3B8B3D02F80BBED6CBA23DB094EDBDEF0F1C3C7FFBDDBB03A2CF3D",
      torch_tensor_8_1_3_3_torch.float32_2: "0x040000002096F1BD539E82BE86C1A9BE6CC6A2BE00F55EBE7AE9A5BE06CED43D666FFF3D9B94093ED6E5A9BE1311533E5B18853D6E892E3E9BC8A7BDCBE9233EE3DCA1BE7085E83D1E55873E187C0F3E63DFA0BEFBA3BFBD768D29BDC8D7323E482901BE165F443D96A6EFBD0BE558BD006ED9BBCEFF43BED0EA6CBE44E48C3EDE648F3E2B5725BC4AB9933E6783833EE3FF56BEC3A107BE9B716ABE76B6DC3D2B1E0A3CE03C3BBDC06D7D3EC86A05BE03CF3ABE4EA572BE6EA52DBE527EA43EFBF325BE86D6BBBD06D8193EDF1383BEDB2C4FBE63397B3E80EA02BED01E31BE00A530BDA08C42BD0085793DB647FA3D869783BE68189B3E0B43A2BE7635E73D669EC0BDC02410BE26A59F3EA776A4BE567EBA3C9EB85A3E3393983EC24890BE2B80243D",
      torch_tensor_8_torch.float32_7: "0x040000004878C13C643388BDCBE43BBC4387FCBC54C63A3EBE48823D6F939B3DAE86353D",
      torch_tensor_8_torch.float32_6: "0x04000000B14C403F48A60E3FC032543FCC051C3F8AA1B53FBA5F963F0FD1523FDA69053F",
      torch_tensor_8_torch.float32_5: "0x04000000B8DD673FB9EF153FCF37143F6E423A3F6583823F0252313F98C2983FEC93913F",
      torch_tensor_8_torch.float32_4: "0x040000000A5A183E6BD25F3D6F0C4E3D6FFC993CA2D512BE267D17BDE202F63D4CBE993D",
      torch_tensor_8_1_3_3_torch.float32_1: "0x04000000CE2CA4BE865B9ABECB75D5BD1F29AA3ED8B941BE8078E93CDE518B3E8BABF1BDAB59D1BD431D65BED6B0513CEE4B9F3E5B930B3E78EB6F3E00E9B4BC16DE58BD20EC73BDABAD423E800833BD62C891BE9BB7EFBD2095053E3B65A63E004378BDE39794BE70547BBE1B4886BEB897093E4B9B7B3E60E3C93D4661EB3D3B5F5E3E6660693E38D24B3EA0DF3E3E00B9B83D062F303E08366ABEFEED5CBE2099B73DE079543D6E0996BE28A978BE10DD87BE2E8C873EC8295F3E33A933BEB6004E3DB0049DBD725D943E28949ABE330479BE54178EBE0EA6463ED8A02ABE304D4B3E76C3E63D58D726BE5BE7B7BDB6210ABE6696163EBBE208BE0BADE73D0014C33CA64B88BEF39056BEEEAB6CBE5EDB323ECBEB933DD65109BC733E4BBE0A19A9BE",
      torch_tensor_8_torch.float32_3: "0x040000003CEE1F3EF79654BC83B95ABCAB74023E30F952BCEF9487BE876E7A3DB3A8423D",
      torch_tensor_8_torch.float32_2: "0x0400000006DD313FEE5FA43F530E8B3FDBDF2B3F29071B3F5CA9A83F1EE8043F8806A83F",
      torch_tensor_8_torch.float32_1: "0x04000000EE06003F11FC233F14D68C3F5C6B883F0A4B183FE2D1183F83165F3F3FDF063F",
      torch_tensor_8_torch.float32: "0x0400000067BE10BEEB63BF3C350A5F3B7C530F3D4056BEBACFD27ABDF063F2BD63DD17BE",
      torch_tensor_8_1_3_3_torch.float32: "0x04000000E076F8BD3BFBDA3D7B5DA53D9BD592BE4E4E083E607C273E5637F03BD6030C3D5BA29E3D38E6753ECACB963E363C443DE07E113E669AB2BD23814B3E964306BEBEAD8CBE1825203E2031FD3DA042963D033A113E5678223D8B56E83D68160B3E8B2138BE404F92BC0BC24D3DF6494FBD6A7E8FBEB683013D3E9A503E688B36BEE08FA73EDBAF9B3DDE2B113EE6CD03BE889B8BBEBB0FFEBD80DA263C60891BBE72FD973EFE765ABE88E565BE5025F2BD2B1D993E8E131CBE9FE39D3EBB08243EEB734FBD508A303ED045223E66BC2DBE368B8CBDDB4FA53E83B1433ED6B626BEC08FB7BD8B503F3E7E482D3E5674D83CEEA05BBE80C17BBE001790BD7BFEFA3DF68E11BD00B18EBEC04EA7BD885AAA3E2E0F8DBE1F7484BE7E92563E86D0A93E"
    }
  }
#-}
