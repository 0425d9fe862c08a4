//===- SliceRules.cpp - Parts of tensors, and tensors of parts ------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// tensor.pad, extract_slice, insert_slice and concat. Each dimension of a
/// tensor is mapped by itself to that of another: offset, stride and size.
///
//===----------------------------------------------------------------------===//

#include "Body.h"
#include "Gather.h"
#include "Rules.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"

using namespace mlir;
using namespace mlir::repvgg::verify;

namespace {
/// Where one tensor lies in a larger one: along each dimension of the larger.
struct Placement {
  SmallVector<int64_t> offsets, strides, sizes;
  /// The smaller one's dimension for each of the larger; -1 where it has none.
  SmallVector<int64_t> dimensions;

  /// The smaller one's position for one of the larger; -1 outside.
  int64_t inner(unsigned dimension, int64_t position) const {
    int64_t distance = position - offsets[dimension];
    if (distance < 0 || distance % strides[dimension] != 0)
      return -1;
    int64_t index = distance / strides[dimension];
    return index < sizes[dimension] ? index : -1;
  }
  int64_t outer(unsigned dimension, int64_t index) const {
    return offsets[dimension] + index * strides[dimension];
  }
};
} // namespace

/// The positions of the smaller tensor that `outer`, of the larger, holds.
static Grid innerGrid(const Placement &place, const Grid &outer,
                      unsigned rank) {
  Grid grid(rank);
  for (auto [dimension, inner] : llvm::enumerate(place.dimensions))
    if (inner >= 0)
      grid[inner] = mapAxis(outer[dimension], [&](int64_t position) {
        return place.inner(dimension, position);
      });
  // Without a position along one dimension there is none at all.
  if (sizeOf(grid) == 0)
    grid.assign(rank, Axis());
  return grid;
}

/// Writes the smaller tensor to its place in the larger one.
static void insert(const Placement &place, const Array &inner, Array &outer) {
  SmallVector<int64_t, 4> strides = stridesOf(inner.grid);
  SmallVector<GatherPart> parts;
  for (auto [dimension, index] : llvm::enumerate(place.dimensions)) {
    auto map = [&](int64_t position) {
      return place.inner(dimension, position);
    };
    parts.push_back(index >= 0
                        ? gatherPartOf(dimension, outer.grid[dimension],
                                       inner.grid[index], strides[index], map)
                        : gatherPartOf(dimension, outer.grid[dimension],
                                       Axis::first(1), 0, map));
  }
  gather(parts, inner, outer);
}

//===----------------------------------------------------------------------===//
// Slices
//===----------------------------------------------------------------------===//

/// Where the slice lies, and what the smaller tensor lacks of its dimensions.
template <typename OpT>
static std::optional<Placement> placementOf(OpT op, Evaluation &evaluation) {
  Placement place;
  std::pair<SmallVector<OpFoldResult>, SmallVector<int64_t> *> lists[] = {
      {op.getMixedOffsets(), &place.offsets},
      {op.getMixedStrides(), &place.strides},
      {op.getMixedSizes(), &place.sizes}};
  for (auto &[mixed, numbers] : lists)
    for (OpFoldResult value : mixed) {
      std::optional<int64_t> known = evaluation.indexOf(value);
      if (!known) {
        (void)evaluation.fail(op, "cannot tell where a slice lies");
        return std::nullopt;
      }
      numbers->push_back(*known);
    }
  llvm::SmallBitVector dropped = op.getDroppedDims();
  int64_t next = 0;
  for (size_t i = 0; i < place.offsets.size(); ++i) {
    place.dimensions.push_back(dropped[i] ? -1 : next++);
    if (place.offsets[i] < 0 || place.strides[i] < 1 || place.sizes[i] < 0) {
      (void)evaluation.failSize(op, "expects a slice inside of its tensor");
      return std::nullopt;
    }
  }
  return place;
}

