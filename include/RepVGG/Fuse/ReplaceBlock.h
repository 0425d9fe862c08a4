//===- ReplaceBlock.h - Write a fusion into the IR --------------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef REPVGG_FUSE_REPLACEBLOCK_H
#define REPVGG_FUSE_REPLACEBLOCK_H

#include "RepVGG/Fuse/BlockFusion.h"

namespace mlir::repvgg {

/// Branch ops that replace others, the last of which has the result.
using LinearOps = SmallVector<LinearOpInterface, 1>;

/// Replaces `block` by the ops that it fuses into, and erases it and the
/// constants that it alone used. The new ops are returned:
/// - a `repvgg.conv` with the block's activation;
/// - several `repvgg.conv` and their `repvgg.sum`;
/// - if the block is channel-wise, a `repvgg.scale`.
/// In the last two cases a block with an activation stays, with these ops in
/// it. Their location joins those of the block and of its ops.
LinearOps replaceBlock(BlockOp block, const Fusion &fusion);

/// True if `block` is what replaceBlock leaves of a channel-wise block.
bool isReplaced(BlockOp block);

} // namespace mlir::repvgg

#endif // REPVGG_FUSE_REPLACEBLOCK_H
