//===- ChannelConstant.cpp - Constants with one value a channel -----------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Input: expressions over constant tensors. Output: their values in f64.
// Invariant: expressions are never changed, only built on.
//
//===----------------------------------------------------------------------===//

#include "ChannelConstant.h"
#include "ComputedWeights.h"
#include "FoldScalar.h"
#include "RepVGG/IR/Constants.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/IR/TypeUtilities.h"

#include <cmath>

using namespace mlir;
using namespace mlir::repvgg;

using Kind = ChannelConstant::Kind;

//===----------------------------------------------------------------------===//
// Building
//===----------------------------------------------------------------------===//

/// A new constant of `kind`, to be filled.
ChannelConstant &ChannelConstants::add(Kind kind, int64_t width) {
  ChannelConstant &constant = pool.emplace_back();
  constant.kind = kind;
  constant.width = width;
  return constant;
}

ConstantRef ChannelConstants::tensor(Value value, int64_t width) {
  ChannelConstant &constant = add(Kind::Tensor, width);
  constant.tensor = value;
  return &constant;
}

ConstantRef ChannelConstants::scalar(double value) {
  ChannelConstant &constant = add(Kind::Scalar, 1);
  constant.scalar = value;
  return &constant;
}

ConstantRef ChannelConstants::unary(Kind kind, ConstantRef operand) {
  if (kind == Kind::Neg && operand->is(Kind::Neg))
    return operand->lhs;
  ChannelConstant &constant = add(kind, operand->width);
  constant.lhs = operand;
  return &constant;
}

ConstantRef ChannelConstants::binary(Kind kind, ConstantRef lhs,
                                     ConstantRef rhs) {
  if (lhs->width != rhs->width && lhs->width != 1 && rhs->width != 1)
    return nullptr;
  ChannelConstant &constant = add(kind, std::max(lhs->width, rhs->width));
  constant.lhs = lhs;
  constant.rhs = rhs;
  return &constant;
}

static double roundToType(FloatType type, double value) {
  APFloat rounded(value);
  bool losesInfo = false;
  rounded.convert(type.getFloatSemantics(), APFloat::rmNearestTiesToEven,
                  &losesInfo);
  return rounded.convertToDouble();
}

ConstantRef ChannelConstants::round(ConstantRef operand, FloatType type) {
  if (type.isF64() || type.isF32())
    return operand;
  if (operand->is(Kind::Scalar))
    return scalar(roundToType(type, operand->scalar));
  ChannelConstant &constant = add(Kind::Round, operand->width);
  constant.lhs = operand;
  constant.type = type;
  return &constant;
}

ConstantRef ChannelConstants::function(Operation *op,
                                       ArrayRef<ConstantRef> operands) {
  int64_t width = 1;
  for (ConstantRef operand : operands) {
    if (width != 1 && operand->width != 1 && operand->width != width)
      return nullptr;
    width = std::max(width, operand->width);
  }
  ChannelConstant &constant = add(Kind::Function, width);
  constant.op = op;
  constant.operands.assign(operands.begin(), operands.end());
  return &constant;
}

//===----------------------------------------------------------------------===//
// Evaluating
//===----------------------------------------------------------------------===//

/// What an expression of one step makes of its operands' values.
static double apply(const ChannelConstant &constant, double a, double b) {
  switch (constant.kind) {
  case Kind::Add:
    return a + b;
  case Kind::Sub:
    return a - b;
  case Kind::Mul:
    return a * b;
  case Kind::Div:
    return a / b;
  case Kind::Neg:
    return -a;
  case Kind::Sqrt:
    return std::sqrt(a);
  case Kind::Rsqrt:
    return 1.0 / std::sqrt(a);
  case Kind::Round:
    return roundToType(constant.type, a);
  case Kind::Tensor:
  case Kind::Scalar:
  case Kind::Function:
    return a;
  }
  return a;
}

/// Where `constant` can be read as it lies.
static std::optional<WeightView> viewOf(ConstantRef constant) {
  OrRefusal<WeightView> view = readConstant(constant->tensor);
  return view ? std::optional(*view) : std::nullopt;
}

/// The values of a tensor that is no plain constant, computed once.
static const OrRefusal<std::vector<double>> &compute(ConstantRef constant) {
  if (!constant->computed)
    constant->computed = std::make_unique<OrRefusal<std::vector<double>>>(
        evaluateComputed(constant->tensor));
  return *constant->computed;
}

