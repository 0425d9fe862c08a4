//===- WinogradChunk.h - What surrounds Winograd's products -----*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// The loops over a chunk's tiles before and after the products.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_LIB_CODEGEN_CPU_KERNELS_WINOGRADCHUNK_H
#define REPVGG_LIB_CODEGEN_CPU_KERNELS_WINOGRADCHUNK_H

#include "WinogradShape.h"

namespace mlir::repvgg::cpu {

/// Tiles that are transformed, multiplied and transformed back together, of one
/// group of channels.
struct WinogradChunk {
  const ConvProblem &problem;
  const WinogradShape &shape;
  /// Whose scratch memory is of sums.
  const ConvArguments &arguments;
  /// The scratch memory in what transforms make of channels: f32, or i16.
  Value values;
  Offset group;
  /// The chunk's bands, numbered through all images.
  Offset firstBand, bands;
};

/// A tile's place in the batch, rows and columns in tiles, and its number
/// within the chunk.
struct TilePlace {
  Offset image, row, column, tile;
};

/// Emits `body` for each tile of `region`.
void forEachWinogradTile(KernelBuilder &k, const WinogradChunk &chunk,
                         const TileRegion &region,
                         llvm::function_ref<void(const TilePlace &)> body);

/// Transforms the samples, and writes those values that sums take.
void emitWinogradInput(KernelBuilder &k, const WinogradChunk &chunk);

/// Transforms the sums of products of `blocks` output blocks, of which the
/// first is number `first` of the group, adds the bias and does the epilogue.
void emitWinogradOutput(KernelBuilder &k, const WinogradChunk &chunk,
                        const Epilogue &epilogue, const Offset &first,
                        int64_t blocks);

} // namespace mlir::repvgg::cpu

#endif // REPVGG_LIB_CODEGEN_CPU_KERNELS_WINOGRADCHUNK_H