/// Fails if a part of the smaller tensor is outside of the larger, of `shape`.
static LogicalResult checkInside(const Placement &place,
                                 ArrayRef<int64_t> shape, Operation *op,
                                 Evaluation &evaluation) {
  for (auto [dimension, size] : llvm::enumerate(shape))
    if (int64_t count = place.sizes[dimension];
        count > 0 && place.outer(dimension, count - 1) >= size)
      return evaluation.failSize(op, "expects a slice inside of its tensor");
  return success();
}

static LogicalResult extractSliceSizes(Operation *op, Evaluation &evaluation) {
  auto extract = cast<tensor::ExtractSliceOp>(op);
  std::optional<Placement> place = placementOf(extract, evaluation);
  if (!place ||
      failed(checkInside(*place, evaluation.shapeOf(extract.getSource()), op,
                         evaluation)))
    return failure();
  SmallVector<int64_t> sizes;
  for (auto [dimension, size] :
       llvm::zip_equal(place->dimensions, place->sizes))
    if (dimension >= 0)
      sizes.push_back(size);
  return evaluation.setShape(op->getResult(0), sizes);
}

static LogicalResult extractSliceDemand(Operation *op, Evaluation &evaluation) {
  auto extract = cast<tensor::ExtractSliceOp>(op);
  std::optional<Placement> place = placementOf(extract, evaluation);
  if (!place)
    return failure();
  const Grid &grid = evaluation.demandOn(extract.getResult());
  Grid source;
  for (auto [dimension, index] : llvm::enumerate(place->dimensions)) {
    Axis axis = index >= 0 ? grid[index] : Axis::first(1);
    source.push_back(mapAxis(axis, [&](int64_t position) {
      return place->outer(dimension, position);
    }));
  }
  return evaluation.demand(extract.getSource(), source);
}

static LogicalResult extractSliceEvaluate(Operation *op,
                                          Evaluation &evaluation) {
  auto extract = cast<tensor::ExtractSliceOp>(op);
  std::optional<Placement> place = placementOf(extract, evaluation);
  if (!place)
    return failure();
  const Array &source = evaluation.arrayOf(extract.getSource());
  const Grid &grid = evaluation.demandOn(extract.getResult());
  SmallVector<int64_t, 4> strides = stridesOf(source.grid);
  SmallVector<GatherPart> parts;
  for (auto [dimension, index] : llvm::enumerate(place->dimensions)) {
    auto map = [&](int64_t position) {
      return place->outer(dimension, position);
    };
    if (index >= 0)
      parts.push_back(gatherPartOf(index, grid[index], source.grid[dimension],
                                   strides[dimension], map));
    else
      parts.push_back({{},
                       {source.grid[dimension].find(place->offsets[dimension]) *
                        strides[dimension]}});
  }
  Array array{grid, std::vector<double>(sizeOf(grid)), {}};
  gather(parts, source, array);
  evaluation.define(extract.getResult(), std::move(array));
  return success();
}

static LogicalResult insertSizes(Operation *op, Evaluation &evaluation) {
  auto insert = cast<tensor::InsertSliceOp>(op);
  std::optional<Placement> place = placementOf(insert, evaluation);
  ArrayRef<int64_t> shape = evaluation.shapeOf(insert.getDest());
  if (!place || failed(checkInside(*place, shape, op, evaluation)))
    return failure();
  ArrayRef<int64_t> source = evaluation.shapeOf(insert.getSource());
  for (auto [dimension, size] :
       llvm::zip_equal(place->dimensions, place->sizes))
    if (dimension >= 0 && source[dimension] != size)
      return evaluation.failSize(op, "expects sizes that go together");
  return evaluation.setShape(insert.getResult(),
                             evaluation.shapeOf(insert.getDest()));
}

static LogicalResult insertDemand(Operation *op, Evaluation &evaluation) {
  auto insert = cast<tensor::InsertSliceOp>(op);
  std::optional<Placement> place = placementOf(insert, evaluation);
  if (!place)
    return failure();
  const Grid &grid = evaluation.demandOn(insert.getResult());
  unsigned rank = insert.getSourceType().getRank();
  return failure(failed(evaluation.demand(insert.getDest(), grid)) ||
                 failed(evaluation.demand(insert.getSource(),
                                          innerGrid(*place, grid, rank))));
}

