//===- ApproximateErf.cpp - Polynomials for erf and GELU ------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// In: math.erf on f32, alone or as exporters write GELU with it. Out: fused
/// multiply-adds, and cuts that run beside them. Invariant: NaN stays NaN; erf
/// is exact where it rounds to 1 or -1, GELU where it rounds to its input.
///
//===----------------------------------------------------------------------===//

#include "ApproximateErf.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/IR/Matchers.h"

#include <cmath>

using namespace mlir;
using namespace mlir::repvgg;

namespace {

/// Builds ops on f32, or on vectors or tensors of it.
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

  Value fma(Value a, Value b, Value c) {
    return math::FmaOp::create(builder, loc, a, b, c);
  }

  Value multiply(Value a, Value b) {
    return arith::MulFOp::create(builder, loc, a, b);
  }

  Value subtract(Value a, double b) {
    return arith::SubFOp::create(builder, loc, a, constant(b));
  }

  Value absolute(Value a) { return math::AbsFOp::create(builder, loc, a); }

  Value negate(Value a) { return arith::NegFOp::create(builder, loc, a); }

  /// `end` where `value` is beyond it. NaN is not.
  Value cut(Value value, arith::CmpFPredicate beyond, double end) {
    Value last = constant(end);
    Value isBeyond = arith::CmpFOp::create(builder, loc, beyond, value, last);
    return arith::SelectOp::create(builder, loc, isBeyond, last, value);
  }

  /// The polynomial with these coefficients of t^0, t^1, ... at t = `x` / unit.
  Value polynomial(ArrayRef<double> coefficients, Value x, double unit) {
    auto scaled = [&](size_t power) {
      return constant(coefficients[power] / std::pow(unit, power));
    };
    size_t power = coefficients.size() - 1;
    Value sum = scaled(power);
    while (power-- > 0)
      sum = fma(sum, x, scaled(power));
    return sum;
  }

private:
  OpBuilder &builder;
  Location loc;
  Type type;
};

} // namespace

//===----------------------------------------------------------------------===//
// Erf
//===----------------------------------------------------------------------===//

/// erf(x) / x is a polynomial in x^2 / 8 - 1: for |x| < 4 that is in [-1, 1],
/// where powers do not cancel.
static constexpr double kErfMiddle = 8;
/// The minimax fit of x p(x) to erf, by linear programming, relative to
/// min(1, 3 x). Where erf is within 1e-7 of 1, p is bounded from below alone:
/// what exceeds 1 is cut off, and p grows to infinity, for its degree is even
/// and its leading coefficient positive. In f64 the largest error is 4.6e-8.
static constexpr double kErf[] = {
    0.35353098,     -0.176576205,   0.131677545,  -0.107712385,
    0.0901492002,   -0.0746984417,  0.0604418093, -0.0459212279,
    0.0305797716,   -0.0222030316,  0.0201538849, -0.00840996795,
    -0.00211236689, -0.00355125197, 0.00488569686};

static Value emitErf(FloatBuilder &f, Value x) {
  Value u = f.fma(x, x, f.constant(-kErfMiddle));
  Value result = f.multiply(f.polynomial(kErf, u, kErfMiddle), x);
  result = f.cut(result, arith::CmpFPredicate::OGT, 1);
  return f.cut(result, arith::CmpFPredicate::OLT, -1);
}

//===----------------------------------------------------------------------===//
// GELU
//===----------------------------------------------------------------------===//

/// From 2 * kGeluMiddle on GELU is its input or 0.
static constexpr double kGeluMiddle = 2.8125;
/// GELU(x) = max(x, 0) - |x| q(|x|)^4, where q^4 is what is left of the normal
/// distribution beyond |x|. The fourth root needs half of the degree that the
/// distribution itself does, and large errors far from 0 vanish in its power.
/// A polynomial in |x| / kGeluMiddle - 1, 0 at 1; in f64 its fourth power, the
/// minimax fit by linear programming, errs by 4.8e-8.
static constexpr double kGelu[] = {0.222660291,  -0.486802596,  0.328795516,
                                   0.0489411516, -0.161534008,  0.0429557708,
                                   0.0439568841, -0.0255425307, -0.0134304785};

static Value emitGelu(FloatBuilder &f, Value x) {
  Value distance =
      f.cut(f.absolute(x), arith::CmpFPredicate::OGT, 2 * kGeluMiddle);
  Value root =
      f.polynomial(kGelu, f.subtract(distance, kGeluMiddle), kGeluMiddle);
  Value square = f.multiply(root, root);
  Value tail = f.multiply(square, square);
  Value rectified = f.cut(x, arith::CmpFPredicate::OLT, 0);
  return f.fma(f.negate(distance), tail, rectified);
}

static Operation *onlyUser(Operation *op) {
  return op->hasOneUse() ? *op->user_begin() : nullptr;
}

namespace {

/// `value` times a constant, or `value` itself.
struct Scaled {
  Value value;
  double factor = 1;
};

} // namespace

static std::optional<double> constantOf(Value value) {
  APFloat number(0.0);
  if (!matchPattern(value, m_ConstantFloat(&number)))
    return std::nullopt;
  return number.convertToDouble();
}

