//===- Constants.cpp - What foreign IR computes from constants ------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "RepVGG/Verify/Constants.h"
#include "Evaluation.h"
#include "Globals.h"
#include "mlir/IR/BuiltinTypes.h"
#include "mlir/Interfaces/SideEffectInterfaces.h"

#include <cmath>

using namespace mlir;
using namespace mlir::repvgg::verify;

bool mlir::repvgg::verify::dependsOnConstantsOnly(Value value) {
  DenseSet<Operation *> seen;
  SmallVector<Value> open = {value};
  while (!open.empty()) {
    Operation *op = open.pop_back_val().getDefiningOp();
    if (!op)
      return false;
    if (!seen.insert(op).second || constantValueOf(op))
      continue;
    if (!isMemoryEffectFree(op))
      return false;
    open.append(dependenciesOf(op));
  }
  return true;
}

std::variant<ConstantTensor, Unevaluable>
mlir::repvgg::verify::evaluateConstant(Value value) {
  Evaluation evaluation;
  auto failure = [&] {
    Unevaluable reason = evaluation.unevaluable();
    // What else it is computed from may be known at run time only.
    reason.atRunTime = !dependsOnConstantsOnly(value);
    return reason;
  };
  if (failed(evaluation.prepare(value)))
    return failure();
  ArrayRef<int64_t> shape = evaluation.shapeOf(value);
  if (failed(evaluation.demand(value, wholeGrid(shape))) ||
      failed(evaluation.run()))
    return failure();
  Array array = restrictTo(evaluation.arrayOf(value), wholeGrid(shape));
  auto type = dyn_cast<RankedTensorType>(value.getType());
  Type element = type ? type.getElementType() : value.getType();
  if (!isa<FloatType>(element) &&
      llvm::any_of(array.values, [](double x) { return std::isnan(x); })) {
    (void)evaluation.fail(value.getDefiningOp(),
                          "cannot evaluate an integer that has no value or "
                          "more than 53 bits");
    return failure();
  }
  return ConstantTensor{SmallVector<int64_t>(shape), std::move(array.values)};
}
