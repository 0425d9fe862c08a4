// What is printed parses to the same batch norm, scale, pooling or sum.
// RUN: repvgg-opt %s | FileCheck %s
// RUN: repvgg-opt %s | repvgg-opt | FileCheck %s
// RUN: repvgg-opt %s --mlir-print-op-generic | repvgg-opt | FileCheck %s
// RUN: repvgg-opt %s --emit-bytecode | repvgg-opt | FileCheck %s

// CHECK-LABEL: @batch_norm
// CHECK: repvgg.batch_norm %[[X:[^ ]+]] mean %[[P:[^ ]+]] variance %[[P]] gamma %[[P]] beta %[[P]] epsilon 1.000000e-05 : (
// CHECK: repvgg.batch_norm %[[X]] mean %[[P]] variance %[[P]] beta %[[P]] epsilon 0.000000e+00 : (
// CHECK: repvgg.batch_norm %[[X]] mean %[[P]] variance %[[P]] epsilon 1.000000e-03 {a.note} : (tensor<1x8xf32>, tensor<8xf64>, tensor<8xf64>) -> tensor<1x8xf16>
func.func @batch_norm(%x: tensor<1x8xf32>, %p: tensor<8xf64>) {
  %0 = repvgg.batch_norm %x mean %p variance %p gamma %p beta %p epsilon 1.0e-05
      : (tensor<1x8xf32>, tensor<8xf64>, tensor<8xf64>, tensor<8xf64>, tensor<8xf64>) -> tensor<1x8xf32>
  %1 = repvgg.batch_norm %x mean %p variance %p beta %p epsilon 0.0
      : (tensor<1x8xf32>, tensor<8xf64>, tensor<8xf64>, tensor<8xf64>) -> tensor<1x8xf32>
  %2 = repvgg.batch_norm %x mean %p variance %p epsilon 1.0e-03 {a.note}
      : (tensor<1x8xf32>, tensor<8xf64>, tensor<8xf64>) -> tensor<1x8xf16>
  return
}

// CHECK-LABEL: @scale
// CHECK: repvgg.scale %[[X:[^ ]+]] by %[[C:[^ ]+]] plus %[[S:[^ ]+]] : (tensor<?x8x?xf32>, tensor<8xf32>, tensor<f32>) -> tensor<?x8x?xf32>
// CHECK: repvgg.scale %[[X]] by %[[S]] : (
// CHECK: repvgg.scale %[[X]] plus %[[O:[^ ]+]] : (tensor<?x8x?xf32>, tensor<1xf16>) -> tensor<?x8x4xf64>
func.func @scale(%x: tensor<?x8x?xf32>, %c: tensor<8xf32>, %s: tensor<f32>, %o: tensor<1xf16>) {
  %0 = repvgg.scale %x by %c plus %s : (tensor<?x8x?xf32>, tensor<8xf32>, tensor<f32>) -> tensor<?x8x?xf32>
  %1 = repvgg.scale %x by %s : (tensor<?x8x?xf32>, tensor<f32>) -> tensor<?x8x?xf32>
  %2 = repvgg.scale %x plus %o : (tensor<?x8x?xf32>, tensor<1xf16>) -> tensor<?x8x4xf64>
  return
}

// With rounding up, 7 pixels of stride 2 give one more window of 2.
// CHECK-LABEL: @avg_pool
// CHECK: repvgg.avg_pool %[[X:[^ ]+]] kernel [2, 2] : tensor<1x8x7x7xf32> -> tensor<1x8x6x6xf32>
// CHECK: repvgg.avg_pool %[[X]] kernel [2, 3] strides [2, 2] pad [1, 1] to [0, 1] {count_include_pad = false} : tensor<1x8x7x7xf32> -> tensor<1x8x4x4xf32>
// CHECK: repvgg.avg_pool %[[X]] kernel [2, 2] strides [2, 2] {ceil_mode = true} : tensor<1x8x7x7xf32> -> tensor<1x8x4x4xf32>
func.func @avg_pool(%x: tensor<1x8x7x7xf32>) {
  %0 = repvgg.avg_pool %x kernel [2, 2] : tensor<1x8x7x7xf32> -> tensor<1x8x6x6xf32>
  %1 = repvgg.avg_pool %x kernel [2, 3] strides [2, 2] pad [1, 1] to [0, 1] {count_include_pad = false}
      : tensor<1x8x7x7xf32> -> tensor<1x8x4x4xf32>
  %2 = repvgg.avg_pool %x kernel [2, 2] strides [2, 2] {ceil_mode = true} : tensor<1x8x7x7xf32> -> tensor<1x8x4x4xf32>
  return
}

// CHECK-LABEL: @sum
// CHECK: repvgg.sum %[[A:[^ ]+]], %[[A]], %[[A]] : tensor<1x8xf32>
// CHECK: repvgg.sum %[[A]], %[[B:[^ ]+]] : (tensor<1x8xf32>, tensor<?x8xf16>) -> tensor<1x8xf32>
func.func @sum(%a: tensor<1x8xf32>, %b: tensor<?x8xf16>) {
  %0 = repvgg.sum %a, %a, %a : tensor<1x8xf32>
  %1 = repvgg.sum %a, %b : (tensor<1x8xf32>, tensor<?x8xf16>) -> tensor<1x8xf32>
  return
}
