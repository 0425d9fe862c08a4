#map = affine_map<(d0) -> (d0)>
#map1 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map2 = affine_map<(d0, d1, d2, d3) -> (d1, 0, 0)>
module {
  func.func @main(%arg0: tensor<1x6x7x9xf32>) -> tensor<1x6x7x9xf32> {
    %cst = arith.constant 0.000000e+00 : f32
    %cst_0 = arith.constant dense_resource<torch_tensor_6_torch.float32_3> : tensor<6xf32>
    %cst_1 = arith.constant dense_resource<torch_tensor_6_torch.float32_2> : tensor<6xf32>
    %cst_2 = arith.constant 1.000000e-05 : f64
    %cst_3 = arith.constant dense_resource<torch_tensor_6_torch.float32_1> : tensor<6xf32>
    %cst_4 = arith.constant dense_resource<torch_tensor_6_torch.float32> : tensor<6xf32>
    %cst_5 = arith.constant dense_resource<torch_tensor_6_6_3_3_torch.float32> : tensor<6x6x3x3xf32>
    %padded = tensor.pad %arg0 low[0, 0, 1, 1] high[0, 0, 1, 1] {
    ^bb0(%arg1: index, %arg2: index, %arg3: index, %arg4: index):
      tensor.yield %cst : f32
    } : tensor<1x6x7x9xf32> to tensor<1x6x9x11xf32>
    %0 = tensor.empty() : tensor<1x6x7x9xf32>
    %1 = linalg.fill ins(%cst : f32) outs(%0 : tensor<1x6x7x9xf32>) -> tensor<1x6x7x9xf32>
    %2 = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%padded, %cst_5 : tensor<1x6x9x11xf32>, tensor<6x6x3x3xf32>) outs(%1 : tensor<1x6x7x9xf32>) -> tensor<1x6x7x9xf32>
    %3 = tensor.empty() : tensor<6xf32>
    %4 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%cst_3 : tensor<6xf32>) outs(%3 : tensor<6xf32>) {
    ^bb0(%in: f32, %out: f32):
      %14 = arith.truncf %cst_2 : f64 to f32
      %15 = arith.addf %in, %14 : f32
      linalg.yield %15 : f32
    } -> tensor<6xf32>
    %5 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%4 : tensor<6xf32>) outs(%3 : tensor<6xf32>) {
    ^bb0(%in: f32, %out: f32):
      %14 = math.rsqrt %in : f32
      linalg.yield %14 : f32
    } -> tensor<6xf32>
    %expanded = tensor.expand_shape %cst_4 [[0, 1, 2]] output_shape [6, 1, 1] : tensor<6xf32> into tensor<6x1x1xf32>
    %expanded_6 = tensor.expand_shape %5 [[0, 1, 2]] output_shape [6, 1, 1] : tensor<6xf32> into tensor<6x1x1xf32>
    %6 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%2, %expanded : tensor<1x6x7x9xf32>, tensor<6x1x1xf32>) outs(%0 : tensor<1x6x7x9xf32>) {
    ^bb0(%in: f32, %in_9: f32, %out: f32):
      %14 = arith.subf %in, %in_9 : f32
      linalg.yield %14 : f32
    } -> tensor<1x6x7x9xf32>
    %7 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%6, %expanded_6 : tensor<1x6x7x9xf32>, tensor<6x1x1xf32>) outs(%0 : tensor<1x6x7x9xf32>) {
    ^bb0(%in: f32, %in_9: f32, %out: f32):
      %14 = arith.mulf %in, %in_9 : f32
      linalg.yield %14 : f32
    } -> tensor<1x6x7x9xf32>
    %expanded_7 = tensor.expand_shape %cst_1 [[0, 1, 2]] output_shape [6, 1, 1] : tensor<6xf32> into tensor<6x1x1xf32>
    %8 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%7, %expanded_7 : tensor<1x6x7x9xf32>, tensor<6x1x1xf32>) outs(%0 : tensor<1x6x7x9xf32>) {
    ^bb0(%in: f32, %in_9: f32, %out: f32):
      %14 = arith.mulf %in, %in_9 : f32
      linalg.yield %14 : f32
    } -> tensor<1x6x7x9xf32>
    %expanded_8 = tensor.expand_shape %cst_0 [[0, 1, 2]] output_shape [6, 1, 1] : tensor<6xf32> into tensor<6x1x1xf32>
    %9 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%8, %expanded_8 : tensor<1x6x7x9xf32>, tensor<6x1x1xf32>) outs(%0 : tensor<1x6x7x9xf32>) {
    ^bb0(%in: f32, %in_9: f32, %out: f32):
      %14 = arith.addf %in, %in_9 : f32
      linalg.yield %14 : f32
    } -> tensor<1x6x7x9xf32>
    %10 = tensor.empty() : tensor<1x6x7x9xf16>
    %11 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%arg0 : tensor<1x6x7x9xf32>) outs(%10 : tensor<1x6x7x9xf16>) {
    ^bb0(%in: f32, %out: f16):
      %14 = arith.truncf %in : f32 to f16
      linalg.yield %14 : f16
    } -> tensor<1x6x7x9xf16>
    %12 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%11 : tensor<1x6x7x9xf16>) outs(%0 : tensor<1x6x7x9xf32>) {
    ^bb0(%in: f16, %out: f32):
      %14 = arith.extf %in : f16 to f32
      linalg.yield %14 : f32
    } -> tensor<1x6x7x9xf32>
    %13 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%9, %12 : tensor<1x6x7x9xf32>, tensor<1x6x7x9xf32>) outs(%0 : tensor<1x6x7x9xf32>) {
    ^bb0(%in: f32, %in_9: f32, %out: f32):
      %14 = arith.addf %in, %in_9 : f32
      linalg.yield %14 : f32
    } -> tensor<1x6x7x9xf32>
    return %13 : tensor<1x6x7x9xf32>
  }
}

