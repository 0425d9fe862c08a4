//===- QuantizedWeights.cpp - Weights as integers -------------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// Plain maths on weights; knows no IR.
///
//===----------------------------------------------------------------------===//

#include "QuantizedWeights.h"

#include <cmath>

using namespace mlir::repvgg;
using namespace mlir::repvgg::layer;

static constexpr double kLargest = 127;

/// The scale at which the largest of `weights` is 127; 1 if all are 0.
static float scaleOf(llvm::ArrayRef<double> weights) {
  double largest = 0;
  for (double weight : weights)
    largest = std::max(largest, std::abs(weight));
  float scale = static_cast<float>(largest / kLargest);
  return std::isnormal(scale) ? scale : 1;
}

QuantizedWeights QuantizedWeights::round(const WeightView &weights,
                                         int64_t channels) {
  QuantizedWeights result;
  result.values.resize(weights.count);
  std::vector<double> row(weights.count / channels);
  int64_t index = 0;
  for (int64_t channel = 0; channel < channels; ++channel) {
    weights.read(index, row);
    float scale = scaleOf(row);
    result.scales.push_back(scale);
    for (double weight : row) {
      double steps = std::nearbyint(weight / scale);
      result.values[index++] =
          static_cast<int8_t>(std::clamp(steps, -kLargest, kLargest));
    }
  }
  return result;
}

int64_t QuantizedWeights::largestSum() const {
  int64_t largest = 0, sum = 0;
  for (size_t i = 0; i < values.size(); ++i) {
    sum = i % perChannel() == 0 ? 0 : sum;
    sum += std::abs(int64_t(values[i]));
    largest = std::max(largest, sum);
  }
  return largest;
}

/// At which part of a result's places each tap of `window` meets the image.
static std::vector<double> coverage(const Window &window, int64_t size) {
  std::vector<double> parts;
  int64_t places = window.outputSize(size);
  for (int64_t tap = 0; tap < window.size; ++tap) {
    int64_t met = 0;
    for (int64_t place = 0; place < places; ++place) {
      int64_t at =
          place * window.stride - window.padLow + tap * window.dilation;
      met += at >= 0 && at < size;
    }
    parts.push_back(double(met) / double(places));
  }
  return parts;
}

std::vector<double> layer::meanErrors(const QuantizedWeights &rounded,
                                      const WeightView &weights,
                                      const Geometry &geometry,
                                      std::array<int64_t, 2> size,
                                      llvm::ArrayRef<double> means) {
  std::vector<double> rows = coverage(geometry.windows[0], size[0]);
  std::vector<double> columns = coverage(geometry.windows[1], size[1]);
  int64_t perGroup = geometry.inChannelsPerGroup();
  int64_t outsPerGroup = geometry.outChannels / geometry.groups;
  std::vector<double> errors(geometry.outChannels);
  int64_t index = 0;
  for (int64_t out = 0; out < geometry.outChannels; ++out)
    for (int64_t in = 0; in < perGroup; ++in)
      for (double row : rows)
        for (double column : columns) {
          double mean = means[out / outsPerGroup * perGroup + in];
          errors[out] +=
              (rounded[index] - weights[index]) * mean * row * column;
          ++index;
        }
  return errors;
}
