// What upstream's fusion moves into bodies, and what bodies do with data besides affine maps of channels, keeps its true reason: an order of dimensions, pixels left out, factors along other dimensions, a value that is added on the way.
// RUN: repvgg-opt %s --pass-pipeline='builtin.module(func.func(repvgg-raise{scan=true}),repvgg-census{format=json file=-})' -o /dev/null > %t.json
// RUN: %python %S/Inputs/list_others.py %t.json | FileCheck %s --implicit-check-not='{{^}}mean ' --implicit-check-not='different values'

#id = affine_map<(n, c, h, w) -> (n, c, h, w)>
#turned = affine_map<(n, h, w, c) -> (n, c, h, w)>
#every_other = affine_map<(n, c, h, w) -> (n, c, h * 2, w * 2)>
#last = affine_map<(n, c, h, w) -> (w)>
#sample = affine_map<(n, c, h, w) -> (n, c, 0, 0)>
#all = ["parallel", "parallel", "parallel", "parallel"]
!t = tensor<1x2x4x4xf32>
!w = tensor<2x2x1x1xf32>

// Both convolutions are read as NHWC where they are added.
// CHECK-DAG: turned convolution left in sums that are left: layout expects images [N, C, X...] throughout, but one branch is read in another order of dimensions at nhwc_sum
// CHECK-DAG: turned convolution left in sums that are left: layout
// CHECK-DAG: turned sum left in another layout: layout
func.func @turned(%x: !t) -> tensor<1x4x4x2xf32> {
  %w = arith.constant dense<3.0> : !w
  %a = repvgg.conv %x, %w : (!t, !w) -> !t
  %b = repvgg.conv %x, %w : (!t, !w) -> !t
  %e = tensor.empty() : tensor<1x4x4x2xf32>
  %y = linalg.generic {indexing_maps = [#turned, #turned, #id], iterator_types = #all} ins(%a, %b : !t, !t) outs(%e : tensor<1x4x4x2xf32>) {
  ^bb0(%s: f32, %u: f32, %v: f32):
    %r = arith.addf %s, %u : f32
    linalg.yield %r : f32
  } -> tensor<1x4x4x2xf32> loc("nhwc_sum")
  return %y : tensor<1x4x4x2xf32>
}

// One reads every other pixel of a value that the other is a convolution of.
// CHECK-DAG: every_other convolution left in sums that are left: A8 expects branches of the whole image, but one reads every other pixel of it at small_sum
// CHECK-DAG: every_other sum left cropped: A8
func.func @every_other(%x: !t) -> tensor<1x2x2x2xf32> {
  %w = arith.constant dense<3.0> : !w
  %zero = arith.constant dense<0.0> : !t
  %e = tensor.empty() : !t
  %r = linalg.max ins(%x, %zero : !t, !t) outs(%e : !t) -> !t
  %a = repvgg.conv %r, %w strides [2, 2] : (!t, !w) -> tensor<1x2x2x2xf32>
  %o = tensor.empty() : tensor<1x2x2x2xf32>
  %y = linalg.generic {indexing_maps = [#id, #every_other, #id], iterator_types = #all} ins(%a, %r : tensor<1x2x2x2xf32>, !t) outs(%o : tensor<1x2x2x2xf32>) {
  ^bb0(%s: f32, %u: f32, %v: f32):
    %q = arith.addf %s, %u : f32
    linalg.yield %q : f32
  } -> tensor<1x2x2x2xf32> loc("small_sum")
  return %y : tensor<1x2x2x2xf32>
}

// CHECK-DAG: of_columns convolution left in sums that are left: layout expects factors for each channel of images [N, C, X...], but they are along another dimension at columns
// CHECK-DAG: of_columns convolution left in sums that are left: layout
// CHECK-DAG: of_columns scale left in another layout: layout
// CHECK-DAG: of_columns sum left in another layout: layout
func.func @of_columns(%x: !t) -> !t {
  %w = arith.constant dense<3.0> : !w
  %k = arith.constant dense<[1.0, 2.0, 3.0, 4.0]> : tensor<4xf32>
  %a = repvgg.conv %x, %w : (!t, !w) -> !t
  %b = repvgg.conv %x, %w : (!t, !w) -> !t
  %e = tensor.empty() : !t
  %s = linalg.generic {indexing_maps = [#id, #last, #id], iterator_types = #all} ins(%a, %k : !t, tensor<4xf32>) outs(%e : !t) {
  ^bb0(%i: f32, %u: f32, %v: f32):
    %r = arith.mulf %i, %u : f32
    linalg.yield %r : f32
  } -> !t loc("columns")
  %y = linalg.add ins(%s, %b : !t, !t) outs(%e : !t) -> !t
  return %y : !t
}

// What is added before a normalization is no addend of the sum after it.
// CHECK-DAG: added_before scale left not linear or used elsewhere: A22 expects all branches to be maps of one value, but another one is added on the way of one at added
// CHECK-DAG: added_before convolution left in sums that are left: A22
// CHECK-DAG: added_before convolution left in sums that are left: A22
// CHECK-DAG: added_before sum left not linear or used elsewhere: A22
func.func @added_before(%x: !t, %g: tensor<1x2x1x1xf32>) -> !t {
  %w = arith.constant dense<3.0> : !w
  %k = arith.constant dense<[1.0, 2.0]> : tensor<2xf32>
  %a = repvgg.conv %x, %w : (!t, !w) -> !t
  %b = repvgg.conv %x, %w : (!t, !w) -> !t
  %e = tensor.empty() : !t
  %s = linalg.generic {indexing_maps = [#id, #sample, #id], iterator_types = #all} ins(%a, %g : !t, tensor<1x2x1x1xf32>) outs(%e : !t) {
  ^bb0(%i: f32, %u: f32, %v: f32):
    %r = arith.addf %i, %u : f32
    linalg.yield %r : f32
  } -> !t loc("added")
  %n = repvgg.scale %s by %k : (!t, tensor<2xf32>) -> !t
  %y = linalg.add ins(%n, %b : !t, !t) outs(%e : !t) -> !t
  return %y : !t
}

// A linear layer that no node stands for has the reason of the scale behind it.
// CHECK-DAG: scaled_layer linear left in another layout: layout expects factors for each channel of images [N, C, X...], but they are along another dimension at layer_scale
// CHECK-DAG: scaled_layer scale left in another layout: layout
func.func @scaled_layer(%x: tensor<2x8x3x4xf32>) -> tensor<2x3x4x6xf32> {
  %w = arith.constant dense<3.0> : tensor<6x8xf32>
  %g = arith.constant dense<[1.0, 2.0, 3.0, 4.0, 5.0, 6.0]> : tensor<6xf32>
  %zero = arith.constant dense<0.0> : tensor<2x3x4x6xf32>
  %a = linalg.generic {indexing_maps = [affine_map<(n, h, w, o, c) -> (n, c, h, w)>, affine_map<(n, h, w, o, c) -> (o, c)>, affine_map<(n, h, w, o, c) -> (n, h, w, o)>], iterator_types = ["parallel", "parallel", "parallel", "parallel", "reduction"]} ins(%x, %w : tensor<2x8x3x4xf32>, tensor<6x8xf32>) outs(%zero : tensor<2x3x4x6xf32>) {
  ^bb0(%i: f32, %u: f32, %v: f32):
    %p = arith.mulf %i, %u : f32
    %s = arith.addf %v, %p : f32
    linalg.yield %s : f32
  } -> tensor<2x3x4x6xf32>
  %e = tensor.empty() : tensor<2x3x4x6xf32>
  %y = linalg.generic {indexing_maps = [#id, #last, #id], iterator_types = #all} ins(%a, %g : tensor<2x3x4x6xf32>, tensor<6xf32>) outs(%e : tensor<2x3x4x6xf32>) {
  ^bb0(%i: f32, %u: f32, %v: f32):
    %r = arith.mulf %i, %u : f32
    linalg.yield %r : f32
  } -> tensor<2x3x4x6xf32> loc("layer_scale")
  return %y : tensor<2x3x4x6xf32>
}

// Matrices of their own for each sample: the layer is one of a sum that is left.
// CHECK-DAG: of_samples linear left in sums that are left: layout expects a linear layer [N, C], but got another form of one
// CHECK-DAG: of_samples sum left in another layout: layout
func.func @of_samples(%x: tensor<2x5x4xf32>) -> tensor<2x5x4xf32> {
  %w = arith.constant dense<3.0> : tensor<2x4x4xf32>
  %zero = arith.constant dense<0.0> : tensor<2x5x4xf32>
  %a = linalg.batch_matmul ins(%x, %w : tensor<2x5x4xf32>, tensor<2x4x4xf32>) outs(%zero : tensor<2x5x4xf32>) -> tensor<2x5x4xf32>
  %e = tensor.empty() : tensor<2x5x4xf32>
  %y = linalg.add ins(%a, %x : tensor<2x5x4xf32>, tensor<2x5x4xf32>) outs(%e : tensor<2x5x4xf32>) -> tensor<2x5x4xf32>
  return %y : tensor<2x5x4xf32>
}

// Channels before one other dimension are no images.
// CHECK-DAG: before_tokens linear alone nothing to fold
func.func @before_tokens(%x: tensor<1x4x5xf32>) -> tensor<1x6x5xf32> {
  %w = arith.constant dense<3.0> : tensor<1x6x4xf32>
  %zero = arith.constant dense<0.0> : tensor<1x6x5xf32>
  %y = linalg.batch_matmul ins(%w, %x : tensor<1x6x4xf32>, tensor<1x4x5xf32>) outs(%zero : tensor<1x6x5xf32>) -> tensor<1x6x5xf32>
  return %y : tensor<1x6x5xf32>
}

// A weight of one number has become part of the body.
// CHECK-DAG: number linear left with other ops inside: body
func.func @number(%x: tensor<5x1xf32>) -> tensor<5x1xf32> {
  %w = arith.constant 3.0 : f32
  %zero = arith.constant dense<0.0> : tensor<5x1xf32>
  %y = linalg.generic {indexing_maps = [affine_map<(n, o, c) -> (n, c)>, affine_map<(n, o, c) -> (n, o)>], iterator_types = ["parallel", "parallel", "reduction"]} ins(%x : tensor<5x1xf32>) outs(%zero : tensor<5x1xf32>) {
  ^bb0(%i: f32, %v: f32):
    %p = arith.mulf %i, %w : f32
    %s = arith.addf %v, %p : f32
    linalg.yield %s : f32
  } -> tensor<5x1xf32>
  return %y : tensor<5x1xf32>
}

// A sum over pixels that are scaled in its body has no output channels.
func.func @mean(%x: tensor<1x2x4x4xf32>) -> tensor<1x2xf32> {
  %w = arith.constant 0.0625 : f32
  %zero = arith.constant dense<0.0> : tensor<1x2xf32>
  %y = linalg.generic {indexing_maps = [#id, affine_map<(n, c, h, w) -> (n, c)>], iterator_types = ["parallel", "parallel", "reduction", "reduction"]} ins(%x : !t) outs(%zero : tensor<1x2xf32>) {
  ^bb0(%i: f32, %v: f32):
    %p = arith.mulf %i, %w : f32
    %s = arith.addf %v, %p : f32
    linalg.yield %s : f32
  } -> tensor<1x2xf32>
  return %y : tensor<1x2xf32>
}

// CHECK-DAG: pooling sum left with other ops inside: body expects a pooling whose body only adds, but element-wise ops were fused into it; fuse before linalg-fuse-elementwise-ops at pool
func.func @pooling(%x: tensor<1x2x4xf32>) -> tensor<1x2x4xf32> {
  %k = arith.constant dense<[1.0, 2.0]> : tensor<2xf32>
  %zero = arith.constant dense<0.0> : tensor<1x2x4xf32>
  %e = tensor.empty() : tensor<1x2x4xf32>
  %window = tensor.empty() : tensor<1xf32>
  %a = linalg.generic {indexing_maps = [affine_map<(n, c, p, k) -> (n, c, p + k)>, affine_map<(n, c, p, k) -> (c)>, affine_map<(n, c, p, k) -> (k)>, affine_map<(n, c, p, k) -> (n, c, p)>], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%x, %k, %window : tensor<1x2x4xf32>, tensor<2xf32>, tensor<1xf32>) outs(%zero : tensor<1x2x4xf32>) {
  ^bb0(%i: f32, %u: f32, %t: f32, %v: f32):
    %p = arith.subf %i, %u : f32
    %s = arith.addf %v, %p : f32
    linalg.yield %s : f32
  } -> tensor<1x2x4xf32> loc("pool")
  %y = linalg.add ins(%a, %x : tensor<1x2x4xf32>, tensor<1x2x4xf32>) outs(%e : tensor<1x2x4xf32>) -> tensor<1x2x4xf32>
  return %y : tensor<1x2x4xf32>
}

// Tokens for one branch, an image for the other.
// CHECK-DAG: two_shapes convolution left in sums that are left: layout expects images [N, C, X...] throughout, but one branch goes through a reshape
// CHECK-DAG: two_shapes linear left in sums that are left: layout
// CHECK-DAG: two_shapes sum left in another layout: layout
func.func @two_shapes(%x: tensor<1x4x3x4xf32>) -> tensor<12x4xf32> {
  %w = arith.constant dense<3.0> : tensor<4x4xf32>
  %v = arith.constant dense<3.0> : tensor<4x4x1x1xf32>
  %zero = arith.constant dense<0.0> : tensor<12x4xf32>
  %a = repvgg.conv %x, %v : (tensor<1x4x3x4xf32>, tensor<4x4x1x1xf32>) -> tensor<1x4x3x4xf32>
  %f = tensor.collapse_shape %x [[0, 1, 2], [3]] : tensor<1x4x3x4xf32> into tensor<12x4xf32>
  %b = linalg.matmul ins(%f, %w : tensor<12x4xf32>, tensor<4x4xf32>) outs(%zero : tensor<12x4xf32>) -> tensor<12x4xf32>
  %g = tensor.collapse_shape %a [[0, 1, 2], [3]] : tensor<1x4x3x4xf32> into tensor<12x4xf32>
  %e = tensor.empty() : tensor<12x4xf32>
  %y = linalg.add ins(%b, %g : tensor<12x4xf32>, tensor<12x4xf32>) outs(%e : tensor<12x4xf32>) -> tensor<12x4xf32>
  return %y : tensor<12x4xf32>
}
