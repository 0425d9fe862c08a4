// Branches that no window of a size that can be held covers stay apart; normalizations, scales and biases are folded into them.
// RUN: repvgg-opt %s --pass-pipeline='builtin.module(func.func(repvgg-fuse),repvgg-census{format=table file=%t.txt})' -o %t.mlir
// RUN: FileCheck %s --input-file=%t.mlir
// RUN: FileCheck %s --input-file=%t.txt --check-prefix=TABLE
// RUN: repvgg-opt %s --pass-pipeline='builtin.module(func.func(repvgg-fuse{cost=always}),repvgg-census{format=table file=%t.txt})' -o /dev/null
// RUN: FileCheck %s --input-file=%t.txt --check-prefix=ALWAYS
// RUN: repvgg-opt --fuse=verify=source %s -o %t.fused.mlir
// RUN: repvgg-run %s --f64 --seed=1 --output=%t.npy
// RUN: repvgg-run %t.fused.mlir --f64 --seed=1 --compare=%t.npy

// TABLE: 3  3x3 + 3x3 d90 s1 g1 4->4
// TABLE-NEXT: cost: merged 2 of 3 branches: {{.*}}; the 3x3 at rate 90 stays apart, a window that holds them all would be too large
// ALWAYS: refused
// ALWAYS-NEXT: A7: the common window is too large

// CHECK-LABEL: func @main
// CHECK-DAG: %[[B:.*]] = arith.constant dense<-5.000000e-01> : tensor<4xf32>
// CHECK-DAG: %[[NEAR:.*]] = arith.constant dense<"{{.*}}"> : tensor<4x4x3x3xf32>
// CHECK: repvgg.conv %{{.*}}, %[[NEAR]] bias %[[B]] pad [1, 1]
// CHECK: %[[FAR:.*]] = arith.constant dense<1.250000e-01> : tensor<4x4x3x3xf32>
// CHECK: repvgg.conv %{{.*}}, %[[FAR]] pad [90, 90] dilations [90, 90]
// CHECK-NOT: repvgg.batch_norm
func.func @main(%x: tensor<1x4x100x96xf32>) -> tensor<1x4x100x96xf32> {
  %d3 = arith.constant dense<0.25> : tensor<4x4x3x3xf32>
  %m = arith.constant dense<1.0> : tensor<4xf32>
  %v = arith.constant dense<3.0> : tensor<4xf32>
  %y = repvgg.block (%in = %x) : tensor<1x4x100x96xf32> -> tensor<1x4x100x96xf32> {
    %0 = repvgg.conv %in, %d3 pad [1, 1] : (tensor<1x4x100x96xf32>, tensor<4x4x3x3xf32>) -> tensor<1x4x100x96xf32>
    %1 = repvgg.conv %in, %d3 pad [90, 90] dilations [90, 90] : (tensor<1x4x100x96xf32>, tensor<4x4x3x3xf32>) -> tensor<1x4x100x96xf32>
    %2 = repvgg.sum %0, %1 : tensor<1x4x100x96xf32>
    %3 = repvgg.sum %2, %in : tensor<1x4x100x96xf32>
    %4 = repvgg.batch_norm %3 mean %m variance %v epsilon 1.0 : (tensor<1x4x100x96xf32>, tensor<4xf32>, tensor<4xf32>) -> tensor<1x4x100x96xf32>
    repvgg.yield %4 : tensor<1x4x100x96xf32>
  }
  return %y : tensor<1x4x100x96xf32>
}
