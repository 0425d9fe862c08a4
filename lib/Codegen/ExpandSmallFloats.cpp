//===- ExpandSmallFloats.cpp - Casts of 8-bit floats ----------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// In: arith.truncf and arith.extf between f32 and an 8-bit float type. Out:
/// integer ops on the bits. Invariant: every number, infinity and NaN becomes
/// what LLVM's APFloat makes of it; the formats are read off APFloat, none is
/// known here. LLVM IR has no such types.
///
//===----------------------------------------------------------------------===//

#include "RepVGG/Codegen/Passes.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Interfaces/FunctionInterfaces.h"
#include "mlir/Transforms/GreedyPatternRewriteDriver.h"

#include <cmath>

namespace mlir::repvgg {
#define GEN_PASS_DEF_EXPANDSMALLFLOATSPASS
#include "RepVGG/Codegen/Passes.h.inc"
} // namespace mlir::repvgg

using namespace mlir;
using namespace mlir::repvgg;

static constexpr int kFloatBits = 23;
static constexpr int kFloatBias = 127;

namespace {

/// The codes of an 8-bit format, without the sign.
struct Format {
  explicit Format(FloatType type) : semantics(type.getFloatSemantics()) {
    fraction = int(APFloat::semanticsPrecision(semantics)) - 1;
    minExponent = APFloat::semanticsMinExponent(semantics);
    bias = int(codeOf(APFloat(semantics, 1)) >> fraction);
    largest = codeOf(APFloat::getLargest(semantics));
    nan = codeOf(APFloat::getNaN(semantics));
    APFloat huge = APFloat::getLargest(APFloat::IEEEsingle());
    bool losesInfo = false;
    huge.convert(semantics, APFloat::rmNearestTiesToEven, &losesInfo);
    overflow = codeOf(huge);
    negativeZero = APFloat::getZero(semantics, true).isNegative();
  }

  static int codeOf(const APFloat &value) {
    return int(value.bitcastToAPInt().getZExtValue());
  }

  const llvm::fltSemantics &semantics;
  int fraction;      ///< bits of it
  int minExponent;   ///< of normal numbers
  int bias;          ///< of the exponents
  int largest;       ///< finite code
  int nan;           ///< 0x80 where there is no negative zero
  int overflow;      ///< of what is larger: infinity or NaN
  bool negativeZero; ///< true if there is one
};

} // namespace

static bool isSmall(Type type) {
  auto floatType = dyn_cast<FloatType>(type);
  return floatType && floatType.getWidth() == 8 &&
         APFloat::semanticsPrecision(floatType.getFloatSemantics()) > 1;
}

namespace {

/// Builds ops on i32 and f32 scalars.
struct Bits {
  OpBuilder &builder;
  Location loc;

  Value integer(int64_t value) {
    return arith::ConstantIntOp::create(builder, loc, value, 32);
  }
  Value number(double value) {
    return arith::ConstantFloatOp::create(builder, loc, builder.getF32Type(),
                                          APFloat(float(value)));
  }
  Value asInteger(Value value) {
    return arith::BitcastOp::create(builder, loc, builder.getI32Type(), value);
  }
  Value asNumber(Value value) {
    return arith::BitcastOp::create(builder, loc, builder.getF32Type(), value);
  }
  template <typename Op>
  Value binary(Value lhs, Value rhs) {
    return Op::create(builder, loc, lhs, rhs);
  }
  Value compare(arith::CmpIPredicate predicate, Value lhs, Value rhs) {
    return arith::CmpIOp::create(builder, loc, predicate, lhs, rhs);
  }
  Value select(Value condition, Value ifTrue, Value ifFalse) {
    return arith::SelectOp::create(builder, loc, condition, ifTrue, ifFalse);
  }
};

/// f32 to 8 bits. Normal numbers are rounded as integers, for a carry into the
/// exponent is right; subnormal ones by adding a number whose last place is
/// theirs.
struct ExpandTruncation : OpRewritePattern<arith::TruncFOp> {
  using OpRewritePattern::OpRewritePattern;

