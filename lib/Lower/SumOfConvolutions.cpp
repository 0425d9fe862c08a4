//===- SumOfConvolutions.cpp - Convolutions that accumulate ---------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Input: sums of convolutions. Output: each convolution has the one before it
// as its initial value, as far as they are of the type that sums are computed
// in, so that no pass over memory is spent on additions.
//
//===----------------------------------------------------------------------===//

#include "ConvToLinalg.h"
#include "Patterns.h"
#include "llvm/ADT/STLExtras.h"

using namespace mlir;
using namespace mlir::repvgg;

/// True if something other than claims uses `value` once.
static bool hasOneUse(Value value) {
  auto uses = llvm::make_filter_range(value.getUses(), [](OpOperand &use) {
    return !isa<ClaimOp>(use.getOwner());
  });
  return llvm::hasSingleElement(uses);
}

/// `value` as a convolution that only `sum` uses and that can be one of a
/// chain: nothing is rounded, and nothing applied, between it and the sum.
static ConvOp chainable(Value value, SumOp sum) {
  auto conv = value.getDefiningOp<ConvOp>();
  if (!conv || !hasOneUse(conv.getResult()) || conv.getActivationAttr() ||
      conv.getType() != sum.getType() || conv->getBlock() != sum->getBlock())
    return {};
  FloatType type =
      computeType({conv.getInput().getType(), conv.getResult().getType()});
  return type == elementTypeOf(conv.getResult()) ? conv : ConvOp();
}

namespace {
/// The operands of a sum, in their order.
struct SumOperands {
  SmallVector<ConvOp> chain;
  SmallVector<Value> rest;
};

/// sum(conv(x), conv(y), z)  ->  sum(conv(y) accumulated on conv(x), z)
struct SumOfConvolutions : OpRewritePattern<SumOp> {
  using OpRewritePattern::OpRewritePattern;

  LogicalResult matchAndRewrite(SumOp op,
                                PatternRewriter &rewriter) const override {
    SumOperands operands = divide(op);
    if (operands.chain.size() < 2)
      return rewriter.notifyMatchFailure(op, "fewer than two convolutions");
    LinalgBuilder builder(op.getLoc(), rewriter);
    Value total;
    for (ConvOp conv : operands.chain) {
      builder.setLoc(conv.getLoc());
      total = convolve(builder, conv, total);
    }
    builder.setLoc(op.getLoc());
    total = builder.castShape(total, op.getType());
    if (operands.rest.empty()) {
      rewriter.replaceOp(op, total);
    } else {
      operands.rest.insert(operands.rest.begin(), total);
      rewriter.replaceOpWithNewOp<SumOp>(op, op.getType(), operands.rest);
    }
    // What is claimed of one stays beside the chain, until it is compared.
    for (ConvOp conv : operands.chain)
      if (conv->use_empty())
        rewriter.eraseOp(conv);
    return success();
  }

private:
  /// The first convolution may start from its bias; others with one stay
  /// operands.
  static SumOperands divide(SumOp op) {
    SumOperands operands;
    for (Value value : op.getInputs()) {
      ConvOp conv = chainable(value, op);
      bool starts =
          conv && conv.getBias() &&
          (operands.chain.empty() || !operands.chain.front().getBias());
      if (starts)
        operands.chain.insert(operands.chain.begin(), conv);
      else if (conv && !conv.getBias())
        operands.chain.push_back(conv);
      else
        operands.rest.push_back(value);
    }
    return operands;
  }
};
} // namespace

void mlir::repvgg::populateSumOfConvolutionsPatterns(
    RewritePatternSet &patterns) {
  patterns.add<SumOfConvolutions>(patterns.getContext());
}
