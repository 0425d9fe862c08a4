#map = affine_map<(d0) -> (d0)>
#map1 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map2 = affine_map<(d0, d1, d2, d3) -> (d1, 0, 0)>
module {
  func.func @main(%arg0: tensor<1x8x8x8xf32>) -> tensor<1x12x8x8xf32> {
    %cst = arith.constant 0.000000e+00 : f32
    %cst_0 = arith.constant dense_resource<torch_tensor_12_torch.float32_15> : tensor<12xf32>
    %cst_1 = arith.constant dense_resource<torch_tensor_12_torch.float32_14> : tensor<12xf32>
    %cst_2 = arith.constant dense_resource<torch_tensor_12_torch.float32_13> : tensor<12xf32>
    %cst_3 = arith.constant dense_resource<torch_tensor_12_torch.float32_12> : tensor<12xf32>
    %cst_4 = arith.constant dense_resource<torch_tensor_12_8_1_1_torch.float32_3> : tensor<12x8x1x1xf32>
    %cst_5 = arith.constant dense_resource<torch_tensor_12_torch.float32_11> : tensor<12xf32>
    %cst_6 = arith.constant dense_resource<torch_tensor_12_torch.float32_10> : tensor<12xf32>
    %cst_7 = arith.constant dense_resource<torch_tensor_12_torch.float32_9> : tensor<12xf32>
    %cst_8 = arith.constant dense_resource<torch_tensor_12_torch.float32_8> : tensor<12xf32>
    %cst_9 = arith.constant dense_resource<torch_tensor_12_8_1_1_torch.float32_2> : tensor<12x8x1x1xf32>
    %cst_10 = arith.constant dense_resource<torch_tensor_12_torch.float32_7> : tensor<12xf32>
    %cst_11 = arith.constant dense_resource<torch_tensor_12_torch.float32_6> : tensor<12xf32>
    %cst_12 = arith.constant dense_resource<torch_tensor_12_torch.float32_5> : tensor<12xf32>
    %cst_13 = arith.constant dense_resource<torch_tensor_12_torch.float32_4> : tensor<12xf32>
    %cst_14 = arith.constant dense_resource<torch_tensor_12_8_1_1_torch.float32_1> : tensor<12x8x1x1xf32>
    %cst_15 = arith.constant dense_resource<torch_tensor_12_torch.float32_3> : tensor<12xf32>
    %cst_16 = arith.constant dense_resource<torch_tensor_12_torch.float32_2> : tensor<12xf32>
    %cst_17 = arith.constant 1.000000e-05 : f64
    %cst_18 = arith.constant dense_resource<torch_tensor_12_torch.float32_1> : tensor<12xf32>
    %cst_19 = arith.constant dense_resource<torch_tensor_12_torch.float32> : tensor<12xf32>
    %cst_20 = arith.constant dense_resource<torch_tensor_12_8_1_1_torch.float32> : tensor<12x8x1x1xf32>
    %0 = tensor.empty() : tensor<1x12x8x8xf32>
    %1 = linalg.fill ins(%cst : f32) outs(%0 : tensor<1x12x8x8xf32>) -> tensor<1x12x8x8xf32>
    %2 = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%arg0, %cst_20 : tensor<1x8x8x8xf32>, tensor<12x8x1x1xf32>) outs(%1 : tensor<1x12x8x8xf32>) -> tensor<1x12x8x8xf32>
    %3 = tensor.empty() : tensor<12xf32>
    %4 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%cst_18 : tensor<12xf32>) outs(%3 : tensor<12xf32>) {
    ^bb0(%in: f32, %out: f32):
      %35 = arith.truncf %cst_17 : f64 to f32
      %36 = arith.addf %in, %35 : f32
      linalg.yield %36 : f32
    } -> tensor<12xf32>
    %5 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%4 : tensor<12xf32>) outs(%3 : tensor<12xf32>) {
    ^bb0(%in: f32, %out: f32):
      %35 = math.rsqrt %in : f32
      linalg.yield %35 : f32
    } -> tensor<12xf32>
    %expanded = tensor.expand_shape %cst_19 [[0, 1, 2]] output_shape [12, 1, 1] : tensor<12xf32> into tensor<12x1x1xf32>
    %expanded_21 = tensor.expand_shape %5 [[0, 1, 2]] output_shape [12, 1, 1] : tensor<12xf32> into tensor<12x1x1xf32>
    %6 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%2, %expanded : tensor<1x12x8x8xf32>, tensor<12x1x1xf32>) outs(%0 : tensor<1x12x8x8xf32>) {
    ^bb0(%in: f32, %in_36: f32, %out: f32):
      %35 = arith.subf %in, %in_36 : f32
      linalg.yield %35 : f32
    } -> tensor<1x12x8x8xf32>
    %7 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%6, %expanded_21 : tensor<1x12x8x8xf32>, tensor<12x1x1xf32>) outs(%0 : tensor<1x12x8x8xf32>) {
    ^bb0(%in: f32, %in_36: f32, %out: f32):
      %35 = arith.mulf %in, %in_36 : f32
      linalg.yield %35 : f32
    } -> tensor<1x12x8x8xf32>
    %expanded_22 = tensor.expand_shape %cst_16 [[0, 1, 2]] output_shape [12, 1, 1] : tensor<12xf32> into tensor<12x1x1xf32>
    %8 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%7, %expanded_22 : tensor<1x12x8x8xf32>, tensor<12x1x1xf32>) outs(%0 : tensor<1x12x8x8xf32>) {
    ^bb0(%in: f32, %in_36: f32, %out: f32):
      %35 = arith.mulf %in, %in_36 : f32
      linalg.yield %35 : f32
    } -> tensor<1x12x8x8xf32>
    %expanded_23 = tensor.expand_shape %cst_15 [[0, 1, 2]] output_shape [12, 1, 1] : tensor<12xf32> into tensor<12x1x1xf32>
    %9 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%8, %expanded_23 : tensor<1x12x8x8xf32>, tensor<12x1x1xf32>) outs(%0 : tensor<1x12x8x8xf32>) {
    ^bb0(%in: f32, %in_36: f32, %out: f32):
      %35 = arith.addf %in, %in_36 : f32
      linalg.yield %35 : f32
    } -> tensor<1x12x8x8xf32>
    %10 = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%arg0, %cst_14 : tensor<1x8x8x8xf32>, tensor<12x8x1x1xf32>) outs(%1 : tensor<1x12x8x8xf32>) -> tensor<1x12x8x8xf32>
    %11 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%cst_12 : tensor<12xf32>) outs(%3 : tensor<12xf32>) {
    ^bb0(%in: f32, %out: f32):
      %35 = arith.truncf %cst_17 : f64 to f32
      %36 = arith.addf %in, %35 : f32
      linalg.yield %36 : f32
    } -> tensor<12xf32>
    %12 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%11 : tensor<12xf32>) outs(%3 : tensor<12xf32>) {
    ^bb0(%in: f32, %out: f32):
      %35 = math.rsqrt %in : f32
      linalg.yield %35 : f32
    } -> tensor<12xf32>
    %expanded_24 = tensor.expand_shape %cst_13 [[0, 1, 2]] output_shape [12, 1, 1] : tensor<12xf32> into tensor<12x1x1xf32>
    %expanded_25 = tensor.expand_shape %12 [[0, 1, 2]] output_shape [12, 1, 1] : tensor<12xf32> into tensor<12x1x1xf32>
    %13 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%10, %expanded_24 : tensor<1x12x8x8xf32>, tensor<12x1x1xf32>) outs(%0 : tensor<1x12x8x8xf32>) {
    ^bb0(%in: f32, %in_36: f32, %out: f32):
      %35 = arith.subf %in, %in_36 : f32
      linalg.yield %35 : f32
    } -> tensor<1x12x8x8xf32>
    %14 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%13, %expanded_25 : tensor<1x12x8x8xf32>, tensor<12x1x1xf32>) outs(%0 : tensor<1x12x8x8xf32>) {
    ^bb0(%in: f32, %in_36: f32, %out: f32):
      %35 = arith.mulf %in, %in_36 : f32
      linalg.yield %35 : f32
    } -> tensor<1x12x8x8xf32>
    %expanded_26 = tensor.expand_shape %cst_11 [[0, 1, 2]] output_shape [12, 1, 1] : tensor<12xf32> into tensor<12x1x1xf32>
    %15 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%14, %expanded_26 : tensor<1x12x8x8xf32>, tensor<12x1x1xf32>) outs(%0 : tensor<1x12x8x8xf32>) {
    ^bb0(%in: f32, %in_36: f32, %out: f32):
      %35 = arith.mulf %in, %in_36 : f32
      linalg.yield %35 : f32
    } -> tensor<1x12x8x8xf32>
    %expanded_27 = tensor.expand_shape %cst_10 [[0, 1, 2]] output_shape [12, 1, 1] : tensor<12xf32> into tensor<12x1x1xf32>
    %16 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%15, %expanded_27 : tensor<1x12x8x8xf32>, tensor<12x1x1xf32>) outs(%0 : tensor<1x12x8x8xf32>) {
    ^bb0(%in: f32, %in_36: f32, %out: f32):
      %35 = arith.addf %in, %in_36 : f32
      linalg.yield %35 : f32
    } -> tensor<1x12x8x8xf32>
    %17 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%9, %16 : tensor<1x12x8x8xf32>, tensor<1x12x8x8xf32>) outs(%0 : tensor<1x12x8x8xf32>) {
    ^bb0(%in: f32, %in_36: f32, %out: f32):
      %35 = arith.addf %in, %in_36 : f32
      linalg.yield %35 : f32
    } -> tensor<1x12x8x8xf32>
    %18 = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%arg0, %cst_9 : tensor<1x8x8x8xf32>, tensor<12x8x1x1xf32>) outs(%1 : tensor<1x12x8x8xf32>) -> tensor<1x12x8x8xf32>
    %19 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%cst_7 : tensor<12xf32>) outs(%3 : tensor<12xf32>) {
    ^bb0(%in: f32, %out: f32):
      %35 = arith.truncf %cst_17 : f64 to f32
      %36 = arith.addf %in, %35 : f32
      linalg.yield %36 : f32
    } -> tensor<12xf32>
    %20 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%19 : tensor<12xf32>) outs(%3 : tensor<12xf32>) {
    ^bb0(%in: f32, %out: f32):
      %35 = math.rsqrt %in : f32
      linalg.yield %35 : f32
    } -> tensor<12xf32>
    %expanded_28 = tensor.expand_shape %cst_8 [[0, 1, 2]] output_shape [12, 1, 1] : tensor<12xf32> into tensor<12x1x1xf32>
    %expanded_29 = tensor.expand_shape %20 [[0, 1, 2]] output_shape [12, 1, 1] : tensor<12xf32> into tensor<12x1x1xf32>
    %21 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%18, %expanded_28 : tensor<1x12x8x8xf32>, tensor<12x1x1xf32>) outs(%0 : tensor<1x12x8x8xf32>) {
    ^bb0(%in: f32, %in_36: f32, %out: f32):
      %35 = arith.subf %in, %in_36 : f32
      linalg.yield %35 : f32
    } -> tensor<1x12x8x8xf32>
    %22 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%21, %expanded_29 : tensor<1x12x8x8xf32>, tensor<12x1x1xf32>) outs(%0 : tensor<1x12x8x8xf32>) {
    ^bb0(%in: f32, %in_36: f32, %out: f32):
      %35 = arith.mulf %in, %in_36 : f32
      linalg.yield %35 : f32
    } -> tensor<1x12x8x8xf32>
    %expanded_30 = tensor.expand_shape %cst_6 [[0, 1, 2]] output_shape [12, 1, 1] : tensor<12xf32> into tensor<12x1x1xf32>
    %23 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%22, %expanded_30 : tensor<1x12x8x8xf32>, tensor<12x1x1xf32>) outs(%0 : tensor<1x12x8x8xf32>) {
    ^bb0(%in: f32, %in_36: f32, %out: f32):
      %35 = arith.mulf %in, %in_36 : f32
      linalg.yield %35 : f32
    } -> tensor<1x12x8x8xf32>
    %expanded_31 = tensor.expand_shape %cst_5 [[0, 1, 2]] output_shape [12, 1, 1] : tensor<12xf32> into tensor<12x1x1xf32>
    %24 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%23, %expanded_31 : tensor<1x12x8x8xf32>, tensor<12x1x1xf32>) outs(%0 : tensor<1x12x8x8xf32>) {
    ^bb0(%in: f32, %in_36: f32, %out: f32):
      %35 = arith.addf %in, %in_36 : f32
      linalg.yield %35 : f32
    } -> tensor<1x12x8x8xf32>
    %25 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%17, %24 : tensor<1x12x8x8xf32>, tensor<1x12x8x8xf32>) outs(%0 : tensor<1x12x8x8xf32>) {
    ^bb0(%in: f32, %in_36: f32, %out: f32):
      %35 = arith.addf %in, %in_36 : f32
      linalg.yield %35 : f32
    } -> tensor<1x12x8x8xf32>
    %26 = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%arg0, %cst_4 : tensor<1x8x8x8xf32>, tensor<12x8x1x1xf32>) outs(%1 : tensor<1x12x8x8xf32>) -> tensor<1x12x8x8xf32>
    %27 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%cst_2 : tensor<12xf32>) outs(%3 : tensor<12xf32>) {
    ^bb0(%in: f32, %out: f32):
      %35 = arith.truncf %cst_17 : f64 to f32
      %36 = arith.addf %in, %35 : f32
      linalg.yield %36 : f32
    } -> tensor<12xf32>
    %28 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%27 : tensor<12xf32>) outs(%3 : tensor<12xf32>) {
    ^bb0(%in: f32, %out: f32):
      %35 = math.rsqrt %in : f32
      linalg.yield %35 : f32
    } -> tensor<12xf32>
    %expanded_32 = tensor.expand_shape %cst_3 [[0, 1, 2]] output_shape [12, 1, 1] : tensor<12xf32> into tensor<12x1x1xf32>
    %expanded_33 = tensor.expand_shape %28 [[0, 1, 2]] output_shape [12, 1, 1] : tensor<12xf32> into tensor<12x1x1xf32>
    %29 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%26, %expanded_32 : tensor<1x12x8x8xf32>, tensor<12x1x1xf32>) outs(%0 : tensor<1x12x8x8xf32>) {
    ^bb0(%in: f32, %in_36: f32, %out: f32):
      %35 = arith.subf %in, %in_36 : f32
      linalg.yield %35 : f32
    } -> tensor<1x12x8x8xf32>
    %30 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%29, %expanded_33 : tensor<1x12x8x8xf32>, tensor<12x1x1xf32>) outs(%0 : tensor<1x12x8x8xf32>) {
    ^bb0(%in: f32, %in_36: f32, %out: f32):
      %35 = arith.mulf %in, %in_36 : f32
      linalg.yield %35 : f32
    } -> tensor<1x12x8x8xf32>
    %expanded_34 = tensor.expand_shape %cst_1 [[0, 1, 2]] output_shape [12, 1, 1] : tensor<12xf32> into tensor<12x1x1xf32>
    %31 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%30, %expanded_34 : tensor<1x12x8x8xf32>, tensor<12x1x1xf32>) outs(%0 : tensor<1x12x8x8xf32>) {
    ^bb0(%in: f32, %in_36: f32, %out: f32):
      %35 = arith.mulf %in, %in_36 : f32
      linalg.yield %35 : f32
    } -> tensor<1x12x8x8xf32>
    %expanded_35 = tensor.expand_shape %cst_0 [[0, 1, 2]] output_shape [12, 1, 1] : tensor<12xf32> into tensor<12x1x1xf32>
    %32 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%31, %expanded_35 : tensor<1x12x8x8xf32>, tensor<12x1x1xf32>) outs(%0 : tensor<1x12x8x8xf32>) {
    ^bb0(%in: f32, %in_36: f32, %out: f32):
      %35 = arith.addf %in, %in_36 : f32
      linalg.yield %35 : f32
    } -> tensor<1x12x8x8xf32>
    %33 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%25, %32 : tensor<1x12x8x8xf32>, tensor<1x12x8x8xf32>) outs(%0 : tensor<1x12x8x8xf32>) {
    ^bb0(%in: f32, %in_36: f32, %out: f32):
      %35 = arith.addf %in, %in_36 : f32
      linalg.yield %35 : f32
    } -> tensor<1x12x8x8xf32>
    %34 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%33 : tensor<1x12x8x8xf32>) outs(%0 : tensor<1x12x8x8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %35 = arith.cmpf ugt, %in, %cst : f32
      %36 = arith.select %35, %in, %cst : f32
      linalg.yield %36 : f32
    } -> tensor<1x12x8x8xf32>
    return %34 : tensor<1x12x8x8xf32>
  }
}

