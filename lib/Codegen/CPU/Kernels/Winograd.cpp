//===- Winograd.cpp - Convolution by Winograd's products ------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
/// Winograd tiles of stride 1, and their polyphase form for larger strides. A
/// chunk of tiles is transformed; for each part of the output channels, the
/// products are summed, transformed back, and given to the epilogue.
///
//===----------------------------------------------------------------------===//

#include "ConvKernels.h"
#include "WinogradGemm.h"
#include "WinogradLinear.h"

namespace mlir::repvgg::cpu {

namespace {

/// Rows of tiles [first, first + rows), numbered through all images.
struct Chunk {
  Offset first, rows;
};

/// A part of the output blocks of a group.
struct OutputPart {
  Offset index;
  int64_t blocks;
};

class Winograd : public ConvKernel {
public:
  explicit Winograd(const ConvProblem &problem)
      : ConvKernel(problem), shape(problem), inputRows(shape.rows.input),
        inputColumns(shape.columns.input), outputRows(shape.rows.output),
        outputColumns(shape.columns.output) {}

  Halo inputHalo() const override;
  int64_t scratchElements() const override {
    return shape.valueElements() + shape.productElements();
  }
  int64_t tasks() const override {
    return isSplitByRows() ? shape.chunks : groups() * shape.outputParts();
  }
  int64_t weightElements() const override { return groups() * groupWeights(); }
  void packWeights(ArrayRef<float> weights,
                   MutableArrayRef<float> packed) const override;
  void emit(KernelBuilder &k, const ConvArguments &arguments,
            const Epilogue &epilogue) const override;

private:
  int64_t groups() const { return problem.geometry.groups; }
  bool isSplitByRows() const { return problem.plan.getSplit() == Split::Rows; }
  int64_t v() const { return shape.vector; }
  int64_t groupWeights() const {
    return shape.terms() * shape.weightTermStride(shape.outputBlocks());
  }
  double transformed(const float *window, const WinogradTerm &term) const;

  Chunk chunkAt(KernelBuilder &k, const Offset &index) const;
  void forEachTile(KernelBuilder &k, const Chunk &chunk,
                   llvm::function_ref<void(Offset image, Offset row,
                                           Offset column, Offset tile)>
                       body) const;
  void emitInput(KernelBuilder &k, const ConvArguments &arguments,
                 const Offset &group, const Chunk &chunk) const;
  void emitOutput(KernelBuilder &k, const ConvArguments &arguments,
                  const Epilogue &epilogue, const Offset &group,
                  const Chunk &chunk, const OutputPart &part) const;
  void emitPart(KernelBuilder &k, const ConvArguments &arguments,
                const Epilogue &epilogue, const Offset &group,
                const Chunk &chunk, const OutputPart &part) const;
  void emitChunk(KernelBuilder &k, const ConvArguments &arguments,
                 const Epilogue &epilogue, const Offset &group,
                 const Chunk &chunk, const Offset &firstPart,
                 const Offset &lastPart) const;

