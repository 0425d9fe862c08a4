//===- AMXKernel.cpp - Convolution by products of tiles -------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
/// For each part of the outputs and of the input channels: all pixels of the
/// task, some tiles at a time, so that the part's weights stay in the first
/// cache. Sums go through memory to the epilogue, which works on vectors.
///
//===----------------------------------------------------------------------===//

#include "AMXShape.h"
#include "KernelFrame.h"
#include "RepVGG/Codegen/CPU/TileUnit.h"
#include "TileOps.h"

using namespace mlir;
using namespace mlir::repvgg;
using namespace mlir::repvgg::cpu;

namespace {

/// Emits one kernel.
class AMXEmitter {
public:
  AMXEmitter(KernelBuilder &k, const ConvProblem &problem,
             const AMXShape &shape, const ConvArguments &arguments,
             const Epilogue &epilogue);

  void emit();

private:
  /// What the tiles of a part of the outputs have in common.
  struct Scope {
    AMXShape::Task task;
    /// The first vector of the output, and how many.
    Offset vector;
    int64_t vectors;
    Offset weights;
  };
  /// Steps of input channels that are summed together; the first ones begin
  /// with the bias, the last ones end with the epilogue.
  struct Depth {
    Part steps;
    bool isFirst, isLast;
  };
  /// Tiles of pixels whose sums are in registers together.
  struct Box {
    Offset image;
    /// The first row of the output, and among the task's rows.
    Offset row, rowOfTask;
    int64_t rows;
    /// The first tile of each row.
    Offset tile;
    int64_t tiles;
    /// Which one it is.
    Offset number;

    int64_t count() const { return rows * tiles; }
  };

  void emitTask(const Scope &scope);
  void emitDepth(const Scope &scope, const Depth &depth);
  void forEachBox(const Scope &scope,
                  llvm::function_ref<void(const Box &)> body);
  int64_t boxesPerTask() const;

  Offset firstPixel(const Box &box, int64_t tile);
  Offset inputOf(const Box &box, int64_t tile);
  Offset planeOfStep(const Scope &scope, const Offset &step);
  Offset sumsOf(const Scope &scope, const Box &box, int64_t tile) const;
  SmallVector<Value> takeSums(const Scope &scope, const Depth &depth,
                              const Box &box);
  SmallVector<Value> sumSteps(const Scope &scope, const Depth &depth,
                              const Box &box, ArrayRef<Value> sums);
  SmallVector<Value> sumTap(const Scope &scope, ArrayRef<Offset> pixels,
                            const Offset &weight, ArrayRef<Value> sums);
  void finish(const Scope &scope, const Box &box);

  /// Weights of a line of the caches.
  int64_t lineWeights() const {
    return problem.target.figures.line / elementBytes(problem.input.element);
  }

  KernelBuilder &k;
  const ConvProblem &problem;
  const AMXShape &shape;
  ConvArguments arguments;
  const Epilogue &epilogue;
  TileGrid grid;
  Parts rowParts, tileParts;
  TileOps tiles;
  /// Lines of weights that each tap of a box prefetches.
  int64_t prefetched = 0;
};

} // namespace

AMXEmitter::AMXEmitter(KernelBuilder &k, const ConvProblem &problem,
                       const AMXShape &shape, const ConvArguments &bytes,
                       const Epilogue &epilogue)
    : k(k), problem(problem), shape(shape), arguments(bytes),
      epilogue(epilogue),
      grid(shape.grid(shape.joinsRows() && epilogue.joinsRows())),
      tiles(k, problem, grid.pixels, shape.rowElements()) {
  MLIRContext *context = k.builder().getContext();
  arguments.weights =
      k.view(bytes.weights, typeOf(context, problem.input.element));
  arguments.scratch = k.view(bytes.scratch, problem.sumType(context));

  int64_t positions = shape.registers().positions;
  int64_t across = std::min(positions, grid.tiles);
  tileParts = splitEvenly(grid.tiles, across);
  rowParts = splitEvenly(grid.rows, std::max<int64_t>(positions / across, 1));
  if (shape.weightBytes() > problem.target.l2) {
    int64_t bytes = shape.registers().vectors * shape.tapWeights() *
                    elementBytes(problem.input.element);
    int64_t lines = llvm::divideCeil(bytes, problem.target.figures.line);
    if (boxesPerTask() <= lines)
      prefetched = llvm::divideCeil(lines, boxesPerTask());
  }
}

