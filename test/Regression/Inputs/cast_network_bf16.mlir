#map = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map1 = affine_map<(d0) -> (d0)>
#map2 = affine_map<(d0, d1, d2, d3) -> (d1, 0, 0)>
module {
  func.func @main(%arg0: tensor<1x6x7x9xf32>) -> tensor<1x6x7x9xf32> {
    %cst = arith.constant 0.000000e+00 : bf16
    %cst_0 = arith.constant 0.000000e+00 : f32
    %cst_1 = arith.constant dense_resource<torch_tensor_6_torch.bfloat16_11> : tensor<6xbf16>
    %cst_2 = arith.constant dense_resource<torch_tensor_6_torch.bfloat16_10> : tensor<6xbf16>
    %cst_3 = arith.constant dense_resource<torch_tensor_6_torch.bfloat16_9> : tensor<6xbf16>
    %cst_4 = arith.constant dense_resource<torch_tensor_6_torch.bfloat16_8> : tensor<6xbf16>
    %cst_5 = arith.constant dense_resource<torch_tensor_6_torch.bfloat16_7> : tensor<6xbf16>
    %cst_6 = arith.constant dense_resource<torch_tensor_6_torch.bfloat16_6> : tensor<6xbf16>
    %cst_7 = arith.constant dense_resource<torch_tensor_6_torch.bfloat16_5> : tensor<6xbf16>
    %cst_8 = arith.constant dense_resource<torch_tensor_6_torch.bfloat16_4> : tensor<6xbf16>
    %cst_9 = arith.constant dense_resource<torch_tensor_6_6_1_1_torch.bfloat16> : tensor<6x6x1x1xbf16>
    %cst_10 = arith.constant dense_resource<torch_tensor_6_torch.bfloat16_3> : tensor<6xbf16>
    %cst_11 = arith.constant dense_resource<torch_tensor_6_torch.bfloat16_2> : tensor<6xbf16>
    %cst_12 = arith.constant 1.000000e-05 : f64
    %cst_13 = arith.constant dense_resource<torch_tensor_6_torch.bfloat16_1> : tensor<6xbf16>
    %cst_14 = arith.constant dense_resource<torch_tensor_6_torch.bfloat16> : tensor<6xbf16>
    %cst_15 = arith.constant dense_resource<torch_tensor_6_6_3_3_torch.bfloat16> : tensor<6x6x3x3xbf16>
    %0 = tensor.empty() : tensor<1x6x7x9xbf16>
    %1 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%arg0 : tensor<1x6x7x9xf32>) outs(%0 : tensor<1x6x7x9xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %39 = arith.truncf %in : f32 to bf16
      linalg.yield %39 : bf16
    } -> tensor<1x6x7x9xbf16>
    %padded = tensor.pad %1 low[0, 0, 1, 1] high[0, 0, 1, 1] {
    ^bb0(%arg1: index, %arg2: index, %arg3: index, %arg4: index):
      tensor.yield %cst : bf16
    } : tensor<1x6x7x9xbf16> to tensor<1x6x9x11xbf16>
    %2 = tensor.empty() : tensor<1x6x7x9xf32>
    %3 = linalg.fill ins(%cst_0 : f32) outs(%2 : tensor<1x6x7x9xf32>) -> tensor<1x6x7x9xf32>
    %4 = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%padded, %cst_15 : tensor<1x6x9x11xbf16>, tensor<6x6x3x3xbf16>) outs(%3 : tensor<1x6x7x9xf32>) -> tensor<1x6x7x9xf32>
    %5 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%4 : tensor<1x6x7x9xf32>) outs(%0 : tensor<1x6x7x9xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %39 = arith.truncf %in : f32 to bf16
      linalg.yield %39 : bf16
    } -> tensor<1x6x7x9xbf16>
    %6 = tensor.empty() : tensor<6xf32>
    %7 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel"]} ins(%cst_14 : tensor<6xbf16>) outs(%6 : tensor<6xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %39 = arith.extf %in : bf16 to f32
      linalg.yield %39 : f32
    } -> tensor<6xf32>
    %8 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel"]} ins(%cst_13 : tensor<6xbf16>) outs(%6 : tensor<6xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %39 = arith.extf %in : bf16 to f32
      linalg.yield %39 : f32
    } -> tensor<6xf32>
    %9 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel"]} ins(%8 : tensor<6xf32>) outs(%6 : tensor<6xf32>) {
    ^bb0(%in: f32, %out: f32):
      %39 = arith.truncf %cst_12 : f64 to f32
      %40 = arith.addf %in, %39 : f32
      linalg.yield %40 : f32
    } -> tensor<6xf32>
    %10 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel"]} ins(%9 : tensor<6xf32>) outs(%6 : tensor<6xf32>) {
    ^bb0(%in: f32, %out: f32):
      %39 = math.rsqrt %in : f32
      linalg.yield %39 : f32
    } -> tensor<6xf32>
    %expanded = tensor.expand_shape %7 [[0, 1, 2]] output_shape [6, 1, 1] : tensor<6xf32> into tensor<6x1x1xf32>
    %expanded_16 = tensor.expand_shape %10 [[0, 1, 2]] output_shape [6, 1, 1] : tensor<6xf32> into tensor<6x1x1xf32>
    %11 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%5, %expanded : tensor<1x6x7x9xbf16>, tensor<6x1x1xf32>) outs(%2 : tensor<1x6x7x9xf32>) {
    ^bb0(%in: bf16, %in_27: f32, %out: f32):
      %39 = arith.extf %in : bf16 to f32
      %40 = arith.subf %39, %in_27 : f32
      linalg.yield %40 : f32
    } -> tensor<1x6x7x9xf32>
    %12 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%11, %expanded_16 : tensor<1x6x7x9xf32>, tensor<6x1x1xf32>) outs(%2 : tensor<1x6x7x9xf32>) {
    ^bb0(%in: f32, %in_27: f32, %out: f32):
      %39 = arith.mulf %in, %in_27 : f32
      linalg.yield %39 : f32
    } -> tensor<1x6x7x9xf32>
    %expanded_17 = tensor.expand_shape %cst_11 [[0, 1, 2]] output_shape [6, 1, 1] : tensor<6xbf16> into tensor<6x1x1xbf16>
    %13 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%12, %expanded_17 : tensor<1x6x7x9xf32>, tensor<6x1x1xbf16>) outs(%2 : tensor<1x6x7x9xf32>) {
    ^bb0(%in: f32, %in_27: bf16, %out: f32):
      %39 = arith.extf %in_27 : bf16 to f32
      %40 = arith.mulf %in, %39 : f32
      linalg.yield %40 : f32
    } -> tensor<1x6x7x9xf32>
    %expanded_18 = tensor.expand_shape %cst_10 [[0, 1, 2]] output_shape [6, 1, 1] : tensor<6xbf16> into tensor<6x1x1xbf16>
    %14 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%13, %expanded_18 : tensor<1x6x7x9xf32>, tensor<6x1x1xbf16>) outs(%2 : tensor<1x6x7x9xf32>) {
    ^bb0(%in: f32, %in_27: bf16, %out: f32):
      %39 = arith.extf %in_27 : bf16 to f32
      %40 = arith.addf %in, %39 : f32
      linalg.yield %40 : f32
    } -> tensor<1x6x7x9xf32>
    %15 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%14 : tensor<1x6x7x9xf32>) outs(%0 : tensor<1x6x7x9xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %39 = arith.truncf %in : f32 to bf16
      linalg.yield %39 : bf16
    } -> tensor<1x6x7x9xbf16>
    %16 = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%1, %cst_9 : tensor<1x6x7x9xbf16>, tensor<6x6x1x1xbf16>) outs(%3 : tensor<1x6x7x9xf32>) -> tensor<1x6x7x9xf32>
    %17 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%16 : tensor<1x6x7x9xf32>) outs(%0 : tensor<1x6x7x9xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %39 = arith.truncf %in : f32 to bf16
      linalg.yield %39 : bf16
    } -> tensor<1x6x7x9xbf16>
    %18 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel"]} ins(%cst_8 : tensor<6xbf16>) outs(%6 : tensor<6xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %39 = arith.extf %in : bf16 to f32
      linalg.yield %39 : f32
    } -> tensor<6xf32>
    %19 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel"]} ins(%cst_7 : tensor<6xbf16>) outs(%6 : tensor<6xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %39 = arith.extf %in : bf16 to f32
      linalg.yield %39 : f32
    } -> tensor<6xf32>
    %20 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel"]} ins(%19 : tensor<6xf32>) outs(%6 : tensor<6xf32>) {
    ^bb0(%in: f32, %out: f32):
      %39 = arith.truncf %cst_12 : f64 to f32
      %40 = arith.addf %in, %39 : f32
      linalg.yield %40 : f32
    } -> tensor<6xf32>
    %21 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel"]} ins(%20 : tensor<6xf32>) outs(%6 : tensor<6xf32>) {
    ^bb0(%in: f32, %out: f32):
      %39 = math.rsqrt %in : f32
      linalg.yield %39 : f32
    } -> tensor<6xf32>
    %expanded_19 = tensor.expand_shape %18 [[0, 1, 2]] output_shape [6, 1, 1] : tensor<6xf32> into tensor<6x1x1xf32>
    %expanded_20 = tensor.expand_shape %21 [[0, 1, 2]] output_shape [6, 1, 1] : tensor<6xf32> into tensor<6x1x1xf32>
    %22 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%17, %expanded_19 : tensor<1x6x7x9xbf16>, tensor<6x1x1xf32>) outs(%2 : tensor<1x6x7x9xf32>) {
    ^bb0(%in: bf16, %in_27: f32, %out: f32):
      %39 = arith.extf %in : bf16 to f32
      %40 = arith.subf %39, %in_27 : f32
      linalg.yield %40 : f32
    } -> tensor<1x6x7x9xf32>
    %23 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%22, %expanded_20 : tensor<1x6x7x9xf32>, tensor<6x1x1xf32>) outs(%2 : tensor<1x6x7x9xf32>) {
    ^bb0(%in: f32, %in_27: f32, %out: f32):
      %39 = arith.mulf %in, %in_27 : f32
      linalg.yield %39 : f32
    } -> tensor<1x6x7x9xf32>
    %expanded_21 = tensor.expand_shape %cst_6 [[0, 1, 2]] output_shape [6, 1, 1] : tensor<6xbf16> into tensor<6x1x1xbf16>
    %24 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%23, %expanded_21 : tensor<1x6x7x9xf32>, tensor<6x1x1xbf16>) outs(%2 : tensor<1x6x7x9xf32>) {
    ^bb0(%in: f32, %in_27: bf16, %out: f32):
      %39 = arith.extf %in_27 : bf16 to f32
      %40 = arith.mulf %in, %39 : f32
      linalg.yield %40 : f32
    } -> tensor<1x6x7x9xf32>
    %expanded_22 = tensor.expand_shape %cst_5 [[0, 1, 2]] output_shape [6, 1, 1] : tensor<6xbf16> into tensor<6x1x1xbf16>
    %25 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%24, %expanded_22 : tensor<1x6x7x9xf32>, tensor<6x1x1xbf16>) outs(%2 : tensor<1x6x7x9xf32>) {
    ^bb0(%in: f32, %in_27: bf16, %out: f32):
      %39 = arith.extf %in_27 : bf16 to f32
      %40 = arith.addf %in, %39 : f32
      linalg.yield %40 : f32
    } -> tensor<1x6x7x9xf32>
    %26 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%25 : tensor<1x6x7x9xf32>) outs(%0 : tensor<1x6x7x9xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %39 = arith.truncf %in : f32 to bf16
      linalg.yield %39 : bf16
    } -> tensor<1x6x7x9xbf16>
    %27 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%15, %26 : tensor<1x6x7x9xbf16>, tensor<1x6x7x9xbf16>) outs(%0 : tensor<1x6x7x9xbf16>) {
    ^bb0(%in: bf16, %in_27: bf16, %out: bf16):
      %39 = arith.addf %in, %in_27 : bf16
      linalg.yield %39 : bf16
    } -> tensor<1x6x7x9xbf16>
    %28 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel"]} ins(%cst_4 : tensor<6xbf16>) outs(%6 : tensor<6xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %39 = arith.extf %in : bf16 to f32
      linalg.yield %39 : f32
    } -> tensor<6xf32>
    %29 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel"]} ins(%cst_3 : tensor<6xbf16>) outs(%6 : tensor<6xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %39 = arith.extf %in : bf16 to f32
      linalg.yield %39 : f32
    } -> tensor<6xf32>
    %30 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel"]} ins(%29 : tensor<6xf32>) outs(%6 : tensor<6xf32>) {
    ^bb0(%in: f32, %out: f32):
      %39 = arith.truncf %cst_12 : f64 to f32
      %40 = arith.addf %in, %39 : f32
      linalg.yield %40 : f32
    } -> tensor<6xf32>
    %31 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel"]} ins(%30 : tensor<6xf32>) outs(%6 : tensor<6xf32>) {
    ^bb0(%in: f32, %out: f32):
      %39 = math.rsqrt %in : f32
      linalg.yield %39 : f32
    } -> tensor<6xf32>
    %expanded_23 = tensor.expand_shape %28 [[0, 1, 2]] output_shape [6, 1, 1] : tensor<6xf32> into tensor<6x1x1xf32>
    %expanded_24 = tensor.expand_shape %31 [[0, 1, 2]] output_shape [6, 1, 1] : tensor<6xf32> into tensor<6x1x1xf32>
    %32 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%1, %expanded_23 : tensor<1x6x7x9xbf16>, tensor<6x1x1xf32>) outs(%2 : tensor<1x6x7x9xf32>) {
    ^bb0(%in: bf16, %in_27: f32, %out: f32):
      %39 = arith.extf %in : bf16 to f32
      %40 = arith.subf %39, %in_27 : f32
      linalg.yield %40 : f32
    } -> tensor<1x6x7x9xf32>
    %33 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%32, %expanded_24 : tensor<1x6x7x9xf32>, tensor<6x1x1xf32>) outs(%2 : tensor<1x6x7x9xf32>) {
    ^bb0(%in: f32, %in_27: f32, %out: f32):
      %39 = arith.mulf %in, %in_27 : f32
      linalg.yield %39 : f32
    } -> tensor<1x6x7x9xf32>
    %expanded_25 = tensor.expand_shape %cst_2 [[0, 1, 2]] output_shape [6, 1, 1] : tensor<6xbf16> into tensor<6x1x1xbf16>
    %34 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%33, %expanded_25 : tensor<1x6x7x9xf32>, tensor<6x1x1xbf16>) outs(%2 : tensor<1x6x7x9xf32>) {
    ^bb0(%in: f32, %in_27: bf16, %out: f32):
      %39 = arith.extf %in_27 : bf16 to f32
      %40 = arith.mulf %in, %39 : f32
      linalg.yield %40 : f32
    } -> tensor<1x6x7x9xf32>
    %expanded_26 = tensor.expand_shape %cst_1 [[0, 1, 2]] output_shape [6, 1, 1] : tensor<6xbf16> into tensor<6x1x1xbf16>
    %35 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%34, %expanded_26 : tensor<1x6x7x9xf32>, tensor<6x1x1xbf16>) outs(%2 : tensor<1x6x7x9xf32>) {
    ^bb0(%in: f32, %in_27: bf16, %out: f32):
      %39 = arith.extf %in_27 : bf16 to f32
      %40 = arith.addf %in, %39 : f32
      linalg.yield %40 : f32
    } -> tensor<1x6x7x9xf32>
    %36 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%35 : tensor<1x6x7x9xf32>) outs(%0 : tensor<1x6x7x9xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %39 = arith.truncf %in : f32 to bf16
      linalg.yield %39 : bf16
    } -> tensor<1x6x7x9xbf16>
    %37 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%27, %36 : tensor<1x6x7x9xbf16>, tensor<1x6x7x9xbf16>) outs(%0 : tensor<1x6x7x9xbf16>) {
    ^bb0(%in: bf16, %in_27: bf16, %out: bf16):
      %39 = arith.addf %in, %in_27 : bf16
      linalg.yield %39 : bf16
    } -> tensor<1x6x7x9xbf16>
    %38 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%37 : tensor<1x6x7x9xbf16>) outs(%2 : tensor<1x6x7x9xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %39 = arith.extf %in : bf16 to f32
      linalg.yield %39 : f32
    } -> tensor<1x6x7x9xf32>
    return %38 : tensor<1x6x7x9xf32>
  }
}

