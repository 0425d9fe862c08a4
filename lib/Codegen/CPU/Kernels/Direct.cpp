//===- Direct.cpp - Direct convolution ------------------------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
/// Any window, stride, dilation and grouping. A register tile of positions x
/// vectors is summed over `depth` input channels and all taps, put down in the
/// output, and taken up again for the next channels; the last ones apply the
/// epilogue.
///
/// Weights: `[group][output blocks][input
/// channels][taps][channel][vectors][v]`.
///
//===----------------------------------------------------------------------===//

#include "ConvKernels.h"
#include "Tiles.h"

namespace mlir::repvgg::cpu {

namespace {

class Direct : public ConvKernel {
public:
  explicit Direct(const ConvProblem &problem) : ConvKernel(problem) {}

  int64_t tasks() const override {
    return problem.geometry.groups * outputParts() * rowParts();
  }
  int64_t weightElements() const override {
    return problem.output.blocks() * v() * channels() * taps();
  }
  void packWeights(ArrayRef<float> weights,
                   MutableArrayRef<float> packed) const override;
  void emit(KernelBuilder &k, const ConvArguments &arguments,
            const Epilogue &epilogue) const override;

private:
  /// Input channels [first, first + count) of a group; part of a sum.
  struct Depth {
    int64_t first, count;
  };
  /// Blocks [first, first + count) of a group's output.
  struct Outputs {
    Offset first;
    int64_t count;
  };

  int64_t v() const { return problem.target.vector; }
  int64_t taps() const { return problem.geometry.taps(); }
  int64_t channels() const { return problem.geometry.inChannelsPerGroup(); }
  int64_t outputBlocks() const {
    return problem.output.blocks() / problem.geometry.groups;
  }
  int64_t outputParts() const {
    return llvm::divideCeil(outputBlocks(), problem.plan.getVectors());
  }
  int64_t chunkRows() const {
    int64_t rows = problem.plan.getChunk();
    return rows == 0 ? problem.output.height : rows;
  }
  int64_t rowParts() const {
    return llvm::divideCeil(problem.output.height, chunkRows());
  }

