//===- ToLinalg.cpp - Lower repvgg ops to linalg --------------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Input: any op. Output: the same with each repvgg op replaced by linalg
// ops of the same value; nothing else is touched, folded or moved.
//
//===----------------------------------------------------------------------===//

#include "RepVGG/Lower/ToLinalg.h"
#include "Patterns.h"
#include "RepVGG/IR/RepVGG.h"
#include "RepVGG/Lower/Passes.h"
#include "ShareEqualOps.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Transforms/WalkPatternRewriteDriver.h"

void mlir::repvgg::populateToLinalgPatterns(RewritePatternSet &patterns) {
  populateConvToLinalgPatterns(patterns);
  populateAffineToLinalgPatterns(patterns);
  populatePoolToLinalgPatterns(patterns);
  populateBlockToLinalgPatterns(patterns);
}

void mlir::repvgg::populateToLinalgKeepingConvolutionsPatterns(
    RewritePatternSet &patterns) {
  populateSeparateActivationPatterns(patterns);
  populateAffineToLinalgPatterns(patterns);
  populatePoolToLinalgPatterns(patterns);
  populateBlockToLinalgPatterns(patterns);
}

namespace mlir::repvgg {
#define GEN_PASS_DEF_TOLINALGPASS
#include "RepVGG/Lower/Passes.h.inc"
} // namespace mlir::repvgg

using namespace mlir;
using namespace mlir::repvgg;

/// Reports the first op that is still there; unreachable code is not lowered.
/// Claims are checked on what this pass leaves.
static LogicalResult checkNoneLeft(Operation *root, bool keepConvolutions) {
  WalkResult result = root->walk([&](Operation *op) {
    if (!isa_and_nonnull<RepVGGDialect>(op->getDialect()) ||
        isa<ClaimOp, ClaimedOp>(op) || (keepConvolutions && isa<ConvOp>(op)))
      return WalkResult::advance();
    op->emitOpError("cannot be lowered to linalg in unreachable code");
    return WalkResult::interrupt();
  });
  return failure(result.wasInterrupted());
}

namespace {
/// Notes which ops are made, and still there.
struct Created : RewriterBase::Listener {
  void notifyOperationInserted(Operation *op,
                               OpBuilder::InsertPoint previous) override {
    if (!previous.isSet())
      ops.insert(op);
  }
  void notifyOperationErased(Operation *op) override { ops.erase(op); }

  DenseSet<Operation *> ops;
};
} // namespace

/// Constants that only ops of ours use, as those that Fuse makes, are ours too.
static void addConstants(Operation *root, DenseSet<Operation *> &created) {
  root->walk([&](arith::ConstantOp constant) {
    if (!constant->use_empty() &&
        llvm::all_of(constant->getUsers(), [](Operation *user) {
          return isa_and_nonnull<RepVGGDialect>(user->getDialect());
        }))
      created.insert(constant);
  });
}

namespace {
struct ToLinalgPass : mlir::repvgg::impl::ToLinalgPassBase<ToLinalgPass> {
  using ToLinalgPassBase::ToLinalgPassBase;

  LogicalResult initialize(MLIRContext *context) override {
    RewritePatternSet first(context), set(context);
    if (keepConvolutions) {
      populateToLinalgKeepingConvolutionsPatterns(set);
    } else {
      populateSumOfConvolutionsPatterns(first);
      populateToLinalgPatterns(set);
    }
    sums = std::move(first);
    patterns = std::move(set);
    return success();
  }

  void runOnOperation() override {
    // A walk, not a fixpoint: foreign ops stay as they are.
    Created created;
    addConstants(getOperation(), created.ops);
    walkAndApplyPatterns(getOperation(), sums, &created);
    walkAndApplyPatterns(getOperation(), patterns, &created);
    if (failed(checkNoneLeft(getOperation(), keepConvolutions)))
      return signalPassFailure();
    shareEqualOps(getOperation(), created.ops);
  }

  FrozenRewritePatternSet sums, patterns;
};
} // namespace
