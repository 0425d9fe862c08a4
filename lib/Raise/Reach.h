//===- Reach.h - How far up a value is one affine map -----------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// For every node: the values it is an affine map of, as a path of `up` links
/// from the node to its `limit`, with the geometry of the map from there. Paths
/// end before a convolution's input is computed (compositions of windows are
/// not one of this project's blocks), at values that others use, and at values
/// that are rounded to a type narrower than their source's.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_RAISE_REACH_H
#define REPVGG_RAISE_REACH_H

#include "Description.h"
#include "RepVGG/IR/Precision.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/DenseSet.h"

namespace mlir::repvgg {

/// What is known of one node as an affine map of `limit`.
struct Reach {
  Node *up = nullptr;    ///< the nearest value it is a map of
  Node *limit = nullptr; ///< the furthest; the node itself if there is none
  unsigned depth = 0;    ///< number of `up` links
  Geometry geometry;     ///< of the map from `limit`
  Precision inside;      ///< of what is computed between `limit` and the node
  unsigned branches = 1;
  unsigned windows = 0; ///< convolutions and poolings
  unsigned convolutions = 0;
  bool scaled = false; ///< a factor or normalization follows a convolution
  Refusal refusal;     ///< of a sum whose terms do not go together

  /// Worth fusing: several branches, or something to fold into a convolution.
  bool hasGain() const {
    return windows > 0 && (branches > 1 || (scaled && convolutions > 0));
  }
};

/// The terms of a sum of sums.
struct FlatSum {
  SmallVector<SignedNode> terms;
  SmallVector<Node *, 4> inner; ///< the sums that are flattened into it
};

/// Reaches of all nodes of a description.
class Reaches {
public:
  /// `cuts` are nodes that must not be inside a block.
  Reaches(const Description &description, const DenseSet<Node *> &cuts);

  const Reach &of(const Node *node) const { return reaches[node->index]; }
  /// The furthest value that a user of `node` may reach through it.
  Node *limitForUsers(Node *node) const;
  /// True if `source` is on the path from `node` to its limit for users.
  bool passes(Node *node, Node *source) const;
  /// The geometry of `node` as a map of `source`, which it passes.
  Geometry geometryFrom(Node *node, Node *source) const;

  /// True if `node` is a sum that only one other sum uses.
  bool isInnerSum(Node *node) const;
  FlatSum flatten(Node *sum) const;
  /// Computes the reach of a sum; extends the list for a new node.
  void addSum(Node *sum);
  bool isCut(Node *node) const { return node->escapes || cuts.contains(node); }
  /// The inner values of the map from the limit to `root` that are nearest to
  /// `root` and narrower than its type: what rounds on the way to it. Such a
  /// map is no block.
  SmallVector<Node *, 2> roundingsBefore(Node *root) const;

private:
  void addSource(Node *node);
  void addAffine(Node *node);
  void addWindowed(Node *node);
  Node *meet(Node *a, Node *b, Node *limitA, Node *limitB) const;
  /// Of what a user of `node` gets as a map of its limit.
  Precision precisionForUsers(const Node *node) const {
    return of(node).inside.meet(Precision::of(node->type));
  }
  /// True if nothing from `source` to `node`, included, is narrower than
  /// `source`.
  bool keeps(const Node *node, const Node *source) const {
    return node == source ||
           precisionForUsers(node).holds(Precision::of(source->type));
  }

  const DenseSet<Node *> &cuts;
  std::vector<Reach> reaches;
};

} // namespace mlir::repvgg

#endif // REPVGG_RAISE_REACH_H
