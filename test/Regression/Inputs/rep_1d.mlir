#map = affine_map<(d0) -> (d0)>
#map1 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map2 = affine_map<(d0, d1, d2) -> (d1, 0)>
module {
  func.func @main(%arg0: tensor<1x6x9xf32>) -> tensor<1x6x9xf32> {
    %cst = arith.constant 0.000000e+00 : f32
    %cst_0 = arith.constant dense_resource<torch_tensor_6_torch.float32_7> : tensor<6xf32>
    %cst_1 = arith.constant dense_resource<torch_tensor_6_torch.float32_6> : tensor<6xf32>
    %cst_2 = arith.constant dense_resource<torch_tensor_6_torch.float32_5> : tensor<6xf32>
    %cst_3 = arith.constant dense_resource<torch_tensor_6_torch.float32_4> : tensor<6xf32>
    %cst_4 = arith.constant dense_resource<torch_tensor_6_6_1_torch.float32> : tensor<6x6x1xf32>
    %cst_5 = arith.constant dense_resource<torch_tensor_6_torch.float32_3> : tensor<6xf32>
    %cst_6 = arith.constant dense_resource<torch_tensor_6_torch.float32_2> : tensor<6xf32>
    %cst_7 = arith.constant 1.000000e-05 : f64
    %cst_8 = arith.constant dense_resource<torch_tensor_6_torch.float32_1> : tensor<6xf32>
    %cst_9 = arith.constant dense_resource<torch_tensor_6_torch.float32> : tensor<6xf32>
    %cst_10 = arith.constant dense_resource<torch_tensor_6_6_3_torch.float32> : tensor<6x6x3xf32>
    %padded = tensor.pad %arg0 low[0, 0, 1] high[0, 0, 1] {
    ^bb0(%arg1: index, %arg2: index, %arg3: index):
      tensor.yield %cst : f32
    } : tensor<1x6x9xf32> to tensor<1x6x11xf32>
    %0 = tensor.empty() : tensor<1x6x9xf32>
    %1 = linalg.fill ins(%cst : f32) outs(%0 : tensor<1x6x9xf32>) -> tensor<1x6x9xf32>
    %2 = linalg.conv_1d_ncw_fcw {dilations = dense<1> : vector<1xi64>, strides = dense<1> : vector<1xi64>} ins(%padded, %cst_10 : tensor<1x6x11xf32>, tensor<6x6x3xf32>) outs(%1 : tensor<1x6x9xf32>) -> tensor<1x6x9xf32>
    %3 = tensor.empty() : tensor<6xf32>
    %4 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%cst_8 : tensor<6xf32>) outs(%3 : tensor<6xf32>) {
    ^bb0(%in: f32, %out: f32):
      %19 = arith.truncf %cst_7 : f64 to f32
      %20 = arith.addf %in, %19 : f32
      linalg.yield %20 : f32
    } -> tensor<6xf32>
    %5 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%4 : tensor<6xf32>) outs(%3 : tensor<6xf32>) {
    ^bb0(%in: f32, %out: f32):
      %19 = math.rsqrt %in : f32
      linalg.yield %19 : f32
    } -> tensor<6xf32>
    %expanded = tensor.expand_shape %cst_9 [[0, 1]] output_shape [6, 1] : tensor<6xf32> into tensor<6x1xf32>
    %expanded_11 = tensor.expand_shape %5 [[0, 1]] output_shape [6, 1] : tensor<6xf32> into tensor<6x1xf32>
    %6 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%2, %expanded : tensor<1x6x9xf32>, tensor<6x1xf32>) outs(%0 : tensor<1x6x9xf32>) {
    ^bb0(%in: f32, %in_18: f32, %out: f32):
      %19 = arith.subf %in, %in_18 : f32
      linalg.yield %19 : f32
    } -> tensor<1x6x9xf32>
    %7 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%6, %expanded_11 : tensor<1x6x9xf32>, tensor<6x1xf32>) outs(%0 : tensor<1x6x9xf32>) {
    ^bb0(%in: f32, %in_18: f32, %out: f32):
      %19 = arith.mulf %in, %in_18 : f32
      linalg.yield %19 : f32
    } -> tensor<1x6x9xf32>
    %expanded_12 = tensor.expand_shape %cst_6 [[0, 1]] output_shape [6, 1] : tensor<6xf32> into tensor<6x1xf32>
    %8 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%7, %expanded_12 : tensor<1x6x9xf32>, tensor<6x1xf32>) outs(%0 : tensor<1x6x9xf32>) {
    ^bb0(%in: f32, %in_18: f32, %out: f32):
      %19 = arith.mulf %in, %in_18 : f32
      linalg.yield %19 : f32
    } -> tensor<1x6x9xf32>
    %expanded_13 = tensor.expand_shape %cst_5 [[0, 1]] output_shape [6, 1] : tensor<6xf32> into tensor<6x1xf32>
    %9 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%8, %expanded_13 : tensor<1x6x9xf32>, tensor<6x1xf32>) outs(%0 : tensor<1x6x9xf32>) {
    ^bb0(%in: f32, %in_18: f32, %out: f32):
      %19 = arith.addf %in, %in_18 : f32
      linalg.yield %19 : f32
    } -> tensor<1x6x9xf32>
    %10 = linalg.conv_1d_ncw_fcw {dilations = dense<1> : vector<1xi64>, strides = dense<1> : vector<1xi64>} ins(%arg0, %cst_4 : tensor<1x6x9xf32>, tensor<6x6x1xf32>) outs(%1 : tensor<1x6x9xf32>) -> tensor<1x6x9xf32>
    %11 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%cst_2 : tensor<6xf32>) outs(%3 : tensor<6xf32>) {
    ^bb0(%in: f32, %out: f32):
      %19 = arith.truncf %cst_7 : f64 to f32
      %20 = arith.addf %in, %19 : f32
      linalg.yield %20 : f32
    } -> tensor<6xf32>
    %12 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%11 : tensor<6xf32>) outs(%3 : tensor<6xf32>) {
    ^bb0(%in: f32, %out: f32):
      %19 = math.rsqrt %in : f32
      linalg.yield %19 : f32
    } -> tensor<6xf32>
    %expanded_14 = tensor.expand_shape %cst_3 [[0, 1]] output_shape [6, 1] : tensor<6xf32> into tensor<6x1xf32>
    %expanded_15 = tensor.expand_shape %12 [[0, 1]] output_shape [6, 1] : tensor<6xf32> into tensor<6x1xf32>
    %13 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%10, %expanded_14 : tensor<1x6x9xf32>, tensor<6x1xf32>) outs(%0 : tensor<1x6x9xf32>) {
    ^bb0(%in: f32, %in_18: f32, %out: f32):
      %19 = arith.subf %in, %in_18 : f32
      linalg.yield %19 : f32
    } -> tensor<1x6x9xf32>
    %14 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%13, %expanded_15 : tensor<1x6x9xf32>, tensor<6x1xf32>) outs(%0 : tensor<1x6x9xf32>) {
    ^bb0(%in: f32, %in_18: f32, %out: f32):
      %19 = arith.mulf %in, %in_18 : f32
      linalg.yield %19 : f32
    } -> tensor<1x6x9xf32>
    %expanded_16 = tensor.expand_shape %cst_1 [[0, 1]] output_shape [6, 1] : tensor<6xf32> into tensor<6x1xf32>
    %15 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%14, %expanded_16 : tensor<1x6x9xf32>, tensor<6x1xf32>) outs(%0 : tensor<1x6x9xf32>) {
    ^bb0(%in: f32, %in_18: f32, %out: f32):
      %19 = arith.mulf %in, %in_18 : f32
      linalg.yield %19 : f32
    } -> tensor<1x6x9xf32>
    %expanded_17 = tensor.expand_shape %cst_0 [[0, 1]] output_shape [6, 1] : tensor<6xf32> into tensor<6x1xf32>
    %16 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%15, %expanded_17 : tensor<1x6x9xf32>, tensor<6x1xf32>) outs(%0 : tensor<1x6x9xf32>) {
    ^bb0(%in: f32, %in_18: f32, %out: f32):
      %19 = arith.addf %in, %in_18 : f32
      linalg.yield %19 : f32
    } -> tensor<1x6x9xf32>
    %17 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%9, %16 : tensor<1x6x9xf32>, tensor<1x6x9xf32>) outs(%0 : tensor<1x6x9xf32>) {
    ^bb0(%in: f32, %in_18: f32, %out: f32):
      %19 = arith.addf %in, %in_18 : f32
      linalg.yield %19 : f32
    } -> tensor<1x6x9xf32>
    %18 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%17 : tensor<1x6x9xf32>) outs(%0 : tensor<1x6x9xf32>) {
    ^bb0(%in: f32, %out: f32):
      %19 = arith.cmpf ugt, %in, %cst : f32
      %20 = arith.select %19, %in, %cst : f32
      linalg.yield %20 : f32
    } -> tensor<1x6x9xf32>
    return %18 : tensor<1x6x9xf32>
  }
}

