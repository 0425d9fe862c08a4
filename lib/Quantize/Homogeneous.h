//===- Homogeneous.h - Bodies that factors pass through ------- -*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// f(s * x) = s * f(x) for all s > 0: ReLU, PReLU, their clamps at zero.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_LIB_QUANTIZE_HOMOGENEOUS_H
#define REPVGG_LIB_QUANTIZE_HOMOGENEOUS_H

#include "RepVGG/Layer/IR/Layer.h"

namespace mlir::repvgg {

/// The op of the body of `conv` by which its result is not the larger by a
/// positive factor if its sum is; null if it is, for each value of the extras.
Operation *findInhomogeneous(layer::ConvOp conv);

} // namespace mlir::repvgg

#endif // REPVGG_LIB_QUANTIZE_HOMOGENEOUS_H
