#map = affine_map<(d0) -> (d0)>
#map1 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map2 = affine_map<(d0, d1, d2, d3) -> (d1, 0, 0)>
#map3 = affine_map<(d0, d1, d2, d3) -> ()>
module {
  func.func @main(%arg0: tensor<1x8x8x8xf32>) -> tensor<1x8x8x8xf32> {
    %cst = arith.constant 0.000000e+00 : f32
    %cst_0 = arith.constant 1.000000e+00 : f32
    %cst_1 = arith.constant dense<7.788490e-01> : tensor<f32>
    %cst_2 = arith.constant dense_resource<torch_tensor_8_torch.float32_7> : tensor<8xf32>
    %cst_3 = arith.constant dense_resource<torch_tensor_8_torch.float32_6> : tensor<8xf32>
    %cst_4 = arith.constant dense_resource<torch_tensor_8_torch.float32_5> : tensor<8xf32>
    %cst_5 = arith.constant dense_resource<torch_tensor_8_torch.float32_4> : tensor<8xf32>
    %cst_6 = arith.constant dense_resource<torch_tensor_8_8_1_1_torch.float32> : tensor<8x8x1x1xf32>
    %cst_7 = arith.constant dense_resource<torch_tensor_8_torch.float32_3> : tensor<8xf32>
    %cst_8 = arith.constant dense_resource<torch_tensor_8_torch.float32_2> : tensor<8xf32>
    %cst_9 = arith.constant 1.000000e-05 : f64
    %cst_10 = arith.constant dense_resource<torch_tensor_8_torch.float32_1> : tensor<8xf32>
    %cst_11 = arith.constant dense_resource<torch_tensor_8_torch.float32> : tensor<8xf32>
    %cst_12 = arith.constant dense_resource<torch_tensor_8_8_3_3_torch.float32> : tensor<8x8x3x3xf32>
    %padded = tensor.pad %arg0 low[0, 0, 1, 1] high[0, 0, 1, 1] {
    ^bb0(%arg1: index, %arg2: index, %arg3: index, %arg4: index):
      tensor.yield %cst : f32
    } : tensor<1x8x8x8xf32> to tensor<1x8x10x10xf32>
    %0 = tensor.empty() : tensor<1x8x8x8xf32>
    %1 = linalg.fill ins(%cst : f32) outs(%0 : tensor<1x8x8x8xf32>) -> tensor<1x8x8x8xf32>
    %2 = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%padded, %cst_12 : tensor<1x8x10x10xf32>, tensor<8x8x3x3xf32>) outs(%1 : tensor<1x8x8x8xf32>) -> tensor<1x8x8x8xf32>
    %3 = tensor.empty() : tensor<8xf32>
    %4 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%cst_10 : tensor<8xf32>) outs(%3 : tensor<8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %21 = arith.truncf %cst_9 : f64 to f32
      %22 = arith.addf %in, %21 : f32
      linalg.yield %22 : f32
    } -> tensor<8xf32>
    %5 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%4 : tensor<8xf32>) outs(%3 : tensor<8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %21 = math.rsqrt %in : f32
      linalg.yield %21 : f32
    } -> tensor<8xf32>
    %expanded = tensor.expand_shape %cst_11 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %expanded_13 = tensor.expand_shape %5 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %6 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%2, %expanded : tensor<1x8x8x8xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_20: f32, %out: f32):
      %21 = arith.subf %in, %in_20 : f32
      linalg.yield %21 : f32
    } -> tensor<1x8x8x8xf32>
    %7 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%6, %expanded_13 : tensor<1x8x8x8xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_20: f32, %out: f32):
      %21 = arith.mulf %in, %in_20 : f32
      linalg.yield %21 : f32
    } -> tensor<1x8x8x8xf32>
    %expanded_14 = tensor.expand_shape %cst_8 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %8 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%7, %expanded_14 : tensor<1x8x8x8xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_20: f32, %out: f32):
      %21 = arith.mulf %in, %in_20 : f32
      linalg.yield %21 : f32
    } -> tensor<1x8x8x8xf32>
    %expanded_15 = tensor.expand_shape %cst_7 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %9 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%8, %expanded_15 : tensor<1x8x8x8xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_20: f32, %out: f32):
      %21 = arith.addf %in, %in_20 : f32
      linalg.yield %21 : f32
    } -> tensor<1x8x8x8xf32>
    %10 = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%arg0, %cst_6 : tensor<1x8x8x8xf32>, tensor<8x8x1x1xf32>) outs(%1 : tensor<1x8x8x8xf32>) -> tensor<1x8x8x8xf32>
    %11 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%cst_4 : tensor<8xf32>) outs(%3 : tensor<8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %21 = arith.truncf %cst_9 : f64 to f32
      %22 = arith.addf %in, %21 : f32
      linalg.yield %22 : f32
    } -> tensor<8xf32>
    %12 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%11 : tensor<8xf32>) outs(%3 : tensor<8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %21 = math.rsqrt %in : f32
      linalg.yield %21 : f32
    } -> tensor<8xf32>
    %expanded_16 = tensor.expand_shape %cst_5 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %expanded_17 = tensor.expand_shape %12 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %13 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%10, %expanded_16 : tensor<1x8x8x8xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_20: f32, %out: f32):
      %21 = arith.subf %in, %in_20 : f32
      linalg.yield %21 : f32
    } -> tensor<1x8x8x8xf32>
    %14 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%13, %expanded_17 : tensor<1x8x8x8xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_20: f32, %out: f32):
      %21 = arith.mulf %in, %in_20 : f32
      linalg.yield %21 : f32
    } -> tensor<1x8x8x8xf32>
    %expanded_18 = tensor.expand_shape %cst_3 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %15 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%14, %expanded_18 : tensor<1x8x8x8xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_20: f32, %out: f32):
      %21 = arith.mulf %in, %in_20 : f32
      linalg.yield %21 : f32
    } -> tensor<1x8x8x8xf32>
    %expanded_19 = tensor.expand_shape %cst_2 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %16 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%15, %expanded_19 : tensor<1x8x8x8xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_20: f32, %out: f32):
      %21 = arith.addf %in, %in_20 : f32
      linalg.yield %21 : f32
    } -> tensor<1x8x8x8xf32>
    %17 = linalg.generic {indexing_maps = [#map1, #map3, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%16, %cst_1 : tensor<1x8x8x8xf32>, tensor<f32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_20: f32, %out: f32):
      %21 = arith.mulf %in, %in_20 : f32
      linalg.yield %21 : f32
    } -> tensor<1x8x8x8xf32>
    %18 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%9, %17 : tensor<1x8x8x8xf32>, tensor<1x8x8x8xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_20: f32, %out: f32):
      %21 = arith.addf %in, %in_20 : f32
      linalg.yield %21 : f32
    } -> tensor<1x8x8x8xf32>
    %19 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%18 : tensor<1x8x8x8xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %21 = arith.negf %in : f32
      %22 = math.exp %21 : f32
      %23 = arith.addf %22, %cst_0 : f32
      %24 = arith.divf %cst_0, %23 : f32
      linalg.yield %24 : f32
    } -> tensor<1x8x8x8xf32>
    %20 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%18, %19 : tensor<1x8x8x8xf32>, tensor<1x8x8x8xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_20: f32, %out: f32):
      %21 = arith.mulf %in, %in_20 : f32
      linalg.yield %21 : f32
    } -> tensor<1x8x8x8xf32>
    return %20 : tensor<1x8x8x8xf32>
  }
}

