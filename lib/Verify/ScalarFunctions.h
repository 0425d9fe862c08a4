//===- ScalarFunctions.h - What ops of arith and math compute ---*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// Ops on numbers as functions of many numbers at once, in the form in which
/// Numbers.h keeps them. Floats are not rounded to the op's type; integers are
/// exact, and NaN where they have no value (division by zero, out of range).
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_LIB_VERIFY_SCALARFUNCTIONS_H
#define REPVGG_LIB_VERIFY_SCALARFUNCTIONS_H

#include "mlir/IR/Operation.h"

#include <functional>
#include <optional>

namespace mlir::repvgg::verify {

/// The operands of `count` computations, and their results.
using LaneFunction = std::function<void(ArrayRef<const double *> operands,
                                        double *results, int64_t count)>;

/// How the error of a result follows from those of its operands.
enum class ErrorRule {
  Sum,      ///< their sum
  Product,  ///< each times the other operand
  Quotient, ///< the most that it can be as long as the divisor has its sign
  Select,   ///< that of the one that is chosen, if it is sure which
  Moved,    ///< what moving each operand by its error changes
  Discrete  ///< the same, but what is exact stays exact: no floats result
};

struct ScalarFunction {
  LaneFunction apply;
  ErrorRule errors = ErrorRule::Moved;
};

/// The function of `op`, which has one result of numbers or tensors of them;
/// nothing if it is not known here.
std::optional<ScalarFunction> scalarFunction(Operation *op);

/// The parts of scalarFunction, each in the file of its name.
std::optional<ScalarFunction> floatFunction(Operation *op);
std::optional<ScalarFunction> integerFunction(Operation *op);
std::optional<ScalarFunction> castFunction(Operation *op);
std::optional<ScalarFunction> affineFunction(Operation *op);

/// `function` of one, two or three numbers, on each lane.
template <typename F>
LaneFunction unaryLanes(F function) {
  return [function](ArrayRef<const double *> x, double *y, int64_t count) {
    for (int64_t i = 0; i < count; ++i)
      y[i] = function(x[0][i]);
  };
}
template <typename F>
LaneFunction binaryLanes(F function) {
  return [function](ArrayRef<const double *> x, double *y, int64_t count) {
    for (int64_t i = 0; i < count; ++i)
      y[i] = function(x[0][i], x[1][i]);
  };
}
template <typename F>
LaneFunction ternaryLanes(F function) {
  return [function](ArrayRef<const double *> x, double *y, int64_t count) {
    for (int64_t i = 0; i < count; ++i)
      y[i] = function(x[0][i], x[1][i], x[2][i]);
  };
}

} // namespace mlir::repvgg::verify

#endif // REPVGG_LIB_VERIFY_SCALARFUNCTIONS_H
