// Buffers of dynamic size, inside loops, or that somebody frees keep their allocation.
// RUN: repvgg-opt %s --repvgg-plan-buffers --split-input-file | FileCheck %s
// CHECK-NOT: repvgg.arena

// CHECK-LABEL: func.func @dynamic
func.func @dynamic(%n: index) {
  // CHECK: memref.alloc
  %a = memref.alloc(%n) : memref<?xf32>
  %c = arith.constant 0.0 : f32
  linalg.fill ins(%c : f32) outs(%a : memref<?xf32>)
  return
}

// -----

// CHECK-LABEL: func.func @inside_loop
func.func @inside_loop(%n: index) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c = arith.constant 0.0 : f32
  scf.for %i = %c0 to %n step %c1 {
    // CHECK: memref.alloc
    %a = memref.alloc() : memref<4xf32>
    linalg.fill ins(%c : f32) outs(%a : memref<4xf32>)
  }
  return
}

// -----

// CHECK-LABEL: func.func @freed
func.func @freed() {
  // CHECK: memref.alloc
  %a = memref.alloc() : memref<4xf32>
  %c = arith.constant 0.0 : f32
  linalg.fill ins(%c : f32) outs(%a : memref<4xf32>)
  memref.dealloc %a : memref<4xf32>
  return
}
