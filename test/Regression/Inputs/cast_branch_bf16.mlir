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
    %cst_5 = arith.constant dense_resource<torch_tensor_6_torch.float32_3> : tensor<6xf32>
    %cst_6 = arith.constant dense_resource<torch_tensor_6_torch.float32_2> : tensor<6xf32>
    %cst_7 = arith.constant 1.000000e-05 : f64
    %cst_8 = arith.constant dense_resource<torch_tensor_6_torch.float32_1> : tensor<6xf32>
    %cst_9 = arith.constant dense_resource<torch_tensor_6_torch.float32> : tensor<6xf32>
    %cst_10 = arith.constant dense_resource<torch_tensor_6_6_3_3_torch.float32> : tensor<6x6x3x3xf32>
    %padded = tensor.pad %arg0 low[0, 0, 1, 1] high[0, 0, 1, 1] {
    ^bb0(%arg1: index, %arg2: index, %arg3: index, %arg4: index):
      tensor.yield %cst : f32
    } : tensor<1x6x7x9xf32> to tensor<1x6x9x11xf32>
    %0 = tensor.empty() : tensor<1x6x7x9xf32>
    %1 = linalg.fill ins(%cst : f32) outs(%0 : tensor<1x6x7x9xf32>) -> tensor<1x6x7x9xf32>
    %2 = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%padded, %cst_10 : tensor<1x6x9x11xf32>, tensor<6x6x3x3xf32>) outs(%1 : tensor<1x6x7x9xf32>) -> tensor<1x6x7x9xf32>
    %3 = tensor.empty() : tensor<6xf32>
    %4 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%cst_8 : tensor<6xf32>) outs(%3 : tensor<6xf32>) {
    ^bb0(%in: f32, %out: f32):
      %21 = arith.truncf %cst_7 : f64 to f32
      %22 = arith.addf %in, %21 : f32
      linalg.yield %22 : f32
    } -> tensor<6xf32>
    %5 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%4 : tensor<6xf32>) outs(%3 : tensor<6xf32>) {
    ^bb0(%in: f32, %out: f32):
      %21 = math.rsqrt %in : f32
      linalg.yield %21 : f32
    } -> tensor<6xf32>
    %expanded = tensor.expand_shape %cst_9 [[0, 1, 2]] output_shape [6, 1, 1] : tensor<6xf32> into tensor<6x1x1xf32>
    %expanded_11 = tensor.expand_shape %5 [[0, 1, 2]] output_shape [6, 1, 1] : tensor<6xf32> into tensor<6x1x1xf32>
    %6 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%2, %expanded : tensor<1x6x7x9xf32>, tensor<6x1x1xf32>) outs(%0 : tensor<1x6x7x9xf32>) {
    ^bb0(%in: f32, %in_18: f32, %out: f32):
      %21 = arith.subf %in, %in_18 : f32
      linalg.yield %21 : f32
    } -> tensor<1x6x7x9xf32>
    %7 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%6, %expanded_11 : tensor<1x6x7x9xf32>, tensor<6x1x1xf32>) outs(%0 : tensor<1x6x7x9xf32>) {
    ^bb0(%in: f32, %in_18: f32, %out: f32):
      %21 = arith.mulf %in, %in_18 : f32
      linalg.yield %21 : f32
    } -> tensor<1x6x7x9xf32>
    %expanded_12 = tensor.expand_shape %cst_6 [[0, 1, 2]] output_shape [6, 1, 1] : tensor<6xf32> into tensor<6x1x1xf32>
    %8 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%7, %expanded_12 : tensor<1x6x7x9xf32>, tensor<6x1x1xf32>) outs(%0 : tensor<1x6x7x9xf32>) {
    ^bb0(%in: f32, %in_18: f32, %out: f32):
      %21 = arith.mulf %in, %in_18 : f32
      linalg.yield %21 : f32
    } -> tensor<1x6x7x9xf32>
    %expanded_13 = tensor.expand_shape %cst_5 [[0, 1, 2]] output_shape [6, 1, 1] : tensor<6xf32> into tensor<6x1x1xf32>
    %9 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%8, %expanded_13 : tensor<1x6x7x9xf32>, tensor<6x1x1xf32>) outs(%0 : tensor<1x6x7x9xf32>) {
    ^bb0(%in: f32, %in_18: f32, %out: f32):
      %21 = arith.addf %in, %in_18 : f32
      linalg.yield %21 : f32
    } -> tensor<1x6x7x9xf32>
    %10 = tensor.empty() : tensor<1x6x7x9xbf16>
    %11 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%9 : tensor<1x6x7x9xf32>) outs(%10 : tensor<1x6x7x9xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %21 = arith.truncf %in : f32 to bf16
      linalg.yield %21 : bf16
    } -> tensor<1x6x7x9xbf16>
    %12 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%11 : tensor<1x6x7x9xbf16>) outs(%0 : tensor<1x6x7x9xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %21 = arith.extf %in : bf16 to f32
      linalg.yield %21 : f32
    } -> tensor<1x6x7x9xf32>
    %13 = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%arg0, %cst_4 : tensor<1x6x7x9xf32>, tensor<6x6x1x1xf32>) outs(%1 : tensor<1x6x7x9xf32>) -> tensor<1x6x7x9xf32>
    %14 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%cst_2 : tensor<6xf32>) outs(%3 : tensor<6xf32>) {
    ^bb0(%in: f32, %out: f32):
      %21 = arith.truncf %cst_7 : f64 to f32
      %22 = arith.addf %in, %21 : f32
      linalg.yield %22 : f32
    } -> tensor<6xf32>
    %15 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%14 : tensor<6xf32>) outs(%3 : tensor<6xf32>) {
    ^bb0(%in: f32, %out: f32):
      %21 = math.rsqrt %in : f32
      linalg.yield %21 : f32
    } -> tensor<6xf32>
    %expanded_14 = tensor.expand_shape %cst_3 [[0, 1, 2]] output_shape [6, 1, 1] : tensor<6xf32> into tensor<6x1x1xf32>
    %expanded_15 = tensor.expand_shape %15 [[0, 1, 2]] output_shape [6, 1, 1] : tensor<6xf32> into tensor<6x1x1xf32>
    %16 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%13, %expanded_14 : tensor<1x6x7x9xf32>, tensor<6x1x1xf32>) outs(%0 : tensor<1x6x7x9xf32>) {
    ^bb0(%in: f32, %in_18: f32, %out: f32):
      %21 = arith.subf %in, %in_18 : f32
      linalg.yield %21 : f32
    } -> tensor<1x6x7x9xf32>
    %17 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%16, %expanded_15 : tensor<1x6x7x9xf32>, tensor<6x1x1xf32>) outs(%0 : tensor<1x6x7x9xf32>) {
    ^bb0(%in: f32, %in_18: f32, %out: f32):
      %21 = arith.mulf %in, %in_18 : f32
      linalg.yield %21 : f32
    } -> tensor<1x6x7x9xf32>
    %expanded_16 = tensor.expand_shape %cst_1 [[0, 1, 2]] output_shape [6, 1, 1] : tensor<6xf32> into tensor<6x1x1xf32>
    %18 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%17, %expanded_16 : tensor<1x6x7x9xf32>, tensor<6x1x1xf32>) outs(%0 : tensor<1x6x7x9xf32>) {
    ^bb0(%in: f32, %in_18: f32, %out: f32):
      %21 = arith.mulf %in, %in_18 : f32
      linalg.yield %21 : f32
    } -> tensor<1x6x7x9xf32>
    %expanded_17 = tensor.expand_shape %cst_0 [[0, 1, 2]] output_shape [6, 1, 1] : tensor<6xf32> into tensor<6x1x1xf32>
    %19 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%18, %expanded_17 : tensor<1x6x7x9xf32>, tensor<6x1x1xf32>) outs(%0 : tensor<1x6x7x9xf32>) {
    ^bb0(%in: f32, %in_18: f32, %out: f32):
      %21 = arith.addf %in, %in_18 : f32
      linalg.yield %21 : f32
    } -> tensor<1x6x7x9xf32>
    %20 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%12, %19 : tensor<1x6x7x9xf32>, tensor<1x6x7x9xf32>) outs(%0 : tensor<1x6x7x9xf32>) {
    ^bb0(%in: f32, %in_18: f32, %out: f32):
      %21 = arith.addf %in, %in_18 : f32
      linalg.yield %21 : f32
    } -> tensor<1x6x7x9xf32>
    return %20 : tensor<1x6x7x9xf32>
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
      torch_tensor_6_torch.float32_3: "0x0400000047A4EF3DB5D3C4BCF70002BD60C686BCAE64CBBDD07D1DBE",
      torch_tensor_6_torch.float32_2: "0x04000000CCC1683F3553253F5D86053F6E47553FE4F2733F1FBAD73E",
      torch_tensor_6_torch.float32_1: "0x04000000905B503F9EEE603FBC26B53F9D4A933F6ECF003F9291333F",
      torch_tensor_6_torch.float32: "0x04000000E15508BD1038D13D33C1533DB50AAFBDF5B2EA3CF0AA4CBE",
      torch_tensor_6_6_3_3_torch.float32: "0x04000000FF53FABCD9C46CBD1C0B083EC51EEEBDD58A05BD2B5FD4BD2AFFCFBD517FFE3D4AD9C3BDE72ED03DD87FB5BD8653FF3DE410EABD615311BD5EAFDE3D3D32F7BD5A6E07BBC86D503DA59C7A3DD5D66DBC53F496BDA9D0B5BA6FFB823D03A46EBDD694A03C108FBDBD5388CD3D73E5D93C7C3090BD0D0E0A3E39CD943D9C19D5BD9F94333DEC64B0BDA971F53DB0F7C9BDDB74FC3D89AD8B3DBC70BDBC8FA7073E870383BD626401BC0D1F133DE257A13D4C7ED63D320402BE54A5F83C2424C53D18133ABD507B0A3DF63D05399DDF20BC803741BC7B2601BEB7A6B1BD2A52C73D38D9053EAD5B99BC8167E33D3DFDA3BDF001E13D8A3F993DB2042A3DE83AF1BBAB0D5BBCCA1A833DF5C8ACBC9EBAB2BDF46BAE3D2125B2BD7C6383BD53D4073EE2362E3D1F747C3DCFF2CE3DAD4D58BD319B073E8F53BBBDF3440D3C0200C9BDAC06DDBDA11F813CFB74923A49D3B33DB6DDD2BDAC05433DFCB8A9BC066AEB3C5B41D1BC03CDF53CC8ADDD39DD7DF2BDE6C2F6BD77370BBD7C770ABE96C7FEBCCFE28E3DB204CE3DC35C813CDBB5DF3C86379B3D333B75BC91E4123AD1641DBCD7059F3DD805FC3DC9388ABC558BF93D56188B3DCA1BD73D3D6C0F3D1B5355BC26B7D63DD24C1B3DAEF78B3A2D49053E66C836BDB309453DB87341BCE1F81BBD4BD1BDBDDCADEE3D813909BE601B133D12599F3D82BD07BE16BD083E719DC8BDF038883D585D763D6213733BAAA71D3D99AC7F3D66BCC03D05D807BC93D3833CF079403CA750553DE50D383D936A753D108F16BDF037463DC8AFDCBC28E9063E9FE20ABEAB88B4BC0F7CB0BCACAD623D27F7003EF97AA8BD2819B73D08E510BC89C784BD47C1A237F98ECE3C4FF133BCFC9D83BD839A9C3DA6DA653D34DE563DB60AA0BB2A2F083DD54943BDA290B6BDC5ADBCBD230ADB3D92244DBD1B22ABBDD094A5BD2025093E9C1507BD622EA6BDE9ED85BDC514FA3DF10695BBD0C99B3D7D82913DFB21763DF4B2C73D6785E7BDC5B09C3DB10FCF3D3ED88F3D3A738CBD06257CBD162B08BE219CF9BD60502A3CC2C1203DBE0D8C3DE6DCEF3BF0A094BDD86996BBDF9E7F3C3250003E99E44A3D13AE993C712382BC9744883DA5C4CA3D4F1D983C1916D2BDEDC0033E2655BEBC7FA9F8BD0729D0BDAC9EF4BDDAE8413DF05BD93D8CE3C0BD61EF6ABD2925583BBD8EF53D67F830BDBDA2863DCC2BB53DF7545CBDA919B9BD1DA65EBDDBC4E63D363CB03DA5C3B43D8D18133CFB3B853D4AC1C8BCE103B33D6B5FEEBDCC7F093E6FEF2C3D462DDB3CC0EA61BD93EAC2BD53CB36BB7424C9BD6FB6773CB88F683DDFAEF23D1942E9BD70DE97BD8833953DDF12023EBC19713D7FEE9DBDDD743FBDFFEFABBD0E59A23D460EF3BDCFD8E9BD91F8EF3D0F26EBBDB11C82BD41380FBDE9C6A53D44B1063E2D01A6BD050AD1BD8707023D912D203D7AE6A33DF37D9F3D8A97AFBD7BC0E13CF078ACBD300EC23DEF17803CF907B83D7EA72EBD020040BD62D7CCBD8A4A02BE77E7B13D906FB93D84DCCB3D0C24EDBD0F8D893DCBE70ABEE1935E3DCE9AF23D3D08C1BDFD30D3BD2745D3BD1A2C0B3B0C62153C3089683D163DAABCBDA47F3D8C277ABD5995B1BD948DE0BB0C54003E62CA823DF645F1BDC21644BCEE3D233B26E2F1BC96A24B3B7E413F3C836F49BDA74B343D5DB0033E2E578B3D0537DBBDEC6A94BCB24449BDE20737BCC3969F3DB423533DB07C633C1C220D3DCA7E0B3D6165EEBDB053F4BC594A9D3CA25FD8BD7577F6BCE19E9A3DF7DDB8BD9064F13D48B36A3D9750D4BD614B0B3E00DC2EBD67EAC23D3C696A3D"
    }
  }
#-}
