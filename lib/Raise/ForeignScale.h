//===- ForeignScale.h - Scales that no node stands for ----------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef REPVGG_LIB_RAISE_FOREIGNSCALE_H
#define REPVGG_LIB_RAISE_FOREIGNSCALE_H

#include "mlir/IR/Operation.h"
#include "llvm/ADT/SmallPtrSet.h"

namespace mlir::repvgg {

/// True for element-wise ops that add or multiply by constants of one value a
/// channel, row or column.
bool isForeignAffine(Operation *op);

/// Such ops one after another.
struct ForeignChain {
  bool hasProduct = false;
  bool hasRoot = false;
  Operation *before = nullptr; ///< what the first one is computed from
};

/// The chain that ends with `op`. It begins after ops that are `described`:
/// they are in blocks, or listed.
ForeignChain
foreignChainTo(Operation *op,
               const llvm::SmallPtrSetImpl<Operation *> &described);

/// True for the op that takes the root in a normalization by own statistics.
bool isOwnNormalization(Operation *op);

} // namespace mlir::repvgg

#endif // REPVGG_LIB_RAISE_FOREIGNSCALE_H
