// What asserts that its operand is not zero, as torch's reciprocal does, is evaluated, and is no scale that was left.
// RUN: repvgg-opt %s --fuse --census -o /dev/null 2>&1 | FileCheck %s

#id = affine_map<(n, c, h, w) -> (n, c, h, w)>
#ch = affine_map<(n, c, h, w) -> (c)>
#all = ["parallel", "parallel", "parallel", "parallel"]
#vector = {indexing_maps = [affine_map<(c) -> (c)>, affine_map<(c) -> (c)>], iterator_types = ["parallel"]}
!t = tensor<1x2x4x4xf32>

// CHECK-NOT: not checked
// CHECK-NOT: in no block
// CHECK: repvgg: 1 blocks found, 1 fused, 0 refused{{$}}
func.func @reciprocal(%x: !t) -> !t {
  %zero = arith.constant 0.0 : f32
  %one = arith.constant 1.0 : f32
  %w = arith.constant dense<3.0> : tensor<2x2x1x1xf32>
  %f = arith.constant dense<[2.0, 4.0]> : tensor<2xf32>
  %e = tensor.empty() : tensor<2xf32>
  %i = tensor.empty() : !t
  %p = linalg.generic #vector ins(%f : tensor<2xf32>) outs(%e : tensor<2xf32>) {
  ^bb0(%a: f32, %o: f32):
    %n = arith.cmpf one, %a, %zero : f32
    cf.assert %n, "expects no zero"
    %r = arith.divf %one, %a : f32
    linalg.yield %r : f32
  } -> tensor<2xf32>
  %z = linalg.fill ins(%zero : f32) outs(%i : !t) -> !t
  %a = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%x, %w : !t, tensor<2x2x1x1xf32>) outs(%z : !t) -> !t
  %m = linalg.generic {indexing_maps = [#id, #ch, #id], iterator_types = #all} ins(%a, %p : !t, tensor<2xf32>) outs(%i : !t) {
  ^bb0(%l: f32, %b: f32, %o: f32):
    %r = arith.mulf %l, %b : f32
    linalg.yield %r : f32
  } -> !t
  return %m : !t
}
