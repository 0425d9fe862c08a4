//===- Tiles.h - Dividing an image for the registers ------------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// Near-equal parts, and boxes of output pixels whose sums are held in
/// registers together.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_LIB_CODEGEN_CPU_KERNELS_TILES_H
#define REPVGG_LIB_CODEGEN_CPU_KERNELS_TILES_H

#include "RepVGG/Codegen/CPU/Kernels/KernelBuilder.h"

namespace mlir::repvgg::cpu {

/// (begin, size) each, one after another; equal sizes are neighbours.
using Parts = SmallVector<std::pair<int64_t, int64_t>>;

/// Near-equal parts of at most `most` that make up `total`.
Parts splitEvenly(int64_t total, int64_t most);

/// A part that is only known when the kernel runs; its size is known.
struct Part {
  Offset begin;
  int64_t size;
  /// Which one it is.
  Offset number;
};

/// Emits `body` for each part, one loop for a size.
void forEachPart(KernelBuilder &k, const Parts &parts,
                 llvm::function_ref<void(const Part &)> body);
/// Emits `body` for part `number`, one branch for a size.
void selectPart(KernelBuilder &k, const Parts &parts, const Offset &number,
                llvm::function_ref<void(const Part &)> body);

/// A box of pixels from an image, a row and a column on. Either one image's
/// rectangle, or the same pixel of some images.
struct PixelTile {
  Offset image, row, column;
  int64_t images, rows, columns;
  /// Which one it is, of those that follow each other.
  Offset number;

  int64_t positions() const { return images * rows * columns; }
  /// Where position `p` lies in the tile.
  int64_t imageOf(int64_t p) const { return p / (rows * columns); }
  int64_t rowOf(int64_t p) const { return p / columns % rows; }
  int64_t columnOf(int64_t p) const { return p % columns; }
};

/// Rows of an image. The number of rows is not known where parts of an image
/// differ.
struct RowRange {
  Offset image, begin, end;
  std::optional<int64_t> count;
};

/// Emits `body` for near-equal tiles of at most `positions` pixels, which cover
/// `rows` of `width` columns each. Rows that are short are taken together
/// where their number is known.
void forEachTile(KernelBuilder &k, const RowRange &rows, int64_t width,
                 int64_t positions,
                 llvm::function_ref<void(const PixelTile &)> body);
/// The same for the one pixel that each of `images` images has.
void forEachImageTile(KernelBuilder &k, int64_t images, int64_t positions,
                      llvm::function_ref<void(const PixelTile &)> body);

} // namespace mlir::repvgg::cpu

#endif // REPVGG_LIB_CODEGEN_CPU_KERNELS_TILES_H
