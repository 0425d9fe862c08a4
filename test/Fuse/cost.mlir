// The cost model divides a block's branches into the convolutions that are cheapest together.
// RUN: repvgg-opt %s --pass-pipeline='builtin.module(func.func(repvgg-fuse),repvgg-census{format=table file=%t.txt})' -o %t.mlir 2>%t.line
// RUN: FileCheck %s --input-file=%t.mlir
// RUN: FileCheck %s --input-file=%t.txt --check-prefix=TABLE
// RUN: repvgg-opt %s --pass-pipeline='builtin.module(func.func(repvgg-fuse),repvgg-census{format=json file=-})' -o /dev/null | FileCheck %s --check-prefix=JSON
// RUN: repvgg-opt %s --pass-pipeline='builtin.module(func.func(repvgg-fuse{cost=always}))' | FileCheck %s --check-prefix=ALWAYS
// RUN: repvgg-opt %s --pass-pipeline='builtin.module(func.func(repvgg-fuse{rates=launch=100000}))' | FileCheck %s --check-prefix=ALWAYS
// RUN: repvgg-opt %t.mlir --pass-pipeline='builtin.module(func.func(repvgg-fuse))' -o %t2.mlir
// RUN: FileCheck %s --input-file=%t2.mlir
// RUN: repvgg-opt --fuse %s -o %t3.mlir
// RUN: repvgg-run %s --entry=depthwise_and_dense --f64 --seed=1 --output=%t.npy
// RUN: repvgg-run %t3.mlir --entry=depthwise_and_dense --f64 --seed=1 --compare=%t.npy

// ALWAYS-COUNT-5: repvgg.conv
// ALWAYS-NOT: repvgg.conv

