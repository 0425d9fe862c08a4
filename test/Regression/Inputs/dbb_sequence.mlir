#map = affine_map<(d0) -> (d0)>
#map1 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map2 = affine_map<(d0, d1, d2, d3) -> (d1, 0, 0)>
module {
  func.func @main(%arg0: tensor<1x6x7x7xf32>) -> tensor<1x6x7x7xf32> {
    %cst = arith.constant 0.000000e+00 : f32
    %cst_0 = arith.constant dense_resource<torch_tensor_6_torch.float32_15> : tensor<6xf32>
    %cst_1 = arith.constant dense_resource<torch_tensor_6_torch.float32_14> : tensor<6xf32>
    %cst_2 = arith.constant dense_resource<torch_tensor_6_torch.float32_13> : tensor<6xf32>
    %cst_3 = arith.constant dense_resource<torch_tensor_6_torch.float32_12> : tensor<6xf32>
    %cst_4 = arith.constant dense_resource<torch_tensor_6_6_3_3_torch.float32_1> : tensor<6x6x3x3xf32>
    %cst_5 = arith.constant dense_resource<torch_tensor_6_torch.float32_11> : tensor<6xf32>
    %cst_6 = arith.constant dense_resource<torch_tensor_6_torch.float32_10> : tensor<6xf32>
    %cst_7 = arith.constant dense_resource<torch_tensor_6_torch.float32_9> : tensor<6xf32>
    %cst_8 = arith.constant dense_resource<torch_tensor_6_torch.float32_8> : tensor<6xf32>
    %cst_9 = arith.constant dense_resource<torch_tensor_6_6_1_1_torch.float32_1> : tensor<6x6x1x1xf32>
    %cst_10 = arith.constant dense_resource<torch_tensor_6_torch.float32_7> : tensor<6xf32>
    %cst_11 = arith.constant dense_resource<torch_tensor_6_torch.float32_6> : tensor<6xf32>
    %cst_12 = arith.constant dense_resource<torch_tensor_6_torch.float32_5> : tensor<6xf32>
    %cst_13 = arith.constant dense_resource<torch_tensor_6_torch.float32_4> : tensor<6xf32>
    %cst_14 = arith.constant dense_resource<torch_tensor_6_6_1_1_torch.float32> : tensor<6x6x1x1xf32>
    %cst_15 = arith.constant dense_resource<torch_tensor_6_torch.float32_3> : tensor<6xf32>
    %cst_16 = arith.constant dense_resource<torch_tensor_6_torch.float32_2> : tensor<6xf32>
    %cst_17 = arith.constant 1.000000e-05 : f64
    %cst_18 = arith.constant dense_resource<torch_tensor_6_torch.float32_1> : tensor<6xf32>
    %cst_19 = arith.constant dense_resource<torch_tensor_6_torch.float32> : tensor<6xf32>
    %cst_20 = arith.constant dense_resource<torch_tensor_6_6_3_3_torch.float32> : tensor<6x6x3x3xf32>
    %padded = tensor.pad %arg0 low[0, 0, 1, 1] high[0, 0, 1, 1] {
    ^bb0(%arg1: index, %arg2: index, %arg3: index, %arg4: index):
      tensor.yield %cst : f32
    } : tensor<1x6x7x7xf32> to tensor<1x6x9x9xf32>
    %0 = tensor.empty() : tensor<1x6x7x7xf32>
    %1 = linalg.fill ins(%cst : f32) outs(%0 : tensor<1x6x7x7xf32>) -> tensor<1x6x7x7xf32>
    %2 = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%padded, %cst_20 : tensor<1x6x9x9xf32>, tensor<6x6x3x3xf32>) outs(%1 : tensor<1x6x7x7xf32>) -> tensor<1x6x7x7xf32>
    %3 = tensor.empty() : tensor<6xf32>
    %4 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%cst_18 : tensor<6xf32>) outs(%3 : tensor<6xf32>) {
    ^bb0(%in: f32, %out: f32):
      %34 = arith.truncf %cst_17 : f64 to f32
      %35 = arith.addf %in, %34 : f32
      linalg.yield %35 : f32
    } -> tensor<6xf32>
    %5 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%4 : tensor<6xf32>) outs(%3 : tensor<6xf32>) {
    ^bb0(%in: f32, %out: f32):
      %34 = math.rsqrt %in : f32
      linalg.yield %34 : f32
    } -> tensor<6xf32>
    %expanded = tensor.expand_shape %cst_19 [[0, 1, 2]] output_shape [6, 1, 1] : tensor<6xf32> into tensor<6x1x1xf32>
    %expanded_21 = tensor.expand_shape %5 [[0, 1, 2]] output_shape [6, 1, 1] : tensor<6xf32> into tensor<6x1x1xf32>
    %6 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%2, %expanded : tensor<1x6x7x7xf32>, tensor<6x1x1xf32>) outs(%0 : tensor<1x6x7x7xf32>) {
    ^bb0(%in: f32, %in_37: f32, %out: f32):
      %34 = arith.subf %in, %in_37 : f32
      linalg.yield %34 : f32
    } -> tensor<1x6x7x7xf32>
    %7 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%6, %expanded_21 : tensor<1x6x7x7xf32>, tensor<6x1x1xf32>) outs(%0 : tensor<1x6x7x7xf32>) {
    ^bb0(%in: f32, %in_37: f32, %out: f32):
      %34 = arith.mulf %in, %in_37 : f32
      linalg.yield %34 : f32
    } -> tensor<1x6x7x7xf32>
    %expanded_22 = tensor.expand_shape %cst_16 [[0, 1, 2]] output_shape [6, 1, 1] : tensor<6xf32> into tensor<6x1x1xf32>
    %8 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%7, %expanded_22 : tensor<1x6x7x7xf32>, tensor<6x1x1xf32>) outs(%0 : tensor<1x6x7x7xf32>) {
    ^bb0(%in: f32, %in_37: f32, %out: f32):
      %34 = arith.mulf %in, %in_37 : f32
      linalg.yield %34 : f32
    } -> tensor<1x6x7x7xf32>
    %expanded_23 = tensor.expand_shape %cst_15 [[0, 1, 2]] output_shape [6, 1, 1] : tensor<6xf32> into tensor<6x1x1xf32>
    %9 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%8, %expanded_23 : tensor<1x6x7x7xf32>, tensor<6x1x1xf32>) outs(%0 : tensor<1x6x7x7xf32>) {
    ^bb0(%in: f32, %in_37: f32, %out: f32):
      %34 = arith.addf %in, %in_37 : f32
      linalg.yield %34 : f32
    } -> tensor<1x6x7x7xf32>
    %10 = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%arg0, %cst_14 : tensor<1x6x7x7xf32>, tensor<6x6x1x1xf32>) outs(%1 : tensor<1x6x7x7xf32>) -> tensor<1x6x7x7xf32>
    %11 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%cst_12 : tensor<6xf32>) outs(%3 : tensor<6xf32>) {
    ^bb0(%in: f32, %out: f32):
      %34 = arith.truncf %cst_17 : f64 to f32
      %35 = arith.addf %in, %34 : f32
      linalg.yield %35 : f32
    } -> tensor<6xf32>
    %12 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%11 : tensor<6xf32>) outs(%3 : tensor<6xf32>) {
    ^bb0(%in: f32, %out: f32):
      %34 = math.rsqrt %in : f32
      linalg.yield %34 : f32
    } -> tensor<6xf32>
    %expanded_24 = tensor.expand_shape %cst_13 [[0, 1, 2]] output_shape [6, 1, 1] : tensor<6xf32> into tensor<6x1x1xf32>
    %expanded_25 = tensor.expand_shape %12 [[0, 1, 2]] output_shape [6, 1, 1] : tensor<6xf32> into tensor<6x1x1xf32>
    %13 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%10, %expanded_24 : tensor<1x6x7x7xf32>, tensor<6x1x1xf32>) outs(%0 : tensor<1x6x7x7xf32>) {
    ^bb0(%in: f32, %in_37: f32, %out: f32):
      %34 = arith.subf %in, %in_37 : f32
      linalg.yield %34 : f32
    } -> tensor<1x6x7x7xf32>
    %14 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%13, %expanded_25 : tensor<1x6x7x7xf32>, tensor<6x1x1xf32>) outs(%0 : tensor<1x6x7x7xf32>) {
    ^bb0(%in: f32, %in_37: f32, %out: f32):
      %34 = arith.mulf %in, %in_37 : f32
      linalg.yield %34 : f32
    } -> tensor<1x6x7x7xf32>
    %expanded_26 = tensor.expand_shape %cst_11 [[0, 1, 2]] output_shape [6, 1, 1] : tensor<6xf32> into tensor<6x1x1xf32>
    %15 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%14, %expanded_26 : tensor<1x6x7x7xf32>, tensor<6x1x1xf32>) outs(%0 : tensor<1x6x7x7xf32>) {
    ^bb0(%in: f32, %in_37: f32, %out: f32):
      %34 = arith.mulf %in, %in_37 : f32
      linalg.yield %34 : f32
    } -> tensor<1x6x7x7xf32>
    %expanded_27 = tensor.expand_shape %cst_10 [[0, 1, 2]] output_shape [6, 1, 1] : tensor<6xf32> into tensor<6x1x1xf32>
    %16 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%15, %expanded_27 : tensor<1x6x7x7xf32>, tensor<6x1x1xf32>) outs(%0 : tensor<1x6x7x7xf32>) {
    ^bb0(%in: f32, %in_37: f32, %out: f32):
      %34 = arith.addf %in, %in_37 : f32
      linalg.yield %34 : f32
    } -> tensor<1x6x7x7xf32>
    %17 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%9, %16 : tensor<1x6x7x7xf32>, tensor<1x6x7x7xf32>) outs(%0 : tensor<1x6x7x7xf32>) {
    ^bb0(%in: f32, %in_37: f32, %out: f32):
      %34 = arith.addf %in, %in_37 : f32
      linalg.yield %34 : f32
    } -> tensor<1x6x7x7xf32>
    %18 = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%arg0, %cst_9 : tensor<1x6x7x7xf32>, tensor<6x6x1x1xf32>) outs(%1 : tensor<1x6x7x7xf32>) -> tensor<1x6x7x7xf32>
    %19 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%cst_7 : tensor<6xf32>) outs(%3 : tensor<6xf32>) {
    ^bb0(%in: f32, %out: f32):
      %34 = arith.truncf %cst_17 : f64 to f32
      %35 = arith.addf %in, %34 : f32
      linalg.yield %35 : f32
    } -> tensor<6xf32>
    %20 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%19 : tensor<6xf32>) outs(%3 : tensor<6xf32>) {
    ^bb0(%in: f32, %out: f32):
      %34 = math.rsqrt %in : f32
      linalg.yield %34 : f32
    } -> tensor<6xf32>
    %expanded_28 = tensor.expand_shape %cst_8 [[0, 1, 2]] output_shape [6, 1, 1] : tensor<6xf32> into tensor<6x1x1xf32>
    %expanded_29 = tensor.expand_shape %20 [[0, 1, 2]] output_shape [6, 1, 1] : tensor<6xf32> into tensor<6x1x1xf32>
    %21 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%18, %expanded_28 : tensor<1x6x7x7xf32>, tensor<6x1x1xf32>) outs(%0 : tensor<1x6x7x7xf32>) {
    ^bb0(%in: f32, %in_37: f32, %out: f32):
      %34 = arith.subf %in, %in_37 : f32
      linalg.yield %34 : f32
    } -> tensor<1x6x7x7xf32>
    %22 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%21, %expanded_29 : tensor<1x6x7x7xf32>, tensor<6x1x1xf32>) outs(%0 : tensor<1x6x7x7xf32>) {
    ^bb0(%in: f32, %in_37: f32, %out: f32):
      %34 = arith.mulf %in, %in_37 : f32
      linalg.yield %34 : f32
    } -> tensor<1x6x7x7xf32>
    %expanded_30 = tensor.expand_shape %cst_6 [[0, 1, 2]] output_shape [6, 1, 1] : tensor<6xf32> into tensor<6x1x1xf32>
    %23 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%22, %expanded_30 : tensor<1x6x7x7xf32>, tensor<6x1x1xf32>) outs(%0 : tensor<1x6x7x7xf32>) {
    ^bb0(%in: f32, %in_37: f32, %out: f32):
      %34 = arith.mulf %in, %in_37 : f32
      linalg.yield %34 : f32
    } -> tensor<1x6x7x7xf32>
    %expanded_31 = tensor.expand_shape %cst_5 [[0, 1, 2]] output_shape [6, 1, 1] : tensor<6xf32> into tensor<6x1x1xf32>
    %24 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%23, %expanded_31 : tensor<1x6x7x7xf32>, tensor<6x1x1xf32>) outs(%0 : tensor<1x6x7x7xf32>) {
    ^bb0(%in: f32, %in_37: f32, %out: f32):
      %34 = arith.addf %in, %in_37 : f32
      linalg.yield %34 : f32
    } -> tensor<1x6x7x7xf32>
    %padded_32 = tensor.pad %24 low[0, 0, 1, 1] high[0, 0, 1, 1] {
    ^bb0(%arg1: index, %arg2: index, %arg3: index, %arg4: index):
      tensor.yield %cst : f32
    } : tensor<1x6x7x7xf32> to tensor<1x6x9x9xf32>
    %25 = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%padded_32, %cst_4 : tensor<1x6x9x9xf32>, tensor<6x6x3x3xf32>) outs(%1 : tensor<1x6x7x7xf32>) -> tensor<1x6x7x7xf32>
    %26 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%cst_2 : tensor<6xf32>) outs(%3 : tensor<6xf32>) {
    ^bb0(%in: f32, %out: f32):
      %34 = arith.truncf %cst_17 : f64 to f32
      %35 = arith.addf %in, %34 : f32
      linalg.yield %35 : f32
    } -> tensor<6xf32>
    %27 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%26 : tensor<6xf32>) outs(%3 : tensor<6xf32>) {
    ^bb0(%in: f32, %out: f32):
      %34 = math.rsqrt %in : f32
      linalg.yield %34 : f32
    } -> tensor<6xf32>
    %expanded_33 = tensor.expand_shape %cst_3 [[0, 1, 2]] output_shape [6, 1, 1] : tensor<6xf32> into tensor<6x1x1xf32>
    %expanded_34 = tensor.expand_shape %27 [[0, 1, 2]] output_shape [6, 1, 1] : tensor<6xf32> into tensor<6x1x1xf32>
    %28 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%25, %expanded_33 : tensor<1x6x7x7xf32>, tensor<6x1x1xf32>) outs(%0 : tensor<1x6x7x7xf32>) {
    ^bb0(%in: f32, %in_37: f32, %out: f32):
      %34 = arith.subf %in, %in_37 : f32
      linalg.yield %34 : f32
    } -> tensor<1x6x7x7xf32>
    %29 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%28, %expanded_34 : tensor<1x6x7x7xf32>, tensor<6x1x1xf32>) outs(%0 : tensor<1x6x7x7xf32>) {
    ^bb0(%in: f32, %in_37: f32, %out: f32):
      %34 = arith.mulf %in, %in_37 : f32
      linalg.yield %34 : f32
    } -> tensor<1x6x7x7xf32>
    %expanded_35 = tensor.expand_shape %cst_1 [[0, 1, 2]] output_shape [6, 1, 1] : tensor<6xf32> into tensor<6x1x1xf32>
    %30 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%29, %expanded_35 : tensor<1x6x7x7xf32>, tensor<6x1x1xf32>) outs(%0 : tensor<1x6x7x7xf32>) {
    ^bb0(%in: f32, %in_37: f32, %out: f32):
      %34 = arith.mulf %in, %in_37 : f32
      linalg.yield %34 : f32
    } -> tensor<1x6x7x7xf32>
    %expanded_36 = tensor.expand_shape %cst_0 [[0, 1, 2]] output_shape [6, 1, 1] : tensor<6xf32> into tensor<6x1x1xf32>
    %31 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%30, %expanded_36 : tensor<1x6x7x7xf32>, tensor<6x1x1xf32>) outs(%0 : tensor<1x6x7x7xf32>) {
    ^bb0(%in: f32, %in_37: f32, %out: f32):
      %34 = arith.addf %in, %in_37 : f32
      linalg.yield %34 : f32
    } -> tensor<1x6x7x7xf32>
    %32 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%17, %31 : tensor<1x6x7x7xf32>, tensor<1x6x7x7xf32>) outs(%0 : tensor<1x6x7x7xf32>) {
    ^bb0(%in: f32, %in_37: f32, %out: f32):
      %34 = arith.addf %in, %in_37 : f32
      linalg.yield %34 : f32
    } -> tensor<1x6x7x7xf32>
    %33 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%32 : tensor<1x6x7x7xf32>) outs(%0 : tensor<1x6x7x7xf32>) {
    ^bb0(%in: f32, %out: f32):
      %34 = arith.cmpf ugt, %in, %cst : f32
      %35 = arith.select %34, %in, %cst : f32
      linalg.yield %35 : f32
    } -> tensor<1x6x7x7xf32>
    return %33 : tensor<1x6x7x7xf32>
  }
}