  WinogradShape shape;
  LinearCode inputRows, inputColumns, outputRows, outputColumns;
};

} // namespace

//===----------------------------------------------------------------------===//
// Sizes
//===----------------------------------------------------------------------===//

/// Tiles at the end reach beyond the last window.
Halo Winograd::inputHalo() const {
  auto reach = [](const AxisTransform &axis, const Window &window,
                  int64_t tiles, int64_t input) {
    int64_t end = (tiles - 1) * axis.step - window.padLow + axis.samples();
    return std::max<int64_t>(end - input, 0);
  };
  return {
      std::max<int64_t>(problem.rows().padLow, 0),
      std::max<int64_t>(problem.columns().padLow, 0),
      reach(shape.rows, problem.rows(), shape.tileRows, problem.input.height),
      reach(shape.columns, problem.columns(), shape.tileColumns,
            problem.input.width)};
}

//===----------------------------------------------------------------------===//
// Weights
//===----------------------------------------------------------------------===//

double Winograd::transformed(const float *window,
                             const WinogradTerm &term) const {
  double sum = 0;
  for (int64_t y = 0; y < shape.rows.taps(); ++y)
    for (int64_t x = 0; x < shape.columns.taps(); ++x)
      sum += shape.rows.filterEntry(term.row, y) *
             shape.columns.filterEntry(term.column, x) *
             window[y * shape.columns.taps() + x];
  return sum;
}

void Winograd::packWeights(ArrayRef<float> weights,
                           MutableArrayRef<float> packed) const {
  float *out = packed.data();
  int64_t taps = problem.geometry.taps();
  auto packChannel = [&](int64_t group, int64_t firstOutput, int64_t lanes,
                         const WinogradTerm &term, int64_t c) {
    for (int64_t o = firstOutput; o < firstOutput + lanes; ++o) {
      int64_t filter = (group * shape.outputs + o) * shape.inputs + c;
      *out++ = o < shape.outputs && c < shape.inputs
                   ? transformed(&weights[filter * taps], term)
                   : 0;
    }
  };
  for (int64_t g = 0; g < groups(); ++g)
    for (int64_t b = 0; b < shape.outputBlocks(); b += shape.vectors) {
      int64_t blocks = std::min(shape.vectors, shape.outputBlocks() - b);
      for (const WinogradSum &sum : shape.sums)
        for (const WinogradTerm &term : sum.terms)
          for (int64_t c = 0; c < shape.weightChannels(); ++c)
            packChannel(g, b * v(), blocks * v(), term, c);
    }
}

//===----------------------------------------------------------------------===//
// Transforms
//===----------------------------------------------------------------------===//

Chunk Winograd::chunkAt(KernelBuilder &k, const Offset &index) const {
  int64_t all = shape.allRows(problem.output.batch);
  Offset first = k.fix(index * shape.chunkRows);
  if (all % shape.chunkRows == 0)
    return {first, shape.chunkRows};
  return {first, k.minimum(first * -1 + all, shape.chunkRows)};
}

void Winograd::forEachTile(
    KernelBuilder &k, const Chunk &chunk,
    llvm::function_ref<void(Offset, Offset, Offset, Offset)> body) const {
  k.loop(0, chunk.rows, 1, [&](Offset r) {
    Offset row = k.fix(chunk.first + r);
    bool isOneImage = problem.output.batch == 1;
    Offset image = isOneImage ? Offset(0) : k.quotient(row, shape.tileRows);
    if (!isOneImage)
      row = k.remainder(row, shape.tileRows);
    k.loop(0, shape.tileColumns, 1, [&](Offset column) {
      body(image, row, column, k.fix(r * shape.tileColumns + column));
    });
  });
}

/// Two passes: along the columns of a tile, then along its rows. Both take a
/// matrix row by row and give it so.
static SmallVector<Value> transform(KernelBuilder &k, const LinearCode &rows,
                                    const LinearCode &columns,
                                    ArrayRef<Value> values, int64_t width) {
  int64_t height = values.size() / width;
  SmallVector<SmallVector<Value>> passed;
  for (int64_t x = 0; x < width; ++x) {
    SmallVector<Value> column;
    for (int64_t y = 0; y < height; ++y)
      column.push_back(values[y * width + x]);
    passed.push_back(rows.emit(k, column));
  }
  SmallVector<Value> result;
  for (size_t y = 0; y < passed.front().size(); ++y) {
    SmallVector<Value> row;
    for (int64_t x = 0; x < width; ++x)
      row.push_back(passed[x][y]);
    result.append(columns.emit(k, row));
  }
  return result;
}

void Winograd::emitInput(KernelBuilder &k, const ConvArguments &arguments,
                         const Offset &group, const Chunk &chunk) const {
  const PackedImage &in = problem.input;
  int64_t corner = in.origin() - problem.rows().padLow * in.rowStride() -
                   problem.columns().padLow * v();
  k.loop(0, shape.inputBlocks(), 1, [&](Offset block) {
    forEachTile(
        k, chunk, [&](Offset image, Offset row, Offset column, Offset tile) {
          Offset from =
              image * in.imageStride() +
              (group * shape.inputBlocks() + block) * in.blockStride() +
              row * (shape.rows.step * in.rowStride()) +
              column * (shape.columns.step * v()) + corner;
          from = k.fix(from);
          SmallVector<Value> samples;
          for (int64_t y = 0; y < shape.rows.samples(); ++y)
            for (int64_t x = 0; x < shape.columns.samples(); ++x)
              samples.push_back(
                  k.load(arguments.input, from + y * in.rowStride() + x * v()));
          SmallVector<Value> terms = transform(
              k, inputRows, inputColumns, samples, shape.columns.samples());
          Offset to = k.fix(block * shape.valueBlockStride() + tile * v());
          for (auto [s, sum] : llvm::enumerate(shape.sums))
            for (auto [t, term] : llvm::enumerate(sum.terms))
              k.store(terms[term.row * shape.columns.terms() + term.column],
                      arguments.scratch,
                      to + shape.valuesOf(s) + t * shape.valueTermStride());
        });
  });
}

void Winograd::emitOutput(KernelBuilder &k, const ConvArguments &arguments,
                          const Epilogue &epilogue, const Offset &group,
                          const Chunk &chunk, const OutputPart &part) const {
  const PackedImage &out = problem.output;
  k.loop(0, part.blocks, 1, [&](Offset b) {
    Offset block =
        k.fix(group * shape.outputBlocks() + part.index * shape.vectors + b);
    Value bias = k.load(arguments.bias, block * v());
    forEachTile(
        k, chunk, [&](Offset image, Offset row, Offset column, Offset tile) {
          Offset from = k.fix(b * (shape.chunkTiles * v()) + tile * v() +
                              shape.valueElements());
          SmallVector<Value> sums(shape.sums.size());
          for (auto [s, sum] : llvm::enumerate(shape.sums))
            sums[sum.row * shape.columns.sums() + sum.column] =
                k.load(arguments.scratch, from + s * shape.productStride());
          SmallVector<Value> pixels = transform(k, outputRows, outputColumns,
                                                sums, shape.columns.sums());
          int64_t height = shape.rows.outputs(),
                  width = shape.columns.outputs();
          Offset y = k.fix(row * height), x = k.fix(column * width);
          Epilogue::Tile tileOf = epilogue.at(image, block, y, x);
          auto storeRow = [&](int64_t dy, int64_t count) {
            for (int64_t dx = 0; dx < count; ++dx)
              tileOf.store(k.add(pixels[dy * width + dx], bias), 0, dy, dx);
          };
          auto storeColumns = [&](int64_t count) {
            for (int64_t dy = 0; dy < height; ++dy) {
              if (out.height % height == 0)
                storeRow(dy, count);
              else
                k.ifInRange(y + dy, 0, out.height,
                            [&] { storeRow(dy, count); });
            }
          };
          if (out.width % width == 0)
            return storeColumns(width);
          int64_t whole = out.width / width;
          k.ifInRange(column, 0, whole, [&] { storeColumns(width); });
          k.ifInRange(column, whole, whole + 1,
                      [&] { storeColumns(out.width % width); });
        });
  });
}

//===----------------------------------------------------------------------===//
// Tasks
//===----------------------------------------------------------------------===//

void Winograd::emitPart(KernelBuilder &k, const ConvArguments &arguments,
                        const Epilogue &epilogue, const Offset &group,
                        const Chunk &chunk, const OutputPart &part) const {
  WinogradOperands operands;
  operands.values = operands.products = arguments.scratch;
  operands.weights = arguments.weights;
  operands.firstWeight =
      group * groupWeights() +
      part.index * (shape.terms() * shape.weightTermStride(shape.vectors));
  operands.firstProduct = shape.valueElements();
  emitWinogradGemm(k, shape, operands, k.fix(chunk.rows * shape.tileColumns),
                   part.blocks);
  emitOutput(k, arguments, epilogue, group, chunk, part);
}

void Winograd::emitChunk(KernelBuilder &k, const ConvArguments &arguments,
                         const Epilogue &epilogue, const Offset &group,
                         const Chunk &chunk, const Offset &firstPart,
                         const Offset &lastPart) const {
  emitInput(k, arguments, group, chunk);
  int64_t whole = shape.outputBlocks() / shape.vectors;
  int64_t rest = shape.outputBlocks() % shape.vectors;
  k.loop(firstPart, lastPart, 1, [&](Offset part) {
    if (rest == 0)
      return emitPart(k, arguments, epilogue, group, chunk,
                      {part, shape.vectors});
    k.ifInRange(part, 0, whole, [&] {
      emitPart(k, arguments, epilogue, group, chunk, {part, shape.vectors});
    });
    k.ifInRange(part, whole, whole + 1, [&] {
      emitPart(k, arguments, epilogue, group, chunk, {whole, rest});
    });
  });
}

void Winograd::emit(KernelBuilder &k, const ConvArguments &arguments,
                    const Epilogue &epilogue) const {
  const Offset &begin = arguments.begin, &end = arguments.end;
  int64_t parts = shape.outputParts();
  if (isSplitByRows())
    return k.loop(begin, end, 1, [&](Offset chunk) {
      k.loop(0, groups(), 1, [&](Offset group) {
        emitChunk(k, arguments, epilogue, group, chunkAt(k, chunk), 0, parts);
      });
    });
  Offset firstGroup = k.quotient(begin, parts);
  Offset lastGroup = k.quotient(end + (parts - 1), parts);
  k.loop(firstGroup, lastGroup, 1, [&](Offset group) {
    // What of [begin, end) belongs to this group.
    Offset first = k.fix(group * parts);
    Offset low = k.fix(begin + k.minimum(begin, first) * -1);
    Offset high = k.fix(k.minimum(end, first + parts) + first * -1);
    k.loop(0, shape.chunks, 1, [&](Offset chunk) {
      emitChunk(k, arguments, epilogue, group, chunkAt(k, chunk), low, high);
    });
  });
}

//===----------------------------------------------------------------------===//
// What it cannot do
//===----------------------------------------------------------------------===//

static std::string twine(const Twine &text) { return text.str(); }

OrRefusal<std::unique_ptr<ConvKernel>>
createWinograd(const ConvProblem &problem) {
  const Geometry &geometry = problem.geometry;
  const PlanAttr &plan = problem.plan;
  int64_t v = problem.target.vector;
  auto fits = [](const Window &window, int64_t tile) {
    return window.dilation == 1 &&
           tile + llvm::divideCeil(window.size, window.stride) - 1 <=
               AxisTransform::kMostPoints;
  };
  bool isPolyphase = plan.getAlgorithm() == Algorithm::Polyphase;
  bool isStrided = problem.rows().stride != 1 || problem.columns().stride != 1;
  if (isPolyphase != isStrided)
    return Refusal{"plan", isStrided ? "expects stride 1, but got a larger one"
                                     : "expects a stride above 1, but got 1"};
  if (!fits(problem.rows(), plan.getTileHeight()) ||
      !fits(problem.columns(), plan.getTileWidth()))
    return Refusal{
        "plan",
        twine(
            "expects a window without dilation and a tile that need at most " +
            Twine(AxisTransform::kMostPoints) + " points an axis")};
  if (geometry.groups > 1 && (geometry.inChannelsPerGroup() % v != 0 ||
                              geometry.outChannelsPerGroup() % v != 0))
    return Refusal{"plan", twine("expects groups of whole blocks of " +
                                 Twine(v) + " channels, but got groups of " +
                                 Twine(geometry.inChannelsPerGroup()) + " to " +
                                 Twine(geometry.outChannelsPerGroup()))};
  return std::unique_ptr<ConvKernel>(std::make_unique<Winograd>(problem));
}

} // namespace mlir::repvgg::cpu