{-#
  dialect_resources: {
    builtin: {
      torch_tensor_6_torch.float32_3: "0x04000000968C12BEC39560BDEC5F043DAAC643BD3CEE1F3EF79654BC",
      torch_tensor_6_torch.float32_2: "0x040000004E16373F5E58313F26FBC53E72AAC63ED501113F6B55AF3E",
      torch_tensor_6_torch.float32_1: "0x04000000D491343FAC37313F07B65A3F81CB373FEE06003F11FC233F",
      torch_tensor_6_torch.float32: "0x0400000066BE10BEEC63BF3C350A5F3B7C530F3D4056BEBACFD27ABD",
      torch_tensor_6_6_3_3_torch.float32: "0x0400000008EEA8BD1D86043E6E92C73D221EB43D6F3D7CBD9D22C33DBD92C3BDC262CA3D391573BC0787B3BC85E992BDBBB43B3BD0AEAFB9D0F8B0BB51A0A03D9F43E9BDD285B4BD953F7DBD5A03F0BD7DBA96BD36E8B93D401B0C3D8CB1B3BD95EFFABDE8B4B63D7C5B09BEF4D5AC3D674EBF3D0B0FDCBD7DB3143D85173BBD82CE27BDD551AF3C4EACFDBD19DFC9BDFB15423DA7B009BDFA2BD6BD013884BB0C3C0F3B2919543D6636A53D4760DCBD89E550BD10C6053E22D0E3BD2788013ECDB3F3BDF315BA3D784B7C3CBF995EBDAAE306BD6A9B403D2BEAE3BB10B4733D5728033E87B4D0BDC997F2BC008FBEBDF20687BD22FBED3CFE8297BCEC04993B399435BD42E549BC6F42863DCF90F73C1D417D3D7054A2BDD0721A3DFDA8B7BD144CC63C567734BD7C3D55BDA2B55CBC9F5E6A3D947F0A3E3EA774BDF00207BE93A66ABD55775A3DF3ADB63D9309BB3DAAAB8EBC6E0E963C7934EC3D7A73A3BD38B8293DE43C8EBDFE488CBC6423C0BBC835B23C9369B63DFF626BBD8A94A2BC3FA54FBDBE24A1BC67A5D43DE6C9093E4C0A013D240335BD2B7C863D3E6DA9BD0041AFBD8AA8B03DEA800BBD260A0BBE4225B5BD1D9E94BD63DA083E7334C93CEF875ABDDE020B3DE60B763DBAB4B43C04098F3CFB351FBDB339FF3DABA7F83D4432B3BDDB60533DE18DDD3DB7B2E9BD262767BD51C0CCBDE268C13D71CD093E207803BDC166CEBDB57AA03D6CF1A33BED7DE53B3D4B88BD564A4BBD1210CA3D0E79493D433CF6BC0EA32C3B1DC8D73CBA4205BD2688D63DA3129B3DC795DEBD18B3853DE9F09A3D59CAD5BDA7705E3A465C053DF51784BC229B953C6507143D7976F2BD67F3CFBD7030583DCD66983D6A3DCABD806CC03DFDF8BDBCC5C7BC3DF37536BDEB192F3D392CD33D123F903D787604BE7B3006BDB494EBBD37D0EA3CEEAED63A4A23673D42F548BD63CE98BC8FA6F53DB9F5793DD0CD8DBC27BDB8BCF38F5BBDE81BF33DDB5D49BC551D343C2E2CD6BDFBCFE03D68734FBDA4A2B83D486EFBBD74A5A1BD3792ED3C11C8F4BD5EA7083EAA84AD3D53B0013E6E2CEE3C099302BE6BB7593C9B5AB1BDB72CB63DF0C5DFBDEE0CD7BCA196CEBD485497BDF906033DC548ABBD42C0D93D435CF4BD5F731CBDC09901BE95F9003E5FA219BB99149F3DC2BF1BBDAC8443BD1A049A3DA735363DFEE72E3CD5D9F1BD7F407FBBD94388BD3B4FE93DD3C2813DE2C0B63C271805BECB46063E15677A3C5D6FDFBDCD6693BCBE40B93D17F3593C1D68A3BD5F9981BD9D47093E4775E4BCD3FF993CCB27FBBD1E94AB3C3DEEBF3D6A33763D2F20F63D3AB01B3D0607DF3DD7A697BD3B2041BC2AB9A5BBB6F3D6BD1E7B20BD24F2BABDB488A23C38FFA0BD09855F3C5971AABD6862D23D21B1A73DEE2ACD3D5DDE943D2E04D6BD1A11BABD97627A3D0322CCBD8978BC3D853D6D3D3A70CEBDFC8B2B3D5F0E843DD698AE3DA7BDF2BDE5190ABD7E8D4BBC6FCC4EBD95947D3C9591D2BD5D76753DC5F18F3DF7386B3C957B82BD802AE43C846DCBBBFC4DC9BDE862053E0DAB03BE0C3CCB3D39EE1ABD83D4F93DC146043EE0720D3DC8F8ECBCD3CDBD3D7AB4CD3D8127D0BD8DEEC1BD83C4F43D56D1D2BC7D6006BE8CEEA9BD16E113BDCB1902BEAA454CBD9086353D9444B9BD9520C9BCA6BF053D1F8E023E85D980BDAFB4B63DAE27C7BC1DDE8E3DD75AF43DE22FDCBD652D013E7D0CA3BD1DD5F7BD9CC668BDA0AC10BD87EC983C6DD842BD212F0ABEB65C043D0D0ECFBDBCF5F5BC24308B3D71BFA23C212B2EBDC93DD0BD17B30A3EDEE7C6BD84A4373C745EB63D"
    }
  }
#-}
