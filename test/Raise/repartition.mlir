// A branch that does not fit is left outside; the others make the block.
// RUN: repvgg-opt %s --pass-pipeline='builtin.module(func.func(repvgg-raise))' | FileCheck %s
// RUN: repvgg-opt %s --pass-pipeline='builtin.module(func.func(repvgg-raise))' --remarks-filter='repvgg.*' --remark-format=emitRemark --remark-policy=final -o %t 2>&1 | FileCheck %s --check-prefix=REMARK
// RUN: repvgg-opt %s --pass-pipeline='builtin.module(func.func(repvgg-raise))' -o %t.once
// RUN: repvgg-opt %t.once --pass-pipeline='builtin.module(func.func(repvgg-raise))' | diff %t.once -

#id = affine_map<(n, c, h, w) -> (n, c, h, w)>
#data3 = {indexing_maps = [#id, #id, #id, #id], iterator_types = ["parallel", "parallel", "parallel", "parallel"]}

// REMARK-DAG: Reason="expects only the sum to use the values of its branches, but one has a user outside of the block"
// REMARK-DAG: Reason="expects a constant weight, but got an argument"
// REMARK-DAG: Reason="expects all branches to be linear, but one has an activation"
// CHECK-LABEL: @user_outside
// CHECK: %[[T:.*]] = linalg.conv_2d
// CHECK: %[[BLOCK:.*]] = repvgg.block
// CHECK: repvgg.sum %{{.*}}, %in
// CHECK: %[[SUM:.*]] = linalg.add ins(%[[BLOCK]], %[[T]] :
// CHECK: return %[[SUM]], %[[T]]
func.func @user_outside(%x: tensor<1x2x4x4xf32>) -> (tensor<1x2x4x4xf32>, tensor<1x2x4x4xf32>) {
  %zero = arith.constant 0.0 : f32
  %w = arith.constant dense<3.0> : tensor<2x2x1x1xf32>
  %v = arith.constant dense<4.0> : tensor<2x2x3x3xf32>
  %0 = tensor.empty() : tensor<1x2x4x4xf32>
  %1 = linalg.fill ins(%zero : f32) outs(%0 : tensor<1x2x4x4xf32>) -> tensor<1x2x4x4xf32>
  %t = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%x, %w : tensor<1x2x4x4xf32>, tensor<2x2x1x1xf32>) outs(%1 : tensor<1x2x4x4xf32>) -> tensor<1x2x4x4xf32>
  %pa = tensor.pad %x low[0, 0, 1, 1] high[0, 0, 1, 1] {
  ^bb0(%i: index, %j: index, %k: index, %l: index):
    tensor.yield %zero : f32
  } : tensor<1x2x4x4xf32> to tensor<1x2x6x6xf32>
  %a = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%pa, %v : tensor<1x2x6x6xf32>, tensor<2x2x3x3xf32>) outs(%1 : tensor<1x2x4x4xf32>) -> tensor<1x2x4x4xf32>
  %s = linalg.add ins(%t, %a : tensor<1x2x4x4xf32>, tensor<1x2x4x4xf32>) outs(%0 : tensor<1x2x4x4xf32>) -> tensor<1x2x4x4xf32>
  %y = linalg.add ins(%s, %x : tensor<1x2x4x4xf32>, tensor<1x2x4x4xf32>) outs(%0 : tensor<1x2x4x4xf32>) -> tensor<1x2x4x4xf32>
  return %y, %t : tensor<1x2x4x4xf32>, tensor<1x2x4x4xf32>
}

