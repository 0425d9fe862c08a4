//===- DescribeConvolution.h - Convolutions among linalg ops ----*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef REPVGG_LIB_RAISE_LINALG_DESCRIBECONVOLUTION_H
#define REPVGG_LIB_RAISE_LINALG_DESCRIBECONVOLUTION_H

#include "Linalg/MatchConvolution.h"
#include "RepVGG/Raise/Describer.h"

namespace mlir::repvgg {

/// Describes a matched convolution or pooling.
void describeConvolution(const ConvolutionMatch &match, Operation *op,
                         Describer &describer);

} // namespace mlir::repvgg

#endif // REPVGG_LIB_RAISE_LINALG_DESCRIBECONVOLUTION_H
