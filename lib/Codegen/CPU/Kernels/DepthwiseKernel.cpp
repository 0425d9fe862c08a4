//===- DepthwiseKernel.cpp - Depthwise convolution ------------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
/// A channel each. A tile of output columns and rows is summed in registers;
/// each pixel of the input is loaded once for all taps of a row of the window.
/// Where an input channel has several outputs, its lanes are repeated.
///
/// Weights, all f32: `[vector][taps][lane]`.
///
//===----------------------------------------------------------------------===//

#include "ConvKernels.h"
#include "KernelFrame.h"
#include "PlaneTasks.h"
#include "RepVGG/Codegen/CPU/Kernels/FloatBuffers.h"
#include "Tiles.h"
#include "mlir/Dialect/Vector/IR/VectorOps.h"

using namespace mlir;
using namespace mlir::repvgg;
using namespace mlir::repvgg::cpu;

namespace {

class DepthwiseKernel : public ConvKernel {
public:
  DepthwiseKernel(const ConvProblem &problem, const DepthwisePlan &plan)
      : ConvKernel(problem), plan(plan),
        division(problem.output, problem.output.vectors(lanes()),
                 rowsOfTask()) {}

  int64_t tasks() const override { return division.count(); }
  int64_t weightBytes() const override {
    return floatBytes(problem.output.vectors(lanes()) * taps() * lanes());
  }
  void packWeights(const WeightView &weights,
                   MutableArrayRef<char> packed) const override;
  void emit(KernelBuilder &k, const ConvArguments &bytes,
            const Epilogue &epilogue) const override;

private:
  int64_t lanes() const { return problem.target.lanes; }
  int64_t taps() const { return problem.geometry.taps(); }
  /// Outputs of an input channel.
  int64_t multiplier() const { return problem.geometry.outChannelsPerGroup(); }
  int64_t rowsOfTask() const {
    return plan.chunk == 0 ? problem.output.height : plan.chunk;
  }
  /// Rows of a register tile.
  int64_t tileRows() const { return std::min(plan.rows, rowsOfTask()); }

  /// A plane's buffers and places; `part` of an input block's lanes is for it.
  struct Plane {
    const ConvArguments &arguments;
    Offset input, weights;
    Value bias;
    int64_t part;
  };
  /// Sums [row][column].
  using Sums = SmallVector<Value>;

  void emitTask(KernelBuilder &k, const ConvArguments &arguments,
                const Epilogue &epilogue, const PlaneRows &work,
                int64_t part) const;
  void sumRow(KernelBuilder &k, const Plane &plane, const Offset &input,
              int64_t row, const PixelTile &tile, Sums &sums) const;
  Value repeatLanes(KernelBuilder &k, Value pixel, int64_t part) const;

  DepthwisePlan plan;
  PlaneTasks division;
};

} // namespace

void DepthwiseKernel::packWeights(const WeightView &weights,
                                  MutableArrayRef<char> packed) const {
  MutableArrayRef<float> floats = asFloats(packed);
  llvm::fill(floats, 0.0f);
  std::vector<double> window(taps());
  for (int64_t c = 0; c < problem.output.channels; ++c) {
    weights.read(c * taps(), window);
    for (int64_t tap = 0; tap < taps(); ++tap)
      floats[(c / lanes() * taps() + tap) * lanes() + c % lanes()] =
          static_cast<float>(window[tap]);
  }
}

void DepthwiseKernel::emit(KernelBuilder &k, const ConvArguments &bytes,
                           const Epilogue &epilogue) const {
  ConvArguments arguments = asFloats(k, bytes);
  int64_t parts = multiplier();
  division.emit(k, arguments.begin, arguments.end, [&](const PlaneRows &work) {
    if (parts == 1)
      return emitTask(k, arguments, epilogue, work, 0);
    Offset part = k.remainder(work.plane, parts);
    for (int64_t i = 0; i < parts; ++i)
      k.ifInRange(part, i, i + 1,
                  [&] { emitTask(k, arguments, epilogue, work, i); });
  });
}