//===----------------------------------------------------------------------===//
// Loops around boxes
//===----------------------------------------------------------------------===//

void AMXEmitter::emit() {
  k.loop(arguments.begin, arguments.end, 1, [&](Offset index) {
    AMXShape::Task task = shape.decode(k, index);
    selectPart(k, shape.outputs(), task.outputs, [&](const Part &outputs) {
      Scope scope;
      scope.task = task;
      scope.vector = k.fix(task.group * shape.outputVectors() + outputs.begin);
      scope.vectors = outputs.size;
      scope.weights = k.fix(scope.vector * shape.vectorWeights());
      emitTask(scope);
    });
  });
}

void AMXEmitter::emitTask(const Scope &scope) {
  Parts depths = shape.depths();
  auto last = static_cast<int64_t>(depths.size()) - 1;
  auto constant = [&](int64_t number) -> Part {
    return {depths[number].first, depths[number].second, number};
  };
  emitDepth(scope, {constant(0), /*isFirst=*/true, /*isLast=*/last == 0});
  if (last == 0)
    return;
  Parts between(depths.begin() + 1, depths.end() - 1);
  forEachPart(k, between, [&](const Part &part) {
    emitDepth(scope, {part, /*isFirst=*/false, /*isLast=*/false});
  });
  emitDepth(scope, {constant(last), /*isFirst=*/false, /*isLast=*/true});
}

void AMXEmitter::emitDepth(const Scope &scope, const Depth &depth) {
  forEachBox(scope, [&](const Box &box) {
    SmallVector<Value> sums = takeSums(scope, depth, box);
    sums = sumSteps(scope, depth, box, sums);
    for (auto [i, sum] : llvm::enumerate(sums)) {
      Offset place = sumsOf(scope, box, i / scope.vectors) +
                     i % scope.vectors * shape.tileSums(grid);
      tiles.storeSums(sum, arguments.scratch, place);
    }
    if (depth.isLast)
      finish(scope, box);
  });
}

void AMXEmitter::forEachBox(const Scope &scope,
                            llvm::function_ref<void(const Box &)> body) {
  auto forEachOf = [&](const Offset &image, const Offset &firstRow) {
    forEachPart(k, rowParts, [&](const Part &rows) {
      forEachPart(k, tileParts, [&](const Part &tiles) {
        auto parts = static_cast<int64_t>(tileParts.size());
        body({image, k.fix(firstRow + rows.begin), rows.begin, rows.size,
              tiles.begin, tiles.size, rows.number * parts + tiles.number});
      });
    });
  };
  if (shape.joinsImages())
    return forEachOf(0, 0);
  shape.forEachRowRange(k, scope.task, [&](const RowRange &rows) {
    forEachOf(rows.image, rows.begin);
  });
}

int64_t AMXEmitter::boxesPerTask() const {
  int64_t images =
      shape.splitsImages() || shape.joinsImages() ? 1 : problem.output.batch;
  return images * static_cast<int64_t>(rowParts.size() * tileParts.size());
}

//===----------------------------------------------------------------------===//
// Places
//===----------------------------------------------------------------------===//

/// Of tile `tile` of a box, among the pixels of its row.
Offset AMXEmitter::firstPixel(const Box &box, int64_t tile) {
  Offset first = (box.tile + tile % box.tiles) * grid.pixels;
  if (grid.width % grid.pixels == 0)
    return first;
  return k.minimum(k.fix(first), grid.width - grid.pixels);
}

