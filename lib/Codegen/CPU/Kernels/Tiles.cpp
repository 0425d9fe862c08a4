//===- Tiles.cpp - Dividing an image for the registers --------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
/// Parts of equal size follow each other in splitEvenly: each run is a loop.
///
//===----------------------------------------------------------------------===//

#include "Tiles.h"

using namespace mlir;
using namespace mlir::repvgg;
using namespace mlir::repvgg::cpu;

Parts cpu::splitEvenly(int64_t total, int64_t most) {
  int64_t parts = llvm::divideCeil(total, most);
  Parts result;
  for (int64_t i = 0, begin = 0; i < parts; ++i) {
    int64_t size = llvm::divideCeil(total - begin, parts - i);
    result.push_back({begin, size});
    begin += size;
  }
  return result;
}

namespace {

/// Parts [first, first + count) of `size` each.
struct Run {
  int64_t first, count, begin, size;

  Part at(const Offset &turn) const {
    return {turn * size + begin, size, turn + first};
  }
};

} // namespace

static SmallVector<Run, 2> findRuns(const Parts &parts) {
  SmallVector<Run, 2> runs;
  for (auto [number, part] : llvm::enumerate(parts)) {
    if (runs.empty() || runs.back().size != part.second)
      runs.push_back(
          {static_cast<int64_t>(number), 0, part.first, part.second});
    ++runs.back().count;
  }
  return runs;
}

void cpu::forEachPart(KernelBuilder &k, const Parts &parts,
                      llvm::function_ref<void(const Part &)> body) {
  for (const Run &run : findRuns(parts))
    k.loop(0, run.count, 1, [&](Offset turn) { body(run.at(turn)); });
}

void cpu::selectPart(KernelBuilder &k, const Parts &parts, const Offset &number,
                     llvm::function_ref<void(const Part &)> body) {
  SmallVector<Run, 2> runs = findRuns(parts);
  if (runs.size() == 1)
    return body(runs.front().at(number));
  for (const Run &run : runs)
    k.ifInRange(number, run.first, run.first + run.count, [&] {
      body(run.at(run.count == 1 ? Offset(0) : number + -run.first));
    });
}

/// A row at a time.
static void forEachRowTile(KernelBuilder &k, const RowRange &rows,
                           int64_t width, int64_t positions,
                           llvm::function_ref<void(const PixelTile &)> body) {
  Parts columns = splitEvenly(width, positions);
  int64_t tiles = columns.size();
  k.loop(rows.begin, rows.end, 1, [&](Offset row) {
    forEachPart(k, columns, [&](const Part &part) {
      body({rows.image, row, part.begin, 1, 1, part.size,
            row * tiles + part.number});
    });
  });
}

void cpu::forEachTile(KernelBuilder &k, const RowRange &rows, int64_t width,
                      int64_t positions,
                      llvm::function_ref<void(const PixelTile &)> body) {
  if (!rows.count || 2 * width > positions)
    return forEachRowTile(k, rows, width, positions, body);
  forEachPart(k, splitEvenly(*rows.count, positions / width),
              [&](const Part &part) {
                body({rows.image, rows.begin + part.begin, 0, 1, part.size,
                      width, part.number});
              });
}

void cpu::forEachImageTile(KernelBuilder &k, int64_t images, int64_t positions,
                           llvm::function_ref<void(const PixelTile &)> body) {
  forEachPart(k, splitEvenly(images, positions), [&](const Part &part) {
    body({part.begin, 0, 0, part.size, 1, 1, part.number});
  });
}
