//===- FunctionSizes.cpp - Sizes that go together -------------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "FunctionSizes.h"
#include "Rules.h"

using namespace mlir;
using namespace mlir::repvgg::verify;

static bool hasSizes(Value value) {
  return isa<RankedTensorType>(value.getType()) ||
         value.getType().isIntOrIndexOrFloat();
}

/// Makes up sizes for `given`, block arguments or results.
static void makeUp(ValueRange given, unsigned sizes, Evaluation &evaluation) {
  for (Value value : given)
    if (hasSizes(value))
      evaluation.bind(value, probeInput(value.getType(), 0, 1, {sizes, 1, {}}));
}

DenseMap<Value, Sizes> FunctionSizes::infer(unsigned sizes) const {
  Evaluation evaluation;
  DenseMap<Value, Sizes> found;
  auto note = [&](ValueRange results) {
    for (Value value : results)
      if (values.contains(value) && evaluation.hasShape(value))
        found[value] = {SmallVector<int64_t>(evaluation.shapeOf(value)),
                        evaluation.scalarOf(value)};
  };
  function->walk<WalkOrder::PreOrder>([&](Operation *op) {
    bool known = ruleFor(op);
    if (known && failed(evaluation.inferSizesOf(op)))
      return WalkResult::skip(); // nothing follows from it
    if (!known)
      makeUp(op->getResults(), sizes, evaluation);
    note(op->getResults());
    // What is inside an op that is known is its own affair, and so is what sees
    // nothing of the function.
    bool isApart =
        op != function && op->hasTrait<OpTrait::IsIsolatedFromAbove>();
    if (known || isApart)
      return WalkResult::skip();
    for (Region &region : op->getRegions())
      for (Block &block : region) {
        makeUp(block.getArguments(), sizes, evaluation);
        note(block.getArguments());
      }
    return WalkResult::advance();
  });
  return found;
}

const DenseMap<Value, Sizes> &FunctionSizes::at(unsigned sizes) {
  std::lock_guard lock(mutex);
  auto it = known.find(sizes);
  if (it == known.end())
    it = known.emplace(sizes, infer(sizes)).first;
  return it->second;
}