{-#
  dialect_resources: {
    builtin: {
      torch_tensor_6_torch.float32_7: "0x04000000A89B5C3D937ED4BB5A9744BEEF9C3E3BC776823BCF8837BD",
      torch_tensor_6_torch.float32_6: "0x04000000855F283F321D293F1ACE3B3FA7D3A33F3C0E853F28FF593F",
      torch_tensor_6_torch.float32_5: "0x040000004AD4843F555E483F7CD67A3F1C9D713F163DBA3F1C149C3F",
      torch_tensor_6_torch.float32_4: "0x0400000057C4EBBC86BBA2BC7A6D21BEF6CA88BD13B6083DAB5448BD",
      torch_tensor_6_6_1_torch.float32: "0x04000000308656BE83CAAF3DBBAAB73EFA81513E8D3CFF3B9E6DFF3DFB77073D974DCABD927599BE488646BE9BE231BE824B74BE619EC93ED52DB2BE99CBAA3CF578BB3C53D851BE9B2D4EBDBC8D183E2FA392BEF3CF0A3E4EC7B5BC62114BBED4C6A0BE5EA122BD969B43BE682E103E25F6CEBE80789E3EB73FCA3E0010083DE85C8EBEEDF7C9BE2C64493E8D360E3E969DAD3E",
      torch_tensor_6_torch.float32_3: "0x040000007D2DE03D212E36BD1D2CDBBD68A483BE24F9873D7537FE3C",
      torch_tensor_6_torch.float32_2: "0x04000000EC6E5D3F6EEA403F44092A3FA187483F08C5623F41B8AA3F",
      torch_tensor_6_torch.float32_1: "0x04000000260E913FA676A23FB9F6363F0D08A43FF8A4AE3F50768D3F",
      torch_tensor_6_torch.float32: "0x040000003CF03FBE9380CBBD6024933D190B8FBDF0AF16BE7092913C",
      torch_tensor_6_6_3_torch.float32: "0x040000008F2806BE76E85B3E8B3993BD404A2DBED45928BE62702FBE2E5E2FBD8A82CBBD882A2FBE39BEA6BD54EC403EE09656BE299496BCBDC1613ECAD1193EC0DB673D7244CB3DD9E1A8BDAF053BBE365D14BEB2B80CBE1255303E73CA023B1D3844BEDB6034BE224385BCA7DC073E191DE73C98FA2D3DA1195CBD568B45BB46780E3EB6169D3DCED9A0BD082E713EE9C0293E72B6A53D6E34E63DB0AB213E330610BDF90E2A3DDEF995BD948497BD62D0163C18F021BE4C7E563E7C1F21BEABCE1ABE03FD05BD19901D3EE7C4EEBD476882BCB913073E252A53BED14B603E0F1F023E1109A33D50784B39BBCB0D3EAE2788BD9C40A53C21AF333E199B06BECB70813CEE152C3EB168AB3C911310BE2AA8313D03714DBD4BDB4EBEBA1E983B686B113CCA8D1C3E323C36BC0D0B2EBE090E523E81D34C3D1E6287BDAF6A113E4CB0303EF2C22C3E2E193D3E842DC1BD309F5E3E36FC133EF8DD22BE10C3E73D6C0408BE0BEAD43D949D0ABE729CEC3D6B90C6BDE9F9543DC7B241BD00B6FF3DA2735BBB9FA2E03D4B13B9BDD762E23DA31F043E8B078C3C7A208FBDBE1B143D25575FBE68F095BC8FE8463EBCCDF13D0DDEE8BB"
    }
  }
#-}
