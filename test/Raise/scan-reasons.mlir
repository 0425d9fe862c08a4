// What stands behind or before a convolution and is not taken is its reason; "alone" is what has nothing to fold.
// RUN: repvgg-opt %s --pass-pipeline='builtin.module(repvgg-record-globals,func.func(repvgg-raise{scan=true}),repvgg-census{format=json file=-})' -o /dev/null > %t.json
// RUN: %python %S/Inputs/list_others.py %t.json | FileCheck %s

#id = affine_map<(n, c, h, w) -> (n, c, h, w)>
#sample = affine_map<(n, c, h, w) -> (n, c, 0, 0)>
#ch = affine_map<(n, c, h, w) -> (c)>
#plane = affine_map<(n, c, h, w) -> (h, w)>
#par = {indexing_maps = [#id, #sample, #id], iterator_types = ["parallel", "parallel", "parallel", "parallel"]}
!t = tensor<1x2x4x4xf32>
!g = tensor<1x2x1x1xf32>
!w = tensor<2x2x1x1xf32>
!k = tensor<2x2x3x3xf32>

ml_program.global public mutable @shared(dense<2.0> : !w) : !w

// CHECK: stacked convolution left of branches put side by side: concat expects a sum of two values, but got values that are stacked and then summed at stack_sum
// CHECK: stacked convolution left of branches put side by side
// CHECK: stacked sum left of branches put side by side
// CHECK-NOT: {{^}}stacked
func.func @stacked(%x: !t) -> tensor<2x4x4xf32> {
  %w = arith.constant dense<3.0> : !w
  %zero = arith.constant dense<0.0> : !t
  %a = repvgg.conv %x, %w : (!t, !w) -> !t
  %b = repvgg.conv %x, %w : (!t, !w) -> !t
  %s = tensor.concat dim(0) %a, %b : (!t, !t) -> tensor<2x2x4x4xf32>
  %o = tensor.empty() : tensor<2x4x4xf32>
  %y = linalg.reduce { arith.addf } ins(%s : tensor<2x2x4x4xf32>) outs(%o : tensor<2x4x4xf32>) dimensions = [0] loc("stack_sum")
  return %y : tensor<2x4x4xf32>
}

// CHECK: global convolution left with a weight at run time: run time expects a constant weight and bias, but got the global '@shared', which others may change: it is public and mutable
// CHECK-NOT: {{^}}global
func.func @global(%x: !t) -> !t {
  %w = ml_program.global_load @shared : !w
  %a = repvgg.conv %x, %w : (!t, !w) -> !t
  return %a : !t
}

// CHECK: broadcast convolution alone nothing to fold
// CHECK: broadcast sum alone of different values
// CHECK-NOT: {{^}}broadcast
func.func @broadcast(%x: !t, %g: !g) -> !t {
  %w = arith.constant dense<3.0> : !w
  %a = repvgg.conv %x, %w : (!t, !w) -> !t
  %e = tensor.empty() : !t
  %y = linalg.generic #par ins(%a, %g : !t, !g) outs(%e : !t) {
  ^bb0(%s: f32, %u: f32, %v: f32):
    %r = arith.addf %s, %u : f32
    linalg.yield %r : f32
  } -> !t
  return %y : !t
}

// CHECK: embedded convolution alone nothing to fold
// CHECK: embedded sum alone of a value and a constant
// CHECK-NOT: {{^}}embedded
func.func @embedded(%x: !t) -> !t {
  %w = arith.constant dense<3.0> : !w
  %p = arith.constant dense<[[1.0, 2.0, 3.0, 4.0], [1.0, 2.0, 3.0, 4.0], [1.0, 2.0, 3.0, 4.0], [1.0, 2.0, 3.0, 5.0]]> : tensor<4x4xf32>
  %a = repvgg.conv %x, %w : (!t, !w) -> !t
  %e = tensor.empty() : !t
  %y = linalg.generic {indexing_maps = [#id, #plane, #id], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%a, %p : !t, tensor<4x4xf32>) outs(%e : !t) {
  ^bb0(%s: f32, %u: f32, %v: f32):
    %r = arith.addf %s, %u : f32
    linalg.yield %r : f32
  } -> !t
  return %y : !t
}

// CHECK: flipped convolution left in sums that are left: gather expects windows of pixels and padding of zeros, but pixels are gathered by their positions (as reflecting padding, flipping and enlarging do) at flip
// CHECK: flipped convolution left in sums that are left
func.func @flipped(%x: !t) -> !t {
  %three = arith.constant 3 : index
  %w = arith.constant dense<3.0> : !w
  %e = tensor.empty() : !t
  %f = linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%x : !t) outs(%e : !t) {
  ^bb0(%s: f32, %v: f32):
    %n = linalg.index 0 : index
    %c = linalg.index 1 : index
    %h = linalg.index 2 : index
    %i = linalg.index 3 : index
    %j = arith.subi %three, %i : index
    %r = tensor.extract %x[%n, %c, %h, %j] : !t
    linalg.yield %r : f32
  } -> !t loc("flip")
  %a = repvgg.conv %x, %w : (!t, !w) -> !t
  %b = repvgg.conv %f, %w : (!t, !w) -> !t
  %y = linalg.add ins(%a, %b : !t, !t) outs(%e : !t) -> !t
  return %y : !t
}

