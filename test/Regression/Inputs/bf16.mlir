#map = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map1 = affine_map<(d0) -> (d0)>
#map2 = affine_map<(d0, d1, d2, d3) -> (d1, 0, 0)>
module {
  func.func @main(%arg0: tensor<1x8x8x8xf32>) -> tensor<1x8x8x8xf32> {
    %cst = arith.constant 0.000000e+00 : bf16
    %cst_0 = arith.constant 0.000000e+00 : f32
    %cst_1 = arith.constant dense_resource<torch_tensor_8_torch.bfloat16_11> : tensor<8xbf16>
    %cst_2 = arith.constant dense_resource<torch_tensor_8_torch.bfloat16_10> : tensor<8xbf16>
    %cst_3 = arith.constant dense_resource<torch_tensor_8_torch.bfloat16_9> : tensor<8xbf16>
    %cst_4 = arith.constant dense_resource<torch_tensor_8_torch.bfloat16_8> : tensor<8xbf16>
    %cst_5 = arith.constant dense_resource<torch_tensor_8_torch.bfloat16_7> : tensor<8xbf16>
    %cst_6 = arith.constant dense_resource<torch_tensor_8_torch.bfloat16_6> : tensor<8xbf16>
    %cst_7 = arith.constant dense_resource<torch_tensor_8_torch.bfloat16_5> : tensor<8xbf16>
    %cst_8 = arith.constant dense_resource<torch_tensor_8_torch.bfloat16_4> : tensor<8xbf16>
    %cst_9 = arith.constant dense_resource<torch_tensor_8_8_1_1_torch.bfloat16> : tensor<8x8x1x1xbf16>
    %cst_10 = arith.constant dense_resource<torch_tensor_8_torch.bfloat16_3> : tensor<8xbf16>
    %cst_11 = arith.constant dense_resource<torch_tensor_8_torch.bfloat16_2> : tensor<8xbf16>
    %cst_12 = arith.constant 1.000000e-05 : f64
    %cst_13 = arith.constant dense_resource<torch_tensor_8_torch.bfloat16_1> : tensor<8xbf16>
    %cst_14 = arith.constant dense_resource<torch_tensor_8_torch.bfloat16> : tensor<8xbf16>
    %cst_15 = arith.constant dense_resource<torch_tensor_8_8_3_3_torch.bfloat16> : tensor<8x8x3x3xbf16>
    %0 = tensor.empty() : tensor<1x8x8x8xbf16>
    %1 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%arg0 : tensor<1x8x8x8xf32>) outs(%0 : tensor<1x8x8x8xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %39 = arith.truncf %in : f32 to bf16
      linalg.yield %39 : bf16
    } -> tensor<1x8x8x8xbf16>
    %padded = tensor.pad %1 low[0, 0, 1, 1] high[0, 0, 1, 1] {
    ^bb0(%arg1: index, %arg2: index, %arg3: index, %arg4: index):
      tensor.yield %cst : bf16
    } : tensor<1x8x8x8xbf16> to tensor<1x8x10x10xbf16>
    %2 = tensor.empty() : tensor<1x8x8x8xf32>
    %3 = linalg.fill ins(%cst_0 : f32) outs(%2 : tensor<1x8x8x8xf32>) -> tensor<1x8x8x8xf32>
    %4 = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%padded, %cst_15 : tensor<1x8x10x10xbf16>, tensor<8x8x3x3xbf16>) outs(%3 : tensor<1x8x8x8xf32>) -> tensor<1x8x8x8xf32>
    %5 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%4 : tensor<1x8x8x8xf32>) outs(%0 : tensor<1x8x8x8xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %39 = arith.truncf %in : f32 to bf16
      linalg.yield %39 : bf16
    } -> tensor<1x8x8x8xbf16>
    %6 = tensor.empty() : tensor<8xf32>
    %7 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel"]} ins(%cst_14 : tensor<8xbf16>) outs(%6 : tensor<8xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %39 = arith.extf %in : bf16 to f32
      linalg.yield %39 : f32
    } -> tensor<8xf32>
    %8 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel"]} ins(%cst_13 : tensor<8xbf16>) outs(%6 : tensor<8xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %39 = arith.extf %in : bf16 to f32
      linalg.yield %39 : f32
    } -> tensor<8xf32>
    %9 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel"]} ins(%8 : tensor<8xf32>) outs(%6 : tensor<8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %39 = arith.truncf %cst_12 : f64 to f32
      %40 = arith.addf %in, %39 : f32
      linalg.yield %40 : f32
    } -> tensor<8xf32>
    %10 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel"]} ins(%9 : tensor<8xf32>) outs(%6 : tensor<8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %39 = math.rsqrt %in : f32
      linalg.yield %39 : f32
    } -> tensor<8xf32>
    %expanded = tensor.expand_shape %7 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %expanded_16 = tensor.expand_shape %10 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %11 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%5, %expanded : tensor<1x8x8x8xbf16>, tensor<8x1x1xf32>) outs(%2 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: bf16, %in_27: f32, %out: f32):
      %39 = arith.extf %in : bf16 to f32
      %40 = arith.subf %39, %in_27 : f32
      linalg.yield %40 : f32
    } -> tensor<1x8x8x8xf32>
    %12 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%11, %expanded_16 : tensor<1x8x8x8xf32>, tensor<8x1x1xf32>) outs(%2 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_27: f32, %out: f32):
      %39 = arith.mulf %in, %in_27 : f32
      linalg.yield %39 : f32
    } -> tensor<1x8x8x8xf32>
    %expanded_17 = tensor.expand_shape %cst_11 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xbf16> into tensor<8x1x1xbf16>
    %13 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%12, %expanded_17 : tensor<1x8x8x8xf32>, tensor<8x1x1xbf16>) outs(%2 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_27: bf16, %out: f32):
      %39 = arith.extf %in_27 : bf16 to f32
      %40 = arith.mulf %in, %39 : f32
      linalg.yield %40 : f32
    } -> tensor<1x8x8x8xf32>
    %expanded_18 = tensor.expand_shape %cst_10 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xbf16> into tensor<8x1x1xbf16>
    %14 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%13, %expanded_18 : tensor<1x8x8x8xf32>, tensor<8x1x1xbf16>) outs(%2 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_27: bf16, %out: f32):
      %39 = arith.extf %in_27 : bf16 to f32
      %40 = arith.addf %in, %39 : f32
      linalg.yield %40 : f32
    } -> tensor<1x8x8x8xf32>
    %15 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%14 : tensor<1x8x8x8xf32>) outs(%0 : tensor<1x8x8x8xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %39 = arith.truncf %in : f32 to bf16
      linalg.yield %39 : bf16
    } -> tensor<1x8x8x8xbf16>
    %16 = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%1, %cst_9 : tensor<1x8x8x8xbf16>, tensor<8x8x1x1xbf16>) outs(%3 : tensor<1x8x8x8xf32>) -> tensor<1x8x8x8xf32>
    %17 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%16 : tensor<1x8x8x8xf32>) outs(%0 : tensor<1x8x8x8xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %39 = arith.truncf %in : f32 to bf16
      linalg.yield %39 : bf16
    } -> tensor<1x8x8x8xbf16>
    %18 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel"]} ins(%cst_8 : tensor<8xbf16>) outs(%6 : tensor<8xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %39 = arith.extf %in : bf16 to f32
      linalg.yield %39 : f32
    } -> tensor<8xf32>
    %19 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel"]} ins(%cst_7 : tensor<8xbf16>) outs(%6 : tensor<8xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %39 = arith.extf %in : bf16 to f32
      linalg.yield %39 : f32
    } -> tensor<8xf32>
    %20 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel"]} ins(%19 : tensor<8xf32>) outs(%6 : tensor<8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %39 = arith.truncf %cst_12 : f64 to f32
      %40 = arith.addf %in, %39 : f32
      linalg.yield %40 : f32
    } -> tensor<8xf32>
    %21 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel"]} ins(%20 : tensor<8xf32>) outs(%6 : tensor<8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %39 = math.rsqrt %in : f32
      linalg.yield %39 : f32
    } -> tensor<8xf32>
    %expanded_19 = tensor.expand_shape %18 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %expanded_20 = tensor.expand_shape %21 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %22 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%17, %expanded_19 : tensor<1x8x8x8xbf16>, tensor<8x1x1xf32>) outs(%2 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: bf16, %in_27: f32, %out: f32):
      %39 = arith.extf %in : bf16 to f32
      %40 = arith.subf %39, %in_27 : f32
      linalg.yield %40 : f32
    } -> tensor<1x8x8x8xf32>
    %23 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%22, %expanded_20 : tensor<1x8x8x8xf32>, tensor<8x1x1xf32>) outs(%2 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_27: f32, %out: f32):
      %39 = arith.mulf %in, %in_27 : f32
      linalg.yield %39 : f32
    } -> tensor<1x8x8x8xf32>
    %expanded_21 = tensor.expand_shape %cst_6 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xbf16> into tensor<8x1x1xbf16>
    %24 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%23, %expanded_21 : tensor<1x8x8x8xf32>, tensor<8x1x1xbf16>) outs(%2 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_27: bf16, %out: f32):
      %39 = arith.extf %in_27 : bf16 to f32
      %40 = arith.mulf %in, %39 : f32
      linalg.yield %40 : f32
    } -> tensor<1x8x8x8xf32>
    %expanded_22 = tensor.expand_shape %cst_5 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xbf16> into tensor<8x1x1xbf16>
    %25 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%24, %expanded_22 : tensor<1x8x8x8xf32>, tensor<8x1x1xbf16>) outs(%2 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_27: bf16, %out: f32):
      %39 = arith.extf %in_27 : bf16 to f32
      %40 = arith.addf %in, %39 : f32
      linalg.yield %40 : f32
    } -> tensor<1x8x8x8xf32>
    %26 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%25 : tensor<1x8x8x8xf32>) outs(%0 : tensor<1x8x8x8xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %39 = arith.truncf %in : f32 to bf16
      linalg.yield %39 : bf16
    } -> tensor<1x8x8x8xbf16>
    %27 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%15, %26 : tensor<1x8x8x8xbf16>, tensor<1x8x8x8xbf16>) outs(%0 : tensor<1x8x8x8xbf16>) {
    ^bb0(%in: bf16, %in_27: bf16, %out: bf16):
      %39 = arith.addf %in, %in_27 : bf16
      linalg.yield %39 : bf16
    } -> tensor<1x8x8x8xbf16>
    %28 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel"]} ins(%cst_4 : tensor<8xbf16>) outs(%6 : tensor<8xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %39 = arith.extf %in : bf16 to f32
      linalg.yield %39 : f32
    } -> tensor<8xf32>
    %29 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel"]} ins(%cst_3 : tensor<8xbf16>) outs(%6 : tensor<8xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %39 = arith.extf %in : bf16 to f32
      linalg.yield %39 : f32
    } -> tensor<8xf32>
    %30 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel"]} ins(%29 : tensor<8xf32>) outs(%6 : tensor<8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %39 = arith.truncf %cst_12 : f64 to f32
      %40 = arith.addf %in, %39 : f32
      linalg.yield %40 : f32
    } -> tensor<8xf32>
    %31 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel"]} ins(%30 : tensor<8xf32>) outs(%6 : tensor<8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %39 = math.rsqrt %in : f32
      linalg.yield %39 : f32
    } -> tensor<8xf32>
    %expanded_23 = tensor.expand_shape %28 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %expanded_24 = tensor.expand_shape %31 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %32 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%1, %expanded_23 : tensor<1x8x8x8xbf16>, tensor<8x1x1xf32>) outs(%2 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: bf16, %in_27: f32, %out: f32):
      %39 = arith.extf %in : bf16 to f32
      %40 = arith.subf %39, %in_27 : f32
      linalg.yield %40 : f32
    } -> tensor<1x8x8x8xf32>
    %33 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%32, %expanded_24 : tensor<1x8x8x8xf32>, tensor<8x1x1xf32>) outs(%2 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_27: f32, %out: f32):
      %39 = arith.mulf %in, %in_27 : f32
      linalg.yield %39 : f32
    } -> tensor<1x8x8x8xf32>
    %expanded_25 = tensor.expand_shape %cst_2 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xbf16> into tensor<8x1x1xbf16>
    %34 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%33, %expanded_25 : tensor<1x8x8x8xf32>, tensor<8x1x1xbf16>) outs(%2 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_27: bf16, %out: f32):
      %39 = arith.extf %in_27 : bf16 to f32
      %40 = arith.mulf %in, %39 : f32
      linalg.yield %40 : f32
    } -> tensor<1x8x8x8xf32>
    %expanded_26 = tensor.expand_shape %cst_1 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xbf16> into tensor<8x1x1xbf16>
    %35 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%34, %expanded_26 : tensor<1x8x8x8xf32>, tensor<8x1x1xbf16>) outs(%2 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_27: bf16, %out: f32):
      %39 = arith.extf %in_27 : bf16 to f32
      %40 = arith.addf %in, %39 : f32
      linalg.yield %40 : f32
    } -> tensor<1x8x8x8xf32>
    %36 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%35 : tensor<1x8x8x8xf32>) outs(%0 : tensor<1x8x8x8xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %39 = arith.truncf %in : f32 to bf16
      linalg.yield %39 : bf16
    } -> tensor<1x8x8x8xbf16>
    %37 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%27, %36 : tensor<1x8x8x8xbf16>, tensor<1x8x8x8xbf16>) outs(%0 : tensor<1x8x8x8xbf16>) {
    ^bb0(%in: bf16, %in_27: bf16, %out: bf16):
      %39 = arith.addf %in, %in_27 : bf16
      linalg.yield %39 : bf16
    } -> tensor<1x8x8x8xbf16>
    %38 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%37 : tensor<1x8x8x8xbf16>) outs(%2 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %39 = arith.extf %in : bf16 to f32
      linalg.yield %39 : f32
    } -> tensor<1x8x8x8xf32>
    return %38 : tensor<1x8x8x8xf32>
  }
}

