// The plugin brings the dialect and the whole fusing pipeline into a stock
// mlir-opt, which then runs on one copy of MLIR.
// UNSUPPORTED: sanitizer
// RUN: mlir-opt %s --load-dialect-plugin=%repvgg_libs/RepVGGPlugin.so \
// RUN:   --load-pass-plugin=%repvgg_libs/RepVGGPlugin.so \
// RUN:   --pass-pipeline='builtin.module(repvgg-fuse-pipeline)' | FileCheck %s
// RUN: mlir-opt %s --load-dialect-plugin=%repvgg_libs/RepVGGPlugin.so \
// RUN:   --load-pass-plugin=%repvgg_libs/RepVGGPlugin.so \
// RUN:   --pass-pipeline='builtin.module(repvgg-strip-records)' | FileCheck %s

// CHECK-LABEL: func.func @foreign
// CHECK-NOT: repvgg
// CHECK-NEXT: return %arg0 : tensor<4xf32>
func.func @foreign(%arg0: tensor<4xf32>) -> tensor<4xf32> attributes {repvgg.census = []} {
  return %arg0 : tensor<4xf32>
}
