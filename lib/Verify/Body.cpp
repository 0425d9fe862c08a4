//===- Body.cpp - Regions of scalar ops, many points at once --------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Body.h"
#include "Errors.h"
#include "Numbers.h"
#include "mlir/Dialect/ControlFlow/IR/ControlFlowOps.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "llvm/ADT/STLExtras.h"

#include <cmath>

using namespace mlir;
using namespace mlir::repvgg::verify;

//===----------------------------------------------------------------------===//
// From ops to steps
//===----------------------------------------------------------------------===//

static Attribute constantIn(Value value) {
  Attribute attribute;
  matchPattern(value, m_Constant(&attribute));
  return attribute;
}

static bool isNumberConstant(Operation *op) {
  return op->hasTrait<OpTrait::ConstantLike>() && op->getNumResults() == 1 &&
         isNumber(op->getResult(0).getType()) && constantIn(op->getResult(0));
}

/// The register of `value`; what the block does not define is captured.
Body::Register Body::registerOf(Value value, const Evaluation &evaluation) {
  auto [it, isNew] = numbers.try_emplace(value, numbers.size());
  if (isNew) {
    constant.push_back(evaluation.isConstant(value));
    captures.push_back({value, it->second});
  }
  return it->second;
}

LogicalResult Body::add(Operation *op, Evaluation &evaluation) {
  // Where it does not hold there are no values to compare.
  if (isa<cf::AssertOp>(op))
    return success();
  Step step;
  bool isConstant = true;
  auto read = [&](Value value) {
    step.operands.push_back(registerOf(value, evaluation));
    isConstant &= constant[step.operands.back()];
  };
  if (auto index = dyn_cast<linalg::IndexOp>(op)) {
    loops.push_back({index.getDim(), numbers.size()});
    numbers[index] = numbers.size();
    constant.push_back(true);
    return success();
  }
  if (auto extract = dyn_cast<tensor::ExtractOp>(op)) {
    step.extracted = extract.getTensor();
    isConstant = evaluation.isConstant(step.extracted);
    llvm::for_each(extract.getIndices(), read);
  } else if (std::optional<ScalarFunction> function = scalarFunction(op)) {
    step.function = *std::move(function);
    llvm::for_each(op->getOperands(), read);
  } else if (isNumberConstant(op)) {
    registerOf(op->getResult(0), evaluation); // as if it were outside
    return success();
  } else {
    return evaluation.fail(op, "cannot evaluate '" +
                                   op->getName().getStringRef() + "'");
  }
  Type type = op->getResult(0).getType();
  if (evaluation.rounds(type, isConstant))
    step.rounded = cast<FloatType>(type);
  step.result = numbers.size();
  numbers[op->getResult(0)] = step.result;
  constant.push_back(isConstant);
  steps.push_back(std::move(step));
  return success();
}

std::optional<Body> Body::of(Block &block, ArrayRef<bool> constantArguments,
                             Evaluation &evaluation) {
  Body body;
  for (auto [argument, isConstant] :
       llvm::zip_equal(block.getArguments(), constantArguments)) {
    body.arguments.push_back(body.numbers.size());
    body.numbers[argument] = body.arguments.back();
    body.constant.push_back(isConstant);
  }
  for (Operation &op : block.without_terminator())
    if (failed(body.add(&op, evaluation)))
      return std::nullopt;
  for (Value value : block.getTerminator()->getOperands())
    body.results.push_back(body.registerOf(value, evaluation));
  return body;
}

//===----------------------------------------------------------------------===//
// Running
//===----------------------------------------------------------------------===//

LogicalResult Body::demandCaptures(Evaluation &evaluation) const {
  for (auto [value, number] : captures)
    if (!constantIn(value) && failed(evaluation.demand(value, {})))
      return failure();
  for (const Step &step : steps)
    if (step.extracted &&
        failed(evaluation.demand(
            step.extracted, wholeGrid(evaluation.shapeOf(step.extracted)))))
      return failure();
  return success();
}

