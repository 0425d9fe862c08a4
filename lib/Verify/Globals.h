//===- Globals.h - Constants wherever a module keeps them -------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef REPVGG_LIB_VERIFY_GLOBALS_H
#define REPVGG_LIB_VERIFY_GLOBALS_H

#include "mlir/IR/Operation.h"

namespace mlir::repvgg::verify {

/// The value of a constant op, or that of the `ml_program` global that `op`
/// loads, if it is immutable or recordGlobals has found that nothing stores to
/// it; else null.
Attribute constantValueOf(Operation *op);

} // namespace mlir::repvgg::verify

#endif // REPVGG_LIB_VERIFY_GLOBALS_H
