//===- ConvKernels.h - The kernels of the algorithms ------------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// Each kernel has a file of its own and a function here that makes it from the
/// numbers of a plan. What a kernel cannot do is for its algorithm to refuse.
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

/// Takes any window; `depth` input channels are summed before registers are put
/// down.
std::unique_ptr<ConvKernel> createDirectKernel(const ConvProblem &problem,
                                               const TaskPlan &plan,
                                               int64_t depth);

/// By tiles of AMX: `plan.registers` are tiles of pixels x vectors, chunks
/// divide the rows, and `depth` is as above.
std::unique_ptr<ConvKernel> createAMXKernel(const ConvProblem &problem,
                                            const TaskPlan &plan,
                                            int64_t depth);

/// Takes an input in planes.
std::unique_ptr<ConvKernel> createPlanarKernel(const ConvProblem &problem,
                                               const TaskPlan &plan);

/// `columns` x `rows` output pixels are in registers; a task has `chunk` rows,
/// or all if it is 0.
struct DepthwisePlan {
  int64_t columns, rows, chunk;
};

/// Takes groups of one input channel.
std::unique_ptr<ConvKernel> createDepthwiseKernel(const ConvProblem &problem,
                                                  const DepthwisePlan &plan);

/// Output pixels are computed in tiles; `tasks.chunk` counts rows of tiles.
struct TransformedPlan {
  int64_t tileHeight, tileWidth;
  TaskPlan tasks;
  int64_t depth;
  /// Plain ones are transformed `depth` input channels at a time.
  WeightForm weights = WeightForm::Transformed;
};

/// What of the input the tiles of `plan` read beyond the image.
Halo transformedHalo(const ConvProblem &problem, const TransformedPlan &plan);

/// Multiplies in the domain of Winograd's transforms; a stride above 1 has one
/// for each of its phases.
std::unique_ptr<ConvKernel>
createTransformedKernel(const ConvProblem &problem,
                        const TransformedPlan &plan);

} // namespace mlir::repvgg::cpu

#endif // REPVGG_LIB_CODEGEN_CPU_KERNELS_CONVKERNELS_H