static LogicalResult insertEvaluate(Operation *op, Evaluation &evaluation) {
  auto slice = cast<tensor::InsertSliceOp>(op);
  std::optional<Placement> place = placementOf(slice, evaluation);
  if (!place)
    return failure();
  Array array = restrictTo(evaluation.arrayOf(slice.getDest()),
                           evaluation.demandOn(slice.getResult()));
  insert(*place, evaluation.arrayOf(slice.getSource()), array);
  evaluation.define(slice.getResult(), std::move(array));
  return success();
}

//===----------------------------------------------------------------------===//
// Pad
//===----------------------------------------------------------------------===//

/// Where the source lies in the padded tensor.
static std::optional<Placement> placementOf(tensor::PadOp op,
                                            Evaluation &evaluation) {
  Placement place;
  place.sizes.assign(evaluation.shapeOf(op.getSource()));
  for (auto [dimension, low] : llvm::enumerate(op.getMixedLowPad())) {
    std::optional<int64_t> known = evaluation.indexOf(low);
    if (!known || *known < 0) {
      (void)evaluation.fail(op, "cannot tell how much is padded");
      return std::nullopt;
    }
    place.offsets.push_back(*known);
    place.strides.push_back(1);
    place.dimensions.push_back(dimension);
  }
  return place;
}

static LogicalResult padSizes(Operation *op, Evaluation &evaluation) {
  auto pad = cast<tensor::PadOp>(op);
  std::optional<Placement> place = placementOf(pad, evaluation);
  if (!place)
    return failure();
  SmallVector<int64_t> sizes;
  for (auto [size, low, mixed] :
       llvm::zip_equal(place->sizes, place->offsets, pad.getMixedHighPad())) {
    std::optional<int64_t> high = evaluation.indexOf(mixed);
    if (!high || *high < 0)
      return evaluation.fail(op, "cannot tell how much is padded");
    sizes.push_back(low + size + *high);
  }
  return evaluation.setShape(pad.getResult(), sizes);
}

static LogicalResult padDemand(Operation *op, Evaluation &evaluation) {
  auto pad = cast<tensor::PadOp>(op);
  std::optional<Placement> place = placementOf(pad, evaluation);
  SmallVector<bool> constant(pad.getSourceType().getRank(), true);
  std::optional<Body> body =
      Body::of(pad.getRegion().front(), constant, evaluation);
  if (!place || !body || failed(body->demandCaptures(evaluation)))
    return failure();
  return evaluation.demand(pad.getSource(),
                           innerGrid(*place, evaluation.demandOn(pad),
                                     pad.getSourceType().getRank()));
}

/// Zeros around a product stay a product, unless they are along its factor.
static bool padFactored(tensor::PadOp op, Placement place, const Array &zeros,
                        Evaluation &evaluation) {
  const FactoredArray *source = evaluation.factoredOf(op.getSource());
  if (!source || llvm::any_of(zeros.values, [](double x) { return x != 0; }))
    return false;
  ArrayRef<int64_t> shape = evaluation.shapeOf(op.getResult());
  for (size_t i = 0; i < source->sizes.size(); ++i) {
    if (shape[source->first + i] != source->sizes[i])
      return false;
    place.sizes[source->first + i] = 1;
  }
  FactoredArray result = *source;
  Grid grid = source->baseGrid(evaluation.demandOn(op.getResult()));
  result.base = {grid, std::vector<double>(sizeOf(grid)), {}};
  insert(place, source->base, result.base);
  evaluation.define(op.getResult(), std::move(result));
  return true;
}

