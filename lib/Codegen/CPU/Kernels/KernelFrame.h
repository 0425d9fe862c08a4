//===- KernelFrame.h - What every kernel's function has ---------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// A kernel's function with its arguments, and the halo of what it writes.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_LIB_CODEGEN_CPU_KERNELS_KERNELFRAME_H
#define REPVGG_LIB_CODEGEN_CPU_KERNELS_KERNELFRAME_H

#include "RepVGG/Codegen/CPU/Kernels/KernelBuilder.h"
#include "RepVGG/Codegen/CPU/PackedImage.h"
#include "mlir/IR/BuiltinOps.h"

namespace mlir::repvgg::cpu {

/// Appends the private function `name(buffers..., scratch, begin, end)` with an
/// empty block to `module`: flat buffers of f32, then bytes, which are left out
/// if there are none. No two buffers of which one is written may overlap.
func::FuncOp createKernelFunction(ModuleOp module, StringRef name,
                                  ArrayRef<int64_t> bufferElements,
                                  int64_t scratchBytes = 0);

/// Writes the zeros around `image` in `buffer`, for the part of its planes that
/// belongs to the tasks [begin, end) of `tasks`.
void emitZeroHalo(KernelBuilder &k, const PackedImage &image, Value buffer,
                  const Offset &begin, const Offset &end, int64_t tasks);

} // namespace mlir::repvgg::cpu

#endif // REPVGG_LIB_CODEGEN_CPU_KERNELS_KERNELFRAME_H
