//===- ChooseParts.cpp - Whether a block changes by being fused -----------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Input: a block. Output: the forms that it would fuse into, or why it stays.
// Invariant: no weight is read, and nothing is changed.
//
//===----------------------------------------------------------------------===//

#include "RepVGG/Analysis/ChooseParts.h"
#include "RepVGG/Analysis/BlockCost.h"
#include "RepVGG/Analysis/BlockForm.h"

using namespace mlir;
using namespace mlir::repvgg;

bool mlir::repvgg::isChannelwise(BlockOp block) {
  return llvm::all_of(block.getBody().getOps<LinearOpInterface>(),
                      [](LinearOpInterface op) { return op.isChannelwise(); });
}

static WorkSize workSizeOf(BlockOp block) {
  RankedTensorType type = block.getSource().getType();
  WorkSize size;
  size.batch = type.getDimSize(0);
  llvm::append_range(size.inputSizes, block.getInputSizes());
  size.elementBytes = type.getElementTypeBitWidth() / 8;
  return size;
}

OrRefusal<SplitForm> mlir::repvgg::chooseParts(BlockOp block, LinearForm form,
                                               const CostModel &model) {
  if (model && !isChannelwise(block))
    return splitForm(form, workSizeOf(block), *model);
  if (form.whyApart())
    return *form.whyApart();
  SplitForm whole;
  whole.parts.push_back(std::move(form));
  return whole;
}

std::optional<CostRefusal> mlir::repvgg::checkChange(BlockOp block,
                                                     const SplitForm &split) {
  int64_t parts = split.parts.size();
  if (parts == 1 || costOf(block).ops > 2 * parts - 1)
    return std::nullopt;
  return CostRefusal{{"cost", split.weighed->text}, split.weighed};
}

std::optional<CostRefusal> mlir::repvgg::checkCost(BlockOp block,
                                                   const CostModel &model) {
  if (!model)
    return std::nullopt;
  BlockForm analysis = analyzeBlock(block);
  if (!analysis.form)
    return std::nullopt;
  OrRefusal<SplitForm> split =
      chooseParts(block, *std::move(analysis.form), model);
  return split ? checkChange(block, *split) : std::nullopt;
}
