//===- AMXShape.cpp - How a convolution is divided into tiles -------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
/// Arithmetic on sizes, and the copy of the weights that follows from them.
///
//===----------------------------------------------------------------------===//

#include "AMXShape.h"
#include "Filters.h"
#include "RepVGG/Algebra/Rounding.h"
#include "RepVGG/Codegen/CPU/TileUnit.h"

using namespace mlir;
using namespace mlir::repvgg;
using namespace mlir::repvgg::cpu;

TileGrid::TileGrid(int64_t rows, int64_t width)
    : rows(rows), width(width), tiles(llvm::divideCeil(width, tile::kRows)),
      pixels(llvm::divideCeil(width, tiles)) {}

TileGrid AMXShape::grid(bool joinRows) const {
  const PackedImage &out = problem.output;
  if (joinsImages())
    return {1, out.batch};
  if (joinRows)
    return {1, chunkRows() * out.width};
  return {chunkRows(), out.width};
}

int64_t AMXShape::scratchSums(const TileGrid &grid) const {
  int64_t vectors = outputs().front().second;
  int64_t images = splitsImages() || joinsImages() ? 1 : problem.output.batch;
  int64_t tiles = depths().size() == 1 ? registers().positions
                                       : images * grid.rows * grid.tiles;
  return tiles * vectors * tileSums(grid);
}

/// Whether rows can be joined depends on the output and its extras as well.
int64_t AMXShape::scratchBytes() const {
  int64_t sums = scratchSums(grid(/*joinRows=*/false));
  if (joinsRows())
    sums = std::max(sums, scratchSums(grid(/*joinRows=*/true)));
  return sums * static_cast<int64_t>(sizeof(float));
}

/// Leaves of `values` what rounding them to `element` takes away.
static void keepRest(PackedElement element, MutableArrayRef<double> values) {
  ElementKind kind = *floatKind(element);
  std::vector<char> bytes(values.size() * elementBytes(element));
  roundTo(kind, values, bytes.data());
  WeightView rounded = {kind, bytes.data(), int64_t(values.size())};
  for (auto [index, value] : llvm::enumerate(values))
    value -= rounded[index];
}

void AMXShape::packWeights(const WeightView &weights,
                           MutableArrayRef<char> packed) const {
  char *next = packed.data();
  PackedElement element = problem.input.element;
  int64_t together = tile::channelsTogether(element);
  std::vector<double> values;
  auto weightOf = [&](const Filters &filters, int64_t output, int64_t input,
                      int64_t tap) {
    const double *window = filters.window(output, input);
    return window ? window[tap] : 0;
  };
  auto packTile = [&](const Filters &filters, int64_t output, int64_t input,
                      int64_t tap, int64_t part) {
    values.clear();
    for (int64_t k = 0; k < rowElements(); k += together)
      for (int64_t lane = 0; lane < lanes(); ++lane)
        for (int64_t i = k; i < k + together; ++i)
          values.push_back(weightOf(filters, output + lane,
                                    input + i % stepChannels(),
                                    tap + i / stepChannels()));
    for (int64_t before = 0; before < part; ++before)
      keepRest(element, values);
    next = writeWeights(element, values, next);
  };
  for (int64_t group = 0; group < groups(); ++group)
    for (auto [first, vectors] : outputs()) {
      Filters filters(weights, problem.geometry, group, first * lanes(),
                      vectors * lanes());
      for (int64_t step = 0; step < steps(); ++step)
        for (int64_t tap = 0; tap < taps(); tap += columnsTogether())
          for (int64_t part = 0; part < parts(); ++part)
            for (int64_t vector = 0; vector < vectors; ++vector)
              packTile(filters, vector * lanes(), step * stepChannels(), tap,
                       part);
    }
}
