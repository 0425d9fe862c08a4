// Element-wise ops become part of the layer before them if it has no other
// user, else maps; their scalar ops stay what they are.
// RUN: repvgg-opt %s --pass-pipeline='builtin.module(func.func(repvgg-form-layers))' | FileCheck %s
#id = affine_map<(n, c, h, w) -> (n, c, h, w)>
#gate = affine_map<(n, c, h, w) -> (n, c, 0, 0)>
#channel = affine_map<(n, c, h, w) -> (c)>
!image = tensor<1x4x5x5xf32>

// relu(conv + shortcut), in two ops; the later convolution takes it.
// CHECK-LABEL: @residual
// CHECK-SAME: %[[X:.*]]: tensor<1x4x5x5xf32>
// CHECK: %[[A:.*]] = repvgg_layer.conv %[[X]],
// CHECK: repvgg_layer.conv %[[X]], %{{.*}} extras(%[[A]] : tensor<1x4x5x5xf32>)
// CHECK-NEXT: ^bb0(%[[SUM:.*]]: f32, %[[E:.*]]: f32):
// CHECK-NEXT: %[[T:.*]] = arith.addf %[[E]], %[[SUM]] : f32
// CHECK-NEXT: %[[ZERO:.*]] = arith.constant 0.0
// CHECK-NEXT: %[[C:.*]] = arith.cmpf ugt, %[[T]], %[[ZERO]]
// CHECK-NEXT: %[[R:.*]] = arith.select %[[C]], %[[T]], %[[ZERO]]
// CHECK-NEXT: repvgg_layer.yield %[[R]]
func.func @residual(%x: !image) -> !image {
  %w = arith.constant dense<1.0> : tensor<4x4x1x1xf32>
  %v = arith.constant dense<2.0> : tensor<4x4x1x1xf32>
  %zero = arith.constant 0.0 : f32
  %a = repvgg.conv %x, %w : (!image, tensor<4x4x1x1xf32>) -> !image
  %b = repvgg.conv %x, %v : (!image, tensor<4x4x1x1xf32>) -> !image
  %s = linalg.add ins(%a, %b : !image, !image) outs(%x : !image) -> !image
  %r = linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%s : !image) outs(%x : !image) {
  ^bb0(%in: f32, %out: f32):
    %0 = arith.cmpf ugt, %in, %zero : f32
    %1 = arith.select %0, %in, %zero : f32
    linalg.yield %1 : f32
  } -> !image
  return %r : !image
}

// A batch norm: one element a channel, of which one is computed.
// CHECK-LABEL: @channels
// CHECK: %[[F:.*]] = linalg.rsqrt
// CHECK: repvgg_layer.conv %{{.*}} extras(%arg1, %[[F]] : tensor<4xf32>, tensor<4xf32>)
// CHECK: ^bb0(%[[SUM:.*]]: f32, %[[M:.*]]: f32, %[[G:.*]]: f32):
// CHECK-NEXT: %[[D:.*]] = arith.subf %[[SUM]], %[[M]]
// CHECK-NEXT: arith.mulf %[[D]], %[[G]]
func.func @channels(%x: !image, %mean: tensor<4xf32>, %variance: tensor<4xf32>) -> !image {
  %w = arith.constant dense<1.0> : tensor<4x4x1x1xf32>
  %y = repvgg.conv %x, %w : (!image, tensor<4x4x1x1xf32>) -> !image
  %f = linalg.rsqrt ins(%variance : tensor<4xf32>) outs(%mean : tensor<4xf32>) -> tensor<4xf32>
  %z = linalg.generic {indexing_maps = [#id, #channel, #channel, #id], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%y, %mean, %f : !image, tensor<4xf32>, tensor<4xf32>) outs(%x : !image) {
  ^bb0(%in: f32, %m: f32, %g: f32, %out: f32):
    %0 = arith.subf %in, %m : f32
    %1 = arith.mulf %0, %g : f32
    linalg.yield %1 : f32
  } -> !image
  return %z : !image
}

// Squeeze and excite: the convolution's result is used twice, so the gate stays
// a map.
// CHECK-LABEL: @gate
// CHECK: %[[Y:.*]] = repvgg_layer.conv
// CHECK: %[[S:.*]] = repvgg_layer.sum %[[Y]]
// CHECK: repvgg_layer.map(%[[Y]], %[[S]]) : (tensor<1x4x5x5xf32>, tensor<1x4x1x1xf32>)
func.func @gate(%x: !image) -> !image {
  %w = arith.constant dense<1.0> : tensor<4x4x1x1xf32>
  %zero = arith.constant 0.0 : f32
  %y = repvgg.conv %x, %w : (!image, tensor<4x4x1x1xf32>) -> !image
  %e = tensor.empty() : tensor<1x4x1x1xf32>
  %f = linalg.fill ins(%zero : f32) outs(%e : tensor<1x4x1x1xf32>) -> tensor<1x4x1x1xf32>
  %s = linalg.generic {indexing_maps = [#id, #gate], iterator_types = ["parallel", "parallel", "reduction", "reduction"]} ins(%y : !image) outs(%f : tensor<1x4x1x1xf32>) {
  ^bb0(%in: f32, %out: f32):
    %0 = arith.addf %out, %in : f32
    linalg.yield %0 : f32
  } -> tensor<1x4x1x1xf32>
  %z = linalg.generic {indexing_maps = [#id, #gate, #id], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%y, %s : !image, tensor<1x4x1x1xf32>) outs(%x : !image) {
  ^bb0(%in: f32, %g: f32, %out: f32):
    %0 = arith.mulf %in, %g : f32
    linalg.yield %0 : f32
  } -> !image
  return %z : !image
}

// x * f(x): both uses are in the merged op.
// CHECK-LABEL: @twice
// CHECK: repvgg_layer.conv
// CHECK: math.exp
// CHECK: arith.mulf
// CHECK-NOT: repvgg_layer.map
func.func @twice(%x: !image) -> !image {
  %w = arith.constant dense<1.0> : tensor<4x4x1x1xf32>
  %y = repvgg.conv %x, %w : (!image, tensor<4x4x1x1xf32>) -> !image
  %f = linalg.exp ins(%y : !image) outs(%x : !image) -> !image
  %z = linalg.mul ins(%y, %f : !image, !image) outs(%x : !image) -> !image
  return %z : !image
}
