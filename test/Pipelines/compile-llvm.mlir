// The last stages: no weight in the module, one kernel for two equal layers, an entry of steps that the table takes away.
// RUN: repvgg-opt %s --repvgg-compile="to=steps kernels=false weights-file=%t.bin" | FileCheck %s --check-prefix=STEPS
// RUN: wc -c < %t.bin | FileCheck %s --check-prefix=SIZE
// RUN: repvgg-opt %s --repvgg-compile="kernels=false" | FileCheck %s --check-prefix=LLVM --implicit-check-not=dense --implicit-check-not=@main
// SIZE: 576

// STEPS-NOT: dense
// STEPS-LABEL: func.func @main_init(
// STEPS-SAME: repvgg.arena = "weights"
// STEPS-SAME: repvgg.arena = "prepared"
// STEPS-LABEL: func.func @main(
// STEPS-SAME: repvgg.output
// STEPS-SAME: repvgg.arena = "weights"
// STEPS-SAME: repvgg.arena = "prepared"
// STEPS-SAME: repvgg.arena = "workspace"
// STEPS: call @[[CONV:kernel[^(]*]](%{{.*}}) : (memref<1x4x10x10xf32>
// STEPS: call @[[CONV]](%{{.*}}) : (memref<1x4x10x10xf32>

// LLVM: llvm.func @kernel
// LLVM-SAME: !llvm.ptr {llvm.noalias}
func.func private @layer(%x: tensor<1x4x8x8xf32>, %w: tensor<4x4x3x3xf32>) -> tensor<1x4x8x8xf32> {
  %zero = arith.constant 0.0 : f32
  %p = tensor.pad %x low[0, 0, 1, 1] high[0, 0, 1, 1] {
  ^bb0(%a: index, %b: index, %c: index, %d: index):
    tensor.yield %zero : f32
  } : tensor<1x4x8x8xf32> to tensor<1x4x10x10xf32>
  %e = tensor.empty() : tensor<1x4x8x8xf32>
  %f = linalg.fill ins(%zero : f32) outs(%e : tensor<1x4x8x8xf32>) -> tensor<1x4x8x8xf32>
  %y = linalg.conv_2d_nchw_fchw ins(%p, %w : tensor<1x4x10x10xf32>, tensor<4x4x3x3xf32>) outs(%f : tensor<1x4x8x8xf32>) -> tensor<1x4x8x8xf32>
  return %y : tensor<1x4x8x8xf32>
}
func.func @main(%x: tensor<1x4x8x8xf32>) -> tensor<1x4x8x8xf32> {
  %w = arith.constant dense_resource<w> : tensor<4x4x3x3xf32>
  %v = math.absf %w : tensor<4x4x3x3xf32>
  %0 = call @layer(%x, %w) : (tensor<1x4x8x8xf32>, tensor<4x4x3x3xf32>) -> tensor<1x4x8x8xf32>
  %1 = call @layer(%0, %v) : (tensor<1x4x8x8xf32>, tensor<4x4x3x3xf32>) -> tensor<1x4x8x8xf32>
  return %1 : tensor<1x4x8x8xf32>
}

{-#
  dialect_resources: { builtin: { w: "0x04000000000040C0000000C0000080BF000000000000803F0000004000004040000040C0000000C0000080BF000000000000803F0000004000004040000040C0000000C0000080BF000000000000803F0000004000004040000040C0000000C0000080BF000000000000803F0000004000004040000040C0000000C0000080BF000000000000803F0000004000004040000040C0000000C0000080BF000000000000803F0000004000004040000040C0000000C0000080BF000000000000803F0000004000004040000040C0000000C0000080BF000000000000803F0000004000004040000040C0000000C0000080BF000000000000803F0000004000004040000040C0000000C0000080BF000000000000803F0000004000004040000040C0000000C0000080BF000000000000803F0000004000004040000040C0000000C0000080BF000000000000803F0000004000004040000040C0000000C0000080BF000000000000803F0000004000004040000040C0000000C0000080BF000000000000803F0000004000004040000040C0000000C0000080BF000000000000803F0000004000004040000040C0000000C0000080BF000000000000803F0000004000004040000040C0000000C0000080BF000000000000803F0000004000004040000040C0000000C0000080BF000000000000803F0000004000004040000040C0000000C0000080BF000000000000803F0000004000004040000040C0000000C0000080BF000000000000803F0000004000004040000040C0000000C0000080BF00000000" } }
#-}
