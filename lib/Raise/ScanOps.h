//===- ScanOps.h - Ops that no node stands for ------------------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef REPVGG_LIB_RAISE_SCANOPS_H
#define REPVGG_LIB_RAISE_SCANOPS_H

#include "LeftItem.h"
#include "RepVGG/Raise/Description.h"

namespace mlir::repvgg {

/// What no node stands for, and the convolutions and linear layers that are
/// nodes and kept apart by it: each with the index of an item.
struct ScannedOps {
  std::vector<LeftItem> items;
  DenseMap<const Node *, size_t> apart;
  /// Linear layers that are no nodes, and so far seem to stand alone.
  DenseMap<Operation *, size_t> layers;
};

/// What of `block`'s ops none of the first `count` nodes stands for: other
/// layouts and types, TOSA, normalizations by the data's own statistics, values
/// put side by side.
ScannedOps scanOps(Block &block, const Description &description, size_t count);

} // namespace mlir::repvgg

#endif // REPVGG_LIB_RAISE_SCANOPS_H
