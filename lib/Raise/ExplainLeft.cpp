//===- ExplainLeft.cpp - Why a sum of branches is no block ----------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Input: a partition's reaches. Output: sums with reasons. Invariant: residual
// additions of unrelated values are not mentioned; paths are followed for a
// bounded number of steps, so that this is linear in the number of nodes.
//
//===----------------------------------------------------------------------===//

#include "ExplainLeft.h"

using namespace mlir;
using namespace mlir::repvgg;

namespace {

/// No branch of a known block is longer.
constexpr unsigned kLongestPath = 128;

/// The tree of origins: like reaches, but through everything that is affine or
/// would be.
class Origins {
public:
  Origins(const Description &description, size_t count, const Reaches &reaches);

  std::optional<LeftSum> explain(Node *sum, const GroupedSum &parts) const;

private:
  Node *originOf(Node *node) const;
  Node *meet(Node *a, Node *b) const;
  std::optional<Refusal> reasonBetween(Node *node, Node *origin,
                                       Node *sum) const;
  Refusal composition(Node *convolution, Node *origin) const;
  bool isNonlinearIn(Node *node, Node *source) const;

  const Reaches &reaches;
  std::vector<Node *> up;
  std::vector<unsigned> depth;
};

} // namespace

Origins::Origins(const Description &description, size_t count,
                 const Reaches &reaches)
    : reaches(reaches) {
  for (const std::unique_ptr<Node> &node :
       description.nodes().take_front(count)) {
    up.push_back(originOf(node.get()));
    depth.push_back(up.back() ? depth[up.back()->index] + 1 : 0);
  }
}

Node *Origins::originOf(Node *node) const {
  if (node->operands.empty())
    return nullptr;
  Node *origin = node->operands.front().node;
  for (SignedNode term : ArrayRef<SignedNode>(node->operands).drop_front())
    if (origin)
      origin = meet(origin, term.node);
  return origin;
}

Node *Origins::meet(Node *a, Node *b) const {
  for (unsigned step = 0; step < kLongestPath; ++step) {
    if (a == b)
      return a;
    Node *&lower = depth[a->index] >= depth[b->index] ? a : b;
    lower = up[lower->index];
    if (!lower)
      return nullptr;
  }
  return nullptr;
}

static bool isWindowed(const Node *node) {
  return node->kind == NodeKind::Convolution || node->kind == NodeKind::PoolSum;
}

static bool isPointwise(const Node *node) {
  return node->kind == NodeKind::Convolution &&
         node->convolution->geometry.taps() == 1;
}

/// The rule for `convolution` after another map of `origin`.
Refusal Origins::composition(Node *convolution, Node *origin) const {
  Node *before = up[convolution->index];
  while (before && before != origin && !isWindowed(before))
    before = up[before->index];
  if (!before || before == origin)
    return {"A13", "expects a convolution of the source itself, but got one of "
                   "its scaled or shifted values"};
  StringRef rule = isPointwise(convolution) ? "A10"
                   : isPointwise(before)    ? "A12"
                                            : "A15";
  return {rule.str(), "expects one convolution or pooling a branch, but got a "
                      "sequence of them"};
}

std::optional<Refusal> Origins::reasonBetween(Node *node, Node *origin,
                                              Node *sum) const {
  for (; node && node != origin; node = up[node->index]) {
    if (node->kind == NodeKind::Blocked)
      return node->reason;
    for (Node *end : {origin, sum})
      if (rounds(end->type, node->type))
        return roundingRefusal(node->type, end->type);
    if (isWindowed(node) && up[node->index] != origin)
      return composition(node, origin);
    if (reaches.isCut(node))
      return Refusal{"A22",
                     "expects only the sum to use the values of its "
                     "branches, but one has a user outside of the block"};
  }
  return std::nullopt;
}

/// True if `node` is computed from `source` with an activation on the way.
bool Origins::isNonlinearIn(Node *node, Node *source) const {
  bool nonlinear = false;
  for (unsigned step = 0; node && step < kLongestPath; ++step) {
    if (node == source)
      return nonlinear;
    nonlinear |= node->origin != nullptr;
    node = node->origin ? node->origin : up[node->index];
  }
  return false;
}

std::optional<LeftSum> Origins::explain(Node *sum,
                                        const GroupedSum &parts) const {
  FlatSum flat = reaches.flatten(sum);
  LeftSum left{sum, unsigned(flat.terms.size()), reaches.of(sum).refusal};
  for (auto [i, term] : llvm::enumerate(flat.terms))
    for (SignedNode other :
         ArrayRef<SignedNode>(flat.terms).drop_front(i + 1)) {
      Node *origin = meet(term.node, other.node);
      if (!origin)
        continue;
      for (Node *node : {term.node, other.node})
        if (std::optional<Refusal> reason = reasonBetween(node, origin, sum)) {
          left.reason = *reason;
          return left;
        }
    }
  for (const SmallVector<SignedNode> &group : parts.groups)
    for (SignedNode term : parts.rest)
      if (isNonlinearIn(term.node, reaches.limitForUsers(group.front().node))) {
        left.reason = {"A22", "expects all branches to be linear, but one has "
                              "an activation"};
        return left;
      }
  // Of one source, but of geometries that do not go together.
  return left.reason.rule.empty() ? std::nullopt : std::optional(left);
}

std::vector<LeftSum> mlir::repvgg::explainLeft(const Description &description,
                                               size_t count,
                                               const Reaches &reaches,
                                               const GroupedSums &grouped) {
  Origins origins(description, count, reaches);
  std::vector<LeftSum> result;
  for (const std::unique_ptr<Node> &node :
       description.nodes().take_front(count))
    if (node->kind == NodeKind::Sum &&
        reaches.of(node.get()).limit == node.get() &&
        !reaches.isInnerSum(node.get()))
      if (std::optional<LeftSum> left =
              origins.explain(node.get(), grouped.lookup(node.get())))
        result.push_back(*left);
  return result;
}
