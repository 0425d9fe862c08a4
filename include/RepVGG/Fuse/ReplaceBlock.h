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

/// Replaces `block` by the op that it fuses into, and erases it and the
/// constants that it alone used. The new op is returned:
/// - a `repvgg.conv` with the block's activation;
/// - if the block is channel-wise, a `repvgg.scale`. With an activation the
///   block stays, with this one op in it.
/// Its location joins those of the block and of its ops.
LinearOpInterface replaceBlock(BlockOp block, const Fusion &fusion);

/// True if `block` is what replaceBlock leaves of a channel-wise block.
bool isReplaced(BlockOp block);

} // namespace mlir::repvgg

#endif // REPVGG_FUSE_REPLACEBLOCK_H
