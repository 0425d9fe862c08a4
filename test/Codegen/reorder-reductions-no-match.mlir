// Loops stay where reordering them would not give contiguous accesses.
// RUN: repvgg-opt %s --pass-pipeline='builtin.module(func.func(linalg-generalize-named-ops,repvgg-reorder-reductions))' | FileCheck %s

// Both inputs are contiguous along the reduction.
// CHECK-LABEL: func @transposed_matmul
func.func @transposed_matmul(%a: tensor<4x16xf32>, %b: tensor<32x16xf32>, %c: tensor<4x32xf32>) -> tensor<4x32xf32> {
  // CHECK: iterator_types = ["parallel", "parallel", "reduction"]
  %0 = linalg.generic {
      indexing_maps = [affine_map<(m, n, k) -> (m, k)>, affine_map<(m, n, k) -> (n, k)>, affine_map<(m, n, k) -> (m, n)>],
      iterator_types = ["parallel", "parallel", "reduction"]}
      ins(%a, %b : tensor<4x16xf32>, tensor<32x16xf32>) outs(%c : tensor<4x32xf32>) {
  ^bb0(%l: f32, %r: f32, %acc: f32):
    %p = arith.mulf %l, %r : f32
    %s = arith.addf %acc, %p : f32
    linalg.yield %s : f32
  } -> tensor<4x32xf32>
  return %0 : tensor<4x32xf32>
}

// CHECK-LABEL: func @too_narrow
func.func @too_narrow(%x: tensor<1x4x6x6xf32>, %w: tensor<8x4x3x3xf32>, %y: tensor<1x8x4x4xf32>) -> tensor<1x8x4x4xf32> {
  // CHECK: iterator_types = ["parallel", "parallel", "parallel", "parallel", "reduction", "reduction", "reduction"]
  %0 = linalg.conv_2d_nchw_fchw ins(%x, %w : tensor<1x4x6x6xf32>, tensor<8x4x3x3xf32>) outs(%y : tensor<1x8x4x4xf32>) -> tensor<1x8x4x4xf32>
  return %0 : tensor<1x8x4x4xf32>
}

// CHECK-LABEL: func @no_reduction
func.func @no_reduction(%x: tensor<4x16xf32>, %y: tensor<16x4xf32>) -> tensor<16x4xf32> {
  // CHECK: iterator_types = ["parallel", "parallel"]
  %0 = linalg.transpose ins(%x : tensor<4x16xf32>) outs(%y : tensor<16x4xf32>) permutation = [1, 0]
  return %0 : tensor<16x4xf32>
}

// The sum of everything has no dimension.
// CHECK-LABEL: func @scalar_result
func.func @scalar_result(%x: tensor<16xf32>, %y: tensor<f32>) -> tensor<f32> {
  // CHECK: iterator_types = ["reduction"]
  %0 = linalg.reduce { arith.addf } ins(%x : tensor<16xf32>) outs(%y : tensor<f32>) dimensions = [0]
  return %0 : tensor<f32>
}
