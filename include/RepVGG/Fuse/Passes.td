//===- Passes.td - Passes of the Fuse stage ------------------*- tablegen -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef REPVGG_FUSE_PASSES_TD
#define REPVGG_FUSE_PASSES_TD

include "mlir/Pass/PassBase.td"

def FusePass : InterfacePass<"repvgg-fuse", "::mlir::FunctionOpInterface"> {
  let summary = "Fuse each block into one convolution";
  let dependentDialects = ["::mlir::repvgg::RepVGGDialect", "::mlir::arith::ArithDialect"];
}

def CensusPass : Pass<"repvgg-census", "::mlir::ModuleOp"> {
  let summary = "Report each block, its branches, and why it was fused or not";
}

#endif // REPVGG_FUSE_PASSES_TD
