#map = affine_map<(d0) -> (d0)>
#map1 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map2 = affine_map<(d0, d1, d2, d3) -> (d1, 0, 0)>
module {
  func.func @main(%arg0: tensor<1x4x9x9xf32>) -> tensor<1x4x9x9xf32> {
    %cst = arith.constant 0.000000e+00 : f32
    %cst_0 = arith.constant dense_resource<torch_tensor_4_torch.float32_11> : tensor<4xf32>
    %cst_1 = arith.constant dense_resource<torch_tensor_4_torch.float32_10> : tensor<4xf32>
    %cst_2 = arith.constant dense_resource<torch_tensor_4_torch.float32_9> : tensor<4xf32>
    %cst_3 = arith.constant dense_resource<torch_tensor_4_torch.float32_8> : tensor<4xf32>
    %cst_4 = arith.constant dense_resource<torch_tensor_4_1_3_3_torch.float32> : tensor<4x1x3x3xf32>
    %cst_5 = arith.constant dense_resource<torch_tensor_4_torch.float32_7> : tensor<4xf32>
    %cst_6 = arith.constant dense_resource<torch_tensor_4_torch.float32_6> : tensor<4xf32>
    %cst_7 = arith.constant dense_resource<torch_tensor_4_torch.float32_5> : tensor<4xf32>
    %cst_8 = arith.constant dense_resource<torch_tensor_4_torch.float32_4> : tensor<4xf32>
    %cst_9 = arith.constant dense_resource<torch_tensor_4_1_5_5_torch.float32> : tensor<4x1x5x5xf32>
    %cst_10 = arith.constant dense_resource<torch_tensor_4_torch.float32_3> : tensor<4xf32>
    %cst_11 = arith.constant dense_resource<torch_tensor_4_torch.float32_2> : tensor<4xf32>
    %cst_12 = arith.constant 1.000000e-05 : f64
    %cst_13 = arith.constant dense_resource<torch_tensor_4_torch.float32_1> : tensor<4xf32>
    %cst_14 = arith.constant dense_resource<torch_tensor_4_torch.float32> : tensor<4xf32>
    %cst_15 = arith.constant dense_resource<torch_tensor_4_1_11_11_torch.float32> : tensor<4x1x11x11xf32>
    %padded = tensor.pad %arg0 low[0, 0, 5, 5] high[0, 0, 5, 5] {
    ^bb0(%arg1: index, %arg2: index, %arg3: index, %arg4: index):
      tensor.yield %cst : f32
    } : tensor<1x4x9x9xf32> to tensor<1x4x19x19xf32>
    %0 = tensor.empty() : tensor<1x4x9x9xf32>
    %1 = linalg.fill ins(%cst : f32) outs(%0 : tensor<1x4x9x9xf32>) -> tensor<1x4x9x9xf32>
    %collapsed = tensor.collapse_shape %cst_15 [[0, 1], [2], [3]] : tensor<4x1x11x11xf32> into tensor<4x11x11xf32>
    %2 = linalg.depthwise_conv_2d_nchw_chw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%padded, %collapsed : tensor<1x4x19x19xf32>, tensor<4x11x11xf32>) outs(%1 : tensor<1x4x9x9xf32>) -> tensor<1x4x9x9xf32>
    %3 = tensor.empty() : tensor<4xf32>
    %4 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%cst_13 : tensor<4xf32>) outs(%3 : tensor<4xf32>) {
    ^bb0(%in: f32, %out: f32):
      %26 = arith.truncf %cst_12 : f64 to f32
      %27 = arith.addf %in, %26 : f32
      linalg.yield %27 : f32
    } -> tensor<4xf32>
    %5 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%4 : tensor<4xf32>) outs(%3 : tensor<4xf32>) {
    ^bb0(%in: f32, %out: f32):
      %26 = math.rsqrt %in : f32
      linalg.yield %26 : f32
    } -> tensor<4xf32>
    %expanded = tensor.expand_shape %cst_14 [[0, 1, 2]] output_shape [4, 1, 1] : tensor<4xf32> into tensor<4x1x1xf32>
    %expanded_16 = tensor.expand_shape %5 [[0, 1, 2]] output_shape [4, 1, 1] : tensor<4xf32> into tensor<4x1x1xf32>
    %6 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%2, %expanded : tensor<1x4x9x9xf32>, tensor<4x1x1xf32>) outs(%0 : tensor<1x4x9x9xf32>) {
    ^bb0(%in: f32, %in_30: f32, %out: f32):
      %26 = arith.subf %in, %in_30 : f32
      linalg.yield %26 : f32
    } -> tensor<1x4x9x9xf32>
    %7 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%6, %expanded_16 : tensor<1x4x9x9xf32>, tensor<4x1x1xf32>) outs(%0 : tensor<1x4x9x9xf32>) {
    ^bb0(%in: f32, %in_30: f32, %out: f32):
      %26 = arith.mulf %in, %in_30 : f32
      linalg.yield %26 : f32
    } -> tensor<1x4x9x9xf32>
    %expanded_17 = tensor.expand_shape %cst_11 [[0, 1, 2]] output_shape [4, 1, 1] : tensor<4xf32> into tensor<4x1x1xf32>
    %8 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%7, %expanded_17 : tensor<1x4x9x9xf32>, tensor<4x1x1xf32>) outs(%0 : tensor<1x4x9x9xf32>) {
    ^bb0(%in: f32, %in_30: f32, %out: f32):
      %26 = arith.mulf %in, %in_30 : f32
      linalg.yield %26 : f32
    } -> tensor<1x4x9x9xf32>
    %expanded_18 = tensor.expand_shape %cst_10 [[0, 1, 2]] output_shape [4, 1, 1] : tensor<4xf32> into tensor<4x1x1xf32>
    %9 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%8, %expanded_18 : tensor<1x4x9x9xf32>, tensor<4x1x1xf32>) outs(%0 : tensor<1x4x9x9xf32>) {
    ^bb0(%in: f32, %in_30: f32, %out: f32):
      %26 = arith.addf %in, %in_30 : f32
      linalg.yield %26 : f32
    } -> tensor<1x4x9x9xf32>
    %padded_19 = tensor.pad %arg0 low[0, 0, 4, 4] high[0, 0, 4, 4] {
    ^bb0(%arg1: index, %arg2: index, %arg3: index, %arg4: index):
      tensor.yield %cst : f32
    } : tensor<1x4x9x9xf32> to tensor<1x4x17x17xf32>
    %collapsed_20 = tensor.collapse_shape %cst_9 [[0, 1], [2], [3]] : tensor<4x1x5x5xf32> into tensor<4x5x5xf32>
    %10 = linalg.depthwise_conv_2d_nchw_chw {dilations = dense<2> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%padded_19, %collapsed_20 : tensor<1x4x17x17xf32>, tensor<4x5x5xf32>) outs(%1 : tensor<1x4x9x9xf32>) -> tensor<1x4x9x9xf32>
    %11 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%cst_7 : tensor<4xf32>) outs(%3 : tensor<4xf32>) {
    ^bb0(%in: f32, %out: f32):
      %26 = arith.truncf %cst_12 : f64 to f32
      %27 = arith.addf %in, %26 : f32
      linalg.yield %27 : f32
    } -> tensor<4xf32>
    %12 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%11 : tensor<4xf32>) outs(%3 : tensor<4xf32>) {
    ^bb0(%in: f32, %out: f32):
      %26 = math.rsqrt %in : f32
      linalg.yield %26 : f32
    } -> tensor<4xf32>
    %expanded_21 = tensor.expand_shape %cst_8 [[0, 1, 2]] output_shape [4, 1, 1] : tensor<4xf32> into tensor<4x1x1xf32>
    %expanded_22 = tensor.expand_shape %12 [[0, 1, 2]] output_shape [4, 1, 1] : tensor<4xf32> into tensor<4x1x1xf32>
    %13 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%10, %expanded_21 : tensor<1x4x9x9xf32>, tensor<4x1x1xf32>) outs(%0 : tensor<1x4x9x9xf32>) {
    ^bb0(%in: f32, %in_30: f32, %out: f32):
      %26 = arith.subf %in, %in_30 : f32
      linalg.yield %26 : f32
    } -> tensor<1x4x9x9xf32>
    %14 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%13, %expanded_22 : tensor<1x4x9x9xf32>, tensor<4x1x1xf32>) outs(%0 : tensor<1x4x9x9xf32>) {
    ^bb0(%in: f32, %in_30: f32, %out: f32):
      %26 = arith.mulf %in, %in_30 : f32
      linalg.yield %26 : f32
    } -> tensor<1x4x9x9xf32>
    %expanded_23 = tensor.expand_shape %cst_6 [[0, 1, 2]] output_shape [4, 1, 1] : tensor<4xf32> into tensor<4x1x1xf32>
    %15 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%14, %expanded_23 : tensor<1x4x9x9xf32>, tensor<4x1x1xf32>) outs(%0 : tensor<1x4x9x9xf32>) {
    ^bb0(%in: f32, %in_30: f32, %out: f32):
      %26 = arith.mulf %in, %in_30 : f32
      linalg.yield %26 : f32
    } -> tensor<1x4x9x9xf32>
    %expanded_24 = tensor.expand_shape %cst_5 [[0, 1, 2]] output_shape [4, 1, 1] : tensor<4xf32> into tensor<4x1x1xf32>
    %16 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%15, %expanded_24 : tensor<1x4x9x9xf32>, tensor<4x1x1xf32>) outs(%0 : tensor<1x4x9x9xf32>) {
    ^bb0(%in: f32, %in_30: f32, %out: f32):
      %26 = arith.addf %in, %in_30 : f32
      linalg.yield %26 : f32
    } -> tensor<1x4x9x9xf32>
    %17 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%9, %16 : tensor<1x4x9x9xf32>, tensor<1x4x9x9xf32>) outs(%0 : tensor<1x4x9x9xf32>) {
    ^bb0(%in: f32, %in_30: f32, %out: f32):
      %26 = arith.addf %in, %in_30 : f32
      linalg.yield %26 : f32
    } -> tensor<1x4x9x9xf32>
    %collapsed_25 = tensor.collapse_shape %cst_4 [[0, 1], [2], [3]] : tensor<4x1x3x3xf32> into tensor<4x3x3xf32>
    %18 = linalg.depthwise_conv_2d_nchw_chw {dilations = dense<4> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%padded_19, %collapsed_25 : tensor<1x4x17x17xf32>, tensor<4x3x3xf32>) outs(%1 : tensor<1x4x9x9xf32>) -> tensor<1x4x9x9xf32>
    %19 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%cst_2 : tensor<4xf32>) outs(%3 : tensor<4xf32>) {
    ^bb0(%in: f32, %out: f32):
      %26 = arith.truncf %cst_12 : f64 to f32
      %27 = arith.addf %in, %26 : f32
      linalg.yield %27 : f32
    } -> tensor<4xf32>
    %20 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%19 : tensor<4xf32>) outs(%3 : tensor<4xf32>) {
    ^bb0(%in: f32, %out: f32):
      %26 = math.rsqrt %in : f32
      linalg.yield %26 : f32
    } -> tensor<4xf32>
    %expanded_26 = tensor.expand_shape %cst_3 [[0, 1, 2]] output_shape [4, 1, 1] : tensor<4xf32> into tensor<4x1x1xf32>
    %expanded_27 = tensor.expand_shape %20 [[0, 1, 2]] output_shape [4, 1, 1] : tensor<4xf32> into tensor<4x1x1xf32>
    %21 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%18, %expanded_26 : tensor<1x4x9x9xf32>, tensor<4x1x1xf32>) outs(%0 : tensor<1x4x9x9xf32>) {
    ^bb0(%in: f32, %in_30: f32, %out: f32):
      %26 = arith.subf %in, %in_30 : f32
      linalg.yield %26 : f32
    } -> tensor<1x4x9x9xf32>
    %22 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%21, %expanded_27 : tensor<1x4x9x9xf32>, tensor<4x1x1xf32>) outs(%0 : tensor<1x4x9x9xf32>) {
    ^bb0(%in: f32, %in_30: f32, %out: f32):
      %26 = arith.mulf %in, %in_30 : f32
      linalg.yield %26 : f32
    } -> tensor<1x4x9x9xf32>
    %expanded_28 = tensor.expand_shape %cst_1 [[0, 1, 2]] output_shape [4, 1, 1] : tensor<4xf32> into tensor<4x1x1xf32>
    %23 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%22, %expanded_28 : tensor<1x4x9x9xf32>, tensor<4x1x1xf32>) outs(%0 : tensor<1x4x9x9xf32>) {
    ^bb0(%in: f32, %in_30: f32, %out: f32):
      %26 = arith.mulf %in, %in_30 : f32
      linalg.yield %26 : f32
    } -> tensor<1x4x9x9xf32>
    %expanded_29 = tensor.expand_shape %cst_0 [[0, 1, 2]] output_shape [4, 1, 1] : tensor<4xf32> into tensor<4x1x1xf32>
    %24 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%23, %expanded_29 : tensor<1x4x9x9xf32>, tensor<4x1x1xf32>) outs(%0 : tensor<1x4x9x9xf32>) {
    ^bb0(%in: f32, %in_30: f32, %out: f32):
      %26 = arith.addf %in, %in_30 : f32
      linalg.yield %26 : f32
    } -> tensor<1x4x9x9xf32>
    %25 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%17, %24 : tensor<1x4x9x9xf32>, tensor<1x4x9x9xf32>) outs(%0 : tensor<1x4x9x9xf32>) {
    ^bb0(%in: f32, %in_30: f32, %out: f32):
      %26 = arith.addf %in, %in_30 : f32
      linalg.yield %26 : f32
    } -> tensor<1x4x9x9xf32>
    return %25 : tensor<1x4x9x9xf32>
  }
}

