// Whatever is affine and in no block is recorded with its kind, its true reason and its place; its neighbours are not.
// RUN: repvgg-opt %s --pass-pipeline='builtin.module(func.func(repvgg-raise{scan=true}),repvgg-census{format=json file=-})' -o /dev/null > %t.json
// RUN: %python %S/Inputs/list_others.py %t.json | FileCheck %s

#id = affine_map<(n, c, h, w) -> (n, c, h, w)>
#ch = affine_map<(n, c, h, w) -> (c)>
#last = affine_map<(n, c, h, w) -> (w)>
#one = {indexing_maps = [#id, #ch, #id], iterator_types = ["parallel", "parallel", "parallel", "parallel"]}
#two = {indexing_maps = [#id, #id, #id], iterator_types = ["parallel", "parallel", "parallel", "parallel"]}

// A lone convolution has nothing to gain.
// CHECK: lone_convolution convolution alone
// CHECK-NOT: lone_convolution
func.func @lone_convolution(%x: tensor<1x2x4x4xf32>, %i: tensor<1x2x4x4xf32>) -> tensor<1x2x4x4xf32> {
  %zero = arith.constant 0.0 : f32
  %w = arith.constant dense<3.0> : tensor<2x2x1x1xf32>
  %e = tensor.empty() : tensor<1x2x4x4xf32>
  %o = linalg.fill ins(%zero : f32) outs(%e : tensor<1x2x4x4xf32>) -> tensor<1x2x4x4xf32>
  %a = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%x, %w : tensor<1x2x4x4xf32>, tensor<2x2x1x1xf32>) outs(%o : tensor<1x2x4x4xf32>) -> tensor<1x2x4x4xf32>
  %r = linalg.generic #two ins(%a, %i : tensor<1x2x4x4xf32>, tensor<1x2x4x4xf32>) outs(%e : tensor<1x2x4x4xf32>) {
  ^bb0(%s: f32, %t: f32, %u: f32):
    %v = arith.maximumf %s, %zero : f32
    linalg.yield %v : f32
  } -> tensor<1x2x4x4xf32>
  return %r : tensor<1x2x4x4xf32>
}

// A residual addition is of different values.
// CHECK: residual sum alone of different values
// CHECK-NOT: residual
func.func @residual(%x: tensor<1x2x4x4xf32>, %i: tensor<1x2x4x4xf32>) -> tensor<1x2x4x4xf32> {
  %e = tensor.empty() : tensor<1x2x4x4xf32>
  %y = linalg.add ins(%x, %i : tensor<1x2x4x4xf32>, tensor<1x2x4x4xf32>) outs(%e : tensor<1x2x4x4xf32>) -> tensor<1x2x4x4xf32>
  return %y : tensor<1x2x4x4xf32>
}

// CHECK: nhwc convolution left NHWC: NHWC expects images [N, C, X...], but got NHWC
// CHECK: nhwc scale left in another layout: layout expects factors for each channel of images [N, C, X...], but they are along another dimension
// CHECK-NOT: nhwc
func.func @nhwc(%x: tensor<1x6x6x2xf32>) -> tensor<1x4x4x2xf32> {
  %zero = arith.constant 0.0 : f32
  %w = arith.constant dense<3.0> : tensor<3x3x2x2xf32>
  %g = arith.constant dense<[2.0, 3.0]> : tensor<2xf32>
  %e = tensor.empty() : tensor<1x4x4x2xf32>
  %o = linalg.fill ins(%zero : f32) outs(%e : tensor<1x4x4x2xf32>) -> tensor<1x4x4x2xf32>
  %a = linalg.conv_2d_nhwc_hwcf {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%x, %w : tensor<1x6x6x2xf32>, tensor<3x3x2x2xf32>) outs(%o : tensor<1x4x4x2xf32>) -> tensor<1x4x4x2xf32>
  %y = linalg.generic {indexing_maps = [#id, #last, #id], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%a, %g : tensor<1x4x4x2xf32>, tensor<2xf32>) outs(%e : tensor<1x4x4x2xf32>) {
  ^bb0(%s: f32, %t: f32, %u: f32):
    %v = arith.mulf %s, %t : f32
    linalg.yield %v : f32
  } -> tensor<1x4x4x2xf32>
  return %y : tensor<1x4x4x2xf32>
}

// CHECK: quantized convolution left of integers: integer expects values of a float type, but got integers
// CHECK-NOT: quantized
func.func @quantized(%x: tensor<1x4x4x2xi8>, %o: tensor<1x4x4x2xi32>) -> tensor<1x4x4x2xi32> {
  %w = arith.constant dense<3> : tensor<1x1x2x2xi8>
  %z = arith.constant 1 : i32
  %a = linalg.conv_2d_nhwc_hwcf_q {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%x, %w, %z, %z : tensor<1x4x4x2xi8>, tensor<1x1x2x2xi8>, i32, i32) outs(%o : tensor<1x4x4x2xi32>) -> tensor<1x4x4x2xi32>
  return %a : tensor<1x4x4x2xi32>
}

// CHECK: run_time_weight convolution left with a weight at run time: run time expects a constant weight, but got an argument
// CHECK-NOT: run_time_weight
func.func @run_time_weight(%x: tensor<1x2x4x4xf32>, %w: tensor<2x2x1x1xf32>) -> tensor<1x2x4x4xf32> {
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<1x2x4x4xf32>
  %o = linalg.fill ins(%zero : f32) outs(%e : tensor<1x2x4x4xf32>) -> tensor<1x2x4x4xf32>
  %a = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%x, %w : tensor<1x2x4x4xf32>, tensor<2x2x1x1xf32>) outs(%o : tensor<1x2x4x4xf32>) -> tensor<1x2x4x4xf32>
  return %a : tensor<1x2x4x4xf32>
}

