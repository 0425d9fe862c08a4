//===- CreationRules.cpp - Tensors of numbers, numbers of tensors ---------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// tensor.empty, splat, from_elements, generate, extract and dim.
///
//===----------------------------------------------------------------------===//

#include "Body.h"
#include "Numbers.h"
#include "Rules.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"

using namespace mlir;
using namespace mlir::repvgg::verify;

/// All operands are numbers.
static LogicalResult scalarDemand(Operation *op, Evaluation &evaluation) {
  for (Value operand : op->getOperands())
    if (failed(evaluation.demand(operand, {})))
      return failure();
  return success();
}

/// Sizes that are not static are operands of index type, in order.
static LogicalResult operandSizes(Operation *op, Evaluation &evaluation) {
  auto type = cast<RankedTensorType>(op->getResult(0).getType());
  SmallVector<int64_t> sizes(type.getShape());
  SmallVector<Value> dynamic;
  for (Value operand : op->getOperands())
    if (operand.getType().isIndex())
      dynamic.push_back(operand);
  if (int64_t(dynamic.size()) < int64_t(type.getNumDynamicDims()))
    return evaluation.fail(op, "cannot tell the sizes of a tensor");
  Value *next = dynamic.end() - type.getNumDynamicDims();
  for (int64_t &size : sizes) {
    if (size != ShapedType::kDynamic)
      continue;
    std::optional<int64_t> known = evaluation.indexOf(*next++);
    if (!known)
      return evaluation.fail(op, "cannot tell the sizes of a tensor");
    size = *known;
  }
  return evaluation.setShape(op->getResult(0), sizes);
}

//===----------------------------------------------------------------------===//
// Tensors
//===----------------------------------------------------------------------===//

static Array filled(const Grid &grid, double value) {
  return {grid, std::vector<double>(sizeOf(grid), value), {}};
}

/// What an empty tensor holds is not known.
static LogicalResult emptyEvaluate(Operation *op, Evaluation &evaluation) {
  Value result = op->getResult(0);
  evaluation.define(result, filled(evaluation.demandOn(result), kNone));
  return success();
}

static LogicalResult splatDemand(Operation *op, Evaluation &evaluation) {
  return evaluation.demand(op->getOperand(0), {});
}

static LogicalResult splatEvaluate(Operation *op, Evaluation &evaluation) {
  Value result = op->getResult(0);
  double value = evaluation.arrayOf(op->getOperand(0)).values.front();
  evaluation.define(result, filled(evaluation.demandOn(result), value));
  return success();
}

static LogicalResult elementsEvaluate(Operation *op, Evaluation &evaluation) {
  Value result = op->getResult(0);
  Array whole{wholeGrid(evaluation.shapeOf(result)), {}, {}};
  for (Value operand : op->getOperands())
    whole.values.push_back(evaluation.arrayOf(operand).values.front());
  evaluation.define(result, restrictTo(whole, evaluation.demandOn(result)));
  return success();
}

static LogicalResult generateDemand(Operation *op, Evaluation &evaluation) {
  Block &block = op->getRegion(0).front();
  SmallVector<bool> constant(block.getNumArguments(), true);
  std::optional<Body> body = Body::of(block, constant, evaluation);
  return failure(!body || failed(body->demandCaptures(evaluation)));
}

static LogicalResult generateEvaluate(Operation *op, Evaluation &evaluation) {
  Value result = op->getResult(0);
  std::optional<Array> array =
      evaluateOnPositions(op->getRegion(0).front(), evaluation.demandOn(result),
                          /*isUniform=*/false, evaluation);
  if (!array)
    return failure();
  evaluation.define(result, *std::move(array));
  return success();
}

//===----------------------------------------------------------------------===//
// Numbers
//===----------------------------------------------------------------------===//

static LogicalResult dimSizes(Operation *op, Evaluation &evaluation) {
  auto dim = cast<tensor::DimOp>(op);
  std::optional<int64_t> index = evaluation.indexOf(dim.getIndex());
  ArrayRef<int64_t> shape = evaluation.shapeOf(dim.getSource());
  if (!index || *index < 0 || *index >= int64_t(shape.size()))
    return evaluation.fail(op, "cannot tell which size is asked for");
  evaluation.setScalar(dim.getResult(), shape[*index]);
  return success();
}

/// A number that is known since sizes are.
static LogicalResult knownEvaluate(Operation *op, Evaluation &evaluation) {
  Value result = op->getResult(0);
  std::optional<double> known = evaluation.scalarOf(result);
  if (!known)
    return evaluation.fail(op, "cannot evaluate '" +
                                   op->getName().getStringRef() + "' here");
  evaluation.define(result, Array{{}, {*known}, {}});
  return success();
}

/// The position that is extracted; nothing if it is not known yet.
static std::optional<Grid> positionOf(tensor::ExtractOp op,
                                      const Evaluation &evaluation) {
  Grid grid;
  for (auto [index, size] :
       llvm::zip_equal(op.getIndices(), evaluation.shapeOf(op.getTensor()))) {
    std::optional<int64_t> known = evaluation.indexOf(index);
    if (!known || *known < 0 || *known >= size)
      return std::nullopt;
    grid.push_back(Axis::of({*known}));
  }
  return grid;
}

static LogicalResult extractDemand(Operation *op, Evaluation &evaluation) {
  auto extract = cast<tensor::ExtractOp>(op);
  std::optional<Grid> position = positionOf(extract, evaluation);
  if (!position)
    return evaluation.fail(op, "cannot tell which element is extracted");
  return evaluation.demand(extract.getTensor(), *position);
}

static LogicalResult extractEvaluate(Operation *op, Evaluation &evaluation) {
  auto extract = cast<tensor::ExtractOp>(op);
  Array element = restrictTo(evaluation.arrayOf(extract.getTensor()),
                             *positionOf(extract, evaluation));
  evaluation.define(extract.getResult(),
                    Array{{}, element.values, element.errors});
  return success();
}

const Rule *mlir::repvgg::verify::creationRule(Operation *op) {
  static constexpr Rule empty = {operandSizes, noDemand, emptyEvaluate};
  static constexpr Rule splat = {operandSizes, splatDemand, splatEvaluate};
  static constexpr Rule elements = {nullptr, scalarDemand, elementsEvaluate};
  static constexpr Rule generate = {operandSizes, generateDemand,
                                    generateEvaluate};
  static constexpr Rule dim = {dimSizes, noDemand, knownEvaluate};
  static constexpr Rule extract = {nullptr, extractDemand, extractEvaluate};
  if (isa<tensor::EmptyOp>(op))
    return &empty;
  if (isa<tensor::SplatOp>(op))
    return &splat;
  if (isa<tensor::FromElementsOp>(op))
    return &elements;
  if (isa<tensor::GenerateOp>(op))
    return &generate;
  if (isa<tensor::DimOp>(op))
    return &dim;
  return isa<tensor::ExtractOp>(op) ? &extract : nullptr;
}
