// What rounds between source and root is in no block, and the reason is said.
// RUN: repvgg-opt %s --split-input-file --pass-pipeline='builtin.module(func.func(repvgg-raise))' | FileCheck %s

#id = affine_map<(n, c, h, w) -> (n, c, h, w)>
#data = {indexing_maps = [#id, #id], iterator_types = ["parallel", "parallel", "parallel", "parallel"]}
#data2 = {indexing_maps = [#id, #id, #id], iterator_types = ["parallel", "parallel", "parallel", "parallel"]}

// CHECK-LABEL: @identity_through_f16
// CHECK-SAME: reason = "expects branches that keep the precision of f32, but a cast to f16 rounds one", rule = "A22"
// CHECK-NOT: repvgg.block
func.func @identity_through_f16(%x: tensor<1x2x4x4xf32>) -> tensor<1x2x4x4xf32> {
  %zero = arith.constant 0.0 : f32
  %w = arith.constant dense<3.0> : tensor<2x2x1x1xf32>
  %i = tensor.empty() : tensor<1x2x4x4xf32>
  %f = linalg.fill ins(%zero : f32) outs(%i : tensor<1x2x4x4xf32>) -> tensor<1x2x4x4xf32>
  %c = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%x, %w : tensor<1x2x4x4xf32>, tensor<2x2x1x1xf32>) outs(%f : tensor<1x2x4x4xf32>) -> tensor<1x2x4x4xf32>
  %s = linalg.generic #data2 ins(%c, %x : tensor<1x2x4x4xf32>, tensor<1x2x4x4xf32>) outs(%i : tensor<1x2x4x4xf32>) {
  ^bb0(%a: f32, %b: f32, %out: f32):
    %t = arith.truncf %b : f32 to f16
    %e = arith.extf %t : f16 to f32
    %r = arith.addf %a, %e : f32
    linalg.yield %r : f32
  } -> tensor<1x2x4x4xf32>
  return %s : tensor<1x2x4x4xf32>
}

// -----

#id = affine_map<(n, c, h, w) -> (n, c, h, w)>
#data2 = {indexing_maps = [#id, #id, #id], iterator_types = ["parallel", "parallel", "parallel", "parallel"]}

// CHECK-LABEL: @sum_in_f16
// CHECK-SAME: reason = "expects branches that keep the precision of f32, but a cast to f16 rounds one", rule = "A22"
// CHECK-NOT: repvgg.block
func.func @sum_in_f16(%x: tensor<1x2x4x4xf32>) -> tensor<1x2x4x4xf16> {
  %zero = arith.constant 0.0 : f32
  %w = arith.constant dense<3.0> : tensor<2x2x1x1xf32>
  %i = tensor.empty() : tensor<1x2x4x4xf32>
  %j = tensor.empty() : tensor<1x2x4x4xf16>
  %f = linalg.fill ins(%zero : f32) outs(%i : tensor<1x2x4x4xf32>) -> tensor<1x2x4x4xf32>
  %c = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%x, %w : tensor<1x2x4x4xf32>, tensor<2x2x1x1xf32>) outs(%f : tensor<1x2x4x4xf32>) -> tensor<1x2x4x4xf32>
  %s = linalg.generic #data2 ins(%c, %x : tensor<1x2x4x4xf32>, tensor<1x2x4x4xf32>) outs(%j : tensor<1x2x4x4xf16>) {
  ^bb0(%a: f32, %b: f32, %out: f16):
    %t = arith.truncf %a : f32 to f16
    %u = arith.truncf %b : f32 to f16
    %r = arith.addf %t, %u : f16
    linalg.yield %r : f16
  } -> tensor<1x2x4x4xf16>
  return %s : tensor<1x2x4x4xf16>
}

// -----

#id = affine_map<(n, c, h, w) -> (n, c, h, w)>
#data2 = {indexing_maps = [#id, #id, #id], iterator_types = ["parallel", "parallel", "parallel", "parallel"]}

// The source is as narrow as the cast, the root is not.
// CHECK-LABEL: @wide_root
// CHECK-SAME: reason = "expects branches that keep the precision of f32, but a cast to bf16 rounds one", rule = "A22"
// CHECK-NOT: repvgg.block
func.func @wide_root(%x: tensor<1x2x4x4xbf16>) -> tensor<1x2x4x4xf32> {
  %zero = arith.constant 0.0 : f32
  %w = arith.constant dense<3.0> : tensor<2x2x1x1xbf16>
  %i = tensor.empty() : tensor<1x2x4x4xf32>
  %f = linalg.fill ins(%zero : f32) outs(%i : tensor<1x2x4x4xf32>) -> tensor<1x2x4x4xf32>
  %c = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%x, %w : tensor<1x2x4x4xbf16>, tensor<2x2x1x1xbf16>) outs(%f : tensor<1x2x4x4xf32>) -> tensor<1x2x4x4xf32>
  %s = linalg.generic #data2 ins(%c, %x : tensor<1x2x4x4xf32>, tensor<1x2x4x4xbf16>) outs(%i : tensor<1x2x4x4xf32>) {
  ^bb0(%a: f32, %b: bf16, %out: f32):
    %t = arith.truncf %a : f32 to bf16
    %e = arith.extf %t : bf16 to f32
    %u = arith.extf %b : bf16 to f32
    %r = arith.addf %e, %u : f32
    linalg.yield %r : f32
  } -> tensor<1x2x4x4xf32>
  return %s : tensor<1x2x4x4xf32>
}

