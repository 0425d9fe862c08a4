// Weights and factors may be what any ops compute from constants; blocks get their values.
// RUN: repvgg-opt %s --pass-pipeline='builtin.module(func.func(repvgg-raise))' | FileCheck %s

#id = affine_map<(n, c, h, w) -> (n, c, h, w)>
#ch = affine_map<(n, c, h, w) -> (c)>
#none = affine_map<(n, c, h, w) -> ()>
#all = ["parallel", "parallel", "parallel", "parallel"]
#data = {indexing_maps = [#id, #id], iterator_types = #all}
#data2 = {indexing_maps = [#id, #id, #id], iterator_types = #all}
#factor = {indexing_maps = [#id, #ch, #id], iterator_types = #all}
#vector = {indexing_maps = [affine_map<(c) -> (c)>, affine_map<(c) -> (c)>], iterator_types = ["parallel"]}

ml_program.global private @alpha(dense<[1.0, -2.0]> : tensor<2xf32>) : tensor<2xf32>

// A standardized weight.
// CHECK-LABEL: @weight
// CHECK-NOT: arith.subf
// CHECK: %[[W:.*]] = arith.constant dense<{{\[\[\[\[}}-1.0{{.*}}1.0{{.*}}> : tensor<2x2x1x1xf32>
// CHECK: repvgg.block
// CHECK: repvgg.conv %{{.*}}, %[[W]]
// CHECK: repvgg.sum
func.func @weight(%x: tensor<1x2x4x4xf32>) -> tensor<1x2x4x4xf32> {
  %zero = arith.constant 0.0 : f32
  %half = arith.constant 0.5 : f32
  %w = arith.constant dense<[[[[1.0]], [[3.0]]], [[[5.0]], [[7.0]]]]> : tensor<2x2x1x1xf32>
  %i = tensor.empty() : tensor<1x2x4x4xf32>
  %m = tensor.empty() : tensor<2xf32>
  %wi = tensor.empty() : tensor<2x2x1x1xf32>
  %mf = linalg.fill ins(%zero : f32) outs(%m : tensor<2xf32>) -> tensor<2xf32>
  %mean = linalg.generic {indexing_maps = [#id, affine_map<(n, c, h, w) -> (n)>], iterator_types = ["parallel", "reduction", "reduction", "reduction"]} ins(%w : tensor<2x2x1x1xf32>) outs(%mf : tensor<2xf32>) {
  ^bb0(%in: f32, %out: f32):
    %h = arith.mulf %in, %half : f32
    %r = arith.addf %h, %out : f32
    linalg.yield %r : f32
  } -> tensor<2xf32>
  %s = linalg.generic {indexing_maps = [#id, affine_map<(n, c, h, w) -> (n)>, #id], iterator_types = #all} ins(%w, %mean : tensor<2x2x1x1xf32>, tensor<2xf32>) outs(%wi : tensor<2x2x1x1xf32>) {
  ^bb0(%in: f32, %a: f32, %out: f32):
    %r = arith.subf %in, %a : f32
    linalg.yield %r : f32
  } -> tensor<2x2x1x1xf32>
  %f = linalg.fill ins(%zero : f32) outs(%i : tensor<1x2x4x4xf32>) -> tensor<1x2x4x4xf32>
  %c = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%x, %s : tensor<1x2x4x4xf32>, tensor<2x2x1x1xf32>) outs(%f : tensor<1x2x4x4xf32>) -> tensor<1x2x4x4xf32>
  %y = linalg.add ins(%c, %x : tensor<1x2x4x4xf32>, tensor<1x2x4x4xf32>) outs(%i : tensor<1x2x4x4xf32>) -> tensor<1x2x4x4xf32>
  return %y : tensor<1x2x4x4xf32>
}

// A global that cannot change, its absolute value, inside of the data's body.
// CHECK-LABEL: @factor_in_body
// CHECK: arith.constant dense<[1.{{0*e?\+?0*}}, 2.{{.*}}]> : tensor<2xf64>
// CHECK: repvgg.block
// CHECK: repvgg.scale
// CHECK-NOT: math.absf
func.func @factor_in_body(%x: tensor<1x2x4x4xf32>) -> tensor<1x2x4x4xf32> {
  %zero = arith.constant 0.0 : f32
  %w = arith.constant dense<3.0> : tensor<2x2x1x1xf32>
  %a = ml_program.global_load_const @alpha : tensor<2xf32>
  %i = tensor.empty() : tensor<1x2x4x4xf32>
  %f = linalg.fill ins(%zero : f32) outs(%i : tensor<1x2x4x4xf32>) -> tensor<1x2x4x4xf32>
  %c = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%x, %w : tensor<1x2x4x4xf32>, tensor<2x2x1x1xf32>) outs(%f : tensor<1x2x4x4xf32>) -> tensor<1x2x4x4xf32>
  %y = linalg.generic #factor ins(%c, %a : tensor<1x2x4x4xf32>, tensor<2xf32>) outs(%i : tensor<1x2x4x4xf32>) {
  ^bb0(%in: f32, %s: f32, %out: f32):
    %p = math.absf %s : f32
    %r = arith.mulf %in, %p : f32
    linalg.yield %r : f32
  } -> tensor<1x2x4x4xf32>
  return %y : tensor<1x2x4x4xf32>
}

