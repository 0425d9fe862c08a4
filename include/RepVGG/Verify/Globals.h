//===- Globals.h - Constants wherever a module keeps them -------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef REPVGG_VERIFY_GLOBALS_H
#define REPVGG_VERIFY_GLOBALS_H

#include "mlir/IR/Operation.h"

#include <string>

namespace mlir::repvgg::verify {

/// Records at loads of `ml_program` globals under `root` what they give where
/// that cannot change, in discardable attributes. Without it, only immutable
/// globals are constants. To be called while nothing else changes `root`.
void recordGlobals(Operation *root);

/// Of an op that loads a global that can change, or has no value, as
/// recordGlobals has found: "the global '@w', which is stored to". Empty for
/// other ops.
std::string textOfGlobal(Operation *op);

/// The value of a constant op, or that of the `ml_program` global that `op`
/// loads, if it is immutable or recordGlobals has found that nothing stores to
/// it; else null.
Attribute constantValueOf(Operation *op);

} // namespace mlir::repvgg::verify

#endif // REPVGG_VERIFY_GLOBALS_H
