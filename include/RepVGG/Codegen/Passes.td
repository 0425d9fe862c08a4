//===- Passes.td - Passes of the Codegen stage ------------------*- tablegen -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef REPVGG_CODEGEN_PASSES_TD
#define REPVGG_CODEGEN_PASSES_TD

include "mlir/Pass/PassBase.td"

// Filled by the fallback path: see lib/Codegen/Fallback.
def ReorderReductionsPass : InterfacePass<"repvgg-reorder-reductions", "::mlir::FunctionOpInterface"> {
  let summary = "Put the contiguous dimension of a reduction innermost";
}

#endif // REPVGG_CODEGEN_PASSES_TD
