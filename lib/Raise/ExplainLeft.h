//===- ExplainLeft.h - Why a sum of branches is no block --------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// What looks like a multi-branch block and is none is said with its reason. A
/// sum looks like one if two of its terms come from one value by ops that are
/// affine or would be, had they constant weights.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_LIB_RAISE_EXPLAINLEFT_H
#define REPVGG_LIB_RAISE_EXPLAINLEFT_H

#include "Origins.h"
#include "Partition.h"

namespace mlir::repvgg {

/// A refusal, and the op that stands in the way if there is one.
struct Obstacle {
  Refusal reason;
  std::optional<Location> at;
};

/// What stands in the way at `blocked` and at blocked nodes before it: of ops
/// in a row the one that says most.
Obstacle obstacleAt(const Node *blocked);

/// The groups that were found in each sum that is not one block.
using GroupedSums = DenseMap<Node *, GroupedSum>;

/// The sums among the first `count` nodes that are left in foreign IR, wholly
/// or in part, though they look like blocks.
std::vector<LeftSum> explainLeft(const Description &description, size_t count,
                                 const Reaches &reaches,
                                 const GroupedSums &grouped);

} // namespace mlir::repvgg

#endif // REPVGG_LIB_RAISE_EXPLAINLEFT_H
