//===- Precision.cpp - What float types can hold --------------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Input: float types. Output: which of them hold which. Invariant: subnormals
// need no place of their own, for the smallest one follows from the others.
//
//===----------------------------------------------------------------------===//

#include "RepVGG/IR/Precision.h"
#include "mlir/IR/TypeUtilities.h"
#include "llvm/ADT/APFloat.h"
#include "llvm/Support/raw_ostream.h"

#include <algorithm>

using namespace mlir;
using namespace mlir::repvgg;

Precision Precision::of(Type type) {
  const llvm::fltSemantics &semantics =
      cast<FloatType>(getElementTypeOrSelf(type)).getFloatSemantics();
  return {APFloat::semanticsPrecision(semantics),
          APFloat::semanticsMinExponent(semantics),
          APFloat::semanticsMaxExponent(semantics)};
}

bool Precision::holds(const Precision &other) const {
  return bits >= other.bits && minExponent <= other.minExponent &&
         maxExponent >= other.maxExponent;
}

Precision Precision::meet(const Precision &other) const {
  return {std::min(bits, other.bits), std::max(minExponent, other.minExponent),
          std::min(maxExponent, other.maxExponent)};
}

Refusal mlir::repvgg::roundingRefusal(Type narrow, Type wide) {
  std::string message;
  llvm::raw_string_ostream stream(message);
  stream << "expects branches that keep the precision of "
         << getElementTypeOrSelf(wide) << ", but a cast to "
         << getElementTypeOrSelf(narrow) << " rounds one";
  return {"A22", message};
}

bool mlir::repvgg::rounds(Type from, Type to) {
  return !Precision::of(to).holds(Precision::of(from));
}

Type mlir::repvgg::commonType(Type a, Type b) {
  if (!rounds(b, a))
    return a;
  return rounds(a, b) ? Float32Type::get(a.getContext()) : b;
}