  LogicalResult matchAndRewrite(arith::TruncFOp op,
                                PatternRewriter &rewriter) const override {
    if (!isSmall(op.getType()) || !op.getIn().getType().isF32())
      return rewriter.notifyMatchFailure(op, "not from f32 to 8 bits");
    Format format(cast<FloatType>(op.getType()));
    Bits bits{rewriter, op.getLoc()};
    using Predicate = arith::CmpIPredicate;
    int dropped = kFloatBits - format.fraction;

    Value all = bits.asInteger(op.getIn());
    Value magnitude = bits.binary<arith::AndIOp>(all, bits.integer(0x7fffffff));
    Value odd = bits.binary<arith::AndIOp>(
        bits.binary<arith::ShRUIOp>(magnitude, bits.integer(dropped)),
        bits.integer(1));
    Value rounded = bits.binary<arith::AddIOp>(
        bits.binary<arith::AddIOp>(magnitude,
                                   bits.integer((1 << (dropped - 1)) - 1)),
        odd);
    Value normal = bits.binary<arith::SubIOp>(
        bits.binary<arith::ShRUIOp>(rounded, bits.integer(dropped)),
        bits.integer((kFloatBias - format.bias) << format.fraction));

    double magic =
        std::ldexp(1.0, kFloatBits + format.minExponent - format.fraction);
    Value aligned = bits.asInteger(bits.binary<arith::AddFOp>(
        bits.asNumber(magnitude), bits.number(magic)));
    Value subnormal =
        bits.binary<arith::SubIOp>(aligned, bits.asInteger(bits.number(magic)));
    Value isTiny = bits.compare(
        Predicate::ult, magnitude,
        bits.integer((format.minExponent + kFloatBias) << kFloatBits));

    Value code = bits.select(isTiny, subnormal, normal);
    Value isLarge =
        bits.compare(Predicate::sgt, code, bits.integer(format.largest));
    code = bits.select(isLarge, bits.integer(format.overflow), code);
    Value isNaN =
        bits.compare(Predicate::ugt, magnitude, bits.integer(0x7f800000));
    code = bits.select(isNaN, bits.integer(format.nan), code);
    Value sign = bits.binary<arith::AndIOp>(
        bits.binary<arith::ShRUIOp>(all, bits.integer(24)), bits.integer(0x80));
    if (!format.negativeZero)
      sign = bits.select(bits.compare(Predicate::eq, code, bits.integer(0)),
                         code, sign);
    code = bits.binary<arith::OrIOp>(code, sign);
    Value byte = arith::TruncIOp::create(rewriter, op.getLoc(),
                                         rewriter.getI8Type(), code);
    rewriter.replaceOpWithNewOp<arith::BitcastOp>(op, op.getType(), byte);
    return success();
  }
};

/// 8 bits to f32.
struct ExpandExtension : OpRewritePattern<arith::ExtFOp> {
  using OpRewritePattern::OpRewritePattern;

  LogicalResult matchAndRewrite(arith::ExtFOp op,
                                PatternRewriter &rewriter) const override {
    if (!isSmall(op.getIn().getType()) || !op.getType().isF32())
      return rewriter.notifyMatchFailure(op, "not from 8 bits to f32");
    Format format(cast<FloatType>(op.getIn().getType()));
    Bits bits{rewriter, op.getLoc()};
    using Predicate = arith::CmpIPredicate;

    Value byte = arith::BitcastOp::create(rewriter, op.getLoc(),
                                          rewriter.getI8Type(), op.getIn());
    Value all = arith::ExtUIOp::create(rewriter, op.getLoc(),
                                       rewriter.getI32Type(), byte);
    Value code = bits.binary<arith::AndIOp>(all, bits.integer(0x7f));
    Value normal = bits.binary<arith::AddIOp>(
        bits.binary<arith::ShLIOp>(code,
                                   bits.integer(kFloatBits - format.fraction)),
        bits.integer((kFloatBias - format.bias) << kFloatBits));
    Value count = arith::UIToFPOp::create(rewriter, op.getLoc(),
                                          rewriter.getF32Type(), code);
    Value subnormal = bits.asInteger(bits.binary<arith::MulFOp>(
        count,
        bits.number(std::ldexp(1.0, format.minExponent - format.fraction))));
    Value isTiny =
        bits.compare(Predicate::ult, code, bits.integer(1 << format.fraction));
    Value result = bits.select(isTiny, subnormal, normal);
    // Beyond the largest number there is NaN, and infinity if there is any.
    Value isBeyond =
        bits.compare(Predicate::ugt, code, bits.integer(format.largest));
    result = bits.select(isBeyond, bits.integer(0x7fc00000), result);
    if (format.overflow != format.nan)
      result = bits.select(
          bits.compare(Predicate::eq, code, bits.integer(format.overflow)),
          bits.integer(0x7f800000), result);
    Value sign = bits.binary<arith::ShLIOp>(
        bits.binary<arith::AndIOp>(all, bits.integer(0x80)), bits.integer(24));
    result = bits.binary<arith::OrIOp>(result, sign);
    if (!format.negativeZero)
      result = bits.select(bits.compare(Predicate::eq, all, bits.integer(0x80)),
                           bits.integer(0x7fc00000), result);
    rewriter.replaceOpWithNewOp<arith::BitcastOp>(op, op.getType(), result);
    return success();
  }
};

struct ExpandSmallFloatsPass
    : mlir::repvgg::impl::ExpandSmallFloatsPassBase<ExpandSmallFloatsPass> {
  using ExpandSmallFloatsPassBase::ExpandSmallFloatsPassBase;

  void runOnOperation() override {
    RewritePatternSet patterns(&getContext());
    patterns.add<ExpandTruncation, ExpandExtension>(&getContext());
    if (failed(applyPatternsGreedily(getOperation(), std::move(patterns)))) {
      getOperation()->emitError("expansion of 8-bit floats did not end");
      signalPassFailure();
    }
  }
};

} // namespace
