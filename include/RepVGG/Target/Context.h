//===- Context.h - What compiling needs of a context ------------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef REPVGG_TARGET_CONTEXT_H
#define REPVGG_TARGET_CONTEXT_H

namespace mlir {
class MLIRContext;
} // namespace mlir

namespace mlir::repvgg {

/// Lets `context` have everything that models are lowered through: upstream's
/// dialects, their extensions and their translations to LLVM IR.
void prepareContext(MLIRContext *context);

} // namespace mlir::repvgg

#endif // REPVGG_TARGET_CONTEXT_H
