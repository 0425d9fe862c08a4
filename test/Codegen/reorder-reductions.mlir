// The output's contiguous dimension becomes the innermost loop; reductions keep their order.
// RUN: repvgg-opt %s --pass-pipeline='builtin.module(func.func(linalg-generalize-named-ops,repvgg-reorder-reductions))' | FileCheck %s

// Loops were n f h w c kh kw, and are n f h c kh kw w.
// CHECK-DAG: #[[$INPUT:.*]] = affine_map<(d0, d1, d2, d3, d4, d5, d6) -> (d0, d3, d2 + d4, d5 + d6)>
// CHECK-DAG: #[[$WEIGHT:.*]] = affine_map<(d0, d1, d2, d3, d4, d5, d6) -> (d1, d3, d4, d5)>
// CHECK-DAG: #[[$OUTPUT:.*]] = affine_map<(d0, d1, d2, d3, d4, d5, d6) -> (d0, d1, d2, d6)>

// CHECK-LABEL: func @convolution
func.func @convolution(%x: tensor<1x4x10x10xf32>, %w: tensor<8x4x3x3xf32>, %y: tensor<1x8x8x8xf32>) -> tensor<1x8x8x8xf32> {
  // CHECK: linalg.generic
  // CHECK-SAME: indexing_maps = [#[[$INPUT]], #[[$WEIGHT]], #[[$OUTPUT]]]
  // CHECK-SAME: ["parallel", "parallel", "parallel", "reduction", "reduction", "reduction", "parallel"]
  %0 = linalg.conv_2d_nchw_fchw ins(%x, %w : tensor<1x4x10x10xf32>, tensor<8x4x3x3xf32>) outs(%y : tensor<1x8x8x8xf32>) -> tensor<1x8x8x8xf32>
  return %0 : tensor<1x8x8x8xf32>
}

// CHECK-LABEL: func @matmul
func.func @matmul(%a: tensor<4x16xf32>, %b: tensor<16x32xf32>, %c: tensor<4x32xf32>) -> tensor<4x32xf32> {
  // CHECK: iterator_types = ["parallel", "reduction", "parallel"]
  %0 = linalg.matmul ins(%a, %b : tensor<4x16xf32>, tensor<16x32xf32>) outs(%c : tensor<4x32xf32>) -> tensor<4x32xf32>
  return %0 : tensor<4x32xf32>
}

// The last dimension has one element: the one before it is contiguous.
// CHECK-LABEL: func @unit_last_dimension
func.func @unit_last_dimension(%a: tensor<4x16xf32>, %b: tensor<16x32x1xf32>, %c: tensor<4x32x1xf32>) -> tensor<4x32x1xf32> {
  // CHECK: iterator_types = ["parallel", "parallel", "reduction", "parallel"]
  %0 = linalg.generic {
      indexing_maps = [affine_map<(m, n, u, k) -> (m, k)>, affine_map<(m, n, u, k) -> (k, n, u)>, affine_map<(m, n, u, k) -> (m, n, u)>],
      iterator_types = ["parallel", "parallel", "parallel", "reduction"]}
      ins(%a, %b : tensor<4x16xf32>, tensor<16x32x1xf32>) outs(%c : tensor<4x32x1xf32>) {
  ^bb0(%l: f32, %r: f32, %acc: f32):
    %p = arith.mulf %l, %r : f32
    %s = arith.addf %acc, %p : f32
    linalg.yield %s : f32
  } -> tensor<4x32x1xf32>
  return %0 : tensor<4x32x1xf32>
}
