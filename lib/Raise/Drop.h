//===- Drop.h - Chosen blocks that are not made after all -------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// A partition is chosen from shapes. What then cannot be built, or would not
/// change by being fused, is moved to what is left: its ops stay as they were.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_LIB_RAISE_DROP_H
#define REPVGG_LIB_RAISE_DROP_H

#include "BuildBlock.h"
#include "RepVGG/Algebra/Rates.h"

namespace mlir::repvgg {

/// Moves what cannot be built from the blocks to what is left, and split sums
/// of which a part cannot be built with all their parts.
void dropUnbuildable(Partition &chosen, Description &description);

/// Erases blocks that `model` leaves as they are, before anything uses them,
/// and moves them to what is left. Split sums keep their other parts.
void dropUnchanged(Partition &chosen, std::vector<RaisedBlock> &raised,
                   const CostModel &model);

} // namespace mlir::repvgg

#endif // REPVGG_LIB_RAISE_DROP_H
