// Copies from or to strided buffers become loops; contiguous ones stay; those
// onto themselves go.
// RUN: repvgg-opt %s --pass-pipeline='builtin.module(func.func(repvgg-copies-to-linalg))' | FileCheck %s

// CHECK-LABEL: func @strided_target
func.func @strided_target(%a: memref<4x4xf32>, %b: memref<6x6xf32>) {
  %0 = memref.subview %b[1, 1] [4, 4] [1, 1] : memref<6x6xf32> to memref<4x4xf32, strided<[6, 1], offset: 7>>
  // CHECK-NOT: memref.copy
  // CHECK: linalg.generic {{.*}}["parallel", "parallel"]} ins(%{{.*}} : memref<4x4xf32>) outs(%{{.*}} : memref<4x4xf32, strided<[6, 1], offset: 7>>)
  // CHECK-NEXT: ^bb0(%[[IN:.*]]: f32, %{{.*}}: f32):
  // CHECK-NEXT: linalg.yield %[[IN]]
  memref.copy %a, %0 : memref<4x4xf32> to memref<4x4xf32, strided<[6, 1], offset: 7>>
  return
}

// CHECK-LABEL: func @strided_source
func.func @strided_source(%a: memref<4xf32, strided<[2]>>, %b: memref<4xf32>) {
  // CHECK: linalg.generic
  memref.copy %a, %b : memref<4xf32, strided<[2]>> to memref<4xf32>
  return
}

// CHECK-LABEL: func @onto_itself
// CHECK-NOT: linalg.generic
// CHECK-NOT: memref.copy
// CHECK: return
func.func @onto_itself(%a: memref<8xf32>) {
  %0 = memref.subview %a[4] [4] [1] : memref<8xf32> to memref<4xf32, strided<[1], offset: 4>>
  memref.copy %0, %0 : memref<4xf32, strided<[1], offset: 4>> to memref<4xf32, strided<[1], offset: 4>>
  return
}

// CHECK-LABEL: func @contiguous
func.func @contiguous(%a: memref<4x4xf32>, %b: memref<4x4xf32>) {
  // CHECK: memref.copy
  memref.copy %a, %b : memref<4x4xf32> to memref<4x4xf32>
  return
}

// CHECK-LABEL: func @unranked
func.func @unranked(%a: memref<*xf32>, %b: memref<*xf32>) {
  // CHECK: memref.copy
  memref.copy %a, %b : memref<*xf32> to memref<*xf32>
  return
}