{-#
  dialect_resources: {
    builtin: {
      torch_tensor_12_torch.float32_15: "0x04000000C22B3A3D37D8F73C4AE3EBBDD2E8853E10EAC83B8976033CF6D3933CDA5FE4BDDCAA173D2FDE05BE671E033EAB710DBE",
      torch_tensor_12_torch.float32_14: "0x04000000026C803F1999823F9B6F5E3FD9043D3F6D487A3F3AEE043F4848063F56E3883F12B0923F6D97A23F7446AC3F1E1D703F",
      torch_tensor_12_torch.float32_13: "0x04000000000D893F0E2E4E3FCCE89C3F9DABB13FBF7E233F2A6E013FE654AD3F4432433FF4084E3F07BF4A3F5228273F37306A3F",
      torch_tensor_12_torch.float32_12: "0x040000005B60313DA0D10DBE5489A43D27098F3C0F82263D1E68A7BDE78D243E42EE023EF3A18BBD6E470EBE3398773D7090D33C",
      torch_tensor_12_8_1_1_torch.float32_3: "0x04000000A99656BEB918683EC088043DA8C21BBE2618CB390C922D3EA7492C3DE23DA03E7D0989BD33C371BE7693A33E06CCCEBDB6B6653EAFCC6E3EC23C803D369294BEE7B6B1BE7FDF2B3ED207B13D3AA8523E328D9FBEEA8347BDA4669C3E46353E3EE86E963E491F8E3E3CAAB1BDDC8A76BE22E157BE7DEAF53DC4B40FBE78C9B73A1F1A673DC5BE603E05E9493E55A14E3EE46D6B3C87634C3E1C7D29BEBAE710BE7B4A65BDB93E52BE0878A13E9BE85DBDC781D23DF41834BC89739EBB9DF640BE8EA3D4BCC1EBA1BE60212DBE2E4E8B3E8BC9A9BE464F6E3D5CB5663D9841ADBE496C8D3D9419283EEB1B833E9C87873DA37F8D3E10095A3CDDF1093E12C1D53DB37885BE04F29EBD3FF37EBED2A68C3EB6B62C3E018B19BEAF8084BDCC4BC13DC1D59DBEEB90233CF5B22C3E7374353DC93E05BD6CC1683E6D7B1D3EDDECA0BE8710553E63C68EBEEB5D4B3E436D983E3576053D95B7F4BD77023BBE6EC220BE7B7885BD3A1816BE3CB3B33EE8291CBE7C50163E31DDA7BEFA7F373E1E089A3E",
      torch_tensor_12_torch.float32_11: "0x04000000D9C12C3DE70381BDA7762EBD9818223C2FC2DE3D8708513DE432863D538D0E3EA49BC33D36F74B3D557F2C3E33F8483D",
      torch_tensor_12_torch.float32_10: "0x040000006B50783F6F29483F7631673FF6D6083F7A3B133FDD4F6E3F5E72323F8A08913F44471E3F85D3153F0BD3993FE5DA503F",
      torch_tensor_12_torch.float32_9: "0x0400000020C8A63F0280A83F96D9A23F1498843FBE28B43FD127183FE362353F5B9EA13FAA5B953F7F8A623F38C9743FB659AD3F",
      torch_tensor_12_torch.float32_8: "0x04000000677B90BD693E303E1796BA3A0F440CBEEB82E8BDB20D0BBE0F9BEEBD4D36393DD7034FBD3251F9BD7331883D52E9A43D",
      torch_tensor_12_8_1_1_torch.float32_2: "0x040000001CC2D5BD52390BBDC44951BE2C45A73D8006063E520281BEA7568E3EE0A1803ED787D9BD1779573D0B53303D12CE47BD59FA72BEE329953E0A29323EAF4597BEF74A8CBE2724AC3EF121673D865AA6BD055E753E2103D03D1AF6013E189C8F3E000DE2BC257DAC3EFA4E7EBEF24C5CBE855F753D19D02FBD11994E3E71E5C4BD45B8633D5F7496BD4EE6873EEBF9BDBC89D3B13B139D843EA9FBAF3E9135AD3EA7FCB0BEE7924CBE6F3B9DBD1E7B95BDB76A513E7F83233E043AEEBCC539093C9A239B3D870C9C3EFD9C3B3EA39D36BE0B7639BEC9FCE43D907912BD374368BE4834AFBE476F4F3D8772D3BDA7A552BEC834883D1746B03EF159963E9A6B4E3E768688BE51A04E3EC2403B3E5995F13DB15EB4BDE5BBC9BB885E44BE8B1AA3BD29636EBD1D244DBD0026B4BE0872FF3DC01B94BE555F87BE2B1F133EBE2D94BE88B0AC3E9655AD3E4919E6BD6D9379BD617D8ABE760EB33C2463843D0A9A46BE070FE33DE1ED5EBC5871D5BD4E53A0BA6F77AFBE1E087FBE53B03F3D7DD0AE3E",
      torch_tensor_12_torch.float32_7: "0x04000000148732BE7D127C3DDFF65CBDD2E3EABC7F0F3C3AF2B235BE70724EBDED9D793DEF0FE9BD972167BD807CE53DF33907BE",
      torch_tensor_12_torch.float32_6: "0x040000001AC6983F7C1AB33F61EB3A3F7030043F43D2613FF47D4A3FCAC9333FC696733FA644B63F9D45493FDACE013F630C8E3F",
      torch_tensor_12_torch.float32_5: "0x04000000C1F1433FB485A93F3FD8953FC43A9D3FBA4C9D3F3677BF3F7E71363F9A3F523FD1A1A13F33A5923FF60A743FB7DA7A3F",
      torch_tensor_12_torch.float32_4: "0x0400000038AC7E3C401F75BC603281BB468FA0BD27D822BED3953F3D74C3143D37DBA93DF18FCCBC88A823BDEFB7873A00D75E3D",
      torch_tensor_12_8_1_1_torch.float32_1: "0x04000000271DFB3D03CC3BBC6757663DFDBAF83DE2EDAEBE5115A0BE90C0C0BDEE91763EDBA1303EACC6ACBE3A67D9BDDB1319BD13D1ED3D8318943E2663FD3B25E78CBEFCB6B13C22CE0BBECB415DBE9687483EFB8F42BDE0112B3EC3F38C3EB6530E3DF4EA4B3E4EFC2ABE7F184A3EA46A673CDA95703EB410AD3ED0EE88BE6FD8AB3EEB2E8A3ED4D291BED241D43D885E93BE71E1EA3D4DF15F3D99CDACBE476D033EC6E3C6BD9B6FB43E24ADB03E73F5F93DEDAF8E3EE9C2023E1143AB3E09B405BDBEF4B23DE0356FBD589BCABB076EDABD4F470FBE6D6E513E505C1B3E4CD11FBE59889FBE7D05313EBA83A6BE492A80BCBCC19BBEB492973E5E66933EEEC494BEB84CA8BEEA0D56BE85CDC73DFD0B35BEA96FACBDE089B7BDD3D1843D133F2BBE1CA9243EF98881BEE1E700BD34BC973EF7E847BEA0E18A3E396D3C3EE1E3E9BD9315FB3DA79574BE3E1AE93C421ACD3D20939C3ED6964ABE3CE64DBEFCB134BE1458B0BEA76D923DA4D795BECA5FC2BDF48821BE8CEFA13CE2A5DB3D4D8B83BE",
      torch_tensor_12_torch.float32_3: "0x04000000907C433E57D9BBBB3A025B3DEC988EBD6E3726BEAF659F3DCBE69CBDC22430BE11D8203DCD697EBDE69B32BDCB3EE4BD",
      torch_tensor_12_torch.float32_2: "0x0400000035E0123F23F5773F3939363F1C32B53F6827783F5EDE813F658B373F4581323FA0ED003F318B703F6211943FB6BD2A3F",
      torch_tensor_12_torch.float32_1: "0x04000000A4E8943F090B413F6634B63F6418853F04231D3F554B673FB2D5B43FF46FB93FEE49B83FA8ADBD3F711D5E3FC220393F",
      torch_tensor_12_torch.float32: "0x040000004AC75BB90A57E8BC2B9BE4BCE2EB56BEC6C4BD3DFE608ABE50A2613DA570563E58FAD8BD539520BEB876CC3CF271CB3D",
      torch_tensor_12_8_1_1_torch.float32: "0x04000000104A5C3C877416BE4E1B2A3ECDD0273C25D4AA3DD33469BE605108BEEFB5873E7FD90C3D88DFF93DFE079EBECF081BBEF16C13BC7FF617BD041B673EF883DABD0914973ECD0A8CBD86D00C3EA7E27EBEDBCC753D817BB0BE02509BBEE6B467BEE1B5CA3DFB7BE03CAD280C3D53691EBDF719983E9953B13EEFC0193EDEF48F3E38248FBCD01805BE70C48C3DAA0D6E3E8DD05FBD0EFE8ABECB1DEF3D2594B8BD70462EBEF7AB643E469D44BC44F34EBE43A258BE117AAA3EB87C6B3E2FCD81BEF8373139A3A4FABB24922C3E4A099BBE902EAC3B6741F13D193E383E636C173DB67333BEFDC7ADBECFAF433E9643A53E019DDABDC6C4A1BED3DAD33D25D37DBE1C8B6CBE8D5FC53D418509BD3702C5BC705DA23E77027EBD67605C3E8C59E1BD7EB2863E62E5DC3D554EA13E158BFC3D8E3D00BEC3CB1D3E7D399A3E9A3C893D04E9263EDFB37EBE6D2A443E971DABBE6506A03ED287153EFE99BE3CF66CA9BEA89CA43ECCD9663E42E0A63E43520E3E5EDAF33D6C8FBBBD345D14BE61830F3E"
    }
  }
#-}
