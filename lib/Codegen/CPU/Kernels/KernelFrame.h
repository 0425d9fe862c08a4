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

#include "RepVGG/Codegen/CPU/ConvProblem.h"
#include "RepVGG/Codegen/CPU/Kernels/KernelBuilder.h"
#include "mlir/IR/BuiltinOps.h"

namespace mlir::repvgg::cpu {

/// The flat buffer of an image's elements.
MemRefType imageBuffer(MLIRContext *context, const PackedImage &image);
/// One `element`, f32 or i32, for each channel of `image`, up to whole blocks.
MemRefType channelBuffer(const PackedImage &image, Type element);
/// What an operand of the layer that computes `output` is in memory.
MemRefType extraBuffer(MLIRContext *context, const ExtraImage &extra,
                       const PackedImage &output);
MemRefType byteBuffer(MLIRContext *context, int64_t bytes);

/// Appends the private function `name(buffers..., begin, end)` with an empty
/// block to `module`. No two buffers of which one is written may overlap.
func::FuncOp createKernelFunction(ModuleOp module, StringRef name,
                                  ArrayRef<MemRefType> buffers);

/// Where the channels of vector `vector` begin, from the image's first channel
/// on.
Offset planeOf(KernelBuilder &k, const PackedImage &image,
               const Offset &vector);

/// Writes the zeros around `image` in `buffer`, and those of the vectors that
/// have no channel, for the part that belongs to the tasks [begin, end) of
/// `tasks`.
void emitZeros(KernelBuilder &k, const PackedImage &image, Value buffer,
               const Offset &begin, const Offset &end, int64_t tasks);

} // namespace mlir::repvgg::cpu

#endif // REPVGG_LIB_CODEGEN_CPU_KERNELS_KERNELFRAME_H
