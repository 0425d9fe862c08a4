//===- Origins.cpp - The values that nodes are computed from --------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Input: a description. Output: a tree. Invariant: building it takes a bounded
// number of steps for each operand, so it is linear in the description.
//
//===----------------------------------------------------------------------===//

#include "Origins.h"

using namespace mlir;
using namespace mlir::repvgg;

bool mlir::repvgg::isAddend(const Node *term) {
  return term->kind == NodeKind::Source && (term->operand || term->isConstant);
}

Origins::Origins(const Description &description, size_t count) {
  for (const std::unique_ptr<Node> &node :
       description.nodes().take_front(count)) {
    Node *parent = originOf(node.get());
    depths.push_back(parent ? depths[parent->index] + 1 : 0);
    parents.push_back(parent);
  }
}

Node *Origins::originOf(Node *node) {
  if (node->operands.empty()) {
    if (node->values.empty())
      return nullptr;
    Node *first = firstOf.try_emplace(node->values.front(), node).first->second;
    return first == node ? nullptr : first;
  }
  if (node->kind == NodeKind::Blocked && !node->values.empty())
    firstOf.try_emplace(node->values.front(), node);
  std::optional<Node *> origin;
  for (SignedNode term : node->operands)
    if (!isAddend(term.node))
      origin = !origin   ? term.node
               : *origin ? meet(*origin, term.node)
                         : nullptr;
  return origin.value_or(nullptr);
}

Node *Origins::meet(Node *a, Node *b) const {
  for (unsigned step = 0; step < kLongestPath; ++step) {
    if (a == b)
      return a;
    Node *&lower = depths[a->index] >= depths[b->index] ? a : b;
    lower = up(lower);
    if (!lower)
      return nullptr;
  }
  return nullptr;
}

Node *Origins::top(Node *node) const {
  for (unsigned step = 0; step < kLongestPath && up(node); ++step)
    node = up(node);
  return node;
}
