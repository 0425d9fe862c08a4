//===- LeftChains.h - Scales and shifts that are left --------- -*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// What a chain of scales and shifts that is in no block is, and why nothing
/// takes it up.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_LIB_RAISE_LEFTCHAINS_H
#define REPVGG_LIB_RAISE_LEFTCHAINS_H

#include "ExplainLeft.h"
#include "ScanLeft.h"

namespace mlir::repvgg {

/// True for factors that are no numbers of the program's text.
bool isChannelScale(const Node *node);

/// A scale between two shifts, or one by a root, is a batch normalization:
/// folded constants leave the first, exporters the second.
LeftItem::Kind kindOfChain(ArrayRef<Node *> chain);

/// What an activation multiplies by on one side of zero is its own.
bool isInActivation(ArrayRef<Node *> chain);

/// True for a normalization or scale whose constants are known at run time.
bool isAtRunTime(const Node *node);

/// True for the first step of one, which subtracts a mean that is known at run
/// time, or adds to it.
bool isCentring(const Node *node);

/// What ops with values of channels that are known at run time are together,
/// `end` the last one: a normalization if they take a root, else a scale or a
/// sum.
LeftItem::Kind kindAtRunTime(const Node *end);

/// True if such ops, of kind `kind`, read statistics of the data itself.
bool isOfOwnStatistics(const Node *end, LeftItem::Kind kind);

/// The place of a use of `node` that is not `link`.
std::optional<Location> otherUse(const Node *node, const Node *link);

/// Why a chain has no convolution before it that it could be folded into, and
/// how the census counts that.
Obstacle obstacleBefore(ArrayRef<Node *> chain, StringRef &category);

} // namespace mlir::repvgg

#endif // REPVGG_LIB_RAISE_LEFTCHAINS_H
