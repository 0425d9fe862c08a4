//===- Constants.cpp - What foreign IR computes from constants ------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "RepVGG/Verify/Constants.h"
#include "Evaluation.h"
#include "RepVGG/Verify/Dependencies.h"
#include "RepVGG/Verify/Globals.h"
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

void ConstantCache::add(Value value, const ConstantTensor &tensor) {
  constexpr int64_t kMostElements = int64_t(1) << 24;
  bool isShared = !value.use_empty() && !value.hasOneUse();
  int64_t size = tensor.values.size();
  if (isShared && size <= kMostElements - elements &&
      values.try_emplace(value, tensor).second)
    elements += size;
}

/// What `value` is computed from that is in `cache`, nearest first. What that
/// is computed from is not looked at.
static SmallVector<Value> findKnown(Value value, const ConstantCache &cache) {
  SmallVector<Value> known, open = {value};
  DenseSet<Value> seen;
  while (!open.empty()) {
    Value next = open.pop_back_val();
    if (!seen.insert(next).second)
      continue;
    if (cache.find(next))
      known.push_back(next);
    else if (Operation *op = next.getDefiningOp(); op && !constantValueOf(op))
      open.append(dependenciesOf(op));
  }
  return known;
}

/// `tensor`, of all positions, as something that is given.
static Input given(const ConstantTensor &tensor) {
  Input input;
  input.shape = tensor.shape;
  if (tensor.shape.empty())
    input.scalar = tensor.values.front();
  input.read = [&tensor](const Grid &grid) {
    return restrictTo({wholeGrid(tensor.shape), tensor.values, {}}, grid);
  };
  return input;
}

std::variant<ConstantTensor, Unevaluable>
mlir::repvgg::verify::evaluateConstant(Value value, ConstantCache &cache) {
  if (const ConstantTensor *known = cache.find(value))
    return *known;
  Evaluation evaluation;
  auto failure = [&] {
    Unevaluable reason = evaluation.unevaluable();
    // What else it is computed from may be known at run time only.
    reason.atRunTime = !dependsOnConstantsOnly(value);
    return reason;
  };
  for (Value known : findKnown(value, cache))
    evaluation.bind(known, given(*cache.find(known)));
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
  ConstantTensor result{SmallVector<int64_t>(shape), std::move(array.values)};
  cache.add(value, result);
  return result;
}
