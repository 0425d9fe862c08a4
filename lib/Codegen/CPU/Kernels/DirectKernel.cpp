//===- DirectKernel.cpp - Direct convolution ------------------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
/// Any window, stride, dilation and grouping: loops around the sums of a
/// register tile, in the order of DirectShape's weights.
///
//===----------------------------------------------------------------------===//

#include "ConvKernels.h"
#include "DirectShape.h"
#include "KernelFrame.h"
#include "TileSums.h"

using namespace mlir;
using namespace mlir::repvgg;
using namespace mlir::repvgg::cpu;

namespace {

/// Emits one kernel.
class DirectEmitter {
public:
  DirectEmitter(KernelBuilder &k, const ConvProblem &problem,
                const DirectShape &shape, const ConvArguments &arguments,
                const Epilogue &epilogue);

  void emit();

private:
  /// What the tiles of a part of the input channels have in common.
  struct Scope {
    /// The first vector of the output, and how many.
    Offset vector;
    int64_t vectors;
    /// The input's first vector.
    Offset inputVector;
    Offset weights;
    Part depth;
    /// Tiles that use these weights, at least.
    int64_t tiles;
  };

  using TileBody = llvm::function_ref<void(const PixelTile &)>;
  void emitTask(const DirectShape::Task &task, const Part &outputs);
  void forEachTileOf(const DirectShape::Task &task, int64_t positions,
                     TileBody body);
  int64_t tilesPerTask(int64_t positions) const;
  Scope openScope(const Offset &group, const Part &outputs, const Part &depth);
  void emitTile(const Scope &scope, const PixelTile &tile);
  SmallVector<Value> takeSums(const Scope &scope, const PixelTile &tile,
                              ArrayRef<Epilogue::Tile> results);
  SmallVector<Value> takeBias(const Scope &scope, const PixelTile &tile);
  void putSums(const Scope &scope, const PixelTile &tile,
               ArrayRef<Epilogue::Tile> results, ArrayRef<Value> sums);
  TileOperands operandsOf(const Scope &scope, const PixelTile &tile);
  Offset scratchOf(const Scope &scope, const PixelTile &tile,
                   int64_t sum) const;
  SmallVector<Value> sumTaps(const Scope &scope, const PixelTile &tile,
                             ArrayRef<Value> sums);
  SmallVector<Value> sumTap(const TileOperands &operands, const Scope &scope,
                            const Offset &pixel, const Offset &weight,
                            ArrayRef<Value> sums);

  /// Whether a tile may reach from one row into the next, because the pixels
  /// of input and output are the same ones, without gaps.
  bool joinsRows() const;

  KernelBuilder &k;
  const ConvProblem &problem;
  const DirectShape &shape;
  ConvArguments arguments;
  const Epilogue &epilogue;
  Parts depths;
  /// What is added to the bias; null if nothing is.
  Value correction;
};

} // namespace

/// Views weights and scratch as what they are made of.
DirectEmitter::DirectEmitter(KernelBuilder &k, const ConvProblem &problem,
                             const DirectShape &shape,
                             const ConvArguments &bytes,
                             const Epilogue &epilogue)
    : k(k), problem(problem), shape(shape), arguments(bytes),
      epilogue(epilogue), depths(shape.depths()) {
  OpBuilder &ops = k.builder();
  arguments.weights = k.view(
      bytes.weights, typeOf(ops.getContext(), shape.products().weights()));
  if (bytes.scratch)
    arguments.scratch =
        k.view(bytes.scratch, problem.sumType(ops.getContext()));
  if (shape.hasCorrection())
    correction =
        k.view(bytes.weights, ops.getI32Type(), shape.correctionBegin());
}

//===----------------------------------------------------------------------===//
// Loops around tiles
//===----------------------------------------------------------------------===//

void DirectEmitter::emit() {
  k.loop(arguments.begin, arguments.end, 1, [&](Offset index) {
    DirectShape::Task task = shape.decode(k, index);
    selectPart(k, shape.outputs(), task.outputs,
               [&](const Part &outputs) { emitTask(task, outputs); });
  });
}

void DirectEmitter::emitTask(const DirectShape::Task &task,
                             const Part &outputs) {
  int64_t positions = shape.positions(outputs.size);
  forEachPart(k, depths, [&](const Part &depth) {
    Scope scope = openScope(task.group, outputs, depth);
    scope.tiles = tilesPerTask(positions);
    forEachTileOf(task, positions,
                  [&](const PixelTile &tile) { emitTile(scope, tile); });
  });
}

bool DirectEmitter::joinsRows() const {
  return shape.joinsRows() && epilogue.joinsRows();
}