  SmallVector<Depth> depths() const;
  void emitTask(KernelBuilder &k, const ConvArguments &arguments,
                const Epilogue &epilogue, const Offset &group,
                const Outputs &outputs, const Offset &part) const;
  void emitDepth(KernelBuilder &k, const ConvArguments &arguments,
                 const Epilogue &epilogue, const Offset &group,
                 const Outputs &outputs, const Offset &part,
                 const Depth &depth) const;
  SmallVector<Value> sumTaps(KernelBuilder &k, const ConvArguments &arguments,
                             const Offset &input, const Offset &weights,
                             const PixelTile &tile, int64_t vectors,
                             int64_t count, SmallVector<Value> sums) const;
};

} // namespace

/// Whole blocks, but for the last one's rest.
SmallVector<Direct::Depth> Direct::depths() const {
  SmallVector<Depth> result;
  int64_t blocks = llvm::divideCeil(channels(), v());
  int64_t most = std::max<int64_t>(problem.plan.getDepth() / v(), 1);
  for (auto [first, count] : splitEvenly(blocks, most))
    result.push_back(
        {first * v(), std::min(count * v(), channels() - first * v())});
  return result;
}

void Direct::packWeights(ArrayRef<float> weights,
                         MutableArrayRef<float> packed) const {
  int64_t outputs = problem.geometry.outChannelsPerGroup();
  float *out = packed.data();
  for (int64_t g = 0; g < problem.geometry.groups; ++g)
    for (int64_t b = 0; b < outputBlocks(); b += problem.plan.getVectors()) {
      int64_t lanes =
          std::min(problem.plan.getVectors(), outputBlocks() - b) * v();
      for (const Depth &depth : depths())
        for (int64_t tap = 0; tap < taps(); ++tap)
          for (int64_t c = depth.first; c < depth.first + depth.count; ++c)
            for (int64_t lane = 0; lane < lanes; ++lane) {
              int64_t o = b * v() + lane;
              *out++ =
                  o < outputs
                      ? weights[((g * outputs + o) * channels() + c) * taps() +
                                tap]
                      : 0;
            }
    }
}

void Direct::emit(KernelBuilder &k, const ConvArguments &arguments,
                  const Epilogue &epilogue) const {
  k.loop(arguments.begin, arguments.end, 1, [&](Offset task) {
    Offset part = k.remainder(task, rowParts());
    Offset rest = k.quotient(task, rowParts());
    Offset group = k.quotient(rest, outputParts());
    Offset index = k.remainder(rest, outputParts());
    int64_t most = problem.plan.getVectors();
    int64_t full = outputBlocks() / most, remaining = outputBlocks() % most;
    if (remaining == 0)
      return emitTask(k, arguments, epilogue, group, {index * most, most},
                      part);
    k.ifInRange(index, 0, full, [&] {
      emitTask(k, arguments, epilogue, group, {index * most, most}, part);
    });
    k.ifInRange(index, full, full + 1, [&] {
      emitTask(k, arguments, epilogue, group, {full * most, remaining}, part);
    });
  });
}

void Direct::emitTask(KernelBuilder &k, const ConvArguments &arguments,
                      const Epilogue &epilogue, const Offset &group,
                      const Outputs &outputs, const Offset &part) const {
  for (const Depth &depth : depths())
    emitDepth(k, arguments, epilogue, group, outputs, part, depth);
}

void Direct::emitDepth(KernelBuilder &k, const ConvArguments &arguments,
                       const Epilogue &epilogue, const Offset &group,
                       const Outputs &outputs, const Offset &part,
                       const Depth &depth) const {
  const PackedImage &in = problem.input;
  int64_t vectors = outputs.count;
  Offset block = k.fix(group * outputBlocks() + outputs.first);
  Offset weights = k.fix(block * (v() * channels() * taps()) +
                         depth.first * taps() * vectors * v());
  Offset firstRow = part * chunkRows();
  Offset lastRow = k.minimum(firstRow + chunkRows(), problem.output.height);
  bool isFirst = depth.first == 0;
  bool isLast = depth.first + depth.count == channels();
  k.loop(0, problem.output.batch, 1, [&](Offset image) {
    int64_t corner = in.origin() - problem.rows().padLow * in.rowStride() -
                     problem.columns().padLow * v();
    Offset plane = k.fix(image * in.imageStride() +
                         group * (channels() / v() * in.blockStride()) +
                         (depth.first / v() * in.blockStride() + corner));
    auto emitTile = [&](const PixelTile &tile) {
      Epilogue::Tile results = epilogue.at(image, block, tile.row, tile.column);
      SmallVector<Value> sums;
      for (int64_t p = 0; p < tile.positions(); ++p)
        for (int64_t o = 0; o < vectors; ++o)
          sums.push_back(
              isFirst ? k.load(arguments.bias, (block + o) * v())
                      : results.take(o, p / tile.columns, p % tile.columns));
      Offset input =
          k.fix(plane + tile.row * (problem.rows().stride * in.rowStride()) +
                tile.column * (problem.columns().stride * v()));
      sums = sumTaps(k, arguments, input, weights, tile, vectors, depth.count,
                     sums);
      for (auto [i, sum] : llvm::enumerate(sums)) {
        int64_t p = i / vectors, o = i % vectors;
        if (isLast)
          results.store(sum, o, p / tile.columns, p % tile.columns);
        else
          results.put(sum, o, p / tile.columns, p % tile.columns);
      }
    };
    forEachTile(k, firstRow, lastRow, problem.output.width,
                problem.plan.getPositions(), emitTile);
  });
}

SmallVector<Value> Direct::sumTaps(KernelBuilder &k,
                                   const ConvArguments &arguments,
                                   const Offset &input, const Offset &weights,
                                   const PixelTile &tile, int64_t vectors,
                                   int64_t count,
                                   SmallVector<Value> sums) const {
  const PackedImage &in = problem.input;
  int64_t step = vectors * v();
  // One channel: its weights meet all positions.
  auto channel = [&](const Offset &place, const Offset &weight,
                     SmallVector<Value> sums) {
    SmallVector<Value> row;
    for (int64_t o = 0; o < vectors; ++o)
      row.push_back(k.load(arguments.weights, weight + o * v()));
    for (int64_t p = 0; p < tile.positions(); ++p) {
      int64_t pixel =
          p / tile.columns * problem.rows().stride * in.rowStride() +
          p % tile.columns * problem.columns().stride * v();
      Value x = k.loadSplat(arguments.input, place + pixel);
      for (int64_t o = 0; o < vectors; ++o)
        sums[p * vectors + o] = k.fma(x, row[o], sums[p * vectors + o]);
    }
    return sums;
  };
  // The lanes [0, lanes) of one block.
  auto block = [&](const Offset &place, const Offset &weight, int64_t lanes,
                   ArrayRef<Value> sums) {
    int64_t unroll = lanes % 4 == 0 ? 4 : 1;
    return k.loop(0, lanes, unroll, sums, [&](Offset lane, ArrayRef<Value> s) {
      SmallVector<Value> next(s);
      for (int64_t u = 0; u < unroll; ++u)
        next = channel(place + lane + u, weight + lane * step + u * step, next);
      return next;
    });
  };
  auto tap = [&](const Offset &place, const Offset &weight,
                 ArrayRef<Value> sums) {
    int64_t full = count / v(), lanes = count % v();
    SmallVector<Value> next =
        k.loop(0, full, 1, sums, [&](Offset b, ArrayRef<Value> s) {
          return block(k.fix(place + b * in.blockStride()),
                       k.fix(weight + b * (v() * step)), v(), s);
        });
    if (lanes != 0)
      next = block(place + full * in.blockStride(), weight + full * v() * step,
                   lanes, next);
    return next;
  };
  const Window &rows = problem.rows(), &columns = problem.columns();
  return k.loop(0, rows.size, 1, sums, [&](Offset kh, ArrayRef<Value> s) {
    return k.loop(0, columns.size, 1, s, [&](Offset kw, ArrayRef<Value> s) {
      Offset place = input + kh * (rows.dilation * in.rowStride()) +
                     kw * (columns.dilation * v());
      Offset weight =
          weights + kh * (columns.size * count * step) + kw * (count * step);
      return tap(k.fix(place), k.fix(weight), s);
    });
  });
}

OrRefusal<std::unique_ptr<ConvKernel>>
createDirect(const ConvProblem &problem) {
  const Geometry &geometry = problem.geometry;
  int64_t v = problem.target.vector;
  if (geometry.groups > 1 && (geometry.inChannelsPerGroup() % v != 0 ||
                              geometry.outChannelsPerGroup() % v != 0))
    return Refusal{"plan", ("expects groups of whole blocks of " + Twine(v) +
                            " channels, but got groups of " +
                            Twine(geometry.inChannelsPerGroup()) + " to " +
                            Twine(geometry.outChannelsPerGroup()))
                               .str()};
  return std::unique_ptr<ConvKernel>(std::make_unique<Direct>(problem));
}

} // namespace mlir::repvgg::cpu
