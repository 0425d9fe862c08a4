//===- Partition.cpp - Which blocks there are -----------------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Input: a description. Output: disjoint blocks, split sums, and what is left.
// Invariant: a block's inner nodes have no user outside of it. Where one would,
// it is cut and all is decided anew; cuts only grow, so this ends.
//
//===----------------------------------------------------------------------===//

#include "Partition.h"
#include "ExplainLeft.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"

using namespace mlir;
using namespace mlir::repvgg;

/// So often is all decided anew for values that are used outside of a block.
/// After that, no value that several ops use is inside of one.
static constexpr unsigned kRounds = 16;

namespace {

class Partitioner {
public:
  Partitioner(Description &description, const DenseSet<Node *> &cuts,
              const CostModel &model)
      : description(description), originalCount(description.nodes().size()),
        reaches(description, cuts, model) {}

  /// Fills `result`; returns the nodes that must be cut first, if any.
  DenseSet<Node *> run(Partition &result);

private:
  void splitSums(Partition &result);
  void splitSum(Node *sum, Partition &result);
  bool areNaturalGroups(const FlatSum &flat, const GroupedSum &parts) const;
  Node *addGroup(Node *sum, ArrayRef<SignedNode> group);

  bool belongsToActivation(Node *node) const;
  bool isRoot(Node *node) const;
  bool endsRounded(Node *cast) const;
  void chooseBlock(Node *root, Partition &result, DenseSet<Node *> &violations);
  DenseSet<Node *> gather(Node *root, Node *source) const;
  bool mayUse(Node *user, Node *root) const;
  void noteEnds(Partition &result) const;

  Description &description;
  size_t originalCount;
  Reaches reaches;
  DenseSet<Node *> owned;
  /// Activations' own affine parts, such as the 3 of x + 3 in a hardsigmoid.
  DenseSet<Node *> peeled;
  /// Sums that split sums replace, and which one.
  DenseMap<Node *, Node *> dissolved;
  /// The sums that groups are part of.
  DenseMap<Node *, Node *> splitOf;
  GroupedSums grouped;
};

} // namespace

//===----------------------------------------------------------------------===//
// Sums that are not one block
//===----------------------------------------------------------------------===//

/// True if the groups are sums already: the terms below some inner sum are just
/// those of one group.
bool Partitioner::areNaturalGroups(const FlatSum &flat,
                                   const GroupedSum &parts) const {
  constexpr int kNone = -1;
  DenseMap<Node *, int> groupOf;
  for (auto [index, group] : llvm::enumerate(parts.groups))
    for (SignedNode term : group)
      groupOf[term.node] = index;
  for (SignedNode term : parts.rest)
    groupOf[term.node] = kNone;
  // Of each inner sum: the group of all its terms, and how many there are.
  DenseMap<Node *, std::pair<int, size_t>> sums;
  llvm::DenseSet<int> natural;
  for (Node *sum : llvm::reverse(flat.inner)) {
    std::optional<int> group;
    size_t count = 0;
    for (SignedNode term : sum->operands) {
      auto inner = sums.find(term.node);
      bool isInner = inner != sums.end();
      int own = isInner ? inner->second.first : groupOf.lookup(term.node);
      count += isInner ? inner->second.second : 1;
      group = !group || *group == own ? own : kNone;
    }
    sums[sum] = {*group, count};
    if (*group != kNone && count == parts.groups[*group].size() &&
        reaches.of(sum).limit != sum)
      natural.insert(*group);
  }
  return natural.size() == parts.groups.size();
}

/// True if `node` can be what an element-wise generic results in, instead of
/// what it does now.
static bool canExpose(const Node *node) {
  auto op = dyn_cast<linalg::GenericOp>(node->host);
  return op && op.getNumReductionLoops() == 0 && op.getNumDpsInits() == 1 &&
         !op.payloadUsesValueFromOperand(op.getDpsInitOperand(0));
}

bool mlir::repvgg::isAvailable(SignedNode term, const Node *sum) {
  if (!term.node->values.empty() || term.node->operand)
    return true;
  if (!term.node->scalar)
    return false;
  return term.node->host == sum->host || canExpose(term.node);
}

Node *Partitioner::addGroup(Node *sum, ArrayRef<SignedNode> group) {
  Node *node = description.sum(group);
  node->host = sum->host;
  reaches.addSum(node);
  splitOf[node] = sum;
  return node;
}

void Partitioner::splitSum(Node *sum, Partition &result) {
  FlatSum flat = reaches.flatten(sum);
  GroupedSum &parts = grouped[sum] = groupTerms(reaches, flat.terms);
  if (areNaturalGroups(flat, parts) ||
      !llvm::all_of(parts.rest,
                    [&](SignedNode term) { return isAvailable(term, sum); }))
    return;
  SplitSum split{sum, {}, parts.rest, flat.inner};
  for (ArrayRef<SignedNode> group : parts.groups)
    split.groups.push_back(addGroup(sum, group));
  for (Node *inner : flat.inner)
    dissolved[inner] = sum;
  result.splits.push_back(std::move(split));
}

void Partitioner::splitSums(Partition &result) {
  for (size_t i = 0; i < originalCount; ++i) {
    Node *node = description.nodes()[i].get();
    if (node->kind != NodeKind::Sum || reaches.of(node).limit != node ||
        reaches.isInnerSum(node))
      continue;
    splitSum(node, result);
  }
}

