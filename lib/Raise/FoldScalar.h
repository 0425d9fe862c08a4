//===- FoldScalar.h - Scalar ops on constants -------------------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// What an op of arith or math computes of numbers, by the op's own folder: in
/// its types, rounded as they round.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_LIB_RAISE_FOLDSCALAR_H
#define REPVGG_LIB_RAISE_FOLDSCALAR_H

#include "mlir/IR/Operation.h"

#include <optional>

namespace mlir::repvgg {

/// The one result of `op` for `operands`, floats or integers that f64 holds;
/// nothing if the op has no folder for them. `op` is not changed.
std::optional<double> foldScalar(Operation *op, ArrayRef<double> operands);

/// The number that an attribute of a float or integer type is, if f64 holds it;
/// an i1 is 0 or 1.
std::optional<double> numberOf(Attribute attribute);

} // namespace mlir::repvgg

#endif // REPVGG_LIB_RAISE_FOLDSCALAR_H
