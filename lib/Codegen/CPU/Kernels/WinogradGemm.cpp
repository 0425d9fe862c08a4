//===- WinogradGemm.cpp - The products of transformed tiles ---------------===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
/// For each sum and each `depth` input blocks: the weights of these blocks meet
/// all tiles, a register tile of positions x vectors at a time, while the next
/// weights are fetched. Weights lie in the order in which they are used.
///
//===----------------------------------------------------------------------===//

#include "WinogradGemm.h"

using namespace mlir;
using namespace mlir::repvgg;
using namespace mlir::repvgg::cpu;

namespace {

/// How the weights to come are spread over the work on a depth: each register
/// tile fetches `perBlock` lines an input block.
struct Fetch {
  Fetch(const WinogradShape &shape, int64_t vectors, int64_t registerTiles);

  /// Elements of a line.
  int64_t line;
  int64_t perBlock;
  /// Lines for each turn of the unrolled loop; if 0, they come before it.
  int64_t perTurn;
  /// Into which cache; and how far beyond it the second one is told, or 0.
  /// Measured: a core waits for memory where few register tiles use a weight,
  /// unless the second cache fetches further ahead than the first.
  unsigned level;
  int64_t far;
  static constexpr int64_t kFewTiles = 4;
};

/// The sums `run`, which have equally many terms and the same tiles.
class Gemm {
public:
  Gemm(KernelBuilder &k, const WinogradShape &shape,
       const WinogradOperands &operands, const Offset &bands, int64_t vectors,
       ArrayRef<WinogradSum> run);

  /// Of all input blocks, or of those of a range.
  void emit(const InputBlocks *range = nullptr);

private:
  using Sums = SmallVector<Value>;
  /// Where values, weights and products of something begin; the number of the
  /// first input block among those of its term.
  struct Places {
    Offset value, weight, product;
    Offset block = 0;
  };

  int64_t lanes() const { return shape.lanes; }
  int64_t weightStep() const { return vectors * lanes(); }
  /// Whether the weights of a term end within a block.
  bool isRagged() const { return shape.weightChannels() % lanes() != 0; }

  int64_t terms() const { return run.front().terms.size(); }

  void emitSum(const Places &sum);
  void emitRange(const Places &sum, const Offset &index,
                 const InputBlocks &range);
  void emitBlocks(const Places &sum, int64_t blocks, bool isFirst);
  void emitDepth(const Places &depth, const Offset &blocks,
                 const Offset &nextWeight, bool isFirst);
  Offset productPlace(const Offset &product, int64_t index) const;
  Sums begin(const Offset &product, bool isFirst);
  void fetchLine(const Offset &place);
  Sums multiplyBlock(const Places &block, const Offset &ahead, Sums sums);
  Sums multiplyChannel(const Offset &value, const Offset &weight, Sums sums);

  KernelBuilder &k;
  const WinogradShape &shape;
  const WinogradOperands &operands;
  int64_t vectors;
  ArrayRef<WinogradSum> run;
  int64_t positions;
  Offset firstTile, registerTiles;
  Fetch fetch;
};

} // namespace

Fetch::Fetch(const WinogradShape &shape, int64_t vectors, int64_t registerTiles)
    : line(shape.figures.line / elementBytes(shape.kept)),
      level(shape.figures.prefetch) {
  int64_t turns = shape.lanes / shape.unroll();
  int64_t lines = llvm::divideCeil(shape.lanes * vectors * shape.lanes, line);
  if (shape.isPlain) {
    // All terms share the lines of all taps.
    lines *= shape.taps();
    registerTiles *= shape.terms();
  }
  perBlock = llvm::divideCeil(lines, registerTiles);
  perTurn = 0;
  far = registerTiles <= kFewTiles
            ? shape.figures.prefetchFar / elementBytes(shape.kept)
            : 0;
  if (perBlock >= turns) {
    perTurn = llvm::divideCeil(perBlock, turns);
    perBlock = perTurn * turns;
  }
}

