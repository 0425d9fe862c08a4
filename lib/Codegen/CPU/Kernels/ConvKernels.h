//===- ConvKernels.h - The kernels of the algorithms ------------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// One function a kernel, each in a file of its own, and the numbers that it is
/// made from. What a kernel cannot do is for its algorithm to refuse.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_LIB_CODEGEN_CPU_KERNELS_CONVKERNELS_H
#define REPVGG_LIB_CODEGEN_CPU_KERNELS_CONVKERNELS_H

#include "RepVGG/Codegen/CPU/Kernels/ConvKernel.h"

#include <memory>

namespace mlir::repvgg::cpu {

/// Positions x vectors of output channels that are summed in registers.
struct RegisterTile {
  int64_t positions, vectors;
};

/// How a kernel's work is divided: rows that are worked on at a time (0: all),
/// and what threads share.
struct TaskPlan {
  RegisterTile registers;
  int64_t chunk;
  Split split;
};

/// Any window; `depth` input channels are summed before registers are put down.
std::unique_ptr<ConvKernel> createDirectKernel(const ConvProblem &problem,
                                               const TaskPlan &plan,
                                               int64_t depth);

/// An input in planes.
std::unique_ptr<ConvKernel> createPlanarKernel(const ConvProblem &problem,
                                               const TaskPlan &plan);

/// Columns x rows of output pixels in registers; rows of a task, or 0 for all.
struct DepthwisePlan {
  int64_t columns, rows, chunk;
};

/// Groups of one input channel.
std::unique_ptr<ConvKernel> createDepthwiseKernel(const ConvProblem &problem,
                                                  const DepthwisePlan &plan);

/// Tiles of output pixels; `chunk` is rows of tiles.
struct TransformedPlan {
  int64_t tileHeight, tileWidth;
  TaskPlan tasks;
  int64_t depth;
};

/// What of the input such tiles read beyond the image.
Halo transformedHalo(const ConvProblem &problem, const TransformedPlan &plan);

/// Winograd's transforms, of all phases of a stride.
std::unique_ptr<ConvKernel>
createTransformedKernel(const ConvProblem &problem,
                        const TransformedPlan &plan);

} // namespace mlir::repvgg::cpu

#endif // REPVGG_LIB_CODEGEN_CPU_KERNELS_CONVKERNELS_H
