//===- Passes.td - Passes of the CPU's backend -------------*- tablegen -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef REPVGG_CODEGEN_CPU_PASSES_TD
#define REPVGG_CODEGEN_CPU_PASSES_TD

include "mlir/Pass/PassBase.td"

def CPUDensifyPass
    : InterfacePass<"repvgg-cpu-densify", "::mlir::FunctionOpInterface"> {
  let summary = "Merge groups of channels that no kernel takes as they are";
  let description = [{
    Groups that are no whole blocks of channels are merged, with zero weights
    between them, until they are, or until one group is left, unless an algorithm
    takes them as they are.

    Before (vectors of 16 lanes):
    ```mlir
    %y = repvgg_layer.conv %x, %w <{groups = 4, ...}> : (tensor<1x32x14x14xf32>, tensor<32x8x3x3xf32>) -> ...
    ```
    After:
    ```mlir
    %y = repvgg_layer.conv %x, %dense <{groups = 2, ...}> : (tensor<1x32x14x14xf32>, tensor<32x16x3x3xf32>) -> ...
    ```

    Results differ by nothing but products with zero: a NaN or an infinity
    reaches the outputs of all merged groups. Left alone: convolutions that have
    a plan, and weights that are no constants.
  }];
  let dependentDialects = [
    "::mlir::arith::ArithDialect", "::mlir::repvgg::cpu::RepVGGCPUDialect",
    "::mlir::repvgg::layer::RepVGGLayerDialect"];
}

def CPUPlanPass
    : InterfacePass<"repvgg-cpu-plan", "::mlir::FunctionOpInterface"> {
  let summary = "Choose how each convolution is computed";
  let description = [{
    Gives each `repvgg_layer.conv` without a `plan` the first that fits its shape
    and the module's target, and that there is a kernel for. Plans that are there already
    are kept; one that its kernel refuses is an error at the op.

    Before:
    ```mlir
    %y = repvgg_layer.conv %x, %w <{...}> : (tensor<1x48x56x56xf32>, tensor<48x48x3x3xf32>) -> tensor<1x48x56x56xf32> {...}
    ```
    After:
    ```mlir
    %y = repvgg_layer.conv %x, %w <{..., plan = #repvgg_cpu.winograd<tile 4x4,
        registers 8x3, depth 48, chunk 7, split rows>}> : ...
    ```

    Run `repvgg-cpu-densify` before: no kernel takes groups of parts of blocks.
    Results differ by the rounding of the algorithm chosen, and by where NaN and
    infinities go (docs/Numerics.md). For a target without `transforms` each
    product is one of the definition's.
  }];
  let dependentDialects = [
    "::mlir::arith::ArithDialect", "::mlir::repvgg::cpu::RepVGGCPUDialect",
    "::mlir::repvgg::layer::RepVGGLayerDialect"];
}

def CPUPackPass
    : InterfacePass<"repvgg-cpu-pack", "::mlir::FunctionOpInterface"> {
  let summary = "Choose layouts for the values between layers";
  let description = [{
    Gives each image that a layer computes a layout of as many channels a block as
    the target's vectors have lanes, or near-equal numbers of vectors up to what a
    row of a tile holds where the target has tiles for the image's elements,
    with the largest halo that a layer which reads it needs. Images that come
    from elsewhere are packed, those that go elsewhere unpacked, once each. Rows
    are never a multiple of 4096 bytes apart: they would share their places in
    the caches.

    Before:
    ```mlir
    %y = repvgg_layer.conv %x, %w ... : (tensor<1x48x56x56xf32>, tensor<48x48x3x3xf32>) -> tensor<1x48x56x56xf32>
    ```
    After:
    ```mlir
    %p = repvgg_layer.pack %x : tensor<1x48x56x56xf32> -> tensor<1x3x58x58x16xf32, #in>
    %q = repvgg_layer.conv %p, %w ... : (tensor<1x3x58x58x16xf32, #in>, tensor<48x48x3x3xf32>) -> tensor<1x3x56x56x16xf32, #out>
    %y = repvgg_layer.unpack %q : tensor<1x3x56x56x16xf32, #out> -> tensor<1x48x56x56xf32>
    ```

    Every convolution must have its plan. Results do not change.
  }];
  let dependentDialects = ["::mlir::repvgg::cpu::RepVGGCPUDialect", "::mlir::repvgg::layer::RepVGGLayerDialect"];
}

def CPUEmitPass : Pass<"repvgg-cpu-emit", "::mlir::ModuleOp"> {
  let summary = "Turn layers into launches of vector loops";
  let description = [{
    Replaces each packed layer by a `repvgg_layer.launch` of a function of vector
    loops, which layers that are alike share. Weights are packed for their
    kernel, in f64 where it is more than copying; biases are filled up to whole
    blocks. Images become flat tensors, `tensor<?xf32>` of static size.

    Before:
    ```mlir
    %q = repvgg_layer.conv %p, %w bias %b : tensor<48xf32> <{..., plan = #plan}> : (tensor<1x3x58x58x16xf32, #in>, ...) -> tensor<1x3x56x56x16xf32, #out>
    ```
    After:
    ```mlir
    %e = tensor.empty() : tensor<150528xf32>
    %q = repvgg_layer.launch @direct tasks 4 layer "conv0" ins(%p, %packed, %b : ...) outs(%e : tensor<150528xf32>) -> tensor<150528xf32>
    ```

    A pack or unpack that would move nothing becomes a reshape.
  }];
  let dependentDialects = [
    "::mlir::amx::AMXDialect", "::mlir::arith::ArithDialect", "::mlir::func::FuncDialect",
    "::mlir::LLVM::LLVMDialect", "::mlir::linalg::LinalgDialect",
    "::mlir::math::MathDialect", "::mlir::memref::MemRefDialect",
    "::mlir::repvgg::cpu::RepVGGCPUDialect", "::mlir::repvgg::layer::RepVGGLayerDialect", "::mlir::scf::SCFDialect",
    "::mlir::tensor::TensorDialect", "::mlir::vector::VectorDialect"];
}

#endif // REPVGG_CODEGEN_CPU_PASSES_TD
