#map = affine_map<(d0) -> (d0)>
#map1 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map2 = affine_map<(d0, d1, d2, d3) -> (d1, 0, 0)>
#map3 = affine_map<(d0, d1, d2, d3) -> ()>
module {
  func.func @main(%arg0: tensor<1x8x8x8xf32>) -> tensor<1x8x8x8xf32> {
    %cst = arith.constant 0.000000e+00 : f32
    %cst_0 = arith.constant dense<0.783041775> : tensor<f32>
    %cst_1 = arith.constant dense_resource<torch_tensor_8_torch.float32_23> : tensor<8xf32>
    %cst_2 = arith.constant dense_resource<torch_tensor_8_torch.float32_22> : tensor<8xf32>
    %cst_3 = arith.constant dense_resource<torch_tensor_8_torch.float32_21> : tensor<8xf32>
    %cst_4 = arith.constant dense_resource<torch_tensor_8_torch.float32_20> : tensor<8xf32>
    %cst_5 = arith.constant dense_resource<torch_tensor_8_torch.float32_19> : tensor<8xf32>
    %cst_6 = arith.constant dense_resource<torch_tensor_8_torch.float32_18> : tensor<8xf32>
    %cst_7 = arith.constant dense_resource<torch_tensor_8_torch.float32_17> : tensor<8xf32>
    %cst_8 = arith.constant dense_resource<torch_tensor_8_torch.float32_16> : tensor<8xf32>
    %cst_9 = arith.constant dense_resource<torch_tensor_8_8_1_1_torch.float32_1> : tensor<8x8x1x1xf32>
    %cst_10 = arith.constant dense_resource<torch_tensor_8_torch.float32_15> : tensor<8xf32>
    %cst_11 = arith.constant dense_resource<torch_tensor_8_torch.float32_14> : tensor<8xf32>
    %cst_12 = arith.constant dense_resource<torch_tensor_8_torch.float32_13> : tensor<8xf32>
    %cst_13 = arith.constant dense_resource<torch_tensor_8_torch.float32_12> : tensor<8xf32>
    %cst_14 = arith.constant dense_resource<torch_tensor_8_8_3_3_torch.float32_1> : tensor<8x8x3x3xf32>
    %cst_15 = arith.constant dense_resource<torch_tensor_8_torch.float32_11> : tensor<8xf32>
    %cst_16 = arith.constant dense_resource<torch_tensor_8_torch.float32_10> : tensor<8xf32>
    %cst_17 = arith.constant dense_resource<torch_tensor_8_torch.float32_9> : tensor<8xf32>
    %cst_18 = arith.constant dense_resource<torch_tensor_8_torch.float32_8> : tensor<8xf32>
    %cst_19 = arith.constant dense_resource<torch_tensor_8_torch.float32_7> : tensor<8xf32>
    %cst_20 = arith.constant dense_resource<torch_tensor_8_torch.float32_6> : tensor<8xf32>
    %cst_21 = arith.constant dense_resource<torch_tensor_8_torch.float32_5> : tensor<8xf32>
    %cst_22 = arith.constant dense_resource<torch_tensor_8_torch.float32_4> : tensor<8xf32>
    %cst_23 = arith.constant dense_resource<torch_tensor_8_8_1_1_torch.float32> : tensor<8x8x1x1xf32>
    %cst_24 = arith.constant dense_resource<torch_tensor_8_torch.float32_3> : tensor<8xf32>
    %cst_25 = arith.constant dense_resource<torch_tensor_8_torch.float32_2> : tensor<8xf32>
    %cst_26 = arith.constant 1.000000e-05 : f64
    %cst_27 = arith.constant dense_resource<torch_tensor_8_torch.float32_1> : tensor<8xf32>
    %cst_28 = arith.constant dense_resource<torch_tensor_8_torch.float32> : tensor<8xf32>
    %cst_29 = arith.constant dense_resource<torch_tensor_8_8_3_3_torch.float32> : tensor<8x8x3x3xf32>
    %padded = tensor.pad %arg0 low[0, 0, 1, 1] high[0, 0, 1, 1] {
    ^bb0(%arg1: index, %arg2: index, %arg3: index, %arg4: index):
      tensor.yield %cst : f32
    } : tensor<1x8x8x8xf32> to tensor<1x8x10x10xf32>
    %0 = tensor.empty() : tensor<1x8x8x8xf32>
    %1 = linalg.fill ins(%cst : f32) outs(%0 : tensor<1x8x8x8xf32>) -> tensor<1x8x8x8xf32>
    %2 = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%padded, %cst_29 : tensor<1x8x10x10xf32>, tensor<8x8x3x3xf32>) outs(%1 : tensor<1x8x8x8xf32>) -> tensor<1x8x8x8xf32>
    %3 = tensor.empty() : tensor<8xf32>
    %4 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%cst_27 : tensor<8xf32>) outs(%3 : tensor<8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %51 = arith.truncf %cst_26 : f64 to f32
      %52 = arith.addf %in, %51 : f32
      linalg.yield %52 : f32
    } -> tensor<8xf32>
    %5 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%4 : tensor<8xf32>) outs(%3 : tensor<8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %51 = math.rsqrt %in : f32
      linalg.yield %51 : f32
    } -> tensor<8xf32>
    %expanded = tensor.expand_shape %cst_28 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %expanded_30 = tensor.expand_shape %5 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %6 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%2, %expanded : tensor<1x8x8x8xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_54: f32, %out: f32):
      %51 = arith.subf %in, %in_54 : f32
      linalg.yield %51 : f32
    } -> tensor<1x8x8x8xf32>
    %7 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%6, %expanded_30 : tensor<1x8x8x8xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_54: f32, %out: f32):
      %51 = arith.mulf %in, %in_54 : f32
      linalg.yield %51 : f32
    } -> tensor<1x8x8x8xf32>
    %expanded_31 = tensor.expand_shape %cst_25 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %8 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%7, %expanded_31 : tensor<1x8x8x8xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_54: f32, %out: f32):
      %51 = arith.mulf %in, %in_54 : f32
      linalg.yield %51 : f32
    } -> tensor<1x8x8x8xf32>
    %expanded_32 = tensor.expand_shape %cst_24 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %9 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%8, %expanded_32 : tensor<1x8x8x8xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_54: f32, %out: f32):
      %51 = arith.addf %in, %in_54 : f32
      linalg.yield %51 : f32
    } -> tensor<1x8x8x8xf32>
    %10 = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%arg0, %cst_23 : tensor<1x8x8x8xf32>, tensor<8x8x1x1xf32>) outs(%1 : tensor<1x8x8x8xf32>) -> tensor<1x8x8x8xf32>
    %11 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%cst_21 : tensor<8xf32>) outs(%3 : tensor<8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %51 = arith.truncf %cst_26 : f64 to f32
      %52 = arith.addf %in, %51 : f32
      linalg.yield %52 : f32
    } -> tensor<8xf32>
    %12 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%11 : tensor<8xf32>) outs(%3 : tensor<8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %51 = math.rsqrt %in : f32
      linalg.yield %51 : f32
    } -> tensor<8xf32>
    %expanded_33 = tensor.expand_shape %cst_22 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %expanded_34 = tensor.expand_shape %12 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %13 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%10, %expanded_33 : tensor<1x8x8x8xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_54: f32, %out: f32):
      %51 = arith.subf %in, %in_54 : f32
      linalg.yield %51 : f32
    } -> tensor<1x8x8x8xf32>
    %14 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%13, %expanded_34 : tensor<1x8x8x8xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_54: f32, %out: f32):
      %51 = arith.mulf %in, %in_54 : f32
      linalg.yield %51 : f32
    } -> tensor<1x8x8x8xf32>
    %expanded_35 = tensor.expand_shape %cst_20 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %15 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%14, %expanded_35 : tensor<1x8x8x8xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_54: f32, %out: f32):
      %51 = arith.mulf %in, %in_54 : f32
      linalg.yield %51 : f32
    } -> tensor<1x8x8x8xf32>
    %expanded_36 = tensor.expand_shape %cst_19 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %16 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%15, %expanded_36 : tensor<1x8x8x8xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_54: f32, %out: f32):
      %51 = arith.addf %in, %in_54 : f32
      linalg.yield %51 : f32
    } -> tensor<1x8x8x8xf32>
    %17 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%9, %16 : tensor<1x8x8x8xf32>, tensor<1x8x8x8xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_54: f32, %out: f32):
      %51 = arith.addf %in, %in_54 : f32
      linalg.yield %51 : f32
    } -> tensor<1x8x8x8xf32>
    %18 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%cst_17 : tensor<8xf32>) outs(%3 : tensor<8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %51 = arith.truncf %cst_26 : f64 to f32
      %52 = arith.addf %in, %51 : f32
      linalg.yield %52 : f32
    } -> tensor<8xf32>
    %19 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%18 : tensor<8xf32>) outs(%3 : tensor<8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %51 = math.rsqrt %in : f32
      linalg.yield %51 : f32
    } -> tensor<8xf32>
    %expanded_37 = tensor.expand_shape %cst_18 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %expanded_38 = tensor.expand_shape %19 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %20 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%arg0, %expanded_37 : tensor<1x8x8x8xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_54: f32, %out: f32):
      %51 = arith.subf %in, %in_54 : f32
      linalg.yield %51 : f32
    } -> tensor<1x8x8x8xf32>
    %21 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%20, %expanded_38 : tensor<1x8x8x8xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_54: f32, %out: f32):
      %51 = arith.mulf %in, %in_54 : f32
      linalg.yield %51 : f32
    } -> tensor<1x8x8x8xf32>
    %expanded_39 = tensor.expand_shape %cst_16 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %22 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%21, %expanded_39 : tensor<1x8x8x8xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_54: f32, %out: f32):
      %51 = arith.mulf %in, %in_54 : f32
      linalg.yield %51 : f32
    } -> tensor<1x8x8x8xf32>
    %expanded_40 = tensor.expand_shape %cst_15 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %23 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%22, %expanded_40 : tensor<1x8x8x8xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_54: f32, %out: f32):
      %51 = arith.addf %in, %in_54 : f32
      linalg.yield %51 : f32
    } -> tensor<1x8x8x8xf32>
    %24 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%17, %23 : tensor<1x8x8x8xf32>, tensor<1x8x8x8xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_54: f32, %out: f32):
      %51 = arith.addf %in, %in_54 : f32
      linalg.yield %51 : f32
    } -> tensor<1x8x8x8xf32>
    %25 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%24 : tensor<1x8x8x8xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %51 = arith.cmpf ugt, %in, %cst : f32
      %52 = arith.select %51, %in, %cst : f32
      linalg.yield %52 : f32
    } -> tensor<1x8x8x8xf32>
    %padded_41 = tensor.pad %25 low[0, 0, 1, 1] high[0, 0, 1, 1] {
    ^bb0(%arg1: index, %arg2: index, %arg3: index, %arg4: index):
      tensor.yield %cst : f32
    } : tensor<1x8x8x8xf32> to tensor<1x8x10x10xf32>
    %26 = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%padded_41, %cst_14 : tensor<1x8x10x10xf32>, tensor<8x8x3x3xf32>) outs(%1 : tensor<1x8x8x8xf32>) -> tensor<1x8x8x8xf32>
    %27 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%cst_12 : tensor<8xf32>) outs(%3 : tensor<8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %51 = arith.truncf %cst_26 : f64 to f32
      %52 = arith.addf %in, %51 : f32
      linalg.yield %52 : f32
    } -> tensor<8xf32>
    %28 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%27 : tensor<8xf32>) outs(%3 : tensor<8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %51 = math.rsqrt %in : f32
      linalg.yield %51 : f32
    } -> tensor<8xf32>
    %expanded_42 = tensor.expand_shape %cst_13 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %expanded_43 = tensor.expand_shape %28 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %29 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%26, %expanded_42 : tensor<1x8x8x8xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_54: f32, %out: f32):
      %51 = arith.subf %in, %in_54 : f32
      linalg.yield %51 : f32
    } -> tensor<1x8x8x8xf32>
    %30 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%29, %expanded_43 : tensor<1x8x8x8xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_54: f32, %out: f32):
      %51 = arith.mulf %in, %in_54 : f32
      linalg.yield %51 : f32
    } -> tensor<1x8x8x8xf32>
    %expanded_44 = tensor.expand_shape %cst_11 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %31 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%30, %expanded_44 : tensor<1x8x8x8xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_54: f32, %out: f32):
      %51 = arith.mulf %in, %in_54 : f32
      linalg.yield %51 : f32
    } -> tensor<1x8x8x8xf32>
    %expanded_45 = tensor.expand_shape %cst_10 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %32 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%31, %expanded_45 : tensor<1x8x8x8xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_54: f32, %out: f32):
      %51 = arith.addf %in, %in_54 : f32
      linalg.yield %51 : f32
    } -> tensor<1x8x8x8xf32>
    %33 = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%25, %cst_9 : tensor<1x8x8x8xf32>, tensor<8x8x1x1xf32>) outs(%1 : tensor<1x8x8x8xf32>) -> tensor<1x8x8x8xf32>
    %34 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%cst_7 : tensor<8xf32>) outs(%3 : tensor<8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %51 = arith.truncf %cst_26 : f64 to f32
      %52 = arith.addf %in, %51 : f32
      linalg.yield %52 : f32
    } -> tensor<8xf32>
    %35 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%34 : tensor<8xf32>) outs(%3 : tensor<8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %51 = math.rsqrt %in : f32
      linalg.yield %51 : f32
    } -> tensor<8xf32>
    %expanded_46 = tensor.expand_shape %cst_8 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %expanded_47 = tensor.expand_shape %35 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %36 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%33, %expanded_46 : tensor<1x8x8x8xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_54: f32, %out: f32):
      %51 = arith.subf %in, %in_54 : f32
      linalg.yield %51 : f32
    } -> tensor<1x8x8x8xf32>
    %37 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%36, %expanded_47 : tensor<1x8x8x8xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_54: f32, %out: f32):
      %51 = arith.mulf %in, %in_54 : f32
      linalg.yield %51 : f32
    } -> tensor<1x8x8x8xf32>
    %expanded_48 = tensor.expand_shape %cst_6 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %38 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%37, %expanded_48 : tensor<1x8x8x8xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_54: f32, %out: f32):
      %51 = arith.mulf %in, %in_54 : f32
      linalg.yield %51 : f32
    } -> tensor<1x8x8x8xf32>
    %expanded_49 = tensor.expand_shape %cst_5 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %39 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%38, %expanded_49 : tensor<1x8x8x8xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_54: f32, %out: f32):
      %51 = arith.addf %in, %in_54 : f32
      linalg.yield %51 : f32
    } -> tensor<1x8x8x8xf32>
    %40 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%32, %39 : tensor<1x8x8x8xf32>, tensor<1x8x8x8xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_54: f32, %out: f32):
      %51 = arith.addf %in, %in_54 : f32
      linalg.yield %51 : f32
    } -> tensor<1x8x8x8xf32>
    %41 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%cst_3 : tensor<8xf32>) outs(%3 : tensor<8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %51 = arith.truncf %cst_26 : f64 to f32
      %52 = arith.addf %in, %51 : f32
      linalg.yield %52 : f32
    } -> tensor<8xf32>
    %42 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%41 : tensor<8xf32>) outs(%3 : tensor<8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %51 = math.rsqrt %in : f32
      linalg.yield %51 : f32
    } -> tensor<8xf32>
    %expanded_50 = tensor.expand_shape %cst_4 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %expanded_51 = tensor.expand_shape %42 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %43 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%25, %expanded_50 : tensor<1x8x8x8xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_54: f32, %out: f32):
      %51 = arith.subf %in, %in_54 : f32
      linalg.yield %51 : f32
    } -> tensor<1x8x8x8xf32>
    %44 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%43, %expanded_51 : tensor<1x8x8x8xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_54: f32, %out: f32):
      %51 = arith.mulf %in, %in_54 : f32
      linalg.yield %51 : f32
    } -> tensor<1x8x8x8xf32>
    %expanded_52 = tensor.expand_shape %cst_2 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %45 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%44, %expanded_52 : tensor<1x8x8x8xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_54: f32, %out: f32):
      %51 = arith.mulf %in, %in_54 : f32
      linalg.yield %51 : f32
    } -> tensor<1x8x8x8xf32>
    %expanded_53 = tensor.expand_shape %cst_1 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %46 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%45, %expanded_53 : tensor<1x8x8x8xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_54: f32, %out: f32):
      %51 = arith.addf %in, %in_54 : f32
      linalg.yield %51 : f32
    } -> tensor<1x8x8x8xf32>
    %47 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%40, %46 : tensor<1x8x8x8xf32>, tensor<1x8x8x8xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_54: f32, %out: f32):
      %51 = arith.addf %in, %in_54 : f32
      linalg.yield %51 : f32
    } -> tensor<1x8x8x8xf32>
    %48 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%47 : tensor<1x8x8x8xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %51 = arith.cmpf ugt, %in, %cst : f32
      %52 = arith.select %51, %in, %cst : f32
      linalg.yield %52 : f32
    } -> tensor<1x8x8x8xf32>
    %49 = linalg.generic {indexing_maps = [#map1, #map3, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%arg0, %cst_0 : tensor<1x8x8x8xf32>, tensor<f32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_54: f32, %out: f32):
      %51 = arith.mulf %in, %in_54 : f32
      linalg.yield %51 : f32
    } -> tensor<1x8x8x8xf32>
    %50 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%48, %49 : tensor<1x8x8x8xf32>, tensor<1x8x8x8xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_54: f32, %out: f32):
      %51 = arith.addf %in, %in_54 : f32
      linalg.yield %51 : f32
    } -> tensor<1x8x8x8xf32>
    return %50 : tensor<1x8x8x8xf32>
  }
}

