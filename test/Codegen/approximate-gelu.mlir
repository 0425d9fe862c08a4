// GELU as exporters write it needs no erf; what only looks like it does.
// RUN: repvgg-opt %s --pass-pipeline='builtin.module(func.func(repvgg-approximate-math))' | FileCheck %s

// 8 multiply-adds, 2 products and one more.
// CHECK-LABEL: func @gelu
// CHECK-SAME: %[[X:.*]]: vector<8xf32>
func.func @gelu(%x: vector<8xf32>) -> vector<8xf32> {
  // CHECK-NOT: arith.divf
  // CHECK: math.absf %[[X]]
  // CHECK-COUNT-8: math.fma
  // CHECK-COUNT-2: arith.mulf
  // CHECK: %[[RESULT:.*]] = math.fma
  // CHECK-NEXT: return %[[RESULT]]
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

// The half may come last, or with the input, which may be a product itself.
// CHECK-LABEL: func @gelu_orders
func.func @gelu_orders(%x: f32, %z: f32) -> (f32, f32) {
  // CHECK: math.absf %[[X:.*]] :
  // CHECK: math.absf %{{.*}} :
  // CHECK-NOT: arith.addf
  // CHECK: return
  %inverse = arith.constant 0.707106769 : f32
  %one = arith.constant 1.0 : f32
  %two = arith.constant 2.0 : f32
  %half = arith.constant 0.5 : f32
  %0 = arith.mulf %x, %inverse : f32
  %1 = math.erf %0 : f32
  %2 = arith.addf %one, %1 : f32
  %3 = arith.mulf %x, %2 : f32
  %4 = arith.divf %3, %two : f32
  %y = arith.mulf %z, %two : f32
  %5 = arith.mulf %y, %inverse : f32
  %6 = math.erf %5 : f32
  %7 = arith.addf %6, %one : f32
  %8 = arith.mulf %y, %half : f32
  %9 = arith.mulf %8, %7 : f32
  return %4, %9 : f32, f32
}

// Another scale, a sum with another user, a square: erf alone is replaced.
// CHECK-LABEL: func @not_gelu
func.func @not_gelu(%x: f32) -> (f32, f32, f32, f32) {
  // CHECK-NOT: math.absf
  // CHECK-COUNT-3: arith.addf
  // CHECK-NOT: math.absf
  // CHECK: return
  %inverse = arith.constant 0.707106769 : f32
  %one = arith.constant 1.0 : f32
  %half = arith.constant 0.5 : f32
  %0 = math.erf %x : f32
  %1 = arith.addf %0, %one : f32
  %2 = arith.mulf %x, %1 : f32
  %3 = arith.mulf %2, %half : f32
  %4 = arith.mulf %x, %inverse : f32
  %5 = math.erf %4 : f32
  %6 = arith.addf %5, %one : f32
  %7 = arith.mulf %x, %6 : f32
  %8 = arith.mulf %7, %half : f32
  %9 = math.erf %4 : f32
  %10 = arith.addf %9, %one : f32
  %11 = arith.mulf %x, %10 : f32
  %12 = arith.mulf %x, %11 : f32
  return %3, %6, %8, %12 : f32, f32, f32, f32
}
