//===- Tiles.h - Dividing an image for the registers ------------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// Rectangles of output pixels whose sums are held in registers together.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_CODEGEN_CPU_KERNELS_TILES_H
#define REPVGG_CODEGEN_CPU_KERNELS_TILES_H

#include "RepVGG/Codegen/CPU/Kernels/KernelBuilder.h"

namespace mlir::repvgg::cpu {

/// A rectangle of pixels at a row and a column.
struct PixelTile {
  Offset row, column;
  int64_t rows, columns;

  int64_t positions() const { return rows * columns; }
};

/// Emits `body` with begin and size of near-equal parts of [0, total), each of
/// at most `most`. Parts of one size share one loop.
void forEachPart(KernelBuilder &k, int64_t total, int64_t most,
                 llvm::function_ref<void(const Offset &, int64_t)> body);

/// Emits `body` for near-equal tiles of at most `positions` pixels, which cover
/// rows [firstRow, lastRow) of `width` columns each. Tiles of one size share
/// one loop. Where bounds are known, rows that are short are taken together.
void forEachTile(KernelBuilder &k, const Offset &firstRow,
                 const Offset &lastRow, int64_t width, int64_t positions,
                 llvm::function_ref<void(const PixelTile &)> body);

} // namespace mlir::repvgg::cpu

#endif // REPVGG_CODEGEN_CPU_KERNELS_TILES_H
