//===- ConvProblems.h - Layers as kernels see them --------------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// From the ops of the dialect to the kernels' plain structs.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_CODEGEN_CPU_CONVPROBLEMS_H
#define REPVGG_CODEGEN_CPU_CONVPROBLEMS_H

#include "RepVGG/Codegen/CPU/Kernels/ConvKernel.h"

namespace mlir::repvgg::cpu {

/// The image of `type`, in its own layout, or if it is plain in blocks of
/// `vector` channels without halo.
PackedImage imageOf(Type type, int64_t vector);

/// `op` in its layouts and with its plan, which may be null.
ConvProblem problemOf(ConvOp op, const TargetInfo &target);

/// The multiplications and additions of the definition: two an element of a
/// weight and pixel.
double flopsOf(const ConvProblem &problem);

} // namespace mlir::repvgg::cpu

#endif // REPVGG_CODEGEN_CPU_CONVPROBLEMS_H
