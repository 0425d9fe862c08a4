//===- Measurements.h - What plans were found to be good --------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// The numbers by which plans are chosen and that do not follow from shapes and
/// the target, each with the machine that it was measured on. `--tune` measures
/// on yours.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_LIB_CODEGEN_CPU_ALGORITHMS_MEASUREMENTS_H
#define REPVGG_LIB_CODEGEN_CPU_ALGORITHMS_MEASUREMENTS_H

#include <cstdint>

namespace mlir::repvgg::cpu::measured {

/// The machines that were measured.
enum class On {
  /// 2 cores of an AMD EPYC of AVX-512, L1 32 KB, L2 1 MB.
  Zen4,
  /// 2 cores of an AMD EPYC of AVX2, L1 32 KB, L2 512 KB.
  Zen3,
  /// 2 cores of an Intel Xeon of AVX-512, L1 48 KB, L2 2 MB.
  SapphireRapids,
};

/// A number and where it was measured.
template <typename Number>
struct Measured {
  Number value;
  On machine;

  constexpr operator Number() const { return value; }
};
using Count = Measured<int64_t>;
using Ratio = Measured<double>;

// Batches.

/// Images go one by one a thread unless a layer has this many times as many
/// weights as elements of an image.
inline constexpr Count kWeightsToImages = {3, On::Zen4};
/// Passes through a batch: each is steps to compile and to call.
inline constexpr Count kMostPasses = {16, On::Zen4};
/// Bytes of transformed pixels that are worth to be kept of several images: a
/// thread's part of a third cache.
inline constexpr Count kMostValueBytes = {5 << 20, On::Zen4};

// How threads share a layer.

/// Rows of an image up to which weights are worth to be shared out.
inline constexpr Count kRowsToShareChannels = {28, On::Zen4};

/// Chunks of rows that a thread is to have, so that one that is slower does not
/// keep the others waiting.
inline constexpr Count kChunksOfThread = {2, On::Zen4};

// Register tiles.

/// Loads that delay a product by half of it: an element for the vectors of a
/// tile, a vector for its positions.
inline constexpr Ratio kLoadsToProducts = {0.5, On::Zen4};

// Caches.

/// The part of the second cache that rows of a chunk may fill.
inline constexpr Ratio kChunkOfSecond = {0.75, On::Zen4};
/// The same of integers, whose products wait less long for it.
inline constexpr Ratio kIntegerChunkOfSecond = {0.125, On::Zen4};
/// The same where each chunk transforms plain weights anew.
inline constexpr Ratio kPlainChunkOfSecond = {3, On::Zen3};
/// The parts of the first cache that weights of a direct kernel may fill: first
/// guess and second.
inline constexpr Ratio kDirectOfFirst[] = {{0.875, On::Zen4}, {1.75, On::Zen4}};
/// The part of the first cache that weights of a pointwise kernel may fill
/// where registers are many, and where they are few and inputs are read again
/// more often.
inline constexpr Ratio kPointwiseOfFirst = {0.75, On::Zen4};
inline constexpr Ratio kPointwiseOfFirstFew = {0.5, On::Zen3};
/// The part of the second cache that weights of a pointwise kernel may fill:
/// the last guess.
inline constexpr Ratio kPointwiseOfSecond = {0.25, On::Zen4};

// Transforms.

/// Cycles that a vector of a transformed element takes, of the input and of the
/// output.
inline constexpr Ratio kInputCycles = {4, On::Zen3};
inline constexpr Ratio kOutputCycles = {2, On::Zen3};
/// The same of a lane of such a vector of plain weights, whatever the lanes:
/// most of it is to write them.
inline constexpr Ratio kFilterCycles = {0.19, On::Zen3};
/// Input channels whose plain weights are transformed at a time: guesses in
/// order.
inline constexpr Count kFilterChannels[] = {
    {48, On::Zen3}, {96, On::Zen3}, {32, On::SapphireRapids}};
/// Cycles of a pixel, tap and register tile of direct sums beside their
/// products.
inline constexpr Ratio kDirectCycles = {4, On::Zen3};
/// Tiles that do little with a weight.
inline constexpr Count kFewTiles = {16, On::Zen4};
/// Vectors of a tile that waits less for weights which come from far away.
inline constexpr Count kNarrowVectors = {2, On::Zen4};
/// Channels of integers up to which tiles of one vector are the fastest.
inline constexpr Count kFewIntegerChannels = {64, On::Zen4};
/// Blocks of input channels that are summed at a time: guesses in order.
inline constexpr Count kBlocksOfDepth[] = {
    {12, On::Zen4}, {6, On::Zen4}, {4, On::Zen4}};
/// Pixels of an image's side from which tiles of 4 pixels pay.
inline constexpr Count kWinogradLeast = {12, On::Zen4};
/// Sides at which tiles of 6 pixels pay, channels from which they do, and how
/// many second caches their weights may fill.
inline constexpr Count kLargeTilesLeast = {20, On::Zen4};
inline constexpr Count kLargeTilesMost = {32, On::Zen4};
inline constexpr Count kLargeTilesChannels = {64, On::Zen4};
inline constexpr Count kLargeTilesCaches = {3, On::Zen4};
/// Sides from which the phases of a stride pay, by tiles of 4x4 pixels, of 4x4
/// of several images together, of 2x4, of 2x2.
inline constexpr Count kPolyphaseLeast4x4 = {20, On::Zen4};
inline constexpr Count kPolyphaseLeastTogether = {6, On::Zen4};
inline constexpr Count kPolyphaseLeast2x4 = {12, On::Zen4};
inline constexpr Count kPolyphaseLeast2x2 = {10, On::Zen4};

// Tiles of AMX.

/// What a load of a tile that hides behind products adds, and a pass over the
/// input for a vector of outputs, in products: so that 48 outputs are three
/// vectors at a time and more of them two.
inline constexpr Ratio kTileLoad = {0.05, On::SapphireRapids};
inline constexpr Ratio kTilePass = {0.1, On::SapphireRapids};

// Depthwise layers.

/// Columns x rows of pixels in registers: guesses in order. Seven columns
/// divide the usual widths; a second row pays where registers are many and rows
/// overlap.
inline constexpr Count kDepthwiseColumns = {7, On::Zen4};

// First layers.

/// Channels up to which they are read as planes.
inline constexpr Count kMostPlanes = {4, On::Zen4};

/// Registers from which they are called many.
inline constexpr int64_t kManyRegisters = 32;

} // namespace mlir::repvgg::cpu::measured

#endif // REPVGG_LIB_CODEGEN_CPU_ALGORITHMS_MEASUREMENTS_H
