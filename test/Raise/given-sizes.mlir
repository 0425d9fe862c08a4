// The output of a convolution may be smaller than what the windows make of
// their input: then it is a crop. That it is none is seen by a size that is
// computed from one of a tensor; a number from elsewhere says nothing.
// RUN: repvgg-opt %s --fuse --census -o %t.mlir 2>&1 | FileCheck %s
// RUN: FileCheck %s --check-prefix=KEPT --input-file=%t.mlir

#id = affine_map<(n, c, h, w) -> (n, c, h, w)>
#ch = affine_map<(n, c, h, w) -> (c)>
#scale = {indexing_maps = [#id, #ch, #id], iterator_types = ["parallel", "parallel", "parallel", "parallel"]}
!t = tensor<1x2x?x?xf32>

// CHECK: given-sizes.mlir:[[#@LINE+18]]{{ +}}1  3x3 s1 g1 2->2  2 -> 1
// CHECK-NOT: not checked
// CHECK: in no block:
// KEPT-LABEL: func.func @computed
// KEPT-NOT: linalg.generic
func.func @computed(%q: !t) -> !t {
  %zero = arith.constant 0.0 : f32
  %c2 = arith.constant 2 : index
  %c3 = arith.constant 3 : index
  %w = arith.constant dense<4.0> : tensor<2x2x3x3xf32>
  %s = arith.constant dense<[2.0, 3.0]> : tensor<2xf32>
  %height = tensor.dim %q, %c2 : !t
  %width = tensor.dim %q, %c3 : !t
  %h = arith.subi %height, %c2 : index
  %v = arith.subi %width, %c2 : index
  %e = tensor.empty(%h, %v) : !t
  %z = linalg.fill ins(%zero : f32) outs(%e : !t) -> !t
  %y = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%q, %w : !t, tensor<2x2x3x3xf32>) outs(%z : !t) -> !t
  %r = linalg.generic #scale ins(%y, %s : !t, tensor<2xf32>) outs(%e : !t) {
  ^bb0(%a: f32, %b: f32, %o: f32):
    %m = arith.mulf %a, %b : f32
    linalg.yield %m : f32
  } -> !t
  return %r : !t
}

// CHECK-NEXT: given-sizes.mlir:[[#@LINE+14]] scale{{ +}}left, cropped
// CHECK-NEXT: A8: expects an output of all positions of the windows, but its size is computed from no size of an image and may be less (at given-sizes.mlir:[[#@LINE+12]])
// CHECK-NEXT: given-sizes.mlir:[[#@LINE+11]] convolution{{ +}}left, cropped
// CHECK-NEXT: A8: expects an output of all positions
// KEPT-LABEL: func.func @given
// KEPT: linalg.conv_2d_nchw_fchw
// KEPT: linalg.generic
func.func @given(%q: !t, %h: index, %v: index) -> !t {
  %zero = arith.constant 0.0 : f32
  %w = arith.constant dense<4.0> : tensor<2x2x3x3xf32>
  %s = arith.constant dense<[2.0, 3.0]> : tensor<2xf32>
  %e = tensor.empty(%h, %v) : !t
  %z = linalg.fill ins(%zero : f32) outs(%e : !t) -> !t
  %y = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%q, %w : !t, tensor<2x2x3x3xf32>) outs(%z : !t) -> !t
  %r = linalg.generic #scale ins(%y, %s : !t, tensor<2xf32>) outs(%e : !t) {
  ^bb0(%a: f32, %b: f32, %o: f32):
    %m = arith.mulf %a, %b : f32
    linalg.yield %m : f32
  } -> !t
  return %r : !t
}
