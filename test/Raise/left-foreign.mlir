// A sum whose branches come from one value through ops that no block is made of is left, with what is in the way and its place.
// RUN: repvgg-opt %s --pass-pipeline='builtin.module(func.func(repvgg-raise{scan=true}),repvgg-census{format=json file=-})' -o /dev/null > %t.json
// RUN: %python %S/Inputs/list_others.py %t.json | FileCheck %s

#id = affine_map<(n, c, h, w) -> (n, c, h, w)>
#turned = affine_map<(n, c, h, w) -> (n, c, w, h)>
#copy = {indexing_maps = [#turned, #id], iterator_types = ["parallel", "parallel", "parallel", "parallel"]}

// CHECK-DAG: cropped sum left cropped: A8 expects branches of the whole image, but one reads a crop of it at crop{{$}}
func.func @cropped(%x: tensor<1x2x5x5xf32>) -> tensor<1x2x3x3xf32> {
  %zero = arith.constant 0.0 : f32
  %w = arith.constant dense<3.0> : tensor<2x2x1x1xf32>
  %v = arith.constant dense<4.0> : tensor<2x2x3x3xf32>
  %e = tensor.empty() : tensor<1x2x3x3xf32>
  %o = linalg.fill ins(%zero : f32) outs(%e : tensor<1x2x3x3xf32>) -> tensor<1x2x3x3xf32>
  %a = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%x, %v : tensor<1x2x5x5xf32>, tensor<2x2x3x3xf32>) outs(%o : tensor<1x2x3x3xf32>) -> tensor<1x2x3x3xf32>
  %s = tensor.extract_slice %x[0, 0, 1, 1] [1, 2, 3, 3] [1, 1, 1, 1] : tensor<1x2x5x5xf32> to tensor<1x2x3x3xf32> loc("crop")
  %b = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%s, %w : tensor<1x2x3x3xf32>, tensor<2x2x1x1xf32>) outs(%o : tensor<1x2x3x3xf32>) -> tensor<1x2x3x3xf32>
  %y = linalg.add ins(%a, %b : tensor<1x2x3x3xf32>, tensor<1x2x3x3xf32>) outs(%e : tensor<1x2x3x3xf32>) -> tensor<1x2x3x3xf32>
  return %y : tensor<1x2x3x3xf32>
}

// CHECK-DAG: some_channels sum left of some channels: A16 expects branches of all channels, but one reads a slice of them at slice{{$}}
func.func @some_channels(%x: tensor<1x4x3x3xf32>) -> tensor<1x4x3x3xf32> {
  %zero = arith.constant 0.0 : f32
  %w = arith.constant dense<3.0> : tensor<4x2x1x1xf32>
  %e = tensor.empty() : tensor<1x4x3x3xf32>
  %o = linalg.fill ins(%zero : f32) outs(%e : tensor<1x4x3x3xf32>) -> tensor<1x4x3x3xf32>
  %s = tensor.extract_slice %x[0, 0, 0, 0] [1, 2, 3, 3] [1, 1, 1, 1] : tensor<1x4x3x3xf32> to tensor<1x2x3x3xf32> loc("slice")
  %b = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%s, %w : tensor<1x2x3x3xf32>, tensor<4x2x1x1xf32>) outs(%o : tensor<1x4x3x3xf32>) -> tensor<1x4x3x3xf32>
  %y = linalg.add ins(%x, %b : tensor<1x4x3x3xf32>, tensor<1x4x3x3xf32>) outs(%e : tensor<1x4x3x3xf32>) -> tensor<1x4x3x3xf32>
  return %y : tensor<1x4x3x3xf32>
}

// CHECK-DAG: padded_with_ones sum left with other padding: padding expects padding of zeros, but got other values at pad{{$}}
func.func @padded_with_ones(%x: tensor<1x2x3x3xf32>) -> tensor<1x2x3x3xf32> {
  %zero = arith.constant 0.0 : f32
  %one = arith.constant 1.0 : f32
  %v = arith.constant dense<4.0> : tensor<2x2x3x3xf32>
  %e = tensor.empty() : tensor<1x2x3x3xf32>
  %o = linalg.fill ins(%zero : f32) outs(%e : tensor<1x2x3x3xf32>) -> tensor<1x2x3x3xf32>
  %p = tensor.pad %x low[0, 0, 1, 1] high[0, 0, 1, 1] {
  ^bb0(%i: index, %j: index, %k: index, %l: index):
    tensor.yield %one : f32
  } : tensor<1x2x3x3xf32> to tensor<1x2x5x5xf32> loc("pad")
  %a = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%p, %v : tensor<1x2x5x5xf32>, tensor<2x2x3x3xf32>) outs(%o : tensor<1x2x3x3xf32>) -> tensor<1x2x3x3xf32>
  %y = linalg.add ins(%a, %x : tensor<1x2x3x3xf32>, tensor<1x2x3x3xf32>) outs(%e : tensor<1x2x3x3xf32>) -> tensor<1x2x3x3xf32>
  return %y : tensor<1x2x3x3xf32>
}

