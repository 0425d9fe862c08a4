func.func @f6(%x0: tensor<1x4x4x4x4xf32>) -> (tensor<1x4x3x4x6xf32>) {
  %1 = arith.constant 0x00000000 : f32
  %2 = tensor.pad %x0 low[0, 0, 0, 0, 0] high[0, 0, 1, 1, 2] {
  ^bb0(%i0: index, %i1: index, %i2: index, %i3: index, %i4: index):
    tensor.yield %1 : f32
  } : tensor<1x4x4x4x4xf32> to tensor<1x4x5x5x6xf32>
  %3 = tensor.empty() : tensor<1x4x3x4x6xf32>
  %4 = linalg.fill ins(%1 : f32) outs(%3 : tensor<1x4x3x4x6xf32>) -> tensor<1x4x3x4x6xf32>
  %5 = arith.constant dense<"0x765EF73EE392F7BE8D0054BF9ECDF9BEECF64DBF38ADCB3E11B4853D4BA058BEF576D23E92EAB93EC12EE3BE5A77E13E8684ACBE1CFFB23EFFBB363F26AB72BD88D08ABEB32C04BFFE0E3A3FAF55613FD3F45E3F5F5644BFA7611B3FC1D0683EBC7E2A3FCFBFDBBEB29767BF4CB6EDBE670D2DBE9E4A183F5CA829BE345D35BF8BD0C93EC2C7F53E397899BE8E31F23D094B0FBFA0B0EA3E60F66B3E7F79903DB52EADBDE0564FBFCA9FBD3E4EC688BE7ACA7DBE22067ABF7264A0BEE7E908BFE4747DBF78F4BFBE829E533FDB7581BE60E3C23E3AB9A4BDEB4C59BF5F0678BF6EC442BFB4B5743F289963BFDBC9AEBE02CD79BFA9426A3F03B7383F40E2B13B765E553F7FAE753EF850143FF9A8FEBEAB42D33E25A281BE3E64413FEFFBB9BE2573A7BE2DE0C93ED90784BECB5273BF92326A3DF29E8E3ECE32193EC736FABEF54E53BFDBD959BF43AD55BE715761BF0BBD52BF3A6841BF39203D3F8CEC523FD344483FC94D6B3F05A93CBF9F3C4EBF0B06853EAD22E1BEA2601FBFE0DC3E3E"> : tensor<4x4x3x2x1xf32>
  %6 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2, d3, d4, d5, d6, d7, d8) -> (d0, d5, d2 * 1 + d6 * 1, d3 * 1 + d7 * 1, d4 * 1 + d8 * 1)>, affine_map<(d0, d1, d2, d3, d4, d5, d6, d7, d8) -> (d1, d5, d6, d7, d8)>, affine_map<(d0, d1, d2, d3, d4, d5, d6, d7, d8) -> (d0, d1, d2, d3, d4)>], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel", "reduction", "reduction", "reduction", "reduction"]} ins(%2, %5 : tensor<1x4x5x5x6xf32>, tensor<4x4x3x2x1xf32>) outs(%4 : tensor<1x4x3x4x6xf32>) {
  ^bb0(%a: f32, %b: f32, %o: f32):
    %m = arith.mulf %a, %b : f32
    %r = arith.addf %m, %o : f32
    linalg.yield %r : f32
  } -> tensor<1x4x3x4x6xf32>
  %7 = arith.constant dense<"0xADFFAB3EB62DCE3D74DC2DBFF6AC22BF"> : tensor<4xf32>
  %8 = tensor.expand_shape %7 [[0, 1, 2, 3]] output_shape [4, 1, 1, 1] : tensor<4xf32> into tensor<4x1x1x1xf32>
  %9 = tensor.empty() : tensor<1x4x3x4x6xf32>
  %10 = linalg.generic {indexing_maps = [affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d2, d3, d4)>, affine_map<(d0, d1, d2, d3, d4) -> (d1, 0, 0, 0)>, affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d2, d3, d4)>], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%6, %8 : tensor<1x4x3x4x6xf32>, tensor<4x1x1x1xf32>) outs(%9 : tensor<1x4x3x4x6xf32>) {
  ^bb0(%a: f32, %b: f32, %o: f32):
    %r = arith.addf %a, %b : f32
    linalg.yield %r : f32
  } -> tensor<1x4x3x4x6xf32>
  return %10 : tensor<1x4x3x4x6xf32>
}
