//===- Rules.h - What is known of ops ---------------------------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef REPVGG_LIB_VERIFY_RULES_H
#define REPVGG_LIB_VERIFY_RULES_H

#include "Evaluation.h"

namespace mlir::repvgg::verify {

/// What the three walks do at an op.
struct Rule {
  /// Sets shapes that types do not tell, and scalars that sizes may need; may
  /// be null.
  LogicalResult (*sizes)(Operation *op, Evaluation &evaluation);
  /// Demands of operands what the demands on results need.
  LogicalResult (*demand)(Operation *op, Evaluation &evaluation);
  /// Defines the results that are demanded.
  LogicalResult (*evaluate)(Operation *op, Evaluation &evaluation);
};

/// The demand of ops that need none of their operands' elements.
inline LogicalResult noDemand(Operation *, Evaluation &) { return success(); }

/// The rule for `op`; null if it is not known how to evaluate it.
const Rule *ruleFor(Operation *op);

/// The parts of ruleFor, each in the file of its name.
const Rule *constantRule(Operation *op);
const Rule *linalgRule(Operation *op);
const Rule *reshapeRule(Operation *op);
const Rule *sliceRule(Operation *op);
const Rule *creationRule(Operation *op);
const Rule *scalarRule(Operation *op);

} // namespace mlir::repvgg::verify

#endif // REPVGG_LIB_VERIFY_RULES_H
