// What is no call with known places becomes one; what depends on each other stays together.
// RUN: repvgg-opt %s --repvgg-outline-steps | FileCheck %s

// CHECK-LABEL: func.func @main(
// CHECK-SAME: %[[X:[^:]*]]: memref<64xf32>, %[[Y:[^:]*]]: memref<64xf32> {repvgg.output}, %[[A:[^:]*]]: memref<512xi8>
func.func @main(%x: memref<64xf32>, %y: memref<64xf32> {repvgg.output}, %a: memref<512xi8> {repvgg.arena = "workspace"}) attributes {repvgg.entry} {
  %c0 = arith.constant 0 : index
  %c256 = arith.constant 256 : index
  %0 = memref.view %a[%c0][] : memref<512xi8> to memref<64xf32>
  %1 = memref.view %a[%c256][] : memref<512xi8> to memref<64xf32>
  // A step as it is.
  // CHECK: call @kernel(%[[X]], %{{.*}}) : (memref<64xf32>, memref<64xf32>) -> ()
  call @kernel(%x, %0) : (memref<64xf32>, memref<64xf32>) -> ()
  // CHECK-NEXT: call @step(%[[A]])
  memref.copy %0, %1 : memref<64xf32> to memref<64xf32>
  // CHECK-NEXT: repvgg_layer.launch @fast tasks 4 scratch 64 layer "a"
  repvgg_layer.launch @fast tasks 4 scratch 64 layer "a" ins(%1 : memref<64xf32>) outs(%0 : memref<64xf32>)
  // From the allocation to its end.
  // CHECK-NEXT: call @step_0(%[[A]], %[[Y]])
  %2 = memref.alloc() : memref<64xf32>
  call @kernel(%0, %2) : (memref<64xf32>, memref<64xf32>) -> ()
  repvgg_layer.launch @fast tasks 4 scratch 64 layer "b" ins(%2 : memref<64xf32>) outs(%y : memref<64xf32>)
  memref.dealloc %2 : memref<64xf32>
  // From the value to its last use.
  // CHECK-NEXT: call @step_1(%[[X]], %[[Y]])
  %i = memref.load %x[%c0] : memref<64xf32>
  call @scalar(%i, %y) : (f32, memref<64xf32>) -> ()
  // CHECK-NEXT: return
  return
}

// CHECK: func.func private @step(%[[W:.*]]: memref<512xi8> {llvm.noalias}) {
// CHECK-DAG: %[[FROM:.*]] = memref.view %[[W]][%c0][]
// CHECK-DAG: %[[TO:.*]] = memref.view %[[W]][%c256][]
// CHECK: memref.copy %[[FROM]], %[[TO]]

// A launch among them is a call of all tasks, with scratch memory of its own.
// CHECK: func.func private @step_0(%[[W:.*]]: memref<512xi8> {llvm.noalias}, %{{.*}}: memref<64xf32> {llvm.noalias}) {
// CHECK: %[[ALLOC:.*]] = memref.alloc() : memref<64xf32>
// CHECK: call @kernel(%{{.*}}, %[[ALLOC]])
// CHECK: %[[SCRATCH:.*]] = memref.alloc() {alignment = 64 : i64} : memref<64xi8>
// CHECK: call @fast(%{{.*}}, %{{.*}}, %[[SCRATCH]], %c0{{.*}}, %c4)
// CHECK: memref.dealloc %[[SCRATCH]]
// CHECK: memref.dealloc %[[ALLOC]]

// CHECK: func.func private @step_1(
// CHECK: memref.load
// CHECK: call @scalar

func.func private @kernel(%x: memref<64xf32>, %y: memref<64xf32>) {
  return
}
func.func private @scalar(%x: f32, %y: memref<64xf32>) {
  return
}
func.func private @fast(%x: memref<64xf32>, %y: memref<64xf32>, %s: memref<64xi8>, %begin: index, %end: index) {
  return
}
