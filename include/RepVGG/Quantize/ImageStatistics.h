//===- ImageStatistics.h - What numbers an image has ------------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// Collected over samples: each channel's least, largest and mean number, and
/// how often each magnitude comes. Plain C++; knows no IR.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_QUANTIZE_IMAGESTATISTICS_H
#define REPVGG_QUANTIZE_IMAGESTATISTICS_H

#include "llvm/ADT/ArrayRef.h"
#include "llvm/Support/Error.h"

#include <limits>
#include <string>
#include <vector>

namespace mlir::repvgg {

/// How the range that integers stand for is chosen.
struct RangeMethod {
  enum class Kind {
    /// All numbers that were seen.
    MinMax,
    /// All but those of the largest magnitudes.
    Percentile,
    /// That with the least squared error of what is clipped and rounded.
    SquaredError
  };
  Kind kind = Kind::SquaredError;
  /// How many of the numbers the range has, in percent.
  double percentile = 99.99;

  /// Reads "minmax", "percentile", "percentile:99.9" or "mse".
  static llvm::Expected<RangeMethod> parse(llvm::StringRef text);
};

class ImageStatistics {
public:
  struct Channel {
    double low = std::numeric_limits<double>::infinity();
    double high = -std::numeric_limits<double>::infinity();
    double sum = 0;
  };

  /// Of images of `channels` channels, with as many rows of `pixels` numbers in
  /// a row.
  ImageStatistics(int64_t channels, int64_t pixels)
      : pixels(pixels), channels(channels) {}

  /// Takes `images`, `[N, C, pixels]`, into account.
  void add(llvm::ArrayRef<float> images);
  /// Counts their magnitudes, when all have been added.
  void countMagnitudes(llvm::ArrayRef<float> images);

  /// Whether all numbers were.
  bool isFinite() const { return allFinite; }
  double low() const;
  double high() const;
  llvm::ArrayRef<Channel> perChannel() const { return channels; }
  std::vector<double> means() const;

  /// The range that `method` chooses: all but MinMax need the magnitudes.
  std::pair<double, double> range(const RangeMethod &method) const;

private:
  double largest() const;
  double percentile(double percent) const;
  double leastSquaredError() const;

  int64_t pixels, count = 0;
  bool allFinite = true;
  std::vector<Channel> channels;
  /// Of magnitudes, from 0 to the largest.
  std::vector<uint64_t> histogram;
};

} // namespace mlir::repvgg

#endif // REPVGG_QUANTIZE_IMAGESTATISTICS_H