{-#
  dialect_resources: {
    builtin: {
      torch_tensor_8_torch.bfloat16_11: "0x02000000BDBD973CC73D9CBC3A3D153E37BD773D",
      torch_tensor_8_torch.bfloat16_10: "0x020000008C3F3B3F913F893FA43F5D3F783FA13F",
      torch_tensor_8_torch.bfloat16_9: "0x020000001B3F733F863FA83F843F533F993F9D3F",
      torch_tensor_8_torch.bfloat16_8: "0x020000001D3E003E523D90BB0CBC26BD13BE833C",
      torch_tensor_8_torch.bfloat16_7: "0x02000000D43D0FBE9CBDCABDE33C6E3D0BBDF43D",
      torch_tensor_8_torch.bfloat16_6: "0x020000003F3F443F3A3FB63FA43F9A3F5A3F183F",
      torch_tensor_8_torch.bfloat16_5: "0x02000000873FA83F993F273F813F883F893F103F",
      torch_tensor_8_torch.bfloat16_4: "0x0200000095BDBBBDA8BB303CE83DDEBCFE3C413D",
      torch_tensor_8_8_1_1_torch.bfloat16: "0x0200000087BE93BE9CBEE93C483E9CBE61BDB83DCE3D1B3EA6BDCEBD5EBEA7BE66BBDF3D1F3D933EAD3ECB3D2CBE313E1B3E6EBD96BEA0BE943E7FBEA53E97BE23BEFDBCA63E763D69BE843EA33D70BEB43E963E9DBC94BC4E3EEE3C54BDF13DAE3E77BD4F3E12BEA0BE133D6C3CFD3DA3BE8ABE753CD33DA6BE89BE6DBE2EBE8C3E593E",
      torch_tensor_8_torch.bfloat16_3: "0x0200000002BEB53D88BDD83C843CF13D14BD403D",
      torch_tensor_8_torch.bfloat16_2: "0x02000000B73F863FA03F943FB93F4B3FB53FAE3F",
      torch_tensor_8_torch.bfloat16_1: "0x02000000A23F373F4E3F0A3F833F523F8E3F833F",
      torch_tensor_8_torch.bfloat16: "0x0200000024BEBE3C653EAE3DF63D24BD12BEB93D",
      torch_tensor_8_8_3_3_torch.bfloat16: "0x0200000069BD38BDB93D9E3D153DCD3DACBDD83DE8BD6B3D7D3DAF3D903DA53DC13DDCBDD53D33BD133DD3BDE5BDAB3DE2BD183DB43DA73D88BD203CA93DE6BD73BCCABDDBBD69BD4DBDF13DD23A35BD033B5A3DE13D2F3CB93D1F3C9B3DD8BDBD3D27BD4CBDA2BD483DD43D753D7E3D68BDB8BD103B15BD883D063D28BCB0BD663D3DBDF73BF5BCDA3D823D81BDC03C3EBDC3BC953DF9BBE63BC83D0A3D643D82BDD33D6E3D8CBDD6BDA6BCD9BD993CAD3DA5BDDCBD973D9ABD523C0BBD803DC13DB13DEEBD50BDE53DAC3D85BDD3BD9F3DD9BCA53D6ABDDA3D6D3DEFBC09BDF03D403DA2BD983DACBDDEBA36BDE7BDC53DC23D8D3DBDBC37BD21BD993DCE3DC63DD2BC293D98BC133DAA3CCABDBE3D86BD33BC8EBD24BDB93DB13DCE3DD2BDC73D9BBD0CBCC03D833C2E3DDB3CC7BD56BD15BD2FBB66BA9ABDA03D1D3C403D073DE7BD863CE3BDD33CDC3DB53C5B3D473DABBC6F3B1F3CB13D623DD13D85BD8BBD9BBDBB3D4FBDA13DA4BCC9BDF8BC99B93D3DE8BDCCBD813D85BCADBCB3BD8B3DC53D0DBDE13DDFBDA3BD893D8FBD493D7DBDCBBD9E3C813D8BBD47BCDC3CEE3DC23CEC3B66BD57BC533DD43D32BDBF3DA4BD2B3DE5BDEF3DAA3D943D12BD333D9EBC323DA03DCA3DF53B5C3D98BD433D2CBA3FBBB2BD943DE6BD80BDE13DDE3D823D95BDE63D0BBDADBC9E3D43BC28BCD53CE53DB03DA7BDF33B85BCDB3C813C373D90BDA3BC7A3CADBDDA3CD7BD9ABCDFBC7E3D92BD35BD9D3D7F3DE13D9CBC053C87BDB13DE03DAB3D473D87BD6ABDB1BC873D20BC5FBCF73C353DB7BC8BBDD93D82BDD53DDBBDBBBD0FBD933D4F3D483C713C1FBBBABD14BDDB3C5FBDE63DA5BCE2BC84BD763DE93DD53DDBBD28BCD3BCF1BCD9BDF13DC33DAABD983D0EBDDC3D64BB7C3DF0BB10BDDFBDB5BDE43DE03DE83DAF3DDABD9ABDD33CDFBD95BB1D3D17BDA73C073C3ABD683CCB3CCABDDF3DF03DC6BDE7BC56BB85BA2ABD003C0F3D113D883DB73C243D81BCFDBC5F3DBE3DA23ABBBD1C3DBEBD1C3DE63DA3BD86BCE23D433DE73D64BD59BCA5BD83BDD03CC33DD83D34BDCD3DACBDE2BD7F3CE13DB93DB0BDC9BCD63D7C3D243B57BD993DCC3D9C3D4B3D5ABDEBBDD93DE23C743C353D36BDAFBD843D69BCE7BDB5BC91BCB0BDBFBDDFBCC9BD753DE9BD5BBDB0BD2CBDEFBD07BDA0BD943DCABDE23DE33DFE3C2FBC8FBD57BDA3BD923CE53D21BD48BDD63CE2BD24BDA8BDAEBD12BDBB3D4D3D063DC93D8D3DB6BAEF3C85BC6C3DD83C413DE2BD83BC803D353DF13C44BD9C3DCFBC83BDACBD883ABFBD973D803CCCBCD13D07BB643C9E3DA33C193ADD3DB9BD6F3DF53C96BC1E3D1E3C96BDA3BD72BDDA3DBC3D4EBC743D923DCB3D003DB83D01BDCB3C93BDCABDD1BCC2BD203D9F3DC23CE7BD4D3DD73D993CDBBDC5BCEA3D8ABDBABDB23DBA3DB63AE23DD0BD953DE4BD14BDC03D6DBDB4BDA93CF03D31BDD6BD893DC63D9BBD74BD693DD93CBABDBCBCB13C433CB23D823D4A3CAB3DE4BDA63C57BB9ABDAABC14BDE8BD113CF13DA2BD5EBCDCBC87BD593DE7BDEC3DC9BD4BBCABBD9DBDB93DBABC563D28BD293B75BDCC3DEDBDBDBBCE3DACBD97BCAE3CE93D0F3BC1BDA9BDA33CCD3DE8BD"
    }
  }
#-}
