//===- Copies.cpp - Broadcasts and transposes -----------------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Input: a value and where it is read. Output: what it is a copy of, and where
// that is read. Invariant: each element that is read is one of the original's.
//
//===----------------------------------------------------------------------===//

#include "Linalg/Copies.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"

using namespace mlir;
using namespace mlir::repvgg;

/// What the op that computes `value` copies, and where it reads that; nothing
/// if it is no copy.
static std::optional<TracedCopy> copyOf(Value value) {
  auto op = value.getDefiningOp<linalg::LinalgOp>();
  if (!op || op.getNumDpsInputs() != 1 || op.getNumDpsInits() != 1 ||
      op.getNumParallelLoops() != op.getNumLoops() ||
      op.getBlock()->getTerminator()->getOperand(0) !=
          op.getBlock()->getArgument(0) ||
      !isa<RankedTensorType>(op->getOperand(0).getType()))
    return std::nullopt;
  SmallVector<AffineMap> maps = op.getIndexingMapsArray();
  if (!maps[1].isIdentity() || !maps[0].isProjectedPermutation())
    return std::nullopt;
  return TracedCopy{op->getOperand(0), maps[0]};
}

/// The same through dimensions that are merged after the copy, which it must
/// not read: those of a batch, for which exporters repeat a matrix.
static std::optional<TracedCopy> mergedCopyOf(tensor::CollapseShapeOp op) {
  std::optional<TracedCopy> copy = copyOf(op.getSrc());
  if (!copy)
    return std::nullopt;
  SmallVector<AffineExpr> dims(op.getSrcType().getRank(),
                               getAffineConstantExpr(0, op.getContext()));
  for (auto [i, group] : llvm::enumerate(op.getReassociationIndices()))
    for (int64_t dim : group) {
      if (group.size() == 1)
        dims[dim] = getAffineDimExpr(i, op.getContext());
      else if (copy->map.isFunctionOfDim(dim))
        return std::nullopt;
    }
  copy->map = copy->map.replaceDimsAndSymbols(
      dims, {}, op.getResultType().getRank(), /*numResultSyms=*/0);
  return copy;
}

TracedCopy mlir::repvgg::traceCopies(Value value, AffineMap map) {
  while (true) {
    auto merged = value.getDefiningOp<tensor::CollapseShapeOp>();
    std::optional<TracedCopy> copy =
        merged ? mergedCopyOf(merged) : copyOf(value);
    if (!copy)
      return {value, map};
    value = copy->source;
    map = copy->map.compose(map);
  }
}
