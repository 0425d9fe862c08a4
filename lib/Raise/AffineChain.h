//===- AffineChain.h - Scales and shifts behind a node ----------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef REPVGG_LIB_RAISE_AFFINECHAIN_H
#define REPVGG_LIB_RAISE_AFFINECHAIN_H

#include "AffinePieces.h"

namespace mlir::repvgg {

/// Consecutive scales and shifts that nothing else uses, and what they act on.
struct AffineChain {
  Node *base = nullptr;
  SmallVector<Node *> steps; ///< in the order in which they are applied
};

/// A chain as it is written in a block.
struct PlannedChain {
  Node *base = nullptr;
  /// What of the chain becomes part of its base's op: the bias of a convolution
  /// that has none, or the division of a sum pooling.
  ConstantRef bias = nullptr;
  bool average = false;
  SmallVector<AffinePiece> pieces;

  bool ownsBase() const { return bias || average; }
};

/// The node whose value `node` has, but for casts after `source`.
Node *throughCasts(Node *node, Node *source);

/// The chain that ends with `node`, down to what it acts on; `source` is that
/// of the block.
AffineChain chainOf(Node *node, Node *source);

/// The number of values that `pool` sums.
double tapsOf(Node *pool);

/// The chain that ends with `node` cut into ops.
PlannedChain planChain(Node *node, Node *source, ChannelConstants &constants);

} // namespace mlir::repvgg

#endif // REPVGG_LIB_RAISE_AFFINECHAIN_H