Gemm::Gemm(KernelBuilder &k, const WinogradShape &shape,
           const WinogradOperands &operands, const Offset &bands,
           int64_t vectors, ArrayRef<WinogradSum> run)
    : k(k), shape(shape), operands(operands), vectors(vectors), run(run),
      positions(run.front().positions),
      firstTile(k.fix(bands * run.front().tiles.first)),
      registerTiles(k.quotient(
          bands * run.front().tiles.count + (positions - 1), positions)),
      fetch(shape, vectors,
            llvm::divideCeil(shape.tiles.chunkBands * run.front().tiles.count,
                             positions)) {}

/// The sums share a loop.
void Gemm::emit(const InputBlocks *range) {
  int64_t first = run.data() - shape.sums.data();
  k.loop(0, run.size(), 1, [&](Offset i) {
    Offset value = operands.firstValue + shape.valuesOf(first) +
                   i * (terms() * shape.valueTermStride() + lanes()) +
                   firstTile * lanes();
    Offset weight =
        operands.firstWeight +
        (i * terms() + run.front().firstTerm) * shape.weightTermStride(vectors);
    Offset product = operands.firstProduct +
                     (i + first) * shape.productStride() + firstTile * lanes();
    Places sum = {k.fix(value), k.fix(weight), k.fix(product)};
    if (range)
      emitRange(sum, i, *range);
    else
      emitSum(sum);
  });
}

/// Where blocks are whole, those of all terms are one sequence.
void Gemm::emitSum(const Places &sum) {
  int64_t blocks = shape.inputBlocks();
  if (!isRagged())
    return emitBlocks(sum, terms() * blocks, /*isFirst=*/true);
  emitBlocks(sum, blocks, /*isFirst=*/true);
  k.loop(1, terms(), 1, [&](Offset term) {
    Offset value = sum.value + term * shape.valueTermStride();
    Offset weight = sum.weight + term * shape.weightTermStride(vectors);
    emitBlocks({k.fix(value), k.fix(weight), sum.product}, blocks,
               /*isFirst=*/false);
  });
}

/// Each term and register tile prefetches a part of its own of the plain
/// weights to come.
void Gemm::emitRange(const Places &sum, const Offset &index,
                     const InputBlocks &range) {
  int64_t tiles = llvm::divideCeil(shape.chunkTiles, positions);
  int64_t fetched = fetch.perBlock * fetch.line * shape.depth;
  auto emitTerm = [&](Offset term, bool isFirst) {
    Offset value = sum.value + term * shape.valueTermStride() +
                   range.first * shape.valueBlockStride();
    Offset weight = sum.weight + term * shape.weightTermStride(vectors);
    Offset number = index * terms() + term + run.front().firstTerm;
    emitDepth({k.fix(value), k.fix(weight), sum.product, range.first},
              range.count,
              k.fix(operands.nextPlain + number * (tiles * fetched)), isFirst);
  };
  emitTerm(0, range.isFirst);
  k.loop(1, terms(), 1,
         [&](Offset term) { emitTerm(term, /*isFirst=*/false); });
}

void Gemm::emitBlocks(const Places &sum, int64_t blocks, bool isFirst) {
  int64_t most =
      llvm::divideCeil(blocks, llvm::divideCeil(blocks, shape.depth));
  auto emitPart = [&](Offset first, bool isFirst) {
    Offset value = sum.value + first * shape.valueBlockStride();
    Offset weight = k.fix(sum.weight + first * (lanes() * weightStep()));
    Offset count = k.minimum(first * -1 + blocks, most);
    emitDepth({k.fix(value), weight, sum.product, first}, count,
              k.fix(weight + most * lanes() * weightStep()), isFirst);
  };
  emitPart(0, isFirst);
  k.loop(most, blocks, most,
         [&](Offset first) { emitPart(first, /*isFirst=*/false); });
}

void Gemm::emitDepth(const Places &depth, const Offset &blocks,
                     const Offset &nextWeight, bool isFirst) {
  k.loop(0, registerTiles, 1, [&](Offset tile) {
    Offset value = k.fix(depth.value + tile * (positions * lanes()));
    Offset product = k.fix(depth.product + tile * (positions * lanes()));
    int64_t fetched = fetch.perBlock * fetch.line;
    Offset ahead = k.fix(nextWeight + tile * (shape.depth * fetched));
    Sums sums = begin(product, isFirst);
    sums = k.loop(0, blocks, 1, sums, [&](Offset b, ArrayRef<Value> s) {
      Places block;
      block.value = k.fix(value + b * shape.valueBlockStride());
      block.weight = k.fix(depth.weight + b * (lanes() * weightStep()));
      block.block = depth.block + b;
      return multiplyBlock(block, k.fix(ahead + b * fetched), Sums(s));
    });
    for (auto [i, sum] : llvm::enumerate(sums))
      k.store(sum, operands.products, productPlace(product, i));
  });
}

