#map = affine_map<(d0) -> (d0)>
#map1 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map2 = affine_map<(d0, d1, d2, d3) -> (d1, d2, d3)>
module {
  func.func @main(%arg0: tensor<1x8x1x1xf32>) -> tensor<1x8x1x1xf32> {
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
    %padded = tensor.pad %arg0 low[0, 0, 1, 1] high[0, 0, 1, 1] {
    ^bb0(%arg1: index, %arg2: index, %arg3: index, %arg4: index):
      tensor.yield %cst : f32
    } : tensor<1x8x1x1xf32> to tensor<1x8x3x3xf32>
    %0 = tensor.empty() : tensor<1x8x1x1xf32>
    %1 = linalg.fill ins(%cst : f32) outs(%0 : tensor<1x8x1x1xf32>) -> tensor<1x8x1x1xf32>
    %2 = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%padded, %cst_14 : tensor<1x8x3x3xf32>, tensor<8x8x3x3xf32>) outs(%1 : tensor<1x8x1x1xf32>) -> tensor<1x8x1x1xf32>
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
    %6 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%2, %expanded : tensor<1x8x1x1xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x1x1xf32>) {
    ^bb0(%in: f32, %in_26: f32, %out: f32):
      %26 = arith.subf %in, %in_26 : f32
      linalg.yield %26 : f32
    } -> tensor<1x8x1x1xf32>
    %7 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%6, %expanded_15 : tensor<1x8x1x1xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x1x1xf32>) {
    ^bb0(%in: f32, %in_26: f32, %out: f32):
      %26 = arith.mulf %in, %in_26 : f32
      linalg.yield %26 : f32
    } -> tensor<1x8x1x1xf32>
    %expanded_16 = tensor.expand_shape %cst_10 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %8 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%7, %expanded_16 : tensor<1x8x1x1xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x1x1xf32>) {
    ^bb0(%in: f32, %in_26: f32, %out: f32):
      %26 = arith.mulf %in, %in_26 : f32
      linalg.yield %26 : f32
    } -> tensor<1x8x1x1xf32>
    %expanded_17 = tensor.expand_shape %cst_9 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %9 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%8, %expanded_17 : tensor<1x8x1x1xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x1x1xf32>) {
    ^bb0(%in: f32, %in_26: f32, %out: f32):
      %26 = arith.addf %in, %in_26 : f32
      linalg.yield %26 : f32
    } -> tensor<1x8x1x1xf32>
    %10 = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%arg0, %cst_8 : tensor<1x8x1x1xf32>, tensor<8x8x1x1xf32>) outs(%1 : tensor<1x8x1x1xf32>) -> tensor<1x8x1x1xf32>
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
    %13 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%10, %expanded_18 : tensor<1x8x1x1xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x1x1xf32>) {
    ^bb0(%in: f32, %in_26: f32, %out: f32):
      %26 = arith.subf %in, %in_26 : f32
      linalg.yield %26 : f32
    } -> tensor<1x8x1x1xf32>
    %14 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%13, %expanded_19 : tensor<1x8x1x1xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x1x1xf32>) {
    ^bb0(%in: f32, %in_26: f32, %out: f32):
      %26 = arith.mulf %in, %in_26 : f32
      linalg.yield %26 : f32
    } -> tensor<1x8x1x1xf32>
    %expanded_20 = tensor.expand_shape %cst_5 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %15 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%14, %expanded_20 : tensor<1x8x1x1xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x1x1xf32>) {
    ^bb0(%in: f32, %in_26: f32, %out: f32):
      %26 = arith.mulf %in, %in_26 : f32
      linalg.yield %26 : f32
    } -> tensor<1x8x1x1xf32>
    %expanded_21 = tensor.expand_shape %cst_4 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %16 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%15, %expanded_21 : tensor<1x8x1x1xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x1x1xf32>) {
    ^bb0(%in: f32, %in_26: f32, %out: f32):
      %26 = arith.addf %in, %in_26 : f32
      linalg.yield %26 : f32
    } -> tensor<1x8x1x1xf32>
    %17 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%9, %16 : tensor<1x8x1x1xf32>, tensor<1x8x1x1xf32>) outs(%0 : tensor<1x8x1x1xf32>) {
    ^bb0(%in: f32, %in_26: f32, %out: f32):
      %26 = arith.addf %in, %in_26 : f32
      linalg.yield %26 : f32
    } -> tensor<1x8x1x1xf32>
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
    %20 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%arg0, %expanded_22 : tensor<1x8x1x1xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x1x1xf32>) {
    ^bb0(%in: f32, %in_26: f32, %out: f32):
      %26 = arith.subf %in, %in_26 : f32
      linalg.yield %26 : f32
    } -> tensor<1x8x1x1xf32>
    %21 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%20, %expanded_23 : tensor<1x8x1x1xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x1x1xf32>) {
    ^bb0(%in: f32, %in_26: f32, %out: f32):
      %26 = arith.mulf %in, %in_26 : f32
      linalg.yield %26 : f32
    } -> tensor<1x8x1x1xf32>
    %expanded_24 = tensor.expand_shape %cst_1 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %22 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%21, %expanded_24 : tensor<1x8x1x1xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x1x1xf32>) {
    ^bb0(%in: f32, %in_26: f32, %out: f32):
      %26 = arith.mulf %in, %in_26 : f32
      linalg.yield %26 : f32
    } -> tensor<1x8x1x1xf32>
    %expanded_25 = tensor.expand_shape %cst_0 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %23 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%22, %expanded_25 : tensor<1x8x1x1xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x1x1xf32>) {
    ^bb0(%in: f32, %in_26: f32, %out: f32):
      %26 = arith.addf %in, %in_26 : f32
      linalg.yield %26 : f32
    } -> tensor<1x8x1x1xf32>
    %24 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%17, %23 : tensor<1x8x1x1xf32>, tensor<1x8x1x1xf32>) outs(%0 : tensor<1x8x1x1xf32>) {
    ^bb0(%in: f32, %in_26: f32, %out: f32):
      %26 = arith.addf %in, %in_26 : f32
      linalg.yield %26 : f32
    } -> tensor<1x8x1x1xf32>
    %25 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%24 : tensor<1x8x1x1xf32>) outs(%0 : tensor<1x8x1x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %26 = arith.cmpf ugt, %in, %cst : f32
      %27 = arith.select %26, %in, %cst : f32
      linalg.yield %27 : f32
    } -> tensor<1x8x1x1xf32>
    return %25 : tensor<1x8x1x1xf32>
  }
}

