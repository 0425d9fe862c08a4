// Convolutions that are added up accumulate on each other: no pass over memory is spent on additions.
// RUN: repvgg-opt %s --pass-pipeline='builtin.module(func.func(repvgg-to-linalg))' | FileCheck %s
// RUN: repvgg-opt %s --pass-pipeline='builtin.module(func.func(repvgg-to-linalg{keep-convolutions}))' | FileCheck %s --check-prefix=KEEP

// The one with a bias starts, wherever it stands.
// CHECK-LABEL: func @three
// CHECK-SAME: (%[[X:.*]]: tensor<1x4x4x4xf32>, %[[W3:.*]]: tensor<4x4x3x3xf32>, %[[W1:.*]]: tensor<4x4x1x1xf32>, %[[B:.*]]: tensor<4xf32>)
// CHECK: %[[I:.*]] = linalg.broadcast ins(%[[B]]
// CHECK: %[[P:.*]] = linalg.conv_2d_nchw_fchw {{.*}} ins(%[[X]], %[[W1]] {{.*}} outs(%[[I]]
// CHECK: %[[Q:.*]] = linalg.conv_2d_nchw_fchw {{.*}}%[[W3]] {{.*}} outs(%[[P]]
// CHECK: %[[G:.*]] = tensor.expand_shape %[[Q]]
// CHECK: %[[R:.*]] = linalg.conv_2d_ngchw_gfchw {{.*}} outs(%[[G]]
// CHECK: %[[Y:.*]] = tensor.collapse_shape %[[R]]
// CHECK-NOT: linalg.generic
// CHECK: return %[[Y]]
// KEEP-LABEL: func @three
// KEEP-COUNT-3: repvgg.conv
// KEEP: linalg.generic
func.func @three(%x: tensor<1x4x4x4xf32>, %w3: tensor<4x4x3x3xf32>, %w1: tensor<4x4x1x1xf32>, %b: tensor<4xf32>) -> tensor<1x4x4x4xf32> {
  %g = arith.constant dense<2.0> : tensor<4x2x1x1xf32>
  %0 = repvgg.conv %x, %w3 pad [1, 1] : (tensor<1x4x4x4xf32>, tensor<4x4x3x3xf32>) -> tensor<1x4x4x4xf32>
  %1 = repvgg.conv %x, %w1 bias %b : (tensor<1x4x4x4xf32>, tensor<4x4x1x1xf32>, tensor<4xf32>) -> tensor<1x4x4x4xf32>
  %2 = repvgg.conv %x, %g groups 2 : (tensor<1x4x4x4xf32>, tensor<4x2x1x1xf32>) -> tensor<1x4x4x4xf32>
  %3 = repvgg.sum %0, %1, %2 : tensor<1x4x4x4xf32>
  return %3 : tensor<1x4x4x4xf32>
}

// Other terms are added as before: the source, a second bias, what others use, what is activated.
// CHECK-LABEL: func @others
// CHECK-COUNT-2: linalg.conv_2d_nchw_fchw
// CHECK: %[[P:.*]] = linalg.conv_2d_nchw_fchw
// CHECK: linalg.conv_2d_nchw_fchw {{.*}} outs(%[[P]]
// CHECK: linalg.generic
// CHECK: arith.addf
// CHECK-NEXT: arith.addf
// CHECK-NEXT: arith.addf
// CHECK-NEXT: linalg.yield
func.func @others(%x: tensor<1x2x4x4xf32>, %w: tensor<2x2x1x1xf32>, %b: tensor<2xf32>) -> (tensor<1x2x4x4xf32>, tensor<1x2x4x4xf32>) {
  %0 = repvgg.conv %x, %w bias %b : (tensor<1x2x4x4xf32>, tensor<2x2x1x1xf32>, tensor<2xf32>) -> tensor<1x2x4x4xf32>
  %1 = repvgg.conv %x, %w bias %b : (tensor<1x2x4x4xf32>, tensor<2x2x1x1xf32>, tensor<2xf32>) -> tensor<1x2x4x4xf32>
  %2 = repvgg.conv %x, %w : (tensor<1x2x4x4xf32>, tensor<2x2x1x1xf32>) -> tensor<1x2x4x4xf32>
  %3 = repvgg.conv %x, %w : (tensor<1x2x4x4xf32>, tensor<2x2x1x1xf32>) -> tensor<1x2x4x4xf32>
  %4 = repvgg.sum %0, %1, %2, %3, %x : tensor<1x2x4x4xf32>
  return %4, %3 : tensor<1x2x4x4xf32>, tensor<1x2x4x4xf32>
}

// What is rounded before the addition is not accumulated wider.
// CHECK-LABEL: func @rounded
// CHECK-COUNT-2: arith.truncf
// CHECK: arith.addf
func.func @rounded(%x: tensor<1x2x4x4xf16>, %w: tensor<2x2x1x1xf16>) -> tensor<1x2x4x4xf16> {
  %0 = repvgg.conv %x, %w : (tensor<1x2x4x4xf16>, tensor<2x2x1x1xf16>) -> tensor<1x2x4x4xf16>
  %1 = repvgg.conv %x, %w : (tensor<1x2x4x4xf16>, tensor<2x2x1x1xf16>) -> tensor<1x2x4x4xf16>
  %2 = repvgg.sum %0, %1 : tensor<1x2x4x4xf16>
  return %2 : tensor<1x2x4x4xf16>
}
