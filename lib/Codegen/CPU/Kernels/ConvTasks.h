//===- ConvTasks.h - Into which tasks a convolution is divided --*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// In: a convolution and its plan. Out: parts of the output's channels, rows
/// and images, and the tasks that they make.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_LIB_CODEGEN_CPU_KERNELS_CONVTASKS_H
#define REPVGG_LIB_CODEGEN_CPU_KERNELS_CONVTASKS_H

#include "ConvKernels.h"
#include "Tiles.h"

namespace mlir::repvgg::cpu {

class ConvTasks {
public:
  ConvTasks(const ConvProblem &problem, const TaskPlan &plan)
      : problem(problem), plan(plan) {}

  int64_t lanes() const { return problem.target.lanes; }
  int64_t taps() const { return problem.geometry.taps(); }
  int64_t groups() const { return problem.geometry.groups; }

  /// Vectors of a group's output channels.
  int64_t outputVectors() const {
    return problem.output.vectors(lanes()) / groups();
  }
  /// Parts of them that share registers.
  Parts outputs() const {
    return splitEvenly(outputVectors(), plan.registers.vectors);
  }
  /// Positions of a tile that has `vectors` vectors, so that each tile has as
  /// many sums as the plan says.
  int64_t positions(int64_t vectors) const {
    return plan.registers.positions * plan.registers.vectors / vectors;
  }

  /// Rows of a task; the last one of an image may have less.
  int64_t chunkRows() const;
  int64_t rowParts() const {
    return llvm::divideCeil(problem.output.height, chunkRows());
  }
  /// With a split by rows, images are tasks of their own. With a split by
  /// channels each task does them all, to use its weights for them all.
  bool splitsImages() const { return plan.split == Split::Rows; }
  /// Whether tiles are of pixels of several images, which have no others.
  bool joinsImages() const {
    return problem.output.isOnePixel() && !splitsImages();
  }
  /// Whether the pixels of input and output are the same ones, without gaps in
  /// the input, so that a tile may reach from one row into the next.
  bool joinsRows() const;
  int64_t count() const {
    return groups() * static_cast<int64_t>(outputs().size()) * rowParts() *
           (splitsImages() ? problem.output.batch : 1);
  }

  /// What a task is to do. What a split's neighbours share stays in the caches:
  /// rows of the input, or weights.
  struct Task {
    Offset group, outputs, rows, image;
  };
  Task decode(KernelBuilder &k, const Offset &task) const;

  /// Emits `body` for the rows of each image of `task`.
  void forEachRowRange(KernelBuilder &k, const Task &task,
                       llvm::function_ref<void(const RowRange &)> body) const;

protected:
  const ConvProblem &problem;
  TaskPlan plan;
};

} // namespace mlir::repvgg::cpu

#endif // REPVGG_LIB_CODEGEN_CPU_KERNELS_CONVTASKS_H