// Products of two run-time values are attention; of a constant, linear layers.
// CHECK: matrices linear alone
// CHECK-NOT: matrices
func.func @matrices(%q: tensor<4x8xf32>, %k: tensor<8x4xf32>) -> tensor<4x3xf32> {
  %zero = arith.constant 0.0 : f32
  %w = arith.constant dense<3.0> : tensor<4x3xf32>
  %e = tensor.empty() : tensor<4x4xf32>
  %o = linalg.fill ins(%zero : f32) outs(%e : tensor<4x4xf32>) -> tensor<4x4xf32>
  %a = linalg.matmul ins(%q, %k : tensor<4x8xf32>, tensor<8x4xf32>) outs(%o : tensor<4x4xf32>) -> tensor<4x4xf32>
  %f = tensor.empty() : tensor<4x3xf32>
  %p = linalg.fill ins(%zero : f32) outs(%f : tensor<4x3xf32>) -> tensor<4x3xf32>
  %y = linalg.matmul ins(%a, %w : tensor<4x4xf32>, tensor<4x3xf32>) outs(%p : tensor<4x3xf32>) -> tensor<4x3xf32>
  return %y : tensor<4x3xf32>
}

// CHECK: scale_after_activation scale left after an activation: expects a convolution to fold it into, but it follows 'math.tanh' at scan-left.mlir:{{[0-9]+}}
// CHECK-NOT: scale_after_activation
func.func @scale_after_activation(%x: tensor<1x2x4x4xf32>) -> tensor<1x2x4x4xf32> {
  %g = arith.constant dense<[2.0, 3.0]> : tensor<2xf32>
  %e = tensor.empty() : tensor<1x2x4x4xf32>
  %y = linalg.generic #one ins(%x, %g : tensor<1x2x4x4xf32>, tensor<2xf32>) outs(%e : tensor<1x2x4x4xf32>) {
  ^bb0(%s: f32, %t: f32, %u: f32):
    %r = math.tanh %s : f32
    %v = arith.mulf %r, %t : f32
    linalg.yield %v : f32
  } -> tensor<1x2x4x4xf32>
  return %y : tensor<1x2x4x4xf32>
}

// The slope of a parametric ReLU is the activation's own.
// CHECK-NOT: prelu
func.func @prelu(%x: tensor<1x2x4x4xf32>) -> tensor<1x2x4x4xf32> {
  %zero = arith.constant 0.0 : f32
  %g = arith.constant dense<[2.0, 3.0]> : tensor<2xf32>
  %e = tensor.empty() : tensor<1x2x4x4xf32>
  %y = linalg.generic #one ins(%x, %g : tensor<1x2x4x4xf32>, tensor<2xf32>) outs(%e : tensor<1x2x4x4xf32>) {
  ^bb0(%s: f32, %t: f32, %u: f32):
    %c = arith.cmpf ogt, %s, %zero : f32
    %v = arith.mulf %s, %t : f32
    %r = arith.select %c, %s, %v : f32
    linalg.yield %r : f32
  } -> tensor<1x2x4x4xf32>
  return %y : tensor<1x2x4x4xf32>
}

