//===- Homogeneous.cpp - Bodies that factors pass through -----------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// In: a body. Out: how each of its values depends on a factor of the sum, from
/// the first op to the last.
///
//===----------------------------------------------------------------------===//

#include "Homogeneous.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Math/IR/Math.h"
#include "mlir/IR/Matchers.h"

using namespace mlir;
using namespace mlir::repvgg;

namespace {

/// What becomes of a value if the sum is multiplied by a factor above 0.
enum class Degree {
  /// It stays.
  Fixed,
  /// It is multiplied by it.
  Scaled,
  /// It is zero: both.
  Zero
};

class Degrees {
public:
  explicit Degrees(Block &body) {
    for (BlockArgument argument : body.getArguments())
      degrees[argument] =
          argument.getArgNumber() == 0 ? Degree::Scaled : Degree::Fixed;
  }

  Degree of(Value value) const { return degrees.lookup(value); }
  /// Whether `value` is multiplied by the factor.
  bool isScaled(Value value) const { return of(value) != Degree::Fixed; }
  /// Finds out that of the result of `op`; false if there is none.
  bool add(Operation *op);

private:
  std::optional<Degree> degreeOf(Operation *op) const;

  DenseMap<Value, Degree> degrees;
};

} // namespace

std::optional<Degree> Degrees::degreeOf(Operation *op) const {
  if (matchPattern(op->getResult(0), m_AnyZeroFloat()))
    return Degree::Zero;
  auto isFixed = [&](Value value) { return of(value) == Degree::Fixed; };
  if (llvm::all_of(op->getOperands(), isFixed))
    return Degree::Fixed;
  auto areScaled = [&](ValueRange values) {
    return llvm::all_of(values, [&](Value value) { return isScaled(value); });
  };
  auto degreeIf = [](bool passes, Degree degree) {
    return passes ? std::optional(degree) : std::nullopt;
  };
  if (isa<arith::AddFOp, arith::SubFOp, arith::NegFOp, math::AbsFOp,
          arith::MaximumFOp, arith::MinimumFOp, arith::MaxNumFOp,
          arith::MinNumFOp>(op))
    return degreeIf(areScaled(op->getOperands()), Degree::Scaled);
  // Which of two is larger is the same of both times a factor.
  if (isa<arith::CmpFOp>(op))
    return degreeIf(areScaled(op->getOperands()), Degree::Fixed);
  if (isa<arith::SelectOp>(op))
    return degreeIf(isFixed(op->getOperand(0)) &&
                        areScaled(op->getOperands().drop_front()),
                    Degree::Scaled);
  if (isa<arith::MulFOp>(op))
    return degreeIf(isFixed(op->getOperand(0)) || isFixed(op->getOperand(1)),
                    Degree::Scaled);
  if (isa<arith::DivFOp>(op))
    return degreeIf(isFixed(op->getOperand(1)), Degree::Scaled);
  return std::nullopt;
}

bool Degrees::add(Operation *op) {
  std::optional<Degree> degree = degreeOf(op);
  if (degree)
    degrees[op->getResult(0)] = *degree;
  return degree.has_value();
}

Operation *mlir::repvgg::findInhomogeneous(layer::ConvOp conv) {
  Block &body = conv.getBody().front();
  Degrees degrees(body);
  for (Operation &op : body.without_terminator())
    if (!degrees.add(&op))
      return &op;
  Operation *yield = body.getTerminator();
  return degrees.isScaled(yield->getOperand(0)) ? nullptr : yield;
}