{-#
  dialect_resources: {
    builtin: {
      torch_tensor_4_torch.float32_11: "0x0400000011D8203DCD697EBDE69B32BDCB3EE4BD",
      torch_tensor_4_torch.float32_10: "0x04000000DAEE8A3FEE46B53F5C488D3FC4A18D3F",
      torch_tensor_4_torch.float32_9: "0x0400000011B96D3FD31D713FA2D58C3F99C16E3F",
      torch_tensor_4_torch.float32_8: "0x04000000907C433E57D9BBBB3A025B3DEC988EBD",
      torch_tensor_4_1_3_3_torch.float32: "0x040000006E241F3EF0936C3E8E8A833EC3721E3EF0FE9A3D26A9B3BDB32351BEA8D42DBED6C024BCF2C1933E86F9F2BD36A74CBD00F013BCA69B19BE664F22BEF6EDC13D73AB73BE5612A5BC76B7A4BD8063973DAB7A2EBDD3DB32BE7619CEBD0636A9BD3E4A113E00D69B3DFBD4D3BD5FC2853E406BF23C3B593A3E73CB01BE40B790BE5797A4BE7698E3BDFB6A523EFBA2563E",
      torch_tensor_4_torch.float32_7: "0x04000000A091A13BA8FD26BEDF459A3DC576633C",
      torch_tensor_4_torch.float32_6: "0x0400000035E0123F23F5773F3939363F1C32B53F",
      torch_tensor_4_torch.float32_5: "0x04000000EE49B83FA8ADBD3F711D5E3FC220393F",
      torch_tensor_4_torch.float32_4: "0x04000000C7BF0DBDD419BE3DE7FC923DE33439BD",
      torch_tensor_4_1_5_5_torch.float32: "0x04000000F3ADE7BCFA2F31BE93FCAB3D9D02F43D3A704BBE3B7D3DBEDAD4C5BC4B9833BE8D97CCBD00D61F3EBAD2153D3DB4F43D6DED403D2F40483E3083A93DC739713D2A0A1B3E53AEA2BD65872F3E27169C3C7B793B3E5D32F4BD601E0BBECF04153E0DDFEBBD7A4C1E3D0D04423E602E193DCB7711BE6364F9BD1D08E2BD38E60ABEF7B1DB3DB38AED3C40A393BCD323643D5D74EF3DCD82903C6BF4043E1A21DCBC8A379E3D00212F3DCD5CE23AAD00153EE2B4453EC3D3243E1AE24FBD4DF984BD6A95283E6717BABDDABAAF3C4077E8BD130F55BDB7F998BD97B3FF3D6A39B3BDBAE3B1BD9D9FAD3D4D2535BCB3FE9D3C902619BE303EB4BD5AD0CD3D232ABC3D68C23BBEAD340EBE1A096E3DFAD220BEB3BCD8BD6AAFE7BD5F4E1CBED312C8BD2DB10F3EE2663CBE4BB4073E488131BE27F35CBDC0E388BDC0EB013EBAE925BE70C1CBBDD0AE49BEEDDD70BD03FAA23D0AC5413E936C313E67E459BDF722DABD1AC4353D4BDB073E6F77373E23270C3ECD706BBB8A3129BE17DDF7BDADACF93DAF572EBE0A0016BE155F02BE47085CBD",
      torch_tensor_4_torch.float32_3: "0x0400000058FAD8BD539520BEB876CC3CF271CB3D",
      torch_tensor_4_torch.float32_2: "0x04000000A2B0063F85CF163F61EE7C3F0A01163F",
      torch_tensor_4_torch.float32_1: "0x0400000050D7AC3FA121BB3FB8753F3F166E4B3F",
      torch_tensor_4_torch.float32: "0x040000004AC75BB90A57E8BC2B9BE4BCE2EB56BE",
      torch_tensor_4_1_11_11_torch.float32: "0x04000000C06F603DD229D23C8C20263B6FC8773DFA9816BDDAD98DBDB27185BD139E853D18F9FA3AC95897BD9AC2003DE98C41BB75E35CBD0222A33DAF41583DCFA59D3DAF8F72BC403366BD097F9DBD3B142E3C557B82BD18215E3D2DC8A8BDFF8284BDA353583C353EB63C0C3044BC860F9BBC5DC43CBD3B68D7BC6931413C161EA7BDBA1881BC0C676BBC2FA2023B42608A3D6C149CBD72A3003DBA0B0A3DF5B9CE3C8C6AD5BC4946583D8AC083BDD50816BD8CF01FBBAF125BBC4625B8BD18CB473D32005C3D664EA5BD5D543739D9B49CBD805F87BCE908313C52F0A13DDFF1823DC9F63F3DDD24443C3FCCABBD923EF0BCC6F9A53DBB53F53B06D4A7BC727500BD1DC7333D8C3F6A3D0CF701BC801EDA3C4F1B893DB84D793D8324413D66457E3D0C83073D3B1ACC3CCC36B7BD694492BC9834DEBC2FFAA63C7BA2D5BC42D9A9BDACCA9B3DB26221BD22CDB0BDE0D51ABDC0089C3C3B22FDBC53F7B9BD35CBF73C4F8B0F3D1251AD3DA904B8BD7A1A8DBCF8E50DBDA60301BDBABE003B1996AD3D69B91BBCD2649F3DDD3A4E3C7BF441BD52500FBCCFA33F3D492C5C3D4C17F7BC8C3236BCF0AC9BBDE31F6DBD75CBC4BCA6E55D3D18E5B73BFBBF443D295F9BBD7562983C197696BD69CCD9BC33FB973DD29B783BFA658BBDDD59B7BD231DE1BC430412BD1BD8ACBDFDC34B3DE9C6EE3A69A564BCDFCD8F3D755EB0BD86BCED3C88E1893D7AB9A03CE9AC473D462804BD734FAFBD16F2AD3DF9CEB8BD83E717BDB6B9A83D6C3B32BDDD4893BC98F83EBDEFE8973CCF1606BD18030B3DD68BB53D3FDB8BBD83C5733D405FBBBC598EB9BD3DE2213DE31179BD55185B3D40B381BC2FCE60BD931EA2BD5238A03CA96CB3BDACA74C3D7D580E3D62FB9DBDAFAB423DC2C092BD8C2D173C29D7D6BC03FF783D966C9DBDE360EABC351504BDAF5A00BCDDE8163C0CEE68BDAFD24A3C1808873B98FC3CBD06C4B03CDFC3883D06AE3F3D0C16F03CC90024BD38C886BD988C5E3D5EC4653CE946E73B60B23D3DC3842BBD39DBB8BD95A37FBDFD5BAEBD32C2673D75B6623D26962ABD92BFA6BCA99D9BBCAF7217BD1B6D7FBD067BEA3CD8E803BD9B8872BD989A8B3C788415BDC640933C8C6A61BB6326F03C4C35753DDBA0A3BD55D530BD2B8BB63DD255843B3BCB74BCC015933DCA2BA23DFDC8023DFFAF92BDDB96B13D428CA8BD20D5B8BD8C97613CE92DDABCD833ADBD13B7903DF58F343C75D347BDD577023DAA8D873DAFE31DBC6866893D0CA4663D80F07C3CEC9645BD2D6E8EBD0048ABBA46A5C6BC5BAEA7BD4B4FAEBDF55B6CBD75C9E43AC95A28BD4D6D9CBD298680BC781D24BDBBAAB3BC183D613DC3F0573DC0E0723D60C0B93DBB8FCD3BA0FD45BD757F1BBC75FF6D3C03D904BD826B943D2C9B433D260A87BD2F1B0D3CBA820C3C860EE73C3E4578BD2326B73DC0DA00BDF8210C3D2F4238BDA348FD3C801801BD0CF144BD188BA6BDAF1F033DA3464C3CF5E6E53C6C754CBD63869E3CA94718BD2922CF3C5BD4AD3DD9019CBD6CD10E3D8F2870BDD227E43CAF79A2BCD8FD173D3CF48ABDA5E9823DB255523DDA0080BD9D6683BD8C794B3D681F92BDA06D113D0F0838BD33D5A6BD000AE73C1A6F1CBDF8B975BDAFA4DD3C40262C3D657A963D3310B63D20E0003D0C32D7BC8C847FBCED8C8C3D66BB90BD45C1853D9BCD2B3D030E0F3DA969E63C60959ABD5DE3143DA3F5B3BB18819B3A35F22CBDD993863D52C778BC5D9C413A15079FBDA0F88E3D76DBABBDAC79663DC33E233D69C8623C5642B4BD49AE2BBD009CC5BB60E789BD2FFEF0BCFB77A8BC4C8DE8BCE688813DB33AAA3D18C026BD6F48403DE90BBB3BAC4A883DB960A2BD067A38BDD83095BC46CFB23D855B933D6F8BC9BC558865BD1DDF39BD0030373C3B84A83C29613CBD8CD7D13CD2372CBC0D918A3D66F20DBD4C1951BD98E9643C5DAB993BAC45523D20C2B53DE0F515BDEB21AD3D86E92E3D5C819E3D0678E53CDEB05EBCD2664C3C75931C3B758189BD6FE7F7BCC3038D3D23EE913C3BE3C53C7527103C5DAEA03CCA9981BDC63F8CBCC015A1BC8C8BFEBC0C5B6BBD18431BBCA3530EBB1E8DF3BC9806B6BC58B1E4BC238B6DBC92A294BDCDC0973D52E146BDFDF2413D23E1A3BDBA3988BB697D09BCF2579EBD46B19A3BFCF78ABDEFB6033D4C04693DAF4E66BC52D7763C835F3ABD5DCA063D53C6AFBDBC73B93DBBCCA7BBF5739A3CA9BC9D3D95369ABD00F641BD6F97853CFDC4B9BD4C66A93C2F38FDBB32A4AEBDBB55B9BCEA4088BD0CE30F3C7632893DA338B13D7F16AEBD60C7043DA04D8FBDE359043D2CF74C3D035EB1BD7A6286BDE9F1A6BD80A60BBCE975083D309288BD46D2C1BB35A001BDDDE8A83D6FB3AABD32AD4EBD463F5FBA3D1791BD0C508F3D230DABBDFB43F0BC72B61BBD2F625ABA40EA30BD76A9853DCC47A0BDBB6844BDE36D2ABDADF2B1BD78AAB8BD8663033DF959AF3D00B963BC587810BD0FC8223D296A5B3D3C17A7BDE3C831BD495E9D3D00BD253DEBD7ACBDBBC4DE3A19FD8CBD830490BD00F238BD88CAB83DCCB356BD7EF17F3D45F6A8BD18EECCBBD95FA83D2338A7BC6F5500BDE69E24BD3A9086BDA9F2EE3C7DB887BD6FD56CBD55BBA13D8F8A8A3DA0B342BDA38BFB3A3519C8BC0DBD8D3D3627A7BD9B46A7BDB843363D8CF78D3BCCD9D9BC75B83E3DE9ED183D09517DBD75BD543D603C583D"
    }
  }
#-}
