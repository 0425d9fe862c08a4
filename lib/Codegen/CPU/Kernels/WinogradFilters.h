//===- WinogradFilters.h - Transforming weights on the fly ------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef REPVGG_LIB_CODEGEN_CPU_KERNELS_WINOGRADFILTERS_H
#define REPVGG_LIB_CODEGEN_CPU_KERNELS_WINOGRADFILTERS_H

#include "RepVGG/Codegen/CPU/Kernels/KernelBuilder.h"
#include "WinogradShape.h"

namespace mlir::repvgg::cpu {

/// Plain weights of some input channels, and where they go: into a buffer of
/// f32 or i16, from an element on.
struct FilterOperands {
  Value plain;
  Offset firstPlain;
  Value transformed;
  Offset firstTransformed;
};

/// Emits the transform of the weights from `channels` input channels to
/// `vectors` output blocks.
void emitWinogradFilters(KernelBuilder &k, const WinogradShape &shape,
                         const FilterOperands &operands, const Offset &channels,
                         int64_t vectors);

} // namespace mlir::repvgg::cpu

#endif // REPVGG_LIB_CODEGEN_CPU_KERNELS_WINOGRADFILTERS_H
