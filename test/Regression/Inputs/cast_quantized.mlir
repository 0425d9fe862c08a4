#map = affine_map<(d0) -> (d0)>
#map1 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map2 = affine_map<(d0, d1, d2, d3) -> (d1, 0, 0)>
module {
  func.func @main(%arg0: tensor<1x6x7x9xf32>) -> tensor<1x6x7x9xf32> {
    %cst = arith.constant 0.000000e+00 : f32
    %cst_0 = arith.constant dense_resource<torch_tensor_6_torch.float32_7> : tensor<6xf32>
    %cst_1 = arith.constant dense_resource<torch_tensor_6_torch.float32_6> : tensor<6xf32>
    %cst_2 = arith.constant dense_resource<torch_tensor_6_torch.float32_5> : tensor<6xf32>
    %cst_3 = arith.constant dense_resource<torch_tensor_6_torch.float32_4> : tensor<6xf32>
    %cst_4 = arith.constant dense_resource<torch_tensor_6_6_1_1_torch.float32> : tensor<6x6x1x1xf32>
    %cst_5 = arith.constant 5.000000e-02 : f64
    %cst_6 = arith.constant dense_resource<torch_tensor_6_torch.float32_3> : tensor<6xf32>
    %cst_7 = arith.constant dense_resource<torch_tensor_6_torch.float32_2> : tensor<6xf32>
    %cst_8 = arith.constant 1.000000e-05 : f64
    %cst_9 = arith.constant dense_resource<torch_tensor_6_torch.float32_1> : tensor<6xf32>
    %cst_10 = arith.constant dense_resource<torch_tensor_6_torch.float32> : tensor<6xf32>
    %cst_11 = arith.constant dense_resource<torch_tensor_6_6_3_3_torch.float32> : tensor<6x6x3x3xf32>
    %cst_12 = arith.constant -1.280000e+02 : f32
    %cst_13 = arith.constant 1.270000e+02 : f32
    %padded = tensor.pad %arg0 low[0, 0, 1, 1] high[0, 0, 1, 1] {
    ^bb0(%arg1: index, %arg2: index, %arg3: index, %arg4: index):
      tensor.yield %cst : f32
    } : tensor<1x6x7x9xf32> to tensor<1x6x9x11xf32>
    %0 = tensor.empty() : tensor<1x6x7x9xf32>
    %1 = linalg.fill ins(%cst : f32) outs(%0 : tensor<1x6x7x9xf32>) -> tensor<1x6x7x9xf32>
    %2 = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%padded, %cst_11 : tensor<1x6x9x11xf32>, tensor<6x6x3x3xf32>) outs(%1 : tensor<1x6x7x9xf32>) -> tensor<1x6x7x9xf32>
    %3 = tensor.empty() : tensor<6xf32>
    %4 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%cst_9 : tensor<6xf32>) outs(%3 : tensor<6xf32>) {
    ^bb0(%in: f32, %out: f32):
      %25 = arith.truncf %cst_8 : f64 to f32
      %26 = arith.addf %in, %25 : f32
      linalg.yield %26 : f32
    } -> tensor<6xf32>
    %5 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%4 : tensor<6xf32>) outs(%3 : tensor<6xf32>) {
    ^bb0(%in: f32, %out: f32):
      %25 = math.rsqrt %in : f32
      linalg.yield %25 : f32
    } -> tensor<6xf32>
    %expanded = tensor.expand_shape %cst_10 [[0, 1, 2]] output_shape [6, 1, 1] : tensor<6xf32> into tensor<6x1x1xf32>
    %expanded_14 = tensor.expand_shape %5 [[0, 1, 2]] output_shape [6, 1, 1] : tensor<6xf32> into tensor<6x1x1xf32>
    %6 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%2, %expanded : tensor<1x6x7x9xf32>, tensor<6x1x1xf32>) outs(%0 : tensor<1x6x7x9xf32>) {
    ^bb0(%in: f32, %in_21: f32, %out: f32):
      %25 = arith.subf %in, %in_21 : f32
      linalg.yield %25 : f32
    } -> tensor<1x6x7x9xf32>
    %7 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%6, %expanded_14 : tensor<1x6x7x9xf32>, tensor<6x1x1xf32>) outs(%0 : tensor<1x6x7x9xf32>) {
    ^bb0(%in: f32, %in_21: f32, %out: f32):
      %25 = arith.mulf %in, %in_21 : f32
      linalg.yield %25 : f32
    } -> tensor<1x6x7x9xf32>
    %expanded_15 = tensor.expand_shape %cst_7 [[0, 1, 2]] output_shape [6, 1, 1] : tensor<6xf32> into tensor<6x1x1xf32>
    %8 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%7, %expanded_15 : tensor<1x6x7x9xf32>, tensor<6x1x1xf32>) outs(%0 : tensor<1x6x7x9xf32>) {
    ^bb0(%in: f32, %in_21: f32, %out: f32):
      %25 = arith.mulf %in, %in_21 : f32
      linalg.yield %25 : f32
    } -> tensor<1x6x7x9xf32>
    %expanded_16 = tensor.expand_shape %cst_6 [[0, 1, 2]] output_shape [6, 1, 1] : tensor<6xf32> into tensor<6x1x1xf32>
    %9 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%8, %expanded_16 : tensor<1x6x7x9xf32>, tensor<6x1x1xf32>) outs(%0 : tensor<1x6x7x9xf32>) {
    ^bb0(%in: f32, %in_21: f32, %out: f32):
      %25 = arith.addf %in, %in_21 : f32
      linalg.yield %25 : f32
    } -> tensor<1x6x7x9xf32>
    %10 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%9 : tensor<1x6x7x9xf32>) outs(%0 : tensor<1x6x7x9xf32>) {
    ^bb0(%in: f32, %out: f32):
      %25 = arith.truncf %cst_5 : f64 to f32
      %26 = arith.divf %in, %25 : f32
      linalg.yield %26 : f32
    } -> tensor<1x6x7x9xf32>
    %11 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%10 : tensor<1x6x7x9xf32>) outs(%0 : tensor<1x6x7x9xf32>) {
    ^bb0(%in: f32, %out: f32):
      %25 = math.roundeven %in : f32
      linalg.yield %25 : f32
    } -> tensor<1x6x7x9xf32>
    %12 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%11 : tensor<1x6x7x9xf32>) outs(%0 : tensor<1x6x7x9xf32>) {
    ^bb0(%in: f32, %out: f32):
      %25 = arith.cmpf ult, %in, %cst_12 : f32
      %26 = arith.select %25, %cst_12, %in : f32
      %27 = arith.cmpf ugt, %26, %cst_13 : f32
      %28 = arith.select %27, %cst_13, %26 : f32
      linalg.yield %28 : f32
    } -> tensor<1x6x7x9xf32>
    %13 = tensor.empty() : tensor<1x6x7x9xi8>
    %14 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%12 : tensor<1x6x7x9xf32>) outs(%13 : tensor<1x6x7x9xi8>) {
    ^bb0(%in: f32, %out: i8):
      %25 = arith.fptosi %in : f32 to i8
      linalg.yield %25 : i8
    } -> tensor<1x6x7x9xi8>
    %15 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%14 : tensor<1x6x7x9xi8>) outs(%0 : tensor<1x6x7x9xf32>) {
    ^bb0(%in: i8, %out: f32):
      %25 = arith.sitofp %in : i8 to f32
      linalg.yield %25 : f32
    } -> tensor<1x6x7x9xf32>
    %16 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%15 : tensor<1x6x7x9xf32>) outs(%0 : tensor<1x6x7x9xf32>) {
    ^bb0(%in: f32, %out: f32):
      %25 = arith.truncf %cst_5 : f64 to f32
      %26 = arith.mulf %in, %25 : f32
      linalg.yield %26 : f32
    } -> tensor<1x6x7x9xf32>
    %17 = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%arg0, %cst_4 : tensor<1x6x7x9xf32>, tensor<6x6x1x1xf32>) outs(%1 : tensor<1x6x7x9xf32>) -> tensor<1x6x7x9xf32>
    %18 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%cst_2 : tensor<6xf32>) outs(%3 : tensor<6xf32>) {
    ^bb0(%in: f32, %out: f32):
      %25 = arith.truncf %cst_8 : f64 to f32
      %26 = arith.addf %in, %25 : f32
      linalg.yield %26 : f32
    } -> tensor<6xf32>
    %19 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%18 : tensor<6xf32>) outs(%3 : tensor<6xf32>) {
    ^bb0(%in: f32, %out: f32):
      %25 = math.rsqrt %in : f32
      linalg.yield %25 : f32
    } -> tensor<6xf32>
    %expanded_17 = tensor.expand_shape %cst_3 [[0, 1, 2]] output_shape [6, 1, 1] : tensor<6xf32> into tensor<6x1x1xf32>
    %expanded_18 = tensor.expand_shape %19 [[0, 1, 2]] output_shape [6, 1, 1] : tensor<6xf32> into tensor<6x1x1xf32>
    %20 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%17, %expanded_17 : tensor<1x6x7x9xf32>, tensor<6x1x1xf32>) outs(%0 : tensor<1x6x7x9xf32>) {
    ^bb0(%in: f32, %in_21: f32, %out: f32):
      %25 = arith.subf %in, %in_21 : f32
      linalg.yield %25 : f32
    } -> tensor<1x6x7x9xf32>
    %21 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%20, %expanded_18 : tensor<1x6x7x9xf32>, tensor<6x1x1xf32>) outs(%0 : tensor<1x6x7x9xf32>) {
    ^bb0(%in: f32, %in_21: f32, %out: f32):
      %25 = arith.mulf %in, %in_21 : f32
      linalg.yield %25 : f32
    } -> tensor<1x6x7x9xf32>
    %expanded_19 = tensor.expand_shape %cst_1 [[0, 1, 2]] output_shape [6, 1, 1] : tensor<6xf32> into tensor<6x1x1xf32>
    %22 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%21, %expanded_19 : tensor<1x6x7x9xf32>, tensor<6x1x1xf32>) outs(%0 : tensor<1x6x7x9xf32>) {
    ^bb0(%in: f32, %in_21: f32, %out: f32):
      %25 = arith.mulf %in, %in_21 : f32
      linalg.yield %25 : f32
    } -> tensor<1x6x7x9xf32>
    %expanded_20 = tensor.expand_shape %cst_0 [[0, 1, 2]] output_shape [6, 1, 1] : tensor<6xf32> into tensor<6x1x1xf32>
    %23 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%22, %expanded_20 : tensor<1x6x7x9xf32>, tensor<6x1x1xf32>) outs(%0 : tensor<1x6x7x9xf32>) {
    ^bb0(%in: f32, %in_21: f32, %out: f32):
      %25 = arith.addf %in, %in_21 : f32
      linalg.yield %25 : f32
    } -> tensor<1x6x7x9xf32>
    %24 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%16, %23 : tensor<1x6x7x9xf32>, tensor<1x6x7x9xf32>) outs(%0 : tensor<1x6x7x9xf32>) {
    ^bb0(%in: f32, %in_21: f32, %out: f32):
      %25 = arith.addf %in, %in_21 : f32
      linalg.yield %25 : f32
    } -> tensor<1x6x7x9xf32>
    return %24 : tensor<1x6x7x9xf32>
  }
}

