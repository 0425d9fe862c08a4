#map = affine_map<(d0) -> (d0)>
#map1 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map2 = affine_map<(d0, d1, d2, d3) -> (d1, 0, 0)>
module {
  func.func @main(%arg0: tensor<1x8x9x9xf32>) -> tensor<1x8x9x9xf32> {
    %cst = arith.constant 0.000000e+00 : f32
    %cst_0 = arith.constant dense_resource<torch_tensor_8_torch.float32_11> : tensor<8xf32>
    %cst_1 = arith.constant dense_resource<torch_tensor_8_torch.float32_10> : tensor<8xf32>
    %cst_2 = arith.constant dense_resource<torch_tensor_8_torch.float32_9> : tensor<8xf32>
    %cst_3 = arith.constant dense_resource<torch_tensor_8_torch.float32_8> : tensor<8xf32>
    %cst_4 = arith.constant dense_resource<torch_tensor_8_torch.float32_7> : tensor<8xf32>
    %cst_5 = arith.constant dense_resource<torch_tensor_8_torch.float32_6> : tensor<8xf32>
    %cst_6 = arith.constant dense_resource<torch_tensor_8_torch.float32_5> : tensor<8xf32>
    %cst_7 = arith.constant dense_resource<torch_tensor_8_torch.float32_4> : tensor<8xf32>
    %cst_8 = arith.constant dense_resource<torch_tensor_8_8_1_1_torch.float32> : tensor<8x8x1x1xf32>
    %cst_9 = arith.constant dense_resource<torch_tensor_8_torch.float32_3> : tensor<8xf32>
    %cst_10 = arith.constant dense_resource<torch_tensor_8_torch.float32_2> : tensor<8xf32>
    %cst_11 = arith.constant 1.000000e-05 : f64
    %cst_12 = arith.constant dense_resource<torch_tensor_8_torch.float32_1> : tensor<8xf32>
    %cst_13 = arith.constant dense_resource<torch_tensor_8_torch.float32> : tensor<8xf32>
    %cst_14 = arith.constant dense_resource<torch_tensor_8_8_3_3_torch.float32> : tensor<8x8x3x3xf32>
    %padded = tensor.pad %arg0 low[0, 0, 2, 2] high[0, 0, 2, 2] {
    ^bb0(%arg1: index, %arg2: index, %arg3: index, %arg4: index):
      tensor.yield %cst : f32
    } : tensor<1x8x9x9xf32> to tensor<1x8x13x13xf32>
    %0 = tensor.empty() : tensor<1x8x9x9xf32>
    %1 = linalg.fill ins(%cst : f32) outs(%0 : tensor<1x8x9x9xf32>) -> tensor<1x8x9x9xf32>
    %2 = linalg.conv_2d_nchw_fchw {dilations = dense<2> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%padded, %cst_14 : tensor<1x8x13x13xf32>, tensor<8x8x3x3xf32>) outs(%1 : tensor<1x8x9x9xf32>) -> tensor<1x8x9x9xf32>
    %3 = tensor.empty() : tensor<8xf32>
    %4 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%cst_12 : tensor<8xf32>) outs(%3 : tensor<8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %26 = arith.truncf %cst_11 : f64 to f32
      %27 = arith.addf %in, %26 : f32
      linalg.yield %27 : f32
    } -> tensor<8xf32>
    %5 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%4 : tensor<8xf32>) outs(%3 : tensor<8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %26 = math.rsqrt %in : f32
      linalg.yield %26 : f32
    } -> tensor<8xf32>
    %expanded = tensor.expand_shape %cst_13 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %expanded_15 = tensor.expand_shape %5 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %6 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%2, %expanded : tensor<1x8x9x9xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x9x9xf32>) {
    ^bb0(%in: f32, %in_26: f32, %out: f32):
      %26 = arith.subf %in, %in_26 : f32
      linalg.yield %26 : f32
    } -> tensor<1x8x9x9xf32>
    %7 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%6, %expanded_15 : tensor<1x8x9x9xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x9x9xf32>) {
    ^bb0(%in: f32, %in_26: f32, %out: f32):
      %26 = arith.mulf %in, %in_26 : f32
      linalg.yield %26 : f32
    } -> tensor<1x8x9x9xf32>
    %expanded_16 = tensor.expand_shape %cst_10 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %8 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%7, %expanded_16 : tensor<1x8x9x9xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x9x9xf32>) {
    ^bb0(%in: f32, %in_26: f32, %out: f32):
      %26 = arith.mulf %in, %in_26 : f32
      linalg.yield %26 : f32
    } -> tensor<1x8x9x9xf32>
    %expanded_17 = tensor.expand_shape %cst_9 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %9 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%8, %expanded_17 : tensor<1x8x9x9xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x9x9xf32>) {
    ^bb0(%in: f32, %in_26: f32, %out: f32):
      %26 = arith.addf %in, %in_26 : f32
      linalg.yield %26 : f32
    } -> tensor<1x8x9x9xf32>
    %10 = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%arg0, %cst_8 : tensor<1x8x9x9xf32>, tensor<8x8x1x1xf32>) outs(%1 : tensor<1x8x9x9xf32>) -> tensor<1x8x9x9xf32>
    %11 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%cst_6 : tensor<8xf32>) outs(%3 : tensor<8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %26 = arith.truncf %cst_11 : f64 to f32
      %27 = arith.addf %in, %26 : f32
      linalg.yield %27 : f32
    } -> tensor<8xf32>
    %12 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%11 : tensor<8xf32>) outs(%3 : tensor<8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %26 = math.rsqrt %in : f32
      linalg.yield %26 : f32
    } -> tensor<8xf32>
    %expanded_18 = tensor.expand_shape %cst_7 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %expanded_19 = tensor.expand_shape %12 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %13 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%10, %expanded_18 : tensor<1x8x9x9xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x9x9xf32>) {
    ^bb0(%in: f32, %in_26: f32, %out: f32):
      %26 = arith.subf %in, %in_26 : f32
      linalg.yield %26 : f32
    } -> tensor<1x8x9x9xf32>
    %14 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%13, %expanded_19 : tensor<1x8x9x9xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x9x9xf32>) {
    ^bb0(%in: f32, %in_26: f32, %out: f32):
      %26 = arith.mulf %in, %in_26 : f32
      linalg.yield %26 : f32
    } -> tensor<1x8x9x9xf32>
    %expanded_20 = tensor.expand_shape %cst_5 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %15 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%14, %expanded_20 : tensor<1x8x9x9xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x9x9xf32>) {
    ^bb0(%in: f32, %in_26: f32, %out: f32):
      %26 = arith.mulf %in, %in_26 : f32
      linalg.yield %26 : f32
    } -> tensor<1x8x9x9xf32>
    %expanded_21 = tensor.expand_shape %cst_4 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %16 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%15, %expanded_21 : tensor<1x8x9x9xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x9x9xf32>) {
    ^bb0(%in: f32, %in_26: f32, %out: f32):
      %26 = arith.addf %in, %in_26 : f32
      linalg.yield %26 : f32
    } -> tensor<1x8x9x9xf32>
    %17 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%9, %16 : tensor<1x8x9x9xf32>, tensor<1x8x9x9xf32>) outs(%0 : tensor<1x8x9x9xf32>) {
    ^bb0(%in: f32, %in_26: f32, %out: f32):
      %26 = arith.addf %in, %in_26 : f32
      linalg.yield %26 : f32
    } -> tensor<1x8x9x9xf32>
    %18 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%cst_2 : tensor<8xf32>) outs(%3 : tensor<8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %26 = arith.truncf %cst_11 : f64 to f32
      %27 = arith.addf %in, %26 : f32
      linalg.yield %27 : f32
    } -> tensor<8xf32>
    %19 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%18 : tensor<8xf32>) outs(%3 : tensor<8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %26 = math.rsqrt %in : f32
      linalg.yield %26 : f32
    } -> tensor<8xf32>
    %expanded_22 = tensor.expand_shape %cst_3 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %expanded_23 = tensor.expand_shape %19 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %20 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%arg0, %expanded_22 : tensor<1x8x9x9xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x9x9xf32>) {
    ^bb0(%in: f32, %in_26: f32, %out: f32):
      %26 = arith.subf %in, %in_26 : f32
      linalg.yield %26 : f32
    } -> tensor<1x8x9x9xf32>
    %21 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%20, %expanded_23 : tensor<1x8x9x9xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x9x9xf32>) {
    ^bb0(%in: f32, %in_26: f32, %out: f32):
      %26 = arith.mulf %in, %in_26 : f32
      linalg.yield %26 : f32
    } -> tensor<1x8x9x9xf32>
    %expanded_24 = tensor.expand_shape %cst_1 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %22 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%21, %expanded_24 : tensor<1x8x9x9xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x9x9xf32>) {
    ^bb0(%in: f32, %in_26: f32, %out: f32):
      %26 = arith.mulf %in, %in_26 : f32
      linalg.yield %26 : f32
    } -> tensor<1x8x9x9xf32>
    %expanded_25 = tensor.expand_shape %cst_0 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %23 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%22, %expanded_25 : tensor<1x8x9x9xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x9x9xf32>) {
    ^bb0(%in: f32, %in_26: f32, %out: f32):
      %26 = arith.addf %in, %in_26 : f32
      linalg.yield %26 : f32
    } -> tensor<1x8x9x9xf32>
    %24 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%17, %23 : tensor<1x8x9x9xf32>, tensor<1x8x9x9xf32>) outs(%0 : tensor<1x8x9x9xf32>) {
    ^bb0(%in: f32, %in_26: f32, %out: f32):
      %26 = arith.addf %in, %in_26 : f32
      linalg.yield %26 : f32
    } -> tensor<1x8x9x9xf32>
    %25 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%24 : tensor<1x8x9x9xf32>) outs(%0 : tensor<1x8x9x9xf32>) {
    ^bb0(%in: f32, %out: f32):
      %26 = arith.cmpf ugt, %in, %cst : f32
      %27 = arith.select %26, %in, %cst : f32
      linalg.yield %27 : f32
    } -> tensor<1x8x9x9xf32>
    return %25 : tensor<1x8x9x9xf32>
  }
}

