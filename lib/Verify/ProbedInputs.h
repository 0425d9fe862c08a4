//===- ProbedInputs.h - The inputs of a comparison in a probe ---*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// The values that a claim begins with need not be independent: one may be
/// computed from another, or all from a value before them. Then what is made up
/// for them must go together: their sizes, which follow from those of the
/// function's arguments, or also their numbers, which are then evaluated from
/// values before them. What is made up for each by itself shows the most.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_LIB_VERIFY_PROBEDINPUTS_H
#define REPVGG_LIB_VERIFY_PROBEDINPUTS_H

#include "Probes.h"

namespace mlir::repvgg::verify {

/// The last value that all of `inputs` are computed from, if there is one, else
/// several. Nothing if that leads nowhere: no input is computed from anything,
/// or what is between is too long.
std::optional<SmallVector<Value>> leavesBefore(ArrayRef<Value> inputs);

/// True for tensors of dynamic shapes, and for indices.
bool isDynamic(Value value);

class ProbedInputs {
public:
  /// Numbers are made up for `leaves`, values of the current IR, whose sizes
  /// are in `sizes` or made up as well; `semantics` is for what is computed
  /// from them.
  ProbedInputs(ArrayRef<Value> leaves, const DenseMap<Value, Sizes> *sizes,
               const Probe &probe, Semantics semantics,
               std::shared_ptr<ConstantSums> sums)
      : leaves(leaves), sizes(sizes), probe(probe),
        semantics(std::move(semantics)), sums(std::move(sums)) {}

  /// All sizes of the leaves in a row; nothing if some are not possible.
  std::optional<SmallVector<int64_t>> sizesOfLeaves() const;
  /// Gives `evaluation` the leaves.
  void bindLeaves(Evaluation &evaluation) const;
  /// `value`, a leaf or a value that is computed from leaves; nothing if it
  /// cannot be evaluated for these sizes. Valid as long as this.
  std::optional<Input> inputOf(Value value) const;

private:
  Sizes sizesOf(Value leaf) const;
  Input leaf(unsigned index) const;

  ArrayRef<Value> leaves;
  const DenseMap<Value, Sizes> *sizes;
  Probe probe;
  Semantics semantics;
  std::shared_ptr<ConstantSums> sums;
};

} // namespace mlir::repvgg::verify

#endif // REPVGG_LIB_VERIFY_PROBEDINPUTS_H