/// The corner of the window of a tile's first pixel.
Offset AMXEmitter::inputOf(const Box &box, int64_t tile) {
  const PackedImage &in = problem.input;
  const Window &rows = problem.rows(), &columns = problem.columns();
  Offset pixel = firstPixel(box, tile);
  if (shape.joinsImages())
    return k.fix(pixel * in.imageStride() + problem.windowCorner());
  Offset row = box.row + tile / box.tiles;
  return k.fix(
      box.image * in.imageStride() + row * (rows.stride * in.rowStride()) +
      pixel * (columns.stride * in.pixelStride()) + problem.windowCorner());
}

/// A step's channels lie in a block, from its begin on or further behind.
Offset AMXEmitter::planeOfStep(const Scope &scope, const Offset &step) {
  const PackedImage &in = problem.input;
  int64_t perBlock = in.block / shape.stepChannels();
  Offset number = k.fix(scope.task.group * shape.steps() + step);
  return k.fix(k.quotient(number, perBlock) * in.blockStride() +
               k.remainder(number, perBlock) * shape.stepChannels());
}

/// Where the sums of tile `tile` of a box are put down.
Offset AMXEmitter::sumsOf(const Scope &scope, const Box &box,
                          int64_t tile) const {
  int64_t sums = scope.vectors * shape.tileSums(grid);
  if (shape.depths().size() == 1)
    return tile * sums;
  Offset image = shape.splitsImages() ? Offset(0) : box.image;
  Offset row = image * grid.rows + box.rowOfTask + tile / box.tiles;
  return (row * grid.tiles + box.tile + tile % box.tiles) * sums;
}

//===----------------------------------------------------------------------===//
// Sums
//===----------------------------------------------------------------------===//

/// The bias in all rows, or what was put down: a tile's vectors follow each
/// other.
SmallVector<Value> AMXEmitter::takeSums(const Scope &scope, const Depth &depth,
                                        const Box &box) {
  SmallVector<Value> sums;
  for (int64_t tile = 0; tile < box.count(); ++tile)
    for (int64_t v = 0; v < scope.vectors; ++v) {
      if (depth.isFirst)
        sums.push_back(tiles.loadSumRow(arguments.bias,
                                        (scope.vector + v) * shape.lanes()));
      else
        sums.push_back(
            tiles.loadSums(arguments.scratch, sumsOf(scope, box, tile) +
                                                  v * shape.tileSums(grid)));
    }
  return sums;
}

SmallVector<Value> AMXEmitter::sumSteps(const Scope &scope, const Depth &depth,
                                        const Box &box, ArrayRef<Value> sums) {
  const PackedImage &in = problem.input;
  const Window &rows = problem.rows(), &columns = problem.columns();
  SmallVector<Offset> corners;
  for (int64_t tile = 0; tile < box.count(); ++tile)
    corners.push_back(inputOf(box, tile));
  int64_t tapWeights = scope.vectors * shape.tapWeights();
  int64_t stepWeights = shape.stepTaps() * tapWeights;
  int64_t together = shape.columnsTogether();
  Offset weights = k.fix(scope.weights + depth.steps.begin * stepWeights);
  Offset ahead = k.fix(weights + depth.steps.size * stepWeights +
                       box.number * (depth.steps.size * shape.stepTaps() *
                                     prefetched * lineWeights()));
  auto sumStep = [&](Offset step, ArrayRef<Value> sums) {
    Offset plane = planeOfStep(scope, depth.steps.begin + step);
    return k.loop(0, rows.size, 1, sums, [&](Offset kh, ArrayRef<Value> sums) {
      return k.loop(0, columns.size, together, sums,
                    [&](Offset kw, ArrayRef<Value> sums) {
                      Offset distance =
                          k.fix(plane + kh * (rows.dilation * in.rowStride()) +
                                kw * (columns.dilation * in.pixelStride()));
                      Offset tap = step * shape.stepTaps() +
                                   kh * (columns.size / together) +
                                   k.quotient(kw, together);
                      for (int64_t i = 0; i < prefetched; ++i)
                        k.prefetch(arguments.weights,
                                   ahead +
                                       (tap * prefetched + i) * lineWeights(),
                                   problem.target.figures.prefetch);
                      SmallVector<Offset> pixels;
                      for (const Offset &corner : corners)
                        pixels.push_back(corner + distance);
                      return sumTap(scope, pixels,
                                    k.fix(weights + tap * tapWeights), sums);
                    });
    });
  };
  return k.loop(0, depth.steps.size, 1, sums, sumStep);
}

