//===- ReshapeRules.cpp - The same elements in another shape --------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// tensor.expand_shape, collapse_shape, cast and reshape. A group of dimensions
/// on one side is one dimension, the group's index, on the other.
///
//===----------------------------------------------------------------------===//

#include "Gather.h"
#include "TensorRules.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"

using namespace mlir;
using namespace mlir::repvgg::verify;

static Value sourceOf(Operation *op) { return op->getOperand(0); }

//===----------------------------------------------------------------------===//
// Groups
//===----------------------------------------------------------------------===//

/// The indices, in row-major order, of the positions of `axes` in dimensions of
/// `sizes`.
static std::vector<int64_t> linearize(ArrayRef<Axis> axes,
                                      ArrayRef<int64_t> sizes) {
  std::vector<int64_t> indices = {0};
  for (auto [axis, size] : llvm::zip_equal(axes, sizes)) {
    std::vector<int64_t> longer;
    longer.reserve(indices.size() * axis.size());
    for (int64_t index : indices)
      for (int64_t i = 0; i < axis.size(); ++i)
        longer.push_back(index * size + axis[i]);
    indices = std::move(longer);
  }
  return indices;
}

/// The positions of index `index` in dimensions of `sizes`.
static SmallVector<int64_t> delinearize(int64_t index,
                                        ArrayRef<int64_t> sizes) {
  SmallVector<int64_t> positions(sizes.size());
  for (size_t i = sizes.size(); i-- > 0; index /= sizes[i])
    positions[i] = index % sizes[i];
  return positions;
}

/// For each of `sizes` the positions that occur in the indices `axis`.
static SmallVector<Axis> splitAxis(const Axis &axis, ArrayRef<int64_t> sizes) {
  if (axis.isFirst(product(sizes)))
    return SmallVector<Axis>(llvm::map_range(sizes, Axis::first));
  SmallVector<std::vector<int64_t>> positions(sizes.size());
  for (int64_t i = 0; i < axis.size(); ++i)
    for (auto [list, position] :
         llvm::zip_equal(positions, delinearize(axis[i], sizes)))
      list.push_back(position);
  SmallVector<Axis> axes;
  for (std::vector<int64_t> &list : positions)
    axes.push_back(Axis::of(std::move(list)));
  return axes;
}

/// The positions of the group `axes`, of `sizes`, as indices.
static Axis joinAxes(ArrayRef<Axis> axes, ArrayRef<int64_t> sizes) {
  bool whole = llvm::all_of(llvm::zip_equal(axes, sizes), [](const auto &pair) {
    return std::get<0>(pair).isFirst(std::get<1>(pair));
  });
  return whole ? Axis::first(product(sizes)) : Axis::of(linearize(axes, sizes));
}

//===----------------------------------------------------------------------===//
// Collapse and expand
//===----------------------------------------------------------------------===//

static LogicalResult collapseSizes(Operation *op, Evaluation &evaluation) {
  auto collapse = cast<tensor::CollapseShapeOp>(op);
  ArrayRef<int64_t> shape = evaluation.shapeOf(collapse.getSrc());
  SmallVector<int64_t> sizes;
  for (ArrayRef<int64_t> group : collapse.getReassociationIndices()) {
    sizes.push_back(1);
    for (int64_t dimension : group)
      sizes.back() *= shape[dimension];
  }
  return evaluation.setShape(collapse.getResult(), sizes);
}

static LogicalResult collapseDemand(Operation *op, Evaluation &evaluation) {
  auto collapse = cast<tensor::CollapseShapeOp>(op);
  ArrayRef<int64_t> shape = evaluation.shapeOf(collapse.getSrc());
  const Grid &grid = evaluation.demandOn(collapse.getResult());
  if (grid.empty()) // of a tensor of ones
    return evaluation.demand(collapse.getSrc(), wholeGrid(shape));
  Grid source;
  for (auto [axis, group] :
       llvm::zip_equal(grid, collapse.getReassociationIndices()))
    source.append(splitAxis(axis, shape.slice(group.front(), group.size())));
  return evaluation.demand(collapse.getSrc(), source);
}

static LogicalResult collapseEvaluate(Operation *op, Evaluation &evaluation) {
  auto collapse = cast<tensor::CollapseShapeOp>(op);
  ArrayRef<int64_t> shape = evaluation.shapeOf(collapse.getSrc());
  const Array &source = evaluation.arrayOf(collapse.getSrc());
  SmallVector<int64_t, 4> strides = stridesOf(source.grid);
  const Grid &grid = evaluation.demandOn(collapse.getResult());
  SmallVector<GatherPart> parts;
  for (auto [result, group] :
       llvm::enumerate(collapse.getReassociationIndices())) {
    ArrayRef<int64_t> sizes = shape.slice(group.front(), group.size());
    GatherPart part{{unsigned(result)}, {}};
    for (int64_t i = 0; i < grid[result].size(); ++i) {
      int64_t offset = 0;
      for (auto [dimension, position] :
           llvm::zip_equal(group, delinearize(grid[result][i], sizes)))
        offset += source.grid[dimension].find(position) * strides[dimension];
      part.offsets.push_back(offset);
    }
    parts.push_back(std::move(part));
  }
  Array array{grid, std::vector<double>(sizeOf(grid))};
  gather(parts, source, array);
  evaluation.define(collapse.getResult(), std::move(array));
  return success();
}