{-#
  dialect_resources: {
    builtin: {
      torch_tensor_8_torch.float32_11: "0x040000009489023D25503D3D55A561BD5FC2593DCB187D3D9AD1B3BCD831BF3BA0E542BD",
      torch_tensor_8_torch.float32_10: "0x040000005CD4963F59B8993F817C4F3F7F23363F70D6853FC236A13F28D0543FC2CA113F",
      torch_tensor_8_torch.float32_9: "0x040000002BD0633F23D5363F3E8F003F87799E3F0CEFA83FC388463F0AF64B3F92CF083F",
      torch_tensor_8_torch.float32_8: "0x040000004CBF293BDA3B8B3D02F80BBED6CBA23DB094EDBDEF0F1C3C7FFBDDBB03A2CF3D",
      torch_tensor_8_torch.float32_7: "0x040000004878C13C643388BDCBE43BBC4387FCBC54C63A3EBE48823D6F939B3DAE86353D",
      torch_tensor_8_torch.float32_6: "0x04000000B14C403F48A60E3FC032543FCC051C3F8AA1B53FBA5F963F0FD1523FDA69053F",
      torch_tensor_8_torch.float32_5: "0x04000000B8DD673FB9EF153FCF37143F6E423A3F6583823F0252313F98C2983FEC93913F",
      torch_tensor_8_torch.float32_4: "0x040000000A5A183E6BD25F3D6F0C4E3D6FFC993CA2D512BE267D17BDE202F63D4CBE993D",
      torch_tensor_8_8_1_1_torch.float32: "0x04000000372C463D792490BE71EB443E635182BD9E9297BE91AA88BE297879BEA403C73D9AC38A3EBE698F3ED860C7BDD54A52BE76AF20BECE5077BECEAEBABD787CA3BE3E82413EE25FAABE333561BED9F6723E756787BEF019AD3D7896873EE96EB23E1530373E5651C2BDB9E14E3E192C3FBC1C43DFBD50EC963AC96AA23D0DC1723E8AF8173EB8DE2C3EEEA3583D9FC691BCD604183E2428AE3D3437ADBE77216A3D48C720BE04FD3FBEE6020C3ECA10943D413C753DC3BE2BBEE649273ED1DFA93EBD29313DB4CE143E37D09EBEF13A573E2A89FB3DCB1B233E7FF9163E3C73BEBDEBD9ADBC1A18AF3E5775843EA8C081BE01A08F3EF927B43EE1723E3D613A8DBE",
      torch_tensor_8_torch.float32_3: "0x040000003CEE1F3EF79654BC83B95ABCAB74023E30F952BCEF9487BE876E7A3DB3A8423D",
      torch_tensor_8_torch.float32_2: "0x0400000006DD313FEE5FA43F530E8B3FDBDF2B3F29071B3F5CA9A83F1EE8043F8806A83F",
      torch_tensor_8_torch.float32_1: "0x04000000EE06003F11FC233F14D68C3F5C6B883F0A4B183FE2D1183F83165F3F3FDF063F",
      torch_tensor_8_torch.float32: "0x0400000067BE10BEEB63BF3C350A5F3B7C530F3D4056BEBACFD27ABDF063F2BD63DD17BE",
      torch_tensor_8_8_3_3_torch.float32: "0x04000000736DB5BD2F11D33DB766F0BD3833B7BD77BD903DC53E833B168887BDAF83CABC3DCBD6BD980ED2BD7021CFBC111FB83D5129103D9D0DB63C38DEFFBCADADDB3DA4F0933ABDFD223D5D84F53A05A7963C7DF8203DDE36B93DA1ED8A3D4F1C773CA0FD403D222B11BD5EFAA43D1982073D2426B63DD2BC96BC5910C5BDC0B7BE3C7154443DF005C33DED183B3D545A323D2913C03D37E425BD4A1AD53DA37C773DCB30A13D8B22AC3DF72FC5BD886D7B3D6DC9E03D548FA9BD2F7D25BCC84C93BDE71FE9BC7CE08F3CE81A813D05240CBD5F8CE4BD3553823DEC68873D7805AFBC3C9FCE3D0110BA3DAEC9D4BC5720953BDC0FAA3C922FBDBC33D9EDBC1BE659BDF64189BD7113713DA9560FBD159467BDAB9CD43D935B9A3C5C25AE3DEFF2DB3D510088BC2202903C03C6DF3D4510A6BD6CBB10BD5761893C12FF02BC9E84003DA3D37D3D689946BDE258163C6E5CDA3DE59288BD12ACA3BD4619B9BD4746903DDD61DDBD10BF6ABD3803A33DADB090BDD946C43D48A761BD71BB983C29C17C3CDD713DBB4454963DD7FDCC3D0FB296BDBC5C873DDAF9003D82EC0FBB9DC2A8BD54310F3DFF2FAF3D012BCFBD7FE8DEBDBA46EDBD2E13DF3CA2B30ABD13F215BD5BBEE03DDE3FF6BC454699BD3AAF2D3C037984BD096F0DBD5FFC7E3D19D1DE3C28A0A5BD7BC8E53D694BA33DE687A4BD8143523DB25B463DFE2FADBD28A0A9BDE7D9C7BDD906573DFA33A83C7E014C3DB20554BDD37BB53D1E8D763C4796C0BD4700F3BC5659763D6648D43CE2B193BC8FA0A8BD522496BD1A2ED03D57428ABD8C09AB3DC99221BDCC669A3A7808EBBD17EA1CBDF575CB3D2FB1D8BDABE2723DC41FCBBDBECF8C3C30D3DABD7311BFBD40D9C2BDF76127BD8973833C30F5B0BD33ADF43C3C5E913D73C1C43DE2B5D53D80E89E3D96240EBD88F231BC668CD53DE821703D690300BDD539B63D03EED2BD5092CE3DB70A873D0E07B1BD0BDBC4BDC2BFBC3D941AEE3D757E283C779D3CBDD86E893D7BC6593D1EFA70BC7A3CC13D5D719C3D22AFF03C18A47A3D8914E2BD031C62BDC5A8533C9345033D46FC83BCB244363DD50C133DA810DFBD1542183D7AFD1CBC1517A6BD8A53823B5070EDBCDD2B80BD74EFDBBD7CE9C93D989392BD3FAB813C4F5AC13D994173BCAD309EBD3681E9BD2369A03CB13572BD8ACF0C3CC0301A3D4BC508BD3BA7A33DEA437BBC84A540BD0B969FBD2175123DB33895BD67F1CA3CF8B173BC11E0A53D3EA66CBD39CC6DBD258979BCF06A93BD8D08383DBCD130BD220C463D08148C3D22F08C3D6C3CB1BCE9B7833DE29C7FBD5E7AF0BDD0C237BC5F00AFBDD9FCBABD0669F53C463FCE3D3AF73DBD4F73DABB04DDAEBD81BCA83C1C9F093D143394BC14A2B73DA040C2BD028881BCA7F885BD85EDD33D456FCC3DF169ED3DA10FDE3D0B2F3F3DEBCFB8BDBDB7A3BD0970E73C777CD7BDEBCC983DB4DB513D0D59E63CDFA9D2BD8293AF3DE25A4CBC1B914ABD2E087C3D732B233C87BB56BD9CF6E13CC6F3A0BD9352E03DF48CD33DF39E5E3D0F5F7F3DBBECEFBD232B86BD8040E8BD79987BBDC51AC8BD56A8B13D5937823DB9238E3DA44B56BDF8F5B73D5F818BBC3522FABCA1F4813DEAD59F3DE078ADBDEFC7E53DCDE142BC3791003D8254F0BD95F4563CB3E76EBDF11F97BD278C49BD43E80FBA728409BDFD9C9ABD35CFAC3DB89B0F3D9A9EE0BD6C84CA3C9A28ED3CE7E68D3BC66EEA3C40A921BCFF1C533D72E9A9BD7DD24DBDB9CDB43D228895BD35D66C3DAB52DF3D8CB3DCBD297B53BD3BF8CD3D1A82E9BB1B97BE3C8766893C82ED463D2BE546BD97AB7A3CC368A43DBDE422BCB86FDDBDA8DA263D5F76F6BC3BADCBBC2DC17B3D3632A93CBD0292BD9AC25EBD70C192BC9786EEBCF461CCBC9CF8A4BDCDD8AE3D24597A3D6686BE3C6E98DA3C340B623CF178B43DC175DA3C2211933C82AD84BDDB07213D7ECDE1BD663E183D1F35D1BD90C847BD79D87E3DA3C18FBD1430C03D185B85BDF89CE43D92C7143D1D3051BD2833933DF1BED5BD16E698BDC13697BD162E7E3CDBB13D3C3F98CFBDEDE6E83D0034ECB88DE280BD227C383B5B354FBD982D053D9DBF2E3DABED08BDEB21E13B519C8F3DCEFC9CBDE047D7BCF66C8EBCB1AF9FBDA8431D3CDBED8D3BE2F3C2BDF00BC63C835EE63D9D60803D20EC82BD9DEEDC3DA8E8A5BDA06F75BD76EC543DDC02C03D5E53E63DBFCACF3D43E784BDE7EADC3C838D97BD5F8F2A3B9BF7C73DBBAF6D3D5CDDDEBDABBF4FBD04A5CBBD0D65633D5D1D75BC6670B0BDEC3F1ABD31691E3D6BC2323C1178E23DCB14CDBAA2D7173D783A12BD4168663C53578A3BAD52CF3D97434A3D748C89BD2176D6BD72A3E5BD984D2FBD3B98793CFE0FE33D92B73DBC05BD3C3D6354753D95E1B8BDF1A7C7BDE0E8363DDCFF603D45C560BDAF4A973C3E51ECBD6EB4C23A86A6EC3CEF36923A5F3E99BCEFEB483DE0AE04BD8DAAB33DC4E3CFBD9CEF89BD9A7EC9BD2949DABDB2EEB23D5AEBEEBC1598BDBDA63DC83C45C5B6BD60A0C73BC179653DE125CCBC6327783D9326C63C21ADC1BDE903BE3C0F979B3DA7CEDFBC3F7C363C5054763C310A263CCFF6FA3C6D17E7BD731FB73DFD88523DD1716E3CC1ABAF3CFCA5C2BD7FD309BD2BF9A7BB437EE53C536684BDC3DF4C3C7CCF15BD2CAEAF3D5E2CCFBDF2D6493CFF84A33D9675BBBDA95D5DBB800F5F3DFBC9423D3012633CCB21433D2C40A8BD4206C93D3E422C3B2F049C3DE292D53CFCCD56BC2CC44E3D511FE53DA814EE3DC229CBBD6A36EA3BFC62ADBDA4A08C3D3745AD3D567BA9BD2D31DFBBED03A73DC79C9F3D7778B5BD490EA23D9FEBAABCEC44CDBD6650C03C52E1603D85BF903D091BA4BDEDCFAEBDC52AA2BDFBC7883D7DF1D2BDBE4182BA1ADA0DBDCBC1523DA298BD3CCBC273BD2AA1A83C711DDE3DF6F39E3C4A356FBD7D4A813BD362DDBDE5DA9ABDF053B3BC416796BDF362CC3DB166BB3C63F1BA3DA9D6DBBCAB4486BCDD86F33CFE870FBDAA8B24BD73C4ECBDBED3B53DE06FDA3D9DF9EEBD1FB61FBDA68FB6BD99F243BDD1BFB73DA91B813D01D215BC782B4E3DC928103D79CF833DCDF4C1BD3036153DED96E4BDCBBB9EBD0DE333BDB01F3CBC91C5E3BD5337403B63239A3C12933FBD3B921C3DBCE7D23D22E9A4BCEE8A80BD81CDD5BDB93DB0BD227E85BD3B6EB2BDE5C73DBD09F6843D9F0D173DF38AD93DF4A1EF3D83D42DBDAB0A3DBD"
    }
  }
#-}
