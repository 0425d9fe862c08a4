// A branch that is normalized by its own statistics is said to be, at all of its convolutions; a residual is no branch.
// RUN: repvgg-opt %s --pass-pipeline='builtin.module(func.func(repvgg-raise{scan=true}),repvgg-census{format=json file=-})' -o /dev/null > %t.json
// RUN: %python %S/Inputs/list_others.py %t.json | FileCheck %s

#id = affine_map<(n, c, h, w) -> (n, c, h, w)>
#sample = affine_map<(n, c, h, w) -> (n, 0, 0, 0)>
#channel = affine_map<(n, c, h, w) -> (c)>
#par = {indexing_maps = [#id, #sample, #id], iterator_types = ["parallel", "parallel", "parallel", "parallel"]}
#sum = {indexing_maps = [#id, #sample], iterator_types = ["parallel", "reduction", "reduction", "reduction"]}
!t = tensor<1x2x4x4xf32>
!s = tensor<1x1x1x1xf32>
!w = tensor<2x2x1x1xf32>

// CHECK: beside_branches convolution left in sums that are left: A22 expects the statistics of training, but one branch is normalized by its own (group, layer or instance normalization) at norm
// CHECK: beside_branches norm alone by their own statistics
// CHECK: residual convolution alone nothing to fold
// CHECK: residual sum alone of different values
// CHECK: residual norm alone by their own statistics
// CHECK: factors norm alone by their own statistics
// CHECK-NOT: factors
// CHECK: activated convolution left in sums that are left: A22 expects all branches to be linear, but one has an activation; A22: expects the statistics of training, but one branch is normalized by its own (group, layer or instance normalization) at relu
// CHECK: activated convolution left in sums that are left: A22 expects all branches to be linear, but one has an activation
// CHECK: activated norm alone by their own statistics
// CHECK: in_one_body convolution left in sums that are left: A22 expects the statistics of training, but one branch is normalized by its own
// CHECK: in_one_body convolution left in sums that are left: A22 expects the statistics of training
// CHECK: in_one_body norm alone by their own statistics
// CHECK: beside_branches sum left not linear or used elsewhere: A22 expects the statistics of training
// CHECK: activated sum left not linear or used elsewhere: A22 expects all branches to be linear, but one has an activation
// CHECK: in_one_body sum left not linear or used elsewhere: A22 expects the statistics of training
// CHECK-NOT: residual
// CHECK-NOT: at run time

// The two other branches are a block.
func.func @beside_branches(%x: !t) -> !t {
  %w = arith.constant dense<3.0> : !w
  %a = repvgg.conv %x, %w : (!t, !w) -> !t
  %b = repvgg.conv %x, %w : (!t, !w) -> !t
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : !t
  %i = tensor.empty() : !s
  %o = linalg.fill ins(%zero : f32) outs(%i : !s) -> !s
  %mean = linalg.generic #sum ins(%a : !t) outs(%o : !s) {
  ^bb0(%p: f32, %q: f32):
    %r = arith.addf %p, %q : f32
    linalg.yield %r : f32
  } -> !s
  %centred = linalg.generic #par ins(%a, %mean : !t, !s) outs(%e : !t) {
  ^bb0(%p: f32, %q: f32, %u: f32):
    %r = arith.subf %p, %q : f32
    linalg.yield %r : f32
  } -> !t
  %variance = linalg.generic #sum ins(%centred : !t) outs(%o : !s) {
  ^bb0(%p: f32, %q: f32):
    %s = arith.mulf %p, %p : f32
    %r = arith.addf %s, %q : f32
    linalg.yield %r : f32
  } -> !s
  %root = math.rsqrt %variance : !s
  %n = linalg.generic #par ins(%centred, %root : !t, !s) outs(%e : !t) {
  ^bb0(%p: f32, %q: f32, %u: f32):
    %r = arith.mulf %p, %q : f32
    linalg.yield %r : f32
  } -> !t loc("norm")
  %y = repvgg.sum %n, %b, %x : !t
  return %y : !t
}

func.func @residual(%x: !t) -> !t {
  %w = arith.constant dense<3.0> : !w
  %a = repvgg.conv %x, %w : (!t, !w) -> !t
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : !t
  %i = tensor.empty() : !s
  %o = linalg.fill ins(%zero : f32) outs(%i : !s) -> !s
  %mean = linalg.generic #sum ins(%a : !t) outs(%o : !s) {
  ^bb0(%p: f32, %q: f32):
    %r = arith.addf %p, %q : f32
    linalg.yield %r : f32
  } -> !s
  %centred = linalg.generic #par ins(%a, %mean : !t, !s) outs(%e : !t) {
  ^bb0(%p: f32, %q: f32, %u: f32):
    %r = arith.subf %p, %q : f32
    linalg.yield %r : f32
  } -> !t
  %variance = linalg.generic #sum ins(%centred : !t) outs(%o : !s) {
  ^bb0(%p: f32, %q: f32):
    %s = arith.mulf %p, %p : f32
    %r = arith.addf %s, %q : f32
    linalg.yield %r : f32
  } -> !s
  %root = math.rsqrt %variance : !s
  %n = linalg.generic #par ins(%centred, %root : !t, !s) outs(%e : !t) {
  ^bb0(%p: f32, %q: f32, %u: f32):
    %r = arith.mulf %p, %q : f32
    linalg.yield %r : f32
  } -> !t loc("norm")
  %y = repvgg.sum %n, %x : !t
  return %y : !t
}

