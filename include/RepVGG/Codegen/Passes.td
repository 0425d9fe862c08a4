//===- Passes.td - Passes of the Codegen stage -------------*- tablegen -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef REPVGG_CODEGEN_PASSES_TD
#define REPVGG_CODEGEN_PASSES_TD

include "mlir/Pass/PassBase.td"

def ReorderReductionsPass
    : InterfacePass<"repvgg-reorder-reductions", "::mlir::FunctionOpInterface"> {
  let summary = "Make the output's contiguous dimension the innermost loop";
  let description = [{
    Interchanges the loops of a reducing `linalg.generic` so that the fastest
    dimension of its output comes last, where LLVM's vectorizer finds it.

    Before (a convolution; loops n f h w c kh kw):
    ```mlir
    iterator_types = ["parallel", "parallel", "parallel", "parallel",
                      "reduction", "reduction", "reduction"]
    ```
    After (loops n f h c kh kw w):
    ```mlir
    iterator_types = ["parallel", "parallel", "parallel",
                      "reduction", "reduction", "reduction", "parallel"]
    ```

    The parallel loop moves inwards past reductions, which keep their order:
    each output element is summed in the same order, with the same result to
    the bit. Left alone: an output of which no input is contiguous along the
    same dimension, and one with fewer than `min-extent` elements along it.
  }];
  let dependentDialects = ["::mlir::linalg::LinalgDialect"];
  let options = [
    Option<"minExtent", "min-extent", "int64_t", /*default=*/"7",
           "Fewest iterations for which a dimension is worth to be innermost">
  ];
}

def ReassociateReductionsPass
    : InterfacePass<"repvgg-reassociate-reductions", "::mlir::FunctionOpInterface"> {
  let summary = "Let LLVM vectorize the sums of innermost reductions";
  let description = [{
    Sets the fast-math flags `reassoc`, `contract` and `nsz` on the additions
    and multiplications of a `linalg.generic` whose innermost loop is a
    reduction. Nothing else gets flags: reassociating everywhere makes whole
    networks several times slower.

    Before:
    ```mlir
    %1 = arith.mulf %a, %b : f32
    %2 = arith.addf %acc, %1 : f32
    ```
    After:
    ```mlir
    %1 = arith.mulf %a, %b fastmath<reassoc,nsz,contract> : f32
    %2 = arith.addf %acc, %1 fastmath<reassoc,nsz,contract> : f32
    ```

    Sums of n terms may differ by n ulps from the sum taken in order; NaN and
    infinities behave as before. Casts, comparisons, maxima and math functions
    get no flags.
  }];
  let dependentDialects = ["::mlir::arith::ArithDialect"];
}

def ExpandSmallFloatsPass
    : InterfacePass<"repvgg-expand-small-floats", "::mlir::FunctionOpInterface"> {
  let summary = "Write casts of 8-bit floats as integer ops";
  let description = [{
    Replaces `arith.truncf` and `arith.extf` between f32 and the 8-bit float
    types by integer ops on their bits: LLVM IR has no such types, and no other
    pass of MLIR lowers these casts without a library.

    Before:
    ```mlir
    %1 = arith.truncf %0 : f32 to f8E5M2
    ```
    After: about 20 integer ops and `arith.bitcast %2 : i8 to f8E5M2`.

    Rounds to nearest even, subnormal numbers included; what is too large becomes
    what the type has for it, infinity or NaN. Left alone: f8E8M0FNU, vectors,
    and casts from and to other types than f32.
  }];
  let dependentDialects = ["::mlir::arith::ArithDialect"];
}

def ApproximateMathPass
    : InterfacePass<"repvgg-approximate-math", "::mlir::FunctionOpInterface"> {
  let summary = "Replace f32 math functions by polynomials that vectorize";
  let description = [{
    Replaces `math.exp` and `math.tanh` on f32 by upstream's polynomial
    approximations, and `math.erf` by one of ours; called from libm they are 10
    to 60 times slower than the loop around them. GELU as exporters write it,
    `x * (erf(x / sqrt(2)) + 1) / 2` with the products in any order, becomes a
    polynomial of its own, 11 multiply-adds and products in all.

    Before:
    ```mlir
    %1 = math.tanh %0 : f32
    ```
    After: about 20 `arith` ops and `math.fma`s.

    | function | largest error |
    |---|---|
    | `exp` | 2 ulp of the result; below -87.3 the result is 0 or the least normal |
    | `erf` | 2e-7 absolute |
    | GELU | 3e-7 of the input; 2.5e-7 absolute below 0; 0 at minus infinity |
    | `tanh` | 8 ulp of the result |

    Other functions and other element types (f64 in particular) are left to
    libm.
  }];
  let dependentDialects = [
    "::mlir::arith::ArithDialect", "::mlir::math::MathDialect",
    "::mlir::vector::VectorDialect"
  ];
}

def CopiesToLinalgPass
    : InterfacePass<"repvgg-copies-to-linalg", "::mlir::FunctionOpInterface"> {
  let summary = "Turn strided copies into loops";
  let description = [{
    Rewrites a `memref.copy` whose source or target is strided as a
    `linalg.generic`. Otherwise it becomes a call of a run-time library
    function that copies element by element.

    Before:
    ```mlir
    memref.copy %a, %b : memref<4x4xf32> to memref<4x4xf32, strided<[6, 1], offset: 7>>
    ```
    After:
    ```mlir
    linalg.generic {...} ins(%a : memref<4x4xf32>)
        outs(%b : memref<4x4xf32, strided<[6, 1], offset: 7>>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    }
    ```

    Copies between contiguous buffers are left alone: they become a memcpy.
    Those of a buffer onto itself go.
  }];
  let dependentDialects = ["::mlir::linalg::LinalgDialect"];
}

