// A convolution whose weight upstream's fusion computes in the body is listed, too, and is what keeps the scale behind it.
// RUN: repvgg-opt %s --fuse --census -o %t 2>&1 | FileCheck %s

// CHECK: scale  left, with other ops inside
// CHECK: convolution  left, with other ops inside
// CHECK-NEXT: body: expects a body that multiplies the image by a weight and adds
// CHECK: 1 convolution is in no block: 1 with other ops inside

#image = affine_map<(n, o, p, i, k) -> (n, i, p + k)>
#kernel = affine_map<(n, o, p, i, k) -> (o, i, k)>
#factor = affine_map<(n, o, p, i, k) -> (o, 0, 0)>
#result = affine_map<(n, o, p, i, k) -> (n, o, p)>
#loops = ["parallel", "parallel", "parallel", "reduction", "reduction"]
#id = affine_map<(n, c, x) -> (n, c, x)>
#channel = affine_map<(n, c, x) -> (c)>
func.func @convolution(%x: tensor<2x3x6xf32>) -> tensor<2x4x4xf32> {
  %w = arith.constant dense<3.0> : tensor<4x3x3xf32>
  %f = arith.constant dense<[[[1.0]], [[2.0]], [[3.0]], [[4.0]]]> : tensor<4x1x1xf32>
  %s = arith.constant dense<[1.0, 2.0, 3.0, 4.0]> : tensor<4xf32>
  %init = arith.constant dense<0.0> : tensor<2x4x4xf32>
  %0 = linalg.generic {indexing_maps = [#image, #kernel, #factor, #result], iterator_types = #loops} ins(%x, %w, %f : tensor<2x3x6xf32>, tensor<4x3x3xf32>, tensor<4x1x1xf32>) outs(%init : tensor<2x4x4xf32>) {
  ^bb0(%in: f32, %weight: f32, %scale: f32, %out: f32):
    %scaled = arith.mulf %weight, %scale : f32
    %product = arith.mulf %in, %scaled : f32
    %sum = arith.addf %out, %product : f32
    linalg.yield %sum : f32
  } -> tensor<2x4x4xf32>
  %1 = linalg.generic {indexing_maps = [#id, #channel, #id], iterator_types = ["parallel", "parallel", "parallel"]} ins(%0, %s : tensor<2x4x4xf32>, tensor<4xf32>) outs(%init : tensor<2x4x4xf32>) {
  ^bb0(%in: f32, %scale: f32, %out: f32):
    %scaled = arith.mulf %in, %scale : f32
    linalg.yield %scaled : f32
  } -> tensor<2x4x4xf32>
  return %1 : tensor<2x4x4xf32>
}
