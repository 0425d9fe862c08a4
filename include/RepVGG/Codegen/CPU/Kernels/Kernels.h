//===- Kernels.h - Functions of vector loops --------------------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// Makes the functions that `repvgg_layer.launch` names.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_CODEGEN_CPU_KERNELS_KERNELS_H
#define REPVGG_CODEGEN_CPU_KERNELS_KERNELS_H

#include "RepVGG/Codegen/CPU/Kernels/ConvKernel.h"
#include "mlir/IR/BuiltinOps.h"

namespace mlir::repvgg::cpu {

/// A kernel's function and how it is to be launched. Arguments: inputs, output,
/// scratch if there is any, begin, end. Images are flat buffers of their
/// elements, values a channel are f32 (the bias of integers is i32), weights
/// and scratch are bytes.
struct KernelFunction {
  func::FuncOp function;
  int64_t tasks = 1;
  int64_t scratchBytes = 0;
  /// Whether tasks cost no more one by one than together.
  bool takesTurns = true;
};

/// Inputs: input, weights, bias, extras. The function is appended to `module`
/// as private `name`, as it is for all below. `body` stays where it is.
KernelFunction emitConvKernel(ModuleOp module, StringRef name,
                              const ConvKernel &kernel,
                              const ConvProblem &problem, Block &body,
                              ArrayRef<ExtraImage> extras);

/// The function that prepares the weights of `kernel`, whose preparingTasks()
/// are not 0. Inputs: the packed weights. Output: those that it reads.
KernelFunction emitPreparingKernel(ModuleOp module, StringRef name,
                                   const ConvKernel &kernel,
                                   const TargetInfo &target);

/// Which of a convolution's buffers has the weights.
inline constexpr unsigned kConvWeights = 1;

/// The buffers that this function takes, scratch included.
SmallVector<MemRefType> convBuffers(MLIRContext *context,
                                    const ConvKernel &kernel,
                                    const ConvProblem &problem,
                                    ArrayRef<ExtraImage> extras);

/// Whether a map can compute `image` as planes, its only operand too: vectors
/// of `lanes` neighbours, which no plane has a rest of.
bool mapsPlanes(const PackedImage &image, int64_t lanes);

/// Inputs: the operands of `body`. `output` is in planes, and the one operand,
/// or all are in blocks of vectors.
KernelFunction emitMapKernel(ModuleOp module, StringRef name,
                             const PackedImage &output, Block &body,
                             ArrayRef<ExtraImage> operands,
                             const TargetInfo &target);

/// Inputs: the image whose pixels are summed, of elements from 0 to 255 if it
/// is of i8 and `inputUnsigned`. `output` has one pixel.
KernelFunction emitSumKernel(ModuleOp module, StringRef name,
                             const PackedImage &input,
                             const PackedImage &output, Block &body,
                             bool inputUnsigned, const TargetInfo &target);

/// Inputs: an image in one layout; output: the same in another. Plain
/// `[N, C, H, W]` is the layout of block 1 without halo.
KernelFunction emitPackKernel(ModuleOp module, StringRef name,
                              const PackedImage &input,
                              const PackedImage &output,
                              const TargetInfo &target);

} // namespace mlir::repvgg::cpu

#endif // REPVGG_CODEGEN_CPU_KERNELS_KERNELS_H
