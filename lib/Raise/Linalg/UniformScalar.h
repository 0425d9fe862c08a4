//===- UniformScalar.h - Scalars that every position agrees on --*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// The divisor of an average pooling is often computed from the position: the
/// number of pixels that its window has inside the image. Where no window
/// reaches outside it is a constant all the same.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_LIB_RAISE_LINALG_UNIFORMSCALAR_H
#define REPVGG_LIB_RAISE_LINALG_UNIFORMSCALAR_H

#include "mlir/IR/Value.h"
#include "llvm/ADT/ArrayRef.h"

#include <optional>

namespace mlir::repvgg {

/// The number that `scalar`, in a body of linalg with loops of the sizes
/// `loops`, is at every position. Nothing if positions differ, or if it depends
/// on anything but positions and constants.
std::optional<double> uniformScalar(Value scalar, ArrayRef<int64_t> loops);

} // namespace mlir::repvgg

#endif // REPVGG_LIB_RAISE_LINALG_UNIFORMSCALAR_H
