//===- IntegerFunctions.cpp - Ops on integers -----------------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Numbers.h"
#include "ScalarFunctions.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/Support/MathExtras.h"

#include <cmath>

using namespace mlir;
using namespace mlir::repvgg::verify;

/// The bits of an integer in 64.
static uint64_t bitsOf(double value) {
  return value < 0 ? uint64_t(int64_t(value)) : uint64_t(value);
}

namespace {
/// The operands of one integer op as it sees them.
struct Operands {
  unsigned width;
  uint64_t lhs, rhs;   ///< modulo 2^width
  int64_t left, right; ///< signed
};
/// A result, or nothing where there is none.
using IntegerFunction = std::optional<uint64_t> (*)(const Operands &);
} // namespace

static Operands operandsOf(unsigned width, double a, double b) {
  uint64_t mask = llvm::maskTrailingOnes<uint64_t>(width);
  uint64_t lhs = bitsOf(a) & mask, rhs = bitsOf(b) & mask;
  return {width, lhs, rhs, llvm::SignExtend64(lhs, width),
          llvm::SignExtend64(rhs, width)};
}

/// True if a signed division of the operands has a result.
static bool divides(const Operands &x) {
  return x.right != 0 &&
         !(x.right == -1 && x.left == std::numeric_limits<int64_t>::min());
}

static int64_t floorOf(const Operands &x) {
  int64_t quotient = x.left / x.right;
  bool inexact = quotient * x.right != x.left;
  return quotient - (inexact && (x.left < 0) != (x.right < 0));
}
static int64_t ceilingOf(const Operands &x) {
  int64_t quotient = x.left / x.right;
  bool inexact = quotient * x.right != x.left;
  return quotient + (inexact && (x.left < 0) == (x.right < 0));
}

using IntegerTable = llvm::StringMap<IntegerFunction>;
using Result = std::optional<uint64_t>;

static void addIntegerArithmetic(IntegerTable &table) {
  table["arith.addi"] = [](const Operands &x) -> Result {
    return x.lhs + x.rhs;
  };
  table["arith.subi"] = [](const Operands &x) -> Result {
    return x.lhs - x.rhs;
  };
  table["arith.muli"] = [](const Operands &x) -> Result {
    return x.lhs * x.rhs;
  };
  table["arith.andi"] = [](const Operands &x) -> Result {
    return x.lhs & x.rhs;
  };
  table["arith.ori"] = [](const Operands &x) -> Result {
    return x.lhs | x.rhs;
  };
  table["arith.xori"] = [](const Operands &x) -> Result {
    return x.lhs ^ x.rhs;
  };
  table["arith.maxsi"] = [](const Operands &x) -> Result {
    return std::max(x.left, x.right);
  };
  table["arith.minsi"] = [](const Operands &x) -> Result {
    return std::min(x.left, x.right);
  };
  table["arith.maxui"] = [](const Operands &x) -> Result {
    return std::max(x.lhs, x.rhs);
  };
  table["arith.minui"] = [](const Operands &x) -> Result {
    return std::min(x.lhs, x.rhs);
  };
}

static void addDivisions(IntegerTable &table) {
  table["arith.divsi"] = [](const Operands &x) -> Result {
    return divides(x) ? Result(x.left / x.right) : std::nullopt;
  };
  table["arith.remsi"] = [](const Operands &x) -> Result {
    return divides(x) ? Result(x.left % x.right) : std::nullopt;
  };
  table["arith.floordivsi"] = [](const Operands &x) -> Result {
    return divides(x) ? Result(floorOf(x)) : std::nullopt;
  };
  table["arith.ceildivsi"] = [](const Operands &x) -> Result {
    return divides(x) ? Result(ceilingOf(x)) : std::nullopt;
  };
  table["arith.divui"] = [](const Operands &x) -> Result {
    return x.rhs != 0 ? Result(x.lhs / x.rhs) : std::nullopt;
  };
  table["arith.ceildivui"] = [](const Operands &x) -> Result {
    return x.rhs != 0 ? Result(x.lhs / x.rhs + (x.lhs % x.rhs != 0))
                      : std::nullopt;
  };
  table["arith.remui"] = [](const Operands &x) -> Result {
    return x.rhs != 0 ? Result(x.lhs % x.rhs) : std::nullopt;
  };
}

static void addShifts(IntegerTable &table) {
  table["arith.shli"] = [](const Operands &x) -> Result {
    return x.rhs < x.width ? Result(x.lhs << x.rhs) : std::nullopt;
  };
  table["arith.shrui"] = [](const Operands &x) -> Result {
    return x.rhs < x.width ? Result(x.lhs >> x.rhs) : std::nullopt;
  };
  table["arith.shrsi"] = [](const Operands &x) -> Result {
    return x.rhs < x.width ? Result(x.left >> x.rhs) : std::nullopt;
  };
}

static const IntegerTable &integerFunctionsByName() {
  static const IntegerTable table = [] {
    IntegerTable result;
    addIntegerArithmetic(result);
    addDivisions(result);
    addShifts(result);
    return result;
  }();
  return table;
}

//===----------------------------------------------------------------------===//
// Comparisons and choices
//===----------------------------------------------------------------------===//

static ScalarFunction comparison(arith::CmpIOp op) {
  unsigned width = integerWidth(getElementTypeOrSelf(op.getLhs()));
  arith::CmpIPredicate predicate = op.getPredicate();
  return {binaryLanes([=](double a, double b) {
            if (std::isnan(a) || std::isnan(b))
              return kNone;
            Operands x = operandsOf(width, a, b);
            llvm::APInt lhs(width, x.lhs), rhs(width, x.rhs);
            return arith::applyCmpPredicate(predicate, lhs, rhs) ? 1.0 : 0.0;
          }),
          ErrorRule::Discrete};
}

static ScalarFunction selection() {
  return {ternaryLanes([](double condition, double yes, double no) {
            return std::isnan(condition) ? kNone : condition != 0 ? yes : no;
          }),
          ErrorRule::Select};
}

std::optional<ScalarFunction>
mlir::repvgg::verify::integerFunction(Operation *op) {
  if (auto compare = dyn_cast<arith::CmpIOp>(op))
    return comparison(compare);
  if (isa<arith::SelectOp>(op))
    return selection();
  Type type = getElementTypeOrSelf(op->getResult(0).getType());
  if (isa<math::AbsIOp>(op))
    return ScalarFunction{unaryLanes([type](double x) {
                            return std::isnan(x)
                                       ? kNone
                                       : wrapTo(type, bitsOf(std::fabs(x)));
                          }),
                          ErrorRule::Discrete};
  const IntegerTable &table = integerFunctionsByName();
  auto it = table.find(op->getName().getStringRef());
  if (it == table.end())
    return std::nullopt;
  IntegerFunction function = it->second;
  unsigned width = integerWidth(type);
  return ScalarFunction{binaryLanes([=](double a, double b) {
                          if (std::isnan(a) || std::isnan(b))
                            return kNone;
                          Result result = function(operandsOf(width, a, b));
                          return result ? wrapTo(type, *result) : kNone;
                        }),
                        ErrorRule::Discrete};
}
