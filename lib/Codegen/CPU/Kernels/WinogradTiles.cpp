//===- WinogradTiles.cpp - The tiles of an image --------------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
/// Chunks are made near-equal, not larger than planned.
///
//===----------------------------------------------------------------------===//

#include "WinogradTiles.h"

using namespace mlir;
using namespace mlir::repvgg;
using namespace mlir::repvgg::cpu;

TiledAxis TiledAxis::get(int64_t outputs, const Window &window, int64_t all) {
  outputs = std::min(outputs, all);
  TiledAxis axis;
  axis.whole = AxisTransform::get(outputs, window.size, window.stride);
  axis.wholeTiles = all / outputs;
  if (int64_t rest = all % outputs)
    axis.tail =
        AxisTransform::getTail(rest, outputs, window.size, window.stride);
  return axis;
}

void TiledAxis::fillUp() {
  wholeTiles = tiles();
  tail.reset();
}

WinogradTiles::WinogradTiles(const ConvProblem &problem,
                             const TransformedPlan &plan)
    : rows(TiledAxis::get(plan.tileHeight, problem.rows(),
                          problem.output.height)),
      columns(TiledAxis::get(plan.tileWidth, problem.columns(),
                             problem.output.width)) {
  int64_t batch = problem.output.batch, planned = plan.tasks.chunk;
  int64_t all = batch * rows.tiles();
  int64_t chunkRows = evenPart(all, planned == 0 ? rows.tiles() : planned);
  if (chunkRows % rows.tiles() != 0)
    rows.fillUp();
  int64_t bandTiles = rows.tail ? rows.tiles() : 1;
  bands = all / bandTiles;
  chunkBands = chunkRows / bandTiles;
  chunks = llvm::divideCeil(bands, chunkBands);
}

SmallVector<TileRegion, 4> WinogradTiles::regions() const {
  SmallVector<TileRegion, 4> result;
  int64_t first = 0;
  auto add = [&](bool isRowTail, bool isColumnTail) {
    if ((isRowTail && !rows.tail) || (isColumnTail && !columns.tail))
      return;
    int64_t height = isRowTail ? 1 : bandRows();
    int64_t width = isColumnTail ? 1 : columns.wholeTiles;
    result.push_back({isRowTail, isColumnTail, height, width, first});
    first += height * width;
  };
  add(false, true);
  add(false, false);
  add(true, false);
  add(true, true);
  return result;
}

TileRange WinogradTiles::needing(int64_t rowSum, int64_t columnSum) const {
  bool rowTails = rows.tailNeeds(rowSum);
  bool columnTails = columns.tailNeeds(columnSum);
  std::optional<TileRange> range;
  for (const TileRegion &region : regions()) {
    if ((region.isRowTail && !rowTails) ||
        (region.isColumnTail && !columnTails))
      continue;
    if (!range)
      range = {region.first, 0};
    range->count += region.rows * region.columns;
  }
  return *range;
}
