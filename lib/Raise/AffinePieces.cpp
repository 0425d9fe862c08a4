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

#include <cmath>

using namespace mlir;
using namespace mlir::repvgg;

using Kind = ChannelConstant::Kind;

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

static void collectFactors(ConstantRef constant, bool inverse,
                           SmallVectorImpl<Factor> &factors) {
  if (constant->is(Kind::Mul) || constant->is(Kind::Div)) {
    collectFactors(constant->lhs, inverse, factors);
    collectFactors(constant->rhs, inverse != constant->is(Kind::Div), factors);
    return;
  }
  if (!(constant->is(Kind::Scalar) && constant->scalar == 1))
    factors.push_back({constant, inverse});
}

static std::optional<Normalizer> matchNormalizer(Factor factor) {
  if (!(factor.value->is(Kind::Rsqrt) && !factor.inverse) &&
      !(factor.value->is(Kind::Sqrt) && factor.inverse))
    return std::nullopt;
  ConstantRef sum = factor.value->lhs;
  if (!sum->is(Kind::Add))
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
  return constants.binary(inverse ? Kind::Div : Kind::Mul,
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
  Cutter(ArrayRef<Node *> steps, ChannelConstants &constants)
      : steps(steps), constants(constants) {}

  SmallVector<AffinePiece> run();

private:
  std::optional<AffinePiece> takeBatchNorm();
  AffinePiece takeScale();
  bool startsBatchNorm(size_t begin) const;
  bool isNormalizing(size_t step) const;
  bool isScale(size_t step) const {
    return step < steps.size() && steps[step]->kind == NodeKind::Scale;
  }
  bool isShift(size_t step) const {
    return step < steps.size() && steps[step]->kind == NodeKind::Shift;
  }

  ArrayRef<Node *> steps;
  ChannelConstants &constants;
  size_t next = 0;
};

} // namespace

bool Cutter::isNormalizing(size_t step) const {
  SmallVector<Factor> factors;
  collectFactors(steps[step]->constant, false, factors);
  return llvm::any_of(factors, matchNormalizer);
}

/// True for a shift (or none) and factors, one of which normalizes.
bool Cutter::startsBatchNorm(size_t begin) const {
  for (size_t i = begin + isShift(begin); isScale(i); ++i)
    if (isNormalizing(i))
      return true;
  return false;
}

std::optional<AffinePiece> Cutter::takeBatchNorm() {
  if (!startsBatchNorm(next))
    return std::nullopt;
  AffinePiece piece;
  if (isShift(next))
    piece.mean = constants.unary(Kind::Neg, steps[next++]->constant);
  SmallVector<Factor> factors;
  for (bool found = false; isScale(next); ++next) {
    // The second normalizer is another normalization's.
    if (found && isNormalizing(next))
      break;
    found |= isNormalizing(next);
    collectFactors(steps[next]->constant, false, factors);
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
    collectFactors(steps[next++]->constant, false, factors);
    piece.scale = multiply(factors, constants);
  }
  if (isShift(next) && !startsBatchNorm(next)) {
    ConstantRef shift = steps[next++]->constant;
    if (!(shift->is(Kind::Scalar) && shift->scalar == 0))
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
