// The compiling pipeline as it is printed, target included, is one that can be run.
// RUN: repvgg-opt %s --repvgg-compile="to=steps cpu=x86-64-v3 threads=2" --dump-pass-pipeline 2>&1 >%t.compiled | tail -n +2 >%t.pipeline
// RUN: FileCheck %s --input-file=%t.pipeline
// RUN: sh -c 'repvgg-opt %s --pass-pipeline="$(cat %t.pipeline)"' >%t.printed
// RUN: diff %t.compiled %t.printed

// CHECK: repvgg-attach-target{target={#repvgg_cpu.target<lanes = 8, registers = 16, threads = 2, features = "{{.*}}avx2{{.*}}">}}
func.func @main(%x: tensor<1x16x8x8xf32>) -> tensor<1x16x8x8xf32> {
  %w = arith.constant dense<0.5> : tensor<16x16x3x3xf32>
  %y = repvgg.conv %x, %w pad [1, 1] activation <relu> : (tensor<1x16x8x8xf32>, tensor<16x16x3x3xf32>) -> tensor<1x16x8x8xf32>
  return %y : tensor<1x16x8x8xf32>
}
