// Without the batch's dimension of size 1, as linalg-fold-unit-extent-dims
// leaves it, values are the same data.
// RUN: repvgg-opt %s --pass-pipeline='builtin.module(func.func(repvgg-raise))' | FileCheck %s

#id = affine_map<(c, h, w) -> (c, h, w)>
#channel = affine_map<(c, h, w) -> (c)>
#loops = ["parallel", "parallel", "parallel"]

// CHECK-LABEL: func @between_reshapes
// CHECK-SAME: %[[X:.*]]: tensor<1x2x4x6xf32>
// CHECK: %[[B:.*]] = repvgg.block (%[[IN:.*]] = %[[X]])
// CHECK-DAG: repvgg.conv %[[IN]], %{{.*}} pad [1, 1]
// CHECK-DAG: repvgg.scale %[[IN]] by
// CHECK: %[[C:.*]] = tensor.collapse_shape %[[B]] {{\[\[}}0, 1], [2], [3]]
// CHECK: math.exp
// CHECK: return
func.func @between_reshapes(%x: tensor<1x2x4x6xf32>) -> tensor<1x2x4x6xf32> {
  %zero = arith.constant 0.0 : f32
  %w = arith.constant dense<3.0> : tensor<2x2x3x3xf32>
  %s = arith.constant dense<[2.0, 3.0]> : tensor<2xf32>
  %c = tensor.collapse_shape %x [[0, 1], [2], [3]] : tensor<1x2x4x6xf32> into tensor<2x4x6xf32>
  %p = tensor.pad %c low[0, 1, 1] high[0, 1, 1] {
  ^bb0(%i: index, %j: index, %k: index):
    tensor.yield %zero : f32
  } : tensor<2x4x6xf32> to tensor<2x6x8xf32>
  %q = tensor.expand_shape %p [[0, 1], [2], [3]] output_shape [1, 2, 6, 8] : tensor<2x6x8xf32> into tensor<1x2x6x8xf32>
  %e = tensor.empty() : tensor<1x2x4x6xf32>
  %z = linalg.fill ins(%zero : f32) outs(%e : tensor<1x2x4x6xf32>) -> tensor<1x2x4x6xf32>
  %a = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%q, %w : tensor<1x2x6x8xf32>, tensor<2x2x3x3xf32>) outs(%z : tensor<1x2x4x6xf32>) -> tensor<1x2x4x6xf32>
  %d = tensor.collapse_shape %a [[0, 1], [2], [3]] : tensor<1x2x4x6xf32> into tensor<2x4x6xf32>
  %o = tensor.empty() : tensor<2x4x6xf32>
  %y = linalg.generic {indexing_maps = [#id, #id, #channel, #id], iterator_types = #loops} ins(%d, %c, %s : tensor<2x4x6xf32>, tensor<2x4x6xf32>, tensor<2xf32>) outs(%o : tensor<2x4x6xf32>) {
  ^bb0(%l: f32, %r: f32, %t: f32, %u: f32):
    %m = arith.mulf %r, %t : f32
    %n = arith.addf %l, %m : f32
    %v = math.exp %n : f32
    linalg.yield %v : f32
  } -> tensor<2x4x6xf32>
  %f = tensor.expand_shape %y [[0, 1], [2], [3]] output_shape [1, 2, 4, 6] : tensor<2x4x6xf32> into tensor<1x2x4x6xf32>
  return %f : tensor<1x2x4x6xf32>
}

// As generics: neither the batch's loop nor those of a window of one tap.
// CHECK-LABEL: func @without_loops
// CHECK-SAME: %[[X:.*]]: tensor<2x4x6xf32>
// CHECK: %[[E:.*]] = tensor.expand_shape %[[X]] {{\[\[}}0, 1], [2], [3]] output_shape [1, 2, 4, 6]
// CHECK: %[[B:.*]] = repvgg.block (%[[IN:.*]] = %[[E]]) : tensor<1x2x4x6xf32> -> tensor<1x2x4x6xf32>
// CHECK-NEXT: repvgg.conv %[[IN]], %{{.*}} : (tensor<1x2x4x6xf32>, tensor<2x2x1x1xf32>)
// CHECK: tensor.collapse_shape %[[B]]
func.func @without_loops(%x: tensor<2x4x6xf32>) -> tensor<2x4x6xf32> {
  %zero = arith.constant 0.0 : f32
  %w = arith.constant dense<3.0> : tensor<2x2xf32>
  %e = tensor.empty() : tensor<2x4x6xf32>
  %z = linalg.fill ins(%zero : f32) outs(%e : tensor<2x4x6xf32>) -> tensor<2x4x6xf32>
  %a = linalg.generic {indexing_maps = [affine_map<(o, h, w, i) -> (i, h, w)>, affine_map<(o, h, w, i) -> (o, i)>, affine_map<(o, h, w, i) -> (o, h, w)>], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%x, %w : tensor<2x4x6xf32>, tensor<2x2xf32>) outs(%z : tensor<2x4x6xf32>) {
  ^bb0(%l: f32, %r: f32, %t: f32):
    %m = arith.mulf %l, %r : f32
    %n = arith.addf %m, %t : f32
    linalg.yield %n : f32
  } -> tensor<2x4x6xf32>
  %y = linalg.add ins(%a, %x : tensor<2x4x6xf32>, tensor<2x4x6xf32>) outs(%e : tensor<2x4x6xf32>) -> tensor<2x4x6xf32>
  return %y : tensor<2x4x6xf32>
}

