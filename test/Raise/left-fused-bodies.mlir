// Contractions whose bodies upstream's fusion has filled are listed, with what to do.
// RUN: repvgg-opt %s --fuse --census -o %t 2>&1 | FileCheck %s

// CHECK: left-fused-bodies.mlir:[[# @LINE + 13]]  linear  left, with other ops inside
// CHECK-NEXT: body: expects a body that multiplies the image by a weight and adds, but element-wise ops were fused into it; fuse before linalg-fuse-elementwise-ops
// CHECK: left-fused-bodies.mlir:[[# @LINE + 29]]  convolution  left, with other ops inside
// CHECK-NOT: left-fused-bodies.mlir
// CHECK: 1 linear layer is in no block: 1 with other ops inside

#x = affine_map<(n, o, i) -> (n, i)>
#w = affine_map<(n, o, i) -> (i, o)>
#y = affine_map<(n, o, i) -> (n, o)>
func.func @linear(%x: tensor<2x3xf32>) -> tensor<2x4xf32> {
  %half = arith.constant 0.5 : f32
  %w = arith.constant dense<3.0> : tensor<3x4xf32>
  %init = arith.constant dense<0.0> : tensor<2x4xf32>
  %0 = linalg.generic {indexing_maps = [#x, #w, #y], iterator_types = ["parallel", "parallel", "reduction"]} ins(%x, %w : tensor<2x3xf32>, tensor<3x4xf32>) outs(%init : tensor<2x4xf32>) {
  ^bb0(%in: f32, %weight: f32, %out: f32):
    %scaled = arith.mulf %in, %half : f32
    %product = arith.mulf %scaled, %weight : f32
    %sum = arith.addf %out, %product : f32
    linalg.yield %sum : f32
  } -> tensor<2x4xf32>
  return %0 : tensor<2x4xf32>
}

#image = affine_map<(n, o, p, i, k) -> (n, i, p + k)>
#kernel = affine_map<(n, o, p, i, k) -> (o, i, k)>
#result = affine_map<(n, o, p, i, k) -> (n, o, p)>
#loops = ["parallel", "parallel", "parallel", "reduction", "reduction"]
func.func @convolution(%x: tensor<2x3x6xf32>) -> tensor<2x4x4xf32> {
  %shift = arith.constant 0.5 : f32
  %w = arith.constant dense<3.0> : tensor<4x3x3xf32>
  %init = arith.constant dense<0.0> : tensor<2x4x4xf32>
  %0 = linalg.generic {indexing_maps = [#image, #kernel, #result], iterator_types = #loops} ins(%x, %w : tensor<2x3x6xf32>, tensor<4x3x3xf32>) outs(%init : tensor<2x4x4xf32>) {
  ^bb0(%in: f32, %weight: f32, %out: f32):
    %shifted = arith.addf %in, %shift : f32
    %product = arith.mulf %shifted, %weight : f32
    %sum = arith.addf %out, %product : f32
    linalg.yield %sum : f32
  } -> tensor<2x4x4xf32>
  return %0 : tensor<2x4x4xf32>
}

// A sum of squares has no weight.
func.func @squares(%x: tensor<2x3xf32>) -> tensor<2xf32> {
  %mean = arith.constant 0.5 : f32
  %init = arith.constant dense<0.0> : tensor<2xf32>
  %0 = linalg.generic {indexing_maps = [affine_map<(n, i) -> (n, i)>, affine_map<(n, i) -> (n)>], iterator_types = ["parallel", "reduction"]} ins(%x : tensor<2x3xf32>) outs(%init : tensor<2xf32>) {
  ^bb0(%in: f32, %out: f32):
    %difference = arith.subf %in, %mean : f32
    %product = arith.mulf %difference, %difference : f32
    %sum = arith.addf %out, %product : f32
    linalg.yield %sum : f32
  } -> tensor<2xf32>
  return %0 : tensor<2xf32>
}
