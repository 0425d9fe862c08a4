//===- BuildBlock.h - Blocks in the repvgg dialect --------------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// Builds a repvgg.block from nodes: branches as they are written, constants as
/// references to the foreign ones wherever they are plain.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_LIB_RAISE_BUILDBLOCK_H
#define REPVGG_LIB_RAISE_BUILDBLOCK_H

#include "Partition.h"
#include "RepVGG/IR/RepVGG.h"
#include "mlir/IR/Builders.h"

namespace mlir::repvgg {

/// A block that was built and the choice that it was built from.
struct RaisedBlock {
  BlockChoice choice;
  BlockOp op;
};

/// Why `choice` cannot be built: a constant that must be computed and cannot.
std::optional<Refusal> checkBuildable(const BlockChoice &choice,
                                      Description &description);

/// Builds the block at the builder's insertion point. Its result has the root's
/// shape and the widest element type among its nodes.
BlockOp buildBlock(OpBuilder &builder, const BlockChoice &choice,
                   Description &description);

/// The nodes from the root up to the source, without the latter.
SmallVector<Node *> nodesOf(const BlockChoice &choice);

} // namespace mlir::repvgg

#endif // REPVGG_LIB_RAISE_BUILDBLOCK_H