// CHECK-LABEL: @run_time_weight
// CHECK: %[[T:.*]] = linalg.conv_2d
// CHECK: %[[BLOCK:.*]] = repvgg.block
// CHECK: repvgg.sum %{{.*}}, %in
// CHECK: linalg.sub ins(%[[BLOCK]], %[[T]] :
func.func @run_time_weight(%x: tensor<1x2x4x4xf32>, %dw: tensor<2x2x1x1xf32>) -> tensor<1x2x4x4xf32> {
  %zero = arith.constant 0.0 : f32
  %w = arith.constant dense<3.0> : tensor<2x2x1x1xf32>
  %v = arith.constant dense<4.0> : tensor<2x2x3x3xf32>
  %0 = tensor.empty() : tensor<1x2x4x4xf32>
  %1 = linalg.fill ins(%zero : f32) outs(%0 : tensor<1x2x4x4xf32>) -> tensor<1x2x4x4xf32>
  %t = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%x, %dw : tensor<1x2x4x4xf32>, tensor<2x2x1x1xf32>) outs(%1 : tensor<1x2x4x4xf32>) -> tensor<1x2x4x4xf32>
  %pa = tensor.pad %x low[0, 0, 1, 1] high[0, 0, 1, 1] {
  ^bb0(%i: index, %j: index, %k: index, %l: index):
    tensor.yield %zero : f32
  } : tensor<1x2x4x4xf32> to tensor<1x2x6x6xf32>
  %a = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%pa, %v : tensor<1x2x6x6xf32>, tensor<2x2x3x3xf32>) outs(%1 : tensor<1x2x4x4xf32>) -> tensor<1x2x4x4xf32>
  %s = linalg.sub ins(%a, %t : tensor<1x2x4x4xf32>, tensor<1x2x4x4xf32>) outs(%0 : tensor<1x2x4x4xf32>) -> tensor<1x2x4x4xf32>
  %y = linalg.add ins(%s, %x : tensor<1x2x4x4xf32>, tensor<1x2x4x4xf32>) outs(%0 : tensor<1x2x4x4xf32>) -> tensor<1x2x4x4xf32>
  return %y : tensor<1x2x4x4xf32>
}

// CHECK-LABEL: @activation_in_a_branch
// CHECK: repvgg.block
// CHECK: repvgg.sum %{{.*}}, %in
// CHECK: linalg.generic
// CHECK-SAME: ins(%{{[^,]*}}, %{{[^,]*}} :
// CHECK: %[[C:.*]] = arith.cmpf ugt, %[[IN:.*]],
// CHECK-NEXT: %[[R:.*]] = arith.select %[[C]], %[[IN]]
// CHECK-NEXT: arith.addf %{{.*}}, %[[R]]
func.func @activation_in_a_branch(%x: tensor<1x2x4x4xf32>) -> tensor<1x2x4x4xf32> {
  %zero = arith.constant 0.0 : f32
  %w = arith.constant dense<3.0> : tensor<2x2x1x1xf32>
  %v = arith.constant dense<4.0> : tensor<2x2x3x3xf32>
  %0 = tensor.empty() : tensor<1x2x4x4xf32>
  %1 = linalg.fill ins(%zero : f32) outs(%0 : tensor<1x2x4x4xf32>) -> tensor<1x2x4x4xf32>
  %t = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%x, %w : tensor<1x2x4x4xf32>, tensor<2x2x1x1xf32>) outs(%1 : tensor<1x2x4x4xf32>) -> tensor<1x2x4x4xf32>
  %pa = tensor.pad %x low[0, 0, 1, 1] high[0, 0, 1, 1] {
  ^bb0(%i: index, %j: index, %k: index, %l: index):
    tensor.yield %zero : f32
  } : tensor<1x2x4x4xf32> to tensor<1x2x6x6xf32>
  %a = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%pa, %v : tensor<1x2x6x6xf32>, tensor<2x2x3x3xf32>) outs(%1 : tensor<1x2x4x4xf32>) -> tensor<1x2x4x4xf32>
  %y = linalg.generic #data3 ins(%t, %a, %x : tensor<1x2x4x4xf32>, tensor<1x2x4x4xf32>, tensor<1x2x4x4xf32>) outs(%0 : tensor<1x2x4x4xf32>) {
  ^bb0(%s0: f32, %s1: f32, %s2: f32, %o: f32):
    %c = arith.cmpf ugt, %s0, %zero : f32
    %r = arith.select %c, %s0, %zero : f32
    %q = arith.addf %r, %s1 : f32
    %z = arith.addf %q, %s2 : f32
    linalg.yield %z : f32
  } -> tensor<1x2x4x4xf32>
  return %y : tensor<1x2x4x4xf32>
}
