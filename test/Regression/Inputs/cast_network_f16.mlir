#map = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map1 = affine_map<(d0) -> (d0)>
#map2 = affine_map<(d0, d1, d2, d3) -> (d1, 0, 0)>
module {
  func.func @main(%arg0: tensor<1x6x7x9xf32>) -> tensor<1x6x7x9xf32> {
    %cst = arith.constant 0.000000e+00 : f16
    %cst_0 = arith.constant 0.000000e+00 : f32
    %cst_1 = arith.constant dense_resource<torch_tensor_6_torch.float16_11> : tensor<6xf16>
    %cst_2 = arith.constant dense_resource<torch_tensor_6_torch.float16_10> : tensor<6xf16>
    %cst_3 = arith.constant dense_resource<torch_tensor_6_torch.float16_9> : tensor<6xf16>
    %cst_4 = arith.constant dense_resource<torch_tensor_6_torch.float16_8> : tensor<6xf16>
    %cst_5 = arith.constant dense_resource<torch_tensor_6_torch.float16_7> : tensor<6xf16>
    %cst_6 = arith.constant dense_resource<torch_tensor_6_torch.float16_6> : tensor<6xf16>
    %cst_7 = arith.constant dense_resource<torch_tensor_6_torch.float16_5> : tensor<6xf16>
    %cst_8 = arith.constant dense_resource<torch_tensor_6_torch.float16_4> : tensor<6xf16>
    %cst_9 = arith.constant dense_resource<torch_tensor_6_6_1_1_torch.float16> : tensor<6x6x1x1xf16>
    %cst_10 = arith.constant dense_resource<torch_tensor_6_torch.float16_3> : tensor<6xf16>
    %cst_11 = arith.constant dense_resource<torch_tensor_6_torch.float16_2> : tensor<6xf16>
    %cst_12 = arith.constant 1.000000e-05 : f64
    %cst_13 = arith.constant dense_resource<torch_tensor_6_torch.float16_1> : tensor<6xf16>
    %cst_14 = arith.constant dense_resource<torch_tensor_6_torch.float16> : tensor<6xf16>
    %cst_15 = arith.constant dense_resource<torch_tensor_6_6_3_3_torch.float16> : tensor<6x6x3x3xf16>
    %0 = tensor.empty() : tensor<1x6x7x9xf16>
    %1 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%arg0 : tensor<1x6x7x9xf32>) outs(%0 : tensor<1x6x7x9xf16>) {
    ^bb0(%in: f32, %out: f16):
      %39 = arith.truncf %in : f32 to f16
      linalg.yield %39 : f16
    } -> tensor<1x6x7x9xf16>
    %padded = tensor.pad %1 low[0, 0, 1, 1] high[0, 0, 1, 1] {
    ^bb0(%arg1: index, %arg2: index, %arg3: index, %arg4: index):
      tensor.yield %cst : f16
    } : tensor<1x6x7x9xf16> to tensor<1x6x9x11xf16>
    %2 = tensor.empty() : tensor<1x6x7x9xf32>
    %3 = linalg.fill ins(%cst_0 : f32) outs(%2 : tensor<1x6x7x9xf32>) -> tensor<1x6x7x9xf32>
    %4 = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%padded, %cst_15 : tensor<1x6x9x11xf16>, tensor<6x6x3x3xf16>) outs(%3 : tensor<1x6x7x9xf32>) -> tensor<1x6x7x9xf32>
    %5 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%4 : tensor<1x6x7x9xf32>) outs(%0 : tensor<1x6x7x9xf16>) {
    ^bb0(%in: f32, %out: f16):
      %39 = arith.truncf %in : f32 to f16
      linalg.yield %39 : f16
    } -> tensor<1x6x7x9xf16>
    %6 = tensor.empty() : tensor<6xf32>
    %7 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel"]} ins(%cst_14 : tensor<6xf16>) outs(%6 : tensor<6xf32>) {
    ^bb0(%in: f16, %out: f32):
      %39 = arith.extf %in : f16 to f32
      linalg.yield %39 : f32
    } -> tensor<6xf32>
    %8 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel"]} ins(%cst_13 : tensor<6xf16>) outs(%6 : tensor<6xf32>) {
    ^bb0(%in: f16, %out: f32):
      %39 = arith.extf %in : f16 to f32
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
    %11 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%5, %expanded : tensor<1x6x7x9xf16>, tensor<6x1x1xf32>) outs(%2 : tensor<1x6x7x9xf32>) {
    ^bb0(%in: f16, %in_27: f32, %out: f32):
      %39 = arith.extf %in : f16 to f32
      %40 = arith.subf %39, %in_27 : f32
      linalg.yield %40 : f32
    } -> tensor<1x6x7x9xf32>
    %12 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%11, %expanded_16 : tensor<1x6x7x9xf32>, tensor<6x1x1xf32>) outs(%2 : tensor<1x6x7x9xf32>) {
    ^bb0(%in: f32, %in_27: f32, %out: f32):
      %39 = arith.mulf %in, %in_27 : f32
      linalg.yield %39 : f32
    } -> tensor<1x6x7x9xf32>
    %expanded_17 = tensor.expand_shape %cst_11 [[0, 1, 2]] output_shape [6, 1, 1] : tensor<6xf16> into tensor<6x1x1xf16>
    %13 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%12, %expanded_17 : tensor<1x6x7x9xf32>, tensor<6x1x1xf16>) outs(%2 : tensor<1x6x7x9xf32>) {
    ^bb0(%in: f32, %in_27: f16, %out: f32):
      %39 = arith.extf %in_27 : f16 to f32
      %40 = arith.mulf %in, %39 : f32
      linalg.yield %40 : f32
    } -> tensor<1x6x7x9xf32>
    %expanded_18 = tensor.expand_shape %cst_10 [[0, 1, 2]] output_shape [6, 1, 1] : tensor<6xf16> into tensor<6x1x1xf16>
    %14 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%13, %expanded_18 : tensor<1x6x7x9xf32>, tensor<6x1x1xf16>) outs(%2 : tensor<1x6x7x9xf32>) {
    ^bb0(%in: f32, %in_27: f16, %out: f32):
      %39 = arith.extf %in_27 : f16 to f32
      %40 = arith.addf %in, %39 : f32
      linalg.yield %40 : f32
    } -> tensor<1x6x7x9xf32>
    %15 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%14 : tensor<1x6x7x9xf32>) outs(%0 : tensor<1x6x7x9xf16>) {
    ^bb0(%in: f32, %out: f16):
      %39 = arith.truncf %in : f32 to f16
      linalg.yield %39 : f16
    } -> tensor<1x6x7x9xf16>
    %16 = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%1, %cst_9 : tensor<1x6x7x9xf16>, tensor<6x6x1x1xf16>) outs(%3 : tensor<1x6x7x9xf32>) -> tensor<1x6x7x9xf32>
    %17 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%16 : tensor<1x6x7x9xf32>) outs(%0 : tensor<1x6x7x9xf16>) {
    ^bb0(%in: f32, %out: f16):
      %39 = arith.truncf %in : f32 to f16
      linalg.yield %39 : f16
    } -> tensor<1x6x7x9xf16>
    %18 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel"]} ins(%cst_8 : tensor<6xf16>) outs(%6 : tensor<6xf32>) {
    ^bb0(%in: f16, %out: f32):
      %39 = arith.extf %in : f16 to f32
      linalg.yield %39 : f32
    } -> tensor<6xf32>
    %19 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel"]} ins(%cst_7 : tensor<6xf16>) outs(%6 : tensor<6xf32>) {
    ^bb0(%in: f16, %out: f32):
      %39 = arith.extf %in : f16 to f32
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
    %22 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%17, %expanded_19 : tensor<1x6x7x9xf16>, tensor<6x1x1xf32>) outs(%2 : tensor<1x6x7x9xf32>) {
    ^bb0(%in: f16, %in_27: f32, %out: f32):
      %39 = arith.extf %in : f16 to f32
      %40 = arith.subf %39, %in_27 : f32
      linalg.yield %40 : f32
    } -> tensor<1x6x7x9xf32>
    %23 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%22, %expanded_20 : tensor<1x6x7x9xf32>, tensor<6x1x1xf32>) outs(%2 : tensor<1x6x7x9xf32>) {
    ^bb0(%in: f32, %in_27: f32, %out: f32):
      %39 = arith.mulf %in, %in_27 : f32
      linalg.yield %39 : f32
    } -> tensor<1x6x7x9xf32>
    %expanded_21 = tensor.expand_shape %cst_6 [[0, 1, 2]] output_shape [6, 1, 1] : tensor<6xf16> into tensor<6x1x1xf16>
    %24 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%23, %expanded_21 : tensor<1x6x7x9xf32>, tensor<6x1x1xf16>) outs(%2 : tensor<1x6x7x9xf32>) {
    ^bb0(%in: f32, %in_27: f16, %out: f32):
      %39 = arith.extf %in_27 : f16 to f32
      %40 = arith.mulf %in, %39 : f32
      linalg.yield %40 : f32
    } -> tensor<1x6x7x9xf32>
    %expanded_22 = tensor.expand_shape %cst_5 [[0, 1, 2]] output_shape [6, 1, 1] : tensor<6xf16> into tensor<6x1x1xf16>
    %25 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%24, %expanded_22 : tensor<1x6x7x9xf32>, tensor<6x1x1xf16>) outs(%2 : tensor<1x6x7x9xf32>) {
    ^bb0(%in: f32, %in_27: f16, %out: f32):
      %39 = arith.extf %in_27 : f16 to f32
      %40 = arith.addf %in, %39 : f32
      linalg.yield %40 : f32
    } -> tensor<1x6x7x9xf32>
    %26 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%25 : tensor<1x6x7x9xf32>) outs(%0 : tensor<1x6x7x9xf16>) {
    ^bb0(%in: f32, %out: f16):
      %39 = arith.truncf %in : f32 to f16
      linalg.yield %39 : f16
    } -> tensor<1x6x7x9xf16>
    %27 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%15, %26 : tensor<1x6x7x9xf16>, tensor<1x6x7x9xf16>) outs(%0 : tensor<1x6x7x9xf16>) {
    ^bb0(%in: f16, %in_27: f16, %out: f16):
      %39 = arith.addf %in, %in_27 : f16
      linalg.yield %39 : f16
    } -> tensor<1x6x7x9xf16>
    %28 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel"]} ins(%cst_4 : tensor<6xf16>) outs(%6 : tensor<6xf32>) {
    ^bb0(%in: f16, %out: f32):
      %39 = arith.extf %in : f16 to f32
      linalg.yield %39 : f32
    } -> tensor<6xf32>
    %29 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel"]} ins(%cst_3 : tensor<6xf16>) outs(%6 : tensor<6xf32>) {
    ^bb0(%in: f16, %out: f32):
      %39 = arith.extf %in : f16 to f32
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
    %32 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%1, %expanded_23 : tensor<1x6x7x9xf16>, tensor<6x1x1xf32>) outs(%2 : tensor<1x6x7x9xf32>) {
    ^bb0(%in: f16, %in_27: f32, %out: f32):
      %39 = arith.extf %in : f16 to f32
      %40 = arith.subf %39, %in_27 : f32
      linalg.yield %40 : f32
    } -> tensor<1x6x7x9xf32>
    %33 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%32, %expanded_24 : tensor<1x6x7x9xf32>, tensor<6x1x1xf32>) outs(%2 : tensor<1x6x7x9xf32>) {
    ^bb0(%in: f32, %in_27: f32, %out: f32):
      %39 = arith.mulf %in, %in_27 : f32
      linalg.yield %39 : f32
    } -> tensor<1x6x7x9xf32>
    %expanded_25 = tensor.expand_shape %cst_2 [[0, 1, 2]] output_shape [6, 1, 1] : tensor<6xf16> into tensor<6x1x1xf16>
    %34 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%33, %expanded_25 : tensor<1x6x7x9xf32>, tensor<6x1x1xf16>) outs(%2 : tensor<1x6x7x9xf32>) {
    ^bb0(%in: f32, %in_27: f16, %out: f32):
      %39 = arith.extf %in_27 : f16 to f32
      %40 = arith.mulf %in, %39 : f32
      linalg.yield %40 : f32
    } -> tensor<1x6x7x9xf32>
    %expanded_26 = tensor.expand_shape %cst_1 [[0, 1, 2]] output_shape [6, 1, 1] : tensor<6xf16> into tensor<6x1x1xf16>
    %35 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%34, %expanded_26 : tensor<1x6x7x9xf32>, tensor<6x1x1xf16>) outs(%2 : tensor<1x6x7x9xf32>) {
    ^bb0(%in: f32, %in_27: f16, %out: f32):
      %39 = arith.extf %in_27 : f16 to f32
      %40 = arith.addf %in, %39 : f32
      linalg.yield %40 : f32
    } -> tensor<1x6x7x9xf32>
    %36 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%35 : tensor<1x6x7x9xf32>) outs(%0 : tensor<1x6x7x9xf16>) {
    ^bb0(%in: f32, %out: f16):
      %39 = arith.truncf %in : f32 to f16
      linalg.yield %39 : f16
    } -> tensor<1x6x7x9xf16>
    %37 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%27, %36 : tensor<1x6x7x9xf16>, tensor<1x6x7x9xf16>) outs(%0 : tensor<1x6x7x9xf16>) {
    ^bb0(%in: f16, %in_27: f16, %out: f16):
      %39 = arith.addf %in, %in_27 : f16
      linalg.yield %39 : f16
    } -> tensor<1x6x7x9xf16>
    %38 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%37 : tensor<1x6x7x9xf16>) outs(%2 : tensor<1x6x7x9xf32>) {
    ^bb0(%in: f16, %out: f32):
      %39 = arith.extf %in : f16 to f32
      linalg.yield %39 : f32
    } -> tensor<1x6x7x9xf32>
    return %38 : tensor<1x6x7x9xf32>
  }
}

