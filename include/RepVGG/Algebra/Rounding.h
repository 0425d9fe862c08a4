//===- Rounding.h - One rounding, to nearest even ---------------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef REPVGG_ALGEBRA_ROUNDING_H
#define REPVGG_ALGEBRA_ROUNDING_H

#include "RepVGG/Algebra/WeightView.h"

namespace mlir::repvgg {

/// Rounds `values` once, to nearest even, and stores them as `kind` at `out`
/// (values.size() * elementBytes(kind) bytes, aligned or not). What is too
/// large becomes infinite.
void roundTo(ElementKind kind, llvm::ArrayRef<double> values, void *out);

} // namespace mlir::repvgg

#endif // REPVGG_ALGEBRA_ROUNDING_H
