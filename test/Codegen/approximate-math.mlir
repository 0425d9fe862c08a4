// exp, erf and tanh on f32 become polynomials; other functions and types stay.
// RUN: repvgg-opt %s --pass-pipeline='builtin.module(func.func(repvgg-approximate-math))' | FileCheck %s

// CHECK-LABEL: func @exp
func.func @exp(%x: f32) -> f32 {
  // CHECK-NOT: math.exp
  // CHECK: math.fma
  // CHECK-NOT: math.exp
  %0 = math.exp %x : f32
  return %0 : f32
}

// CHECK-LABEL: func @erf
func.func @erf(%x: f32) -> f32 {
  // CHECK-NOT: math.erf
  // CHECK: math.fma
  %0 = math.erf %x : f32
  return %0 : f32
}

// What scales and shifts erf is in the polynomial.
// CHECK-LABEL: func @gelu
// CHECK-SAME: %[[X:.*]]: vector<8xf32>
func.func @gelu(%x: vector<8xf32>) -> vector<8xf32> {
  // CHECK-DAG: %[[HALF:.*]] = arith.constant dense<5.000000e-01>
  // CHECK-NOT: arith.divf
  // CHECK-NOT: arith.addf
  // CHECK-NOT: arith.mulf
  // CHECK: math.fma %[[X]], %[[X]]
  // CHECK: math.fma %{{.*}}, %[[X]], %[[HALF]]
  // CHECK: arith.select
  // CHECK: %[[CUT:.*]] = arith.select
  // CHECK-NEXT: arith.mulf %[[X]], %[[CUT]]
  %root = arith.constant dense<1.41421354> : vector<8xf32>
  %one = arith.constant dense<1.0> : vector<8xf32>
  %half = arith.constant dense<0.5> : vector<8xf32>
  %0 = arith.divf %x, %root : vector<8xf32>
  %1 = math.erf %0 : vector<8xf32>
  %2 = arith.addf %1, %one : vector<8xf32>
  %3 = arith.mulf %half, %2 : vector<8xf32>
  %4 = arith.mulf %x, %3 : vector<8xf32>
  return %4 : vector<8xf32>
}

// What is far from 1 would leave f32, and what has other users is needed.
// CHECK-LABEL: func @apart
func.func @apart(%x: f32) -> (f32, f32) {
  // CHECK: arith.mulf %{{.*}}, %{{.*}} : f32
  // CHECK: arith.select
  // CHECK: %[[ERF:.*]] = arith.select
  // CHECK-NEXT: %[[SUM:.*]] = arith.addf %[[ERF]]
  // CHECK: return %[[ERF]], %[[SUM]]
  %thousand = arith.constant 1000.0 : f32
  %one = arith.constant 1.0 : f32
  %0 = arith.mulf %x, %thousand : f32
  %1 = math.erf %0 : f32
  %2 = arith.addf %1, %one : f32
  return %1, %2 : f32, f32
}

// CHECK-LABEL: func @tanh
func.func @tanh(%x: vector<8xf32>) -> vector<8xf32> {
  // CHECK-NOT: math.tanh
  // CHECK: math.fma {{.*}} : vector<8xf32>
  %0 = math.tanh %x : vector<8xf32>
  return %0 : vector<8xf32>
}

// CHECK-LABEL: func @others
func.func @others(%x: f32, %d: f64) -> (f32, f32, f64, f64) {
  // CHECK: math.log %{{.*}} : f32
  // CHECK: math.sin %{{.*}} : f32
  // CHECK: math.exp %{{.*}} : f64
  // CHECK: math.erf %{{.*}} : f64
  %0 = math.log %x : f32
  %1 = math.sin %x : f32
  %2 = math.exp %d : f64
  %3 = math.erf %d : f64
  return %0, %1, %2, %3 : f32, f32, f64, f64
}
