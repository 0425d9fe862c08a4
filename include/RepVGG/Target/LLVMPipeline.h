//===- LLVMPipeline.h - From buffers to LLVM's dialect ----------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef REPVGG_TARGET_LLVMPIPELINE_H
#define REPVGG_TARGET_LLVMPIPELINE_H

#include "mlir/Pass/PassManager.h"

namespace mlir::repvgg {

/// Adds, to a nest of functions, what scalar ops of linalg bodies and of
/// kernels need before they are loops: narrow floats in f32, polynomials for
/// math functions.
void addScalarPreparation(OpPassManager &functions);

/// Adds what kernels go through after they are emitted, alone or as a part of a
/// model: the same passes in the same order. `expandTiles` is for processors
/// without those of AMX.
void buildKernelPipeline(OpPassManager &pm, bool expandTiles);

/// Buffers to the LLVM dialect: for models, and for kernels alone.
void buildLLVMPipeline(OpPassManager &pm);

} // namespace mlir::repvgg

#endif // REPVGG_TARGET_LLVMPIPELINE_H
