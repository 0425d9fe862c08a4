//===- GroupTerms.h - Which terms of a sum go together ----------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// A sum that is not one map may hold several: of different sources, strides or
/// sizes, or of windows that are too far apart to be one.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_LIB_RAISE_GROUPTERMS_H
#define REPVGG_LIB_RAISE_GROUPTERMS_H

#include "Reach.h"

namespace mlir::repvgg {

/// The terms of a sum that go together, and what is left of it.
struct GroupedSum {
  SmallVector<SmallVector<SignedNode>> groups;
  SmallVector<SignedNode> rest;
};

/// Groups of two terms or more that are maps of one source and may be summed up
/// into one convolution. Near-linear in the number of terms.
GroupedSum groupTerms(const Reaches &reaches, ArrayRef<SignedNode> terms);

} // namespace mlir::repvgg

#endif // REPVGG_LIB_RAISE_GROUPTERMS_H