void DepthwiseKernel::emitTask(KernelBuilder &k, const ConvArguments &arguments,
                               const Epilogue &epilogue, const PlaneRows &work,
                               int64_t part) const {
  const PackedImage &in = problem.input;
  const Window &rows = problem.rows(), &columns = problem.columns();
  Offset vector = k.fix(k.quotient(work.plane, multiplier()));
  Plane plane = {arguments,
                 k.fix(work.image * in.imageStride() + planeOf(k, in, vector) +
                       problem.windowCorner()),
                 k.fix(work.plane * (taps() * lanes())),
                 k.load(arguments.bias, work.plane * lanes()), part};
  auto emitTile = [&](const PixelTile &tile) {
    Offset input =
        k.fix(plane.input + tile.row * (rows.stride * in.rowStride()) +
              tile.column * (columns.stride * in.block));
    Sums sums(tile.positions(), beginSum(k, problem, plane.bias));
    int64_t last =
        (tile.rows - 1) * rows.stride + (rows.size - 1) * rows.dilation;
    for (int64_t row = 0; row <= last; ++row)
      sumRow(k, plane, input, row, tile, sums);
    Epilogue::Tile results =
        epilogue.at(work.image, work.plane, tile.row, tile.column);
    for (auto [i, sum] : llvm::enumerate(sums))
      results.store(finishSum(k, problem, sum, plane.bias), 0, i / tile.columns,
                    i % tile.columns);
  };
  Parts parts = splitEvenly(problem.output.width, plan.columns);
  auto emitRows = [&](const Offset &first, const Offset &end, int64_t count) {
    k.loop(first, end, count, [&](Offset row) {
      forEachPart(k, parts, [&](const Part &part) {
        emitTile({work.image, row, part.begin, 1, count, part.size, 0});
      });
    });
  };
  Offset height = work.lastRow + work.firstRow * -1;
  Offset whole =
      k.fix(work.firstRow + k.quotient(height, tileRows()) * tileRows());
  emitRows(work.firstRow, whole, tileRows());
  if (tileRows() > 1)
    emitRows(whole, work.lastRow, 1);
}

/// What row `row` of the tile's input gives to the tile's sums.
void DepthwiseKernel::sumRow(KernelBuilder &k, const Plane &plane,
                             const Offset &input, int64_t row,
                             const PixelTile &tile, Sums &sums) const {
  const Window &rows = problem.rows(), &columns = problem.columns();
  llvm::DenseMap<int64_t, Value> pixels;
  auto pixel = [&](int64_t column) {
    Value &known = pixels[column];
    if (!known) {
      Offset place = input + row * problem.input.rowStride() +
                     column * problem.input.block;
      known = repeatLanes(
          k, loadInput(k, problem, plane.arguments.input, place), plane.part);
    }
    return known;
  };
  // Taps that meet the same pixels follow each other, so that few pixels are in
  // registers at a time.
  SmallVector<int64_t> order;
  for (int64_t phase = 0; phase < columns.stride; ++phase)
    for (int64_t kw = 0; kw < columns.size; ++kw)
      if (kw * columns.dilation % columns.stride == phase)
        order.push_back(kw);
  for (int64_t kw : order)
    for (int64_t r = 0; r < tile.rows; ++r) {
      int64_t reach = row - r * rows.stride;
      if (reach < 0 || reach % rows.dilation != 0 ||
          reach / rows.dilation >= rows.size)
        continue;
      int64_t tap = reach / rows.dilation * columns.size + kw;
      Value weight =
          k.load(plane.arguments.weights, plane.weights + tap * lanes());
      for (int64_t c = 0; c < tile.columns; ++c) {
        Value &sum = sums[r * tile.columns + c];
        sum = k.fma(pixel(c * columns.stride + kw * columns.dilation), weight,
                    sum);
      }
    }
}

/// The lanes of `part`, each once for every output of its channel.
Value DepthwiseKernel::repeatLanes(KernelBuilder &k, Value pixel,
                                   int64_t part) const {
  int64_t outputs = multiplier();
  if (outputs == 1)
    return pixel;
  SmallVector<int64_t> sources;
  for (int64_t lane = 0; lane < lanes(); ++lane)
    sources.push_back((part * lanes() + lane) / outputs);
  return vector::ShuffleOp::create(k.builder(), k.loc(), pixel, pixel, sources);
}

std::unique_ptr<ConvKernel>
cpu::createDepthwiseKernel(const ConvProblem &problem,
                           const DepthwisePlan &plan) {
  return std::make_unique<DepthwiseKernel>(problem, plan);
}
