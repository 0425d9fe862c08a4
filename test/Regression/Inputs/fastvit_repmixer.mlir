#map = affine_map<(d0) -> (d0)>
#map1 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map2 = affine_map<(d0, d1, d2, d3) -> (d1, 0, 0)>
module {
  func.func @main(%arg0: tensor<1x8x8x8xf32>) -> tensor<1x8x8x8xf32> {
    %cst = arith.constant 0.000000e+00 : f32
    %cst_0 = arith.constant dense_resource<torch_tensor_8_1_1_torch.float32> : tensor<8x1x1xf32>
    %cst_1 = arith.constant dense_resource<torch_tensor_8_torch.float32_15> : tensor<8xf32>
    %cst_2 = arith.constant dense_resource<torch_tensor_8_torch.float32_14> : tensor<8xf32>
    %cst_3 = arith.constant dense_resource<torch_tensor_8_torch.float32_13> : tensor<8xf32>
    %cst_4 = arith.constant dense_resource<torch_tensor_8_torch.float32_12> : tensor<8xf32>
    %cst_5 = arith.constant dense_resource<torch_tensor_8_torch.float32_11> : tensor<8xf32>
    %cst_6 = arith.constant dense_resource<torch_tensor_8_torch.float32_10> : tensor<8xf32>
    %cst_7 = arith.constant dense_resource<torch_tensor_8_torch.float32_9> : tensor<8xf32>
    %cst_8 = arith.constant dense_resource<torch_tensor_8_torch.float32_8> : tensor<8xf32>
    %cst_9 = arith.constant dense_resource<torch_tensor_8_torch.float32_7> : tensor<8xf32>
    %cst_10 = arith.constant dense_resource<torch_tensor_8_torch.float32_6> : tensor<8xf32>
    %cst_11 = arith.constant dense_resource<torch_tensor_8_torch.float32_5> : tensor<8xf32>
    %cst_12 = arith.constant dense_resource<torch_tensor_8_torch.float32_4> : tensor<8xf32>
    %cst_13 = arith.constant dense_resource<torch_tensor_8_1_1_1_torch.float32> : tensor<8x1x1x1xf32>
    %cst_14 = arith.constant dense_resource<torch_tensor_8_torch.float32_3> : tensor<8xf32>
    %cst_15 = arith.constant dense_resource<torch_tensor_8_torch.float32_2> : tensor<8xf32>
    %cst_16 = arith.constant 1.000000e-05 : f64
    %cst_17 = arith.constant dense_resource<torch_tensor_8_torch.float32_1> : tensor<8xf32>
    %cst_18 = arith.constant dense_resource<torch_tensor_8_torch.float32> : tensor<8xf32>
    %cst_19 = arith.constant dense_resource<torch_tensor_8_1_3_3_torch.float32> : tensor<8x1x3x3xf32>
    %padded = tensor.pad %arg0 low[0, 0, 1, 1] high[0, 0, 1, 1] {
    ^bb0(%arg1: index, %arg2: index, %arg3: index, %arg4: index):
      tensor.yield %cst : f32
    } : tensor<1x8x8x8xf32> to tensor<1x8x10x10xf32>
    %0 = tensor.empty() : tensor<1x8x8x8xf32>
    %1 = linalg.fill ins(%cst : f32) outs(%0 : tensor<1x8x8x8xf32>) -> tensor<1x8x8x8xf32>
    %collapsed = tensor.collapse_shape %cst_19 [[0, 1], [2], [3]] : tensor<8x1x3x3xf32> into tensor<8x3x3xf32>
    %2 = linalg.depthwise_conv_2d_nchw_chw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%padded, %collapsed : tensor<1x8x10x10xf32>, tensor<8x3x3xf32>) outs(%1 : tensor<1x8x8x8xf32>) -> tensor<1x8x8x8xf32>
    %3 = tensor.empty() : tensor<8xf32>
    %4 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%cst_17 : tensor<8xf32>) outs(%3 : tensor<8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %34 = arith.truncf %cst_16 : f64 to f32
      %35 = arith.addf %in, %34 : f32
      linalg.yield %35 : f32
    } -> tensor<8xf32>
    %5 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%4 : tensor<8xf32>) outs(%3 : tensor<8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %34 = math.rsqrt %in : f32
      linalg.yield %34 : f32
    } -> tensor<8xf32>
    %expanded = tensor.expand_shape %cst_18 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %expanded_20 = tensor.expand_shape %5 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %6 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%2, %expanded : tensor<1x8x8x8xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_36: f32, %out: f32):
      %34 = arith.subf %in, %in_36 : f32
      linalg.yield %34 : f32
    } -> tensor<1x8x8x8xf32>
    %7 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%6, %expanded_20 : tensor<1x8x8x8xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_36: f32, %out: f32):
      %34 = arith.mulf %in, %in_36 : f32
      linalg.yield %34 : f32
    } -> tensor<1x8x8x8xf32>
    %expanded_21 = tensor.expand_shape %cst_15 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %8 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%7, %expanded_21 : tensor<1x8x8x8xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_36: f32, %out: f32):
      %34 = arith.mulf %in, %in_36 : f32
      linalg.yield %34 : f32
    } -> tensor<1x8x8x8xf32>
    %expanded_22 = tensor.expand_shape %cst_14 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %9 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%8, %expanded_22 : tensor<1x8x8x8xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_36: f32, %out: f32):
      %34 = arith.addf %in, %in_36 : f32
      linalg.yield %34 : f32
    } -> tensor<1x8x8x8xf32>
    %collapsed_23 = tensor.collapse_shape %cst_13 [[0, 1], [2], [3]] : tensor<8x1x1x1xf32> into tensor<8x1x1xf32>
    %10 = linalg.depthwise_conv_2d_nchw_chw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%arg0, %collapsed_23 : tensor<1x8x8x8xf32>, tensor<8x1x1xf32>) outs(%1 : tensor<1x8x8x8xf32>) -> tensor<1x8x8x8xf32>
    %11 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%cst_11 : tensor<8xf32>) outs(%3 : tensor<8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %34 = arith.truncf %cst_16 : f64 to f32
      %35 = arith.addf %in, %34 : f32
      linalg.yield %35 : f32
    } -> tensor<8xf32>
    %12 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%11 : tensor<8xf32>) outs(%3 : tensor<8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %34 = math.rsqrt %in : f32
      linalg.yield %34 : f32
    } -> tensor<8xf32>
    %expanded_24 = tensor.expand_shape %cst_12 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %expanded_25 = tensor.expand_shape %12 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %13 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%10, %expanded_24 : tensor<1x8x8x8xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_36: f32, %out: f32):
      %34 = arith.subf %in, %in_36 : f32
      linalg.yield %34 : f32
    } -> tensor<1x8x8x8xf32>
    %14 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%13, %expanded_25 : tensor<1x8x8x8xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_36: f32, %out: f32):
      %34 = arith.mulf %in, %in_36 : f32
      linalg.yield %34 : f32
    } -> tensor<1x8x8x8xf32>
    %expanded_26 = tensor.expand_shape %cst_10 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %15 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%14, %expanded_26 : tensor<1x8x8x8xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_36: f32, %out: f32):
      %34 = arith.mulf %in, %in_36 : f32
      linalg.yield %34 : f32
    } -> tensor<1x8x8x8xf32>
    %expanded_27 = tensor.expand_shape %cst_9 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %16 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%15, %expanded_27 : tensor<1x8x8x8xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_36: f32, %out: f32):
      %34 = arith.addf %in, %in_36 : f32
      linalg.yield %34 : f32
    } -> tensor<1x8x8x8xf32>
    %17 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%9, %16 : tensor<1x8x8x8xf32>, tensor<1x8x8x8xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_36: f32, %out: f32):
      %34 = arith.addf %in, %in_36 : f32
      linalg.yield %34 : f32
    } -> tensor<1x8x8x8xf32>
    %18 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%cst_7 : tensor<8xf32>) outs(%3 : tensor<8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %34 = arith.truncf %cst_16 : f64 to f32
      %35 = arith.addf %in, %34 : f32
      linalg.yield %35 : f32
    } -> tensor<8xf32>
    %19 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%18 : tensor<8xf32>) outs(%3 : tensor<8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %34 = math.rsqrt %in : f32
      linalg.yield %34 : f32
    } -> tensor<8xf32>
    %expanded_28 = tensor.expand_shape %cst_8 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %expanded_29 = tensor.expand_shape %19 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %20 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%arg0, %expanded_28 : tensor<1x8x8x8xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_36: f32, %out: f32):
      %34 = arith.subf %in, %in_36 : f32
      linalg.yield %34 : f32
    } -> tensor<1x8x8x8xf32>
    %21 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%20, %expanded_29 : tensor<1x8x8x8xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_36: f32, %out: f32):
      %34 = arith.mulf %in, %in_36 : f32
      linalg.yield %34 : f32
    } -> tensor<1x8x8x8xf32>
    %expanded_30 = tensor.expand_shape %cst_6 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %22 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%21, %expanded_30 : tensor<1x8x8x8xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_36: f32, %out: f32):
      %34 = arith.mulf %in, %in_36 : f32
      linalg.yield %34 : f32
    } -> tensor<1x8x8x8xf32>
    %expanded_31 = tensor.expand_shape %cst_5 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %23 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%22, %expanded_31 : tensor<1x8x8x8xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_36: f32, %out: f32):
      %34 = arith.addf %in, %in_36 : f32
      linalg.yield %34 : f32
    } -> tensor<1x8x8x8xf32>
    %24 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%17, %23 : tensor<1x8x8x8xf32>, tensor<1x8x8x8xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_36: f32, %out: f32):
      %34 = arith.addf %in, %in_36 : f32
      linalg.yield %34 : f32
    } -> tensor<1x8x8x8xf32>
    %25 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%cst_3 : tensor<8xf32>) outs(%3 : tensor<8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %34 = arith.truncf %cst_16 : f64 to f32
      %35 = arith.addf %in, %34 : f32
      linalg.yield %35 : f32
    } -> tensor<8xf32>
    %26 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%25 : tensor<8xf32>) outs(%3 : tensor<8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %34 = math.rsqrt %in : f32
      linalg.yield %34 : f32
    } -> tensor<8xf32>
    %expanded_32 = tensor.expand_shape %cst_4 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %expanded_33 = tensor.expand_shape %26 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %27 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%arg0, %expanded_32 : tensor<1x8x8x8xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_36: f32, %out: f32):
      %34 = arith.subf %in, %in_36 : f32
      linalg.yield %34 : f32
    } -> tensor<1x8x8x8xf32>
    %28 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%27, %expanded_33 : tensor<1x8x8x8xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_36: f32, %out: f32):
      %34 = arith.mulf %in, %in_36 : f32
      linalg.yield %34 : f32
    } -> tensor<1x8x8x8xf32>
    %expanded_34 = tensor.expand_shape %cst_2 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %29 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%28, %expanded_34 : tensor<1x8x8x8xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_36: f32, %out: f32):
      %34 = arith.mulf %in, %in_36 : f32
      linalg.yield %34 : f32
    } -> tensor<1x8x8x8xf32>
    %expanded_35 = tensor.expand_shape %cst_1 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %30 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%29, %expanded_35 : tensor<1x8x8x8xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_36: f32, %out: f32):
      %34 = arith.addf %in, %in_36 : f32
      linalg.yield %34 : f32
    } -> tensor<1x8x8x8xf32>
    %31 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%24, %30 : tensor<1x8x8x8xf32>, tensor<1x8x8x8xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_36: f32, %out: f32):
      %34 = arith.subf %in, %in_36 : f32
      linalg.yield %34 : f32
    } -> tensor<1x8x8x8xf32>
    %32 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%31, %cst_0 : tensor<1x8x8x8xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_36: f32, %out: f32):
      %34 = arith.mulf %in, %in_36 : f32
      linalg.yield %34 : f32
    } -> tensor<1x8x8x8xf32>
    %33 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%arg0, %32 : tensor<1x8x8x8xf32>, tensor<1x8x8x8xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_36: f32, %out: f32):
      %34 = arith.addf %in, %in_36 : f32
      linalg.yield %34 : f32
    } -> tensor<1x8x8x8xf32>
    return %33 : tensor<1x8x8x8xf32>
  }
}