// CHECK: before_padding batch_norm left of an input: A13
// CHECK: before_padding convolution left that pads: A13 {{.*}} at norm
func.func @before_padding(%x: !t) -> !t {
  %k = arith.constant dense<3.0> : !k
  %m = arith.constant dense<[1.0, 2.0]> : tensor<2xf32>
  %b = repvgg.batch_norm %x mean %m variance %m epsilon 1.0e-05 : (!t, tensor<2xf32>, tensor<2xf32>) -> !t loc("norm")
  %y = repvgg.conv %b, %k pad [1, 1] : (!t, !k) -> !t
  return %y : !t
}

// CHECK: run_time_norm batch_norm left with statistics at run time: A1
// CHECK: run_time_norm convolution left with statistics at run time: A1
func.func @run_time_norm(%x: !t, %m: tensor<2xf32>) -> !t {
  %w = arith.constant dense<3.0> : !w
  %a = repvgg.conv %x, %w : (!t, !w) -> !t
  %y = repvgg.batch_norm %a mean %m variance %m epsilon 1.0e-05 : (!t, tensor<2xf32>, tensor<2xf32>) -> !t
  return %y : !t
}

// CHECK: regions convolution alone
// CHECK: regions convolution alone
// CHECK: regions sum alone of values of several regions
func.func @regions(%x: !t, %c: i1) -> !t {
  %w = arith.constant dense<3.0> : !w
  %a = repvgg.conv %x, %w : (!t, !w) -> !t
  %r = scf.if %c -> !t {
    %b = repvgg.conv %x, %w : (!t, !w) -> !t
    %y = repvgg.sum %a, %b : !t
    scf.yield %y : !t
  } else {
    scf.yield %a : !t
  }
  return %r : !t
}

// CHECK: buffers convolution left on buffers: buffers expects tensors, but got buffers: fuse before bufferization
func.func @buffers(%x: memref<1x2x4x4xf32>, %w: memref<2x2x1x1xf32>, %o: memref<1x2x4x4xf32>) {
  linalg.conv_2d_nchw_fchw ins(%x, %w : memref<1x2x4x4xf32>, memref<2x2x1x1xf32>) outs(%o : memref<1x2x4x4xf32>)
  return
}

// The mean is a term of a sum, but of the normalization.
// CHECK: centred_at_run_time scale left with statistics at run time: A1
// CHECK: centred_at_run_time convolution left with statistics at run time: A1
// CHECK-NOT: {{^}}centred_at_run_time
func.func @centred_at_run_time(%x: !t, %m: tensor<2xf32>, %g: tensor<2xf32>) -> !t {
  %w = arith.constant dense<3.0> : !w
  %a = repvgg.conv %x, %w : (!t, !w) -> !t
  %e = tensor.empty() : !t
  %y = linalg.generic {indexing_maps = [#id, #ch, #ch, #id], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%a, %m, %g : !t, tensor<2xf32>, tensor<2xf32>) outs(%e : !t) {
  ^bb0(%s: f32, %u: f32, %f: f32, %v: f32):
    %c = arith.subf %s, %u : f32
    %r = arith.mulf %c, %f : f32
    linalg.yield %r : f32
  } -> !t
  return %y : !t
}

// CHECK: number_before_padding convolution left that pads: A13 expects a window that pads what was shifted before it to pad with the shift of zero, but it pads with zeros; drop the shift or the padding at shift
// CHECK-NOT: {{^}}number_before_padding
func.func @number_before_padding(%x: !t) -> !t {
  %k = arith.constant dense<3.0> : !k
  %half = arith.constant dense<0.5> : !t
  %e = tensor.empty() : !t
  %s = linalg.add ins(%x, %half : !t, !t) outs(%e : !t) -> !t loc("shift")
  %y = repvgg.conv %s, %k pad [1, 1] : (!t, !k) -> !t
  return %y : !t
}

// Without padding it is folded into the bias.
// CHECK-NOT: {{^}}number_before
func.func @number_before(%x: !t) -> !t {
  %w = arith.constant dense<3.0> : !w
  %half = arith.constant dense<0.5> : !t
  %e = tensor.empty() : !t
  %s = linalg.sub ins(%x, %half : !t, !t) outs(%e : !t) -> !t
  %y = repvgg.conv %s, %w : (!t, !w) -> !t
  return %y : !t
}

// CHECK: flipped sum left of gathered pixels
