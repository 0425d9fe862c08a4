//===- AffineFunctions.cpp - Affine maps of indices -----------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// affine.apply, min and max: what lowering and upstream's passes make of sums
/// and products of sizes and positions.
///
//===----------------------------------------------------------------------===//

#include "Numbers.h"
#include "ScalarFunctions.h"
#include "mlir/Dialect/Affine/IR/AffineOps.h"
#include "llvm/Support/MathExtras.h"

#include <cmath>

using namespace mlir;
using namespace mlir::repvgg::verify;

/// An index, or nothing where there is none.
using Index = std::optional<int64_t>;

static Index divide(AffineExprKind kind, int64_t lhs, int64_t rhs) {
  if (rhs <= 0)
    return std::nullopt;
  if (kind == AffineExprKind::Mod)
    return llvm::mod(lhs, rhs);
  return kind == AffineExprKind::FloorDiv ? llvm::divideFloorSigned(lhs, rhs)
                                          : llvm::divideCeilSigned(lhs, rhs);
}

static Index combine(AffineExprKind kind, int64_t lhs, int64_t rhs) {
  int64_t result;
  if (kind == AffineExprKind::Add)
    return llvm::AddOverflow(lhs, rhs, result) ? Index() : result;
  if (kind == AffineExprKind::Mul)
    return llvm::MulOverflow(lhs, rhs, result) ? Index() : result;
  return divide(kind, lhs, rhs);
}

/// `operands` are first the dimensions, of which there are `dims`, then the
/// symbols.
static Index valueOf(AffineExpr expr, unsigned dims, ArrayRef<Index> operands) {
  if (auto constant = dyn_cast<AffineConstantExpr>(expr))
    return constant.getValue();
  if (auto dim = dyn_cast<AffineDimExpr>(expr))
    return operands[dim.getPosition()];
  if (auto symbol = dyn_cast<AffineSymbolExpr>(expr))
    return operands[dims + symbol.getPosition()];
  auto both = cast<AffineBinaryOpExpr>(expr);
  Index lhs = valueOf(both.getLHS(), dims, operands);
  Index rhs = valueOf(both.getRHS(), dims, operands);
  return lhs && rhs ? combine(expr.getKind(), *lhs, *rhs) : std::nullopt;
}

namespace {
/// The results of `map`, of which `choose` keeps one.
struct MapFunction {
  AffineMap map;
  int64_t (*choose)(int64_t, int64_t);

  double operator()(ArrayRef<Index> operands) const {
    Index chosen;
    for (AffineExpr expr : map.getResults()) {
      Index value = valueOf(expr, map.getNumDims(), operands);
      if (!value)
        return kNone;
      chosen = chosen ? choose(*chosen, *value) : *value;
    }
    return wrapTo(IndexType::get(map.getContext()), uint64_t(*chosen));
  }
};
} // namespace

static LaneFunction lanesOf(MapFunction function) {
  return [=](ArrayRef<const double *> x, double *y, int64_t count) {
    SmallVector<Index> operands(x.size());
    for (int64_t i = 0; i < count; ++i) {
      for (auto [operand, lanes] : llvm::zip_equal(operands, x))
        operand = std::isnan(lanes[i]) ? Index() : Index(int64_t(lanes[i]));
      y[i] = function(operands);
    }
  };
}

std::optional<ScalarFunction>
mlir::repvgg::verify::affineFunction(Operation *op) {
  auto least = [](int64_t a, int64_t b) { return std::min(a, b); };
  auto most = [](int64_t a, int64_t b) { return std::max(a, b); };
  std::optional<MapFunction> function;
  if (auto apply = dyn_cast<affine::AffineApplyOp>(op))
    function = {apply.getAffineMap(), least};
  else if (auto min = dyn_cast<affine::AffineMinOp>(op))
    function = {min.getAffineMap(), least};
  else if (auto max = dyn_cast<affine::AffineMaxOp>(op))
    function = {max.getAffineMap(), most};
  if (!function)
    return std::nullopt;
  return ScalarFunction{lanesOf(*function), ErrorRule::Discrete};
}
