// What depends on weights alone is computed in a function of its own.
// RUN: repvgg-opt %s --repvgg-split-init --split-input-file | FileCheck %s

#id = affine_map<(d0) -> (d0)>

// CHECK: func.func @main_init(%[[W:.*]]: memref<64xi8> {llvm.noalias, repvgg.arena = "weights"}, %[[P:.*]]: memref<64xi8> {llvm.noalias, repvgg.arena = "prepared"})
// CHECK: %[[WT:.*]] = bufferization.to_tensor
// CHECK: %[[R:.*]] = math.rsqrt %[[WT]] : tensor<16xf32>
// CHECK: %[[E:.*]] = math.exp %[[R]] : tensor<16xf32>
// CHECK: %[[TO:.*]] = memref.view %[[P]][%{{.*}}][] : memref<64xi8> to memref<16xf32>
// CHECK: bufferization.materialize_in_destination %[[E]] in restrict writable %[[TO]]
// CHECK-NOT: materialize

// CHECK: func.func @main(%[[X:.*]]: tensor<16xf32>, %{{.*}}: memref<64xi8> {{.*}}, %[[P:.*]]: memref<64xi8> {llvm.noalias, repvgg.arena = "prepared"})
// CHECK-NOT: math.rsqrt
// CHECK-NOT: math.exp
// CHECK: %[[FROM:.*]] = memref.view %[[P]]
// CHECK: %[[S:.*]] = bufferization.to_tensor %[[FROM]] restrict
// CHECK: arith.mulf %[[X]], %[[S]]
func.func @main(%x: tensor<16xf32>, %arena: memref<64xi8> {llvm.noalias, repvgg.arena = "weights"}) -> tensor<16xf32> {
  %c0 = arith.constant 0 : index
  %view = memref.view %arena[%c0][] : memref<64xi8> to memref<16xf32>
  %w = bufferization.to_tensor %view restrict : memref<16xf32> to tensor<16xf32>
  %r = math.rsqrt %w : tensor<16xf32>
  %e = math.exp %r : tensor<16xf32>
  %y = arith.mulf %x, %e : tensor<16xf32>
  return %y : tensor<16xf32>
}

// -----

// A reshape of a prepared tensor stays with its users.
// CHECK-LABEL: func.func @reshaped_init
// CHECK: math.rsqrt
// CHECK-LABEL: func.func @reshaped(
// CHECK: %[[S:.*]] = bufferization.to_tensor %{{.*}} : memref<16xf32> to tensor<16xf32>
// CHECK: tensor.expand_shape %[[S]]
func.func @reshaped(%x: tensor<4x4xf32>, %arena: memref<64xi8> {repvgg.arena = "weights"}) -> tensor<4x4xf32> {
  %c0 = arith.constant 0 : index
  %view = memref.view %arena[%c0][] : memref<64xi8> to memref<16xf32>
  %w = bufferization.to_tensor %view restrict : memref<16xf32> to tensor<16xf32>
  %r = math.rsqrt %w : tensor<16xf32>
  %s = tensor.expand_shape %r [[0, 1]] output_shape [4, 4] : tensor<16xf32> into tensor<4x4xf32>
  %y = arith.mulf %x, %s : tensor<4x4xf32>
  return %y : tensor<4x4xf32>
}
