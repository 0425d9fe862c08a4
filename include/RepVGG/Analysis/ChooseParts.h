//===- ChooseParts.h - Whether a block changes by being fused ---*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// What a block becomes, as far as its shapes and factors say: its parts, and
/// whether they are any better than the ops that are there. Raise asks before
/// it gives a block to Fuse, and Fuse before it writes weights: both get the
/// same answer here.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_ANALYSIS_CHOOSEPARTS_H
#define REPVGG_ANALYSIS_CHOOSEPARTS_H

#include "RepVGG/Algebra/Rates.h"
#include "RepVGG/Analysis/SplitForm.h"
#include "RepVGG/IR/RepVGG.h"

namespace mlir::repvgg {

/// Why a block is best left as it is: its cost.
struct CostRefusal {
  Refusal refusal;
  /// What the cost model chose from.
  std::shared_ptr<const CensusRecord::Weighed> weighed;
};

/// True if all ops of the block work on each channel alone and pixel by pixel:
/// it fuses into a `repvgg.scale`.
bool isChannelwise(BlockOp block);

/// The parts of `form`, that of `block`: the cheapest ones by `model`; without
/// a model, and of a channel-wise block, one, or why that cannot be.
OrRefusal<SplitForm> chooseParts(BlockOp block, LinearForm form,
                                 const CostModel &model);

/// Refuses parts of `block` in which nothing is folded and nothing joined: as
/// many convolutions and additions as it has ops.
std::optional<CostRefusal> checkChange(BlockOp block, const SplitForm &split);

/// Why `block` is left as it is by its cost alone, if it is: as many
/// convolutions and additions as it has are the cheapest way to compute it.
/// Reads factors, but no weights, and changes no op.
std::optional<CostRefusal> checkCost(BlockOp block, const CostModel &model);

} // namespace mlir::repvgg

#endif // REPVGG_ANALYSIS_CHOOSEPARTS_H
