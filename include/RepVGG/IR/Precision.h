//===- Precision.h - What float types can hold ------------------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// Float types compared in precision and in range: f16 and bf16 are each
/// narrower than the other in one respect. A value that is rounded to a type
/// narrower than those at both ends of a branch is not a linear map of what
/// goes in, so that no branch may contain it.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_IR_PRECISION_H
#define REPVGG_IR_PRECISION_H

#include "RepVGG/Algebra/Refusal.h"
#include "mlir/IR/BuiltinTypes.h"

#include <limits>

namespace mlir::repvgg {

/// Significant bits and exponents; by default, those of the real numbers.
struct Precision {
  unsigned bits = std::numeric_limits<unsigned>::max();
  int minExponent = std::numeric_limits<int>::min();
  int maxExponent = std::numeric_limits<int>::max();

  static Precision real() { return {}; }
  /// Of a float type, or of the elements of a tensor of one.
  static Precision of(Type type);

  /// True if rounding to this keeps all that is of precision `other`.
  bool holds(const Precision &other) const;
  /// What is left by rounding to both.
  Precision meet(const Precision &other) const;
};

/// True if a cast from `from` to `to` changes some values.
bool rounds(Type from, Type to);

/// The first of `a`, `b` and f32 that holds both.
Type commonType(Type a, Type b);

/// Why a value of type `narrow` is not inside of a map of, or to, one of type
/// `wide`.
Refusal roundingRefusal(Type narrow, Type wide);

} // namespace mlir::repvgg

#endif // REPVGG_IR_PRECISION_H
