//===- DescribeWeights.h - What integers do to weights -------- -*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// What can be told of a convolution in i8 without a run.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_LIB_QUANTIZE_DESCRIBEWEIGHTS_H
#define REPVGG_LIB_QUANTIZE_DESCRIBEWEIGHTS_H

#include "RepVGG/Layer/IR/Layer.h"
#include "RepVGG/Quantize/PrecisionReport.h"

namespace mlir::repvgg {

/// Fills in the largest weights of `conv`, whose input has the mean square
/// `inputSquare`, and the signal to noise that they let expect.
void describeWeights(layer::ConvOp conv, double inputSquare,
                     PrecisionReport::Layer &line);

} // namespace mlir::repvgg

#endif // REPVGG_LIB_QUANTIZE_DESCRIBEWEIGHTS_H
