// Branches that a cast to a type without data, or a border of the image's own pixels, keeps out of a block have that reason.
// RUN: repvgg-opt %s --fuse --census -o /dev/null 2>&1 | FileCheck %s

#id = affine_map<(n, c, h, w) -> (n, c, h, w)>
#chw = affine_map<(c, h, w) -> (c, h, w)>
#map = {indexing_maps = [#id, #id], iterator_types = ["parallel", "parallel", "parallel", "parallel"]}
#sum = {indexing_maps = [#id, #id, #id], iterator_types = ["parallel", "parallel", "parallel", "parallel"]}
!t = tensor<1x2x4x4xf32>
!f8 = tensor<1x2x4x4xf8E5M2>
!i64 = tensor<1x2x4x4xi64>
!p = tensor<1x2x4x6xf32>

// CHECK: branches-left.mlir:[[#@LINE+20]] 2 left
// CHECK-NEXT: A22: expects branches that keep the precision of f32, but a cast to f8E5M2 rounds one
func.func @eight_bit_float(%x: !t) -> !t {
  %w = arith.constant dense<3.0> : tensor<2x2x1x1xf32>
  %zero = arith.constant 0.0 : f32
  %e8 = tensor.empty() : !f8
  %e = tensor.empty() : !t
  %n = linalg.generic #map ins(%x : !t) outs(%e8 : !f8) {
  ^bb0(%a: f32, %o: f8E5M2):
    %c = arith.truncf %a : f32 to f8E5M2
    linalg.yield %c : f8E5M2
  } -> !f8
  %r = linalg.generic #map ins(%n : !f8) outs(%e : !t) {
  ^bb0(%a: f8E5M2, %o: f32):
    %c = arith.extf %a : f8E5M2 to f32
    linalg.yield %c : f32
  } -> !t
  %z = linalg.fill ins(%zero : f32) outs(%e : !t) -> !t
  %a = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%r, %w : !t, tensor<2x2x1x1xf32>) outs(%z : !t) -> !t
  %b = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%x, %w : !t, tensor<2x2x1x1xf32>) outs(%z : !t) -> !t
  %y = linalg.generic #sum ins(%a, %b : !t, !t) outs(%e : !t) {
  ^bb0(%l: f32, %k: f32, %o: f32):
    %s = arith.addf %l, %k : f32
    linalg.yield %s : f32
  } -> !t
  return %y : !t
}

// CHECK: A22: expects branches that keep the precision of f32, but a cast to i64 rounds one
func.func @integer(%x: !t) -> !t {
  %w = arith.constant dense<3.0> : tensor<2x2x1x1xf32>
  %zero = arith.constant 0.0 : f32
  %ei = tensor.empty() : !i64
  %e = tensor.empty() : !t
  %n = linalg.generic #map ins(%x : !t) outs(%ei : !i64) {
  ^bb0(%a: f32, %o: i64):
    %c = arith.fptosi %a : f32 to i64
    linalg.yield %c : i64
  } -> !i64
  %r = linalg.generic #map ins(%n : !i64) outs(%e : !t) {
  ^bb0(%a: i64, %o: f32):
    %c = arith.sitofp %a : i64 to f32
    linalg.yield %c : f32
  } -> !t
  %z = linalg.fill ins(%zero : f32) outs(%e : !t) -> !t
  %b = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%x, %w : !t, tensor<2x2x1x1xf32>) outs(%z : !t) -> !t
  %y = linalg.generic #sum ins(%r, %b : !t, !t) outs(%e : !t) {
  ^bb0(%l: f32, %k: f32, %o: f32):
    %s = arith.addf %l, %k : f32
    linalg.yield %s : f32
  } -> !t
  return %y : !t
}

