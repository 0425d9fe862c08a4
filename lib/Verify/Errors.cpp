//===- Errors.cpp - How far numbers may be off ----------------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Errors.h"
#include "Numbers.h"

#include <cmath>

using namespace mlir;
using namespace mlir::repvgg::verify;

static constexpr double kInfinity = std::numeric_limits<double>::infinity();

/// How far `moved` is from `value`; numbers that are equal, or no numbers both,
/// are not apart.
static double distance(double value, double moved) {
  if (value == moved || (std::isnan(value) && std::isnan(moved)))
    return 0;
  double apart = std::fabs(value - moved);
  return std::isnan(apart) ? kInfinity : apart;
}

static bool anyNonZero(const double *errors, int64_t count) {
  return std::any_of(errors, errors + count, [](double x) { return x != 0; });
}

/// What moving each operand that has an error up and down changes, in sum.
static void moveOperands(const ScalarFunction &function, FloatType rounded,
                         ArrayRef<const double *> operands,
                         ArrayRef<const double *> operandErrors,
                         const double *results, double *errors, int64_t count) {
  std::fill_n(errors, count, 0);
  std::vector<double> moved(count), result(count), farthest(count);
  for (size_t i = 0; i < operands.size(); ++i) {
    if (!anyNonZero(operandErrors[i], count))
      continue;
    SmallVector<const double *, 3> others(operands);
    others[i] = moved.data();
    std::fill(farthest.begin(), farthest.end(), 0);
    for (double sign : {-1.0, 1.0}) {
      for (int64_t lane = 0; lane < count; ++lane)
        moved[lane] = operands[i][lane] + sign * operandErrors[i][lane];
      function.apply(others, result.data(), count);
      if (rounded)
        roundTo(rounded, result.data(), count);
      for (int64_t lane = 0; lane < count; ++lane)
        farthest[lane] =
            std::max(farthest[lane], distance(results[lane], result[lane]));
    }
    for (int64_t lane = 0; lane < count; ++lane)
      errors[lane] += farthest[lane];
  }
}

/// A bound on what moving both operands of `x / y`, which is `result`, changes.
static double quotientError(double x, double xError, double y, double yError,
                            double result) {
  if (xError == 0 && yError == 0)
    return 0;
  if (!std::isfinite(result))
    return std::isfinite(x) && std::isfinite(y) ? kInfinity : 0;
  double size = std::fabs(y);
  return yError < size ? (xError + std::fabs(result) * yError) / (size - yError)
                       : kInfinity;
}

void mlir::repvgg::verify::propagateErrors(const ScalarFunction &function,
                                           FloatType rounded,
                                           ArrayRef<const double *> x,
                                           ArrayRef<const double *> e,
                                           const double *results,
                                           double *errors, int64_t count) {
  ErrorRule rule = function.errors;
  if (rounded)
    rule = ErrorRule::Moved;
  switch (rule) {
  case ErrorRule::Sum:
    for (int64_t i = 0; i < count; ++i)
      errors[i] = e[0][i] + (e.size() > 1 ? e[1][i] : 0);
    break;
  case ErrorRule::Product:
    for (int64_t i = 0; i < count; ++i)
      errors[i] = std::fabs(x[0][i]) * e[1][i] + std::fabs(x[1][i]) * e[0][i] +
                  e[0][i] * e[1][i];
    break;
  case ErrorRule::Quotient:
    for (int64_t i = 0; i < count; ++i)
      errors[i] = quotientError(x[0][i], e[0][i], x[1][i], e[1][i], results[i]);
    break;
  case ErrorRule::Select:
    for (int64_t i = 0; i < count; ++i)
      errors[i] = e[0][i] != 0 ? distance(x[1][i], x[2][i]) + e[1][i] + e[2][i]
                  : x[0][i] != 0 ? e[1][i]
                                 : e[2][i];
    return;
  case ErrorRule::Discrete:
    moveOperands(function, rounded, x, e, results, errors, count);
    return;
  case ErrorRule::Moved:
    moveOperands(function, rounded, x, e, results, errors, count);
    break;
  }
  // The rounding of f64 itself, twice for library functions.
  for (int64_t i = 0; i < count; ++i)
    if (std::isfinite(results[i]))
      errors[i] += 2 * kUnitRoundoff * std::fabs(results[i]);
}
