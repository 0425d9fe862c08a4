//===- FoldGlobals.h - Globals of a program to compile ----------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef REPVGG_LIB_TARGET_FOLDGLOBALS_H
#define REPVGG_LIB_TARGET_FOLDGLOBALS_H

#include "mlir/IR/Operation.h"

namespace mlir::repvgg {

/// Refuses `op`, with the reason, if it reads or writes a global that
/// repvgg-fold-globals has left.
LogicalResult checkGlobalAccess(Operation *op);

} // namespace mlir::repvgg

#endif // REPVGG_LIB_TARGET_FOLDGLOBALS_H
