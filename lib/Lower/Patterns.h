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

#include "LinalgBuilder.h"
#include "RepVGG/IR/RepVGG.h"
#include "mlir/IR/PatternMatch.h"

namespace mlir::repvgg {

void populateConvToLinalgPatterns(RewritePatternSet &patterns);
void populateSeparateActivationPatterns(RewritePatternSet &patterns);
void populateAffineToLinalgPatterns(RewritePatternSet &patterns);
void populatePoolToLinalgPatterns(RewritePatternSet &patterns);
void populateBlockToLinalgPatterns(RewritePatternSet &patterns);
/// To be applied before the others, which leave no convolution to accumulate.
void populateSumOfConvolutionsPatterns(RewritePatternSet &patterns);

/// `op` without its activation, accumulated on `init`; where that is null on
/// its bias, or on zeros. Of the type that its sums are computed in.
Value convolve(LinalgBuilder &builder, ConvOp op, Value init);

/// Lets each of `created` that equals an op before it in its block be that op:
/// pads, empty and filled tensors, constants and shapes. Erases none but of
/// `created`.
void shareEqualOps(Operation *root, const DenseSet<Operation *> &created);

/// The activation of a scalar, in the scalar's type (f32 or f64); `scalar`
/// itself for a null activation.
Value buildActivation(LinalgBuilder &builder, ActivationAttr activation,
                      Value scalar);

/// Rounds `tensor` to `type` after applying `activation` to its elements; adds
/// nothing if there is nothing to do.
Value finish(LinalgBuilder &builder, Value tensor, ActivationAttr activation,
             RankedTensorType type);

} // namespace mlir::repvgg

#endif // REPVGG_LIB_LOWER_PATTERNS_H