/// The number that a captured scalar is.
static double capturedNumber(Value value, const Evaluation &evaluation) {
  if (Attribute attribute = constantIn(value)) {
    std::variant<Elements, std::string> elements = Elements::of(attribute);
    if (auto *found = std::get_if<Elements>(&elements))
      return found->at(0);
  }
  return evaluation.arrayOf(value).values.front();
}

void Body::begin(int64_t count, const Evaluation &evaluation) {
  lanes = count;
  registers.resize(numbers.size());
  if (evaluation.tracksErrors())
    errors.resize(numbers.size());
  for (auto *all : {&registers, &errors})
    for (std::vector<double> &lane : *all)
      if (int64_t(lane.size()) < count)
        lane.resize(count);
  for (auto [value, number] : captures)
    llvm::fill(lanesOf(number), capturedNumber(value, evaluation));
}

/// Lanes whose indices are outside of the tensor have no value.
void Body::extract(const Step &step, const Evaluation &evaluation) {
  const Array &array = evaluation.arrayOf(step.extracted);
  SmallVector<int64_t, 4> strides = stridesOf(array.grid);
  MutableArrayRef<double> out = lanesOf(step.result);
  for (int64_t lane = 0; lane < lanes; ++lane) {
    int64_t offset = 0;
    bool inside = true;
    for (auto [axis, stride, index] :
         llvm::zip_equal(array.grid, strides, step.operands)) {
      double position = registers[index][lane];
      int64_t place = std::isnan(position) ? -1 : axis.find(int64_t(position));
      inside &= place >= 0;
      offset += place * stride;
    }
    out[lane] = inside ? array.values[offset] : kNone;
    if (!errors.empty())
      errors[step.result][lane] =
          inside && !array.errors.empty() ? array.errors[offset] : 0;
  }
}

void Body::run(const Evaluation &evaluation) {
  SmallVector<const double *, 3> operands, operandErrors;
  for (const Step &step : steps) {
    if (step.extracted) {
      extract(step, evaluation);
      continue;
    }
    double *out = registers[step.result].data();
    operands.clear();
    for (Register index : step.operands)
      operands.push_back(registers[index].data());
    step.function.apply(operands, out, lanes);
    if (step.rounded)
      roundTo(step.rounded, out, lanes);
    if (errors.empty())
      continue;
    operandErrors.clear();
    for (Register index : step.operands)
      operandErrors.push_back(errors[index].data());
    propagateErrors(step.function, step.rounded, operands, operandErrors, out,
                    errors[step.result].data(), lanes);
  }
}

//===----------------------------------------------------------------------===//
// On positions
//===----------------------------------------------------------------------===//

std::optional<Array> mlir::repvgg::verify::evaluateOnPositions(
    Block &block, const Grid &grid, bool isUniform, Evaluation &evaluation) {
  SmallVector<bool> constant(block.getNumArguments(), true);
  std::optional<Body> body = Body::of(block, constant, evaluation);
  Array array{grid, std::vector<double>(sizeOf(grid)), {}};
  int64_t count = array.values.size();
  if (!body || failed(evaluation.charge(block.getParentOp(),
                                        product({count, body->length()}))))
    return std::nullopt;
  SmallVector<int64_t> sizes;
  for (const Axis &axis : grid)
    sizes.push_back(axis.size());
  if (evaluation.tracksErrors())
    array.errors.resize(count);
  if (isUniform && count > 0) {
    body->begin(1, evaluation);
    body->run(evaluation);
    llvm::fill(array.values, body->result(0).front());
    if (!array.errors.empty())
      llvm::fill(array.errors, body->resultErrors(0).front());
    return array;
  }
  Odometer at(sizes);
  for (int64_t first = 0; first < count; first += kLanes) {
    int64_t lanes = std::min(kLanes, count - first);
    body->begin(lanes, evaluation);
    for (int64_t lane = 0; lane < lanes; ++lane, at.next())
      for (unsigned i = 0; i < grid.size(); ++i)
        body->argument(i)[lane] = grid[i][at[i]];
    body->run(evaluation);
    llvm::copy(body->result(0), array.values.begin() + first);
    llvm::copy(body->resultErrors(0), array.errors.begin() + first);
  }
  return array;
}
