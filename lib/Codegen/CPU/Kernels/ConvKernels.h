//===- ConvKernels.h - The convolution kernels' classes ---------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// One function an algorithm, each in a file of its own: makes the kernel, or
/// refuses (rule "plan").
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_LIB_CODEGEN_CPU_KERNELS_CONVKERNELS_H
#define REPVGG_LIB_CODEGEN_CPU_KERNELS_CONVKERNELS_H

#include "RepVGG/Codegen/CPU/Kernels/ConvKernel.h"

namespace mlir::repvgg::cpu {

OrRefusal<std::unique_ptr<ConvKernel>>
createDepthwise(const ConvProblem &problem);
OrRefusal<std::unique_ptr<ConvKernel>> createDirect(const ConvProblem &problem);
OrRefusal<std::unique_ptr<ConvKernel>> createPlanar(const ConvProblem &problem);
OrRefusal<std::unique_ptr<ConvKernel>>
createPointwise(const ConvProblem &problem);
/// Of plan `winograd` and `polyphase`.
OrRefusal<std::unique_ptr<ConvKernel>>
createWinograd(const ConvProblem &problem);

} // namespace mlir::repvgg::cpu

#endif // REPVGG_LIB_CODEGEN_CPU_KERNELS_CONVKERNELS_H
