//===- DescribeWeights.cpp - What integers do to weights ------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// In: constant weights and a range. Out: numbers for a report.
///
//===----------------------------------------------------------------------===//

#include "DescribeWeights.h"
#include "RepVGG/IR/Constants.h"
#include "RepVGG/Quantize/Observe.h"

#include <cmath>

using namespace mlir;
using namespace mlir::repvgg;

/// The signal of independent weights and inputs, to the noise that half a step
/// of each makes.
static double predict(ArrayRef<double> weights, ArrayRef<double> largest,
                      double inputSquare, double inputStep) {
  double squares = 0, steps = 0;
  for (double weight : weights)
    squares += weight * weight;
  for (double channel : largest)
    steps += channel / 127 * (channel / 127);
  double perChannel = double(weights.size()) / double(largest.size());
  double noise = inputStep * inputStep / 12 * squares +
                 steps / 12 * perChannel * inputSquare;
  return 10 * std::log10(squares * inputSquare / noise);
}

void mlir::repvgg::describeWeights(layer::ConvOp conv, double inputSquare,
                                   PrecisionReport::Layer &line) {
  OrRefusal<WeightView> view = readConstant(conv.getWeight());
  if (!view)
    return;
  std::vector<double> weights = view->toVector();
  int64_t channels = conv.getWeight().getType().getDimSize(0);
  std::vector<double> largest(channels);
  for (auto [index, weight] : llvm::enumerate(weights)) {
    double &channel = largest[index / (weights.size() / channels)];
    channel = std::max(channel, std::abs(weight));
  }
  line.largestWeight = *llvm::max_element(largest);
  line.leastChannel = *llvm::min_element(largest);
  std::optional<std::pair<double, double>> range =
      recordedRange(conv.getInput());
  if (!range || inputSquare == 0)
    return;
  double step = range->first >= 0
                    ? range->second / 255
                    : std::max(-range->first, range->second) / 127;
  line.predicted = predict(weights, largest, inputSquare, step);
}
