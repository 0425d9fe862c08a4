// Inputs become buffers that are only read, results buffers that are only written.
// RUN: repvgg-opt %s --repvgg-entry-to-buffers | FileCheck %s

// CHECK: func.func @main(
// CHECK-SAME: %[[X:.*]]: memref<4xf32> {llvm.noalias}, %[[I:.*]]: memref<i64> {llvm.noalias},
// CHECK-SAME: %[[OUT0:.*]]: memref<4xf32> {llvm.noalias, repvgg.output}, %[[OUT1:.*]]: memref<4xf32> {llvm.noalias, repvgg.output}, %[[OUT2:.*]]: memref<i64> {llvm.noalias, repvgg.output})
// CHECK-DAG: %[[XT:.*]] = bufferization.to_tensor %[[X]] restrict : memref<4xf32> to tensor<4xf32>
// CHECK-DAG: %[[IT:.*]] = bufferization.to_tensor %[[I]] restrict : memref<i64> to tensor<i64>
// CHECK: %[[Y:.*]] = math.tanh %[[XT]]
// CHECK: bufferization.materialize_in_destination %[[Y]] in restrict writable %[[OUT0]]
// CHECK: bufferization.materialize_in_destination %[[Y]] in restrict writable %[[OUT1]]
// CHECK: bufferization.materialize_in_destination %[[IT]] in restrict writable %[[OUT2]]
// CHECK: return{{$}}
func.func @main(%x: tensor<4xf32>, %i: tensor<i64>) -> (tensor<4xf32>, tensor<4xf32>, tensor<i64>) {
  %y = math.tanh %x : tensor<4xf32>
  return %y, %y, %i : tensor<4xf32>, tensor<4xf32>, tensor<i64>
}
