//===- Partition.h - Which blocks there are ---------------------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// Chooses blocks on a description. A block has one source and one root; only
/// the root has users outside. What does not go together is re-partitioned
/// without the offending branch, and said. Knows no front end.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_LIB_RAISE_PARTITION_H
#define REPVGG_LIB_RAISE_PARTITION_H

#include "GroupTerms.h"
#include "RepVGG/IR/CensusRecord.h"

namespace mlir::repvgg {

/// A block: the affine map from `source` to `root`.
struct BlockChoice {
  Node *root = nullptr;
  Node *source = nullptr;
  unsigned branches = 0;
};

/// A sum of which only a part makes blocks: it becomes the sum of `groups`
/// (new nodes, roots of blocks) and the `rest`.
struct SplitSum {
  Node *sum = nullptr;
  SmallVector<Node *, 2> groups;
  SmallVector<SignedNode> rest;
  SmallVector<Node *, 4> inner; ///< the sums that were flattened into it
};

/// A sum of branches that is not one block, and why.
struct LeftSum {
  Node *sum = nullptr;
  unsigned branches = 0;
  Refusal reason;
  /// The op in the way, where it is none of the sum's.
  std::optional<Location> at;
  /// What its branches consist of, as far as they come from one value.
  SmallVector<Node *> inside;
  /// What the cost model chose from, where it is the reason.
  std::shared_ptr<const CensusRecord::Weighed> weighed = nullptr;
};

struct Partition {
  std::vector<BlockChoice> blocks;
  std::vector<SplitSum> splits;
  std::vector<LeftSum> left;
  /// Of convolutions and poolings: why a block that they are inside of begins
  /// no earlier than with what they read.
  DenseMap<const Node *, Refusal> ends;
};

/// True if the value of `term` can be named where `sum` is computed: a tensor,
/// or what an element-wise body computes on its way.
bool isAvailable(SignedNode term, const Node *sum);

/// Chooses the blocks of `description`, to which it adds the nodes of split
/// sums, so that none is dearer than what it replaces by `model`. Blocks are in
/// the order in which their roots come last.
Partition partition(Description &description, const CostModel &model);

} // namespace mlir::repvgg

#endif // REPVGG_LIB_RAISE_PARTITION_H