{-#
  dialect_resources: {
    builtin: {
      torch_tensor_8_torch.float32_7: "0x04000000CF959CBCCA869E3DF50B573DA959123E604AE73C3B99353DB771013D9A2302BD",
      torch_tensor_8_torch.float32_6: "0x04000000F7C9003F8A944C3F18FF393FFD7E863F6DE1543F16992E3F3DCF173F5F708F3F",
      torch_tensor_8_torch.float32_5: "0x04000000FF740D3FF384073FF3015F3FE8768A3FABD1AC3F536CBB3FEA40903F70870E3F",
      torch_tensor_8_torch.float32_4: "0x04000000887834BD75C5903D0BC8CC3D5ADBA9BDA4B9363E1F1E7CBE65A544BC6A4913BD",
      torch_tensor_8_8_1_1_torch.float32: "0x04000000C475783E4E2492BEC77A963E548DAC3EDF4C8C3CBDC9ADBEEEE082BE3D49A0BE4143693D0EDE943EA43C683EB31230BE93981DBECF3AAB3D3D4B42BEF1800ABD9081D13DF09204BEE5B6013E6D2E4EBD3994A63E8ABA94BE31CB983E3C27743EA31AA2BEFF29AA3D156739BD4B132A3E89D9823E7F8942BE3BE94DBED59883BEAD65833E929E97BEB46561BE9E13A33ED9913A3E3A81783E22F69B3E81EF9DBE5925B4BD822FF4BCB970A73EA39CCCBD60ECC1BC96574D3E35973C3E51496CBE2F3D9DBE93B908BE7011E73D8742AC3E573E233E5F7C513EF9D9DE3D9B0BB8BD75FE6EBDAE42983E4C3B9A3D80AD903D6CDD533E7A7C823EB49ECE3DC12412BD",
      torch_tensor_8_torch.float32_3: "0x04000000F032FF3D34A517BEE0D70CBD0DE24A3E336A22BBFBD59DBDD30CD13D71DCB43D",
      torch_tensor_8_torch.float32_2: "0x040000005056BD3F93EB533F9558683FCA229D3F8B5C733FD6BD3B3FF5830A3F4B803E3F",
      torch_tensor_8_torch.float32_1: "0x04000000B6C5403FE5C8563FE617AB3F4AFE203FA413BC3F4B13733F342F673F81FDA83F",
      torch_tensor_8_torch.float32: "0x0400000053F136BCF29EEABD976A103E07D10B3E3F7EE53DE410C5BD37E60ABDB01D963D",
      torch_tensor_8_8_3_3_torch.float32: "0x04000000A5972EBDCBF5A4BD3B487BBD8B04E1BDDB199DBD1BF804BD713D9F3CE8AC67BD65B3C5BDFAD7733DD2EEC03DDC11B73B564E89BCE08555BDC7681D3D572A1A3C13B65CBDD597A53DB42E8E3DC64CB23D0881A63DD0378FBD58F9DC3D92D218BBC708DEBD3DFE983DE93B9BBDDAB562BD1D17BC3C7154AB3DD8B49A3CC95ECEBD7457A4BDD609333D9A5404BD9AD4033DFA73D23DCA499DBDD06CD0BDCDE721BDA68D15BC0A7B22BD7189EB3DF54F90BD7BD28B3D64273B3D53FDDD3D574EE8BDA845B03D4EC819BD7B1B2ABDDDCE803BC3A3A33DE69D773D21008CBDD0BCE63CD5879DBB2CDD1E3D11C1B4B8EE7EEFBC715C5F3D9302CE3DA27F803D78EE1EBD64CED23A1CC4B73CB34C8CBD0CB6CC3D2BDC7E3DBB2E513DFB87DF3DC1167EBCAC25B63DF56962BCAF8CC23D1F2991BD7C08ECBD2F2F793DDC38263DBDF9E4BDD9A6513DBD47CEBCF072443DE62FDB3D0BD0C23D367C8A3B1CBD6D3D57BBDFBD7BAB0E3CA8441C3D4CC9763D904D2E3DB8DDA13D0EAD063CD9221D3D0DD9ECBD586F67BDAD695C3D15DB263DBA164E3D3908433DE5EFCBBD1AB31F3D228B10BD17539CBC546918BC82A9CB3D5B2CD83D30796F3D07203CBDBD260F3D320C263D6ADFB83D752B183C097DE3BDD8F2413D8220C0BDBAB57A3CD4A69D3D4D4B473DE06AE43D9DB1E83D89C0DCBD7D313E3BAD5C0B3DA7D4BEBC43FF78BD7C73E83DADDA90BD0E3DDFBD7D83DCBD0A6D83BD23114B3C9DE5A23DAEC9F0BB058ABDBD2A0BB33DE2C70EBC55382EBD4C3F64BBF713523D655571BC72113E3DB4CB493DB10D9FBD5F08D93D9FF09F3D5AC7B7BBD3809B3DEE4C05BD2557CEBCACB0493D8109B3BDBABAE9BCA197A0BD4A9725BC81A93EBD8FA21FBD1FFED2BCB3C6B93D8775ED3C121CE9BDC21EA7BD6E6316BC9B811F3DE833963DEFA7DC3D59D3A2BD930FE43D931AA23D430EC0BDBA8FC6BD1868BCBDCA43163B6152D1BCDFD2EBBD0A1A09BD3230973DEEF909BCA89CC0BD848F9EBDC536343DA00F173D738351BDBFA3C5BDB7084D3D65E880BDDE6AD3BDBD50DD3D6714423DA3C9A3BC51B58D3C230AC43D227ED6BDE810C0BC91EE2ABDA672EABD39B0CC3DD523E4BDA03742BD880F753DE56EDA3DB5FBFEBC81EBC73D83BC1DBBEE0DDFBDD0F9E0BD6E4B60BD329A3CBA12C2C33D5C314EBDD4A095BCC6FFA43D7303EEBCE622513DA4BB23BC651F3CBD2B619CBD3CE9EC3DF7A281BD10EC463C44A2273DAF16B33CBF011CBC4697BABCF62A4BBD28D1263DD8C40CBDB6EA333D9DA1783D18202B3D6B3163BD99F5A5BD21DC03BD875A1A3DB716503CB1EEEB3D9B0AA33D56D761BD1F65AD3DBD9889BD91EF22BD15E5B23D496AB1BDC02706BD555DC6BDDC02603DCFF4AC3D032DD43DF24328BDF977B2BDA4BA7E3D0E179CBD3CDC20BD0394C6BDF445BC3D6B0542BCFD6B803C758EE13B8D0E8A3C3D7D53BD287DEC3D9ADDDABDFFA57CBCE5898CBD6745A4BD12AC813DA622B13DF36C643D7294103D71FEA03D8964813DDF6E0CBD88394CBD89070F3DD17D973DF320A13D25E9003AA247F13DCC42ADBD7947483D7FB7CE3DCA2AF13BFFC6913D4919D43D7FEABABD75E79C3DFDC45F3D77AB7D3D0148723D6060903DEA421A3D92F2853DC6E7DABD3F74F0BD9C3F803D8758F03DC50E10BDA58DB93DA14952BCC627723DF2FC1CBC9BBF6A3D1B9951BD856DC6BD60E6803D3B964ABDC711B43D3572823C50C444BDCF3FE83DE78EE63DC7437ABDDCAE563D22790A3DDA3C94BD3931753CEA71D3BD1962133CBF49D1BD8265CE3DD64B723D7031BF3DDD31BB3CC8834DBD42A2763D4699543D026E843D00E493BC0959F03D1FF399BDF144D7BDF41A013D7019DA3DD7EC943CE69A0ABD09DCCDBD910FA23D525EEDBD36FD46BD13F5853D807E88BDBDFA9DBD596273BD2C8C663D62C74DBD6AF4DBBCC72DE8BC0104833D6102D43D6CDEF03BA30F073A098945BC26F0653DCE26AE3D5BB5E43C3123953DB8BC17BD6D51BEBBECFEC8BDEFF0513D827578BD8E3694BC8E23ECBD421F253C8DF4173DDDF4913D3F79D4BC9852BA3B51EAE23D4F3AC33AF2CAAD3DDA71EC3DA960CD3D8BFB5A3D91289A3D6B52DC3D4EA63DBC7FA6C13D609846BD4DE918BDB5C3583D066D91BDE50239BD379FCF3BA61B1F3C317EC33BCF5881BC80A9193D6A30E93D02BD21BDE8C7843DDF71EC3CB5AF983DB5DFC43D63A938BCE5AAC8BC6A633EBDADC205BD89294DBD4C65EEBCB8108D3DE8E3103DB1BD63BDE082883D2C282D3CB1D6983B51643A3DE73287BD554F4CBC8619B83D375F9C3DE80D883DF07887BCD3CC423C6AAC9C3D8418A83C56E9843D1696743D87B6533D7A16633D88B2A1BDB521D4BD4E29EFBDF324BD3D404186BD8FC5BDBD05DC763CE3EBB9BC3442193D9E20FCBC3E01BB3D7ED6E4BD25DAEDBDD7E2CF3D5F7851BD3497EC3C38EA2F3D6886973C597498BDC261513CBC059EBD2599CB3D400C953C6C56AE3DFC7FAA3D877A4D3D7A7F2A3D0D1D883DC9DF99BD271FB63DAD89CFBC9088BA3D034601BCBCB15F3D5C3AB23D1B6DB73C0A30BBBCC4E3443D6582F0BD112346BCE58DC4BC5FD7B8BDCBCAB6BBC587E03C179CEABD38AFC53D2DB2883D6A20EE3D7E7C4FBDFD11ABBD1852933DD5DDE23D4FAD8CBD07998DBD61720EBCF63ACD3D814A95BC7A2CE7BDEAB547BDF91F8ABD89F8B53D8989B0BD682BB43DF156343D3F652CBC6657F2BC9553853D82AA88BD22793ABD7DF7D43D0DA73ABD330B443C9208C43D484BBDBD82A79F3C6E37563B205A79BDA5DCC23DF439A63D0D08FDBB79AD4FBCB055963DAEB51FBD7CA4883DCB01A1BD5843C6BDF725A13DF5A4A43D74A0BBBDD689D5BCAE0E4D3D5EEE803D13D08F3DD827A93D51ED5CBDDFB8CD3C9D53CF3D0A13C6BDC18E9C3D823EF43CA9D1A83BE019EF3D808048BD89E904BD735CB3BDF236CB3DC66CB0BD84D9D73D0C9BB1BD2F5A8A3D8B0B71BD301BD43D6599A1BD614A9CBDE3460BBDB80BC2BDA96AE53D6179323D9B1783BD717AB6BDA08D1FBD2202913C255B59BDE7408C3D38FE6CBD8AD50F3DA5C6AD3DFB1EABBD2272BCBD71D7E6BD63ACB53CD87DBD3D86FB99BD4A0782BC7517973DDD46BB3D885A843D6A981A3D6C8DA73C51C50D3C90B6D23D93D7893B80993B3DD2EA0CBC4F27BF3DA332EFBD7B8519BD5E4EE7BD2EB9E23C6BE4DCBC8A5BC6BD2CDEB8BD3EB0093D6D3BB53D039BCD3D"
    }
  }
#-}