// A dense point beside a depthwise window stays apart; identity and batch normalization are folded, the bias goes to the first.
// CHECK-LABEL: func @depthwise_and_dense
// CHECK-DAG: %[[B:.*]] = arith.constant dense<-5.000000e-01> : tensor<64xf32>
// CHECK-DAG: %[[X:.*]] = repvgg.conv %{{.*}}, %{{.*}} bias %[[B]] pad [1, 1] groups 64
// CHECK-DAG: %[[Y:.*]] = repvgg.conv %{{.*}}, %{{[^ ]*}} : (tensor<1x64x28x28xf32>, tensor<64x64x1x1xf32>)
// CHECK: repvgg.sum %[[X]], %[[Y]]
// CHECK-NOT: batch_norm
// TABLE: 3  3x3 g64 + 1x1 g1 s1 64->64  {{.*}} < 
// TABLE-NEXT: cost: merged 2 of 3 branches: {{.*}} -> 3.66M MACs; the 1x1 stays apart, one convolution would cost 28.9M
// JSON: "decision": "merged 2 of 3 branches
// JSON-NEXT: "weighed": 3,
// JSON-NEXT: "merged": 2,
// JSON-NEXT: "convolutions": 2,
// JSON-NEXT: "macs_apart": 
func.func @depthwise_and_dense(%x: tensor<1x64x28x28xf32>) -> tensor<1x64x28x28xf32> {
  %dw = arith.constant dense<0.5> : tensor<64x1x3x3xf32>
  %pw = arith.constant dense<0.25> : tensor<64x64x1x1xf32>
  %m = arith.constant dense<1.0> : tensor<64xf32>
  %v = arith.constant dense<3.0> : tensor<64xf32>
  %y = repvgg.block (%in = %x) : tensor<1x64x28x28xf32> -> tensor<1x64x28x28xf32> {
    %0 = repvgg.conv %in, %dw pad [1, 1] groups 64 : (tensor<1x64x28x28xf32>, tensor<64x1x3x3xf32>) -> tensor<1x64x28x28xf32>
    %1 = repvgg.batch_norm %0 mean %m variance %v epsilon 1.0 : (tensor<1x64x28x28xf32>, tensor<64xf32>, tensor<64xf32>) -> tensor<1x64x28x28xf32>
    %2 = repvgg.conv %in, %pw : (tensor<1x64x28x28xf32>, tensor<64x64x1x1xf32>) -> tensor<1x64x28x28xf32>
    %3 = repvgg.sum %1, %2, %in : tensor<1x64x28x28xf32>
    repvgg.yield %3 : tensor<1x64x28x28xf32>
  }
  return %y : tensor<1x64x28x28xf32>
}
// The activation comes after the sum: the block stays for it.
// CHECK-LABEL: func @with_activation
// CHECK: repvgg.block (%[[IN:.*]] = %{{.*}}) activation <relu>
// CHECK-NEXT: %[[X:.*]] = repvgg.conv %[[IN]]
// CHECK-NEXT: %[[Y:.*]] = repvgg.conv %[[IN]]
// CHECK-NEXT: %[[S:.*]] = repvgg.sum %[[X]], %[[Y]]
// CHECK-NEXT: repvgg.yield %[[S]]
func.func @with_activation(%x: tensor<1x64x28x28xf32>) -> tensor<1x64x28x28xf32> {
  %dw = arith.constant dense<0.5> : tensor<64x1x3x3xf32>
  %pw = arith.constant dense<0.25> : tensor<64x64x1x1xf32>
  %m = arith.constant dense<1.0> : tensor<64xf32>
  %v = arith.constant dense<3.0> : tensor<64xf32>
  %y = repvgg.block (%in = %x) activation <relu> : tensor<1x64x28x28xf32> -> tensor<1x64x28x28xf32> {
    %0 = repvgg.conv %in, %dw pad [1, 1] groups 64 : (tensor<1x64x28x28xf32>, tensor<64x1x3x3xf32>) -> tensor<1x64x28x28xf32>
    %1 = repvgg.batch_norm %0 mean %m variance %v epsilon 1.0 : (tensor<1x64x28x28xf32>, tensor<64xf32>, tensor<64xf32>) -> tensor<1x64x28x28xf32>
    %2 = repvgg.conv %in, %pw : (tensor<1x64x28x28xf32>, tensor<64x64x1x1xf32>) -> tensor<1x64x28x28xf32>
    %3 = repvgg.sum %1, %2 : tensor<1x64x28x28xf32>
    repvgg.yield %3 : tensor<1x64x28x28xf32>
  }
  return %y : tensor<1x64x28x28xf32>
}
// Dilated windows, of which one would be mostly zeros.
// CHECK-LABEL: func @atrous_pooling
// CHECK: repvgg.conv {{.*}} bias {{.*}} pad [6, 6] dilations [6, 6]
// CHECK: repvgg.conv {{.*}} pad [12, 12] dilations [12, 12]
// CHECK-NOT: repvgg.batch_norm
// TABLE: 2  3x3 d6 + 3x3 d12 s1 g1 64->64
// TABLE-NEXT: the 3x3 at rate 6 and the 3x3 at rate 12 stay apart, one convolution would cost 
func.func @atrous_pooling(%x: tensor<1x64x28x28xf32>) -> tensor<1x64x28x28xf32> {
  %d3 = arith.constant dense<0.125> : tensor<64x64x3x3xf32>
  %m = arith.constant dense<1.0> : tensor<64xf32>
  %v = arith.constant dense<3.0> : tensor<64xf32>
  %y = repvgg.block (%in = %x) : tensor<1x64x28x28xf32> -> tensor<1x64x28x28xf32> {
    %0 = repvgg.conv %in, %d3 pad [6, 6] dilations [6, 6] : (tensor<1x64x28x28xf32>, tensor<64x64x3x3xf32>) -> tensor<1x64x28x28xf32>
    %1 = repvgg.batch_norm %0 mean %m variance %v epsilon 1.0 : (tensor<1x64x28x28xf32>, tensor<64xf32>, tensor<64xf32>) -> tensor<1x64x28x28xf32>
    %2 = repvgg.conv %in, %d3 pad [12, 12] dilations [12, 12] : (tensor<1x64x28x28xf32>, tensor<64x64x3x3xf32>) -> tensor<1x64x28x28xf32>
    %3 = repvgg.sum %1, %2 : tensor<1x64x28x28xf32>
    repvgg.yield %3 : tensor<1x64x28x28xf32>
  }
  return %y : tensor<1x64x28x28xf32>
}
// What fits into a window without more work goes there.
// CHECK-LABEL: func @equal_windows
// CHECK: repvgg.conv
// CHECK-NOT: repvgg.conv
// CHECK: return
func.func @equal_windows(%x: tensor<1x64x28x28xf32>) -> tensor<1x64x28x28xf32> {
  %d3 = arith.constant dense<0.125> : tensor<64x64x3x3xf32>
  %pw = arith.constant dense<0.25> : tensor<64x64x1x1xf32>
  %m = arith.constant dense<1.0> : tensor<64xf32>
  %v = arith.constant dense<3.0> : tensor<64xf32>
  %y = repvgg.block (%in = %x) : tensor<1x64x28x28xf32> -> tensor<1x64x28x28xf32> {
    %0 = repvgg.conv %in, %d3 pad [1, 1] : (tensor<1x64x28x28xf32>, tensor<64x64x3x3xf32>) -> tensor<1x64x28x28xf32>
    %1 = repvgg.batch_norm %0 mean %m variance %v epsilon 1.0 : (tensor<1x64x28x28xf32>, tensor<64xf32>, tensor<64xf32>) -> tensor<1x64x28x28xf32>
    %2 = repvgg.conv %in, %pw : (tensor<1x64x28x28xf32>, tensor<64x64x1x1xf32>) -> tensor<1x64x28x28xf32>
    %3 = repvgg.sum %1, %2, %in, %1 : tensor<1x64x28x28xf32>
    repvgg.yield %3 : tensor<1x64x28x28xf32>
  }
  return %y : tensor<1x64x28x28xf32>
}
// Nothing to fold and nothing to join: the block is left, with that reason.
// CHECK-LABEL: func @nothing_to_gain
// CHECK: repvgg.block
// CHECK-NEXT: repvgg.conv
// CHECK-NEXT: repvgg.conv
// CHECK-NEXT: repvgg.sum
// TABLE: 2  refused
// TABLE-NEXT: cost: merged none of 2 branches of 3.66M MACs; the 3x3 depthwise and the 1x1 stay apart, one convolution would cost 28.9M
func.func @nothing_to_gain(%x: tensor<1x64x28x28xf32>) -> tensor<1x64x28x28xf32> {
  %dw = arith.constant dense<0.5> : tensor<64x1x3x3xf32>
  %pw = arith.constant dense<0.25> : tensor<64x64x1x1xf32>
  %y = repvgg.block (%in = %x) : tensor<1x64x28x28xf32> -> tensor<1x64x28x28xf32> {
    %0 = repvgg.conv %in, %dw pad [1, 1] groups 64 : (tensor<1x64x28x28xf32>, tensor<64x1x3x3xf32>) -> tensor<1x64x28x28xf32>
    %1 = repvgg.conv %in, %pw : (tensor<1x64x28x28xf32>, tensor<64x64x1x1xf32>) -> tensor<1x64x28x28xf32>
    %2 = repvgg.sum %0, %1 : tensor<1x64x28x28xf32>
    repvgg.yield %2 : tensor<1x64x28x28xf32>
  }
  return %y : tensor<1x64x28x28xf32>
}