def OutlineKernelsPass : Pass<"repvgg-outline-kernels", "::mlir::ModuleOp"> {
  let summary = "Give each distinct loop nest a function of its own";
  let description = [{
    Moves every linalg op on buffers to a private function, which equal ops
    share: LLVM compiles the layers of a network that are alike once. Buffers
    that cannot overlap are marked so, which lets LLVM vectorize without
    looking at addresses, wherever the buffers are placed later.

    Before:
    ```mlir
    linalg.generic {...} ins(%a, %w) outs(%b)
    linalg.generic {...} ins(%b, %v) outs(%c)
    ```
    After:
    ```mlir
    call @kernel(%a, %w, %b)
    call @kernel(%b, %v, %c)
    func.func private @kernel(%0 {llvm.noalias}, %1 {llvm.noalias}, %2 {llvm.noalias}) {
      linalg.generic {...} ins(%0, %1) outs(%2)
    ```

    The function's own arguments are taken to be distinct where they are
    marked `llvm.noalias`. Left alone: ops on buffers of dynamic shape or
    layout. Results do not change.
  }];
  let dependentDialects = ["::mlir::func::FuncDialect", "::mlir::LLVM::LLVMDialect"];
}

def PromoteToF64Pass : Pass<"repvgg-promote-to-f64", "::mlir::ModuleOp"> {
  let summary = "Compute a whole module in f64";
  let description = [{
    Replaces every float type by f64: in signatures, values, constants (which
    keep their value) and regions. Casts between float types disappear. What
    results is the same network without rounding, a reference for tests.

    Before:
    ```mlir
    func.func @f(%x: tensor<4xf16>) -> tensor<4xf16> {
      %c = arith.constant dense<0.1> : tensor<4xf16>
    ```
    After:
    ```mlir
    func.func @f(%x: tensor<4xf64>) -> tensor<4xf64> {
      %c = arith.constant dense<0.0999755859375> : tensor<4xf64>
    ```

    It is an error if the module reinterprets the bits of floats
    (`arith.bitcast`, `tensor.bitcast`), for then the width matters.
  }];
}

def CPUTargetPass : Pass<"repvgg-cpu-target", "::mlir::ModuleOp"> {
  let summary = "Say which CPU the module is compiled for";
  let description = [{
    Sets the module's attribute `repvgg_layer.target`, which forming, planning,
    packing and emitting read.

    Before:
    ```mlir
    module {
    ```
    After:
    ```mlir
    module attributes {repvgg_layer.target = #repvgg_cpu.target<lanes = 8, registers = 16>} {
    ```

    What is planned or packed already is so for the lanes of the target that the
    module has: another number of lanes is an error then. Other numbers may
    change.
  }];
  let dependentDialects = ["::mlir::repvgg::cpu::RepVGGCPUDialect",
                           "::mlir::repvgg::layer::RepVGGLayerDialect"];
  let options = [
    Option<"lanes", "lanes", "int64_t", /*default=*/"16",
           "f32 lanes of a vector: 16 (AVX-512), 8 (AVX2) or 4">,
    Option<"registers", "registers", "int64_t", /*default=*/"32",
           "Vector registers">,
    Option<"l1", "l1", "int64_t", /*default=*/"32768",
           "Bytes of a core's first data cache">,
    Option<"l2", "l2", "int64_t", /*default=*/"1048576",
           "Bytes of a core's second cache">,
    Option<"threads", "threads", "int64_t", /*default=*/"1",
           "Threads that share a layer">,
    Option<"transforms", "transforms", "bool", /*default=*/"true",
           "Whether plans may be winograd or polyphase">,
    Option<"features", "features", "std::string", /*default=*/"",
           "What the CPU can do, by LLVM's names, separated by commas">,
    Option<"rate", "rate", "double", /*default=*/"0",
           "Measured GF/s of a core's fused multiply-adds; 0 if unknown">
  ];
}

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
    "::mlir::arith::ArithDialect", "::mlir::repvgg::cpu::RepVGGCPUDialect", "::mlir::repvgg::layer::RepVGGLayerDialect"];
}

def CPUPackPass
    : InterfacePass<"repvgg-cpu-pack", "::mlir::FunctionOpInterface"> {
  let summary = "Choose layouts for the values between layers";
  let description = [{
    Gives each image that a layer computes a layout of as many channels a block as
    the target's vectors have lanes,
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
    "::mlir::arith::ArithDialect", "::mlir::func::FuncDialect",
    "::mlir::LLVM::LLVMDialect", "::mlir::linalg::LinalgDialect",
    "::mlir::math::MathDialect", "::mlir::memref::MemRefDialect",
    "::mlir::repvgg::cpu::RepVGGCPUDialect", "::mlir::repvgg::layer::RepVGGLayerDialect", "::mlir::scf::SCFDialect",
    "::mlir::tensor::TensorDialect", "::mlir::vector::VectorDialect"];
}

#endif // REPVGG_CODEGEN_PASSES_TD
