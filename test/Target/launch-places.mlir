// Launches on buffers, by the pipeline that compiles models: a chain needs two buffers, and nothing is copied
// but the result.
// RUN: repvgg-opt %s --repvgg-compile=to=buffers | FileCheck %s

// CHECK-LABEL: func.func @main
// CHECK-SAME: %[[X:.*]]: memref<64xf32>{{.*}}, %[[Y:.*]]: memref<64xf32>{{.*}}, %[[ARENA:.*]]: memref<512xi8>
// CHECK-NOT: memref.copy
// CHECK: %[[A:.*]] = memref.view %[[ARENA]][%c0][]
// CHECK-NEXT: repvgg_layer.launch @kernel tasks 4 scratch 256 layer "a" ins(%[[X]] : memref<64xf32>) outs(%[[A]] : memref<64xf32>)
// CHECK-NEXT: %[[B:.*]] = memref.view %[[ARENA]][%c256][]
// CHECK-NEXT: repvgg_layer.launch @kernel tasks 4 scratch 256 layer "b" ins(%[[A]] : memref<64xf32>) outs(%[[B]] : memref<64xf32>)
// CHECK-NEXT: repvgg_layer.launch @kernel tasks 4 scratch 256 layer "c" ins(%[[B]] : memref<64xf32>) outs(%[[A]] : memref<64xf32>)
// CHECK-NEXT: repvgg_layer.launch @kernel tasks 4 scratch 256 layer "d" ins(%[[A]] : memref<64xf32>) outs(%[[B]] : memref<64xf32>)
// CHECK-NEXT: memref.copy %[[B]], %[[Y]]
// CHECK-NEXT: return
module {
  func.func @main(%x: tensor<64xf32>) -> tensor<64xf32> {
    %e = tensor.empty() : tensor<64xf32>
    %a = repvgg_layer.launch @kernel tasks 4 scratch 256 layer "a" ins(%x : tensor<64xf32>) outs(%e : tensor<64xf32>) -> tensor<64xf32>
    %b = repvgg_layer.launch @kernel tasks 4 scratch 256 layer "b" ins(%a : tensor<64xf32>) outs(%e : tensor<64xf32>) -> tensor<64xf32>
    %c = repvgg_layer.launch @kernel tasks 4 scratch 256 layer "c" ins(%b : tensor<64xf32>) outs(%e : tensor<64xf32>) -> tensor<64xf32>
    %d = repvgg_layer.launch @kernel tasks 4 scratch 256 layer "d" ins(%c : tensor<64xf32>) outs(%e : tensor<64xf32>) -> tensor<64xf32>
    return %d : tensor<64xf32>
  }
  func.func private @kernel(memref<64xf32>, memref<64xf32>, memref<256xi8>, index, index)
}
