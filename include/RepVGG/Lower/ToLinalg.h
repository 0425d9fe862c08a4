//===- ToLinalg.h - From repvgg to linalg -----------------------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef REPVGG_LOWER_TOLINALG_H
#define REPVGG_LOWER_TOLINALG_H

#include "mlir/IR/PatternMatch.h"

namespace mlir::repvgg {

/// Patterns that lower every repvgg op to linalg, tensor, arith and math (whose
/// dialects must be loaded). Apply them in a walk or as a conversion: they make
/// no repvgg ops, and a block's pattern expects any state of its body.
void populateToLinalgPatterns(RewritePatternSet &patterns);

/// The same, but convolutions stay: those that compute in their result's
/// element type lose their activation to a generic.
void populateToLinalgKeepingConvolutionsPatterns(RewritePatternSet &patterns);

} // namespace mlir::repvgg

#endif // REPVGG_LOWER_TOLINALG_H
