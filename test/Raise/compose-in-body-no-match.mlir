// A block begins at a tensor: what is inside of an element-wise body, behind an
// activation, is none, so that the convolution after it stays as it was.
// RUN: repvgg-opt --pass-pipeline="builtin.module(func.func(repvgg-raise))" %s | FileCheck %s

#id = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#c = affine_map<(d0, d1, d2, d3) -> (d1)>
// CHECK-LABEL: @normalized_in_the_activations_body
// CHECK-NOT: repvgg.block
// CHECK: linalg.conv_2d_nchw_fchw
func.func @normalized_in_the_activations_body(%x: tensor<1x4x5x5xf32>, %w: tensor<1xf32>) -> tensor<1x6x5x5xf32> {
  %m = arith.constant dense<[0.5, 0.25, 2.0, 1.5]> : tensor<4xf32>
  %k = arith.constant dense<0.125> : tensor<6x4x1x1xf32>
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<1x4x5x5xf32>
  %y = linalg.generic {indexing_maps = [#id, #c, #id], iterator_types = ["parallel", "parallel", "parallel", "parallel"]}
      ins(%x, %m : tensor<1x4x5x5xf32>, tensor<4xf32>) outs(%e : tensor<1x4x5x5xf32>) {
  ^bb0(%a: f32, %f: f32, %o: f32):
    %r = arith.maximumf %a, %zero : f32
    %s = arith.mulf %r, %f : f32
    linalg.yield %s : f32
  } -> tensor<1x4x5x5xf32>
  %e1 = tensor.empty() : tensor<1x6x5x5xf32>
  %i = linalg.fill ins(%zero : f32) outs(%e1 : tensor<1x6x5x5xf32>) -> tensor<1x6x5x5xf32>
  %z = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>}
      ins(%y, %k : tensor<1x4x5x5xf32>, tensor<6x4x1x1xf32>) outs(%i : tensor<1x6x5x5xf32>) -> tensor<1x6x5x5xf32>
  return %z : tensor<1x6x5x5xf32>
}
