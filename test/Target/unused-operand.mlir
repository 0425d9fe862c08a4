// An operand that a layer's body does not use: LLVM's passes drop it from the kernel, which is found again all the same.
// RUN: rm -rf %t && mkdir %t
// RUN: repvgg-run %s --f64 --seed 3 --output %t/y.npy
// RUN: repvgg-compile %s -o %t/m
// RUN: repvgg-run %t/m --seed 3 --compare %t/y.npy --tolerance 1e-6
// RUN: repvgg-compile %s -o %t/m --opt-level 1
// RUN: repvgg-run %t/m --seed 3 --compare %t/y.npy --tolerance 1e-6

#id = affine_map<(n, c, h, w) -> (n, c, h, w)>
#ch = affine_map<(n, c, h, w) -> (c)>
func.func @main(%x: tensor<1x2x3x3xf32>) -> tensor<1x2x3x3xf32> {
  %w = arith.constant dense<3.0> : tensor<2x2x1x1xf32>
  %a = repvgg.conv %x, %w : (tensor<1x2x3x3xf32>, tensor<2x2x1x1xf32>) -> tensor<1x2x3x3xf32>
  %0 = tensor.empty() : tensor<1x2x3x3xf32>
  %m = arith.constant dense<[0.125, 0.25]> : tensor<2xf32>
  %y = linalg.generic {indexing_maps = [#id, #ch, #id], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%a, %m : tensor<1x2x3x3xf32>, tensor<2xf32>) outs(%0 : tensor<1x2x3x3xf32>) {
  ^bb0(%in: f32, %m_: f32, %out: f32):
    %y = arith.mulf %in, %in : f32
    linalg.yield %y : f32
  } -> tensor<1x2x3x3xf32>
  return %y : tensor<1x2x3x3xf32>
}