Offset Gemm::productPlace(const Offset &product, int64_t index) const {
  return product +
         (index % vectors * shape.chunkTiles + index / vectors) * lanes();
}

Gemm::Sums Gemm::begin(const Offset &product, bool isFirst) {
  Type type = cast<MemRefType>(operands.products.getType()).getElementType();
  Sums sums(positions * vectors, k.zero(type));
  if (!isFirst)
    for (auto [i, sum] : llvm::enumerate(sums))
      sum = k.load(operands.products, productPlace(product, i));
  return sums;
}

void Gemm::fetchLine(const Offset &place) {
  Value weights = shape.isPlain ? operands.plain : operands.weights;
  k.prefetch(weights, place, fetch.level);
  if (fetch.far != 0)
    k.prefetch(weights, place + fetch.far, /*locality=*/2);
}

Gemm::Sums Gemm::multiplyBlock(const Places &block, const Offset &ahead,
                               Sums sums) {
  int64_t unroll = shape.unroll();
  Offset channels = lanes();
  if (isRagged())
    channels =
        k.minimum(block.block * -lanes() + shape.weightChannels(), lanes());
  if (fetch.perTurn == 0)
    for (int64_t i = 0; i < fetch.perBlock; ++i)
      fetchLine(ahead + i * fetch.line);
  return k.loop(0, channels, unroll, sums, [&](Offset lane, ArrayRef<Value> s) {
    Offset turn = k.quotient(lane, unroll);
    for (int64_t i = 0; i < fetch.perTurn; ++i)
      fetchLine(ahead + (turn * fetch.perTurn + i) * fetch.line);
    Sums next(s);
    for (int64_t u = 0; u < unroll; ++u)
      next = multiplyChannel(block.value + lane + u,
                             block.weight + (lane + u) * weightStep(), next);
    return next;
  });
}

Gemm::Sums Gemm::multiplyChannel(const Offset &value, const Offset &weight,
                                 Sums sums) {
  SmallVector<Value> row;
  for (int64_t o = 0; o < vectors; ++o)
    row.push_back(k.load(operands.weights, weight + o * lanes()));
  for (int64_t p = 0; p < positions; ++p) {
    Value x = k.loadSplat(operands.values, value + p * lanes());
    for (int64_t o = 0; o < vectors; ++o)
      sums[p * vectors + o] = shape.products->multiplyAdd(
          k, x, row[o], sums[p * vectors + o], /*part=*/0);
  }
  return sums;
}

/// Sums of equally many terms and the same tiles are one run.
static void forEachRun(const WinogradShape &shape,
                       llvm::function_ref<void(ArrayRef<WinogradSum>)> body) {
  ArrayRef<WinogradSum> rest = shape.sums;
  while (!rest.empty()) {
    const WinogradSum &first = rest.front();
    auto run = rest.take_while([&](const WinogradSum &sum) {
      return sum.terms.size() == first.terms.size() && sum.tiles == first.tiles;
    });
    body(run);
    rest = rest.drop_front(run.size());
  }
}

void cpu::emitWinogradGemm(KernelBuilder &k, const WinogradShape &shape,
                           const WinogradOperands &operands,
                           const Offset &bands, int64_t vectors) {
  forEachRun(shape, [&](ArrayRef<WinogradSum> run) {
    Gemm(k, shape, operands, bands, vectors, run).emit();
  });
}

void cpu::emitWinogradGemm(KernelBuilder &k, const WinogradShape &shape,
                           const WinogradOperands &operands,
                           const Offset &bands, int64_t vectors,
                           const InputBlocks &range) {
  forEachRun(shape, [&](ArrayRef<WinogradSum> run) {
    Gemm(k, shape, operands, bands, vectors, run).emit(&range);
  });
}
