//===- TransformedKernel.cpp - Convolution by Winograd's products ---------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
/// Winograd tiles of stride 1, and their polyphase form for larger strides. A
/// chunk of tiles is transformed; for each part of the output channels, the
/// products are summed, transformed back, and given to the epilogue. This file
/// has the weights and the order of work.
///
//===----------------------------------------------------------------------===//

#include "ConvKernels.h"
#include "Filters.h"
#include "RepVGG/Codegen/CPU/Kernels/FloatBuffers.h"
#include "WinogradChunk.h"
#include "WinogradFilters.h"
#include "WinogradGemm.h"

#include <numeric>

using namespace mlir;
using namespace mlir::repvgg;
using namespace mlir::repvgg::cpu;

namespace {

class TransformedKernel : public ConvKernel {
public:
  TransformedKernel(const ConvProblem &problem, const TransformedPlan &plan)
      : ConvKernel(problem), split(plan.tasks.split), shape(problem, plan) {}

  int64_t scratchBytes() const override {
    return floatBytes(shape.valueElements() + shape.productElements() +
                      shape.filterElements());
  }
  int64_t tasks() const override {
    return isSplitByRows() ? shape.tiles.chunks
                           : groups() * shape.outputParts();
  }
  /// Parts of the output channels share the transformed input.
  bool takesTurns() const override { return isSplitByRows(); }
  int64_t weightBytes() const override {
    return groups() * groupWeights() * elementBytes(shape.kept);
  }
  int64_t packedBytes() const override {
    return shape.isFromPlain
               ? groups() * groupPlain() * elementBytes(shape.packed)
               : weightBytes();
  }
  int64_t preparingTasks() const override {
    return shape.isFromPlain && !shape.isPlain ? groups() * shape.outputParts()
                                               : 0;
  }
  void emitPreparing(KernelBuilder &k, Value packed, Value prepared,
                     const Offset &begin, const Offset &end) const override;
  void packWeights(const WeightView &weights,
                   MutableArrayRef<char> packed) const override;
  void emit(KernelBuilder &k, const ConvArguments &bytes,
            const Epilogue &epilogue) const override;

private:
  int64_t groups() const { return problem.geometry.groups; }
  bool isSplitByRows() const { return split == Split::Rows; }
  int64_t lanes() const { return shape.lanes; }
  int64_t groupWeights() const {
    return shape.weightElements(shape.outputBlocks());
  }
  int64_t groupPlain() const {
    return shape.plainElements(shape.outputBlocks());
  }
  void selectBlocks(
      KernelBuilder &k, const Offset &part,
      llvm::function_ref<void(const Offset &part, int64_t blocks)> body) const;
  std::vector<double> factorsOf(const WinogradTerm &term) const;
  char *packTransformed(const Filters &filters, int64_t outputs,
                        char *next) const;
  char *packPlain(const Filters &filters, int64_t outputs, char *next) const;

  WinogradChunk chunkOf(KernelBuilder &k, const ConvArguments &arguments,
                        Value values, const Offset &group,
                        const Offset &number) const;
  void emitPlainProducts(KernelBuilder &k, const WinogradChunk &chunk,
                         WinogradOperands operands, int64_t blocks) const;
  void emitPart(KernelBuilder &k, const WinogradChunk &chunk,
                const Epilogue &epilogue, const Offset &part,
                int64_t blocks) const;
  void emitChunk(KernelBuilder &k, const WinogradChunk &chunk,
                 const Epilogue &epilogue, const Offset &firstPart,
                 const Offset &lastPart) const;

  Split split;
  WinogradShape shape;
};

} // namespace

//===----------------------------------------------------------------------===//
// Sizes
//===----------------------------------------------------------------------===//

/// Tiles at the end may reach beyond the last window.
Halo cpu::transformedHalo(const ConvProblem &problem,
                          const TransformedPlan &plan) {
  WinogradTiles tiles(problem, plan);
  auto reach = [](const TiledAxis &axis, const Window &window, int64_t input) {
    return std::max<int64_t>(axis.samples() - window.padLow - input, 0);
  };
  return {std::max<int64_t>(problem.rows().padLow, 0),
          std::max<int64_t>(problem.columns().padLow, 0),
          reach(tiles.rows, problem.rows(), problem.input.height),
          reach(tiles.columns, problem.columns(), problem.input.width)};
}

//===----------------------------------------------------------------------===//
// Weights
//===----------------------------------------------------------------------===//

