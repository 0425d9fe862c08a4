//===- MatchConvolution.h - Convolutions among linalg ops -------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// Convolutions are matched by indexing maps and bodies, so that named ops and
/// their generalized forms are one case: dense, grouped, depthwise, with 0
/// (linear layers) to 3 spatial dimensions.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_RAISE_MATCHCONVOLUTION_H
#define REPVGG_RAISE_MATCHCONVOLUTION_H

#include "RepVGG/Algebra/Geometry.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"

#include <optional>

namespace mlir::repvgg {

/// A convolution or a sum pooling (`weight` is null) with all its foreign
/// wrapping: padding, the split of channels into groups and its undoing.
struct ConvolutionMatch {
  Value input;  ///< [N, I, X...], before padding
  Value weight; ///< any shape, row-major [O, I/g, K...]; [I, O] if transposed
  Value init;   ///< what is accumulated upon
  Value result; ///< [N, O, Y...]
  Geometry geometry;
  bool transposed = false;

  RankedTensorType weightType() const;
};

/// Matches `op`, or returns nothing if it is not a convolution or one that has
/// no [N, C, X...] form.
std::optional<ConvolutionMatch> matchConvolution(linalg::LinalgOp op);

} // namespace mlir::repvgg

#endif // REPVGG_RAISE_MATCHCONVOLUTION_H
