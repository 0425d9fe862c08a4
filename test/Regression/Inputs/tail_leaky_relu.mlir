#map = affine_map<(d0) -> (d0)>
#map1 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map2 = affine_map<(d0, d1, d2, d3) -> (d1, 0, 0)>
#map3 = affine_map<(d0, d1, d2, d3) -> ()>
module {
  func.func @main(%arg0: tensor<1x8x8x8xf32>) -> tensor<1x8x8x8xf32> {
    %cst = arith.constant 0.000000e+00 : f32
    %cst_0 = arith.constant dense<0.000000e+00> : tensor<f32>
    %cst_1 = arith.constant 1.000000e-01 : f64
    %cst_2 = arith.constant dense_resource<torch_tensor_8_torch.float32_11> : tensor<8xf32>
    %cst_3 = arith.constant dense_resource<torch_tensor_8_torch.float32_10> : tensor<8xf32>
    %cst_4 = arith.constant dense_resource<torch_tensor_8_torch.float32_9> : tensor<8xf32>
    %cst_5 = arith.constant dense_resource<torch_tensor_8_torch.float32_8> : tensor<8xf32>
    %cst_6 = arith.constant dense_resource<torch_tensor_8_torch.float32_7> : tensor<8xf32>
    %cst_7 = arith.constant dense_resource<torch_tensor_8_torch.float32_6> : tensor<8xf32>
    %cst_8 = arith.constant dense_resource<torch_tensor_8_torch.float32_5> : tensor<8xf32>
    %cst_9 = arith.constant dense_resource<torch_tensor_8_torch.float32_4> : tensor<8xf32>
    %cst_10 = arith.constant dense_resource<torch_tensor_8_8_1_1_torch.float32> : tensor<8x8x1x1xf32>
    %cst_11 = arith.constant dense_resource<torch_tensor_8_torch.float32_3> : tensor<8xf32>
    %cst_12 = arith.constant dense_resource<torch_tensor_8_torch.float32_2> : tensor<8xf32>
    %cst_13 = arith.constant 1.000000e-05 : f64
    %cst_14 = arith.constant dense_resource<torch_tensor_8_torch.float32_1> : tensor<8xf32>
    %cst_15 = arith.constant dense_resource<torch_tensor_8_torch.float32> : tensor<8xf32>
    %cst_16 = arith.constant dense_resource<torch_tensor_8_8_3_3_torch.float32> : tensor<8x8x3x3xf32>
    %padded = tensor.pad %arg0 low[0, 0, 1, 1] high[0, 0, 1, 1] {
    ^bb0(%arg1: index, %arg2: index, %arg3: index, %arg4: index):
      tensor.yield %cst : f32
    } : tensor<1x8x8x8xf32> to tensor<1x8x10x10xf32>
    %0 = tensor.empty() : tensor<1x8x8x8xf32>
    %1 = linalg.fill ins(%cst : f32) outs(%0 : tensor<1x8x8x8xf32>) -> tensor<1x8x8x8xf32>
    %2 = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%padded, %cst_16 : tensor<1x8x10x10xf32>, tensor<8x8x3x3xf32>) outs(%1 : tensor<1x8x8x8xf32>) -> tensor<1x8x8x8xf32>
    %3 = tensor.empty() : tensor<8xf32>
    %4 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%cst_14 : tensor<8xf32>) outs(%3 : tensor<8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %29 = arith.truncf %cst_13 : f64 to f32
      %30 = arith.addf %in, %29 : f32
      linalg.yield %30 : f32
    } -> tensor<8xf32>
    %5 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%4 : tensor<8xf32>) outs(%3 : tensor<8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %29 = math.rsqrt %in : f32
      linalg.yield %29 : f32
    } -> tensor<8xf32>
    %expanded = tensor.expand_shape %cst_15 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %expanded_17 = tensor.expand_shape %5 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %6 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%2, %expanded : tensor<1x8x8x8xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_28: f32, %out: f32):
      %29 = arith.subf %in, %in_28 : f32
      linalg.yield %29 : f32
    } -> tensor<1x8x8x8xf32>
    %7 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%6, %expanded_17 : tensor<1x8x8x8xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_28: f32, %out: f32):
      %29 = arith.mulf %in, %in_28 : f32
      linalg.yield %29 : f32
    } -> tensor<1x8x8x8xf32>
    %expanded_18 = tensor.expand_shape %cst_12 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %8 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%7, %expanded_18 : tensor<1x8x8x8xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_28: f32, %out: f32):
      %29 = arith.mulf %in, %in_28 : f32
      linalg.yield %29 : f32
    } -> tensor<1x8x8x8xf32>
    %expanded_19 = tensor.expand_shape %cst_11 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %9 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%8, %expanded_19 : tensor<1x8x8x8xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_28: f32, %out: f32):
      %29 = arith.addf %in, %in_28 : f32
      linalg.yield %29 : f32
    } -> tensor<1x8x8x8xf32>
    %10 = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%arg0, %cst_10 : tensor<1x8x8x8xf32>, tensor<8x8x1x1xf32>) outs(%1 : tensor<1x8x8x8xf32>) -> tensor<1x8x8x8xf32>
    %11 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%cst_8 : tensor<8xf32>) outs(%3 : tensor<8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %29 = arith.truncf %cst_13 : f64 to f32
      %30 = arith.addf %in, %29 : f32
      linalg.yield %30 : f32
    } -> tensor<8xf32>
    %12 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%11 : tensor<8xf32>) outs(%3 : tensor<8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %29 = math.rsqrt %in : f32
      linalg.yield %29 : f32
    } -> tensor<8xf32>
    %expanded_20 = tensor.expand_shape %cst_9 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %expanded_21 = tensor.expand_shape %12 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %13 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%10, %expanded_20 : tensor<1x8x8x8xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_28: f32, %out: f32):
      %29 = arith.subf %in, %in_28 : f32
      linalg.yield %29 : f32
    } -> tensor<1x8x8x8xf32>
    %14 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%13, %expanded_21 : tensor<1x8x8x8xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_28: f32, %out: f32):
      %29 = arith.mulf %in, %in_28 : f32
      linalg.yield %29 : f32
    } -> tensor<1x8x8x8xf32>
    %expanded_22 = tensor.expand_shape %cst_7 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %15 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%14, %expanded_22 : tensor<1x8x8x8xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_28: f32, %out: f32):
      %29 = arith.mulf %in, %in_28 : f32
      linalg.yield %29 : f32
    } -> tensor<1x8x8x8xf32>
    %expanded_23 = tensor.expand_shape %cst_6 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %16 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%15, %expanded_23 : tensor<1x8x8x8xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_28: f32, %out: f32):
      %29 = arith.addf %in, %in_28 : f32
      linalg.yield %29 : f32
    } -> tensor<1x8x8x8xf32>
    %17 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%9, %16 : tensor<1x8x8x8xf32>, tensor<1x8x8x8xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_28: f32, %out: f32):
      %29 = arith.addf %in, %in_28 : f32
      linalg.yield %29 : f32
    } -> tensor<1x8x8x8xf32>
    %18 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%cst_4 : tensor<8xf32>) outs(%3 : tensor<8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %29 = arith.truncf %cst_13 : f64 to f32
      %30 = arith.addf %in, %29 : f32
      linalg.yield %30 : f32
    } -> tensor<8xf32>
    %19 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%18 : tensor<8xf32>) outs(%3 : tensor<8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %29 = math.rsqrt %in : f32
      linalg.yield %29 : f32
    } -> tensor<8xf32>
    %expanded_24 = tensor.expand_shape %cst_5 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %expanded_25 = tensor.expand_shape %19 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %20 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%arg0, %expanded_24 : tensor<1x8x8x8xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_28: f32, %out: f32):
      %29 = arith.subf %in, %in_28 : f32
      linalg.yield %29 : f32
    } -> tensor<1x8x8x8xf32>
    %21 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%20, %expanded_25 : tensor<1x8x8x8xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_28: f32, %out: f32):
      %29 = arith.mulf %in, %in_28 : f32
      linalg.yield %29 : f32
    } -> tensor<1x8x8x8xf32>
    %expanded_26 = tensor.expand_shape %cst_3 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %22 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%21, %expanded_26 : tensor<1x8x8x8xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_28: f32, %out: f32):
      %29 = arith.mulf %in, %in_28 : f32
      linalg.yield %29 : f32
    } -> tensor<1x8x8x8xf32>
    %expanded_27 = tensor.expand_shape %cst_2 [[0, 1, 2]] output_shape [8, 1, 1] : tensor<8xf32> into tensor<8x1x1xf32>
    %23 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%22, %expanded_27 : tensor<1x8x8x8xf32>, tensor<8x1x1xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_28: f32, %out: f32):
      %29 = arith.addf %in, %in_28 : f32
      linalg.yield %29 : f32
    } -> tensor<1x8x8x8xf32>
    %24 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%17, %23 : tensor<1x8x8x8xf32>, tensor<1x8x8x8xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_28: f32, %out: f32):
      %29 = arith.addf %in, %in_28 : f32
      linalg.yield %29 : f32
    } -> tensor<1x8x8x8xf32>
    %25 = linalg.generic {indexing_maps = [#map3, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%cst_0, %24 : tensor<f32>, tensor<1x8x8x8xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_28: f32, %out: f32):
      %29 = arith.cmpf ogt, %in, %in_28 : f32
      %30 = arith.select %29, %in, %in_28 : f32
      linalg.yield %30 : f32
    } -> tensor<1x8x8x8xf32>
    %26 = linalg.generic {indexing_maps = [#map3, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%cst_0, %24 : tensor<f32>, tensor<1x8x8x8xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_28: f32, %out: f32):
      %29 = arith.cmpf olt, %in, %in_28 : f32
      %30 = arith.select %29, %in, %in_28 : f32
      linalg.yield %30 : f32
    } -> tensor<1x8x8x8xf32>
    %27 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%26 : tensor<1x8x8x8xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %29 = arith.truncf %cst_1 : f64 to f32
      %30 = arith.mulf %in, %29 : f32
      linalg.yield %30 : f32
    } -> tensor<1x8x8x8xf32>
    %28 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%25, %27 : tensor<1x8x8x8xf32>, tensor<1x8x8x8xf32>) outs(%0 : tensor<1x8x8x8xf32>) {
    ^bb0(%in: f32, %in_28: f32, %out: f32):
      %29 = arith.addf %in, %in_28 : f32
      linalg.yield %29 : f32
    } -> tensor<1x8x8x8xf32>
    return %28 : tensor<1x8x8x8xf32>
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
      torch_tensor_8_8_1_1_torch.float32: "0x040000004DD31E3EA275243EB76CB1BD1E2835BE9594023E2A04423E65A9203E0114A73C079FB23DE7FE90BEC49EABBEF7BC95BE83497B3E629E37BD3FD2C73D8CF1493EA9E061BEB731903C2BF1963E9728073E6CEE913E51A12B3E6EC882BE5D349DBE95BF5FBD66A296BE38D90C3E0F5E823E120B6C3E8931AE3EA9E712BE60328D3E80FE9BBE442E27BE4F389B3CB017723E203771BE07ACABBEF0D9A2BE61E68C3D8141463EC890A53E6267843EBD72B03E9D1D933EF0D3ACBE08D3B4BEA27DB73D435C80BE1231CB3D934E993E4017673D19229BBD678306BED8563FBE8DF6913E2C45E2BD0BA78D3E8868CC3DD6EF1DBCAC92833E3FFAC2BD0E21E83DEDC18F3D",
      torch_tensor_8_torch.float32_3: "0x040000005FC614BEC0B94DBC3F5851BBC89C1EBD30B4E43DE1DB423C9BC317BE9CACC0BC",
      torch_tensor_8_torch.float32_2: "0x040000001402A03F25A7063F0AC08F3F2C93043F66618E3FBCCB213F4E52B33F4F25633F",
      torch_tensor_8_torch.float32_1: "0x04000000D0898D3F17C44C3FD0B0BC3F3E89573F85E5B43F8FA0513F62908F3FB419823F",
      torch_tensor_8_torch.float32: "0x04000000118490BD3B0F8A3D00615FBD1A84BA3D33C4DA3D0B4C693C1F9902BEACE890BC",
      torch_tensor_8_8_3_3_torch.float32: "0x04000000FC5880BD1881883D6BD843BDE90EB6BDD5C91F3C47E30BBD05D45A3DC0BD7EBD599C9B3D0A04AFBD0D33F63C6EABA03DD5DB0FBDD3E4E3BD29DB353D7505D4BD415B7EBD6EC459BDD6567EBD5FB9DD3D8466B4BD6571B83D9C2C9DBD080FC23D4C681FBD35D79FBCC216AABD31B45E3CE1D53FBD4D09E1BD21FD6C3DF2B3203D2B839FBD2A23E33D3B023EBCAF469D3DA9572BBD5629EFBD991567BDEABDBABDBDC6DA3D7A33C53DAC73B6BC77BBEDBD21B0953D65561E3D349A9A3D6763C03CB1044C3D3BF2F4BBDD10EE3D9C85B2BC1D2D613DFE80EABD34BA8ABCD0764C3C7D39C53D2264823DF878EA3D3213743C85741EBD094DCC3B5E332DBB4C2F103D2047B63CF1ED58BDB201513D0216503C7249ABBD64D15D3B64E2AABD71C420BB1C25043D0F39F1BDE4D6A83D2EE35ABD634DAFBCEEFBDCBC8D6BBB3D545895BDF983EEBD4DFCDDBDC8A65B3DFC7A2ABDB17B8F3C00E9693DF384123B104FF03D65C4413DBD03E7BD5895BEBDA7ECD8BDFE3EA4BD309FECBCDF0035BD5F26E4BD3D334A3D6870B73C0E5080BC5B693A3DEB8D02BDC9041F3CA6374DBD0D9D803DECA8BE3D0E53B43C6215C33D5173203DB4E707BDAEE6B23DE44BC03C35BAC43C9B864C3C9401C43D6AD099BD059732BDA4E493BD45D19EBD958F783D926556BD5F99933CC174CA3D73E97A3DC75E253CB582C43D46CD29BDD863C33D5322DE3DD7B2EABDBB903A3D295C4A3D85B1153D55C3CE3DE368DE3D74D9F5BCBC6DA03C9B5C1BBD4B90C9BD56FFC8BB0F6A0F3D25A529BD9CA95A3D0FAED4BD68D99DBD5AFEA0BDAA55A0BA6ACB9A3D63AA823DCDE0BF3DFF3BDD3D2A82C2BD73B2153D398488BDF33CB3BDC8CFE03D2692C8BD5B12D4BD896BBEBD5A16983DE15EB6BD834B423D903FBABDABE9F93C4D6D4D3D7C9FB2BD34B860BC3ACDA5BD1016D63D8B51D9BCBE37B1BDEE32BEBC60F4333D48A0B3BD3196B33D96629B3CF20DC7BDFEF9A03D0E0E193D620D803DCDDF51BC5D177ABDD0E37DBD77AE2F3D80E6AD3DBC9C1D3DBDE971BD06BAEE3D2CD88D3CC96797BD196F853DC128833DEF69BCBC671221BDA20893BD9612943DA625ED3D6293FFBC46C6613D282E8F3D48BD263DC8BDD3BD0DCB9D3D6AD3BDBC1230E3BD60694BBD50F1BABC63A59F3DC39EEABD9E54FA3CC08BBFBD6809AA3DF78AA6BD2D9CB1BD5FC124BD081B27BD774CFEBC5F2EC9BD61C280BD5E13C8BCC7E7703D1485CF3C3771B43D793550BDD532C6BCFD85843D759127BDEA7CE2BD0C56DEBDE0989DBD2CA2B83C5667D8BD3CB8C5BC118DF0BD35001ABD944D2FBD31E0DFBDFD73D03D5E9FFB3C192864BD7D07E83D214AC93D5A38213CACAD59BCCEAAB93DD232343C265E493C07A249BC042E163D5E5C823DF938D33D547F9FBDCF7F5E3B2484DE3CB4CF383D78EC923DB94E943D566CE9BDC97B253D126A9B3AC8755A3B3F74D1BDEA59B53D99CC243D8125CFBDA571C93D320EBD3DBFC4D8BD2D940FBDDFA2EABD928FB4BB538A25BC278BE9BD86FD94BDE2620EBCBFA8EF3DF31E913D5E52E43D8FFDFC3BB5E2C5BD8D80753D6546D5BCBE6D953CCC66ED3D39768DBD2A141F3BC09FDCBD8C4D21BDB583AABC6D5CA73CE1B9C13D4C46E93D890FC73D1899373CF025BB3DF16231BD21E235BD53E428BDC2DF8FBD57B602BDA617A3BCEE7B7FBD7A54E23C6B881C3D115390BD03E2E4BD3E1641BCBA39C7BAD67FC13C7B83863D2ACB85BD25ADF6BCB4528CBD53D1F7BCAC0FC8BD227FEA3D47E2EEBD502D3C3DED86133CFB5C173B623E4FBD0796933D9839963C041AB4BCFA2FE33D58D7E3BD12EE9EBC7CE6E4BDD14AA13DC3068BBD7E304F3C017FDABDE4DE833DC704D2BC5F15F23CA1EFF03DC205113D78AAB03D3CCB743D9528D6BB5A192EBC8CD5C6BD5615C1BDF809643DCC21EE3C1B4F343C99BBC73DAF46F1BD9AC8AD3D23366C3D696BBEBD3514CF3C2CFF103D9A31C6BD8ED65A3D01BB22BD071B56BD1E5F03BC70AF353DD0697F3D18DDE8BD6473923B1AB3E0BD1E90E63CFE7EB8BC1D9072BCCA50C8BD8844853DE1C794BD59FE79BC06F3D4BDD233AC3D33F0BE3C1F9B343C0937B43D08676C3C6DF3A83D4CB1B4BD974055BC817C81BDF1D3213DA332E5BD48C008BD6141FB3B1428F03D6B483BBD477192BDE43692BD74F25ABD4D6F86BCD435B43D51E58FBBE2E374BDFFA110BA57C8D7BD4087AEBA79B09FBDE33AD03D290BCB3D660B8CBDA0CDEE3C13D702BD160522BDD90DD53D4ED7D43D7BC6B73D32DEE6BD04A3D03CD8EC7D3DB381613DD7B1A4BD84C8533DDBA822BDA553273C86A0F1BC58635C3C401F6EBD8286553D37A413BD7DAB13BDD5123F3DF1A3393D98C4673DB0781C3D141E63BD9C58BCBC9ED4723DC238EFBDC436843D8622A13DD613013D30E89B3D4F32E23DAF40C8BC6E4984BDEDE79ABDC68C3C3D326B93BD5B9F233C887B89BC5BA2ABBD8167FA3C8AED7FBD5F51A53CBEAD6C3D416F0DBD232E03BD5E7394BC39B0FDBBB3CFD93C3FA09F3DB325E3BD9BFBD43D1909F13DA52584BD9FCC813D08FFED3C375CA6BDEE43AF3B1540ECBCF94FC53D7D4A4CBD39FFBCBC5B8FC43D10B984BD8467DDBD9351C93D7F756B3C87DC343D750FB03C01D74ABD1E71013D9FD7493D3F0B5A3B0AC76E3D41E5B3BD7863FC3CC4B5CB3DF73911BCDA00E13D68BF93BC643957BDA25CA83B96529A3D815F843BAB40A6BD1E16923DA792193D5AC1A8BDDE9F8C3C71ED363CE483C93CDF0149BC97A8BA3DB6B4BDBD848FFBBB967CAF3C3E9154BD27350CBC9EBBE8BD123F3038A637A33BAD76A7BCCAB5EBBD9E2F543DD83245BD08A1E43D0CB2E43DA16DD03D956DC33D05A7BC3D37C28A3A892A5A3D2C0B0EBDDA9201BB2BC2ABBDCA4E6FBCFE79053CCE149ABCBFC6DEBDB2E9B43C0DF14BBC62B845BD721145BDCCAE47BD9CEE903D6726E53C42EA5FBC944A31BD166C853A84E79EBDACD6F03DC384ACBD24EB563D7AA9D1BDF173ACBD2EC6ECBD6BAB7CBD6DCECFBDB20188BDE956CFBCF57C1B3D666C52BD0D038F3D3CADABBD00F6CABD882EC0BDC91AC7BDC688313DBDC5AE3D57B3343D45972A3CBDDBC93D9B2075BC1212883D03A165BDBBAEA13CAA4E5EBC42A8C83DF80848BD5568943D854117BCE217A5BDC8D14DBD92FCDBBD494FA03D4D153B3D81E7B5BDDBFC87BD418D893D2E56AE3DECAC983D8FA7973D6E8211BD1466DD3D5D6BE2BD0A0421BD"
    }
  }
#-}
