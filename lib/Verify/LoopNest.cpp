//===- LoopNest.cpp - The loops of a linalg op on a grid ------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "LoopNest.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/MathExtras.h"

using namespace mlir;
using namespace mlir::repvgg::verify;

/// The number of iterations of each loop, from the operands that it numbers.
static std::optional<SmallVector<int64_t>> tripCounts(linalg::LinalgOp op,
                                                      Evaluation &evaluation) {
  SmallVector<int64_t> counts(op.getNumLoops(), -1);
  for (OpOperand &operand : op->getOpOperands()) {
    if (!isa<RankedTensorType>(operand.get().getType()))
      continue;
    ArrayRef<int64_t> shape = evaluation.shapeOf(operand.get());
    AffineMap map = op.getMatchingIndexingMap(&operand);
    for (auto [index, size] : llvm::zip_equal(map.getResults(), shape)) {
      auto loop = dyn_cast<AffineDimExpr>(index);
      if (!loop)
        continue;
      int64_t &count = counts[loop.getPosition()];
      if (count >= 0 && count != size) {
        (void)evaluation.failSize(op,
                                  "expects operands whose sizes go together");
        return std::nullopt;
      }
      count = size;
    }
  }
  if (llvm::is_contained(counts, -1)) {
    (void)evaluation.fail(op, "cannot tell the number of iterations of '" +
                                  op->getName().getStringRef() + "'");
    return std::nullopt;
  }
  return counts;
}

/// The value of `index` where the loops are at `point`; -1 where a divisor is
/// not positive.
static int64_t valueAt(AffineExpr index, ArrayRef<int64_t> point) {
  if (auto loop = dyn_cast<AffineDimExpr>(index))
    return point[loop.getPosition()];
  if (auto constant = dyn_cast<AffineConstantExpr>(index))
    return constant.getValue();
  auto binary = dyn_cast<AffineBinaryOpExpr>(index);
  if (!binary)
    return -1;
  int64_t lhs = valueAt(binary.getLHS(), point);
  int64_t rhs = valueAt(binary.getRHS(), point);
  if (index.getKind() == AffineExprKind::Add)
    return lhs + rhs;
  if (index.getKind() == AffineExprKind::Mul)
    return lhs * rhs;
  if (rhs <= 0)
    return -1;
  if (index.getKind() == AffineExprKind::Mod)
    return llvm::mod(lhs, rhs);
  return index.getKind() == AffineExprKind::FloorDiv
             ? llvm::divideFloorSigned(lhs, rhs)
             : llvm::divideCeilSigned(lhs, rhs);
}

LogicalResult mlir::repvgg::verify::checkOperandSizes(linalg::LinalgOp op,
                                                      Evaluation &evaluation) {
  std::optional<SmallVector<int64_t>> counts = tripCounts(op, evaluation);
  if (!counts)
    return failure();
  if (llvm::is_contained(*counts, 0))
    return success(); // nothing is read
  SmallVector<int64_t> first(counts->size(), 0), last;
  for (int64_t count : *counts)
    last.push_back(count - 1);
  for (OpOperand &operand : op->getOpOperands()) {
    if (!isa<RankedTensorType>(operand.get().getType()))
      continue;
    AffineMap map = op.getMatchingIndexingMap(&operand);
    for (auto [index, size] :
         llvm::zip_equal(map.getResults(), evaluation.shapeOf(operand.get())))
      for (ArrayRef<int64_t> point : {ArrayRef(first), ArrayRef(last)})
        if (int64_t at = valueAt(index, point); at < 0 || at >= size)
          return evaluation.failSize(op, "expects positions inside a tensor");
  }
  return success();
}

std::optional<LoopNest> LoopNest::of(linalg::LinalgOp op,
                                     Evaluation &evaluation) {
  std::optional<SmallVector<int64_t>> counts = tripCounts(op, evaluation);
  if (!counts)
    return std::nullopt;
  LoopNest nest;
  nest.positions.resize(counts->size());
  nest.isLane.resize(counts->size(), false);
  for (OpResult result : op->getResults()) {
    AffineMap map = op.getIndexingMapMatchingResult(result);
    for (auto [dimension, index] : llvm::enumerate(map.getResults())) {
      auto loop = dyn_cast<AffineDimExpr>(index);
      if (!loop && !isa<AffineConstantExpr>(index)) {
        (void)evaluation.fail(
            op, "cannot evaluate a result that is indexed by an expression");
        return std::nullopt;
      }
      if (!loop)
        continue;
      nest.isLane[loop.getPosition()] = true;
      Axis &axis = nest.positions[loop.getPosition()];
      if (evaluation.isDemanded(result))
        axis = axis.join(evaluation.demandOn(result)[dimension]);
    }
  }
  for (auto [axis, lane, count] :
       llvm::zip_equal(nest.positions, nest.isLane, *counts))
    if (!lane)
      axis = Axis::first(count);
  return nest;
}

std::vector<int64_t> LoopNest::valuesOf(AffineExpr index,
                                        ArrayRef<unsigned> loops) const {
  SmallVector<int64_t> sizes;
  for (unsigned loop : loops)
    sizes.push_back(positions[loop].size());
  std::vector<int64_t> values(product(sizes));
  if (isa<AffineDimExpr>(index)) {
    const Axis &axis = positions[loops.front()];
    for (auto [i, value] : llvm::enumerate(values))
      value = axis[i];
    return values;
  }
  SmallVector<int64_t> point(positions.size(), 0);
  Odometer at(sizes);
  for (int64_t &value : values) {
    for (auto [digit, loop] : llvm::enumerate(loops))
      point[loop] = positions[loop][at[digit]];
    value = valueAt(index, point);
    at.next();
  }
  return values;
}

static SmallVector<unsigned> loopsIn(AffineExpr index, unsigned count) {
  SmallVector<unsigned> loops;
  for (unsigned loop = 0; loop < count; ++loop)
    if (index.isFunctionOfDim(loop))
      loops.push_back(loop);
  return loops;
}

Grid LoopNest::image(AffineMap map) const {
  Grid grid;
  for (AffineExpr index : map.getResults()) {
    if (auto loop = dyn_cast<AffineDimExpr>(index))
      grid.push_back(positions[loop.getPosition()]);
    else
      grid.push_back(
          Axis::of(valuesOf(index, loopsIn(index, positions.size()))));
  }
  return grid;
}

SmallVector<unsigned> LoopNest::loopsWhere(bool lane) const {
  SmallVector<unsigned> loops;
  for (auto [loop, is] : llvm::enumerate(isLane))
    if (is == lane)
      loops.push_back(loop);
  return loops;
}

int64_t LoopNest::count(bool lane) const {
  SmallVector<int64_t> sizes;
  for (unsigned loop : loopsWhere(lane))
    sizes.push_back(positions[loop].size());
  return product(sizes);
}
