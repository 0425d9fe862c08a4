//===- QuantizedWeights.h - Weights as integers -----------------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// Each output channel's weights as integers from -127 to 127, which are
/// multiples of the channel's scale.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_LIB_LAYER_PRECISION_QUANTIZEDWEIGHTS_H
#define REPVGG_LIB_LAYER_PRECISION_QUANTIZEDWEIGHTS_H

#include "RepVGG/Algebra/Geometry.h"
#include "RepVGG/Algebra/WeightView.h"

#include <array>

namespace mlir::repvgg::layer {

struct QuantizedWeights {
  /// As the weights lie, `[O][I/g][KH][KW]`.
  std::vector<int8_t> values;
  /// One an output channel, as f32.
  std::vector<float> scales;

  /// Rounds `weights` of `channels` output channels.
  static QuantizedWeights round(const WeightView &weights, int64_t channels);

  int64_t perChannel() const {
    return static_cast<int64_t>(values.size() / scales.size());
  }
  /// The weight that element `index` stands for.
  double operator[](int64_t index) const {
    return double(values[index]) * scales[index / perChannel()];
  }
  /// The largest sum of magnitudes of a channel's integers: times the input's
  /// largest, what no sum exceeds.
  int64_t largestSum() const;
};

/// By how much the results of each output channel are off on average if
/// `rounded` stand in the place of `weights`, for inputs whose channels have
/// `means`: `size` is the input's rows and columns. What a tap reads of the
/// padding counts as 0.
std::vector<double> meanErrors(const QuantizedWeights &rounded,
                               const WeightView &weights,
                               const Geometry &geometry,
                               std::array<int64_t, 2> size,
                               llvm::ArrayRef<double> means);

} // namespace mlir::repvgg::layer

#endif // REPVGG_LIB_LAYER_PRECISION_QUANTIZEDWEIGHTS_H
