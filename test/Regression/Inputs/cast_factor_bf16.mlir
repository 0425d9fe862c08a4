#map = affine_map<(d0) -> (d0)>
#map1 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map2 = affine_map<(d0, d1, d2, d3) -> (d1, 0, 0)>
#map3 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
module {
  func.func @main(%arg0: tensor<1x6x7x9xf32>) -> tensor<1x6x7x9xf32> {
    %cst = arith.constant 0.000000e+00 : f32
    %cst_0 = arith.constant dense_resource<torch_tensor_6_torch.float32_7> : tensor<6xf32>
    %cst_1 = arith.constant dense_resource<torch_tensor_6_torch.float32_6> : tensor<6xf32>
    %cst_2 = arith.constant dense_resource<torch_tensor_6_torch.float32_5> : tensor<6xf32>
    %cst_3 = arith.constant dense_resource<torch_tensor_6_torch.float32_4> : tensor<6xf32>
    %cst_4 = arith.constant dense_resource<torch_tensor_6_6_1_1_torch.float32> : tensor<6x6x1x1xf32>
    %cst_5 = arith.constant dense_resource<torch_tensor_6_1_1_torch.float32> : tensor<6x1x1xf32>
    %cst_6 = arith.constant dense_resource<torch_tensor_6_torch.float32_3> : tensor<6xf32>
    %cst_7 = arith.constant dense_resource<torch_tensor_6_torch.float32_2> : tensor<6xf32>
    %cst_8 = arith.constant 1.000000e-05 : f64
    %cst_9 = arith.constant dense_resource<torch_tensor_6_torch.float32_1> : tensor<6xf32>
    %cst_10 = arith.constant dense_resource<torch_tensor_6_torch.float32> : tensor<6xf32>
    %cst_11 = arith.constant dense_resource<torch_tensor_6_6_3_3_torch.float32> : tensor<6x6x3x3xf32>
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
      %23 = arith.truncf %cst_8 : f64 to f32
      %24 = arith.addf %in, %23 : f32
      linalg.yield %24 : f32
    } -> tensor<6xf32>
    %5 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%4 : tensor<6xf32>) outs(%3 : tensor<6xf32>) {
    ^bb0(%in: f32, %out: f32):
      %23 = math.rsqrt %in : f32
      linalg.yield %23 : f32
    } -> tensor<6xf32>
    %expanded = tensor.expand_shape %cst_10 [[0, 1, 2]] output_shape [6, 1, 1] : tensor<6xf32> into tensor<6x1x1xf32>
    %expanded_12 = tensor.expand_shape %5 [[0, 1, 2]] output_shape [6, 1, 1] : tensor<6xf32> into tensor<6x1x1xf32>
    %6 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%2, %expanded : tensor<1x6x7x9xf32>, tensor<6x1x1xf32>) outs(%0 : tensor<1x6x7x9xf32>) {
    ^bb0(%in: f32, %in_19: f32, %out: f32):
      %23 = arith.subf %in, %in_19 : f32
      linalg.yield %23 : f32
    } -> tensor<1x6x7x9xf32>
    %7 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%6, %expanded_12 : tensor<1x6x7x9xf32>, tensor<6x1x1xf32>) outs(%0 : tensor<1x6x7x9xf32>) {
    ^bb0(%in: f32, %in_19: f32, %out: f32):
      %23 = arith.mulf %in, %in_19 : f32
      linalg.yield %23 : f32
    } -> tensor<1x6x7x9xf32>
    %expanded_13 = tensor.expand_shape %cst_7 [[0, 1, 2]] output_shape [6, 1, 1] : tensor<6xf32> into tensor<6x1x1xf32>
    %8 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%7, %expanded_13 : tensor<1x6x7x9xf32>, tensor<6x1x1xf32>) outs(%0 : tensor<1x6x7x9xf32>) {
    ^bb0(%in: f32, %in_19: f32, %out: f32):
      %23 = arith.mulf %in, %in_19 : f32
      linalg.yield %23 : f32
    } -> tensor<1x6x7x9xf32>
    %expanded_14 = tensor.expand_shape %cst_6 [[0, 1, 2]] output_shape [6, 1, 1] : tensor<6xf32> into tensor<6x1x1xf32>
    %9 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%8, %expanded_14 : tensor<1x6x7x9xf32>, tensor<6x1x1xf32>) outs(%0 : tensor<1x6x7x9xf32>) {
    ^bb0(%in: f32, %in_19: f32, %out: f32):
      %23 = arith.addf %in, %in_19 : f32
      linalg.yield %23 : f32
    } -> tensor<1x6x7x9xf32>
    %10 = tensor.empty() : tensor<6x1x1xbf16>
    %11 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%cst_5 : tensor<6x1x1xf32>) outs(%10 : tensor<6x1x1xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %23 = arith.truncf %in : f32 to bf16
      linalg.yield %23 : bf16
    } -> tensor<6x1x1xbf16>
    %12 = tensor.empty() : tensor<6x1x1xf32>
    %13 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel"]} ins(%11 : tensor<6x1x1xbf16>) outs(%12 : tensor<6x1x1xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %23 = arith.extf %in : bf16 to f32
      linalg.yield %23 : f32
    } -> tensor<6x1x1xf32>
    %14 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%9, %13 : tensor<1x6x7x9xf32>, tensor<6x1x1xf32>) outs(%0 : tensor<1x6x7x9xf32>) {
    ^bb0(%in: f32, %in_19: f32, %out: f32):
      %23 = arith.mulf %in, %in_19 : f32
      linalg.yield %23 : f32
    } -> tensor<1x6x7x9xf32>
    %15 = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%arg0, %cst_4 : tensor<1x6x7x9xf32>, tensor<6x6x1x1xf32>) outs(%1 : tensor<1x6x7x9xf32>) -> tensor<1x6x7x9xf32>
    %16 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%cst_2 : tensor<6xf32>) outs(%3 : tensor<6xf32>) {
    ^bb0(%in: f32, %out: f32):
      %23 = arith.truncf %cst_8 : f64 to f32
      %24 = arith.addf %in, %23 : f32
      linalg.yield %24 : f32
    } -> tensor<6xf32>
    %17 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%16 : tensor<6xf32>) outs(%3 : tensor<6xf32>) {
    ^bb0(%in: f32, %out: f32):
      %23 = math.rsqrt %in : f32
      linalg.yield %23 : f32
    } -> tensor<6xf32>
    %expanded_15 = tensor.expand_shape %cst_3 [[0, 1, 2]] output_shape [6, 1, 1] : tensor<6xf32> into tensor<6x1x1xf32>
    %expanded_16 = tensor.expand_shape %17 [[0, 1, 2]] output_shape [6, 1, 1] : tensor<6xf32> into tensor<6x1x1xf32>
    %18 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%15, %expanded_15 : tensor<1x6x7x9xf32>, tensor<6x1x1xf32>) outs(%0 : tensor<1x6x7x9xf32>) {
    ^bb0(%in: f32, %in_19: f32, %out: f32):
      %23 = arith.subf %in, %in_19 : f32
      linalg.yield %23 : f32
    } -> tensor<1x6x7x9xf32>
    %19 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%18, %expanded_16 : tensor<1x6x7x9xf32>, tensor<6x1x1xf32>) outs(%0 : tensor<1x6x7x9xf32>) {
    ^bb0(%in: f32, %in_19: f32, %out: f32):
      %23 = arith.mulf %in, %in_19 : f32
      linalg.yield %23 : f32
    } -> tensor<1x6x7x9xf32>
    %expanded_17 = tensor.expand_shape %cst_1 [[0, 1, 2]] output_shape [6, 1, 1] : tensor<6xf32> into tensor<6x1x1xf32>
    %20 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%19, %expanded_17 : tensor<1x6x7x9xf32>, tensor<6x1x1xf32>) outs(%0 : tensor<1x6x7x9xf32>) {
    ^bb0(%in: f32, %in_19: f32, %out: f32):
      %23 = arith.mulf %in, %in_19 : f32
      linalg.yield %23 : f32
    } -> tensor<1x6x7x9xf32>
    %expanded_18 = tensor.expand_shape %cst_0 [[0, 1, 2]] output_shape [6, 1, 1] : tensor<6xf32> into tensor<6x1x1xf32>
    %21 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%20, %expanded_18 : tensor<1x6x7x9xf32>, tensor<6x1x1xf32>) outs(%0 : tensor<1x6x7x9xf32>) {
    ^bb0(%in: f32, %in_19: f32, %out: f32):
      %23 = arith.addf %in, %in_19 : f32
      linalg.yield %23 : f32
    } -> tensor<1x6x7x9xf32>
    %22 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%14, %21 : tensor<1x6x7x9xf32>, tensor<1x6x7x9xf32>) outs(%0 : tensor<1x6x7x9xf32>) {
    ^bb0(%in: f32, %in_19: f32, %out: f32):
      %23 = arith.addf %in, %in_19 : f32
      linalg.yield %23 : f32
    } -> tensor<1x6x7x9xf32>
    return %22 : tensor<1x6x7x9xf32>
  }
}

