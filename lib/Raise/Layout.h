//===- Layout.h - Data in other shapes --------------------------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// Nodes have data types, [N, C, X...]. Foreign IR also holds their elements,
/// in the same order, in tensors of other shapes: tokens [B, T, C] are data
/// [B * T, C], channels may be split into groups [N, g, C/g, X...], and
/// dimensions of size 1 come and go. A layout says which dimensions of such a
/// tensor are which of the data's.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_LIB_RAISE_LAYOUT_H
#define REPVGG_LIB_RAISE_LAYOUT_H

#include "mlir/IR/Builders.h"
#include "mlir/IR/BuiltinTypes.h"

#include <optional>

namespace mlir::repvgg {

/// What each dimension of a tensor numbers. Of a dimension of size 1 it does
/// not matter.
struct Layout {
  unsigned batch = 0;    ///< so many first dimensions are merged into N
  unsigned channels = 0; ///< so many dimensions after these into C
  /// One entry for each spatial axis of the data: the dimension, or -1 if the
  /// tensor has none for this axis, which is of size 1 then.
  SmallVector<int64_t, 3> axes;

  /// The dimension that numbers the channels: -1 if there is one channel,
  /// nothing if several do together.
  std::optional<int64_t> channelDim(ArrayRef<int64_t> shape) const;
};

/// True if a tensor that is read by `map` at the positions of a tensor of shape
/// `shape` and of `layout` has one element for each channel.
bool isReadPerChannel(AffineMap map, const Layout &layout,
                      ArrayRef<int64_t> shape);

/// The dimension of `shape` that is not of size 1: -1 if there is none, nothing
/// if there are several or sizes are unknown.
std::optional<int64_t> onlyDimension(ArrayRef<int64_t> shape);

/// The product of `sizes`, dynamic if one of them is; nothing if it overflows.
std::optional<int64_t> productOf(ArrayRef<int64_t> sizes);

/// The layout of a tensor of shape `shape` that holds data of shape `data`, or
/// nothing if its dimensions do not fall into the data's.
std::optional<Layout> layoutOf(ArrayRef<int64_t> shape, ArrayRef<int64_t> data);

/// True if the reshape `op` (an expand_shape or a collapse_shape) keeps every
/// dimension within one of those of `data`, on both sides.
bool reshapeKeeps(Operation *op, ArrayRef<int64_t> data);

/// Casts `tensor` to the data shape `data`, by reshapes alone.
Value reshapeToData(OpBuilder &builder, Value tensor, ArrayRef<int64_t> data);

/// Casts `tensor`, of a data shape, to the shape of `type`. Dynamic sizes are
/// those of `like`.
Value reshapeFromData(OpBuilder &builder, Value tensor, RankedTensorType type,
                      Value like);

} // namespace mlir::repvgg

#endif // REPVGG_LIB_RAISE_LAYOUT_H
