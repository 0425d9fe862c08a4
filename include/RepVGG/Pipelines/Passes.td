//===- Passes.td - Passes of the Pipelines stage -----------*- tablegen -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef REPVGG_PIPELINES_PASSES_TD
#define REPVGG_PIPELINES_PASSES_TD

include "mlir/Pass/PassBase.td"

def CheckResourcesPass : Pass<"repvgg-check-resources"> {
  let summary = "Fail on constants whose data is missing or too short";
  let description = [{
    MLIR's parser accepts a `dense_resource` whose data the file does not have
    (it was elided, or left out), or has in another length than its type says.
    Such a module means nothing: this pass, the first of the fusing pipelines,
    reports each such constant with its location. It changes nothing, and reads
    no data.
  }];
}

def CheckDialectsPass : Pass<"repvgg-check-dialects"> {
  let summary = "Fail on models that are written in dialects of other projects";
  let description = [{
    Ops of unknown dialects are kept as they are, in their generic form, and what
    is around them is fused. A module of which all is in a model dialect of
    another project (torch, onnx, stablehlo, mhlo, tf) has nothing to fuse in
    it: this pass, the first of the fusing pipelines, says how to lower it. It
    changes nothing.
  }];
}

def CheckTypesPass : Pass<"repvgg-check-types"> {
  let summary = "Fail on tensors of negative sizes";
  let description = [{
    MLIR's reader of bytecode accepts types that its parser of text cannot spell:
    tensors with negative sizes, of which no op can make anything. This pass, one
    of the first of the fusing pipelines, reports the first value of such a type
    with its location. It changes nothing.
  }];
}

def VerifySourcePass
    : InterfacePass<"repvgg-verify-source", "::mlir::FunctionOpInterface"> {
  let summary = "Compare what was lowered with the original ops, and drop claims";
  let description = [{
    Evaluates each `repvgg.claim` in f64: its body, which holds original ops, and
    the ops that lead from the claim's inputs to its value as they are now. On
    probes whose positions show every border, and on several sizes where sizes
    are dynamic, both must agree up to the rounding of f64 and one rounding of
    each constant to its type. A disagreement is an error that names both
    places, the element and both values. Then claims are erased, with what only
    they used.

    Before:
    ```mlir
    %y = linalg.conv_2d_nchw_fchw ins(%p, %fused) outs(%bias)
    repvgg.claim %y of (%in = %x) { ... repvgg.claimed %old }
    ```
    After:
    ```mlir
    %y = linalg.conv_2d_nchw_fchw ins(%p, %fused) outs(%bias)
    ```

    What the interpreter does not know (an op of another dialect between input
    and value) is no error but a remark. The records of the function's blocks
    say which were compared, and why others were not. The function is not
    changed otherwise.
    docs/Numerics.md says what is compared and what both sides share.
  }];
  let options = [
    Option<"lower", "lower", "bool", /*default=*/"false",
           "Lower a copy of the function first, and check that">,
  ];
  let dependentDialects = [
    "::mlir::repvgg::RepVGGDialect", "::mlir::arith::ArithDialect",
    "::mlir::linalg::LinalgDialect", "::mlir::math::MathDialect",
    "::mlir::tensor::TensorDialect"];
}

#endif // REPVGG_PIPELINES_PASSES_TD
