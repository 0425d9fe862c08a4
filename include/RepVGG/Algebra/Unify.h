//===- Unify.h - Windows that hold several branches -------------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef REPVGG_ALGEBRA_UNIFY_H
#define REPVGG_ALGEBRA_UNIFY_H

#include "RepVGG/Algebra/Geometry.h"

namespace mlir::repvgg {

/// The smallest geometry into which all of `branches` embed (rules A6, A7,
/// A16): window d* = gcd of dilations and offsets, p* = the furthest reach, K*
/// to cover; groups = the greatest common group count. `inputSizes` has one
/// entry an axis (kDynamicSize if unknown): where sizes are static, padding
/// totals may differ as long as the output sizes agree. Refuses differing
/// strides and inputs (A22), output sizes (A6), output channels (A16) and a
/// window or weight beyond the limits (A7).
OrRefusal<Geometry> unify(llvm::ArrayRef<Geometry> branches,
                          llvm::ArrayRef<int64_t> inputSizes);

/// Where a branch's taps fall in a target window: tap `u` becomes tap
/// `offset + u * step`.
struct Embedding {
  int64_t offset = 0;
  int64_t step = 1;
};

/// How `branch` embeds into `target`, an axis each; refuses unless every tap
/// falls on a tap (rule A6).
OrRefusal<llvm::SmallVector<Embedding, 3>> embed(const Geometry &branch,
                                                 const Geometry &target);

} // namespace mlir::repvgg

#endif // REPVGG_ALGEBRA_UNIFY_H
