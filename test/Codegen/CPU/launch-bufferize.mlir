// Launches on buffers: a chain needs two buffers and copies nothing; the last
// launch writes the entry's output.
// RUN: repvgg-opt %s --repvgg-entry-to-buffers --eliminate-empty-tensors --one-shot-bufferize=bufferize-function-boundaries --canonicalize --cse --repvgg-plan-buffers | FileCheck %s

// CHECK-LABEL: func.func @main
// CHECK-SAME: %[[X:.*]]: memref<64xf32>{{.*}}, %[[Y:.*]]: memref<64xf32>{{.*}}, %[[W:.*]]: memref<512xi8>
// CHECK-NOT: memref.copy
// CHECK: repvgg_cpu.launch @kernel tasks 4 scratch 256 layer "a" ins(%[[X]] : memref<64xf32>) outs(%[[A:.*]] : memref<64xf32>)
// CHECK-NOT: memref.copy
// CHECK: repvgg_cpu.launch @kernel tasks 4 scratch 256 layer "b" ins(%[[A]] : memref<64xf32>) outs(%[[B:.*]] : memref<64xf32>)
// CHECK-NOT: memref.copy
// CHECK: repvgg_cpu.launch @kernel tasks 4 scratch 256 layer "c" ins(%[[B]] : memref<64xf32>) outs(%[[C:.*]] : memref<64xf32>)
// CHECK-NOT: memref.copy
// CHECK: repvgg_cpu.launch @kernel tasks 4 scratch 256 layer "d" ins(%[[C]] : memref<64xf32>) outs(%[[Y]] : memref<64xf32>)
// CHECK-NOT: memref.copy
// CHECK: return
module {
  func.func @main(%x: tensor<64xf32>) -> tensor<64xf32> {
    %e = tensor.empty() : tensor<64xf32>
    %a = repvgg_cpu.launch @kernel tasks 4 scratch 256 layer "a" ins(%x : tensor<64xf32>) outs(%e : tensor<64xf32>) -> tensor<64xf32>
    %b = repvgg_cpu.launch @kernel tasks 4 scratch 256 layer "b" ins(%a : tensor<64xf32>) outs(%e : tensor<64xf32>) -> tensor<64xf32>
    %c = repvgg_cpu.launch @kernel tasks 4 scratch 256 layer "c" ins(%b : tensor<64xf32>) outs(%e : tensor<64xf32>) -> tensor<64xf32>
    %d = repvgg_cpu.launch @kernel tasks 4 scratch 256 layer "d" ins(%c : tensor<64xf32>) outs(%e : tensor<64xf32>) -> tensor<64xf32>
    return %d : tensor<64xf32>
  }
  func.func private @kernel(memref<64xf32>, memref<64xf32>, memref<64xf32>, index, index)
}