/// By what each tap of a window is multiplied for `term`.
std::vector<double>
TransformedKernel::factorsOf(const WinogradTerm &term) const {
  std::vector<double> factors;
  for (int64_t y = 0; y < shape.rows().taps(); ++y)
    for (int64_t x = 0; x < shape.columns().taps(); ++x)
      factors.push_back(shape.rows().filterEntry(term.row, y) *
                        shape.columns().filterEntry(term.column, x));
  return factors;
}

char *TransformedKernel::packTransformed(const Filters &filters,
                                         int64_t outputs, char *next) const {
  std::vector<double> row(outputs);
  for (const WinogradSum &sum : shape.sums)
    for (const WinogradTerm &term : sum.terms) {
      std::vector<double> factors = factorsOf(term);
      for (int64_t c = 0; c < shape.weightChannels(); ++c) {
        for (int64_t lane = 0; lane < outputs; ++lane) {
          const double *window = filters.window(lane, c);
          row[lane] = window ? std::inner_product(factors.begin(),
                                                  factors.end(), window, 0.0)
                             : 0;
        }
        next = writeWeights(shape.packed, row, next);
      }
    }
  return next;
}

char *TransformedKernel::packPlain(const Filters &filters, int64_t outputs,
                                   char *next) const {
  std::vector<double> row(outputs * shape.together);
  int64_t together = shape.together;
  for (int64_t c = 0; c < shape.weightChannels(); ++c)
    for (int64_t tap = 0; tap < shape.taps(); ++tap) {
      for (auto [place, weight] : llvm::enumerate(row)) {
        auto number = static_cast<int64_t>(place);
        const double *window =
            filters.window(number / together, c * together + number % together);
        weight = window ? window[tap] : 0;
      }
      next = writeWeights(shape.packed, row, next);
    }
  return next;
}

void TransformedKernel::packWeights(const WeightView &weights,
                                    MutableArrayRef<char> packed) const {
  char *next = packed.data();
  for (int64_t g = 0; g < groups(); ++g)
    for (int64_t b = 0; b < shape.outputBlocks(); b += shape.vectors) {
      int64_t outputs =
          std::min(shape.vectors, shape.outputBlocks() - b) * lanes();
      Filters filters(weights, problem.geometry, g, b * lanes(), outputs);
      next = shape.isFromPlain ? packPlain(filters, outputs, next)
                               : packTransformed(filters, outputs, next);
    }
}

/// Emits `body` for how many output blocks `part` has: the last may have less.
void TransformedKernel::selectBlocks(
    KernelBuilder &k, const Offset &part,
    llvm::function_ref<void(const Offset &, int64_t)> body) const {
  int64_t whole = shape.outputBlocks() / shape.vectors;
  int64_t rest = shape.outputBlocks() % shape.vectors;
  if (rest == 0)
    return body(part, shape.vectors);
  k.ifInRange(part, 0, whole, [&] { body(part, shape.vectors); });
  k.ifInRange(part, whole, whole + 1, [&] { body(whole, rest); });
}

/// A task is a part of a group's output channels.
void TransformedKernel::emitPreparing(KernelBuilder &k, Value packed,
                                      Value prepared, const Offset &begin,
                                      const Offset &end) const {
  MLIRContext *context = k.builder().getContext();
  Value plain = k.view(packed, typeOf(context, shape.packed));
  Value weights =
      k.view(prepared, shape.isInteger() ? k.builder().getI16Type()
                                         : typeOf(context, shape.kept));
  int64_t parts = shape.outputParts();
  auto emitPart = [&](const Offset &group, const Offset &part, int64_t blocks) {
    emitWinogradFilters(k, shape,
                        {plain,
                         k.fix(group * groupPlain() +
                               part * shape.plainElements(shape.vectors)),
                         weights,
                         k.fix(group * groupWeights() +
                               part * shape.weightElements(shape.vectors))},
                        shape.weightChannels(), blocks);
  };
  k.loop(begin, end, 1, [&](Offset task) {
    Offset group = k.fix(k.quotient(task, parts));
    selectBlocks(k, k.fix(k.remainder(task, parts)),
                 [&](const Offset &part, int64_t blocks) {
                   emitPart(group, part, blocks);
                 });
  });
}

//===----------------------------------------------------------------------===//
// Tasks
//===----------------------------------------------------------------------===//

WinogradChunk TransformedKernel::chunkOf(KernelBuilder &k,
                                         const ConvArguments &arguments,
                                         Value values, const Offset &group,
                                         const Offset &number) const {
  const WinogradTiles &tiles = shape.tiles;
  Offset first = k.fix(number * tiles.chunkBands);
  Offset bands = tiles.chunkBands;
  if (tiles.bands % tiles.chunkBands != 0)
    bands = k.minimum(first * -1 + tiles.bands, bands);
  return {problem, shape, arguments, values, group, first, bands};
}