{-#
  dialect_resources: {
    builtin: {
      torch_tensor_8_torch.float32_23: "0x0400000039A813BD5373F7BD980919BEC34C883D3749E4BDC8753FBDAF1A223E014A973D",
      torch_tensor_8_torch.float32_22: "0x0400000054D10D3FD80D8C3FDF17923F9523AE3FA272173FA8B8653F1718B23FD03BA23F",
      torch_tensor_8_torch.float32_21: "0x040000007372233FF516B83F8DE2723FE6B6883FDA88923F85921D3F6EA4AD3FEF572B3F",
      torch_tensor_8_torch.float32_20: "0x04000000E59F413D3BF9443CD5E43E3E042F1FBE1D3E563D7DE2493D6CCECBBD437F443E",
      torch_tensor_8_torch.float32_19: "0x040000003F02CCBAD781C53C7F250FBEEC5E093EB7A121BD33FDBB3DEAB2143D67758F3D",
      torch_tensor_8_torch.float32_18: "0x040000000F4FA23F3E1A873FD9432D3F992E773F678C9D3FE87E8A3FD554283FBE4F783F",
      torch_tensor_8_torch.float32_17: "0x040000005AD12D3F24CBAB3F442DBB3FD55E3E3F4889053FCE20833FFF047F3FB609933F",
      torch_tensor_8_torch.float32_16: "0x04000000133A143E7384703D4B7D623D756AE6BDBF87473ECA95EC3CD20ABCBD7502B13C",
      torch_tensor_8_8_1_1_torch.float32_1: "0x04000000E29FC4BDD24C1CBEA0D4A93E79730CBEA28300BE2A49F8BD5B5C9E3E18A15CBE0CCEB13E7EE86E3BF87717BEA1CB603EB9BF963E16DAE1BD7C474E3EE00256BE7B0D19BEC4156E3E43B5A63ED4C498BEF6AC6ABE336C84BEE53BFABCFE6D1DBDC03E663E6D20B33D389789BEE1AACEBC8C8055BEFF86123DBD8AE53DB57BA5BED8D6B43EB97E403EDB8DB3BE5AE420BECD969F3E02F9BE3CB15F8EBE05612EBE37AAA3BEAEBDDB3DF82936BEF90AAB3E1318CC3D81E53DBEDCCE823E24A68CBD061A71BE780A93BE1FE925BEDC1E173E7086A43D49A3DDBD3159FBBD33BBB6BD7CA774BEE271A73E1ABBA0BED2C927BDEE8D463D9B50CF3A65277DBC969F8FBE",
      torch_tensor_8_torch.float32_15: "0x04000000E7DF523DB864E7BC5BF8053E65A17F3D17ADF4BD842893BD68BE0FBD51B347BE",
      torch_tensor_8_torch.float32_14: "0x04000000F4E6053FBEF8913FD34C803F7F45AC3F0BC18A3F600E1B3FA157BC3F43DC113F",
      torch_tensor_8_torch.float32_13: "0x040000009121073FFCA3193F908C723F80B8723F9FD20B3FB2AAA73FC990203FC0677C3F",
      torch_tensor_8_torch.float32_12: "0x04000000D7A0F83D8428BCBC3F7706BDFF55913DFFA13A3DB715A53CD69E9BBC1BC9EE3C",
      torch_tensor_8_8_3_3_torch.float32_1: "0x04000000B0FB1A3D3BA22ABCFDDDBFBDBD106EBD13FDA63DFFE0E03DA32DB43CEC0CF13DA160BF3DF02208BC061196BDC4B483BD1A7C0DBDB7F0C4BDE983EF3D8B83683BA839E7BDCBCB72BD51561CBD6F8BC3BD132DCFBC811C9CBD0666F7BC601AB4BDE0F265BB538FA5BD50F4403D339DE53C511E0BBC8D63913D42A2693DDCA4D8BB273A153B76323F3D5438CFBD8950BB3CA0431C3C1E6E3CBBAB6D01BD272A6FBD2EC6193D71A4A5BD9FE13A3D8EA6C6BD79EA003D3883313C1B7E67BDEF8A5FBD539804BD4C3C60BD594904BD559FDDBCC35FC23DBFC18A3B8A2FD43D9DF1BDBC2D6EBCBDF8E0DBBCFA7B823DB08DA3BD91DBC03DB5C42EBC0014BC3D46A2F6BC6D98D4BD42FB8FBDA880323C82A2ADBD2863D33DF4C5C93DE0BDE6BCF0C4B23D2865103DD7B426BCB569EEBD57BDCCBDC1C3B7BD4BF0E9BB94FAB73D1655F93CA1EF9CBC9C52943DE1AA563D881BA6BDACE5D63C1C07023CF15A443D30DE473C4FB60FBD4C845BBD1F7DBB3D1D16193D975B9B3D1104BC3D8427453D8A99C0BDAD6D663CFBD7903D9EA408BD5EB3B83D4D8563BD4D4DE1BDC571F03DDDB09B3D6DE6C53D7763943DB340CDBDC555143D16A5DE3DE7E788BD4ED7A23C01DF053D8632D6BD2724433CBBD6313DD3F63CBB8A3FC8BD57F6753DA428C8BDC04D173DCAB0AC3BF0CBB33B216AACBD58593ABD47B70DBDFA3C60BD028237BDEFB3613C44CEE73DFD8447BDB001D1BDD56A043DCB57D83DD65AEDBDE203D43D2450AE3D9A5B133D3D5C8E3DD2F098BD0ED3DBBDD351DB3D85B26E3D555B9EBDB956A9BDEB3A013D3E189E3D2853D33DD906733CA2458D3D437D3C3D54B12A3D14B071BDDDD1AEBDA562EA3DC868C83C2EFCD8BD067F32BDCAAA3F3C79F6A13CF67AB4BD8FDAD23DCD94DEBD73846C3D5D5655BD3FDBAABD2C80553D1262E7BCC1EB3FBDD7874ABCE76A2CBDDAB4E03D3353E3BD397B25BD14626ABC053306BD351494BD4FDF7F3CC8D11B3B2259993D0F891E3DEF40A53DEC78AABD045AC93DF8F649BD6EF5C4BA8CB9313D5B83C7BC660D00BD84615B3DA7E5AD3DE4F79CBD9F098B3D4ED89F3DF1A3483DB32B1B3D1893813D33A0E43D14F4A33D833F763BFFC3A4BD9DE13CBB92B28ABD23D7D43DFC560FBDFF300B3C63334C3D6AE5273D40EFC5BD78CC9BBD3BFFA43CA547B1BDE5EC3B3D87E7FF3C34ED3BBD3AE9BEBDE9F4933C4DC186BD56A1E73D75DF9B3D76779A3D03CF613D20363C3D832CB5BD30CEE53D314AC5BC96D68B3DF49CDD3D6BA8B93CD3E5AEBD4F4AB7BB0C8C8CBD7787C4BDB872AC3D314C36BDE5E6C13D6C508CBD9CFD473DBDFB01BCFFF456BCF2678B3D7F8ADABDFAB5C93D13F3C5BC99015A3D833D8FBD7FC97BBDEB1633BBC80FE7BC4A3744BDFC9A823DEBCD52BC381D46BDDA9A5CBC4633D83D2DE2C5BDDFABA0BC980497BC95076B3DF3F6C63DD38D97BD42DBB2BC3BA1E0BD8F7EB2BD67FB343DDB4352BC15B3B23D04B037BCC3665CBD623C1FBD797D4C3C4A9D9A3D77291E3C5932DC3C348429BD5065373DDEE5A2BD7BF0953D7054A6BB29C1CA3D26B975BDC79BEC3D9A57993D73EEC2BD89430FBDAFC9D23D71F2233DF7BDC83DE17BCABC53264EBDB212A03D7DD710BDBBE2DA3D1AF18C3D3548F03D2007B63DDD560FBD8890CB3D5C40BBBD282CEC3D00E4A1B93BFF5BBD1AF50C3D0B8A813DCE38B53BAF8BAB3D213B09BC262FEDBDF1A69B3D4F7E8B3AC372873D0F6C6EBD04AD9D3D964B353D893C8CBD695EE0BD8DA280BBA0F4B33C6F9591BD1E3000BD9014D0BC3E89D2BDCE414ABD7AC37DBDE436B63BAB77EF3D197D923DF186743D1956D13DF6B5193C47BDC63CE40A86BD8870863D1FE77A3DA779ED3C652394BD528DF53C62DC6D3C6308903DD55736BC1D79D83D3E9CA7BC4E1B8E3D2718C03C5A6ABBBD8C29373D5D51D8BDA27CCDBD0769B83D24FD94BD59D99DBD4E04FCBCAFD9C63D063AEE3D2A8D40BDBD0786BDA7BE91BD26A663BD654EE6BD231E5CBDBD27DC3C918E10BD3996E8BD3C1675BC2D92DC3D350ED43C4428223D766FB9BDC027BABDA27C9FBD56F40CBD1A6C5FBC1AEF4EBD2818253DC20F9A3DEAB5F2BC732FDEBDF72C44BDCC9BD03D1B8CC4BD19292DBDBFE74D3D8E2FDFBCFC6FE33D25D212BD1393AC3D5936823DD685DBBD0467E83DE16597BD0849933D6C3D98BD315932BDB9BA443DDA3BADBCF858A2BD1CDEA63D16EB0D3D41B40C3B5160C73D99AF3B3D6512DC3D05D50C3881CACDBD148D8C3DD346C0BDFD7F2E3D50BFE3BA2702DFBBD3BD56BD9D3D8EBD9F06D1BDB13ADF3CA5F89CBC983790BD9060D43D888FA53D2544D03CA364013D0CB27BBCCB14B23DCCF3E8BDFEB192BD8CD9AA3D9131AB3D14A8A3BBF5AE0EBDF1215F3D82CBA83D872233BDFF88713D2BC3683D97C4573C247491BDA33AAA3CC9D798BC0637053D4286AFBD9739373D5030D43D47F06ABD5F4BB03D1339533D6DF68ABCD9CB90BD0610783DBD92B4BDB1FC893D7C5DC3BD5FBF7FBD5F0C423C4E94753D271CDFBD694C043DA42D0DBBF6788CBDDF4AFDBC3FB3BD3DF484ACBDA86D5DBD8A3CB13CFDF5C4BDE05A573C1A38003D84B91A3DB8D7383DD6FDD33D66A5333C16D3DB3D676B5DBD5B7D5B3C343699BD17BEEBBD00B77D3C61D9FCBBDCF47FBDAE1B5EBDD661B7BDB80BC03C64C7AB3DACBD5ABDCCD9D13D08A0BEBDC202C4BD9520EE3DE5911D3D3CFC82BD972174BDD9D653BBB117C1BD99A98C3D67DA16BDBB55DB3DCC41B03D027AB93D4E86DBBDF6A27B3DAB1B94BDB54C66BD7FFE943DDE08D4BD2ED91DBDECAD523DB30F71BDF64BD63D64AFA23DC92BA9BD25ABB23C8CFBE9BD8AA58C3D5350F0BC1EB2F43C45C535BD7B92B73D4104823C4ED1B1BD42D3EABDACE04CBD70D42CBC6C6601BDE541A0BCDE0A79BD170B2CBB16055A3D3AB65EBDFA2CCBBC93CC58BCB0BAB03D0570D1BB876518BD7EF4943D9232BB3C67FF453D991764BD68DB48BD96CA6C3D0D5C8B3D9CAE183D0B7D0D3D0F71633AD404C4BDDBA4913CFD7CE23CD96C873D8403813C7250EF3DC2DD5BBCAF00953DB689D5BD2C0791BC6DBF9BBD51AB14397C03D7BD527763BD44C4BE3DF767453D5E2BB73D9805483D3623933D918982BD02AE2F3DC52EE4BDC682B0BD01C7E1BD062F8F3D5D33163DE97E96BD9C9E113CB5D2D23D873D88BD2BECA5BD28FBB9BD450C83BCC336D73DE6FAC03CD87135BC869698BC",
      torch_tensor_8_torch.float32_11: "0x04000000589DE7BD5390193DF33A013EB4691F3D58FC8EBD1BA02A3E53508F3D7B52EDBD",
      torch_tensor_8_torch.float32_10: "0x040000009CACB63F7649963F61FB1F3F32CB503F1665AC3FA8775D3FD96F173F64DD8E3F",
      torch_tensor_8_torch.float32_9: "0x04000000FB82AA3FB938333FF82FA83F4F364E3F6CC97C3FE8C0433F2A0E5A3F7625AB3F",
      torch_tensor_8_torch.float32_8: "0x04000000E76117BEEF814ABE7B44A93D234876BD671DBABD5FABB8BDECA6C6BD02582BBE",
      torch_tensor_8_torch.float32_7: "0x04000000E07653BEEA7B6D3D350435BED377833D27CB453DAFFCE23DFF666E3D557F7C3D",
      torch_tensor_8_torch.float32_6: "0x0400000047142E3FAC66963F8B75243F9106613FAE65013F4482913FCB5A543F1C63383F",
      torch_tensor_8_torch.float32_5: "0x040000004E9B8E3F251EBB3F6CBA9C3F891D453F0F58283F09A7B13FE856BD3F7642433F",
      torch_tensor_8_torch.float32_4: "0x0400000080290F3E325910BEC9B8AC3D1FDD4D3E18EC693E245D9E3C0827973D8D61533D",
      torch_tensor_8_8_1_1_torch.float32: "0x040000005DECD8BC868F67BEC088523E1B3CD6BDA26C8DBE392B743D684CB23DDE8DC1BD5BCF88BED31D213EB348F4BD2AB614BEFE73923ED5EA4BBE612B4E3E3031743B93C49CBD9E0F62BE1427AF3E10C30D3DD4974E3D6F4190BE2753803E26266ABB7B66213EF08B753EF3B5AC3DA9D4533EE05E28BEE69D173E9D00143EF37D363E45D7F0BD97A44A3E100D9E3E89F930BE474C18BD48CE0ABD8D1D363E75242DBD3AB0A43D96160ABE68BBE33D5615563E9040903D20C2AF3E22EDA03EBBA980BE0C227BBEE38D90BE884995BDF23B3E3ECE1D16BE004AB1BD6DD427BE2AD0CC3DD0A4953D1E2C93BE651136BEB26C5BBDE9E1A63EB744ABBEB611A8BE2514193E",
      torch_tensor_8_torch.float32_3: "0x040000001151C33D0A780F3EFF55B4BDCF7785BDA2FE263DF7C7333D0A43E6BD4879ABBD",
      torch_tensor_8_torch.float32_2: "0x04000000EFC0023F8BC9083F36081F3F588D0C3F6BED073F3D0E9C3F1F41A73F103FAB3F",
      torch_tensor_8_torch.float32_1: "0x0400000000D94A3FEA797B3F14B88E3FF6297F3FA4BD733F73B90E3F1096113F64D10C3F",
      torch_tensor_8_torch.float32: "0x040000009B5476BDF24CCFBD759EF7BC206EFBBD7E61BC3DABBB0EBD1302B2BDC53BC4BD",
      torch_tensor_8_8_3_3_torch.float32: "0x04000000EA62DBBD24A139BD7424E6BD930EA53D20C1DDBD1A2681BC23C989BC0C5784BD0664AD3D2E854E3D96E27B3D5C25AA3DBC1A71BD358C693DFC18C33DD2A8DDBC5A0A1EBC64AC363C6D03EDBD457E4DBC66FE66BCD379AFBD5490B03DA25DD4BDD55241BD28208E3D80BF953C80B2433DB94DA63B1398E0BDD054ADBD546E23BD1C84A2BDC35796BD0E3E1CBD5E22D73DFF0EBB3D2107C23C08D59ABD277691BDB858EC3DE03B6F3CFBA25A3C8EC888BD297376BDBE4E6D3D41A525BC999649BC49CF6DBD32DAB2BDADBF9BBDB59DEDBD310BDD3DD9B58D3C9F29873CE237B53D1A89723DF6078DBCCA70953DCED6F73A1247EBBD8AA5C33DA6348EBD4664B6BD1904DFBCD9A7EB3C11DCBD3D52EDEEBDD4DFE1BD36D7A0BD35FF8CBD8A4DED3DEE7DEFBAE42DAF3DF71A083DF1058D3D97457ABD6D28523DF8372F3DB028263D1A36B5BDAC5326BD5803CD3DA540D3BC5A57AFBDC15DCCBDEBEFC3BC79665F3DE7650EBD4F23AC3D8EBC4D3D6B17C1BDCF21A03A4F0BDC3D6B24963D36592DBDE624B3BD44BCFA3C0FB9673D4CB8C6BC8BECCDBD432DE93D3948693DFD4DF0BD9C07AA3B210CD9BCDFEADF3D64DC7E3DBDD7FF3CDC540EBDDAF4B1BD86F7163DCA40433D6A36253BA22BD43DA1878A3DA0BAC9BD42E6D4BB4D3F57BD3A10B2BBCD09303C322C6D3C92FB933DF963A63D6CE7CC3B964A35BDB54870BD7F177A3D6FC62E3D1779CC3D7C78CBBD3F42B8BD346F90BDCD0E553DF5AFBB3DDFA11BBCDD00CABD58A5993C8F96CFBD65309A3DF72AB5BD1D408C3C7FE7AB3ADB02733D9234A7BD59A7583D5C51563BC1E96B3C28B9A3BDA508E43D103DAEBC6CA28CBD004107BD25670FBDEBFBEF3D8CBAB03D905A083A8A85E83DECD432BAB7ED623C72A2AE3C74D830BCEAA8B6BD62930F3D0FF215BCD0A93E3D0A88853DCFCAAE3D75DA003D1DDDC13B66D64FBDAA01E23DCAA1D5BD416E7CBDC7AB713C17B2673DC3FC8B3DBA68D5BD88B2273DE9D1C8BD9A03AB3DF716CDBDF56AAB3CCDEB9E3C16DFCDBCA5B55A3D8263A63DD216283D527DCA3CBF71EC3DF4FFE33D3E38A6BDC73CD93D5F15D33D18B6CA39EC14213D5CFB42BD6D0F3CBD61199F3C760B57BDA16AFB3CB6184C3D70478D3D4218ACBDAB9C74BDFA79A8BCF02A413DA68942BD812F64BDA7B8E3BC00A4243DE4969E3B7A63F2BC9B31F53C5D0EB5BDDE8DE7BD9D6B883DA1DED73D2E268ABB06137C3D14EDA93D19FFCE3D545C153CC17134BCDF8BE7BD865B03BC07BD08BD8EE365BB67EBE63D80D11CBD60BFC3BD6F99DB3D0303B73B60839CBD18ABA93B20A0F7BA21D41F3D2F07DF3D233F84BD8C878CBD5627FBBB83D6853D8866F03DA3E59ABDAD2866BD746900BC742BC7BD8C0E31BC350AB73DDBA8DA3DBDFBAE3DEEF49CBC551B6EBD8500BE3DB2C40CBD268D873B58DBDE3D0B1919BCB5DFB33D4EBA8ABD7707E33AAEA4EF3DD67F1839D30C9DBD65D7CC3CB55F6BBD40F8833DC104B03D6B74ABBC6F73913D0611C63D6424A83DEDFE8E3D343AE1BD98F1C5BD6C50C13D9C35353D883BBDBD2817CF3DB642013C84C1D9BD9CD941BD0479CBBD814329BDA14936BC20F624BCD60C87BC67EC40BCE17FC43D1B6AA83DC372DDBD9F65E13C8D6E77BDB16DB6BC934A3DBD500174BD105582BDE5BBEEBD345738BD920FBBBCC0EADDBDD0B4183D337F7FBD74880ABD2A02423D115BE83DB11F673D1009B3BD82A9AE3D35CD43BCE148303DC57B94BDCBD0E13D5A179ABD9593973D084DCA3D29213C3CF70ABB3D13ED8F3D6F9E91BC6013743C553D223B08319CBC88D4D5BDC86E883D82AEE6BDE423303DFF9D2FBD95F2F43B261EC7BC53D389BDA23235BD4E90D9BD55E48FBD1E877A3DF040C73D8D48E5BDE945DCBCF91A2D3C954E86BDEA03B33CD75954BCAB7C9F3C492C86BD28F6CFBD268049BC5972A43D14F0D13D9C8BBF3D284FCC3B64F6B53D1C1B45BD668BAF3DC5B0953C71DBB6BD36521EBD83DCD63D72B131BDB491EEBD6808E93D9761163D2912D63CE07D55BDBA6ADA3DD184C63DE364C3BD47BF533D453FDD3DA53AB7BD22890B3D194E4DBDA185AB3D5BA8A53D6589783D07C4FFBC8B8AC33DDCB5E6BC8717A03D0334643DEA9AC6BDEB4D98BD3AE51BBC6A23C6BD14FCF8BC96AF823D9D39DA3D86B718BC822CE7BC0902B6BD4E86123D90258A3CE9014E3D7925CCBD1194BC3BF25955BD2C3488BD33E76F3D4DA7C5BD393E90BDBFB9B13DA9D69DBD8799A23D8B2E30BD4003A5BDE966F9BB697C94BD8D3BFD3C4FC1AB3D45E1B6BD8256A3BD03B0A7BC8C267E3B68F7D03DEE94BD3D479A82BD777B9D3D07AD8B3D9DE2B8BD2F67953DD0A9E83D82FFE1BC2F5AD03D7100E53DF87FF23C96EC263B3950C83D8DDCA63D54ACE53D57C69ABDACA2243D5D54933D891C9DBD283BA43CDF1783BD42F3ADBD621CED3DE3A7C3BD17E9DCBDFBFEC83D2EC98E3D4901D93CA48BAE3DDDC3693BB02F1ABDC8C18EBCCAB7B43CFAB5E6BD7DFCDABD90832DBDED2D5B3CB4C79F3DBE7463BD236BCBBD69B8D8BD8BAC01BBBF0D97BD6423D4BCAABE9BBDA08A593DBB1521BD9FAAA8BD3C78183D8FE095BB47A0963DE6A3D03B11C2473D2141213DA70287BD8AE1C03DE0CFAE3C05F68EBC4B9C883C75FDD93DD302B23D1341CC3D525189BDA827ECBC8EF6D63C855983BCD5BFB5BCD19CB53D4C7881BDC8A45DBD83B18A3CA8315DBD941D89BD90F8C0BD9C9DA23DDA8170BD4A2A72BC59EB9C3D3B73E7BD62A1C9BA12E45EBD6A8DADBDF343713C1E85143D1A949C3DD3E5F03D00141E3D675F0CBB86437FBDF1A607BD8DC3DBBDDE06DDBDA2C7B8BD62F0A83DC0154D3DBB57DD3D1968A63D771CA83D4FCEC73C8739743D7C332D3DC9E9BFBD2152BFBD3D93C13DA053973D8470F9BC93BD89BD5558A9BD9544B9BD83591ABD6BA3213C87EA603BC3C5313DD70B6B3CDFD9F83CE1EBB43DFAFAD73CA597FBBBDACA6D3D462E273DAD5F4F3D7B4C02BDE7A3F0BD85D329BDDC79C33D464C25BDC32972BD645C4EBDB117943DC5D6DE3D83BAE5BD4D1427BD4C5BBF3D6F49D73C8A92993DF0D2BEBDF026903D14F570BD885596BD9B5840BD7061B0BDAE9D0F3D9410A23D65609DBD16CD2C3DF43CB3BD4F9C843DAB7326BC0EB3023CA0C1BEBD13C1303D8289373DDD812ABDF04B50BD31F2BC3D55C3AB3DD0CC75BD7AB92B3D116F4DBD637DE3BDE30FA9BB5647CDBDB50A64BD"
    }
  }
#-}
