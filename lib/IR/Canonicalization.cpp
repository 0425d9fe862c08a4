//===- Canonicalization.cpp - Local clean-ups -----------------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// Drops what says nothing, flattens sums, and folds batch norm into a constant
/// convolution where no block is around. A block keeps at least one op.
///
//===----------------------------------------------------------------------===//

#include "RepVGG/IR/Constants.h"
#include "RepVGG/IR/RepVGG.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/IR/PatternMatch.h"

using namespace mlir;
using namespace mlir::repvgg;

/// Replaces `op`, which computes nothing, by its operand `value`.
static LogicalResult replaceNoOp(PatternRewriter &rewriter, Operation *op,
                                 Value value) {
  if (value.getType() != op->getResult(0).getType())
    return rewriter.notifyMatchFailure(op, "it changes the type");
  auto block = dyn_cast<BlockOp>(op->getParentOp());
  if (block && value == block.getInput() &&
      block.getYield().getValue() == op->getResult(0))
    return rewriter.notifyMatchFailure(op, "it is the block's only op");
  rewriter.replaceOp(op, value);
  return success();
}

/// True if `value` is a constant all of whose elements are `element`.
static bool isFilledWith(Value value, double element) {
  OrRefusal<WeightView> view = readConstant(value);
  return view &&
         llvm::all_of(view->toVector(), [&](double x) { return x == element; });
}

namespace {
/// sum(a, sum(b, c))  ->  sum(a, b, c)
struct FlattenSum : OpRewritePattern<SumOp> {
  using OpRewritePattern::OpRewritePattern;

  LogicalResult matchAndRewrite(SumOp op,
                                PatternRewriter &rewriter) const override {
    SmallVector<Value> terms;
    for (Value input : op.getInputs()) {
      auto inner = input.getDefiningOp<SumOp>();
      bool flat = inner && input.hasOneUse() &&
                  inner->getBlock() == op->getBlock() &&
                  input.getType() == op.getResult().getType();
      if (flat)
        llvm::append_range(terms, inner.getInputs());
      else
        terms.push_back(input);
    }
    if (llvm::equal(terms, op.getInputs()))
      return rewriter.notifyMatchFailure(
          op, "no term is a sum of the same type with one use");
    rewriter.replaceOpWithNewOp<SumOp>(op, op.getResult().getType(), terms);
    return success();
  }
};

/// sum(a)  ->  a
struct DropSumOfOne : OpRewritePattern<SumOp> {
  using OpRewritePattern::OpRewritePattern;

  LogicalResult matchAndRewrite(SumOp op,
                                PatternRewriter &rewriter) const override {
    if (op.getInputs().size() != 1)
      return rewriter.notifyMatchFailure(op, "it has several terms");
    return replaceNoOp(rewriter, op, op.getInputs().front());
  }
};

/// scale(x, 1, t)  ->  scale(x, t),   scale(x, s, 0)  ->  scale(x, s),   and x
/// where neither is left
struct DropNeutralScale : OpRewritePattern<ScaleOp> {
  using OpRewritePattern::OpRewritePattern;

  LogicalResult matchAndRewrite(ScaleOp op,
                                PatternRewriter &rewriter) const override {
    bool dropScale = op.getScale() && isFilledWith(op.getScale(), 1);
    bool dropShift = op.getShift() && isFilledWith(op.getShift(), 0);
    bool keepsScale = op.getScale() && !dropScale;
    bool keepsShift = op.getShift() && !dropShift;
    if (!keepsScale && !keepsShift)
      return replaceNoOp(rewriter, op, op.getInput());
    if (!dropScale && !dropShift)
      return rewriter.notifyMatchFailure(op, "its parameters are not neutral");
    rewriter.replaceOpWithNewOp<ScaleOp>(op, op.getResult().getType(),
                                         op.getInput(),
                                         keepsScale ? op.getScale() : Value(),
                                         keepsShift ? op.getShift() : Value());
    return success();
  }
};

/// avg_pool of one pixel and stride 1  ->  x
struct DropUnitAvgPool : OpRewritePattern<AvgPoolOp> {
  using OpRewritePattern::OpRewritePattern;

