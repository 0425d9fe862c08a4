//===- Patterns.h - The lowering's parts ------------------------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// Each function adds the patterns of one kind of op;
/// `populateToLinalgPatterns` (RepVGG/Lower/ToLinalg.h) adds all. Patterns
/// expect valid ops and then never fail.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_LIB_LOWER_PATTERNS_H
#define REPVGG_LIB_LOWER_PATTERNS_H

#include "mlir/IR/PatternMatch.h"

namespace mlir::repvgg {

void populateConvToLinalgPatterns(RewritePatternSet &patterns);
void populateSeparateActivationPatterns(RewritePatternSet &patterns);
void populateAffineToLinalgPatterns(RewritePatternSet &patterns);
void populatePoolToLinalgPatterns(RewritePatternSet &patterns);
void populateBlockToLinalgPatterns(RewritePatternSet &patterns);
/// To be applied before the others, which leave no convolution to accumulate.
void populateSumOfConvolutionsPatterns(RewritePatternSet &patterns);

} // namespace mlir::repvgg

#endif // REPVGG_LIB_LOWER_PATTERNS_H
