//===- FoldScalar.cpp - Scalar ops on constants ---------------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Input: a scalar op and numbers. Output: its result. Invariant: a folder may
// change the op that it is asked of, so that it is asked of a clone.
//
//===----------------------------------------------------------------------===//

#include "FoldScalar.h"
#include "mlir/IR/BuiltinAttributes.h"
#include "mlir/IR/BuiltinTypes.h"

#include <cmath>

using namespace mlir;
using namespace mlir::repvgg;

/// `value` in `type`; null for other types than floats and integers.
static Attribute attributeOf(double value, Type type) {
  if (auto floatType = dyn_cast<FloatType>(type)) {
    APFloat number(value);
    bool losesInfo = false;
    number.convert(floatType.getFloatSemantics(), APFloat::rmNearestTiesToEven,
                   &losesInfo);
    return FloatAttr::get(floatType, number);
  }
  if (type.isInteger(1))
    return BoolAttr::get(type.getContext(), value != 0);
  if (type.isIntOrIndex() && std::isfinite(value))
    return IntegerAttr::get(type, static_cast<int64_t>(value));
  return {};
}

std::optional<double> mlir::repvgg::numberOf(Attribute attribute) {
  if (auto number = dyn_cast_or_null<FloatAttr>(attribute)) {
    APFloat value = number.getValue();
    bool losesInfo = false;
    value.convert(APFloat::IEEEdouble(), APFloat::rmNearestTiesToEven,
                  &losesInfo);
    return value.convertToDouble();
  }
  auto number = dyn_cast_or_null<IntegerAttr>(attribute);
  if (!number || number.getValue().getSignificantBits() > 53)
    return std::nullopt;
  return number.getType().isInteger(1)
             ? double(number.getValue().getZExtValue())
             : double(number.getValue().getSExtValue());
}

/// Of a folder's answer: an attribute, or one of the operands.
static std::optional<double> resultOf(OpFoldResult folded, Operation *op,
                                      ArrayRef<double> operands) {
  if (auto attribute = dyn_cast<Attribute>(folded))
    return numberOf(attribute);
  for (auto [operand, value] : llvm::zip(op->getOperands(), operands))
    if (operand == cast<Value>(folded))
      return value;
  return std::nullopt;
}

std::optional<double> mlir::repvgg::foldScalar(Operation *op,
                                               ArrayRef<double> operands) {
  SmallVector<Attribute> attributes;
  for (auto [operand, value] : llvm::zip(op->getOperands(), operands)) {
    attributes.push_back(attributeOf(value, operand.getType()));
    if (!attributes.back())
      return std::nullopt;
  }
  Operation *clone = op->clone();
  SmallVector<OpFoldResult> results;
  std::optional<double> result;
  if (succeeded(clone->fold(attributes, results)) && results.size() == 1)
    result = resultOf(results.front(), op, operands);
  clone->destroy();
  return result;
}
