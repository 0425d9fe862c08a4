// One value for all channels without data is not taken for zero.
// RUN: repvgg-opt %s --pass-pipeline='builtin.module(func.func(repvgg-raise))' | FileCheck %s

!t = tensor<1x2x3x3xf32>

// CHECK-LABEL: @shift
// CHECK-SAME: rule = "input", status = "left"
// CHECK-NOT: repvgg.block
func.func @shift(%x: !t) -> !t {
  %w = arith.constant dense<1.0> : tensor<2x2x1x1xf32>
  %t = arith.constant dense_resource<no_data> : tensor<1xf32>
  %a = repvgg.conv %x, %w : (!t, tensor<2x2x1x1xf32>) -> !t
  %b = repvgg.scale %a plus %t : (!t, tensor<1xf32>) -> !t
  %y = repvgg.sum %b, %x : !t
  return %y : !t
}
