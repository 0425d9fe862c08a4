func.func @f12(%x0: tensor<2x4xf32>) -> (tensor<2x4xf32>) {
  %1 = arith.constant dense<"0xD6F11DBF2B79653FDB6857BEA25023BD"> : tensor<4xf32>
  %2 = tensor.empty() : tensor<2x4xf32>
  %3 = linalg.broadcast ins(%1 : tensor<4xf32>) outs(%2 : tensor<2x4xf32>) dimensions = [0]
  %4 = arith.constant dense<"0x6416FD3E05B520BF46DD5C3FE75748BF21C12DBFB6977DBDF357323E478459BF00A2B53DE18D6D3ECD3CC43E183EACBDBE52643E06F825BF023C9BBE303EF73E"> : tensor<4x4xf32>
  %5 = tensor.empty() : tensor<4x4xf32>
  %6 = linalg.transpose ins(%4 : tensor<4x4xf32>) outs(%5 : tensor<4x4xf32>) permutation = [1, 0]
  %7 = linalg.matmul ins(%x0, %6 : tensor<2x4xf32>, tensor<4x4xf32>) outs(%3 : tensor<2x4xf32>) -> tensor<2x4xf32>
  %8 = arith.constant 0x3E9F6A43 : f32
  %9 = tensor.from_elements %8 : tensor<f32>
  %10 = tensor.empty() : tensor<2x4xf32>
  %11 = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> ()>, affine_map<(d0, d1) -> (d0, d1)>], iterator_types = ["parallel", "parallel"]} ins(%7, %9 : tensor<2x4xf32>, tensor<f32>) outs(%10 : tensor<2x4xf32>) {
  ^bb0(%a: f32, %b: f32, %o: f32):
    %r = arith.mulf %a, %b : f32
    linalg.yield %r : f32
  } -> tensor<2x4xf32>
  return %11 : tensor<2x4xf32>
}
