// A body may have several results and hold parts of several blocks.
// RUN: repvgg-opt %s --pass-pipeline='builtin.module(func.func(repvgg-raise))' | FileCheck %s

#id = affine_map<(n, c, h, w) -> (n, c, h, w)>
#data = {indexing_maps = [#id, #id], iterator_types = ["parallel", "parallel", "parallel", "parallel"]}
#data4 = {indexing_maps = [#id, #id, #id, #id, #id], iterator_types = ["parallel", "parallel", "parallel", "parallel"]}
#pair = {indexing_maps = [#id, #id, #id, #id], iterator_types = ["parallel", "parallel", "parallel", "parallel"]}

// CHECK-LABEL: @two_results
// CHECK: %[[BLOCK:.*]] = repvgg.block
// CHECK: linalg.generic {{.*}} ins(%[[BLOCK]] :
// CHECK-NEXT: ^bb0(%[[IN:.*]]: f32, %{{.*}}: f32, %{{.*}}: f32):
// CHECK-NEXT: %[[R:.*]] = math.tanh %[[IN]]
// CHECK-NEXT: linalg.yield %[[IN]], %[[R]]
func.func @two_results(%x: tensor<1x2x4x4xf32>) -> (tensor<1x2x4x4xf32>, tensor<1x2x4x4xf32>) {
  %zero = arith.constant 0.0 : f32
  %w = arith.constant dense<3.0> : tensor<2x2x1x1xf32>
  %v = arith.constant dense<4.0> : tensor<2x2x3x3xf32>
  %0 = tensor.empty() : tensor<1x2x4x4xf32>
  %1 = linalg.fill ins(%zero : f32) outs(%0 : tensor<1x2x4x4xf32>) -> tensor<1x2x4x4xf32>
  %pa = tensor.pad %x low[0, 0, 1, 1] high[0, 0, 1, 1] {
  ^bb0(%i: index, %j: index, %k: index, %l: index):
    tensor.yield %zero : f32
  } : tensor<1x2x4x4xf32> to tensor<1x2x6x6xf32>
  %a = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%pa, %v : tensor<1x2x6x6xf32>, tensor<2x2x3x3xf32>) outs(%1 : tensor<1x2x4x4xf32>) -> tensor<1x2x4x4xf32>
  %y:2 = linalg.generic #pair ins(%a, %x : tensor<1x2x4x4xf32>, tensor<1x2x4x4xf32>) outs(%0, %0 : tensor<1x2x4x4xf32>, tensor<1x2x4x4xf32>) {
  ^bb0(%s0: f32, %s1: f32, %o: f32, %p: f32):
    %q = arith.addf %s0, %s1 : f32
    %r = math.tanh %q : f32
    linalg.yield %q, %r : f32, f32
  } -> (tensor<1x2x4x4xf32>, tensor<1x2x4x4xf32>)
  return %y#0, %y#1 : tensor<1x2x4x4xf32>, tensor<1x2x4x4xf32>
}

// CHECK-LABEL: @two_blocks_in_one_body
// CHECK: %[[A:.*]] = repvgg.block
// CHECK: %[[B:.*]] = repvgg.block
// CHECK: linalg.generic {{.*}} ins(%{{.*}}, %{{.*}} :
// CHECK: arith.addf
// CHECK-NEXT: linalg.yield
func.func @two_blocks_in_one_body(%x: tensor<1x2x4x4xf32>) -> tensor<1x2x4x4xf32> {
  %zero = arith.constant 0.0 : f32
  %w = arith.constant dense<3.0> : tensor<2x2x1x1xf32>
  %v = arith.constant dense<4.0> : tensor<2x2x3x3xf32>
  %0 = tensor.empty() : tensor<1x2x4x4xf32>
  %1 = linalg.fill ins(%zero : f32) outs(%0 : tensor<1x2x4x4xf32>) -> tensor<1x2x4x4xf32>
  %z = linalg.generic #data ins(%x : tensor<1x2x4x4xf32>) outs(%0 : tensor<1x2x4x4xf32>) {
  ^bb0(%s0: f32, %o: f32):
    %c = arith.cmpf ugt, %s0, %zero : f32
    %r = arith.select %c, %s0, %zero : f32
    linalg.yield %r : f32
  } -> tensor<1x2x4x4xf32>
  %pa = tensor.pad %x low[0, 0, 1, 1] high[0, 0, 1, 1] {
  ^bb0(%i: index, %j: index, %k: index, %l: index):
    tensor.yield %zero : f32
  } : tensor<1x2x4x4xf32> to tensor<1x2x6x6xf32>
  %a = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%pa, %v : tensor<1x2x6x6xf32>, tensor<2x2x3x3xf32>) outs(%1 : tensor<1x2x4x4xf32>) -> tensor<1x2x4x4xf32>
  %pb = tensor.pad %z low[0, 0, 1, 1] high[0, 0, 1, 1] {
  ^bb0(%i: index, %j: index, %k: index, %l: index):
    tensor.yield %zero : f32
  } : tensor<1x2x4x4xf32> to tensor<1x2x6x6xf32>
  %b = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%pb, %v : tensor<1x2x6x6xf32>, tensor<2x2x3x3xf32>) outs(%1 : tensor<1x2x4x4xf32>) -> tensor<1x2x4x4xf32>
  %y = linalg.generic #data4 ins(%a, %x, %b, %z : tensor<1x2x4x4xf32>, tensor<1x2x4x4xf32>, tensor<1x2x4x4xf32>, tensor<1x2x4x4xf32>) outs(%0 : tensor<1x2x4x4xf32>) {
  ^bb0(%s0: f32, %s1: f32, %s2: f32, %s3: f32, %o: f32):
    %q = arith.addf %s0, %s1 : f32
    %r = arith.addf %s2, %s3 : f32
    %t = arith.addf %q, %r : f32
    linalg.yield %t : f32
  } -> tensor<1x2x4x4xf32>
  return %y : tensor<1x2x4x4xf32>
}
