// A narrow middle is cheaper than one convolution; cost=always composes all the same, and rates decide.
// RUN: repvgg-opt %s --pass-pipeline='builtin.module(func.func(repvgg-raise))' | FileCheck %s --check-prefix=MODEL
// RUN: repvgg-opt %s --pass-pipeline='builtin.module(func.func(repvgg-raise{cost=always}))' | FileCheck %s --check-prefix=JOINED
// RUN: repvgg-opt %s --pass-pipeline='builtin.module(func.func(repvgg-raise{rates=launch=100000}))' | FileCheck %s --check-prefix=JOINED
// RUN: not repvgg-opt %s --pass-pipeline='builtin.module(func.func(repvgg-raise{cost=guess}))' 2>&1 | FileCheck %s --check-prefix=COST
// RUN: not repvgg-opt %s --pass-pipeline='builtin.module(func.func(repvgg-raise{rates=launch=0}))' 2>&1 | FileCheck %s --check-prefix=RATES

// COST: error: 'repvgg-raise' expects option 'cost' to be one of model, always, but got 'guess'
// RATES: error: 'repvgg-raise' expects rates such as {{.*}}, but got 'launch=0'

// MODEL-NOT: repvgg.block
// JOINED: repvgg.block
// JOINED-NEXT: %[[A:.*]] = repvgg.conv
// JOINED-NEXT: repvgg.conv %[[A]]
func.func @narrow_middle(%x: tensor<1x64x56x56xf32>) -> tensor<1x64x56x56xf32> {
  %w = arith.constant dense<3.0> : tensor<4x64x1x1xf32>
  %v = arith.constant dense<4.0> : tensor<64x4x3x3xf32>
  %a = repvgg.conv %x, %w : (tensor<1x64x56x56xf32>, tensor<4x64x1x1xf32>) -> tensor<1x4x56x56xf32>
  %b = repvgg.conv %a, %v pad [1, 1] : (tensor<1x4x56x56xf32>, tensor<64x4x3x3xf32>) -> tensor<1x64x56x56xf32>
  return %b : tensor<1x64x56x56xf32>
}
