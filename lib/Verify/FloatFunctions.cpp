//===- FloatFunctions.cpp - Ops on floats ---------------------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "ScalarFunctions.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "llvm/ADT/StringMap.h"

#include <cmath>

using namespace mlir;
using namespace mlir::repvgg::verify;

//===----------------------------------------------------------------------===//
// Minima and maxima
//===----------------------------------------------------------------------===//

/// The larger one; +0 is larger than -0. NaN if one is NaN.
static double maximum(double a, double b) {
  if (std::isnan(a) || std::isnan(b))
    return a + b;
  if (a == b)
    return std::signbit(a) ? b : a;
  return a > b ? a : b;
}
static double minimum(double a, double b) { return -maximum(-a, -b); }

/// The larger one; if one is NaN, the other.
static double maximumNumber(double a, double b) {
  return std::isnan(a) ? b : std::isnan(b) ? a : maximum(a, b);
}
static double minimumNumber(double a, double b) {
  return -maximumNumber(-a, -b);
}

//===----------------------------------------------------------------------===//
// Ops without attributes
//===----------------------------------------------------------------------===//

static double roundToEven(double x) { return x - std::remainder(x, 1.0); }

template <double (*function)(double)>
static ScalarFunction unary() {
  return {unaryLanes([](double x) { return function(x); })};
}
template <double (*function)(double, double)>
static ScalarFunction binary() {
  return {binaryLanes([](double a, double b) { return function(a, b); })};
}
template <typename F>
static ScalarFunction unary(F function, ErrorRule errors = ErrorRule::Moved) {
  return {unaryLanes(function), errors};
}
template <typename F>
static ScalarFunction binary(F function, ErrorRule errors = ErrorRule::Moved) {
  return {binaryLanes(function), errors};
}

using Table = llvm::StringMap<ScalarFunction>;

static void addArithmetic(Table &table) {
  table["arith.addf"] =
      binary([](double a, double b) { return a + b; }, ErrorRule::Sum);
  table["arith.subf"] =
      binary([](double a, double b) { return a - b; }, ErrorRule::Sum);
  table["arith.mulf"] =
      binary([](double a, double b) { return a * b; }, ErrorRule::Product);
  table["arith.divf"] =
      binary([](double a, double b) { return a / b; }, ErrorRule::Quotient);
  table["arith.remf"] = binary<std::fmod>();
  table["arith.negf"] = unary([](double x) { return -x; }, ErrorRule::Sum);
  table["arith.maximumf"] = binary<maximum>();
  table["arith.minimumf"] = binary<minimum>();
  table["arith.maxnumf"] = binary<maximumNumber>();
  table["arith.minnumf"] = binary<minimumNumber>();
  table["math.fma"] = {ternaryLanes(
      [](double a, double b, double c) { return std::fma(a, b, c); })};
  table["math.clampf"] = {ternaryLanes([](double x, double low, double high) {
    return minimumNumber(maximumNumber(x, low), high);
  })};
}

static void addRounding(Table &table) {
  table["math.absf"] = unary<std::fabs>();
  table["math.ceil"] = unary<std::ceil>();
  table["math.floor"] = unary<std::floor>();
  table["math.trunc"] = unary<std::trunc>();
  table["math.round"] = unary<std::round>();
  table["math.roundeven"] = unary<roundToEven>();
  table["math.copysign"] = binary<std::copysign>();
  table["math.isnan"] = unary([](double x) { return double(std::isnan(x)); },
                              ErrorRule::Discrete);
  table["math.isinf"] = unary([](double x) { return double(std::isinf(x)); },
                              ErrorRule::Discrete);
  table["math.isfinite"] = unary(
      [](double x) { return double(std::isfinite(x)); }, ErrorRule::Discrete);
}

static void addPowers(Table &table) {
  table["math.sqrt"] = unary<std::sqrt>();
  table["math.rsqrt"] = unary([](double x) { return 1 / std::sqrt(x); });
  table["math.cbrt"] = unary<std::cbrt>();
  table["math.exp"] = unary<std::exp>();
  table["math.exp2"] = unary<std::exp2>();
  table["math.expm1"] = unary<std::expm1>();
  table["math.log"] = unary<std::log>();
  table["math.log2"] = unary<std::log2>();
  table["math.log10"] = unary<std::log10>();
  table["math.log1p"] = unary<std::log1p>();
  table["math.powf"] = binary<std::pow>();
  table["math.fpowi"] = binary<std::pow>();
  table["math.erf"] = unary<std::erf>();
  table["math.erfc"] = unary<std::erfc>();
}

static void addTrigonometry(Table &table) {
  table["math.sin"] = unary<std::sin>();
  table["math.cos"] = unary<std::cos>();
  table["math.tan"] = unary<std::tan>();
  table["math.asin"] = unary<std::asin>();
  table["math.acos"] = unary<std::acos>();
  table["math.atan"] = unary<std::atan>();
  table["math.atan2"] = binary<std::atan2>();
  table["math.sinh"] = unary<std::sinh>();
  table["math.cosh"] = unary<std::cosh>();
  table["math.tanh"] = unary<std::tanh>();
  table["math.asinh"] = unary<std::asinh>();
  table["math.acosh"] = unary<std::acosh>();
  table["math.atanh"] = unary<std::atanh>();
}

static const Table &functionsByName() {
  static const Table table = [] {
    Table result;
    addArithmetic(result);
    addRounding(result);
    addPowers(result);
    addTrigonometry(result);
    return result;
  }();
  return table;
}

//===----------------------------------------------------------------------===//
// Comparisons
//===----------------------------------------------------------------------===//

/// The orders for which `predicate` holds, as bits: 1 equal, 2 greater, 4 less,
/// 8 unordered. Ordered predicates are numbered like that.
static unsigned ordersOf(arith::CmpFPredicate predicate) {
  unsigned number = static_cast<unsigned>(predicate);
  if (predicate == arith::CmpFPredicate::AlwaysTrue)
    return 15;
  if (predicate == arith::CmpFPredicate::UNO)
    return 8;
  return number <= static_cast<unsigned>(arith::CmpFPredicate::ORD)
             ? number
             : (number - 7) | 8;
}

static unsigned orderOf(double a, double b) {
  if (std::isnan(a) || std::isnan(b))
    return 8;
  return a < b ? 4 : a > b ? 2 : 1;
}

static ScalarFunction comparison(arith::CmpFOp op) {
  unsigned orders = ordersOf(op.getPredicate());
  return binary(
      [orders](double a, double b) {
        return (orderOf(a, b) & orders) != 0 ? 1.0 : 0.0;
      },
      ErrorRule::Discrete);
}

std::optional<ScalarFunction>
mlir::repvgg::verify::floatFunction(Operation *op) {
  if (auto compare = dyn_cast<arith::CmpFOp>(op))
    return comparison(compare);
  const Table &table = functionsByName();
  auto it = table.find(op->getName().getStringRef());
  if (it == table.end())
    return std::nullopt;
  return it->second;
}
