//===- ComputedWeights.h - Weights made by ops on constants -----*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// A convolution's weight may be what ops compute from constants: normalized,
/// standardized, masked, cast. It becomes a constant when a block that needs it
/// is built; its values are computed once, and kept in its own element type.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_RAISE_COMPUTEDWEIGHTS_H
#define REPVGG_RAISE_COMPUTEDWEIGHTS_H

#include "RepVGG/Algebra/Refusal.h"
#include "RepVGG/Verify/Constants.h"
#include "mlir/IR/Builders.h"
#include "llvm/ADT/DenseMap.h"

namespace mlir::repvgg {

/// The elements of a value that depends on constants alone, in f64 and
/// row-major order. What others need of it again may stay in `cache`.
OrRefusal<std::vector<double>> evaluateComputed(Value value,
                                                verify::ConstantCache &cache);

class ComputedWeights {
public:
  /// Why the values of `weight` cannot be had, if they cannot.
  std::optional<Refusal> check(Value weight);
  /// `weight` as a constant: itself where it is one, or one that is created.
  Value create(OpBuilder &builder, Value weight);

private:
  const OrRefusal<TypedAttr> &evaluate(Value weight);

  OrRefusal<TypedAttr> compute(Value weight);

  DenseMap<Value, OrRefusal<TypedAttr>> computed;
  verify::ConstantCache cache;
};

} // namespace mlir::repvgg

#endif // REPVGG_RAISE_COMPUTEDWEIGHTS_H