{-#
  dialect_resources: {
    builtin: {
      torch_tensor_8_torch.float32_11: "0x040000009CC0AE3E85614DBDAB0F623E4D03F9BB53F1993BCDBBD93D151DC7BD5B2FECBB",
      torch_tensor_8_torch.float32_10: "0x04000000A6A60F3F23F54C3F0EE4043F5230733FE7EA3E3FEE93BA3F2D138F3FB4DA2B3F",
      torch_tensor_8_torch.float32_9: "0x04000000A2AF993FDBE7BB3FE0E1903FA4D0863F38F7A83F54A3253FB8991E3F17D3903F",
      torch_tensor_8_torch.float32_8: "0x040000003ABF3EBD3754B9BD5195C13D32585ABB403FEA3C1739683E29F3203DE338533C",
      torch_tensor_8_torch.float32_7: "0x04000000AB84623D3658A93D44E215BE7DABA03D8BD252BDCAE77EBEAB7148BE859863BE",
      torch_tensor_8_torch.float32_6: "0x04000000D8F6813F785CAE3F68E53A3F77F5763F1A4BB93F1DF4393FA604BE3F2C24BD3F",
      torch_tensor_8_torch.float32_5: "0x04000000E590663F87B1323FF3A6443F18E1723FE5257E3FDE319D3F16CF843FAA6B903F",
      torch_tensor_8_torch.float32_4: "0x04000000E98AAF3DBBC284BD25FA933D2A23C33DA8BCD23D36DF8EBD70E84ABDDB098D3D",
      torch_tensor_8_8_1_1_torch.float32: "0x04000000FFF0CDBC97B5AF3E77208ABD703D6CBE5C5C713D80E8CBBDD08646BD0F66AF3E623426BCC1209E3E0265413DB0AF06BE4CB7843E483A4EBEE7A83F3CF6C0A23DCE7E223EEB04A7BE9A148E3C577ABBBDD3BB6A3E859CF33DA11A113EE7AD593E6F1BA2BDAC90B9BC3239913E4DE691BE8E3F7ABE30E1D33CDB690FBEE2DFA53CBEE79F3E18E027BDE5579ABE1D9324BEFD3DA63E75129FBDF6BE1EBE95F6223EAD46333DDE999FBE20C0963E79DF4B3EDD569D3E896D1E3E2120F4BD805FECBDB3732F3E7D5D8CBD39F58D3DD567AFBEBBF632BE777A063EEAC88EBCE30C2EBEB4E59DBEE618663E099591BD83DBB1BE06A5AE3E7B2D303EAA8C58BE141D84BE",
      torch_tensor_8_torch.float32_3: "0x040000005FC614BEC0B94DBC3F5851BBC89C1EBD30B4E43DE1DB423C9BC317BE9CACC0BC",
      torch_tensor_8_torch.float32_2: "0x040000001402A03F25A7063F0AC08F3F2C93043F66618E3FBCCB213F4E52B33F4F25633F",
      torch_tensor_8_torch.float32_1: "0x04000000D0898D3F17C44C3FD0B0BC3F3E89573F85E5B43F8FA0513F62908F3FB419823F",
      torch_tensor_8_torch.float32: "0x04000000118490BD3B0F8A3D00615FBD1A84BA3D33C4DA3D0B4C693C1F9902BEACE890BC",
      torch_tensor_8_8_3_3_torch.float32: "0x04000000FA656FBDFE88943CD23388BDA7A816BDEF00BE3DDDFB6CBD8635E8BB7E82E63DFA37253DFAB375BDAAE990BDDD4629BDB02917BD502B523DF9A3D6BC6C8FCB3DE76D84BDA2F216BD8ABF2F3D39C3C03DE8E1E63D97869A3CDDC6A23B5F4658BD585F883D52E78BBDC9C2FDBC27BAC9BD6807E8BD7BE8863D902D033CC767C03D900EC03DD54E7D3D5B2E413D278CFABC4C30803DA61F683D411B273D02F45EBBFC34903C6912093A1529AFBD771DE03C1C6FB1BD2E376A3DD8CD8FBD1EAE1DBD3FEE64BDE881BE3D37F8A9BD877B763D0A19723DABA8AA3DE0E4F13C9D93833D5DCBBE3D012BBE3CFB21243D16BABCBDBC7A01BD6F132F3C00F1693C808B2ABDB644EFBD5B12FBBCE8CD383DC5D3CF3D4FF4D9BD6277663DF504E5BDEACFE6BD5B2697BD3B097FBCFCD1063D6A8EB7BDE5F3B93D1443DA3D5399ED3B6276C43DB3885ABDF6F53EBD652B79BC3BFA523C6A5EA8BDEA43C1BD97B03E3D3A2E0B3D361DEC3D7BCF44BDA0772A3D9ECB42BD2A4B6E3D02ECD5BBE3EBB23D7117863D0AE5C83D1511783DD815913B23FFCF3D1CC58DBD86A5E33D5EDAEB3D0690E63DDE7C61BDB1C57FBD7C53F43B4151163D0125723DA952443DC683CD3D6EE1F1BCF85D1EBDA7CE213D8B84063D9CCA8CBD52C33A3C7A40B7BD5A9D0DBD34743DBD4692D33DDF43D9BD24818EBD8633ECBDFF7CF33C7EC5B9BDD22D1C3D95A6A7BD2B9C9ABDE59B76BDD0E1903CBFC7DD3D8415E23D7DE011BC1669ECBD637A1FBD20F837BD1E58CDBCEC70383DB3EB723D6B06563DB4E5093DF76A43BD58DDA3BAC2BC753C5C9176BD92BA2CBC600771BC070AE4BD709FA33D4D3743BC2FA5D0BDFBF4BE3D7BDE81BD4AE72A3DDF5BEF3D21C5B23B3AE10A3D3ECC3F3DC56AB63DE41B14BD3ED187BDA11A17BC52C1BC3D2005263CF5B2A73D1DB165BA911B143D1D48863B69A9513B9AAEE5BD2001D3BD8283203CDDE96E3D3422A23DDE8EA73BE8794B3D03E4493D935AD0BD7B23D4BD0823BBBDB0C9043B879D98BDE4791ABD627190BC94563C3D59D8DF3C2CE7DF3D25B4D93D07FA99BD3BA7C2B94A6D9F3CC6B4D23DC29A15BD95B53DBDF4E398BD20D9B13DFEC108BD46CA34BD7A3FA33D0217DE3D33BDA2BBB122AABDE4A7C43D891725BDD5725EBD65AEA9BDF92768BD2706BDBDE0508BBD37DEDBBD1D96C2BCCA16423DCB38B7BD08942CB90E0232BD6E7D693DDA0BD13D59F67FBCB3F372BDA373B9BDC2CD8DBD355F0B3D5083DD3CA0FA813D27748FBC6C09783D4908D7BD8DC3013D554FEA3D6BDFEEBDA1977ABDBC829A3DDBF196BCA6A780BDA23E933DE86E013CD040973B379E12BD79D9B53D97E1853D2BF3AC3C3256933C3D9C793D7F5E963DFF0246BD9A8C53BC97EC533D39EA69BDCDAEE13DB054A5BDB7BF5E3D0C5FADBD12FC1A3D3794A83D11C4683C068741BCCA7B993D464EADBD33D6A2BDA3B5CDBD829194BD1975483BF5E25ABDB315D73C7950823B75DFC83D824F51BD3B0E04BD2BA29F3D6C1DF4BC7113E73DDFB93FBDE02CA9BA31BDE4BCEC35613D42F6383DD28780BDA40A9F3D4E62F5BB2323F4BCA7CB1BBB0DF9A73D54C2EC3DDCE26A3D3DEFA83CEC849D3D74DB49BD20457CBDF5660BBDA1369CBDC68D4F3DC769373C8D2725BDD70644BCE32319BBDDF2CE3D0274D73D51CFB9BD29EA303D87663A3D6993383D959E83BCB571F13C66F0F23C1FEAEA3D4653E7BD0A2E37BD0B63A2BDF9266ABD528DBD3C7433933DE784B6BD9BFB9C3D979BC93D6AEF6DBD8581A83C13D177BD9BC8CE3C97CC5FBD940B3CBDDD91A1BDF744C9BDA79BC03D72D673BC294456BBF33B70BD603AA83DC5258ABDC13D43BD9068BCBD45F4CABDEC46D63D6060BABD614985BC4BBA0BBD52D0303DB81C013D1206B9BD29C2D83DF66CF0BD8AF93E3C0A5021BC17BBDFBC6D7AA43D96C8CB3DAD857B3CE07E2ABD3670B33D7CA3973D7466AD3C690704BD96CFA23B371FD73D8764513CFC40BEBC1459CCBD145781BD6651AE3D66FC87BB2D9500BC95F33B3DF4CB9EBD876F02BC42C407BD7A917C3D806CC43D1D8D973D58F2B33DFFB3D7BD7F5F2BBD6AA5643CE0FFCCBDC1F2023DDC349EBDCCD94E3D3458C33D6E78CEBDBA3ECA3DAB3C613D32479FBD0706E73DD009D1BDDA7CA2BD492070BD838DC3BB165DAD3CE3A90DBD86C5E4BD37E25EBC7E1FB73DD5D4B93D17A5713DB22B8C3CEEE2EF3CE810BABDC178433D9035F0BD1B5947BDC3B6FDBCDF3CB13DFB2461BBF5E15BBD90ABA83CCB45C8BD409BFFBC9AB0053DD8C1FFBB99C74ABC4083933DD957B7BD9FBC73BDF5A0E93D751CC03C96509CBC970A7A3DA932913D5653A1BC751249BDD6CE9DBC6F472F3D368076BC9E788C3D26D3C4BD3DD66CBD65FFB73D2C4F7D3C5C69C23C87C31E3D4620E4BCF10A41BDF67B0A3DDEDEFFBCED6847BD341A7F3C6685E93C76572EBCE33AA3BDE3F991BCECC888BD0D107E3DAAEC9FBDC271C03DD142403D10AECEBDE21CB33D53B0EEBDD386E0BBBCB196BDA2A2CFBD924F3F3CD70C6ABD8776AE3D1ABCBDBD6555C83D7A9C913D9265D33DFC5A0DBD39F193BDBE59A0BD06B5C83DA31770BD55BE6DBC1DCF94BC6C17A63CE60DC6BD099EC23D4597B2BD1A64ED3D4AE13CBD037F57BD9FB384BC09DD0E3D71E1B2BC5AE3F0BDA0C4A93D3A10EF3D948B733D1D2DEC3DA590033D7C4D17BCCD3DC0BDF6F2D2BDCE2CA6BD16F4F4BC8C8B8C3D6B2947BDB9FC95BB1C01DABA78C59DBD811351BB900BE93D49E8C03DE1D2B73D5C6F3EBCE6F9083BA3F2833D9E9020BDBDA143BD1081CE3DE978DC3BA0F7A2BDD65ECB3D903DA03C1A24813D729FD1BD5C28B33C9EA0933D5C478BBC8B3089BD121AC13DBC85603D1B7B093DA052E43C46782A3B54698A3D4B0DD3BC24138EBD3653383D81C9003D58CB373DD67656BC1E1E80BCBC7619BCA491FE3C8235B9BD06F6E0BD96A1343D1F2584BD2E6E22BCC4D2053D5A69873C56989B3D061B7D3CA904EF3C8FD52CBC07828E3C4600313DA0A8A43DCFB0E4BD271549BDAF94D8BDFE7440BDA920933D2FB0E4BD1C43D8BDA3C08B3D11888EBDB466B03DE568163D2A57F23C1BBDBF3DDD91DFBD01BFB03D5E8B1C3DB0BCA1BDFCE6EA3C898806BD28C241BDC31E51BCB29563BDA40DD33D02BDCF3D22FB4DBC1908D6BD7D3EECBBB125FF3B5B54A13D197F783B447E0C3D0715003D91F288BD3CB695BD35B8D7BD9A9A72BA1683153D"
    }
  }
#-}