{-#
  dialect_resources: {
    builtin: {
      torch_tensor_6_torch.float32_7: "0x0400000068B71C3D6D9AC8BCE73B023ED90D453EDDB2E03D6F8043BC",
      torch_tensor_6_torch.float32_6: "0x04000000E0FBBF3E35F9603F6EE2153F2736783FB0400E3F318B233F",
      torch_tensor_6_torch.float32_5: "0x0400000070B6833FB6413C3FBB2F103FEFF6213F741D903F557F133F",
      torch_tensor_6_torch.float32_4: "0x04000000D7F631BD02E0743C6CDAC7BDE5521DBDA761093E29CA9B3D",
      torch_tensor_6_6_1_1_torch.float32: "0x04000000C25675BEF9E5083E9421E4BDDCE596BE8248023E377A02BE1F60433E0B86973D8C4224BEFF6C793DD71FB53E97E0BF3D1456B4BE721E92BE2CA9753EC2DE98BE4738E83D77C7173EA448A53EA51B9E3E8FFAF73DB33D3A3EA4414DBB1310923CDF448C3E27288ABED2D74EBEB2128C3DB7B896BE3A9C6F3ECC5D923E135673BEA6C358BEF33A78BEA03D823E3B5B4DBE",
      torch_tensor_6_1_1_torch.float32: "0x040000000F2B353FC9C7303F3C14963F7093B63F8DA9613FA88BA23F",
      torch_tensor_6_torch.float32_3: "0x0400000047A4EF3DB5D3C4BCF70002BD60C686BCAE64CBBDD07D1DBE",
      torch_tensor_6_torch.float32_2: "0x04000000CCC1683F3553253F5D86053F6E47553FE4F2733F1FBAD73E",
      torch_tensor_6_torch.float32_1: "0x04000000905B503F9EEE603FBC26B53F9D4A933F6ECF003F9291333F",
      torch_tensor_6_torch.float32: "0x04000000E15508BD1038D13D33C1533DB50AAFBDF5B2EA3CF0AA4CBE",
      torch_tensor_6_6_3_3_torch.float32: "0x040000008B8E003EAFDE1EBDED75073E6B2342BDA09DD23ACB0DCD3D02E88EBD0EB4A73D6BFE7CBB31B4123D5534C3BD84BEBFBC5E4F5FBD34F9F93D61E5B8BDF39BCF3D272A423DE31CC53DD47C9CBD3B4948BD522CFABD0A55DF3D1564E1BC287EB13D68585ABD5814F13DDEBDDC3C97E5063D286DE73D443E22BDF65F1F3D68E596BD14DB273D09D3F53C380CA23C0AA9B1BB4D41873D9D6041BD202E9BBD8B960FBD9921723D1E11F2BD07F474BDCF2ED0BD06F7B73D5B15A2BD55F2E33D6E2DC4BD2C713CBDE18657BD86D4563DF83D013E816D4C3DFEAD173C7808503D8A66E1BD0805EE3C5002BDBD3730A8BD3082A4BD02A0013E9F40123D814BACBD72A004BCFB4206BE45231C3D58BE683D9D27F73D07BB563D5780EEBD8D39E0BC28EAFF3D7C5666BD13FEC63DED9C283D2BCAAD3D0249AE3D288E98BD1916663D69F8DB3CBD69CEBDC0C50A3EB262423D1169F5BD8C348BBD6ECF8A3C484BEFBD9CF3C1BD62AB483C5C27D6BD0B154EBCC07F063E38ABA1BDA73E723DF29CE8BD2D690CBB12E3F33DA59CCDBDDCD0FABD4D43A2BCCD3D66BB84C5863D2A99513BFD7E013E771DB23D945969BD9B15ADBD935ABE3D8F6F0A3DF2388E3BC44C92BC87587B3DA99A75BD0E93B73DBA5ED03D49C70A3E7F2E893DA8AD093DC65991BDE698D8BC0A389CBD7A404FBD5834913D2D18D03DDFB090BD9EEF06BE1B19C93D4EA583BD43902FBDD86D5B3DCEFE0D3D8B46543C74370A3E5210E4BD21F555BD2DFA13BC564CE7BCA31D083EC801173C906B073D1922F6BC3A5EC33CF6A2AABDA1772C3DC09616BD6C9EB2BDCCF0023E6FE7613C9FBB413D076E22BDD7CA343C489CDEBDE84B903CD33B8CBCD4C2BDBCEF76323D4A93C7BD5848A53D3ACC803D86FE863C0813993DB4E5C7BD8D2EF53DA26D0CBDD56DA0BDEFA6A03A9E849C3B9A77F83C423E8FBC067C123D1171F73C532E9FBC2C62B7BDE0FA01BE7A4EF03DBC4095BD547300BD9F118D3D8DCDA5BDF2A29DBD896D873C71BC833BB860043E8FE409BE1B9C9EBB7D60C3BDBD76E83D959A86BD4FB2AE3DF0F3DEBDA1D0063E0BE4C5BD52F2CFBCB01D0DBD336990BB77EE8A3D57B1DCBD66071B3D0A7E983D39BB8C3DF13566BD2FB0BD3BF97203BE59C0E9BD5908C7BDBF3F733D2484E53D340571BD3536C43D52AF11BD26BAECBBBA25FABD04C74DBD9E37F9BCA485AEBC05E4013ED5DCBB3D75D04D3DBA6B9E3C2519FB39018ED7BCE871A03D088BD9BDA835C6BDFBC0E2BDAC844CBDF38684BDC40E03BEA35BD43D120BD33D5AD38DBDE95FEEBD102FC1BC3745F93D4F26DD3C23AFB4BD6358A1BCF405E73D224B043EB9B0F8BC22856ABD39A503BDCAD630BCD011F23D2562CDBD14C9E1BD486EE0BBAD6400BE5793093EA10B1ABD4B7F1F3CC28BF3BD2160B5BDA57EB23D98C05ABD3637E6BD1D05C2BD75D5B0BD8377963D9F07AA3D41B9763C78DA9C3DDCABC73D143A2E3D38D3663B426B253DC912013E64628B3D909902BD83C2053E142781BCFCD3243D90F060BD2B4BCC3D6D16EE3D2B48EF3D5B1D9DBDC3EDD5BD7B76EFBD7135263DEADE043E0AF286BDA86317BD1D4106BD6FDB03BE8395AE3DE589EA3A190AAD3D5C096CBD86F9A4BD89DEB4BD1F0008BE28E604BE7CCECA3DFFE156BD72E89E3D358DB83D877633BD25A78FBD6F99ADBDD6EF903D132DF83D5D87233D530665BD7F7FC23D419B003E1098ABBA2B00093D14C55CBBE96ED1BCC35C5A3C8209F33D8DDEA33DB8BD5A3C77731EBD391689BD950FB33C6911EDBDCB8DA6BC27C0053E4D4DC7BDA77F2EBDD7319BBD6D3784BC"
    }
  }
#-}
