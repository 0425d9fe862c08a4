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

namespace mlir::repvgg::cpu {

void forEachPart(KernelBuilder &k, int64_t total, int64_t most,
                 llvm::function_ref<void(const Offset &, int64_t)> body) {
  ArrayRef<std::pair<int64_t, int64_t>> parts;
  SmallVector<std::pair<int64_t, int64_t>> all = splitEvenly(total, most);
  parts = all;
  while (!parts.empty()) {
    auto [begin, size] = parts.front();
    ArrayRef<std::pair<int64_t, int64_t>> run =
        parts.take_while([&](const auto &part) { return part.second == size; });
    k.loop(begin, begin + size * static_cast<int64_t>(run.size()), size,
           [&](Offset i) { body(i, size); });
    parts = parts.drop_front(run.size());
  }
}

void forEachTile(KernelBuilder &k, const Offset &firstRow,
                 const Offset &lastRow, int64_t width, int64_t positions,
                 llvm::function_ref<void(const PixelTile &)> body) {
  std::optional<int64_t> first = firstRow.getConstant();
  std::optional<int64_t> last = lastRow.getConstant();
  if (!first || !last || 2 * width > positions) {
    k.loop(firstRow, lastRow, 1, [&](Offset row) {
      forEachPart(k, width, positions, [&](const Offset &column, int64_t size) {
        body({row, column, 1, size});
      });
    });
    return;
  }
  forEachPart(k, *last - *first, positions / width,
              [&](const Offset &row, int64_t size) {
                body({row + *first, 0, size, width});
              });
}

} // namespace mlir::repvgg::cpu
