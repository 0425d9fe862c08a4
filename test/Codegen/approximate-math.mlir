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