{-#
  dialect_resources: {
    builtin: {
      torch_tensor_8_1_1_torch.float32: "0x0400000036186D3FB69E943FD11F203F57CD523F09741F3F365D863FE2A51B3FF0C0B03F",
      torch_tensor_8_torch.float32_15: "0x04000000DB9C3E3DE25EF6BCD9AC83BD7B60C2BB039DF03D23A7333A822A913C0537E2BD",
      torch_tensor_8_torch.float32_14: "0x0400000063A7833FA6599D3FD0670F3FC272A53FEBACB53F3F40513F7A88213FC6C6A13F",
      torch_tensor_8_torch.float32_13: "0x04000000EEFBA73F97372A3F32426E3F797C433FF2F28F3F7C6A873F9C0F813F2804913F",
      torch_tensor_8_torch.float32_12: "0x04000000B45A2DBC4707123E3BBB36BD56A180BDAB63ED3C1DE692BB9FF3FB3D53939CBE",
      torch_tensor_8_torch.float32_11: "0x0400000073E0023C9D7CAEBD36ED483D831DFF3D29EA343E093A02BD101E263EFE50053E",
      torch_tensor_8_torch.float32_10: "0x04000000E56A3F3F2BF2BF3F8FB32D3F6D8A123FE2DF393FE256B53F42CB8B3F6E64783F",
      torch_tensor_8_torch.float32_9: "0x040000000EF4853F61BD2B3FFCCB883F933EBD3FD0FCAB3F3E91A93F39B95E3FFC5A863F",
      torch_tensor_8_torch.float32_8: "0x040000006FE961BD056A18BD8824093E077C91BD27DAA03D11AC3E3EDF9A84BD8AEDDB3D",
      torch_tensor_8_torch.float32_7: "0x04000000A61BAEBD48EE91BD03C92B3E6A4B72BC2D3923BD970A00BE35DDE93B7B006FBC",
      torch_tensor_8_torch.float32_6: "0x04000000292F3B3FC1853F3F97D3903F7E03933FAB8F693F0641213F4824B83F86219F3F",
      torch_tensor_8_torch.float32_5: "0x040000004A83923F5C11993F2CC35D3F92003C3FC1727F3FAC0ABD3F364CA73F771A353F",
      torch_tensor_8_torch.float32_4: "0x04000000130D5B3C089EF13DB2560D3EF378CC3BF8C4553D3C4B3C3E67B71C3D6D9AC8BC",
      torch_tensor_8_1_1_1_torch.float32: "0x04000000D86768BF38D809BED85F663ED4378A3EE432593FE061033D90CEF6BD7C03353F",
      torch_tensor_8_torch.float32_3: "0x04000000AF64CBBDD07D1DBED7F631BD02E0743C6CDAC7BDE5521DBDA761093E29CA9B3D",
      torch_tensor_8_torch.float32_2: "0x04000000FA7BBF3FCE065E3F2E29883FCDD0183F806F123F6534203F1CFB213F1C83033F",
      torch_tensor_8_torch.float32_1: "0x040000006ECF003F9291333F3A0BB33FA0587E3F416C4D3F900FA43F25A7BB3FA2F1253F",
      torch_tensor_8_torch.float32: "0x04000000E15508BD1038D13D33C1533DB50AAFBDF5B2EA3CF0AA4CBE7517B4BD84B2CABB",
      torch_tensor_8_1_3_3_torch.float32: "0x04000000C66EA0BE80A224BC0664DABD56DC8BBBD8AC51BE56C9003E335653BE1698DCBDC6EC1CBECBD52BBEAB9E9B3B46E217BEA0BF13BE96E60F3DAE750F3EA36922BE6EF6353E208DCA3DFEC1833E6B16043D93098C3E93CA99BE80E4C63DE0A892BE7B4F103E0BF302BEA0F58BBD8C8D903EC4C69F3EF62FABBDE67C44BED8853A3EBB3217BEB38320BE545880BE7299A93E80F4A13CB079853DC37A46BE431E1F3EEED4A1BE7B2DC6BD16A750BD28E2483ED66BFEBC6B13443DFF7F823E905DF03DF3A68A3ED6A4E8BD0EFE523EE0A053BDD6D4C5BC46E1913DE28AA43EABFAB03AE0D011BDD89805BEE09B57BE7611443E66A48DBD90F4E5BDB631943D0B13693D56A25DBD9CA18E3E16DB503ED652A63DABB221BEAB670DBE6667943EC0EF8C3D"
    }
  }
#-}
