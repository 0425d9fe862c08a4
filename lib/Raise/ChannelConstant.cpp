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
#include "RepVGG/IR/Constants.h"

#include <cmath>

using namespace mlir;
using namespace mlir::repvgg;

using Kind = ChannelConstant::Kind;

ConstantRef ChannelConstants::tensor(Value value, int64_t width) {
  pool.push_back({Kind::Tensor, value, 0, nullptr, nullptr, width});
  return &pool.back();
}

ConstantRef ChannelConstants::scalar(double value) {
  pool.push_back({Kind::Scalar, {}, value, nullptr, nullptr, 1});
  return &pool.back();
}

ConstantRef ChannelConstants::unary(Kind kind, ConstantRef operand) {
  if (kind == Kind::Neg && operand->is(Kind::Neg))
    return operand->lhs;
  pool.push_back({kind, {}, 0, operand, nullptr, operand->width});
  return &pool.back();
}

ConstantRef ChannelConstants::binary(Kind kind, ConstantRef lhs,
                                     ConstantRef rhs) {
  if (lhs->width != rhs->width && lhs->width != 1 && rhs->width != 1)
    return nullptr;
  int64_t width = std::max(lhs->width, rhs->width);
  pool.push_back({kind, {}, 0, lhs, rhs, width});
  return &pool.back();
}

static double apply(Kind kind, double a, double b) {
  switch (kind) {
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
  case Kind::Tensor:
  case Kind::Scalar:
    return a;
  }
  return a;
}

OrRefusal<std::vector<double>> mlir::repvgg::evaluate(ConstantRef constant) {
  if (constant->is(Kind::Scalar))
    return std::vector<double>{constant->scalar};
  if (constant->is(Kind::Tensor)) {
    OrRefusal<WeightView> view = readConstant(constant->tensor);
    if (!view)
      return view.refusal();
    return view->toVector();
  }
  OrRefusal<std::vector<double>> lhs = evaluate(constant->lhs);
  if (!lhs || !constant->rhs) {
    if (lhs)
      for (double &value : *lhs)
        value = apply(constant->kind, value, 0);
    return lhs;
  }
  OrRefusal<std::vector<double>> rhs = evaluate(constant->rhs);
  if (!rhs)
    return rhs;
  std::vector<double> result(constant->width);
  for (size_t i = 0; i < result.size(); ++i)
    result[i] = apply(constant->kind, (*lhs)[lhs->size() == 1 ? 0 : i],
                      (*rhs)[rhs->size() == 1 ? 0 : i]);
  return result;
}

std::optional<double> mlir::repvgg::uniformValue(ConstantRef constant) {
  if (constant->is(Kind::Scalar))
    return constant->scalar;
  if (constant->is(Kind::Tensor)) {
    OrRefusal<WeightView> view = readConstant(constant->tensor);
    if (!view || !(view->splat || view->count == 1))
      return std::nullopt;
    return (*view)[0];
  }
  std::optional<double> lhs = uniformValue(constant->lhs);
  std::optional<double> rhs =
      constant->rhs ? uniformValue(constant->rhs) : std::optional<double>(0);
  if (!lhs || !rhs)
    return std::nullopt;
  return apply(constant->kind, *lhs, *rhs);
}

bool mlir::repvgg::isLiteral(ConstantRef constant) {
  if (!constant->lhs)
    return constant->is(Kind::Scalar);
  return isLiteral(constant->lhs) &&
         (!constant->rhs || isLiteral(constant->rhs));
}