// The convolution's value is used by another op, too: its place is given.
// CHECK: used_elsewhere scale left value used elsewhere: A22 expects a convolution whose value only this uses, but it is used elsewhere, too at other
// CHECK: used_elsewhere convolution left value used elsewhere
// CHECK-NOT: used_elsewhere
func.func @used_elsewhere(%x: tensor<1x2x4x4xf32>) -> (tensor<1x2x4x4xf32>, tensor<1x2x4x4xf32>) {
  %zero = arith.constant 0.0 : f32
  %w = arith.constant dense<3.0> : tensor<2x2x1x1xf32>
  %g = arith.constant dense<[2.0, 3.0]> : tensor<2xf32>
  %e = tensor.empty() : tensor<1x2x4x4xf32>
  %o = linalg.fill ins(%zero : f32) outs(%e : tensor<1x2x4x4xf32>) -> tensor<1x2x4x4xf32>
  %a = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%x, %w : tensor<1x2x4x4xf32>, tensor<2x2x1x1xf32>) outs(%o : tensor<1x2x4x4xf32>) -> tensor<1x2x4x4xf32>
  %y = linalg.generic #one ins(%a, %g : tensor<1x2x4x4xf32>, tensor<2xf32>) outs(%e : tensor<1x2x4x4xf32>) {
  ^bb0(%s: f32, %t: f32, %u: f32):
    %v = arith.mulf %s, %t : f32
    linalg.yield %v : f32
  } -> tensor<1x2x4x4xf32>
  %z = math.tanh %a : tensor<1x2x4x4xf32> loc("other")
  return %y, %z : tensor<1x2x4x4xf32>, tensor<1x2x4x4xf32>
}

// A root of constants within a reduction is no normalization by its own statistics; one of sums over data is.
// CHECK: root_of_constants batch_norm left of an input
// CHECK-NOT: root_of_constants
func.func @root_of_constants(%x: tensor<1x2x4x4xf32>) -> tensor<1x2xf32> {
  %zero = arith.constant 0.0 : f32
  %v = arith.constant dense<[2.0, 3.0]> : tensor<2xf32>
  %e = tensor.empty() : tensor<1x2xf32>
  %o = linalg.fill ins(%zero : f32) outs(%e : tensor<1x2xf32>) -> tensor<1x2xf32>
  %y = linalg.generic {indexing_maps = [#id, #ch, affine_map<(n, c, h, w) -> (n, c)>], iterator_types = ["parallel", "parallel", "reduction", "reduction"]} ins(%x, %v : tensor<1x2x4x4xf32>, tensor<2xf32>) outs(%o : tensor<1x2xf32>) {
  ^bb0(%s: f32, %t: f32, %u: f32):
    %r = math.rsqrt %t : f32
    %m = arith.mulf %s, %r : f32
    %n = arith.maximumf %m, %zero : f32
    %a = arith.addf %u, %n : f32
    linalg.yield %a : f32
  } -> tensor<1x2xf32>
  return %y : tensor<1x2xf32>
}

// CHECK: root_of_sums norm alone by their own statistics
func.func @root_of_sums(%x: tensor<1x2x4x4xf32>) -> tensor<1x2xf32> {
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<1x2xf32>
  %o = linalg.fill ins(%zero : f32) outs(%e : tensor<1x2xf32>) -> tensor<1x2xf32>
  %y = linalg.generic {indexing_maps = [#id, affine_map<(n, c, h, w) -> (n, c)>], iterator_types = ["parallel", "parallel", "reduction", "reduction"]} ins(%x : tensor<1x2x4x4xf32>) outs(%o : tensor<1x2xf32>) {
  ^bb0(%s: f32, %u: f32):
    %m = arith.mulf %s, %s : f32
    %a = arith.addf %u, %m : f32
    linalg.yield %a : f32
  } -> tensor<1x2xf32>
  %z = math.rsqrt %y : tensor<1x2xf32>
  return %z : tensor<1x2xf32>
}
