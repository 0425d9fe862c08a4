//===- AffinePieces.cpp - Normalizations among scales and shifts ----------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Input: scales and shifts. Output: normalizations, scales. Invariant: the
// pieces, one after the other, are the same map as the steps.
//
//===----------------------------------------------------------------------===//

#include "AffinePieces.h"
#include "llvm/ADT/BitVector.h"

#include <cmath>

using namespace mlir;
using namespace mlir::repvgg;

using ConstantKind = ChannelConstant::Kind;

SmallVector<ConstantRef> AffinePiece::operands() const {
  return {mean, variance, gamma, beta, scale, shift};
}

//===----------------------------------------------------------------------===//
// Factors
//===----------------------------------------------------------------------===//

namespace {

/// One factor of a product, `value` or its inverse.
struct Factor {
  ConstantRef value = nullptr;
  bool inverse = false;
};

/// A factor 1 / sqrt(variance + epsilon).
struct Normalizer {
  ConstantRef variance = nullptr;
  double epsilon = 0;
};

} // namespace

/// Products of more factors than that are factors: no exporter writes longer
/// ones, and what is squared again and again has no end.
static constexpr size_t kMostFactors = 64;

static void collectFactors(ConstantRef constant,
                           SmallVectorImpl<Factor> &factors) {
  SmallVector<Factor> open = {{constant, false}};
  for (size_t steps = 0; !open.empty(); ++steps) {
    auto [value, inverse] = open.pop_back_val();
    bool isProduct =
        value->is(ConstantKind::Mul) || value->is(ConstantKind::Div);
    if (isProduct && steps < kMostFactors) {
      open.push_back({value->rhs, inverse != value->is(ConstantKind::Div)});
      open.push_back({value->lhs, inverse});
    } else if (!(value->is(ConstantKind::Scalar) && value->scalar == 1)) {
      factors.push_back({value, inverse});
    }
  }
}

static std::optional<Normalizer> matchNormalizer(Factor factor) {
  if (!(factor.value->is(ConstantKind::Rsqrt) && !factor.inverse) &&
      !(factor.value->is(ConstantKind::Sqrt) && factor.inverse))
    return std::nullopt;
  ConstantRef sum = factor.value->lhs;
  if (!sum->is(ConstantKind::Add))
    return isLiteral(sum) ? std::nullopt : std::optional(Normalizer{sum, 0});
  // A splat variance is possible, a literal one is not.
  bool swapped =
      isLiteral(sum->lhs) || (!isLiteral(sum->rhs) && !uniformValue(sum->rhs));
  ConstantRef variance = swapped ? sum->rhs : sum->lhs;
  std::optional<double> epsilon = uniformValue(swapped ? sum->lhs : sum->rhs);
  if (!epsilon || !std::isfinite(*epsilon) || *epsilon < 0 ||
      isLiteral(variance))
    return std::nullopt;
  return Normalizer{variance, *epsilon};
}

static ConstantRef product(ConstantRef lhs, ConstantRef rhs, bool inverse,
                           ChannelConstants &constants) {
  if (!lhs && !inverse)
    return rhs;
  return constants.binary(inverse ? ConstantKind::Div : ConstantKind::Mul,
                          lhs ? lhs : constants.scalar(1), rhs);
}

static ConstantRef multiply(ArrayRef<Factor> factors,
                            ChannelConstants &constants) {
  ConstantRef result = nullptr;
  for (Factor factor : factors)
    result = product(result, factor.value, factor.inverse, constants);
  return result;
}

//===----------------------------------------------------------------------===//
// Pieces
//===----------------------------------------------------------------------===//

namespace {

/// Reads steps from the front.
class Cutter {
public:
  Cutter(ArrayRef<Node *> steps, ChannelConstants &constants);

  SmallVector<AffinePiece> run();

private:
  std::optional<AffinePiece> takeBatchNorm();
  AffinePiece takeScale();
  bool startsBatchNorm(size_t begin) const;
  bool isScale(size_t step) const {
    return step < steps.size() && steps[step]->kind == NodeKind::Scale;
  }
  bool isShift(size_t step) const {
    return step < steps.size() && steps[step]->kind == NodeKind::Shift;
  }

  ArrayRef<Node *> steps;
  ChannelConstants &constants;
  /// Steps that normalize, and scales that are followed by one of those with
  /// nothing but scales in between.
  llvm::BitVector normalizing, leading;
  size_t next = 0;
};

} // namespace

static bool isNormalizing(const Node *step) {
  SmallVector<Factor> factors;
  collectFactors(step->constant, factors);
  return llvm::any_of(factors, matchNormalizer);
}

/// Looks at each step once: rows of scales are long.
Cutter::Cutter(ArrayRef<Node *> steps, ChannelConstants &constants)
    : steps(steps), constants(constants), normalizing(steps.size()),
      leading(steps.size() + 1) {
  for (size_t i = steps.size(); i-- > 0;) {
    normalizing[i] = isScale(i) && isNormalizing(steps[i]);
    leading[i] = isScale(i) && (normalizing[i] || leading[i + 1]);
  }
}

/// True for a shift (or none) and factors, one of which normalizes.
bool Cutter::startsBatchNorm(size_t begin) const {
  return leading[begin + isShift(begin)];
}

std::optional<AffinePiece> Cutter::takeBatchNorm() {
  if (!startsBatchNorm(next))
    return std::nullopt;
  AffinePiece piece;
  if (isShift(next))
    piece.mean = constants.unary(ConstantKind::Neg, steps[next++]->constant);
  SmallVector<Factor> factors;
  for (bool found = false; isScale(next); ++next) {
    // The second normalizer is another normalization's.
    if (found && normalizing[next])
      break;
    found |= normalizing[next];
    collectFactors(steps[next]->constant, factors);
  }
  for (size_t i = 0; i < factors.size() && !piece.variance; ++i)
    if (std::optional<Normalizer> normalizer = matchNormalizer(factors[i])) {
      piece.variance = normalizer->variance;
      piece.epsilon = normalizer->epsilon;
      factors.erase(factors.begin() + i);
    }
  piece.gamma = multiply(factors, constants);
  if (isShift(next) && !startsBatchNorm(next))
    piece.beta = steps[next++]->constant;
  return piece;
}

AffinePiece Cutter::takeScale() {
  AffinePiece piece;
  if (isScale(next)) {
    SmallVector<Factor> factors;
    collectFactors(steps[next++]->constant, factors);
    piece.scale = multiply(factors, constants);
  }
  if (isShift(next) && !startsBatchNorm(next)) {
    ConstantRef shift = steps[next++]->constant;
    if (!(shift->is(ConstantKind::Scalar) && shift->scalar == 0))
      piece.shift = shift;
  }
  return piece;
}

SmallVector<AffinePiece> Cutter::run() {
  SmallVector<AffinePiece> pieces;
  while (next < steps.size()) {
    std::optional<AffinePiece> piece = takeBatchNorm();
    if (!piece)
      piece = takeScale();
    if (piece->isBatchNorm() || piece->scale || piece->shift)
      pieces.push_back(*piece);
  }
  return pieces;
}

SmallVector<AffinePiece>
mlir::repvgg::cutIntoPieces(ArrayRef<Node *> steps,
                            ChannelConstants &constants) {
  return Cutter(steps, constants).run();
}
