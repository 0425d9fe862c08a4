//===- LoopNest.cpp - The loops of a linalg op on a grid ------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "LoopNest.h"
#include "llvm/ADT/STLExtras.h"

using namespace mlir;
using namespace mlir::repvgg::verify;

//===----------------------------------------------------------------------===//
// Loops
//===----------------------------------------------------------------------===//

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

/// The values of `index` over the loops that occur in it, in row-major order.
static std::vector<int64_t> valuesOf(AffineExpr index, const Grid &positions,
                                     ArrayRef<unsigned> loops) {
  SmallVector<int64_t> sizes;
  for (unsigned loop : loops)
    sizes.push_back(positions[loop].size());
  SmallVector<int64_t> point(positions.size(), 0);
  std::vector<int64_t> values(product(sizes));
  if (values.empty())
    return values;
  if (auto loop = dyn_cast<AffineDimExpr>(index)) {
    for (auto [i, value] : llvm::enumerate(values))
      value = positions[loop.getPosition()][i];
    return values;
  }
  AffineMap map = AffineMap::get(positions.size(), 0, index);
  Odometer at(sizes);
  for (int64_t &value : values) {
    for (auto [digit, loop] : llvm::enumerate(loops))
      point[loop] = positions[loop][at[digit]];
    value = map.compose(point).front();
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
      grid.push_back(Axis::of(
          valuesOf(index, positions, loopsIn(index, positions.size()))));
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

//===----------------------------------------------------------------------===//
// Access
//===----------------------------------------------------------------------===//

Access::Access(const LoopNest &nest, AffineMap map, const Grid &grid) {
  for (unsigned loop : nest.loopsWhere(true)) {
    laneSizes.push_back(nest.positions[loop].size());
    laneTables.emplace_back(laneSizes.back(), 0);
  }
  for (auto [index, axis, stride] :
       llvm::zip_equal(map.getResults(), grid, stridesOf(grid))) {
    Part part = partOf(nest, index, axis, stride);
    if (part.stepPlaces.empty() && part.lanePlaces.size() == 1) {
      std::vector<int64_t> &table = laneTables[part.lanePlaces.front()];
      for (size_t i = 0; i < table.size(); ++i)
        table[i] += part.offsets[i];
      continue;
    }
    moves |= !part.lanePlaces.empty() && part.steps > 1;
    parts.push_back(std::move(part));
  }
}

Access::Part Access::partOf(const LoopNest &nest, AffineExpr index,
                            const Axis &axis, int64_t stride) const {
  Part part;
  SmallVector<unsigned> loops;
  for (bool lane : {true, false})
    for (auto [place, loop] : llvm::enumerate(nest.loopsWhere(lane))) {
      if (!index.isFunctionOfDim(loop))
        continue;
      loops.push_back(loop);
      (lane ? part.lanePlaces : part.stepPlaces).push_back(place);
      (lane ? part.laneSizes : part.stepSizes)
          .push_back(nest.positions[loop].size());
    }
  part.steps = product(part.stepSizes);
  part.offsets = valuesOf(index, nest.positions, loops);
  for (int64_t &offset : part.offsets)
    offset = axis.find(offset) * stride;
  return part;
}

/// Rows along the last lane loop at a time.
void Access::addLaneTables(int64_t firstLane) {
  if (laneSizes.empty())
    return;
  Odometer at(laneSizes);
  at.seek(firstLane);
  size_t last = laneSizes.size() - 1;
  for (size_t lane = 0; lane < fixed.size();) {
    int64_t begin = at[last], base = 0;
    for (size_t i = 0; i < last; ++i)
      base += laneTables[i][at[i]];
    size_t end = std::min(fixed.size(), lane + laneSizes[last] - begin);
    const int64_t *row = laneTables[last].data() + begin - lane;
    for (size_t i = lane; i < end; ++i)
      fixed[i] = base + row[i];
    lane = end;
    if (lane < fixed.size())
      at.seek(firstLane + lane);
  }
}

void Access::addMixedParts(int64_t firstLane) {
  if (llvm::all_of(parts, [](const Part &part) {
        return part.lanePlaces.empty() && part.steps > 1;
      }))
    return;
  Odometer at(laneSizes);
  at.seek(firstLane);
  for (Part &part : parts)
    part.laneStarts.resize(fixed.size());
  for (size_t lane = 0; lane < fixed.size(); ++lane, at.next())
    for (Part &part : parts) {
      int64_t row = 0;
      for (auto [place, size] :
           llvm::zip_equal(part.lanePlaces, part.laneSizes))
        row = row * size + at[place];
      part.laneStarts[lane] = row * part.steps;
      if (part.steps == 1)
        fixed[lane] += part.offsets[row];
    }
}

void Access::setLanes(int64_t firstLane, int64_t lanes) {
  fixed.assign(lanes, 0);
  if (lanes > 0)
    addLaneTables(firstLane);
  if (lanes > 0 && !parts.empty())
    addMixedParts(firstLane);
  offsets = fixed;
}

ArrayRef<int64_t> Access::offsetsAt(ArrayRef<int64_t> digits) {
  int64_t shared = 0;
  SmallVector<std::pair<const Part *, int64_t>, 4> moving;
  for (const Part &part : parts) {
    if (part.steps == 1)
      continue;
    int64_t step = 0;
    for (auto [place, size] : llvm::zip_equal(part.stepPlaces, part.stepSizes))
      step = step * size + digits[place];
    if (part.lanePlaces.empty())
      shared += part.offsets[step];
    else
      moving.push_back({&part, step});
  }
  if (!moves && shared == 0)
    return fixed;
  for (size_t lane = 0; lane < fixed.size(); ++lane)
    offsets[lane] = fixed[lane] + shared;
  for (auto [part, step] : moving)
    for (size_t lane = 0; lane < fixed.size(); ++lane)
      offsets[lane] += part->offsets[part->laneStarts[lane] + step];
  return offsets;
}
