//===- Cost.h - What a block costs ------------------------------*- C++ -*-===//
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

#ifndef REPVGG_FUSE_COST_H
#define REPVGG_FUSE_COST_H

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

/// "3x3 s2 g1 64->128"; dilations other than one as "d2", axes that differ as
/// "s2x1"; "linear 64->128" without spatial axes.
std::string kernelText(const Geometry &geometry);

/// The same of convolutions that are added up: "3x3 g64 + 1x1 s1 g1 64->64",
/// with what differs beside each window.
std::string kernelText(llvm::ArrayRef<Geometry> convolutions);

/// "950", "1.36k", "57.4M": three digits and a decimal unit.
std::string humanNumber(double value);

} // namespace mlir::repvgg

#endif // REPVGG_FUSE_COST_H