// CHECK-DAG: transposed_branches sum left transposed: A2 expects convolutions of the image itself, but a transposed convolution puts zeros between its pixels at zeros
func.func @transposed_branches(%x: tensor<1x2x3x3xf32>) -> tensor<1x2x5x5xf32> {
  %zero = arith.constant 0.0 : f32
  %v = arith.constant dense<4.0> : tensor<2x2x3x3xf32>
  %w = arith.constant dense<3.0> : tensor<2x2x1x1xf32>
  %e = tensor.empty() : tensor<1x2x5x5xf32>
  %o = linalg.fill ins(%zero : f32) outs(%e : tensor<1x2x5x5xf32>) -> tensor<1x2x5x5xf32>
  %f = tensor.empty() : tensor<1x2x7x7xf32>
  %q = linalg.fill ins(%zero : f32) outs(%f : tensor<1x2x7x7xf32>) -> tensor<1x2x7x7xf32>
  %p = tensor.insert_slice %x into %q[0, 0, 1, 1] [1, 2, 3, 3] [1, 1, 2, 2] : tensor<1x2x3x3xf32> into tensor<1x2x7x7xf32> loc("zeros")
  %r = tensor.insert_slice %x into %o[0, 0, 0, 0] [1, 2, 3, 3] [1, 1, 2, 2] : tensor<1x2x3x3xf32> into tensor<1x2x5x5xf32> loc("zeros")
  %a = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%p, %v : tensor<1x2x7x7xf32>, tensor<2x2x3x3xf32>) outs(%o : tensor<1x2x5x5xf32>) -> tensor<1x2x5x5xf32>
  %b = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%r, %w : tensor<1x2x5x5xf32>, tensor<2x2x1x1xf32>) outs(%o : tensor<1x2x5x5xf32>) -> tensor<1x2x5x5xf32>
  %y = linalg.add ins(%a, %b : tensor<1x2x5x5xf32>, tensor<1x2x5x5xf32>) outs(%e : tensor<1x2x5x5xf32>) -> tensor<1x2x5x5xf32>
  return %y : tensor<1x2x5x5xf32>
}

// CHECK-DAG: turned sum left in another layout: layout expects images [N, C, X...] throughout, but one branch is copied to another order of dimensions at turn{{$}}
func.func @turned(%x: tensor<1x2x3x3xf32>) -> tensor<1x2x3x3xf32> {
  %zero = arith.constant 0.0 : f32
  %w = arith.constant dense<3.0> : tensor<2x2x1x1xf32>
  %e = tensor.empty() : tensor<1x2x3x3xf32>
  %o = linalg.fill ins(%zero : f32) outs(%e : tensor<1x2x3x3xf32>) -> tensor<1x2x3x3xf32>
  %t = linalg.generic #copy ins(%x : tensor<1x2x3x3xf32>) outs(%e : tensor<1x2x3x3xf32>) {
  ^bb0(%s: f32, %u: f32):
    linalg.yield %s : f32
  } -> tensor<1x2x3x3xf32> loc("turn")
  %b = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%t, %w : tensor<1x2x3x3xf32>, tensor<2x2x1x1xf32>) outs(%o : tensor<1x2x3x3xf32>) -> tensor<1x2x3x3xf32>
  %y = linalg.add ins(%x, %b : tensor<1x2x3x3xf32>, tensor<1x2x3x3xf32>) outs(%e : tensor<1x2x3x3xf32>) -> tensor<1x2x3x3xf32>
  return %y : tensor<1x2x3x3xf32>
}

// Branches of slices that are put side by side are a concatenation that is left; values that are only put side by side are none.
// CHECK-DAG: chunks concat left of branches put side by side
func.func @chunks(%x: tensor<1x4x3x3xf32>) -> tensor<1x4x3x3xf32> {
  %zero = arith.constant 0.0 : f32
  %w = arith.constant dense<3.0> : tensor<2x2x1x1xf32>
  %e = tensor.empty() : tensor<1x2x3x3xf32>
  %o = linalg.fill ins(%zero : f32) outs(%e : tensor<1x2x3x3xf32>) -> tensor<1x2x3x3xf32>
  %s = tensor.extract_slice %x[0, 0, 0, 0] [1, 2, 3, 3] [1, 1, 1, 1] : tensor<1x4x3x3xf32> to tensor<1x2x3x3xf32>
  %t = tensor.extract_slice %x[0, 2, 0, 0] [1, 2, 3, 3] [1, 1, 1, 1] : tensor<1x4x3x3xf32> to tensor<1x2x3x3xf32>
  %b = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%s, %w : tensor<1x2x3x3xf32>, tensor<2x2x1x1xf32>) outs(%o : tensor<1x2x3x3xf32>) -> tensor<1x2x3x3xf32>
  %y = tensor.concat dim(1) %b, %t : (tensor<1x2x3x3xf32>, tensor<1x2x3x3xf32>) -> tensor<1x4x3x3xf32>
  return %y : tensor<1x4x3x3xf32>
}
// CHECK-NOT: side_by_side
func.func @side_by_side(%x: tensor<1x2x3x3xf32>, %z: tensor<1x2x3x3xf32>) -> tensor<1x4x3x3xf32> {
  %y = tensor.concat dim(1) %x, %z : (tensor<1x2x3x3xf32>, tensor<1x2x3x3xf32>) -> tensor<1x4x3x3xf32>
  return %y : tensor<1x4x3x3xf32>
}
