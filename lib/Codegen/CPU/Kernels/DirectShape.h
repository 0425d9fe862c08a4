//===- DirectShape.h - How a direct convolution is divided ------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// In: a convolution and its plan. Out: parts of the input's channels, and
/// where the weights lie.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_LIB_CODEGEN_CPU_KERNELS_DIRECTSHAPE_H
#define REPVGG_LIB_CODEGEN_CPU_KERNELS_DIRECTSHAPE_H

#include "ConvTasks.h"
#include "RepVGG/Codegen/CPU/Kernels/FloatBuffers.h"

namespace mlir::repvgg::cpu {

/// A register tile of positions x vectors is summed over `depth` input channels
/// and all taps, put down in the output, and taken up again for the next
/// channels; the last ones apply the epilogue.
///
/// Weights, all f32:
/// `[group][output part][depth part][tap][channel][vectors][lane]`.
class DirectShape : public ConvTasks {
public:
  DirectShape(const ConvProblem &problem, const TaskPlan &plan, int64_t depth)
      : ConvTasks(problem, plan), depth(depth) {}

  /// Turns of the loop over channels that are unrolled.
  int64_t unroll() const { return 4; }
  /// A group's input channels, filled up with zeros to whole turns. There are
  /// lanes for them: a vector has 4 at least.
  int64_t channels() const {
    return llvm::alignTo(problem.geometry.inChannelsPerGroup(), unroll());
  }
  /// Parts of channels() that are summed without putting the sums down; whole
  /// blocks, but for the last one's rest.
  Parts depths() const;

  int64_t weightBytes() const {
    return floatBytes(groups() * outputBlocks() * blockWeights());
  }
  /// How many packed weights a block of output channels has.
  int64_t blockWeights() const { return lanes() * channels() * taps(); }
  void packWeights(const WeightView &weights,
                   MutableArrayRef<float> packed) const;

private:
  int64_t depth;
};

} // namespace mlir::repvgg::cpu

#endif // REPVGG_LIB_CODEGEN_CPU_KERNELS_DIRECTSHAPE_H