//===----------------------------------------------------------------------===//
// Blocks
//===----------------------------------------------------------------------===//

/// True if something uses `node` that can be given another value. The part of
/// an op before its own activation cannot.
static bool isUsed(const Node *node) {
  if (node->values.empty() && !node->scalar)
    return false;
  return !node->users.empty() || node->feedsNonlinear ||
         llvm::any_of(node->values, [](Value v) { return !v.use_empty(); });
}

/// True for a cast that belongs to the block of its operand: without it, the
/// block would not be rounded to the type to which it rounds inside.
bool Partitioner::endsRounded(Node *cast) const {
  Node *operand = cast->operands.front().node;
  return reaches.limitForUsers(operand) != operand &&
         !reaches.roundingsBefore(operand).empty() &&
         reaches.roundingsBefore(cast).empty();
}

bool Partitioner::isRoot(Node *node) const {
  if (owned.contains(node) || dissolved.contains(node) ||
      peeled.contains(node) ||
      (node->kind == NodeKind::Cast && !endsRounded(node)))
    return false;
  return reaches.of(node).map.hasGain() &&
         (splitOf.contains(node) || isUsed(node));
}

/// All nodes from `root` up to `source`, without the latter.
DenseSet<Node *> Partitioner::gather(Node *root, Node *source) const {
  DenseSet<Node *> region = {root};
  SmallVector<Node *> open = {root};
  while (!open.empty())
    for (SignedNode term : open.pop_back_val()->operands)
      if (term.node != source && region.insert(term.node).second)
        open.push_back(term.node);
  return region;
}

void Partitioner::chooseBlock(Node *root, Partition &result,
                              DenseSet<Node *> &violations) {
  SmallVector<Node *, 2> roundings = reaches.roundingsBefore(root);
  violations.insert(roundings.begin(), roundings.end());
  if (!roundings.empty())
    return;
  const Reach &reach = reaches.of(root);
  DenseSet<Node *> region = gather(root, reach.limit);
  bool closed = true;
  for (Node *node : region)
    for (Node *user : node->users)
      if (node != root && !region.contains(user) && !mayUse(user, root)) {
        violations.insert(node);
        closed = false;
      }
  // What is inside of this block, or will be when all is decided anew.
  owned.insert(region.begin(), region.end());
  if (closed)
    result.blocks.push_back({root, reach.limit, reach.map.branches});
}

/// True if `user` may use the terms of the group `root` besides it: the sum
/// that the group is part of.
bool Partitioner::mayUse(Node *user, Node *root) const {
  Node *sum = splitOf.lookup(root);
  return sum && (user == sum || dissolved.lookup(user) == sum);
}

/// True if an activation uses `node`, or several ops do.
static bool isShared(const Node *node) {
  return node->users.size() > 1 || node->feedsNonlinear;
}

/// True for a number that is added or multiplied by an activation, such as the
/// 3 of relu6(x + 3). One whose result is only compared, with 0 in a ReLU, is
/// the sum's own, unless the activation uses what it is added to as well.
bool Partitioner::belongsToActivation(Node *node) const {
  if (!node->isAffine() || !isLiteral(node->constant) || node->isNeutral())
    return false;
  bool ofGate = node->kind == NodeKind::Shift && node->feedsNonlinear &&
                (node->feedsClamp || isShared(node->operands.front().node));
  return node->feedsFunction || ofGate ||
         llvm::any_of(node->users,
                      [&](Node *user) { return peeled.contains(user); });
}

void Partitioner::noteEnds(Partition &result) const {
  for (const std::unique_ptr<Node> &node : description.nodes()) {
    const Refusal &refusal = reaches.of(node.get()).refusal;
    if (node->kind != NodeKind::Sum && !refusal.rule.empty())
      result.ends[node.get()] = refusal;
  }
}

DenseSet<Node *> Partitioner::run(Partition &result) {
  splitSums(result);
  DenseSet<Node *> violations;
  for (size_t i = description.nodes().size(); i-- > 0;) {
    Node *node = description.nodes()[i].get();
    if (belongsToActivation(node))
      peeled.insert(node);
    if (isRoot(node))
      chooseBlock(node, result, violations);
  }
  if (violations.empty()) {
    result.left = explainLeft(description, originalCount, reaches, grouped);
    noteEnds(result);
  }
  return violations;
}

/// All nodes that several others use.
static void cutShared(const Description &description, DenseSet<Node *> &cuts) {
  for (const std::unique_ptr<Node> &node : description.nodes())
    if (node->users.size() > 1)
      cuts.insert(node.get());
}

Partition mlir::repvgg::partition(Description &description,
                                  const CostModel &model) {
  size_t count = description.nodes().size();
  DenseSet<Node *> cuts;
  for (unsigned round = 1;; ++round) {
    Partition result;
    DenseSet<Node *> violations =
        Partitioner(description, cuts, model).run(result);
    if (violations.empty()) {
      std::reverse(result.blocks.begin(), result.blocks.end());
      return result;
    }
    cuts.insert(violations.begin(), violations.end());
    description.truncate(count);
    if (round == kRounds)
      cutShared(description, cuts);
  }
}
