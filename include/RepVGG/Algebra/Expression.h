//===- Expression.h - How a form's weight is put together -------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// A graph of weights, scaled expressions and sums. What several sums use is
/// there once, so that a graph is never larger than the block that it was made
/// of; it is multiplied out by one walk from the root to the weights.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_ALGEBRA_EXPRESSION_H
#define REPVGG_ALGEBRA_EXPRESSION_H

#include "RepVGG/Algebra/Geometry.h"
#include "RepVGG/Algebra/WeightView.h"

#include <memory>
#include <optional>
#include <vector>

namespace mlir::repvgg {

/// Values that several forms share; null stands for what its holder says.
using SharedValues = std::shared_ptr<const std::vector<double>>;

/// One summand of a form's weight: `factor[o]` times a stored weight, or times
/// 1 on every tap of the diagonal `i = o` when there is no weight.
struct Term {
  Geometry geometry;
  std::optional<WeightView> weight = std::nullopt;
  /// `[O]`; null means 1.
  SharedValues factor = nullptr;
  /// `[O]`: the magnitudes that `factor` was added up from; null means its own.
  SharedValues factorMagnitude = nullptr;
  /// What `weight` views, if no one else owns it.
  SharedValues owned = nullptr;
  /// The magnitudes that each element of `weight` was added up from; null means
  /// its own.
  SharedValues weightMagnitude = nullptr;
};

class Expression;
using ExpressionRef = std::shared_ptr<const Expression>;

/// An expression, multiplied out.
struct Expansion {
  std::vector<Term> terms;
  /// The most additions that any factor has met.
  int64_t additions = 0;
};

class Expression {
public:
  static ExpressionRef leaf(Term term);
  /// `factor[o]` times `part`.
  static ExpressionRef scaled(ExpressionRef part, SharedValues factor);
  static ExpressionRef sum(std::vector<ExpressionRef> parts);

  /// Frees graphs of any depth without recursion.
  ~Expression();

  /// The weight, if this is one that nothing has happened to.
  const Term *asLeaf() const { return parts.empty() ? &term : nullptr; }

  /// One term for each weight in the graph, from left to right, of a form with
  /// `channels` output channels. Linear in the size of the graph.
  static Expansion expand(const ExpressionRef &root, int64_t channels);

private:
  Term term; ///< of a leaf
  SharedValues factor;
  std::vector<ExpressionRef> parts;
};

} // namespace mlir::repvgg

#endif // REPVGG_ALGEBRA_EXPRESSION_H
