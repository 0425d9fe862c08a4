//===- WinogradChunk.cpp - What surrounds Winograd's products -------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
/// Walks over the tiles in the order of their numbers.
///
//===----------------------------------------------------------------------===//

#include "WinogradChunk.h"

using namespace mlir;
using namespace mlir::repvgg;
using namespace mlir::repvgg::cpu;

/// Row `r` of the region: its image, and its number there.
static std::pair<Offset, Offset> rowPlace(KernelBuilder &k,
                                          const WinogradChunk &chunk,
                                          const TileRegion &region,
                                          const Offset &r) {
  const WinogradTiles &tiles = chunk.shape.tiles;
  Offset row = k.fix(chunk.firstBand * region.rows + r);
  if (region.isRowTail)
    return {row, tiles.rows.wholeTiles};
  if (chunk.problem.output.batch == 1)
    return {0, row};
  return {k.quotient(row, tiles.rows.wholeTiles),
          k.remainder(row, tiles.rows.wholeTiles)};
}

void cpu::forEachWinogradTile(
    KernelBuilder &k, const WinogradChunk &chunk, const TileRegion &region,
    llvm::function_ref<void(const TilePlace &)> body) {
  int64_t firstColumn =
      region.isColumnTail ? chunk.shape.tiles.columns.wholeTiles : 0;
  Offset first = k.fix(chunk.bands * region.first);
  k.loop(0, k.fix(chunk.bands * region.rows), 1, [&](Offset r) {
    auto [image, row] = rowPlace(k, chunk, region, r);
    k.loop(0, region.columns, 1, [&](Offset c) {
      body(
          {image, row, c + firstColumn, k.fix(first + r * region.columns + c)});
    });
  });
}