{-#
  dialect_resources: {
    builtin: {
      torch_tensor_6_torch.bfloat16_11: "0x020000002A3B8B3D0CBEA33DEEBD1C3C",
      torch_tensor_6_torch.bfloat16_10: "0x020000000E3F2C3FFD3E2F3F033F1B3F",
      torch_tensor_6_torch.bfloat16_9: "0x02000000BB3F603FA13FA83F023FA23F",
      torch_tensor_6_torch.bfloat16_8: "0x02000000103E083CA3BDDB3DC13C88BD",
      torch_tensor_6_torch.bfloat16_7: "0x02000000F63D9A3D743B113E8E3DD73D",
      torch_tensor_6_torch.bfloat16_6: "0x02000000D63E283F5B3FD83E5E3FE53E",
      torch_tensor_6_torch.bfloat16_5: "0x02000000223F8A3FAB3FBC3F913F463F",
      torch_tensor_6_torch.bfloat16_4: "0x020000005BBC023E53BC88BE7A3D433D",
      torch_tensor_6_6_1_1_torch.bfloat16: "0x0200000089BE7C3ED6BDBE3E4F3D9DBD973E6CBE983E2C3EC4BE453E1BBDE2BD38BECBBE9DBD333D08BE34BE4FBD4D3DFDBD27BEA5BE8F3ED1BE2B3BF73CBDBE16BE6E3E62BEBB3E22BEAFBD",
      torch_tensor_6_torch.bfloat16_3: "0x0200000013BE61BD043D44BD203E55BC",
      torch_tensor_6_torch.bfloat16_2: "0x02000000373F313FC63EC73E113FAF3E",
      torch_tensor_6_torch.bfloat16_1: "0x02000000353F313F5B3F383F003F243F",
      torch_tensor_6_torch.bfloat16: "0x0200000011BEBF3C5F3B0F3DBEBA7BBD",
      torch_tensor_6_6_3_3_torch.bfloat16: "0x0200000006BD923B6C3C69BD163CCBBD2F3D9E3D50BDCA3DDEBD54BC003EBF3D14BD3F3D0CBD963DC23D7C3DEB3CC3BD7C3D95BD093E71BD63BDEB3D77BDA53CBABDE6BD5B3C22BDAB3D87BD3F3D283DC13DB33DB6BDDC3C0ABE503D8B3D883CB23D043EACBDB0BCE2BD5EBC493D60BDDABDCBBDA23BE23D373D05BE1F3D5A3D08BE133DB53DC2BDFBBD8EBDAE3C183DDDBB463DAEBD49BDFBBD0B3E60BDD2BA023E2FBD283D92BD133C4B3795BD01BEF0BDF0BD9E3DDB3C9F3DC6BC39BDA53DD6BD96BDF73DA5BD61BC243C813D98BBA13A97BD0B3D3E3D2D3DC2BDECBD48BD8A3BB4BCEABD47BCB53D9ABC033EE93D71BD15BC24393E3D973D043EF33D22BD803D82BD583DA23DF43D143DDF3CE33C9BBDA33D86BD063E8C3DB5BB123C06BEEFBD0BBE433D9FBD71BD22BDA13D4CBDE43C743C963DE83CA03DB63D9CB8D33D943DDC3C04BE853DA2BD053D1F3CE0BDD83CB5BDBBBD0D3C73BDEFBC8CBDF43D7F3D013EA5BD59BDF4BCA4BDFEBDB7BD423C283D81BDF8BCB4BD9A3D6A3D153D723D693D81BCFB3DF9BDA0BDCE3D0B3EE1BD763DAF3D08BD74BDB1BCC2BD99BDE9BDCCBDC03D2C3DBB3DB23B5DBDEDBDE4BCF83DB83D02BEEEBDBB3C9CBDCF3D71BD1D3D50BCA3BD1E3D79BCCCBD97BDDE3CF0BD81BD483DA0BD003EA6BD8B3C74BDBB3D163D7A3D413CF53DF13D2BBC07BE093E8EBD8CBD893D693CACBD4E3CA83D4CBDB7BD3E3D8CBDE3BDAB3D613D9DBD67BCC3BD133DAEBDFCBD72BDEC3C7B3DE7BD71BDE23C05BD8A3DBABD16BD1DBD8DBD4B3DDABD0A3E5D3DD83BCD3DADBA07BE7DBD9C3DB5BCF4BCB9BD143D83BDC0BD76BD06BE213D91BCB83D82BDA63D2EBDF1BDD83D61BDD1BD023D493D873DF5BC933DA13C9C3D053E87BCD8BCA53D99BD64BDE93DB03D033E"
    }
  }
#-}