void DirectEmitter::forEachTileOf(const DirectShape::Task &task,
                                  int64_t positions, TileBody body) {
  int64_t width = problem.output.width;
  if (shape.joinsImages())
    return forEachImageTile(k, problem.output.batch, positions, body);
  shape.forEachRowRange(k, task, [&](RowRange rows) {
    if (rows.count && joinsRows()) {
      rows.end = rows.begin + 1;
      int64_t joined = *std::exchange(rows.count, 1) * width;
      return forEachTile(k, rows, joined, positions, body);
    }
    forEachTile(k, rows, width, positions, body);
  });
}

/// An estimate: it only decides how prefetches are divided.
int64_t DirectEmitter::tilesPerTask(int64_t positions) const {
  if (shape.joinsImages())
    return llvm::divideCeil(problem.output.batch, positions);
  int64_t images = shape.splitsImages() ? 1 : problem.output.batch;
  int64_t pixels = shape.chunkRows() * problem.output.width;
  return images * llvm::divideCeil(pixels, positions);
}

//===----------------------------------------------------------------------===//
// One tile
//===----------------------------------------------------------------------===//

DirectEmitter::Scope DirectEmitter::openScope(const Offset &group,
                                              const Part &outputs,
                                              const Part &depth) {
  int64_t groupVectors = problem.geometry.inChannelsPerGroup() / shape.lanes();
  Scope scope;
  scope.vector = k.fix(group * shape.outputVectors() + outputs.begin);
  scope.vectors = outputs.size;
  scope.weights =
      k.fix(scope.vector * shape.vectorWeights() +
            depth.begin * (shape.taps() * outputs.size * shape.lanes()));
  Offset vector = k.quotient(k.fix(depth.begin), shape.lanes());
  scope.inputVector = k.fix(group * groupVectors + vector);
  scope.depth = depth;
  return scope;
}

void DirectEmitter::emitTile(const Scope &scope, const PixelTile &tile) {
  std::vector<Epilogue::Tile> results;
  for (int64_t image = 0; image < tile.images; ++image)
    results.push_back(epilogue.at(tile.image + image, scope.vector, tile.row,
                                  tile.column, scope.vectors));
  SmallVector<Value> sums = takeSums(scope, tile, results);
  sums = sumTaps(scope, tile, sums);
  putSums(scope, tile, results, sums);
}

SmallVector<Value> DirectEmitter::takeBias(const Scope &scope,
                                           const PixelTile &tile) {
  SmallVector<Value> row, sums;
  for (int64_t o = 0; o < scope.vectors; ++o) {
    Offset first = (scope.vector + o) * shape.lanes();
    Value bias = k.load(arguments.bias, first);
    row.push_back(correction ? k.add(bias, k.load(correction, first)) : bias);
  }
  for (int64_t p = 0; p < tile.positions(); ++p)
    llvm::append_range(sums, row);
  return sums;
}

/// Where sum number `sum` of a tile is put down. Tasks begin with an image of
/// their own, or with the first.
Offset DirectEmitter::scratchOf(const Scope &scope, const PixelTile &tile,
                                int64_t sum) const {
  const PackedImage &out = problem.output;
  int64_t p = sum / scope.vectors, o = sum % scope.vectors;
  Offset image =
      shape.splitsImages() ? Offset(0) : tile.image + tile.imageOf(p);
  Offset pixel = image * (out.height * out.width) +
                 (tile.row + tile.rowOf(p)) * out.width + tile.column +
                 tile.columnOf(p);
  return (pixel * scope.vectors + o) * shape.lanes();
}

/// The bias at the first channels, what was put down afterwards.
SmallVector<Value> DirectEmitter::takeSums(const Scope &scope,
                                           const PixelTile &tile,
                                           ArrayRef<Epilogue::Tile> results) {
  auto takeUp = [&] {
    SmallVector<Value> sums;
    for (int64_t i = 0; i < tile.positions() * scope.vectors; ++i) {
      int64_t p = i / scope.vectors, o = i % scope.vectors;
      sums.push_back(
          shape.putsIntoOutput()
              ? results[tile.imageOf(p)].take(o, tile.rowOf(p),
                                              tile.columnOf(p))
              : k.load(arguments.scratch, scratchOf(scope, tile, i)));
    }
    return sums;
  };
  return k.ifEqual(
      scope.depth.begin, 0, [&] { return takeBias(scope, tile); }, takeUp);
}

/// Results at the last channels, sums before.
void DirectEmitter::putSums(const Scope &scope, const PixelTile &tile,
                            ArrayRef<Epilogue::Tile> results,
                            ArrayRef<Value> sums) {
  auto putAll = [&](bool isLast) {
    for (auto [i, sum] : llvm::enumerate(sums)) {
      int64_t p = i / scope.vectors, o = i % scope.vectors;
      const Epilogue::Tile &result = results[tile.imageOf(p)];
      if (isLast)
        result.store(sum, o, tile.rowOf(p), tile.columnOf(p));
      else if (shape.putsIntoOutput())
        result.put(sum, o, tile.rowOf(p), tile.columnOf(p));
      else
        k.store(sum, arguments.scratch, scratchOf(scope, tile, i));
    }
    return SmallVector<Value>();
  };
  k.ifEqual(
      scope.depth.begin, depths.back().first, [&] { return putAll(true); },
      [&] { return putAll(false); });
}

