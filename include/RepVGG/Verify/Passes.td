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

#endif // REPVGG_VERIFY_PASSES_TD
