// Of a sum with two sources the group that pays becomes a block; the terms of the other one are added to it as they were.
// RUN: repvgg-opt %s --pass-pipeline='builtin.module(any(repvgg-raise))' | FileCheck %s
// RUN: repvgg-opt %s --fuse --census -o %t.fused 2>&1 | FileCheck %s --check-prefix=CENSUS
// RUN: repvgg-run %s --f64 --seed=1 --output=%t.npy
// RUN: repvgg-run %t.fused --f64 --seed=1 --compare=%t.npy

#id = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>

// CHECK-LABEL: func @beside_another
// CHECK: linalg.conv_2d_nchw_fchw {dilations = dense<1>
// CHECK: linalg.conv_2d_nchw_fchw {dilations = dense<12>
// CHECK: repvgg.block
// CHECK-NOT: repvgg.block
// CENSUS: {{ 2  left$}}
// CENSUS-NEXT: cost: merged none of 2 branches of 31.0M MACs; the 3x3 and the 3x3 at rate 12 stay apart, one convolution would cost 1.08G
// CENSUS-NEXT: 2  3x3 s1 g1 32->32  3 -> 1
// CENSUS-NOT: sum  alone
// CENSUS: repvgg: 2 blocks found, 1 fused, 1 refused

func.func @beside_another(%x: tensor<1x32x41x41xf32>, %z: tensor<1x32x41x41xf32>) -> tensor<1x32x41x41xf32> {
  %zero = arith.constant 0.0 : f32
  %w = arith.constant dense<0.25> : tensor<32x32x3x3xf32>
  %b = arith.constant dense<0.5> : tensor<32xf32>
  %e = tensor.empty() : tensor<1x32x41x41xf32>
  %i = linalg.broadcast ins(%b : tensor<32xf32>) outs(%e : tensor<1x32x41x41xf32>) dimensions = [0, 2, 3]
  %v = arith.constant dense<0.125> : tensor<32x32x1x1xf32>
  %pad_a = tensor.pad %x low[0, 0, 1, 1] high[0, 0, 1, 1] {
  ^bb0(%p: index, %q: index, %g: index, %h: index):
    tensor.yield %zero : f32
  } : tensor<1x32x41x41xf32> to tensor<1x32x43x43xf32>
  %a = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%pad_a, %w : tensor<1x32x43x43xf32>, tensor<32x32x3x3xf32>) outs(%i : tensor<1x32x41x41xf32>) -> tensor<1x32x41x41xf32>
  %pad_c = tensor.pad %z low[0, 0, 1, 1] high[0, 0, 1, 1] {
  ^bb0(%p: index, %q: index, %g: index, %h: index):
    tensor.yield %zero : f32
  } : tensor<1x32x41x41xf32> to tensor<1x32x43x43xf32>
  %c = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%pad_c, %w : tensor<1x32x43x43xf32>, tensor<32x32x3x3xf32>) outs(%i : tensor<1x32x41x41xf32>) -> tensor<1x32x41x41xf32>
  %s = linalg.generic {indexing_maps = [#id, #id, #id], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%a, %c : tensor<1x32x41x41xf32>, tensor<1x32x41x41xf32>) outs(%e : tensor<1x32x41x41xf32>) {
  ^bb0(%l: f32, %r: f32, %o: f32):
    %t = arith.addf %l, %r : f32
    linalg.yield %t : f32
  } -> tensor<1x32x41x41xf32>
  %pad_d = tensor.pad %x low[0, 0, 12, 12] high[0, 0, 12, 12] {
  ^bb0(%p: index, %q: index, %g: index, %h: index):
    tensor.yield %zero : f32
  } : tensor<1x32x41x41xf32> to tensor<1x32x65x65xf32>
  %d = linalg.conv_2d_nchw_fchw {dilations = dense<12> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%pad_d, %w : tensor<1x32x65x65xf32>, tensor<32x32x3x3xf32>) outs(%i : tensor<1x32x41x41xf32>) -> tensor<1x32x41x41xf32>
  %u = linalg.generic {indexing_maps = [#id, #id, #id], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%s, %d : tensor<1x32x41x41xf32>, tensor<1x32x41x41xf32>) outs(%e : tensor<1x32x41x41xf32>) {
  ^bb0(%l: f32, %r: f32, %o: f32):
    %t = arith.addf %l, %r : f32
    linalg.yield %t : f32
  } -> tensor<1x32x41x41xf32>
  %f = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%z, %v : tensor<1x32x41x41xf32>, tensor<32x32x1x1xf32>) outs(%i : tensor<1x32x41x41xf32>) -> tensor<1x32x41x41xf32>
  %y = linalg.generic {indexing_maps = [#id, #id, #id], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%u, %f : tensor<1x32x41x41xf32>, tensor<1x32x41x41xf32>) outs(%e : tensor<1x32x41x41xf32>) {
  ^bb0(%l: f32, %r: f32, %o: f32):
    %t = arith.addf %l, %r : f32
    linalg.yield %t : f32
  } -> tensor<1x32x41x41xf32>
  return %y : tensor<1x32x41x41xf32>
}
