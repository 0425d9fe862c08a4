//===- WinogradGemm.h - The products of transformed tiles -------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// A batch of matrix products, one for each sum of a WinogradShape.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_LIB_CODEGEN_CPU_KERNELS_WINOGRADGEMM_H
#define REPVGG_LIB_CODEGEN_CPU_KERNELS_WINOGRADGEMM_H

#include "RepVGG/Codegen/CPU/Kernels/KernelBuilder.h"
#include "WinogradShape.h"

namespace mlir::repvgg::cpu {

/// Where the operands begin.
struct WinogradOperands {
  Value values;
  Offset firstValue;
  Value weights;
  Offset firstWeight;
  Value products;
  Offset firstProduct;
  /// Plain weights: those of the input blocks to come, which are prefetched.
  Value plain = nullptr;
  Offset nextPlain = 0;
};

/// Input blocks, the first ones of all or others.
struct InputBlocks {
  Offset first, count;
  bool isFirst;
};

/// Emits the sums of products of a chunk of `bands` with `vectors` output
/// blocks, for the tiles that need them (and for some beyond, to fill up the
/// last register tile).
void emitWinogradGemm(KernelBuilder &k, const WinogradShape &shape,
                      const WinogradOperands &operands, const Offset &bands,
                      int64_t vectors);

/// The same for the input blocks of `range` alone, whose weights are the
/// operands': products are added to those of the blocks before.
void emitWinogradGemm(KernelBuilder &k, const WinogradShape &shape,
                      const WinogradOperands &operands, const Offset &bands,
                      int64_t vectors, const InputBlocks &range);

} // namespace mlir::repvgg::cpu

#endif // REPVGG_LIB_CODEGEN_CPU_KERNELS_WINOGRADGEMM_H
