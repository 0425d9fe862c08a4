//===- Gather.h - Elements from other places --------------------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// Results whose elements are elements of an operand: slices, reshapes, pads.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_LIB_VERIFY_GATHER_H
#define REPVGG_LIB_VERIFY_GATHER_H

#include "Evaluation.h"
#include "llvm/ADT/STLFunctionalExtras.h"

namespace mlir::repvgg::verify {

/// A part of the offset into the operand's array, by some of the result's
/// dimensions.
struct GatherPart {
  SmallVector<unsigned> dimensions;
  /// Row-major over the positions of `dimensions`; -1 outside of the operand.
  std::vector<int64_t> offsets;
};

/// Writes the elements of `from` to `to` wherever all parts are inside.
void gather(ArrayRef<GatherPart> parts, const Array &from, Array &to);

/// A part for one dimension of each: `map` tells the operand's position, -1 for
/// none.
GatherPart gatherPartOf(unsigned dimension, const Axis &result,
                        const Axis &operand, int64_t stride,
                        llvm::function_ref<int64_t(int64_t)> map);

/// The positions other than -1 that `map` makes of those of `axis`.
Axis mapAxis(const Axis &axis, llvm::function_ref<int64_t(int64_t)> map);

} // namespace mlir::repvgg::verify

#endif // REPVGG_LIB_VERIFY_GATHER_H
