// A sum is split although the body of an earlier op computes a term on its way: what is left of that op computes it alone.
// RUN: repvgg-opt %s --pass-pipeline='builtin.module(func.func(repvgg-raise))' | FileCheck %s
// RUN: repvgg-opt %s --fuse=cost=always --census 2>&1 -o %t | FileCheck %s --check-prefix=CENSUS

// CENSUS-DAG: 2 blocks found, 2 fused, 0 refused

#id = affine_map<(n, c, h, w) -> (n, c, h, w)>
#data3 = {indexing_maps = [#id, #id, #id], iterator_types = ["parallel", "parallel", "parallel", "parallel"]}

// (conv(x) - r / 2) + conv(x), of which the first op swallowed the quotient.
// CHECK-LABEL: @quotient
// CHECK-SAME: %[[X:.*]]: tensor<1x2x4x4xf32>, %[[R:.*]]: tensor<1x2x4x4xf32>
// CHECK: %[[Q:.*]] = linalg.generic {{.*}} ins(%[[R]] :
// CHECK-NEXT: ^bb0
// CHECK-NEXT: %[[H:.*]] = arith.divf
// CHECK-NEXT: linalg.yield %[[H]]
// CHECK: %[[BLOCK:.*]] = repvgg.block
// CHECK: %[[SUM:.*]] = linalg.sub ins(%[[BLOCK]], %[[Q]] :
// CHECK-NOT: linalg.conv
// CHECK: return %[[SUM]]
func.func @quotient(%x: tensor<1x2x4x4xf32>, %r: tensor<1x2x4x4xf32>) -> tensor<1x2x4x4xf32> {
  %zero = arith.constant 0.0 : f32
  %two = arith.constant 2.0 : f32
  %w = arith.constant dense<3.0> : tensor<2x2x1x1xf32>
  %v = arith.constant dense<4.0> : tensor<2x2x1x1xf32>
  %0 = tensor.empty() : tensor<1x2x4x4xf32>
  %1 = linalg.fill ins(%zero : f32) outs(%0 : tensor<1x2x4x4xf32>) -> tensor<1x2x4x4xf32>
  %a = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%x, %w : tensor<1x2x4x4xf32>, tensor<2x2x1x1xf32>) outs(%1 : tensor<1x2x4x4xf32>) -> tensor<1x2x4x4xf32>
  %b = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%x, %v : tensor<1x2x4x4xf32>, tensor<2x2x1x1xf32>) outs(%1 : tensor<1x2x4x4xf32>) -> tensor<1x2x4x4xf32>
  %s = linalg.generic #data3 ins(%a, %r : tensor<1x2x4x4xf32>, tensor<1x2x4x4xf32>) outs(%0 : tensor<1x2x4x4xf32>) {
  ^bb0(%in: f32, %other: f32, %out: f32):
    %half = arith.divf %other, %two : f32
    %difference = arith.subf %in, %half : f32
    linalg.yield %difference : f32
  } -> tensor<1x2x4x4xf32>
  %y = arith.addf %s, %b : tensor<1x2x4x4xf32>
  return %y : tensor<1x2x4x4xf32>
}

// The term is rounded as it was.
// CHECK-LABEL: @rounded
// CHECK-SAME: %[[X:.*]]: tensor<1x2x4x4xf32>, %[[R:.*]]: tensor<1x2x4x4xf32>
// CHECK: %[[Q:.*]] = linalg.generic {{.*}} ins(%[[R]] :
// CHECK-NEXT: ^bb0
// CHECK-NEXT: arith.truncf
// CHECK-NEXT: %[[WIDE:.*]] = arith.extf
// CHECK-NEXT: linalg.yield %[[WIDE]]
// CHECK: %[[BLOCK:.*]] = repvgg.block
// CHECK: linalg.add ins(%[[BLOCK]], %[[Q]] :
// CHECK-NOT: linalg.conv
// CHECK: return
func.func @rounded(%x: tensor<1x2x4x4xf32>, %r: tensor<1x2x4x4xf32>) -> tensor<1x2x4x4xf32> {
  %zero = arith.constant 0.0 : f32
  %w = arith.constant dense<3.0> : tensor<2x2x1x1xf32>
  %v = arith.constant dense<4.0> : tensor<2x2x1x1xf32>
  %0 = tensor.empty() : tensor<1x2x4x4xf32>
  %1 = linalg.fill ins(%zero : f32) outs(%0 : tensor<1x2x4x4xf32>) -> tensor<1x2x4x4xf32>
  %a = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%x, %w : tensor<1x2x4x4xf32>, tensor<2x2x1x1xf32>) outs(%1 : tensor<1x2x4x4xf32>) -> tensor<1x2x4x4xf32>
  %b = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%x, %v : tensor<1x2x4x4xf32>, tensor<2x2x1x1xf32>) outs(%1 : tensor<1x2x4x4xf32>) -> tensor<1x2x4x4xf32>
  %s = linalg.generic #data3 ins(%a, %r : tensor<1x2x4x4xf32>, tensor<1x2x4x4xf32>) outs(%0 : tensor<1x2x4x4xf32>) {
  ^bb0(%in: f32, %other: f32, %out: f32):
    %narrow = arith.truncf %other : f32 to f16
    %wide = arith.extf %narrow : f16 to f32
    %sum = arith.addf %in, %wide : f32
    linalg.yield %sum : f32
  } -> tensor<1x2x4x4xf32>
  %y = arith.addf %s, %b : tensor<1x2x4x4xf32>
  return %y : tensor<1x2x4x4xf32>
}
