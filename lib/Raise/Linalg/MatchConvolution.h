//===- MatchConvolution.h - Convolutions among linalg ops -------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// Convolutions are matched by indexing maps and bodies, so that named ops and
/// their generalized forms are one case: dense, grouped, depthwise, linear
/// layers on vectors and on tokens, with 0 to 3 spatial axes, with and without
/// the dimensions of size 1 that other passes add and drop.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_LIB_RAISE_LINALG_MATCHCONVOLUTION_H
#define REPVGG_LIB_RAISE_LINALG_MATCHCONVOLUTION_H

#include "RepVGG/Raise/Description.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"

#include <optional>

namespace mlir::repvgg {

/// A convolution or a sum pooling (`weight` is null) with its padding. The
/// input and the result hold data of the shapes that go with `geometry` (see
/// Layout.h).
struct ConvolutionMatch {
  Value input;                    ///< before padding
  SmallVector<int64_t> inputData; ///< [N, I, X...]
  Value weight;                   ///< before broadcasts and transposes
  StoredWeight stored;            ///< how `weight` holds [O, I/g, K...]
  Value init;                     ///< what is accumulated upon
  Value result;
  SmallVector<int64_t> resultData; ///< [N, O, Y...]
  Geometry geometry;

  RankedTensorType inputType() const;
  RankedTensorType resultType() const;
  RankedTensorType weightType() const;
};

/// Matches `op`, or returns nothing if it is not a convolution or one that has
/// no [N, C, X...] form. Of two operands the weight is the one for which
/// `isConstant` is true, else the second.
std::optional<ConvolutionMatch>
matchConvolution(linalg::LinalgOp op, function_ref<bool(Value)> isConstant);

} // namespace mlir::repvgg

#endif // REPVGG_LIB_RAISE_LINALG_MATCHCONVOLUTION_H
