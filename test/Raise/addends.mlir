// An addend that is not one value a channel stays a term of the sum; the other terms make the block.
// RUN: repvgg-opt %s --pass-pipeline='builtin.module(func.func(repvgg-raise))' | FileCheck %s

#id = affine_map<(n, c, h, w) -> (n, c, h, w)>
#all = ["parallel", "parallel", "parallel", "parallel"]
#data = {indexing_maps = [#id, #id], iterator_types = #all}
#data2 = {indexing_maps = [#id, #id, #id], iterator_types = #all}

// CHECK-LABEL: @constant_of_positions
// CHECK: %[[K:.*]] = arith.constant dense<{{.*}}> : tensor<1x1x1x4xf32>
// CHECK: %[[B:.*]] = repvgg.block
// CHECK: repvgg.sum
// CHECK: linalg.generic {{.*}} ins(%[[K]], %[[B]] : tensor<1x1x1x4xf32>, tensor<1x2x4x4xf32>)
// CHECK-NEXT: ^bb0(%[[P:.*]]: f32, %[[S:.*]]: f32, %{{.*}}: f32):
// CHECK-NEXT: arith.addf %[[S]], %[[P]]
func.func @constant_of_positions(%x: tensor<1x2x4x4xf32>) -> tensor<1x2x4x4xf32> {
  %zero = arith.constant 0.0 : f32
  %w = arith.constant dense<3.0> : tensor<2x2x1x1xf32>
  %i = tensor.empty() : tensor<1x2x4x4xf32>
  %f = linalg.fill ins(%zero : f32) outs(%i : tensor<1x2x4x4xf32>) -> tensor<1x2x4x4xf32>
  %c = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%x, %w : tensor<1x2x4x4xf32>, tensor<2x2x1x1xf32>) outs(%f : tensor<1x2x4x4xf32>) -> tensor<1x2x4x4xf32>
  %k = arith.constant dense<[[[[1.0, 2.0, 3.0, 4.0]]]]> : tensor<1x1x1x4xf32>
  %y = linalg.generic {indexing_maps = [#id, affine_map<(n, c, h, w) -> (n, 0, 0, w)>, #id, #id], iterator_types = #all} ins(%c, %k, %x : tensor<1x2x4x4xf32>, tensor<1x1x1x4xf32>, tensor<1x2x4x4xf32>) outs(%i : tensor<1x2x4x4xf32>) {
  ^bb0(%a: f32, %p: f32, %b: f32, %out: f32):
    %r = arith.addf %a, %p : f32
    %s = arith.addf %r, %b : f32
    linalg.yield %s : f32
  } -> tensor<1x2x4x4xf32>
  return %y : tensor<1x2x4x4xf32>
}

// The addend comes from another op's body than the sum, and is subtracted.
// CHECK-LABEL: @in_another_body
// CHECK-SAME: %[[X:.*]]: tensor<1x2x4x4xf32>, %[[K:.*]]: tensor<4xf32>
// CHECK: %[[B:.*]] = repvgg.block
// CHECK: repvgg.sum
// CHECK: linalg.generic {{.*}} ins(%[[B]], %[[K]] : tensor<1x2x4x4xf32>, tensor<4xf32>)
// CHECK-NEXT: ^bb0(%[[S:.*]]: f32, %[[P:.*]]: f32, %{{.*}}: f32):
// CHECK-NEXT: arith.subf %[[S]], %[[P]]
func.func @in_another_body(%x: tensor<1x2x4x4xf32>, %k: tensor<4xf32>) -> tensor<1x2x4x4xf32> {
  %zero = arith.constant 0.0 : f32
  %w = arith.constant dense<3.0> : tensor<2x2x1x1xf32>
  %i = tensor.empty() : tensor<1x2x4x4xf32>
  %f = linalg.fill ins(%zero : f32) outs(%i : tensor<1x2x4x4xf32>) -> tensor<1x2x4x4xf32>
  %c = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%x, %w : tensor<1x2x4x4xf32>, tensor<2x2x1x1xf32>) outs(%f : tensor<1x2x4x4xf32>) -> tensor<1x2x4x4xf32>
  %d = linalg.generic {indexing_maps = [#id, affine_map<(n, c, h, w) -> (w)>, #id], iterator_types = #all} ins(%c, %k : tensor<1x2x4x4xf32>, tensor<4xf32>) outs(%i : tensor<1x2x4x4xf32>) {
  ^bb0(%a: f32, %p: f32, %out: f32):
    %r = arith.subf %a, %p : f32
    linalg.yield %r : f32
  } -> tensor<1x2x4x4xf32>
  %y = linalg.generic #data2 ins(%d, %x : tensor<1x2x4x4xf32>, tensor<1x2x4x4xf32>) outs(%i : tensor<1x2x4x4xf32>) {
  ^bb0(%a: f32, %b: f32, %out: f32):
    %s = arith.addf %a, %b : f32
    linalg.yield %s : f32
  } -> tensor<1x2x4x4xf32>
  return %y : tensor<1x2x4x4xf32>
}
