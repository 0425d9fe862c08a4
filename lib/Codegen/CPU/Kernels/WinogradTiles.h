//===- WinogradTiles.h - The tiles of an image ------------------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// Which tiles an image is divided into, and how they are numbered. No IR.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_LIB_CODEGEN_CPU_KERNELS_WINOGRADTILES_H
#define REPVGG_LIB_CODEGEN_CPU_KERNELS_WINOGRADTILES_H

#include "ConvKernels.h"
#include "WinogradTransform.h"

#include <optional>

namespace mlir::repvgg::cpu {

/// The size of near-equal parts of at most `most`.
inline int64_t evenPart(int64_t total, int64_t most) {
  return llvm::divideCeil(total, llvm::divideCeil(total, most));
}

/// The tiles along one axis of an image.
struct TiledAxis {
  AxisTransform whole;
  int64_t wholeTiles;
  /// The transform of the last tile, if it has fewer outputs.
  std::optional<AxisTransform> tail;

  /// Divides `all` outputs into tiles of `outputs`, or into one if there are
  /// fewer.
  static TiledAxis get(int64_t outputs, const Window &window, int64_t all);
  /// Lets the last tile reach beyond the image instead of having a tail.
  void fillUp();

  int64_t tiles() const { return wholeTiles + tail.has_value(); }
  const AxisTransform &transform(bool isTail) const {
    return isTail ? *tail : whole;
  }
  bool tailNeeds(int64_t sum) const { return !tail || tail->needsSum(sum); }
  /// From the first tile's first sample to the last tile's last.
  int64_t samples() const {
    return (tiles() - 1) * whole.step + transform(tail.has_value()).samples();
  }
};

/// Tiles of one transform on each axis: rows of neighbours, which are numbered
/// one after another from `first` on. All counts are of one band.
struct TileRegion {
  bool isRowTail, isColumnTail;
  int64_t rows, columns, first;
};

/// Tiles [first, first + count) for each band of a chunk.
struct TileRange {
  int64_t first, count;
  bool operator==(const TileRange &) const = default;
};

/// The images of a batch are cut into bands: whole images if rows have a tail,
/// or else rows of tiles. Chunks are bands that are worked on together. In a
/// chunk, tiles are numbered by region:
///
///     column tails of whole rows, whole tiles, row tails, tails of both
///
/// so that those which need a sum are neighbours, be it a sum that row tails,
/// column tails, or neither of them have.
struct WinogradTiles {
  /// Chunks are of at most `chunkRows` rows of tiles, near-equal; 0: an image.
  WinogradTiles(const ConvProblem &problem, const TransformedPlan &plan);

  TiledAxis rows, columns;
  int64_t bands, chunkBands, chunks;

  /// Rows of whole tiles in a band.
  int64_t bandRows() const { return rows.tail ? rows.wholeTiles : 1; }
  SmallVector<TileRegion, 4> regions() const;
  /// The tiles that need the sum of these two axes' sums.
  TileRange needing(int64_t rowSum, int64_t columnSum) const;
};

} // namespace mlir::repvgg::cpu

#endif // REPVGG_LIB_CODEGEN_CPU_KERNELS_WINOGRADTILES_H
