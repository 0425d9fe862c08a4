#map = affine_map<(d0, d1) -> (d0, d1)>
#map1 = affine_map<(d0) -> (d0)>
#map2 = affine_map<(d0, d1) -> (d1)>
module {
  func.func @main(%arg0: tensor<5x6xf32>) -> tensor<5x6xf32> {
    %cst = arith.constant 0.000000e+00 : f32
    %cst_0 = arith.constant dense_resource<torch_tensor_6_torch.bfloat16_9> : tensor<6xbf16>
    %cst_1 = arith.constant dense_resource<torch_tensor_6_torch.bfloat16_8> : tensor<6xbf16>
    %cst_2 = arith.constant dense_resource<torch_tensor_6_torch.bfloat16_7> : tensor<6xbf16>
    %cst_3 = arith.constant dense_resource<torch_tensor_6_torch.bfloat16_6> : tensor<6xbf16>
    %cst_4 = arith.constant dense_resource<torch_tensor_6_torch.bfloat16_5> : tensor<6xbf16>
    %cst_5 = arith.constant dense_resource<torch_tensor_6_6_torch.bfloat16_1> : tensor<6x6xbf16>
    %cst_6 = arith.constant dense_resource<torch_tensor_6_torch.bfloat16_4> : tensor<6xbf16>
    %cst_7 = arith.constant dense_resource<torch_tensor_6_torch.bfloat16_3> : tensor<6xbf16>
    %cst_8 = arith.constant 1.000000e-05 : f64
    %cst_9 = arith.constant dense_resource<torch_tensor_6_torch.bfloat16_2> : tensor<6xbf16>
    %cst_10 = arith.constant dense_resource<torch_tensor_6_torch.bfloat16_1> : tensor<6xbf16>
    %cst_11 = arith.constant dense_resource<torch_tensor_6_torch.bfloat16> : tensor<6xbf16>
    %cst_12 = arith.constant dense_resource<torch_tensor_6_6_torch.bfloat16> : tensor<6x6xbf16>
    %0 = tensor.empty() : tensor<5x6xbf16>
    %1 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%arg0 : tensor<5x6xf32>) outs(%0 : tensor<5x6xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %40 = arith.truncf %in : f32 to bf16
      linalg.yield %40 : bf16
    } -> tensor<5x6xbf16>
    %2 = tensor.empty() : tensor<6x6xbf16>
    %transposed = linalg.transpose ins(%cst_12 : tensor<6x6xbf16>) outs(%2 : tensor<6x6xbf16>) permutation = [1, 0] 
    %3 = tensor.empty() : tensor<6xf32>
    %4 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel"]} ins(%cst_11 : tensor<6xbf16>) outs(%3 : tensor<6xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %40 = arith.extf %in : bf16 to f32
      linalg.yield %40 : f32
    } -> tensor<6xf32>
    %5 = tensor.empty() : tensor<5x6xf32>
    %6 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%1 : tensor<5x6xbf16>) outs(%5 : tensor<5x6xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %40 = arith.extf %in : bf16 to f32
      linalg.yield %40 : f32
    } -> tensor<5x6xf32>
    %7 = tensor.empty() : tensor<6x6xf32>
    %8 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%transposed : tensor<6x6xbf16>) outs(%7 : tensor<6x6xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %40 = arith.extf %in : bf16 to f32
      linalg.yield %40 : f32
    } -> tensor<6x6xf32>
    %9 = linalg.fill ins(%cst : f32) outs(%5 : tensor<5x6xf32>) -> tensor<5x6xf32>
    %10 = linalg.matmul ins(%6, %8 : tensor<5x6xf32>, tensor<6x6xf32>) outs(%9 : tensor<5x6xf32>) -> tensor<5x6xf32>
    %11 = linalg.generic {indexing_maps = [#map2, #map], iterator_types = ["parallel", "parallel"]} ins(%4 : tensor<6xf32>) outs(%5 : tensor<5x6xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<5x6xf32>
    %12 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%10, %11 : tensor<5x6xf32>, tensor<5x6xf32>) outs(%5 : tensor<5x6xf32>) {
    ^bb0(%in: f32, %in_14: f32, %out: f32):
      %40 = arith.addf %in, %in_14 : f32
      linalg.yield %40 : f32
    } -> tensor<5x6xf32>
    %13 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%12 : tensor<5x6xf32>) outs(%0 : tensor<5x6xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %40 = arith.truncf %in : f32 to bf16
      linalg.yield %40 : bf16
    } -> tensor<5x6xbf16>
    %14 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel"]} ins(%cst_10 : tensor<6xbf16>) outs(%3 : tensor<6xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %40 = arith.extf %in : bf16 to f32
      linalg.yield %40 : f32
    } -> tensor<6xf32>
    %15 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel"]} ins(%cst_9 : tensor<6xbf16>) outs(%3 : tensor<6xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %40 = arith.extf %in : bf16 to f32
      linalg.yield %40 : f32
    } -> tensor<6xf32>
    %16 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel"]} ins(%15 : tensor<6xf32>) outs(%3 : tensor<6xf32>) {
    ^bb0(%in: f32, %out: f32):
      %40 = arith.truncf %cst_8 : f64 to f32
      %41 = arith.addf %in, %40 : f32
      linalg.yield %41 : f32
    } -> tensor<6xf32>
    %17 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel"]} ins(%16 : tensor<6xf32>) outs(%3 : tensor<6xf32>) {
    ^bb0(%in: f32, %out: f32):
      %40 = math.rsqrt %in : f32
      linalg.yield %40 : f32
    } -> tensor<6xf32>
    %18 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel"]} ins(%13, %14 : tensor<5x6xbf16>, tensor<6xf32>) outs(%5 : tensor<5x6xf32>) {
    ^bb0(%in: bf16, %in_14: f32, %out: f32):
      %40 = arith.extf %in : bf16 to f32
      %41 = arith.subf %40, %in_14 : f32
      linalg.yield %41 : f32
    } -> tensor<5x6xf32>
    %19 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel"]} ins(%18, %17 : tensor<5x6xf32>, tensor<6xf32>) outs(%5 : tensor<5x6xf32>) {
    ^bb0(%in: f32, %in_14: f32, %out: f32):
      %40 = arith.mulf %in, %in_14 : f32
      linalg.yield %40 : f32
    } -> tensor<5x6xf32>
    %20 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel"]} ins(%19, %cst_7 : tensor<5x6xf32>, tensor<6xbf16>) outs(%5 : tensor<5x6xf32>) {
    ^bb0(%in: f32, %in_14: bf16, %out: f32):
      %40 = arith.extf %in_14 : bf16 to f32
      %41 = arith.mulf %in, %40 : f32
      linalg.yield %41 : f32
    } -> tensor<5x6xf32>
    %21 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel"]} ins(%20, %cst_6 : tensor<5x6xf32>, tensor<6xbf16>) outs(%5 : tensor<5x6xf32>) {
    ^bb0(%in: f32, %in_14: bf16, %out: f32):
      %40 = arith.extf %in_14 : bf16 to f32
      %41 = arith.addf %in, %40 : f32
      linalg.yield %41 : f32
    } -> tensor<5x6xf32>
    %22 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%21 : tensor<5x6xf32>) outs(%0 : tensor<5x6xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %40 = arith.truncf %in : f32 to bf16
      linalg.yield %40 : bf16
    } -> tensor<5x6xbf16>
    %transposed_13 = linalg.transpose ins(%cst_5 : tensor<6x6xbf16>) outs(%2 : tensor<6x6xbf16>) permutation = [1, 0] 
    %23 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel"]} ins(%cst_4 : tensor<6xbf16>) outs(%3 : tensor<6xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %40 = arith.extf %in : bf16 to f32
      linalg.yield %40 : f32
    } -> tensor<6xf32>
    %24 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%transposed_13 : tensor<6x6xbf16>) outs(%7 : tensor<6x6xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %40 = arith.extf %in : bf16 to f32
      linalg.yield %40 : f32
    } -> tensor<6x6xf32>
    %25 = linalg.matmul ins(%6, %24 : tensor<5x6xf32>, tensor<6x6xf32>) outs(%9 : tensor<5x6xf32>) -> tensor<5x6xf32>
    %26 = linalg.generic {indexing_maps = [#map2, #map], iterator_types = ["parallel", "parallel"]} ins(%23 : tensor<6xf32>) outs(%5 : tensor<5x6xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<5x6xf32>
    %27 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%25, %26 : tensor<5x6xf32>, tensor<5x6xf32>) outs(%5 : tensor<5x6xf32>) {
    ^bb0(%in: f32, %in_14: f32, %out: f32):
      %40 = arith.addf %in, %in_14 : f32
      linalg.yield %40 : f32
    } -> tensor<5x6xf32>
    %28 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%27 : tensor<5x6xf32>) outs(%0 : tensor<5x6xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %40 = arith.truncf %in : f32 to bf16
      linalg.yield %40 : bf16
    } -> tensor<5x6xbf16>
    %29 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel"]} ins(%cst_3 : tensor<6xbf16>) outs(%3 : tensor<6xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %40 = arith.extf %in : bf16 to f32
      linalg.yield %40 : f32
    } -> tensor<6xf32>
    %30 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel"]} ins(%cst_2 : tensor<6xbf16>) outs(%3 : tensor<6xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %40 = arith.extf %in : bf16 to f32
      linalg.yield %40 : f32
    } -> tensor<6xf32>
    %31 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel"]} ins(%30 : tensor<6xf32>) outs(%3 : tensor<6xf32>) {
    ^bb0(%in: f32, %out: f32):
      %40 = arith.truncf %cst_8 : f64 to f32
      %41 = arith.addf %in, %40 : f32
      linalg.yield %41 : f32
    } -> tensor<6xf32>
    %32 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel"]} ins(%31 : tensor<6xf32>) outs(%3 : tensor<6xf32>) {
    ^bb0(%in: f32, %out: f32):
      %40 = math.rsqrt %in : f32
      linalg.yield %40 : f32
    } -> tensor<6xf32>
    %33 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel"]} ins(%28, %29 : tensor<5x6xbf16>, tensor<6xf32>) outs(%5 : tensor<5x6xf32>) {
    ^bb0(%in: bf16, %in_14: f32, %out: f32):
      %40 = arith.extf %in : bf16 to f32
      %41 = arith.subf %40, %in_14 : f32
      linalg.yield %41 : f32
    } -> tensor<5x6xf32>
    %34 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel"]} ins(%33, %32 : tensor<5x6xf32>, tensor<6xf32>) outs(%5 : tensor<5x6xf32>) {
    ^bb0(%in: f32, %in_14: f32, %out: f32):
      %40 = arith.mulf %in, %in_14 : f32
      linalg.yield %40 : f32
    } -> tensor<5x6xf32>
    %35 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel"]} ins(%34, %cst_1 : tensor<5x6xf32>, tensor<6xbf16>) outs(%5 : tensor<5x6xf32>) {
    ^bb0(%in: f32, %in_14: bf16, %out: f32):
      %40 = arith.extf %in_14 : bf16 to f32
      %41 = arith.mulf %in, %40 : f32
      linalg.yield %41 : f32
    } -> tensor<5x6xf32>
    %36 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel"]} ins(%35, %cst_0 : tensor<5x6xf32>, tensor<6xbf16>) outs(%5 : tensor<5x6xf32>) {
    ^bb0(%in: f32, %in_14: bf16, %out: f32):
      %40 = arith.extf %in_14 : bf16 to f32
      %41 = arith.addf %in, %40 : f32
      linalg.yield %41 : f32
    } -> tensor<5x6xf32>
    %37 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%36 : tensor<5x6xf32>) outs(%0 : tensor<5x6xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %40 = arith.truncf %in : f32 to bf16
      linalg.yield %40 : bf16
    } -> tensor<5x6xbf16>
    %38 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%22, %37 : tensor<5x6xbf16>, tensor<5x6xbf16>) outs(%0 : tensor<5x6xbf16>) {
    ^bb0(%in: bf16, %in_14: bf16, %out: bf16):
      %40 = arith.addf %in, %in_14 : bf16
      linalg.yield %40 : bf16
    } -> tensor<5x6xbf16>
    %39 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%38 : tensor<5x6xbf16>) outs(%5 : tensor<5x6xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %40 = arith.extf %in : bf16 to f32
      linalg.yield %40 : f32
    } -> tensor<5x6xf32>
    return %39 : tensor<5x6xf32>
  }
}

