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
#include "Products.h"

namespace mlir::repvgg::cpu {

/// A register tile of positions x vectors is summed over `depth` input channels
/// and all taps, put down, and taken up again for the next channels; the last
/// ones apply the epilogue.
///
/// Weights, of the products' elements:
/// `[group][output part][depth part][tap][step][vectors][lane][channel]`. Where
/// products are of shifted inputs, behind them an i32 for each output channel:
/// what the shift adds to its sums, negated.
class DirectShape : public ConvTasks {
public:
  DirectShape(const ConvProblem &problem, const TaskPlan &plan, int64_t depth)
      : ConvTasks(problem, plan), multiply(Products::get(problem)),
        depth(depth) {}

  const Products &products() const { return *multiply; }
  /// Input channels of a turn of the innermost loop, which is unrolled unless a
  /// step has them all; an image has lanes for them.
  int64_t turnChannels() const {
    int64_t step = products().channels();
    int64_t turn = problem.geometry.inChannelsPerGroup() <= step
                       ? step
                       : 2 * std::max<int64_t>(step, 2);
    return std::min(turn, lanes());
  }
  /// Steps of a turn.
  int64_t unroll() const { return turnChannels() / products().channels(); }
  /// A group's input channels, filled up with zeros to whole turns.
  int64_t channels() const {
    return llvm::alignTo(problem.geometry.inChannelsPerGroup(), turnChannels());
  }
  /// Parts of channels() that are summed without putting the sums down; whole
  /// blocks, but for the last one's rest.
  Parts depths() const;

  int64_t weightBytes() const {
    return correctionBegin() + (hasCorrection() ? allOutputs() * 4 : 0);
  }
  /// Whether there is something to add to the bias for the inputs' shift, and
  /// where it begins behind the weights.
  bool hasCorrection() const { return products().inputShift() != 0; }
  int64_t correctionBegin() const {
    return groups() * outputVectors() * vectorWeights() *
           elementBytes(products().weights());
  }
  /// How many packed weights a vector of output channels has.
  int64_t vectorWeights() const { return lanes() * channels() * taps(); }
  void packWeights(const WeightView &weights,
                   MutableArrayRef<char> packed) const;

  /// Whether sums can be put down in the output, because it is of what sums are
  /// made of; else there is scratch memory for them.
  bool putsIntoOutput() const {
    return problem.output.element == PackedElement::F32 && !problem.isInteger();
  }
  int64_t scratchBytes() const;

private:
  /// Lanes of all output vectors.
  int64_t allOutputs() const { return groups() * outputVectors() * lanes(); }
  void packCorrection(const WeightView &weights, char *packed) const;

  std::shared_ptr<const Products> multiply;
  int64_t depth;
};

} // namespace mlir::repvgg::cpu

#endif // REPVGG_LIB_CODEGEN_CPU_KERNELS_DIRECTSHAPE_H
