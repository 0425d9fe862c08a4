//===- ConvertLayer.h - A layer in its precision ----------------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// One layer from f32 to the formats of its operands and its result.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_LIB_LAYER_PRECISION_CONVERTLAYER_H
#define REPVGG_LIB_LAYER_PRECISION_CONVERTLAYER_H

#include "Formats.h"

namespace mlir::repvgg::layer {

struct ConvertOptions {
  /// Whether biases make up for what rounding weights does to the means.
  bool correctBias = true;
};

/// Rewrites `layer` in place. What computes its operands has been converted
/// before. Fails with an error at the layer.
LogicalResult convertLayer(LayerOpInterface layer, Formats &formats,
                           const ConvertOptions &options);

} // namespace mlir::repvgg::layer

#endif // REPVGG_LIB_LAYER_PRECISION_CONVERTLAYER_H