{-#
  dialect_resources: {
    builtin: {
      torch_tensor_6_torch.float32_7: "0x0400000048108DBD272A0EBE8A30193E47BF0FBDEC52073E9B5D863D",
      torch_tensor_6_torch.float32_6: "0x04000000874DE63E0E53623F110A363FD5746D3FAAC41D3F96DC3A3F",
      torch_tensor_6_torch.float32_5: "0x04000000BB94453F0E60A43FFAC9B83F6D509D3F2BA77E3FF67E1C3F",
      torch_tensor_6_torch.float32_4: "0x04000000AFB8563E36A67FBD5325C83CD1A0EEBDFFD9EDBD378F93BD",
      torch_tensor_6_6_1_1_torch.float32: "0x04000000C25675BEF9E5083E9421E4BDDCE596BE8248023E377A02BE1F60433E0B86973D8C4224BEFF6C793DD71FB53E97E0BF3D1456B4BE721E92BE2CA9753EC2DE98BE4738E83D77C7173EA448A53EA51B9E3E8FFAF73DB33D3A3EA4414DBB1310923CDF448C3E27288ABED2D74EBEB2128C3DB7B896BE3A9C6F3ECC5D923E135673BEA6C358BEF33A78BEA03D823E3B5B4DBE",
      torch_tensor_6_torch.float32_3: "0x04000000771E77BC6AF69DBC4BCC20BD381110BD5A0DA23D93279CBD",
      torch_tensor_6_torch.float32_2: "0x040000000CE83D3F2E341D3F949D1F3FDDD3703F45E6393F27D40E3F",
      torch_tensor_6_torch.float32_1: "0x04000000E89D5B3FB6EFA23F9A167B3F19F4363FD701093FFB5DBE3F",
      torch_tensor_6_torch.float32: "0x04000000C4B1CFBD7B6218BD6DED99BD8598B0BD2BF405BDCC7B553D",
      torch_tensor_6_6_3_3_torch.float32: "0x04000000920134BC2DAD6ABDFBB7C1BD0BD6FF3DA085023D3C48C3BD79C4DDBC2160E63CF7FE6BBCC034CE3CD28DA53CCA81B7BDC815AE3C60F4DD3D199DC93DFCB8C0BD4ADE71BD28981EBD62732A3DFBF204BDF70778BDD9574CBD4F7FB93CE6F697BCC5AE223A56AF6ABDAF39AA3DFA61623C989B0A3EDE34AABDA3F7A4BD61C488BDE3170A3EA5B110BD3A905CBD818DF83DD09D5B3DFE62463D69CACA3DCCFFACBDE427633D9B190D3C0D9EE1BCBE8A1C3C81B9CFBD82858EBDE76128BDAB142A3DF0CD5BBD4AA4C7BD28EC723D87E59CBDD5B48B3D825FF23D8C40E4BC3038C83C92536BBD85089F3D067625BDB4E2EE3DACC7003EBAFA113D68B2213DCB6326BD15FC9F3D0030FABDB019B93C7213DA3D6686F03D3A1C89BD16D068BD087279BD30A9023E81C3C1BDE657D93D6220E9BD1911B9BD0775C73DCED9DD3C689D9EBDB6CE03BD412209BE1F9CC53C3A78B83CE2E6A7BDC12E913D57ED2CBD3188CC3DDE14E3BDE1535DBD7F4F3D3D490609BE25DCD9BD580CE0BD32AD993D91CEAD3DA46C113D05708A3DCEDEFB3C7FCB823DEB8C6F3D3025DDBD84C29ABDFCEEAE3D3A68A0BD8B0BCEBDC232F73D67D8B73D72B7433D9AAB093CD9680B3D1DF296BD5FC2853D173D1C3D095843BC8F1101BD3EBFB5B92B8C2DBC6AE8ADBD9A1AD93DDB63A8BCD426A4BD2962FB3D2222DB3DA9818D3D72882B3D1044B2BDCC13443D60C9D33D5682753D61233EBD4CA7003BD27800BE2110FFBD0BA8A23D6E9A1DBD077E083E678B30BC5583C23DC6289B3D580C91BD1F357DBA3678FDBB2704FFBD0E4AB13BA19C08BE667C663C4FC5C73DD5F31CBD21C4FD3D231F25BD5692623DEE06CFBBFF375F3D7C3FE03DD874E4BD3D81B53DBA63023D68BFD0BD19719C3DE47B8B3D4CBAF43C0C85883BB00596BD3C580BBED73FE7BD6E16E63DC987833DF2ACBFBD1212723D335DEA3D324AEE3C01C73FBD9B6394BC74E8013CBDEF323D67EFE5BDCA9502BEEC08DE3C7DBE8CBDFB60633DF2BE813DAA40193DBF77ED3D0B2CC7BD13F6DA3D12C678BD91AFE33D84F4EABDBC048D3DDA7AEF3D410FE83DBEB75CBC062FDF3D011679BC6021003DBB6E5BBD94180A3EC90548BDA991E4BDEACA3B3CD9CDDCBDD6D207BEC2BD673DE5DF043EBCCF073E110D043ECA100ABE91D9F23DBFB20FBDA9FDE33C44C5073E1E81C6BB7B80513D7A8A563D9DC6003EBB3ED63CEEB6D1BCB0E0C73C7354B03DCDDEE8BD825276BDF57CF73D8F9C323C95F0A53D626554BDFBC391BD4C8E063E7FE003BEC26C29BD5CF0EFBC3DB9E3BDC8B5E73D22BCF7BDB6C01B3DF8E0DC3DD7ADB0BDBA44A2BD44CFC73C1EBD68BCE343183D4363DFBDE528F6BDEF6CF63D231B96BDA86803BEBB20F3BDC3ECE63D99A5FB3D14EBCBBDAA5752BD47132B3D0CB3A03D006690BCEFC85B3DFD90DEBD23B49FBDF327D13DBCC2063D0C32D7BC9E1AF83D963BD53D0A31953D0085B8BDBCEC60BDB11320BB1E22943D3C6B15BAE37E1F3DC8DBF13D223A373D233A143C1B3FCA3D6A9FE9BDE8FCE8BC58E9C13DC79DD5BDC4CE13BC2A3B85BDC20F13BD5222E13D5D3A0C3B0824FBBBB6F430BD1B7F853D9E76CEBCBCE6B8BD90EFBD3C4E32F83CA812993DAAD41BBCD1E2033D5943D43D33CF47BD7257DC3DFC40BEBD5C9E82BD93E79A3D8651F03C61AD003EA22B9ABD70260BBDFA0FE6BCD321A83D25842EBDEC8FFE3D2E9C28BD894B883D6C85E1BCD111DC3D5A7DA73D90EB3C3D3C8F403CCEF9BDBC733DA2BC5D09833DB7A03FBD1DAB0A3E1D1EA53D7659C83DE1B9963D978CC3BD05C39F3D3D33053E"
    }
  }
#-}