//===----------------------------------------------------------------------===//
// Sums
//===----------------------------------------------------------------------===//

TileOperands DirectEmitter::operandsOf(const Scope &scope,
                                       const PixelTile &tile) {
  const PackedImage &in = problem.input;
  TileOperands operands;
  operands.products = &shape.products();
  operands.input = arguments.input;
  operands.weights = arguments.weights;
  for (int64_t p = 0; p < tile.positions(); ++p)
    operands.pixels.push_back(
        tile.imageOf(p) * in.imageStride() +
        tile.rowOf(p) * problem.rows().stride * in.rowStride() +
        tile.columnOf(p) * problem.columns().stride * in.block);
  operands.vectors = scope.vectors;
  operands.unroll = shape.unroll();
  int64_t ahead =
      scope.depth.size * shape.taps() * scope.vectors * shape.lanes();
  if (shape.weightBytes() > problem.target.l1)
    operands.prefetch =
        WeightPrefetch(k, problem.target.figures, shape.products(), ahead,
                       tile.number, scope.tiles, scope.vectors, shape.unroll());
  return operands;
}

SmallVector<Value> DirectEmitter::sumTaps(const Scope &scope,
                                          const PixelTile &tile,
                                          ArrayRef<Value> sums) {
  const Window &rows = problem.rows(), &columns = problem.columns();
  const PackedImage &in = problem.input;
  TileOperands operands = operandsOf(scope, tile);
  Offset corner =
      k.fix(tile.image * in.imageStride() +
            tile.row * (rows.stride * in.rowStride()) +
            tile.column * (columns.stride * in.block) + problem.windowCorner());
  int64_t count = scope.depth.size;
  int64_t tapWeights = count * scope.vectors * shape.lanes();
  return k.loop(0, rows.size, 1, sums, [&](Offset kh, ArrayRef<Value> sums) {
    return k.loop(
        0, columns.size, 1, sums, [&](Offset kw, ArrayRef<Value> sums) {
          Offset pixel = corner + kh * (rows.dilation * in.rowStride()) +
                         kw * (columns.dilation * in.block);
          Offset weight = scope.weights + kh * (columns.size * tapWeights) +
                          kw * tapWeights;
          return sumTap(operands, scope, k.fix(pixel), k.fix(weight), sums);
        });
  });
}

/// Vector by vector; the last one may have a rest of lanes.
SmallVector<Value> DirectEmitter::sumTap(const TileOperands &operands,
                                         const Scope &scope,
                                         const Offset &pixel,
                                         const Offset &weight,
                                         ArrayRef<Value> sums) {
  int64_t lanes = shape.lanes(), count = scope.depth.size;
  int64_t vectorWeights = lanes * operands.vectors * lanes;
  int64_t vectors = llvm::divideCeil(count, lanes);
  return k.loop(0, vectors, 1, sums, [&](Offset vector, ArrayRef<Value> sums) {
    Offset channels = lanes;
    if (count % lanes != 0)
      channels = k.minimum(lanes, k.fix(vector * -lanes + count));
    Offset plane = planeOf(k, problem.input, k.fix(scope.inputVector + vector));
    return sumChannels(k, operands, k.fix(pixel + plane),
                       k.fix(weight + vector * vectorWeights), channels, sums);
  });
}

//===----------------------------------------------------------------------===//
// The kernel
//===----------------------------------------------------------------------===//

namespace {

class DirectKernel : public ConvKernel {
public:
  DirectKernel(const ConvProblem &problem, const TaskPlan &plan, int64_t depth)
      : ConvKernel(problem), shape(this->problem, plan, depth) {}

  int64_t tasks() const override { return shape.count(); }
  int64_t scratchBytes() const override { return shape.scratchBytes(); }
  int64_t weightBytes() const override { return shape.weightBytes(); }
  void packWeights(const WeightView &weights,
                   MutableArrayRef<char> packed) const override {
    shape.packWeights(weights, packed);
  }
  void emit(KernelBuilder &k, const ConvArguments &arguments,
            const Epilogue &epilogue) const override;

private:
  DirectShape shape;
};

} // namespace

void DirectKernel::emit(KernelBuilder &k, const ConvArguments &arguments,
                        const Epilogue &epilogue) const {
  DirectEmitter(k, problem, shape, arguments, epilogue).emit();
}

std::unique_ptr<ConvKernel> cpu::createDirectKernel(const ConvProblem &problem,
                                                    const TaskPlan &plan,
                                                    int64_t depth) {
  return std::make_unique<DirectKernel>(problem, plan, depth);
}
