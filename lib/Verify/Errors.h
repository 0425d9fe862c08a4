//===- Errors.h - How far numbers may be off --------------------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef REPVGG_LIB_VERIFY_ERRORS_H
#define REPVGG_LIB_VERIFY_ERRORS_H

#include "ScalarFunctions.h"
#include "mlir/IR/BuiltinTypes.h"

namespace mlir::repvgg::verify {

/// Half the distance from 1 to the next f64.
inline constexpr double kUnitRoundoff = 0x1p-53;

/// The errors of `results`, which `function` made of `operands` in f64 and
/// rounded to `rounded` (if that is not null), from those of the operands.
void propagateErrors(const ScalarFunction &function, FloatType rounded,
                     ArrayRef<const double *> operands,
                     ArrayRef<const double *> operandErrors,
                     const double *results, double *errors, int64_t count);

} // namespace mlir::repvgg::verify

#endif // REPVGG_LIB_VERIFY_ERRORS_H
