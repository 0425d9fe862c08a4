#map = affine_map<(d0) -> (d0)>
#map1 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map2 = affine_map<(d0, d1, d2, d3) -> (d1, 0, 0)>
module {
  func.func @main(%arg0: tensor<1x8x8x8xf32>) -> tensor<1x8x8x8xf32> {
    %cst = arith.constant 0.000000e+00 : f32
    %cst_0 = arith.constant dense_resource<torch_tensor_8_torch.float32_27> : tensor<8xf32>
    %cst_1 = arith.constant dense_resource<torch_tensor_8_torch.float32_26> : tensor<8xf32>
    %cst_2 = arith.constant dense_resource<torch_tensor_8_torch.float32_25> : tensor<8xf32>
    %cst_3 = arith.constant dense_resource<torch_tensor_8_torch.float32_24> : tensor<8xf32>
    %cst_4 = arith.constant dense_resource<torch_tensor_8_torch.float32_23> : tensor<8xf32>
    %cst_5 = arith.constant dense_resource<torch_tensor_8_torch.float32_22> : tensor<8xf32>
    %cst_6 = arith.constant dense_resource<torch_tensor_8_torch.float32_21> : tensor<8xf32>
    %cst_7 = arith.constant dense_resource<torch_tensor_8_torch.float32_20> : tensor<8xf32>
    %cst_8 = arith.constant dense_resource<torch_tensor_8_8_1_1_torch.float32_1> : tensor<8x8x1x1xf32>
    %cst_9 = arith.constant dense_resource<torch_tensor_8_torch.float32_19> : tensor<8xf32>
    %cst_10 = arith.constant dense_resource<torch_tensor_8_torch.float32_18> : tensor<8xf32>
    %cst_11 = arith.constant dense_resource<torch_tensor_8_torch.float32_17> : tensor<8xf32>
    %cst_12 = arith.constant dense_resource<torch_tensor_8_torch.float32_16> : tensor<8xf32>
    %cst_13 = arith.constant dense_resource<torch_tensor_8_8_1_1_torch.float32> : tensor<8x8x1x1xf32>
    %cst_14 = arith.constant dense_resource<torch_tensor_8_torch.float32_15> : tensor<8xf32>
    %cst_15 = arith.constant dense_resource<torch_tensor_8_torch.float32_14> : tensor<8xf32>
    %cst_16 = arith.constant dense_resource<torch_tensor_8_torch.float32_13> : tensor<8xf32>
    %cst_17 = arith.constant dense_resource<torch_tensor_8_torch.float32_12> : tensor<8xf32>
    %cst_18 = arith.constant dense_resource<torch_tensor_8_torch.float32_11> : tensor<8xf32>
    %cst_19 = arith.constant dense_resource<torch_tensor_8_torch.float32_10> : tensor<8xf32>
    %cst_20 = arith.constant dense_resource<torch_tensor_8_torch.float32_9> : tensor<8xf32>
    %cst_21 = arith.constant dense_resource<torch_tensor_8_torch.float32_8> : tensor<8xf32>
    %cst_22 = arith.constant dense_resource<torch_tensor_8_1_1_1_torch.float32> : tensor<8x1x1x1xf32>
    %cst_23 = arith.constant dense_resource<torch_tensor_8_torch.float32_7> : tensor<8xf32>
    %cst_24 = arith.constant dense_resource<torch_tensor_8_torch.float32_6> : tensor<8xf32>
    %cst_25 = arith.constant dense_resource<torch_tensor_8_torch.float32_5> : tensor<8xf32>
    %cst_26 = arith.constant dense_resource<torch_tensor_8_torch.float32_4> : tensor<8xf32>
    %cst_27 = arith.constant dense_resource<torch_tensor_8_1_3_3_torch.float32_1> : tensor<8x1x3x3xf32>
    %cst_28 = arith.constant dense_resource<torch_tensor_8_torch.float32_3> : tensor<8xf32>
    %cst_29 = arith.constant dense_resource<torch_tensor_8_torch.float32_2> : tensor<8xf32>
    %cst_30 = arith.constant 1.000000e-05 : f64
    %cst_31 = arith.constant dense_resource<torch_tensor_8_torch.float32_1> : tensor<8xf32>
    %cst_32 = arith.constant dense_resource<torch_tensor_8_torch.float32> : tensor<8xf32>
    %cst_33 = arith.constant dense_resource<torch_tensor_8_1_3_3_torch.float32> : tensor<8x1x3x3xf32>
    %padded = tensor.pad %arg0 low[0, 0, 1, 1] high[0, 0, 1, 1] {
    ^bb0(%arg1: index, %arg2: index, %arg3: index, %arg4: index):
      tensor.yield %cst : f32
    } : tensor<1x8x8x8xf32> to tensor<1x8x10x10xf32>
    %0 = tensor.empty() : tensor<1x8x8x8xf32>
    %1 = linalg.fill ins(%cst : f32) outs(%0 : tensor<1x8x8x8xf32>) -> tensor<1x8x8x8xf32>
    %collapsed = tensor.collapse_shape %cst_33 [[0, 1], [2], [3]] : tensor<8x1x3x3xf32> into tensor<8x3x3xf32>
    %2 = linalg.depthwise_conv_2d_nchw_chw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%padded, %collapsed : tensor<1x8x10x10xf32>, tensor<8x3x3xf32>) outs(%1 : tensor<1x8x8x8xf32>) -> tensor<1x8x8x8xf32>
    %3 = tensor.empty() : tensor<8xf32>
    %4 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%cst_31 : tensor<8xf32>) outs(%3 : tensor<8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %57 = arith.truncf %cst_30 : f64 to f32
      %58 = arith.addf %in, %57 : f32
      linalg.yield %58 : f32
    } -> tensor<8xf32>
    %5 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%4 : tensor<8xf32>) outs(%3 : tensor<8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %57 = math.rsqrt %in : f32
      linalg.yield %57 : f32
    } -> tensor<8xf32>
    %expanded = tensor.expand_shape %cst_32 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %expanded_34 = tensor.expand_shape %5 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %6 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%2, %expanded : tensor<1x8x8x8xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_63: f32, %out: f32):
      %57 = arith.subf %in, %in_63 : f32
      linalg.yield %57 : f32
    } -> tensor<1x8x8x8xf32>
    %7 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%6, %expanded_34 : tensor<1x8x8x8xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_63: f32, %out: f32):
      %57 = arith.mulf %in, %in_63 : f32
      linalg.yield %57 : f32
    } -> tensor<1x8x8x8xf32>
    %expanded_35 = tensor.expand_shape %cst_29 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %8 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%7, %expanded_35 : tensor<1x8x8x8xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_63: f32, %out: f32):
      %57 = arith.mulf %in, %in_63 : f32
      linalg.yield %57 : f32
    } -> tensor<1x8x8x8xf32>
    %expanded_36 = tensor.expand_shape %cst_28 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %9 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%8, %expanded_36 : tensor<1x8x8x8xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_63: f32, %out: f32):
      %57 = arith.addf %in, %in_63 : f32
      linalg.yield %57 : f32
    } -> tensor<1x8x8x8xf32>
    %collapsed_37 = tensor.collapse_shape %cst_27 [[0, 1], [2], [3]] : tensor<8x1x3x3xf32> into tensor<8x3x3xf32>
    %10 = linalg.depthwise_conv_2d_nchw_chw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%padded, %collapsed_37 : tensor<1x8x10x10xf32>, tensor<8x3x3xf32>) outs(%1 : tensor<1x8x8x8xf32>) -> tensor<1x8x8x8xf32>
    %11 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%cst_25 : tensor<8xf32>) outs(%3 : tensor<8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %57 = arith.truncf %cst_30 : f64 to f32
      %58 = arith.addf %in, %57 : f32
      linalg.yield %58 : f32
    } -> tensor<8xf32>
    %12 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%11 : tensor<8xf32>) outs(%3 : tensor<8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %57 = math.rsqrt %in : f32
      linalg.yield %57 : f32
    } -> tensor<8xf32>
    %expanded_38 = tensor.expand_shape %cst_26 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %expanded_39 = tensor.expand_shape %12 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %13 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%10, %expanded_38 : tensor<1x8x8x8xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_63: f32, %out: f32):
      %57 = arith.subf %in, %in_63 : f32
      linalg.yield %57 : f32
    } -> tensor<1x8x8x8xf32>
    %14 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%13, %expanded_39 : tensor<1x8x8x8xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_63: f32, %out: f32):
      %57 = arith.mulf %in, %in_63 : f32
      linalg.yield %57 : f32
    } -> tensor<1x8x8x8xf32>
    %expanded_40 = tensor.expand_shape %cst_24 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %15 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%14, %expanded_40 : tensor<1x8x8x8xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_63: f32, %out: f32):
      %57 = arith.mulf %in, %in_63 : f32
      linalg.yield %57 : f32
    } -> tensor<1x8x8x8xf32>
    %expanded_41 = tensor.expand_shape %cst_23 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %16 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%15, %expanded_41 : tensor<1x8x8x8xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_63: f32, %out: f32):
      %57 = arith.addf %in, %in_63 : f32
      linalg.yield %57 : f32
    } -> tensor<1x8x8x8xf32>
    %17 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%9, %16 : tensor<1x8x8x8xf32>, tensor<1x8x8x8xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_63: f32, %out: f32):
      %57 = arith.addf %in, %in_63 : f32
      linalg.yield %57 : f32
    } -> tensor<1x8x8x8xf32>
    %collapsed_42 = tensor.collapse_shape %cst_22 [[0, 1], [2], [3]] : tensor<8x1x1x1xf32> into tensor<8x1x1xf32>
    %18 = linalg.depthwise_conv_2d_nchw_chw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%arg0, %collapsed_42 : tensor<1x8x8x8xf32>, tensor<8x1x1xf32>) outs(%1 : tensor<1x8x8x8xf32>) -> tensor<1x8x8x8xf32>
    %19 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%cst_20 : tensor<8xf32>) outs(%3 : tensor<8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %57 = arith.truncf %cst_30 : f64 to f32
      %58 = arith.addf %in, %57 : f32
      linalg.yield %58 : f32
    } -> tensor<8xf32>
    %20 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%19 : tensor<8xf32>) outs(%3 : tensor<8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %57 = math.rsqrt %in : f32
      linalg.yield %57 : f32
    } -> tensor<8xf32>
    %expanded_43 = tensor.expand_shape %cst_21 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %expanded_44 = tensor.expand_shape %20 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %21 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%18, %expanded_43 : tensor<1x8x8x8xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_63: f32, %out: f32):
      %57 = arith.subf %in, %in_63 : f32
      linalg.yield %57 : f32
    } -> tensor<1x8x8x8xf32>
    %22 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%21, %expanded_44 : tensor<1x8x8x8xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_63: f32, %out: f32):
      %57 = arith.mulf %in, %in_63 : f32
      linalg.yield %57 : f32
    } -> tensor<1x8x8x8xf32>
    %expanded_45 = tensor.expand_shape %cst_19 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %23 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%22, %expanded_45 : tensor<1x8x8x8xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_63: f32, %out: f32):
      %57 = arith.mulf %in, %in_63 : f32
      linalg.yield %57 : f32
    } -> tensor<1x8x8x8xf32>
    %expanded_46 = tensor.expand_shape %cst_18 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %24 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%23, %expanded_46 : tensor<1x8x8x8xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_63: f32, %out: f32):
      %57 = arith.addf %in, %in_63 : f32
      linalg.yield %57 : f32
    } -> tensor<1x8x8x8xf32>
    %25 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%17, %24 : tensor<1x8x8x8xf32>, tensor<1x8x8x8xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_63: f32, %out: f32):
      %57 = arith.addf %in, %in_63 : f32
      linalg.yield %57 : f32
    } -> tensor<1x8x8x8xf32>
    %26 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%cst_16 : tensor<8xf32>) outs(%3 : tensor<8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %57 = arith.truncf %cst_30 : f64 to f32
      %58 = arith.addf %in, %57 : f32
      linalg.yield %58 : f32
    } -> tensor<8xf32>
    %27 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%26 : tensor<8xf32>) outs(%3 : tensor<8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %57 = math.rsqrt %in : f32
      linalg.yield %57 : f32
    } -> tensor<8xf32>
    %expanded_47 = tensor.expand_shape %cst_17 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %expanded_48 = tensor.expand_shape %27 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %28 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%arg0, %expanded_47 : tensor<1x8x8x8xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_63: f32, %out: f32):
      %57 = arith.subf %in, %in_63 : f32
      linalg.yield %57 : f32
    } -> tensor<1x8x8x8xf32>
    %29 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%28, %expanded_48 : tensor<1x8x8x8xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_63: f32, %out: f32):
      %57 = arith.mulf %in, %in_63 : f32
      linalg.yield %57 : f32
    } -> tensor<1x8x8x8xf32>
    %expanded_49 = tensor.expand_shape %cst_15 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %30 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%29, %expanded_49 : tensor<1x8x8x8xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_63: f32, %out: f32):
      %57 = arith.mulf %in, %in_63 : f32
      linalg.yield %57 : f32
    } -> tensor<1x8x8x8xf32>
    %expanded_50 = tensor.expand_shape %cst_14 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %31 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%30, %expanded_50 : tensor<1x8x8x8xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_63: f32, %out: f32):
      %57 = arith.addf %in, %in_63 : f32
      linalg.yield %57 : f32
    } -> tensor<1x8x8x8xf32>
    %32 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%25, %31 : tensor<1x8x8x8xf32>, tensor<1x8x8x8xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_63: f32, %out: f32):
      %57 = arith.addf %in, %in_63 : f32
      linalg.yield %57 : f32
    } -> tensor<1x8x8x8xf32>
    %33 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%32 : tensor<1x8x8x8xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %57 = arith.cmpf ugt, %in, %cst : f32
      %58 = arith.select %57, %in, %cst : f32
      linalg.yield %58 : f32
    } -> tensor<1x8x8x8xf32>
    %34 = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%33, %cst_13 : tensor<1x8x8x8xf32>, tensor<8x8x1x1xf32>) outs(%1 : tensor<1x8x8x8xf32>) -> tensor<1x8x8x8xf32>
    %35 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%cst_11 : tensor<8xf32>) outs(%3 : tensor<8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %57 = arith.truncf %cst_30 : f64 to f32
      %58 = arith.addf %in, %57 : f32
      linalg.yield %58 : f32
    } -> tensor<8xf32>
    %36 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%35 : tensor<8xf32>) outs(%3 : tensor<8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %57 = math.rsqrt %in : f32
      linalg.yield %57 : f32
    } -> tensor<8xf32>
    %expanded_51 = tensor.expand_shape %cst_12 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %expanded_52 = tensor.expand_shape %36 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %37 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%34, %expanded_51 : tensor<1x8x8x8xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_63: f32, %out: f32):
      %57 = arith.subf %in, %in_63 : f32
      linalg.yield %57 : f32
    } -> tensor<1x8x8x8xf32>
    %38 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%37, %expanded_52 : tensor<1x8x8x8xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_63: f32, %out: f32):
      %57 = arith.mulf %in, %in_63 : f32
      linalg.yield %57 : f32
    } -> tensor<1x8x8x8xf32>
    %expanded_53 = tensor.expand_shape %cst_10 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %39 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%38, %expanded_53 : tensor<1x8x8x8xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_63: f32, %out: f32):
      %57 = arith.mulf %in, %in_63 : f32
      linalg.yield %57 : f32
    } -> tensor<1x8x8x8xf32>
    %expanded_54 = tensor.expand_shape %cst_9 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %40 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%39, %expanded_54 : tensor<1x8x8x8xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_63: f32, %out: f32):
      %57 = arith.addf %in, %in_63 : f32
      linalg.yield %57 : f32
    } -> tensor<1x8x8x8xf32>
    %41 = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%33, %cst_8 : tensor<1x8x8x8xf32>, tensor<8x8x1x1xf32>) outs(%1 : tensor<1x8x8x8xf32>) -> tensor<1x8x8x8xf32>
    %42 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%cst_6 : tensor<8xf32>) outs(%3 : tensor<8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %57 = arith.truncf %cst_30 : f64 to f32
      %58 = arith.addf %in, %57 : f32
      linalg.yield %58 : f32
    } -> tensor<8xf32>
    %43 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%42 : tensor<8xf32>) outs(%3 : tensor<8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %57 = math.rsqrt %in : f32
      linalg.yield %57 : f32
    } -> tensor<8xf32>
    %expanded_55 = tensor.expand_shape %cst_7 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %expanded_56 = tensor.expand_shape %43 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %44 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%41, %expanded_55 : tensor<1x8x8x8xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_63: f32, %out: f32):
      %57 = arith.subf %in, %in_63 : f32
      linalg.yield %57 : f32
    } -> tensor<1x8x8x8xf32>
    %45 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%44, %expanded_56 : tensor<1x8x8x8xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_63: f32, %out: f32):
      %57 = arith.mulf %in, %in_63 : f32
      linalg.yield %57 : f32
    } -> tensor<1x8x8x8xf32>
    %expanded_57 = tensor.expand_shape %cst_5 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %46 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%45, %expanded_57 : tensor<1x8x8x8xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_63: f32, %out: f32):
      %57 = arith.mulf %in, %in_63 : f32
      linalg.yield %57 : f32
    } -> tensor<1x8x8x8xf32>
    %expanded_58 = tensor.expand_shape %cst_4 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %47 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%46, %expanded_58 : tensor<1x8x8x8xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_63: f32, %out: f32):
      %57 = arith.addf %in, %in_63 : f32
      linalg.yield %57 : f32
    } -> tensor<1x8x8x8xf32>
    %48 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%40, %47 : tensor<1x8x8x8xf32>, tensor<1x8x8x8xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_63: f32, %out: f32):
      %57 = arith.addf %in, %in_63 : f32
      linalg.yield %57 : f32
    } -> tensor<1x8x8x8xf32>
    %49 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%cst_2 : tensor<8xf32>) outs(%3 : tensor<8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %57 = arith.truncf %cst_30 : f64 to f32
      %58 = arith.addf %in, %57 : f32
      linalg.yield %58 : f32
    } -> tensor<8xf32>
    %50 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%49 : tensor<8xf32>) outs(%3 : tensor<8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %57 = math.rsqrt %in : f32
      linalg.yield %57 : f32
    } -> tensor<8xf32>
    %expanded_59 = tensor.expand_shape %cst_3 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %expanded_60 = tensor.expand_shape %50 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %51 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%33, %expanded_59 : tensor<1x8x8x8xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_63: f32, %out: f32):
      %57 = arith.subf %in, %in_63 : f32
      linalg.yield %57 : f32
    } -> tensor<1x8x8x8xf32>
    %52 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%51, %expanded_60 : tensor<1x8x8x8xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_63: f32, %out: f32):
      %57 = arith.mulf %in, %in_63 : f32
      linalg.yield %57 : f32
    } -> tensor<1x8x8x8xf32>
    %expanded_61 = tensor.expand_shape %cst_1 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %53 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%52, %expanded_61 : tensor<1x8x8x8xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_63: f32, %out: f32):
      %57 = arith.mulf %in, %in_63 : f32
      linalg.yield %57 : f32
    } -> tensor<1x8x8x8xf32>
    %expanded_62 = tensor.expand_shape %cst_0 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %54 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%53, %expanded_62 : tensor<1x8x8x8xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_63: f32, %out: f32):
      %57 = arith.addf %in, %in_63 : f32
      linalg.yield %57 : f32
    } -> tensor<1x8x8x8xf32>
    %55 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%48, %54 : tensor<1x8x8x8xf32>, tensor<1x8x8x8xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_63: f32, %out: f32):
      %57 = arith.addf %in, %in_63 : f32
      linalg.yield %57 : f32
    } -> tensor<1x8x8x8xf32>
    %56 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%55 : tensor<1x8x8x8xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %57 = arith.cmpf ugt, %in, %cst : f32
      %58 = arith.select %57, %in, %cst : f32
      linalg.yield %58 : f32
    } -> tensor<1x8x8x8xf32>
    return %56 : tensor<1x8x8x8xf32>
  }
}

