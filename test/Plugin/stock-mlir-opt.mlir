// The plugin brings the dialect and the whole fusing pipeline into a stock
// mlir-opt, which runs on one copy of MLIR.
// UNSUPPORTED: sanitizer
// DEFINE: %{plugin} = --load-dialect-plugin=%repvgg_libs/RepVGGPlugin.so --load-pass-plugin=%repvgg_libs/RepVGGPlugin.so
// RUN: mlir-opt %s %{plugin} --pass-pipeline='builtin.module(repvgg-fuse-pipeline)' 2>%t.err | FileCheck %s
// RUN: FileCheck %s --check-prefix=LINE --input-file=%t.err
// RUN: mlir-opt %s %{plugin} --pass-pipeline='builtin.module(repvgg-fuse-pipeline{output=repvgg census=none})' \
// RUN:   | FileCheck %s --check-prefix=REPVGG
// RUN: mlir-opt %s %{plugin} --pass-pipeline='builtin.module(func.func(repvgg-fuse),repvgg-to-linalg,repvgg-strip-records)' \
// RUN:   | FileCheck %s
// RUN: not mlir-opt %s %{plugin} --pass-pipeline='builtin.module(repvgg-fuse-pipeline{output=tosa})' 2>&1 \
// RUN:   | FileCheck %s --check-prefix=OPTION

// LINE: repvgg: 1 blocks found, 1 fused, 0 refused
// OPTION: Cannot find option named 'tosa'
// REPVGG: repvgg.conv

// CHECK-NOT: repvgg
// CHECK: func.func @f
// CHECK: linalg.conv_2d_nchw_fchw
// CHECK-NOT: repvgg
func.func @f(%x: tensor<1x2x4x4xf32>) -> tensor<1x2x4x4xf32> {
  %w = arith.constant dense<0.5> : tensor<2x2x1x1xf32>
  %y = repvgg.block (%in = %x) : tensor<1x2x4x4xf32> -> tensor<1x2x4x4xf32> {
    %0 = repvgg.conv %in, %w : (tensor<1x2x4x4xf32>, tensor<2x2x1x1xf32>) -> tensor<1x2x4x4xf32>
    %1 = repvgg.sum %0, %in : tensor<1x2x4x4xf32>
    repvgg.yield %1 : tensor<1x2x4x4xf32>
  }
  return %y : tensor<1x2x4x4xf32>
}
