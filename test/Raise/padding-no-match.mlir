// Padding that is no zero padding of spatial axes stays: the padded value is the
// block's source.
// RUN: repvgg-opt %s --pass-pipeline='builtin.module(func.func(repvgg-raise))' | FileCheck %s

#id = affine_map<(n, c, h, w) -> (n, c, h, w)>
#channel = affine_map<(n, c, h, w) -> (c)>
#scale = {indexing_maps = [#id, #channel, #id], iterator_types = ["parallel", "parallel", "parallel", "parallel"]}

// Zeros only.
// CHECK-LABEL: func @nonzero_pad
// CHECK: %[[P:.*]] = tensor.pad
// CHECK: repvgg.block (%[[IN:.*]] = %[[P]])
// CHECK-NEXT: repvgg.conv %[[IN]], %{{[^ ]*}} :
func.func @nonzero_pad(%x: tensor<1x2x4x4xf32>) -> tensor<1x2x4x4xf32> {
  %zero = arith.constant 0.0 : f32
  %one = arith.constant 1.0 : f32
  %w = arith.constant dense<4.0> : tensor<2x2x3x3xf32>
  %s = arith.constant dense<[2.0, 3.0]> : tensor<2xf32>
  %p = tensor.pad %x low[0, 0, 1, 1] high[0, 0, 1, 1] {
  ^bb0(%i: index, %j: index, %k: index, %l: index):
    tensor.yield %one : f32
  } : tensor<1x2x4x4xf32> to tensor<1x2x6x6xf32>
  %e = tensor.empty() : tensor<1x2x4x4xf32>
  %z = linalg.fill ins(%zero : f32) outs(%e : tensor<1x2x4x4xf32>) -> tensor<1x2x4x4xf32>
  %y = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%p, %w : tensor<1x2x6x6xf32>, tensor<2x2x3x3xf32>) outs(%z : tensor<1x2x4x4xf32>) -> tensor<1x2x4x4xf32>
  %r = linalg.generic #scale ins(%y, %s : tensor<1x2x4x4xf32>, tensor<2xf32>) outs(%e : tensor<1x2x4x4xf32>) {
  ^bb0(%a: f32, %b: f32, %o: f32):
    %m = arith.mulf %a, %b : f32
    linalg.yield %m : f32
  } -> tensor<1x2x4x4xf32>
  return %r : tensor<1x2x4x4xf32>
}

// Padding of the batch is more images.
// CHECK-LABEL: func @batch_pad
// CHECK: %[[P:.*]] = tensor.pad
// CHECK: repvgg.block (%[[IN:.*]] = %[[P]])
// CHECK-NEXT: repvgg.conv %[[IN]], %{{[^ ]*}} :
func.func @batch_pad(%x: tensor<1x2x6x6xf32>) -> tensor<2x2x4x4xf32> {
  %zero = arith.constant 0.0 : f32
  %one = arith.constant 1.0 : f32
  %w = arith.constant dense<4.0> : tensor<2x2x3x3xf32>
  %s = arith.constant dense<[2.0, 3.0]> : tensor<2xf32>
  %p = tensor.pad %x low[1, 0, 0, 0] high[0, 0, 0, 0] {
  ^bb0(%i: index, %j: index, %k: index, %l: index):
    tensor.yield %zero : f32
  } : tensor<1x2x6x6xf32> to tensor<2x2x6x6xf32>
  %e = tensor.empty() : tensor<2x2x4x4xf32>
  %z = linalg.fill ins(%zero : f32) outs(%e : tensor<2x2x4x4xf32>) -> tensor<2x2x4x4xf32>
  %y = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%p, %w : tensor<2x2x6x6xf32>, tensor<2x2x3x3xf32>) outs(%z : tensor<2x2x4x4xf32>) -> tensor<2x2x4x4xf32>
  %r = linalg.generic #scale ins(%y, %s : tensor<2x2x4x4xf32>, tensor<2xf32>) outs(%e : tensor<2x2x4x4xf32>) {
  ^bb0(%a: f32, %b: f32, %o: f32):
    %m = arith.mulf %a, %b : f32
    linalg.yield %m : f32
  } -> tensor<2x2x4x4xf32>
  return %r : tensor<2x2x4x4xf32>
}

