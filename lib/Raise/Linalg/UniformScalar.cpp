//===- UniformScalar.cpp - Scalars that every position agrees on ----------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Input: a scalar of a body. Output: its number. Invariant: ops are folded as
// copies, so that the IR is only read; a table has an entry for each position
// of the loops that matter, of a bounded number of positions.
//
//===----------------------------------------------------------------------===//

#include "Linalg/UniformScalar.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/IR/Matchers.h"
#include "llvm/ADT/SetVector.h"

using namespace mlir;
using namespace mlir::repvgg;

static constexpr int64_t kMostPositions = 1 << 16;
static constexpr size_t kMostScalarOps = 64;

namespace {

/// A scalar at each position of `loops`, the last one fastest.
struct ScalarsByPosition {
  SmallVector<unsigned, 3> loops;
  std::vector<Attribute> values;
};

class PositionFolder {
public:
  explicit PositionFolder(ArrayRef<int64_t> loops) : sizes(loops) {}

  const ScalarsByPosition *of(Value root);

private:
  std::optional<ScalarsByPosition> compute(Value value);
  std::optional<ScalarsByPosition> fold(Operation *op);
  int64_t count(ArrayRef<unsigned> loops) const;

  ArrayRef<int64_t> sizes;
  DenseMap<Value, ScalarsByPosition> tables;
};

} // namespace

/// The number of positions, or -1 for too many or unknown ones.
int64_t PositionFolder::count(ArrayRef<unsigned> loops) const {
  int64_t product = 1;
  for (unsigned loop : loops) {
    if (sizes[loop] < 1 || sizes[loop] > kMostPositions / product)
      return -1;
    product *= sizes[loop];
  }
  return product;
}

/// The entry of `table` at `position`, a number that has a digit
/// for each of `loops`.
static size_t entryAt(const ScalarsByPosition &table, int64_t position,
                      ArrayRef<unsigned> loops, ArrayRef<int64_t> sizes) {
  size_t index = 0, factor = 1;
  for (unsigned loop : llvm::reverse(loops)) {
    if (llvm::is_contained(table.loops, loop)) {
      index += factor * (position % sizes[loop]);
      factor *= sizes[loop];
    }
    position /= sizes[loop];
  }
  return index;
}

std::optional<ScalarsByPosition> PositionFolder::fold(Operation *op) {
  SmallVector<const ScalarsByPosition *> operands;
  SmallVector<unsigned, 3> loops;
  for (Value operand : op->getOperands()) {
    operands.push_back(&tables.find(operand)->second);
    llvm::append_range(loops, operands.back()->loops);
  }
  llvm::sort(loops);
  loops.erase(llvm::unique(loops), loops.end());
  ScalarsByPosition table{loops, {}};
  int64_t positions = count(loops);
  // Operands that nothing is known of: only their numbers are folded.
  Block operandsOfCopy;
  Operation *copy = op->clone();
  for (OpOperand &operand : copy->getOpOperands())
    operand.set(
        operandsOfCopy.addArgument(operand.get().getType(), op->getLoc()));
  for (int64_t position = 0; position < positions; ++position) {
    SmallVector<Attribute> attributes;
    for (const ScalarsByPosition *operand : operands)
      attributes.push_back(
          operand->values[entryAt(*operand, position, loops, sizes)]);
    SmallVector<OpFoldResult> results;
    if (failed(copy->fold(attributes, results)) || results.size() != 1)
      break;
    // Of x - 0 the result is the operand.
    auto operand =
        dyn_cast_if_present<BlockArgument>(dyn_cast<Value>(results.front()));
    table.values.push_back(operand ? attributes[operand.getArgNumber()]
                                   : cast<Attribute>(results.front()));
  }
  copy->erase();
  if (positions < 1 || int64_t(table.values.size()) != positions)
    return std::nullopt;
  if (llvm::all_equal(table.values))
    return ScalarsByPosition{{}, {table.values.front()}};
  return table;
}

std::optional<ScalarsByPosition> PositionFolder::compute(Value value) {
  Operation *op = value.getDefiningOp();
  if (auto index = dyn_cast<linalg::IndexOp>(op)) {
    ScalarsByPosition table{{unsigned(index.getDim())}, {}};
    Builder builder(op->getContext());
    for (int64_t i = 0, end = count(table.loops); i < end; ++i)
      table.values.push_back(builder.getIndexAttr(i));
    return table.values.empty() ? std::nullopt : std::optional(table);
  }
  Attribute constant;
  if (matchPattern(value, m_Constant(&constant)))
    return ScalarsByPosition{{}, {constant}};
  return fold(op);
}

/// What `root` is computed from, in the order of the body; nothing if that is
/// not a few scalar ops.
static std::optional<SmallVector<Operation *>> opsBefore(Value root) {
  llvm::SmallSetVector<Operation *, 16> ops;
  SmallVector<Value> open = {root};
  while (!open.empty()) {
    Operation *op = open.pop_back_val().getDefiningOp();
    if (!op || op->getNumResults() != 1 || op->getNumRegions() != 0 ||
        ops.size() > kMostScalarOps)
      return std::nullopt;
    if (ops.insert(op))
      llvm::append_range(open, op->getOperands());
  }
  SmallVector<Operation *> order = ops.takeVector();
  Block *body = root.getParentBlock();
  // Constants may be outside: they come first.
  llvm::sort(order, [&](Operation *a, Operation *b) {
    if (a->getBlock() == body && b->getBlock() == body)
      return a->isBeforeInBlock(b);
    return a->getBlock() != body && b->getBlock() == body;
  });
  return order;
}

const ScalarsByPosition *PositionFolder::of(Value root) {
  std::optional<SmallVector<Operation *>> order = opsBefore(root);
  if (!order)
    return nullptr;
  for (Operation *op : *order) {
    // Outside of the body, only constants are looked at.
    if (op->getBlock() != root.getParentBlock() && op->getNumOperands() != 0)
      return nullptr;
    std::optional<ScalarsByPosition> table = compute(op->getResult(0));
    if (!table)
      return nullptr;
    tables[op->getResult(0)] = std::move(*table);
  }
  return &tables[root];
}

std::optional<double> mlir::repvgg::uniformScalar(Value scalar,
                                                  ArrayRef<int64_t> loops) {
  PositionFolder tables(loops);
  const ScalarsByPosition *table = tables.of(scalar);
  if (!table || table->values.size() != 1)
    return std::nullopt;
  auto number = dyn_cast<FloatAttr>(table->values.front());
  return number ? std::optional(number.getValueAsDouble()) : std::nullopt;
}
