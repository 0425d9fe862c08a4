//===- WinogradShape.h - What lies where between transforms -----*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// The sums of products of a convolution, and the layouts of the three operands
/// of the products: in elements of 32 bits, but for plain weights.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_LIB_CODEGEN_CPU_KERNELS_WINOGRADSHAPE_H
#define REPVGG_LIB_CODEGEN_CPU_KERNELS_WINOGRADSHAPE_H

#include "Products.h"
#include "WinogradTiles.h"

namespace mlir::repvgg::cpu {

/// A term of the rows' transform times one of the columns'.
struct WinogradTerm {
  int64_t row, column;
};

/// Terms whose products are summed, as one: their channels follow each other.
struct WinogradSum {
  int64_t row, column;
  SmallVector<WinogradTerm> terms;
  /// Which tiles need it; how many of them are multiplied at a time, in
  /// registers.
  TileRange tiles;
  int64_t positions = 1;
  /// How many terms the sums before it have.
  int64_t firstTerm = 0;
};

/// For one group of channels. An element of 32 bits holds one input channel in
/// f32, or two neighbours in i16: below, an input is what an element holds, and
/// an input block a vector of elements.
/// - transformed inputs `[sum][term][input block][tile][lane]`,
/// - transformed weights `[output part][sum][term][input][vectors][lane]`,
/// - sums of products `[sum][vectors][tile][lane]`.
/// Tiles are those of a chunk. Plain weights are `[output part][input][tap]
/// [vectors][lane]`, with those of an element beside each other, and of the
/// transformed ones there are those of one part and `depth` input blocks, a
/// vector between terms.
struct WinogradShape {
  WinogradShape(const ConvProblem &problem, const TransformedPlan &plan);

  /// Lanes of a vector.
  int64_t lanes;
  /// By which weights are prefetched.
  MachineFigures figures;
  /// How they are multiplied, and how many channels are in an element.
  std::unique_ptr<const LaneProducts> products;
  int64_t together;
  bool isInteger() const { return together > 1; }
  /// Elements of a group's inputs, and channels of its outputs.
  int64_t inputs, outputs;
  WinogradTiles tiles;
  const AxisTransform &rows() const { return tiles.rows.whole; }
  const AxisTransform &columns() const { return tiles.columns.whole; }
  /// The sums with few terms first, then those that most tiles need.
  std::vector<WinogradSum> sums;
  int64_t terms() const { return rows().terms() * columns().terms(); }
  /// Tiles of a chunk, filled up to each sum's whole `positions`.
  int64_t chunkTiles;

  // Channels.
  int64_t inputBlocks() const { return llvm::divideCeil(inputs, lanes); }
  int64_t outputBlocks() const { return llvm::divideCeil(outputs, lanes); }
  /// Vectors of the image in which a group's inputs lie.
  int64_t inputVectors;
  /// Output blocks that are multiplied at a time, in registers.
  int64_t vectors;
  int64_t outputParts() const {
    return llvm::divideCeil(outputBlocks(), vectors);
  }
  /// Inputs between two terms of the weights: filled up, so that the products'
  /// loop has no rest.
  static constexpr int64_t kUnroll = 4;
  /// Inputs in a turn of that loop. Of products that are integers before they
  /// are added, LLVM would add several inputs' up first, and has not the
  /// registers: a Zen 4 with vectors of AVX2 takes 1.14 times as long.
  int64_t unroll() const {
    return isInteger() && products->temporaries() > 0 ? 1 : kUnroll;
  }
  int64_t weightChannels() const { return llvm::alignTo(inputs, kUnroll); }
  /// Input blocks that are multiplied at a time.
  int64_t depth;
  /// Whether weights are transformed in each run, and whether it is by the
  /// kernel at all, from plain ones.
  bool isPlain;
  bool isFromPlain;
  /// In which elements a model has the weights: plain ones in the input's.
  PackedElement packed;
  /// In which elements they are when a run begins.
  PackedElement kept;

  // Places. A vector between sums keeps them from meeting in the caches' sets.
  int64_t valueBlockStride() const { return chunkTiles * lanes; }
  int64_t valueTermStride() const { return inputBlocks() * valueBlockStride(); }
  int64_t valuesOf(int64_t sum) const {
    return sums[sum].firstTerm * valueTermStride() + sum * lanes;
  }
  int64_t valueElements() const {
    return terms() * valueTermStride() +
           static_cast<int64_t>(sums.size()) * lanes;
  }
  int64_t productStride() const { return (vectors * chunkTiles + 1) * lanes; }
  int64_t productElements() const { return sums.size() * productStride(); }
  /// For a part of `count` output blocks.
  int64_t weightTermStride(int64_t count) const {
    return isPlain ? depth * lanes * count * lanes + lanes
                   : weightChannels() * count * lanes;
  }
  /// Of plain weights of such a part, from one input to the next.
  int64_t plainStride(int64_t count) const {
    return taps() * count * lanes * together;
  }
  int64_t taps() const { return rows().taps() * columns().taps(); }
  /// How many weights there are for `count` output blocks, plain, and when a
  /// run begins.
  int64_t plainElements(int64_t count) const {
    return weightChannels() * plainStride(count);
  }
  int64_t weightElements(int64_t count) const {
    return isPlain ? plainElements(count) : terms() * weightTermStride(count);
  }
  /// How many are transformed at a time, if they are plain.
  int64_t filterElements() const {
    return isPlain ? terms() * weightTermStride(vectors) : 0;
  }
};

} // namespace mlir::repvgg::cpu

#endif // REPVGG_LIB_CODEGEN_CPU_KERNELS_WINOGRADSHAPE_H
