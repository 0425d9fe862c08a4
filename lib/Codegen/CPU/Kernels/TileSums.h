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

#include "Products.h"

namespace mlir::repvgg::cpu {

/// Brings weights into the cache while others are in use, divided among the
/// tiles that use those.
class WeightPrefetch {
public:
  /// Prefetches nothing.
  WeightPrefetch() = default;
  /// For tile `number` of at least `tiles` that go through a block of weights
  /// with `vectors` vectors a step of `products`: its share of the lines
  /// `ahead` of them. A turn of the unrolled loop has `unroll` steps.
  WeightPrefetch(KernelBuilder &k, const MachineFigures &figures,
                 const Products &products, int64_t ahead, const Offset &number,
                 int64_t tiles, int64_t vectors, int64_t unroll);

  /// Emits the share of step `step` of a turn, whose weights are at `weight`.
  void emit(KernelBuilder &k, Value weights, const Offset &weight,
            int64_t step) const;

private:
  Offset distance;
  /// Every `every`-th step prefetches `lines` lines of `line` weights.
  int64_t lines = 0, every = 1, line = 0;
  unsigned level = 0;
};

/// What all channels of a tile have in common.
struct TileOperands {
  const Products *products;
  Value input, weights;
  /// Where each position's pixel lies, from the first one's on.
  SmallVector<int64_t> pixels;
  int64_t vectors;
  /// Steps of a turn.
  int64_t unroll;
  WeightPrefetch prefetch;
};

/// Adds, for each of the `channels` channels at `pixel` (whole turns), the
/// products with its weights, from `weight` on, to `sums`: those of a position
/// follow each other.
SmallVector<Value> sumChannels(KernelBuilder &k, const TileOperands &operands,
                               const Offset &pixel, const Offset &weight,
                               const Offset &channels, ArrayRef<Value> sums);

} // namespace mlir::repvgg::cpu

#endif // REPVGG_LIB_CODEGEN_CPU_KERNELS_TILESUMS_H
