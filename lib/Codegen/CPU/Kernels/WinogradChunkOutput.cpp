//===- WinogradChunkOutput.cpp - Sums of products to pixels ---------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
/// Each output block of each tile is loaded once, and its pixels that lie in
/// the image are given to the epilogue.
///
//===----------------------------------------------------------------------===//

#include "WinogradChunk.h"
#include "WinogradLinear.h"

using namespace mlir;
using namespace mlir::repvgg;
using namespace mlir::repvgg::cpu;

namespace {

/// A region's tiles of one output block.
class OutputRegion {
public:
  OutputRegion(KernelBuilder &k, const WinogradChunk &chunk,
               const Epilogue &epilogue, const TileRegion &region)
      : k(k), chunk(chunk), epilogue(epilogue), region(region),
        rows(chunk.shape.tiles.rows.transform(region.isRowTail)),
        columns(chunk.shape.tiles.columns.transform(region.isColumnTail)),
        code(outputOf(rows, chunk.shape), outputOf(columns, chunk.shape)) {}

  static Matrix outputOf(const AxisTransform &axis,
                         const WinogradShape &shape) {
    return shape.isInteger() ? axis.wholeOutput() : axis.output;
  }

  /// `block` of the image, of which the sums begin at `sums`.
  void emit(const Offset &block, const Offset &sums, Value bias);

private:
  SmallVector<Value> loadSums(const Offset &from);
  void storePixels(const TilePlace &place, const Offset &block,
                   ArrayRef<Value> pixels, Value bias);

  KernelBuilder &k;
  const WinogradChunk &chunk;
  const Epilogue &epilogue;
  const TileRegion &region;
  const AxisTransform &rows, &columns;
  PlaneCode code;
};

} // namespace

/// Row by row; those that the region does not need are zero.
SmallVector<Value> OutputRegion::loadSums(const Offset &from) {
  const WinogradShape &shape = chunk.shape;
  Value zero = k.zero(chunk.problem.sumType(k.builder().getContext()));
  SmallVector<Value> sums(shape.sums.size(), zero);
  for (auto [s, sum] : llvm::enumerate(shape.sums))
    if (rows.needsSum(sum.row) && columns.needsSum(sum.column))
      sums[sum.row * columns.sums() + sum.column] =
          k.load(chunk.arguments.scratch, from + s * shape.productStride());
  return sums;
}

/// Without row tails, the last tiles may reach beyond the image.
void OutputRegion::storePixels(const TilePlace &place, const Offset &block,
                               ArrayRef<Value> pixels, Value bias) {
  int64_t height = chunk.problem.output.height;
  Offset y = k.fix(place.row * chunk.shape.rows().outputs());
  Offset x = k.fix(place.column * chunk.shape.columns().outputs());
  Epilogue::Tile tile = epilogue.at(place.image, block, y, x);
  const WinogradShape &shape = chunk.shape;
  int64_t divisor = shape.isInteger() ? shape.rows().denominator() *
                                            shape.columns().denominator()
                                      : 1;
  auto storeRow = [&](int64_t dy) {
    for (int64_t dx = 0; dx < columns.outputs(); ++dx) {
      Value pixel = pixels[dy * columns.outputs() + dx];
      if (divisor != 1)
        pixel = k.divideExactly(pixel, divisor);
      tile.store(k.add(pixel, bias), 0, dy, dx);
    }
  };
  bool isInside =
      chunk.shape.tiles.rows.tail || height % chunk.shape.rows().outputs() == 0;
  for (int64_t dy = 0; dy < rows.outputs(); ++dy)
    if (isInside)
      storeRow(dy);
    else
      k.ifInRange(y + dy, 0, height, [&] { storeRow(dy); });
}

void OutputRegion::emit(const Offset &block, const Offset &sums, Value bias) {
  forEachWinogradTile(k, chunk, region, [&](const TilePlace &place) {
    SmallVector<Value> products =
        loadSums(k.fix(sums + place.tile * chunk.shape.lanes));
    storePixels(place, block, code.emit(k, products), bias);
  });
}

void cpu::emitWinogradOutput(KernelBuilder &k, const WinogradChunk &chunk,
                             const Epilogue &epilogue, const Offset &first,
                             int64_t blocks) {
  const WinogradShape &shape = chunk.shape;
  k.loop(0, blocks, 1, [&](Offset b) {
    Offset block = k.fix(chunk.group * shape.outputBlocks() + first + b);
    Value bias = k.load(chunk.arguments.bias, block * shape.lanes);
    Offset sums =
        k.fix(b * (shape.chunkTiles * shape.lanes) + shape.valueElements());
    for (const TileRegion &region : shape.tiles.regions())
      OutputRegion(k, chunk, epilogue, region).emit(block, sums, bias);
  });
}
