//===- LeftSequences.h - Convolutions one after another ------- -*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// Why two convolutions (or blocks) of which one is all that computes the other
/// are not one. What is cut there may be in blocks on both sides.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_LIB_RAISE_LEFTSEQUENCES_H
#define REPVGG_LIB_RAISE_LEFTSEQUENCES_H

#include "ExplainLeft.h"
#include "ScanLeft.h"

namespace mlir::repvgg {

/// Knows what became of a description.
class LeftSequences {
public:
  explicit LeftSequences(const Partition &chosen);

  /// Why the convolution `node` is not one with what is before or after it;
  /// nothing if there is no such thing.
  std::optional<Obstacle> with(const Node *node) const;
  /// Those that end before a block and begin with another one, or with a
  /// convolution that is in none.
  std::vector<LeftItem> beforeBlocks() const;

private:
  const Node *layerBefore(const Node *node) const;
  const Node *layerAfter(const Node *node) const;
  Obstacle explain(const Node *before, const Node *after) const;

  const Partition &chosen;
  DenseSet<const Node *> roots;
};

/// How the census counts what is cut for `reason`.
StringRef categoryOfSequence(const Refusal &reason);

} // namespace mlir::repvgg

#endif // REPVGG_LIB_RAISE_LEFTSEQUENCES_H
