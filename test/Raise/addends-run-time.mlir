// A value of each channel, or of each sample and channel, that is known at run time is a term of the sum like any other; so is what is broadcast into a shape without dimensions of size 1.
// RUN: repvgg-opt %s --pass-pipeline='builtin.module(func.func(repvgg-raise))' | FileCheck %s
// RUN: repvgg-opt %s --fuse --census -o /dev/null 2>&1 | FileCheck %s --check-prefix=CENSUS

// CENSUS-NOT: batch_norm
// CENSUS: repvgg: 5 blocks found, 5 fused, 0 refused; 1 convolution and 1 sum stand alone

#id = affine_map<(n, c, h, w) -> (n, c, h, w)>
#channel = affine_map<(n, c, h, w) -> (c, 0, 0)>
#sample = affine_map<(n, c, h, w) -> (n, c, 0, 0)>
#all = ["parallel", "parallel", "parallel", "parallel"]
!t = tensor<2x2x4x4xf32>
!w = tensor<2x2x1x1xf32>

// CHECK-LABEL: @channel
// CHECK-SAME: %[[X:.*]]: tensor<2x2x4x4xf32>, %[[Y:.*]]: tensor<2x1x1xf32>
// CHECK: %[[B:.*]] = repvgg.block
// CHECK: repvgg.sum
// CHECK: linalg.generic {{.*}} ins(%[[Y]], %[[B]] : tensor<2x1x1xf32>, tensor<2x2x4x4xf32>)
// CHECK-NEXT: ^bb0(%[[P:.*]]: f32, %[[S:.*]]: f32, %{{.*}}: f32):
// CHECK-NEXT: arith.subf %[[S]], %[[P]]
func.func @channel(%x: !t, %y: tensor<2x1x1xf32>) -> !t {
  %w = arith.constant dense<3.0> : !w
  %a = repvgg.conv %x, %w : (!t, !w) -> !t
  %e = tensor.empty() : !t
  %r = linalg.generic {indexing_maps = [#id, #channel, #id, #id], iterator_types = #all} ins(%a, %y, %x : !t, tensor<2x1x1xf32>, !t) outs(%e : !t) {
  ^bb0(%s: f32, %p: f32, %b: f32, %out: f32):
    %d = arith.subf %s, %p : f32
    %t = arith.addf %d, %b : f32
    linalg.yield %t : f32
  } -> !t
  return %r : !t
}

// The sum is an op of tensors, so that the addend becomes one.
// CHECK-LABEL: @sample
// CHECK-SAME: %[[X:.*]]: tensor<2x2x4x4xf32>, %[[Y:.*]]: tensor<2x2x1x1xf32>
// CHECK: %[[B:.*]] = repvgg.block
// CHECK: repvgg.sum
// CHECK: %[[L:.*]] = linalg.generic {{.*}} ins(%[[Y]] : tensor<2x2x1x1xf32>) outs({{.*}} : tensor<2x2x4x4xf32>)
// CHECK: linalg.add ins(%[[B]], %[[L]] :
func.func @sample(%x: !t, %y: tensor<2x2x1x1xf32>) -> !t {
  %w = arith.constant dense<3.0> : !w
  %a = repvgg.conv %x, %w : (!t, !w) -> !t
  %e = tensor.empty() : !t
  %r = linalg.generic {indexing_maps = [#id, #sample, #id], iterator_types = #all} ins(%a, %y : !t, tensor<2x2x1x1xf32>) outs(%e : !t) {
  ^bb0(%s: f32, %p: f32, %out: f32):
    %d = arith.addf %s, %p : f32
    linalg.yield %d : f32
  } -> !t
  %z = linalg.add ins(%r, %x : !t, !t) outs(%e : !t) -> !t
  return %z : !t
}

// The image is [C, H, W]; the constant varies along [H, W].
// CHECK-LABEL: @without_unit_dimensions
// CHECK: %[[K:.*]] = arith.constant dense<{{.*}}> : tensor<2x3xf32>
// CHECK: %[[B:.*]] = repvgg.block
// CHECK: repvgg.sum
// CHECK: %[[C:.*]] = tensor.collapse_shape %[[B]]
// CHECK: linalg.generic {{.*}} ins({{.*}}tensor<2x3xf32>
// CHECK-NOT: linalg.conv
func.func @without_unit_dimensions(%x: tensor<1x2x2x3xf32>) -> tensor<2x2x3xf32> {
  %k = arith.constant dense<[[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]]> : tensor<2x3xf32>
  %w = arith.constant dense<3.0> : tensor<2x2x1x1xf32>
  %a = repvgg.conv %x, %w : (tensor<1x2x2x3xf32>, tensor<2x2x1x1xf32>) -> tensor<1x2x2x3xf32>
  %c = tensor.collapse_shape %a [[0, 1], [2], [3]] : tensor<1x2x2x3xf32> into tensor<2x2x3xf32>
  %i = tensor.collapse_shape %x [[0, 1], [2], [3]] : tensor<1x2x2x3xf32> into tensor<2x2x3xf32>
  %e = tensor.empty() : tensor<2x2x3xf32>
  %r = linalg.generic {indexing_maps = [affine_map<(c, h, w) -> (c, h, w)>, affine_map<(c, h, w) -> (h, w)>, affine_map<(c, h, w) -> (c, h, w)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%c, %k : tensor<2x2x3xf32>, tensor<2x3xf32>) outs(%e : tensor<2x2x3xf32>) {
  ^bb0(%s: f32, %p: f32, %out: f32):
    %d = arith.addf %s, %p : f32
    linalg.yield %d : f32
  } -> tensor<2x2x3xf32>
  %y = linalg.add ins(%r, %i : tensor<2x2x3xf32>, tensor<2x2x3xf32>) outs(%e : tensor<2x2x3xf32>) -> tensor<2x2x3xf32>
  return %y : tensor<2x2x3xf32>
}

// Tokens [B, T, C] are data [B * T, C].
// CHECK-LABEL: @tokens
// CHECK-SAME: %[[X:.*]]: tensor<2x3x4xf32>, %[[Y:.*]]: tensor<4xf32>
// CHECK: %[[B:.*]] = repvgg.block
// CHECK: %[[L:.*]] = linalg.generic {{.*}} ins(%[[Y]] : tensor<4xf32>) outs({{.*}} : tensor<2x3x4xf32>)
// CHECK: linalg.add
// CHECK-NOT: linalg.matmul
func.func @tokens(%x: tensor<2x3x4xf32>, %y: tensor<4xf32>) -> tensor<2x3x4xf32> {
  %zero = arith.constant dense<0.0> : tensor<6x4xf32>
  %w = arith.constant dense<3.0> : tensor<4x4xf32>
  %v = arith.constant dense<5.0> : tensor<4x4xf32>
  %f = tensor.collapse_shape %x [[0, 1], [2]] : tensor<2x3x4xf32> into tensor<6x4xf32>
  %a = linalg.matmul ins(%f, %w : tensor<6x4xf32>, tensor<4x4xf32>) outs(%zero : tensor<6x4xf32>) -> tensor<6x4xf32>
  %b = linalg.matmul ins(%f, %v : tensor<6x4xf32>, tensor<4x4xf32>) outs(%zero : tensor<6x4xf32>) -> tensor<6x4xf32>
  %c = tensor.expand_shape %a [[0, 1], [2]] output_shape [2, 3, 4] : tensor<6x4xf32> into tensor<2x3x4xf32>
  %d = tensor.expand_shape %b [[0, 1], [2]] output_shape [2, 3, 4] : tensor<6x4xf32> into tensor<2x3x4xf32>
  %e = tensor.empty() : tensor<2x3x4xf32>
  %r = linalg.generic {indexing_maps = [affine_map<(n, t, c) -> (n, t, c)>, affine_map<(n, t, c) -> (c)>, affine_map<(n, t, c) -> (n, t, c)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%c, %y : tensor<2x3x4xf32>, tensor<4xf32>) outs(%e : tensor<2x3x4xf32>) {
  ^bb0(%s: f32, %p: f32, %out: f32):
    %t = arith.addf %s, %p : f32
    linalg.yield %t : f32
  } -> tensor<2x3x4xf32>
  %z = linalg.add ins(%r, %d : tensor<2x3x4xf32>, tensor<2x3x4xf32>) outs(%e : tensor<2x3x4xf32>) -> tensor<2x3x4xf32>
  return %z : tensor<2x3x4xf32>
}

// An op of the repvgg dialect adds what another op's body subtracts from.
// CHECK-LABEL: @sum_op
// CHECK: %[[B:.*]] = repvgg.block
// CHECK: repvgg.sum
// CHECK: repvgg.sum
func.func @sum_op(%x: !t, %y: tensor<2x2x1x1xf32>) -> !t {
  %w = arith.constant dense<3.0> : !w
  %a = repvgg.conv %x, %w : (!t, !w) -> !t
  %e = tensor.empty() : !t
  %r = linalg.generic {indexing_maps = [#id, #sample, #id], iterator_types = #all} ins(%a, %y : !t, tensor<2x2x1x1xf32>) outs(%e : !t) {
  ^bb0(%s: f32, %p: f32, %out: f32):
    %d = arith.subf %s, %p : f32
    linalg.yield %d : f32
  } -> !t
  %z = repvgg.sum %r, %x : !t
  return %z : !t
}

// One convolution and such a value: neither is a branch.
// CHECK-LABEL: @alone
// CHECK-NOT: repvgg.block
func.func @alone(%x: !t, %y: tensor<2x2x1x1xf32>) -> !t {
  %w = arith.constant dense<3.0> : !w
  %a = repvgg.conv %x, %w : (!t, !w) -> !t
  %e = tensor.empty() : !t
  %r = linalg.generic {indexing_maps = [#id, #sample, #id], iterator_types = #all} ins(%a, %y : !t, tensor<2x2x1x1xf32>) outs(%e : !t) {
  ^bb0(%s: f32, %p: f32, %out: f32):
    %d = arith.addf %s, %p : f32
    linalg.yield %d : f32
  } -> !t
  return %r : !t
}
