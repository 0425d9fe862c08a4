//===- Passes.td - Passes of the Target stage ------------------*- tablegen -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef REPVGG_TARGET_PASSES_TD
#define REPVGG_TARGET_PASSES_TD

include "mlir/Pass/PassBase.td"

def ExternalizeWeightsPass : Pass<"repvgg-externalize-weights", "::mlir::ModuleOp"> {
  let summary = "Move constant tensors into one byte arena that is passed as an argument";
}

#endif // REPVGG_TARGET_PASSES_TD