// A branch without a convolution has the shape of the one that it is added to.
// CHECK-LABEL: func @scale_beside
// CHECK-SAME: %[[X:.*]]: tensor<1x2x4x6xf32>
// CHECK: repvgg.block (%[[IN:.*]] = %[[X]])
// CHECK-DAG: repvgg.scale %[[IN]] by
// CHECK-DAG: repvgg.conv %[[IN]],
// CHECK: repvgg.sum
func.func @scale_beside(%x: tensor<1x2x4x6xf32>) -> tensor<2x4x6xf32> {
  %zero = arith.constant 0.0 : f32
  %w = arith.constant dense<3.0> : tensor<2x2x1x1xf32>
  %s = arith.constant dense<[2.0, 3.0]> : tensor<2xf32>
  %o = tensor.empty() : tensor<2x4x6xf32>
  %c = tensor.collapse_shape %x [[0, 1], [2], [3]] : tensor<1x2x4x6xf32> into tensor<2x4x6xf32>
  %b = linalg.generic {indexing_maps = [#id, #channel, #id], iterator_types = #loops} ins(%c, %s : tensor<2x4x6xf32>, tensor<2xf32>) outs(%o : tensor<2x4x6xf32>) {
  ^bb0(%l: f32, %r: f32, %u: f32):
    %m = arith.mulf %l, %r : f32
    linalg.yield %m : f32
  } -> tensor<2x4x6xf32>
  %e = tensor.empty() : tensor<1x2x4x6xf32>
  %z = linalg.fill ins(%zero : f32) outs(%e : tensor<1x2x4x6xf32>) -> tensor<1x2x4x6xf32>
  %a = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%x, %w : tensor<1x2x4x6xf32>, tensor<2x2x1x1xf32>) outs(%z : tensor<1x2x4x6xf32>) -> tensor<1x2x4x6xf32>
  %d = tensor.collapse_shape %a [[0, 1], [2], [3]] : tensor<1x2x4x6xf32> into tensor<2x4x6xf32>
  %y = linalg.generic {indexing_maps = [#id, #id, #id], iterator_types = #loops} ins(%b, %d : tensor<2x4x6xf32>, tensor<2x4x6xf32>) outs(%o : tensor<2x4x6xf32>) {
  ^bb0(%l: f32, %r: f32, %u: f32):
    %n = arith.addf %l, %r : f32
    linalg.yield %n : f32
  } -> tensor<2x4x6xf32>
  return %y : tensor<2x4x6xf32>
}

// A bias may lose dimensions of size 1 after it has been broadcast.
// CHECK-LABEL: func @bias_without_unit
// CHECK-SAME: %[[X:.*]]: tensor<1x2x4x1xf32>
// CHECK: %[[IMAGE:.*]] = tensor.collapse_shape %[[X]] {{.*}} into tensor<1x2x4xf32>
// CHECK: repvgg.block (%[[IN:.*]] = %[[IMAGE]])
// CHECK-COUNT-2: repvgg.conv %[[IN]], {{.*}} bias
// CHECK: repvgg.sum
func.func @bias_without_unit(%x: tensor<1x2x4x1xf32>) -> tensor<2x4xf32> {
  %w = arith.constant dense<3.0> : tensor<2x2xf32>
  %v = arith.constant dense<4.0> : tensor<2x2xf32>
  %s = arith.constant dense<[2.0, 5.0]> : tensor<2xf32>
  %e = tensor.empty() : tensor<1x2x4x1xf32>
  %i = linalg.broadcast ins(%s : tensor<2xf32>) outs(%e : tensor<1x2x4x1xf32>) dimensions = [0, 2, 3]
  %j = tensor.collapse_shape %i [[0, 1], [2, 3]] : tensor<1x2x4x1xf32> into tensor<2x4xf32>
  %c = tensor.collapse_shape %x [[0, 1], [2, 3]] : tensor<1x2x4x1xf32> into tensor<2x4xf32>
  %a = linalg.generic {indexing_maps = [affine_map<(o, h, i) -> (i, h)>, affine_map<(o, h, i) -> (o, i)>, affine_map<(o, h, i) -> (o, h)>], iterator_types = ["parallel", "parallel", "reduction"]} ins(%c, %w : tensor<2x4xf32>, tensor<2x2xf32>) outs(%j : tensor<2x4xf32>) {
  ^bb0(%l: f32, %r: f32, %t: f32):
    %m = arith.mulf %l, %r : f32
    %n = arith.addf %m, %t : f32
    linalg.yield %n : f32
  } -> tensor<2x4xf32>
  %b = linalg.generic {indexing_maps = [affine_map<(o, h, i) -> (i, h)>, affine_map<(o, h, i) -> (o, i)>, affine_map<(o, h, i) -> (o, h)>], iterator_types = ["parallel", "parallel", "reduction"]} ins(%c, %v : tensor<2x4xf32>, tensor<2x2xf32>) outs(%j : tensor<2x4xf32>) {
  ^bb0(%l: f32, %r: f32, %t: f32):
    %m = arith.mulf %l, %r : f32
    %n = arith.addf %m, %t : f32
    linalg.yield %n : f32
  } -> tensor<2x4xf32>
  %o = tensor.empty() : tensor<2x4xf32>
  %y = linalg.add ins(%a, %b : tensor<2x4xf32>, tensor<2x4xf32>) outs(%o : tensor<2x4xf32>) -> tensor<2x4xf32>
  return %y : tensor<2x4xf32>
}
