//===- BlockCost.h - What a block costs -------------------------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// Input: branch ops. Output: their cost run one by one, as an engine without
/// fusion runs them. An unknown batch counts as one image; with unknown spatial
/// sizes costs are those of one output position.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_ANALYSIS_BLOCKCOST_H
#define REPVGG_ANALYSIS_BLOCKCOST_H

#include "RepVGG/IR/CensusRecord.h"
#include "RepVGG/IR/RepVGG.h"

namespace mlir::repvgg {

/// The cost of one branch op: the work that its interface tells, for each
/// element it writes, and what it reads and writes. Convolutions and poolings
/// count a multiply-accumulate for each tap; any other op of ours counts one
/// for each element it writes; a sum is as many ops as it has additions.
Cost costOf(LinearOpInterface op);

/// The sum over `ops`, which are those of a block or what it became; a weight
/// that several of them use is counted once in `params`.
Cost costOf(llvm::ArrayRef<LinearOpInterface> ops);

/// The sum over the block's ops; a weight that several of them use is counted
/// once in `params`.
Cost costOf(BlockOp block);

/// True if a spatial size of `type` is unknown.
bool hasDynamicPositions(RankedTensorType type);

/// Branches that meet: data operands less one of each op, plus one.
int64_t countBranches(BlockOp block);

} // namespace mlir::repvgg

#endif // REPVGG_ANALYSIS_BLOCKCOST_H
