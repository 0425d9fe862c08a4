#map = affine_map<(d0) -> (d0)>
#map1 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map2 = affine_map<(d0, d1, d2, d3) -> (d1, 0, 0)>
module {
  func.func @main(%arg0: tensor<1x4x8x8xf32>) -> tensor<1x4x4x4xf32> {
    %c0_i64 = arith.constant 0 : i64
    %c2_i64 = arith.constant 2 : i64
    %cst = arith.constant 0.000000e+00 : f32
    %c8_i64 = arith.constant 8 : i64
    %cst_0 = arith.constant dense_resource<torch_tensor_4_torch.float32_3> : tensor<4xf32>
    %cst_1 = arith.constant dense_resource<torch_tensor_4_torch.float32_2> : tensor<4xf32>
    %cst_2 = arith.constant 1.000000e-05 : f64
    %cst_3 = arith.constant dense_resource<torch_tensor_4_torch.float32_1> : tensor<4xf32>
    %cst_4 = arith.constant dense_resource<torch_tensor_4_torch.float32> : tensor<4xf32>
    %cst_5 = arith.constant dense_resource<torch_tensor_4_4_3_3_torch.float32> : tensor<4x4x3x3xf32>
    %padded = tensor.pad %arg0 low[0, 0, 1, 1] high[0, 0, 1, 1] {
    ^bb0(%arg1: index, %arg2: index, %arg3: index, %arg4: index):
      tensor.yield %cst : f32
    } : tensor<1x4x8x8xf32> to tensor<1x4x10x10xf32>
    %0 = tensor.empty() : tensor<1x4x4x4xf32>
    %1 = linalg.fill ins(%cst : f32) outs(%0 : tensor<1x4x4x4xf32>) -> tensor<1x4x4x4xf32>
    %2 = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<2> : vector<2xi64>} ins(%padded, %cst_5 : tensor<1x4x10x10xf32>, tensor<4x4x3x3xf32>) outs(%1 : tensor<1x4x4x4xf32>) -> tensor<1x4x4x4xf32>
    %3 = tensor.empty() : tensor<4xf32>
    %4 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%cst_3 : tensor<4xf32>) outs(%3 : tensor<4xf32>) {
    ^bb0(%in: f32, %out: f32):
      %15 = arith.truncf %cst_2 : f64 to f32
      %16 = arith.addf %in, %15 : f32
      linalg.yield %16 : f32
    } -> tensor<4xf32>
    %5 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel"]} ins(%4 : tensor<4xf32>) outs(%3 : tensor<4xf32>) {
    ^bb0(%in: f32, %out: f32):
      %15 = math.rsqrt %in : f32
      linalg.yield %15 : f32
    } -> tensor<4xf32>
    %expanded = tensor.expand_shape %cst_4 [[0, 1, 2]] output_shape [4, 1, 1] : tensor<4xf32> into tensor<4x1x1xf32>
    %expanded_6 = tensor.expand_shape %5 [[0, 1, 2]] output_shape [4, 1, 1] : tensor<4xf32> into tensor<4x1x1xf32>
    %6 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%2, %expanded : tensor<1x4x4x4xf32>, tensor<4x1x1xf32>) outs(%0 : tensor<1x4x4x4xf32>) {
    ^bb0(%in: f32, %in_10: f32, %out: f32):
      %15 = arith.subf %in, %in_10 : f32
      linalg.yield %15 : f32
    } -> tensor<1x4x4x4xf32>
    %7 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%6, %expanded_6 : tensor<1x4x4x4xf32>, tensor<4x1x1xf32>) outs(%0 : tensor<1x4x4x4xf32>) {
    ^bb0(%in: f32, %in_10: f32, %out: f32):
      %15 = arith.mulf %in, %in_10 : f32
      linalg.yield %15 : f32
    } -> tensor<1x4x4x4xf32>
    %expanded_7 = tensor.expand_shape %cst_1 [[0, 1, 2]] output_shape [4, 1, 1] : tensor<4xf32> into tensor<4x1x1xf32>
    %8 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%7, %expanded_7 : tensor<1x4x4x4xf32>, tensor<4x1x1xf32>) outs(%0 : tensor<1x4x4x4xf32>) {
    ^bb0(%in: f32, %in_10: f32, %out: f32):
      %15 = arith.mulf %in, %in_10 : f32
      linalg.yield %15 : f32
    } -> tensor<1x4x4x4xf32>
    %expanded_8 = tensor.expand_shape %cst_0 [[0, 1, 2]] output_shape [4, 1, 1] : tensor<4xf32> into tensor<4x1x1xf32>
    %9 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%8, %expanded_8 : tensor<1x4x4x4xf32>, tensor<4x1x1xf32>) outs(%0 : tensor<1x4x4x4xf32>) {
    ^bb0(%in: f32, %in_10: f32, %out: f32):
      %15 = arith.addf %in, %in_10 : f32
      linalg.yield %15 : f32
    } -> tensor<1x4x4x4xf32>
    %padded_9 = tensor.pad %arg0 low[0, 0, 0, 0] high[0, 0, 2, 2] {
    ^bb0(%arg1: index, %arg2: index, %arg3: index, %arg4: index):
      tensor.yield %cst : f32
    } : tensor<1x4x8x8xf32> to tensor<1x4x10x10xf32>
    %10 = tensor.empty() : tensor<2x2xf32>
    %11 = linalg.pooling_nchw_sum {dilations = dense<1> : vector<2xi64>, strides = dense<2> : vector<2xi64>} ins(%padded_9, %10 : tensor<1x4x10x10xf32>, tensor<2x2xf32>) outs(%1 : tensor<1x4x4x4xf32>) -> tensor<1x4x4x4xf32>
    %12 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%11 : tensor<1x4x4x4xf32>) outs(%0 : tensor<1x4x4x4xf32>) {
    ^bb0(%in: f32, %out: f32):
      %15 = linalg.index 2 : index
      %16 = arith.index_cast %15 : index to i64
      %17 = arith.muli %16, %c2_i64 : i64
      %18 = arith.addi %17, %c2_i64 : i64
      %19 = arith.minsi %18, %c8_i64 : i64
      %20 = arith.minsi %19, %c8_i64 : i64
      %21 = arith.subi %c0_i64, %17 : i64
      %22 = arith.maxsi %21, %c0_i64 : i64
      %23 = arith.subi %20, %17 : i64
      %24 = arith.subi %23, %22 : i64
      %25 = arith.maxsi %24, %c0_i64 : i64
      %26 = linalg.index 3 : index
      %27 = arith.index_cast %26 : index to i64
      %28 = arith.muli %27, %c2_i64 : i64
      %29 = arith.addi %28, %c2_i64 : i64
      %30 = arith.minsi %29, %c8_i64 : i64
      %31 = arith.minsi %30, %c8_i64 : i64
      %32 = arith.subi %c0_i64, %28 : i64
      %33 = arith.maxsi %32, %c0_i64 : i64
      %34 = arith.subi %31, %28 : i64
      %35 = arith.subi %34, %33 : i64
      %36 = arith.maxsi %35, %c0_i64 : i64
      %37 = arith.muli %25, %36 : i64
      %38 = arith.sitofp %37 : i64 to f32
      %39 = arith.divf %in, %38 : f32
      linalg.yield %39 : f32
    } -> tensor<1x4x4x4xf32>
    %13 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%9, %12 : tensor<1x4x4x4xf32>, tensor<1x4x4x4xf32>) outs(%0 : tensor<1x4x4x4xf32>) {
    ^bb0(%in: f32, %in_10: f32, %out: f32):
      %15 = arith.addf %in, %in_10 : f32
      linalg.yield %15 : f32
    } -> tensor<1x4x4x4xf32>
    %14 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%13 : tensor<1x4x4x4xf32>) outs(%0 : tensor<1x4x4x4xf32>) {
    ^bb0(%in: f32, %out: f32):
      %15 = arith.cmpf ugt, %in, %cst : f32
      %16 = arith.select %15, %in, %cst : f32
      linalg.yield %16 : f32
    } -> tensor<1x4x4x4xf32>
    return %14 : tensor<1x4x4x4xf32>
  }
}

