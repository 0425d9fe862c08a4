//===- ApproximateErf.cpp - A polynomial for erf --------------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// In: math.erf on f32, and constants that its operand or result is scaled or
/// shifted by. Out: one polynomial for all of it. Invariant: NaN stays NaN, and
/// what erf rounds to 1 or -1 is exact.
///
//===----------------------------------------------------------------------===//

#include "ApproximateErf.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/IR/Matchers.h"

#include <cmath>

namespace mlir::repvgg {

namespace {

/// erf(x) / x is a polynomial in s = x^2 / 8 - 1: for |x| < 4 that is in
/// [-1, 1], where powers do not cancel.
constexpr double kMiddle = 8;
/// The minimax fit, by linear programming, of |x p(s) - erf(x)| relative to
/// min(1, 3 x). Where erf is within 1e-7 of 1, p is bounded from below alone:
/// what exceeds 1 is cut off, and p grows to infinity, for its degree is even
/// and its leading coefficient positive. In f64 the largest error is 4.6e-8.
constexpr double kCoefficients[] = {
    0.35353098,     -0.176576205,   0.131677545,  -0.107712385,
    0.0901492002,   -0.0746984417,  0.0604418093, -0.0459212279,
    0.0305797716,   -0.0222030316,  0.0201538849, -0.00840996795,
    -0.00211236689, -0.00355125197, 0.00488569686};

/// offset + scale * erf(slope * x).
struct ScaledErf {
  Value x;
  double slope = 1, scale = 1, offset = 0;
  /// Erf and what follows it, each the only user of the one before.
  SmallVector<Operation *, 3> chain;
};

/// A constant that coefficients can be multiplied by without leaving f32.
std::optional<double> moderateConstant(Value value) {
  APFloat number(0.0);
  if (!matchPattern(value, m_ConstantFloat(&number)))
    return std::nullopt;
  double magnitude = std::abs(number.convertToDouble());
  if (!(magnitude >= 0.5 && magnitude <= 2))
    return std::nullopt;
  return number.convertToDouble();
}

/// A value times a constant.
struct Product {
  Value value;
  double factor;
};

std::optional<Product> matchProduct(Operation *op) {
  if (!isa_and_nonnull<arith::MulFOp, arith::DivFOp>(op))
    return std::nullopt;
  Value lhs = op->getOperand(0), rhs = op->getOperand(1);
  if (std::optional<double> constant = moderateConstant(rhs))
    return Product{lhs, isa<arith::MulFOp>(op) ? *constant : 1 / *constant};
  if (std::optional<double> constant = moderateConstant(lhs);
      constant && isa<arith::MulFOp>(op))
    return Product{rhs, *constant};
  return std::nullopt;
}

/// The constant that `op` adds to `value`.
std::optional<double> matchAddend(Operation *op, Value value) {
  if (!isa_and_nonnull<arith::AddFOp>(op))
    return std::nullopt;
  return moderateConstant(op->getOperand(op->getOperand(0) == value));
}

Operation *onlyUser(Operation *op) {
  return op->hasOneUse() ? *op->user_begin() : nullptr;
}

ScaledErf matchScaledErf(math::ErfOp op) {
  ScaledErf erf;
  erf.x = op.getOperand();
  erf.chain.push_back(op);
  if (auto product = matchProduct(erf.x.getDefiningOp())) {
    erf.x = product->value;
    erf.slope = product->factor;
  }
  if (auto addend = matchAddend(onlyUser(op), op)) {
    erf.offset = *addend;
    erf.chain.push_back(onlyUser(op));
  }
  if (auto product = matchProduct(onlyUser(erf.chain.back()))) {
    erf.scale = product->factor;
    erf.offset *= product->factor;
    erf.chain.push_back(onlyUser(erf.chain.back()));
  }
  return erf;
}

/// Builds ops on numbers, or on vectors or tensors of them.
class FloatBuilder {
public:
  FloatBuilder(OpBuilder &builder, Location loc, Type type)
      : builder(builder), loc(loc), type(type) {}

  Value constant(double value) {
    TypedAttr scalar = builder.getF32FloatAttr(value);
    if (auto shaped = dyn_cast<ShapedType>(type))
      scalar = DenseElementsAttr::get(shaped, Attribute(scalar));
    return arith::ConstantOp::create(builder, loc, scalar);
  }

  Value fma(Value a, Value b, double c) {
    return math::FmaOp::create(builder, loc, a, b, constant(c));
  }

  Value multiply(Value a, Value b) {
    return arith::MulFOp::create(builder, loc, a, b);
  }

  /// `end` where `value` is beyond it. Ordered: NaN stays NaN.
  Value cut(Value value, arith::CmpFPredicate beyond, double end) {
    Value last = constant(end);
    Value isBeyond = arith::CmpFOp::create(builder, loc, beyond, value, last);
    return arith::SelectOp::create(builder, loc, isBeyond, last, value);
  }

private:
  OpBuilder &builder;
  Location loc;
  Type type;
};

/// The scales are in the coefficients, the offset in the last product.
Value emit(FloatBuilder &f, const ScaledErf &erf) {
  float middle = kMiddle / (erf.slope * erf.slope);
  Value u = f.fma(erf.x, erf.x, -middle);
  int degree = std::size(kCoefficients) - 1;
  auto coefficient = [&](int power) {
    return kCoefficients[power] * erf.slope * erf.scale /
           std::pow(middle, power);
  };
  Value sum = f.constant(coefficient(degree));
  for (int power = degree - 1; power >= 0; --power)
    sum = f.fma(sum, u, coefficient(power));
  // A product keeps the sign of zero.
  Value result =
      erf.offset == 0 ? f.multiply(sum, erf.x) : f.fma(sum, erf.x, erf.offset);
  double height = std::abs(erf.scale);
  result = f.cut(result, arith::CmpFPredicate::OGT, erf.offset + height);
  return f.cut(result, arith::CmpFPredicate::OLT, erf.offset - height);
}

/// h * (erf(x * k) + c)  ->  x * q(x^2) + h * c, cut off at h * (c + 1) and
/// h * (c - 1)
struct ApproximateErf : OpRewritePattern<math::ErfOp> {
  using OpRewritePattern::OpRewritePattern;

  LogicalResult matchAndRewrite(math::ErfOp op,
                                PatternRewriter &rewriter) const override {
    Type type = op.getType();
    if (!getElementTypeOrSelf(type).isF32())
      return rewriter.notifyMatchFailure(op, "expects f32");
    if (auto shaped = dyn_cast<ShapedType>(type);
        shaped && !shaped.hasStaticShape())
      return rewriter.notifyMatchFailure(op, "expects a static shape");
    ScaledErf erf = matchScaledErf(op);
    rewriter.setInsertionPoint(erf.chain.back());
    FloatBuilder f(rewriter, op.getLoc(), type);
    rewriter.replaceOp(erf.chain.pop_back_val(), emit(f, erf));
    for (Operation *inner : llvm::reverse(erf.chain))
      rewriter.eraseOp(inner);
    return success();
  }
};

} // namespace

void populateApproximateErfPatterns(RewritePatternSet &patterns) {
  patterns.add<ApproximateErf>(patterns.getContext());
}

} // namespace mlir::repvgg
