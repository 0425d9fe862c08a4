//===- Compare.cpp - Two values as functions of the same inputs -----------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Compare.h"
#include "Probes.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "llvm/ADT/APFloat.h"
#include "llvm/Support/Format.h"

#include <cmath>

using namespace mlir;
using namespace mlir::repvgg::verify;

//===----------------------------------------------------------------------===//
// What to probe
//===----------------------------------------------------------------------===//

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

namespace {
/// What kinds of op there are.
struct Kinds {
  bool nonlinear = false; ///< comparisons, minima, functions
  bool reduces = false;
  /// The dimension of each argument that is summed over with weights.
  SmallVector<unsigned> channels;
};
} // namespace

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

static Kinds kindsOf(const Comparison &comparison) {
  Kinds kinds;
  kinds.channels.assign(comparison.arguments.size(), 1);
  for (auto [argument, channels] :
       llvm::zip_equal(comparison.arguments, kinds.channels))
    for (OpOperand &use : argument.getUses())
      if (auto op = dyn_cast<linalg::LinalgOp>(use.getOwner()))
        if (std::optional<unsigned> dimension = summedDimension(op, use))
          channels = *dimension;
  Operation *end = comparison.original.getDefiningOp();
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

static bool hasDynamicInput(const Comparison &comparison) {
  return llvm::any_of(comparison.arguments, [](Value argument) {
    auto type = dyn_cast<RankedTensorType>(argument.getType());
    return type ? !type.hasStaticShape() : isa<IndexType>(argument.getType());
  });
}

/// All probes: sizes, and where there is an activation also large numbers and
/// what is no number.
static SmallVector<Probe> probesFor(const Comparison &comparison,
                                    const Kinds &kinds) {
  SmallVector<Probe> probes;
  unsigned sizes = hasDynamicInput(comparison) ? kSizes : 1;
  for (unsigned i = 0; i < sizes; ++i)
    probes.push_back({i, 1, std::nullopt});
  if (!kinds.nonlinear)
    return probes;
  constexpr double infinity = std::numeric_limits<double>::infinity();
  probes.push_back({0, 8, std::nullopt});
  probes.push_back({0, 1, std::numeric_limits<double>::quiet_NaN()});
  // Sums of infinities of both signs depend on their order.
  if (!kinds.reduces)
    probes.append({{0, 1, infinity}, {0, 1, -infinity}, {0, 1, 0.0}});
  return probes;
}

//===----------------------------------------------------------------------===//
// Comparing
//===----------------------------------------------------------------------===//

/// "1x4x6x6".
static std::string printedShape(ArrayRef<int64_t> shape) {
  std::string text;
  llvm::raw_string_ostream stream(text);
  llvm::interleave(shape, stream, "x");
  return text;
}

/// "element [0, 3, 1, 2] of 1x4x6x6".
static std::string describeElement(const Grid &grid, ArrayRef<int64_t> shape,
                                   int64_t index) {
  SmallVector<int64_t> position(grid.size());
  for (size_t i = grid.size(); i-- > 0;) {
    position[i] = grid[i][index % grid[i].size()];
    index /= grid[i].size();
  }
  std::string text = "element [";
  llvm::raw_string_ostream stream(text);
  llvm::interleaveComma(position, stream);
  stream << "] of " << printedShape(shape);
  return text;
}

/// The first element at which the arrays differ by more than their errors.
static std::optional<Disagreement>
differ(const Array &original, const Array &current, ArrayRef<int64_t> shape) {
  for (size_t i = 0; i < original.values.size(); ++i) {
    double expected = original.values[i], found = current.values[i];
    if (expected == found || (std::isnan(expected) && std::isnan(found)))
      continue;
    double allowed = (original.errors.empty() ? 0 : original.errors[i]) +
                     (current.errors.empty() ? 0 : current.errors[i]);
    if (std::fabs(expected - found) <= allowed)
      continue;
    Disagreement result{describeElement(original.grid, shape, i)};
    llvm::raw_string_ostream(result.message)
        << llvm::format(": the original gives %.9g, but this gives %.9g, and "
                        "rounding explains no more than %.3g",
                        expected, found, allowed);
    return result;
  }
  return std::nullopt;
}

/// Evaluates `value` where `positions` says for its shape; nothing if that
/// fails, for which `evaluation` has the reason.
static std::optional<Array> evaluateProbe(Evaluation &evaluation, Value value,
                                          ArrayRef<Value> given,
                                          const Probe &probe,
                                          ArrayRef<unsigned> channels) {
  for (auto [index, input] : llvm::enumerate(given))
    evaluation.bind(input,
                    probeInput(input.getType(), index, channels[index], probe));
  if (failed(evaluation.prepare(value)))
    return std::nullopt;
  ArrayRef<int64_t> shape = evaluation.shapeOf(value);
  Grid grid = probedPositions(
      shape, channels.empty()
                 ? 1
                 : std::min<unsigned>(channels.front(), shape.size() - 1));
  if (failed(evaluation.demand(value, grid)) || failed(evaluation.run()))
    return std::nullopt;
  return restrictTo(evaluation.arrayOf(value), grid);
}

/// True if an op that is written into an input, a new tensor, gets its sizes
/// from there: they belong to those of the other inputs, which are sampled.
static bool hasSizesFromOutside(const Comparison &comparison) {
  return llvm::any_of(comparison.inputs, [](Value input) {
    auto empty = input.getDefiningOp<tensor::EmptyOp>();
    return empty && !empty.getType().hasStaticShape();
  });
}

std::variant<Agreement, Disagreement, NotCompared>
mlir::repvgg::verify::compare(const Comparison &comparison) {
  if (hasSizesFromOutside(comparison))
    return NotCompared{
        "its sizes are computed from those of a value before it"};
  Kinds kinds = kindsOf(comparison);
  Semantics semantics{true, false, roundingOf(comparison)};
  Semantics rounded = semantics;
  rounded.constantsAreRounded = true;
  Agreement agreement;
  std::string reason = "there is no size for which it has a value";
  // The factors of channels are the same in all probes.
  auto sums = std::make_shared<ConstantSums>();
  for (const Probe &probe : probesFor(comparison, kinds)) {
    Evaluation before(semantics, sums), after(rounded, sums);
    std::optional<Array> original =
        evaluateProbe(before, comparison.original, comparison.arguments, probe,
                      kinds.channels);
    if (!original) {
      // Sizes that are only sampled need not be possible.
      reason = before.unevaluable().message;
      continue;
    }
    std::optional<Array> current = evaluateProbe(
        after, comparison.current, comparison.inputs, probe, kinds.channels);
    if (!current && after.unevaluable().isSize)
      return Disagreement{"the original has a value, but this has none: " +
                          after.unevaluable().message};
    if (!current)
      return NotCompared{after.unevaluable().message};
    ArrayRef<int64_t> shape = before.shapeOf(comparison.original);
    if (shape != after.shapeOf(comparison.current))
      return Disagreement{"the shape: the original gives " +
                          printedShape(shape) + ", but this gives " +
                          printedShape(after.shapeOf(comparison.current))};
    if (std::optional<Disagreement> found = differ(*original, *current, shape))
      return *found;
    ++agreement.probes;
  }
  if (agreement.probes == 0)
    return NotCompared{reason};
  return agreement;
}