{-#
  dialect_resources: {
    builtin: {
      torch_tensor_8_torch.float32_27: "0x040000006346CDBD5A4116BEB2C76BBD34BA19BEC355D5BCE9F893BC9A28A03DE0CCD63D",
      torch_tensor_8_torch.float32_26: "0x04000000CC606C3F5877863F4C3D673FEF38073F4CA4AF3F4AFABE3F6AA2B93F08C0AD3F",
      torch_tensor_8_torch.float32_25: "0x040000007191893F643FA53F3477903F39EB1C3FFDA6673FAADFB23F6467B93F305CAA3F",
      torch_tensor_8_torch.float32_24: "0x04000000C3468FBCA853803B4297E13CB3575E3D0F8B4A3E4F0CA93DABFBA63E6F561EBE",
      torch_tensor_8_torch.float32_23: "0x0400000025CAB03D531F203ECB29FD3D37B6073EDF8178BC95876BBD3099263D436889BE",
      torch_tensor_8_torch.float32_22: "0x04000000B1C0513FD1FEBD3F185D973F85C4923FF06F223F4D7D763F235D6F3F1B91343F",
      torch_tensor_8_torch.float32_21: "0x04000000F3CB113F7E286E3F40C7AA3F6E9CBD3FD71B3B3F9C60A43F5AAD143F6B892E3F",
      torch_tensor_8_torch.float32_20: "0x040000006BCB823DEB15B93D1D353CBCFD748E3D9328823DB85DD1BD20CF9A3DE7052E3E",
      torch_tensor_8_8_1_1_torch.float32_1: "0x04000000FF4AFDBD1685ABBED1DBE03D46471ABEAA7258BEC3B5613E3A6AC93CC050F7BC0C4AB03E43B19D3EE9E093BE4367A6BE420733BE118C8CBE914F3EBE4D40743E40E670BEC605A63E5AEAE13D96987B3CD9B4773D09D5983DC8F9E83DD73893BEAC7DC9BB7F2B703EF4D7B33E2F3899BC6A5081BEBE62263E8F9FA5BEEE58A13ECB835E3E3811233ED9CF453DA296833EB63F12BE43FC96BE5E2148BE41B4863E07F134BECE5690BE96999E3D34E460BE743075BCC6CA65BEE0FC983D7D696CBD6C123F3D1A59273E6D1D69BE2CDFF6BD486A71BEA4BD963E8BA001BED457083ECE1BA73D1D97B2BE3E8280BE7D16BABD69C58ABE98F83F3EBE93633EAA062ABA",
      torch_tensor_8_torch.float32_19: "0x04000000085FAA3B909E9ABCA071743DD8E4D13D5F7B803D06940F3D0F261F3E77B88DBD",
      torch_tensor_8_torch.float32_18: "0x04000000B96CA73FEE1DBE3F3D39973F2536123F78CE893F19639E3FD76ABD3F5D207D3F",
      torch_tensor_8_torch.float32_17: "0x04000000136E1C3F0E5CA53FA2E3BD3FC3567C3FF29BA13F36B7BF3FF1A0283F59846B3F",
      torch_tensor_8_torch.float32_16: "0x04000000435E11BEA8755FBDC50B1CBE2874523DF82A6EBC6DC6A93D42492DBDAF2A0A3E",
      torch_tensor_8_8_1_1_torch.float32: "0x04000000369561BEC5E282BE357719BEDA2C08BE8FAE15BE0E76D03D0F410C3E81B40C3E45F6793EAC1065BE18E2ABBE043891BE4EFC46BE899925BEA9151F3E25FF82BEC05984BE1AE2413EA15C66BE45CF873D7C068ABE3A230A3E173A623EA64398BE234CF63D83CE3DBE81C3653E59CFA23E55B698BE836B073E2480743ED493A43E58B7883EAA678E3D5A52A93C2430953D25D757BE27DE8DBDD9AAB2BBE91765BE6D6B80BC926040BD117DFDBDA864DEBD2B48B4BEB682AC3E2A73323EF5DE823E29179ABE1238B1BE269E863ECD4C7EBD9CBC613D598A353EA914B93C1AD83FBC771F573EF89C903E56C8C9BD088C9ABEEC8446BE695C813E4AD9FB3C15FF9A3E",
      torch_tensor_8_torch.float32_15: "0x0400000097F383BC27EEB63D35C0203EE5C5FBBD394D8EBD7A9C0B3D987077BD9285433D",
      torch_tensor_8_torch.float32_14: "0x04000000CEC0003FD3F69B3F652D963F4E54303FFDAB9A3FE8384A3F6E8B213F8048AF3F",
      torch_tensor_8_torch.float32_13: "0x040000004E10803FD6C6933F2B95253F2299933F0AB2B53F7E29B53F13EA1C3FDB524B3F",
      torch_tensor_8_torch.float32_12: "0x040000007BFAA0BD1E270ABDFDD1763DCE0585BD868F0A3CEAD9D03C628B213E6012233E",
      torch_tensor_8_torch.float32_11: "0x04000000E25FCABDDC53943C183A243ED7D30FBD28A014BE296018BDDD1DEE3DBEA80FBD",
      torch_tensor_8_torch.float32_10: "0x04000000FC13BB3F3034223FA43ABF3FED9D2E3FB4B6713F6352023F2B2EA63FD6F5323F",
      torch_tensor_8_torch.float32_9: "0x040000008A712C3F3423713F9F078C3F6A569E3F1A33A23F4311033F388D073FE6D36E3F",
      torch_tensor_8_torch.float32_8: "0x0400000094568E3D293B03BE6BC2923B8314E43C7FDD1CBD93EAB73DB077D33C13393D3D",
      torch_tensor_8_1_1_1_torch.float32: "0x04000000E0E18B3E9CF95F3F66C4583FB27A3CBFFCEF913E3064273FC28768BF289D233F",
      torch_tensor_8_torch.float32_7: "0x040000006474223E0A3A2F3E9CC41F3EEF29E03C0BBA013E0074DC3AD37FEDBD6F2EFABD",
      torch_tensor_8_torch.float32_6: "0x04000000B82B6D3F4F755E3F54A3A53F4049913F8AA29F3F0655A03FA2F08D3F1E44893F",
      torch_tensor_8_torch.float32_5: "0x0400000093D31E3F20F3BA3F1C16BB3F4BE24D3FCD58423F51392B3F6539153F8675AC3F",
      torch_tensor_8_torch.float32_4: "0x04000000637D6C3D43F1E53D4B04F53DDFB604BD037DCE3A0BCD07BE48108DBD272A0EBE",
      torch_tensor_8_1_3_3_torch.float32_1: "0x0400000080EE163DFF89913EFFAAA3BE266FC4BD20A6B33D20E4003ED36C473E303B89BED0E4A6BD90DA9D3DBECE88BE8E002C3E38D8A2BEA8FC543EE6F1DD3D10E9C1BDB078DD3D138D903E38197B3E6B094F3E4BB346BEA02BC43D4813803E36CE703D78FC613E60B053BE3BE86F3E562835BCAB1E99BEF6F6B0BDDCD7963E367CEEBD96786CBDE88B08BEA89739BE2B8A6C3D6B104F3EAB71213DC06BA8BCEBF59D3C66F67FBE08D933BE2BA4883CB46988BE2E10293E961A503DAB06663B6B3CAFBCFE24903E2CC19B3E03AA263EBB87293E5E8125BE33880B3EB3DD66BE1084133EF35F72BEABFAEEBAB064773EE8A7623E8BE7963E80DFE83D807F043E7B11B73D163F793E961D333E266FC93D9631EEBD663125BE8BC7A8BDC3E5223E46CD39BE",
      torch_tensor_8_torch.float32_3: "0x040000005B0DA23D93279CBDAFB8563E37A67FBD5325C83CD2A0EEBDFFD9EDBD378F93BD",
      torch_tensor_8_torch.float32_2: "0x04000000454FBA3F0036613FEB78803F2ACEA13F85B8533F25BE0D3F3C13A23F65C8643F",
      torch_tensor_8_torch.float32_1: "0x04000000D701093FFB5DBE3FF614923F20DA713FF78F753F8240B93FE6FF8E3F8ABC5B3F",
      torch_tensor_8_torch.float32: "0x04000000C3B1CFBD7B6218BD6EED99BD8698B0BD2BF405BDCB7B553D1840013E005316BE",
      torch_tensor_8_1_3_3_torch.float32: "0x04000000D6B074BE802DAEBDE0B4A23DE65DA3BED6F757BEC66BED3D1CB5A03E4BF1CBBDABF246BB1AC0A4BE60D0A3BECB6C943E3AD4903E400ED0BD33F806BE6BC5B0BC28601E3E2AEEA4BE6B123DBE2B0EE1BD969114BE2B4610BCA3F8783E660D953D3C739ABEBBD89D3E436B893EEBF0D63D7013273EDB32FF3DAAE38B3E8625A4BE1E7C54BE6B632DBD5BDB81BD6EB062BE44ABA3BEA45782BE200E54BDE0DF903E134C623E30C6C43D30A451BE2B5109BE6B87033D22319EBE804F79BC36D28A3D264C9A3EE632B3BDC285A73E1603CE3CFECF6CBE174DA13ED3F6933E7EDA86BE760146BE5E35233E530652BE1E17683E68DC22BEFBDFD3BDA0F8C3BD4BD2A23EA6D9E6BDDBBD84BD6B884E3ED08969BE0074D2BAB8D383BE8F859DBE5BDC9BBD"
    }
  }
#-}
