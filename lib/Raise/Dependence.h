//===- Dependence.h - What values are computed from -------------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// Whether constants, statistics of the data or values that are known only at
/// run time are behind a value: what reasons are made of.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_LIB_RAISE_DEPENDENCE_H
#define REPVGG_LIB_RAISE_DEPENDENCE_H

#include "mlir/IR/Operation.h"

#include <string>

namespace mlir::repvgg {

/// True if `value` is computed from constants alone. Looks at a bounded number
/// of ops; false if there are more.
bool isConstantExpression(Value value);

/// What `op`, or its body, takes roots of: its operands or values from outside.
SmallVector<Value> rootedValues(Operation *op);

/// True if a root is taken on the way to `value`, a constant expression.
bool dependsOnRoot(Value value);

/// True if `value` depends on a root of sums over data, as the statistics of
/// group, layer and instance normalization do. Looks at a bounded number of
/// ops.
bool isOwnStatistic(Value value);

/// True if `value` depends on sums or other reductions over data.
bool isReduced(Value value);

/// True if a sum or another reduction computes `value`, reshapes aside.
bool isReduction(Value value);

/// True if a size of a tensor is behind `value`, a number. Looks at a bounded
/// number of ops; true if there are more.
bool dependsOnSize(Value value);

/// What keeps `values`, of which one is no constant, from being constants: "a
/// value computed at run time", or a global that can change, and why it can.
std::string textAtRunTime(ValueRange values);

} // namespace mlir::repvgg

#endif // REPVGG_LIB_RAISE_DEPENDENCE_H