{-#
  dialect_resources: {
    builtin: {
      torch_tensor_6_torch.float32_15: "0x040000007F25B4BC8158323CE09304BEF3356A3D0B1C75BC7FACE6BC",
      torch_tensor_6_torch.float32_14: "0x04000000A893B83FE297B53FED03453F6CF2A43F3908243FDBD1B93F",
      torch_tensor_6_torch.float32_13: "0x040000001D8D843F0059423F38A2993F529B8D3F9400153F0082853F",
      torch_tensor_6_torch.float32_12: "0x04000000C7D171BAC206AFBD40A86BBD354BFEBD8D8DD5BC7CE728BE",
      torch_tensor_6_6_3_3_torch.float32_1: "0x04000000906941BD506FACBCB1CC3DBCC50DBD3D5F8CB6BDBE9EF93D78A4D63DE056013E977CBD3D1B6B703D85B6D9BD47E7D33DEC5D0ABEE629C83CAB66093E348DAA3C2EAF3A3C05DFB1BDBA43EDBD35EF9C3C0E924E3D37359CBD9A436F3C79B3293C7F4EA1BDA06FDD3CBB75E7BD23259D3D0234ABBD7EACCC3D13EBE43DF9D7A43D2368C3BD0111C23D7C7D063B0F2D06BEE77EDC3D7169003EAD4B773DE4CFDFBDE5F210BD2E704DBC92EAFA3D8494EEBD971AC5BD1DF38F3DD8EE393DEB8529BD056EE9BDA30F6CBC620FAF3DC34EF83D888364BBABB1A3BD773A213D8AB1D13DF008A8BD5EC0FD3C49839B3D56D99DBCA4FCE3BD66A991BDA5D307BE767964BBD308CA3DE0332CBC8EC3D43D8133DFBDE33C053E334F1BBD96B9BCBDBA85DE3DF744EFBC66045EBCBCB9803DAC4083BCCDF5D7BBA967833D0289043ED06A78BDDAF0A43BD3EB1DBD393E033C342AAA3DDFC6C83D9C63DCBC23D099BD388E843D8873C4BD62FB09BE23FF68BDBA65CABD00F3BDBDDFEF673D33C2FC3CA2A08E3D5E77F83C62AEED3C2795CD3D60819A3DC8A4C5BD6D8A003EE5C4423DD3ABF83D789CE73D63A33FBD634C11BCC82B233DD36CF6BD50485DBD9961F3BD22D1F63C7026733C5F02C33DB2B400BE7C77CD3DEEDA903D09DFD6BC84920ABECDCFF5BBE0233CBD962693BD90B75ABD6175F6BC12EA1FBD1B1B79BBE7F9C7BD52DC453DA55B73BD05F9C7BD4E6B69BB51005EBC1095EDBDBB01023E3300DCBDDEFAE53D25A8773CA191D4BD5A44D6BD315D55BDD535053E787CFB3D99FE8A3DB1C6013EC4FEA73DFC12213D0260F93D03EFA43DE7CCB83C4030493DCCEB1B3CB83370BDE1BE803D67A9843D2360A93DA5BBC53D0168FC3D4AA51E3D52A930BD7D93373DF0B8943DA83BC6BD058FA6BDDE06D6BD56B197BD7F75023EB222913D119E1CBC8A37C9BD8F731F3D698AC73CD8BFE33A7094B5BDB8B4083E6042953CF18FD5BD55809F3D1E91C2BCF1F1BFBD91F4C8BDFA7C30BCEE8C93BDD215BBBDAA227D3D2560D1BB7E67B0BDE83CCC3B6E2008BE78FBDC3DAC04FEBD421AA1BDD350E1BCCE8A04BEACBCF0BDC197D6BD417FB0BDA1F8253D08319B3DA499BFBDF8F6823D5CF078BD0825CC3DEDC008BD44C6763DB2FE123D82FD3CBD487E6E3CEF4A853DA20EB23D5606F63CBB32843DA8F0293DE5E9DD3D4465BFBDA26670BD225597B9F709AC3D96D508BE3D9C773D684A053E7818B43D8942F63DE18D47BD3D3F6D3C2283F03D4415AABDF0E2E0BC123A77BD5CC9D23DFF48EC3CC5C2F9BD108FCD3D38CBE53DD772ECBBAF47003E14C0FBBDE0BA333CB8808C3C3DA7083D7F56863DD4873C3D267C023E30699CBD9BBAD13C77176A3D3AA3DCBD9C0056BD3C8FDCBDC0134EBDE99B94BDF9A7D43D262B88BD102A173D3CF974BDEAC4B33DB426F8BA4A3EBDBD269238BD6E8BAFBDEAE1363D5586F33D5BB2333D8B500F3DE2E6DABD28CE5B3C30677B3DCE77C83BD96C08BE1C83AFBDAFDB05BEEF20B93C8EDA313D181E8E3D68C9AC3D7E99BABDBFDD2A3DD55A073E9D786DBDE9180BBE57DF1DBD62A66FBDAA06D03DCE22D43D060E023E0748BE3D187A083C7C8292BD0CD7C53CBA3AD2BC9EDC76BD9C0CEBBD1079ED3DFBCDFFBD0C5D18BD02BA183DC099A3BD333A10BDAF11E9BDC05FFD3C6A49FE3D1F21363DA4C48FBC8B1BC73DC783E13D285AEA3D6C4B4ABD5D95443DAB43093D66D3F93C0860CC3D3E6E65BD78DDC1BDA40D653D3693FB3CDD528ABD13D4B13D748C6BBC2DDFFA3D56AEDFBD30D56EBD1B907F3D377799BD83436BBB1E1BF5BC",
      torch_tensor_6_torch.float32_11: "0x04000000832C6ABC717C8C3C7A2E68BD673814BD47CB5B3DDCD5B5BC",
      torch_tensor_6_torch.float32_10: "0x04000000BC59873F5BBCA63F5C76883FD43A443FF628963F76D2933F",
      torch_tensor_6_torch.float32_9: "0x040000009CD8743FE5B0A03F3AC06C3F1E27B13F54FC533FB278A83F",
      torch_tensor_6_torch.float32_8: "0x040000006FF80D3D02BF09BEDB6DCA3C25F69DBD7B82F2BC2BFE9C3A",
      torch_tensor_6_6_1_1_torch.float32_1: "0x04000000ED2BB63E6DE7BB3E582B663EA7F16ABE17BEC4BE1D3598BEFD02B8BEF20DA83E116662BEEA20843E82C4BBBD3D3D7ABEBA476D3DC45CF0BDA75001BC6AB7E13D6585CBBE3CD7C7BE58EEC03E6636F73DA12CA4BD13366B3E860824BD6F29F83DBFC694BE8C2572BE7FFD0D3E9142253DD01080BDFAC173BDC6B2323EA759A83ED0D4903E9B5D64BEDF1D2CBEFDD8B5BD",
      torch_tensor_6_torch.float32_7: "0x04000000EA6D483EE0E415BD65A0B9BC85C9E53C97313C3D12FE6F3D",
      torch_tensor_6_torch.float32_6: "0x04000000EC33B83F4F091E3F195C223F7B61B83F7012973F9C1D873F",
      torch_tensor_6_torch.float32_5: "0x04000000A072553F37EEB93F0E29B23F5E33BE3FEC41913F5EC9B03F",
      torch_tensor_6_torch.float32_4: "0x04000000A321153D1F65313D7A77713DABB200BE84AC343DE8EEE3BC",
      torch_tensor_6_6_1_1_torch.float32: "0x04000000E08F4BBC59C69CBE1070BEBEF347A1BEE4C39ABE6CFBABBE9102443E1A729FBE6455483E02158B3E6831D8BAAF12C63DB275823E378CBDBE598CB43EADD5CD3E5A75C73EC23123BE4C51803E98C319BED10E823D5ACDAE3E662BAF3D08E1183E6896DEBD547046BE6588AA3E21A5BCBEDC36923D44B121BD7480EBBD1531CCBE2B9678BE279C6EBE37057C3D440E233E",
      torch_tensor_6_torch.float32_3: "0x040000004338703C60A1CDBDCF6AA1BDF95CA5BDE23AF2BC15816FBC",
      torch_tensor_6_torch.float32_2: "0x040000007626203F4A14723FC07C943F752D0E3F6844283F6626A83F",
      torch_tensor_6_torch.float32_1: "0x04000000DA9F8A3FC2DF903F4627873FD951203FD150BD3FE610AC3F",
      torch_tensor_6_torch.float32: "0x040000000328AFBC771A0DBECDF8B2BB01F4383D25F0A03D7BE9DEBD",
      torch_tensor_6_6_3_3_torch.float32: "0x04000000375DC03D2E92FCBD7A0BC4BDBB52E4BD9D059B3C1E7ECBBBBCE278BDDD76CDBD65AA913D0226BABDD606B4BD8646A1BC82070ABEB26432BDD59B863CFFAB993D9E3D163BC520043EE3B2CCBC1844573D386FB2BD64A58CBCADF7DF3DC704BB3D1C385EBC606A8BBDEC0A39BD2EE6E0BD30DD883DB830023E2FAA8BBCE1DAA2BDBA6A0A3EDA8854BDB234DCBCB2ADBBBD216DE23D3B39BA3C1F970ABED90B033E8CBCA93D330F4C3D8CCD093E67FDEB3CF4B886BDBD9658BDAD588F3DA6AE9ABD943DB63D37BD9BBD1DFAE33D23F3DBBC7420D33D31D89BBDBD37233DFF64C63DD0CD013D2F6090BC7F36A9BD911482BDBC76573DAE6BE63D14339CBD645387BDF4CBABBD77AA193CBBD670BD103E403DC5E950BDD9BD14BDF7BFF83D6A468CBD58D7F0BD86BF993C6782D2BD9A872FBD271EDDBD6069C7BD2ACA473C07327D3DF9930FBD891706BEE4C0E3BD4C6012BCD4828B3D214009BD637F6E3D1C42E43C1029F43D6667763D612BB33C10AE91BD33984FBCFA0EE83D377A4D3D6A89B8BD3501DE3D04C6953D97E899BDAA601D3C219F3E3D00A4663D696DA1BC622D89BB04ADA63D68E4F33ACD0684BD44E4CE3DEED0C83D52BC65BDD22BFCBDA15586BD3146C9BD8F20B3BCA933F4BD2EBFCFBD87552D3D94EC7ABC263E94BC2763AA3CF1482D3D15C9C83D936E90BCDAA4F8BBA2D501BEE93F06BEBB18BDBD589B933DA8848B3DA449423DC131963DA0FDA7BC69E6BBBD3EB5C73DD04001BDDF78C4BCAB48AEBDDCAFBD3DCF7CD43DDA1186BDFAF1EF3D56A3B23DC2A61C3D07B284BDF806BBBD27F69D3C2F48763DD489B6BDB9F4D13D63A3AC3D7E3B193B973F0BBEEDC6D9BD1EE3C43D589A553C15EAB6BCA7F6B2BDFBDA81BD4FE1E83DF3AC843D0602303C1CA4D43DFCB1A2BD422B3CBDC4AE453D8922D4BD84B0F63D3682B43D8DD5B93CEB6DDCBD16A4D03D3E364ABD23D9B0BC3E57E83D0C25F4BCC338043E11A466BCF9DDA6BDDC30FBBCC3D401BE8DE8A93D783E843D7E80CA3C0207F4BDCA9D333D7D459E3DE952EF3DD5D16ABD644F603D056D823DBBFE8CBCD8B1483CB925B03D311D393CEC9324BD6791563DBE66153C82CD3ABDBCEF61BCC720A23D28C5093EB52713BDCF4CD83D8E7E063EE3C1A33D05FC883DCC39EBBD6FCB80BD95ED65BD25A9073EB1DBB03CFFF2ECBDF07EF7BDDC9DEFBD222FCABD9B4FA8BDDD6F94BD7C2FCF3D4FBB64BD1F2A003E8EEDFEBC9726E1BDED714CBD911E77BD4897BFBDACF901BE12689B3BDD5DD8BD0A6620BD8E8212BD35EEA0BDC0EAA8BB7BF3D7BDFF3335BD67AFF63DFDE0003EC3A4333CCC9E013D5193F73D63CF053E786383BD4B47B03C1B9DDCBC472BBFBDAC5FF73D480BDD3DA73DC03B17CDE53D91DC143DF9FDB73DEA156C3DECE3833DC9F8463DB5DD8B3D0AE7F43D77F7593DB0C6B1BDB8154D3D20250B3EF90FE73DC0C3AF3D0C5053BD5CA7093E4276CB3CE9E995BDDC81A7BB107ACA3DFAEDFFBDB269FFBC3CC0CF3DE7A319BD991661BD944516BD9BA7363D450DD7BDF8088D3C8C430F3D3828133D87B134BBEC24893D719B03BCDE2AD83D8D82B83DD893C0BD57D9D9BCAEC1D83DFB885FBC827E2ABDD39B0BBCF21A00BD018042BDD4AAF63C26D7EA3D5599A13C68B69C3DAD2FD73DAF5CB5BDFB3AC6BD404AA4BC7E0B263DF44187BCBC9C82BDD4D0BFBD1A3A823BED59CF3DC65AC03BDCBC043E81E583BD92AC003E32ADB2BDAF6CDD3D106D733C609A0A3E679B043E95BA3EBDB20A23BC8B5B17BD60FFF73C395F89BD698801BD71ECA8BDC1BBA93D1A32DC3D976F753C"
    }
  }
#-}
