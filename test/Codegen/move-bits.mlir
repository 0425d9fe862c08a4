// bf16 is loaded and stored as integers: with a cast where bf16 is meant, without where bits are.
// RUN: repvgg-opt %s --pass-pipeline='builtin.module(llvm.func(repvgg-move-bits))' | FileCheck %s

// CHECK-LABEL: llvm.func @bits
// CHECK: %[[X:.*]] = llvm.load %{{.*}} {alignment = 2 : i64} : !llvm.ptr -> vector<16xi16>
// CHECK-NEXT: llvm.bitcast %[[X]] : vector<16xi16> to vector<8xi32>
// CHECK-NOT: bf16
// CHECK: llvm.store %{{.*}}, %{{.*}} {alignment = 2 : i64} : vector<16xi16>, !llvm.ptr
llvm.func @bits(%p: !llvm.ptr, %q: !llvm.ptr) {
  %0 = llvm.load %p {alignment = 2 : i64} : !llvm.ptr -> vector<16xbf16>
  %1 = llvm.bitcast %0 : vector<16xbf16> to vector<8xi32>
  %2 = llvm.add %1, %1 : vector<8xi32>
  %3 = llvm.bitcast %2 : vector<8xi32> to vector<16xbf16>
  llvm.store %3, %q {alignment = 2 : i64} : vector<16xbf16>, !llvm.ptr
  llvm.return
}

// CHECK-LABEL: llvm.func @numbers
// CHECK: %[[X:.*]] = llvm.load %{{.*}} : !llvm.ptr -> vector<8xi16>
// CHECK: %[[Y:.*]] = llvm.bitcast %[[X]] : vector<8xi16> to vector<8xbf16>
// CHECK: llvm.fpext %[[Y]]
// CHECK: llvm.store %[[X]], %{{.*}} : vector<8xi16>, !llvm.ptr
llvm.func @numbers(%p: !llvm.ptr, %q: !llvm.ptr) -> vector<8xf32> {
  %0 = llvm.load %p : !llvm.ptr -> vector<8xbf16>
  %1 = llvm.fpext %0 : vector<8xbf16> to vector<8xf32>
  llvm.store %0, %q : vector<8xbf16>, !llvm.ptr
  llvm.return %1 : vector<8xf32>
}

// CHECK-LABEL: llvm.func @others
// CHECK: llvm.load volatile %{{.*}} : !llvm.ptr -> vector<8xbf16>
// CHECK: %[[S:.*]] = llvm.load %{{.*}} : !llvm.ptr -> i16
// CHECK: llvm.bitcast %[[S]] : i16 to bf16
// CHECK: llvm.load %{{.*}} : !llvm.ptr -> vector<8xf16>
llvm.func @others(%p: !llvm.ptr) -> (!llvm.struct<(vector<8xbf16>, bf16, vector<8xf16>)>) {
  %0 = llvm.load volatile %p : !llvm.ptr -> vector<8xbf16>
  %1 = llvm.load %p : !llvm.ptr -> bf16
  %2 = llvm.load %p : !llvm.ptr -> vector<8xf16>
  %3 = llvm.mlir.undef : !llvm.struct<(vector<8xbf16>, bf16, vector<8xf16>)>
  %4 = llvm.insertvalue %0, %3[0] : !llvm.struct<(vector<8xbf16>, bf16, vector<8xf16>)>
  %5 = llvm.insertvalue %1, %4[1] : !llvm.struct<(vector<8xbf16>, bf16, vector<8xf16>)>
  %6 = llvm.insertvalue %2, %5[2] : !llvm.struct<(vector<8xbf16>, bf16, vector<8xf16>)>
  llvm.return %6 : !llvm.struct<(vector<8xbf16>, bf16, vector<8xf16>)>
}
