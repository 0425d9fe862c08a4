// A weight that ops compute is rounded to its type, then the fused weight is;
// here both times by half of the last place, downwards: 1 + 2^-11 + 2^-24, and
// times 1 + 2^-13. That is no difference from the original.
// RUN: repvgg-opt %s --fuse --census-json=%t.json -o %t.mlir 2>&1 | FileCheck %s
// RUN: FileCheck %s --check-prefix=FUSED --input-file=%t.mlir
// CHECK: 1 blocks found, 1 fused, 0 refused{{$}}
// FUSED: dense<1.00061035> : tensor<2x2x1x1xf32>

#id = affine_map<(n, c, h, w) -> (n, c, h, w)>
#ch = affine_map<(n, c, h, w) -> (c)>
#scale = {indexing_maps = [#id, #ch, #id], iterator_types = ["parallel", "parallel", "parallel", "parallel"]}
!t = tensor<1x2x4x4xf32>
!w = tensor<2x2x1x1xf32>

func.func @main(%x: !t) -> !t {
  %zero = arith.constant 0.0 : f32
  %first = arith.constant dense<1.000244140625> : !w
  %w = arith.mulf %first, %first : !w
  %factor = arith.constant dense<1.0001220703125> : tensor<2xf32>
  %e = tensor.empty() : !t
  %z = linalg.fill ins(%zero : f32) outs(%e : !t) -> !t
  %c = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%x, %w : !t, !w) outs(%z : !t) -> !t
  %y = linalg.generic #scale ins(%c, %factor : !t, tensor<2xf32>) outs(%e : !t) {
  ^bb0(%a: f32, %b: f32, %o: f32):
    %m = arith.mulf %a, %b : f32
    linalg.yield %m : f32
  } -> !t
  return %y : !t
}
