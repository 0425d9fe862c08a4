//===- BestChange.cpp - Which layer to compute otherwise ------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// A layer's noise is the square of the error that the network has if it alone
/// is in i8: that of layers which do not know of each other adds up.
///
//===----------------------------------------------------------------------===//

#include "BestChange.h"

using namespace mlir::repvgg;

static double noiseOf(const PrecisionReport::Layer &layer, LayerWay way) {
  if (way == LayerWay::Rest)
    return 0;
  double error = way == LayerWay::Integers ? *layer.alone : *layer.aloneApart;
  return error * error;
}

/// Microseconds more than in i8: of another body at least those of a pass over
/// the layer's result, as predictions do not count what bodies do. 0 where the
/// rest is no slower.
static double costOf(const PrecisionReport::Layer &layer, LayerWay way) {
  constexpr double kBodyOfTime = 0.05;
  if (!layer.time || !layer.restTime)
    return 1;
  return way == LayerWay::Rest ? std::max(*layer.restTime - *layer.time, 0.0)
                               : kBodyOfTime * *layer.time;
}

/// Whether `layer` can become `way` and is no further yet.
static bool canBecome(const PrecisionReport::Layer &layer, LayerWay way) {
  if (way == LayerWay::IdentityApart &&
      !(layer.aloneApart && layer.aloneApart < layer.alone))
    return false;
  return layer.way < way;
}

/// What a change is worth: what costs nothing before all else, then noise that
/// goes for the time.
static std::pair<bool, double> worthOf(const PrecisionReport::Layer &layer,
                                       LayerWay way) {
  double gain = noiseOf(layer, layer.way) - noiseOf(layer, way);
  double cost = costOf(layer, way);
  return {cost == 0, cost == 0 ? gain : gain / cost};
}

std::optional<LayerChange>
mlir::repvgg::bestChange(const PrecisionReport &report) {
  std::optional<LayerChange> best;
  std::pair<bool, double> bestWorth;
  for (unsigned i = 0; i < report.layers.size(); ++i)
    for (LayerWay way : {LayerWay::IdentityApart, LayerWay::Rest}) {
      const PrecisionReport::Layer &layer = report.layers[i];
      if (!canBecome(layer, way))
        continue;
      std::pair<bool, double> worth = worthOf(layer, way);
      if (best && worth <= bestWorth)
        continue;
      bestWorth = worth;
      best = {i, way};
    }
  return best;
}
