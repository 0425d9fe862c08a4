//===- ScanLeft.h - What is affine and in no block --------------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// Every convolution, linear layer, batch normalization, scale of channels and
/// sum is in a block, or listed here with its reason and place. What has
/// nothing to gain (a convolution with a bias and an activation, a residual
/// addition) is listed as standing alone: that is no fault.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_LIB_RAISE_SCANLEFT_H
#define REPVGG_LIB_RAISE_SCANLEFT_H

#include "Origins.h"
#include "Partition.h"

namespace mlir::repvgg {

struct LeftItem {
  enum class Kind {
    Convolution,
    Linear,
    BatchNorm,
    Scale,
    Sum,
    Concat,
    Norm,
    /// A convolution in a block that is one of an image with zeros between its
    /// pixels: what is left is to take it for what it is.
    Transposed,
    /// A block that is computed from another one, or from a convolution, by
    /// linear maps only, and not one with it.
    Sequence,
  };

  Kind kind;
  /// Nothing could be folded into it, or it into anything.
  bool isAlone;
  StringRef category; ///< how the census counts it
  Refusal reason;     ///< empty if alone
  Location loc;
  std::optional<Location> at; ///< the op in the way, if it is another one
};

/// "convolution", "linear", "batch_norm", "scale", "sum", "concat", "norm",
/// "transposed".
StringRef stringifyKind(LeftItem::Kind kind);

/// What no node stands for, and the convolutions and linear layers that are
/// nodes and kept apart by it: each with the index of an item.
struct ScannedOps {
  std::vector<LeftItem> items;
  DenseMap<const Node *, size_t> apart;
  /// Linear layers that are no nodes, and so far seem to stand alone.
  DenseMap<Operation *, size_t> layers;
};

/// `layer` has the reason of `other`, which keeps it apart.
void explainLayer(LeftItem &layer, const LeftItem &other);

/// What of `block`'s ops none of the first `count` nodes stands for: other
/// layouts and types, TOSA, normalizations by the data's own statistics, values
/// put side by side.
ScannedOps scanOps(Block &block, const Description &description, size_t count);

/// What of the first `count` nodes `chosen` has in no block and not among its
/// left sums. Of `others`, layers in left sums get their reason.
std::vector<LeftItem> scanNodes(const Description &description, size_t count,
                                const Partition &chosen, ScannedOps &others);

} // namespace mlir::repvgg

#endif // REPVGG_LIB_RAISE_SCANLEFT_H
