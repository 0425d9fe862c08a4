//===- ForeignSlice.cpp - What foreign values are computed from -----------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "ForeignSlice.h"
#include "RepVGG/Verify/Constants.h"
#include "RepVGG/Verify/Dependencies.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Interfaces/SideEffectInterfaces.h"

using namespace mlir;
using namespace mlir::repvgg;

IRMapping ForeignSlice::cloneInto(OpBuilder &builder,
                                  ValueRange arguments) const {
  IRMapping map;
  map.map(inputs, arguments);
  for (Operation *op : ops)
    builder.clone(*op, map);
  return map;
}

/// Visits ops after all that they depend on, each once.
template <typename Enter, typename Leave>
static bool walkBackwards(ArrayRef<Value> values, size_t most, Enter enter,
                          Leave leave) {
  DenseMap<Operation *, bool> left;
  SmallVector<Operation *> stack;
  auto push = [&](Value value) {
    if (Operation *op = enter(value); op && !left.contains(op))
      stack.push_back(op);
  };
  for (Value value : llvm::reverse(values))
    push(value);
  while (!stack.empty()) {
    Operation *op = stack.back();
    auto [it, isNew] = left.try_emplace(op, false);
    if (isNew) {
      if (left.size() > most)
        return false;
      SmallVector<Value> dependencies = verify::dependenciesOf(op);
      for (Value value : llvm::reverse(dependencies))
        push(value);
      continue;
    }
    stack.pop_back();
    if (!it->second)
      leave(op);
    left[op] = true;
  }
  return true;
}

/// Loads of globals are constants without being pure.
static bool canBeConstant(Operation *op) {
  return op->getNumOperands() > 0 || op->getNumRegions() > 0
             ? isMemoryEffectFree(op)
             : verify::dependsOnConstantsOnly(op->getResult(0));
}

/// Remembers what it has found, so that all calls together are linear.
bool ForeignSlices::isConstant(Value value) {
  auto known = [&](Value value) {
    return value.getDefiningOp() && constants.lookup(value.getDefiningOp());
  };
  walkBackwards(
      value, std::numeric_limits<size_t>::max(),
      [&](Value value) {
        Operation *op = value.getDefiningOp();
        return op && !constants.contains(op) ? op : nullptr;
      },
      [&](Operation *op) {
        constants[op] = canBeConstant(op) &&
                        llvm::all_of(verify::dependenciesOf(op), known);
      });
  return known(value);
}

/// True if `op` fills a tensor with constants: of its output it takes the
/// sizes.
bool ForeignSlices::fillsWithConstants(Operation *op) {
  auto linalg = dyn_cast<linalg::LinalgOp>(op);
  return linalg && linalg.hasPureTensorSemantics() &&
         llvm::none_of(linalg.getDpsInitsMutable(),
                       [&](OpOperand &init) {
                         return linalg.payloadUsesValueFromOperand(&init);
                       }) &&
         llvm::all_of(linalg.getDpsInputs(),
                      [&](Value input) { return isConstant(input); });
}

/// The ops that `values` are computed by and that depend on one of `ends`;
/// nothing if there are too many to look through.
static std::optional<DenseSet<Operation *>>
dependentOps(ArrayRef<Value> values, const DenseSet<Value> &ends) {
  // What comes before all ends cannot depend on one.
  Block *block = Value(values.front()).getParentBlock();
  Operation *first = nullptr;
  bool fromStart = false;
  for (Value end : ends) {
    Operation *op = end.getDefiningOp();
    fromStart |= !op || op->getBlock() != block;
    if (!fromStart && (!first || op->isBeforeInBlock(first)))
      first = op;
  }
  auto isAfter = [&](Operation *op) {
    return fromStart ||
           (first && op->getBlock() == block && !op->isBeforeInBlock(first));
  };
  DenseSet<Operation *> dependent;
  auto enter = [&](Value value) -> Operation * {
    Operation *op = value.getDefiningOp();
    return !ends.contains(value) && op && isAfter(op) ? op : nullptr;
  };
  bool found = walkBackwards(values, kMostSliceOps, enter, [&](Operation *op) {
    for (Value value : verify::dependenciesOf(op))
      if (ends.contains(value) ||
          (value.getDefiningOp() && dependent.contains(value.getDefiningOp())))
        dependent.insert(op);
  });
  return found ? std::optional(std::move(dependent)) : std::nullopt;
}

std::optional<ForeignSlice> ForeignSlices::find(ArrayRef<Value> values,
                                                ArrayRef<Value> stops) {
  DenseSet<Value> ends(stops.begin(), stops.end());
  std::optional<DenseSet<Operation *>> dependent = dependentOps(values, ends);
  if (!dependent)
    return std::nullopt;
  ForeignSlice slice;
  llvm::SetVector<Value> inputs;
  auto enter = [&](Value value) -> Operation * {
    Operation *op = value.getDefiningOp();
    if (!ends.contains(value) && op &&
        (dependent->contains(op) || isConstant(value) ||
         fillsWithConstants(op)))
      return op;
    inputs.insert(value);
    return nullptr;
  };
  bool found = walkBackwards(values, kMostSliceOps, enter,
                             [&](Operation *op) { slice.ops.push_back(op); });
  slice.inputs = inputs.takeVector();
  return found ? std::optional(std::move(slice)) : std::nullopt;
}
