//===- ApproximateMath.cpp - Polynomials for math functions ---------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// In: any IR with the math dialect. Out: exp, erf and tanh on f32 as
/// polynomials. Invariant: the errors stated in the pass's description, which
/// a unit test measures; no other type or function changes.
///
//===----------------------------------------------------------------------===//

#include "RepVGG/Codegen/Passes.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/Dialect/Math/Transforms/Passes.h"
#include "mlir/Dialect/Vector/IR/VectorOps.h"
#include "mlir/Interfaces/FunctionInterfaces.h"
#include "mlir/Transforms/GreedyPatternRewriteDriver.h"

namespace mlir::repvgg {
#define GEN_PASS_DEF_APPROXIMATEMATHPASS
#include "RepVGG/Codegen/Passes.h.inc"

namespace {

/// Those of upstream's whose error is known (see the unit test).
bool isApproximated(StringRef name) {
  return name == math::ExpOp::getOperationName() ||
         name == math::TanhOp::getOperationName();
}

/// From here on erf rounds to 1 in f32.
constexpr float kErfEnd = 4;
/// erf(x) / x as a polynomial in s = x^2 / 8 - 1, which is in [-1, 1], where
/// powers do not cancel. A least-squares fit at 4000 Chebyshev nodes, weighted
/// by sqrt(x); in f32 the largest error is 1.8e-7.
constexpr float kErfCoefficients[] = {
    0.353531003f,   -0.176576182f,   0.131675169f,    -0.10771282f,
    0.0902082399f,  -0.0746938214f,  0.0598882996f,   -0.0459822007f,
    0.0330830701f,  -0.0217461232f,  0.0142081948f,   -0.00997006148f,
    0.00520648155f, -0.00115830963f, 0.000854494923f, -0.00135004835f,
    0.00053462619f};

/// erf on f32 and vectors of it, without branches: upstream's has four ranges,
/// and takes three times as long.
struct ApproximateErf : OpRewritePattern<math::ErfOp> {
  using OpRewritePattern::OpRewritePattern;

  LogicalResult matchAndRewrite(math::ErfOp op,
                                PatternRewriter &rewriter) const override {
    Type type = op.getType();
    if (!getElementTypeOrSelf(type).isF32())
      return rewriter.notifyMatchFailure(op, "expects f32");
    Location loc = op.getLoc();
    auto constant = [&](float value) -> Value {
      TypedAttr scalar = rewriter.getF32FloatAttr(value);
      if (auto shaped = dyn_cast<ShapedType>(type))
        scalar = DenseElementsAttr::get(shaped, Attribute(scalar));
      return arith::ConstantOp::create(rewriter, loc, scalar);
    };
    Value x = op.getOperand();
    Value square = arith::MulFOp::create(rewriter, loc, x, x);
    Value s = math::FmaOp::create(
        rewriter, loc, square, constant(2 / (kErfEnd * kErfEnd)), constant(-1));
    ArrayRef<float> coefficients = kErfCoefficients;
    Value sum = constant(coefficients.back());
    for (float coefficient : llvm::reverse(coefficients.drop_back()))
      sum = math::FmaOp::create(rewriter, loc, sum, s, constant(coefficient));
    Value inside = arith::MulFOp::create(rewriter, loc, sum, x);
    Value outside = math::CopySignOp::create(rewriter, loc, constant(1), x);
    // Unordered: NaN goes through the polynomial and stays NaN.
    Value isInside = arith::CmpFOp::create(
        rewriter, loc, arith::CmpFPredicate::ULT,
        math::AbsFOp::create(rewriter, loc, x), constant(kErfEnd));
    rewriter.replaceOpWithNewOp<arith::SelectOp>(op, isInside, inside, outside);
    return success();
  }
};

struct ApproximateMathPass
    : impl::ApproximateMathPassBase<ApproximateMathPass> {
  using ApproximateMathPassBase::ApproximateMathPassBase;

  void runOnOperation() override {
    RewritePatternSet patterns(&getContext());
    patterns.add<ApproximateErf>(&getContext());
    populateMathPolynomialApproximationPatterns(patterns, isApproximated);
    if (failed(applyPatternsGreedily(getOperation(), std::move(patterns)))) {
      getOperation()->emitError("approximation of math functions did not end");
      signalPassFailure();
    }
  }
};

} // namespace
} // namespace mlir::repvgg
