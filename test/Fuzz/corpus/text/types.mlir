// Blocks in 16-bit types compute in their accumulator's type and are rounded once, to the old type.
// RUN: repvgg-opt %s --pass-pipeline='builtin.module(func.func(repvgg-raise))' | FileCheck %s

#id = affine_map<(n, c, h, w) -> (n, c, h, w)>
#data = {indexing_maps = [#id, #id], iterator_types = ["parallel", "parallel", "parallel", "parallel"]}
#data2 = {indexing_maps = [#id, #id, #id], iterator_types = ["parallel", "parallel", "parallel", "parallel"]}

// CHECK-LABEL: @bf16
// CHECK: %[[B:.*]] = repvgg.block (%[[IN:.*]] = %{{.*}}) : tensor<?x2x?x?xbf16> -> tensor<?x2x?x?xf32> {
// CHECK-NEXT: %[[C:.*]] = repvgg.conv %[[IN]], %{{.*}} : (tensor<?x2x?x?xbf16>, tensor<2x2x1x1xbf16>) -> tensor<?x2x?x?xf32>
// CHECK-NEXT: repvgg.sum %[[C]], %[[IN]] : (tensor<?x2x?x?xf32>, tensor<?x2x?x?xbf16>) -> tensor<?x2x?x?xf32>
// CHECK: %[[R:.*]] = linalg.generic {{.*}} ins(%[[B]] : tensor<?x2x?x?xf32>)
// CHECK: arith.truncf %{{.*}} : f32 to bf16
// CHECK: return %[[R]]
func.func @bf16(%x: tensor<?x2x?x?xbf16>, %i: tensor<?x2x?x?xf32>, %j: tensor<?x2x?x?xbf16>) -> tensor<?x2x?x?xbf16> {
  %zero = arith.constant 0.0 : f32
  %w = arith.constant dense<3.0> : tensor<2x2x1x1xbf16>
  %1 = linalg.fill ins(%zero : f32) outs(%i : tensor<?x2x?x?xf32>) -> tensor<?x2x?x?xf32>
  %2 = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%x, %w : tensor<?x2x?x?xbf16>, tensor<2x2x1x1xbf16>) outs(%1 : tensor<?x2x?x?xf32>) -> tensor<?x2x?x?xf32>
  %3 = linalg.generic #data ins(%2 : tensor<?x2x?x?xf32>) outs(%j : tensor<?x2x?x?xbf16>) {
  ^bb0(%in: f32, %out: bf16):
    %t = arith.truncf %in : f32 to bf16
    linalg.yield %t : bf16
  } -> tensor<?x2x?x?xbf16>
  %4 = linalg.generic #data2 ins(%3, %x : tensor<?x2x?x?xbf16>, tensor<?x2x?x?xbf16>) outs(%j : tensor<?x2x?x?xbf16>) {
  ^bb0(%a: bf16, %b: bf16, %out: bf16):
    %s = arith.addf %a, %b : bf16
    linalg.yield %s : bf16
  } -> tensor<?x2x?x?xbf16>
  return %4 : tensor<?x2x?x?xbf16>
}

// The activation's body gets the rounded value.
// CHECK-LABEL: @in_a_body
// CHECK: repvgg.yield
// CHECK: linalg.generic
// CHECK-NEXT: ^bb0(%[[IN:.*]]: f32, %{{.*}}: f16):
// CHECK-NEXT: %[[T:.*]] = arith.truncf %[[IN]] : f32 to f16
// CHECK-NEXT: math.tanh %[[T]] : f16
func.func @in_a_body(%x: tensor<1x2x4x4xf16>) -> tensor<1x2x4x4xf16> {
  %zero = arith.constant 0.0 : f32
  %w = arith.constant dense<3.0> : tensor<2x2x1x1xf16>
  %i = tensor.empty() : tensor<1x2x4x4xf32>
  %j = tensor.empty() : tensor<1x2x4x4xf16>
  %1 = linalg.fill ins(%zero : f32) outs(%i : tensor<1x2x4x4xf32>) -> tensor<1x2x4x4xf32>
  %2 = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%x, %w : tensor<1x2x4x4xf16>, tensor<2x2x1x1xf16>) outs(%1 : tensor<1x2x4x4xf32>) -> tensor<1x2x4x4xf32>
  %4 = linalg.generic #data2 ins(%2, %x : tensor<1x2x4x4xf32>, tensor<1x2x4x4xf16>) outs(%j : tensor<1x2x4x4xf16>) {
  ^bb0(%a: f32, %b: f16, %out: f16):
    %t = arith.truncf %a : f32 to f16
    %s = arith.addf %t, %b : f16
    %y = math.tanh %s : f16
    linalg.yield %y : f16
  } -> tensor<1x2x4x4xf16>
  return %4 : tensor<1x2x4x4xf16>
}
