//===- Padding.h - Padding before convolutions ------------------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef REPVGG_LIB_RAISE_LINALG_PADDING_H
#define REPVGG_LIB_RAISE_LINALG_PADDING_H

#include "RepVGG/Algebra/Geometry.h"
#include "mlir/IR/Value.h"

namespace mlir::repvgg {

/// An input and the windows over it.
struct PaddedInput {
  Value value;
  SmallVector<int64_t> data; ///< [N, C, X...]
  SmallVector<Window, 3> windows;
};

/// Looks through all pads of `input`, which become part of its windows, and
/// through reshapes between and after them.
PaddedInput absorbPads(PaddedInput input);

/// True if the dimension of `value` that is number `back` from its end, of size
/// 1, was added by a reshape that divides the last spatial one: 1-D
/// convolutions and poolings come as 2-D ones over such a dimension.
bool hasAddedUnit(Value value, int64_t back);

} // namespace mlir::repvgg

#endif // REPVGG_LIB_RAISE_LINALG_PADDING_H
