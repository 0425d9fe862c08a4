// Broadcasts, reshapes and what depends on inputs stay; without an arena nothing happens.
// RUN: repvgg-opt %s --repvgg-split-init --split-input-file | FileCheck %s
// CHECK-NOT: _init

// CHECK-LABEL: func.func @broadcast
func.func @broadcast(%x: tensor<16x64xf32>, %arena: memref<64xi8> {repvgg.arena = "weights"}) -> tensor<16x64xf32> {
  // CHECK: linalg.broadcast
  %c0 = arith.constant 0 : index
  %view = memref.view %arena[%c0][] : memref<64xi8> to memref<16xf32>
  %w = bufferization.to_tensor %view restrict : memref<16xf32> to tensor<16xf32>
  %e = tensor.empty() : tensor<16x64xf32>
  %b = linalg.broadcast ins(%w : tensor<16xf32>) outs(%e : tensor<16x64xf32>) dimensions = [1]
  %y = arith.mulf %x, %b : tensor<16x64xf32>
  return %y : tensor<16x64xf32>
}

// -----

// CHECK-LABEL: func.func @reshape
func.func @reshape(%arena: memref<64xi8> {repvgg.arena = "weights"}) -> tensor<4x4xf32> {
  // CHECK: tensor.expand_shape
  %c0 = arith.constant 0 : index
  %view = memref.view %arena[%c0][] : memref<64xi8> to memref<16xf32>
  %w = bufferization.to_tensor %view restrict : memref<16xf32> to tensor<16xf32>
  %s = tensor.expand_shape %w [[0, 1]] output_shape [4, 4] : tensor<16xf32> into tensor<4x4xf32>
  return %s : tensor<4x4xf32>
}

// -----

// CHECK-LABEL: func.func @no_arena
func.func @no_arena(%x: tensor<16xf32>) -> tensor<16xf32> {
  // CHECK: math.exp
  %y = math.exp %x : tensor<16xf32>
  return %y : tensor<16xf32>
}