// 1.01 in bf16.
// CHECK-LABEL: @rounded_factor
// CHECK: arith.constant dense<1.0078125{{.*}}> : tensor<2xf64>
// CHECK: repvgg.block
func.func @rounded_factor(%x: tensor<1x2x4x4xf32>) -> tensor<1x2x4x4xf32> {
  %zero = arith.constant 0.0 : f32
  %w = arith.constant dense<3.0> : tensor<2x2x1x1xf32>
  %a = arith.constant dense<1.01> : tensor<2xf32>
  %i = tensor.empty() : tensor<1x2x4x4xf32>
  %k = tensor.empty() : tensor<2xbf16>
  %n = linalg.generic #vector ins(%a : tensor<2xf32>) outs(%k : tensor<2xbf16>) {
  ^bb0(%in: f32, %out: bf16):
    %r = arith.truncf %in : f32 to bf16
    linalg.yield %r : bf16
  } -> tensor<2xbf16>
  %f = linalg.fill ins(%zero : f32) outs(%i : tensor<1x2x4x4xf32>) -> tensor<1x2x4x4xf32>
  %c = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%x, %w : tensor<1x2x4x4xf32>, tensor<2x2x1x1xf32>) outs(%f : tensor<1x2x4x4xf32>) -> tensor<1x2x4x4xf32>
  %y = linalg.generic #factor ins(%c, %n : tensor<1x2x4x4xf32>, tensor<2xbf16>) outs(%i : tensor<1x2x4x4xf32>) {
  ^bb0(%in: f32, %s: bf16, %out: f32):
    %p = arith.extf %s : bf16 to f32
    %r = arith.mulf %in, %p : f32
    linalg.yield %r : f32
  } -> tensor<1x2x4x4xf32>
  return %y : tensor<1x2x4x4xf32>
}

// Linear interpolation: which of the two comes second is known from a constant.
// CHECK-LABEL: @select
// CHECK: repvgg.block
// CHECK: repvgg.conv
// CHECK: repvgg.sum
// CHECK-NOT: arith.select
// CHECK: return
func.func @select(%x: tensor<1x2x4x4xf32>) -> tensor<1x2x4x4xf32> {
  %zero = arith.constant 0.0 : f32
  %half = arith.constant 0.5 : f32
  %weight = arith.constant dense<0.25> : tensor<f32>
  %w = arith.constant dense<3.0> : tensor<2x2x1x1xf32>
  %i = tensor.empty() : tensor<1x2x4x4xf32>
  %f = linalg.fill ins(%zero : f32) outs(%i : tensor<1x2x4x4xf32>) -> tensor<1x2x4x4xf32>
  %c = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%x, %w : tensor<1x2x4x4xf32>, tensor<2x2x1x1xf32>) outs(%f : tensor<1x2x4x4xf32>) -> tensor<1x2x4x4xf32>
  %y = linalg.generic {indexing_maps = [#none, #id, #id, #id], iterator_types = #all} ins(%weight, %c, %x : tensor<f32>, tensor<1x2x4x4xf32>, tensor<1x2x4x4xf32>) outs(%i : tensor<1x2x4x4xf32>) {
  ^bb0(%t: f32, %a: f32, %b: f32, %out: f32):
    %near = arith.cmpf oge, %t, %half : f32
    %base = arith.select %near, %b, %a : f32
    %d = arith.subf %b, %a : f32
    %m = arith.mulf %t, %d : f32
    %r = arith.addf %m, %base : f32
    linalg.yield %r : f32
  } -> tensor<1x2x4x4xf32>
  return %y : tensor<1x2x4x4xf32>
}

// A power of integers, for which there is no folder, is evaluated.
// CHECK-LABEL: @power
// CHECK: %[[F:.*]] = arith.constant dense<[8.{{0+}}e+00, -2.7{{0+}}e+01]> : tensor<2xf64>
// CHECK: repvgg.scale %{{.*}} by %[[F]]
func.func @power(%x: tensor<1x2x4x4xf32>) -> tensor<1x2x4x4xf32> {
  %three = arith.constant 3 : i64
  %f = arith.constant dense<[2.0, -3.0]> : tensor<2xf32>
  %e = tensor.empty() : tensor<2xf32>
  %i = tensor.empty() : tensor<1x2x4x4xf32>
  %p = linalg.generic #vector ins(%f : tensor<2xf32>) outs(%e : tensor<2xf32>) {
  ^bb0(%a: f32, %o: f32):
    %r = math.fpowi %a, %three : f32, i64
    linalg.yield %r : f32
  } -> tensor<2xf32>
  %m = linalg.generic #factor ins(%x, %p : tensor<1x2x4x4xf32>, tensor<2xf32>) outs(%i : tensor<1x2x4x4xf32>) {
  ^bb0(%a: f32, %b: f32, %o: f32):
    %r = arith.mulf %a, %b : f32
    linalg.yield %r : f32
  } -> tensor<1x2x4x4xf32>
  %w = arith.constant dense<3.0> : tensor<2x2x1x1xf32>
  %c = repvgg.conv %x, %w : (tensor<1x2x4x4xf32>, tensor<2x2x1x1xf32>) -> tensor<1x2x4x4xf32>
  %y = linalg.generic #data2 ins(%m, %c : tensor<1x2x4x4xf32>, tensor<1x2x4x4xf32>) outs(%i : tensor<1x2x4x4xf32>) {
  ^bb0(%a: f32, %b: f32, %o: f32):
    %r = arith.addf %a, %b : f32
    linalg.yield %r : f32
  } -> tensor<1x2x4x4xf32>
  return %y : tensor<1x2x4x4xf32>
}
