//===- Compare.h - Two values as functions of the same inputs ---*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef REPVGG_LIB_VERIFY_COMPARE_H
#define REPVGG_LIB_VERIFY_COMPARE_H

#include "mlir/IR/Value.h"

#include <string>
#include <variant>

namespace mlir::repvgg::verify {

class FunctionSizes;

/// Two computations that are to be the same function.
struct Comparison {
  Value original;
  SmallVector<Value> arguments; ///< what `original` is a function of
  Value current;
  SmallVector<Value> inputs; ///< what `current` is a function of, in order
};

/// All probes agree.
struct Agreement {
  /// False if there were too few sizes for which the original has a value.
  bool onAllSizes = true;
};
/// The element at which they do not, and both values.
struct Disagreement {
  std::string message;
};
/// One of the two cannot be evaluated.
struct NotCompared {
  std::string reason;
};

using Outcome = std::variant<Agreement, Disagreement, NotCompared>;

/// Evaluates both on probes. Constants of `current` may have been rounded once,
/// and sums may have been taken in another order; nothing else is allowed for.
/// `sizes` is of the function that the inputs are values of.
Outcome compare(const Comparison &comparison, FunctionSizes &sizes);

} // namespace mlir::repvgg::verify

#endif // REPVGG_LIB_VERIFY_COMPARE_H