// Factors that are made of the statistics, as native_group_norm writes them,
// are part of the normalization and no scale.
#groups = affine_map<(n, g, c, x) -> (n, g, c, x)>
#group = affine_map<(n, g, c, x) -> (n, g, 0, 0)>
#reduced = {indexing_maps = [#groups, #group], iterator_types = ["parallel", "parallel", "reduction", "reduction"]}
#each = {indexing_maps = [#group, #groups, #groups], iterator_types = ["parallel", "parallel", "parallel", "parallel"]}
!gt = tensor<1x1x2x16xf32>
!gf = tensor<1x1x2x1xf32>
func.func @factors(%x: !gt) -> !gf {
  %e = tensor.empty() : !gf
  %gamma = arith.constant dense<[[[[2.0], [3.0]]]]> : !gf
  %zero = arith.constant 0.0 : f32
  %i = tensor.empty() : !s
  %o = linalg.fill ins(%zero : f32) outs(%i : !s) -> !s
  %variance = linalg.generic #reduced ins(%x : !gt) outs(%o : !s) {
  ^bb0(%p: f32, %q: f32):
    %s = arith.mulf %p, %p : f32
    %r = arith.addf %s, %q : f32
    linalg.yield %r : f32
  } -> !s
  %root = math.rsqrt %variance : !s
  %f = linalg.generic #each ins(%root, %gamma : !s, !gf) outs(%e : !gf) {
  ^bb0(%p: f32, %q: f32, %u: f32):
    %r = arith.mulf %p, %q : f32
    linalg.yield %r : f32
  } -> !gf
  return %f : !gf
}

// Were the normalization another one, the activation would keep the branch apart.
func.func @activated(%x: !t) -> !t {
  %w = arith.constant dense<3.0> : !w
  %a = repvgg.conv %x, %w : (!t, !w) -> !t
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : !t
  %i = tensor.empty() : !s
  %o = linalg.fill ins(%zero : f32) outs(%i : !s) -> !s
  %mean = linalg.generic #sum ins(%a : !t) outs(%o : !s) {
  ^bb0(%p: f32, %q: f32):
    %r = arith.addf %p, %q : f32
    linalg.yield %r : f32
  } -> !s
  %centred = linalg.generic #par ins(%a, %mean : !t, !s) outs(%e : !t) {
  ^bb0(%p: f32, %q: f32, %u: f32):
    %r = arith.subf %p, %q : f32
    linalg.yield %r : f32
  } -> !t
  %variance = linalg.generic #sum ins(%centred : !t) outs(%o : !s) {
  ^bb0(%p: f32, %q: f32):
    %s = arith.mulf %p, %p : f32
    %r = arith.addf %s, %q : f32
    linalg.yield %r : f32
  } -> !s
  %root = math.rsqrt %variance : !s
  %n = linalg.generic #par ins(%centred, %root : !t, !s) outs(%e : !t) {
  ^bb0(%p: f32, %q: f32, %u: f32):
    %r = arith.mulf %p, %q : f32
    linalg.yield %r : f32
  } -> !t loc("norm")
  %max = linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%n : !t) outs(%e : !t) {
  ^bb0(%p: f32, %u: f32):
    %r = arith.maximumf %p, %zero : f32
    linalg.yield %r : f32
  } -> !t loc("relu")
  %b = repvgg.conv %x, %w : (!t, !w) -> !t
  %y = repvgg.sum %max, %b : !t
  return %y : !t
}

// Upstream's fusion has put the root and the factors of channels into one body.
func.func @in_one_body(%x: !t) -> !t {
  %w = arith.constant dense<3.0> : !w
  %a = repvgg.conv %x, %w : (!t, !w) -> !t
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : !t
  %i = tensor.empty() : !s
  %o = linalg.fill ins(%zero : f32) outs(%i : !s) -> !s
  %mean = linalg.generic #sum ins(%a : !t) outs(%o : !s) {
  ^bb0(%p: f32, %q: f32):
    %r = arith.addf %p, %q : f32
    linalg.yield %r : f32
  } -> !s
  %variance = linalg.generic #sum ins(%a : !t) outs(%o : !s) {
  ^bb0(%p: f32, %q: f32):
    %s = arith.mulf %p, %p : f32
    %r = arith.addf %s, %q : f32
    linalg.yield %r : f32
  } -> !s
  %gamma = arith.constant dense<[1.0, 2.0]> : tensor<2xf32>
  %n = linalg.generic {indexing_maps = [#id, #sample, #sample, #channel, #id], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%a, %mean, %variance, %gamma : !t, !s, !s, tensor<2xf32>) outs(%e : !t) {
  ^bb0(%p: f32, %q: f32, %v: f32, %g: f32, %u: f32):
    %c = arith.subf %p, %q : f32
    %root = math.rsqrt %v : f32
    %m = arith.mulf %c, %root : f32
    %r = arith.mulf %m, %g : f32
    linalg.yield %r : f32
  } -> !t
  %b = repvgg.conv %x, %w : (!t, !w) -> !t
  %y = repvgg.sum %n, %b : !t
  return %y : !t
}
