//===- ContractChannels.cpp - Weights and a factor of channels ------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "ContractChannels.h"
#include "Errors.h"

#include <cmath>

using namespace mlir;
using namespace mlir::repvgg::verify;

namespace {
/// The weight as [outer][channels][inner], row-major.
struct WeightShape {
  int64_t outer = 1, channels = 1, inner = 1;
  /// Where the factor of each outer row begins, and its step along channels.
  std::vector<int64_t> begins;
  int64_t step = 0;
};

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

/// Sums and sums of absolute values of `weights` [channels][inner] times the
/// factor.
template <typename T>
static void contractRow(const T *weights, const double *factor, int64_t step,
                        int64_t channels, int64_t inner, double *sums,
                        double *sizes) {
  if (inner == 1) {
    // Several sums at once: the additions of one wait for each other.
    double sum[4] = {}, size[4] = {};
    for (int64_t channel = 0; channel < channels; ++channel) {
      double product = weights[channel] * factor[channel * step];
      sum[channel % 4] += product;
      size[channel % 4] += std::fabs(product);
    }
    *sums = sum[0] + sum[1] + sum[2] + sum[3];
    *sizes = size[0] + size[1] + size[2] + size[3];
    return;
  }
  std::fill_n(sums, inner, 0);
  std::fill_n(sizes, inner, 0);
  for (int64_t channel = 0; channel < channels; ++channel) {
    double u = factor[channel * step];
    for (int64_t i = 0; i < inner; ++i) {
      double product = weights[channel * inner + i] * u;
      sums[i] += product;
      sizes[i] += std::fabs(product);
    }
  }
}

/// A constant, read where it lies.
static void contractElements(const Elements &elements, const WeightShape &shape,
                             ArrayRef<double> factor, double relative,
                             Array &out) {
  int64_t length = shape.channels * shape.inner;
  std::vector<double> row(elements.floats() ? 0 : length), sizes(shape.inner);
  for (int64_t i = 0; i < shape.outer; ++i) {
    double *sums = out.values.data() + i * shape.inner;
    const double *u = factor.data() + shape.begins[i];
    if (const float *floats = elements.floats()) {
      contractRow(floats + i * length, u, shape.step, shape.channels,
                  shape.inner, sums, sizes.data());
    } else {
      elements.read(i * length, length, row.data());
      contractRow(row.data(), u, shape.step, shape.channels, shape.inner, sums,
                  sizes.data());
    }
    for (int64_t j = 0; j < shape.inner; ++j)
      out.errors[i * shape.inner + j] =
          sizes[j] * (relative + double(shape.channels + 2) * kUnitRoundoff);
  }
}

/// An array, with errors of its own.
static void contractArray(const Array &array, const WeightShape &shape,
                          ArrayRef<double> factor, Array &out) {
  int64_t length = shape.channels * shape.inner;
  std::vector<double> sizes(shape.inner), none(shape.inner);
  for (int64_t i = 0; i < shape.outer; ++i) {
    const double *u = factor.data() + shape.begins[i];
    contractRow(array.values.data() + i * length, u, shape.step, shape.channels,
                shape.inner, out.values.data() + i * shape.inner, sizes.data());
    for (int64_t j = 0; j < shape.inner; ++j)
      out.errors[i * shape.inner + j] =
          sizes[j] * double(shape.channels + 2) * kUnitRoundoff;
    if (array.errors.empty())
      continue;
    contractRow(array.errors.data() + i * length, u, shape.step, shape.channels,
                shape.inner, none.data(), sizes.data());
    for (int64_t j = 0; j < shape.inner; ++j)
      out.errors[i * shape.inner + j] += sizes[j];
  }
}

std::optional<Contracted> mlir::repvgg::verify::contractChannels(
    Value data, Value weight, AffineMap dataMap, AffineMap weightMap,
    LoopNest &nest, const Evaluation &evaluation) {
  const FactoredArray *product = evaluation.factoredOf(data);
  ArrayRef<int64_t> shape = evaluation.shapeOf(weight);
  if (!product || !weightMap.isProjectedPermutation() ||
      !isWhole(evaluation.demandOn(weight), shape))
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
  int64_t count = plan->shape.outer * plan->shape.inner;
  result.weight = {grid, std::vector<double>(count),
                   std::vector<double>(count)};
  if (const Elements *elements = evaluation.elementsOf(weight); elements)
    contractElements(*elements, plan->shape, product->factor,
                     evaluation.constantError(elements->elementType()),
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
