// Buffers that are never alive together share bytes of one workspace; others do not.
// RUN: repvgg-opt %s --repvgg-plan-buffers --split-input-file | FileCheck %s

// a and c may share; b lives with both.
// CHECK: func.func @chain(%{{.*}}, %{{.*}}, %[[S:.*]]: memref<128xi8> {llvm.noalias, repvgg.arena = "workspace"})
// CHECK-DAG: %[[A:.*]] = memref.view %[[S]][%c0{{.*}}][] : memref<128xi8> to memref<16xf32>
// CHECK-DAG: %[[B:.*]] = memref.view %[[S]][%c64{{.*}}][] : memref<128xi8> to memref<16xf32>
// CHECK-DAG: %[[C:.*]] = memref.view %[[S]][%c0{{.*}}][] : memref<128xi8> to memref<16xf32>
// CHECK-NOT: memref.alloc
func.func @chain(%x: memref<16xf32>, %y: memref<16xf32>) {
  %a = memref.alloc() : memref<16xf32>
  linalg.exp ins(%x : memref<16xf32>) outs(%a : memref<16xf32>)
  %b = memref.alloc() : memref<16xf32>
  linalg.exp ins(%a : memref<16xf32>) outs(%b : memref<16xf32>)
  %c = memref.alloc() : memref<16xf32>
  linalg.exp ins(%b : memref<16xf32>) outs(%c : memref<16xf32>)
  linalg.exp ins(%c : memref<16xf32>) outs(%y : memref<16xf32>)
  return
}

// -----

// A view keeps its buffer alive: a is read through it after b is written.
// CHECK: func.func @view({{.*}}memref<128xi8>
func.func @view(%x: memref<16xf32>, %y: memref<4x4xf32>) {
  %a = memref.alloc() : memref<16xf32>
  %v = memref.expand_shape %a [[0, 1]] output_shape [4, 4] : memref<16xf32> into memref<4x4xf32>
  linalg.exp ins(%x : memref<16xf32>) outs(%a : memref<16xf32>)
  %b = memref.alloc() : memref<4x4xf32>
  %c = arith.constant 0.0 : f32
  linalg.fill ins(%c : f32) outs(%b : memref<4x4xf32>)
  linalg.add ins(%v, %b : memref<4x4xf32>, memref<4x4xf32>) outs(%y : memref<4x4xf32>)
  return
}

// -----

// A use inside a loop counts for the whole loop: a is alive in every iteration.
// CHECK: func.func @loop({{.*}}memref<128xi8>
func.func @loop(%x: memref<16xf32>, %y: memref<16xf32>) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c4 = arith.constant 4 : index
  %a = memref.alloc() : memref<16xf32>
  %b = memref.alloc() : memref<16xf32>
  linalg.exp ins(%x : memref<16xf32>) outs(%a : memref<16xf32>)
  scf.for %i = %c0 to %c4 step %c1 {
    linalg.exp ins(%a : memref<16xf32>) outs(%y : memref<16xf32>)
    linalg.exp ins(%y : memref<16xf32>) outs(%b : memref<16xf32>)
  }
  linalg.exp ins(%b : memref<16xf32>) outs(%y : memref<16xf32>)
  return
}
