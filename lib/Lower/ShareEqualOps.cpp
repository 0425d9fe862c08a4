//===- ShareEqualOps.cpp - What is equal is there once --------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Input: a lowered function and the ops that lowering created. Output: the same
// without those of them that an op before them computes already. Each op is
// lowered alone, so convolutions of one image get a pad each; exporters share
// it, and so do we. Foreign ops are what may be reused, and stay as they are.
//
//===----------------------------------------------------------------------===//

#include "ShareEqualOps.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/OperationSupport.h"

using namespace mlir;
using namespace mlir::repvgg;

/// The kinds of op of which lowering makes equal ones.
static bool isShareable(Operation *op) {
  return isa<arith::ConstantOp, tensor::PadOp, tensor::EmptyOp, tensor::DimOp,
             tensor::ExpandShapeOp, tensor::CollapseShapeOp, linalg::FillOp,
             linalg::BroadcastOp>(op);
}

/// The same for equal ops of one block.
static size_t hashOf(Operation *op) {
  return llvm::hash_combine(op->getBlock(),
                            OperationEquivalence::computeHash(
                                op, OperationEquivalence::directHashValue,
                                OperationEquivalence::ignoreHashValue,
                                OperationEquivalence::IgnoreLocations));
}

static bool areEqual(Operation *a, Operation *b) {
  return a->getBlock() == b->getBlock() &&
         OperationEquivalence::isEquivalentTo(
             a, b, OperationEquivalence::IgnoreLocations);
}

void mlir::repvgg::shareEqualOps(Operation *root,
                                 const DenseSet<Operation *> &created) {
  DenseMap<size_t, SmallVector<Operation *, 1>> seen;
  // In the order of a block, so that an op's operands are shared by then.
  root->walk<WalkOrder::PreOrder>([&](Operation *op) {
    if (!isShareable(op))
      return WalkResult::advance();
    SmallVector<Operation *, 1> &others = seen[hashOf(op)];
    auto equal = llvm::find_if(
        others, [&](Operation *other) { return areEqual(other, op); });
    if (equal == others.end()) {
      others.push_back(op);
      return WalkResult::advance();
    }
    if (!created.contains(op))
      return WalkResult::advance();
    op->replaceAllUsesWith(*equal);
    op->erase();
    return WalkResult::skip();
  });
}
