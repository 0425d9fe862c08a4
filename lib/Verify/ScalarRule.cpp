//===- ScalarRule.cpp - Ops of arith and math on numbers and tensors ------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Errors.h"
#include "Numbers.h"
#include "Rules.h"
#include "ScalarFunctions.h"

using namespace mlir;
using namespace mlir::repvgg::verify;

static bool isTensor(Value value) {
  return isa<RankedTensorType>(value.getType());
}

/// All tensors, the result among them, have one shape.
static LogicalResult inferShape(Operation *op, Evaluation &evaluation) {
  std::optional<ArrayRef<int64_t>> shape;
  for (Value operand : op->getOperands()) {
    if (!isTensor(operand))
      continue;
    if (shape && *shape != evaluation.shapeOf(operand))
      return evaluation.failSize(op,
                                 "expects operands whose sizes go together");
    shape = evaluation.shapeOf(operand);
  }
  return shape ? evaluation.setShape(op->getResult(0), *shape) : success();
}

/// Scalars whose operands are known are known too; tensors have the size of
/// their operands.
static LogicalResult inferScalarSizes(Operation *op, Evaluation &evaluation) {
  Value result = op->getResult(0);
  if (isTensor(result))
    return inferShape(op, evaluation);
  std::vector<double> numbers;
  for (Value operand : op->getOperands()) {
    std::optional<double> number = evaluation.scalarOf(operand);
    if (!number)
      return success();
    numbers.push_back(*number);
  }
  SmallVector<const double *, 3> operands;
  for (double &number : numbers)
    operands.push_back(&number);
  double number;
  scalarFunction(op)->apply(operands, &number, 1);
  if (evaluation.rounds(result.getType(), evaluation.isConstant(result)))
    roundTo(cast<FloatType>(result.getType()), &number, 1);
  evaluation.setScalar(result, number);
  return success();
}

static LogicalResult demandScalar(Operation *op, Evaluation &evaluation) {
  Value result = op->getResult(0);
  for (Value operand : op->getOperands())
    if (failed(evaluation.demand(
            operand, isTensor(operand) ? evaluation.demandOn(result) : Grid())))
      return failure();
  return success();
}

static LogicalResult evaluateScalar(Operation *op, Evaluation &evaluation) {
  Value result = op->getResult(0);
  const Grid &grid = evaluation.demandOn(result);
  Array array{grid, std::vector<double>(sizeOf(grid)), {}};
  int64_t count = array.values.size();
  if (failed(evaluation.charge(op, count)))
    return failure();
  SmallVector<Array, 3> arrays;
  for (Value operand : op->getOperands()) {
    const Array &known = evaluation.arrayOf(operand);
    arrays.push_back(isTensor(operand) ? restrictTo(known, grid) : known);
    if (!isTensor(operand))
      arrays.back().values.resize(count, known.values.front());
  }
  SmallVector<const double *, 3> operands, errors;
  for (Array &operand : arrays) {
    operand.errors.resize(count);
    operands.push_back(operand.values.data());
    errors.push_back(operand.errors.data());
  }
  ScalarFunction function = *scalarFunction(op);
  function.apply(operands, array.values.data(), count);
  Type type = getElementTypeOrSelf(result.getType());
  FloatType rounded = evaluation.rounds(type, evaluation.isConstant(result))
                          ? cast<FloatType>(type)
                          : FloatType();
  if (rounded)
    roundTo(rounded, array.values.data(), count);
  if (evaluation.tracksErrors()) {
    array.errors.resize(count);
    propagateErrors(function, rounded, operands, errors, array.values.data(),
                    array.errors.data(), count);
  }
  evaluation.defineComputed(result, std::move(array));
  return success();
}

const Rule *mlir::repvgg::verify::scalarRule(Operation *op) {
  static constexpr Rule rule = {inferScalarSizes, demandScalar, evaluateScalar};
  return scalarFunction(op) ? &rule : nullptr;
}
