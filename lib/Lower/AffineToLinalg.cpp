//===- AffineToLinalg.cpp - Lower batch_norm, scale and sum to linalg -----===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Element-wise ops become one generic on the data, computed in f32 (in f64 if
// the data or the result is f64) and rounded once. Batch normalization divides
// once a channel, not once a pixel.
//
//===----------------------------------------------------------------------===//

#include "LinalgBuilder.h"
#include "Patterns.h"
#include "RepVGG/IR/RepVGG.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Math/IR/Math.h"

using namespace mlir;
using namespace mlir::repvgg;

/// gamma / sqrt(variance + epsilon) for each channel.
static Value buildFactor(LinalgBuilder &builder, BatchNormOp op, Type type) {
  SmallVector<Value> inputs{op.getVariance()};
  if (op.getGamma())
    inputs.push_back(op.getGamma());
  double epsilon = op.getEpsilon().convertToDouble();
  auto body = [&](LinalgBuilder &b, ValueRange scalars) -> Value {
    Value variance = b.castFloat(scalars[0], type);
    variance =
        arith::AddFOp::create(b, variance, b.constantFloat(type, epsilon));
    Value root = math::SqrtOp::create(b, variance);
    Value gamma = scalars.size() > 1 ? b.castFloat(scalars[1], type)
                                     : b.constantFloat(type, 1.0);
    return arith::DivFOp::create(b, gamma, root);
  };
  auto shape = cast<RankedTensorType>(op.getVariance().getType());
  return builder.elementwise(shape.clone(type), inputs, body);
}

namespace {
/// batch_norm(x)  ->  (x - mean) * factor + beta
struct BatchNormToLinalg : OpRewritePattern<BatchNormOp> {
  using OpRewritePattern::OpRewritePattern;

  LogicalResult matchAndRewrite(BatchNormOp op,
                                PatternRewriter &rewriter) const override {
    LinalgBuilder builder(op.getLoc(), rewriter);
    Type type =
        computeType({op.getInput().getType(), op.getResult().getType()});
    Value factor = buildFactor(builder, op, computeType(op->getOperandTypes()));
    SmallVector<Value> inputs{op.getInput(), op.getMean(), factor};
    if (op.getBeta())
      inputs.push_back(op.getBeta());
    auto body = [&](LinalgBuilder &b, ValueRange scalars) -> Value {
      SmallVector<Value> v = llvm::map_to_vector(
          scalars, [&](Value scalar) { return b.castFloat(scalar, type); });
      Value result = arith::SubFOp::create(b, v[0], v[1]);
      result = arith::MulFOp::create(b, result, v[2]);
      return v.size() > 3 ? arith::AddFOp::create(b, result, v[3]) : result;
    };
    rewriter.replaceOp(op, builder.elementwise(op.getType(), inputs, body));
    return success();
  }
};

/// scale(x)  ->  x * scale + shift
struct ScaleToLinalg : OpRewritePattern<ScaleOp> {
  using OpRewritePattern::OpRewritePattern;

  LogicalResult matchAndRewrite(ScaleOp op,
                                PatternRewriter &rewriter) const override {
    LinalgBuilder builder(op.getLoc(), rewriter);
    Type type =
        computeType({op.getInput().getType(), op.getResult().getType()});
    auto body = [&](LinalgBuilder &b, ValueRange scalars) -> Value {
      Value result = b.castFloat(scalars[0], type);
      if (op.getScale())
        result =
            arith::MulFOp::create(b, result, b.castFloat(scalars[1], type));
      if (op.getShift())
        result =
            arith::AddFOp::create(b, result, b.castFloat(scalars.back(), type));
      return result;
    };
    rewriter.replaceOp(
        op, builder.elementwise(op.getType(), op->getOperands(), body));
    return success();
  }
};

/// sum(a, b, c)  ->  (a + b) + c
struct SumToLinalg : OpRewritePattern<SumOp> {
  using OpRewritePattern::OpRewritePattern;

  LogicalResult matchAndRewrite(SumOp op,
                                PatternRewriter &rewriter) const override {
    LinalgBuilder builder(op.getLoc(), rewriter);
    Type type = computeType(op->getOperandTypes());
    auto body = [&](LinalgBuilder &b, ValueRange scalars) -> Value {
      Value result = b.castFloat(scalars[0], type);
      for (Value term : scalars.drop_front())
        result = arith::AddFOp::create(b, result, b.castFloat(term, type));
      return result;
    };
    rewriter.replaceOp(op,
                       builder.elementwise(op.getType(), op.getInputs(), body));
    return success();
  }
};
} // namespace

void mlir::repvgg::populateAffineToLinalgPatterns(RewritePatternSet &patterns) {
  patterns.add<BatchNormToLinalg, ScaleToLinalg, SumToLinalg>(
      patterns.getContext());
}
