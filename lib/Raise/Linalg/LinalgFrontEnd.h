//===- LinalgFrontEnd.h - Blocks from linalg --------------------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// Convolutions, linear layers, poolings and element-wise ops of linalg, arith
/// and math, reshapes and padding of tensor. Tensors may hold data in many
/// shapes; in which one is known where convolutions read them, and passed on
/// against the direction of the data before anything is described.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_LIB_RAISE_LINALG_LINALGFRONTEND_H
#define REPVGG_LIB_RAISE_LINALG_LINALGFRONTEND_H

#include "Linalg/InferShapes.h"

namespace mlir::repvgg {

class LinalgFrontEnd : public FrontEnd {
public:
  void prepare(Describer &describer) override { shapes.infer(describer); }
  bool describe(Operation *op, Describer &describer) override;
  bool makesConstants(Operation *op) const override;
  std::optional<ForeignLinear> matchLinear(Value value) const override;
  bool edit(Operation *host, const HostEdit &edit, Rewriter &rewriter) override;

private:
  InferredShapes shapes;
};

} // namespace mlir::repvgg

#endif // REPVGG_LIB_RAISE_LINALG_LINALGFRONTEND_H
