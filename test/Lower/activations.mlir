// Each activation is the formula of its description, and lets NaN through.
// RUN: repvgg-opt --repvgg-to-linalg --canonicalize %s | FileCheck %s

// CHECK-LABEL: @clamps
// CHECK-DAG: %[[THREE:.*]] = arith.constant 3.0
// CHECK-DAG: %[[SIX:.*]] = arith.constant 6.0
// CHECK-DAG: %[[ZERO:.*]] = arith.constant 0.0
// CHECK: arith.cmpf ugt, %{{.*}}, %[[ZERO]] : f32
// CHECK: arith.cmpf ult, %{{.*}}, %[[SIX]] : f32
// CHECK: arith.addf %{{.*}}, %[[THREE]] : f32
// CHECK: arith.cmpf ugt
// CHECK: arith.cmpf ult
// CHECK: arith.divf %{{.*}}, %[[SIX]]
// CHECK: arith.addf %{{.*}}, %[[THREE]] : f32
// CHECK: arith.mulf
// CHECK-NEXT: arith.divf %{{.*}}, %[[SIX]]
func.func @clamps(%x: tensor<1x4xf32>, %w: tensor<4x4xf32>) -> tensor<1x4xf32> {
  %a = repvgg.conv %x, %w activation <relu6> : (tensor<1x4xf32>, tensor<4x4xf32>) -> tensor<1x4xf32>
  %b = repvgg.conv %a, %w activation <hardsigmoid> : (tensor<1x4xf32>, tensor<4x4xf32>) -> tensor<1x4xf32>
  %c = repvgg.conv %b, %w activation <hardswish> : (tensor<1x4xf32>, tensor<4x4xf32>) -> tensor<1x4xf32>
  return %c : tensor<1x4xf32>
}

// CHECK-LABEL: @leaky
// CHECK-DAG: %[[ALPHA:.*]] = arith.constant 1.250000e-01 : f32
// CHECK: %[[L:.*]] = arith.mulf %[[X:.*]], %[[ALPHA]]
// CHECK: %[[C:.*]] = arith.cmpf ugt, %[[X]]
// CHECK: arith.select %[[C]], %[[X]], %[[L]]
func.func @leaky(%x: tensor<1x4xf32>, %w: tensor<4x4xf32>) -> tensor<1x4xf32> {
  %a = repvgg.conv %x, %w activation <leaky_relu, 0.125> : (tensor<1x4xf32>, tensor<4x4xf32>) -> tensor<1x4xf32>
  return %a : tensor<1x4xf32>
}

// CHECK-LABEL: @smooth
// CHECK: arith.negf
// CHECK-NEXT: math.exp
// CHECK-NEXT: arith.addf
// CHECK-NEXT: arith.divf
// CHECK: math.erf
// CHECK: math.tanh
// CHECK: math.exp
// CHECK: math.tanh
func.func @smooth(%x: tensor<1x4xf64>, %w: tensor<4x4xf64>) -> tensor<1x4xf64> {
  %a = repvgg.conv %x, %w activation <silu> : (tensor<1x4xf64>, tensor<4x4xf64>) -> tensor<1x4xf64>
  %b = repvgg.conv %a, %w activation <gelu_erf> : (tensor<1x4xf64>, tensor<4x4xf64>) -> tensor<1x4xf64>
  %c = repvgg.conv %b, %w activation <gelu_tanh> : (tensor<1x4xf64>, tensor<4x4xf64>) -> tensor<1x4xf64>
  %d = repvgg.conv %c, %w activation <sigmoid> : (tensor<1x4xf64>, tensor<4x4xf64>) -> tensor<1x4xf64>
  %e = repvgg.conv %d, %w activation <tanh> : (tensor<1x4xf64>, tensor<4x4xf64>) -> tensor<1x4xf64>
  return %e : tensor<1x4xf64>
}

// CHECK-LABEL: @none
// CHECK: %[[Y:.*]] = linalg.matmul
// CHECK-NEXT: return %[[Y]]
func.func @none(%x: tensor<1x4xf32>, %w: tensor<4x4xf32>) -> tensor<1x4xf32> {
  %a = repvgg.conv %x, %w activation <none> : (tensor<1x4xf32>, tensor<4x4xf32>) -> tensor<1x4xf32>
  return %a : tensor<1x4xf32>
}
