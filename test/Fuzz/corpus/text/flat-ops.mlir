// Branch ops outside of blocks are gathered into blocks with their parameters, once.
// RUN: repvgg-opt %s --pass-pipeline='builtin.module(func.func(repvgg-raise))' -o %t
// RUN: FileCheck %s --input-file=%t
// RUN: repvgg-opt %t --pass-pipeline='builtin.module(func.func(repvgg-raise))' | diff %t -
// RUN: repvgg-opt %s --pass-pipeline='builtin.module(func.func(repvgg-raise{from=repvgg}))' | FileCheck %s
// RUN: repvgg-opt %s --pass-pipeline='builtin.module(func.func(repvgg-raise{from=linalg}))' | FileCheck %s --check-prefix=OFF
// OFF-NOT: repvgg.block

!t = tensor<1x2x4x4xf32>

// CHECK-LABEL: @all_ops
// CHECK-SAME: %[[X:.*]]: tensor<1x2x4x4xf32>, %[[OTHER:.*]]: tensor
// CHECK-DAG: %[[W3:.*]] = arith.constant dense<3.0{{.*}}> : tensor<2x2x3x3xf32>
// CHECK-DAG: %[[W1:.*]] = arith.constant dense<1.0{{.*}}> : tensor<2x2x1x1xf32>
// CHECK-DAG: %[[B:.*]] = arith.constant dense<[5.0{{.*}}, 6.0{{.*}}]>
// CHECK-DAG: %[[M:.*]] = arith.constant dense<[1.25{{.*}}, 2.5{{.*}}]>
// CHECK-DAG: %[[V:.*]] = arith.constant dense<[3.75{{.*}}, 5.0{{.*}}]>
// CHECK-DAG: %[[G:.*]] = arith.constant dense<[6.25{{.*}}, 7.5{{.*}}]>
// CHECK-DAG: %[[T:.*]] = arith.constant dense<7.0{{.*}}> : tensor<f32>
// CHECK-NOT: repvgg.{{conv|sum}}
// CHECK: %[[Y:.*]] = repvgg.block (%[[IN:.*]] = %[[X]]) : tensor<1x2x4x4xf32> -> tensor<1x2x4x4xf32> {
// CHECK-NEXT: %[[C3:.*]] = repvgg.conv %[[IN]], %[[W3]] pad [1, 1] :
// CHECK-NEXT: %[[BN:.*]] = repvgg.batch_norm %[[C3]] mean %[[M]] variance %[[V]] gamma %[[G]] beta %[[B]] epsilon 1.000000e-03
// CHECK-NEXT: %[[C1:.*]] = repvgg.conv %[[IN]], %[[W1]] bias %[[B]] :
// CHECK-NEXT: %[[S:.*]] = repvgg.scale %[[C1]] by %[[G]] plus %[[T]] :
// CHECK-NEXT: %[[P:.*]] = repvgg.avg_pool %[[IN]] kernel [3, 3] pad [1, 1] :
// CHECK-NEXT: %[[BP:.*]] = repvgg.batch_norm %[[P]] mean %[[M]] variance %[[V]] epsilon 1.000000e-05
// CHECK-NEXT: %[[SUM:.*]] = repvgg.sum %[[BN]], %[[S]], %[[BP]], %[[IN]]
// CHECK-NEXT: repvgg.yield %[[SUM]]
// CHECK-NEXT: }
// CHECK-NEXT: %[[R:.*]] = repvgg.sum %[[Y]], %[[OTHER]]
// CHECK-NEXT: return %[[R]]
func.func @all_ops(%x: !t, %other: !t) -> !t {
  %w3 = arith.constant dense<3.0> : tensor<2x2x3x3xf32>
  %w1 = arith.constant dense<1.0> : tensor<2x2x1x1xf32>
  %b = arith.constant dense<[5.0, 6.0]> : tensor<2xf32>
  %m = arith.constant dense<[1.25, 2.5]> : tensor<2xf32>
  %v = arith.constant dense<[3.75, 5.0]> : tensor<2xf32>
  %g = arith.constant dense<[6.25, 7.5]> : tensor<2xf32>
  %t = arith.constant dense<7.0> : tensor<f32>
  %c3 = repvgg.conv %x, %w3 pad [1, 1] : (!t, tensor<2x2x3x3xf32>) -> !t
  %bn = repvgg.batch_norm %c3 mean %m variance %v gamma %g beta %b epsilon 1.0e-03 : (!t, tensor<2xf32>, tensor<2xf32>, tensor<2xf32>, tensor<2xf32>) -> !t
  %c1 = repvgg.conv %x, %w1 bias %b : (!t, tensor<2x2x1x1xf32>, tensor<2xf32>) -> !t
  %s = repvgg.scale %c1 by %g plus %t : (!t, tensor<2xf32>, tensor<f32>) -> !t
  %p = repvgg.avg_pool %x kernel [3, 3] pad [1, 1] : !t -> !t
  %bp = repvgg.batch_norm %p mean %m variance %v epsilon 1.0e-05 : (!t, tensor<2xf32>, tensor<2xf32>) -> !t
  %sum = repvgg.sum %bn, %s, %bp, %x : !t
  %y = repvgg.sum %sum, %other : !t
  return %y : !t
}

// An activation ends what is linear: two blocks, with a convolution between.
// CHECK-LABEL: @activation
// CHECK: %[[A:.*]] = repvgg.block (%{{.*}} = %{{.*}}) :
// CHECK: %[[R:.*]] = repvgg.conv %[[A]], %{{.*}} activation <relu> :
// CHECK-NEXT: repvgg.block (%{{.*}} = %[[R]]) :
func.func @activation(%x: !t) -> !t {
  %w = arith.constant dense<1.0> : tensor<2x2x1x1xf32>
  %a = repvgg.conv %x, %w : (!t, tensor<2x2x1x1xf32>) -> !t
  %s = repvgg.sum %a, %x : !t
  %r = repvgg.conv %s, %w activation <relu> : (!t, tensor<2x2x1x1xf32>) -> !t
  %c = repvgg.conv %r, %w : (!t, tensor<2x2x1x1xf32>) -> !t
  %y = repvgg.sum %r, %c : !t
  return %y : !t
}

// The block is as wide as its widest op; what it replaces keeps its type. One
// channel: a parameter without dimensions is one a channel.
// CHECK-LABEL: @types
// CHECK: %[[Y:.*]] = repvgg.block (%{{.*}} = %{{.*}}) : tensor<1x1x?xf16> -> tensor<1x1x?xf32> {
// CHECK: repvgg.conv {{.*}} bias
// CHECK: arith.truncf
func.func @types(%x: tensor<1x1x?xf16>) -> tensor<1x1x?xf16> {
  %w = arith.constant dense<1.0> : tensor<1x1x1xf16>
  %t = arith.constant dense<7.0> : tensor<f32>
  %a = repvgg.conv %x, %w : (tensor<1x1x?xf16>, tensor<1x1x1xf16>) -> tensor<1x1x?xf32>
  %b = repvgg.scale %a plus %t : (tensor<1x1x?xf32>, tensor<f32>) -> tensor<1x1x?xf16>
  %y = repvgg.sum %x, %b : tensor<1x1x?xf16>
  return %y : tensor<1x1x?xf16>
}