// CHECK: padding: expects padding of zeros, but parts of an image are written over it (as circular padding does)
func.func @circular(%x: !t) -> !t {
  %w = arith.constant dense<3.0> : tensor<2x2x1x3xf32>
  %v = arith.constant dense<2.0> : tensor<2x2x1x1xf32>
  %zero = arith.constant 0.0 : f32
  %ep = tensor.empty() : !p
  %e = tensor.empty() : !t
  %i = tensor.insert_slice %x into %ep[0, 0, 0, 1] [1, 2, 4, 4] [1, 1, 1, 1] : !t into !p
  %l = tensor.extract_slice %i[0, 0, 0, 4] [1, 2, 4, 1] [1, 1, 1, 1] : !p to tensor<1x2x4x1xf32>
  %il = tensor.insert_slice %l into %i[0, 0, 0, 0] [1, 2, 4, 1] [1, 1, 1, 1] : tensor<1x2x4x1xf32> into !p
  %r = tensor.extract_slice %il[0, 0, 0, 1] [1, 2, 4, 1] [1, 1, 1, 1] : !p to tensor<1x2x4x1xf32>
  %ir = tensor.insert_slice %r into %il[0, 0, 0, 5] [1, 2, 4, 1] [1, 1, 1, 1] : tensor<1x2x4x1xf32> into !p
  %z = linalg.fill ins(%zero : f32) outs(%e : !t) -> !t
  %a = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%ir, %w : !p, tensor<2x2x1x3xf32>) outs(%z : !t) -> !t
  %b = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%x, %v : !t, tensor<2x2x1x1xf32>) outs(%z : !t) -> !t
  %y = linalg.generic #sum ins(%a, %b : !t, !t) outs(%e : !t) {
  ^bb0(%m: f32, %k: f32, %o: f32):
    %s = arith.addf %m, %k : f32
    linalg.yield %s : f32
  } -> !t
  return %y : !t
}

// After linalg-fold-unit-extent-dims, the padding is of another shape.
// CHECK: padding: expects padding of zeros, but got other values
func.func @folded_padding(%x: !t) -> !t {
  %w = arith.constant dense<3.0> : tensor<2x2x1x3xf32>
  %v = arith.constant dense<2.0> : tensor<2x2x1x1xf32>
  %zero = arith.constant 0.0 : f32
  %one = arith.constant 1.0 : f32
  %e = tensor.empty() : !t
  %c = tensor.collapse_shape %x [[0, 1], [2], [3]] : !t into tensor<2x4x4xf32>
  %p = tensor.pad %c low[0, 0, 1] high[0, 0, 1] {
  ^bb0(%i: index, %j: index, %k: index):
    tensor.yield %one : f32
  } : tensor<2x4x4xf32> to tensor<2x4x6xf32>
  %q = tensor.expand_shape %p [[0, 1], [2], [3]] output_shape [1, 2, 4, 6] : tensor<2x4x6xf32> into !p
  %z = linalg.fill ins(%zero : f32) outs(%e : !t) -> !t
  %a = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%q, %w : !p, tensor<2x2x1x3xf32>) outs(%z : !t) -> !t
  %b = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%x, %v : !t, tensor<2x2x1x1xf32>) outs(%z : !t) -> !t
  %y = linalg.generic #sum ins(%a, %b : !t, !t) outs(%e : !t) {
  ^bb0(%m: f32, %k: f32, %o: f32):
    %s = arith.addf %m, %k : f32
    linalg.yield %s : f32
  } -> !t
  return %y : !t
}