static OrRefusal<std::vector<double>> evaluateTensor(ConstantRef constant) {
  if (std::optional<WeightView> view = viewOf(constant))
    return view->toVector();
  return compute(constant);
}

static Refusal unfoldable(Operation *op) {
  return {"input", ("expects a constant, but cannot evaluate '" +
                    op->getName().getStringRef() + "'")
                       .str()};
}

/// The values of all operands of a function, each as many as there are.
static OrRefusal<std::vector<double>> evaluateFunction(ConstantRef constant) {
  std::vector<std::vector<double>> operands;
  for (ConstantRef operand : constant->operands) {
    OrRefusal<std::vector<double>> values = evaluate(operand);
    if (!values)
      return values;
    operands.push_back(std::move(*values));
  }
  std::vector<double> result(constant->width);
  for (size_t i = 0; i < result.size(); ++i) {
    SmallVector<double> lane;
    for (const std::vector<double> &values : operands)
      lane.push_back(values[values.size() == 1 ? 0 : i]);
    std::optional<double> value = foldScalar(constant->op, lane);
    if (!value)
      return unfoldable(constant->op);
    result[i] = *value;
  }
  return result;
}

OrRefusal<std::vector<double>> mlir::repvgg::evaluate(ConstantRef constant) {
  if (constant->is(Kind::Scalar))
    return std::vector<double>{constant->scalar};
  if (constant->is(Kind::Tensor))
    return evaluateTensor(constant);
  if (constant->is(Kind::Function))
    return evaluateFunction(constant);
  OrRefusal<std::vector<double>> lhs = evaluate(constant->lhs);
  if (!lhs || !constant->rhs) {
    if (lhs)
      for (double &value : *lhs)
        value = apply(*constant, value, 0);
    return lhs;
  }
  OrRefusal<std::vector<double>> rhs = evaluate(constant->rhs);
  if (!rhs)
    return rhs;
  std::vector<double> result(constant->width);
  for (size_t i = 0; i < result.size(); ++i)
    result[i] = apply(*constant, (*lhs)[lhs->size() == 1 ? 0 : i],
                      (*rhs)[rhs->size() == 1 ? 0 : i]);
  return result;
}

//===----------------------------------------------------------------------===//
// Looking at
//===----------------------------------------------------------------------===//

static std::optional<double> uniformTensor(ConstantRef constant) {
  if (std::optional<WeightView> view = viewOf(constant))
    return view->splat || view->count == 1 ? std::optional((*view)[0])
                                           : std::nullopt;
  // Missing data is no reason to compute anything.
  if (isPlainConstant(constant->tensor) &&
      elementKind(getElementTypeOrSelf(constant->tensor.getType())))
    return std::nullopt;
  const OrRefusal<std::vector<double>> &values = compute(constant);
  if (!values || values->empty() || !llvm::all_equal(*values))
    return std::nullopt;
  return values->front();
}

static std::optional<double> uniformFunction(ConstantRef constant) {
  SmallVector<double> lane;
  for (ConstantRef operand : constant->operands) {
    std::optional<double> value = uniformValue(operand);
    if (!value)
      return std::nullopt;
    lane.push_back(*value);
  }
  return foldScalar(constant->op, lane);
}

std::optional<double> mlir::repvgg::uniformValue(ConstantRef constant) {
  if (constant->is(Kind::Scalar))
    return constant->scalar;
  if (constant->is(Kind::Tensor))
    return uniformTensor(constant);
  if (constant->is(Kind::Function))
    return uniformFunction(constant);
  std::optional<double> lhs = uniformValue(constant->lhs);
  std::optional<double> rhs =
      constant->rhs ? uniformValue(constant->rhs) : std::optional<double>(0);
  if (!lhs || !rhs)
    return std::nullopt;
  return apply(*constant, *lhs, *rhs);
}

bool mlir::repvgg::isLiteral(ConstantRef constant) {
  if (constant->is(Kind::Function))
    return llvm::all_of(constant->operands, isLiteral);
  if (!constant->lhs)
    return constant->is(Kind::Scalar);
  return isLiteral(constant->lhs) &&
         (!constant->rhs || isLiteral(constant->rhs));
}

bool mlir::repvgg::isPlainConstant(Value value) {
  while (Operation *op = value.getDefiningOp()) {
    if (op->hasTrait<OpTrait::ConstantLike>())
      return true;
    if (!isa<tensor::ExpandShapeOp, tensor::CollapseShapeOp>(op))
      return false;
    value = op->getOperand(0);
  }
  return false;
}
