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

def MoveBitsPass
    : InterfacePass<"repvgg-move-bits", "::mlir::FunctionOpInterface"> {
  let summary = "Load and store bf16 as integers";
  let description = [{
    Makes each `llvm.load` and `llvm.store` of bf16, or of vectors of it, one of
    i16, with bitcasts where bf16 is meant, and joins bitcasts that follow each
    other. Where a target has no registers of bf16, LLVM takes such vectors apart,
    element by element, though all that is done is to move their bits.

    Before:
    ```mlir
    %0 = llvm.load %p : !llvm.ptr -> vector<16xbf16>
    %1 = llvm.bitcast %0 : vector<16xbf16> to vector<8xi32>
    ```
    After:
    ```mlir
    %0 = llvm.load %p : !llvm.ptr -> vector<16xi16>
    %1 = llvm.bitcast %0 : vector<16xi16> to vector<8xi32>
    ```
    Left alone: volatile and atomic ones.
  }];
  let dependentDialects = ["::mlir::LLVM::LLVMDialect"];
}

def ExpandTilesPass
    : InterfacePass<"repvgg-expand-tiles", "::mlir::FunctionOpInterface"> {
  let summary = "Compute with vectors what is for AMX's tiles";
  let description = [{
    Makes each tile of `amx` as many vectors as it has rows, and products of tiles
    products of vectors, for processors without AMX: kernels for it are tested so
    on every machine. It is slow, for all is unrolled.

    Before:
    ```mlir
    %2 = amx.tile_muli %0 zext, %1, %sum : !amx.tile<14x64xi8>, !amx.tile<16x64xi8>, !amx.tile<14x16xi32>
    ```
    After: 14 x 64 products of `vector<16xi32>`.

    Integers are the same to the bit. Floats are summed as the instruction is
    described, but keep subnormal numbers, which AMX takes for zero. Fails on
    loads and stores that are not of flat buffers with a stride.
  }];
  let dependentDialects = ["::mlir::arith::ArithDialect", "::mlir::vector::VectorDialect"];
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

#endif // REPVGG_CODEGEN_PASSES_TD
