// What a function takes and returns in the place of f32: layers widen extras in their bodies, a map what a convolution reads, arith what is no image.
// RUN: repvgg-opt %s --pass-pipeline='builtin.module(func.func(repvgg-set-entry-types{input=u8:0.5:128 output=bf16}))' | FileCheck %s
// RUN: repvgg-opt %s --pass-pipeline='builtin.module(func.func(repvgg-set-entry-types{input=i8}))' | FileCheck %s --check-prefix=PLAIN
// RUN: repvgg-opt %s --pass-pipeline='builtin.module(func.func(repvgg-set-entry-types{input=f16}))' | FileCheck %s --check-prefix=F16
// RUN: not repvgg-opt %s --pass-pipeline='builtin.module(func.func(repvgg-set-entry-types{input=u8:0}))' 2>&1 | FileCheck %s --check-prefix=INPUT
// RUN: not repvgg-opt %s --pass-pipeline='builtin.module(func.func(repvgg-set-entry-types{output=u8}))' 2>&1 | FileCheck %s --check-prefix=OUTPUT

// INPUT: error: repvgg-set-entry-types expects the type of inputs to be f32, bf16, f16, or u8 or i8 with what an integer is multiplied by and what is zero, as u8:0.0039:128, but got 'u8:0'
// OUTPUT: error: repvgg-set-entry-types expects the type of outputs to be f32, bf16 or f16, but got 'u8'

// CHECK-LABEL: func @main
// CHECK-SAME: (%[[X:.*]]: tensor<1x1x4x4xi8> {repvgg.unsigned}, %[[V:.*]]: tensor<2xi8> {repvgg.unsigned}, %[[I:.*]]: tensor<2xi32>)
// CHECK-SAME: -> (tensor<1x1x4x4xbf16>, tensor<2xbf16>, tensor<2xi32>)
// CHECK-DAG: %[[U:.*]] = arith.uitofp %[[V]] : tensor<2xi8> to tensor<2xf32>
// CHECK: repvgg_layer.map(%[[X]]) : (tensor<1x1x4x4xi8>) -> tensor<1x1x4x4xf32> {
// CHECK-NEXT: ^bb0(%[[E:.*]]: i8):
// CHECK-NEXT: %[[F:.*]] = arith.uitofp %[[E]] : i8 to f32
// CHECK-NEXT: %[[ZERO:.*]] = arith.constant 1.280000e+02 : f32
// CHECK-NEXT: %[[S:.*]] = arith.subf %[[F]], %[[ZERO]] : f32
// CHECK-NEXT: %[[SCALE:.*]] = arith.constant 5.000000e-01 : f32
// CHECK-NEXT: %[[M:.*]] = arith.mulf %[[S]], %[[SCALE]] : f32
// CHECK-NEXT: repvgg_layer.yield %[[M]] : f32
// CHECK: %[[Y:.*]] = repvgg_layer.conv %{{.*}}, %{{.*}} extras(%[[X]] : tensor<1x1x4x4xi8>)
// CHECK-NEXT: ^bb0(%{{.*}}: f32, %[[R:.*]]: i8):
// CHECK-NEXT: arith.uitofp %[[R]] : i8 to f32
// CHECK: %[[N:.*]] = arith.truncf %[[Y]] : tensor<1x1x4x4xf32> to tensor<1x1x4x4xbf16>
// CHECK: %[[B:.*]] = arith.truncf %{{.*}} : tensor<2xf32> to tensor<2xbf16>
// CHECK: return %[[N]], %[[B]], %[[I]]

// PLAIN: (%{{.*}}: tensor<1x1x4x4xi8>, %{{.*}}: tensor<2xi8>, %{{.*}}: tensor<2xi32>) -> (tensor<1x1x4x4xf32>, tensor<2xf32>, tensor<2xi32>)
// PLAIN: %[[F:.*]] = arith.sitofp %{{.*}} : i8 to f32
// PLAIN-NEXT: repvgg_layer.yield %[[F]] : f32

// F16: arith.extf %{{.*}} : f16 to f32
func.func @main(%x: tensor<1x1x4x4xf32>, %v: tensor<2xf32>, %i: tensor<2xi32>) -> (tensor<1x1x4x4xf32>, tensor<2xf32>, tensor<2xi32>) {
  %w = arith.constant dense<9.0> : tensor<1x1x1x1xf32>
  %y = repvgg_layer.conv %x, %w extras(%x : tensor<1x1x4x4xf32>) <{strides = array<i64: 1, 1>, pad_low = array<i64: 0, 0>, pad_high = array<i64: 0, 0>, dilations = array<i64: 1, 1>, groups = 1 : i64}> : (tensor<1x1x4x4xf32>, tensor<1x1x1x1xf32>) -> tensor<1x1x4x4xf32> {
  ^bb0(%sum: f32, %r: f32):
    %0 = arith.addf %sum, %r : f32
    repvgg_layer.yield %0 : f32
  }
  %n = arith.negf %v : tensor<2xf32>
  return %y, %n, %i : tensor<1x1x4x4xf32>, tensor<2xf32>, tensor<2xi32>
}
