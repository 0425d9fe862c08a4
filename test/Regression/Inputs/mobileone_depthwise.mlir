#map = affine_map<(d0) -> (d0)>
#map1 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map2 = affine_map<(d0, d1, d2, d3) -> (d1, 0, 0)>
module {
  func.func @main(%arg0: tensor<1x8x8x8xf32>) -> tensor<1x8x8x8xf32> {
    %cst = arith.constant 0.000000e+00 : f32
    %cst_0 = arith.constant dense_resource<torch_tensor_8_torch.float32_23> : tensor<8xf32>
    %cst_1 = arith.constant dense_resource<torch_tensor_8_torch.float32_22> : tensor<8xf32>
    %cst_2 = arith.constant dense_resource<torch_tensor_8_torch.float32_21> : tensor<8xf32>
    %cst_3 = arith.constant dense_resource<torch_tensor_8_torch.float32_20> : tensor<8xf32>
    %cst_4 = arith.constant dense_resource<torch_tensor_8_torch.float32_19> : tensor<8xf32>
    %cst_5 = arith.constant dense_resource<torch_tensor_8_torch.float32_18> : tensor<8xf32>
    %cst_6 = arith.constant dense_resource<torch_tensor_8_torch.float32_17> : tensor<8xf32>
    %cst_7 = arith.constant dense_resource<torch_tensor_8_torch.float32_16> : tensor<8xf32>
    %cst_8 = arith.constant dense_resource<torch_tensor_8_1_1_1_torch.float32> : tensor<8x1x1x1xf32>
    %cst_9 = arith.constant dense_resource<torch_tensor_8_torch.float32_15> : tensor<8xf32>
    %cst_10 = arith.constant dense_resource<torch_tensor_8_torch.float32_14> : tensor<8xf32>
    %cst_11 = arith.constant dense_resource<torch_tensor_8_torch.float32_13> : tensor<8xf32>
    %cst_12 = arith.constant dense_resource<torch_tensor_8_torch.float32_12> : tensor<8xf32>
    %cst_13 = arith.constant dense_resource<torch_tensor_8_1_3_3_torch.float32_3> : tensor<8x1x3x3xf32>
    %cst_14 = arith.constant dense_resource<torch_tensor_8_torch.float32_11> : tensor<8xf32>
    %cst_15 = arith.constant dense_resource<torch_tensor_8_torch.float32_10> : tensor<8xf32>
    %cst_16 = arith.constant dense_resource<torch_tensor_8_torch.float32_9> : tensor<8xf32>
    %cst_17 = arith.constant dense_resource<torch_tensor_8_torch.float32_8> : tensor<8xf32>
    %cst_18 = arith.constant dense_resource<torch_tensor_8_1_3_3_torch.float32_2> : tensor<8x1x3x3xf32>
    %cst_19 = arith.constant dense_resource<torch_tensor_8_torch.float32_7> : tensor<8xf32>
    %cst_20 = arith.constant dense_resource<torch_tensor_8_torch.float32_6> : tensor<8xf32>
    %cst_21 = arith.constant dense_resource<torch_tensor_8_torch.float32_5> : tensor<8xf32>
    %cst_22 = arith.constant dense_resource<torch_tensor_8_torch.float32_4> : tensor<8xf32>
    %cst_23 = arith.constant dense_resource<torch_tensor_8_1_3_3_torch.float32_1> : tensor<8x1x3x3xf32>
    %cst_24 = arith.constant dense_resource<torch_tensor_8_torch.float32_3> : tensor<8xf32>
    %cst_25 = arith.constant dense_resource<torch_tensor_8_torch.float32_2> : tensor<8xf32>
    %cst_26 = arith.constant 1.000000e-05 : f64
    %cst_27 = arith.constant dense_resource<torch_tensor_8_torch.float32_1> : tensor<8xf32>
    %cst_28 = arith.constant dense_resource<torch_tensor_8_torch.float32> : tensor<8xf32>
    %cst_29 = arith.constant dense_resource<torch_tensor_8_1_3_3_torch.float32> : tensor<8x1x3x3xf32>
    %padded = tensor.pad %arg0 low[0, 0, 1, 1] high[0, 0, 1, 1] {
    ^bb0(%arg1: index, %arg2: index, %arg3: index, %arg4: index):
      tensor.yield %cst : f32
    } : tensor<1x8x8x8xf32> to tensor<1x8x10x10xf32>
    %0 = tensor.empty() : tensor<1x8x8x8xf32>
    %1 = linalg.fill ins(%cst : f32) outs(%0 : tensor<1x8x8x8xf32>) -> tensor<1x8x8x8xf32>
    %collapsed = tensor.collapse_shape %cst_29 [[0, 1], [2], [3]] : tensor<8x1x3x3xf32> into tensor<8x3x3xf32>
    %2 = linalg.depthwise_conv_2d_nchw_chw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%padded, %collapsed : tensor<1x8x10x10xf32>, tensor<8x3x3xf32>) outs(%1 : tensor<1x8x8x8xf32>) -> tensor<1x8x8x8xf32>
    %3 = tensor.empty() : tensor<8xf32>
    %4 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%cst_27 : tensor<8xf32>) outs(%3 : tensor<8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %50 = arith.truncf %cst_26 : f64 to f32
      %51 = arith.addf %in, %50 : f32
      linalg.yield %51 : f32
    } -> tensor<8xf32>
    %5 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%4 : tensor<8xf32>) outs(%3 : tensor<8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %50 = math.rsqrt %in : f32
      linalg.yield %50 : f32
    } -> tensor<8xf32>
    %expanded = tensor.expand_shape %cst_28 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %expanded_30 = tensor.expand_shape %5 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %6 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%2, %expanded : tensor<1x8x8x8xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_57: f32, %out: f32):
      %50 = arith.subf %in, %in_57 : f32
      linalg.yield %50 : f32
    } -> tensor<1x8x8x8xf32>
    %7 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%6, %expanded_30 : tensor<1x8x8x8xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_57: f32, %out: f32):
      %50 = arith.mulf %in, %in_57 : f32
      linalg.yield %50 : f32
    } -> tensor<1x8x8x8xf32>
    %expanded_31 = tensor.expand_shape %cst_25 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %8 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%7, %expanded_31 : tensor<1x8x8x8xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_57: f32, %out: f32):
      %50 = arith.mulf %in, %in_57 : f32
      linalg.yield %50 : f32
    } -> tensor<1x8x8x8xf32>
    %expanded_32 = tensor.expand_shape %cst_24 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %9 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%8, %expanded_32 : tensor<1x8x8x8xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_57: f32, %out: f32):
      %50 = arith.addf %in, %in_57 : f32
      linalg.yield %50 : f32
    } -> tensor<1x8x8x8xf32>
    %collapsed_33 = tensor.collapse_shape %cst_23 [[0, 1], [2], [3]] : tensor<8x1x3x3xf32> into tensor<8x3x3xf32>
    %10 = linalg.depthwise_conv_2d_nchw_chw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%padded, %collapsed_33 : tensor<1x8x10x10xf32>, tensor<8x3x3xf32>) outs(%1 : tensor<1x8x8x8xf32>) -> tensor<1x8x8x8xf32>
    %11 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%cst_21 : tensor<8xf32>) outs(%3 : tensor<8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %50 = arith.truncf %cst_26 : f64 to f32
      %51 = arith.addf %in, %50 : f32
      linalg.yield %51 : f32
    } -> tensor<8xf32>
    %12 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%11 : tensor<8xf32>) outs(%3 : tensor<8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %50 = math.rsqrt %in : f32
      linalg.yield %50 : f32
    } -> tensor<8xf32>
    %expanded_34 = tensor.expand_shape %cst_22 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %expanded_35 = tensor.expand_shape %12 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %13 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%10, %expanded_34 : tensor<1x8x8x8xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_57: f32, %out: f32):
      %50 = arith.subf %in, %in_57 : f32
      linalg.yield %50 : f32
    } -> tensor<1x8x8x8xf32>
    %14 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%13, %expanded_35 : tensor<1x8x8x8xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_57: f32, %out: f32):
      %50 = arith.mulf %in, %in_57 : f32
      linalg.yield %50 : f32
    } -> tensor<1x8x8x8xf32>
    %expanded_36 = tensor.expand_shape %cst_20 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %15 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%14, %expanded_36 : tensor<1x8x8x8xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_57: f32, %out: f32):
      %50 = arith.mulf %in, %in_57 : f32
      linalg.yield %50 : f32
    } -> tensor<1x8x8x8xf32>
    %expanded_37 = tensor.expand_shape %cst_19 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %16 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%15, %expanded_37 : tensor<1x8x8x8xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_57: f32, %out: f32):
      %50 = arith.addf %in, %in_57 : f32
      linalg.yield %50 : f32
    } -> tensor<1x8x8x8xf32>
    %17 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%9, %16 : tensor<1x8x8x8xf32>, tensor<1x8x8x8xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_57: f32, %out: f32):
      %50 = arith.addf %in, %in_57 : f32
      linalg.yield %50 : f32
    } -> tensor<1x8x8x8xf32>
    %collapsed_38 = tensor.collapse_shape %cst_18 [[0, 1], [2], [3]] : tensor<8x1x3x3xf32> into tensor<8x3x3xf32>
    %18 = linalg.depthwise_conv_2d_nchw_chw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%padded, %collapsed_38 : tensor<1x8x10x10xf32>, tensor<8x3x3xf32>) outs(%1 : tensor<1x8x8x8xf32>) -> tensor<1x8x8x8xf32>
    %19 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%cst_16 : tensor<8xf32>) outs(%3 : tensor<8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %50 = arith.truncf %cst_26 : f64 to f32
      %51 = arith.addf %in, %50 : f32
      linalg.yield %51 : f32
    } -> tensor<8xf32>
    %20 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%19 : tensor<8xf32>) outs(%3 : tensor<8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %50 = math.rsqrt %in : f32
      linalg.yield %50 : f32
    } -> tensor<8xf32>
    %expanded_39 = tensor.expand_shape %cst_17 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %expanded_40 = tensor.expand_shape %20 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %21 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%18, %expanded_39 : tensor<1x8x8x8xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_57: f32, %out: f32):
      %50 = arith.subf %in, %in_57 : f32
      linalg.yield %50 : f32
    } -> tensor<1x8x8x8xf32>
    %22 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%21, %expanded_40 : tensor<1x8x8x8xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_57: f32, %out: f32):
      %50 = arith.mulf %in, %in_57 : f32
      linalg.yield %50 : f32
    } -> tensor<1x8x8x8xf32>
    %expanded_41 = tensor.expand_shape %cst_15 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %23 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%22, %expanded_41 : tensor<1x8x8x8xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_57: f32, %out: f32):
      %50 = arith.mulf %in, %in_57 : f32
      linalg.yield %50 : f32
    } -> tensor<1x8x8x8xf32>
    %expanded_42 = tensor.expand_shape %cst_14 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %24 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%23, %expanded_42 : tensor<1x8x8x8xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_57: f32, %out: f32):
      %50 = arith.addf %in, %in_57 : f32
      linalg.yield %50 : f32
    } -> tensor<1x8x8x8xf32>
    %25 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%17, %24 : tensor<1x8x8x8xf32>, tensor<1x8x8x8xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_57: f32, %out: f32):
      %50 = arith.addf %in, %in_57 : f32
      linalg.yield %50 : f32
    } -> tensor<1x8x8x8xf32>
    %collapsed_43 = tensor.collapse_shape %cst_13 [[0, 1], [2], [3]] : tensor<8x1x3x3xf32> into tensor<8x3x3xf32>
    %26 = linalg.depthwise_conv_2d_nchw_chw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%padded, %collapsed_43 : tensor<1x8x10x10xf32>, tensor<8x3x3xf32>) outs(%1 : tensor<1x8x8x8xf32>) -> tensor<1x8x8x8xf32>
    %27 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%cst_11 : tensor<8xf32>) outs(%3 : tensor<8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %50 = arith.truncf %cst_26 : f64 to f32
      %51 = arith.addf %in, %50 : f32
      linalg.yield %51 : f32
    } -> tensor<8xf32>
    %28 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%27 : tensor<8xf32>) outs(%3 : tensor<8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %50 = math.rsqrt %in : f32
      linalg.yield %50 : f32
    } -> tensor<8xf32>
    %expanded_44 = tensor.expand_shape %cst_12 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %expanded_45 = tensor.expand_shape %28 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %29 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%26, %expanded_44 : tensor<1x8x8x8xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_57: f32, %out: f32):
      %50 = arith.subf %in, %in_57 : f32
      linalg.yield %50 : f32
    } -> tensor<1x8x8x8xf32>
    %30 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%29, %expanded_45 : tensor<1x8x8x8xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_57: f32, %out: f32):
      %50 = arith.mulf %in, %in_57 : f32
      linalg.yield %50 : f32
    } -> tensor<1x8x8x8xf32>
    %expanded_46 = tensor.expand_shape %cst_10 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %31 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%30, %expanded_46 : tensor<1x8x8x8xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_57: f32, %out: f32):
      %50 = arith.mulf %in, %in_57 : f32
      linalg.yield %50 : f32
    } -> tensor<1x8x8x8xf32>
    %expanded_47 = tensor.expand_shape %cst_9 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %32 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%31, %expanded_47 : tensor<1x8x8x8xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_57: f32, %out: f32):
      %50 = arith.addf %in, %in_57 : f32
      linalg.yield %50 : f32
    } -> tensor<1x8x8x8xf32>
    %33 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%25, %32 : tensor<1x8x8x8xf32>, tensor<1x8x8x8xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_57: f32, %out: f32):
      %50 = arith.addf %in, %in_57 : f32
      linalg.yield %50 : f32
    } -> tensor<1x8x8x8xf32>
    %collapsed_48 = tensor.collapse_shape %cst_8 [[0, 1], [2], [3]] : tensor<8x1x1x1xf32> into tensor<8x1x1xf32>
    %34 = linalg.depthwise_conv_2d_nchw_chw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%arg0, %collapsed_48 : tensor<1x8x8x8xf32>, tensor<8x1x1xf32>) outs(%1 : tensor<1x8x8x8xf32>) -> tensor<1x8x8x8xf32>
    %35 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%cst_6 : tensor<8xf32>) outs(%3 : tensor<8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %50 = arith.truncf %cst_26 : f64 to f32
      %51 = arith.addf %in, %50 : f32
      linalg.yield %51 : f32
    } -> tensor<8xf32>
    %36 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%35 : tensor<8xf32>) outs(%3 : tensor<8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %50 = math.rsqrt %in : f32
      linalg.yield %50 : f32
    } -> tensor<8xf32>
    %expanded_49 = tensor.expand_shape %cst_7 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %expanded_50 = tensor.expand_shape %36 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %37 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%34, %expanded_49 : tensor<1x8x8x8xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_57: f32, %out: f32):
      %50 = arith.subf %in, %in_57 : f32
      linalg.yield %50 : f32
    } -> tensor<1x8x8x8xf32>
    %38 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%37, %expanded_50 : tensor<1x8x8x8xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_57: f32, %out: f32):
      %50 = arith.mulf %in, %in_57 : f32
      linalg.yield %50 : f32
    } -> tensor<1x8x8x8xf32>
    %expanded_51 = tensor.expand_shape %cst_5 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %39 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%38, %expanded_51 : tensor<1x8x8x8xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_57: f32, %out: f32):
      %50 = arith.mulf %in, %in_57 : f32
      linalg.yield %50 : f32
    } -> tensor<1x8x8x8xf32>
    %expanded_52 = tensor.expand_shape %cst_4 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %40 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%39, %expanded_52 : tensor<1x8x8x8xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_57: f32, %out: f32):
      %50 = arith.addf %in, %in_57 : f32
      linalg.yield %50 : f32
    } -> tensor<1x8x8x8xf32>
    %41 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%33, %40 : tensor<1x8x8x8xf32>, tensor<1x8x8x8xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_57: f32, %out: f32):
      %50 = arith.addf %in, %in_57 : f32
      linalg.yield %50 : f32
    } -> tensor<1x8x8x8xf32>
    %42 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%cst_2 : tensor<8xf32>) outs(%3 : tensor<8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %50 = arith.truncf %cst_26 : f64 to f32
      %51 = arith.addf %in, %50 : f32
      linalg.yield %51 : f32
    } -> tensor<8xf32>
    %43 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%42 : tensor<8xf32>) outs(%3 : tensor<8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %50 = math.rsqrt %in : f32
      linalg.yield %50 : f32
    } -> tensor<8xf32>
    %expanded_53 = tensor.expand_shape %cst_3 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %expanded_54 = tensor.expand_shape %43 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %44 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%arg0, %expanded_53 : tensor<1x8x8x8xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_57: f32, %out: f32):
      %50 = arith.subf %in, %in_57 : f32
      linalg.yield %50 : f32
    } -> tensor<1x8x8x8xf32>
    %45 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%44, %expanded_54 : tensor<1x8x8x8xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_57: f32, %out: f32):
      %50 = arith.mulf %in, %in_57 : f32
      linalg.yield %50 : f32
    } -> tensor<1x8x8x8xf32>
    %expanded_55 = tensor.expand_shape %cst_1 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %46 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%45, %expanded_55 : tensor<1x8x8x8xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_57: f32, %out: f32):
      %50 = arith.mulf %in, %in_57 : f32
      linalg.yield %50 : f32
    } -> tensor<1x8x8x8xf32>
    %expanded_56 = tensor.expand_shape %cst_0 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %47 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%46, %expanded_56 : tensor<1x8x8x8xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_57: f32, %out: f32):
      %50 = arith.addf %in, %in_57 : f32
      linalg.yield %50 : f32
    } -> tensor<1x8x8x8xf32>
    %48 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%41, %47 : tensor<1x8x8x8xf32>, tensor<1x8x8x8xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_57: f32, %out: f32):
      %50 = arith.addf %in, %in_57 : f32
      linalg.yield %50 : f32
    } -> tensor<1x8x8x8xf32>
    %49 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%48 : tensor<1x8x8x8xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %50 = arith.cmpf ugt, %in, %cst : f32
      %51 = arith.select %50, %in, %cst : f32
      linalg.yield %51 : f32
    } -> tensor<1x8x8x8xf32>
    return %49 : tensor<1x8x8x8xf32>
  }
}

