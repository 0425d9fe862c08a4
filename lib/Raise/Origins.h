//===- Origins.h - The values that nodes are computed from ------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// The tree of origins: like reaches, but through everything that is affine or
/// would be if it were read, blocked nodes included. Paths are followed for a
/// bounded number of steps.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_LIB_RAISE_ORIGINS_H
#define REPVGG_LIB_RAISE_ORIGINS_H

#include "RepVGG/Raise/Description.h"

namespace mlir::repvgg {

/// True for a term that is a constant, or that is broadcast: it is added to
/// data, and no branch.
bool isAddend(const Node *term);

class Origins {
public:
  /// Of the first `count` nodes.
  Origins(const Description &description, size_t count);

  /// The nearest value that all operands of `node` come from, but for constants
  /// and for what is broadcast; of a source, the one that stands for the same
  /// tensor in another shape. Null for other sources and for sums of unrelated
  /// values.
  Node *up(const Node *node) const { return parents[node->index]; }
  /// The nearest value that both come from, or null.
  Node *meet(Node *a, Node *b) const;
  /// The furthest value that `node` comes from.
  Node *top(Node *node) const;

  /// No branch of a known block is longer.
  static constexpr unsigned kLongestPath = 128;

private:
  Node *originOf(Node *node);

  std::vector<Node *> parents;
  std::vector<unsigned> depths;
  /// The first node that stands for a tensor that nothing is known of.
  DenseMap<Value, Node *> firstOf;
};

} // namespace mlir::repvgg

#endif // REPVGG_LIB_RAISE_ORIGINS_H
