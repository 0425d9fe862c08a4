//===- TileSums.h - Sums of products in registers ---------------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// The innermost loop of a convolution: pixels, a scalar in all lanes, times
/// weights, a vector of output channels.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_LIB_CODEGEN_CPU_KERNELS_TILESUMS_H
#define REPVGG_LIB_CODEGEN_CPU_KERNELS_TILESUMS_H

#include "RepVGG/Codegen/CPU/Kernels/KernelBuilder.h"

namespace mlir::repvgg::cpu {

/// Brings weights into the cache while others are in use, divided among the
/// tiles that use those.
class WeightPrefetch {
public:
  /// Prefetches nothing.
  WeightPrefetch() = default;
  /// For tile `number` of at least `tiles` that go through a block of weights
  /// with `vectors` vectors a channel: its share of the lines `ahead` of them.
  WeightPrefetch(KernelBuilder &k, int64_t ahead, const Offset &number,
                 int64_t tiles, int64_t vectors, int64_t unroll);

  /// Emits channel `lane`'s share, whose weights are at `weight`; lanes are
  /// counted from 0 in each turn of the unrolled loop.
  void emit(KernelBuilder &k, Value weights, const Offset &weight,
            int64_t lane) const;

private:
  Offset distance;
  /// Every `every`-th lane prefetches `lines` lines.
  int64_t lines = 0, every = 1;
};

/// What all channels of a tile have in common.
struct TileOperands {
  Value input, weights;
  /// Where each position's pixel lies, from the first one's on.
  SmallVector<int64_t> pixels;
  int64_t vectors;
  int64_t unroll;
  WeightPrefetch prefetch;
};

/// Adds, for each of the `lanes` channels at `pixel` (a multiple of
/// operands.unroll), the products with its weights, from `weight` on, to
/// `sums`: those of a position follow each other.
SmallVector<Value> sumLanes(KernelBuilder &k, const TileOperands &operands,
                            const Offset &pixel, const Offset &weight,
                            const Offset &lanes, ArrayRef<Value> sums);

} // namespace mlir::repvgg::cpu

#endif // REPVGG_LIB_CODEGEN_CPU_KERNELS_TILESUMS_H
