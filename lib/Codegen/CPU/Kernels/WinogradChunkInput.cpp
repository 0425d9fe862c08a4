//===- WinogradChunkInput.cpp - Samples to values, tile by tile -----------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
/// Each input vector of each tile is loaded once; its values go to as many
/// places as there are terms that its tile needs.
///
//===----------------------------------------------------------------------===//

#include "KernelFrame.h"
#include "WinogradChunk.h"
#include "WinogradLinear.h"

using namespace mlir;
using namespace mlir::repvgg;
using namespace mlir::repvgg::cpu;

/// The samples of a tile, row by row.
static SmallVector<Value> loadSamples(KernelBuilder &k,
                                      const WinogradChunk &chunk,
                                      const AxisTransform &rows,
                                      const AxisTransform &columns,
                                      const Offset &from) {
  const PackedImage &in = chunk.problem.input;
  Value image = chunk.arguments.input;
  auto load = [&](const Offset &place) {
    return chunk.shape.isInteger() ? k.loadShorts(image, place, k.lanes(),
                                                  chunk.problem.inputUnsigned)
                                   : k.loadFloats(image, place);
  };
  SmallVector<Value> samples;
  for (int64_t y = 0; y < rows.samples(); ++y)
    for (int64_t x = 0; x < columns.samples(); ++x)
      samples.push_back(load(from + y * in.rowStride() + x * in.block));
  return samples;
}

/// What the transform of plain weights leaves to be multiplied with the inputs:
/// of integers nothing.
static Value scaled(KernelBuilder &k, const WinogradShape &shape,
                    const WinogradTerm &term, Value value) {
  int64_t divisor =
      shape.rows().divisors[term.row] * shape.columns().divisors[term.column];
  if (!shape.isFromPlain || shape.isInteger() || divisor == 1)
    return value;
  return k.multiply(value, 1.0 / static_cast<double>(divisor));
}

static void emitRegion(KernelBuilder &k, const WinogradChunk &chunk,
                       const TileRegion &region, const Offset &vector) {
  const WinogradShape &shape = chunk.shape;
  const PackedImage &in = chunk.problem.input;
  const AxisTransform &rows = shape.tiles.rows.transform(region.isRowTail);
  const AxisTransform &columns =
      shape.tiles.columns.transform(region.isColumnTail);
  PlaneCode code(rows.input, columns.input);
  Offset corner =
      planeOf(k, in, k.fix(chunk.group * shape.inputVectors + vector)) +
      chunk.problem.windowCorner();
  // A block of values has as many vectors as an element has channels.
  int64_t together = shape.together;
  Offset first =
      k.quotient(vector, together) * (shape.valueBlockStride() * together) +
      k.remainder(vector, together) * shape.lanes;
  forEachWinogradTile(k, chunk, region, [&](const TilePlace &place) {
    Offset from = k.fix(place.image * in.imageStride() + corner +
                        place.row * (rows.step * in.rowStride()) +
                        place.column * (columns.step * in.block));
    SmallVector<Value> values =
        code.emit(k, loadSamples(k, chunk, rows, columns, from));
    Offset to = k.fix(first + place.tile * (shape.lanes * together));
    for (auto [s, sum] : llvm::enumerate(shape.sums)) {
      if (!rows.needsSum(sum.row) || !columns.needsSum(sum.column))
        continue;
      for (auto [t, term] : llvm::enumerate(sum.terms))
        k.store(scaled(k, shape, term,
                       values[term.row * columns.terms() + term.column]),
                chunk.values,
                to + (shape.valuesOf(s) + t * shape.valueTermStride()) *
                         together);
    }
  });
}

void cpu::emitWinogradInput(KernelBuilder &k, const WinogradChunk &chunk) {
  k.loop(0, chunk.shape.inputVectors, 1, [&](Offset vector) {
    for (const TileRegion &region : chunk.shape.tiles.regions())
      emitRegion(k, chunk, region, vector);
  });
}
