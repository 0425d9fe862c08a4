//===- ProbedInputs.cpp - The inputs of a comparison in a probe -----------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "ProbedInputs.h"
#include "ChooseProbes.h"
#include "RepVGG/Verify/Dependencies.h"
#include "Rules.h"
#include "llvm/ADT/SetVector.h"

#include <queue>

using namespace mlir;
using namespace mlir::repvgg::verify;

//===----------------------------------------------------------------------===//
// Leaves
//===----------------------------------------------------------------------===//

/// More ops than these are not put between leaves and inputs.
static constexpr unsigned kMostBetween = 4096;

/// The op that `value` can be evaluated by, if it is in `block`.
static Operation *producerIn(Value value, Block *block) {
  Operation *op = value.getDefiningOp();
  return op && op->getBlock() == block && ruleFor(op) ? op : nullptr;
}

/// The block of the inputs that are computed.
static Block *blockOf(ArrayRef<Value> inputs) {
  for (Value input : inputs)
    if (Operation *op = input.getDefiningOp())
      return op->getBlock();
  return nullptr;
}

std::optional<SmallVector<Value>>
mlir::repvgg::verify::leavesBefore(ArrayRef<Value> inputs) {
  Block *block = blockOf(inputs);
  llvm::SmallSetVector<Value, 8> leaves(inputs.begin(), inputs.end());
  auto isLater = [](Operation *lhs, Operation *rhs) {
    return lhs->isBeforeInBlock(rhs);
  };
  std::priority_queue<Operation *, std::vector<Operation *>, decltype(isLater)>
      latest(isLater);
  auto open = [&](Value value) {
    if (Operation *op = producerIn(value, block))
      latest.push(op);
  };
  llvm::for_each(inputs, open);
  unsigned between = 0;
  while (leaves.size() > 1 && !latest.empty()) {
    Operation *op = latest.top();
    latest.pop();
    bool isNew = false;
    for (Value result : op->getResults())
      isNew |= leaves.remove(result);
    if (!isNew)
      continue; // it was there twice
    if (++between > kMostBetween)
      return std::nullopt;
    for (Value operand : dependenciesOf(op))
      if (leaves.insert(operand))
        open(operand);
  }
  if (between == 0)
    return std::nullopt;
  return leaves.takeVector();
}

//===----------------------------------------------------------------------===//
// Numbers
//===----------------------------------------------------------------------===//

bool mlir::repvgg::verify::isDynamic(Value value) {
  auto type = dyn_cast<RankedTensorType>(value.getType());
  return type ? !type.hasStaticShape() : isa<IndexType>(value.getType());
}

Sizes ProbedInputs::sizesOf(Value leaf) const {
  if (sizes)
    if (auto known = sizes->find(leaf); known != sizes->end())
      return known->second;
  return madeUpSizes(leaf.getType(), probe.sizes);
}

std::optional<SmallVector<int64_t>> ProbedInputs::sizesOfLeaves() const {
  SmallVector<int64_t> all;
  for (Value leaf : leaves) {
    if (!isDynamic(leaf))
      continue;
    if (sizes && !sizes->contains(leaf))
      return std::nullopt;
    Sizes known = sizesOf(leaf);
    llvm::append_range(all, known.shape);
    all.push_back(int64_t(known.scalar.value_or(0)));
  }
  return all;
}

Input ProbedInputs::leaf(unsigned index) const {
  Value value = leaves[index];
  return probeInput(value.getType(), index, channelDimension(value), probe,
                    sizesOf(value));
}

void ProbedInputs::bindLeaves(Evaluation &evaluation) const {
  for (auto [index, value] : llvm::enumerate(leaves))
    evaluation.bind(value, leaf(index));
}

std::optional<Input> ProbedInputs::inputOf(Value value) const {
  if (auto *it = llvm::find(leaves, value); it != leaves.end())
    return leaf(it - leaves.begin());
  Evaluation evaluation(semantics, sums);
  bindLeaves(evaluation);
  if (failed(evaluation.prepare(value)))
    return std::nullopt;
  Input input;
  input.shape.assign(evaluation.shapeOf(value));
  input.scalar = evaluation.scalarOf(value);
  input.read = [this, value](const Grid &grid) -> FailureOr<Array> {
    Evaluation evaluation(semantics, sums);
    bindLeaves(evaluation);
    if (failed(evaluation.prepare(value)) ||
        failed(evaluation.demand(value, grid)) || failed(evaluation.run()))
      return failure();
    return restrictTo(evaluation.arrayOf(value), grid);
  };
  return input;
}
