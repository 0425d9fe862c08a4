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

/// A block of n channels has n * vectors lines. A tile that prefetches `lines`
/// at every `every`-th channel leaves the others to the tiles after it.
WeightPrefetch::WeightPrefetch(KernelBuilder &k, int64_t ahead,
                               const Offset &number, int64_t tiles,
                               int64_t vectors, int64_t unroll) {
  lines = llvm::divideCeil(vectors, tiles);
  every = tiles >= unroll * vectors ? unroll : 1;
  int64_t period = every * llvm::divideCeil(vectors, lines);
  Offset turn = k.remainder(number, period);
  distance = k.fix(turn * (lines * k.lanes()) + ahead);
}

void WeightPrefetch::emit(KernelBuilder &k, Value weights, const Offset &weight,
                          int64_t lane) const {
  if (lines == 0 || lane % every != 0)
    return;
  for (int64_t line = 0; line < lines; ++line)
    k.prefetch(weights, weight + distance + line * k.lanes());
}

/// One channel.
static SmallVector<Value> sumLane(KernelBuilder &k,
                                  const TileOperands &operands,
                                  const Offset &pixel, const Offset &weight,
                                  SmallVector<Value> sums) {
  int64_t vectors = operands.vectors;
  SmallVector<Value> row;
  for (int64_t o = 0; o < vectors; ++o)
    row.push_back(k.load(operands.weights, weight + o * k.lanes()));
  for (auto [p, distance] : llvm::enumerate(operands.pixels)) {
    Value x = k.loadSplat(operands.input, pixel + distance);
    for (int64_t o = 0; o < vectors; ++o) {
      Value &sum = sums[p * vectors + o];
      sum = k.fma(x, row[o], sum);
    }
  }
  return sums;
}

SmallVector<Value> cpu::sumLanes(KernelBuilder &k, const TileOperands &operands,
                                 const Offset &pixel, const Offset &weight,
                                 const Offset &lanes, ArrayRef<Value> sums) {
  int64_t step = operands.vectors * k.lanes(), unroll = operands.unroll;
  auto turn = [&](Offset first, ArrayRef<Value> sums) {
    Offset firstPixel = k.fix(pixel + first);
    Offset firstWeight = k.fix(weight + first * step);
    SmallVector<Value> next(sums);
    for (int64_t lane = 0; lane < unroll; ++lane) {
      Offset place = firstWeight + lane * step;
      operands.prefetch.emit(k, operands.weights, place, lane);
      next = sumLane(k, operands, firstPixel + lane, place, std::move(next));
    }
    return next;
  };
  return k.loop(0, lanes, unroll, sums, turn);
}
