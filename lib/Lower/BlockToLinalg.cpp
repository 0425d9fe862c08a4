//===- BlockToLinalg.cpp - Inline blocks ----------------------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// block { body } activation a  ->  body on the source, then a
//
//===----------------------------------------------------------------------===//

#include "ActivationToLinalg.h"
#include "Patterns.h"

using namespace mlir;
using namespace mlir::repvgg;

namespace {
struct BlockToLinalg : OpRewritePattern<BlockOp> {
  using OpRewritePattern::OpRewritePattern;

  LogicalResult matchAndRewrite(BlockOp op,
                                PatternRewriter &rewriter) const override {
    Operation *yield = op.getBody().front().getTerminator();
    Value sum = yield->getOperand(0);
    if (sum == op.getBody().getArgument(0))
      sum = op.getSource();
    rewriter.eraseOp(yield);
    rewriter.inlineBlockBefore(&op.getBody().front(), op, op.getSource());
    LinalgBuilder builder(op.getLoc(), rewriter);
    rewriter.replaceOp(
        op, finish(builder, sum, op.getActivationAttr(), op.getType()));
    return success();
  }
};
} // namespace

void mlir::repvgg::populateBlockToLinalgPatterns(RewritePatternSet &patterns) {
  patterns.add<BlockToLinalg>(patterns.getContext());
}