static LogicalResult expandSizes(Operation *op, Evaluation &evaluation) {
  auto expand = cast<tensor::ExpandShapeOp>(op);
  SmallVector<int64_t> sizes;
  for (OpFoldResult size :
       getMixedValues(expand.getStaticOutputShape(), expand.getOutputShape(),
                      op->getContext())) {
    std::optional<int64_t> known = evaluation.indexOf(size);
    if (!known)
      return evaluation.fail(op, "cannot tell the sizes of an expanded shape");
    sizes.push_back(*known);
  }
  ArrayRef<int64_t> shape = evaluation.shapeOf(expand.getSrc());
  for (auto [group, size] :
       llvm::zip(expand.getReassociationIndices(), shape)) {
    ArrayRef<int64_t> parts =
        ArrayRef(sizes).slice(group.front(), group.size());
    if (product(parts) != size)
      return evaluation.fail(op, "expects sizes that go together");
  }
  return evaluation.setShape(expand.getResult(), sizes);
}

static LogicalResult expandDemand(Operation *op, Evaluation &evaluation) {
  auto expand = cast<tensor::ExpandShapeOp>(op);
  ArrayRef<int64_t> shape = evaluation.shapeOf(expand.getResult());
  const Grid &grid = evaluation.demandOn(expand.getResult());
  Grid source;
  for (ArrayRef<int64_t> group : expand.getReassociationIndices())
    source.push_back(joinAxes(ArrayRef(grid).slice(group.front(), group.size()),
                              shape.slice(group.front(), group.size())));
  return evaluation.demand(expand.getSrc(), source);
}

static LogicalResult expandEvaluate(Operation *op, Evaluation &evaluation) {
  auto expand = cast<tensor::ExpandShapeOp>(op);
  ArrayRef<int64_t> shape = evaluation.shapeOf(expand.getResult());
  const Array &source = evaluation.arrayOf(expand.getSrc());
  SmallVector<int64_t, 4> strides = stridesOf(source.grid);
  const Grid &grid = evaluation.demandOn(expand.getResult());
  SmallVector<GatherPart> parts;
  for (auto [dimension, group] :
       llvm::enumerate(expand.getReassociationIndices())) {
    GatherPart part{SmallVector<unsigned>(group.begin(), group.end()),
                    linearize(ArrayRef(grid).slice(group.front(), group.size()),
                              shape.slice(group.front(), group.size()))};
    for (int64_t &offset : part.offsets)
      offset = source.grid[dimension].find(offset) * strides[dimension];
    parts.push_back(std::move(part));
  }
  Array array{grid, std::vector<double>(sizeOf(grid))};
  gather(parts, source, array);
  evaluation.define(expand.getResult(), std::move(array));
  return success();
}

//===----------------------------------------------------------------------===//
// Cast and reshape
//===----------------------------------------------------------------------===//

static LogicalResult castSizes(Operation *op, Evaluation &evaluation) {
  if (!isa<RankedTensorType>(op->getResult(0).getType()))
    return success();
  return evaluation.setShape(op->getResult(0),
                             evaluation.shapeOf(sourceOf(op)));
}

static LogicalResult castDemand(Operation *op, Evaluation &evaluation) {
  return evaluation.demand(sourceOf(op), evaluation.demandOn(op->getResult(0)));
}

static LogicalResult castEvaluate(Operation *op, Evaluation &evaluation) {
  evaluation.define(op->getResult(0),
                    restrictTo(evaluation.arrayOf(sourceOf(op)),
                               evaluation.demandOn(op->getResult(0))));
  return success();
}

/// Only reshapes to static sizes.
static LogicalResult reshapeDemand(Operation *op, Evaluation &evaluation) {
  return evaluation.demand(sourceOf(op),
                           wholeGrid(evaluation.shapeOf(sourceOf(op))));
}

static LogicalResult reshapeEvaluate(Operation *op, Evaluation &evaluation) {
  Value result = op->getResult(0);
  Array whole{wholeGrid(evaluation.shapeOf(result)),
              evaluation.arrayOf(sourceOf(op)).values};
  if (sizeOf(whole.grid) != int64_t(whole.values.size()))
    return evaluation.fail(op, "expects sizes that go together");
  evaluation.define(result, restrictTo(whole, evaluation.demandOn(result)));
  return success();
}

const Rule *mlir::repvgg::verify::reshapeRule(Operation *op) {
  static constexpr Rule collapse = {collapseSizes, collapseDemand,
                                    collapseEvaluate};
  static constexpr Rule expand = {expandSizes, expandDemand, expandEvaluate};
  static constexpr Rule castRule = {castSizes, castDemand, castEvaluate};
  static constexpr Rule reshape = {nullptr, reshapeDemand, reshapeEvaluate};
  if (isa<tensor::CollapseShapeOp>(op))
    return &collapse;
  if (isa<tensor::ExpandShapeOp>(op))
    return &expand;
  if (auto cast = dyn_cast<tensor::CastOp>(op))
    return isa<RankedTensorType>(cast.getSource().getType()) ? &castRule
                                                             : nullptr;
  return isa<tensor::ReshapeOp>(op) ? &reshape : nullptr;
}
