//===- BuildConstants.h - A block's weights ---------------------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// Weights of blocks as SSA values: the foreign constant itself where it has
/// the shape, a reshape of it, or a new constant where it had to be computed.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_LIB_RAISE_BUILDCONSTANTS_H
#define REPVGG_LIB_RAISE_BUILDCONSTANTS_H

#include "RepVGG/Raise/Description.h"
#include "mlir/IR/Builders.h"

namespace mlir::repvgg {

/// True for a constant of `width` elements that is referred to as it is.
bool isForeign(ConstantRef constant, int64_t width);

/// Creates constants before one op.
class ConstantBuilder {
public:
  ConstantBuilder(Operation *before, ComputedWeights &weights)
      : builder(before), weights(weights) {}

  /// A tensor of `channels` elements, of type `computed` (default: f64) if it
  /// had to be computed. `constant` must be readable or plain (see
  /// checkBuildable).
  Value perChannel(ConstantRef constant, int64_t channels, Type computed = {});
  /// The same, or a tensor of one element for all channels.
  Value scalarOrPerChannel(ConstantRef constant, int64_t channels);
  /// `[O, I/g, K...]`.
  Value weight(const Convolution &convolution, Type element);

private:
  Value create(RankedTensorType type, ArrayRef<double> values);
  Value reordered(Value constant, const Convolution &convolution);
  Value widened(Value constant, Type element);

  OpBuilder builder;
  ComputedWeights &weights;
};

} // namespace mlir::repvgg

#endif // REPVGG_LIB_RAISE_BUILDCONSTANTS_H
