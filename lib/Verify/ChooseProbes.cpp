//===- ChooseProbes.cpp - Which probes tell two computations apart --------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "ChooseProbes.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "llvm/ADT/APFloat.h"

using namespace mlir;
using namespace mlir::repvgg::verify;

static bool isNarrower(FloatType type, FloatType than) {
  return type.getFPMantissaWidth() < than.getFPMantissaWidth() ||
         llvm::APFloat::semanticsMaxExponent(type.getFloatSemantics()) <
             llvm::APFloat::semanticsMaxExponent(than.getFloatSemantics());
}

/// Rounding to a type is part of the function if the type is narrower than that
/// of the result or of the input. With several inputs, whose parts in the
/// result are not known apart, it is if it is narrower than all.
static std::function<bool(FloatType)> roundingOf(const Comparison &comparison) {
  SmallVector<FloatType> types;
  auto add = [&](Type type) {
    if (auto tensor = dyn_cast<RankedTensorType>(type))
      if (auto element = dyn_cast<FloatType>(tensor.getElementType()))
        types.push_back(element);
  };
  for (Value argument : comparison.arguments)
    add(argument.getType());
  bool one = types.size() <= 1;
  add(comparison.original.getType());
  return [types, one](FloatType type) {
    auto narrower = [&](FloatType than) { return isNarrower(type, than); };
    return one ? llvm::any_of(types, narrower) : llvm::all_of(types, narrower);
  };
}

Semantics mlir::repvgg::verify::semanticsOf(const Comparison &comparison) {
  return {/*tracksErrors=*/true, /*constantsAreRounded=*/false,
          roundingOf(comparison)};
}

/// The dimension of `operand` that numbers what is summed over with another
/// operand.
static std::optional<unsigned> summedDimension(linalg::LinalgOp op,
                                               OpOperand &operand) {
  AffineMap map = op.getMatchingIndexingMap(&operand);
  for (auto [dimension, index] : llvm::enumerate(map.getResults())) {
    auto loop = dyn_cast<AffineDimExpr>(index);
    if (!loop || op.getIteratorTypesArray()[loop.getPosition()] !=
                     utils::IteratorType::reduction)
      continue;
    for (OpOperand &other : op->getOpOperands())
      if (&other != &operand &&
          op.getMatchingIndexingMap(&other).isFunctionOfDim(loop.getPosition()))
        return dimension;
  }
  return std::nullopt;
}

unsigned mlir::repvgg::verify::channelDimension(Value value) {
  for (OpOperand &use : value.getUses())
    if (auto op = dyn_cast<linalg::LinalgOp>(use.getOwner()))
      if (std::optional<unsigned> dimension = summedDimension(op, use))
        return *dimension;
  return 1;
}

namespace {
/// What kinds of op there are.
struct Kinds {
  bool nonlinear = false; ///< comparisons, minima, functions
  bool reduces = false;
};
} // namespace

static Kinds kindsOf(Value original) {
  Kinds kinds;
  Operation *end = original.getDefiningOp();
  if (!end || !end->getBlock())
    return kinds;
  end->getBlock()->walk([&](Operation *op) {
    auto linalg = dyn_cast<linalg::LinalgOp>(op);
    kinds.reduces |= linalg && linalg.getNumReductionLoops() > 0;
    kinds.nonlinear |= isa<arith::CmpFOp, arith::MaximumFOp, arith::MinimumFOp,
                           arith::MaxNumFOp, arith::MinNumFOp, math::ExpOp,
                           math::TanhOp, math::ErfOp, math::AbsFOp>(op);
  });
  return kinds;
}

SmallVector<Probe>
mlir::repvgg::verify::furtherProbes(const Comparison &comparison,
                                    unsigned sizes) {
  Kinds kinds = kindsOf(comparison.original);
  if (!kinds.nonlinear)
    return {};
  constexpr double infinity = std::numeric_limits<double>::infinity();
  SmallVector<Probe> probes = {
      {sizes, 8, std::nullopt},
      {sizes, 1, std::numeric_limits<double>::quiet_NaN()}};
  // Sums of infinities of both signs depend on their order.
  if (!kinds.reduces)
    for (double number : {infinity, -infinity, 0.0})
      probes.push_back({sizes, 1, number});
  return probes;
}