{-#
  dialect_resources: {
    builtin: {
      torch_tensor_4_torch.float32_3: "0x0400000021F829BCA00E543D1919DEBD9F0556BE",
      torch_tensor_4_torch.float32_2: "0x040000003DC00E3F3AD1533F1735233FEDD6ED3E",
      torch_tensor_4_torch.float32_1: "0x040000009CDA4A3F45BB833FD084253F1E4DAA3F",
      torch_tensor_4_torch.float32: "0x04000000C4B1CFBD7B6218BD6DED99BD8598B0BD",
      torch_tensor_4_4_3_3_torch.float32: "0x04000000ABF5DE3CE669BD3DA85B163E46A800BE70736ABD563F8CBCF64202BDDE1AD63DC8DA27BE703FE9BD169EDEBD9BBE913D606700BE56CF9D3C3670AEBC80AF133D001639BB80C1E43B7621F83D70BE013D7B7F9F3DAE20F1BDA6431ABDD672ACBD4BADEFBDC39BC9BDF6AA2DBD26B25B3D20143CBDD4ED03BEF357E9BD90EC133DC02B113CB0831BBEC6A9093D96A34D3DDA42193E60FE21BD3060ED3D886B98BDF63A133E629B0BBE309424BD972311BE0806A0BD36FA683D289F9A3DFB15DB3DC0A20F3E767858BD4B62D5BD40EF033D0EF705BE5607A0BD20031FBD2EC221BED6692BBDAB19B73C66CC50BD3B41A9BD5629DD3B1659AEBD26C99DBDC68AD1BDA8C781BD6BC33D3C9B22AFBDA375D9BD138EF9BDAC0221BEE0C9E23CA0F600BDCBC7233DB0DD78BD569C2B3DFB66F43D8B0AB33CEE3D083EFBB2103E00BDAE3B8652F53D169017BC94231BBE063A04BDF371893D961ACA3D38BCA23D003A373D5E1BA4BD4007073C6B292E3C9BEE2B3D9EC6D53D80D9EABC9E07913D9C2625BE3E57F4BDF09756BD8007F63D9BC11EBD93CCC4BD1A6A093E36FDF8BC563B653DD6A3823D62701F3E8B97053D56368ABCD052C93D4B289EBCB857FA3D3F2C263E1B8401BD6B08BFBD96C72FBD2C37183EE67018BED6B9363D76FF563D68C5AF3D467807BEFB8FD63D3698253D9650A9BD124814BEB66A8E3CD08F0F3E98BE153E40D7743D33A0183ED604E43D9698203D0BC31FBDB8C0B63D8209293E4BC7FABD8B3434BD2B10A1BC388CE5BD7B90F63DC6D2A13D56AA553BAE9BA9BD1BBE273E"
    }
  }
#-}