  LogicalResult matchAndRewrite(AvgPoolOp op,
                                PatternRewriter &rewriter) const override {
    if (llvm::any_of(op.getWindows(),
                     [](const Window &window) { return window != Window(); }))
      return rewriter.notifyMatchFailure(op, "its window is not one pixel");
    return replaceNoOp(rewriter, op, op.getInput());
  }
};

/// batch_norm(conv(x, w, b))  ->  conv(x, a*w, beta + a*(b - mean)),
///   a = gamma / sqrt(variance + epsilon)
///
/// Folded in f64 and rounded once. Inside a block fusion does this, with
/// everything else.
struct FoldBatchNormIntoConv : OpRewritePattern<BatchNormOp> {
  using OpRewritePattern::OpRewritePattern;

  LogicalResult matchAndRewrite(BatchNormOp op,
                                PatternRewriter &rewriter) const override {
    auto conv = op.getInput().getDefiningOp<ConvOp>();
    if (!conv)
      return rewriter.notifyMatchFailure(op, "its input is no convolution");
    if (op->getParentOfType<BlockOp>())
      return rewriter.notifyMatchFailure(op, "it is inside a block");
    if (!conv->hasOneUse() || conv.getActivationAttr())
      return rewriter.notifyMatchFailure(
          op, "the convolution has an activation or another user");
    OrRefusal<LinearForm> form = foldedForm(conv, op);
    if (!form)
      return rewriter.notifyMatchFailure(op, form.refusal().message);
    return replace(op, conv, *form, rewriter);
  }

private:
  static OrRefusal<LinearForm> foldedForm(ConvOp conv, BatchNormOp op) {
    RankedTensorType type = conv.getInput().getType();
    OrRefusal<LinearForm> form = conv.linearForm(
        LinearForm::identity(type.getDimSize(1), type.getRank() - 2));
    return form ? op.linearForm(*form) : form;
  }

  static LogicalResult replace(BatchNormOp op, ConvOp conv,
                               const LinearForm &form,
                               PatternRewriter &rewriter) {
    RankedTensorType weightType = conv.getWeight().getType();
    auto biasType = RankedTensorType::get(
        weightType.getDimSize(0), op.getResult().getType().getElementType());
    TypedAttr weight = makeConstant(
        weightType,
        [&](MutableArrayRef<char> out) {
          form.writeWeight(*elementKind(weightType.getElementType()),
                           out.data());
        },
        "folded_weight");
    TypedAttr bias = makeConstant(biasType, form.bias(), "folded_bias");
    for (TypedAttr constant : {weight, bias})
      if (readConstant(constant)->firstNonFinite() >= 0)
        return rewriter.notifyMatchFailure(op, "folding overflows");
    Location loc = rewriter.getFusedLoc({conv.getLoc(), op.getLoc()});
    rewriter.replaceOpWithNewOp<ConvOp>(
        op, op.getResult().getType(), conv.getInput(),
        arith::ConstantOp::create(rewriter, loc, weight),
        arith::ConstantOp::create(rewriter, loc, bias), conv.getStrides(),
        conv.getPadLow(), conv.getPadHigh(), conv.getDilations(),
        conv.getGroups(), ActivationAttr());
    return success();
  }
};
} // namespace

void SumOp::getCanonicalizationPatterns(RewritePatternSet &patterns,
                                        MLIRContext *context) {
  patterns.add<FlattenSum, DropSumOfOne>(context);
}

void ScaleOp::getCanonicalizationPatterns(RewritePatternSet &patterns,
                                          MLIRContext *context) {
  patterns.add<DropNeutralScale>(context);
}

void AvgPoolOp::getCanonicalizationPatterns(RewritePatternSet &patterns,
                                            MLIRContext *context) {
  patterns.add<DropUnitAvgPool>(context);
}

void BatchNormOp::getCanonicalizationPatterns(RewritePatternSet &patterns,
                                              MLIRContext *context) {
  patterns.add<FoldBatchNormIntoConv>(context);
}
