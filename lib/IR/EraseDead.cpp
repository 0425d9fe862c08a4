//===- EraseDead.cpp - Ops that nothing uses any more ---------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Input: ops that may be dead. Output: the IR without those that are.
// Invariant: each op is looked at once more for each of its users that is
// erased, so that this is linear in what it erases.
//
//===----------------------------------------------------------------------===//

#include "RepVGG/IR/EraseDead.h"
#include "mlir/Interfaces/SideEffectInterfaces.h"

using namespace mlir;
using namespace mlir::repvgg;

llvm::SetVector<Operation *> mlir::repvgg::producersOf(Operation *op) {
  llvm::SetVector<Operation *> producers;
  op->walk([&](Operation *inner) {
    for (Value operand : inner->getOperands())
      if (Operation *producer = operand.getDefiningOp();
          producer && !op->isAncestor(producer))
        producers.insert(producer);
  });
  return producers;
}

void mlir::repvgg::eraseDead(llvm::SetVector<Operation *> ops) {
  while (!ops.empty()) {
    Operation *op = ops.pop_back_val();
    if (!isOpTriviallyDead(op))
      continue;
    ops.insert_range(producersOf(op));
    op->erase();
  }
}