/// `depth` input blocks' weights are transformed, and meet all tiles, before
/// the next ones are.
void TransformedKernel::emitPlainProducts(KernelBuilder &k,
                                          const WinogradChunk &chunk,
                                          WinogradOperands operands,
                                          int64_t blocks) const {
  Offset firstPlain = k.fix(operands.nextPlain);
  int64_t blockStride = lanes() * shape.plainStride(blocks);
  auto emitRange = [&](Offset first, bool isFirst) {
    InputBlocks range = {
        first, k.minimum(first * -1 + shape.inputBlocks(), shape.depth),
        isFirst};
    Offset from = k.fix(firstPlain + first * blockStride);
    Offset channels = k.minimum(first * -lanes() + shape.weightChannels(),
                                shape.depth * lanes());
    emitWinogradFilters(
        k, shape, {operands.plain, from, chunk.values, operands.firstWeight},
        channels, blocks);
    operands.nextPlain = k.fix(from + shape.depth * blockStride);
    emitWinogradGemm(k, shape, operands, chunk.bands, blocks, range);
  };
  emitRange(0, /*isFirst=*/true);
  k.loop(shape.depth, shape.inputBlocks(), shape.depth,
         [&](Offset first) { emitRange(first, /*isFirst=*/false); });
}

void TransformedKernel::emitPart(KernelBuilder &k, const WinogradChunk &chunk,
                                 const Epilogue &epilogue, const Offset &part,
                                 int64_t blocks) const {
  WinogradOperands operands;
  operands.values = operands.products = chunk.arguments.scratch;
  operands.firstProduct = shape.valueElements();
  Offset kept =
      chunk.group * groupWeights() + part * shape.weightElements(shape.vectors);
  if (shape.isPlain) {
    operands.weights = chunk.arguments.scratch;
    operands.firstWeight = shape.valueElements() + shape.productElements();
    operands.plain = chunk.arguments.weights;
    operands.nextPlain = kept;
    emitPlainProducts(k, chunk, operands, blocks);
  } else {
    operands.weights = chunk.arguments.weights;
    operands.firstWeight = kept;
    emitWinogradGemm(k, shape, operands, chunk.bands, blocks);
  }
  emitWinogradOutput(k, chunk, epilogue, part * shape.vectors, blocks);
}

void TransformedKernel::emitChunk(KernelBuilder &k, const WinogradChunk &chunk,
                                  const Epilogue &epilogue,
                                  const Offset &firstPart,
                                  const Offset &lastPart) const {
  emitWinogradInput(k, chunk);
  k.loop(firstPart, lastPart, 1, [&](Offset number) {
    selectBlocks(k, number, [&](const Offset &part, int64_t blocks) {
      emitPart(k, chunk, epilogue, part, blocks);
    });
  });
}

void TransformedKernel::emit(KernelBuilder &k, const ConvArguments &bytes,
                             const Epilogue &epilogue) const {
  ConvArguments arguments = bytes;
  MLIRContext *context = k.builder().getContext();
  arguments.weights = k.view(bytes.weights, typeOf(context, shape.kept));
  arguments.scratch = k.view(bytes.scratch, problem.sumType(context));
  Value values = arguments.scratch;
  if (shape.isInteger())
    values = k.view(bytes.scratch, k.builder().getI16Type());
  const Offset &begin = arguments.begin, &end = arguments.end;
  int64_t parts = shape.outputParts();
  if (isSplitByRows())
    return k.loop(begin, end, 1, [&](Offset number) {
      k.loop(0, groups(), 1, [&](Offset group) {
        emitChunk(k, chunkOf(k, arguments, values, group, number), epilogue, 0,
                  parts);
      });
    });
  Offset firstGroup = k.quotient(begin, parts);
  Offset lastGroup = k.quotient(end + (parts - 1), parts);
  k.loop(firstGroup, lastGroup, 1, [&](Offset group) {
    // What of [begin, end) belongs to this group.
    Offset first = k.fix(group * parts);
    Offset low = k.fix(begin + k.minimum(begin, first) * -1);
    Offset high = k.fix(k.minimum(end, first + parts) + first * -1);
    k.loop(0, shape.tiles.chunks, 1, [&](Offset number) {
      emitChunk(k, chunkOf(k, arguments, values, group, number), epilogue, low,
                high);
    });
  });
}

std::unique_ptr<ConvKernel>
cpu::createTransformedKernel(const ConvProblem &problem,
                             const TransformedPlan &plan) {
  return std::make_unique<TransformedKernel>(problem, plan);
}
