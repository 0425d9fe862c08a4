//===- BlockCost.cpp - What a block costs ---------------------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "RepVGG/Analysis/BlockCost.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallPtrSet.h"
#include "llvm/Support/MathExtras.h"

using namespace mlir;
using namespace mlir::repvgg;

bool mlir::repvgg::hasDynamicPositions(RankedTensorType type) {
  return llvm::any_of(
      type.getShape().drop_front(std::min<int64_t>(2, type.getRank())),
      ShapedType::isDynamic);
}

/// Elements of one position if `perPosition`, else of the whole tensor; unknown
/// sizes count as one. Saturates: shapes are the user's. None in what is no
/// ranked tensor.
static int64_t countElements(Value value, bool perPosition) {
  auto type = dyn_cast<RankedTensorType>(value.getType());
  if (!type)
    return 0;
  int64_t elements = 1;
  for (auto [axis, size] : llvm::enumerate(type.getShape())) {
    bool one = ShapedType::isDynamic(size) || (perPosition && axis >= 2);
    if (!one && llvm::MulOverflow(elements, size, elements))
      return std::numeric_limits<int64_t>::max();
  }
  return elements;
}

static int64_t countBytes(Value value, bool perPosition) {
  Type type = getElementTypeOrSelf(value);
  return type.isIntOrFloat() ? countElements(value, perPosition) *
                                   (type.getIntOrFloatBitWidth() / 8)
                             : 0;
}

/// The cost of `op`; weights in `seen` are not counted again.
static Cost costOnce(LinearOpInterface op, bool perPosition,
                     llvm::SmallPtrSetImpl<Value> &seen) {
  Value result = op->getResult(0);
  OpWork work = op.getWork();
  Cost cost;
  cost.ops = work.launches;
  cost.macs = work.macsPerElement * countElements(result, perPosition);
  cost.bytes = countBytes(result, perPosition);
  for (Value data : op.getDataOperands())
    cost.bytes += countBytes(data, perPosition);
  for (Value weight : repvgg::detail::weightOperands(op))
    cost.bytes += countBytes(weight, /*perPosition=*/false);
  for (Value parameter : op.getParameters())
    if (seen.insert(parameter).second)
      cost.params += countElements(parameter, /*perPosition=*/false);
  return cost;
}

Cost mlir::repvgg::costOf(ArrayRef<LinearOpInterface> ops) {
  Cost cost;
  if (ops.empty())
    return cost;
  auto type = dyn_cast<RankedTensorType>(ops.back()->getResult(0).getType());
  bool perPosition = type && hasDynamicPositions(type);
  llvm::SmallPtrSet<Value, 8> seen;
  for (LinearOpInterface op : ops)
    cost += costOnce(op, perPosition, seen);
  return cost;
}

Cost mlir::repvgg::costOf(LinearOpInterface op) { return costOf(ArrayRef(op)); }

Cost mlir::repvgg::costOf(BlockOp block) {
  return costOf(llvm::to_vector(block.getBody().getOps<LinearOpInterface>()));
}

int64_t mlir::repvgg::countBranches(BlockOp block) {
  int64_t branches = 1;
  for (LinearOpInterface op : block.getBody().getOps<LinearOpInterface>())
    branches += std::max<int64_t>(op.getDataOperands().size(), 1) - 1;
  return branches;
}
