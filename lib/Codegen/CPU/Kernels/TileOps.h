//===- TileOps.h - Loads, products and stores of tiles ----------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// What AMX does with tiles of pixels, weights and sums: the ops of `amx`, with
/// the shapes and elements of one convolution.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_LIB_CODEGEN_CPU_KERNELS_TILEOPS_H
#define REPVGG_LIB_CODEGEN_CPU_KERNELS_TILEOPS_H

#include "RepVGG/Codegen/CPU/ConvProblem.h"
#include "RepVGG/Codegen/CPU/Kernels/KernelBuilder.h"
#include "mlir/Dialect/AMX/AMXDialect.h"

namespace mlir::repvgg::cpu {

class TileOps {
public:
  /// For products of `pixels` pixels by `channels` channels.
  TileOps(KernelBuilder &k, const ConvProblem &problem, int64_t pixels,
          int64_t channels);

  /// Rows are `stride` elements of the buffer apart.
  Value loadPixels(Value buffer, const Offset &offset, int64_t stride);
  /// As AMXShape packs them.
  Value loadWeights(Value buffer, const Offset &offset);
  /// A row after the other, or the same in all rows.
  Value loadSums(Value buffer, const Offset &offset);
  Value loadSumRow(Value buffer, const Offset &offset);
  void storeSums(Value sums, Value buffer, const Offset &offset);

  Value multiplyAdd(Value pixels, Value weights, Value sums);

private:
  Value load(amx::TileType type, Value buffer, const Offset &offset,
             int64_t stride);

  KernelBuilder &k;
  const ConvProblem &problem;
  amx::TileType pixelTile, weightTile, sumTile;
};

} // namespace mlir::repvgg::cpu

#endif // REPVGG_LIB_CODEGEN_CPU_KERNELS_TILEOPS_H
