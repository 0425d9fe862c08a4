//===- Drop.cpp - Chosen blocks that are not made after all ---------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Input: a partition, and later the blocks that were built of it. Output: the
// same without some of them. Invariant: what is dropped is listed as left with
// its reason, and its foreign ops have not been touched.
//
//===----------------------------------------------------------------------===//

#include "Drop.h"
#include "BuildBlock.h"
#include "RepVGG/Analysis/ChooseParts.h"
#include "RepVGG/IR/EraseDead.h"

using namespace mlir;
using namespace mlir::repvgg;

void mlir::repvgg::dropUnbuildable(Partition &chosen,
                                   Description &description) {
  DenseSet<Node *> dropped;
  for (const BlockChoice &choice : chosen.blocks)
    if (std::optional<Refusal> refusal = checkBuildable(choice, description)) {
      dropped.insert(choice.root);
      chosen.left.push_back({choice.root, choice.branches, *refusal,
                             std::nullopt, nodesOf(choice)});
    }
  llvm::erase_if(chosen.splits, [&](const SplitSum &split) {
    bool whole = llvm::none_of(
        split.groups, [&](Node *group) { return dropped.contains(group); });
    if (!whole)
      dropped.insert(split.groups.begin(), split.groups.end());
    return !whole;
  });
  llvm::erase_if(chosen.blocks, [&](const BlockChoice &choice) {
    return dropped.contains(choice.root);
  });
}

/// The groups of split sums that can be terms of their own again.
static DenseSet<Node *> groupsToDissolve(const Partition &chosen) {
  DenseSet<Node *> groups;
  for (const SplitSum &split : chosen.splits)
    for (Node *group : split.groups)
      if (llvm::all_of(group->operands, [&](SignedNode term) {
            return isAvailable(term, split.sum);
          }))
        groups.insert(group);
  return groups;
}

/// Makes the terms of `dropped` groups terms of their sums again.
static void dissolveGroups(std::vector<SplitSum> &splits,
                           const DenseSet<Node *> &dropped) {
  for (SplitSum &split : splits)
    llvm::erase_if(split.groups, [&](Node *group) {
      if (!dropped.contains(group))
        return false;
      llvm::append_range(split.rest, group->operands);
      return true;
    });
  llvm::erase_if(splits,
                 [](const SplitSum &split) { return split.groups.empty(); });
}

static void erase(BlockOp block) {
  llvm::SetVector<Operation *> producers = producersOf(block);
  block.erase();
  eraseDead(std::move(producers));
}

void mlir::repvgg::dropUnchanged(Partition &chosen,
                                 std::vector<RaisedBlock> &raised,
                                 const CostModel &model) {
  DenseSet<Node *> groups, dissolvable = groupsToDissolve(chosen), dropped;
  for (const SplitSum &split : chosen.splits)
    groups.insert(split.groups.begin(), split.groups.end());
  for (RaisedBlock &block : raised) {
    const BlockChoice &choice = block.choice;
    if (choice.branches < 2 ||
        (groups.contains(choice.root) && !dissolvable.contains(choice.root)))
      continue;
    std::optional<CostRefusal> refusal = checkCost(block.op, model);
    if (!refusal)
      continue;
    chosen.left.push_back({choice.root, choice.branches, refusal->refusal,
                           std::nullopt, nodesOf(choice), refusal->weighed});
    dropped.insert(choice.root);
    erase(block.op);
  }
  dissolveGroups(chosen.splits, dropped);
  auto isDropped = [&](const BlockChoice &choice) {
    return dropped.contains(choice.root);
  };
  llvm::erase_if(chosen.blocks, isDropped);
  llvm::erase_if(raised, [&](const RaisedBlock &block) {
    return isDropped(block.choice);
  });
}