{-#
  dialect_resources: {
    builtin: {
      torch_tensor_6_torch.float16_11: "0x020000000FABC3A849308CAC072DF531",
      torch_tensor_6_torch.float16_10: "0x02000000ED38DC38093BD53935395539",
      torch_tensor_6_torch.float16_9: "0x02000000FE3CA338E13D903DB3392E39",
      torch_tensor_6_torch.float16_8: "0x02000000E124C3A69BA8472F71AD8FAC",
      torch_tensor_6_torch.float16_7: "0x02000000E62845A612302832062F1CA2",
      torch_tensor_6_torch.float16_6: "0x020000000036083BAF38C23B72381C39",
      torch_tensor_6_torch.float16_5: "0x020000001E3CE23981381039813C9C38",
      torch_tensor_6_torch.float16_4: "0x0200000090A9A7233FAEEBA84B30DE2C",
      torch_tensor_6_6_1_1_torch.float16: "0x0200000081B5B8340834852DE9B4003336B53A35DDADECA5CFB544308CAEA2AC27B0DFB0B22A842EA334F4ABB3335BB6032E0A24DDAEC5306DA255A91E36D1B507B417B1B23537B0DF2B4BAD",
      torch_tensor_6_torch.float16_3: "0x020000007D2F27A610A836A45BAEECB0",
      torch_tensor_6_torch.float16_2: "0x02000000463B2B392C38AA3AA03BBE36",
      torch_tensor_6_torch.float16_1: "0x02000000833A073BA93D9A3C06389D39",
      torch_tensor_6_torch.float16: "0x0200000043A88A2E9E2A78AD562765B2",
      torch_tensor_6_6_3_3_torch.float16: "0x0200000098A8962C6EAF7AA8AC1D962A5AB060AD9EACE72F732FA52F70A7E02A4C9C572E70AF36A85E2F661AB82999AF56AA61AF4C29432647B065A8BCA836AE1830632896AC1C2E34AAA02C069C22ADF02A2EB008245230112FF71D66A486A8AA2C4120032FF6AC9AAED8A9062E972DBB2C3DAE4D307D2D05B0C12AD62D35A568288CA5482EA22E2AA5DD2E292867A8D32B133096279A26902E3FAB6A2D5E29B81C0E2E30AF89A83B30E7A543A923AE4FB0D32AD7A5A7ABC726482E0A2CCEADFE2602AE942DB5AA612EA9AED52E61AD2FAE372DF3AFEE1151A6DA2CB3A922AD792BBE117AAC18A744AE20A1F2AD92AA142F7512DF154CAFCCA6BBAABBAF342D05ACF02E23AD381F832961204F247FA7952C289C722CD1A945AB23288E9687AF022E0BB0D42E01AF6FAF602D342C632DCBAB22A554219E2A349D47B091A8F62DAA9F4516432BE1A4A42D4DAB4424B725582FD49D1BADD0A6A4A0D7A673A4E5A8E92B27B06E2AA0AD1A308E0DA62241AE0AA8B32D3F2CD7ADFE2E29A31F2FFD20B8AA2B25F72C2FB04EAC212E4C226EAC5AA1AB2C4D1C02AF41B0AD2FD8A880AE46A5302BA72E5FADE32C0DAB4D27E3A162AE9CA6D1AF90AF4FAB57AA20ADE329FFA5232F062FB8A248A68996229D76283FA29C2F132606281CAF1CB07D1FCC2DFEA82C2901B02726B7A700AB27AC98A0A52CBB2FA0AE6C2814B0F928DB2D9524362D31AF0F2978AC4A268D1E982DF31CF92B5C2D12A74FAE049F272BF1AFD2AC502CF6ADD22F99AD022FB5AEF121F29BC32AC424952F77A7CB2F81A811AF6A2E27277C284929482D632CE1291B252521BC2CF42FC4A8CBAF1F28882C19AEBBADE6AEDC9E08AD6729432C08AC6FAD13B0B4ADCF26C99D8BAA739D8AAA51B0C3AE7DA8D8AFFE2C35ACD4ADE2A0"
    }
  }
#-}
