//===- ScalarFunctions.cpp - What ops of arith and math compute -----------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "ScalarFunctions.h"
#include "Numbers.h"

using namespace mlir;
using namespace mlir::repvgg::verify;

std::optional<ScalarFunction>
mlir::repvgg::verify::scalarFunction(Operation *op) {
  if (op->getNumResults() != 1 ||
      !isNumber(getElementTypeOrSelf(op->getResult(0).getType())))
    return std::nullopt;
  for (Value operand : op->getOperands())
    if (!isNumber(getElementTypeOrSelf(operand.getType())))
      return std::nullopt;
  for (auto *lookUp :
       {floatFunction, integerFunction, castFunction, affineFunction})
    if (std::optional<ScalarFunction> function = lookUp(op))
      return function;
  return std::nullopt;
}
