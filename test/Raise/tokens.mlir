// Linear layers on tokens [B, T, C] are blocks of data [B * T, C].
// RUN: repvgg-opt %s --pass-pipeline='builtin.module(func.func(repvgg-raise))' | FileCheck %s

#id = affine_map<(b, t, c) -> (b, t, c)>
#last = affine_map<(b, t, c) -> (c)>
#matrix = affine_map<(b, k, n) -> (k, n)>
#loops = ["parallel", "parallel", "parallel"]

// The source may be used as tokens before it is seen that they are.
// CHECK-LABEL: func @batch_matmul
// CHECK-SAME: %[[X:.*]]: tensor<2x7x4xf32>
// CHECK: %[[D:.*]] = tensor.collapse_shape %[[X]] {{\[\[}}0, 1], [2]] : tensor<2x7x4xf32> into tensor<14x4xf32>
// CHECK: %[[B:.*]] = repvgg.block (%[[IN:.*]] = %[[D]]) : tensor<14x4xf32> -> tensor<14x4xf32>
// CHECK-DAG: repvgg.conv %[[IN]], %{{.*}} : (tensor<14x4xf32>, tensor<4x4xf32>)
// CHECK-DAG: repvgg.scale %[[IN]] by
// CHECK: %[[R:.*]] = tensor.expand_shape %[[B]] {{\[\[}}0, 1], [2]]
// CHECK: return %[[R]]
func.func @batch_matmul(%x: tensor<2x7x4xf32>) -> tensor<2x7x4xf32> {
  %zero = arith.constant 0.0 : f32
  %w = arith.constant dense<3.0> : tensor<4x4xf32>
  %s = arith.constant dense<[1.0, 2.0, 3.0, 4.0]> : tensor<4xf32>
  %e = tensor.empty() : tensor<2x7x4xf32>
  %i = linalg.generic {indexing_maps = [#id, #last, #id], iterator_types = #loops} ins(%x, %s : tensor<2x7x4xf32>, tensor<4xf32>) outs(%e : tensor<2x7x4xf32>) {
  ^bb0(%a: f32, %b: f32, %o: f32):
    %r = arith.mulf %a, %b : f32
    linalg.yield %r : f32
  } -> tensor<2x7x4xf32>
  %n = tensor.empty() : tensor<2x4x4xf32>
  %v = linalg.generic {indexing_maps = [#matrix, #id], iterator_types = #loops} ins(%w : tensor<4x4xf32>) outs(%n : tensor<2x4x4xf32>) {
  ^bb0(%a: f32, %o: f32):
    linalg.yield %a : f32
  } -> tensor<2x4x4xf32>
  %z = linalg.fill ins(%zero : f32) outs(%e : tensor<2x7x4xf32>) -> tensor<2x7x4xf32>
  %l = linalg.batch_matmul ins(%x, %v : tensor<2x7x4xf32>, tensor<2x4x4xf32>) outs(%z : tensor<2x7x4xf32>) -> tensor<2x7x4xf32>
  %y = linalg.add ins(%l, %i : tensor<2x7x4xf32>, tensor<2x7x4xf32>) outs(%e : tensor<2x7x4xf32>) -> tensor<2x7x4xf32>
  return %y : tensor<2x7x4xf32>
}

// Sizes that are not known come from the operands of what is replaced.
// CHECK-LABEL: func @dynamic_tokens
// CHECK: %[[D:.*]] = tensor.collapse_shape %{{.*}} {{\[\[}}0, 1], [2]] : tensor<?x?x4xf32> into tensor<?x4xf32>
// CHECK: %[[B:.*]] = repvgg.block (%{{.*}} = %[[D]]) : tensor<?x4xf32> -> tensor<?x4xf32>
// CHECK: tensor.expand_shape %[[B]] {{\[\[}}0, 1], [2]] output_shape [%{{.*}}, %{{.*}}, 4]
func.func @dynamic_tokens(%x: tensor<?x?x4xf32>, %e: tensor<?x?x4xf32>) -> tensor<?x?x4xf32> {
  %zero = arith.constant 0.0 : f32
  %w = arith.constant dense<3.0> : tensor<4x4xf32>
  %z = linalg.fill ins(%zero : f32) outs(%e : tensor<?x?x4xf32>) -> tensor<?x?x4xf32>
  %l = linalg.generic {indexing_maps = [affine_map<(b, t, o, i) -> (b, t, i)>, affine_map<(b, t, o, i) -> (o, i)>, affine_map<(b, t, o, i) -> (b, t, o)>], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%x, %w : tensor<?x?x4xf32>, tensor<4x4xf32>) outs(%z : tensor<?x?x4xf32>) {
  ^bb0(%a: f32, %b: f32, %o: f32):
    %m = arith.mulf %a, %b : f32
    %r = arith.addf %o, %m : f32
    linalg.yield %r : f32
  } -> tensor<?x?x4xf32>
  %y = linalg.add ins(%l, %x : tensor<?x?x4xf32>, tensor<?x?x4xf32>) outs(%e : tensor<?x?x4xf32>) -> tensor<?x?x4xf32>
  return %y : tensor<?x?x4xf32>
}

// A matrix on the left is a convolution with one tap over [C, X].
// CHECK-LABEL: func @matrix_on_the_left
// CHECK: repvgg.conv %{{.*}}, %{{.*}} : (tensor<2x4x7xf32>, tensor<4x4x1xf32>)
func.func @matrix_on_the_left(%x: tensor<2x4x7xf32>) -> tensor<2x4x7xf32> {
  %zero = arith.constant 0.0 : f32
  %w = arith.constant dense<3.0> : tensor<4x4xf32>
  %e = tensor.empty() : tensor<2x4x7xf32>
  %n = tensor.empty() : tensor<2x4x4xf32>
  %v = linalg.broadcast ins(%w : tensor<4x4xf32>) outs(%n : tensor<2x4x4xf32>) dimensions = [0]
  %z = linalg.fill ins(%zero : f32) outs(%e : tensor<2x4x7xf32>) -> tensor<2x4x7xf32>
  %l = linalg.batch_matmul ins(%v, %x : tensor<2x4x4xf32>, tensor<2x4x7xf32>) outs(%z : tensor<2x4x7xf32>) -> tensor<2x4x7xf32>
  %y = linalg.add ins(%l, %x : tensor<2x4x7xf32>, tensor<2x4x7xf32>) outs(%e : tensor<2x4x7xf32>) -> tensor<2x4x7xf32>
  return %y : tensor<2x4x7xf32>
}

// Of tokens in two dimensions, exporters repeat the matrix over both before they are merged.
// CHECK-LABEL: func @repeated_matrix
// CHECK: repvgg.block (%[[IN:.*]] = %{{.*}}) : tensor<42x4xf32> -> tensor<42x5xf32>
// CHECK-COUNT-2: repvgg.conv %[[IN]], %{{.*}} : (tensor<42x4xf32>, tensor<5x4xf32>)
// CHECK-NOT: linalg.batch_matmul
func.func @repeated_matrix(%x: tensor<6x7x4xf32>) -> tensor<6x7x5xf32> {
  %zero = arith.constant dense<0.0> : tensor<6x7x5xf32>
  %w = arith.constant dense<3.0> : tensor<4x5xf32>
  %v = arith.constant dense<5.0> : tensor<4x5xf32>
  %n = tensor.empty() : tensor<2x3x4x5xf32>
  %p = linalg.generic {indexing_maps = [affine_map<(a, b, k, n) -> (k, n)>, affine_map<(a, b, k, n) -> (a, b, k, n)>], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%w : tensor<4x5xf32>) outs(%n : tensor<2x3x4x5xf32>) {
  ^bb0(%a: f32, %o: f32):
    linalg.yield %a : f32
  } -> tensor<2x3x4x5xf32>
  %q = linalg.broadcast ins(%v : tensor<4x5xf32>) outs(%n : tensor<2x3x4x5xf32>) dimensions = [0, 1]
  %pc = tensor.collapse_shape %p [[0, 1], [2], [3]] : tensor<2x3x4x5xf32> into tensor<6x4x5xf32>
  %qc = tensor.collapse_shape %q [[0, 1], [2], [3]] : tensor<2x3x4x5xf32> into tensor<6x4x5xf32>
  %c = linalg.batch_matmul ins(%x, %pc : tensor<6x7x4xf32>, tensor<6x4x5xf32>) outs(%zero : tensor<6x7x5xf32>) -> tensor<6x7x5xf32>
  %d = linalg.batch_matmul ins(%x, %qc : tensor<6x7x4xf32>, tensor<6x4x5xf32>) outs(%zero : tensor<6x7x5xf32>) -> tensor<6x7x5xf32>
  %e = tensor.empty() : tensor<6x7x5xf32>
  %y = linalg.add ins(%c, %d : tensor<6x7x5xf32>, tensor<6x7x5xf32>) outs(%e : tensor<6x7x5xf32>) -> tensor<6x7x5xf32>
  return %y : tensor<6x7x5xf32>
}
