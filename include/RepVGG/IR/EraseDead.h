//===- EraseDead.h - Ops that nothing uses any more -------------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// A rewrite knows which ops it may have left without a use: those and what
/// only they used are erased, and nothing else.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_IR_ERASEDEAD_H
#define REPVGG_IR_ERASEDEAD_H

#include "mlir/IR/Operation.h"
#include "llvm/ADT/SetVector.h"

namespace mlir::repvgg {

/// The ops outside of `op` whose results it uses, in its regions too.
llvm::SetVector<Operation *> producersOf(Operation *op);

/// Erases those of `ops` that have no effect and no use, and then what only
/// they used.
void eraseDead(llvm::SetVector<Operation *> ops);

} // namespace mlir::repvgg

#endif // REPVGG_IR_ERASEDEAD_H
