//===- ScanLeft.cpp - What is affine and in no block ----------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Input: a description, and what became of it. Output: items. Invariant: each
// node is looked at once; a chain of scales and shifts is one item.
//
//===----------------------------------------------------------------------===//

#include "ScanLeft.h"
#include "BuildBlock.h"
#include "Dependence.h"
#include "ExplainLeft.h"
#include "ForeignContraction.h"
#include "ForeignLinear.h"
#include "LeftChains.h"
#include "LeftSequences.h"
#include "OwnStatistics.h"
#include "RepVGG/IR/RepVGG.h"
#include "llvm/ADT/BitVector.h"

using namespace mlir;
using namespace mlir::repvgg;

using LeftKind = LeftItem::Kind;

namespace {

/// Scales and shifts one after another, the first one first.
using AffineNodes = SmallVector<Node *, 4>;

class NodeScan {
public:
  NodeScan(const Description &description, size_t count,
           const Partition &chosen, ScannedOps &others);
  std::vector<LeftItem> run();

private:
  void markOwned(const Partition &chosen);
  void markTerms(const Partition &chosen);

  bool isFree(const Node *node) const {
    return node->index < count && !owned.test(node->index);
  }
  bool isChainLink(const Node *node) const;
  bool isChainEnd(const Node *node) const;
  AffineNodes chainTo(Node *end) const;
  void addChain(Node *end);
  void addRuntimeNorm(Node *end);
  void keepApart(const AffineNodes &chain);
  LeftItem explainChain(const AffineNodes &chain) const;
  void addContraction(Node *node);
  void addSum(Node *sum);
  void addTransposed(Node *node);
  void explainLayers();

  const Description &description;
  size_t count;
  const Partition &chosen;
  LeftSequences sequences;
  llvm::BitVector owned;
  /// The left sum that a node is itself, or part of a branch of.
  DenseMap<const Node *, const LeftSum *> sums;
  ScannedOps &others;
  /// Nodes with a chain of scales that stays behind or before them: its item.
  DenseMap<const Node *, size_t> chains;
  std::vector<LeftItem> items;
};

} // namespace

NodeScan::NodeScan(const Description &description, size_t count,
                   const Partition &chosen, ScannedOps &others)
    : description(description), count(count), chosen(chosen), sequences(chosen),
      owned(description.nodes().size()), others(others) {
  markOwned(chosen);
  markTerms(chosen);
}

void NodeScan::markOwned(const Partition &chosen) {
  for (const BlockChoice &choice : chosen.blocks) {
    for (Node *node : nodesOf(choice))
      owned.set(node->index);
  }
  // What a split sum replaces is in its parts.
  for (const SplitSum &split : chosen.splits) {
    owned.set(split.sum->index);
    for (const Node *inner : split.inner)
      owned.set(inner->index);
  }
}

void NodeScan::markTerms(const Partition &chosen) {
  // The last ones are those of which blocks were chosen.
  for (const LeftSum &left : llvm::reverse(chosen.left)) {
    sums[left.sum] = &left;
    for (const Node *node : left.inside)
      sums.try_emplace(node, &left);
  }
}

//===----------------------------------------------------------------------===//
// Scales and shifts
//===----------------------------------------------------------------------===//

bool NodeScan::isChainLink(const Node *node) const {
  return node->isAffine() && isFree(node);
}

/// True if no link follows that is part of the same chain.
bool NodeScan::isChainEnd(const Node *node) const {
  return !(node->users.size() == 1 && isChainLink(node->users.front()));
}

AffineNodes NodeScan::chainTo(Node *end) const {
  AffineNodes chain = {end};
  while (true) {
    Node *before = chain.back()->operands.front().node;
    if (!isChainLink(before) || before->users.size() != 1)
      break;
    chain.push_back(before);
  }
  std::reverse(chain.begin(), chain.end());
  return chain;
}

LeftItem NodeScan::explainChain(const AffineNodes &chain) const {
  const Node *first = *llvm::find_if(chain, isChannelScale);
  LeftItem item{
      kindOfChain(chain), /*isAlone=*/false, "", {}, first->getLoc(), {}};
  if (const LeftSum *left = sums.lookup(chain.back())) {
    item.category = categoryOf(left->reason);
    item.reason = left->reason;
    item.at = left->at;
    return item;
  }
  Obstacle obstacle = obstacleBefore(chain, item.category);
  auto apart = others.apart.find(chain.back());
  if (obstacle.reason.rule.empty() && apart != others.apart.end()) {
    explainLayer(item, others.items[apart->second]);
    return item;
  }
  item.reason = std::move(obstacle.reason);
  item.at = obstacle.at;
  return item;
}

