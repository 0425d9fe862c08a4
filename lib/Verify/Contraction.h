//===- Contraction.h - Sums of products -------------------------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef REPVGG_LIB_VERIFY_CONTRACTION_H
#define REPVGG_LIB_VERIFY_CONTRACTION_H

#include "LoopNest.h"

namespace mlir::repvgg::verify {

/// Evaluates `op` if its body adds a product of two operands to what it
/// accumulates upon (a convolution, a matrix product), many times faster than
/// step by step. An operand that is a product itself is contracted with the
/// other one's channels first. Returns false, and does nothing, for other ops.
bool contract(linalg::LinalgOp op, const LoopNest &nest,
              Evaluation &evaluation);

} // namespace mlir::repvgg::verify

#endif // REPVGG_LIB_VERIFY_CONTRACTION_H
