//===- ProbedInputs.h - The inputs of a comparison in a probe ---*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// The values that a claim begins with need not be independent: one may be
/// computed from another, or all from a value before them. What is made up for
/// them must then go together, in sizes and in numbers. So numbers are made up
/// for leaves only, and the inputs are evaluated from these. The first choice
/// of leaves are the inputs themselves, which shows the most.
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

class ProbedInputs {
public:
  /// Numbers for `leaves`, values of the current IR; `semantics` is for what is
  /// computed from them.
  ProbedInputs(ArrayRef<Value> leaves, const Probe &probe, Semantics semantics,
               std::shared_ptr<ConstantSums> sums)
      : leaves(leaves), probe(probe), semantics(std::move(semantics)),
        sums(std::move(sums)) {}

  /// Gives `evaluation` the leaves.
  void bindLeaves(Evaluation &evaluation) const;
  /// `value`, a leaf or a value that is computed from leaves; nothing if it
  /// cannot be evaluated for these sizes. Valid as long as this.
  std::optional<Input> inputOf(Value value) const;

private:
  ArrayRef<Value> leaves;
  Probe probe;
  Semantics semantics;
  std::shared_ptr<ConstantSums> sums;
};

} // namespace mlir::repvgg::verify

#endif // REPVGG_LIB_VERIFY_PROBEDINPUTS_H
