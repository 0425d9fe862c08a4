//===- Rewrite.h - Blocks in the place of foreign ops -----------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// Puts raised blocks in the place of what they were raised from. Element-wise
/// ops that also do something else (an activation, a residual addition) keep
/// just that, bit for bit.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_LIB_RAISE_REWRITE_H
#define REPVGG_LIB_RAISE_REWRITE_H

#include "Partition.h"
#include "RepVGG/IR/RepVGG.h"

namespace mlir::repvgg {

/// A block that was built and the choice that it was built from.
struct RaisedBlock {
  BlockChoice choice;
  BlockOp op;
};

/// Replaces the foreign values of the blocks' roots, rebuilds split sums, and
/// erases foreign ops that have no use any more.
void rewrite(ArrayRef<RaisedBlock> blocks, ArrayRef<SplitSum> splits);

} // namespace mlir::repvgg

#endif // REPVGG_LIB_RAISE_REWRITE_H
