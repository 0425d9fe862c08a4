//===- Reach.h - How far up a value is one affine map -----------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// For every node: the values it is an affine map of, as a path of `up` links
/// from the node to its `limit`, with the map from there. A path goes on
/// through a convolution or pooling if that is exactly one map with what comes
/// before it, and not dearer; else it ends there, or after what was added last.
/// It also ends at values that others use. Everything here is near-linear in
/// the number of nodes.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_LIB_RAISE_REACH_H
#define REPVGG_LIB_RAISE_REACH_H

#include "LinearMap.h"
#include "RepVGG/IR/Precision.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/DenseSet.h"

namespace mlir::repvgg {

/// What is known of one node as an affine map of `limit`.
struct Reach {
  Node *up = nullptr;    ///< the nearest value it is a map of
  Node *limit = nullptr; ///< the furthest; the node itself if there is none
  const Node *jump =
      nullptr;              ///< some value further up, to climb in large steps
  unsigned depth = 0;       ///< number of `up` links
  unsigned windowDepth = 0; ///< how many of them have windows
  Node *lastWindow = nullptr; ///< the nearest one with windows, or null
  Precision inside;           ///< of what is computed between `limit` and here
  LinearMap map;              ///< from `limit`
  LinearMap step;             ///< from `up`, if it has windows
  /// Of a sum: why its terms do not go together. Of a convolution or pooling:
  /// why the path ends before it.
  Refusal refusal;
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
  Reaches(const Description &description, const DenseSet<Node *> &cuts,
          const CostModel &model);

  const Reach &of(const Node *node) const { return reaches[node->index]; }
  /// The furthest value that a user of `node` may reach through it.
  Node *limitForUsers(Node *node) const;
  /// The nearest value that users of both may reach through them, or null.
  Node *meet(Node *first, Node *second) const;
  /// `node` as a map of `source`, on its path to its limit for users; nothing
  /// if that is too long a way, or no map from so near.
  std::optional<LinearMap> mapFrom(Node *node, Node *source) const;

  /// True if one other sum, and nothing else, uses the sum `node` once.
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
  bool composeFrom(Node *node, Node *source, Reach &reach) const;
  bool shifts(const Node *node) const;
  bool isShifted(const Node *node, const Node *source) const;
  Node *lastSource(Node *operand, const Node *limit, bool shifted) const;
  void setUp(Reach &reach, Node *node, Node *up, bool hasWindows) const;
  const Node *climb(const Node *node, unsigned depth) const;
  OrRefusal<LinearMap> mapOfSum(Node *sum, Node *source) const;
  Precision insideThrough(const Node *operand, const Node *limit) const;
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
  const CostModel &model;
  std::vector<Reach> reaches;
};

} // namespace mlir::repvgg

#endif // REPVGG_LIB_RAISE_REACH_H
