//===- PlanarKernel.cpp - The first layer, on planes ----------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
/// Few input channels, each a plane with its halo. One row of taps at a time:
/// its weights are held in registers, and a pixel is loaded once for all of its
/// taps.
///
/// Weights, all f32: `[output part][channel][tap][vectors][lane]`.
///
//===----------------------------------------------------------------------===//

#include "ConvKernels.h"
#include "ConvTasks.h"
#include "Filters.h"
#include "RepVGG/Codegen/CPU/Kernels/FloatBuffers.h"

using namespace mlir;
using namespace mlir::repvgg;
using namespace mlir::repvgg::cpu;

namespace {

class PlanarKernel : public ConvKernel {
public:
  PlanarKernel(const ConvProblem &problem, const TaskPlan &plan)
      : ConvKernel(problem), shape(this->problem, plan) {}

  int64_t tasks() const override { return shape.count(); }
  int64_t weightBytes() const override {
    return floatBytes(shape.outputVectors() * vectorWeights());
  }
  void packWeights(const WeightView &weights,
                   MutableArrayRef<char> packed) const override;
  void emit(KernelBuilder &k, const ConvArguments &bytes,
            const Epilogue &epilogue) const override;

private:
  int64_t vectorWeights() const {
    return problem.geometry.inChannels * shape.taps() * shape.lanes();
  }

  ConvTasks shape;
};

/// Emits the tiles of one part of the output's channels.
class PlanarEmitter {
public:
  PlanarEmitter(KernelBuilder &k, const ConvProblem &problem,
                const ConvArguments &arguments, int64_t vectors,
                const Offset &weights)
      : k(k), problem(problem), arguments(arguments), vectors(vectors),
        weights(weights) {}

  /// `sums` and the products of all channels and taps.
  SmallVector<Value> sumPlanes(const PixelTile &tile, ArrayRef<Value> sums);

private:
  SmallVector<Value> sumRow(const PixelTile &tile, const Offset &pixel,
                            const Offset &weight, ArrayRef<Value> sums);
  void sumTaps(const PixelTile &tile, const Offset &pixel, const Offset &weight,
               int64_t begin, int64_t end, MutableArrayRef<Value> sums);

  KernelBuilder &k;
  const ConvProblem &problem;
  const ConvArguments &arguments;
  int64_t vectors;
  Offset weights;
};

} // namespace

//===----------------------------------------------------------------------===//
// Sums
//===----------------------------------------------------------------------===//

SmallVector<Value> PlanarEmitter::sumPlanes(const PixelTile &tile,
                                            ArrayRef<Value> sums) {
  const PackedImage &in = problem.input;
  const Window &rows = problem.rows(), &columns = problem.columns();
  int64_t step = vectors * k.lanes(), taps = problem.geometry.taps();
  Offset corner = k.fix(tile.image * in.imageStride() +
                        tile.row * (rows.stride * in.rowStride()) +
                        tile.column * columns.stride + problem.windowCorner());
  return k.loop(0, in.channels, 1, sums, [&](Offset c, ArrayRef<Value> sums) {
    Offset plane = k.fix(corner + c * in.blockStride());
    Offset planeWeights = k.fix(weights + c * (taps * step));
    return k.loop(0, rows.size, 1, sums, [&](Offset kh, ArrayRef<Value> sums) {
      Offset pixel = plane + kh * (rows.dilation * in.rowStride());
      Offset weight = planeWeights + kh * (columns.size * step);
      return sumRow(tile, k.fix(pixel), k.fix(weight), sums);
    });
  });
}

/// As many taps at a time as there are registers for.
SmallVector<Value> PlanarEmitter::sumRow(const PixelTile &tile,
                                         const Offset &pixel,
                                         const Offset &weight,
                                         ArrayRef<Value> sums) {
  SmallVector<Value> next(sums);
  int64_t free = problem.target.registers - 1 - int64_t(sums.size());
  int64_t most = std::max<int64_t>(free / vectors, 1);
  for (auto [begin, count] : splitEvenly(problem.columns().size, most))
    sumTaps(tile, pixel, weight, begin, begin + count, next);
  return next;
}

