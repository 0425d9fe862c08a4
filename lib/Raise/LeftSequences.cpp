//===- LeftSequences.cpp - Convolutions one after another -----------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Input: a description, and what became of it. Output: where sequences are cut,
// and why. Invariant: the reason is what kept the two apart: an op between
// them, another use of what is between them, or the rule that composing them
// would break.
//
//===----------------------------------------------------------------------===//

#include "LeftSequences.h"
#include "BuildBlock.h"
#include "ForeignLinear.h"
#include "LeftChains.h"
#include "llvm/ADT/StringSwitch.h"

using namespace mlir;
using namespace mlir::repvgg;

LeftSequences::LeftSequences(const Partition &chosen) : chosen(chosen) {
  for (const BlockChoice &choice : chosen.blocks)
    roots.insert(choice.root);
}

/// True for what leaves images what they are, or for the likes of padding.
static bool isPassed(const Node *node) {
  return node->isAffine() || node->kind == NodeKind::Cast ||
         (node->kind == NodeKind::Blocked && !isAtRunTime(node));
}

/// The convolution or block that `node` is an affine map of, or null.
const Node *LeftSequences::layerBefore(const Node *node) const {
  for (unsigned step = 0; step < Origins::kLongestPath; ++step) {
    if (roots.contains(node) || node->kind == NodeKind::Convolution)
      return node;
    if (!isPassed(node))
      return nullptr;
    node = node->operands.front().node;
  }
  return nullptr;
}

/// The convolution that is all that uses `node`, by way of affine maps.
const Node *LeftSequences::layerAfter(const Node *node) const {
  for (unsigned step = 0; step < Origins::kLongestPath &&
                          node->users.size() == 1 && !node->feedsNonlinear;
       ++step) {
    node = node->users.front();
    if (node->kind == NodeKind::Convolution)
      return node;
    if (!isPassed(node))
      break;
  }
  return nullptr;
}

Obstacle LeftSequences::explain(const Node *before, const Node *after) const {
  const Node *link = after;
  for (const Node *node = after->operands.front().node; node != before;
       link = node, node = node->operands.front().node)
    if (node->kind == NodeKind::Blocked)
      return obstacleAt(node);
  if (auto it = chosen.ends.find(after); it != chosen.ends.end())
    return {it->second, std::nullopt};
  if (before->users.size() > 1 || before->feedsNonlinear || before->escapes)
    return {{"A22", "expects a value between two convolutions that only the "
                    "second one uses, but it is used elsewhere, too"},
            otherUse(before, link)};
  return {{"", "expects one convolution, but got one after another, which are "
               "not composed"},
          std::nullopt};
}

std::optional<Obstacle> LeftSequences::with(const Node *node) const {
  if (node->kind != NodeKind::Convolution)
    return std::nullopt;
  if (const Node *before = layerBefore(node->operands.front().node))
    return explain(before, node);
  const Node *after = layerAfter(node);
  return after ? std::optional(explain(node, after)) : std::nullopt;
}

/// The convolution or pooling of a block that reads its source; the one of
/// which it is known why nothing goes before it, if there is one.
static const Node *firstLayer(const BlockChoice &choice,
                              const Partition &chosen) {
  const Node *found = nullptr;
  for (const Node *node : nodesOf(choice)) {
    bool reads = (node->kind == NodeKind::Convolution ||
                  node->kind == NodeKind::PoolSum) &&
                 node->operands.front().node == choice.source;
    if (reads &&
        (!found || (!chosen.ends.count(found) && chosen.ends.count(node))))
      found = node;
  }
  return found;
}

std::vector<LeftItem> LeftSequences::beforeBlocks() const {
  std::vector<LeftItem> items;
  for (const BlockChoice &choice : chosen.blocks) {
    const Node *after = firstLayer(choice, chosen);
    const Node *before = after ? layerBefore(choice.source) : nullptr;
    if (!before)
      continue;
    Obstacle obstacle = explain(before, after);
    // What is said of the convolution itself.
    if (obstacle.reason.rule == "A2")
      continue;
    items.push_back({LeftItem::Kind::Sequence, /*isAlone=*/false,
                     categoryOfSequence(obstacle.reason), obstacle.reason,
                     after->getLoc(), obstacle.at});
  }
  return items;
}

StringRef mlir::repvgg::categoryOfSequence(const Refusal &reason) {
  return llvm::StringSwitch<StringRef>(reason.rule)
      .Cases({"A10", "A11", "A12", "A13", "A14", "A15", "A17", "A18"},
             "not exact as one")
      .Case("A22", "used in between")
      .Case("cost", "dearer as one")
      .Case("gather", "with pixels gathered in between")
      .Case("padding", "with other padding in between")
      .Default(categoryOf(reason));
}
