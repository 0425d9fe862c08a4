// Plain references to constants without data are raised; what must be computed from them is left.
// RUN: repvgg-opt %s --pass-pipeline='builtin.module(func.func(repvgg-raise))' | FileCheck %s

#id = affine_map<(n, c, h, w) -> (n, c, h, w)>
#ch = affine_map<(n, c, h, w) -> (c)>
#one = {indexing_maps = [#id, #ch, #id], iterator_types = ["parallel", "parallel", "parallel", "parallel"]}

// CHECK-LABEL: @plain
// CHECK: repvgg.batch_norm
func.func @plain(%x: tensor<1x2x3x3xf32>) -> tensor<1x2x3x3xf32> {
  %zero = arith.constant 0.0 : f32
  %w = arith.constant dense_resource<no_data> : tensor<2x2x1x1xf32>
  %v = arith.constant dense_resource<no_data> : tensor<2xf32>
  %0 = tensor.empty() : tensor<1x2x3x3xf32>
  %1 = linalg.fill ins(%zero : f32) outs(%0 : tensor<1x2x3x3xf32>) -> tensor<1x2x3x3xf32>
  %a = linalg.conv_2d_nchw_fchw ins(%x, %w : tensor<1x2x3x3xf32>, tensor<2x2x1x1xf32>) outs(%1 : tensor<1x2x3x3xf32>) -> tensor<1x2x3x3xf32>
  %y = linalg.generic #one ins(%a, %v : tensor<1x2x3x3xf32>, tensor<2xf32>) outs(%0 : tensor<1x2x3x3xf32>) {
  ^bb0(%in: f32, %c: f32, %out: f32):
    %d = arith.subf %in, %c : f32
    %r = math.rsqrt %c : f32
    %n = arith.mulf %d, %r : f32
    linalg.yield %n : f32
  } -> tensor<1x2x3x3xf32>
  return %y : tensor<1x2x3x3xf32>
}

// CHECK-LABEL: @computed
// CHECK-SAME: reason = "expects {{.*}}no_data{{.*}}", rule = "input", status = "left"
// CHECK-NOT: repvgg.block
func.func @computed(%x: tensor<1x2x3x3xf32>) -> tensor<1x2x3x3xf32> {
  %zero = arith.constant 0.0 : f32
  %w = arith.constant dense_resource<no_data> : tensor<2x2x1x1xf32>
  %v = arith.constant dense_resource<no_data> : tensor<2xf32>
  %0 = tensor.empty() : tensor<1x2x3x3xf32>
  %1 = linalg.fill ins(%zero : f32) outs(%0 : tensor<1x2x3x3xf32>) -> tensor<1x2x3x3xf32>
  %a = linalg.conv_2d_nchw_fchw ins(%x, %w : tensor<1x2x3x3xf32>, tensor<2x2x1x1xf32>) outs(%1 : tensor<1x2x3x3xf32>) -> tensor<1x2x3x3xf32>
  %y = linalg.generic #one ins(%a, %v : tensor<1x2x3x3xf32>, tensor<2xf32>) outs(%0 : tensor<1x2x3x3xf32>) {
  ^bb0(%in: f32, %c: f32, %out: f32):
    %r = arith.mulf %c, %c : f32
    %n = arith.mulf %in, %r : f32
    linalg.yield %n : f32
  } -> tensor<1x2x3x3xf32>
  return %y : tensor<1x2x3x3xf32>
}

// A part of a sum that cannot be built leaves the whole sum.
// CHECK-LABEL: @computed_in_a_group
// CHECK-NOT: repvgg.block
func.func @computed_in_a_group(%x: tensor<1x2x3x3xf32>, %t: tensor<1x2x3x3xf32>) -> tensor<1x2x3x3xf32> {
  %zero = arith.constant 0.0 : f32
  %w = arith.constant dense_resource<no_data> : tensor<2x2x1x1xf32>
  %v = arith.constant dense_resource<no_data> : tensor<2xf32>
  %0 = tensor.empty() : tensor<1x2x3x3xf32>
  %1 = linalg.fill ins(%zero : f32) outs(%0 : tensor<1x2x3x3xf32>) -> tensor<1x2x3x3xf32>
  %a = linalg.conv_2d_nchw_fchw ins(%x, %w : tensor<1x2x3x3xf32>, tensor<2x2x1x1xf32>) outs(%1 : tensor<1x2x3x3xf32>) -> tensor<1x2x3x3xf32>
  %b = linalg.generic #one ins(%a, %v : tensor<1x2x3x3xf32>, tensor<2xf32>) outs(%0 : tensor<1x2x3x3xf32>) {
  ^bb0(%in: f32, %c: f32, %out: f32):
    %r = arith.mulf %c, %c : f32
    %n = arith.mulf %in, %r : f32
    linalg.yield %n : f32
  } -> tensor<1x2x3x3xf32>
  %c = linalg.add ins(%b, %t : tensor<1x2x3x3xf32>, tensor<1x2x3x3xf32>) outs(%0 : tensor<1x2x3x3xf32>) -> tensor<1x2x3x3xf32>
  %y = linalg.add ins(%c, %x : tensor<1x2x3x3xf32>, tensor<1x2x3x3xf32>) outs(%0 : tensor<1x2x3x3xf32>) -> tensor<1x2x3x3xf32>
  return %y : tensor<1x2x3x3xf32>
}
