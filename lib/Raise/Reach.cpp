//===- Reach.cpp - How far up a value is one affine map -------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Input: a description and the nodes that may not be inside blocks. Output: one
// reach a node. Invariant: `limit` is on the path of `up` links.
//
//===----------------------------------------------------------------------===//

#include "Reach.h"

using namespace mlir;
using namespace mlir::repvgg;

static Geometry identityGeometry(const Node *node) {
  Geometry geometry;
  geometry.windows.resize(node->spatialSizes().size());
  geometry.inChannels = geometry.outChannels = geometry.groups =
      node->channels();
  return geometry;
}

Reaches::Reaches(const Description &description, const DenseSet<Node *> &cuts)
    : cuts(cuts) {
  reaches.reserve(description.nodes().size());
  for (const std::unique_ptr<Node> &node : description.nodes()) {
    switch (node->kind) {
    case NodeKind::Source:
    case NodeKind::Blocked:
      addSource(node.get());
      break;
    case NodeKind::Convolution:
    case NodeKind::PoolSum:
      addWindowed(node.get());
      break;
    case NodeKind::Scale:
    case NodeKind::Shift:
    case NodeKind::Cast:
      addAffine(node.get());
      break;
    case NodeKind::Sum:
      addSum(node.get());
      break;
    }
  }
}

Node *Reaches::limitForUsers(Node *node) const {
  Node *limit = of(node).limit;
  return isCut(node) || !keeps(node, limit) ? node : limit;
}

bool Reaches::passes(Node *node, Node *source) const {
  Node *limit = limitForUsers(node);
  if (!keeps(node, source))
    return false;
  while (node != source && node != limit && of(node).up)
    node = of(node).up;
  return node == source;
}

Geometry Reaches::geometryFrom(Node *node, Node *source) const {
  // A window ends the path, so that what does not reach the limit has none.
  return node != source && source == of(node).limit ? of(node).geometry
                                                    : identityGeometry(source);
}

void Reaches::addSource(Node *node) {
  Reach reach;
  reach.limit = node;
  reach.geometry = identityGeometry(node);
  reaches.push_back(std::move(reach));
}

void Reaches::addAffine(Node *node) {
  Node *operand = node->operands.front().node;
  Node *limit = limitForUsers(operand);
  Reach reach = of(operand);
  if (limit == operand) {
    reach = Reach();
    reach.geometry = identityGeometry(operand);
  }
  reach.limit = limit;
  reach.up = operand;
  reach.inside =
      limit == operand ? Precision::real() : precisionForUsers(operand);
  reach.depth = of(operand).depth + 1;
  reach.scaled |= node->kind == NodeKind::Scale && reach.convolutions > 0;
  reaches.push_back(std::move(reach));
}

void Reaches::addWindowed(Node *node) {
  Node *operand = node->operands.front().node;
  Reach reach;
  reach.limit = reach.up = operand;
  reach.depth = of(operand).depth + 1;
  reach.windows = 1;
  if (node->kind == NodeKind::Convolution) {
    reach.convolutions = 1;
    reach.geometry = node->convolution->geometry;
  } else {
    reach.geometry = identityGeometry(node);
    reach.geometry.windows.assign(node->windows.begin(), node->windows.end());
  }
  reaches.push_back(std::move(reach));
}

SmallVector<Node *, 2> Reaches::roundingsBefore(Node *root) const {
  SmallVector<Node *, 2> found;
  Precision needed = Precision::of(root->type);
  if (of(root).inside.holds(needed))
    return found;
  DenseSet<Node *> seen = {of(root).limit};
  SmallVector<Node *> open = {root};
  while (!open.empty())
    for (SignedNode term : open.pop_back_val()->operands) {
      if (!seen.insert(term.node).second)
        continue;
      if (Precision::of(term.node->type).holds(needed))
        open.push_back(term.node);
      else
        found.push_back(term.node);
    }
  return found;
}

//===----------------------------------------------------------------------===//
// Sums
//===----------------------------------------------------------------------===//

bool Reaches::isInnerSum(Node *node) const {
  return node->kind == NodeKind::Sum && !isCut(node) &&
         node->users.size() == 1 && node->users.front()->kind == NodeKind::Sum;
}

FlatSum Reaches::flatten(Node *sum) const {
  FlatSum flat;
  SmallVector<SignedNode> open(llvm::reverse(sum->operands));
  while (!open.empty()) {
    SignedNode term = open.pop_back_val();
    if (!isInnerSum(term.node)) {
      flat.terms.push_back(term);
      continue;
    }
    flat.inner.push_back(term.node);
    for (SignedNode operand : llvm::reverse(term.node->operands))
      open.push_back({operand.node, operand.negative != term.negative});
  }
  return flat;
}

/// The nearest value that both paths go through.
Node *Reaches::meet(Node *a, Node *b, Node *limitA, Node *limitB) const {
  while (a != b) {
    bool higher = of(a).depth >= of(b).depth;
    Node *&lower = higher ? a : b;
    if (lower == (higher ? limitA : limitB) || !of(lower).up)
      return nullptr;
    lower = of(lower).up;
  }
  return a;
}

void Reaches::addSum(Node *sum) {
  FlatSum flat = flatten(sum);
  addSource(sum);
  Node *source = flat.terms.front().node;
  Node *limit = limitForUsers(source);
  for (SignedNode term : ArrayRef<SignedNode>(flat.terms).drop_front()) {
    Node *other = limitForUsers(term.node);
    source = meet(source, term.node, limit, other);
    if (!source)
      return;
    if (of(other).depth > of(limit).depth)
      limit = other;
  }
  Reach reach;
  reach.branches = 0;
  SmallVector<Geometry> geometries;
  for (SignedNode term : flat.terms) {
    if (!keeps(term.node, limit)) {
      reaches[sum->index].refusal =
          roundingRefusal(term.node->type, limit->type);
      return;
    }
    if (term.node != limit)
      reach.inside = reach.inside.meet(precisionForUsers(term.node));
    geometries.push_back(geometryFrom(term.node, limit));
    bool whole = term.node != limit && of(term.node).limit == limit;
    const Reach &part = of(term.node);
    reach.branches += whole ? part.branches : 1;
    reach.windows += whole ? part.windows : 0;
    reach.convolutions += whole ? part.convolutions : 0;
    reach.scaled |= whole && part.scaled;
  }
  OrRefusal<Geometry> geometry = unify(geometries, limit->spatialSizes());
  if (!geometry) {
    reaches[sum->index].refusal = geometry.refusal();
    return;
  }
  reach.geometry = *geometry;
  reach.limit = limit;
  reach.up = source;
  reach.depth = of(source).depth + 1;
  reaches[sum->index] = std::move(reach);
}
