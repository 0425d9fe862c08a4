// Options: narrower weights, no verification, and what cannot be asked for.
// RUN: repvgg-opt %s --pass-pipeline='builtin.module(func.func(repvgg-fuse{fold-type=bf16}))' --remarks-filter='repvgg.*' --remark-format=emitRemark --remark-policy=all 2>%t.err | FileCheck %s --check-prefixes=CHECK,FOLD
// RUN: FileCheck %s --input-file=%t.err --check-prefix=REMARK
// RUN: repvgg-opt %s --pass-pipeline='builtin.module(func.func(repvgg-fuse{verify=off}))' | FileCheck %s --check-prefixes=CHECK,OFF
// RUN: not repvgg-opt %s --pass-pipeline='builtin.module(func.func(repvgg-fuse{verify=twice}))' 2>&1 | FileCheck %s --check-prefix=VERIFY
// RUN: not repvgg-opt %s --pass-pipeline='builtin.module(func.func(repvgg-fuse{cost=guess}))' 2>&1 | FileCheck %s --check-prefix=COST
// RUN: not repvgg-opt %s --pass-pipeline='builtin.module(func.func(repvgg-fuse{rates=lanes=8,dense=fast}))' 2>&1 | FileCheck %s --check-prefix=RATES
// RUN: not repvgg-opt %s --pass-pipeline='builtin.module(func.func(repvgg-fuse{fold-type=i8}))' 2>&1 | FileCheck %s --check-prefix=TYPE

// VERIFY: error: 'repvgg-fuse' expects option 'verify' to be one of probe, off, but got 'twice'
// COST:   error: 'repvgg-fuse' expects option 'cost' to be one of model, always, but got 'guess'
// RATES:  error: 'repvgg-fuse' expects rates such as 'dense=40,square=80,strided=30,depthwise=10,bytes=12,launch=2,lanes=16', but got 'dense=fast'
// TYPE:   error: 'repvgg-fuse' expects option 'fold-type' to be one of f64, f32, f16, bf16, but got 'i8'

// Weights become narrower, the bias keeps the accumulator's type: 256 + 1 has no bf16 (256 is nearest and even).
// CHECK-LABEL: @narrower
// OFF-NOT:     bound =
// OFF-SAME:    status = "fused"
// OFF-DAG:     %[[W:.*]] = arith.constant dense<2.570000e+02> : tensor<1x1x1xf32>
// FOLD-SAME:   bound = {{.*}} probes = 3 : i64
// FOLD-DAG:    %[[C:.*]] = arith.constant dense<2.560000e+02> : tensor<1x1x1xbf16>
// FOLD-DAG:    %[[W:.*]] = arith.extf %[[C]] : tensor<1x1x1xbf16> to tensor<1x1x1xf32>
// CHECK-DAG:   %[[B:.*]] = arith.constant dense<2.570000e+02> : tensor<1xf32>
// CHECK:       repvgg.conv %{{.*}}, %[[W]] bias %[[B]]
// REMARK:      remark: [Passed] fuse | {{.*}}Function=narrower | Remark="2 branches into 1 s1 g1 1->1"
func.func @narrower(%x: tensor<1x1x4xf32>) -> tensor<1x1x4xf32> {
  %w = arith.constant dense<256.0> : tensor<1x1x1xf32>
  %b = arith.constant dense<257.0> : tensor<1xf32>
  %y = repvgg.block (%in = %x) : tensor<1x1x4xf32> -> tensor<1x1x4xf32> {
    %0 = repvgg.conv %in, %w bias %b : (tensor<1x1x4xf32>, tensor<1x1x1xf32>, tensor<1xf32>) -> tensor<1x1x4xf32>
    %1 = repvgg.sum %0, %in : tensor<1x1x4xf32>
    repvgg.yield %1 : tensor<1x1x4xf32>
  }
  return %y : tensor<1x1x4xf32>
}

// fold-type never widens: f16 data keep their f16 weights. Three of them are subnormal.
// CHECK-LABEL: @never_wider
// CHECK: arith.constant dense<{{.*}}> : tensor<2x2x1xf16>
// CHECK: repvgg.conv {{.*}} -> tensor<1x2x4xf32>
// REMARK: remark: [Analysis] fuse | {{.*}}Function=never_wider | Reason="3 of 4 fused weights are subnormal in tensor<2x2x1xf16>", subnormals=3
func.func @never_wider(%x: tensor<1x2x4xf16>) -> tensor<1x2x4xf32> {
  %w = arith.constant dense<[[[6.2e-5], [1.0]], [[6.2e-5], [6.2e-5]]]> : tensor<2x2x1xf16>
  %half = arith.constant dense<0.5> : tensor<f64>
  %y = repvgg.block (%in = %x) : tensor<1x2x4xf16> -> tensor<1x2x4xf32> {
    %0 = repvgg.conv %in, %w : (tensor<1x2x4xf16>, tensor<2x2x1xf16>) -> tensor<1x2x4xf32>
    %1 = repvgg.scale %0 by %half : (tensor<1x2x4xf32>, tensor<f64>) -> tensor<1x2x4xf32>
    repvgg.yield %1 : tensor<1x2x4xf32>
  }
  return %y : tensor<1x2x4xf32>
}
