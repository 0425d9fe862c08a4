//===- ConvertConv.h - A convolution in its precision -----------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// What a convolution multiplies, and how its body gets the sum.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_LIB_LAYER_PRECISION_CONVERTCONV_H
#define REPVGG_LIB_LAYER_PRECISION_CONVERTCONV_H

#include "ConvertLayer.h"

namespace mlir::repvgg::layer {

/// Input and weights of `conv` in its precision; the body's own argument then
/// is the accumulator's, and what was computed from it is as before. Fails with
/// an error at the layer.
LogicalResult convertConv(ConvOp conv, Formats &formats,
                          const ConvertOptions &options);

/// Makes the sum of `layer`'s body an i32 whose unit is `scale`.
void scaleSum(LayerOpInterface layer, float scale);

} // namespace mlir::repvgg::layer

#endif // REPVGG_LIB_LAYER_PRECISION_CONVERTCONV_H
