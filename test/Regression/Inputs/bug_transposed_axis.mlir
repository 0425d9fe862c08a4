#map = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map1 = affine_map<(d0) -> (d0)>
#map2 = affine_map<(d0, d1, d2, d3) -> (d1, 0, 0)>
module {
  func.func @main(%arg0: tensor<1x6x5x5xf32>) -> tensor<1x4x9x9xf32> {
    %cst = arith.constant 0.000000e+00 : f32
    %cst_0 = arith.constant dense_resource<torch_tensor_4_torch.float32_3> : tensor<4xf32>
    %cst_1 = arith.constant dense_resource<torch_tensor_4_torch.float32_2> : tensor<4xf32>
    %cst_2 = arith.constant 1.000000e-05 : f64
    %cst_3 = arith.constant dense_resource<torch_tensor_4_torch.float32_1> : tensor<4xf32>
    %cst_4 = arith.constant dense_resource<torch_tensor_4_torch.float32> : tensor<4xf32>
    %cst_5 = arith.constant dense_resource<torch_tensor_6_4_3_3_torch.float32> : tensor<6x4x3x3xf32>
    %c2 = arith.constant 2 : index
    %0 = tensor.empty() : tensor<4x6x3x3xf32>
    %1 = linalg.fill ins(%cst : f32) outs(%0 : tensor<4x6x3x3xf32>) -> tensor<4x6x3x3xf32>
    %2 = linalg.generic {indexing_maps = [#map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} outs(%1 : tensor<4x6x3x3xf32>) {
    ^bb0(%out: f32):
      %16 = linalg.index 0 : index
      %17 = linalg.index 1 : index
      %18 = linalg.index 2 : index
      %19 = linalg.index 3 : index
      %20 = arith.subi %c2, %18 : index
      %21 = arith.subi %c2, %19 : index
      %extracted = tensor.extract %cst_5[%17, %16, %20, %21] : tensor<6x4x3x3xf32>
      linalg.yield %extracted : f32
    } -> tensor<4x6x3x3xf32>
    %3 = tensor.empty() : tensor<1x6x11x11xf32>
    %4 = linalg.fill ins(%cst : f32) outs(%3 : tensor<1x6x11x11xf32>) -> tensor<1x6x11x11xf32>
    %inserted_slice = tensor.insert_slice %arg0 into %4[0, 0, 1, 1] [1, 6, 5, 5] [1, 1, 2, 2] : tensor<1x6x5x5xf32> into tensor<1x6x11x11xf32>
    %5 = tensor.empty() : tensor<1x4x9x9xf32>
    %6 = linalg.fill ins(%cst : f32) outs(%5 : tensor<1x4x9x9xf32>) -> tensor<1x4x9x9xf32>
    %7 = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%inserted_slice, %2 : tensor<1x6x11x11xf32>, tensor<4x6x3x3xf32>) outs(%6 : tensor<1x4x9x9xf32>) -> tensor<1x4x9x9xf32>
    %8 = tensor.empty() : tensor<4xf32>
    %9 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel"]} ins(%cst_3 : tensor<4xf32>) outs(%8 : tensor<4xf32>) {
    ^bb0(%in: f32, %out: f32):
      %16 = arith.truncf %cst_2 : f64 to f32
      %17 = arith.addf %in, %16 : f32
      linalg.yield %17 : f32
    } -> tensor<4xf32>
    %10 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel"]} ins(%9 : tensor<4xf32>) outs(%8 : tensor<4xf32>) {
    ^bb0(%in: f32, %out: f32):
      %16 = math.rsqrt %in : f32
      linalg.yield %16 : f32
    } -> tensor<4xf32>
    %expanded = tensor.expand_shape %cst_4 [[0, 1, 2]] output_shape [4, 1, 1] : tensor<4xf32> into tensor<4x1x1xf32>
    %expanded_6 = tensor.expand_shape %10 [[0, 1, 2]] output_shape [4, 1, 1] : tensor<4xf32> into tensor<4x1x1xf32>
    %11 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%7, %expanded : tensor<1x4x9x9xf32>, tensor<4x1x1xf32>) outs(%5 : tensor<1x4x9x9xf32>) {
    ^bb0(%in: f32, %in_9: f32, %out: f32):
      %16 = arith.subf %in, %in_9 : f32
      linalg.yield %16 : f32
    } -> tensor<1x4x9x9xf32>
    %12 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%11, %expanded_6 : tensor<1x4x9x9xf32>, tensor<4x1x1xf32>) outs(%5 : tensor<1x4x9x9xf32>) {
    ^bb0(%in: f32, %in_9: f32, %out: f32):
      %16 = arith.mulf %in, %in_9 : f32
      linalg.yield %16 : f32
    } -> tensor<1x4x9x9xf32>
    %expanded_7 = tensor.expand_shape %cst_1 [[0, 1, 2]] output_shape [4, 1, 1] : tensor<4xf32> into tensor<4x1x1xf32>
    %13 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%12, %expanded_7 : tensor<1x4x9x9xf32>, tensor<4x1x1xf32>) outs(%5 : tensor<1x4x9x9xf32>) {
    ^bb0(%in: f32, %in_9: f32, %out: f32):
      %16 = arith.mulf %in, %in_9 : f32
      linalg.yield %16 : f32
    } -> tensor<1x4x9x9xf32>
    %expanded_8 = tensor.expand_shape %cst_0 [[0, 1, 2]] output_shape [4, 1, 1] : tensor<4xf32> into tensor<4x1x1xf32>
    %14 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%13, %expanded_8 : tensor<1x4x9x9xf32>, tensor<4x1x1xf32>) outs(%5 : tensor<1x4x9x9xf32>) {
    ^bb0(%in: f32, %in_9: f32, %out: f32):
      %16 = arith.addf %in, %in_9 : f32
      linalg.yield %16 : f32
    } -> tensor<1x4x9x9xf32>
    %15 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%14 : tensor<1x4x9x9xf32>) outs(%5 : tensor<1x4x9x9xf32>) {
    ^bb0(%in: f32, %out: f32):
      %16 = arith.cmpf ugt, %in, %cst : f32
      %17 = arith.select %16, %in, %cst : f32
      linalg.yield %17 : f32
    } -> tensor<1x4x9x9xf32>
    return %15 : tensor<1x4x9x9xf32>
  }
}

