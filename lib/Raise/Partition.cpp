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

using namespace mlir;
using namespace mlir::repvgg;

namespace {

class Partitioner {
public:
  Partitioner(Description &description, const DenseSet<Node *> &cuts)
      : description(description), originalCount(description.nodes().size()),
        reaches(description, cuts) {}

  /// Fills `result`; returns the nodes that must be cut first, if any.
  DenseSet<Node *> run(Partition &result);

private:
  void splitSums(Partition &result);
  GroupedSum group(const FlatSum &flat) const;
  void splitSum(Node *sum, Partition &result);
  SmallVector<SignedNode> largestGroup(ArrayRef<SignedNode> terms) const;
  SmallVector<SignedNode> unifiable(ArrayRef<SignedNode> terms,
                                    Node *source) const;
  bool isNaturalGroup(const FlatSum &flat, ArrayRef<SignedNode> group) const;
  Node *addGroup(Node *sum, const FlatSum &flat, ArrayRef<SignedNode> group);

  bool belongsToActivation(Node *node) const;
  bool isRoot(Node *node) const;
  bool endsRounded(Node *cast) const;
  void chooseBlock(Node *root, Partition &result, DenseSet<Node *> &violations);
  DenseSet<Node *> gather(Node *root, Node *source) const;

  Description &description;
  size_t originalCount;
  Reaches reaches;
  DenseSet<Node *> owned;
  /// Activations' own affine parts, such as the 3 of x + 3 in a hardsigmoid.
  DenseSet<Node *> peeled;
  /// Sums that split sums replace.
  DenseSet<Node *> dissolved;
  /// What may use a group's terms besides the group: the sum it is part of.
  DenseMap<Node *, DenseSet<Node *>> splitUsers;
  DenseMap<Node *, GroupedSum> grouped;
};

} // namespace

//===----------------------------------------------------------------------===//
// Sums that are not one block
//===----------------------------------------------------------------------===//

/// A largest subset of `terms`, all maps of `source`, that go together.
SmallVector<SignedNode> Partitioner::unifiable(ArrayRef<SignedNode> terms,
                                               Node *source) const {
  SmallVector<SignedNode> best;
  for (size_t anchor = 0; anchor < terms.size(); ++anchor) {
    SmallVector<SignedNode> group = {terms[anchor]};
    SmallVector<Geometry> geometries = {
        reaches.geometryFrom(terms[anchor].node, source)};
    for (size_t i = 0; i < terms.size(); ++i) {
      if (i == anchor)
        continue;
      geometries.push_back(reaches.geometryFrom(terms[i].node, source));
      if (unify(geometries, source->spatialSizes()))
        group.push_back(terms[i]);
      else
        geometries.pop_back();
    }
    if (group.size() > best.size())
      best = group;
    if (2 * best.size() >= terms.size())
      break;
  }
  return best;
}

/// The most terms that make a block together; empty if no two do.
SmallVector<SignedNode>
Partitioner::largestGroup(ArrayRef<SignedNode> terms) const {
  SmallVector<SignedNode> best;
  DenseSet<Node *> tried;
  for (SignedNode term : terms) {
    Node *source = reaches.limitForUsers(term.node);
    if (!tried.insert(source).second)
      continue;
    SmallVector<SignedNode> members;
    for (SignedNode other : terms)
      if (reaches.passes(other.node, source))
        members.push_back(other);
    members = unifiable(members, source);
    bool windows = llvm::any_of(members, [&](SignedNode member) {
      return member.node != source && reaches.of(member.node).windows > 0;
    });
    if (windows && members.size() > std::max<size_t>(best.size(), 1))
      best = members;
  }
  return best;
}

static bool sameTerms(ArrayRef<SignedNode> a, ArrayRef<SignedNode> b) {
  return a.size() == b.size() && llvm::all_of(a, [&](SignedNode term) {
           return llvm::any_of(
               b, [&](SignedNode t) { return t.node == term.node; });
         });
}

