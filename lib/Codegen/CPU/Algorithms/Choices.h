//===- Choices.h - Parts of plans that algorithms share ---------*- C++ -*-===//
//
// Part of repvgg-mlir, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// In: a convolution without plan. Out: register tiles, depths, chunks, splits
/// and images that are worth to be tried for it.
///
//===----------------------------------------------------------------------===//

#ifndef REPVGG_LIB_CODEGEN_CPU_ALGORITHMS_CHOICES_H
#define REPVGG_LIB_CODEGEN_CPU_ALGORITHMS_CHOICES_H

#include "../Kernels/ConvKernels.h"
#include "Measurements.h"
#include "RepVGG/Algebra/Refusal.h"

namespace mlir::repvgg::cpu {

/// Elements of Winograd's transformed domain, along one axis, for a tile of
/// `pixels`; of a stride above 1, those of all phases.
int64_t elementsOfTile(const Window &window, int64_t pixels);

/// Whether 3x3 windows of `stride`, and of channels that fill a vector, may be
/// transformed.
bool canTransform(const ConvProblem &problem, int64_t stride);

/// Refuses groups of parts of blocks, which kernels of vectors cannot take.
std::optional<Refusal> refuseGroups(const ConvProblem &problem);
/// Refuses more `sums` than there are registers. Loops over a register tile are
/// unrolled: sums beyond the registers would be put down and taken up for each
/// product, and code grows with their number.
std::optional<Refusal> refuseRegisters(const ConvProblem &problem,
                                       int64_t sums);

/// Refuses integers whose sums an algorithm that computes in f32 would round.
std::optional<Refusal> refuseInexactSums(const ConvProblem &problem);

/// Registers that products need beside sums, a vector of weights for each of a
/// tile's vectors, and an element in all lanes.
struct OtherRegisters {
  /// For each vector of weights.
  int64_t perVector = 0;
  /// For the element.
  int64_t perElement = 0;
};

class Choices {
public:
  explicit Choices(const ConvProblem &whole);

  /// The problem of the images that are worked on at a time.
  const ConvProblem &problem() const { return part; }
  /// How many images these are; 0: all.
  int64_t images() const { return imagesAtATime; }

  /// A tile for each number of vectors, best first: as many sums as fit beside
  /// a vector of weights each, a broadcast element, `others`, and two registers
  /// to spare where there are many. `filledUp` says that positions are
  /// multiplied in whole register tiles.
  SmallVector<RegisterTile, 4> registerTiles(int64_t positions,
                                             OtherRegisters others = {},
                                             bool filledUp = false) const;
  /// So many channels, in whole blocks, that their weights for `taps` taps and
  /// `vectors` vectors, of elements of `weights`, do not exceed `bytes`.
  int64_t depthFor(int64_t bytes, int64_t taps, int64_t vectors,
                   PackedElement weights = PackedElement::F32) const;
  /// What direct sums need to take elements apart.
  OtherRegisters takingApart() const;
  /// What products of transformed elements need.
  OtherRegisters addingUp() const;
  /// The rows of near-equal chunks that `ofSecond` of the second cache holds; 0
  /// if it holds all.
  int64_t rowsPerChunk(int64_t rows, int64_t bytesPerRow,
                       double ofSecond = measured::kChunkOfSecond) const;
  /// `chunk` of `rows` rows an image, or less where threads share the rows of
  /// tiles of `vectors` vectors: each is to have several chunks.
  int64_t chunkForThreads(int64_t rows, int64_t chunk, int64_t vectors) const;
  /// `best` and what lies around it.
  SmallVector<int64_t, 3> chunks(int64_t rows, int64_t best) const;
  /// What threads share a layer by, whose parts are of `vectors` vectors:
  /// weights where they are what is large.
  Split splitFor(int64_t vectors) const;

private:
  /// Whether an image has so many rows that weights are not worth to be shared.
  bool isTall() const;

  ConvProblem part;
  int64_t imagesAtATime;
};

} // namespace mlir::repvgg::cpu

#endif // REPVGG_LIB_CODEGEN_CPU_ALGORITHMS_CHOICES_H
