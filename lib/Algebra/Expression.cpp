//===- Expression.cpp - How a form's weight is put together ---------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// Input: a graph. Output: its weights with their factors. A factor is the sum,
/// over all ways from the root to the weight, of the products of the factors on
/// the way; it is carried down, users before what they use. Invariant: no
/// recursion, for graphs are as deep as users write them.
///
//===----------------------------------------------------------------------===//

#include "RepVGG/Algebra/Expression.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/DenseSet.h"
#include "llvm/ADT/STLExtras.h"

#include <algorithm>
#include <cmath>

using namespace llvm;
using namespace mlir::repvgg;

ExpressionRef Expression::leaf(Term term) {
  auto result = std::make_shared<Expression>();
  result->term = std::move(term);
  return result;
}

ExpressionRef Expression::scaled(ExpressionRef part, SharedValues factor) {
  auto result = std::make_shared<Expression>();
  result->factor = std::move(factor);
  result->parts.push_back(std::move(part));
  return result;
}

ExpressionRef Expression::sum(std::vector<ExpressionRef> parts) {
  if (parts.size() == 1)
    return std::move(parts.front());
  auto result = std::make_shared<Expression>();
  result->parts = std::move(parts);
  return result;
}

Expression::~Expression() {
  std::vector<ExpressionRef> open = std::move(parts);
  while (!open.empty()) {
    ExpressionRef part = std::move(open.back());
    open.pop_back();
    if (part.use_count() > 1)
      continue;
    // Nothing else holds it, so that no one sees it lose its parts.
    auto &last = const_cast<Expression &>(*part);
    std::move(last.parts.begin(), last.parts.end(), std::back_inserter(open));
    last.parts.clear();
  }
}

namespace {
/// What a part of a graph is multiplied with in all; nothing stands for 1.
struct Weighting {
  std::optional<std::vector<double>> factor, magnitude;
  int64_t additions = 0;
  bool reached = false;

  void multiply(ArrayRef<double> by) {
    if (!factor) {
      factor.emplace(by);
      magnitude.emplace(by);
      for (double &value : *magnitude)
        value = std::fabs(value);
      return;
    }
    for (auto [value, size, by] : zip_equal(*factor, *magnitude, by)) {
      value *= by;
      size *= std::fabs(by);
    }
  }

  void add(const Weighting &other, int64_t channels) {
    if (!reached) {
      *this = other;
      reached = true;
      return;
    }
    for (auto [mine, theirs] : {std::pair(&factor, &other.factor),
                                std::pair(&magnitude, &other.magnitude)}) {
      if (!*mine)
        mine->emplace(channels, 1.0);
      for (int64_t channel = 0; channel < channels; ++channel)
        (**mine)[channel] += *theirs ? (**theirs)[channel] : 1.0;
    }
    additions = std::max(additions, other.additions) + 1;
  }
};
} // namespace

/// All expressions below `root`, users first, from left to right.
static std::vector<const Expression *>
usersFirst(const Expression *root,
           function_ref<ArrayRef<ExpressionRef>(const Expression *)> partsOf) {
  std::vector<const Expression *> order;
  SmallVector<std::pair<const Expression *, size_t>> path = {
      {root, partsOf(root).size()}};
  DenseSet<const Expression *> seen = {root};
  while (!path.empty()) {
    auto &[expression, open] = path.back();
    if (open == 0) {
      order.push_back(expression);
      path.pop_back();
      continue;
    }
    const Expression *part = partsOf(expression)[--open].get();
    if (seen.insert(part).second)
      path.push_back({part, partsOf(part).size()});
  }
  std::reverse(order.begin(), order.end());
  return order;
}

Expansion Expression::expand(const ExpressionRef &root, int64_t channels) {
  Expansion result;
  DenseMap<const Expression *, Weighting> weightings;
  weightings[root.get()].reached = true;
  auto partsOf = [](const Expression *expression) {
    return ArrayRef<ExpressionRef>(expression->parts);
  };
  for (const Expression *expression : usersFirst(root.get(), partsOf)) {
    Weighting weighting = std::move(weightings[expression]);
    weightings.erase(expression);
    if (expression->factor)
      weighting.multiply(*expression->factor);
    for (const ExpressionRef &part : expression->parts)
      weightings[part.get()].add(weighting, channels);
    if (!expression->parts.empty())
      continue;
    Term &term = result.terms.emplace_back(expression->term);
    if (weighting.factor) {
      term.factor = std::make_shared<const std::vector<double>>(
          *std::move(weighting.factor));
      term.factorMagnitude = std::make_shared<const std::vector<double>>(
          *std::move(weighting.magnitude));
    }
    result.additions = std::max(result.additions, weighting.additions);
  }
  return result;
}
