//===- TileSums.cpp - Sums of products in registers -----------------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
/// One channel's weights are loaded, and meet all positions.
///
//===----------------------------------------------------------------------===//

#include "TileSums.h"

using namespace mlir;
using namespace mlir::repvgg;
using namespace mlir::repvgg::cpu;

/// A block of n steps has n * vectors vectors; so many steps as make one of
/// their vectors a line have as many lines. A tile that prefetches `lines` at
/// every `every`-th step leaves the others to the tiles after it.
WeightPrefetch::WeightPrefetch(KernelBuilder &k, const MachineFigures &figures,
                               const Products &products, int64_t ahead,
                               const Offset &number, int64_t tiles,
                               int64_t vectors, int64_t unroll)
    : level(figures.prefetch) {
  int64_t elements = k.lanes() * products.channels();
  int64_t steps = std::clamp<int64_t>(
      figures.line / (elements * elementBytes(products.weights())), 1, unroll);
  line = steps * elements;
  lines = llvm::divideCeil(vectors, tiles);
  every = tiles >= unroll / steps * vectors ? unroll : steps;
  int64_t period = every / steps * llvm::divideCeil(vectors, lines);
  Offset turn = k.remainder(number, period);
  distance = k.fix(turn * (lines * line) + ahead);
}

void WeightPrefetch::emit(KernelBuilder &k, Value weights, const Offset &weight,
                          int64_t step) const {
  if (lines == 0 || step % every != 0)
    return;
  for (int64_t i = 0; i < lines; ++i)
    k.prefetch(weights, weight + distance + i * line, level);
}

/// One step.
static SmallVector<Value> sumStep(KernelBuilder &k,
                                  const TileOperands &operands,
                                  const Offset &pixel, const Offset &weight,
                                  SmallVector<Value> sums) {
  const Products &products = *operands.products;
  int64_t vectors = operands.vectors;
  SmallVector<Value> row;
  for (int64_t o = 0; o < vectors; ++o)
    row.push_back(products.loadWeights(
        k, operands.weights, weight + o * (k.lanes() * products.channels())));
  for (auto [p, distance] : llvm::enumerate(operands.pixels)) {
    Value x = products.loadInput(k, operands.input, pixel + distance);
    for (int64_t part = 0; part < products.parts(); ++part)
      for (int64_t o = 0; o < vectors; ++o) {
        Value &sum = sums[p * vectors + o];
        sum = products.multiplyAdd(k, x, row[o], sum, part);
      }
  }
  return sums;
}

SmallVector<Value> cpu::sumChannels(KernelBuilder &k,
                                    const TileOperands &operands,
                                    const Offset &pixel, const Offset &weight,
                                    const Offset &channels,
                                    ArrayRef<Value> sums) {
  int64_t channelWeights = operands.vectors * k.lanes();
  int64_t step = operands.products->channels(), unroll = operands.unroll;
  auto turn = [&](Offset first, ArrayRef<Value> sums) {
    Offset firstPixel = k.fix(pixel + first);
    Offset firstWeight = k.fix(weight + first * channelWeights);
    SmallVector<Value> next(sums);
    for (int64_t i = 0; i < unroll; ++i) {
      Offset place = firstWeight + i * step * channelWeights;
      operands.prefetch.emit(k, operands.weights, place, i);
      next =
          sumStep(k, operands, firstPixel + i * step, place, std::move(next));
    }
    return next;
  };
  return k.loop(0, channels, unroll * step, sums, turn);
}
