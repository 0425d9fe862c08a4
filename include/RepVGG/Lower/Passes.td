//===- Passes.td - Passes of the Lower stage ------------------*- tablegen -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef REPVGG_LOWER_PASSES_TD
#define REPVGG_LOWER_PASSES_TD

include "mlir/Pass/PassBase.td"

def ToLinalgPass : InterfacePass<"repvgg-to-linalg", "::mlir::FunctionOpInterface"> {
  let summary = "Lower repvgg ops to linalg";
  let dependentDialects = ["::mlir::linalg::LinalgDialect", "::mlir::tensor::TensorDialect", "::mlir::arith::ArithDialect", "::mlir::math::MathDialect"];
}

#endif // REPVGG_LOWER_PASSES_TD