/// All tiles of pixels stay in registers if there are enough, else each is
/// loaded again for each vector. Of pixels and weights in parts, those of two
/// low parts are not worth a product.
SmallVector<Value> AMXEmitter::sumTap(const Scope &scope,
                                      ArrayRef<Offset> pixels,
                                      const Offset &weight,
                                      ArrayRef<Value> sums) {
  const PackedImage &in = problem.input;
  int64_t used = static_cast<int64_t>(sums.size() + pixels.size()) + 1;
  SmallVector<Value> next(sums);
  for (int64_t part = 0; part < in.parts; ++part) {
    auto loadPixels = [&](const Offset &pixel) {
      int64_t stride = shape.joinsImages()
                           ? in.imageStride()
                           : problem.columns().stride * in.pixelStride();
      return tiles.loadPixels(arguments.input, pixel + part * in.block, stride);
    };
    SmallVector<Value> kept;
    if (used <= tile::kCount)
      kept = llvm::map_to_vector(pixels, loadPixels);
    for (int64_t i = 0; i < (in.parts - part) * scope.vectors; ++i) {
      Value weights = tiles.loadWeights(arguments.weights,
                                        weight + i * shape.tileWeights());
      for (auto [tile, pixel] : llvm::enumerate(pixels)) {
        Value &sum = next[tile * scope.vectors + i % scope.vectors];
        sum = tiles.multiplyAdd(kept.empty() ? loadPixels(pixel) : kept[tile],
                                weights, sum);
      }
    }
  }
  return next;
}

/// Pixel by pixel, all vectors of each.
void AMXEmitter::finish(const Scope &scope, const Box &box) {
  for (int64_t tile = 0; tile < box.count(); ++tile) {
    Offset sums = k.fix(sumsOf(scope, box, tile));
    Offset first = k.fix(firstPixel(box, tile));
    Offset row = k.fix(box.row + tile / box.tiles);
    k.loop(0, grid.pixels, 1, [&](Offset pixel) {
      Epilogue::Tile results =
          shape.joinsImages()
              ? epilogue.at(first + pixel, scope.vector, 0, 0, scope.vectors)
              : epilogue.at(box.image, scope.vector, row, first + pixel,
                            scope.vectors);
      for (int64_t v = 0; v < scope.vectors; ++v)
        results.store(k.load(arguments.scratch, sums + pixel * shape.lanes() +
                                                    v * shape.tileSums(grid)),
                      v, 0, 0);
    });
  }
}

//===----------------------------------------------------------------------===//
// The kernel
//===----------------------------------------------------------------------===//

namespace {

class AMXKernel : public ConvKernel {
public:
  AMXKernel(const ConvProblem &problem, const TaskPlan &plan, int64_t depth)
      : ConvKernel(problem), shape(this->problem, plan, depth) {}

  int64_t tasks() const override { return shape.count(); }
  int64_t scratchBytes() const override { return shape.scratchBytes(); }
  int64_t weightBytes() const override { return shape.weightBytes(); }
  void packWeights(const WeightView &weights,
                   MutableArrayRef<char> packed) const override {
    shape.packWeights(weights, packed);
  }
  void emit(KernelBuilder &k, const ConvArguments &arguments,
            const Epilogue &epilogue) const override {
    AMXEmitter(k, problem, shape, arguments, epilogue).emit();
  }

private:
  AMXShape shape;
};

} // namespace

std::unique_ptr<ConvKernel> cpu::createAMXKernel(const ConvProblem &problem,
                                                 const TaskPlan &plan,
                                                 int64_t depth) {
  return std::make_unique<AMXKernel>(problem, plan, depth);
}