static LogicalResult padEvaluate(Operation *op, Evaluation &evaluation) {
  auto pad = cast<tensor::PadOp>(op);
  std::optional<Placement> place = placementOf(pad, evaluation);
  const Grid &grid = evaluation.demandOn(pad);
  bool uniform = pad.getConstantPaddingValue() != Value();
  Grid one(grid.size(), Axis::first(1));
  if (uniform && place && evaluation.factoredOf(pad.getSource())) {
    std::optional<Array> value =
        evaluateOnPositions(pad.getRegion().front(), one, uniform, evaluation);
    if (value && padFactored(pad, *place, *value, evaluation))
      return success();
  }
  std::optional<Array> array =
      evaluateOnPositions(pad.getRegion().front(), grid, uniform, evaluation);
  if (!place || !array)
    return failure();
  insert(*place, evaluation.arrayOf(pad.getSource()), *array);
  evaluation.define(pad, *std::move(array));
  return success();
}

//===----------------------------------------------------------------------===//
// Concat
//===----------------------------------------------------------------------===//

/// Where each operand lies in the result.
static SmallVector<Placement> placementsOf(tensor::ConcatOp op,
                                           Evaluation &evaluation) {
  SmallVector<Placement> places;
  int64_t offset = 0;
  for (Value input : op.getInputs()) {
    ArrayRef<int64_t> shape = evaluation.shapeOf(input);
    Placement place;
    place.sizes.assign(shape);
    place.offsets.assign(shape.size(), 0);
    place.strides.assign(shape.size(), 1);
    llvm::append_range(place.dimensions, llvm::seq<int64_t>(shape.size()));
    place.offsets[op.getDim()] = offset;
    offset += shape[op.getDim()];
    places.push_back(std::move(place));
  }
  return places;
}

static LogicalResult concatSizes(Operation *op, Evaluation &evaluation) {
  auto concat = cast<tensor::ConcatOp>(op);
  SmallVector<int64_t> sizes(evaluation.shapeOf(concat.getInputs().front()));
  int64_t dimension = concat.getDim(), total = 0;
  for (Value input : concat.getInputs()) {
    ArrayRef<int64_t> shape = evaluation.shapeOf(input);
    total += shape[dimension];
    sizes[dimension] = shape[dimension];
    if (shape != ArrayRef(sizes))
      return evaluation.failSize(op, "expects sizes that go together");
  }
  sizes[dimension] = total;
  return evaluation.setShape(concat.getResult(), sizes);
}

static LogicalResult concatDemand(Operation *op, Evaluation &evaluation) {
  auto concat = cast<tensor::ConcatOp>(op);
  const Grid &grid = evaluation.demandOn(concat.getResult());
  for (auto [input, place] :
       llvm::zip_equal(concat.getInputs(), placementsOf(concat, evaluation)))
    if (failed(evaluation.demand(input, innerGrid(place, grid, grid.size()))))
      return failure();
  return success();
}

static LogicalResult concatEvaluate(Operation *op, Evaluation &evaluation) {
  auto concat = cast<tensor::ConcatOp>(op);
  const Grid &grid = evaluation.demandOn(concat.getResult());
  Array array{grid, std::vector<double>(sizeOf(grid)), {}};
  for (auto [input, place] :
       llvm::zip_equal(concat.getInputs(), placementsOf(concat, evaluation)))
    insert(place, evaluation.arrayOf(input), array);
  evaluation.define(concat.getResult(), std::move(array));
  return success();
}

const Rule *mlir::repvgg::verify::sliceRule(Operation *op) {
  static constexpr Rule extract = {extractSliceSizes, extractSliceDemand,
                                   extractSliceEvaluate};
  static constexpr Rule insert = {insertSizes, insertDemand, insertEvaluate};
  static constexpr Rule pad = {padSizes, padDemand, padEvaluate};
  static constexpr Rule concat = {concatSizes, concatDemand, concatEvaluate};
  if (isa<tensor::ExtractSliceOp>(op))
    return &extract;
  if (isa<tensor::InsertSliceOp>(op))
    return &insert;
  if (isa<tensor::PadOp>(op))
    return &pad;
  return isa<tensor::ConcatOp>(op) ? &concat : nullptr;
}