void NodeScan::addChain(Node *end) {
  AffineNodes chain = chainTo(end);
  if (llvm::none_of(chain, isChannelScale) || isInActivation(chain))
    return;
  const Node *before = chain.front()->operands.front().node;
  if ((before->origin || isAtRunTime(before)) && usesOwnStatistics(before))
    return;
  items.push_back(explainChain(chain));
  keepApart(chain);
}

/// The last item, a chain, is all that could have been folded into the layer
/// before it and, if its padding forbids that, into the one after it.
void NodeScan::keepApart(const AffineNodes &chain) {
  size_t item = items.size() - 1;
  const Node *node = chain.front()->operands.front().node;
  while (node->kind == NodeKind::Blocked || node->kind == NodeKind::Cast ||
         node->isAffine() || addsConstant(node))
    node = node->operands.front().node;
  chains.try_emplace(node, item);
  if (items[item].reason.rule == "A13")
    chains.try_emplace(chain.back()->users.front(), item);
}

/// A batch normalization by arguments or computed values; normalization by the
/// data's own statistics is no batch normalization.
void NodeScan::addRuntimeNorm(Node *end) {
  if (end->users.size() == 1 && isAtRunTime(end->users.front()))
    return;
  LeftKind kind = kindAtRunTime(end);
  // Data less its own mean is part of a normalization, as its factors are.
  if (isOfOwnStatistics(end, kind))
    return;
  if (kind == LeftKind::Sum) {
    items.push_back({kind,
                     /*isAlone=*/true,
                     "of different values",
                     {},
                     end->getLoc(),
                     std::nullopt});
    return;
  }
  const Node *before = end;
  while (isAtRunTime(before) || isCentring(before))
    before = before->operands.front().node;
  chains.try_emplace(before, items.size());
  items.push_back({kind, /*isAlone=*/false, categoryOf(end->reason),
                   end->reason, end->getLoc(), std::nullopt});
}

//===----------------------------------------------------------------------===//
// Convolutions and sums
//===----------------------------------------------------------------------===//

/// True for a convolution; false for a linear layer, also of values that have
/// their channels before one other dimension.
static bool isOfImages(const Node *node) {
  if (node->type.getRank() != 3 || !node->host || isa<ConvOp>(node->host))
    return node->type.getRank() > 2;
  std::optional<ForeignContraction> found = matchContraction(node->host);
  return !found || found->isWindowed;
}

void NodeScan::addContraction(Node *node) {
  LeftItem item{isOfImages(node) ? LeftKind::Convolution : LeftKind::Linear,
                /*isAlone=*/false,
                "",
                {},
                node->getLoc(),
                {}};
  auto chain = chains.find(node);
  if (node->kind == NodeKind::Blocked) {
    Obstacle obstacle = obstacleAt(node);
    item.category = categoryOf(obstacle.reason);
    item.reason = std::move(obstacle.reason);
  } else if (std::optional<Obstacle> obstacle = sequences.with(node);
             obstacle && !sums.count(node) && chain == chains.end()) {
    item.category = "in a sequence";
    item.reason = std::move(obstacle->reason);
    item.at = obstacle->at;
  } else if (const LeftSum *left = sums.lookup(node)) {
    item.category = "in sums that are left";
    item.reason = left->reason;
    item.at = left->at ? left->at : left->sum->getLoc();
  } else if (chain != chains.end()) {
    const LeftItem &other = items[chain->second];
    bool follows = other.reason.rule == "A13";
    item.category = follows ? "that pads" : other.category;
    item.reason = other.reason;
    item.at = follows ? other.loc : other.at;
  } else if (auto it = others.apart.find(node); it != others.apart.end()) {
    explainLayer(item, others.items[it->second]);
  } else if (auto it = chosen.ends.find(node);
             it != chosen.ends.end() && it->second.rule == "A13" &&
             node->operands.front().node->kind == NodeKind::Shift) {
    // A number of the program's text, which is no chain.
    item.category = "that pads";
    item.reason = it->second;
    item.at = node->operands.front().node->getLoc();
  } else {
    item.isAlone = true;
    item.category = "nothing to fold";
  }
  items.push_back(std::move(item));
}