// -----

#id = affine_map<(n, c, h, w) -> (n, c, h, w)>
#data2 = {indexing_maps = [#id, #id, #id], iterator_types = ["parallel", "parallel", "parallel", "parallel"]}

// Of f16 and bf16 neither holds the other.
// CHECK-LABEL: @bf16_through_f16
// CHECK-SAME: reason = "expects branches that keep the precision of bf16, but a cast to f16 rounds one", rule = "A22"
// CHECK-NOT: repvgg.block
func.func @bf16_through_f16(%x: tensor<1x2x4x4xbf16>) -> tensor<1x2x4x4xbf16> {
  %zero = arith.constant 0.0 : f32
  %w = arith.constant dense<3.0> : tensor<2x2x1x1xbf16>
  %i = tensor.empty() : tensor<1x2x4x4xf32>
  %j = tensor.empty() : tensor<1x2x4x4xbf16>
  %f = linalg.fill ins(%zero : f32) outs(%i : tensor<1x2x4x4xf32>) -> tensor<1x2x4x4xf32>
  %c = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%x, %w : tensor<1x2x4x4xbf16>, tensor<2x2x1x1xbf16>) outs(%f : tensor<1x2x4x4xf32>) -> tensor<1x2x4x4xf32>
  %s = linalg.generic #data2 ins(%c, %x : tensor<1x2x4x4xf32>, tensor<1x2x4x4xbf16>) outs(%j : tensor<1x2x4x4xbf16>) {
  ^bb0(%a: f32, %b: bf16, %out: bf16):
    %t = arith.truncf %a : f32 to f16
    %e = arith.extf %t : f16 to f32
    %u = arith.extf %b : bf16 to f32
    %r = arith.addf %e, %u : f32
    %v = arith.truncf %r : f32 to bf16
    linalg.yield %v : bf16
  } -> tensor<1x2x4x4xbf16>
  return %s : tensor<1x2x4x4xbf16>
}

// -----

#id = affine_map<(n, c, h, w) -> (n, c, h, w)>
#data2 = {indexing_maps = [#id, #id, #id], iterator_types = ["parallel", "parallel", "parallel", "parallel"]}

// Quantized and dequantized by casts.
// CHECK-LABEL: @through_integers
// CHECK-NOT: repvgg.block
func.func @through_integers(%x: tensor<1x2x4x4xf32>) -> tensor<1x2x4x4xf32> {
  %zero = arith.constant 0.0 : f32
  %scale = arith.constant 0.1 : f32
  %w = arith.constant dense<3.0> : tensor<2x2x1x1xf32>
  %i = tensor.empty() : tensor<1x2x4x4xf32>
  %f = linalg.fill ins(%zero : f32) outs(%i : tensor<1x2x4x4xf32>) -> tensor<1x2x4x4xf32>
  %c = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%x, %w : tensor<1x2x4x4xf32>, tensor<2x2x1x1xf32>) outs(%f : tensor<1x2x4x4xf32>) -> tensor<1x2x4x4xf32>
  %s = linalg.generic #data2 ins(%c, %x : tensor<1x2x4x4xf32>, tensor<1x2x4x4xf32>) outs(%i : tensor<1x2x4x4xf32>) {
  ^bb0(%a: f32, %b: f32, %out: f32):
    %d = arith.divf %a, %scale : f32
    %q = arith.fptosi %d : f32 to i8
    %e = arith.sitofp %q : i8 to f32
    %m = arith.mulf %e, %scale : f32
    %r = arith.addf %m, %b : f32
    linalg.yield %r : f32
  } -> tensor<1x2x4x4xf32>
  return %s : tensor<1x2x4x4xf32>
}

// -----

// Flat ops are held to the same rule.
// CHECK-LABEL: @flat
// CHECK-SAME: reason = "expects branches that keep the precision of f32, but a cast to f16 rounds one", rule = "A22"
// CHECK-NOT: repvgg.block
func.func @flat(%x: tensor<1x2x4x4xf32>) -> tensor<1x2x4x4xf32> {
  %w = arith.constant dense<3.0> : tensor<2x2x1x1xf32>
  %two = arith.constant dense<2.0> : tensor<f32>
  %c = repvgg.conv %x, %w : (tensor<1x2x4x4xf32>, tensor<2x2x1x1xf32>) -> tensor<1x2x4x4xf32>
  %h = repvgg.scale %x by %two : (tensor<1x2x4x4xf32>, tensor<f32>) -> tensor<1x2x4x4xf16>
  %s = repvgg.sum %c, %h : (tensor<1x2x4x4xf32>, tensor<1x2x4x4xf16>) -> tensor<1x2x4x4xf32>
  return %s : tensor<1x2x4x4xf32>
}