{-#
  dialect_resources: {
    builtin: {
      torch_tensor_4_torch.float32_3: "0x0400000058FAD8BD539520BEB876CC3CF271CB3D",
      torch_tensor_4_torch.float32_2: "0x04000000A2B0063F85CF163F61EE7C3F0A01163F",
      torch_tensor_4_torch.float32_1: "0x0400000050D7AC3FA121BB3FB8753F3F166E4B3F",
      torch_tensor_4_torch.float32: "0x040000004AC75BB90A57E8BC2B9BE4BCE2EB56BE",
      torch_tensor_6_4_3_3_torch.float32: "0x0400000000701CB9D6381F3E18AB133E865CD9BD88F9013E109866BD58B626BE86621F3E96A3B7BD1629D93C28D91C3EEE0CA4BD485FF53D5695223D566BA03A8BAC833D6B189CBDD6AD91BD4B6910BE2BCB0C3EA8D88FBDC0B6053E4B66B23C40B82EBC0AEC153E4EC6AA3DB8A1BB3DF60FBFBCD6B18E3D60EE23BED6E382BB566D17BACC000EBE002AFABCE090633D4367E63D6B8A713C4BAE81BD66A2A1BDABA7DCBD00AB7EBD2075A5BD1ED701BE46B9053D93BEDBBD564F78BB0B7FF53D7E0CE3BD3B21D63DB4200ABE927A10BE6052243E065EA7BD22AC113E2222193E3B783C3DA337AABD0669303D16120E3DC6290E3DE00FAA3C14B2273E2032BC3C466AA93D6B4F7EBD4B1B60BDC3940D3ED62266BCA00B8E3D933596BDD6DD033DA47B04BEF6D8BE3CC063D23CAB9366BC689F893D5B1BB73D8095F23D67C11BBE6B3855BCE345C53DA3D9E23DF7BE05BEAB6A42B8EB9C0CBC6BFEE2BCC646923D06DB8E3DE6181BBEEB75DA3C5BDAB7BDE615B03D56E279BB9631ED3CABB6BEBCFAFC073E7F7B0DBEEB59943DC416263E23D786BDF09D2F3D4888A8BDB0D6A4BDFE4BBABDFBB7A83DE325DC3DAB77B4BCD60FA6BC485EF6BD8844B83D10499B3D2BF1F6BB137BD6BD3B3DAB3D9EDFDEBDF64DDE3D78C107BE6BA26F3D6ED2E6BDB66FA03CFEFF243E2EF9EF3D6EFBFEBD10B922BD6B8FE23C00D263BDD669FBBCA6F4003EB667FFBD6AC705BECF1D0CBE00BE46BB368BE9BC5661313D48F0BABD2857B0BDB03A9BBD2B46833DC7D3243E9F7313BE36C1BB3D1E51E13DA69CF0BD5339C7BD578B043E43CC84BD9087B73D0077573C582F18BE70E3B73D80D4943C3EC1CFBD8045EF3C333A81BD6EA7C1BD301E54BD02950BBE16921EBE00E864BB6EA1DEBDAB3D683DB0EDE63DCB889CBCD84510BEF6151CBE0857B33D800F333C066714BEB65595BD2059553D40D75D3C0E34A43DDAA9203ED6F274BDC06850BDF0FA28BE864D1C3E2BA36ABCEB9C45BD6B8277BCC3DD93BD8B8A8D3CB068FD3DE04E6E3D1628293D5EA99CBDD817BD3D84D2293ED2B311BE784FC1BDC3D6253EC3E6033E8B50323D54211C3EABEC61BB364A213D58C8A23DDF601F3E3C2600BEDEC8983D60E58A3D86B68EBDE39D91BDB83B823DC849CBBD0E20B83D6EAADF3D7B91A73DF055BBBD68A0203EBB0E823DF37C27BE3FAF24BE4602723D93779D3DAE0B143E"
    }
  }
#-}
