// Inputs and outputs of several types, a rank-0 output, an output that is an input, the entry by name, several runs.
// RUN: rm -rf %t && mkdir %t
// RUN: %python %S/Inputs/npy.py write %t/x.npy f4 4 1 -2 3.5 0.25
// RUN: %python %S/Inputs/npy.py write %t/i.npy i8 4 1 -9007199254740993 3 4
// RUN: repvgg-run %s --entry several --input %t/x.npy --input %t/i.npy --repeat 3 --output %t/0.npy --output %t/1.npy --output %t/2.npy --output %t/3.npy --output %t/4.npy
// RUN: %python %S/Inputs/npy.py show %t/0.npy | FileCheck %s --check-prefix=DOUBLED
// RUN: %python %S/Inputs/npy.py show %t/1.npy | FileCheck %s --check-prefix=SUM
// RUN: %python %S/Inputs/npy.py show %t/2.npy | FileCheck %s --check-prefix=INTEGERS
// RUN: %python %S/Inputs/npy.py show %t/3.npy | FileCheck %s --check-prefix=SIGNS
// RUN: %python %S/Inputs/npy.py show %t/4.npy | FileCheck %s --check-prefix=INPUT
// RUN: repvgg-run %s --entry several --f64 --input %t/x.npy --input %t/i.npy --output %t/5.npy
// RUN: %python %S/Inputs/npy.py show %t/5.npy | FileCheck %s --check-prefix=PROMOTED
// DOUBLED: <f4 (4,) 2.0 -4.0 7.0 0.5
// SUM: <f4 () 2.75
// INTEGERS: <i8 (4,) 1 -9007199254740993 3 4
// SIGNS: |b1 (4,) False True False False
// INPUT: <f4 (4,) 1.0 -2.0 3.5 0.25
// PROMOTED: <f8 (4,) 2.0 -4.0 7.0 0.5

// RUN: repvgg-run %s --entry halves --input %t/x.npy --output %t/6.npy --output %t/7.npy
// RUN: %python %S/Inputs/npy.py show %t/6.npy | FileCheck %s --check-prefix=BF16
// RUN: %python %S/Inputs/npy.py show %t/7.npy | FileCheck %s --check-prefix=INDEX
// 1/3 in bf16, to nearest even.
// BF16: <f4 (4,) 0.333984375 -0.66796875 1.171875 0.08349609375
// INDEX: <i8 (4,) 0 1 2 3

func.func @several(%x: tensor<4xf32>, %i: tensor<4xi64>) -> (tensor<4xf32>, tensor<f32>, tensor<4xi64>, tensor<4xi1>, tensor<4xf32>) {
  %y = call @double(%x) : (tensor<4xf32>) -> tensor<4xf32>
  %zero = arith.constant dense<0.0> : tensor<f32>
  %sum = linalg.reduce { arith.addf } ins(%x : tensor<4xf32>) outs(%zero : tensor<f32>) dimensions = [0]
  %zeros = arith.constant dense<0.0> : tensor<4xf32>
  %negative = arith.cmpf olt, %x, %zeros : tensor<4xf32>
  return %y, %sum, %i, %negative, %x : tensor<4xf32>, tensor<f32>, tensor<4xi64>, tensor<4xi1>, tensor<4xf32>
}

func.func @halves(%x: tensor<4xbf16>) -> (tensor<4xbf16>, tensor<4xindex>) {
  %c = arith.constant dense<0.333984375> : tensor<4xbf16>
  %y = arith.mulf %x, %c : tensor<4xbf16>
  %e = tensor.empty() : tensor<4xindex>
  %i = linalg.generic {indexing_maps = [affine_map<(i) -> (i)>], iterator_types = ["parallel"]} outs(%e : tensor<4xindex>) {
  ^bb0(%out: index):
    %0 = linalg.index 0 : index
    linalg.yield %0 : index
  } -> tensor<4xindex>
  return %y, %i : tensor<4xbf16>, tensor<4xindex>
}

func.func @double(%x: tensor<4xf32>) -> tensor<4xf32> {
  %y = arith.addf %x, %x : tensor<4xf32>
  return %y : tensor<4xf32>
}
