//===- ContractChannels.cpp - Weights and a factor of channels ------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "ContractChannels.h"
#include "Errors.h"
#include "WeightSums.h"

#include <cmath>

using namespace mlir;
using namespace mlir::repvgg::verify;

namespace {
/// How the loops of the factor's dimensions lie in the weight.
struct Plan {
  WeightShape shape;
  std::optional<unsigned> channelLoop; ///< summed over
  unsigned channelDimension = 0;
};
} // namespace

/// Nothing unless each dimension of the factor is numbered by a loop of the
/// weight, and at most one of these is summed over.
static std::optional<Plan> planOf(const FactoredArray &data, AffineMap dataMap,
                                  AffineMap weightMap,
                                  ArrayRef<int64_t> weightShape,
                                  const LoopNest &nest) {
  Plan plan;
  SmallVector<int64_t> steps(weightShape.size(), 0);
  int64_t stride = data.factor.size();
  size_t last = 0;
  for (auto [i, size] : llvm::enumerate(data.sizes)) {
    stride /= std::max<int64_t>(size, 1);
    auto loop = dyn_cast<AffineDimExpr>(dataMap.getResult(data.first + i));
    if (!loop)
      return std::nullopt;
    std::optional<unsigned> place = weightMap.getResultPosition(loop);
    if (!place || !nest.positions[loop.getPosition()].isFirst(size))
      return std::nullopt;
    steps[*place] = stride;
    if (nest.isLane[loop.getPosition()]) {
      last = std::max<size_t>(last, *place + 1);
      continue;
    }
    if (size != 1 && plan.channelLoop)
      return std::nullopt;
    if (size != 1 || !plan.channelLoop) {
      plan.channelLoop = loop.getPosition();
      plan.channelDimension = *place;
    }
  }
  size_t split = plan.channelLoop ? plan.channelDimension : last;
  if (plan.channelLoop && last > plan.channelDimension)
    return std::nullopt; // a group behind its channels
  SmallVector<int64_t> outer(weightShape.take_front(split));
  plan.shape.outer = product(outer);
  if (plan.channelLoop) {
    plan.shape.channels = weightShape[split];
    plan.shape.step = steps[split];
  }
  plan.shape.inner =
      product(weightShape.drop_front(split + plan.channelLoop.has_value()));
  Odometer at(outer);
  for (int64_t row = 0; row < plan.shape.outer; ++row, at.next()) {
    int64_t begin = 0;
    for (size_t i = 0; i < split; ++i)
      begin += at[i] * steps[i];
    plan.shape.begins.push_back(begin);
  }
  return plan;
}

/// How far sums may be off whose products have the size `sizes`.
static std::vector<double> errorsOf(ArrayRef<double> sizes, int64_t channels,
                                    double relative, double absolute) {
  std::vector<double> errors;
  errors.reserve(sizes.size());
  for (double size : sizes)
    errors.push_back(size * (relative + double(channels + 2) * kUnitRoundoff) +
                     absolute);
  return errors;
}

/// A constant, read where it lies.
static void contractElements(const Elements &elements, const WeightShape &shape,
                             ArrayRef<double> factor,
                             const Evaluation &evaluation, Array &out) {
  const WeightSums &sums =
      evaluation.constantSums().of(elements, shape, factor);
  double relative = evaluation.constantError(elements.elementType());
  double absolute = 0;
  if (relative > 0)
    for (double x : factor)
      absolute = std::max(absolute, std::fabs(x));
  if (relative > 0)
    absolute *= double(shape.channels) / 2 *
                smallestPositive(cast<FloatType>(elements.elementType()));
  out.values = sums.sums;
  out.errors = errorsOf(sums.sizes, shape.channels, relative, absolute);
}

/// An array, with errors of its own.
static void contractArray(const Array &array, const WeightShape &shape,
                          ArrayRef<double> factor, Array &out) {
  WeightSums sums = sumsOf(array.values, shape, factor);
  out.errors = errorsOf(sums.sizes, shape.channels, 0, 0);
  out.values = std::move(sums.sums);
  if (array.errors.empty())
    return;
  for (auto [error, more] :
       llvm::zip_equal(out.errors, sumsOf(array.errors, shape, factor).sizes))
    error += more;
}

std::optional<Contracted> mlir::repvgg::verify::contractChannels(
    Value data, Value weight, AffineMap dataMap, AffineMap weightMap,
    LoopNest &nest, const Evaluation &evaluation) {
  const FactoredArray *product = evaluation.factoredOf(data);
  ArrayRef<int64_t> shape = evaluation.shapeOf(weight);
  if (!product || !weightMap.isProjectedPermutation() ||
      (!evaluation.elementsOf(weight) &&
       !isWhole(evaluation.demandOn(weight), shape)))
    return std::nullopt;
  std::optional<Plan> plan = planOf(*product, dataMap, weightMap, shape, nest);
  if (!plan)
    return std::nullopt;
  Contracted result;
  Grid grid = wholeGrid(shape);
  if (plan->channelLoop) {
    grid[plan->channelDimension] = Axis::first(1);
    nest.positions[*plan->channelLoop] = Axis::first(1);
  }
  result.weight.grid = grid;
  if (const Elements *elements = evaluation.elementsOf(weight); elements)
    contractElements(*elements, plan->shape, product->factor, evaluation,
                     result.weight);
  else
    contractArray(evaluation.arrayOf(weight), plan->shape, product->factor,
                  result.weight);
  SmallVector<AffineExpr> indices(dataMap.getResults());
  for (size_t i = 0; i < product->sizes.size(); ++i)
    indices[product->first + i] =
        getAffineConstantExpr(0, dataMap.getContext());
  result.dataMap =
      AffineMap::get(dataMap.getNumDims(), 0, indices, dataMap.getContext());
  result.data = product->base;
  return result;
}
