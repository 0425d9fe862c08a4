//===- CastFunctions.cpp - Ops from one number format to another ----------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// Casts between floats are the identity here: who evaluates an op rounds its
/// result to its type, or does not.
///
//===----------------------------------------------------------------------===//

#include "Numbers.h"
#include "ScalarFunctions.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "llvm/ADT/APFloat.h"
#include "llvm/ADT/APInt.h"

#include <cmath>

using namespace mlir;
using namespace mlir::repvgg::verify;

/// The integer `value` of type `from` without its sign.
static uint64_t unsignedBits(Type from, double value) {
  uint64_t bits = value < 0 ? uint64_t(int64_t(value)) : uint64_t(value);
  return bits & llvm::maskTrailingOnes<uint64_t>(integerWidth(from));
}

/// Its bits with those above its width like the highest.
static int64_t signedValue(Type from, double value) {
  return llvm::SignExtend64(unsignedBits(from, value), integerWidth(from));
}

/// A cast of an integer that is none where `value` is none.
template <typename F>
static ScalarFunction integerCast(F function) {
  return {unaryLanes([function](double value) {
            return std::isnan(value) ? kNone : function(value);
          }),
          ErrorRule::Discrete};
}

/// `value` towards zero, if `type` holds it.
static double toInteger(Type type, double value, bool isSigned) {
  unsigned width = integerWidth(type);
  double whole = std::trunc(value);
  double end = std::ldexp(1.0, isSigned ? width - 1 : width);
  if (!(whole < end && whole >= (isSigned ? -end : 0)))
    return kNone;
  return wrapTo(type, whole < 0 ? uint64_t(int64_t(whole)) : uint64_t(whole));
}

//===----------------------------------------------------------------------===//
// Bit casts
//===----------------------------------------------------------------------===//

static llvm::APInt patternOf(Type type, double value) {
  auto floating = dyn_cast<FloatType>(type);
  if (!floating)
    return llvm::APInt(integerWidth(type), unsignedBits(type, value));
  llvm::APFloat number(value);
  bool lost = false;
  number.convert(floating.getFloatSemantics(),
                 llvm::APFloat::rmNearestTiesToEven, &lost);
  return number.bitcastToAPInt();
}

static double numberOfPattern(Type type, const llvm::APInt &pattern) {
  if (auto floating = dyn_cast<FloatType>(type))
    return llvm::APFloat(floating.getFloatSemantics(), pattern)
        .convertToDouble();
  return wrapTo(type, pattern.getZExtValue());
}

static ScalarFunction bitcast(Type from, Type to) {
  return {unaryLanes([=](double value) {
    if (std::isnan(value) && !isa<FloatType>(from))
      return kNone;
    return numberOfPattern(to, patternOf(from, value));
  })};
}

//===----------------------------------------------------------------------===//
// All casts
//===----------------------------------------------------------------------===//

/// True if `op` rounds to nearest even, or does not round.
static bool roundsToEven(arith::TruncFOp op) {
  std::optional<arith::RoundingMode> mode = op.getRoundingmode();
  return !mode || *mode == arith::RoundingMode::to_nearest_even;
}

std::optional<ScalarFunction>
mlir::repvgg::verify::castFunction(Operation *op) {
  Type to = getElementTypeOrSelf(op->getResult(0).getType());
  if (op->getNumOperands() != 1)
    return std::nullopt;
  Type from = getElementTypeOrSelf(op->getOperand(0).getType());
  if (auto narrow = dyn_cast<arith::TruncFOp>(op);
      narrow && !roundsToEven(narrow))
    return std::nullopt;
  if (isa<arith::ExtFOp, arith::TruncFOp>(op))
    return ScalarFunction{unaryLanes([](double x) { return x; }),
                          ErrorRule::Sum};
  if (isa<arith::ExtSIOp, arith::TruncIOp, arith::IndexCastOp>(op))
    return integerCast(
        [=](double x) { return wrapTo(to, uint64_t(signedValue(from, x))); });
  if (isa<arith::ExtUIOp, arith::IndexCastUIOp>(op))
    return integerCast(
        [=](double x) { return wrapTo(to, unsignedBits(from, x)); });
  if (isa<arith::SIToFPOp>(op))
    return integerCast([=](double x) { return double(signedValue(from, x)); });
  if (isa<arith::UIToFPOp>(op))
    return integerCast([=](double x) { return double(unsignedBits(from, x)); });
  if (isa<arith::FPToSIOp, arith::FPToUIOp>(op)) {
    bool isSigned = isa<arith::FPToSIOp>(op);
    return ScalarFunction{
        unaryLanes([=](double x) { return toInteger(to, x, isSigned); }),
        ErrorRule::Discrete};
  }
  if (isa<arith::BitcastOp>(op))
    return bitcast(from, to);
  return std::nullopt;
}
