//===- Passes.td - Passes of the Raise stage ------------------*- tablegen -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef REPVGG_RAISE_PASSES_TD
#define REPVGG_RAISE_PASSES_TD

include "mlir/Pass/PassBase.td"

def RaisePass : InterfacePass<"repvgg-raise", "::mlir::FunctionOpInterface"> {
  let summary = "Raise multi-branch blocks from linalg into repvgg";
  let dependentDialects = ["::mlir::repvgg::RepVGGDialect", "::mlir::arith::ArithDialect", "::mlir::tensor::TensorDialect"];
  let options = [
    ListOption<"from", "from", "std::string", "Front ends to raise from: linalg (default: all)">,
  ];
}

#endif // REPVGG_RAISE_PASSES_TD
