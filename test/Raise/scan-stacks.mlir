// The census has the sum of a stack of branches, also one that is weighed or activated in between, and layers whose weight is data.
// RUN: repvgg-opt %s --pass-pipeline='builtin.module(repvgg-record-globals,func.func(repvgg-raise{scan=true}),repvgg-census{format=json file=-})' -o /dev/null > %t.json
// RUN: %python %S/Inputs/list_others.py %t.json | FileCheck %s

#id = affine_map<(n, c, h, w) -> (n, c, h, w)>
#ch = affine_map<(n, c, h, w) -> (c)>
#five = affine_map<(b, n, c, h, w) -> (b, n, c, h, w)>
#branch = affine_map<(b, n, c, h, w) -> (b)>
!t = tensor<1x2x4x4xf32>
!s = tensor<2x1x2x4x4xf32>
!w = tensor<2x2x1x1xf32>
!m = tensor<2x2xf32>
!b = tensor<3x2x2xf32>

// CHECK: weighed convolution left of branches put side by side: concat expects a sum of two values, but got values that are stacked and then summed at weighed_sum
// CHECK: weighed convolution left of branches put side by side
// CHECK: weighed scale left in another layout
// CHECK: weighed sum left of branches put side by side
// CHECK-NOT: {{^}}weighed
func.func @weighed(%x: !t) -> !t {
  %w = arith.constant dense<3.0> : !w
  %factors = arith.constant dense<[2.0, 3.0]> : tensor<2xf32>
  %a = repvgg.conv %x, %w : (!t, !w) -> !t
  %b = repvgg.conv %x, %w : (!t, !w) -> !t
  %s = tensor.concat dim(0) %a, %b : (!t, !t) -> tensor<2x2x4x4xf32>
  %e = tensor.expand_shape %s [[0, 1], [2], [3], [4]] output_shape [2, 1, 2, 4, 4] : tensor<2x2x4x4xf32> into !s
  %o = tensor.empty() : !s
  %f = linalg.generic {indexing_maps = [#five, #branch, #five], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%e, %factors : !s, tensor<2xf32>) outs(%o : !s) {
  ^bb0(%p: f32, %q: f32, %r: f32):
    %y = arith.mulf %p, %q : f32
    linalg.yield %y : f32
  } -> !s
  %i = tensor.empty() : !t
  %y = linalg.reduce { arith.addf } ins(%f : !s) outs(%i : !t) dimensions = [0] loc("weighed_sum")
  return %y : !t
}

// An activation of the whole stack keeps its parts apart.
// CHECK: activated convolution left not linear or used elsewhere: A22 expects all branches to be linear, but their stack has an activation at activated_sum
// CHECK: activated convolution left not linear or used elsewhere
// CHECK: activated sum left not linear or used elsewhere: A22 expects all branches to be linear, but their stack has an activation
// CHECK-NOT: {{^}}activated
func.func @activated(%x: !t) -> tensor<2x4x4xf32> {
  %w = arith.constant dense<3.0> : !w
  %zero = arith.constant 0.0 : f32
  %a = repvgg.conv %x, %w : (!t, !w) -> !t
  %b = repvgg.conv %x, %w : (!t, !w) -> !t
  %s = tensor.concat dim(0) %a, %b : (!t, !t) -> tensor<2x2x4x4xf32>
  %o = tensor.empty() : tensor<2x2x4x4xf32>
  %f = linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%s : tensor<2x2x4x4xf32>) outs(%o : tensor<2x2x4x4xf32>) {
  ^bb0(%p: f32, %r: f32):
    %y = arith.maximumf %p, %zero : f32
    linalg.yield %y : f32
  } -> tensor<2x2x4x4xf32>
  %i = tensor.empty() : tensor<2x4x4xf32>
  %y = linalg.reduce { arith.addf } ins(%f : tensor<2x2x4x4xf32>) outs(%i : tensor<2x4x4xf32>) dimensions = [0] loc("activated_sum")
  return %y : tensor<2x4x4xf32>
}

// A branch that is a normalization alone is kept from the others by the stack.
// CHECK: identity batch_norm left of branches put side by side: concat expects a sum of two values, but got values that are stacked and then summed at identity_sum
// CHECK: identity convolution left of branches put side by side
// CHECK: identity sum left of branches put side by side
// CHECK-NOT: {{^}}identity
func.func @identity(%x: !t) -> tensor<2x4x4xf32> {
  %w = arith.constant dense<3.0> : !w
  %v = arith.constant dense<[2.0, 3.0]> : tensor<2xf32>
  %a = repvgg.conv %x, %w : (!t, !w) -> !t
  %b = repvgg.batch_norm %x mean %v variance %v epsilon 1.0e-5 : (!t, tensor<2xf32>, tensor<2xf32>) -> !t
  %s = tensor.concat dim(0) %a, %b : (!t, !t) -> tensor<2x2x4x4xf32>
  %i = tensor.empty() : tensor<2x4x4xf32>
  %y = linalg.reduce { arith.addf } ins(%s : tensor<2x2x4x4xf32>) outs(%i : tensor<2x4x4xf32>) dimensions = [0] loc("identity_sum")
  return %y : tensor<2x4x4xf32>
}

// CHECK: layer linear left with a weight at run time: run time expects a constant weight, but got an argument
// CHECK-NOT: {{^}}layer
func.func @layer(%x: !m, %w: !m) -> !m {
  %zero = arith.constant dense<0.0> : !m
  %y = linalg.matmul ins(%x, %w : !m, !m) outs(%zero : !m) -> !m
  return %y : !m
}

// CHECK: tokens linear left with a weight at run time
// CHECK-NOT: {{^}}tokens
func.func @tokens(%x: !b, %w: !m) -> !b {
  %zero = arith.constant dense<0.0> : !b
  %e = tensor.empty() : !b
  %repeated = linalg.broadcast ins(%w : !m) outs(%e : !b) dimensions = [0]
  %y = linalg.batch_matmul ins(%x, %repeated : !b, !b) outs(%zero : !b) -> !b
  return %y : !b
}

// A product of two batches is no layer.
// CHECK-NOT: {{^}}attention
func.func @attention(%q: !b, %k: !b) -> !b {
  %zero = arith.constant dense<0.0> : !b
  %y = linalg.batch_matmul ins(%q, %k : !b, !b) outs(%zero : !b) -> !b
  return %y : !b
}