/// Layers that no node stands for but as the reason of one, in sums.
void NodeScan::explainLayers() {
  for (auto [node, left] : sums) {
    auto layer = node->kind == NodeKind::Blocked
                     ? others.layers.find(node->host)
                     : others.layers.end();
    if (layer == others.layers.end())
      continue;
    LeftItem &item = others.items[layer->second];
    item.isAlone = false;
    item.category = "in sums that are left";
    item.reason = left->reason;
    item.at = left->at ? left->at : left->sum->getLoc();
  }
}

/// The nearest tensor that a node's value is computed from within its body.
static const Node *tensorOf(const Node *node) {
  while (node->values.empty()) {
    const Node *before = node->origin             ? node->origin
                         : node->operands.empty() ? nullptr
                                                  : node->operands.front().node;
    if (!before)
      return node;
    node = before;
  }
  return node;
}

/// True if a term is computed in another region than the sum.
static bool isOfRegions(const Node *sum) {
  return llvm::any_of(sum->operands, [&](SignedNode term) {
    ArrayRef<Value> values = tensorOf(term.node)->values;
    Operation *op = values.empty() ? nullptr : values[0].getDefiningOp();
    return op && sum->host && op->getBlock() != sum->host->getBlock();
  });
}

/// A sum that is no block and has no branches of one value: a residual. Sums
/// within an activation are of one tensor.
void NodeScan::addSum(Node *sum) {
  const Node *first = tensorOf(sum->operands.front().node);
  bool isResidual = llvm::any_of(sum->operands, [&](SignedNode term) {
    return tensorOf(term.node) != first;
  });
  if (!isResidual || sums.count(sum) || isCentring(sum))
    return;
  bool isShift = addsConstant(sum);
  StringRef category = isShift            ? "of a value and a constant"
                       : isOfRegions(sum) ? "of values of several regions"
                                          : "of different values";
  // Data less its own mean is part of a normalization.
  if (isShift || !beforeNormalization(sum))
    items.push_back({LeftKind::Sum,
                     /*isAlone=*/true,
                     category,
                     {},
                     sum->getLoc(),
                     {}});
}

/// A transposed convolution in a block, whose other ops are folded into it.
void NodeScan::addTransposed(Node *node) {
  const Node *input = node->operands.front().node;
  if (node->kind != NodeKind::Convolution || input->kind != NodeKind::Blocked)
    return;
  Obstacle obstacle = obstacleAt(input);
  if (obstacle.reason.rule == "A2")
    items.push_back({LeftKind::Transposed, /*isAlone=*/false,
                     categoryOf(obstacle.reason), obstacle.reason,
                     node->getLoc(), obstacle.at});
}

/// True for a convolution or linear layer that is blocked for its weights or
/// its size.
static bool isBlockedConvolution(const Node *node) {
  if (!node->isOfUnknown() || !node->host)
    return false;
  if (isa<ConvOp>(node->host))
    return true;
  std::optional<ForeignContraction> found = matchContraction(node->host);
  return found && found->isLayer;
}

std::vector<LeftItem> NodeScan::run() {
  ArrayRef<std::unique_ptr<Node>> nodes = description.nodes().take_front(count);
  for (const std::unique_ptr<Node> &node : nodes)
    if (isChainLink(node.get()) && isChainEnd(node.get()))
      addChain(node.get());
    else if (isFree(node.get()) && isAtRunTime(node.get()))
      addRuntimeNorm(node.get());
  for (const std::unique_ptr<Node> &node : nodes) {
    if (!isFree(node.get())) {
      addTransposed(node.get());
      continue;
    }
    if (node->kind == NodeKind::Convolution || isBlockedConvolution(node.get()))
      addContraction(node.get());
    else if (node->kind == NodeKind::Sum)
      addSum(node.get());
  }
  explainLayers();
  llvm::append_range(items, sequences.beforeBlocks());
  return std::move(items);
}

std::vector<LeftItem> mlir::repvgg::scanNodes(const Description &description,
                                              size_t count,
                                              const Partition &chosen,
                                              ScannedOps &others) {
  return NodeScan(description, count, chosen, others).run();
}
