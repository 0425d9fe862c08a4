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
#include "Rules.h"
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

/// `source`, in a tensor of `shape`, at the positions `grid` of the result.
static Array collapse(ArrayRef<ReassociationIndices> groups,
                      ArrayRef<int64_t> shape, const Array &source,
                      const Grid &grid) {
  SmallVector<int64_t, 4> strides = stridesOf(source.grid);
  SmallVector<GatherPart> parts;
  for (auto [result, group] : llvm::enumerate(groups)) {
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
  Array array{grid, std::vector<double>(sizeOf(grid)), {}};
  gather(parts, source, array);
  return array;
}

/// True if the result holds the same elements in the same order, as a constant.
static bool passElements(Operation *op, Evaluation &evaluation) {
  Value result = op->getResult(0);
  const Elements *elements = evaluation.elementsOf(sourceOf(op));
  if (!elements)
    return false;
  evaluation.define(result, *elements);
  return true;
}

/// Where the dimensions of a factor are the one group `group`, or units beside
/// them, they become one dimension.
static bool collapseFactored(tensor::CollapseShapeOp op,
                             Evaluation &evaluation) {
  const FactoredArray *source = evaluation.factoredOf(op.getSrc());
  if (!source)
    return false;
  SmallVector<int64_t> shape(evaluation.shapeOf(op.getSrc()));
  unsigned last = source->first + source->sizes.size() - 1;
  for (auto [index, group] : llvm::enumerate(op.getReassociationIndices())) {
    if (source->first < group.front() || last > group.back())
      continue;
    int64_t rest = 1;
    for (int64_t dimension : group)
      rest *=
          dimension < source->first || dimension > last ? shape[dimension] : 1;
    if (rest != 1)
      return false;
    FactoredArray result = *source;
    for (unsigned i = source->first; i <= last; ++i)
      shape[i] = 1;
    result.first = index;
    result.sizes = {int64_t(result.factor.size())};
    Grid grid = result.baseGrid(evaluation.demandOn(op.getResult()));
    result.base =
        collapse(op.getReassociationIndices(), shape, source->base, grid);
    evaluation.define(op.getResult(), std::move(result));
    return true;
  }
  return false;
}

static LogicalResult collapseEvaluate(Operation *op, Evaluation &evaluation) {
  auto collapseOp = cast<tensor::CollapseShapeOp>(op);
  if (passElements(op, evaluation) || collapseFactored(collapseOp, evaluation))
    return success();
  evaluation.define(collapseOp.getResult(),
                    collapse(collapseOp.getReassociationIndices(),
                             evaluation.shapeOf(collapseOp.getSrc()),
                             evaluation.arrayOf(collapseOp.getSrc()),
                             evaluation.demandOn(collapseOp.getResult())));
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
      return evaluation.failSize(op, "expects sizes that go together");
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

/// `source` at the positions `grid` of the result, which is of `shape`.
static Array expand(ArrayRef<ReassociationIndices> groups,
                    ArrayRef<int64_t> shape, const Array &source,
                    const Grid &grid) {
  SmallVector<int64_t, 4> strides = stridesOf(source.grid);
  SmallVector<GatherPart> parts;
  for (auto [dimension, group] : llvm::enumerate(groups)) {
    GatherPart part{SmallVector<unsigned>(group.begin(), group.end()),
                    linearize(ArrayRef(grid).slice(group.front(), group.size()),
                              shape.slice(group.front(), group.size()))};
    for (int64_t &offset : part.offsets)
      offset = source.grid[dimension].find(offset) * strides[dimension];
    parts.push_back(std::move(part));
  }
  Array array{grid, std::vector<double>(sizeOf(grid)), {}};
  gather(parts, source, array);
  return array;
}

/// The dimension of a factor is split like any other.
static bool expandFactored(tensor::ExpandShapeOp op, Evaluation &evaluation) {
  const FactoredArray *source = evaluation.factoredOf(op.getSrc());
  if (!source || source->sizes.size() != 1)
    return false;
  SmallVector<int64_t> shape(evaluation.shapeOf(op.getResult()));
  auto groups = op.getReassociationIndices();
  ArrayRef<int64_t> group = groups[source->first];
  FactoredArray result = *source;
  result.first = group.front();
  result.sizes.clear();
  for (int64_t dimension : group) {
    result.sizes.push_back(shape[dimension]);
    shape[dimension] = 1;
  }
  Grid grid = result.baseGrid(evaluation.demandOn(op.getResult()));
  result.base = expand(groups, shape, source->base, grid);
  evaluation.define(op.getResult(), std::move(result));
  return true;
}

static LogicalResult expandEvaluate(Operation *op, Evaluation &evaluation) {
  auto expandOp = cast<tensor::ExpandShapeOp>(op);
  if (passElements(op, evaluation) || expandFactored(expandOp, evaluation))
    return success();
  evaluation.define(expandOp.getResult(),
                    expand(expandOp.getReassociationIndices(),
                           evaluation.shapeOf(expandOp.getResult()),
                           evaluation.arrayOf(expandOp.getSrc()),
                           evaluation.demandOn(expandOp.getResult())));
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
  if (const FactoredArray *source = evaluation.factoredOf(sourceOf(op))) {
    evaluation.define(op->getResult(0), *source);
    return success();
  }
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
  const Array &source = evaluation.arrayOf(sourceOf(op));
  Array whole{wholeGrid(evaluation.shapeOf(result)), source.values,
              source.errors};
  if (sizeOf(whole.grid) != int64_t(whole.values.size()))
    return evaluation.failSize(op, "expects sizes that go together");
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