static Scaled matchScaled(Value value) {
  Operation *op = value.getDefiningOp();
  if (!isa_and_nonnull<arith::MulFOp, arith::DivFOp>(op))
    return {value};
  Value lhs = op->getOperand(0), rhs = op->getOperand(1);
  if (std::optional<double> constant = constantOf(rhs))
    return {lhs, isa<arith::MulFOp>(op) ? *constant : 1 / *constant};
  if (std::optional<double> constant = constantOf(lhs);
      constant && isa<arith::MulFOp>(op))
    return {rhs, *constant};
  return {value};
}

/// The only user of `erf`, if it adds 1.
static Operation *matchPlusOne(math::ErfOp erf) {
  auto sum = dyn_cast_or_null<arith::AddFOp>(onlyUser(erf));
  if (!sum)
    return nullptr;
  Value other = sum.getLhs() == erf ? sum.getRhs() : sum.getLhs();
  return constantOf(other) == 1.0 ? sum.getOperation() : nullptr;
}

/// What `op` multiplies `value` by: a constant, `x`, or a multiple of it.
static std::optional<Scaled> matchFactor(Operation *op, Value value, Value x) {
  if (auto quotient = dyn_cast_or_null<arith::DivFOp>(op)) {
    std::optional<double> divisor = constantOf(quotient.getRhs());
    return divisor ? std::optional(Scaled{{}, 1 / *divisor}) : std::nullopt;
  }
  auto product = dyn_cast_or_null<arith::MulFOp>(op);
  if (!product)
    return std::nullopt;
  Value other = product.getLhs() == value ? product.getRhs() : product.getLhs();
  if (std::optional<double> constant = constantOf(other))
    return Scaled{{}, *constant};
  Scaled multiple = other == x ? Scaled{x} : matchScaled(other);
  return multiple.value == x ? std::optional(multiple) : std::nullopt;
}

/// The op whose result is GELU of `x`, which multiplies `sum`, that is
/// erf(x / sqrt(2)) + 1, by x and by a half, one after the other.
static Operation *matchProducts(Operation *sum, Value x) {
  bool hasInput = false;
  double half = 1;
  Operation *last = sum;
  while (!hasInput || half != 0.5) {
    Operation *next = onlyUser(last);
    std::optional<Scaled> factor = matchFactor(next, last->getResult(0), x);
    if (!factor || (factor->value && hasInput))
      return nullptr;
    hasInput |= bool(factor->value);
    half *= factor->factor;
    last = next;
  }
  return last;
}

//===----------------------------------------------------------------------===//
// Patterns
//===----------------------------------------------------------------------===//

static LogicalResult checkType(math::ErfOp op, PatternRewriter &rewriter) {
  if (!getElementTypeOrSelf(op.getType()).isF32())
    return rewriter.notifyMatchFailure(op, "expects f32");
  auto shaped = dyn_cast<ShapedType>(op.getType());
  if (shaped && !shaped.hasStaticShape())
    return rewriter.notifyMatchFailure(op, "expects a static shape");
  return success();
}

namespace {

/// erf(x)  ->  x p(x^2), cut off at 1 and -1
struct ApproximateErf : OpRewritePattern<math::ErfOp> {
  using OpRewritePattern::OpRewritePattern;

  LogicalResult matchAndRewrite(math::ErfOp op,
                                PatternRewriter &rewriter) const override {
    if (failed(checkType(op, rewriter)))
      return failure();
    FloatBuilder f(rewriter, op.getLoc(), op.getType());
    rewriter.replaceOp(op, emitErf(f, op.getOperand()));
    return success();
  }
};

/// x (erf(x / sqrt(2)) + 1) / 2  ->  max(x, 0) - |x| q(|x|)^4
struct ApproximateGelu : OpRewritePattern<math::ErfOp> {
  ApproximateGelu(MLIRContext *context)
      : OpRewritePattern(context, /*benefit=*/2) {}

  LogicalResult matchAndRewrite(math::ErfOp op,
                                PatternRewriter &rewriter) const override {
    if (failed(checkType(op, rewriter)))
      return failure();
    Scaled input = matchScaled(op.getOperand());
    if (!(std::abs(input.factor * std::sqrt(2.0) - 1) < 0x1p-22))
      return rewriter.notifyMatchFailure(op, "expects an input over sqrt(2)");
    Operation *sum = matchPlusOne(op);
    if (!sum)
      return rewriter.notifyMatchFailure(op, "expects 1 to be added to it");
    Operation *gelu = matchProducts(sum, input.value);
    if (!gelu)
      return rewriter.notifyMatchFailure(
          op, "expects products with the input and with a half");
    rewriter.setInsertionPoint(gelu);
    FloatBuilder f(rewriter, op.getLoc(), op.getType());
    rewriter.replaceOp(gelu, emitGelu(f, input.value));
    return success();
  }
};

} // namespace

void mlir::repvgg::populateApproximateErfPatterns(RewritePatternSet &patterns) {
  patterns.add<ApproximateErf, ApproximateGelu>(patterns.getContext());
}