/// True if `group` is a sum already.
bool Partitioner::isNaturalGroup(const FlatSum &flat,
                                 ArrayRef<SignedNode> group) const {
  return llvm::any_of(flat.inner, [&](Node *inner) {
    return reaches.of(inner).limit != inner &&
           sameTerms(reaches.flatten(inner).terms, group);
  });
}

/// True if the value of `term` can be named where `sum` is computed.
static bool isAvailable(SignedNode term, Node *sum) {
  return !term.node->values.empty() || term.node->operand ||
         (term.node->scalar && term.node->host == sum->host);
}

Node *Partitioner::addGroup(Node *sum, const FlatSum &flat,
                            ArrayRef<SignedNode> group) {
  Node *node = description.sum(group);
  node->host = sum->host;
  reaches.addSum(node);
  DenseSet<Node *> &users = splitUsers[node];
  users.insert(sum);
  users.insert(flat.inner.begin(), flat.inner.end());
  return node;
}

GroupedSum Partitioner::group(const FlatSum &flat) const {
  GroupedSum result{{}, flat.terms};
  while (result.rest.size() > 1) {
    SmallVector<SignedNode> group = largestGroup(result.rest);
    if (group.empty())
      break;
    llvm::erase_if(result.rest, [&](SignedNode term) {
      return llvm::any_of(group,
                          [&](SignedNode t) { return t.node == term.node; });
    });
    result.groups.push_back(std::move(group));
  }
  return result;
}

void Partitioner::splitSum(Node *sum, Partition &result) {
  FlatSum flat = reaches.flatten(sum);
  GroupedSum &parts = grouped[sum] = group(flat);
  bool natural = llvm::all_of(parts.groups, [&](const auto &group) {
    return isNaturalGroup(flat, group);
  });
  if (natural || !llvm::all_of(parts.rest, [&](SignedNode term) {
        return isAvailable(term, sum);
      }))
    return;
  SplitSum split{sum, {}, parts.rest};
  for (ArrayRef<SignedNode> group : parts.groups)
    split.groups.push_back(addGroup(sum, flat, group));
  dissolved.insert(flat.inner.begin(), flat.inner.end());
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

static bool isUsed(const Node *node) {
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
  bool group = splitUsers.count(node);
  return reaches.of(node).hasGain() && (group || isUsed(node));
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
  const DenseSet<Node *> &allowed = splitUsers[root];
  bool closed = true;
  for (Node *node : region)
    for (Node *user : node->users)
      if (node != root && !region.contains(user) && !allowed.contains(user)) {
        violations.insert(node);
        closed = false;
      }
  if (!closed)
    return;
  owned.insert(region.begin(), region.end());
  result.blocks.push_back({root, reach.limit, reach.branches});
}

/// True for a number that is added or multiplied by an activation, such as the
/// 3 of relu6(x + 3). A factor whose result is only compared, with 0 in a ReLU,
/// is the sum's own.
bool Partitioner::belongsToActivation(Node *node) const {
  if (!node->isAffine() || !isLiteral(node->constant) || node->isNeutral())
    return false;
  return (node->kind == NodeKind::Scale ? node->feedsFunction
                                        : node->feedsNonlinear) ||
         llvm::any_of(node->users,
                      [&](Node *user) { return peeled.contains(user); });
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
  if (violations.empty())
    result.left = explainLeft(description, originalCount, reaches, grouped);
  return violations;
}

Partition mlir::repvgg::partition(Description &description) {
  size_t count = description.nodes().size();
  DenseSet<Node *> cuts;
  while (true) {
    Partition result;
    DenseSet<Node *> violations = Partitioner(description, cuts).run(result);
    if (violations.empty()) {
      std::reverse(result.blocks.begin(), result.blocks.end());
      return result;
    }
    cuts.insert(violations.begin(), violations.end());
    description.truncate(count);
  }
}