{-#
  dialect_resources: {
    builtin: {
      torch_tensor_8_torch.float32_23: "0x0400000010EAC83B8976033CF6D3933CDA5FE4BDDCAA173D2FDE05BE671E033EAB710DBE",
      torch_tensor_8_torch.float32_22: "0x04000000DA7E813F9ADC0F3F3A37823FD013AA3FDA1C4A3F02F8A63FFB757F3F82891F3F",
      torch_tensor_8_torch.float32_21: "0x040000006D487A3F3AEE043F4848063F56E3883F12B0923F6D97A23F7446AC3F1E1D703F",
      torch_tensor_8_torch.float32_20: "0x040000002B1B2ABE94EF94BD8AEF153EE79DF53D260587BD3760DB3C2B27783E3FFB253D",
      torch_tensor_8_torch.float32_19: "0x040000000F82263D1E68A7BDE78D243E42EE023EF3A18BBD6E470EBE3398773D7090D33C",
      torch_tensor_8_torch.float32_18: "0x040000008EC5BC3F9CE1BD3FAC6A9A3FCE45B83F0417413F527FA83F532D293F4C159B3F",
      torch_tensor_8_torch.float32_17: "0x040000004C39A13F196D763FE70A873FD52A133FC3B8803F4CFD873F34918C3F0308093F",
      torch_tensor_8_torch.float32_16: "0x04000000D9C12C3DE70381BDA7762EBD9818223C2FC2DE3D8708513DE432863D538D0E3E",
      torch_tensor_8_1_1_1_torch.float32: "0x0400000010388B3DBA444E3FDAAD513F3C703EBFC81BEDBE2C1E7BBF3CCC1C3F12CF473F",
      torch_tensor_8_torch.float32_15: "0x040000008BC796BDFA64FF3D9724903B7DDE91BD5D2DD8BD3F2B9FBDAE4C053E486F3BBD",
      torch_tensor_8_torch.float32_14: "0x0400000020C8A63F0280A83F96D9A23F1498843FBE28B43FD127183FE362353F5B9EA13F",
      torch_tensor_8_torch.float32_13: "0x04000000F1FE153F286AA93FC349B93FE7AD473FFC3D923F6337353F6E736D3FF261A33F",
      torch_tensor_8_torch.float32_12: "0x04000000677B90BD693E303E1796BA3A0F440CBEEB82E8BDB20D0BBE0F9BEEBD4D36393D",
      torch_tensor_8_1_3_3_torch.float32_3: "0x04000000202C6B3D0B625DBDAB4D17BCCEA13E3EF0CBCEBD963D7FBD9BF288BDF89E89BE96D23EBD7AC59DBE167937BE6E4359BE9E447E3E27379DBE5A71A43ED0F6FF3DB8AB66BE43658D3EA06E96BD588D90BE569B3DBDBEB0283EF3EFA5BE96A1CCBCFEE10A3EB80605BE00B4F83CBEC605BEF3FF64BEF0A7853EEB5C72BE000E80BB6B5EE33DE3C03EBE58CF243E4EBB8DBED0FEA23E0E04183EAB4B41BD9EF78DBED66B283CF025F23DA06139BEEBF12BBD1715AABEB09DAABE0B4814BDFACD8E3E2B8580BC3006D63DB36F08BEABE8DEBD4B1316BD0B8E2CBEE0DD503EEEDA543E26AD84BE1063D13DAB010DBE1E4844BE8B9126BDCBBCD3BD165A42BEAB37493DF6D2423E20AE52BD6B03BFBC2B7CCD3C9EB212BEAEB4343E72789D3E8092F9BC",
      torch_tensor_8_torch.float32_11: "0x040000007F0F3C3AF2B235BE70724EBDED9D793DEF0FE9BD972167BD807CE53DF33907BE",
      torch_tensor_8_torch.float32_10: "0x04000000CA22B73F04EFA03F8A1A9D3FD734423FF47C723F0EB5A53F4CB9923F2E465A3F",
      torch_tensor_8_torch.float32_9: "0x0400000043D2613FF47D4A3FCAC9333FC696733FA644B63F9D45493FDACE013F630C8E3F",
      torch_tensor_8_torch.float32_8: "0x040000007C958B3D1491883D368B9B3D8DE80ABE9755E63D47D3AB3DF7733BBEA0236BBD",
      torch_tensor_8_1_3_3_torch.float32_2: "0x040000005EE571BE30CAE0BD3C99893EF6EA1E3E4CA1943EAB78273BD00B2EBE28E9613E964FC93C60ED653D4B9F10BEB6350C3E28177CBE2030883E774E953E3B52F63D10E7843EB02D4F3E735C02BE600694BE16AA333DA850563EF6AC0BBD00C3E53C73FE7C3E18EF0C3E662D7F3E607B483DF60B193DCB4AA3BDEB6566BD2E6835BE2035643E08A89B3E0B59FD3D562D1B3C0B5AE1BD3081A8BE0BD07CBD8E5072BE56FE7BBEE02D87BD7B4B86BD20B6893DB36777BE5B4D753E3C629BBE36A721BE7B9601BEAB5AA83CC3190D3E8BE7B3BD0B16553D769CA1BDF63F06BE80FA3EBD0B73893DFAC6A5BE30956DBE6355853E86581A3ED60512BC80782C3CC0763C3DBBAA9E3D960A69BE2016BABD3EA29CBEFB2C86BE867280BD404634BD7C7C853E",
      torch_tensor_8_torch.float32_7: "0x0400000027D822BED3953F3D74C3143D37DBA93DF18FCCBC88A823BDEFB7873A00D75E3D",
      torch_tensor_8_torch.float32_6: "0x04000000740C9E3F9227A03F72BC403F60B88A3F7CBE573F9F76473F207C083F3F16473F",
      torch_tensor_8_torch.float32_5: "0x040000000BDF5A3FDD563E3F32C9A33FBEDE9E3FDF0C9B3FDE27903FF65C303F80476B3F",
      torch_tensor_8_torch.float32_4: "0x04000000907C433E57D9BBBB3A025B3DEC988EBD6E3726BEAF659F3DCBE69CBDC22430BE",
      torch_tensor_8_1_3_3_torch.float32_1: "0x04000000BC168DBEA3DB273E10E27DBE2E6C0DBEDB7D853DD6ED6A3DABF58B3E00C002B9CB0002BE262A0DBE801D203C0BF17FBE08D085BE430B12BED64A0C3C368466BE2BD842BEDBB5733E5FB79D3ED6D5D5BDDE6B92BE40AE02BE4EC3093E568EDD3D60A0D3BD384F96BE0B45CDBD06A498BDA88F443EC84129BE36DB4C3EA0653D3DD6D364BD401898BE5E7EA83E407673BD36C4563E9B8F30BE5033A6BEEB0988BEA6ED2EBE5B68D9BDABCD40BDA4568E3E17669DBE7B5D2A3E949A8F3E009A0C3BAEDE54BE2BAD2E3C80F4A13DD006173E7682CFBD8B45EABDF60721BE3B12A5BE30C2EF3DCB0681BE20FA23BE00CE60BB5091833EF2BE973EB34578BE5A04943E46E1983EE6DE893ED6BCED3CFB11893E9ED7253E50ED74BEB6E833BE566BCD3B",
      torch_tensor_8_torch.float32_3: "0x04000000432172BE00A0DCBCD73605BEFFC5A8BDA091A13BA8FD26BEDF459A3DC576633C",
      torch_tensor_8_torch.float32_2: "0x04000000A4E8943F090B413F6634B63F6418853F04231D3F554B673FB2D5B43FF46FB93F",
      torch_tensor_8_torch.float32_1: "0x04000000AB7C8A3F32B1013FB6549D3FA7346E3F0FBF463FE708593FE887863F274F453F",
      torch_tensor_8_torch.float32: "0x040000004AC75BB90A57E8BC2B9BE4BCE2EB56BEC6C4BD3DFE608ABE50A2613DA570563E",
      torch_tensor_8_1_3_3_torch.float32: "0x040000001B54843D36DF89BD086A753E4CF9A3BE60B2AE3D561C80BB40F7D63CEBCC6A3EAB50C53B846689BECE1C47BED3AB08BE009D113D73B8033E4BD97EBD80B706BE7BC7153EC8F0A5BE70846E3E56B71EBD7E826D3E47F5803EB6DA113D36F2D73D730F41BE568F743EDEC7473E0B7056BD400B053E16F498BC1657853E16820C3E18D9783EE6219BBEFC48A63E5059FE3D3BF3253E3B1E983DEE2E603E56ABA03E6BA0E8BC14098CBE8AB79C3EF6F78FBDF09D24BEB31E523EA67D3E3E36CB363D0069ABBC409882BD647C9C3E1EF84F3EB8464B3E2BA9593ED6A332BE9B898E3D58A493BEC04E463E872AA9BEA390AABE70B3A8BE3B7D523E16170E3D56B5463AAB29593D932D01BE064DCFBD60EB65BE00B8A6BDEE0852BED6B00F3C0818863E"
    }
  }
#-}
