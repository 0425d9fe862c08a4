//===- ImageStatistics.cpp - What numbers an image has --------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// Ranges by three methods. A histogram has many bins for each step that
/// integers have, so that an error is computed at the bins' middles.
///
//===----------------------------------------------------------------------===//

#include "RepVGG/Quantize/ImageStatistics.h"
#include "llvm/ADT/StringExtras.h"

#include <cmath>

using namespace mlir::repvgg;

static constexpr size_t kBins = 4096;
/// Ranges that are tried for the least error: this many, down to a quarter of
/// the largest magnitude.
static constexpr int kRanges = 96, kSmallest = 32, kParts = 128;

llvm::Expected<RangeMethod> RangeMethod::parse(llvm::StringRef text) {
  auto [name, argument] = text.split(':');
  RangeMethod method;
  if (text == "minmax") {
    method.kind = Kind::MinMax;
    return method;
  }
  if (text == "mse")
    return method;
  method.kind = Kind::Percentile;
  bool isGiven = text.contains(':');
  if (name == "percentile" &&
      (!isGiven || (llvm::to_float(argument, method.percentile) &&
                    method.percentile > 0 && method.percentile <= 100)))
    return method;
  return llvm::createStringError(
      "expects a range to be minmax, percentile, percentile:NUMBER (above 0, "
      "at most 100) or mse, but got '" +
      text + "'");
}

void ImageStatistics::add(llvm::ArrayRef<float> images) {
  for (size_t row = 0; row * pixels < images.size(); ++row) {
    Channel &channel = channels[row % channels.size()];
    for (float value : images.slice(row * pixels, pixels)) {
      allFinite &= std::isfinite(value);
      channel.low = std::min<double>(channel.low, value);
      channel.high = std::max<double>(channel.high, value);
      channel.sum += value;
    }
  }
  count += images.size() / channels.size();
}

double ImageStatistics::low() const {
  double low = channels.front().low;
  for (const Channel &channel : channels)
    low = std::min(low, channel.low);
  return low;
}

double ImageStatistics::high() const {
  double high = channels.front().high;
  for (const Channel &channel : channels)
    high = std::max(high, channel.high);
  return high;
}

double ImageStatistics::largest() const {
  return std::max(std::abs(low()), std::abs(high()));
}

std::vector<double> ImageStatistics::means() const {
  std::vector<double> means;
  for (const Channel &channel : channels)
    means.push_back(channel.sum / double(count));
  return means;
}

void ImageStatistics::countMagnitudes(llvm::ArrayRef<float> images) {
  histogram.resize(kBins);
  double perNumber = largest() > 0 ? kBins / largest() : 0;
  for (float value : images) {
    auto bin = static_cast<size_t>(std::abs(value) * perNumber);
    ++histogram[std::min(bin, kBins - 1)];
  }
}

double ImageStatistics::percentile(double percent) const {
  uint64_t total = 0, seen = 0;
  for (uint64_t numbers : histogram)
    total += numbers;
  for (size_t bin = 0; bin < histogram.size(); ++bin) {
    seen += histogram[bin];
    if (double(seen) >= percent / 100 * double(total))
      return largest() * double(bin + 1) / kBins;
  }
  return largest();
}

/// What rounding to steps of `step`, clipped at `clip`, does to a magnitude.
static double squaredError(double magnitude, double step, double clip) {
  double rounded = std::min(std::nearbyint(magnitude / step) * step, clip);
  return (magnitude - rounded) * (magnitude - rounded);
}

double ImageStatistics::leastSquaredError() const {
  double steps = low() >= 0 ? 255 : 127, best = largest();
  double least = std::numeric_limits<double>::infinity();
  for (int part = kSmallest + kRanges; part >= kSmallest; --part) {
    double clip = largest() * part / kParts, error = 0;
    for (size_t bin = 0; bin < histogram.size(); ++bin)
      if (histogram[bin] != 0)
        error += double(histogram[bin]) *
                 squaredError(largest() * (double(bin) + 0.5) / kBins,
                              clip / steps, clip);
    if (error < least) {
      least = error;
      best = clip;
    }
  }
  return best;
}

std::pair<double, double>
ImageStatistics::range(const RangeMethod &method) const {
  double clip = largest();
  if (method.kind == RangeMethod::Kind::Percentile)
    clip = percentile(method.percentile);
  if (method.kind == RangeMethod::Kind::SquaredError && clip > 0)
    clip = leastSquaredError();
  return {std::max(low(), -clip), std::min(high(), clip)};
}
