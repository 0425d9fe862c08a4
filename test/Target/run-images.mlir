// Whether a batch goes through the layers together, by some images at a time, or partly so: the result is that of MLIR's loops in f64.
// RUN: rm -rf %t && mkdir %t
// The largest tiles are of 4x4 pixels: 16 as in test_runtime.py, for plain sums and what transforms may add.
// RUN: env PYTHONPATH=%repvgg_source/test/Support %python -c "from repvgg_testing import numerics; print('--tolerance', 16 * numerics.network_bound([27, 144, 144]))" > %t/tolerance
// RUN: repvgg-run %s --f64 --seed 3 --output %t/y.npy
// RUN: repvgg-compile %s -o %t/a --threads=1 --print-plan --save-plan=%t/one.mlir 2>&1 | FileCheck %s
// CHECK-COUNT-3: images 1 
// RUN: sed "s/, images 1>/>/" %t/one.mlir > %t/whole.mlir
// RUN: sed "s/, images 1>/, images 3>/" %t/one.mlir > %t/three.mlir
// RUN: sed "/tensor<16x3x3x3xf32>/!s/, images 1>/>/" %t/one.mlir > %t/first.mlir
// RUN: sed "/tensor<16x3x3x3xf32>/s/, images 1>/, images 2>/" %t/one.mlir > %t/mixed.mlir
// RUN: repvgg-run %t/a --seed 3 --compare %t/y.npy @%t/tolerance --threads=1
// RUN: repvgg-run %t/whole.mlir --seed 3 --compare %t/y.npy @%t/tolerance --threads=1
// RUN: repvgg-run %t/three.mlir --seed 3 --compare %t/y.npy @%t/tolerance --threads=2
// RUN: repvgg-run %t/first.mlir --seed 3 --compare %t/y.npy @%t/tolerance --threads=1
// RUN: repvgg-run %t/mixed.mlir --seed 3 --compare %t/y.npy @%t/tolerance --threads=2

// A profile counts the work of all images; the memory between layers is that of those at a time.
// RUN: repvgg-run %t/a --threads=1 --profile --json %t/one.json
// RUN: repvgg-run %t/whole.mlir --threads=1 --profile --json %t/whole.json
// RUN: %python -c "import json; a, b = (json.load(open(r'%t/' + n)) for n in ('one.json', 'whole.json')); f, g = ([x['flops'] for x in r['layers']] for r in (a, b)); print(f == g, sum(f), a['workspace_bytes'] < 0.6 * b['workspace_bytes'])" | FileCheck %s --check-prefix=COSTS
// COSTS: True 6{{[0-9]+}} True

// RUN: sed "s/, images 1>/, images 4>/" %t/one.mlir > %t/four.mlir
// RUN: not repvgg-compile %t/four.mlir -o %t/four 2>&1 | FileCheck %s --check-prefix=FOUR
// FOUR: four.mlir:{{[0-9]+:[0-9]+}}: error: 'repvgg_layer.conv' op expects the plan's images to divide the batch of 6, but got 4

// Both squares have the type of the other: where one is in a batch and the other is not, they are two kernels.
func.func @main(%x: tensor<6x3x20x20xf32>) -> tensor<6x16x10x10xf32> {
  %w0 = arith.constant dense<0.25> : tensor<16x3x3x3xf32>
  %w1 = arith.constant dense<0.02> : tensor<16x16x3x3xf32>
  %w2 = arith.constant dense<-0.01> : tensor<16x16x3x3xf32>
  %e = tensor.empty() : tensor<6x16x10x10xf32>
  %a = repvgg.conv %x, %w0 strides [2, 2] pad [1, 1] : (tensor<6x3x20x20xf32>, tensor<16x3x3x3xf32>) -> tensor<6x16x10x10xf32>
  %m = linalg.mul ins(%a, %a : tensor<6x16x10x10xf32>, tensor<6x16x10x10xf32>) outs(%e : tensor<6x16x10x10xf32>) -> tensor<6x16x10x10xf32>
  %b = repvgg.conv %m, %w1 pad [1, 1] : (tensor<6x16x10x10xf32>, tensor<16x16x3x3xf32>) -> tensor<6x16x10x10xf32>
  %s = linalg.add ins(%b, %a : tensor<6x16x10x10xf32>, tensor<6x16x10x10xf32>) outs(%e : tensor<6x16x10x10xf32>) -> tensor<6x16x10x10xf32>
  %n = linalg.mul ins(%s, %s : tensor<6x16x10x10xf32>, tensor<6x16x10x10xf32>) outs(%e : tensor<6x16x10x10xf32>) -> tensor<6x16x10x10xf32>
  %c = repvgg.conv %n, %w2 pad [1, 1] : (tensor<6x16x10x10xf32>, tensor<16x16x3x3xf32>) -> tensor<6x16x10x10xf32>
  %y = linalg.add ins(%c, %s : tensor<6x16x10x10xf32>, tensor<6x16x10x10xf32>) outs(%e : tensor<6x16x10x10xf32>) -> tensor<6x16x10x10xf32>
  return %y : tensor<6x16x10x10xf32>
}
