//===- LoopRoles.h - What a convolution's loops are for ---------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// From the indexing maps of out += in * weight to the role of each loop. An
/// operand that has lost its dimensions of size 1 has lost their loops too.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_LIB_RAISE_LINALG_LOOPROLES_H
#define REPVGG_LIB_RAISE_LINALG_LOOPROLES_H

#include "mlir/IR/AffineMap.h"

#include <optional>

namespace mlir::repvgg {

/// A spatial axis: the input is read at position * stride + tap * dilation.
struct SpatialLoops {
  unsigned inputDim = 0;            ///< the input's dimension
  std::optional<unsigned> position; ///< none if there is one output position
  std::optional<unsigned> tap;      ///< none if the window has one tap
  int64_t stride = 1;
  int64_t dilation = 1;
};

/// The input is [batch..., group, in, space...], the result is [batch...,
/// group, out, position...]. Absent loops are of size 1.
struct LoopRoles {
  SmallVector<unsigned, 3> batch;
  std::optional<unsigned> group, in, out;
  SmallVector<SpatialLoops, 3> space;

  /// The loops over the weight, as [group, out, in, tap...].
  SmallVector<unsigned> weightLoops() const;
};

/// The maps of out += in * weight, and the sizes of the loops.
struct AccumulationMaps {
  AffineMap in, weight, out;
  SmallVector<int64_t> sizes;
};

/// The same without loops of size 1: they have no role that one could tell.
AccumulationMaps withoutUnitLoops(const AccumulationMaps &maps);

/// The roles, or nothing for maps that are not a convolution's, or not one with
/// its channels before its spatial axes.
std::optional<LoopRoles> inferLoopRoles(const AccumulationMaps &maps);

/// The same for out += in, a pooling: the weight has taps alone, and `group`
/// are the channels.
std::optional<LoopRoles> inferPoolingRoles(const AccumulationMaps &maps);

/// The stored dimensions of a weight with `map` that have a loop of their own,
/// in order: those of `roles.weightLoops()`, each once, or nothing.
std::optional<SmallVector<unsigned>> storedLoops(const AccumulationMaps &maps,
                                                 const LoopRoles &roles);

} // namespace mlir::repvgg

#endif // REPVGG_LIB_RAISE_LINALG_LOOPROLES_H