{-#
  dialect_resources: {
    builtin: {
      torch_tensor_6_torch.bfloat16_9: "0x020000001D3DC9BC023E453EE13D44BC",
      torch_tensor_6_torch.bfloat16_8: "0x02000000C03E613F163F783F0E3F243F",
      torch_tensor_6_torch.bfloat16_7: "0x02000000843F3C3F103F223F903F133F",
      torch_tensor_6_torch.bfloat16_6: "0x0200000032BD753CC8BD1DBD093E9C3D",
      torch_tensor_6_torch.bfloat16_5: "0x02000000C2BD283ED8BD0DBE24BD84BD",
      torch_tensor_6_6_torch.bfloat16_1: "0x020000009E3EFDBD903E453ED73BB63EDCBC7BBECFBE8FBE83BE133E2E3ED9BD0F3DB83E5EBC6C3E113EC33EC03E92BE47BE65BE2DBE9EBEB1BE8A3E3D3E9E3E94BD4D3ECCBEBE3D44BDC43D",
      torch_tensor_6_torch.bfloat16_4: "0x02000000F03DC5BC02BD87BCCBBD1DBE",
      torch_tensor_6_torch.bfloat16_3: "0x02000000693F253F063F553F743FD83E",
      torch_tensor_6_torch.bfloat16_2: "0x02000000503F613FB53F933F013F343F",
      torch_tensor_6_torch.bfloat16_1: "0x0200000008BDD13D543DAFBDEB3C4DBE",
      torch_tensor_6_torch.bfloat16: "0x02000000FABDAABE40BEBF3EC03DDE3D",
      torch_tensor_6_6_torch.bfloat16: "0x02000000C3BD8BBEDA3DD6BC023E69BD2C3E83BDAC3EF1BDA93E51BC353D31BE8CBE70BE9EBE793E4A3ED5BC4A3E213EB13EB83EC73E2CBEB43ECEBE193E79BE903EC23DB6BEBD3D7DBEB83E"
    }
  }
#-}