/// Taps [begin, end) of a row, pixel by pixel.
void PlanarEmitter::sumTaps(const PixelTile &tile, const Offset &pixel,
                            const Offset &weight, int64_t begin, int64_t end,
                            MutableArrayRef<Value> sums) {
  const Window &columns = problem.columns();
  SmallVector<Value> rows;
  for (int64_t i = begin * vectors; i < end * vectors; ++i)
    rows.push_back(k.load(arguments.weights, weight + i * k.lanes()));
  int64_t first = begin * columns.dilation;
  int64_t last =
      (tile.columns - 1) * columns.stride + (end - 1) * columns.dilation;
  for (int64_t x = first; x <= last; ++x) {
    Value splat;
    for (int64_t tap = begin; tap < end; ++tap) {
      int64_t distance = x - tap * columns.dilation;
      int64_t p = distance / columns.stride;
      if (distance < 0 || distance % columns.stride != 0 || p >= tile.columns)
        continue;
      if (!splat)
        splat = loadInputSplat(k, problem, arguments.input, pixel + x);
      for (int64_t o = 0; o < vectors; ++o) {
        Value &sum = sums[p * vectors + o];
        sum = k.fma(splat, rows[(tap - begin) * vectors + o], sum);
      }
    }
  }
}

//===----------------------------------------------------------------------===//
// The kernel
//===----------------------------------------------------------------------===//

void PlanarKernel::packWeights(const WeightView &weights,
                               MutableArrayRef<char> packed) const {
  float *next = asFloats(packed).data();
  for (auto [firstBlock, vectors] : shape.outputs()) {
    int64_t outputs = vectors * shape.lanes();
    Filters filters(weights, problem.geometry, /*group=*/0,
                    firstBlock * shape.lanes(), outputs);
    for (int64_t in = 0; in < problem.geometry.inChannels; ++in)
      for (int64_t tap = 0; tap < shape.taps(); ++tap)
        for (int64_t lane = 0; lane < outputs; ++lane) {
          const double *window = filters.window(lane, in);
          *next++ = window ? static_cast<float>(window[tap]) : 0;
        }
  }
}

void PlanarKernel::emit(KernelBuilder &k, const ConvArguments &bytes,
                        const Epilogue &epilogue) const {
  ConvArguments arguments = asFloats(k, bytes);
  auto emitPart = [&](const ConvTasks::Task &task, const Part &outputs) {
    Offset vector = k.fix(outputs.begin);
    PlanarEmitter emitter(k, problem, arguments, outputs.size,
                          k.fix(vector * vectorWeights()));
    SmallVector<Value> bias;
    for (int64_t o = 0; o < outputs.size; ++o)
      bias.push_back(k.load(arguments.bias, (vector + o) * shape.lanes()));
    auto emitTile = [&](const PixelTile &tile) {
      Epilogue::Tile results =
          epilogue.at(tile.image, vector, tile.row, tile.column, outputs.size);
      SmallVector<Value> sums;
      for (int64_t p = 0; p < tile.positions(); ++p)
        for (Value vector : bias)
          sums.push_back(beginSum(k, problem, vector));
      sums = emitter.sumPlanes(tile, sums);
      for (auto [i, sum] : llvm::enumerate(sums))
        results.store(finishSum(k, problem, sum, bias[i % outputs.size]),
                      i % outputs.size, 0, i / outputs.size);
    };
    shape.forEachRowRange(k, task, [&](RowRange rows) {
      rows.count = std::nullopt;
      forEachTile(k, rows, problem.output.width, shape.positions(outputs.size),
                  emitTile);
    });
  };
  k.loop(arguments.begin, arguments.end, 1, [&](Offset index) {
    ConvTasks::Task task = shape.decode(k, index);
    selectPart(k, shape.outputs(), task.outputs,
               [&](const Part &outputs) { emitPart(task, outputs); });
  });
}

std::unique_ptr<ConvKernel> cpu::createPlanarKernel(const ConvProblem &problem,
                                                    const TaskPlan &plan) {
  return std::make_unique<PlanarKernel>(problem, plan);
}
