// A block may be of linalg and of flat repvgg ops; a split sum keeps the rest's signs and types.
// RUN: repvgg-opt %s --pass-pipeline='builtin.module(func.func(repvgg-raise))' | FileCheck %s

!t = tensor<1x2x4x4xf32>

// CHECK-LABEL: @mixed
// CHECK: repvgg.block
// CHECK-NEXT: %[[A:.*]] = repvgg.conv
// CHECK-NEXT: %[[B:.*]] = repvgg.conv
// CHECK-NEXT: %[[S:.*]] = repvgg.sum %[[A]], %[[B]]
// CHECK-NEXT: repvgg.yield
// CHECK-NEXT: }
// CHECK-NEXT: return
func.func @mixed(%x: !t) -> !t {
  %zero = arith.constant 0.0 : f32
  %w = arith.constant dense<3.0> : tensor<2x2x1x1xf32>
  %0 = tensor.empty() : !t
  %1 = linalg.fill ins(%zero : f32) outs(%0 : !t) -> !t
  %a = linalg.conv_2d_nchw_fchw {dilations = dense<1> : vector<2xi64>, strides = dense<1> : vector<2xi64>} ins(%x, %w : !t, tensor<2x2x1x1xf32>) outs(%1 : !t) -> !t
  %b = repvgg.conv %x, %w : (!t, tensor<2x2x1x1xf32>) -> !t
  %y = repvgg.sum %a, %b : !t
  return %y : !t
}

// CHECK-LABEL: @split_repvgg
// CHECK-SAME: %{{.*}}: tensor<1x2x4x4xf32>, %[[Z:.*]]: tensor<1x2x4x4xf32>, %[[H:.*]]: tensor<1x2x4x4xf16>
// CHECK: %[[BLOCK:.*]] = repvgg.block
// CHECK: %[[N:.*]] = repvgg.scale %[[Z]] by
// CHECK: repvgg.sum %[[BLOCK]], %[[N]], %[[H]]
func.func @split_repvgg(%x: !t, %z: !t, %h: tensor<1x2x4x4xf16>) -> !t {
  %w = arith.constant dense<3.0> : tensor<2x2x1x1xf32>
  %0 = tensor.empty() : !t
  %b = repvgg.conv %x, %w : (!t, tensor<2x2x1x1xf32>) -> !t
  %s = linalg.sub ins(%b, %z : !t, !t) outs(%0 : !t) -> !t
  %y = repvgg.sum %s, %x, %h : (!t, !t, tensor<1x2x4x4xf16>) -> !t
  return %y : !t
}

// CHECK-LABEL: @split_linalg
// CHECK: %[[BLOCK:.*]] = repvgg.block
// CHECK: %[[H:.*]] = linalg.generic
// CHECK: arith.extf
// CHECK: linalg.add ins(%[[BLOCK]], %[[H]] :
func.func @split_linalg(%x: !t, %h: tensor<1x2x4x4xf16>) -> !t {
  %w = arith.constant dense<3.0> : tensor<2x2x1x1xf32>
  %0 = tensor.empty() : !t
  %b = repvgg.conv %x, %w : (!t, tensor<2x2x1x1xf32>) -> !t
  %s = repvgg.sum %b, %h : (!t, tensor<1x2x4x4xf16>) -> !t
  %y = linalg.add ins(%s, %x : !t, !t) outs(%0 : !t) -> !t
  return %y : !t
}
