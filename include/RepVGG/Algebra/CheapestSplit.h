//===- CheapestSplit.h - Which branches to sum up ---------------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef REPVGG_ALGEBRA_CHEAPESTSPLIT_H
#define REPVGG_ALGEBRA_CHEAPESTSPLIT_H

#include "RepVGG/Algebra/Cost.h"

namespace mlir::repvgg {

/// The cheapest way to compute the sum of `branches` (of one source): sets of
/// indices, each to be summed up into one convolution, in the order of their
/// first members. Sets whose branches do not unify are never made. What is
/// chosen is never dearer, by this model, than one op a branch. Near-linear in
/// the number of branches.
llvm::SmallVector<llvm::SmallVector<unsigned>>
cheapestSplit(llvm::ArrayRef<Geometry> branches, const WorkSize &size,
              const MachineRates &rates);

} // namespace mlir::repvgg

#endif // REPVGG_ALGEBRA_CHEAPESTSPLIT_H
