//===- WeightSums.h - Weights times a factor, summed ------------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// Sums over the channels of a weight, each channel times its factor: one pass
/// over the weight where it lies.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_LIB_VERIFY_WEIGHTSUMS_H
#define REPVGG_LIB_VERIFY_WEIGHTSUMS_H

#include "Numbers.h"

#include <list>

namespace mlir::repvgg::verify {

/// The weight as [outer][channels][inner], row-major.
struct WeightShape {
  int64_t outer = 1, channels = 1, inner = 1;
  /// Where the factor of each outer row begins, and its step along channels.
  std::vector<int64_t> begins;
  int64_t step = 0;

  bool operator==(const WeightShape &) const = default;
};

/// For [outer][inner]: the sum of factor times weight over channels, and that
/// of their absolute values.
struct WeightSums {
  std::vector<double> sums, sizes;
};

/// Of numbers in memory.
WeightSums sumsOf(ArrayRef<double> weight, const WeightShape &shape,
                  ArrayRef<double> factor);

/// Of constants. Each is summed once for each factor, however often it is asked
/// for; to be used by one thread at a time.
class ConstantSums {
public:
  const WeightSums &of(const Elements &weight, const WeightShape &shape,
                       ArrayRef<double> factor);

private:
  struct Entry {
    Elements weight;
    WeightShape shape;
    std::vector<double> factor;
    WeightSums sums;
  };
  std::list<Entry> entries;
};

} // namespace mlir::repvgg::verify

#endif // REPVGG_LIB_VERIFY_WEIGHTSUMS_H