// Padding of the channels is more channels.
// CHECK-LABEL: func @channels_pad
// CHECK: %[[P:.*]] = tensor.pad
// CHECK: repvgg.block (%[[IN:.*]] = %[[P]])
// CHECK-NEXT: repvgg.conv %[[IN]], %{{[^ ]*}} :
func.func @channels_pad(%x: tensor<1x1x6x6xf32>) -> tensor<1x2x4x4xf32> {
  %zero = arith.constant 0.0 : f32
  %one = arith.constant 1.0 : f32
  %w = arith.constant dense<4.0> : tensor<2x2x3x3xf32>
  %s = arith.constant dense<[2.0, 3.0]> : tensor<2xf32>
  %p = tensor.pad %x low[0, 1, 0, 0] high[0, 0, 0, 0] {
  ^bb0(%i: index, %j: index, %k: index, %l: index):
    tensor.yield %zero : f32
  } : tensor<1x1x6x6xf32> to tensor<1x2x6x6xf32>
  %e = tensor.empty() : tensor<1x2x4x4xf32>
  %z = linalg.fill ins(%zero : f32) outs(%e : tensor<1x2x4x4xf32>) -> tensor<1x2x4x4xf32>
  %y = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%p, %w : tensor<1x2x6x6xf32>, tensor<2x2x3x3xf32>) outs(%z : tensor<1x2x4x4xf32>) -> tensor<1x2x4x4xf32>
  %r = linalg.generic #scale ins(%y, %s : tensor<1x2x4x4xf32>, tensor<2xf32>) outs(%e : tensor<1x2x4x4xf32>) {
  ^bb0(%a: f32, %b: f32, %o: f32):
    %m = arith.mulf %a, %b : f32
    linalg.yield %m : f32
  } -> tensor<1x2x4x4xf32>
  return %r : tensor<1x2x4x4xf32>
}

// A negative amount is a crop.
// CHECK-LABEL: func @crop_pad
// CHECK: %[[P:.*]] = tensor.pad
// CHECK: repvgg.block (%[[IN:.*]] = %[[P]])
// CHECK-NEXT: repvgg.conv %[[IN]], %{{[^ ]*}} :
func.func @crop_pad(%x: tensor<1x2x8x6xf32>) -> tensor<1x2x4x4xf32> {
  %zero = arith.constant 0.0 : f32
  %one = arith.constant 1.0 : f32
  %w = arith.constant dense<4.0> : tensor<2x2x3x3xf32>
  %s = arith.constant dense<[2.0, 3.0]> : tensor<2xf32>
  %p = tensor.pad %x low[0, 0, -1, 0] high[0, 0, -1, 0] {
  ^bb0(%i: index, %j: index, %k: index, %l: index):
    tensor.yield %zero : f32
  } : tensor<1x2x8x6xf32> to tensor<1x2x6x6xf32>
  %e = tensor.empty() : tensor<1x2x4x4xf32>
  %z = linalg.fill ins(%zero : f32) outs(%e : tensor<1x2x4x4xf32>) -> tensor<1x2x4x4xf32>
  %y = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%p, %w : tensor<1x2x6x6xf32>, tensor<2x2x3x3xf32>) outs(%z : tensor<1x2x4x4xf32>) -> tensor<1x2x4x4xf32>
  %r = linalg.generic #scale ins(%y, %s : tensor<1x2x4x4xf32>, tensor<2xf32>) outs(%e : tensor<1x2x4x4xf32>) {
  ^bb0(%a: f32, %b: f32, %o: f32):
    %m = arith.mulf %a, %b : f32
    linalg.yield %m : f32
  } -> tensor<1x2x4x4xf32>
  return %r : tensor<1x2x4x4xf32>
}

// A pad that is not to be folded stays.
// CHECK-LABEL: func @nofold_pad
// CHECK: %[[P:.*]] = tensor.pad
// CHECK: repvgg.block (%[[IN:.*]] = %[[P]])
// CHECK-NEXT: repvgg.conv %[[IN]], %{{[^ ]*}} :
func.func @nofold_pad(%x: tensor<1x2x4x4xf32>) -> tensor<1x2x4x4xf32> {
  %zero = arith.constant 0.0 : f32
  %one = arith.constant 1.0 : f32
  %w = arith.constant dense<4.0> : tensor<2x2x3x3xf32>
  %s = arith.constant dense<[2.0, 3.0]> : tensor<2xf32>
  %p = tensor.pad %x nofold low[0, 0, 1, 1] high[0, 0, 1, 1] {
  ^bb0(%i: index, %j: index, %k: index, %l: index):
    tensor.yield %zero : f32
  } : tensor<1x2x4x4xf32> to tensor<1x2x6x6xf32>
  %e = tensor.empty() : tensor<1x2x4x4xf32>
  %z = linalg.fill ins(%zero : f32) outs(%e : tensor<1x2x4x4xf32>) -> tensor<1x2x4x4xf32>
  %y = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%p, %w : tensor<1x2x6x6xf32>, tensor<2x2x3x3xf32>) outs(%z : tensor<1x2x4x4xf32>) -> tensor<1x2x4x4xf32>
  %r = linalg.generic #scale ins(%y, %s : tensor<1x2x4x4xf32>, tensor<2xf32>) outs(%e : tensor<1x2x4x4xf32>) {
  ^bb0(%a: f32, %b: f32, %o: f32):
    %m = arith.mulf %a, %b : f32
    linalg.yield %m : f32
  } -> tensor<1x2x4x4xf32>
  return %r : tensor<1x2x4x4xf32>
}
