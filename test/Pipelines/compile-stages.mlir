// The compiling pipeline stops where it is told, with IR that can be read again, and goes on from there.
// RUN: rm -rf %t && mkdir %t
// RUN: repvgg-opt %s --repvgg-compile="to=fused cpu=x86-64-v3" -o %t/fused.mlir
// RUN: repvgg-opt %s --repvgg-compile="to=layers cpu=x86-64-v3" -o %t/layers.mlir
// RUN: repvgg-opt %s --repvgg-compile="to=plans cpu=x86-64-v3" -o %t/plans.mlir
// RUN: repvgg-opt %s --repvgg-compile="to=kernels cpu=x86-64-v3" -o %t/kernels.mlir
// RUN: repvgg-opt %s --repvgg-compile="to=buffers cpu=x86-64-v3 weights-file=%t/weights" -o %t/buffers.mlir
// RUN: repvgg-opt %s --repvgg-compile="to=steps cpu=x86-64-v3" -o %t/steps.mlir
// RUN: repvgg-opt %s --repvgg-compile="to=llvm cpu=x86-64-v3" -o %t/llvm.mlir
// RUN: repvgg-opt %t/fused.mlir | FileCheck %s --check-prefix=FUSED
// RUN: repvgg-opt %t/layers.mlir | FileCheck %s --check-prefix=LAYERS
// RUN: repvgg-opt %t/plans.mlir | FileCheck %s --check-prefix=PLANS
// RUN: repvgg-opt %t/kernels.mlir | FileCheck %s --check-prefix=KERNELS
// RUN: repvgg-opt %t/buffers.mlir | FileCheck %s --check-prefix=BUFFERS
// RUN: repvgg-opt %t/steps.mlir | FileCheck %s --check-prefix=STEPS
// RUN: repvgg-opt %t/llvm.mlir | FileCheck %s --check-prefix=LLVM

// What is at a stage already passes through those before it.
// RUN: repvgg-opt %t/plans.mlir --repvgg-compile="to=plans cpu=x86-64-v3" | diff %t/plans.mlir -
// RUN: repvgg-opt %t/plans.mlir --repvgg-compile="to=steps cpu=x86-64-v3" | diff %t/steps.mlir -

// The tool's plans are the pipeline's, and so are its weights.
// RUN: repvgg-compile %s --cpu=x86-64-v3 --target=x86_64-linux-gnu --save-plan=%t/tool.mlir -o %t/tool
// RUN: repvgg-opt %t/tool.mlir | diff %t/plans.mlir -
// RUN: cmp %t/weights %t/tool.weights

// FUSED-COUNT-1: repvgg.conv
// FUSED-NOT: repvgg.conv
// FUSED-NOT: repvgg.block
// FUSED: linalg.generic

// LAYERS: attributes {repvgg.entry}
// LAYERS-NOT: linalg
// LAYERS: repvgg_{{.*}}conv
// LAYERS-NOT: plan =
// LAYERS: arith.maximumf

// PLANS: repvgg_{{.*}}conv
// PLANS-SAME: plan = #repvgg_cpu

// KERNELS: func.func @main(%{{.*}}: tensor<1x4x8x8xf32>) -> tensor<1x4x8x8xf32>
// KERNELS: repvgg_{{.*}}launch @{{.*}} layer "conv0" {{.*}} -> tensor
// KERNELS: func.func private @{{.*}}memref

// BUFFERS: func.func @main(%{{.*}}: memref<1x4x8x8xf32> {llvm.noalias}, %{{.*}} {llvm.noalias, repvgg.output}
// BUFFERS-SAME: repvgg.arena = "weights"
// BUFFERS-SAME: repvgg.arena = "workspace"
// BUFFERS-NOT: memref.alloc
// BUFFERS: repvgg_{{.*}}launch @{{.*}} layer "conv0" {{.*}}memref
// BUFFERS-NOT: memref.alloc
// BUFFERS: return

// STEPS: func.func @main(
// STEPS-NOT: scf.for
// STEPS: repvgg_{{.*}}launch @{{.*}} layer "conv0"
// STEPS-NOT: scf.for
// STEPS: return

// LLVM-NOT: func.func
// LLVM: llvm.func @
func.func @main(%x: tensor<1x4x8x8xf32>) -> tensor<1x4x8x8xf32> {
  %w3 = arith.constant dense<0.5> : tensor<4x4x3x3xf32>
  %w1 = arith.constant dense<0.25> : tensor<4x4x1x1xf32>
  %block = repvgg.block (%in = %x) : tensor<1x4x8x8xf32> -> tensor<1x4x8x8xf32> {
    %a = repvgg.conv %in, %w3 pad [1, 1] : (tensor<1x4x8x8xf32>, tensor<4x4x3x3xf32>) -> tensor<1x4x8x8xf32>
    %b = repvgg.conv %in, %w1 : (tensor<1x4x8x8xf32>, tensor<4x4x1x1xf32>) -> tensor<1x4x8x8xf32>
    %c = repvgg.sum %a, %b, %in : tensor<1x4x8x8xf32>
    repvgg.yield %c : tensor<1x4x8x8xf32>
  }
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<1x4x8x8xf32>
  %y = linalg.generic {indexing_maps = [affine_map<(n, c, h, w) -> (n, c, h, w)>, affine_map<(n, c, h, w) -> (n, c, h, w)>], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%block : tensor<1x4x8x8xf32>) outs(%e : tensor<1x4x8x8xf32>) {
  ^bb0(%v: f32, %o: f32):
    %r = arith.maximumf %v, %zero : f32
    linalg.yield %r : f32
  } -> tensor<1x4x8x8xf32>
  return %y : tensor<1x4x8x8xf32>
}
