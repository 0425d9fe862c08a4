//===- Passes.td - Passes of the Verify stage --------------*- tablegen -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef REPVGG_VERIFY_PASSES_TD
#define REPVGG_VERIFY_PASSES_TD

include "mlir/Pass/PassBase.td"

def RecordGlobalsPass : Pass<"repvgg-record-globals"> {
  let summary = "Record what loads of globals give";
  let description = [{
    Whether an `ml_program` global can change is a question to the whole module,
    which passes on functions cannot ask. This pass answers it: a load of a
    global that is immutable, or private and stored to by nothing, gets its
    value as a discardable attribute, by which `repvgg-raise` takes it for a
    constant. Records of other passes are replaced.

    Before:
    ```mlir
    ml_program.global private mutable @w(dense<1.0> : tensor<2xf32>) : tensor<2xf32>
    func.func @main() -> tensor<2xf32> {
      %w = ml_program.global_load @w : tensor<2xf32>
      return %w : tensor<2xf32>
    }
    ```
    After:
    ```mlir
    ml_program.global private mutable @w(dense<1.0> : tensor<2xf32>) : tensor<2xf32>
    func.func @main() -> tensor<2xf32> {
      %w = ml_program.global_load @w : tensor<2xf32> {repvgg.global_value = dense<1.0> : tensor<2xf32>}
      return %w : tensor<2xf32>
    }
    ```
    Left alone: globals that may be written, and those whose value is of another
    type than the load. `repvgg-strip-records` removes the attributes.
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

#endif // REPVGG_VERIFY_PASSES_TD