// With sizes unknown, too, where the image lies in an empty tensor.
// CHECK: padding: expects padding of zeros, but parts of an image are written over it (as circular padding does)
func.func @circular_dynamic(%x: tensor<1x2x?x4xf32>) -> tensor<1x2x?x4xf32> {
  %w = arith.constant dense<3.0> : tensor<2x2x1x3xf32>
  %v = arith.constant dense<2.0> : tensor<2x2x1x1xf32>
  %zero = arith.constant 0.0 : f32
  %two = arith.constant 2 : index
  %four = arith.constant 4 : index
  %h = tensor.dim %x, %two : tensor<1x2x?x4xf32>
  %ep = tensor.empty(%h) : tensor<1x2x?x6xf32>
  %e = tensor.empty(%h) : tensor<1x2x?x4xf32>
  %whole = tensor.extract_slice %x[0, 0, 0, 0] [1, 2, %h, 4] [1, 1, 1, 1] : tensor<1x2x?x4xf32> to tensor<1x2x?x4xf32>
  %wide = tensor.cast %whole : tensor<1x2x?x4xf32> to tensor<1x2x?x?xf32>
  %i = tensor.insert_slice %wide into %ep[0, 0, 0, 1] [1, 2, %h, %four] [1, 1, 1, 1] : tensor<1x2x?x?xf32> into tensor<1x2x?x6xf32>
  %l = tensor.extract_slice %i[0, 0, 0, 4] [1, 2, %h, 1] [1, 1, 1, 1] : tensor<1x2x?x6xf32> to tensor<1x2x?x1xf32>
  %il = tensor.insert_slice %l into %i[0, 0, 0, 0] [1, 2, %h, 1] [1, 1, 1, 1] : tensor<1x2x?x1xf32> into tensor<1x2x?x6xf32>
  %r = tensor.extract_slice %il[0, 0, 0, 1] [1, 2, %h, 1] [1, 1, 1, 1] : tensor<1x2x?x6xf32> to tensor<1x2x?x1xf32>
  %ir = tensor.insert_slice %r into %il[0, 0, 0, 5] [1, 2, %h, 1] [1, 1, 1, 1] : tensor<1x2x?x1xf32> into tensor<1x2x?x6xf32>
  %z = linalg.fill ins(%zero : f32) outs(%e : tensor<1x2x?x4xf32>) -> tensor<1x2x?x4xf32>
  %a = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%ir, %w : tensor<1x2x?x6xf32>, tensor<2x2x1x3xf32>) outs(%z : tensor<1x2x?x4xf32>) -> tensor<1x2x?x4xf32>
  %b = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%x, %v : tensor<1x2x?x4xf32>, tensor<2x2x1x1xf32>) outs(%z : tensor<1x2x?x4xf32>) -> tensor<1x2x?x4xf32>
  %y = arith.addf %a, %b : tensor<1x2x?x4xf32>
  return %y : tensor<1x2x?x4xf32>
}

!s = tensor<1x2x4x1xf32>
// Windows that do not go together, with a residual between them.
// CHECK: branches-left.mlir:[[#@LINE+16]] 3 left
// CHECK-NEXT: A22: expects branches of one stride, but found 1 and 3 on axis 1
func.func @strides(%x: !t, %r: !s) -> !s {
  %zero = arith.constant 0.0 : f32
  %w = arith.constant dense<3.0> : tensor<2x2x1x2xf32>
  %v = arith.constant dense<2.0> : tensor<2x2x1x4xf32>
  %e = tensor.empty() : !s
  %z = linalg.fill ins(%zero : f32) outs(%e : !s) -> !s
  %a = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<[1, 3]> : vector<2xi64>} ins(%x, %w : !t, tensor<2x2x1x2xf32>) outs(%z : !s) -> !s
  %b = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%x, %v : !t, tensor<2x2x1x4xf32>) outs(%z : !s) -> !s
  %p = linalg.generic #sum ins(%a, %r : !s, !s) outs(%e : !s) {
  ^bb0(%l: f32, %k: f32, %o: f32):
    %s = arith.addf %l, %k : f32
    linalg.yield %s : f32
  } -> !s
  // The residual is no branch, and what is left of the sum has a reason all the same.
  %y = linalg.generic #sum ins(%p, %b : !s, !s) outs(%e : !s) {
  ^bb0(%l: f32, %k: f32, %o: f32):
    %s = arith.addf %l, %k : f32
    linalg.yield %s : f32
  } -> !s
  return %y : !s
}
