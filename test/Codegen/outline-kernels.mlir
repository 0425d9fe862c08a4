// Every loop nest becomes a function, equal ones the same; what may overlap is not marked noalias.
// RUN: repvgg-opt %s --repvgg-outline-kernels --split-input-file | FileCheck %s

#id = affine_map<(d0) -> (d0)>

// CHECK-LABEL: func.func @shared
// CHECK: %[[A:.*]] = memref.alloc
// CHECK: call @[[KERNEL:.*]](%arg0, %[[A]])
// CHECK: call @[[KERNEL]](%[[A]], %arg1)
// CHECK: func.func private @[[KERNEL]](%[[X:.*]]: memref<8xf32> {llvm.noalias}, %[[Y:.*]]: memref<8xf32> {llvm.noalias}) attributes {passthrough = ["noinline"]}
// CHECK: %[[C:.*]] = arith.constant 2.0
// CHECK: linalg.generic {{.*}} ins(%[[X]] : memref<8xf32>) outs(%[[Y]] : memref<8xf32>)
// CHECK: arith.mulf %{{.*}}, %[[C]]
// CHECK-NOT: func.func
func.func @shared(%x: memref<8xf32> {llvm.noalias}, %y: memref<8xf32> {llvm.noalias}) {
  %two = arith.constant 2.0 : f32
  %a = memref.alloc() : memref<8xf32>
  linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel"]} ins(%x : memref<8xf32>) outs(%a : memref<8xf32>) {
  ^bb0(%in: f32, %out: f32):
    %0 = arith.mulf %in, %two : f32
    linalg.yield %0 : f32
  }
  linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel"]} ins(%a : memref<8xf32>) outs(%y : memref<8xf32>) {
  ^bb0(%in: f32, %out: f32):
    %0 = arith.mulf %in, %two : f32
    linalg.yield %0 : f32
  }
  return
}

// -----

// Two views of one buffer, one of them written: neither is noalias; the third is.
// CHECK-LABEL: func.func @overlapping
// CHECK: func.func private @{{.*}}(%{{.*}}: memref<4xf32, strided<[1]>>, %{{.*}}: memref<4xf32> {llvm.noalias}, %{{.*}}: memref<4xf32, strided<[1], offset: 2>>)
func.func @overlapping() {
  %a = memref.alloc() : memref<8xf32>
  %b = memref.alloc() : memref<4xf32>
  %0 = memref.subview %a[0] [4] [1] : memref<8xf32> to memref<4xf32, strided<[1]>>
  %1 = memref.subview %a[2] [4] [1] : memref<8xf32> to memref<4xf32, strided<[1], offset: 2>>
  linalg.add ins(%0, %b : memref<4xf32, strided<[1]>>, memref<4xf32>) outs(%1 : memref<4xf32, strided<[1], offset: 2>>)
  return
}

// -----

// Arguments that nobody promised to be distinct.
// CHECK-LABEL: func.func @unknown_arguments
// CHECK: func.func private @{{.*}}(%{{.*}}: memref<4xf32>, %{{.*}}: memref<4xf32>) attributes
func.func @unknown_arguments(%a: memref<4xf32>, %b: memref<4xf32>) {
  linalg.exp ins(%a : memref<4xf32>) outs(%b : memref<4xf32>)
  return
}

// -----

// A buffer of dynamic shape cannot be passed as a bare pointer.
// CHECK-LABEL: func.func @dynamic
// CHECK: linalg.exp
// CHECK-NOT: call
func.func @dynamic(%a: memref<?xf32>, %b: memref<?xf32>) {
  linalg.exp ins(%a : memref<?xf32>) outs(%b : memref<?xf32>)
  return
}
