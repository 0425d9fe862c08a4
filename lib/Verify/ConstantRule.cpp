//===- ConstantRule.cpp - Constants and globals ---------------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Evaluation.h"
#include "Globals.h"
#include "Numbers.h"

using namespace mlir;
using namespace mlir::repvgg::verify;

/// The elements of `elements` at the positions of `grid` in a tensor of
/// `shape`.
static Array readElements(const Elements &elements, ArrayRef<int64_t> shape,
                          const Grid &grid) {
  Array array{grid, std::vector<double>(sizeOf(grid))};
  if (array.values.empty())
    return array;
  if (isWhole(grid, shape)) {
    elements.read(0, elements.size(), array.values.data());
    return array;
  }
  SmallVector<int64_t, 4> strides = stridesOf(wholeGrid(shape));
  SmallVector<int64_t> sizes;
  for (const Axis &axis : grid)
    sizes.push_back(axis.size());
  Odometer at(sizes);
  for (double &value : array.values) {
    int64_t offset = 0;
    for (unsigned i = 0; i < grid.size(); ++i)
      offset += grid[i][at[i]] * strides[i];
    value = elements.at(offset);
    at.next();
  }
  return array;
}

static LogicalResult inferSizes(Operation *op, Evaluation &evaluation) {
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

static LogicalResult demand(Operation *, Evaluation &) { return success(); }

static LogicalResult evaluate(Operation *op, Evaluation &evaluation) {
  Value result = op->getResult(0);
  std::variant<Elements, std::string> elements =
      Elements::of(constantValueOf(op));
  if (auto *reason = std::get_if<std::string>(&elements))
    return evaluation.fail(op, *reason);
  evaluation.define(result, readElements(std::get<Elements>(elements),
                                         evaluation.shapeOf(result),
                                         evaluation.demandOn(result)));
  return success();
}

const Rule *mlir::repvgg::verify::constantRule(Operation *op) {
  static constexpr Rule rule = {inferSizes, demand, evaluate};
  return op->getNumResults() == 1 && constantValueOf(op) ? &rule : nullptr;
}
