//===- Claims.h - What foreign values were before rewriting -----*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// Keeps the foreign ops that are about to be rewritten in `repvgg.claim` ops,
/// for `repvgg-verify-source` to compare with what becomes of them.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_LIB_RAISE_CLAIMS_H
#define REPVGG_LIB_RAISE_CLAIMS_H

#include "BuildBlock.h"

namespace mlir::repvgg {

/// Adds claims at the end of `block` for all that `rewrite` will replace, and
/// for the repvgg.block ops that were there before. To be called when the
/// raised blocks are built, but nothing is rewritten. Each block gets the next
/// `number` as its attribute, and claims those of the blocks that they are
/// about; or the attribute says why there is no claim.
void insertClaims(Block &block, ArrayRef<RaisedBlock> raised,
                  ArrayRef<SplitSum> splits, int64_t &number);

} // namespace mlir::repvgg

#endif // REPVGG_LIB_RAISE_CLAIMS_H
