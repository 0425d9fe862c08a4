//===- ConvToLinalg.h - Convolutions to linalg ------------------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef REPVGG_LIB_LOWER_CONVTOLINALG_H
#define REPVGG_LIB_LOWER_CONVTOLINALG_H

#include "LinalgBuilder.h"
#include "RepVGG/IR/RepVGG.h"

namespace mlir::repvgg {

/// `op` without its activation, accumulated on `init`; where that is null on
/// its bias, or on zeros. Of the type that its sums are computed in.
Value convolve(LinalgBuilder &builder, ConvOp op, Value init);

} // namespace mlir::repvgg

#endif // REPVGG_LIB_LOWER_CONVTOLINALG_H
