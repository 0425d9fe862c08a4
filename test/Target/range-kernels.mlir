// A large kernel runs over a range of its outermost long parallel loop, and every call passes all of it.
// RUN: repvgg-opt %s --repvgg-range-kernels=min-iterations=100 | FileCheck %s

// CHECK-LABEL: func.func @main(
// CHECK-SAME: %[[X:.*]]: memref<1x16x8xf32>, %[[Y:.*]]: memref<1x16x8xf32>, 
// CHECK-DAG: %[[C0:.*]] = arith.constant 0 : index
// CHECK-DAG: %[[C16:.*]] = arith.constant 16 : index
// CHECK: call @kernel(%[[X]], %[[Y]], %[[C0]], %[[C16]])
// CHECK: call @small(%{{.*}})
func.func @main(%x: memref<1x16x8xf32>, %y: memref<1x16x8xf32>, %z: memref<8xf32>) attributes {repvgg.entry} {
  call @kernel(%x, %y) : (memref<1x16x8xf32>, memref<1x16x8xf32>) -> ()
  call @small(%z) : (memref<8xf32>) -> ()
  return
}

// CHECK-LABEL: func.func private @kernel(
// CHECK-SAME: %[[BEGIN:[^:]*]]: index, %[[END:[^:]*]]: index) attributes {repvgg.flops = 0.000000e+00 : f64, repvgg.tasks = 16 : i64}
// CHECK: scf.for %{{.*}} = %c0{{.*}} to %c1 
// CHECK-NEXT: scf.for %{{.*}} = %[[BEGIN]] to %[[END]]
// CHECK-NEXT: scf.for %{{.*}} = %c0{{.*}} to %c8
func.func private @kernel(%x: memref<1x16x8xf32>, %y: memref<1x16x8xf32>) {
  linalg.exp ins(%x : memref<1x16x8xf32>) outs(%y : memref<1x16x8xf32>)
  return
}

// Fewer iterations than are worth a thread.
// CHECK-LABEL: func.func private @small(
// CHECK-NOT: index
// CHECK: linalg.fill
func.func private @small(%y: memref<8xf32>) {
  %zero = arith.constant 0.0 : f32
  linalg.fill ins(%zero : f32) outs(%y : memref<8xf32>)
  return
}

// A sum over rows: its output is indexed by columns alone, and these are shared. Two flops an element.
// CHECK-LABEL: func.func private @columns(
// CHECK-SAME: repvgg.flops = 2.560000e+02 : f64, repvgg.tasks = 8 : i64
// CHECK: scf.for %{{.*}} = %c0{{.*}} to %c16
// CHECK-NEXT: scf.for %{{.*}} = %arg2 to %arg3
func.func private @columns(%x: memref<16x8xf32>, %y: memref<8xf32>) {
  linalg.generic {indexing_maps = [affine_map<(r, c) -> (r, c)>, affine_map<(r, c) -> (c)>], iterator_types = ["reduction", "parallel"]}
      ins(%x : memref<16x8xf32>) outs(%y : memref<8xf32>) {
  ^bb0(%in: f32, %out: f32):
    %0 = arith.mulf %in, %in : f32
    %1 = arith.addf %out, %0 : f32
    linalg.yield %1 : f32
  }
  return
}

// Nothing to share: all is one sum.
// CHECK-LABEL: func.func private @sum(
// CHECK-NEXT: linalg.generic
func.func private @sum(%x: memref<16x8xf32>, %y: memref<f32>) {
  linalg.generic {indexing_maps = [affine_map<(r, c) -> (r, c)>, affine_map<(r, c) -> ()>], iterator_types = ["reduction", "reduction"]}
      ins(%x : memref<16x8xf32>) outs(%y : memref<f32>) {
  ^bb0(%in: f32, %out: f32):
    %1 = arith.addf %out, %in : f32
    linalg.yield %1 : f32
  }
  return
}
