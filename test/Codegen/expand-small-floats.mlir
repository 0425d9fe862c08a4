// Casts of 8-bit floats become integer ops on their bits; other casts stay.
// RUN: repvgg-opt %s --pass-pipeline='builtin.module(func.func(repvgg-expand-small-floats))' | FileCheck %s

// CHECK-LABEL: @truncate
// CHECK: %[[I:.*]] = arith.bitcast %{{.*}} : f32 to i32
// CHECK-NOT: arith.truncf
// CHECK: %[[B:.*]] = arith.trunci %{{.*}} : i32 to i8
// CHECK: arith.bitcast %[[B]] : i8 to f8E5M2
func.func @truncate(%x: f32) -> f8E5M2 {
  %y = arith.truncf %x : f32 to f8E5M2
  return %y : f8E5M2
}

// CHECK-LABEL: @extend
// CHECK: arith.bitcast %{{.*}} : f8E4M3FN to i8
// CHECK-NOT: arith.extf
// CHECK: arith.bitcast %{{.*}} : i32 to f32
func.func @extend(%x: f8E4M3FN) -> f32 {
  %y = arith.extf %x : f8E4M3FN to f32
  return %y : f32
}

// CHECK-LABEL: @other_types
// CHECK: arith.truncf %{{.*}} : f32 to bf16
// CHECK: arith.truncf %{{.*}} : f64 to f8E5M2
func.func @other_types(%x: f32, %z: f64) -> (bf16, f8E5M2) {
  %y = arith.truncf %x : f32 to bf16
  %w = arith.truncf %z : f64 to f8E5M2
  return %y, %w : bf16, f8E5M2
}
