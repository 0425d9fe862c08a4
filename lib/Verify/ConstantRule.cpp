//===- ConstantRule.cpp - Constants and globals ---------------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Numbers.h"
#include "RepVGG/Verify/Globals.h"
#include "Rules.h"

using namespace mlir;
using namespace mlir::repvgg::verify;

static LogicalResult inferConstantSizes(Operation *op, Evaluation &evaluation) {
  Value result = op->getResult(0);
  if (isa<RankedTensorType>(result.getType()))
    return success();
  std::variant<Elements, std::string> elements =
      Elements::of(constantValueOf(op));
  if (auto *reason = std::get_if<std::string>(&elements))
    return evaluation.fail(op, *reason);
  evaluation.setScalar(result, std::get<Elements>(elements).at(0));
  return success();
}

static LogicalResult evaluateConstantOp(Operation *op, Evaluation &evaluation) {
  Value result = op->getResult(0);
  std::variant<Elements, std::string> elements =
      Elements::of(constantValueOf(op));
  if (auto *reason = std::get_if<std::string>(&elements))
    return evaluation.fail(op, *reason);
  evaluation.define(result, std::get<Elements>(std::move(elements)));
  return success();
}

const Rule *mlir::repvgg::verify::constantRule(Operation *op) {
  static constexpr Rule rule = {inferConstantSizes, noDemand,
                                evaluateConstantOp};
  return op->getNumResults() == 1 && constantValueOf(op) ? &rule : nullptr;
}
