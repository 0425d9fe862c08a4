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

#include "Rewrite.h"

namespace mlir::repvgg {

/// Adds claims at the end of `block` for all that `rewrite` will replace. To be
/// called when the raised blocks are built, but nothing is rewritten.
void insertClaims(Block &block, ArrayRef<RaisedBlock> raised,
                  ArrayRef<SplitSum> splits);

} // namespace mlir::repvgg

#endif // REPVGG_LIB_RAISE_CLAIMS_H
