// A choice between two values by a constant of each channel is a sum, as torch.lerp with a weight a channel makes it.
// RUN: repvgg-opt %s --pass-pipeline='builtin.module(func.func(repvgg-raise))' | FileCheck %s
// RUN: repvgg-opt %s --fuse --census -o /dev/null 2>&1 | FileCheck %s --check-prefix=FUSE

#id = affine_map<(n, c, h, w) -> (n, c, h, w)>
#ch = affine_map<(n, c, h, w) -> (c, 0, 0)>
#all = ["parallel", "parallel", "parallel", "parallel"]
!t = tensor<1x2x4x4xf32>

// FUSE-NOT: not checked
// FUSE: 1 blocks found, 1 fused, 0 refused
// CHECK-LABEL: @by_channel
// CHECK-DAG: %[[ONE:.*]] = arith.constant dense<[1.000000e+00, 0.000000e+00]>
// CHECK-DAG: %[[TWO:.*]] = arith.constant dense<[0.000000e+00, 1.000000e+00]>
// CHECK: repvgg.block
// CHECK-DAG: repvgg.scale %{{.*}} by %[[ONE]]
// CHECK-DAG: repvgg.scale %{{.*}} by %[[TWO]]
// CHECK: repvgg.sum
// CHECK-NOT: arith.select
func.func @by_channel(%x: !t) -> !t {
  %w = arith.constant dense<3.0> : tensor<2x2x1x1xf32>
  %zero = arith.constant 0.0 : f32
  %pick = arith.constant dense<[[[true]], [[false]]]> : tensor<2x1x1xi1>
  %e = tensor.empty() : !t
  %z = linalg.fill ins(%zero : f32) outs(%e : !t) -> !t
  %a = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%x, %w : !t, tensor<2x2x1x1xf32>) outs(%z : !t) -> !t
  %y = linalg.generic {indexing_maps = [#ch, #id, #id, #id], iterator_types = #all} ins(%pick, %a, %x : tensor<2x1x1xi1>, !t, !t) outs(%e : !t) {
  ^bb0(%c: i1, %l: f32, %r: f32, %o: f32):
    %s = arith.select %c, %l, %r : f32
    linalg.yield %s : f32
  } -> !t
  return %y : !t
}

// One that is known along another dimension stays.
// CHECK-LABEL: @by_column
// CHECK-NOT: repvgg.block
// CHECK: arith.select
func.func @by_column(%x: !t) -> !t {
  %w = arith.constant dense<3.0> : tensor<2x2x1x1xf32>
  %zero = arith.constant 0.0 : f32
  %pick = arith.constant dense<[true, false, true, true]> : tensor<4xi1>
  %e = tensor.empty() : !t
  %z = linalg.fill ins(%zero : f32) outs(%e : !t) -> !t
  %a = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%x, %w : !t, tensor<2x2x1x1xf32>) outs(%z : !t) -> !t
  %y = linalg.generic {indexing_maps = [affine_map<(n, c, h, w) -> (w)>, #id, #id, #id], iterator_types = #all} ins(%pick, %a, %x : tensor<4xi1>, !t, !t) outs(%e : !t) {
  ^bb0(%c: i1, %l: f32, %r: f32, %o: f32):
    %s = arith.select %c, %l, %r : f32
    linalg.yield %s : f32
  } -> !t
  return %y : !t
}
